/* used.h: what the pages of a file have used: glyphs of faces, pictures.
 *
 * Each thread gathers its own; joined in any order they come to the same. */
#ifndef INK_USED_H
#define INK_USED_H

#include "ink/picture.h"
#include "text/face.h"

/* The glyphs of a face. */
typedef struct UsedFace {
	const FontFace *face;
	const FaceTables *tables;
	guint8 *glyphs;               /* a bit for each that was shown */
	GHashTable *texts;            /* glyph that no character has alone -> what it stood for, UTF-8: the first in the order of bytes */
} UsedFace;

typedef struct Used {
	GPtrArray *faces;             /* UsedFace */
	GHashTable *pictures;         /* key -> InkPicture, owned: one for all that are equal */
} Used;

Used *used_new(void);
/* NULL is allowed. */
void used_drop(Used *used);
/* Adds all of FROM, which stays as it is. */
void used_join(Used *used, const Used *from);

UsedFace *used_face(Used *used, const FontFace *face);
/* TEXT (of LENGTH bytes): what the glyph, which is noted, stands for; NULL: its character. */
void used_glyph(UsedFace *used, guint glyph, const char *text, int length);
gboolean used_has_glyph(const UsedFace *used, guint glyph);

/* The picture that stands for PICTURE and all its equals; borrowed. */
InkPicture *used_picture(Used *used, InkPicture *picture);

#endif
