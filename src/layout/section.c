/* section.c: the flow's sections, broken into columns and pages.
 *
 * A section is a run of the flow's children with the same span (XSL 1.1
 * §7.21.4).  Its galley is fitted between forced breaks; the measure of each
 * piece is the free height of the column it will stand in, which the page
 * masters to come decide. */
#include "layout/section.h"

#include "layout/page-fit.h"
#include "layout/paper.h"

/* What a pageful of lines may be too long by, each being rounded to a unit. */
#define ROUNDING (UNIT_PER_PT / 20)

/* Where keeps are weighed, a last page with less than this part of a column is weighed, too. */
#define SHORT_END 10

/* ---- pages to come ---- */

static const PagePlan *plan_ahead(Sequence *sequence, int offset)
{
	PageMaking *now = sequence_page(sequence);

	if (sequence->ahead->len == 0)
		g_array_append_val(sequence->ahead, now->plan);
	if ((int) sequence->ahead->len <= offset) {
		/* Foresee again from the present page: the cursor is not kept with the plans. */
		MasterCursor cursor = sequence->cursor;

		for (int k = 1; k <= offset; k++) {
			PageTrait trait = { .number = now->page->number + k };
			PagePlan plan = page_plan(master_next(sequence->layout, &cursor, &trait));

			if (k >= (int) sequence->ahead->len)
				g_array_append_val(sequence->ahead, plan);
		}
	}
	return &g_array_index(sequence->ahead, PagePlan, offset);
}

int section_columns(const Section *section, const PagePlan *plan)
{
	return section->spans ? 1 : plan->columns;
}

static Unit width_of(const Section *section, const PagePlan *plan)
{
	return section->spans ? plan->regions[REGION_BODY].content_width : plan->column_width;
}

/* The page (from the present one) and column of slot INDEX of a fit that starts now. */
static int slot_page(const Section *section, int index, int *column)
{
	Sequence *sequence = section->sequence;
	int page = 0, slot = sequence->column + index;

	for (;;) {
		int columns = section_columns(section, plan_ahead(sequence, page));

		if (slot < columns) {
			*column = slot;
			return page;
		}
		slot -= columns;
		page++;
	}
}

gboolean sequence_flows_into(const Sequence *sequence, const PagePlan *plan)
{
	const FoNode *body = plan->regions[REGION_BODY].fo;

	return body != NULL && g_strcmp0(region_name(body), fo_string(sequence->flow, PR_FLOW_NAME)) == 0;
}

int64_t section_measure(int index, gpointer data)
{
	const Section *section = data;
	int column, page = slot_page(section, index, &column);
	const PagePlan *plan = plan_ahead(section->sequence, page);

	const PageMaking *now = sequence_page(section->sequence);

	if (!sequence_flows_into(section->sequence, plan))
		return 0;
	return plan->regions[REGION_BODY].content_height
		- (page == 0 ? now->used + MAX(now->notes_height, section->foot) : page == 1 ? section->carried : 0);
}

static int64_t section_kept(int index, gpointer data)
{
	const Section *section = data;
	int column;

	return slot_page(section, index, &column) > 0 ? 0
		: MAX(section->foot - sequence_page(section->sequence)->notes_height, 0);
}

static int section_column(int index, gpointer data)
{
	int column;

	slot_page(data, index, &column);
	return column;
}

static gboolean section_turns(int index, gpointer data)
{
	const Section *section = data;
	int column;
	Unit width = width_of(section, plan_ahead(section->sequence, slot_page(section, index, &column)));

	return width_of(section, plan_ahead(section->sequence, slot_page(section, index + 1, &column))) != width;
}

/* ---- placing ---- */

/* The least that the next page must hold of the galley. */
static Unit least_piece(const Section *section)
{
	const Stop *stops = &g_array_index(section->galley->stops, Stop, 0);
	int count = (int) section->galley->stops->len, to = section->at + 1;

	while (to + 1 < count && stops[to].penalty >= PAGE_NEVER)
		to++;
	return to < count ? (Unit) MAX(stops[to].end - stops[section->at].start, 0) : 0;
}

