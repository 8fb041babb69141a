/* page.c: ink as a content stream (ISO 32000-1 §8, §14.6).
 *
 * Numbers have three decimals, a scale nine: a thousandth of a point is less
 * than a printer can show.  What the graphics state holds already is not said
 * again. */
#include "ink/page.h"

#include <math.h>
#include <string.h>

#include "base/deflate.h"
#include "ink/number.h"
#include "ink/page-internal.h"

enum { POINTS = 3, SCALE = 9, SHADE = 3 };    /* decimals */

static void put(PageInk *page, double value, int decimals)
{
	ink_put_number(page->out, value, decimals);
	g_string_append_c(page->out, ' ');
}

static void put_point(PageInk *page, double x, double y)
{
	put(page, x, POINTS);
	put(page, y, POINTS);
}

static void put_operator(PageInk *page, const char *name)
{
	g_string_append(page->out, name);
	g_string_append_c(page->out, '\n');
}

/* ---- the graphics state ---- */

static void save(Ink *ink)
{
	PageInk *page = (PageInk *) ink;

	page_leave_text(page);
	g_array_append_val(page->states, page->state);
	put_operator(page, "q");
}

static void restore(Ink *ink)
{
	PageInk *page = (PageInk *) ink;

	page_leave_text(page);
	page->state = g_array_index(page->states, PageState, page->states->len - 1);
	g_array_set_size(page->states, page->states->len - 1);
	put_operator(page, "Q");
}

static void put_matrix(PageInk *page, const PangoMatrix *matrix)
{
	put(page, matrix->xx, SCALE);
	put(page, matrix->yx, SCALE);
	put(page, matrix->xy, SCALE);
	put(page, matrix->yy, SCALE);
	put_point(page, matrix->x0, matrix->y0);
	put_operator(page, "cm");
}

static gboolean changes_nothing(const PangoMatrix *matrix)
{
	return matrix->xx == 1 && matrix->yy == 1 && matrix->xy == 0 && matrix->yx == 0 && matrix->x0 == 0
	       && matrix->y0 == 0;
}

static void transform(Ink *ink, const PangoMatrix *matrix)
{
	PageInk *page = (PageInk *) ink;

	page_leave_text(page);
	if (changes_nothing(matrix))
		return;
	if (page->cm_end == page->out->len) {
		g_string_truncate(page->out, page->cm_start);
		pango_matrix_concat(&page->turned, matrix);
	} else {
		page->turned = *matrix;
	}
	page->cm_start = page->out->len;
	put_matrix(page, &page->turned);
	page->cm_end = page->out->len;
}

static void set_alpha(PageInk *page, int alpha)
{
	if (page->state.alpha == alpha)
		return;
	page->state.alpha = alpha;
	page_end_show(page);
	page->content->alphas[alpha / 8] |= (guint8) (1u << alpha % 8);
	page->content->transparent = TRUE;
	g_string_append_printf(page->out, "/A%d gs\n", alpha);
}

static void put_colour(PageInk *page, InkColour colour, const char *grey, const char *rgb)
{
	put(page, colour.red / 255.0, SHADE);
	if (colour.red == colour.green && colour.green == colour.blue) {
		put_operator(page, grey);
		return;
	}
	put(page, colour.green / 255.0, SHADE);
	put(page, colour.blue / 255.0, SHADE);
	put_operator(page, rgb);
}

void page_set_fill(PageInk *page, InkColour colour)
{
	set_alpha(page, colour.alpha);
	colour.alpha = 255;
	if (ink_colours_equal(colour, page->state.fill))
		return;
	page_end_show(page);
	page->state.fill = colour;
	put_colour(page, colour, "g", "rg");
}

static void fill_colour(Ink *ink, InkColour colour)
{
	page_set_fill((PageInk *) ink, colour);
}

