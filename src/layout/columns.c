/* columns.c: columns of even height. */
#include "layout/page-fit.h"
#include "layout/section.h"

static int64_t measure_even(int index, gpointer data)
{
	(void) index;
	return *(const int64_t *) data;
}

/* All of them stand on one page. */
static int column_of_page(int index, gpointer data)
{
	(void) data;
	return index;
}

/* Fits the stops [A, B] into columns of HEIGHT; TRUE when they are no more than COLUMNS and none is too long. */
static gboolean fits_columns(const Stop *stops, int a, int b, int64_t height, int columns, GArray *fits)
{
	PageFit setup = { .measure = measure_even, .column = column_of_page, .data = &height };

	g_array_set_size(fits, 0);
	page_fit(&stops[a], b - a + 1, &setup, fits);
	if ((int) fits->len > columns)
		return FALSE;
	for (guint i = 0; i < fits->len; i++)
		if (g_array_index(fits, Fit, i).slack < 0)
			return FALSE;
	return TRUE;
}

/* The share of what is left from stop FROM on that is due to each of LEFT columns, when the first is broken at TO: what a
 * break adds (a repeated header and footer) stands in all of them. */
static int64_t column_due(const Stop *stops, int from, int to, int b, int left)
{
	int64_t rest = stops[b].end - stops[from].start, added = to < b ? stops[to].end - stops[to].start : 0;

	return left > 1 ? (rest + (left - 1) * added) / left : rest;
}

/* Gives each column its due, as far as HEIGHT allows; FITS stays as it is where the breaks that are allowed do not give
 * even columns. */
static void even_out(const Stop *stops, int a, int b, int64_t height, int columns, GArray *fits)
{
	GArray *even = g_array_new(FALSE, FALSE, sizeof(Fit));
	int from = a;

	for (int left = columns; from < b; left--) {
		Fit fit = { .stop = -1 };

		for (int to = from + 1; to <= b; to++) {
			int64_t length = stops[to].end - stops[from].start;

			if (stops[to].penalty >= PAGE_NEVER || length > height)
				continue;
			fit.stop = to - a;
			if (length >= column_due(stops, from, to, b, left))
				break;
		}
		if (left == 0 || fit.stop < 0)
			break;
		g_array_append_val(even, fit);
		from = a + fit.stop;
	}
	if (from == b) {
		g_array_set_size(fits, 0);
		g_array_append_vals(fits, even->data, even->len);
	}
	g_array_free(even, TRUE);
}

static int stop_index(const Galley *galley, const Stop *stop)
{
	for (guint i = 0; i < galley->stops->len; i++) {
		const Stop *s = &g_array_index(galley->stops, Stop, i);

		if (s->item == stop->item && s->step == stop->step)
			return (int) i;
	}
	return 0;
}

void section_balance(Section *section)
{
	PageMaking *making = sequence_page(section->sequence);
	int columns = section_columns(section, &making->plan), a, b, i = (int) making->placements->len;
	const Placement *first = NULL, *last = NULL;
	const Stop *stops = &g_array_index(section->galley->stops, Stop, 0);
	int64_t low = 0, high;
	GArray *fits;

	while (i > 0 && g_array_index(making->placements, Placement, i - 1).galley == section->galley)
		i--;
	if (columns < 2 || i == (int) making->placements->len)
		return;
	first = &g_array_index(making->placements, Placement, i);
	last = &g_array_index(making->placements, Placement, making->placements->len - 1);
	a = stop_index(section->galley, &first->from);
	b = stop_index(section->galley, &last->to);
	high = section_measure(0, section);
	for (int k = a + 1; k < b; k++)
		if (stops[k].penalty == FIT_FORCED)
			return;
	fits = g_array_new(FALSE, FALSE, sizeof(Fit));
	if (fits_columns(stops, a, b, high, columns, fits)) {
		while (high - low > UNIT_PER_PT / 4) {
			int64_t middle = (low + high) / 2;

			if (fits_columns(stops, a, b, middle, columns, fits))
				high = middle;
			else
				low = middle;
		}
		fits_columns(stops, a, b, high, columns, fits);
		even_out(stops, a, b, high, columns, fits);
		g_array_set_size(making->placements, (guint) i);
		making->reached = making->used;
		section->sequence->column = 0;
		for (guint k = 0; k < fits->len; k++) {
			int from = k == 0 ? a : a + g_array_index(fits, Fit, k - 1).stop;

			section->sequence->column = (int) k;
			section_place(section, &stops[from], &stops[a + g_array_index(fits, Fit, k).stop], 0);
		}
	}
	g_array_free(fits, TRUE);
}
