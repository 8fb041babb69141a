/* face.h: the glyphs of a font file, as a PDF must know them.
 *
 * Read with HarfBuzz when first asked for, once a face; for any thread. */
#ifndef TEXT_FACE_H
#define TEXT_FACE_H

#include <hb.h>

#include "text/text.h"

/* What a PDF can hold of a face. */
typedef enum FaceForm {
	FACE_TRUETYPE,                /* a glyf table */
	FACE_CFF,                     /* a CFF table whose glyphs are found by their ids */
	FACE_OUTLINES,                /* no more than the outlines: an instance of a variable font, CFF by CIDs, CFF2 */
} FaceForm;

typedef struct FaceTables {
	FaceForm form;
	hb_face_t *face;
	hb_font_t *font;              /* an em has PER_EM units; its instance, if the face is variable */
	int per_em;
	guint count;                  /* of glyphs */
	/* Of each glyph, millionths of an em: whole thousandths, as many readers of PDF take them for, but those of outlines. */
	const int *widths;
	/* The character each glyph stands for by itself, 0: none.  Where several have the glyph it is the first, so it does not
	 * depend on the text. */
	const gunichar *characters;
} FaceTables;

/* Owned by the library, as FACE is. */
const FaceTables *face_tables(const FontFace *face);

/* The instance of FACE, an em having PER_EM units; the caller's. */
hb_font_t *face_font(const FontFace *face, int per_em);

/* Writes what GLYPH stands for by itself to TEXT (UTF-8, room for FACE_TEXT bytes): its character, of a ligature its letters;
 * returns the length, 0: nothing. */
enum { FACE_TEXT = 6 * 18 + 1 };
int face_glyph_text(const FaceTables *tables, guint glyph, char *text);

#endif
