/* sequence.c: from a page-sequence to its pages. */
#include "layout/sequence.h"

#include "layout/changebar.h"
#include "layout/paper.h"

int sequence_first_number(const FoNode *sequence, int before)
{
	FoValue value = fo_get(sequence, PR_INITIAL_PAGE_NUMBER);
	int next = before + 1;

	if (value.kind == FV_NUMBER)
		return MAX(fo_integer(sequence, PR_INITIAL_PAGE_NUMBER), 1);
	if (value.as.keyword == KW_AUTO_ODD)
		return next % 2 == 0 ? next + 1 : next;
	if (value.as.keyword == KW_AUTO_EVEN)
		return next % 2 != 0 ? next + 1 : next;
	return next;
}

Parity layout_begins(const FoNode *sequence)
{
	FoValue value;

	if (sequence == NULL)
		return PARITY_ANY;
	value = fo_get(sequence, PR_INITIAL_PAGE_NUMBER);
	if (value.kind == FV_NUMBER)
		return sequence_first_number(sequence, 0) % 2 != 0 ? PARITY_ODD : PARITY_EVEN;
	if (value.as.keyword == KW_AUTO_ODD)
		return PARITY_ODD;
	return value.as.keyword == KW_AUTO_EVEN ? PARITY_EVEN : PARITY_ANY;
}

static void page_size_of(Page *page, const PagePlan *plan)
{
	page->master = plan->master;
	page->width = plan->width;
	page->height = plan->height;
}

PageMaking *sequence_page(const Sequence *sequence)
{
	guint count = sequence->making->len;

	return count > 0 ? g_ptr_array_index(sequence->making, count - 1) : NULL;
}

PageMaking *sequence_begin_page(Sequence *sequence, gboolean blank)
{
	LayoutContext *layout = sequence->layout;
	PageMaking *making = arena_new0(layout->arena, PageMaking);
	Page *page = arena_new0(layout->setup->arena, Page);
	PageTrait trait = { .number = sequence->first_number + (int) sequence->making->len,
		.first = sequence->making->len == 0, .last = sequence->ends, .blank = blank };

	making->before = sequence->cursor;
	making->plan = page_plan(master_next(layout, &sequence->cursor, &trait));
	making->placements = g_array_new(FALSE, FALSE, sizeof(Placement));
	arena_cleanup(layout->arena, (GDestroyNotify) g_array_unref, making->placements);
	making->notes = g_array_new(FALSE, FALSE, sizeof(NotePlacement));
	arena_cleanup(layout->arena, (GDestroyNotify) g_array_unref, making->notes);
	making->page = page;
	page->number = trait.number;
	page->blank = blank;
	page->sequence = sequence->node;
	page_size_of(page, &making->plan);
	g_ptr_array_add(sequence->making, making);
	sequence->column = 0;
	sequence->fresh = TRUE;
	g_array_set_size(sequence->ahead, 0);
	return making;
}

int sequence_forced_after(const FoNode *sequence, int first, int count, Parity following)
{
	int last = first + count - 1;

	switch (fo_keyword(sequence, PR_FORCE_PAGE_COUNT)) {
	case KW_EVEN:        return count % 2 != 0;
	case KW_ODD:         return count % 2 == 0;
	case KW_END_ON_EVEN: return last % 2 != 0;
	case KW_END_ON_ODD:  return last % 2 == 0;
	case KW_NO_FORCE:    return 0;
	default:             break;
	}
	if (following == PARITY_ANY)
		return 0;
	return (last + 1) % 2 != (following == PARITY_ODD);
}

int sequence_forced_pages(const Sequence *sequence)
{
	return sequence_forced_after(sequence->node, sequence->first_number, (int) sequence->making->len, sequence->following);
}

static void make_body(const Sequence *sequence, PageMaking *making)
{
	LayoutContext *layout = sequence->layout;
	const PagePlan *plan = &making->plan;
	const Region *region = &plan->regions[REGION_BODY];
	FoKeyword align;

	if (region->fo == NULL)
		return;
	layout->page = making->page;
	making->body = area_new(layout->arena, AREA_BLOCK, sequence->flow, NULL);
	making->body->width = region->content_width;
	making->body->height = region->content_height;
	align = fo_keyword(region->fo, PR_DISPLAY_ALIGN);
	for (guint i = 0; i < making->placements->len; i++) {
		const Placement *p = &g_array_index(making->placements, Placement, i);
		PieceSpan span = { &p->from, &p->to, p->ratio };
		Unit slack = MAX(region->content_height - making->notes_height - p->y - (Unit) p->length, 0);
		Unit x = p->spans ? 0 : p->column * (plan->column_width + plan->column_gap);
		Area *before = making->body->last;
		Unit offset = align == KW_CENTER ? slack / 2 : align == KW_AFTER ? slack : 0;

		makeup_piece(p->galley, span, making->body, x, p->y + offset);
		change_bars_draw(layout, making->body, before, x, p->galley->width, p->spans || p->column == 0,
			p->spans || p->column + 1 == plan->columns, making->page->number);
	}
	makeup_notes(sequence, making, making->body, region->content_height);
}

static void label_pages(const Sequence *sequence)
{
	for (guint i = 0; i < sequence->making->len; i++) {
		PageMaking *making = g_ptr_array_index(sequence->making, i);
		Page *page = making->page;

		page->index = (int) sequence->layout->paper->pages->len;
		page->label = number_format(sequence->layout->setup->arena, sequence->node, page->number);
		g_ptr_array_add(sequence->layout->paper->pages, page);
	}
}

void sequence_layout(LayoutContext *layout, const FoNode *node, int first_number, Parity following)
{
	Sequence sequence = { .layout = layout, .node = node, .following = following, .first_number = first_number };

	for (const FoNode *child = node->first; child != NULL; child = child->next)
		if (child->type == FO_FLOW)
			sequence.flow = child;
	sequence.cursor = master_cursor(layout, node);
	if (sequence.flow == NULL || sequence.cursor.master == NULL)
		return;
	sequence.making = g_ptr_array_new();
	sequence.carried = g_array_new(FALSE, FALSE, sizeof(NotePlacement));
	sequence.ahead = g_array_new(FALSE, FALSE, sizeof(PagePlan));
	sequence_plan_flow(&sequence);
	for (int blanks = sequence_forced_pages(&sequence); blanks > 0; blanks--) {
		sequence.ends = blanks == 1;
		sequence_begin_page(&sequence, TRUE);
	}
	label_pages(&sequence);
	for (guint i = 0; i < sequence.making->len; i++) {
		PageMaking *making = g_ptr_array_index(sequence.making, i);

		make_body(&sequence, making);
		paper_note_body(layout, making->page, making->body);
	}
	for (guint i = 0; i < sequence.making->len; i++)
		page_furnish(&sequence, g_ptr_array_index(sequence.making, i));
	layout->page = NULL;
	g_ptr_array_free(sequence.making, TRUE);
	g_array_free(sequence.carried, TRUE);
	g_array_free(sequence.ahead, TRUE);
}
