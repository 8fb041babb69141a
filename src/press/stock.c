/* stock.c: schemas and stylesheets by kind of paper. */
#include "press/stock.h"

#include <string.h>

#include "pack/functions.h"

#define TOGETHER "papers"             /* the schema that includes those of the kinds most packs hold */

/* The schema of one kind, or of several, read by the first who asks; others wait. */
typedef struct Stocked {
	GMutex reading;
	gboolean asked;
	XmlSchema *schema;            /* NULL: there is none, or ERROR */
	GError *error;
} Stocked;

struct Stock {
	GMutex lock;                  /* guards the table */
	char *together;               /* the schema of several kinds, as text */
	GHashTable *schemas;          /* kind -> Stocked * */
	GThread *compiling;           /* makes the stylesheet; NULL: not begun, or done */
	XmlStylesheet *stylesheet;    /* of all kinds, which have most in common; NULL until asked for */
	GError *broken;               /* why there is no stylesheet */
};

static void stocked_drop(gpointer data)
{
	Stocked *stocked = data;
	xml_schema_drop(stocked->schema);
	g_clear_error(&stocked->error);
	g_mutex_clear(&stocked->reading);
	g_free(stocked);
}

static Stock *stock_of(Press *press)
{
	if (press->stock == NULL) {
		Stock *stock = g_new0(Stock, 1);
		g_mutex_init(&stock->lock);
		stock->schemas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, stocked_drop);
		g_autofree char *path = g_build_filename(press->data, "templates", "schema", TOGETHER ".xsd", NULL);
		g_file_get_contents(path, &stock->together, NULL, NULL);
		press->stock = stock;
	}
	return press->stock;
}

void stock_drop(Stock *stock)
{
	if (stock == NULL)
		return;
	if (stock->compiling != NULL)
		g_thread_join(stock->compiling);
	g_hash_table_unref(stock->schemas);
	g_free(stock->together);
	xml_stylesheet_drop(stock->stylesheet);
	g_clear_error(&stock->broken);
	g_mutex_clear(&stock->lock);
	g_free(stock);
}

/* FOLDER/KIND+SUFFIX in the data folder when it is there; NULL otherwise.  The caller frees it. */
static char *file_of_kind(const Press *press, const char *folder, const char *kind, const char *suffix)
{
	g_autofree char *name = g_strconcat(kind, suffix, NULL);
	g_autofree char *path = g_build_filename(press->data, folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer(&path) : NULL;
}

static Stocked *stocked_for(Stock *stock, const char *kind)
{
	g_mutex_lock(&stock->lock);
	Stocked *stocked = g_hash_table_lookup(stock->schemas, kind);
	if (stocked == NULL) {
		stocked = g_new0(Stocked, 1);
		g_mutex_init(&stocked->reading);
		g_hash_table_insert(stock->schemas, g_strdup(kind), stocked);
	}
	g_mutex_unlock(&stock->lock);
	return stocked;
}

/* The schema that holds KIND: its own, or one with others'. */
static const char *schema_with(const Stock *stock, const char *kind)
{
	g_autofree char *include = g_strdup_printf("schemaLocation=\"%s.xsd\"", kind);
	return stock->together != NULL && strstr(stock->together, include) != NULL ? TOGETHER : kind;
}

XmlSchema *stock_schema(Press *press, const char *kind, GError **error)
{
	Stock *stock = stock_of(press);
	kind = schema_with(stock, kind);
	Stocked *stocked = stocked_for(stock, kind);
	g_mutex_lock(&stocked->reading);
	if (!stocked->asked) {
		g_autofree char *path = file_of_kind(press, "templates/schema", kind, ".xsd");
		stocked->asked = TRUE;
		if (path != NULL)
			stocked->schema = xml_schema_load(path, &stocked->error);
	}
	g_mutex_unlock(&stocked->reading);
	if (stocked->error != NULL && error != NULL)
		*error = g_error_copy(stocked->error);
	return stocked->schema;
}

static gpointer compile_stylesheet(gpointer data)
{
	Press *press = data;
	Stock *stock = press->stock;
	g_autofree char *path = g_build_filename(press->data, "xsl", "shared", "all.xsl", NULL);
	stock->stylesheet = xml_stylesheet_load(path, press->data, &stock->broken);
	return NULL;
}

void stock_begin(Press *press)
{
	Stock *stock = stock_of(press);
	functions_register();
	gboolean begun = stock->compiling != NULL || stock->stylesheet != NULL || stock->broken != NULL;
	if (press_threads(press) > 1 && !begun)
		stock->compiling = g_thread_new("stylesheet", compile_stylesheet, press);
}

XmlStylesheet *stock_stylesheet(Press *press, const char *kind, GError **error)
{
	Stock *stock = stock_of(press);
	g_autofree char *own = file_of_kind(press, "xsl", kind, ".xsl");
	if (own == NULL)
		return NULL;
	functions_register();
	if (stock->compiling != NULL)
		g_thread_join(g_steal_pointer(&stock->compiling));
	else if (stock->stylesheet == NULL && stock->broken == NULL)
		compile_stylesheet(press);
	if (stock->broken != NULL && error != NULL)
		*error = g_error_copy(stock->broken);
	return stock->stylesheet;
}

gboolean stock_fill(Press *press, GError **error)
{
	g_autofree char *folder = g_build_filename(press->data, "xsl", NULL);
	GDir *dir = g_dir_open(folder, 0, error);
	if (dir == NULL)
		return FALSE;
	gboolean good = TRUE;
	const char *name;
	while (good && (name = g_dir_read_name(dir)) != NULL) {
		if (!g_str_has_suffix(name, ".xsl"))
			continue;
		g_autofree char *kind = g_strndup(name, strlen(name) - strlen(".xsl"));
		GError *broken = NULL;
		stock_stylesheet(press, kind, &broken);
		if (broken == NULL)
			stock_schema(press, kind, &broken);
		good = broken == NULL;
		if (broken != NULL)
			g_propagate_error(error, broken);
	}
	g_dir_close(dir);
	return good;
}
