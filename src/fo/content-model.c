/* content-model.c: the content models of XSL 1.1 §6 as one table of sets.
 *
 * As lenient as FOP's relaxed validation: order and number are not looked at, an empty object is allowed;
 * only what cannot be laid out at all is refused. */
#include "fo/content-model.h"

#include <string.h>

#define SET(id) (G_GUINT64_CONSTANT(1) << FO_##id)

_Static_assert(FO_TYPE_COUNT <= 64, "a set of types is one word");

/* XSL 1.1 §6.2. */
#define BLOCKS (SET(BLOCK) | SET(BLOCK_CONTAINER) | SET(TABLE_AND_CAPTION) | SET(TABLE) | SET(LIST_BLOCK))
#define INLINES (SET(INLINE) | SET(INLINE_CONTAINER) | SET(CHARACTER) | SET(LEADER) | SET(PAGE_NUMBER) \
	| SET(PAGE_NUMBER_CITATION) | SET(PAGE_NUMBER_CITATION_LAST) | SET(BASIC_LINK) \
	| SET(EXTERNAL_GRAPHIC) | SET(INSTREAM_FOREIGN_OBJECT) | SET(FOOTNOTE) | SET(TEXT))
/* Objects that make no area of their own and stand among blocks as among inlines. */
#define POINTS (SET(WRAPPER) | SET(MARKER) | SET(RETRIEVE_MARKER) | SET(RETRIEVE_TABLE_MARKER) | BARS)
#define BARS (SET(CHANGE_BAR_BEGIN) | SET(CHANGE_BAR_END))
#define BLOCK_CONTENT (BLOCKS | POINTS)
#define INLINE_CONTENT (INLINES | POINTS)
#define MASTER_REFERENCES (SET(SINGLE_PAGE_MASTER_REFERENCE) | SET(REPEATABLE_PAGE_MASTER_REFERENCE) \
	| SET(REPEATABLE_PAGE_MASTER_ALTERNATIVES))
#define ROWS (SET(TABLE_ROW) | SET(TABLE_CELL) | SET(MARKER) | BARS)

static const guint64 contents[FO_TYPE_COUNT] = {
	[FO_ROOT] = SET(LAYOUT_MASTER_SET) | SET(DECLARATIONS) | SET(BOOKMARK_TREE) | SET(PAGE_SEQUENCE)
		| SET(EXTERNAL_DOCUMENT) | BARS,
	[FO_LAYOUT_MASTER_SET] = SET(SIMPLE_PAGE_MASTER) | SET(PAGE_SEQUENCE_MASTER),
	[FO_SIMPLE_PAGE_MASTER] = SET(REGION_BODY) | SET(REGION_BEFORE) | SET(REGION_AFTER)
		| SET(REGION_START) | SET(REGION_END),
	[FO_PAGE_SEQUENCE_MASTER] = MASTER_REFERENCES,
	[FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES] = SET(CONDITIONAL_PAGE_MASTER_REFERENCE),
	[FO_BOOKMARK_TREE] = SET(BOOKMARK),
	[FO_BOOKMARK] = SET(BOOKMARK) | SET(BOOKMARK_TITLE),
	[FO_BOOKMARK_TITLE] = SET(TEXT),
	[FO_PAGE_SEQUENCE] = SET(TITLE) | SET(STATIC_CONTENT) | SET(FLOW) | BARS,
	[FO_TITLE] = INLINE_CONTENT,
	[FO_STATIC_CONTENT] = BLOCK_CONTENT,
	[FO_FLOW] = BLOCK_CONTENT,
	[FO_BLOCK] = BLOCK_CONTENT | INLINE_CONTENT,
	[FO_BLOCK_CONTAINER] = BLOCK_CONTENT,
	[FO_INLINE] = BLOCK_CONTENT | INLINE_CONTENT,
	[FO_INLINE_CONTAINER] = BLOCK_CONTENT,
	[FO_WRAPPER] = BLOCK_CONTENT | INLINE_CONTENT,
	[FO_LEADER] = INLINE_CONTENT,
	[FO_LIST_BLOCK] = SET(LIST_ITEM) | SET(MARKER) | SET(WRAPPER) | BARS,
	[FO_LIST_ITEM] = SET(LIST_ITEM_LABEL) | SET(LIST_ITEM_BODY) | SET(MARKER) | BARS,
	[FO_LIST_ITEM_LABEL] = BLOCK_CONTENT,
	[FO_LIST_ITEM_BODY] = BLOCK_CONTENT,
	[FO_TABLE_AND_CAPTION] = SET(TABLE) | SET(TABLE_CAPTION) | SET(MARKER) | BARS,
	[FO_TABLE_CAPTION] = BLOCK_CONTENT,
	[FO_TABLE] = SET(TABLE_COLUMN) | SET(TABLE_HEADER) | SET(TABLE_FOOTER) | SET(TABLE_BODY)
		| SET(MARKER) | BARS,
	[FO_TABLE_HEADER] = ROWS,
	[FO_TABLE_FOOTER] = ROWS,
	[FO_TABLE_BODY] = ROWS,
	[FO_TABLE_ROW] = SET(TABLE_CELL) | BARS,
	[FO_TABLE_CELL] = BLOCK_CONTENT,
	[FO_BASIC_LINK] = BLOCK_CONTENT | INLINE_CONTENT,
	[FO_MARKER] = BLOCK_CONTENT | INLINE_CONTENT,
	[FO_FOOTNOTE] = SET(INLINE) | SET(FOOTNOTE_BODY) | BARS,
	[FO_FOOTNOTE_BODY] = BLOCK_CONTENT,
};

