/* place.c: where each element's '<' stood.
 *
 * libxml2 keeps one line of a node, that of the end of its start tag, and stops counting at 65535.  The
 * loader keeps line and column in the node's _private and the file's name in the document's; bp:at carries
 * them through a transformation.  A node made from another file has the number of that file there, too. */
#include <string.h>

#include "xml/xml-internal.h"

#define COLUMN_BITS 24
#define COLUMN_MAX  ((1 << COLUMN_BITS) - 1)
#define LINE_BITS   26
#define LINES_MAX    ((1 << LINE_BITS) - 1)
#define FILES_MAX   ((1 << (64 - LINE_BITS - COLUMN_BITS)) - 1)

/* The files of nodes that are not of their document's file, from number 1 on; interned names. */
static GMutex files_lock;
static GPtrArray *files;

/* The number of FILE; 0 when there are too many. */
static gsize file_number(const char *file)
{
	guint i;

	g_mutex_lock(&files_lock);
	if (files == NULL)
		files = g_ptr_array_new();
	for (i = 0; i < files->len && files->pdata[i] != (gpointer) file; i++)
		;
	if (i == files->len && i < FILES_MAX)
		g_ptr_array_add(files, (gpointer) file);
	g_mutex_unlock(&files_lock);
	return i < FILES_MAX ? i + 1 : 0;
}

static const char *file_numbered(gsize number)
{
	const char *file;

	g_mutex_lock(&files_lock);
	file = files->pdata[number - 1];
	g_mutex_unlock(&files_lock);
	return file;
}

static gpointer pack_place(Place place, gsize number)
{
	gsize packed = (gsize) MIN(place.line, LINES_MAX) << COLUMN_BITS | (gsize) MIN(place.column, COLUMN_MAX);

	return GSIZE_TO_POINTER(number << (LINE_BITS + COLUMN_BITS) | packed);
}

/* FALSE when nothing is packed.  FILE is that of the document. */
static gboolean unpack_place(gpointer private, const char *file, Place *place)
{
	gsize packed = GPOINTER_TO_SIZE(private), number = packed >> (LINE_BITS + COLUMN_BITS);

	if (packed == 0 || file == NULL)
		return FALSE;
	place->file = number == 0 ? file : file_numbered(number);
	place->line = (int) (packed >> COLUMN_BITS & LINES_MAX);
	place->column = (int) (packed & COLUMN_MAX);
	return TRUE;
}

void xml_place_set(xmlNodePtr element, Place place)
{
	element->_private = pack_place(place, 0);
}

void xml_place_made(xmlNodePtr node, Place place)
{
	node->_private = pack_place(place, file_number(place.file));
}

void xml_place_set_file(xmlDocPtr doc, const char *file)
{
	doc->_private = (gpointer) g_intern_string(file);
}

void xml_place_doc(xmlDocPtr doc, Place place)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	doc->_private = (gpointer) place.file;
	if (root != NULL && place.line > 0)
		xml_place_set(root, place);
}

/* libxslt uses the _private of its own temporary trees, whose names begin with a space. */
static const char *doc_file(xmlDocPtr doc)
{
	if (doc == NULL || (doc->name != NULL && doc->name[0] == ' '))
		return NULL;
	return doc->_private;
}

/* "file:line:column"; the file's name may hold colons of its own. */
static gboolean parse_at(const char *at, Place *place)
{
	const char *column = strrchr(at, ':');
	const char *line = column;
	char *file;

	while (line != NULL && line > at && *--line != ':')
		;
	if (line == NULL || *line != ':')
		return FALSE;
	file = g_strndup(at, (gsize) (line - at));
	place->file = g_intern_string(file);
	place->line = (int) g_ascii_strtoll(line + 1, NULL, 10);
	place->column = (int) g_ascii_strtoll(column + 1, NULL, 10);
	g_free(file);
	return place->line > 0;
}

static gboolean place_of(xmlNodePtr element, const char *file, Place *place)
{
	xmlChar *at;
	gboolean found;

	if (unpack_place(element->_private, file, place))
		return TRUE;
	at = xmlGetNsProp(element, BAD_CAST "at", BAD_CAST XML_AT_NAMESPACE);
	found = at != NULL && parse_at((const char *) at, place);
	xmlFree(at);
	return found;
}

Place xml_place(xmlNodePtr node)
{
	Place place = PLACE_NONE;
	const char *file;

	if (node == NULL || node->type == XML_NAMESPACE_DECL)
		return PLACE_NONE;
	if (node->type == XML_DOCUMENT_NODE) {
		place.file = doc_file((xmlDocPtr) node);
		return place;
	}
	file = doc_file(node->doc);
	if (node->type == XML_ATTRIBUTE_NODE && unpack_place(node->_private, file, &place))
		return place;
	for (; node != NULL && node->type != XML_DOCUMENT_NODE; node = node->parent)
		if (node->type == XML_ELEMENT_NODE && place_of(node, file, &place))
			return place;
	place.file = file;
	return place;
}

/* The next element in document order within the document. */
static xmlNodePtr next_element(xmlNodePtr node)
{
	if (node->children != NULL && node->type == XML_ELEMENT_NODE)
		node = node->children;
	else {
		while (node != NULL && node->next == NULL)
			node = node->parent;
		node = node == NULL ? NULL : node->next;
	}
	while (node != NULL && node->type != XML_ELEMENT_NODE && node->type != XML_DOCUMENT_NODE) {
		while (node != NULL && node->next == NULL)
			node = node->parent;
		node = node == NULL ? NULL : node->next;
	}
	return node != NULL && node->type == XML_ELEMENT_NODE ? node : NULL;
}

void xml_stamp_places(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	const char *file = doc_file(doc);
	xmlNsPtr ns;

	if (root == NULL)
		return;
	ns = xmlSearchNsByHref(doc, root, BAD_CAST XML_AT_NAMESPACE);
	if (ns == NULL || ns->prefix == NULL)
		ns = xmlNewNs(root, BAD_CAST XML_AT_NAMESPACE, BAD_CAST "bp");
	for (xmlNodePtr node = root; node != NULL; node = next_element(node)) {
		Place place;
		char *at;

		if (!place_of(node, file, &place))
			continue;
		at = g_strdup_printf("%s:%d:%d", place.file, place.line, place.column);
		xmlSetNsProp(node, ns, BAD_CAST "at", BAD_CAST at);
		g_free(at);
	}
}
