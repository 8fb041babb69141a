/* facts-tables.c: what a table's columns hold and how its cells stand in them: counts of text and kinds of cells,
 * from which the stylesheets make widths. */
#include <string.h>

#include "pack/figure.h"
#include "pack/pack-internal.h"

#define COLUMNS_MAX   200             /* looked at of a table */
#define SPARK_WIDTH   10              /* characters */
#define SYMBOL_WIDTH  13
#define FIGURE_MOST   12              /* characters below which any text stands as a figure does */

/* What a column holds.  Texts in characters. */
typedef struct Column {
	double natural;               /* the longest cell on one line; a heading may stand on two */
	glong word;                   /* the longest that is not broken */
	gboolean rag, status;         /* below the head there are cells with rag=, status elements */
	gboolean seen;                /* a cell has said what the column is of: */
	gboolean figures;
	gboolean wanting;             /* a cell is blank, or says that its figure is wanting */
	char letter;                  /* l, c or r: how its cells stand */
} Column;

typedef struct Columns {
	int count;
	gboolean spanned;             /* there is a cell over several of them */
	xmlNodePtr table;
	Column of[COLUMNS_MAX];
} Columns;

/* ---- the grid ---- */

static int number_of(xmlNodePtr cell, const char *name)
{
	double value = 1;

	return node_number(cell, name, &value) ? (int) CLAMP(value, 1, COLUMNS_MAX) : 1;
}

static gboolean is_cell(xmlNodePtr node)
{
	return node_is(node, "td") || node_is(node, "th");
}

/* The fact of a cell in a table where cells span rows; 0: it has none. */
static int told_column(xmlNodePtr cell)
{
	char *told = node_get_fact(cell, "column");
	int column = told == NULL ? 0 : (int) g_ascii_strtoll(told, NULL, 10);

	g_free(told);
	return column;
}

/* Calls EACH with every row of the table, its head's first when it stands first. */
static void each_row(Columns *columns, void (*each)(Columns *columns, xmlNodePtr row, gboolean head))
{
	for (xmlNodePtr group = columns->table->children; group != NULL; group = group->next) {
		if (node_is(group, "tr"))
			each(columns, group, FALSE);
		else if (node_is_any(group, "thead", "tbody", NULL))
			for (xmlNodePtr row = group->children; row != NULL; row = row->next)
				if (node_is(row, "tr"))
					each(columns, row, node_is(group, "thead"));
	}
}

static void count_columns(Columns *columns, xmlNodePtr row, gboolean head)
{
	int count = 0;

	(void) head;
	for (xmlNodePtr cell = row->children; cell != NULL; cell = cell->next) {
		int own = is_cell(cell) ? number_of(cell, "colspan") : 0;

		count += own;
		columns->spanned = columns->spanned || own > 1;
	}
	if (columns->count == 0)
		columns->count = MIN(count, COLUMNS_MAX);
}

/* ---- what stands in a column ---- */

/* Whether a word ends at TEXT: it may be broken after it.  "2026/27" and "9-10" are one. */
static gboolean ends_word(const char *text)
{
	if (*text == '-' || *text == '/')
		return !g_ascii_isdigit(text[1]);
	return *text == ' ' || *text == '\t' || *text == '\n' || *text == '\r';
}

static glong longest_word(const char *text)
{
	glong longest = 0, length = 0;

	for (; *text != '\0'; text = g_utf8_next_char(text)) {
		length = ends_word(text) ? 0 : length + 1;
		longest = MAX(longest, length);
	}
	return longest;
}

/* What in CELL is drawn: whether there is a status, and as how many characters the widest other drawing
 * counts: a chart in the line, a symbol of a set with its word. */
static glong drawn_in(xmlNodePtr cell, gboolean *status)
{
	glong widest = 0;

	for (xmlNodePtr n = cell; n != NULL; n = node_next(n, cell)) {
		if (node_is(n, "spark"))
			widest = MAX(widest, SPARK_WIDTH);
		else if (node_is(n, "status") && xmlHasProp(n, BAD_CAST "symbol") != NULL)
			widest = MAX(widest, SYMBOL_WIDTH);
		else if (node_is(n, "status"))
			*status = TRUE;
	}
	return widest;
}

