/* functions-fit.c: how wide columns of the house are, by the letters in them.
 *
 * Estimates of letters' widths are in points for type of 9 points; the house's type for tables scales them. */
#include "pack/functions-fit.h"

#include <math.h>
#include <string.h>

#include "pack/functions-room.h"
#include "pack/node.h"
#include "pack/pack.h"
#include "pack/widths.h"

FitType fit_type(XmlCall *call)
{
	FitType type = { .scale = xml_call_global_number(call, "scale"), .table = xml_call_global_number(call, "table-size") };

	type.point = type.table / 9;
	return type;
}

double fit_number(xmlNodePtr node, const char *name)
{
	double value = 0;

	node_number(node, name, &value);
	return value;
}

gboolean fit_has(xmlNodePtr node, const char *name)
{
	return xmlHasNsProp(node, BAD_CAST name, NULL) != NULL;
}

/* ---- columns of the house ---- */

/* What stands in a column, in characters. */
typedef struct Held {
	glong word, text;             /* the longest word, the longest text */
} Held;

static void hold(Held *held, xmlNodePtr node)
{
	held->word = MAX(held->word, room_word(node));
	held->text = MAX(held->text, room_text(node));
}

static gboolean is_named(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *) node->name, name) == 0;
}

/* Gives the widths of NEEDS, with an n after those that are NARROW (NULL: none). */
static void give_widths(XmlCall *call, const ColumnNeed *needs, int count, double total, const gboolean *narrow)
{
	double *widths = g_new0(double, count + 1);
	GString *text = g_string_new(NULL);

	widths_fit(needs, count, total, widths);
	for (int i = 0; i < count; i++)
		g_string_append_printf(text, "%s%ld.%ld%s", i > 0 ? " " : "", lround(widths[i] * 10) / 10,
		                       lround(widths[i] * 10) % 10, narrow != NULL && narrow[i] ? "n" : "");
	xml_call_give_text(call, text->str);
	g_string_free(text, TRUE);
	g_free(widths);
}

/* What the elements named as COLUMN is, in ROWS, hold: their text, or the day that is in them. */
static Held held_in_rows(xmlNodePtr column, xmlNodePtr *rows, int count)
{
	char *of = node_get(column, "of");
	Held held = { 0 };

	for (int i = 0; i < count && of != NULL; i++)
		for (xmlNodePtr part = rows[i]->children; part != NULL; part = part->next)
			if (is_named(part, of)) {
				char *day = node_get_fact(part, "date");

				hold(&held, part);
				if (day != NULL) {
					held.word = MAX(held.word, room_word_of(day));
					held.text = MAX(held.text, g_utf8_strlen(day, -1));
				}
				g_free(day);
			}
	g_free(of);
	return held;
}

/* The longest word of what heads COLUMN. */
static double head_word(XmlCall *call, xmlNodePtr column)
{
	char *word = node_get(column, "word"), *of = node_get(column, "of");
	double longest = (double) room_head_word(functions_word(call, word != NULL ? word : of != NULL ? of : ""));

	g_free(word);
	g_free(of);
	return longest;
}

void functions_fit_rows(XmlCall *call)
{
	xmlNodePtr *columns, *rows;
	int count = xml_call_nodes(call, 0, &columns), row_count = xml_call_nodes(call, 1, &rows);
	double width = xml_call_number(call, 2), shares = 0;
	FitType type = fit_type(call);
	ColumnNeed *needs = g_new0(ColumnNeed, count + 1);

	for (int i = 0; i < count; i++)
		shares += fit_number(columns[i], "share");
	for (int i = 0; i < count; i++) {
		Held held = held_in_rows(columns[i], rows, row_count);
		double share = fit_number(columns[i], "share"), wish = share * width / shares;
		double head = (5.5 * head_word(call, columns[i]) + 9) * type.table / 9;
		double word = (5.2 * (double) MIN(held.word, 16) + 9) * type.table / 9;

		needs[i].share = share;
		needs[i].least = MAX(head, held.text > 0 ? word : wish);
		needs[i].natural = held.text > 0 ? (4.8 * (double) held.text + 9) * type.table / 9 : wish;
	}
	give_widths(call, needs, count, width, NULL);
	g_free(needs);
}

/* ---- columns of measures ---- */

typedef enum Of {
	OF_OTHER, OF_NAME, OF_MEASURE, OF_RESULT, OF_SINGLE, OF_REFERENCE, OF_PROGRESS, OF_RAG, OF_DIRECTION, OF_SCORE,
	OF_PORTFOLIO, OF_QUALITY, OF_SHAPE, OF_FREQUENCY, OF_OWNER, OF_BASELINE, OF_PREDICTED, OF_LAST,
} Of;

