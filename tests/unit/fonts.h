/* fonts.h: the press's fonts, for the unit tests that measure or draw text; a checked fixture. */
#ifndef TESTS_FONTS_H
#define TESTS_FONTS_H

#include <check.h>

#include "text/text.h"

static FontLibrary *library;
static TextContext *fonts;            /* of the first thread */

static void open_fonts(void)
{
	library = font_library_open("fonts/fonts.conf", NULL);
	ck_assert_ptr_nonnull(library);
	fonts = text_context_new(library);
}

static void close_fonts(void)
{
	text_context_drop(fonts);
	font_library_drop(library);
}

#endif
