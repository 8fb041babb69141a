/* tree.c: from the FO document to the tree of objects. */
#include "fo/fo.h"

#include <string.h>

#include "fo/content-model.h"
#include "fo/namespace.h"
#include "fo/style.h"
#include "xml/xml.h"

#define DEPTH_LIMIT 2000

typedef struct Builder {
	Arena *arena;
	Diags *diags;
	StyleMaker *maker;
	GHashTable *ids;              /* id -> FoNode; NULL: ids are not wanted */
	const char *file;             /* of a document whose nodes carry no places of their own */
	gboolean loaded;              /* the document came from xml_load, which knows each place */
	int depth;
	GString *text;                /* character data gathered since the last object */
} Builder;

static void build_children(Builder *builder, FoNode *parent, xmlNodePtr element, xmlNodePtr around);
static void build_content(Builder *builder, FoNode *parent, xmlNodePtr element);

/* ---- places ---- */

static gboolean has_namespace(const xmlNs *ns, const char *href)
{
	return ns != NULL && strcmp((const char *) ns->href, href) == 0;
}

static gboolean carries_place(xmlNodePtr element)
{
	for (xmlAttrPtr attribute = element->properties; attribute != NULL; attribute = attribute->next)
		if (has_namespace(attribute->ns, NAMESPACE_AT))
			return TRUE;
	return FALSE;
}

/* ELEMENT's own place, else that of the object around it, else its line in the document. */
static Place place_of(const Builder *builder, xmlNodePtr element, const FoNode *parent)
{
	if (builder->loaded || carries_place(element))
		return xml_place(element);
	if (parent != NULL && parent->place.file != builder->file)
		return parent->place;
	return (Place) { builder->file, (int) xmlGetLineNo(element), 0 };
}

/* ---- nodes ---- */

static FoNode *append_node(Builder *builder, FoNode *parent, FoType type, Place place)
{
	FoNode *node = arena_new0(builder->arena, FoNode);

	node->type = type;
	node->place = place;
	node->parent = parent;
	if (parent == NULL)
		return node;
	node->previous = parent->last;
	if (parent->last != NULL)
		parent->last->next = node;
	else
		parent->first = node;
	parent->last = node;
	return node;
}

static gboolean is_white_space(const char *text)
{
	return text[strspn(text, " \t\n\r")] == '\0';
}

/* A block for stray inline content of PARENT: the last one made, or a new one. */
static FoNode *anonymous_block(Builder *builder, FoNode *parent, Place place)
{
	FoNode *block = append_node(builder, parent, FO_BLOCK, place);

	style_make(builder->maker, block, NULL);
	return block;
}

static void append_text(Builder *builder, FoNode *parent, const GString *text)
{
	FoNode *node = append_node(builder, parent, FO_TEXT, parent->place);

	node->as.text.text = arena_strndup(builder->arena, text->str, text->len);
	node->as.text.length = (int) text->len;
	style_make(builder->maker, node, NULL);
}

/* The gathered character data, which AROUND holds, becomes a text node of PARENT, where PARENT may have one. */
static void flush_text(Builder *builder, FoNode *parent, xmlNodePtr around)
{
	Place place;

	if (builder->text->len == 0)
		return;
	if (content_allows(parent, FO_TEXT)) {
		append_text(builder, parent, builder->text);
	} else if (!is_white_space(builder->text->str)) {
		place = place_of(builder, around, parent);
		if (content_allows(parent, FO_BLOCK)) {
			diag(builder->diags, place, D_FO_TEXT_IN_BLOCK, fo_type_name(parent->type));
			append_text(builder, anonymous_block(builder, parent, place), builder->text);
		} else {
			diag(builder->diags, place, D_FO_TEXT_NOT_ALLOWED, fo_type_name(parent->type));
		}
	}
	g_string_truncate(builder->text, 0);
}

static void register_id(Builder *builder, FoNode *node)
{
	FoNode *first;

	if (builder->ids == NULL)
		node->id = NULL;
	if (node->id == NULL)
		return;
	first = g_hash_table_lookup(builder->ids, node->id);
	if (first == NULL) {
		g_hash_table_insert(builder->ids, (gpointer) node->id, node);
		return;
	}
	diag(builder->diags, node->place, D_FO_ID_TWICE, node->id);
	diag_note(builder->diags, first->place, "first used here");
	node->id = NULL;
}

/* The first foreign element that ELEMENT holds. */
static xmlNodePtr foreign_child(xmlNodePtr element)
{
	for (xmlNodePtr child = element->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE && !has_namespace(child->ns, NAMESPACE_FO))
			return child;
	return NULL;
}

/* The objects whose content the formatter does not read as objects. */
static gboolean holds_foreign(FoType type)
{
	return type == FO_INSTREAM_FOREIGN_OBJECT || type == FO_DECLARATIONS;
}

/* ---- what must be there ---- */

