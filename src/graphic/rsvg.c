/* rsvg.c: loads librsvg. */
#include "graphic/rsvg.h"

#include <gmodule.h>

/* The interface its headers describe. */
#define LIBRARY "librsvg-2.so.2"

static gpointer load(gpointer unused G_GNUC_UNUSED)
{
	static Rsvg rsvg;
	GModule *module = g_module_open(LIBRARY, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
	const struct { const char *name; gpointer *place; } functions[] = {
		{ "rsvg_handle_new_from_data", (gpointer *) &rsvg.handle_new_from_data },
		{ "rsvg_handle_set_dpi", (gpointer *) &rsvg.handle_set_dpi },
		{ "rsvg_handle_get_intrinsic_dimensions", (gpointer *) &rsvg.handle_get_intrinsic_dimensions },
		{ "rsvg_handle_render_document", (gpointer *) &rsvg.handle_render_document },
	};

	for (gsize i = 0; module != NULL && i < G_N_ELEMENTS(functions); i++)
		if (!g_module_symbol(module, functions[i].name, functions[i].place))
			return NULL;
	return module != NULL ? &rsvg : NULL;
}

const Rsvg *rsvg_library(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, load, NULL);
}
