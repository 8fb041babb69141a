/* paragraph.c: a paragraph's items -> lines.
 *
 * Three tries, each only when the one before found no breaks: without hyphens
 * and with lines near their measure; with hyphens where the language has
 * them, or else with looser lines; at last anything, even an overfull line. */
#include "layout/changebar.h"
#include "layout/line.h"

#include <string.h>

/* How far from full a ragged line may be at ratio 1 (centred lines twice that). */
#define RAGGED_STRETCH unit_from_pt(10.008)

#define HYPHEN_PENALTY 50

/* A last line of less than this is a short word alone. */
#define SHORT_LAST_EMS 2

typedef struct Breaker {
	const Paragraph *p;
	GArray *stops;                /* Stop; item: where the next line begins; step: byte in that word, 0 none */
	gboolean ragged;
	Unit measure, indent;
} Breaker;

typedef struct Pen {
	int64_t width, stretch, shrink;
} Pen;

static gboolean vanishes(const InlineItem *item)
{
	return item->kind == INLINE_SPACE && !item->kept;
}

static void pen_add(const Breaker *b, Pen *pen, const InlineItem *item)
{
	gboolean elastic = !b->ragged || item->kind == INLINE_LEADER;

	/* A line that is too long only by what advances have beyond thousandths of an em just fits: no eye sees it. */
	pen->width += item->width - (item->word != NULL ? item->word->beyond : 0);
	pen->stretch += elastic ? item->stretch : 0;
	pen->shrink += elastic ? item->shrink : 0;
}

static void add_stop(Breaker *b, Pen end, Pen start, int penalty, gboolean flagged, int item, int byte)
{
	Stop stop = {
		.end = end.width, .end_stretch = end.stretch, .end_shrink = end.shrink,
		.start = start.width, .start_stretch = start.stretch, .start_shrink = start.shrink,
		.penalty = penalty, .flagged = flagged, .item = item, .step = byte,
	};

	g_array_append_val(b->stops, stop);
}

/* Pen and item after the spaces that vanish from item I on; those between the start edges of inline
 * boxes that begin there vanish too. */
static Pen skip_spaces(const Breaker *b, Pen pen, int *i)
{
	const InlineItem *items = b->p->items;

	while (*i < b->p->count && vanishes(&items[*i]) && !items[*i].forced_before)
		pen_add(b, &pen, &items[(*i)++]);
	for (int k = *i; k < b->p->count && !items[k].forced_before; k++) {
		if (vanishes(&items[k]))
			pen_add(b, &pen, &items[k]);
		else if (items[k].kind != INLINE_EDGE || items[k].is_end)
			break;
	}
	return pen;
}

static Unit hyphen_width(const Paragraph *p, const InlineItem *item)
{
	return text_shape(p->layout->text, item->style->font, item->style->tag, item->style->hyphen,
		(int) strlen(item->style->hyphen), item->style->letter_spacing)->width;
}

/* The stops inside a word: where its letters may be hyphenated, and at soft hyphens. */
static void add_word_stops(Breaker *b, int i, Pen pen, gboolean hyphenate)
{
	const InlineItem *item = &b->p->items[i];
	const char *word = b->p->text + item->offset;
	int *offsets = g_new(int, item->length + 1);

	for (int from = 0; from < item->length;) {
		int to = from;

		while (to < item->length && g_unichar_isalpha(g_utf8_get_char(word + to)))
			to = (int) (g_utf8_next_char(word + to) - word);
		if (to > from && hyphenate && item->style->hyphenate) {
			int n = text_hyphenate(b->p->layout->text, item->style->language, item->style->country, word + from,
				to - from, item->style->remain, item->style->push, offsets);

			for (int k = 0; k < n; k++) {
				Pen at = pen, end;

				at.width += shaped_prefix_width(item->word, from + offsets[k]);
				end = at;
				end.width += hyphen_width(b->p, item);
				add_stop(b, end, at, HYPHEN_PENALTY, TRUE, i, from + offsets[k]);
			}
		}
		if (to < item->length && strncmp(word + to, "\xc2\xad", 2) == 0 && to > 0 && to + 2 < item->length) {
			Pen at = pen, end;

			at.width += shaped_prefix_width(item->word, to + 2);
			end = at;
			end.width += hyphen_width(b->p, item);
			add_stop(b, end, at, 1, TRUE, i, to + 2);
		}
		from = to < item->length ? (int) (g_utf8_next_char(word + to) - word) : to;
	}
	g_free(offsets);
}

/* The item, and the byte in it, with which the paragraph goes on. */
static int first_item(const Paragraph *p, int *byte)
{
	int i = 0;

	*byte = 0;
	if (p->from_byte == 0)
		return 0;
	while (i < p->count && p->items[i].offset + p->items[i].length <= p->from_byte)
		i++;
	if (i < p->count && p->items[i].kind == INLINE_WORD)
		*byte = MAX(p->from_byte - p->items[i].offset, 0);
	return i;
}

