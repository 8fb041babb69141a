/* rows.c: rows of a paper from a file of comma separated values.
 *
 * A rows element names a file beside the paper and says which column holds what.  Each row of the file becomes
 * the element it stands for, in its place; schema, rules and facts then see ordinary elements, whose places are
 * those of their fields in the file. */
#include <string.h>

#include "pack/pack-internal.h"
#include "xml/csv.h"

#define ROWS_MAX   2000               /* of a file, unless most= allows more */
#define FAULTS_MAX 10                 /* rows of a wrong length that are told: one slip makes hundreds */

/* What rows may become.  Words in lists have a space on each side. */
typedef struct Shape {
	const char *element;
	const char *parents;          /* in these it is understood without as= */
	const char *attributes;       /* fields that are attributes; all others are children */
	const char *children;         /* in the order of the schema; NULL: in the order of the fields */
} Shape;

static const Shape shapes[] = {
	{ "measure", " indicators priorities priority plan ",
	  " id reference polarity tolerance low high rag rag-reason direction score score-reason sum-of complement-of ",
	  " name owner frequency shape baseline last target result predicted quality portfolio comment " },
	{ "action", " actions agreed-at ", " id number complete ",
	  " minuteref task lead-officer milestone timescale reviewed progress " },
	{ "activity", " activities ", " id reference status ", " task progress lead-officer " },
	{ "priority", " theme ", " id code rag rag-reason direction ", " name progress director portfolio " },
	{ "work", " sitting unscheduled ", " id type ", " title description remarks " },
	{ "tr", " table tbody ", " ", NULL },
	{ NULL, "", " id code number reference rag direction ", NULL },
};

/* Attributes whose value is one of a few words, and these, however a spreadsheet writes them. */
static const char choices[] = " rag direction polarity complete score status ";
static const char chosen[] = " red amber green none improving static deteriorating rise fall bell yes no star upper lower "
	"triangle ahead on-schedule behind ";

static gboolean listed(const char *list, const char *name)
{
	char *word = g_strconcat(" ", name, " ", NULL);
	gboolean found = strstr(list, word) != NULL;

	g_free(word);
	return found;
}

static const Shape *shape_of(const char *element, const char *parent)
{
	guint i = 0;

	while (shapes[i].element != NULL && (element != NULL ? strcmp(shapes[i].element, element) != 0
	       : !listed(shapes[i].parents, parent)))
		i++;
	return shapes[i].element == NULL && element == NULL ? NULL : &shapes[i];
}

/* ---- which column holds what ---- */

typedef struct Field {
	guint column;                 /* in the file, from 0 */
	char *child;                  /* the element it is or stands on; NULL: the row's own */
	char *attribute;              /* NULL: it is the element's text */
	char *quarter;                /* of a result; NULL */
	int rank;                     /* children in their order, attributes after what they stand on */
} Field;

/* One rows element being put in. */
typedef struct Rows {
	Pack *pack;
	xmlNodePtr node;
	const Shape *shape;
	char *element;
	char *href;
	CsvTable *table;
	GArray *fields;               /* of Field */
	gboolean noted;               /* the file's headings were told */
	Diags *diags;
} Rows;

static void field_clear(gpointer data)
{
	Field *field = data;

	g_free(field->child);
	g_free(field->attribute);
	g_free(field->quarter);
}

static char *collapse(const char *text)
{
	char **words = g_strsplit_set(text, " \t\r\n", -1);
	GString *out = g_string_new(NULL);

	for (guint i = 0; words[i] != NULL; i++)
		if (words[i][0] != '\0')
			g_string_append_printf(out, "%s%s", out->len == 0 ? "" : " ", words[i]);
	g_strfreev(words);
	return g_string_free(out, FALSE);
}

static gboolean is_headed(const CsvField *heading, const char *wanted)
{
	char *text = collapse(heading->text);
	gboolean same = strcmp(text, wanted) == 0;

	g_free(text);
	return same;
}

