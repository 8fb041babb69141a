/* shorthand.c: what attribute names stand for, and the shorthands whose parts need no looking at. */
#include "fo/shorthand.h"

#include <string.h>

static const NameInfo other_names[] = {
#define ARGUMENTS(...) (sizeof((const int[]) { __VA_ARGS__ }) / sizeof(int))
#define NAME(name, rule, rank, ...) { name, RULE_##rule, rank, ARGUMENTS(__VA_ARGS__), { __VA_ARGS__ } },
#include "fo/name-table.h"
#undef NAME
};

/* ---- names ---- */

static gpointer build_names(gpointer unused)
{
	static NameInfo plain[PR_COUNT];
	GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);

	(void) unused;
	for (int p = 0; p < PR_COUNT; p++) {
		plain[p] = (NameInfo) { property_infos[p].name, RULE_SAME, RANK_EXACT, 1, { (guint8) p } };
		g_hash_table_insert(names, (gpointer) plain[p].name, &plain[p]);
	}
	for (gsize i = 0; i < G_N_ELEMENTS(other_names); i++)
		g_hash_table_insert(names, (gpointer) other_names[i].name, (gpointer) &other_names[i]);
	return names;
}

const NameInfo *name_find(const char *name)
{
	static GOnce once = G_ONCE_INIT;

	return g_hash_table_lookup(g_once(&once, build_names, NULL), name);
}

void wish(Wishes *wishes, FoProperty property, const char *text, const char *name, Rank rank)
{
	Wish *old = &wishes->of[property];

	if (old->rank > rank)
		return;
	if (old->rank == RANK_NONE)
		wishes->touched[wishes->count++] = (guint8) property;
	*old = (Wish) { text, name, rank };
}

int split_parts(Arena *arena, const char *text, char **parts, int max)
{
	int count = 0;

	text += strspn(text, " \t\n\r");
	while (*text != '\0' && count < max) {
		const char *start = text;
		int depth = 0;
		char quote = '\0';

		for (; *text != '\0' && (depth > 0 || quote != '\0' || !g_ascii_isspace(*text)); text++) {
			if (quote != '\0')
				quote = *text == quote ? '\0' : quote;
			else if (*text == '"' || *text == '\'')
				quote = *text;
			else
				depth += (*text == '(') - (*text == ')');
		}
		if (count == max - 1)
			text = start + strlen(start);
		parts[count++] = arena_strndup(arena, start, (gsize) (text - start));
		text += strspn(text, " \t\n\r");
	}
	return count;
}

/* ---- shorthands of words ---- */

/* WORD of the shorthand NAME gives VALUES to the shorthand's properties, in order; NULL: left alone. */
static const struct { const char *name, *word, *values[4]; } word_shorthands[] = {
	{ "page-break-after", "auto", { "auto" } },
	{ "page-break-after", "always", { "page" } },
	{ "page-break-after", "avoid", { "auto", "always", "always", "always" } },
	{ "page-break-after", "left", { "even-page" } },
	{ "page-break-after", "right", { "odd-page" } },
	{ "page-break-before", "auto", { "auto" } },
	{ "page-break-before", "always", { "page" } },
	{ "page-break-before", "avoid", { "auto", "always", "always", "always" } },
	{ "page-break-before", "left", { "even-page" } },
	{ "page-break-before", "right", { "odd-page" } },
	{ "page-break-inside", "auto", { "auto", "auto", "auto" } },
	{ "page-break-inside", "avoid", { "auto", "always", "always" } },
	{ "position", "static", { "static", "auto" } },
	{ "position", "relative", { "relative", "auto" } },
	{ "position", "absolute", { "static", "absolute" } },
	{ "position", "fixed", { "static", "fixed" } },
	{ "vertical-align", "baseline", { "baseline", "auto", "baseline", "auto" } },
	{ "vertical-align", "top", { "before-edge", "auto", "baseline", "auto" } },
	{ "vertical-align", "text-top", { "text-before-edge", "auto", "baseline", "auto" } },
	{ "vertical-align", "middle", { "middle", "auto", "baseline", "auto" } },
	{ "vertical-align", "bottom", { "after-edge", "auto", "baseline", "auto" } },
	{ "vertical-align", "text-bottom", { "text-after-edge", "auto", "baseline", "auto" } },
	{ "vertical-align", "sub", { "baseline", "auto", "sub", "auto" } },
	{ "vertical-align", "super", { "baseline", "auto", "super", "auto" } },
	{ "white-space", "normal", { "treat-as-space", "true", "ignore-if-surrounding-linefeed", "wrap" } },
	{ "white-space", "pre", { "preserve", "false", "preserve", "no-wrap" } },
	{ "white-space", "nowrap",
	  { "treat-as-space", "true", "ignore-if-surrounding-linefeed", "no-wrap" } },
};