static gboolean has_child(const FoNode *node, FoType type)
{
	const FoNode *child = node->first;

	while (child != NULL && child->type != type)
		child = child->next;
	return child != NULL;
}

/* Layout relies on these. */
static void check_complete(Builder *builder, FoNode *node)
{
	static const struct { FoType parent, child; } required[] = {
		{ FO_LIST_ITEM, FO_LIST_ITEM_LABEL }, { FO_LIST_ITEM, FO_LIST_ITEM_BODY },
		{ FO_SIMPLE_PAGE_MASTER, FO_REGION_BODY }, { FO_FOOTNOTE, FO_FOOTNOTE_BODY },
		{ FO_PAGE_SEQUENCE, FO_FLOW }, { FO_TABLE_AND_CAPTION, FO_TABLE },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(required); i++) {
		FoNode *child;

		if (required[i].parent != node->type || has_child(node, required[i].child))
			continue;
		diag(builder->diags, node->place, D_FO_INCOMPLETE, fo_type_name(node->type),
		     fo_type_name(required[i].child));
		child = append_node(builder, node, required[i].child, node->place);
		style_make(builder->maker, child, NULL);
	}
}

/* Moves MARKER, the last child of its parent, before NEXT. */
static void move_before(FoNode *marker, FoNode *next)
{
	FoNode *parent = marker->parent;

	parent->last = marker->previous;
	parent->last->next = NULL;
	marker->previous = next->previous;
	marker->next = next;
	next->previous = marker;
	if (marker->previous != NULL)
		marker->previous->next = marker;
	else
		parent->first = marker;
}

/* A marker stands before all other content of its parent (§6.13.5), and after the markers before it; white space
 * between the tags is no content. */
static void settle_marker(Builder *builder, FoNode *marker)
{
	FoNode *place = marker->parent->first;
	gboolean late = FALSE;

	while (place->type == FO_MARKER && place != marker)
		place = place->next;
	for (const FoNode *node = place; node != marker; node = node->next)
		late = late || node->type != FO_TEXT || !is_white_space(node->as.text.text);
	if (late)
		diag(builder->diags, marker->place, D_FO_MARKER_LATE, fo_type_name(marker->parent->type));
	if (place != marker)
		move_before(marker, place);
}

/* ---- elements ---- */

static void build_node(Builder *builder, FoNode *parent, FoType type, xmlNodePtr element, Place place)
{
	FoNode *node = append_node(builder, parent, type, place);

	node->element = type == FO_MARKER ? element : NULL;
	style_make(builder->maker, node, element);
	register_id(builder, node);
	if (holds_foreign(type)) {
		node->as.foreign = foreign_child(element);
	} else {
		build_content(builder, node, element);
	}
	check_complete(builder, node);
	if (type == FO_MARKER)
		settle_marker(builder, node);
}

/* An object that may not stand in PARENT. */
static void build_stray(Builder *builder, FoNode *parent, FoType type, xmlNodePtr element, Place place)
{
	if (fo_is_inline_level(type) && content_allows(parent, FO_BLOCK)) {
		diag(builder->diags, place, D_FO_INLINE_IN_BLOCK, fo_type_name(type),
		     fo_type_name(parent->type));
		build_node(builder, anonymous_block(builder, parent, place), type, element, place);
		return;
	}
	diag(builder->diags, place, D_FO_NOT_ALLOWED_HERE, fo_type_name(type), fo_type_name(parent->type));
}

/* An object of the Recommendation outside the profile, or no object at all. */
static void build_unknown(Builder *builder, FoNode *parent, xmlNodePtr element, Place place, xmlNodePtr around)
{
	const char *name = (const char *) element->name;

	switch (content_substitute(name)) {
	case SUBSTITUTE_BLOCK:
		diag(builder->diags, place, D_FO_OUTSIDE_BLOCK, name);
		if (content_allows(parent, FO_BLOCK))
			build_node(builder, parent, FO_BLOCK, element, place);
		return;
	case SUBSTITUTE_INLINE:
		diag(builder->diags, place, D_FO_OUTSIDE_INLINE, name);
		if (content_allows(parent, FO_INLINE))
			build_node(builder, parent, FO_INLINE, element, place);
		return;
	case SUBSTITUTE_CHILDREN:
		diag(builder->diags, place, D_FO_OUTSIDE_CHILDREN, name);
		build_children(builder, parent, element, around);
		return;
	case SUBSTITUTE_NOTHING:
		diag(builder->diags, place, D_FO_OUTSIDE, name);
		return;
	case SUBSTITUTE_NONE:
		diag(builder->diags, place, D_FO_UNKNOWN, name);
		build_children(builder, parent, element, around);
		return;
	}
}

