/* graphic.c: the pictures of a paper.
 *
 * What a file is, its first bytes say, not its name.  A picture used again in a
 * paper is loaded once: the paper's arena keeps them by their real path. */
#include <string.h>

#include "graphic/picture.h"
#include "graphic/svg-plain.h"

/* ---- the pictures in an arena ---- */

static void drop_graphic(gpointer p)
{
	Graphic *graphic = p;

	switch (graphic->kind) {
	case GRAPHIC_PNG:
	case GRAPHIC_JPEG:
		image_drop(graphic->data);
		break;
	case GRAPHIC_SVG:
		svg_drop(graphic->data);
		break;
	case GRAPHIC_PDF:
		pdf_page_drop(graphic->data);
		break;
	case GRAPHIC_BROKEN:
		break;
	}
}

static void drop_pictures(gpointer pictures)
{
	g_hash_table_destroy(pictures);
}

/* Key of a Source -> Graphic. */
static GHashTable *pictures_in(Arena *arena)
{
	return arena_table(arena, drop_pictures, g_str_hash, g_str_equal, g_free, drop_graphic);
}

static Graphic *broken(Arena *arena)
{
	Graphic *graphic = arena_new0(arena, Graphic);

	graphic->kind = GRAPHIC_BROKEN;
	graphic->width = unit_from_pt(72);
	graphic->height = unit_from_pt(54);
	return graphic;
}

/* ---- what it is ---- */

static gboolean starts(GBytes *bytes, const char *magic, gsize length)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);

	return size >= length && memcmp(data, magic, length) == 0;
}

/* TRUE when the first character, behind a byte order mark and white space, is "<". */
static gboolean looks_like_xml(GBytes *bytes)
{
	gsize size, i = 0;
	const guint8 *data = g_bytes_get_data(bytes, &size);

	if (starts(bytes, "\xEF\xBB\xBF", 3) || starts(bytes, "\xFF\xFE", 2) || starts(bytes, "\xFE\xFF", 2))
		i = data[0] == 0xEF ? 3 : 2;
	while (i < size && (data[i] == 0 || g_ascii_isspace((char) data[i])))
		i++;
	return i < size && data[i] == '<';
}

/* The words for a kind that is not printed. */
static const char *other_kind(GBytes *bytes)
{
	static const struct { const char *magic; gsize length; const char *kind; } kinds[] = {
		{ "GIF8", 4, "a GIF picture" }, { "BM", 2, "a BMP picture" }, { "RIFF", 4, "a WebP picture" },
		{ "II*\0", 4, "a TIFF picture" }, { "MM\0*", 4, "a TIFF picture" },
		{ "%!PS", 4, "a PostScript file" }, { "PK\3\4", 4, "an archive or office file" },
		{ "\x1F\x8B", 2, "a compressed file" }, { "\xD7\xCD\xC6\x9A", 4, "a Windows metafile" },
		{ "\1\0\0\0", 4, "a Windows metafile" },
	};

	if (g_bytes_get_size(bytes) == 0)
		return "an empty file";
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (starts(bytes, kinds[i].magic, kinds[i].length))
			return kinds[i].kind;
	return "some other file";
}

static gboolean load(Graphic *graphic, const Source *source, Arena *arena, Place place, Diags *diags)
{
	GBytes *bytes = source->bytes;
	const char *name = source->name;

	if (starts(bytes, "\x89PNG\r\n\x1A\n", 8))
		return image_load(graphic, GRAPHIC_PNG, bytes, name, place, diags);
	if (starts(bytes, "\xFF\xD8\xFF", 3))
		return image_load(graphic, GRAPHIC_JPEG, bytes, name, place, diags);
	if (starts(bytes, "%PDF-", 5))
		return pdf_page_load(graphic, bytes, source->page, source->file, name, arena, place, diags);
	if (looks_like_xml(bytes))
		return svg_load(graphic, bytes, name, arena, place, diags);
	diag(diags, place, D_PICTURE_KIND, name, other_kind(bytes));
	return FALSE;
}

Graphic *graphic_load(const char *uri, const char *folder, const char *root, Arena *arena, Place place,
                      Diags *diags)
{
	GHashTable *pictures = pictures_in(arena);
	Graphic *graphic;
	Source source;

	if (!source_locate(&source, uri, folder, root, arena, place, diags)) {
		source_clear(&source);
		return broken(arena);
	}
	graphic = g_hash_table_lookup(pictures, source.key);
	if (graphic == NULL) {
		graphic = broken(arena);
		if (source_read(&source, place, diags))
			load(graphic, &source, arena, place, diags);
		g_hash_table_insert(pictures, g_steal_pointer(&source.key), graphic);
	}
	pdf_page_report(graphic, place, diags);
	source_clear(&source);
	return graphic;
}

/* ---- pictures inside the FO ---- */

/* ELEMENT as a document of its own, with the namespaces it stands in. */
static GBytes *serialise(xmlNodePtr element)
{
	xmlDocPtr doc = xmlNewDoc((const xmlChar *) "1.0");
	xmlNodePtr copy = xmlDocCopyNode(element, doc, 1);
	xmlChar *text;
	GBytes *bytes;
	int size;

	xmlDocSetRootElement(doc, copy);
	xmlDocDumpMemoryEnc(doc, &text, &size, "UTF-8");
	bytes = g_bytes_new(text, (gsize) size);
	xmlFree(text);
	xmlFreeDoc(doc);
	return bytes;
}