/* What the columns are headed, said once. */
static void note_headings(Rows *rows)
{
	const GArray *headings = rows->table->rows->pdata[0];
	GString *all;

	if (rows->noted)
		return;
	rows->noted = TRUE;
	all = g_string_new(NULL);

	for (guint i = 0; i < headings->len && all->len < 200; i++)
		g_string_append_printf(all, "%s\"%s\"", i == 0 ? "" : ", ", g_array_index(headings, CsvField, i).text);
	diag_note(rows->diags, g_array_index(headings, CsvField, 0).place, "its headings are %s%s", all->str,
		all->len < 200 ? "" : " ...");
	g_string_free(all, TRUE);
}

/* The column headed as NODE asks; FALSE when there is none, or more than one. */
static gboolean find_column(Rows *rows, xmlNodePtr node, guint *column)
{
	const GArray *headings = rows->table->rows->pdata[0];
	char *typed = node_get(node, "heading"), *wanted = collapse(typed == NULL ? "" : typed);
	guint found = 0;

	for (guint i = 0; i < headings->len && found < 2; i++) {
		if (!is_headed(&g_array_index(headings, CsvField, i), wanted))
			continue;
		*column = found == 0 ? i : *column;
		if (++found == 2) {
			diag(rows->diags, g_array_index(headings, CsvField, i).place, D_ROWS_HEADING_TWICE, wanted);
			diag_note(rows->diags, xml_place(node), "it is asked for here");
		}
	}
	if (found == 0) {
		diag(rows->diags, xml_place(node), D_ROWS_HEADING, rows->href, wanted);
		note_headings(rows);
	}
	g_free(wanted);
	g_free(typed);
	return found == 1;
}

/* Takes OF apart: "target", "reference" or "@reference", "timescale/@due". */
static void read_of(Field *field, const Shape *shape, const char *of)
{
	const char *stroke = strstr(of, "/@");

	if (stroke != NULL) {
		field->child = g_strndup(of, (gsize) (stroke - of));
		field->attribute = g_strdup(stroke + 2);
	} else if (of[0] == '@' || listed(shape->attributes, of))
		field->attribute = g_strdup(of + (of[0] == '@'));
	else
		field->child = g_strdup(of);
}

/* Where the field's element comes among its kind; -1 when there is no such child. */
static int rank_of(const Rows *rows, const Field *field)
{
	const char *list = rows->shape->children;
	char *word;
	const char *found;
	int rank;

	if (field->child == NULL)
		return 0;
	if (list == NULL) {
		for (guint i = 0; i < rows->fields->len; i++) {
			const Field *before = &g_array_index(rows->fields, Field, i);

			if (field->attribute != NULL && g_strcmp0(before->child, field->child) == 0)
				return before->rank + 1;
		}
		return 2 * (int) rows->fields->len + 2;
	}
	word = g_strconcat(" ", field->child, " ", NULL);
	found = strstr(list, word);
	rank = found == NULL ? -1 : 2 * (int) (found - list) + 2 + (field->attribute != NULL);
	g_free(word);
	return rank;
}

static gboolean add_field(Rows *rows, xmlNodePtr node)
{
	Field field = { .quarter = node_get(node, "quarter") };
	char *of = node_get(node, "of");
	gboolean table = strcmp(rows->element, "tr") == 0, good = find_column(rows, node, &field.column);

	if (table && g_strcmp0(of, "rag") == 0) {
		field.child = g_strdup("td");
		field.attribute = g_strdup("rag");
	} else
		read_of(&field, rows->shape, of == NULL ? "td" : g_strstrip(of));
	field.rank = table ? 2 * (int) rows->fields->len + 2 : rank_of(rows, &field);
	if (good && (field.rank < 0 || (of == NULL && !table))) {
		diag(rows->diags, xml_place(node), D_ROWS_OF, rows->element, of == NULL ? "td" : of);
		good = FALSE;
	}
	g_array_append_val(rows->fields, field);
	g_free(of);
	return good;
}

static int compare_ranks(gconstpointer a, gconstpointer b)
{
	const Field *one = a, *two = b;

	return one->rank != two->rank ? one->rank - two->rank : 0;
}

