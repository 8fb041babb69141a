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
	static _Thread_local const char *last;        /* file; the next place is mostly in the same */
	const char *column = strrchr(at, ':');
	const char *line = column;
	gsize length;

	while (line != NULL && line > at && *--line != ':')
		;
	if (line == NULL || *line != ':')
		return FALSE;
	length = (gsize) (line - at);
	if (last == NULL || strncmp(last, at, length) != 0 || last[length] != '\0') {
		char *file = g_strndup(at, length);

		last = g_intern_string(file);
		g_free(file);
	}
	place->file = last;
	place->line = (int) g_ascii_strtoll(line + 1, NULL, 10);
	place->column = (int) g_ascii_strtoll(column + 1, NULL, 10);
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

/* NUMBER in decimal at TEXT; its end. */
static char *append_number(char *text, int number)
{
	char digits[12], *p = digits + sizeof digits;
	guint left = (guint) MAX(number, 0);

	do
		*--p = (char) ('0' + left % 10);
	while ((left /= 10) > 0);
	memcpy(text, p, (gsize) (digits + sizeof digits - p));
	return text + (digits + sizeof digits - p);
}

/* "file:line:column" into TEXT, which begins with the file PREFIX. */
static void format_at(GString *text, const char **prefix, Place place)
{
	char numbers[32], *p = numbers;

	if (*prefix != place.file)
		g_string_assign(text, place.file);
	else
		g_string_truncate(text, strlen(place.file));
	*prefix = place.file;
	*p++ = ':';
	p = append_number(p, place.line);
	*p++ = ':';
	p = append_number(p, place.column);
	g_string_append_len(text, numbers, p - numbers);
}

void xml_stamp_places(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);
	const char *file = doc_file(doc), *prefix = NULL;
	GString *at;
	xmlNsPtr ns;

	if (root == NULL)
		return;
	at = g_string_new(NULL);
	ns = xmlSearchNsByHref(doc, root, BAD_CAST XML_AT_NAMESPACE);
	if (ns == NULL || ns->prefix == NULL)
		ns = xmlNewNs(root, BAD_CAST XML_AT_NAMESPACE, BAD_CAST "bp");
	/* A copy of what was stamped has its place. */
	for (xmlNodePtr node = root; node != NULL; node = next_element(node)) {
		Place place;

		if (!unpack_place(node->_private, file, &place))
			continue;
		format_at(at, &prefix, place);
		xmlSetNsProp(node, ns, BAD_CAST "at", BAD_CAST at->str);
	}
	g_string_free(at, TRUE);
}
