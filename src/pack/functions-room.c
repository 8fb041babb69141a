/* functions-room.c: functions of stylesheets that estimate what room text takes, from its letters. */
#include "pack/functions-room.h"

#include <math.h>
#include <string.h>

#include "pack/figure.h"

/* The characters of the longest word of TEXT, which may break after the characters of BREAKS; MOST if that is more. */
static glong longest_word(const char *text, const char *breaks, glong most)
{
	while (*text != '\0') {
		gsize length = strcspn(text, breaks);

		most = MAX(most, g_utf8_strlen(text, (gssize) length));
		text += length + (text[length] != '\0');
	}
	return most;
}

void functions_longest(XmlCall *call)
{
	static const char *const breaks[] = { " \t\r\n-/", "" };
	xmlNodePtr *nodes;
	glong most = 0;

	for (int i = 0; i < 2; i++) {
		int count = xml_call_nodes(call, i, &nodes);

		for (int j = 0; j < count; j++) {
			xmlChar *text = xmlNodeGetContent(nodes[j]);

			most = longest_word((const char *) text, breaks[i], most);
			xmlFree(text);
		}
	}
	xml_call_give_number(call, most > 0 ? (double) most : NAN);
}

#define LETTER 0.48                   /* em, more often less than half */
#define GAP    0.28                   /* em, between words */

void functions_lines(XmlCall *call)
{
	char *text = figure_normal(xml_call_text(call, 0)), **words = g_strsplit(text, " ", -1);
	double width = xml_call_number(call, 1), used = 0;
	int lines = 1;

	for (int i = 0; words[i] != NULL; i++) {
		double word = LETTER * (double) g_utf8_strlen(words[i], -1);

		if (used == 0) {
			used = word;
		} else if (used + GAP + word <= width) {
			used += GAP + word;
		} else {
			used = word;
			lines++;
		}
	}
	xml_call_give_number(call, lines);
	g_strfreev(words);
	g_free(text);
}
