/* check.c: loads, validates and applies the rules; prints nothing. */
#include "press/check.h"

#include "press/load.h"

PressStatus check_files(Press *press, const char *const *paths)
{
	PressStatus worst = PRESS_DONE;
	Diags *diags = diags_new();
	for (; *paths != NULL && worst != PRESS_SURROUNDINGS; paths++) {
		GError *error = NULL;
		/* The members' edition: nothing is cut, so exempt papers are checked, too. */
		Pack *pack = load_pack(press, *paths, EDITION_MEMBERS, NULL, diags, &error);
		if (error != NULL)
			worst = press_complain(error);
		pack_drop(pack);
	}
	PressStatus status = press_report(&press->options, diags);
	diags_drop(diags);
	return MAX(worst, status);
}
