/* style.c: the attributes of an element become the computed values of its object (XSL 1.1 §5.1). */
#include "fo/style.h"

#include <string.h>

#include "fo/attribute.h"
#include "fo/namespace.h"

struct StyleMaker {
	Arena *arena;
	Diags *diags;
	GHashTable *styles;           /* StyleKey -> FoStyle */
	GHashTable *blocks;           /* of Block */
	GString *key;
	AttributeReader reader;
	/* of the style being made */
	const FoValue *base;          /* the parent's inherited values */
	gboolean changed;             /* what is inherited is no longer the parent's but in ALTERED */
	guint64 hash;                 /* of what is inherited, FoStyle.inherited_hash */
	FoValue altered[PR_COUNT];
	FoValue own[PR_COUNT];
};

/* Bytes that things are known by: of a style what it inherits and its attributes. */
typedef struct StyleKey {
	gsize length;
	const char *bytes;
} StyleKey;

#define HASH_PRIME G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)     /* 2^64 over the golden ratio, odd */

/* Eight bytes at a time: keys are some hundred bytes long. */
static guint key_hash(gconstpointer pointer)
{
	const StyleKey *key = pointer;
	guint64 hash = key->length, word = 0;
	gsize i = 0;

	for (; i + sizeof word <= key->length; i += sizeof word) {
		memcpy(&word, key->bytes + i, sizeof word);
		hash = (hash ^ word) * HASH_PRIME;
		hash ^= hash >> 32;
	}
	for (; i < key->length; i++)
		hash = (hash ^ (guchar) key->bytes[i]) * HASH_PRIME;
	return (guint) (hash ^ hash >> 29);
}

/* A block of inherited values and its hash: that of each value and its slot, together, so that where one changes the others
 * need not be read again. */
typedef struct Block {
	guint64 hash;
	const FoValue *values;
} Block;

static guint block_hash(gconstpointer block)
{
	guint64 hash = ((const Block *) block)->hash;

	return (guint) (hash ^ hash >> 29);
}

static gboolean block_equal(gconstpointer left, gconstpointer right)
{
	const Block *a = left, *b = right;

	return a->hash == b->hash && memcmp(a->values, b->values, sizeof *a->values * (gsize) property_inherited_count) == 0;
}

static guint64 value_hash(const FoValue *value, guint8 slot)
{
	guint64 words[sizeof *value / sizeof(guint64)], hash = slot + 1;

	memcpy(words, value, sizeof words);
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		hash = (hash ^ words[i]) * HASH_PRIME;
		hash ^= hash >> 32;
	}
	return hash;
}

