/* stock.c: schemas and stylesheets by kind of paper. */
#include "press/stock.h"

#include <string.h>

#include "pack/functions.h"

struct Stock {
	GHashTable *schemas;          /* kind -> XmlSchema * */
	XmlStylesheet *stylesheet;    /* of all kinds, which have most in common; NULL until asked for */
};

static Stock *stock_of(Press *press)
{
	if (press->stock == NULL) {
		Stock *stock = g_new0(Stock, 1);
		stock->schemas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
		                                       (GDestroyNotify) xml_schema_drop);
		press->stock = stock;
	}
	return press->stock;
}

void stock_drop(Stock *stock)
{
	if (stock == NULL)
		return;
	g_hash_table_unref(stock->schemas);
	xml_stylesheet_drop(stock->stylesheet);
	g_free(stock);
}

/* FOLDER/KIND+SUFFIX in the data folder when it is there; NULL otherwise.  The caller frees it. */
static char *file_of_kind(const Press *press, const char *folder, const char *kind, const char *suffix)
{
	g_autofree char *name = g_strconcat(kind, suffix, NULL);
	g_autofree char *path = g_build_filename(press->data, folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_IS_REGULAR) ? g_steal_pointer(&path) : NULL;
}

XmlSchema *stock_schema(Press *press, const char *kind, GError **error)
{
	GHashTable *schemas = stock_of(press)->schemas;
	XmlSchema *schema = g_hash_table_lookup(schemas, kind);
	if (schema != NULL)
		return schema;
	g_autofree char *path = file_of_kind(press, "templates/schema", kind, ".xsd");
	if (path != NULL && (schema = xml_schema_load(path, error)) != NULL)
		g_hash_table_insert(schemas, g_strdup(kind), schema);
	return schema;
}

XmlStylesheet *stock_stylesheet(Press *press, const char *kind, GError **error)
{
	Stock *stock = stock_of(press);
	g_autofree char *own = file_of_kind(press, "xsl", kind, ".xsl");
	if (own == NULL)
		return NULL;
	if (stock->stylesheet == NULL) {
		g_autofree char *path = g_build_filename(press->data, "xsl", "shared", "all.xsl", NULL);
		functions_register();
		stock->stylesheet = xml_stylesheet_load(path, press->data, error);
	}
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
