/* area.c: growing the area tree, and printing it.
 *
 * The dump is the golden of layout, so it is made to be compared: one area a
 * line, coordinates relative to the parent (a block that moves changes one
 * line, not all its descendants), and only what differs from the usual. */
#include "area/area.h"

#include <stdio.h>

Area *area_new(Arena *arena, AreaKind kind, const FoNode *fo, Area *parent)
{
	Area *area = arena_new0(arena, Area);

	area->kind = kind;
	area->fo = fo;
	if (parent != NULL)
		area_append(parent, area);
	return area;
}

void area_append(Area *parent, Area *child)
{
	child->parent = parent;
	child->next = NULL;
	if (parent->last == NULL)
		parent->first = child;
	else
		parent->last->next = child;
	parent->last = child;
}

/* ---- the dump ---- */

static const char *const kind_names[] = {
	[AREA_BLOCK] = "block", [AREA_LINE] = "line", [AREA_INLINE] = "inline", [AREA_TEXT] = "text",
	[AREA_RULE] = "rule", [AREA_GRAPHIC] = "graphic", [AREA_VIEWPORT] = "viewport",
};

static const char *const keyword_words[] = {
	[KW_NONE_SET] = "none",
#define KEYWORD(id, word) [KW_##id] = word,
#include "fo/keyword-table.h"
#undef KEYWORD
};

/* VALUE with one decimal, free of the locale and of "-0.0". */
static void put_points(FILE *out, const char *name, double value)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	g_ascii_formatd(text, sizeof text, "%.1f", value > -0.05 && value < 0.05 ? 0.0 : value);
	fprintf(out, " %s=\"%s\"", name, text);
}

static void put_units(FILE *out, const char *name, Unit value)
{
	put_points(out, name, unit_to_pt(value));
}

static void put_colour(FILE *out, const char *name, FoColour c)
{
	if (c.alpha == 255)
		fprintf(out, " %s=\"#%02x%02x%02x\"", name, c.red, c.green, c.blue);
	else
		fprintf(out, " %s=\"#%02x%02x%02x%02x\"", name, c.red, c.green, c.blue, c.alpha);
}

static void put_escaped(FILE *out, const char *text, gssize length)
{
	char *escaped = g_markup_escape_text(text, length);

	fputs(escaped, out);
	g_free(escaped);
}

static gboolean shows(const Border *border)
{
	return border->width > 0 && border->style != KW_NONE_SET && border->style != KW_NONE
	       && border->style != KW_HIDDEN;
}

static void put_border(FILE *out, const char *name, const Border *border)
{
	if (!shows(border))
		return;
	put_units(out, name, border->width);
	fprintf(out, " %s-style=\"%s\"", name, keyword_words[border->style]);
	if (border->colour.red != 0 || border->colour.green != 0 || border->colour.blue != 0
	    || border->colour.alpha != 255) {
		char *colour = g_strconcat(name, "-colour", NULL);

		put_colour(out, colour, border->colour);
		g_free(colour);
	}
}

static void put_decoration(FILE *out, const Decoration *decoration)
{
	put_border(out, "before", &decoration->before);
	put_border(out, "after", &decoration->after);
	put_border(out, "start", &decoration->start);
	put_border(out, "end", &decoration->end);
	if (decoration->background.alpha != 0)
		put_colour(out, "background", decoration->background);
	if (decoration->image != NULL) {
		fprintf(out, " image-repeat=\"%s\"", keyword_words[decoration->repeat]);
		put_units(out, "image-x", decoration->image_x);
		put_units(out, "image-y", decoration->image_y);
	}
}

/* Family, size and what is not usual about the font, unless the text before had the same. */
static void put_font(FILE *out, const Font *font, const Font **previous)
{
	if (font == NULL || font == *previous)
		return;
	*previous = font;
	fputs(" font=\"", out);
	put_escaped(out, font->spec.family, -1);
	fputc('"', out);
	put_units(out, "size", font->spec.size);
	if (font->spec.weight != 400)
		fprintf(out, " weight=\"%d\"", font->spec.weight);
	if (font->spec.style != PANGO_STYLE_NORMAL)
		fprintf(out, " style=\"%s\"", font->spec.style == PANGO_STYLE_ITALIC ? "italic" : "oblique");
	if (font->spec.small_caps)
		fputs(" variant=\"small-caps\"", out);
}