static void take_cell(Column *column, xmlNodePtr cell, gboolean head)
{
	char *raw = (char *) xmlNodeGetContent(cell), *text = figure_normal(raw);
	gboolean status = FALSE;
	glong drawn = drawn_in(cell, &status);
	double length = (double) (g_utf8_strlen(text, -1) + drawn);

	column->natural = MAX(column->natural, head ? length / 2 : length);
	column->word = MAX(column->word, MAX(longest_word(raw), drawn));
	if (!head) {
		column->rag = column->rag || xmlHasProp(cell, BAD_CAST "rag") != NULL;
		column->status = column->status || status;
		if (figure_is_wanting(text) || (length <= 0 && !status && node_is(cell, "td"))) {
			column->wanting = TRUE;
		} else if (!column->seen && text[0] != '\0' && node_is(cell, "td")) {
			column->seen = TRUE;
			column->figures = figure_is(raw);
		}
	}
	g_free(text);
	xmlFree(raw);
}

/* Whether the row has a cell in every column, or its cells are told theirs. */
static gboolean is_regular(const Columns *columns, xmlNodePtr row)
{
	int count = 0;
	gboolean spans = FALSE;

	for (xmlNodePtr cell = row->children; cell != NULL; cell = cell->next) {
		if (!is_cell(cell))
			continue;
		if (told_column(cell) > 0)
			return TRUE;
		spans = spans || xmlHasProp(cell, BAD_CAST "colspan") != NULL;
		count++;
	}
	return count == columns->count && !spans;
}

static void take_row(Columns *columns, xmlNodePtr row, gboolean head)
{
	int place = 0;

	if (!is_regular(columns, row))
		return;
	for (xmlNodePtr cell = row->children; cell != NULL; cell = cell->next) {
		int told;

		if (!is_cell(cell))
			continue;
		told = told_column(cell);
		if (told == 0)
			told = ++place;
		else if (number_of(cell, "colspan") > 1)
			continue;
		if (told <= columns->count)
			take_cell(&columns->of[told - 1], cell, head);
	}
}

/* ---- how cells stand ---- */

/* l, c or r for align=; '\0' when it is not there. */
static char letter_of(xmlNodePtr node)
{
	char *align = node_get(node, "align"), letter = '\0';

	if (align != NULL)
		letter = strcmp(align, "center") == 0 ? 'c' : strcmp(align, "left") == 0 ? 'l'
			: strcmp(align, "right") == 0 || strcmp(align, "decimal") == 0 ? 'r' : '\0';
	g_free(align);
	return letter;
}

/* As its col says, else by what stands in it; where all figures are wanting, as the column before. */
static void settle_letters(Columns *columns)
{
	xmlNodePtr group = node_child(columns->table, "colgroup");
	xmlNodePtr col = group == NULL ? NULL : node_element(group->children);

	for (int i = 0; i < columns->count; i++) {
		Column *column = &columns->of[i];
		char told = col == NULL ? '\0' : letter_of(col);

		if (!column->seen && column->wanting && i > 0)
			column->figures = columns->of[i - 1].figures;
		column->letter = told != '\0' ? told : column->rag ? 'c' : column->figures ? 'r' : 'l';
		col = col == NULL ? NULL : node_element(col->next);
	}
}

static gboolean is_like_figure(xmlNodePtr cell)
{
	char *raw = (char *) xmlNodeGetContent(cell), *text = figure_normal(raw);
	gboolean like = g_utf8_strlen(text, -1) < FIGURE_MOST || figure_is(text);

	g_free(text);
	xmlFree(raw);
	return like;
}

/* As the cell says, else as its column does; a long text in a column of figures stands left, as all do in a
 * table. */
static const char *align_of(const Columns *columns, xmlNodePtr cell, int place, gboolean head)
{
	char own = letter_of(cell), letter = place <= columns->count ? columns->of[place - 1].letter : 'l';
	gboolean typed = xmlHasProp(cell, BAD_CAST "align") != NULL;

	if (own != '\0')
		return own == 'c' ? "center" : own == 'r' ? "end" : NULL;
	if ((!typed && xmlHasProp(cell, BAD_CAST "rag") != NULL) || (head && number_of(cell, "colspan") > 1))
		return "center";
	if (letter == 'l' || node_says(cell->parent, "band", "yes"))
		return NULL;
	if (letter == 'c')
		return "center";
	return head || is_like_figure(cell) ? "end" : NULL;
}