static void list_stops(Breaker *b, gboolean hyphenate)
{
	const Paragraph *p = b->p;
	Pen pen = { 0, 0, 0 }, content = pen, start;
	int64_t gone = 0;             /* width of the spaces since the last content */
	/* A last line may be as short as it likes, but centred lines share what is missing. */
	Unit filler = p->align_last == KW_JUSTIFY ? 0 : p->align == KW_CENTER ? 2 * RAGGED_STRETCH : b->measure;
	int byte, begin = first_item(p, &byte), first = begin;

	g_array_set_size(b->stops, 0);
	start = skip_spaces(b, pen, &first);
	if (byte > 0)
		start.width += shaped_prefix_width(p->items[begin].word, byte);
	add_stop(b, pen, start, 0, FALSE, first, byte);
	for (int i = begin; i < p->count; i++) {
		const InlineItem *item = &p->items[i];

		if (item->forced_before && (i > begin || p->from_byte == 0)) {
			int next = i;
			Pen end = content;

			end.stretch += filler;
			start = skip_spaces(b, pen, &next);
			add_stop(b, end, start, FIT_FORCED, FALSE, next, 0);
		} else if (item->break_before && i > first) {
			add_stop(b, content, pen, 0, FALSE, i, 0);
		}
		if (item->kind == INLINE_WORD && (i > begin || byte == 0) && (hyphenate || memchr(p->text + item->offset, '\xad', (gsize) item->length)))
			add_word_stops(b, i, pen, hyphenate);
		pen_add(b, &pen, item);
		if (vanishes(item)) {
			gone += item->width;
		} else if (item->kind == INLINE_EDGE && item->width != 0) {
			content.width = pen.width - gone;
		} else if (item->kind != INLINE_EDGE && item->kind != INLINE_POINT) {
			content = pen;
			/* §7.17.2: letter-spacing is between letters, none after a line's last. */
			content.width -= item->kind == INLINE_WORD ? item->style->letter_spacing : 0;
			gone = 0;
		}
	}
	content.stretch += filler;
	content.width += p->last_end_indent;
	add_stop(b, content, pen, FIT_FORCED, FALSE, p->count, 0);
}

static int64_t measure_line(int index, gpointer data)
{
	const Breaker *b = data;

	return b->measure - (index == 0 ? b->indent : 0);
}

static void break_lines(Breaker *b, GArray *fits)
{
	const Paragraph *p = b->p;
	gboolean hyphenate = FALSE;
	FitSetup setup = {
		.measure = measure_line, .data = b, .threshold = 1,
		.short_end = MIN(SHORT_LAST_EMS * p->style->font->spec.size, b->measure / 8),
		.piece_stretch = !b->ragged ? 0 : p->align == KW_CENTER ? 2 * RAGGED_STRETCH : RAGGED_STRETCH,
		.ladder = fo_integer(p->block, PR_HYPHENATION_LADDER_COUNT),
		.forced_only = fo_keyword(p->block, PR_WRAP_OPTION) == KW_NO_WRAP,
	};

	list_stops(b, FALSE);
	if (fit_breaks((Stop *) (void *) b->stops->data, (int) b->stops->len, &setup, fits))
		return;
	for (int i = 0; i < p->count && !hyphenate; i++)
		hyphenate = p->items[i].kind == INLINE_WORD && p->items[i].style->hyphenate;
	if (hyphenate)
		list_stops(b, TRUE);
	setup.threshold = hyphenate ? 1 : 5;
	if (fit_breaks((Stop *) (void *) b->stops->data, (int) b->stops->len, &setup, fits))
		return;
	setup.threshold = 20;
	setup.force = TRUE;
	fit_breaks((Stop *) (void *) b->stops->data, (int) b->stops->len, &setup, fits);
}

static gboolean has_edges(const Paragraph *p)
{
	for (int i = 0; i < p->count; i++)
		if (p->items[i].kind == INLINE_EDGE && p->items[i].width != 0)
			return TRUE;
	return FALSE;
}

/* Height and baseline: the block's strut, or whatever on the line is taller, between the strut's
 * half-leadings (XSL 1.1 §4.6.1, max-height).  The strut alone with font-height. */
static void measure_height(Line *line)
{
	const Paragraph *p = line->paragraph;
	const Font *font = p->style->font;
	Unit half_leading = (p->style->line_height - font->ascender - font->descender) / 2;
	Unit above = font->ascender, below = p->style->line_height - above - 2 * half_leading;
	gboolean own = fo_keyword(p->block, PR_LINE_STACKING_STRATEGY) == KW_FONT_HEIGHT;
	gboolean consider = fo_keyword(p->block, PR_LINE_HEIGHT_SHIFT_ADJUSTMENT) != KW_DISREGARD_SHIFTS;

	for (int i = line->first; !own && i < line->last + (line->last_byte > 0); i++) {
		const InlineItem *item = &p->items[i];

		if (item->kind == INLINE_EDGE || item->kind == INLINE_POINT || (item->shift != 0 && !consider))
			continue;
		above = MAX(above, item->ascent + item->shift);
		below = MAX(below, item->descent - item->shift);
	}
	/* What is there only to cite footnotes takes no room. */
	if (*p->text == '\0' && p->count > 0 && !has_edges(p))
		return;
	line->height = above + below + 2 * half_leading;
	line->baseline = above + half_leading;
}

