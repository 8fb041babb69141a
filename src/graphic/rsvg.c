/* rsvg.c: loads librsvg. */
#include "graphic/rsvg.h"

#include "base/library.h"

/* The interface its headers describe. */
#define LIBRARY "librsvg-2.so.2"

static gpointer load(gpointer unused G_GNUC_UNUSED)
{
	static Rsvg rsvg;
	const LibraryFunction functions[] = {
		{ "rsvg_handle_new_from_data", (gpointer *) &rsvg.handle_new_from_data },
		{ "rsvg_handle_set_dpi", (gpointer *) &rsvg.handle_set_dpi },
		{ "rsvg_handle_get_intrinsic_dimensions", (gpointer *) &rsvg.handle_get_intrinsic_dimensions },
		{ "rsvg_handle_render_document", (gpointer *) &rsvg.handle_render_document },
	};

	return library_load(LIBRARY, functions, G_N_ELEMENTS(functions)) ? &rsvg : NULL;
}

const Rsvg *rsvg_library(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, load, NULL);
}
