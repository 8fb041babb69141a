/* libqpdf.c: loads libqpdf. */
#include "pdf/libqpdf.h"

#include "base/library.h"
#include "pdf/finish.h"

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

gboolean libqpdf_load(GError **error)
{
	static GOnce once = G_ONCE_INIT;

	if (g_once(&once, load, NULL) != NULL)
		return TRUE;
	g_set_error(error, FINISH_ERROR, 0, "%s cannot be loaded, and without it no PDF can be read", LIBRARY);
	return FALSE;
}