static void put_text(FILE *out, const Area *area, const Font **font)
{
	static const FoColour black = { 0, 0, 0, 255 };
	const FoColour c = area->as.text.colour;
	int lines = area->as.text.decoration;

	put_units(out, "baseline", area->as.text.baseline);
	put_font(out, area->as.text.font, font);
	if (c.red != black.red || c.green != black.green || c.blue != black.blue || c.alpha != black.alpha)
		put_colour(out, "colour", c);
	if (lines != 0)
		fprintf(out, " lines=\"%s%s%s\"", lines & TEXT_UNDERLINE ? "u" : "",
		        lines & TEXT_OVERLINE ? "o" : "", lines & TEXT_LINE_THROUGH ? "t" : "");
	fputc('>', out);
	for (int i = 0; i < area->as.text.count; i++) {
		const ShapedWord *word = area->as.text.words[i].word;

		put_escaped(out, word->text, word->length);
	}
}

static void put_particulars(FILE *out, const Area *area)
{
	switch (area->kind) {
	case AREA_RULE:
		fprintf(out, " style=\"%s\"", keyword_words[area->as.rule.style]);
		put_units(out, "thickness", area->as.rule.thickness);
		put_units(out, "rule-y", area->as.rule.y);
		break;
	case AREA_GRAPHIC:
		put_units(out, "picture-x", area->as.graphic.x);
		put_units(out, "picture-y", area->as.graphic.y);
		put_units(out, "picture-width", area->as.graphic.width);
		put_units(out, "picture-height", area->as.graphic.height);
		if (area->as.graphic.clip)
			fputs(" clip=\"true\"", out);
		break;
	case AREA_VIEWPORT:
		if (area->as.viewport.rotation != 0)
			fprintf(out, " rotation=\"%d\"", area->as.viewport.rotation);
		put_units(out, "content-x", area->as.viewport.content_x);
		put_units(out, "content-y", area->as.viewport.content_y);
		put_units(out, "content-width", area->as.viewport.width);
		put_units(out, "content-height", area->as.viewport.height);
		if (area->as.viewport.clip)
			fputs(" clip=\"true\"", out);
		break;
	default:
		break;
	}
}

static void dump_area(FILE *out, const Area *area, int depth, const Font **font)
{
	const char *name = kind_names[area->kind];

	fprintf(out, "%*s<%s", 2 * depth, "", name);
	if (area->fo != NULL && area->fo->type != FO_TEXT)
		fprintf(out, " fo=\"%s\"", fo_type_name(area->fo->type));
	if (area->fo != NULL && area->fo->id != NULL && area->is_first) {
		fputs(" id=\"", out);
		put_escaped(out, area->fo->id, -1);
		fputc('"', out);
	}
	put_units(out, "x", area->x);
	put_units(out, "y", area->y);
	put_units(out, "width", area->width);
	put_units(out, "height", area->height);
	if (area->artifact)
		fputs(" artifact=\"true\"", out);
	if (area->decoration != NULL)
		put_decoration(out, area->decoration);
	if (area->kind == AREA_TEXT) {
		put_text(out, area, font);
		fputs("</text>\n", out);
		return;
	}
	put_particulars(out, area);
	if (area->first == NULL) {
		fputs("/>\n", out);
		return;
	}
	fputs(">\n", out);
	for (const Area *child = area->first; child != NULL; child = child->next)
		dump_area(out, child, depth + 1, font);
	fprintf(out, "%*s</%s>\n", 2 * depth, "", name);
}

void area_dump_page(const Page *page, int index, FILE *out)
{
	const Font *font = NULL;

	fprintf(out, "<page index=\"%d\" number=\"%d\" label=\"", index, page->number);
	put_escaped(out, page->label != NULL ? page->label : "", -1);
	fputc('"', out);
	put_units(out, "width", page->width);
	put_units(out, "height", page->height);
	if (page->blank)
		fputs(" blank=\"true\"", out);
	fputs(">\n", out);
	for (const Area *area = page->first_area; area != NULL; area = area->next)
		dump_area(out, area, 1, &font);
	fputs("</page>\n", out);
}
