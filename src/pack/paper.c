/* paper.c: from the href in the pack to the paper's document.
 *
 * An href names a file in the pack's folder or below it, and nothing else: no address, no absolute path, no
 * way up, not even by a link. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "pack/pack-internal.h"

/* Validates DOC where the caller has schemas. */
static gboolean is_valid(xmlDocPtr doc, const PackOptions *options, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	const char *kind = (const char *) root->name;
	XmlSchema *schema;

	if (options->schema_for == NULL)
		return TRUE;
	if (!node_is(root, kind)) {
		diag(diags, xml_place(root), D_PAPER_NAMESPACE, kind);
		return FALSE;
	}
	schema = options->schema_for(kind, options->data);
	if (schema == NULL)
		diag(diags, xml_place(root), D_SCHEMA_ROOT, kind);
	return schema != NULL && xml_schema_check(schema, doc, diags);
}

xmlDocPtr paper_load_doc(Pack *pack, const char *path, const PackOptions *options, Diags *diags)
{
	xmlDocPtr doc = xml_load(path, &options->limits, diags);
	gboolean good;

	if (doc == NULL)
		return NULL;
	good = is_valid(doc, options, diags);
	/* Rows from elsewhere obey the same schema, and are told from those typed by their places. */
	if (good && rows_asked(doc))
		good = rows_put_in(pack, doc, options, diags) && is_valid(doc, options, diags);
	if (!good) {
		xmlFreeDoc(doc);
		return NULL;
	}
	return doc;
}

/* ---- where a paper may lie ---- */

static gboolean is_address(const char *href)
{
	const char *colon = strchr(href, ':');

	if (colon == NULL || colon == href || strcspn(href, "/") < (gsize) (colon - href))
		return FALSE;
	for (const char *p = href; p < colon; p++)
		if (!g_ascii_isalnum(*p) && strchr("+.-", *p) == NULL)
			return FALSE;
	return TRUE;
}

HrefFault href_resolve(const Pack *pack, const char *folder, const char *href, const char **path)
{
	char *name = g_uri_unescape_string(href, NULL);
	char *joined = g_build_filename(folder, name == NULL ? href : name, NULL);
	char *real = NULL;
	gsize length = strlen(pack->folder);
	HrefFault fault = HREF_GOOD;

	if (is_address(href))
		fault = HREF_ADDRESS;
	else if (g_path_is_absolute(name == NULL ? href : name) || href[0] == '\\')
		fault = HREF_ABSOLUTE;
	else if ((real = realpath(joined, NULL)) == NULL)
		fault = HREF_MISSING;
	else if (strncmp(real, pack->folder, length) != 0 || (real[length] != '/' && length > 1))
		fault = HREF_OUTSIDE;
	else if (g_file_test(real, G_FILE_TEST_IS_DIR))
		fault = HREF_FOLDER;
	*path = g_intern_string(real == NULL ? joined : real);
	free(real);
	g_free(joined);
	g_free(name);
	return fault;
}

/* The file PATH was perhaps meant to be: written with backslashes, or with other capitals. */
void href_note_near(const Pack *pack, const char *path, Place place, Diags *diags)
{
	char *slashed = g_strdelimit(g_strdup(path), "\\", '/');
	char *folder = g_path_get_dirname(slashed), *name = g_path_get_basename(slashed);
	GDir *dir = g_dir_open(folder, 0, NULL);
	const char *entry, *found = NULL;

	while (dir != NULL && (entry = g_dir_read_name(dir)) != NULL)
		if (g_ascii_strcasecmp(entry, name) == 0 && (found == NULL || strcmp(entry, found) < 0))
			found = g_intern_string(entry);
	if (found != NULL && g_str_has_prefix(folder, pack->folder) && strstr(folder, "..") == NULL)
		diag_note(diags, place, "there is a file \"%s%s%s\"", folder + strlen(pack->folder)
			+ (folder[strlen(pack->folder)] == '/'), strcmp(folder, pack->folder) == 0 ? "" : "/", found);
	if (dir != NULL)
		g_dir_close(dir);
	g_free(slashed);
	g_free(folder);
	g_free(name);
}

