/* text.h: fonts, shaping and hyphens.
 *
 * Pango finds the fonts, HarfBuzz shapes; PangoLayout is never used.  All
 * measures are Units.  Metric hinting and glyph rounding are off, so advances
 * are the font's own. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include <glib.h>
#include <pango/pango.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/unit.h"

/* ---- the fonts of a run ---- */

/* The private font configuration (fonts/fonts.conf) and the hyphen dictionaries; shared by all threads. */
typedef struct FontLibrary FontLibrary;

/* CONF names a fontconfig file; Arial, Helvetica, sans-serif resolve to
 * Liberation Sans and so on.  Fails (FONT_ERROR) when the file or the base
 * fonts cannot be found.  Also makes it fontconfig's current configuration, so
 * that librsvg uses the same fonts.  The caller owns the result. */
FontLibrary *font_library_open(const char *conf, GError **error);
void font_library_drop(FontLibrary *library);

#define FONT_ERROR (g_quark_from_static_string("boardpack-font"))

/* ---- a thread's text ---- */

/* Font map, fonts, shaped-word cache and hyphenated words of one thread.
 * Glyph runs point into it: it must outlive the areas made with it.  Pango finds fonts in a thread of its
 * own: fork before the first context is made, not after. */
typedef struct TextContext TextContext;

TextContext *text_context_new(FontLibrary *library);
void text_context_drop(TextContext *text);

/* For what another room makes of fonts and keeps as long as TEXT. */
Arena *text_arena(TextContext *text);

typedef struct FontSpec {
	const char *family;           /* XSL 1.1 §7.9.2: comma separated list, quotes allowed */
	Unit size;
	int weight;                   /* 100..900 */
	PangoStyle style;
	PangoStretch stretch;
	gboolean small_caps;
} FontSpec;

/* One font at one size, interned: equal specs give the same pointer. */
typedef struct Font {
	FontSpec spec;
	Unit ascender, descender;     /* OS/2 typographic: 0.728 and 0.210 em for Liberation Sans; both positive */
	Unit x_height, cap_height;
	Unit underline_position, underline_thickness;   /* position: above the baseline is positive */
	Unit strikethrough_position, strikethrough_thickness;
	Unit space;                   /* advance of U+0020 */
} Font;

/* Never NULL: falls back to the first font of the library.  PLACE and DIAGS
 * (may be NULL) take a font-missing warning, once a family. */
const Font *text_font(TextContext *text, const FontSpec *spec, Place place, Diags *diags);

/* ---- shaping ---- */

typedef struct Glyph {
	uint32_t id;                  /* glyph index in the run's font */
	Unit advance;                 /* letter-spacing included */
	Unit dx, dy;
	int cluster;                  /* byte offset of its first character in the run's text */
} Glyph;

/* A font file that glyph ids refer to; interned by the library, so that the same
 * face has the same pointer in every thread. */
typedef struct FontFace {
	const char *file;
	int index;                    /* of the face in the file */
	const char *variations;       /* OpenType axes, "" for none */
	const struct FaceTables *tables;      /* face.h; NULL until they are asked for */
} FontFace;

/* Glyphs of one font, left to right. */
typedef struct GlyphRun GlyphRun;
struct GlyphRun {
	GlyphRun *next;               /* same word, further right: another font or direction */
	const FontFace *face;
	Unit size;                    /* font size; small capitals have a smaller one than their font */
	const char *text;             /* UTF-8 the glyphs stand for, owned by the context's cache */
	int length;                   /* bytes */
	int offset;                   /* of the run's first byte in the word */
	Glyph *glyphs;
	int count;
	Unit width;                   /* of this run alone */
	gboolean rtl;
};

/* A shaped word; owned by the context and shared by all its occurrences. */
typedef struct ShapedWord {
	GlyphRun *runs;               /* NULL when nothing is to be seen (a soft hyphen alone) */
	const char *text;             /* a copy of the word */
	int length;
	int missing;                  /* characters no font has, with marks in their place: report D_GLYPH_MISSING */
	Unit width;
	Unit beyond;                  /* what of it its advances have beyond whole thousandths of an em */
	int characters;               /* clusters that letter-spacing and justification can act on */
} ShapedWord;

/* Shapes LENGTH bytes of TEXT (no line feed, at most a few hundred bytes; a word or a
 * space).  Characters the font lacks are taken from the families that follow
 * in the list, then from the library's fallbacks.  LANGUAGE is a BCP 47 tag or NULL.
 * LETTER_SPACING is added after each cluster.  A FONT of another context stands for its equal in this one. */
const ShapedWord *text_shape(TextContext *text, const Font *font, const char *language,
                             const char *word, int length, Unit letter_spacing);

/* Advance of the first BYTES bytes of WORD (to the nearest cluster end). */
Unit shaped_prefix_width(const ShapedWord *word, int bytes);

/* ---- break opportunities ---- */

typedef enum BreakAction {
	BREAK_NO,
	BREAK_ALLOWED,                /* a line may end before this character (UAX #14) */
	BREAK_MANDATORY,              /* a line must end before this character */
} BreakAction;

/* ACTIONS gets one entry for each byte offset 0..LENGTH (offsets inside a character
 * are BREAK_NO; the end is BREAK_ALLOWED).  Object places stand as U+FFFC in the text. */
void text_line_breaks(const char *text, int length, const char *language, guint8 *actions);

/* ---- hyphens ---- */

/* Points where WORD (letters only, LENGTH bytes) may be hyphenated, as byte offsets in
 * rising order; at least REMAIN_BEFORE characters stay before and REMAIN_AFTER after each.  Returns the
 * number written to OFFSETS (room for LENGTH); 0 when LANGUAGE (and COUNTRY, may be NULL) has no dictionary,
 * and for a word with soft hyphens of its own. */
int text_hyphenate(TextContext *text, const char *language, const char *country, const char *word,
                   int length, int remain_before, int remain_after, int *offsets);

#endif
