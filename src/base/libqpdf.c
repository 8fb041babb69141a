/* libqpdf.c: loads libqpdf. */
#include "base/libqpdf.h"

#include "base/library.h"

/* The interface its headers describe. */
#define LIBRARY "libqpdf.so.29"

Libqpdf libqpdf;

static gpointer load(gpointer unused G_GNUC_UNUSED)
{
#define FUNCTION(function) { "qpdf_" #function, (gpointer *) &libqpdf.function },
	const LibraryFunction functions[] = { LIBQPDF_FUNCTIONS(FUNCTION) };
#undef FUNCTION

	return GINT_TO_POINTER(library_load(LIBRARY, functions, G_N_ELEMENTS(functions)));
}

gboolean libqpdf_load(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, load, NULL) != NULL;
}