static gboolean has_dashes(const PageState *state, const InkPen *pen)
{
	return state->dash_count == pen->dash_count
	       && (pen->dash_count == 0 || memcmp(state->dashes, pen->dashes, (gsize) pen->dash_count * sizeof(double)) == 0);
}

static void set_dashes(PageInk *page, const InkPen *pen)
{
	if (has_dashes(&page->state, pen))
		return;
	g_string_append_c(page->out, '[');
	for (int i = 0; i < pen->dash_count; i++) {
		page->state.dashes[i] = pen->dashes[i];
		put(page, pen->dashes[i], POINTS);
	}
	put_operator(page, "]0 d");
	page->state.dash_count = pen->dash_count;
}

static void set_pen(Ink *ink, const InkPen *pen, InkColour colour)
{
	PageInk *page = (PageInk *) ink;
	PageState *state = &page->state;

	page_leave_text(page);
	set_alpha(page, colour.alpha);
	colour.alpha = 255;
	if (!ink_colours_equal(colour, state->stroke))
		put_colour(page, colour, "G", "RG");
	state->stroke = colour;
	if (state->width != pen->width) {
		put(page, pen->width, POINTS);
		put_operator(page, "w");
	}
	if (state->cap != (int) pen->cap)
		g_string_append_printf(page->out, "%d J\n", (int) pen->cap);
	if (state->join != (int) pen->join)
		g_string_append_printf(page->out, "%d j\n", (int) pen->join);
	if (state->miter_limit != pen->miter_limit) {
		put(page, pen->miter_limit, POINTS);
		put_operator(page, "M");
	}
	state->width = pen->width;
	state->cap = (int) pen->cap;
	state->join = (int) pen->join;
	state->miter_limit = pen->miter_limit;
	set_dashes(page, pen);
}

/* ---- paths ---- */

static void move(Ink *ink, double x, double y)
{
	page_leave_text((PageInk *) ink);
	put_point((PageInk *) ink, x, y);
	put_operator((PageInk *) ink, "m");
}

static void line(Ink *ink, double x, double y)
{
	put_point((PageInk *) ink, x, y);
	put_operator((PageInk *) ink, "l");
}

static void curve(Ink *ink, const double points[6])
{
	for (int i = 0; i < 6; i += 2)
		put_point((PageInk *) ink, points[i], points[i + 1]);
	put_operator((PageInk *) ink, "c");
}

static void close_path(Ink *ink)
{
	put_operator((PageInk *) ink, "h");
}

static void box(Ink *ink, double x, double y, double width, double height)
{
	PageInk *page = (PageInk *) ink;

	page_leave_text(page);
	put_point(page, x, y);
	put_point(page, width, height);
	put_operator(page, "re");
}

static void paint(Ink *ink, gboolean fill, gboolean stroke)
{
	PageInk *page = (PageInk *) ink;

	page->content->unmarked += page->mark == MARK_NONE;
	put_operator(page, fill && stroke ? "B" : fill ? "f" : "S");
}

static void clip(Ink *ink)
{
	put_operator((PageInk *) ink, "W n");
}

/* ---- pictures ---- */

/* The index of PICTURE among those of the page. */
static guint picture_index(PageInk *page, InkPicture *picture)
{
	GPtrArray *pictures = page->content->pictures;

	for (guint i = 0; i < pictures->len; i++)
		if (pictures->pdata[i] == picture)
			return i;
	g_ptr_array_add(pictures, ink_picture_ref(picture));
	return pictures->len - 1;
}

/* An image's own space is the unit square, a drawing's its page, both with y upwards. */
static void draw_picture(Ink *ink, InkPicture *given, double width, double height)
{
	PageInk *page = (PageInk *) ink;
	InkPicture *picture = used_picture(page->used, given);
	gboolean image = picture->entries != NULL;
	const PangoMatrix matrix = {
		image ? width : width / picture->width, 0, 0, image ? -height : -height / picture->height, 0, height,
	};

	page->content->unmarked += page->mark == MARK_NONE;
	page->content->transparent |= !image || picture->mask != NULL;
	save(ink);
	set_alpha(page, 255);
	put_matrix(page, &matrix);
	g_string_append_printf(page->out, "/X%u Do\n", picture_index(page, picture));
	restore(ink);
}

