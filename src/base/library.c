/* library.c: loads shared libraries by their names. */
#include "base/library.h"

#include <gmodule.h>

gboolean library_load(const char *file, const LibraryFunction *functions, gsize count)
{
	GModule *module = g_module_open(file, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
	if (module == NULL)
		return FALSE;
	for (gsize i = 0; i < count; i++)
		if (!g_module_symbol(module, functions[i].name, functions[i].place))
			return FALSE;
	return TRUE;
}
