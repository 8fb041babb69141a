/* fonts.h: the fonts of the file: subsets of those its pages use; private to pdf/.
 *
 *     fonts.c            which there are; composite fonts (ISO 32000-1 §9.7)
 *     fonts-program.c    the glyphs of a face as a font program of their own (HarfBuzz)
 *     fonts-descriptor.c what a face says of itself
 *     fonts-outlines.c   glyphs as drawings, where a PDF cannot hold the program (§9.6.5)
 *     fonts-unicode.c    what the glyphs stand for (§9.10.3)
 *
 * Glyphs keep their ids, so that pages can be written before it is known which others there are. */
#ifndef PDF_FONTS_H
#define PDF_FONTS_H

#include "ink/page.h"
#include "pdf/objects.h"

typedef struct Fonts Fonts;
struct Finish;

/* USED are the glyphs; both are borrowed.  Begins to make the font programs, in another thread. */
Fonts *fonts_new(Objects *objects, const Used *used);
/* NULL is allowed. */
void fonts_drop(Fonts *fonts);

/* The number of FONT's object, which is made by fonts_make after all of them were asked for. */
int fonts_object(Fonts *fonts, const PageFont *font);
void fonts_make(Fonts *fonts, struct Finish *f);

/* ---- for the files of fonts.h alone ---- */

/* The font program with the glyphs of USED, as the compressed stream of a font file; in KEY and ENTRIES how the descriptor and the
 * stream's dictionary name its format.  A face that cannot be subset is put in whole. */
typedef struct FontProgram {
	unsigned char *packed;
	gsize length;
	const char *key;
	char *entries;
} FontProgram;
FontProgram *font_program(const UsedFace *used);
/* NULL is allowed. */
void font_program_drop(FontProgram *program);

/* Appends the name of the subset: "/ABCDEF+LiberationSans" (§9.6.4). */
void font_put_name(GString *out, const UsedFace *used);
/* Makes the descriptor, KEY the PROGRAM of it (NULL: none); returns its number. */
int font_descriptor(struct Finish *f, const UsedFace *used, const char *key, int program);

/* Makes the CMap from glyphs FIRST .. LAST, in codes of BYTES bytes, to characters; returns its number. */
int font_unicode(struct Finish *f, const UsedFace *used, guint first, guint last, int bytes);

/* Makes the font OBJECT of drawings of glyphs FIRST .. FIRST + 255. */
void font_outlines(struct Finish *f, int object, const UsedFace *used, guint first);

#endif
