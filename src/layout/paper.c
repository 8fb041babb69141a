/* paper.c: a paper's pages, and the numbers of all papers' pages. */
#include "layout/paper.h"

#include "layout/sequence.h"

#define SETTLE_ROUNDS 5

static void context_drop(gpointer data)
{
	LayoutContext *layout = data;

	g_hash_table_destroy(layout->text_styles);
	collector_drop(layout->collector);
	g_clear_pointer(&layout->stops, g_array_unref);
	g_clear_pointer(&layout->fits, g_array_unref);
	g_ptr_array_free(layout->galleys, TRUE);
	g_array_free(layout->cited, TRUE);
	g_ptr_array_free(layout->strays, TRUE);
	g_ptr_array_free(layout->bars, TRUE);
	g_array_free(layout->pending, TRUE);
	g_hash_table_destroy(layout->unplaced);
	g_array_free(layout->markers, TRUE);
	g_array_free(layout->table_markers, TRUE);
	g_clear_pointer(&layout->elements, g_array_unref);
	g_clear_pointer(&layout->words, g_array_unref);
	stacks_drop(layout->stacks);
}

static LayoutContext *context_new(const LayoutSetup *setup, Paper *paper)
{
	LayoutContext *layout = arena_new0(setup->arena, LayoutContext);

	layout->arena = setup->passing != NULL ? setup->passing : setup->arena;
	layout->text = setup->text;
	layout->diags = setup->diags;
	layout->setup = &paper->setup;
	layout->paper = paper;
	layout->text_styles = g_hash_table_new(NULL, NULL);
	layout->galleys = g_ptr_array_new_with_free_func((GDestroyNotify) galley_drop);
	layout->strays = g_ptr_array_new();
	layout->bars = g_ptr_array_new();
	layout->cited = g_array_new(FALSE, FALSE, sizeof(Note));
	layout->pending = g_array_new(FALSE, FALSE, sizeof(PendingLine));
	layout->unplaced = g_hash_table_new(NULL, NULL);
	layout->markers = g_array_new(FALSE, FALSE, sizeof(MarkerPlace));
	layout->table_markers = paper_table_markers_new();
	arena_cleanup(setup->arena, context_drop, layout);
	return layout;
}

Galley *layout_galley(LayoutContext *layout, Unit width)
{
	Galley *galley = galley_new(layout, width);

	g_ptr_array_add(layout->galleys, galley);
	return galley;
}

/* The next child of the root that makes pages, NODE or behind it, before UNTIL. */
static const FoNode *next_sequence(const FoNode *node, const FoNode *until)
{
	while (node != NULL && node != until && node->type != FO_PAGE_SEQUENCE && node->type != FO_EXTERNAL_DOCUMENT)
		node = node->next;
	return node != until ? node : NULL;
}

static const FoNode *first_sequence(const FoNode *root, const LayoutSetup *setup)
{
	return next_sequence(setup->from != NULL ? setup->from : root->first, setup->until);
}

Paper *layout_paper(const FoNode *root, const LayoutSetup *setup)
{
	Paper *paper = arena_new0(setup->arena, Paper);
	LayoutContext *layout;
	int before = setup->first_number > 0 ? setup->first_number - 1 : 0;

	paper->root = root;
	paper->setup = *setup;
	paper->pages = g_ptr_array_new();
	paper->anchors = g_hash_table_new(g_str_hash, g_str_equal);
	paper->descriptions = g_hash_table_new(NULL, NULL);
	arena_cleanup(setup->arena, (GDestroyNotify) g_ptr_array_unref, paper->pages);
	arena_cleanup(setup->arena, (GDestroyNotify) g_hash_table_unref, paper->anchors);
	arena_cleanup(setup->arena, (GDestroyNotify) g_hash_table_unref, paper->descriptions);
	paper->layout = layout = context_new(setup, paper);
	for (const FoNode *s = first_sequence(root, setup); s != NULL; s = next_sequence(s->next, setup->until)) {
		const FoNode *next = next_sequence(s->next, setup->until);
		Parity following = next != NULL ? layout_begins(next) : setup->following;
		int first = sequence_first_number(s, before), first_page = (int) paper->pages->len;

		if (first_page == 0)
			paper->first_number = first;
		if (s->type == FO_EXTERNAL_DOCUMENT)
			document_pages(layout, s, first, following);
		else
			sequence_layout(layout, s, first, following);
		if ((int) paper->pages->len > first_page) {
			before = first + (int) paper->pages->len - first_page - 1;
			paper_note_sequence(layout, s, first_page, (int) paper->pages->len - 1);
		}
		/* Galleys made up are done with; lines that wait for page numbers live in the arena. */
		g_ptr_array_set_size(layout->galleys, 0);
		if (setup->max_pages > 0 && (int) paper->pages->len > setup->max_pages) {
			diag(setup->diags, s->place, D_PAGE_LIMIT, setup->max_pages);
			break;
		}
	}
	if (paper->pages->len > 0)
		paper_note_sequence(layout, root, 0, (int) paper->pages->len - 1);
	else if (setup->from == NULL && setup->until == NULL)
		diag(setup->diags, root->place, D_PAGES_NONE);
	paper->next_number = before + 1;
	layout->page = NULL;
	return paper;
}