/* A cell that heads its row, or by its scope= its column, below the head. */
static const char *scope_of(const Columns *columns, xmlNodePtr cell, gboolean first)
{
	gboolean heads = node_is(cell, "th")
		|| (first && (node_says(columns->table, "row-headers", "yes")
		              || node_child(columns->table, "thead") == NULL));
	char *scope = heads ? node_get(cell, "scope") : NULL;
	const char *word = !heads ? NULL : scope != NULL && g_str_has_prefix(scope, "col") ? "Column" : "Row";

	g_free(scope);
	return word;
}

/* What else there is to a cell: "look", attributes its look depends on; "yes", a rating or what it heads;
 * NULL: it is plain. */
static const char *more_of(xmlNodePtr cell, gboolean apart, gboolean heads)
{
	static const char *const own[] = { "colspan", "rowspan", "shade", "id", "lang" };

	for (gsize i = 0; i < G_N_ELEMENTS(own); i++)
		if (xmlHasProp(cell, BAD_CAST own[i]) != NULL)
			return "look";
	if (apart)
		return "look";
	return heads || xmlHasProp(cell, BAD_CAST "rag") != NULL ? "yes" : NULL;
}

static void mark_row(Columns *columns, xmlNodePtr row, gboolean head)
{
	int place = 1;
	gboolean first = TRUE;

	for (xmlNodePtr cell = row->children; cell != NULL; cell = cell->next) {
		int told, here;
		gboolean apart;
		const char *scope;

		if (!is_cell(cell))
			continue;
		told = told_column(cell);
		here = told > 0 ? told : place;
		apart = here > 1 && here <= columns->count && columns->of[here - 1].letter == 'l'
			&& columns->of[here - 2].letter == 'r';
		scope = head ? NULL : scope_of(columns, cell, first);
		node_fact(cell, "align", align_of(columns, cell, here, head));
		node_fact(cell, "scope", scope);
		node_fact(cell, "apart", apart ? "yes" : NULL);
		node_fact(cell, "more", more_of(cell, apart, scope != NULL));
		if (told == 0 && columns->spanned)
			node_fact_count(cell, "column", here);
		place += number_of(cell, "colspan");
		first = FALSE;
	}
}

/* ---- the facts ---- */

static void write_columns(const Columns *columns)
{
	xmlNodePtr before = columns->table->children, group = node_child(columns->table, "colgroup");
	xmlNodePtr col = group == NULL ? NULL : node_element(group->children);

	for (int i = 0; i < columns->count; i++) {
		const Column *column = &columns->of[i];
		xmlNodePtr fact = xmlNewDocNode(columns->table->doc, node_facts_ns(columns->table),
		                                BAD_CAST "column", NULL);
		char natural[G_ASCII_DTOSTR_BUF_SIZE], word[24], *width = node_get(col, "width");

		g_ascii_formatd(natural, sizeof natural, "%g", column->natural);
		g_snprintf(word, sizeof word, "%ld", column->word);
		xmlNewProp(fact, BAD_CAST "natural", BAD_CAST natural);
		xmlNewProp(fact, BAD_CAST "word", BAD_CAST word);
		xmlNewProp(fact, BAD_CAST "align", BAD_CAST (char[]) { column->letter, '\0' });
		if (column->rag)
			xmlNewProp(fact, BAD_CAST "rag", BAD_CAST "yes");
		if (column->status)
			xmlNewProp(fact, BAD_CAST "status", BAD_CAST "yes");
		if (width != NULL)
			xmlNewProp(fact, BAD_CAST "width", BAD_CAST width);
		g_free(width);
		xmlAddPrevSibling(before, fact);
		col = col == NULL ? NULL : node_element(col->next);
	}
}

static void table_facts(xmlNodePtr table)
{
	Columns *columns = g_new0(Columns, 1);

	columns->table = table;
	each_row(columns, count_columns);
	each_row(columns, take_row);
	settle_letters(columns);
	each_row(columns, mark_row);
	if (columns->count > 0)
		write_columns(columns);
	g_free(columns);
}

void facts_columns(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "table"))
			table_facts(n);
}