void section_bring_notes(Section *section)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence);
	Unit height = making->plan.regions[REGION_BODY].content_height;

	if (sequence->carried->len > 0) {
		making->brought = g_array_copy(sequence->carried);
		arena_cleanup(sequence->layout->arena, (GDestroyNotify) g_array_unref, making->brought);
		place_notes(sequence, making, NULL, NULL, NULL, height + ROUNDING - least_piece(section));
	}
	section->carried = carried_height(sequence);
}

static void next_page(Section *section)
{
	sequence_begin_page(section->sequence, FALSE);
	section->foot = 0;
	section_bring_notes(section);
}

static void next_slot(Section *section)
{
	Sequence *sequence = section->sequence;

	sequence->column++;
	if (sequence->column >= section_columns(section, &sequence_page(sequence)->plan))
		next_page(section);
}

void section_place(Section *section, const Stop *from, const Stop *to, double ratio)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence);
	Placement p = { .galley = section->galley, .from = *from, .to = *to, .column = sequence->column,
		.spans = section->spans, .y = making->used };

	/* Spaces fill what a page lacks as far as they can stretch. */
	p.ratio = CLAMP(ratio, -1, 1);
	p.length = to->end - from->start;
	if (p.ratio < 0)
		p.length += (int64_t) (p.ratio * (double) (to->end_shrink - from->start_shrink));
	g_array_append_val(making->placements, p);
	/* A section may end higher than it began: its space before may be negative. */
	making->reached = sequence->column == 0 ? making->used + (Unit) p.length
		: MAX(making->reached, making->used + (Unit) p.length);
	sequence->fresh = FALSE;
}

/* The footnotes cited in the piece just placed. */
static void place_cited(Section *section, const Stop *from, const Stop *to)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence);

	if (to->notes > from->notes)
		place_notes(sequence, making, section->galley, from, to,
			making->plan.regions[REGION_BODY].content_height + ROUNDING - making->reached - making->notes_height);
	section->carried = carried_height(sequence);
}

/* The object of the tallest content of the piece: what is too tall for its page. */
static const FoNode *tallest_object(const Galley *galley, const Stop *from, const Stop *to)
{
	const Item *tallest = NULL;

	for (int i = MAX(from->item, 0); i < (int) galley->items->len && i <= to->item; i++) {
		const Item *item = &g_array_index(galley->items, Item, i);

		if (item_is_content(item) && (tallest == NULL || item->extent > tallest->extent))
			tallest = item;
	}
	if (tallest == NULL)
		return NULL;
	return tallest->kind == ITEM_AREA ? tallest->as.area->fo : tallest->kind == ITEM_ROW ? tallest->as.row->fo
		: tallest->as.line->paragraph->block;
}

static const FoNode *object_at(const Section *section, const Stop *stop)
{
	const Galley *galley = section->galley;
	const Item *item = &g_array_index(galley->items, Item, MIN(stop->item, (int) galley->items->len - 1));

	return item->box >= 0 ? g_array_index(galley->items, Item, item->box).as.box->fo : section->first;
}

static void report_piece(const Section *section, const Stop *from, const Stop *to, const Fit *fit)
{
	LayoutContext *layout = section->sequence->layout;
	gboolean ends_page = section->sequence->column + 1 >= section_columns(section, &sequence_page(section->sequence)->plan);
	const FoNode *fo;

	if (!layout->setup->report_overflow)
		return;
	if (fit->slack < -(int64_t) UNIT_PER_PT && fit->ratio < -1) {
		fo = tallest_object(section->galley, from, to);
		diag(layout->diags, (fo != NULL ? fo : section->first)->place, D_AREA_OVERFLOW, "page body",
			unit_to_pt((Unit) -fit->slack));
	} else if ((ends_page ? MAX(to->penalty, to->page_penalty) : to->penalty) >= PAGE_NEVER) {
		diag(layout->diags, object_at(section, to)->place, D_KEEP_BROKEN);
	}
}

static gboolean fits_width(const Section *section)
{
	const PagePlan *plan = &sequence_page(section->sequence)->plan;

	return !sequence_flows_into(section->sequence, plan) || width_of(section, plan) == section->galley->width;
}

