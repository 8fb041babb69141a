/* load.c: drives the pack room. */
#include "press/load.h"

#include "press/stock.h"

typedef struct SchemaSource {
	Press *press;
	GMutex lock;
	GError *error;                /* the first broken schema; the papers are not to blame for it */
} SchemaSource;

/* Runs in the papers' threads. */
static XmlSchema *schema_for(const char *kind, gpointer data)
{
	SchemaSource *source = data;
	GError *broken = NULL;
	XmlSchema *schema = stock_schema(source->press, kind, &broken);
	g_mutex_lock(&source->lock);
	if (broken != NULL && source->error == NULL)
		source->error = g_steal_pointer(&broken);
	g_mutex_unlock(&source->lock);
	g_clear_error(&broken);
	return schema;
}

static Pack *load(Press *press, const char *path, Edition edition, const char *house, GHashTable *only,
                  Diags *diags, GError **error)
{
	SchemaSource source = { .press = press };
	g_autofree char *houses = g_build_filename(press->data, "templates", "house", NULL);
	PackOptions options = {
		.edition = edition, .house_folder = houses, .house = house, .only = only, .limits = press_limits(press),
		.threads = press_threads(press), .schema_for = schema_for, .data = &source,
	};
	g_mutex_init(&source.lock);
	stock_begin(press);
	Pack *pack = pack_load(path, &options, diags);
	g_mutex_clear(&source.lock);
	if (source.error != NULL) {
		pack_drop(pack);
		g_propagate_error(error, source.error);
		return NULL;
	}
	return pack;
}

Pack *load_pack(Press *press, const char *path, Edition edition, const char *house, Diags *diags,
                GError **error)
{
	Pack *pack = load(press, path, edition, house, NULL, diags, error);
	if (pack != NULL) {
		pack_rules(pack, diags);
		pack_facts(pack, diags);
	}
	return pack;
}

Pack *load_papers(Press *press, const char *path, Edition edition, const char *house, GHashTable *only,
                  Diags *diags, GError **error)
{
	Pack *pack = load(press, path, edition, house, only, diags, error);
	if (pack != NULL)
		pack_facts(pack, diags);
	return pack;
}
