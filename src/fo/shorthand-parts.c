/* shorthand-parts.c: border, background and font: each part of the value is looked at to see which property
 * it means. */
#include "fo/shorthand.h"

#include <string.h>

/* TRUE when TEXT is a value of PROPERTY, read on its own. */
static gboolean fits(Wishes *wishes, guint8 property, const char *text)
{
	ValueContext context = { .property = property, .font_size = UNIT_PER_PT, .arena = wishes->arena };
	FoValue value = { .kind = FV_NONE };

	return value_read(&context, text, &value) == NULL;
}

/* Gives each of PARTS to the first of the COUNT properties it fits that has none yet. VALUES starts as
 * NULLs. */
static const char *share_out(Wishes *wishes, const guint8 *properties, int count,
                             char **parts, int part_count, const char **values)
{
	for (int part = 0; part < part_count; part++) {
		int p = 0;

		while (p < count && (values[p] != NULL || !fits(wishes, properties[p], parts[part])))
			p++;
		if (p == count)
			return "a part of it fits none of its properties, or comes twice";
		values[p] = parts[part];
	}
	return NULL;
}

static void wish_or_initial(Wishes *wishes, const NameInfo *info, int index, const char *value)
{
	FoProperty property = (FoProperty) info->properties[index];

	if (value == NULL)
		value = property_infos[property].initial;
	wish(wishes, property, value, info->name, info->rank);
}

const char *expand_border(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	const char *values[3] = { NULL };
	const char *problem = share_out(wishes, info->properties, 3, parts, count, values);

	for (int i = 0; problem == NULL && i < info->count; i++)
		wish_or_initial(wishes, info, i, values[i % 3]);
	return problem;
}

/* ---- background ---- */

static gboolean is_vertical_word(const char *text)
{
	return strcmp(text, "top") == 0 || strcmp(text, "bottom") == 0;
}

static gboolean is_horizontal_word(const char *text)
{
	return strcmp(text, "left") == 0 || strcmp(text, "right") == 0;
}

const char *expand_background_position(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	const char *horizontal = parts[0], *vertical = count > 1 ? parts[1] : "center";

	if (count > 2)
		return "it takes one or two values";
	if (is_vertical_word(horizontal) || (count > 1 && is_horizontal_word(vertical))) {
		const char *swap = horizontal;

		horizontal = vertical;
		vertical = swap;
	}
	wish(wishes, PR_BACKGROUND_POSITION_HORIZONTAL, horizontal, info->name, info->rank);
	wish(wishes, PR_BACKGROUND_POSITION_VERTICAL, vertical, info->name, info->rank);
	return NULL;
}

static gboolean is_address(const char *text)
{
	return g_ascii_strncasecmp(text, "url(", 4) == 0 || text[0] == '"' || text[0] == '\'';
}

const char *expand_background(Wishes *wishes, const NameInfo *info, char **parts, int count)
{
	/* colour, repeat and attachment; an image only as an address, as any word would do for one */
	static const guint8 shared[] = {
		PR_BACKGROUND_COLOR, PR_BACKGROUND_REPEAT, PR_BACKGROUND_ATTACHMENT,
	};
	const char *values[3] = { NULL }, *image = NULL;
	char *positions[2];
	int position_count = 0;
	const char *problem = NULL;

	for (int i = 0; problem == NULL && i < count; i++) {
		if (is_address(parts[i]) || strcmp(parts[i], "none") == 0)
			image = parts[i];
		else if (position_count < 2 && (fits(wishes, PR_BACKGROUND_POSITION_HORIZONTAL, parts[i])
		                                || is_vertical_word(parts[i])))
			positions[position_count++] = parts[i];
		else
			problem = share_out(wishes, shared, 3, &parts[i], 1, values);
	}
	if (problem != NULL)
		return problem;
	wish_or_initial(wishes, info, 0, values[0]);
	wish_or_initial(wishes, info, 1, image);
	wish_or_initial(wishes, info, 2, values[1]);
	wish_or_initial(wishes, info, 3, values[2]);
	wish_or_initial(wishes, info, 4, NULL);
	wish_or_initial(wishes, info, 5, NULL);
	if (position_count > 0)
		return expand_background_position(wishes, info, positions, position_count);
	return NULL;
}

/* ---- font ---- */

/* TEXT up to the first space outside quotes and parentheses; *REST after it. */
static char *next_part(Wishes *wishes, const char *text, const char **rest)
{
	char *parts[2];
	int count = split_parts(wishes->arena, text, parts, 2);

	*rest = count > 1 ? parts[1] : "";
	return count > 0 ? parts[0] : NULL;
}

const char *expand_font(Wishes *wishes, const NameInfo *info, const char *text)
{
	/* style, variant, weight; what is left out is reset */
	static const char *const systems[] = {
		"caption", "icon", "menu", "message-box", "small-caption", "status-bar",
	};
	const char *values[3] = { NULL }, *rest = text, *line_height = NULL;
	char *part = next_part(wishes, text, &rest), *slash;

	for (gsize i = 0; i < G_N_ELEMENTS(systems); i++) {
		if (part != NULL && *rest == '\0' && strcmp(part, systems[i]) == 0) {
			for (int p = 0; p < info->count; p++)
				wish_or_initial(wishes, info, p, NULL);
			return NULL;
		}
	}
	while (part != NULL && (strcmp(part, "normal") == 0
	                        || share_out(wishes, info->properties, 3, &part, 1, values) == NULL))
		part = next_part(wishes, rest, &rest);
	if (part == NULL || *rest == '\0')
		return "a font needs a size and a family";
	slash = strchr(part, '/');
	if (slash != NULL) {
		*slash = '\0';
		line_height = slash + 1;
	} else if (*rest == '/') {
		line_height = next_part(wishes, rest + 1, &rest);
	}
	if (line_height != NULL && *line_height == '\0')
		line_height = next_part(wishes, rest, &rest);
	if (!fits(wishes, PR_FONT_SIZE, part) || *rest == '\0')
		return "a font needs a size and a family";
	for (int p = 0; p < info->count; p++)
		wish_or_initial(wishes, info, p, p < 3 ? values[p] : p == 3 ? part : p == 4 ? line_height
		                : p == 5 ? rest : NULL);
	return NULL;
}
