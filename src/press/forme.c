/* forme.c: sets papers in parallel. */
#include "press/forme.h"

struct Typeroom {
	Press *press;
	int count;
	TextContext **contexts;       /* one a thread; idle ones wait in the queue */
	GAsyncQueue *idle;
	GPtrArray *formes;           /* of the running stride */
};

Forme *forme_new(const char *folder, const char *root)
{
	Forme *forme = g_new0(Forme, 1);
	forme->folder = folder;
	forme->root = root;
	forme->arena = arena_new();
	forme->diags = diags_new();
	return forme;
}

void forme_drop(Forme *forme)
{
	if (forme == NULL)
		return;
	forme_drop(forme->whole);
	arena_drop(forme->arena);
	diags_drop(forme->diags);
	xmlFreeDoc(forme->fo);
	g_free(forme);
}

Typeroom *typeroom_new(Press *press)
{
	Typeroom *room = g_new0(Typeroom, 1);
	room->press = press;
	room->count = press_threads(press);
	room->contexts = g_new0(TextContext *, room->count);
	room->idle = g_async_queue_new();
	for (int i = 0; i < room->count; i++) {
		room->contexts[i] = text_context_new(press->fonts);
		g_async_queue_push(room->idle, room->contexts[i]);
	}
	return room;
}

void typeroom_drop(Typeroom *room)
{
	if (room == NULL)
		return;
	for (int i = 0; i < room->count; i++)
		text_context_drop(room->contexts[i]);
	g_async_queue_unref(room->idle);
	g_free(room->contexts);
	g_free(room);
}

TextContext *typeroom_fonts(Typeroom *room)
{
	return room->contexts[0];
}

/* ---- strides ---- */

/* Runs WORK over all formes, on the room's threads when there is more than one forme. */
static void stride(Typeroom *room, GPtrArray *formes, GFunc work)
{
	room->formes = formes;
	if (formes->len <= 1 || room->count <= 1) {
		for (guint i = 0; i < formes->len; i++)
			work(formes->pdata[i], room);
		return;
	}
	GThreadPool *pool = g_thread_pool_new(work, room, room->count, TRUE, NULL);
	for (guint i = 0; i < formes->len; i++)
		g_thread_pool_push(pool, formes->pdata[i], NULL);
	g_thread_pool_free(pool, FALSE, TRUE);
}

/* The first page-sequence after GALLEY's last; NULL at the end of the pack. */
static const FoNode *following_sequence(GPtrArray *formes, const Forme *forme)
{
	guint index;
	if (!g_ptr_array_find(formes, forme, &index) || index + 1 >= formes->len)
		return NULL;
	const Forme *next = formes->pdata[index + 1];
	for (const FoNode *node = next->tree->first; node != NULL; node = node->next)
		if (node->type == FO_PAGE_SEQUENCE || node->type == FO_EXTERNAL_DOCUMENT)
			return node;
	return NULL;
}

static void lay_out(Forme *forme, Typeroom *room, TextContext *fonts)
{
	LayoutSetup setup = {
		.text = fonts,
		.arena = forme->arena,
		.diags = forme->diags,
		.folder = forme->folder,
		.root = forme->root,
		.first_number = 1,            /* papers begin on a right-hand page; settled for all afterwards */
		.following = following_sequence(room->formes, forme),
		.max_pages = room->press->options.max_pages,
		.report_overflow = TRUE,
	};
	forme->paper = layout_paper(forme->tree, &setup);
}

static void make_tree(Forme *forme, Press *press)
{
	if (forme->make != NULL)
		forme->make(forme, press);
	if (forme->fo != NULL)
		forme->tree = fo_tree_build(forme->fo, forme->arena, forme->diags);
}

/* Sets the whole of FORME, which cites no other paper's pages, by itself. */
static void learn_from_whole(Forme *forme, Typeroom *room)
{
	Forme *whole = forme->whole;
	make_tree(whole, room->press);
	if (whole->tree != NULL) {
		TextContext *fonts = g_async_queue_pop(room->idle);
		lay_out(whole, room, fonts);
		layout_settle(&whole->paper, 1);
		g_async_queue_push(room->idle, fonts);
		forme->learn(forme);
	}
	forme_drop(whole);
	forme->whole = NULL;
}

static void make_in_turn(gpointer data, gpointer user)
{
	Forme *forme = data;
	Typeroom *room = user;
	if (forme->whole != NULL)
		learn_from_whole(forme, room);
	make_tree(forme, room->press);
}

gboolean typeroom_make_trees(Typeroom *room, GPtrArray *formes)
{
	stride(room, formes, make_in_turn);
	for (guint i = 0; i < formes->len; i++)
		if (((Forme *) formes->pdata[i])->tree == NULL)
			return FALSE;
	return TRUE;
}

static void set_pages(gpointer data, gpointer user)
{
	Typeroom *room = user;
	TextContext *fonts = g_async_queue_pop(room->idle);
	lay_out(data, room, fonts);
	g_async_queue_push(room->idle, fonts);
}

Paper **formes_papers(GPtrArray *formes)
{
	Paper **papers = g_new0(Paper *, formes->len + 1);
	for (guint i = 0; i < formes->len; i++)
		papers[i] = ((Forme *) formes->pdata[i])->paper;
	return papers;
}

void typeroom_set_pages(Typeroom *room, GPtrArray *formes)
{
	stride(room, formes, set_pages);
	g_autofree Paper **papers = formes_papers(formes);
	layout_settle(papers, (int) formes->len);
	for (guint i = 0; i < formes->len; i++)
		((Forme *) formes->pdata[i])->paper = papers[i];
}
