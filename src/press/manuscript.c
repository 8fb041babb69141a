/* manuscript.c: transforms the documents of a pack. */
#include "press/manuscript.h"

#include <string.h>

#include "graphic/chart.h"
#include "pack/house.h"
#include "press/stock.h"

typedef struct Manuscript {
	xmlDocPtr doc;                /* owned by the pack; a paper's is dropped when it is transformed */
	const XmlStylesheet *sheet;   /* of the stock */
	PackPaper *paper;             /* NULL: pack.xml */
	House *house;                 /* of the pack */
	const XmlGlobals *globals;    /* kept by the house */
} Manuscript;

/* Runs in the threads of the typeroom. */
static void transform(Forme *forme, Press *press, TextContext *fonts)
{
	const Manuscript *manuscript = forme->source;
	XmlLimits limits = press_limits(press);
	forme->fo = xml_transform(manuscript->sheet, manuscript->doc, NULL, manuscript->globals, manuscript->house, &limits,
	                          forme->diags);
	if (manuscript->paper != NULL)
		pack_drop_document(manuscript->paper);
	if (forme->fo != NULL)
		charts_to_svg(forme->fo, fonts, forme->diags);
}

/* What the stylesheet's variables of the house are. */
static gpointer work_out(House *house, gconstpointer sheet)
{
	return xml_globals_new(sheet, house);
}

static gboolean add_forme(Press *press, const Pack *pack, const Manuscript *manuscript, const char *kind,
                          GPtrArray *formes, Diags *diags, GError **error)
{
	const PackPaper *paper = manuscript->paper;
	const char *path = paper != NULL ? paper->path : pack->path;
	GError *broken = NULL;
	const XmlStylesheet *sheet = stock_stylesheet(press, kind, &broken);
	if (broken != NULL) {
		g_propagate_error(error, broken);
		return FALSE;
	}
	if (sheet == NULL) {
		diag(diags, paper != NULL ? paper->place : (Place) { path, 1, 1 }, D_SHEET_UNKNOWN, kind);
		return TRUE;
	}
	g_autofree char *folder = g_path_get_dirname(path);
	Forme *forme = forme_new(g_intern_string(folder), pack->folder);
	Manuscript *own = arena_new0(forme->arena, Manuscript);
	*own = *manuscript;
	own->sheet = sheet;
	own->house = pack_house(pack);
	own->globals = house_kept(own->house, work_out, sheet, (GDestroyNotify) xml_globals_drop);
	forme->source = own;
	forme->make = transform;
	g_ptr_array_add(formes, forme);
	return TRUE;
}

gboolean manuscript_forme(Press *press, const Pack *pack, PackPaper *paper, GPtrArray *formes,
                          Diags *diags, GError **error)
{
	if (strcmp(paper->kind, "put-in") == 0)
		diag(diags, paper->place, D_PUT_IN_UNTAGGED, paper->href);
	Manuscript manuscript = { .doc = paper->doc, .paper = paper };
	return add_forme(press, pack, &manuscript, paper->kind, formes, diags, error);
}

gboolean manuscript_formes(Press *press, const Pack *pack, GPtrArray *formes, Diags *diags, GError **error)
{
	if (pack->doc != NULL
	    && !add_forme(press, pack, &(Manuscript) { .doc = pack->doc }, "pack", formes, diags, error))
		return FALSE;
	for (guint i = 0; i < pack->papers->len; i++)
		if (!manuscript_forme(press, pack, pack->papers->pdata[i], formes, diags, error))
			return FALSE;
	return TRUE;
}

PackPaper *manuscript_of(const Forme *forme)
{
	const Manuscript *manuscript = forme->source;
	return manuscript->paper;
}