static Line *line_new(const Breaker *b, const Stop *from, const Stop *to, int index, const Scope *scope)
{
	const Paragraph *p = b->p;
	Line *line = arena_new0(p->layout->arena, Line);

	line->paragraph = p;
	line->first = from->item;
	line->first_byte = from->step;
	line->last = to->item;
	line->last_byte = to->step;
	line->x = scope->origin + scope->start_indent;
	line->width = b->measure;
	line->indent = index == 0 ? b->indent : 0;
	line->is_last = to->penalty == FIT_FORCED;
	line->end_indent = line->is_last && to->item == p->count ? p->last_end_indent : 0;
	measure_height(line);
	return line;
}

/* Once a paragraph, of its widest line; less than a point is not seen. */
static void report_overflow(const Paragraph *p, int64_t excess)
{
	if (excess > unit_from_pt(1) && p->layout->setup->report_overflow)
		diag(p->layout->diags, p->block->place, D_LINE_OVERFLOW, unit_to_pt((Unit) excess));
}

/* The footnotes that LINE cites, and the change bars that begin or end on it. */
static void meet_points(Line *line, Galley *galley, const Scope *scope)
{
	LayoutContext *layout = galley->layout;

	line->bars = change_bars_now(layout);
	for (int i = line->first; i < line->last; i++) {
		const InlineItem *item = &line->paragraph->items[i];

		if (item->kind != INLINE_POINT)
			continue;
		if (item->fo->type == FO_FOOTNOTE_BODY)
			galley_cite(galley, item->fo, scope);
		else if (item->fo->type == FO_CHANGE_BAR_END)
			change_bar_meet(layout, item->fo);
		if (item->fo->type == FO_CHANGE_BAR_BEGIN) {
			change_bar_meet(layout, item->fo);
			line->bars = change_bars_now(layout);
		}
	}
}

/* The empty array at KEPT, or another: a footnote's paragraphs are set while a line cites it. */
static GArray *take(GArray **kept, guint size)
{
	GArray *array = *kept != NULL ? g_steal_pointer(kept) : g_array_new(FALSE, FALSE, size);

	g_array_set_size(array, 0);
	return array;
}

static void put_back(GArray **kept, GArray *array)
{
	if (*kept != NULL)
		g_array_free(*kept, TRUE);
	*kept = array;
}

void paragraph_set(Paragraph *paragraph, Galley *galley, const Scope *scope)
{
	Breaker b = { .p = paragraph, .measure = scope->width - scope->start_indent - scope->end_indent };
	LayoutContext *layout = paragraph->layout;
	GArray *fits = take(&layout->fits, sizeof(Fit));
	int orphans = fo_integer(paragraph->block, PR_ORPHANS), widows = fo_integer(paragraph->block, PR_WIDOWS);
	int64_t excess = 0;
	int count;

	paragraph->width = b.measure;
	b.indent = paragraph->from_byte > 0 ? 0 : paragraph->text_indent;
	b.ragged = paragraph->align != KW_JUSTIFY;
	b.stops = take(&layout->stops, sizeof(Stop));
	break_lines(&b, fits);
	count = (int) fits->len;
	for (int i = 0, from = 0; i < count; i++) {
		const Fit *fit = &g_array_index(fits, Fit, i);
		Line *line = line_new(&b, &g_array_index(b.stops, Stop, from), &g_array_index(b.stops, Stop, fit->stop), i, scope);

		if (i > 0 && (i < orphans || count - i < widows))
			galley_break(galley, (Penalty) { PAGE_FEW_LINES, PAGE_FEW_LINES }, BREAK_AUTO);
		else if (i > 0)
			galley_joint(galley, scope->keep);
		excess = MAX(excess, fit->ratio < -1 ? -fit->slack : 0);
		meet_points(line, galley, scope);
		galley_line(galley, line, line->height);
		from = fit->stop;
	}
	report_overflow(paragraph, excess);
	put_back(&layout->stops, b.stops);
	put_back(&layout->fits, fits);
}

void paragraph_widths(const Paragraph *paragraph, Unit *minimum, Unit *maximum)
{
	Unit word = 0, line = 0;

	*minimum = *maximum = 0;
	for (int i = 0; i < paragraph->count; i++) {
		const InlineItem *item = &paragraph->items[i];

		if (item->break_before || vanishes(item) || item->forced_before)
			word = 0;
		if (item->forced_before)
			line = 0;
		line += item->width;
		word += vanishes(item) ? 0 : item->width;
		if (!vanishes(item)) {
			*minimum = MAX(*minimum, word);
			*maximum = MAX(*maximum, line);
		}
	}
}
