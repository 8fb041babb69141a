/* context.h: the insides of a text context; only for this room.
 *
 *     library.c     the font configuration and the faces in it
 *     context.c     a thread's font map
 *     face.c        what the glyphs of a font file are, for a PDF
 *     master.c      the fonts of a family list at the size all others are scaled from
 *     font.c        FontSpec -> Font: families, metrics
 *     itemize.c     parts of a word of one font and direction
 *     shape.c       word -> glyphs
 *     words.c       the words shaped so far
 *     breaks.c      break opportunities
 *     breaks-plain.c  those of Latin text, by a table
 *     dictionary.c  hyphen dictionaries
 *     hyphenate.c   where a word may be hyphenated */
#ifndef TEXT_CONTEXT_H
#define TEXT_CONTEXT_H

#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pango.h>

#include "text/text.h"

/* The size fonts are loaded and words shaped at, Units: 2,000 pt.  A design unit of 1/1000 or 1/2048 em is a whole number of them,
 * so an advance scaled from it is the one the font would have given. */
#define MASTER_SIZE 2048000

/* All fonts that differ in their size alone. */
typedef struct FontMaster {
	const char *families;         /* of the list, those the library has */
	int weight;
	PangoStyle style;
	PangoStretch stretch;
	PangoFont *pango;             /* first font of the list */
	const FontFace *face;         /* its face, */
	hb_font_t *font;              /* and that at MASTER_SIZE */
	PangoContext *context;        /* of all fonts of the library; made on first use */
	PangoLanguage *language;      /* set on it at present */
} FontMaster;

/* A font with what shaping needs of it. */
typedef struct FontEntry FontEntry;
struct FontEntry {
	Font font;                    /* first member: a Font is an entry */
	TextContext *text;            /* whose it is */
	FontMaster *master;
	FontEntry *small;             /* its small capitals, made on first use; NULL */
};

/* What makes a word: the same key, the same glyphs. */
typedef struct WordKey {
	const void *font;             /* FontEntry; FontMaster: the word is at MASTER_SIZE */
	PangoLanguage *language;
	Unit spacing;                 /* at MASTER_SIZE: not 0, ligatures are off */
	const char *text;
	int length;
} WordKey;

typedef struct WordSlot WordSlot;

typedef struct WordTable {
	WordSlot *slots;              /* open addressing, a power of two */
	guint size, used;
} WordTable;

struct TextContext {
	FontLibrary *library;         /* borrowed */
	Arena *arena;                 /* fonts, words, glyphs, hyphens */
	PangoFontMap *map;            /* all fonts of the library; NULL until asked for by text_map */
	PangoFontMap *plain;          /* the base fonts alone, quick to search; NULL: none */
	GHashTable *masters;          /* FontMaster */
	GHashTable *fonts;            /* FontSpec (of the entry) -> FontEntry */
	GHashTable *missing;          /* families reported as missing */
	GHashTable *faces;            /* PangoFont (owned) -> FontFace */
	WordTable words, master_words;
	hb_buffer_t *buffer;          /* of the word being shaped */
	char *last_tag;               /* the language tag asked for last, and what Pango makes of it */
	PangoLanguage *last_language;
	GHashTable *lexicons;         /* language tag -> Lexicon */
};

/* ---- library.c ---- */

FcConfig *font_library_config(FontLibrary *library);

/* The base fonts alone; NULL when the library does not set them apart. */
FcConfig *font_library_plain(FontLibrary *library);

/* TRUE when FAMILY, or a family the configuration puts in its place, is there; PLAIN: among the base fonts. */
gboolean font_library_has(FontLibrary *library, const char *family, gboolean plain);

/* The hyphen dictionaries; for any thread. */
struct Dictionaries *font_library_dictionaries(FontLibrary *library);

/* The face of a resolved PATTERN; for any thread. */
const FontFace *font_library_face(FontLibrary *library, FcPattern *pattern);

/* ---- face.c ---- */

/* Frees a FontFace and what was read of it. */
void face_drop(gpointer face);

/* ---- context.c ---- */

/* All fonts of the library.  Pango lists them first, which takes a millisecond; most threads of most runs do with the base fonts. */
PangoFontMap *text_map(TextContext *text);

/* The face of FONT, which is kept alive as long as the context. */
const FontFace *text_face(TextContext *text, PangoFont *font);

/* Pango's interned language of a BCP 47 tag; English for NULL: the result may not depend on the locale. */
PangoLanguage *text_language(TextContext *text, const char *tag);

/* ---- itemize.c ---- */

/* The items of LENGTH bytes of TEXT, in visual order; the caller frees them. */
GList *text_itemize(PangoContext *context, const char *text, int length, PangoAttrList *attrs);

/* ---- breaks-plain.c ---- */

/* As text_line_breaks, for text that a table of pairs is enough for; FALSE, and ACTIONS are of no use, when it has
 * other signs. */
gboolean text_plain_breaks(const char *text, int length, guint8 *actions);

/* ---- master.c ---- */

GHashTable *masters_new(void);

/* The master of FAMILIES with the weight, style and stretch of SPEC; the context's. */
FontMaster *font_master(TextContext *text, const char *families, const FontSpec *spec);

/* Where MASTER's words are itemised, with LANGUAGE set. */
PangoContext *font_master_context(TextContext *text, FontMaster *master, PangoLanguage *language);

/* ---- words.c ---- */

/* Shapes a word that was not there yet; in the context's arena, with a copy of its text. */
typedef ShapedWord *WordMaker(TextContext *text, const WordKey *key);

const ShapedWord *word_table_get(WordTable *table, const WordKey *key, WordMaker *make, TextContext *text);
void word_table_drop(WordTable *table);

/* ---- font.c, hyphenate.c ---- */

FontEntry *font_entry_small(TextContext *text, FontEntry *entry);
GHashTable *lexicons_new(void);

#endif
