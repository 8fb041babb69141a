/* last-page.c: the master for last pages (XSL 1.1 §7.27.14). */
#include "layout/section.h"

void section_settle_last_page(Section *section)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence), *last;
	MasterCursor cursor = making->before;
	PageTrait trait = { .number = making->page->number, .first = sequence->making->len == 1, .last = TRUE };
	const FoNode *master = master_next(sequence->layout, &cursor, &trait);
	const Placement *first;
	const Resume *resume;

	if (master == making->plan.master)
		return;
	first = making->placements->len > 0 ? &g_array_index(making->placements, Placement, 0) : NULL;
	g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	sequence->cursor = making->before;
	sequence->ends = TRUE;
	last = sequence_begin_page(sequence, FALSE);
	if (first == NULL)
		return;
	if (first->galley == section->galley && first->y == 0) {
		resume = galley_resume(section->galley, &first->from, sequence->layout->arena);
		section_set_galley(section, resume);
		resume = section_set_pieces(section);
		if (resume == NULL && sequence_page(sequence) == last)
			return;
		while (sequence_page(sequence) != last)
			g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	}
	g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	g_ptr_array_add(sequence->making, making);
	sequence->cursor = making->before;
	trait.last = FALSE;
	master_next(sequence->layout, &sequence->cursor, &trait);
	sequence_begin_page(sequence, FALSE);
}
