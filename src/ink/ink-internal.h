/* ink-internal.h: an ink and its kinds; only for this room. */
#ifndef INK_INTERNAL_H
#define INK_INTERNAL_H

#include "ink/ink.h"

typedef struct InkKind {
	void (*save)(Ink *ink);
	void (*restore)(Ink *ink);
	void (*transform)(Ink *ink, const PangoMatrix *matrix);
	void (*fill_colour)(Ink *ink, InkColour colour);
	void (*pen)(Ink *ink, const InkPen *pen, InkColour colour);
	void (*move)(Ink *ink, double x, double y);
	void (*line)(Ink *ink, double x, double y);
	void (*curve)(Ink *ink, const double points[6]);
	void (*close)(Ink *ink);
	void (*box)(Ink *ink, double x, double y, double width, double height);
	void (*paint)(Ink *ink, gboolean fill, gboolean stroke);
	void (*clip)(Ink *ink);
	void (*text)(Ink *ink, const GlyphRun *run, double x, double y, Unit letter_space, InkColour colour,
	             gboolean soft);
	void (*picture)(Ink *ink, InkPicture *picture, double width, double height);
	void (*pixels)(Ink *ink, const InkPixels *pixels);
	void (*begin_mark)(Ink *ink, int mcid, gboolean in_text);
	void (*end_mark)(Ink *ink);
} InkKind;

struct Ink {
	const InkKind *kind;
	TextContext *fonts;
	struct _cairo *raster;        /* NULL: a page */
	PangoMatrix to_page;          /* from the present coordinates */
	GArray *saved;                /* PangoMatrix */
};

void ink_init(Ink *ink, const InkKind *kind, TextContext *fonts);
void ink_clear(Ink *ink);

static inline gboolean ink_colours_equal(InkColour a, InkColour b)
{
	return a.red == b.red && a.green == b.green && a.blue == b.blue && a.alpha == b.alpha;
}

#endif
