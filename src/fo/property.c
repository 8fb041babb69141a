/* property.c: the tables of properties and keywords, made ready for use. */
#include "fo/value.h"

#include <string.h>

/* The short names of property-table.h. */
enum {
	LEN = TYPE_LENGTH, POS = TYPE_POSITIVE, PCT = TYPE_PERCENT, NUM = TYPE_NUMBER, INT = TYPE_INTEGER,
	COL = TYPE_COLOUR, STR = TYPE_STRING, URI = TYPE_URI, LANG = TYPE_LANGUAGE,
};
#define BORDER_STYLES "none hidden dotted dashed solid double groove ridge inset outset"
#define BORDER_WIDTHS "thin medium thick"

const PropertyInfo property_infos[PR_COUNT] = {
#define PROPERTY(id, name, inherited, initial, types, base, keywords, support) \
	[PR_##id] = { name, inherited, initial, (ValueTypes) (types), base, keywords },
#include "fo/property-table.h"
#undef PROPERTY
};

static const char *const keyword_words[KW_COUNT] = {
	[KW_NONE_SET] = "",
#define KEYWORD(id, word) [KW_##id] = word,
#include "fo/keyword-table.h"
#undef KEYWORD
};

_Static_assert(PR_COUNT < NO_SLOT, "slots and lists of properties are bytes");

/* Each inherited property counts one further than the one before it, each other stays. */
enum {
#define PROPERTY(id, name, inherited, initial, types, base, keywords, support) \
	SLOT_##id, AFTER_##id = SLOT_##id + (inherited) - 1,
#include "fo/property-table.h"
#undef PROPERTY
	SLOT_COUNT
};

const guint8 property_slots[PR_COUNT] = {
#define PROPERTY(id, name, inherited, initial, types, base, keywords, support) \
	[PR_##id] = (inherited) ? SLOT_##id : NO_SLOT,
#include "fo/property-table.h"
#undef PROPERTY
};

const int property_inherited_count = SLOT_COUNT;

FoKeyword keyword_find(const char *word, gsize length)
{
	int low = 1, high = KW_COUNT - 1;

	while (low <= high) {
		int middle = (low + high) / 2;
		int order = strncmp(word, keyword_words[middle], length);

		if (order == 0 && keyword_words[middle][length] != '\0')
			order = -1;
		if (order == 0)
			return (FoKeyword) middle;
		if (order < 0)
			high = middle - 1;
		else
			low = middle + 1;
	}
	return KW_NONE_SET;
}

const char *keyword_word(FoKeyword keyword)
{
	return keyword_words[keyword];
}

/* The keywords of WORDS as a bit set. */
static void allow_keywords(guint64 *allowed, const char *words)
{
	while (*words != '\0') {
		gsize length = strcspn(words, " ");
		FoKeyword keyword = keyword_find(words, length);

		g_assert(keyword != KW_NONE_SET);
		allowed[keyword / 64] |= G_GUINT64_CONSTANT(1) << (keyword % 64);
		words += length;
		words += strspn(words, " ");
	}
}

static gpointer read_keywords(gpointer unused)
{
	static PropertyKeywords allowed[PR_COUNT];

	(void) unused;
	for (int p = 0; p < PR_COUNT; p++)
		allow_keywords(allowed[p].set, property_infos[p].keywords);
	return allowed;
}

const PropertyKeywords *property_keywords(FoProperty property)
{
	static GOnce once = G_ONCE_INIT;
	const PropertyKeywords *allowed = g_once(&once, read_keywords, NULL);

	return &allowed[property];
}

static gpointer read_initials(gpointer unused)
{
	static FoValue initials[PR_COUNT];
	Unit font_size;

	(void) unused;
	for (int p = 0; p < PR_COUNT; p++) {
		ValueContext context = { .property = (FoProperty) p, .font_size = 12 * UNIT_PER_PT };
		const char *problem;

		if (property_infos[p].initial[0] == '\0')
			continue;
		problem = value_read(&context, property_infos[p].initial, &initials[p]);
		g_assert(problem == NULL);
	}
	/* As computed: a border is no wider than nothing while its style is none; line height is a length. */
	initials[PR_BORDER_BEFORE_WIDTH] = initials[PR_BORDER_AFTER_WIDTH] = value_length(0);
	initials[PR_BORDER_START_WIDTH] = initials[PR_BORDER_END_WIDTH] = value_length(0);
	font_size = initials[PR_FONT_SIZE].as.length.absolute;
	initials[PR_LINE_HEIGHT] = value_length(INITIAL_LINE_FACTOR * font_size);
	return initials;
}

const FoValue *property_initials(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, read_initials, NULL);
}

FoValue value_keyword(FoKeyword keyword)
{
	return (FoValue) { .kind = FV_KEYWORD, .as.keyword = keyword };
}

FoValue value_number(double number)
{
	return (FoValue) { .kind = FV_NUMBER, .as.number = number };
}

FoValue value_length(double units)
{
	return (FoValue) { .kind = FV_LENGTH, .as.length.absolute = unit_round(units) };
}

FoValue value_string(const char *text)
{
	return (FoValue) { .kind = FV_STRING, .as.string = text };
}
