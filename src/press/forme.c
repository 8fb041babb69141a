/* forme.c: sets papers in parallel. */
#include "press/forme.h"

#include <time.h>

#include "press/crew.h"

struct Typeroom {
	Press *press;
	Crew *crew;
	GPtrArray *formes;            /* of the run */
	TyperoomTimes times;          /* atomic */
};

Forme *forme_new(const char *folder, const char *root)
{
	Forme *forme = g_new0(Forme, 1);
	forme->folder = folder;
	forme->root = root;
	forme->arena = arena_new();
	forme->areas = arena_new();
	forme->trees = arena_new();
	forme->diags = diags_new();
	return forme;
}

void forme_drop(Forme *forme)
{
	if (forme == NULL)
		return;
	forme_drop(forme->whole);
	arena_drop(forme->arena);
	arena_drop(forme->areas);
	arena_drop(forme->trees);
	diags_drop(forme->diags);
	xmlFreeDoc(forme->fo);
	g_free(forme);
}

Typeroom *typeroom_new(Press *press)
{
	int threads = press->options.threads;
	Typeroom *room = g_new0(Typeroom, 1);
	room->press = press;
	room->crew = crew_new(press->fonts, threads > 0 ? threads : (int) g_get_num_processors());
	return room;
}

void typeroom_drop(Typeroom *room)
{
	if (room == NULL)
		return;
	crew_drop(room->crew);
	g_free(room);
}

TextContext *typeroom_fonts(Typeroom *room)
{
	return crew_fonts(room->crew);
}

TyperoomTimes typeroom_times(const Typeroom *room)
{
	return room->times;
}

/* Microseconds of processor time of this thread. */
static gint busy(void)
{
	struct timespec now;
	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
	return (gint) (now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000);
}

/* ---- trees ---- */

/* The first page-sequence after FORME's last; NULL at the end of the pack. */
static const FoNode *following_sequence(GPtrArray *formes, const Forme *forme)
{
	if (forme->index + 1 >= (int) formes->len || formes->pdata[forme->index] != forme)
		return NULL;
	const Forme *next = formes->pdata[forme->index + 1];
	const FoNode *node = next->from;
	if (node == NULL && next->tree != NULL)
		node = next->tree->first;
	while (node != NULL && node->type != FO_PAGE_SEQUENCE && node->type != FO_EXTERNAL_DOCUMENT)
		node = node->next;
	return node;
}

/* A number as odd or even as that of the forme's first page is likely to be: with the wrong one its pages are set twice.
 * 1 or 2, so that what is set does not depend on which papers happen to be set by now. */
static int likely_number(GPtrArray *formes, const Forme *forme)
{
	if (forme->index == 0 || formes->pdata[forme->index] != forme)
		return 1;
	int next = g_atomic_int_get(&((Forme *) formes->pdata[forme->index - 1])->next_number);
	return next > 0 && next % 2 == 0 ? 2 : 1;
}

static void lay_out(Forme *forme, Typeroom *room, TextContext *fonts)
{
	LayoutSetup setup = {
		.text = fonts,
		.arena = forme->arena,
		.passing = forme->areas,
		.diags = forme->diags,
		.folder = forme->folder,
		.root = forme->root,
		.first_number = likely_number(room->formes, forme),
		.from = forme->from,
		.until = forme->until,
		.following = layout_begins(following_sequence(room->formes, forme)),
		.max_pages = room->press->options.max_pages,
		.report_overflow = TRUE,
	};
	forme->paper = layout_paper(forme->tree, &setup);
}

static void make_tree(Forme *forme, Press *press, TextContext *fonts)
{
	if (forme->make != NULL)
		forme->make(forme, press, fonts);
	if (forme->fo != NULL)
		forme->tree = fo_tree_build(forme->fo, forme->trees, forme->diags);
	/* The documents of all papers are more than half of what a pack takes when the last is transformed. */
	if (forme->tree != NULL && press->options.dump != DUMP_FO)
		fo_document_prune(forme->fo);
}

/* Sets the whole of FORME, which cites no other paper's pages, by itself. */
static void learn_from_whole(Forme *forme, Typeroom *room, TextContext *fonts)
{
	Forme *whole = forme->whole;
	make_tree(whole, room->press, fonts);
	if (whole->tree != NULL) {
		lay_out(whole, room, fonts);
		layout_settle(&whole->paper, 1, fonts);
		forme->learn(forme);
	}
	forme_drop(whole);
	forme->whole = NULL;
}

static void make_in_turn(gpointer data, TextContext *fonts, gpointer user)
{
	Forme *forme = data;
	Typeroom *room = user;
	gint start = busy();
	if (forme->whole != NULL)
		learn_from_whole(forme, room, fonts);
	make_tree(forme, room->press, fonts);
	g_atomic_int_add(&room->times.transform, busy() - start);
}

gboolean typeroom_make_trees(Typeroom *room, GPtrArray *formes)
{
	room->formes = formes;
	for (guint i = 0; i < formes->len; i++)
		crew_push(room->crew, make_in_turn, formes->pdata[i], room);
	while (crew_help(room->crew))
		continue;
	for (guint i = 0; i < formes->len; i++)
		if (((Forme *) formes->pdata[i])->tree == NULL)
			return FALSE;
	return TRUE;
}

/* ---- pages ---- */