static void append_nodes(GString *key, const xmlNode *first, const xmlNs *around);

/* Marks what follows in a key; no character of XML. */
enum { KEY_ELEMENT = 1, KEY_ATTRIBUTE, KEY_NAMESPACE, KEY_VALUE, KEY_TEXT, KEY_END };

static void append_name(GString *key, char mark, const xmlChar *name, const xmlNs *ns, const xmlNs *around)
{
	g_string_append_c(key, mark);
	g_string_append(key, (const char *) name);
	if (ns != around) {
		g_string_append_c(key, KEY_NAMESPACE);
		g_string_append(key, ns != NULL ? (const char *) ns->href : "");
	}
}

static void append_element(GString *key, const xmlNode *element, const xmlNs *around)
{
	append_name(key, KEY_ELEMENT, element->name, element->ns, around);
	for (const xmlAttr *a = element->properties; a != NULL; a = a->next) {
		append_name(key, KEY_ATTRIBUTE, a->name, a->ns, NULL);
		g_string_append_c(key, KEY_VALUE);
		append_nodes(key, a->children, NULL);
	}
	append_nodes(key, element->children, element->ns);
	g_string_append_c(key, KEY_END);
}

/* Appends FIRST and the nodes behind it, which stand in an element of the namespace AROUND: the same for the same drawing. */
static void append_nodes(GString *key, const xmlNode *first, const xmlNs *around)
{
	for (const xmlNode *node = first; node != NULL; node = node->next)
		if (node->type == XML_ELEMENT_NODE) {
			append_element(key, node, around);
		} else if (node->type != XML_COMMENT_NODE && node->type != XML_PI_NODE) {
			g_string_append_c(key, KEY_TEXT);
			g_string_append(key, (const char *) (node->content != NULL ? node->content : node->name));
		}
}

/* Reads the drawing ELEMENT; one that is not plain as a document of its own, for librsvg. */
static gboolean load_element(Graphic *graphic, xmlNodePtr element, Arena *arena, Place place, Diags *diags)
{
	GBytes *bytes;
	gboolean loaded;

	if (svg_from_tree(graphic, element, arena))
		return TRUE;
	bytes = serialise(element);
	loaded = svg_load(graphic, bytes, "svg", arena, place, diags);
	g_bytes_unref(bytes);
	return loaded;
}

Graphic *graphic_from_xml(xmlNodePtr element, Arena *arena, Place place, Diags *diags)
{
	GHashTable *pictures = pictures_in(arena);
	Graphic *graphic;
	GString *key;

	if (element->ns == NULL || strcmp((const char *) element->ns->href, SVG_NAMESPACE) != 0
	    || strcmp((const char *) element->name, "svg") != 0) {
		diag(diags, place, D_PICTURE_ELEMENT, (const char *) element->name);
		return broken(arena);
	}
	/* A status sign stands in a table a hundred times: the same drawing is read once. */
	key = g_string_new("svg:");
	append_element(key, element, element->ns);
	graphic = g_hash_table_lookup(pictures, key->str);
	if (graphic == NULL) {
		graphic = broken(arena);
		if (load_element(graphic, element, arena, place, diags))
			g_hash_table_insert(pictures, g_strdup(key->str), graphic);
	}
	g_string_free(key, TRUE);
	return graphic;
}

/* ---- painting ---- */

/* A light box with a cross, where a picture should be. */
static void paint_broken(Ink *ink, double width, double height)
{
	const InkPen pen = { .width = 0.5, .miter_limit = 10 };

	ink_fill_colour(ink, (InkColour) { 242, 242, 242, 255 });
	ink_pen(ink, &pen, (InkColour) { 153, 153, 153, 255 });
	ink_box(ink, 0.25, 0.25, width - 0.5, height - 0.5);
	ink_fill(ink);
	ink_box(ink, 0.25, 0.25, width - 0.5, height - 0.5);
	ink_move(ink, 0.25, 0.25);
	ink_line(ink, width - 0.25, height - 0.25);
	ink_move(ink, width - 0.25, 0.25);
	ink_line(ink, 0.25, height - 0.25);
	ink_stroke(ink);
}

void graphic_paint(Graphic *graphic, Ink *ink, double width, double height)
{
	if (width <= 0 || height <= 0)
		return;
	switch (graphic->kind) {
	case GRAPHIC_PNG:
	case GRAPHIC_JPEG:
		image_paint(graphic->data, ink, width, height);
		break;
	case GRAPHIC_SVG:
		svg_paint(graphic->data, ink, width, height);
		break;
	case GRAPHIC_PDF:
		pdf_page_paint(graphic->data, ink, width, height);
		break;
	case GRAPHIC_BROKEN:
		paint_broken(ink, width, height);
		break;
	}
}

gboolean graphic_stays_inside(const Graphic *graphic)
{
	return graphic->kind == GRAPHIC_BROKEN || (graphic->kind == GRAPHIC_SVG && svg_stays_inside(graphic->data));
}