/* Moves the numbers of the paper's pages by DELTA, up to a page-sequence that gives its own. */
static void shift_numbers(Paper *paper, int delta)
{
	const FoNode *sequence = NULL;

	for (guint i = 0; i < paper->pages->len; i++) {
		Page *page = g_ptr_array_index(paper->pages, i);

		if (page->sequence != sequence && fo_get(page->sequence, PR_INITIAL_PAGE_NUMBER).kind == FV_NUMBER)
			return;
		sequence = page->sequence;
		page->number += delta;
		page->label = number_format(paper->setup.arena, page->sequence, page->number);
	}
	paper->next_number += delta;
}

/* The number of the last page before PAPERS[INDEX]. */
static int number_before(Paper *const *papers, int index)
{
	for (int i = index - 1; i >= 0; i--)
		if (papers[i]->pages->len > 0)
			return papers[i]->next_number - 1;
	return papers[0]->setup.first_number > 0 ? papers[0]->setup.first_number - 1 : 0;
}

void layout_number(Paper **papers, int index, TextContext *text)
{
	const FoNode *first = first_sequence(papers[index]->root, &papers[index]->setup);
	int before = number_before(papers, index), number, round = 0;

	if (first == NULL || papers[index]->pages->len == 0)
		return;
	number = sequence_first_number(first, before);
	for (; (number - papers[index]->first_number) % 2 != 0 && round < SETTLE_ROUNDS; round++) {
		LayoutSetup setup = papers[index]->setup;

		setup.first_number = before % 2 == 0 ? 1 : 2;
		setup.text = text;
		papers[index] = layout_paper(papers[index]->root, &setup);
	}
	if (round == SETTLE_ROUNDS)
		diag(papers[index]->setup.diags, papers[index]->root->place, D_SETTLE_LIMIT, SETTLE_ROUNDS);
	if (number != papers[index]->first_number) {
		shift_numbers(papers[index], number - papers[index]->first_number);
		papers[index]->first_number = number;
	}
}

gboolean layout_cites_others(const Paper *paper)
{
	return paper_cites_others(paper->layout);
}

/* The paper as it is with room for NUMBERS. */
static Paper *lay_out_again(const Paper *paper, GHashTable *numbers, TextContext *text)
{
	LayoutSetup setup = paper->setup;

	setup.first_number = paper->first_number;
	setup.numbers = numbers;
	setup.text = text;
	return layout_paper(paper->root, &setup);
}

/* The paper's numbers and those it cites are to be seen from PAPERS. */
static LayoutContext *look_up_in(Paper *const *papers, int count, int index, TextContext *text)
{
	LayoutContext *layout = papers[index]->layout;

	layout->papers = papers;
	layout->paper_count = count;
	layout->text = text;
	return layout;
}

void layout_cite(Paper **papers, int count, int index, TextContext *text)
{
	const LayoutSetup *setup = &papers[index]->setup;
	gboolean fixed = index + 1 < count && papers[index + 1] != NULL;
	LayoutContext *layout = look_up_in(papers, count, index, text);
	GHashTable *numbers = g_hash_table_new(NULL, NULL);

	arena_cleanup(setup->arena, (GDestroyNotify) g_hash_table_unref, numbers);
	for (int round = 0; paper_outgrown(layout, numbers); round++) {
		Paper *paper;

		if (round == SETTLE_ROUNDS) {
			diag(setup->diags, papers[index]->root->place, D_SETTLE_LIMIT, SETTLE_ROUNDS);
			break;
		}
		paper = lay_out_again(papers[index], numbers, text);
		if (fixed && paper->pages->len != papers[index]->pages->len) {
			diag(setup->diags, papers[index]->root->place, D_SETTLE_PAGES);
			break;
		}
		papers[index] = paper;
		layout = look_up_in(papers, count, index, text);
	}
	paper_refill(layout);
}

void layout_forget_areas(Paper *paper)
{
	for (guint i = 0; i < paper->pages->len; i++) {
		Page *page = g_ptr_array_index(paper->pages, i);

		page->first_area = page->last_area = NULL;
	}
	g_array_set_size(paper->layout->pending, 0);
	g_ptr_array_set_size(paper->layout->galleys, 0);
}

void layout_settle(Paper **papers, int count, TextContext *text)
{
	for (int i = 0; i < count; i++)
		layout_number(papers, i, text);
	for (int i = 0; i < count; i++)
		layout_cite(papers, count, i, text);
}

const Anchor *layout_find_anchor(Paper *const *papers, int count, const char *id, int *paper)
{
	for (int i = 0; i < count; i++) {
		const Anchor *anchor = papers[i] != NULL ? g_hash_table_lookup(papers[i]->anchors, id) : NULL;

		if (anchor != NULL) {
			if (paper != NULL)
				*paper = i;
			return anchor;
		}
	}
	return NULL;
}
