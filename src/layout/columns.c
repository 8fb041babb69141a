/* columns.c: columns of even height. */
#include "layout/section.h"

static int64_t measure_even(int index, gpointer data)
{
	(void) index;
	return *(const int64_t *) data;
}

/* Fits the stops [A, B] into columns of HEIGHT; TRUE when they are no more than COLUMNS and none is too long. */
static gboolean fits_columns(const Stop *stops, int a, int b, int64_t height, int columns, GArray *fits)
{
	FitSetup setup = { .measure = measure_even, .data = &height, .threshold = 1, .force = TRUE };

	g_array_set_size(fits, 0);
	if (!fit_breaks(&stops[a], b - a + 1, &setup, fits) || (int) fits->len > columns)
		return FALSE;
	for (guint i = 0; i < fits->len; i++)
		if (g_array_index(fits, Fit, i).slack < 0)
			return FALSE;
	return TRUE;
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