static void build_element(Builder *builder, FoNode *parent, xmlNodePtr element, xmlNodePtr around)
{
	Place place = place_of(builder, element, parent);
	const char *name = (const char *) element->name;
	FoType type = FO_TYPE_COUNT;

	flush_text(builder, parent, around);
	if (has_namespace(element->ns, NAMESPACE_FO)) {
		type = fo_type_find(name);
	} else if (has_namespace(element->ns, NAMESPACE_FOX) && strcmp(name, "external-document") == 0) {
		type = FO_EXTERNAL_DOCUMENT;
	} else {
		diag(builder->diags, place, D_FO_FOREIGN, name, fo_type_name(parent->type));
		return;
	}
	if (type == FO_TYPE_COUNT)
		build_unknown(builder, parent, element, place, around);
	else if (content_allows(parent, type))
		build_node(builder, parent, type, element, place);
	else
		build_stray(builder, parent, type, element, place);
}

/* The children of ELEMENT, an object's or an entity's, become children of PARENT, whose element is AROUND. */
static void build_children(Builder *builder, FoNode *parent, xmlNodePtr element, xmlNodePtr around)
{
	if (++builder->depth > DEPTH_LIMIT) {
		diag(builder->diags, parent->place, D_FO_TOO_DEEP, DEPTH_LIMIT);
		builder->depth--;
		return;
	}
	for (xmlNodePtr child = element->children; child != NULL; child = child->next) {
		switch (child->type) {
		case XML_ELEMENT_NODE:
			build_element(builder, parent, child, around);
			break;
		case XML_TEXT_NODE:
		case XML_CDATA_SECTION_NODE:
			g_string_append(builder->text, (const char *) child->content);
			break;
		case XML_ENTITY_REF_NODE:
			if (child->children != NULL)
				build_children(builder, parent, child->children, around);
			break;
		default:
			break;
		}
	}
	builder->depth--;
}

/* A builder for the document of ELEMENT. */
static void builder_open(Builder *builder, xmlNodePtr element, Arena *arena, Diags *diags)
{
	*builder = (Builder) { .arena = arena, .diags = diags };
	if (element->doc->URL != NULL)
		builder->file = g_intern_string((const char *) element->doc->URL);
	builder->loaded = xml_place((xmlNodePtr) element->doc).file != NULL;
	builder->maker = style_maker_new(arena, diags);
	builder->text = g_string_new(NULL);
}

static void builder_close(Builder *builder)
{
	style_maker_drop(builder->maker);
	g_string_free(builder->text, TRUE);
}

/* The objects of ELEMENT's content, in PARENT. */
static void build_content(Builder *builder, FoNode *parent, xmlNodePtr element)
{
	build_children(builder, parent, element, element);
	flush_text(builder, parent, element);
}

FoNode *fo_tree_build(xmlDocPtr doc, Arena *arena, Diags *diags)
{
	xmlNodePtr element = xmlDocGetRootElement(doc);
	Builder builder;
	FoNode *root;

	if (element == NULL || !has_namespace(element->ns, NAMESPACE_FO)
	    || strcmp((const char *) element->name, "root") != 0) {
		diag(diags, xml_place(element), D_FO_NOT_ROOT,
		     element != NULL ? (const char *) element->name : "");
		return NULL;
	}
	builder_open(&builder, element, arena, diags);
	builder.ids = g_hash_table_new(g_str_hash, g_str_equal);
	root = append_node(&builder, NULL, FO_ROOT, place_of(&builder, element, NULL));
	style_make(builder.maker, root, element);
	register_id(&builder, root);
	build_content(&builder, root, element);
	g_hash_table_destroy(builder.ids);
	builder_close(&builder);
	return root;
}

FoNode *fo_marker_content(const FoNode *marker, const FoNode *retrieve, Arena *arena, Diags *diags)
{
	Builder builder;
	FoNode *wrapper;

	builder_open(&builder, marker->element, arena, diags);
	wrapper = append_node(&builder, NULL, FO_WRAPPER, marker->place);
	wrapper->parent = retrieve->parent;
	wrapper->style = retrieve->style;
	build_content(&builder, wrapper, marker->element);
	builder_close(&builder);
	return wrapper;
}

/* ---- what the tree still needs of its document ---- */

static gboolean is_borrowed(xmlNodePtr element)
{
	return has_namespace(element->ns, NAMESPACE_FO)
		&& (strcmp((const char *) element->name, "marker") == 0
		    || holds_foreign(fo_type_find((const char *) element->name)));
}

/* Frees all below ELEMENT but what is borrowed and the elements around it; TRUE when nothing is left. */
static gboolean prune(xmlNodePtr element)
{
	for (xmlNodePtr child = element->children, next; child != NULL; child = next) {
		next = child->next;
		if (child->type != XML_ELEMENT_NODE || (!is_borrowed(child) && prune(child))) {
			xmlUnlinkNode(child);
			xmlFreeNode(child);
		}
	}
	return element->children == NULL;
}

void fo_document_prune(xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (root != NULL)
		prune(root);
}