/* The real path of the file HREF names, interned; NULL after a diagnostic at PLACE. */
static const char *resolve(const Pack *pack, const char *href, Place place, Diags *diags)
{
	const char *path;
	HrefFault fault = href_resolve(pack, pack->folder, href, &path);

	switch (fault) {
	case HREF_ADDRESS:
		diag(diags, place, D_HREF_ADDRESS, href);
		break;
	case HREF_ABSOLUTE:
		diag(diags, place, D_HREF_ABSOLUTE, href);
		break;
	case HREF_MISSING:
		diag(diags, place, D_HREF_MISSING, href);
		href_note_near(pack, path, place, diags);
		break;
	case HREF_OUTSIDE:
		diag(diags, place, D_HREF_OUTSIDE, href);
		break;
	case HREF_FOLDER:
		diag(diags, place, D_HREF_FOLDER, href);
		break;
	case HREF_GOOD:
		return path;
	}
	return NULL;
}

/* ---- one paper ---- */

/* A paper that stands as it is: any PDF, told by its first bytes. */
static gboolean is_pdf(const char *path)
{
	char head[5] = "";
	FILE *file = fopen(path, "rb");
	gboolean pdf;

	if (file == NULL)
		return FALSE;
	pdf = fread(head, 1, sizeof head, file) == sizeof head && memcmp(head, "%PDF-", sizeof head) == 0;
	fclose(file);
	return pdf;
}

static gboolean named_before(const Pack *pack, const char *path)
{
	for (guint i = 0; i < pack->papers->len; i++)
		if (((PackPaper *) pack->papers->pdata[i])->path == path)
			return TRUE;
	return FALSE;
}

/* The file as the caller would name it: beside the pack's file as that was named.  To be freed. */
static char *shown_path(const PackPaper *paper)
{
	const char *pack_file = paper->place.file;
	char *folder = g_path_get_dirname(pack_file == NULL ? "." : pack_file);
	char *name = g_uri_unescape_string(paper->href, NULL);
	char *path = strcmp(folder, ".") == 0 ? g_strdup(name) : g_build_filename(folder, name, NULL);

	g_free(folder);
	g_free(name);
	return path;
}

void paper_load(Pack *pack, PackPaper *paper, const PackOptions *options, Diags *diags)
{
	char *shown;

	if (options->only != NULL && !g_hash_table_contains(options->only, paper->path))
		return;
	if (is_pdf(paper->path)) {
		paper->doc = options->put_in != NULL ? options->put_in(paper, diags, options->data) : NULL;
		paper->kind = paper->doc != NULL ? "put-in" : NULL;
		return;
	}
	if (g_str_has_suffix(paper->path, ".pdf") || g_str_has_suffix(paper->path, ".PDF")) {
		diag(diags, paper->place, D_PAPER_NOT_PDF, paper->href);
		return;
	}
	shown = shown_path(paper);
	paper->doc = paper_load_doc(pack, shown, options, diags);
	g_free(shown);
	if (paper->doc == NULL)
		return;
	paper->kind = g_intern_string((const char *) xmlDocGetRootElement(paper->doc)->name);
	if (strcmp(paper->kind, "pack") == 0) {
		diag(diags, paper->place, D_PACK_NESTED, paper->href);
		xmlFreeDoc(paper->doc);
		paper->doc = NULL;
		paper->kind = NULL;
	}
}

PackPaper *paper_new(Pack *pack, xmlNodePtr node, Diags *diags)
{
	char *href = node_get(node, "href"), *label = node_get(node, "label");
	Place place = xml_place(node);
	const char *path = NULL;
	PackPaper *paper = NULL;

	if (href == NULL || g_strstrip(href)[0] == '\0')
		diag(diags, place, D_PAPER_NO_HREF);
	else
		path = resolve(pack, href, place, diags);
	if (path == pack->path)
		diag(diags, place, D_PACK_CYCLE, href);
	else if (path != NULL) {
		if (named_before(pack, path))
			diag(diags, place, D_PAPER_TWICE, href);
		else
			g_ptr_array_add(pack->files, (gpointer) path);
		paper = arena_new0(pack->arena, PackPaper);
		paper->href = arena_strdup(pack->arena, href);
		paper->path = path;
		paper->place = place;
		paper->label = arena_strdup(pack->arena, label);
		paper->id = "";
		paper->node = node;
	}
	g_free(href);
	g_free(label);
	return paper;
}
