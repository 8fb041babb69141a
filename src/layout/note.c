/* note.c: footnotes on their way from the citation to the page (XSL 1.1 §6.12.3-4).
 *
 * A footnote's body is set when its citation is appended to a galley, at the
 * width of the page's body.  Its height counts in the stops after the citation, so pages are
 * broken with the notes in mind; makeup then asks which notes a piece cites. */
#include "layout/context.h"

void galley_cite(Galley *galley, const FoNode *body, const Scope *around)
{
	LayoutContext *layout = galley->layout;
	Note note = { .fo = body, .galley = layout_galley(layout, layout->note_width) };
	Scope scope = area_scope(body, layout->note_width, 0);
	GArray *outer = layout->cited;

	/* §5.3.2: the indents of where it is cited are inherited, as by any other object. */
	if (!fo_is_set(body, PR_START_INDENT))
		scope.start_indent = around->start_indent;
	if (!fo_is_set(body, PR_END_INDENT))
		scope.end_indent = around->end_indent;
	/* Notes cited inside a note would be set under it; they come behind it instead. */
	layout->cited = g_array_new(FALSE, FALSE, sizeof(Note));
	block_children(note.galley, body, &scope);
	galley_close_off(note.galley);
	g_array_append_val(outer, note);
	g_array_append_vals(outer, note.galley->notes->data, note.galley->notes->len);
	g_array_free(layout->cited, TRUE);
	layout->cited = outer;
}

void galley_pass_notes(const Galley *inner)
{
	g_array_append_vals(inner->layout->cited, inner->notes->data, inner->notes->len);
}

/* Notes of the cells of a row between two of its steps (-1: its start; the number of steps: its end). */
static void notes_in_row(const RowItem *row, int from, int to, GArray *notes)
{
	const RowStep *begin = from >= 0 ? &g_array_index(row->steps, RowStep, from) : NULL;
	const RowStep *end = to < (int) row->steps->len ? &g_array_index(row->steps, RowStep, to) : NULL;

	for (int c = 0; c < row->cell_count; c++) {
		const Galley *galley = row->cells[c].galley;
		int a = begin != NULL ? MAX(begin->stops[c], 0) : 0;
		int b = end != NULL ? MAX(end->stops[c], 0) : (int) galley->stops->len - 1;

		galley_notes_between(galley, &g_array_index(galley->stops, Stop, a),
			&g_array_index(galley->stops, Stop, b), notes);
	}
}

void galley_notes_between(const Galley *galley, const Stop *from, const Stop *to, GArray *notes)
{
	if (to->notes <= from->notes)
		return;
	for (guint i = 0; i < galley->notes->len; i++) {
		const Note *note = &g_array_index(galley->notes, Note, i);
		const Item *item = &g_array_index(galley->items, Item, note->item);
		gboolean starts_in = from->step >= 0 && from->item == note->item;
		gboolean ends_in = to->step >= 0 && to->item == note->item;

		if (note->item < from->item || note->item > to->item || (note->item == to->item && !ends_in)
		    || (note->item == from->item && !starts_in))
			continue;
		if (item->kind != ITEM_ROW || (!starts_in && !ends_in)) {
			g_array_append_val(notes, *note);
			continue;
		}
		notes_in_row(item->as.row, starts_in ? from->step : -1,
			ends_in ? to->step : (int) item->as.row->steps->len, notes);
		while (i + 1 < galley->notes->len && g_array_index(galley->notes, Note, i + 1).item == note->item)
			i++;
	}
}
