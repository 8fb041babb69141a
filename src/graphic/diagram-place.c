/* diagram-place.c: the columns of boxes, found by Graphviz.
 *
 * Graphviz's dot is asked for one thing alone: in which order the boxes of a rank stand, and how far
 * apart, so that few lines cross and most run straight.  The ranks, the lines and the drawing are ours:
 * its own orthogonal lines know neither the labels on them nor that lines from one box may share a bus.
 *
 * The layout is the plug-in that Debian's libgvc6 brings, given to the library by hand: it then neither
 * reads a list of plug-ins nor an environment variable, and loads no other.  Nothing of it, not even the
 * library, is there before the first diagram. */
#include "graphic/diagram-place.h"

#include <dlfcn.h>
#include <gvc.h>

#include "base/library.h"

/* The interfaces that the headers describe. */
#define GVC_LIBRARY    "libgvc.so.6"
#define CGRAPH_LIBRARY "libcgraph.so.6"
#define PLUGIN         "gvplugin_dot_layout"

/* Graphviz keeps what it is doing in global variables. */
static GMutex engine;

/* The functions of Graphviz that are called here. */
static struct {
	__typeof__(gvContextPlugins) *context_new;
	__typeof__(gvFreeContext) *context_free;
	__typeof__(gvLayout) *layout;
	__typeof__(gvFreeLayout) *layout_free;
	__typeof__(agopen) *open;
	__typeof__(agclose) *close;
	__typeof__(agnode) *node;
	__typeof__(agedge) *edge;
	__typeof__(agsubg) *subgraph;
	__typeof__(agsubnode) *subgraph_node;
	__typeof__(agsafeset) *set;
	__typeof__(agseterr) *set_error_level;
	Agdesc_t directed;            /* Agstrictdirected */
} graphviz;

/* TRUE once Graphviz is there. */
static gboolean load_graphviz(void)
{
	const Agdesc_t *directed = NULL;
	const LibraryFunction layout[] = {
		{ "gvContextPlugins", (gpointer *) &graphviz.context_new },
		{ "gvFreeContext", (gpointer *) &graphviz.context_free },
		{ "gvLayout", (gpointer *) &graphviz.layout },
		{ "gvFreeLayout", (gpointer *) &graphviz.layout_free },
	};
	const LibraryFunction graph[] = {
		{ "agopen", (gpointer *) &graphviz.open },
		{ "agclose", (gpointer *) &graphviz.close },
		{ "agnode", (gpointer *) &graphviz.node },
		{ "agedge", (gpointer *) &graphviz.edge },
		{ "agsubg", (gpointer *) &graphviz.subgraph },
		{ "agsubnode", (gpointer *) &graphviz.subgraph_node },
		{ "agsafeset", (gpointer *) &graphviz.set },
		{ "agseterr", (gpointer *) &graphviz.set_error_level },
		{ "Agstrictdirected", (gpointer *) &directed },
	};
	if (!library_load(GVC_LIBRARY, layout, G_N_ELEMENTS(layout))
	    || !library_load(CGRAPH_LIBRARY, graph, G_N_ELEMENTS(graph)))
		return FALSE;
	graphviz.directed = *directed;
	return TRUE;
}

/* The library of the layout plug-in, NULL when it is not there; it stays loaded. */
static void *layout_plugin(void)
{
	static void *plugin;
	Dl_info library;
	if (plugin || !load_graphviz() || !dladdr((const void *) (gsize) graphviz.context_new, &library))
		return plugin;
	g_autofree char *folder = g_path_get_dirname(library.dli_fname);
	/* Its number is that of libgvc: the two are of one build. */
	const char *number = strrchr(library.dli_fname, '.');
	g_autofree char *name = g_strconcat("lib" PLUGIN ".so", number, NULL);
	g_autofree char *path = g_build_filename(folder, "graphviz", name, NULL);
	void *handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
	plugin = handle ? dlsym(handle, PLUGIN "_LTX_library") : NULL;
	return plugin;
}

