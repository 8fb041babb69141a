/* library.h: shared libraries that are loaded when something first needs them.
 *
 * A library that is linked costs every run its search, its relocations and those of all it brings:
 * libqpdf 8 ms (it comes with a stack of cryptography), Graphviz 3, librsvg 8. Few runs need them. */
#ifndef BASE_LIBRARY_H
#define BASE_LIBRARY_H

#include <glib.h>

/* A function by its NAME in the library, and where its address is to be written. */
typedef struct LibraryFunction {
	const char *name;
	gpointer *place;
} LibraryFunction;

/* Loads the library FILE ("libqpdf.so.29") and finds its COUNT FUNCTIONS; it stays loaded.  FALSE when it, or one of them, is
 * not there.  Any thread; callers see to it that one of them at a time writes to the places (g_once). */
gboolean library_load(const char *file, const LibraryFunction *functions, gsize count);

#endif
