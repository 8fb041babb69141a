/* stock.c: the schema and the stylesheet of all kinds of paper. */
#include "press/stock.h"

#include <string.h>

#include "pack/functions.h"

struct Stock {
	GMutex reading;               /* the schema: by the first who asks; others wait */
	gboolean asked;
	XmlSchema *schema;            /* of all kinds, which have most in common; NULL until asked for */
	GError *schema_fault;         /* why there is no schema */
	GThread *compiling;           /* makes the stylesheet; NULL: not begun, or done */
	XmlStylesheet *stylesheet;    /* of all kinds, too; NULL until asked for */
	GError *stylesheet_fault;     /* why there is no stylesheet */
};

static Stock *stock_of(Press *press)
{
	if (press->stock == NULL) {
		Stock *stock = g_new0(Stock, 1);
		g_mutex_init(&stock->reading);
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
	xml_schema_drop(stock->schema);
	g_clear_error(&stock->schema_fault);
	xml_stylesheet_drop(stock->stylesheet);
	g_clear_error(&stock->stylesheet_fault);
	g_mutex_clear(&stock->reading);
	g_free(stock);
}

/* Whether the data folder has FOLDER/KIND+SUFFIX. */
static gboolean has_kind(const Press *press, const char *folder, const char *kind, const char *suffix)
{
	g_autofree char *name = g_strconcat(kind, suffix, NULL);
	g_autofree char *path = g_build_filename(press->data, folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_IS_REGULAR);
}

XmlSchema *stock_schema(Press *press, const char *kind, GError **error)
{
	Stock *stock = stock_of(press);
	if (!has_kind(press, "templates/schema", kind, ".xsd"))
		return NULL;
	g_mutex_lock(&stock->reading);
	if (!stock->asked) {
		g_autofree char *path = g_build_filename(press->data, "templates", "schema", "papers.xsd", NULL);
		stock->asked = TRUE;
		stock->schema = xml_schema_load(path, &stock->schema_fault);
	}
	g_mutex_unlock(&stock->reading);
	if (stock->schema_fault != NULL && error != NULL)
		*error = g_error_copy(stock->schema_fault);
	return stock->schema;
}

static gpointer compile_stylesheet(gpointer data)
{
	Press *press = data;
	Stock *stock = press->stock;
	g_autofree char *path = g_build_filename(press->data, "xsl", "shared", "all.xsl", NULL);
	stock->stylesheet = xml_stylesheet_load(path, press->data, &stock->stylesheet_fault);
	return NULL;
}

void stock_begin(Press *press)
{
	Stock *stock = stock_of(press);
	functions_register();
	if (press_threads(press) > 1)
		stock->compiling = g_thread_new("stylesheet", compile_stylesheet, press);
}

XmlStylesheet *stock_stylesheet(Press *press, const char *kind, GError **error)
{
	Stock *stock = stock_of(press);
	if (!has_kind(press, "xsl", kind, ".xsl"))
		return NULL;
	functions_register();
	if (stock->compiling != NULL)
		g_thread_join(g_steal_pointer(&stock->compiling));
	else if (stock->stylesheet == NULL && stock->stylesheet_fault == NULL)
		compile_stylesheet(press);
	if (stock->stylesheet_fault != NULL && error != NULL)
		*error = g_error_copy(stock->stylesheet_fault);
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