static gboolean notes_stand(const Section *section)
{
	return sequence_page(section->sequence)->notes->len > 0;
}

/* Fits the stops [A, B] from the present slot on and places the pieces.  Returns the stop it came to: before B
 * when the column that comes next has another width than the galley, or what follows is to be fitted anew. */
static int set_pieces(Section *section, int a, int b)
{
	const Stop *stops = &g_array_index(section->galley->stops, Stop, 0);
	Sequence *sequence = section->sequence;
	int columns = section_columns(section, &sequence_page(sequence)->plan);
	PageFit setup = { .measure = section_measure, .column = columns > 1 ? section_column : NULL,
		.turns = section_turns, .kept = columns > 1 ? section_kept : NULL, .data = section, .tolerance = ROUNDING,
		.separator = sequence_separator(sequence),
		.short_end = fo_keyword(sequence->flow, PR_KEEPS) == KW_WEIGHED ? sequence->layout->column_height / SHORT_END : 0 };
	GArray *fits = g_array_new(FALSE, FALSE, sizeof(Fit));
	int from = a;

	page_fit(&stops[a], b - a + 1, &setup, fits);
	for (guint i = 0; i < fits->len; i++) {
		const Fit *fit = &g_array_index(fits, Fit, i);

		section->at = from;
		if (i > 0)
			next_slot(section);
		if (a + fit->stop == from)
			continue;                     /* left empty */
		if (!fits_width(section))
			break;
		section_mark(section, from, b);
		section_place(section, &stops[from], &stops[a + fit->stop],
			i + 1 < fits->len ? fit->ratio : MIN(fit->ratio, 0));
		place_cited(section, &stops[from], &stops[a + fit->stop]);
		report_piece(section, &stops[from], &stops[a + fit->stop], fit);
		from = a + fit->stop;
		/* Notes were split, or columns share them: what follows is fitted anew, with the room there is. */
		if (section->carried > 0 || section->foot > 0 || (notes_stand(section) && section->sequence->column + 1
		    < section_columns(section, &sequence_page(section->sequence)->plan)))
			break;
	}
	g_array_free(fits, TRUE);
	return from;
}

/* The same, again where a page of several columns has to be. */
static int set_segment(Section *section, int a, int b)
{
	int to = set_pieces(section, a, b);

	while (section_set_again(section))
		to = set_pieces(section, section->mark.stop, b);
	return to;
}

/* Takes the forced break of KIND: the next content starts in another column or page. */
static void take_break(Section *section, BreakKind kind)
{
	Sequence *sequence = section->sequence;
	PageMaking *making;

	section->foot = 0;
	if (kind == BREAK_COLUMN) {
		next_slot(section);
		return;
	}
	making = sequence_page(sequence);
	if ((kind == BREAK_EVEN_PAGE && making->page->number % 2 == 0)
	    || (kind == BREAK_ODD_PAGE && making->page->number % 2 != 0))
		sequence_begin_page(sequence, TRUE);
	next_page(section);
}

/* A break that the section's very first object asks for. */
static void take_leading_break(Section *section, BreakKind kind)
{
	Sequence *sequence = section->sequence;
	PageMaking *making = sequence_page(sequence);
	gboolean wrong = (kind == BREAK_EVEN_PAGE && making->page->number % 2 != 0)
		|| (kind == BREAK_ODD_PAGE && making->page->number % 2 == 0);

	if (kind == BREAK_AUTO)
		return;
	if (!sequence->fresh) {
		take_break(section, kind);
	} else if (wrong) {
		/* Nothing stands on this page: it becomes the blank one. */
		sequence->cursor = making->before;
		g_ptr_array_remove_index(sequence->making, sequence->making->len - 1);
		sequence_begin_page(sequence, TRUE);
		sequence_begin_page(sequence, FALSE);
	}
}

