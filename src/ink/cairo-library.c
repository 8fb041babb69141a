/* cairo-library.c: loads cairo. */
#include "ink/cairo-library.h"

#include "base/library.h"

/* The interface its headers describe. */
#define LIBRARY "libcairo.so.2"

static gpointer load(gpointer unused G_GNUC_UNUSED)
{
	static Cairo cairo;
#define CAIRO_FUNCTION(name) { "cairo_" #name, (gpointer *) &cairo.name },
	const LibraryFunction functions[] = { CAIRO_FUNCTIONS(CAIRO_FUNCTION) };
#undef CAIRO_FUNCTION

	return library_load(LIBRARY, functions, G_N_ELEMENTS(functions)) ? &cairo : NULL;
}

const Cairo *cairo_library(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, load, NULL);
}