/* What a column is of; where there is no room those of the highest rank are told below the name. */
static const struct { const char *name; int rank; } kinds[] = {
	[OF_OTHER] = { "", 0 }, [OF_NAME] = { "name", 0 }, [OF_MEASURE] = { "measure", 0 }, [OF_RESULT] = { "result", 0 },
	[OF_SINGLE] = { "single", 0 }, [OF_REFERENCE] = { "reference", 0 }, [OF_PROGRESS] = { "progress", 0 },
	[OF_RAG] = { "rag", 0 }, [OF_DIRECTION] = { "direction", 0 }, [OF_SCORE] = { "score", 0 },
	[OF_PORTFOLIO] = { "portfolio", 9 }, [OF_FREQUENCY] = { "frequency", 8 }, [OF_QUALITY] = { "quality", 7 },
	[OF_OWNER] = { "owner", 6 }, [OF_SHAPE] = { "shape", 5 }, [OF_BASELINE] = { "baseline", 4 },
	[OF_PREDICTED] = { "predicted", 3 }, [OF_LAST] = { "last", 2 },
};

static Of of_name(const char *name)
{
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (strcmp(kinds[i].name, name) == 0)
			return (Of) i;
	return OF_OTHER;
}

/* A table of measures, and what holds for all of its columns. */
typedef struct MeasureTable {
	xmlNodePtr *columns, *measures, *groups;
	int column_count, measure_count, group_count;
	FitType type;
	gboolean grouped;             /* there is a column of measures beside their priorities */
	gboolean arrowed;             /* directions stand beside ratings, for want of a column */
	gboolean referenced;          /* a measure has a reference */
	double score_word;            /* characters of the longest word for a score */
	double spare;                 /* of the shares; what few columns leave goes to the names */
	glong break_at;               /* characters of a word from which on it is broken */
} MeasureTable;

/* What the cells of a column hold. */
typedef struct Cells {
	Held held;
	glong run;                    /* the longest text that runs over other columns where they are blank */
	gboolean rated;               /* a result has a rating of its own */
} Cells;

static void hold_result(Cells *cells, xmlNodePtr result)
{
	double span = fit_number(result, "span");

	cells->rated = cells->rated || xmlHasNsProp(result, BAD_CAST "rag", BAD_CAST FACTS_NAMESPACE) != NULL;
	if (span > 1) {
		cells->held.word = MAX(cells->held.word, room_word(result));
		cells->run = MAX(cells->run, room_text(result));
	} else
		hold(&cells->held, result);
}

static gboolean is_of_quarter(xmlNodePtr result, const char *quarter)
{
	return quarter[0] == '\0' || node_says(result, "quarter", quarter);
}

/* The parts of ROW named NAME, results aside. */
static void hold_named(Cells *cells, xmlNodePtr row, const char *name)
{
	for (xmlNodePtr part = row->children; part != NULL; part = part->next)
		if (is_named(part, name) && !node_is(part, "result") && !(fit_number(part, "span") > 1))
			hold(&cells->held, part);
}

/* What of a measure stands in the column OF of QUARTER. */
static void hold_own(Cells *cells, xmlNodePtr row, Of of, const char *quarter)
{
	for (xmlNodePtr part = row->children; part != NULL; part = part->next) {
		gboolean result = node_is(part, "result");

		if (of == OF_RESULT && result && is_of_quarter(part, quarter))
			hold_result(cells, part);
		else if (of == OF_SINGLE && result && !fit_has(part, "quarter"))
			hold(&cells->held, part);
		else if (of == OF_MEASURE && node_is(part, "name"))
			hold(&cells->held, part);
	}
}

/* References do not break. */
static void hold_reference(Cells *cells, xmlNodePtr measure)
{
	char *reference = node_get(measure, "reference");
	glong length = reference == NULL ? 0 : g_utf8_strlen(reference, -1);

	cells->held.word = MAX(cells->held.word, length);
	cells->held.text = MAX(cells->held.text, length);
	g_free(reference);
}

static Cells cells_of(const MeasureTable *table, xmlNodePtr column, Of of)
{
	char *name = node_get(column, "of"), *quarter = node_get(column, "quarter");
	Cells cells = { .held = { .word = room_word(column) } };

	for (int i = 0; i < table->measure_count && !(table->grouped && of == OF_NAME); i++) {
		hold_own(&cells, table->measures[i], of, quarter == NULL ? "" : quarter);
		hold_named(&cells, table->measures[i], name == NULL ? "" : name);
		if (of == OF_REFERENCE)
			hold_reference(&cells, table->measures[i]);
	}
	for (int i = 0; i < table->group_count && (table->grouped || of == OF_PORTFOLIO); i++)
		hold_named(&cells, table->groups[i], name == NULL ? "" : name);
	g_free(name);
	g_free(quarter);
	return cells;
}