static void set_in_turn(gpointer data, TextContext *fonts, gpointer user)
{
	Forme *forme = data;
	Typeroom *room = user;
	gint start = busy();
	if (forme->tree != NULL) {
		lay_out(forme, room, fonts);
		g_atomic_int_set(&forme->next_number, forme->paper->next_number);
	}
	g_atomic_int_add(&room->times.layout, busy() - start);
	g_atomic_int_set(&forme->is_set, TRUE);
}

/* A tree that forme INDEX waits for is made: when it is the last one, its pages are set before more trees are made. */
static void tree_made(Typeroom *room, int index)
{
	if (index >= 0 && g_atomic_int_dec_and_test(&((Forme *) room->formes->pdata[index])->waits))
		crew_push_first(room->crew, set_in_turn, room->formes->pdata[index], room);
}

static void make_and_tell(gpointer data, TextContext *fonts, gpointer user)
{
	Forme *forme = data;
	make_in_turn(forme, fonts, user);
	tree_made(user, forme->index - 1);
	tree_made(user, forme->index);
}

/* Sends all formes on their way. */
static void begin_all(Typeroom *room, GPtrArray *formes)
{
	room->formes = formes;
	for (int i = 0; i < (int) formes->len; i++) {
		Forme *forme = formes->pdata[i], *next = i + 1 < (int) formes->len ? formes->pdata[i + 1] : NULL;
		forme->index = i;
		forme->waits = (forme->tree == NULL) + (next != NULL && next->tree == NULL);
	}
	for (guint i = 0; i < formes->len; i++) {
		Forme *forme = formes->pdata[i];
		if (forme->tree == NULL)
			crew_push(room->crew, make_and_tell, forme, room);
		else if (g_atomic_int_get(&forme->waits) == 0)
			crew_push(room->crew, set_in_turn, forme, room);
	}
}

/* Papers on their way from their threads to whoever waits for them. */
typedef struct Delivery {
	Typeroom *room;
	GPtrArray *formes;
	Paper **papers;               /* NULL: not set yet */
	int *firsts;                  /* index of a paper's first page in the pack */
	FormeVisitor *ready;
	gpointer data;
} Delivery;

/* Waits for paper INDEX, working meanwhile, and gives it its numbers; FALSE: it could not be made. */
static gboolean number_next(Delivery *delivery, int index)
{
	Forme *forme = delivery->formes->pdata[index];
	while (!g_atomic_int_get(&forme->is_set))
		crew_help(delivery->room->crew);
	if (forme->paper == NULL)
		return FALSE;
	delivery->papers[index] = forme->paper;
	layout_number(delivery->papers, index, typeroom_fonts(delivery->room));
	forme->paper = delivery->papers[index];
	g_atomic_int_set(&forme->next_number, forme->paper->next_number);
	delivery->firsts[index + 1] = delivery->firsts[index] + (int) forme->paper->pages->len;
	return TRUE;
}

/* What stands on the pages, and what it was made from. */
static void forget_pages(Forme *forme)
{
	layout_forget_areas(forme->paper);
	g_clear_pointer(&forme->areas, arena_drop);
	if (forme->shares_tree)
		return;
	forme->tree = NULL;
	g_clear_pointer(&forme->trees, arena_drop);
	g_clear_pointer(&forme->fo, xmlFreeDoc);
}

/* Pages are done with when the visitor has seen them, unless pictures are to be made of them. */
static void deliver(gpointer data, TextContext *fonts, gpointer user)
{
	Forme *forme = data;
	Delivery *delivery = user;
	gint start = busy();
	delivery->ready(forme, delivery->firsts[forme->index], fonts, delivery->data);
	g_atomic_int_add(&delivery->room->times.paint, busy() - start);
	if (delivery->room->press->options.png == NULL)
		forget_pages(forme);
}

/* Settles the citations of paper INDEX and has it delivered, before more is made that takes memory. */
static void send(Delivery *delivery, int index)
{
	Forme *forme = delivery->formes->pdata[index];
	layout_cite(delivery->papers, (int) delivery->formes->len, index, typeroom_fonts(delivery->room));
	if (forme->paper != delivery->papers[index]) {
		forme->paper = delivery->papers[index];
		/* When the paper behind it is numbered, this one has as many pages as before. */
		if (index + 1 == (int) delivery->formes->len || delivery->papers[index + 1] == NULL)
			delivery->firsts[index + 1] = delivery->firsts[index] + (int) forme->paper->pages->len;
	}
	if (delivery->ready != NULL)
		crew_push_first(delivery->room->crew, deliver, forme, delivery);
}

/* Numbers and sends all papers; FALSE: one could not be made. */
static gboolean send_all(Delivery *delivery)
{
	g_autoptr(GArray) late = g_array_new(FALSE, FALSE, sizeof(int));
	for (int i = 0; i < (int) delivery->formes->len; i++) {
		if (!number_next(delivery, i))
			return FALSE;
		if (layout_cites_others(delivery->papers[i]))
			g_array_append_val(late, i);
		else
			send(delivery, i);
	}
	for (guint i = 0; i < late->len; i++)
		send(delivery, g_array_index(late, int, i));
	return TRUE;
}

gboolean typeroom_set_pages(Typeroom *room, GPtrArray *formes, FormeVisitor *ready, gpointer data)
{
	int count = (int) formes->len;
	g_autofree Paper **papers = g_new0(Paper *, count);
	g_autofree int *firsts = g_new0(int, count + 1);
	Delivery delivery = { room, formes, papers, firsts, ready, data };
	begin_all(room, formes);
	gboolean made = send_all(&delivery);
	while (crew_help(room->crew))
		continue;
	return made;
}