static const char *const type_names[FO_TYPE_COUNT] = {
#define FO(id, name, tier, support) [FO_##id] = name,
#include "fo/object-table.h"
#undef FO
	[FO_TEXT] = "#text",
};

const char *fo_type_name(FoType type)
{
	return type_names[type];
}

static gpointer build_types(gpointer unused)
{
	GHashTable *types = g_hash_table_new(g_str_hash, g_str_equal);

	(void) unused;
	for (int i = 0; i < FO_TYPE_COUNT; i++)
		if (i != FO_TEXT && i != FO_EXTERNAL_DOCUMENT)
			g_hash_table_insert(types, (gpointer) type_names[i], GINT_TO_POINTER(i));
	return types;
}

FoType fo_type_find(const char *name)
{
	static GOnce once = G_ONCE_INIT;
	gpointer type;

	if (g_hash_table_lookup_extended(g_once(&once, build_types, NULL), name, NULL, &type))
		return (FoType) GPOINTER_TO_INT(type);
	return FO_TYPE_COUNT;
}

gboolean content_allows(const FoNode *parent, FoType child)
{
	guint64 one = G_GUINT64_CONSTANT(1) << child;

	if ((contents[parent->type] & one) != 0) {
		/* What stands in a wrapper stands where the wrapper does. */
		while (parent->type == FO_WRAPPER && parent->parent != NULL && (one & POINTS) == 0)
			parent = parent->parent;
		return (contents[parent->type] & one) != 0;
	}
	/* A wrapper between a list and its items, a marker with the rows of a table. */
	if (parent->type == FO_WRAPPER && parent->parent != NULL)
		return content_allows(parent->parent, child);
	return FALSE;
}

gboolean fo_is_block_level(FoType type)
{
	return (BLOCKS >> type & 1) != 0;
}

gboolean fo_is_inline_level(FoType type)
{
	return (INLINES >> type & 1) != 0;
}

/* Objects of the Recommendation outside the profile, and what stands for them. */
static const struct { const char *name; Substitute substitute; } outside[] = {
	{ "float", SUBSTITUTE_BLOCK }, { "bidi-override", SUBSTITUTE_INLINE },
	{ "multi-switch", SUBSTITUTE_CHILDREN }, { "multi-case", SUBSTITUTE_CHILDREN },
	{ "multi-toggle", SUBSTITUTE_CHILDREN }, { "multi-properties", SUBSTITUTE_CHILDREN },
	{ "multi-property-set", SUBSTITUTE_NOTHING }, { "initial-property-set", SUBSTITUTE_NOTHING },
	{ "page-sequence-wrapper", SUBSTITUTE_CHILDREN }, { "color-profile", SUBSTITUTE_NOTHING },
	{ "folio-prefix", SUBSTITUTE_NOTHING }, { "folio-suffix", SUBSTITUTE_NOTHING },
	{ "flow-map", SUBSTITUTE_NOTHING }, { "scaling-value-citation", SUBSTITUTE_NOTHING },
	{ "index-page-number-prefix", SUBSTITUTE_NOTHING },
	{ "index-page-number-suffix", SUBSTITUTE_NOTHING },
	{ "index-range-begin", SUBSTITUTE_NOTHING }, { "index-range-end", SUBSTITUTE_NOTHING },
	{ "index-key-reference", SUBSTITUTE_NOTHING },
	{ "index-page-citation-list", SUBSTITUTE_NOTHING },
	{ "index-page-citation-list-separator", SUBSTITUTE_NOTHING },
	{ "index-page-citation-range-separator", SUBSTITUTE_NOTHING },
};

Substitute content_substitute(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(outside); i++)
		if (strcmp(outside[i].name, name) == 0)
			return outside[i].substitute;
	return SUBSTITUTE_NONE;
}

const char *content_outside(int index)
{
	return index < (int) G_N_ELEMENTS(outside) ? outside[index].name : NULL;
}