static void set(void *object, const char *name, const char *value)
{
	/* cgraph takes names and values without const and changes neither. */
	graphviz.set(object, (char *) (gsize) name, (char *) (gsize) value, (char *) (gsize) "");
}

/* Graphviz reads sizes as inches. */
static void set_inches(void *object, const char *name, double points)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	set(object, name, g_ascii_formatd(digits, sizeof digits, "%.4f", points / 72));
}

static Agraph_t *new_graph(double space, gboolean in_order)
{
	Agraph_t *graph = graphviz.open((char *) (gsize) "diagram", graphviz.directed, NULL);
	set(graph, "splines", "false");
	set_inches(graph, "nodesep", space);
	if (in_order)
		set(graph, "ordering", "out");
	return graph;
}

/* All points of a rank on one line, whatever their edges would have. */
static void set_rank(Agraph_t *graph, Agnode_t **nodes, const Point *points, int count, int rank)
{
	g_autofree char *name = g_strdup_printf("rank%d", rank);
	Agraph_t *same = graphviz.subgraph(graph, name, TRUE);
	set(same, "rank", "same");
	for (int i = 0; i < count; i++)
		if (points[i].rank == rank)
			graphviz.subgraph_node(same, nodes[i], TRUE);
}

static int last_rank(const Point *points, int count)
{
	int last = 0;
	for (int i = 0; i < count; i++)
		last = MAX(last, points[i].rank);
	return last;
}

static void add_points(Agraph_t *graph, Agnode_t **nodes, const Point *points, int count)
{
	for (int i = 0; i < count; i++) {
		g_autofree char *name = g_strdup_printf("n%d", i);
		nodes[i] = graphviz.node(graph, name, TRUE);
		set(nodes[i], "shape", "box");
		set(nodes[i], "label", "");
		set(nodes[i], "fixedsize", "true");
		set_inches(nodes[i], "width", points[i].width);
		set_inches(nodes[i], "height", 10);
	}
}

static void add_edges(Agraph_t *graph, Agnode_t **nodes, const Edge *edges, int count)
{
	for (int i = 0; i < count; i++) {
		Agedge_t *edge = graphviz.edge(graph, nodes[edges[i].from], nodes[edges[i].to], NULL, TRUE);
		g_autofree char *weight = g_strdup_printf("%d", edges[i].weight);
		set(edge, "weight", weight);
	}
}

static gboolean run(Point *points, int count, const Edge *edges, int edge_count, double space,
	gboolean in_order)
{
	void *plugin = layout_plugin();
	if (!plugin)
		return FALSE;
	const lt_symlist_t plugins[] = { { PLUGIN "_LTX_library", plugin }, { NULL, NULL } };
	GVC_t *context = graphviz.context_new(plugins, FALSE);
	Agraph_t *graph = new_graph(space, in_order);
	g_autofree Agnode_t **nodes = g_new0(Agnode_t *, (gsize) count);
	graphviz.set_error_level(AGMAX);
	add_points(graph, nodes, points, count);
	for (int rank = last_rank(points, count); rank >= 0; rank--)
		set_rank(graph, nodes, points, count, rank);
	add_edges(graph, nodes, edges, edge_count);
	gboolean placed = graphviz.layout(context, graph, "dot") == 0;
	for (int i = 0; i < count && placed; i++)
		points[i].x = ND_coord(nodes[i]).x;
	if (placed)
		graphviz.layout_free(context, graph);
	graphviz.close(graph);
	graphviz.context_free(context);
	return placed;
}

gboolean place_points(Point *points, int count, const Edge *edges, int edge_count, double space,
	gboolean in_order)
{
	g_mutex_lock(&engine);
	gboolean placed = count == 0 || run(points, count, edges, edge_count, space, in_order);
	g_mutex_unlock(&engine);
	return placed;
}
