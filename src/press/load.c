/* load.c: drives the pack room. */
#include "press/load.h"

#include "press/put-in.h"
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

static xmlDocPtr put_in(const PackPaper *paper, Diags *diags, gpointer data)
{
	const SchemaSource *source = data;
	XmlLimits limits = press_limits(source->press);
	return put_in_document(paper, &limits, diags);
}

/* OPTIONS say what is asked for; the rest is filled in. */
static Pack *load(Press *press, const char *path, PackOptions options, Diags *diags, GError **error)
{
	SchemaSource source = { .press = press };
	g_autofree char *houses = g_build_filename(press->data, "templates", "house", NULL);
	options.house_folder = houses;
	options.limits = press_limits(press);
	options.threads = press_threads(press);
	options.schema_for = schema_for;
	options.put_in = put_in;
	options.data = &source;
	g_mutex_init(&source.lock);
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
	Pack *pack = load(press, path, (PackOptions) { .edition = edition, .house = house }, diags, error);
	if (pack != NULL) {
		pack_rules(pack, diags);
		pack_facts(pack, diags);
	}
	return pack;
}

Pack *load_members(Press *press, const char *path, const Pack *pack, GHashTable *only, Diags *diags, GError **error)
{
	PackOptions options = { .edition = EDITION_MEMBERS, .styles = pack_house(pack), .only = only };
	Pack *members = load(press, path, options, diags, error);
	if (members != NULL)
		pack_facts(members, diags);
	return members;
}
