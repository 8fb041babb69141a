/* footnotes.c: footnotes at the foot of pages (XSL 1.1 §6.12, §4.4.4).
 *
 * Pages are fitted with the height of the notes they cite, so notes stand on the page of
 * their citation.  Only a note that is too tall for that is split: the rest
 * goes to the foot of the pages that follow. */
#include "layout/sequence.h"

Unit sequence_separator(Sequence *sequence)
{
	LayoutContext *layout = sequence->layout;
	const FoNode *content = sequence_static(sequence, "xsl-footnote-separator");

	if (content == NULL)
		return 0;
	if (sequence->separator == NULL) {
		Galley *galley = layout_galley(layout, layout->note_width);
		Scope scope = { .width = layout->note_width };

		block_children(galley, content, &scope);
		galley_close_off(galley);
		sequence->separator = galley;
	}
	return sequence->separator->length;
}

static Unit placed_length(const NotePlacement *p)
{
	return (Unit) (p->to.end - p->from.start);
}

int64_t carried_height(Sequence *sequence)
{
	int64_t height = 0;

	for (guint i = 0; i < sequence->carried->len; i++)
		height += placed_length(&g_array_index(sequence->carried, NotePlacement, i));
	return height > 0 ? height + sequence_separator(sequence) : 0;
}

/* Cuts P to what fits in ROOM, at its last stop that does; the rest goes to REST.  FALSE: nothing fits. */
static gboolean split_note(NotePlacement *p, Unit room, NotePlacement *rest)
{
	const Stop *best = NULL;

	for (guint i = 0; i < p->galley->stops->len; i++) {
		const Stop *stop = &g_array_index(p->galley->stops, Stop, i);

		if (stop->item > p->from.item && stop->item < p->to.item && stop->end - p->from.start <= room)
			best = stop;
	}
	if (best == NULL)
		return FALSE;
	*rest = *p;
	rest->from = *best;
	p->to = *best;
	return TRUE;
}

void place_notes(Sequence *sequence, PageMaking *making, const Galley *galley, const Stop *from, const Stop *to, Unit room)
{
	GArray *queue = sequence->carried;
	GArray *cited = g_array_new(FALSE, FALSE, sizeof(Note));
	Unit separator = making->notes->len == 0 ? sequence_separator(sequence) : 0;

	sequence->carried = g_array_new(FALSE, FALSE, sizeof(NotePlacement));
	if (galley != NULL)
		galley_notes_between(galley, from, to, cited);
	for (guint i = 0; i < cited->len; i++) {
		const Galley *note = g_array_index(cited, Note, i).galley;
		NotePlacement p = { note, g_array_index(note->stops, Stop, 0),
			g_array_index(note->stops, Stop, note->stops->len - 1) };

		g_array_append_val(queue, p);
	}
	for (guint i = 0; i < queue->len; i++) {
		NotePlacement p = g_array_index(queue, NotePlacement, i), rest = p;
		gboolean fits = sequence->carried->len == 0 && placed_length(&p) + separator <= room;

		if (fits || (sequence->carried->len == 0 && split_note(&p, room - separator, &rest))) {
			g_array_append_val(making->notes, p);
			making->notes_height += placed_length(&p) + separator;
			room -= placed_length(&p) + separator;
			separator = 0;
		}
		if (!fits)
			g_array_append_val(sequence->carried, rest);
	}
	g_array_free(queue, TRUE);
	g_array_free(cited, TRUE);
}

void makeup_notes(const Sequence *sequence, const PageMaking *making, Area *body, Unit height)
{
	Unit y = height - making->notes_height;

	if (making->notes->len == 0)
		return;
	if (sequence->separator != NULL) {
		Area *rule = area_new(sequence->layout->arena, AREA_BLOCK, NULL, body);

		rule->artifact = TRUE;
		rule->y = y;
		rule->width = sequence->separator->width;
		rule->height = makeup_whole(sequence->separator, rule, 0, 0);
		y += rule->height;
	}
	for (guint i = 0; i < making->notes->len; i++) {
		const NotePlacement *p = &g_array_index(making->notes, NotePlacement, i);
		PieceSpan span = { &p->from, &p->to, 0 };

		y += makeup_piece(p->galley, span, body, 0, y);
	}
}