static void wish_all(Wishes *wishes, const NameInfo *info, const char *text)
{
	for (int i = 0; i < info->count; i++)
		wish(wishes, (FoProperty) info->properties[i], text, info->name, info->rank);
}

static const char *expand_words(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	for (gsize i = 0; count == 1 && i < G_N_ELEMENTS(word_shorthands); i++) {
		if (strcmp(word_shorthands[i].name, info->name) != 0
		    || strcmp(word_shorthands[i].word, parts[0]) != 0)
			continue;
		for (int p = 0; p < info->count; p++)
			if (word_shorthands[i].values[p] != NULL)
				wish(wishes, (FoProperty) info->properties[p], word_shorthands[i].values[p],
				     info->name, info->rank);
		return NULL;
	}
	if (strcmp(info->name, "vertical-align") != 0)
		return "it is not one of its keywords";
	/* A length or percentage moves the box against its baseline (§7.31.22). */
	wish(wishes, PR_ALIGNMENT_BASELINE, "baseline", info->name, info->rank);
	wish(wishes, PR_ALIGNMENT_ADJUST, parts[0], info->name, info->rank);
	wish(wishes, PR_BASELINE_SHIFT, "baseline", info->name, info->rank);
	return NULL;
}

/* ---- boxes and pairs ---- */

/* One value for all, two for (before and after, start and end), three or four clockwise from before. */
static const char *expand_sides(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	static const int which[4][4] = { { 0, 0, 0, 0 }, { 0, 1, 0, 1 }, { 0, 1, 2, 1 }, { 0, 1, 2, 3 } };

	for (int side = 0; side < 4; side++) {
		FoProperty property = (FoProperty) info->properties[side];
		const char *part = parts[which[count - 1][side]];

		wish(wishes, property, part, info->name, info->rank);
		if (property == PR_MARGIN_TOP || property == PR_MARGIN_BOTTOM) {
			gboolean top = property == PR_MARGIN_TOP;
			NameInfo spaces = *name_find(top ? "space-before" : "space-after");

			spaces.name = info->name;
			spaces.rank = info->rank;
			if (strcmp(part, "auto") != 0) {
				wish_all(wishes, &spaces, part);
				wish(wishes, top ? PR_SPACE_BEFORE_CONDITIONALITY : PR_SPACE_AFTER_CONDITIONALITY, "retain",
					info->name, info->rank);
			}
		}
	}
	return NULL;
}

static const char *expand_pair(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	for (int i = 0; i < 2; i++) {
		const char *part = parts[MIN(i, count - 1)];

		wish(wishes, (FoProperty) info->properties[i], part, info->name, info->rank);
	}
	return count > 2 ? "it takes one or two values" : NULL;
}

/* §7.27.15's sheet: a size as one or two lengths, or the way round of an unknown sheet, which stays
 * automatic. */
static const char *expand_size(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	if (strcmp(parts[0], "landscape") == 0 || strcmp(parts[0], "portrait") == 0)
		return "the way round of a page is given by its width and height";
	return expand_pair(wishes, info, parts, count);
}

static const char *expand_parts(Wishes *wishes, const NameInfo *info, const char *text)
{
	char *parts[16];
	int count = split_parts(wishes->arena, text, parts, G_N_ELEMENTS(parts));

	if (count == 0)
		return "it is empty";
	if (count == 1 && strcmp(parts[0], "inherit") == 0) {
		wish_all(wishes, info, parts[0]);
		return NULL;
	}
	switch (info->rule) {
	case RULE_SIDES:
		return count > 4 ? "it takes one to four values" : expand_sides(wishes, info, parts, count);
	case RULE_PAIR:
		return expand_pair(wishes, info, parts, count);
	case RULE_SIZE:
		return expand_size(wishes, info, parts, count);
	case RULE_WORDS:
		return expand_words(wishes, info, parts, count);
	case RULE_BORDER:
		return expand_border(wishes, info, parts, count);
	case RULE_BACKGROUND:
		return expand_background(wishes, info, parts, count);
	case RULE_BACKGROUND_POSITION:
		return expand_background_position(wishes, info, parts, count);
	default:
		return expand_font(wishes, info, text);
	}
}

const char *name_expand(Wishes *wishes, const NameInfo *info, const char *text)
{
	switch (info->rule) {
	case RULE_SAME:
		wish_all(wishes, info, text);
		return NULL;
	case RULE_MARGIN:
		if (strcmp(text, "auto") == 0)
			wish(wishes, (FoProperty) info->properties[0], text, info->name, info->rank);
		else
			wish_all(wishes, info, text);
		return NULL;
	case RULE_MAXIMUM:
		wish_all(wishes, info, strcmp(text, "none") == 0 ? "auto" : text);
		return NULL;
	case RULE_NOTHING:
	case RULE_OUTSIDE:
		return NULL;
	default:
		return expand_parts(wishes, info, text);
	}
}