/* A table whose columns are not asked for by name has them all. */
static void add_all_columns(Rows *rows)
{
	const GArray *headings = rows->table->rows->pdata[0];

	for (guint i = 0; i < headings->len; i++) {
		Field field = { .column = i, .child = g_strdup("td"), .rank = (int) i };

		g_array_append_val(rows->fields, field);
	}
}

static gboolean read_fields(Rows *rows)
{
	gboolean good = TRUE;

	for (xmlNodePtr n = rows->node->children; n != NULL; n = n->next)
		if (node_is(n, "field"))
			good = add_field(rows, n) && good;
	if (rows->fields->len == 0)
		add_all_columns(rows);
	g_array_sort(rows->fields, compare_ranks);
	return good;
}

/* ---- a row ---- */

/* Text as typed; a line end within a field is one in the paper. */
static void put_text(xmlNodePtr node, const CsvField *value)
{
	char **lines = g_strsplit(value->text, "\n", -1);

	for (guint i = 0; lines[i] != NULL; i++) {
		/* The space keeps the lines apart for those who hear them. */
		if (i > 0) {
			xmlNodeAddContent(node, BAD_CAST " ");
			xml_place_made(xmlNewChild(node, node->ns, BAD_CAST "br", NULL), value->place);
		}
		xmlAddChild(node, xmlNewDocText(node->doc, BAD_CAST g_strchomp(lines[i])));
	}
	g_strfreev(lines);
}

static void put_attribute(xmlNodePtr node, const char *name, const CsvField *value)
{
	char *text = collapse(value->text);
	char *word = g_ascii_strdown(text, -1);
	const char *meant = listed(choices, name) && listed(chosen, word) ? word : text;

	if (text[0] != '\0')
		xml_place_made((xmlNodePtr) xmlSetProp(node, BAD_CAST name, BAD_CAST meant), value->place);
	g_free(word);
	g_free(text);
}

static xmlNodePtr add_child(xmlNodePtr parent, const char *name, Place place)
{
	xmlNodePtr child = xmlNewDocNode(parent->doc, parent->ns, BAD_CAST name, NULL);

	xml_place_made(child, place);
	return xmlAddChild(parent, child);
}

/* The child of ROW that the field's attribute stands on; NULL when its own field was blank. */
static xmlNodePtr find_child(xmlNodePtr row, const Field *field)
{
	for (xmlNodePtr n = row->children; n != NULL; n = n->next)
		if (node_is(n, field->child) && (field->quarter == NULL || node_says(n, "quarter", field->quarter)))
			return n;
	return NULL;
}

/* A blank field is left out, but for the cells of a table. */
static void put_field(const Rows *rows, xmlNodePtr row, const Field *field, const CsvField *value)
{
	gboolean table = strcmp(rows->element, "tr") == 0;
	xmlNodePtr node = row;

	if (value->text[0] == '\0' && !table)
		return;
	if (field->child != NULL) {
		node = field->attribute != NULL && !table ? find_child(row, field) : NULL;
		if (node == NULL)
			node = add_child(row, field->child, value->place);
	}
	if (field->quarter != NULL)
		xmlSetProp(node, BAD_CAST "quarter", BAD_CAST field->quarter);
	if (field->attribute != NULL)
		put_attribute(node, field->attribute, value);
	else
		put_text(node, value);
}

/* Makes row INDEX of the file an element.  FALSE when it has not a field for each heading. */
static gboolean put_row(Rows *rows, guint index)
{
	const GArray *fields = rows->table->rows->pdata[index], *headings = rows->table->rows->pdata[0];
	Place place = g_array_index(fields, CsvField, 0).place;
	guint length = fields->len;
	xmlNodePtr row;

	while (length > headings->len && g_array_index(fields, CsvField, length - 1).text[0] == '\0')
		length--;
	if (length != headings->len) {
		diag(rows->diags, place, D_ROWS_RAGGED, length, headings->len);
		diag_note(rows->diags, g_array_index(headings, CsvField, 0).place, "the headings stand here");
		return FALSE;
	}
	row = xmlNewDocNode(rows->node->doc, rows->node->ns, BAD_CAST rows->element, NULL);
	xml_place_made(row, place);
	xmlAddPrevSibling(rows->node, row);
	for (guint i = 0; i < rows->fields->len; i++) {
		const Field *field = &g_array_index(rows->fields, Field, i);

		put_field(rows, row, field, csv_field(rows->table, index, field->column));
	}
	return TRUE;
}