/* The room for the signs in a column, in points. */
static double sign_room(const MeasureTable *table, xmlNodePtr column, Of of, gboolean rated)
{
	double room = 50 * rated;

	if (of == OF_RAG)
		room += 48 + 21 * table->arrowed + 15 * (fit_has(column, "symbols") && !node_says(column, "symbols", ""));
	if (of == OF_DIRECTION)
		room += 68;
	if (of == OF_SCORE)
		room += 16 + 5.2 * table->score_word;
	return room * table->type.scale;
}

/* What COLUMN needs; *NARROW: a word in it is broken. */
static ColumnNeed need_of(const MeasureTable *table, xmlNodePtr column, gboolean *narrow)
{
	char *name = node_get(column, "of");
	Of of = of_name(name == NULL ? "" : name);
	Cells cells = cells_of(table, column, of);
	gboolean names = of == OF_NAME && !table->grouped, large = names && table->type.scale > FIT_LARGE_PRINT;
	double point = table->type.point, edge = of == OF_PORTFOLIO || of == OF_QUALITY ? 18 : 11;
	double letter = of == OF_NAME && table->grouped ? 5.6 : 5.1;
	double word = (letter * (double) MIN(cells.held.word, table->break_at) + edge) * point;
	/* In large print names have room, and more may have to stand below them. What runs over other columns may stand on three
	 * lines where it cannot. */
	double text = MAX((double) cells.held.text + 60 * large, (double) cells.run / 3);
	double line = (4.8 * (text + 8 * (of == OF_MEASURE && table->referenced)) + edge) * point;
	double room = (large ? 105 : of == OF_SHAPE ? 45 : 0) * point;
	double least = MAX(word, sign_room(table, column, of, cells.rated));
	double share = fit_number(column, "share") * (of == OF_PROGRESS && line > 6000 ? 1.6 : 1);

	/* The word for a polarity is no value. */
	if (of == OF_SHAPE || room < line)
		least = MAX(least, room);
	*narrow = cells.held.word > table->break_at;
	g_free(name);
	return (ColumnNeed) {
		least, MAX(least, line), share + (names ? MAX(table->spare, 0) : 0),
		of == OF_PORTFOLIO && table->grouped ? 0 : kinds[of].rank,
	};
}

static gboolean has_column(const MeasureTable *table, const char *of)
{
	for (int i = 0; i < table->column_count; i++)
		if (node_says(table->columns[i], "of", of))
			return TRUE;
	return FALSE;
}

static gboolean any_directed(xmlNodePtr *rows, int count)
{
	gboolean directed = FALSE;

	for (int i = 0; i < count && !directed; i++) {
		char *direction = node_get_fact(rows[i], "direction");

		directed = direction != NULL && strcmp(direction, "none") != 0;
		g_free(direction);
	}
	return directed;
}

/* How wide a score is depends on the language. */
static double longest_score(XmlCall *call)
{
	GPtrArray *sets = xml_call_global_nodes(call, "symbol-sets");
	xmlNodePtr set = NULL;
	glong longest = 0;

	for (guint i = 0; i < sets->len && set == NULL; i++)
		if (node_says(sets->pdata[i], "name", "score"))
			set = sets->pdata[i];
	for (xmlNodePtr n = set == NULL ? NULL : set->children; n != NULL; n = n->next)
		if (is_named(n, "symbol")) {
			char *name = node_get(n, "name"), *word = g_strconcat("score-", name, NULL);

			longest = MAX(longest, g_utf8_strlen(functions_word(call, word), -1));
			g_free(word);
			g_free(name);
		}
	g_ptr_array_unref(sets);
	return (double) longest;
}

void functions_fit_measures(XmlCall *call)
{
	MeasureTable table = { .type = fit_type(call), .score_word = longest_score(call), .spare = 200 };
	ColumnNeed *needs;
	gboolean *narrow;

	table.column_count = xml_call_nodes(call, 0, &table.columns);
	table.measure_count = xml_call_nodes(call, 1, &table.measures);
	table.group_count = xml_call_nodes(call, 2, &table.groups);
	table.grouped = has_column(&table, "measure");
	table.arrowed = !has_column(&table, "direction") && (any_directed(table.measures, table.measure_count)
	                                                    || any_directed(table.groups, table.group_count));
	table.break_at = table.type.scale < FIT_LARGE_PRINT ? 16 : 13;
	for (int i = 0; i < table.measure_count; i++)
		table.referenced = table.referenced || fit_has(table.measures[i], "reference");
	for (int i = 0; i < table.column_count; i++)
		table.spare -= fit_number(table.columns[i], "share");
	needs = g_new0(ColumnNeed, table.column_count + 1);
	narrow = g_new0(gboolean, table.column_count + 1);
	for (int i = 0; i < table.column_count; i++)
		needs[i] = need_of(&table, table.columns[i], &narrow[i]);
	give_widths(call, needs, table.column_count, xml_call_number(call, 3), narrow);
	g_free(needs);
	g_free(narrow);
}