static gboolean key_equal(gconstpointer left, gconstpointer right)
{
	const StyleKey *a = left, *b = right;

	return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

StyleMaker *style_maker_new(Arena *arena, Diags *diags)
{
	StyleMaker *maker = g_new0(StyleMaker, 1);

	maker->arena = arena;
	maker->diags = diags;
	attribute_reader_open(&maker->reader, arena, diags);
	maker->styles = g_hash_table_new(key_hash, key_equal);
	maker->blocks = g_hash_table_new(block_hash, block_equal);
	maker->key = g_string_new(NULL);
	return maker;
}

void style_maker_drop(StyleMaker *maker)
{
	g_hash_table_destroy(maker->styles);
	g_hash_table_destroy(maker->blocks);
	attribute_reader_close(&maker->reader);
	g_string_free(maker->key, TRUE);
	g_free(maker);
}

/* ---- reading ---- */

/* Its bit in its word of a set. */
static guint64 one(FoProperty property)
{
	return G_GUINT64_CONSTANT(1) << (property % 64);
}

static gboolean bit(const guint64 *set, FoProperty property)
{
	return (set[property / 64] & one(property)) != 0;
}

static void set_bit(guint64 *set, FoProperty property)
{
	set[property / 64] |= one(property);
}

const FoValue *style_find_own(const FoStyle *style, FoProperty property)
{
	int word = property / 64, rank = 0;

	for (int i = 0; i < word; i++)
		rank += __builtin_popcountll(style->stored[i]);
	return &style->own[rank + __builtin_popcountll(style->stored[word] & (one(property) - 1))];
}

const FoValue *style_find_initial(FoProperty property)
{
	return &property_initials()[property];
}

const FoValue *style_find_colour(const FoStyle *style)
{
	return style_find(style, PR_COLOR);
}

FoValue style_get(const FoStyle *style, FoProperty property)
{
	return *style_find(style, property);
}

gboolean style_is_set(const FoStyle *style, FoProperty property)
{
	return bit(style->specified, property);
}

/* ---- making ---- */

/* The inherited values a root starts from. */
static const FoValue *initial_block(StyleMaker *maker)
{
	FoValue *block = arena_array(maker->arena, FoValue, property_inherited_count);

	for (int p = 0; p < PR_COUNT; p++)
		if (property_slots[p] != NO_SLOT)
			block[property_slots[p]] = property_initials()[p];
	return block;
}

static void store(StyleMaker *maker, FoStyle *style, FoProperty property, FoValue value)
{
	guint8 slot = property_slots[property];

	if (slot == NO_SLOT) {
		maker->own[property] = value;
		set_bit(style->stored, property);
		return;
	}
	if (!maker->changed) {
		memcpy(maker->altered, maker->base, sizeof(FoValue) * (gsize) property_inherited_count);
		style->inherited = maker->altered;
		maker->changed = TRUE;
	}
	maker->hash ^= value_hash(&maker->altered[slot], slot) ^ value_hash(&value, slot);
	maker->altered[slot] = value;
}

/* A key in the arena for a copy of LENGTH bytes. */
static StyleKey *key_new(Arena *arena, const void *bytes, gsize length)
{
	StyleKey *key = arena_new0(arena, StyleKey);

	key->length = length;
	key->bytes = memcpy(arena_alloc(arena, length), bytes, length);
	return key;
}

/* Gives STYLE, which sets what is inherited, a block of its own, or that of another style with the same values: of a
 * hundred paragraphs with one look in as many cells, one has a block. */
static void pack_inherited(StyleMaker *maker, FoStyle *style)
{
	Block probe = { maker->hash, maker->altered };
	const Block *block = g_hash_table_lookup(maker->blocks, &probe);

	if (block == NULL) {
		Block *own = arena_new0(maker->arena, Block);
		FoValue *values = arena_array(maker->arena, FoValue, property_inherited_count);

		memcpy(values, maker->altered, sizeof *values * (gsize) property_inherited_count);
		*own = (Block) { maker->hash, values };
		g_hash_table_add(maker->blocks, own);
		block = own;
	}
	style->inherited = block->values;
	style->inherited_hash = block->hash;
}

static FoValue stored(const StyleMaker *maker, const FoStyle *style, FoProperty property)
{
	return bit(style->stored, property) ? maker->own[property] : property_initials()[property];
}

/* Reads the wish for the context's property into STYLE; FALSE when there is none or it is bad. */
static gboolean grant(StyleMaker *maker, FoStyle *style, ValueContext *context)
{
	const Wish *wanted = &maker->reader.wishes.of[context->property];
	Place place = context->node->place;
	FoValue value = { .kind = FV_NONE };
	const char *problem;

	if (wanted->rank == RANK_NONE)
		return FALSE;
	context->unitless = FALSE;
	problem = value_read(context, wanted->text, &value);
	if (problem != NULL) {
		diag(maker->diags, place, D_PROPERTY_BAD_VALUE, wanted->name, wanted->text, problem);
		return FALSE;
	}
	if (context->unitless)
		diag(maker->diags, place, D_LENGTH_WITHOUT_UNIT, wanted->name, wanted->text);
	store(maker, style, context->property, value);
	set_bit(style->specified, context->property);
	return TRUE;
}

static double font_size_of(const FoStyle *style)
{
	return style_get(style, PR_FONT_SIZE).as.length.absolute;
}

/* A number, "normal" too, is inherited as a factor of each object's own font size (§7.16.4). */
static void settle_line_height(StyleMaker *maker, FoStyle *style, ValueContext *context)
{
	const char *text = maker->reader.wishes.of[PR_LINE_HEIGHT].text;

	context->property = PR_LINE_HEIGHT;
	if (grant(maker, style, context)) {
		FoValue value = style_get(style, PR_LINE_HEIGHT);

		style->line_factor = value.kind == FV_NUMBER ? value.as.number : 0;
		if (context->parent != NULL && strcmp(text, "inherit") == 0)
			style->line_factor = context->parent->line_factor;
	}
	if (style->line_factor > 0
	    && (bit(style->specified, PR_LINE_HEIGHT) || bit(style->specified, PR_FONT_SIZE)))
		store(maker, style, PR_LINE_HEIGHT, value_length(style->line_factor * context->font_size));
}

/* A border without a style has no width; one with a style and no width has a medium one. */
static void settle_borders(StyleMaker *maker, FoStyle *style)
{
	static const struct { FoProperty style, width; } sides[] = {
		{ PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH },
		{ PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH },
		{ PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH },
		{ PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(sides); i++) {
		FoValue line = stored(maker, style, sides[i].style);
		gboolean visible = line.as.keyword != KW_NONE && line.as.keyword != KW_HIDDEN;

		if (visible && !bit(style->stored, sides[i].width))
			store(maker, style, sides[i].width, value_length(UNIT_PER_PT));
		else if (!visible && bit(style->stored, sides[i].width))
			store(maker, style, sides[i].width, value_length(0));
	}
}

/* The whole tag follows language and country where xml:lang was not what set them. */
static void settle_language(StyleMaker *maker, FoStyle *style)
{
	FoValue language, country;

	if (bit(style->specified, PR_XML_LANG)
	    || !(bit(style->specified, PR_LANGUAGE) || bit(style->specified, PR_COUNTRY)))
		return;
	language = style_get(style, PR_LANGUAGE);
	country = style_get(style, PR_COUNTRY);
	if (language.kind != FV_STRING)
		store(maker, style, PR_XML_LANG, (FoValue) { .kind = FV_NONE });
	else if (country.kind != FV_STRING)
		store(maker, style, PR_XML_LANG, language);
	else
		store(maker, style, PR_XML_LANG, value_string(arena_printf(maker->arena, "%s-%s",
		      language.as.string, country.as.string)));
}

/* The profile is lr-tb. */
static void settle_writing_mode(StyleMaker *maker, FoStyle *style, Place place)
{
	FoValue mode = style_get(style, PR_WRITING_MODE);

	if (!bit(style->specified, PR_WRITING_MODE) || mode.as.keyword == KW_LR_TB)
		return;
	if (mode.as.keyword != KW_LR)
		diag(maker->diags, place, D_WRITING_MODE, keyword_word(mode.as.keyword));
	store(maker, style, PR_WRITING_MODE, value_keyword(KW_LR_TB));
}

static void pack_own(StyleMaker *maker, FoStyle *style)
{
	FoValue *values;
	int count = 0;

	for (int word = 0; word < STYLE_WORDS; word++)
		count += __builtin_popcountll(style->stored[word]);
	if (count == 0)
		return;
	style->own = values = arena_array(maker->arena, FoValue, count);
	for (int word = 0; word < STYLE_WORDS; word++) {
		for (guint64 left = style->stored[word]; left != 0; left &= left - 1)
			*values++ = maker->own[word * 64 + __builtin_ctzll(left)];
	}
}

static FoStyle *new_style(StyleMaker *maker, const FoStyle *parent)
{
	FoStyle *style = arena_new0(maker->arena, FoStyle);

	style->initials = property_initials();
	style->inherited = parent != NULL ? parent->inherited : initial_block(maker);
	style->line_factor = parent != NULL ? parent->line_factor : INITIAL_LINE_FACTOR;
	style->inherited_hash = parent != NULL ? parent->inherited_hash : 0;
	maker->base = style->inherited;
	maker->hash = style->inherited_hash;
	maker->changed = FALSE;
	return style;
}

/* Computes a style from the wishes.  *POSITIONAL: it depends on where NODE stands. */
static FoStyle *compute(StyleMaker *maker, const FoNode *node, gboolean *positional)
{
	const FoStyle *parent = node->parent != NULL ? node->parent->style : NULL;
	FoStyle *style = new_style(maker, parent);
	Wishes *wishes = &maker->reader.wishes;
	ValueContext context = { .parent = parent, .node = node, .arena = maker->arena };

	context.font_size = font_size_of(parent);
	context.property = PR_FONT_SIZE;
	grant(maker, style, &context);
	context.font_size = font_size_of(style);
	context.property = PR_COLUMN_NUMBER;
	if (grant(maker, style, &context))
		context.column_number = (int) stored(maker, style, PR_COLUMN_NUMBER).as.number;
	for (int i = 0; i < wishes->count; i++) {
		context.property = (FoProperty) wishes->touched[i];
		if (context.property != PR_FONT_SIZE && context.property != PR_LINE_HEIGHT
		    && context.property != PR_COLUMN_NUMBER)
			grant(maker, style, &context);
	}
	settle_line_height(maker, style, &context);
	settle_borders(maker, style);
	settle_language(maker, style);
	settle_writing_mode(maker, style, node->place);
	pack_own(maker, style);
	if (maker->changed)
		pack_inherited(maker, style);
	*positional = context.positional;
	return style;
}

/* ---- sharing ---- */

static void add_to_key(GString *key, const void *bytes, gsize length)
{
	gsize start = key->len;

	g_string_set_size(key, start + length);
	memcpy(key->str + start, bytes, length);
}

/* Writes what the style of ELEMENT depends on into the key: what PARENT hands down, and the attributes; FALSE when
 * there is none of these. Names and namespaces are known by where they lie: the document, which stays while its tree is made,
 * has most of them once. Sets NODE's id. */
static gboolean make_key(StyleMaker *maker, FoNode *node, xmlNodePtr element, const FoStyle *parent)
{
	const struct { const FoValue *inherited; double line_factor; } handed_down = {
		parent != NULL ? parent->inherited : NULL, parent != NULL ? parent->line_factor : 0,
	};
	gboolean any = FALSE;

	g_string_set_size(maker->key, sizeof handed_down);
	memcpy(maker->key->str, &handed_down, sizeof handed_down);
	for (xmlAttrPtr attribute = element->properties; attribute != NULL; attribute = attribute->next) {
		const char *text;

		if (attribute->ns != NULL && strcmp((const char *) attribute->ns->href, NAMESPACE_AT) == 0)
			continue;
		text = attribute_text(maker->arena, attribute);
		if (attribute->ns == NULL && strcmp((const char *) attribute->name, "id") == 0) {
			node->id = *text != '\0' ? arena_strdup(maker->arena, text) : NULL;
			continue;
		}
		if (attribute->ns != NULL)
			add_to_key(maker->key, &attribute->ns, sizeof attribute->ns);
		add_to_key(maker->key, &attribute->name, sizeof attribute->name);
		add_to_key(maker->key, text, strlen(text) + 1);
		any = TRUE;
	}
	return any;
}

/* The style of a child without attributes. */
static FoStyle *plain_style(StyleMaker *maker, FoStyle *parent)
{
	FoStyle *style;

	if (parent != NULL && parent->plain != NULL)
		return parent->plain;
	style = new_style(maker, parent);
	if (parent != NULL)
		parent->plain = style;
	return style;
}

void style_make(StyleMaker *maker, FoNode *node, xmlNodePtr element)
{
	FoStyle *parent = node->parent != NULL ? node->parent->style : NULL;
	StyleKey probe;
	guint before;
	gboolean positional;

	if (element == NULL || !make_key(maker, node, element, parent)) {
		node->style = plain_style(maker, parent);
		return;
	}
	probe = (StyleKey) { maker->key->len, maker->key->str };
	node->style = g_hash_table_lookup(maker->styles, &probe);
	if (node->style != NULL)
		return;
	before = diags_count(maker->diags, DIAG_STYLE);
	attributes_read(&maker->reader, node->place, element);
	node->style = compute(maker, node, &positional);
	/* A style with a complaint is made again, so that the complaint is made at each place. */
	if (positional || diags_count(maker->diags, DIAG_STYLE) != before)
		return;
	g_hash_table_insert(maker->styles, key_new(maker->arena, probe.bytes, probe.length), node->style);
}