static void draw_pixels(Ink *ink, const InkPixels *pixels)
{
	(void) ink;
	(void) pixels;
	g_assert_not_reached();
}

/* ---- marks ---- */

static void end_mark(Ink *ink)
{
	PageInk *page = (PageInk *) ink;

	if (page->mark == MARK_NONE)
		return;
	if (page->mark == MARK_AROUND)
		page_leave_text(page);
	page_end_show(page);
	put_operator(page, "EMC");
	page->mark = MARK_NONE;
}

static void begin_mark(Ink *ink, int mcid, gboolean in_text)
{
	PageInk *page = (PageInk *) ink;

	end_mark(ink);
	if (in_text)
		page_enter_text(page);
	else
		page_leave_text(page);
	page_end_show(page);
	page->mark = in_text ? MARK_IN_TEXT : MARK_AROUND;
	if (mcid == INK_ARTIFACT) {
		put_operator(page, "/Artifact BMC");
		return;
	}
	page->content->marks++;
	g_string_append(page->out, "/P<</MCID ");
	ink_put_fixed(page->out, mcid, 0);
	put_operator(page, ">>BDC");
}

/* ---- pages ---- */

static const InkKind kind = {
	save, restore, transform, fill_colour, set_pen, move, line, curve, close_path, box, paint, clip, page_text,
	draw_picture, draw_pixels, begin_mark, end_mark,
};

Ink *page_ink_new(TextContext *fonts, Used *used)
{
	PageInk *page = g_new0(PageInk, 1);

	ink_init(&page->ink, &kind, fonts);
	page->used = used;
	page->out = g_string_sized_new(1 << 14);
	page->states = g_array_new(FALSE, FALSE, sizeof(PageState));
	page->text.places = g_array_new(FALSE, FALSE, sizeof(double));
	page->text.utf8 = g_string_new(NULL);
	return &page->ink;
}

void page_ink_drop(Ink *ink)
{
	PageInk *page = (PageInk *) ink;

	page_content_drop(page->content);
	g_string_free(page->out, TRUE);
	g_array_unref(page->states);
	g_array_unref(page->text.places);
	g_string_free(page->text.utf8, TRUE);
	ink_clear(ink);
	g_free(page);
}

void page_content_drop(PageContent *content)
{
	if (content == NULL)
		return;
	g_array_unref(content->fonts);
	g_ptr_array_unref(content->pictures);
	g_free(content->packed);
	g_free(content);
}

void page_begin(Ink *ink, double height)
{
	PageInk *page = (PageInk *) ink;
	const PangoMatrix upside_down = { 1, 0, 0, -1, 0, height };

	g_assert(page->content == NULL);
	page->content = g_new0(PageContent, 1);
	page->content->fonts = g_array_new(FALSE, FALSE, sizeof(PageFont));
	page->content->pictures = g_ptr_array_new_with_free_func((GDestroyNotify) ink_picture_unref);
	page->state = (PageState) {
		.fill = { 0, 0, 0, 255 }, .stroke = { 0, 0, 0, 255 }, .alpha = 255, .width = 1, .miter_limit = 10, .font = -1,
	};
	g_string_truncate(page->out, 0);
	put_matrix(page, &upside_down);
}

PageContent *page_end(Ink *ink)
{
	PageInk *page = (PageInk *) ink;
	PageContent *content;

	end_mark(ink);
	page_leave_text(page);
	g_assert(page->states->len == 0);
	content = g_steal_pointer(&page->content);
	content->packed = deflate_pack(page->out->str, page->out->len, &content->length);
	return content;
}
