/* last-page.c: the master for last pages (XSL 1.1 §7.27.14).
 *
 * Which page is the last is known when all is placed.  It then gets the master for last pages, and the
 * section that ends on it is set there again; sections above it on the page stay as they are.  When
 * that does not hold what is left, the page stays as it was, and a last page without content comes
 * after it, where the flow would have gone on. */
#include "layout/section.h"

/* Whether a page of its own for the end would have a master for last pages, in place of one that the flow goes into. */
static gboolean ends_otherwise(const Sequence *sequence)
{
	PagePlan plan;
	MasterCursor as_last = sequence->cursor, as_rest = sequence->cursor;
	PageTrait trait = { .number = sequence_page(sequence)->page->number + 1 };
	const FoNode *rest = master_next(sequence->layout, &as_rest, &trait);

	plan = page_plan(rest);
	trait.last = TRUE;
	return sequence_flows_into(sequence, &plan) && master_next(sequence->layout, &as_last, &trait) != rest;
}

/* The first placement of the section's galley on the page; the count: none. */
static guint first_of_section(const Section *section, const PageMaking *making)
{
	guint i = 0;

	while (i < making->placements->len && g_array_index(making->placements, Placement, i).galley != section->galley)
		i++;
	return i;
}

/* Takes the COUNT placements of sections above over to the page LAST; FALSE where they have no room on it. */
static gboolean take_over(const PageMaking *making, PageMaking *last, guint count, Unit used)
{
	const Region *old = &making->plan.regions[REGION_BODY], *new = &last->plan.regions[REGION_BODY];

	if (count == 0)
		return TRUE;
	if (making->brought != NULL || making->notes->len > 0 || old->content_width != new->content_width
	    || making->plan.column_width != last->plan.column_width || used > new->content_height)
		return FALSE;
	g_array_append_vals(last->placements, making->placements->data, count);
	last->used = last->reached = used;
	return TRUE;
}

/* Sets what the section has on MAKING on the page LAST; FALSE when it does not hold it. */
static gboolean set_on_last(Section *section, const PageMaking *making, PageMaking *last)
{
	Sequence *sequence = section->sequence;
	guint first = first_of_section(section, making);
	const Placement *p;
	const Resume *resume;

	if (making->brought != NULL)
		g_array_append_vals(sequence->carried, making->brought->data, making->brought->len);
	if (first == making->placements->len) {
		section_bring_notes(section);
		return making->placements->len == 0 && sequence->carried->len == 0;
	}
	p = &g_array_index(making->placements, Placement, first);
	if (!take_over(making, last, first, p->y))
		return FALSE;
	resume = galley_resume(section->galley, &p->from, sequence->layout->arena);
	section_set_galley(section, resume);
	section_bring_notes(section);
	resume = section_set_pieces(section);
	return resume == NULL && sequence_page(sequence) == last && sequence->carried->len == 0;
}

void section_settle_last_page(Section *section)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence), *last;
	MasterCursor cursor = making->before;
	PageTrait trait = { .number = making->page->number, .first = sequence->making->len == 1, .last = TRUE };
	const FoNode *master = master_next(sequence->layout, &cursor, &trait);

	if (master == making->plan.master)
		return;
	g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	sequence->cursor = making->before;
	sequence->ends = TRUE;
	last = sequence_begin_page(sequence, FALSE);
	if (set_on_last(section, making, last))
		return;
	g_array_set_size(sequence->carried, 0);
	while (sequence_page(sequence) != last)
		g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
	g_ptr_array_add(sequence->making, making);
	sequence->cursor = making->before;
	trait.last = FALSE;
	master_next(sequence->layout, &sequence->cursor, &trait);
	if (ends_otherwise(sequence))
		sequence_begin_page(sequence, FALSE);
}
