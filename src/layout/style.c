/* style.c: the text properties of an object, resolved once for shaping and drawing. */
#include "layout/line.h"

#include <string.h>

static PangoStretch stretch_of(FoKeyword keyword)
{
	switch (keyword) {
	case KW_ULTRA_CONDENSED: return PANGO_STRETCH_ULTRA_CONDENSED;
	case KW_EXTRA_CONDENSED: return PANGO_STRETCH_EXTRA_CONDENSED;
	case KW_CONDENSED:       return PANGO_STRETCH_CONDENSED;
	case KW_SEMI_CONDENSED:  return PANGO_STRETCH_SEMI_CONDENSED;
	case KW_SEMI_EXPANDED:   return PANGO_STRETCH_SEMI_EXPANDED;
	case KW_EXPANDED:        return PANGO_STRETCH_EXPANDED;
	case KW_EXTRA_EXPANDED:  return PANGO_STRETCH_EXTRA_EXPANDED;
	case KW_ULTRA_EXPANDED:  return PANGO_STRETCH_ULTRA_EXPANDED;
	default:                 return PANGO_STRETCH_NORMAL;
	}
}

static const char *word_or_null(const FoNode *node, FoProperty property)
{
	const char *word = fo_string(node, property);

	return word == NULL || *word == '\0' || strcmp(word, "none") == 0 || strcmp(word, "auto") == 0 ? NULL : word;
}

/* What letter- or word-spacing adds: "normal" is nothing. */
static Unit spacing(const FoNode *node, FoProperty property)
{
	FoValue value = fo_get(node, property);

	return value.kind == FV_LENGTH ? value.as.length.absolute : 0;
}

/* Word spaces may stretch by a half and shrink by a third, as is usual, unless word-spacing says how
 * (§7.17.8). */
static void measure_spaces(TextStyle *style, const FoNode *node)
{
	Unit plain = style->font->space, space = plain + style->letter_spacing;
	Unit optimum = space + spacing(node, PR_WORD_SPACING_OPTIMUM);

	style->space_optimum = optimum;
	style->space_minimum = optimum - plain / 3;
	style->space_maximum = optimum + plain / 2;
	if (fo_get(node, PR_WORD_SPACING_OPTIMUM).kind == FV_LENGTH) {
		style->space_minimum = MIN(space + spacing(node, PR_WORD_SPACING_MINIMUM), optimum);
		style->space_maximum = MAX(space + spacing(node, PR_WORD_SPACING_MAXIMUM), optimum);
	}
}

static const char *language_tag(LayoutContext *layout, const FoNode *node, const char *language, const char *country)
{
	const char *tag = word_or_null(node, PR_XML_LANG);

	if (tag != NULL || language == NULL)
		return tag;
	return country == NULL ? language : arena_printf(layout->arena, "%s-%s", language, country);
}

const TextStyle *text_style(LayoutContext *layout, const FoNode *object)
{
	TextStyle *style = g_hash_table_lookup(layout->text_styles, object->style);
	FontSpec spec;

	if (style != NULL)
		return style;
	spec = (FontSpec) {
		.family = fo_string(object, PR_FONT_FAMILY),
		.size = fo_unit(object, PR_FONT_SIZE, 0),
		.weight = fo_integer(object, PR_FONT_WEIGHT),
		.style = fo_keyword(object, PR_FONT_STYLE) == KW_ITALIC ? PANGO_STYLE_ITALIC
			: fo_keyword(object, PR_FONT_STYLE) == KW_OBLIQUE ? PANGO_STYLE_OBLIQUE : PANGO_STYLE_NORMAL,
		.stretch = stretch_of(fo_keyword(object, PR_FONT_STRETCH)),
		.small_caps = fo_keyword(object, PR_FONT_VARIANT) == KW_SMALL_CAPS,
	};
	style = arena_new0(layout->arena, TextStyle);
	style->font = text_font(layout->text, &spec, object->place, layout->diags);
	style->colour = fo_colour(object, PR_COLOR);
	style->line_height = fo_unit(object, PR_LINE_HEIGHT, 0);
	style->letter_spacing = spacing(object, PR_LETTER_SPACING_OPTIMUM);
	measure_spaces(style, object);
	style->decoration = fo_integer(object, PR_TEXT_DECORATION) & 7;
	style->hidden = fo_keyword(object, PR_VISIBILITY) != KW_VISIBLE;
	style->language = word_or_null(object, PR_LANGUAGE);
	style->country = word_or_null(object, PR_COUNTRY);
	style->tag = language_tag(layout, object, style->language, style->country);
	style->hyphenate = fo_keyword(object, PR_HYPHENATE) == KW_TRUE && style->language != NULL;
	style->remain = fo_integer(object, PR_HYPHENATION_REMAIN_CHARACTER_COUNT);
	style->push = fo_integer(object, PR_HYPHENATION_PUSH_CHARACTER_COUNT);
	style->hyphen = fo_string(object, PR_HYPHENATION_CHARACTER);
	if (style->hyphen == NULL || *style->hyphen == '\0')
		style->hyphen = "-";
	style->space = text_shape(layout->text, style->font, style->tag, " ", 1, style->letter_spacing);
	g_hash_table_insert(layout->text_styles, object->style, style);
	return style;
}
