/* functions-fit-table.c: how a table of text stands, by the letters in its columns (facts-tables.c counts them). */
#include <math.h>
#include <string.h>

#include "pack/functions-fit.h"
#include "pack/functions-room.h"
#include "pack/node.h"
#include "pack/pack.h"

#define NARROW 113.0                  /* points at the standard size, 40 mm: in narrower columns words are broken */
#define MANY   4                      /* columns; only where there are more words are broken */

/* What the columns of a table need, in points: its text on one line, its longest word, this one broken. */
typedef struct TextColumns {
	int count;
	xmlNodePtr *facts;            /* f:column */
	double *natural, *least, *tight, *share;
} TextColumns;

static gboolean is_column(xmlNodePtr node)
{
	return node->type == XML_ELEMENT_NODE && node->ns != NULL && strcmp((const char *) node->name, "column") == 0
		&& strcmp((const char *) node->ns->href, FACTS_NAMESPACE) == 0;
}

/* The facts stand first in a table. */
static TextColumns columns_new(xmlNodePtr table)
{
	xmlNodePtr first = table->children;
	TextColumns columns = { 0 };

	for (xmlNodePtr n = first; n != NULL && is_column(n); n = n->next)
		columns.count++;
	columns.facts = g_new(xmlNodePtr, columns.count + 1);
	columns.natural = g_new0(double, 4 * columns.count + 1);
	columns.least = columns.natural + columns.count;
	columns.tight = columns.least + columns.count;
	columns.share = columns.tight + columns.count;
	for (int i = 0; i < columns.count; i++, first = first->next)
		columns.facts[i] = first;
	return columns;
}

static void columns_clear(TextColumns *columns)
{
	g_free(columns->facts);
	g_free(columns->natural);
}

static double sum(const double *values, int count)
{
	double all = 0;

	for (int i = 0; i < count; i++)
		all += values[i];
	return all;
}

/* Text after a column of figures keeps 10 pt away from it (the look "apart"). */
static void estimate(const TextColumns *columns, const FitType *type)
{
	for (int i = 0; i < columns->count; i++) {
		xmlNodePtr fact = columns->facts[i];
		double more = 30 * fit_has(fact, "rag") + 46 * fit_has(fact, "status"), word = fit_number(fact, "word");
		gboolean apart = i > 0 && node_says(fact, "align", "l") && node_says(columns->facts[i - 1], "align", "r");
		double line = (fit_number(fact, "natural") * 4.8 + 10) * type->table / 9;
		double least = (word * 5.6 + 9 + more) * type->table / 9;

		columns->least[i] = least + 10 * type->scale * apart;
		columns->natural[i] = MAX(line, least) + 10 * type->scale * apart;
		columns->tight[i] = MIN(word, 9) * 4.7 * type->table / 9 + (4 + more) * type->table / 9;
	}
}

/* Shares the room out: each column has its least (NEED), and what is left goes by the text beyond it, damped so that prose
 * does not starve figures. */
static void share_out(const TextColumns *columns, const double *need, double room)
{
	double rest = room - sum(need, columns->count), wish = 0;
	gboolean fits = sum(columns->natural, columns->count) <= room;

	for (int i = 0; i < columns->count; i++)
		wish += pow(1 + columns->natural[i] - need[i], 0.72);
	for (int i = 0; i < columns->count; i++)
		columns->share[i] = fits ? columns->natural[i] : rest > 0
			? need[i] + rest * pow(1 + columns->natural[i] - need[i], 0.72) / wish : need[i];
}

/* The size of type in which a table has room whose words need more than ROOM: a point less than usual, and where broken
 * words have no room either, less still, but readable: to 6.8 pt, in large print to 9.75. */
static double dense_size(const TextColumns *columns, double room, const FitType *type)
{
	double share = room / sum(columns->tight, columns->count);
	double most = type->scale > FIT_LARGE_PRINT ? 0.75 : 0.85;

	return (type->table - 1) * MAX(share < 1 ? 0.9 * share : 1, most);
}

/* A table whose text needs far less than the measure is not stretched over it. */
static double table_width(const TextColumns *columns, double room, gboolean told)
{
	double natural = sum(columns->natural, columns->count);

	return told || natural > 0.6 * room ? room : natural > 0.4 * room ? 0.75 * room : 0.5 * room;
}

/* Appends the width of column INDEX, as TOLD or by its share; whether it is narrow. */
static gboolean append_column(GString *text, const TextColumns *columns, int index, gboolean told, const FitType *type)
{
	char *width = told ? node_get(columns->facts[index], "width") : NULL;
	gboolean narrow = FALSE;

	if (width != NULL && strchr(width, '*') != NULL) {
		g_string_append_printf(text, " proportional-column-width(%.*s)", (int) (strchr(width, '*') - width), width);
	} else if (width != NULL && *width != '\0') {
		narrow = room_points(width) < NARROW * type->scale;
		g_string_append_printf(text, " %s", width);
	} else {
		double tenths = floor(columns->share[index] * 10 + 0.5);

		narrow = columns->share[index] < NARROW * type->scale;
		g_string_append(text, " proportional-column-width(");
		xml_append_number(text, tenths / 10);
		g_string_append_c(text, ')');
	}
	g_free(width);
	return narrow;
}

/* Words are broken in the narrow columns of tables of many; where all are narrow, the whole body says so. */
static void append_narrow(GString *text, const GString *narrow, int count)
{
	gboolean some = count > MANY && strchr(narrow->str, 'n') != NULL;

	g_string_append(text, !some ? "none" : strchr(narrow->str, '-') == NULL ? "all" : narrow->str);
}

void functions_fit_table(XmlCall *call)
{
	xmlNodePtr table = xml_call_node(call, 0);
	double space = xml_call_number(call, 1), hang = xml_call_number(call, 2);
	FitType type = fit_type(call);
	gboolean told = node_child(table, "colgroup") != NULL && type.scale < FIT_LARGE_PRINT;
	TextColumns columns = columns_new(table);
	GString *text = g_string_new(NULL), *widths = g_string_new(NULL), *narrow = g_string_new(NULL);
	double least, room;
	gboolean dense;

	estimate(&columns, &type);
	least = told ? 0 : sum(columns.least, columns.count);
	room = space > 0 && least > space ? space + hang : space;
	dense = room > 0 && least > room;
	share_out(&columns, dense ? columns.tight : columns.least, room > 0 ? room : 200);
	for (int i = 0; i < columns.count; i++)
		g_string_append_c(narrow, append_column(widths, &columns, i, told, &type) ? 'n' : '-');
	xml_append_number(text, space > 0 ? table_width(&columns, room, told) : 0);
	g_string_append(text, room > space ? " out " : " in ");
	xml_append_number(text, dense ? dense_size(&columns, room, &type) : 0);
	g_string_append_c(text, ' ');
	append_narrow(text, narrow, columns.count);
	g_string_append(text, widths->str);
	xml_call_give_text(call, text->str);
	g_string_free(text, TRUE);
	g_string_free(widths, TRUE);
	g_string_free(narrow, TRUE);
	columns_clear(&columns);
}