/* ---- a rows element ---- */

static void note_file(PackState *state, const char *path)
{
	g_mutex_lock(&state->files);
	if (!g_ptr_array_find(state->pack.files, path, NULL))
		g_ptr_array_add(state->pack.files, (gpointer) path);
	g_mutex_unlock(&state->files);
}

/* Reads the file the element names; it is one of the pack's. */
static gboolean load_table(Rows *rows, const PackOptions *options)
{
	Place place = xml_place(rows->node);
	char *shown_folder = g_path_get_dirname(place.file), *shown;
	char *folder = g_canonicalize_filename(shown_folder, NULL), *name = g_uri_unescape_string(rows->href, NULL);
	const char *path;
	double most = ROWS_MAX;
	HrefFault fault = href_resolve(rows->pack, folder, rows->href, &path);

	node_number(rows->node, "most", &most);
	if (fault == HREF_MISSING) {
		diag(rows->diags, place, D_ROWS_FILE, rows->href);
		href_note_near(rows->pack, path, place, rows->diags);
	} else if (fault != HREF_GOOD)
		diag(rows->diags, place, D_ROWS_OUTSIDE, rows->href);
	else {
		shown = strcmp(shown_folder, ".") == 0 ? g_strdup(name) : g_build_filename(shown_folder, name, NULL);
		note_file((PackState *) rows->pack, path);
		rows->table = csv_load(shown, (int) CLAMP(most, 1, 1e6), &options->limits, rows->diags);
		g_free(shown);
	}
	g_free(name);
	g_free(folder);
	g_free(shown_folder);
	return rows->table != NULL;
}

static gboolean put_rows(Rows *rows)
{
	int faults = 0;

	if (!read_fields(rows))
		return FALSE;
	if (rows->table->rows->len < 2) {
		diag(rows->diags, csv_field(rows->table, 0, 0)->place, D_ROWS_NONE);
		return FALSE;
	}
	for (guint i = 1; i < rows->table->rows->len && faults < FAULTS_MAX; i++)
		faults += !put_row(rows, i);
	return faults == 0;
}

static gboolean put_in(Pack *pack, xmlNodePtr node, const PackOptions *options, Diags *diags)
{
	char *as = node_get(node, "as");
	const char *parent = (const char *) node->parent->name;
	Rows rows = { .pack = pack, .node = node, .shape = shape_of(as, parent), .diags = diags };
	gboolean good = FALSE;

	rows.href = node_get(node, "href");
	rows.fields = g_array_new(FALSE, FALSE, sizeof(Field));
	g_array_set_clear_func(rows.fields, field_clear);
	if (rows.shape == NULL)
		diag(diags, xml_place(node), D_ROWS_AS, parent);
	else if (rows.href != NULL) {
		rows.element = g_strdup(as != NULL ? as : rows.shape->element);
		good = load_table(&rows, options) && put_rows(&rows);
	}
	csv_drop(rows.table);
	g_array_unref(rows.fields);
	g_free(rows.element);
	g_free(rows.href);
	g_free(as);
	return good;
}

gboolean rows_asked(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "rows") && n != root)
			return TRUE;
	return FALSE;
}

gboolean rows_put_in(Pack *pack, xmlDocPtr doc, const PackOptions *options, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	gboolean good = TRUE;

	for (xmlNodePtr n = root, next; n != NULL; n = next) {
		next = node_next_outside(n, root);
		if (node_is(n, "rows") && n != root) {
			good = put_in(pack, n, options, diags) && good;
			xmlUnlinkNode(n);
			xmlFreeNode(n);
		} else
			next = node_next(n, root);
	}
	return good;
}
