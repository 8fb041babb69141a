/* foot.c: footnotes of pages with several columns.
 *
 * All columns of a page end above its footnotes, whichever of them cites those.  Columns are filled one
 * after the other, so when a later one cites a note the first may stand already where the note should.  Then the
 * page is set again, with room kept at its foot in all columns.  That can drive what cites the note over to the page
 * after, the note with it; where too much of the page would stay blank for that, it is set as it was at first, and only the
 * note goes over. */
#include "layout/section.h"

/* The parts of a page that may be kept for footnotes, and that may stay blank when they went over. */
#define FOOT_SHARE  2
#define BLANK_SHARE 8

void section_mark(Section *section, int stop, int end)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence);
	PageMark *mark = &section->mark;

	if (mark->page == making && mark->end == end)
		return;
	*mark = (PageMark) { .page = making, .end = end, .stop = stop, .column = sequence->column, .reached = making->reached,
		.placements = making->placements->len, .notes = making->notes->len, .notes_height = making->notes_height,
		.fresh = sequence->fresh };
	section->foot = 0;
}

/* Clears the page of what was put there since its mark. */
static void clear_page(const Section *section)
{
	const PageMark *mark = &section->mark;
	PageMaking *making = mark->page;

	g_array_set_size(making->placements, mark->placements);
	g_array_set_size(making->notes, mark->notes);
	g_array_set_size(section->sequence->carried, 0);
	making->notes_height = mark->notes_height;
	making->reached = mark->reached;
	section->sequence->column = mark->column;
	section->sequence->fresh = mark->fresh;
}

gboolean section_set_again(Section *section)
{
	Sequence *sequence = section->sequence;
	PageMark *mark = &section->mark;
	const PageMaking *making = sequence_page(sequence);
	Unit height = making->plan.regions[REGION_BODY].content_height, foot = 0;
	gboolean is_last = sequence->column + 1 >= section_columns(section, &making->plan);

	/* What pages before left over was cut to fit: it is not to be cut anew. */
	if (making != mark->page || making->brought != NULL)
		return FALSE;
	if (section->foot > 0) {
		if (!is_last || making->notes->len > mark->notes || section->foot <= height / BLANK_SHARE)
			return FALSE;
	} else {
		if (mark->tried || section->carried == 0 || sequence->column == mark->column)
			return FALSE;
		foot = making->notes_height + (Unit) section->carried - (making->notes->len > 0 ? sequence_separator(sequence) : 0);
		if (foot > height / FOOT_SHARE)
			return FALSE;
	}
	clear_page(section);
	mark->tried = TRUE;
	section->foot = foot;
	section->carried = 0;
	return TRUE;
}