void section_set_galley(Section *section, const Resume *resume)
{
	Sequence *sequence = section->sequence;
	const PageMaking *making = sequence_page(sequence);
	Scope scope = area_scope(sequence->flow, width_of(section, &making->plan),
		making->plan.regions[REGION_BODY].content_height);

	sequence->layout->note_width = making->plan.regions[REGION_BODY].content_width;
	sequence->layout->column_height = making->plan.regions[REGION_BODY].content_height;
	sequence->layout->sheet_width = making->plan.width;
	sequence->layout->sheet_height = making->plan.height;
	section->galley = layout_galley(sequence->layout, scope.width);
	section->galley->resume = resume;
	block_range(section->galley, sequence->flow, section->first, section->end, &scope);
	galley_close_off(section->galley);
	section->at = 0;
	section->foot = 0;
	section->mark = (PageMark) { .page = NULL };
}

const Resume *section_set_pieces(Section *section)
{
	const Galley *galley = section->galley;
	Arena *arena = section->sequence->layout->arena;
	const Stop *stops = &g_array_index(galley->stops, Stop, 0);
	int count = (int) galley->stops->len, a = 0;

	for (int b = 1; b < count; b++) {
		if (stops[b].penalty != FIT_FORCED)
			continue;
		while (a < b) {
			int from = a;

			a = section->at = set_segment(section, a, b);
			if (a < b && !fits_width(section))
				return galley_resume(galley, &stops[a], arena);
			if (a == from)
				break;
			if (a < b)
				next_slot(section);
			if (a < b && !fits_width(section))
				return galley_resume(galley, &stops[a], arena);
		}
		if (b + 1 == count)
			break;
		section->at = b;
		take_break(section, (BreakKind) stops[b].kind);
		if (!fits_width(section))
			return galley_resume(galley, &stops[b], arena);
	}
	return NULL;
}

static void set_section(Section *section)
{
	const Resume *resume = NULL;

	section_set_galley(section, NULL);
	take_leading_break(section, section->galley->leading_break);
	if (!fits_width(section))
		section_set_galley(section, NULL);
	while ((resume = section_set_pieces(section)) != NULL)
		section_set_galley(section, resume);
}

static gboolean spans_all(const FoNode *child)
{
	return fo_is_block_level(child->type) && fo_keyword(child, PR_SPAN) == KW_ALL;
}

static const FoNode *first_master(Sequence *sequence, gboolean last)
{
	MasterCursor cursor = sequence->cursor;
	PageTrait trait = { .number = sequence->first_number, .first = TRUE, .last = last };

	return master_next(sequence->layout, &cursor, &trait);
}

static void plan_sections(Sequence *sequence)
{
	Section section = { .sequence = sequence, .first = sequence->flow->first };

	sequence_begin_page(sequence, FALSE);
	while (section.first != NULL) {
		PageMaking *making;

		section.spans = spans_all(section.first);
		for (section.end = section.first->next; section.end != NULL; section.end = section.end->next)
			if (spans_all(section.end) != section.spans)
				break;
		section.is_last = section.end == NULL;
		set_section(&section);
		if (!section.is_last && !section.spans)
			section_balance(&section);
		making = sequence_page(sequence);
		making->used = making->reached;
		sequence->column = 0;
		if (section.end == NULL)
			break;
		section.first = section.end;
	}
	while (sequence->carried->len > 0) {
		guint left = sequence->carried->len;
		int64_t height = section.carried;

		next_page(&section);
		if (sequence->carried->len == left && section.carried == height)
			break;
	}
	if (section.galley != NULL && !sequence->ends && sequence_forced_pages(sequence) == 0)
		section_settle_last_page(&section);
}

void sequence_plan_flow(Sequence *sequence)
{
	MasterCursor cursor = sequence->cursor;

	/* A master for an only page is tried first: it is right when all content fits on that page. */
	if (first_master(sequence, FALSE) != first_master(sequence, TRUE)) {
		sequence->ends = TRUE;
		plan_sections(sequence);
		sequence->ends = FALSE;
		if (sequence->making->len == 1 && sequence_forced_pages(sequence) == 0)
			return;
		g_ptr_array_set_size(sequence->making, 0);
		sequence->cursor = cursor;
	}
	plan_sections(sequence);
}
