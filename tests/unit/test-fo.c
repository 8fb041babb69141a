/* test-fo.c: the tree of formatting objects and its computed properties. */
#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>

#include "fo/fo.h"

/* A document built from a piece of a flow. */
typedef struct Sample {
	xmlDocPtr doc;
	Arena *arena;
	Diags *diags;
	FoNode *root, *flow, *first;          /* FIRST: the first object of the flow */
} Sample;

static Sample open_sample(const char *root_attributes, const char *content)
{
	Sample sample = { NULL };
	char *text = g_strdup_printf(
		"<fo:root xmlns:fo='http://www.w3.org/1999/XSL/Format' xmlns:bpf='urn:boardpack:fo' "
		"xmlns:fox='http://xmlgraphics.apache.org/fop/extensions' xmlns:bp='urn:boardpack:at' %s>"
		"<fo:layout-master-set><fo:simple-page-master master-name='a4' page-width='210mm' "
		"page-height='297mm'>"
		"<fo:region-body/></fo:simple-page-master></fo:layout-master-set>"
		"<fo:page-sequence master-reference='a4'><fo:flow flow-name='xsl-region-body'>%s</fo:flow>"
		"</fo:page-sequence></fo:root>", root_attributes, content);

	sample.doc = xmlReadMemory(text, (int) strlen(text), "sample.fo", NULL,
		XML_PARSE_NOENT | XML_PARSE_NONET);
	ck_assert_ptr_nonnull(sample.doc);
	g_free(text);
	sample.arena = arena_new();
	sample.diags = diags_new();
	sample.root = fo_tree_build(sample.doc, sample.arena, sample.diags);
	ck_assert_ptr_nonnull(sample.root);
	sample.flow = sample.root->last->first;
	sample.first = sample.flow->first;
	return sample;
}

static void close_sample(Sample *sample)
{
	diags_drop(sample->diags);
	arena_drop(sample->arena);
	xmlFreeDoc(sample->doc);
}

/* A sample of one block with ATTRIBUTES. */
static Sample open_block(const char *attributes)
{
	char *content = g_strdup_printf("<fo:block %s/>", attributes);
	Sample sample = open_sample("", content);

	g_free(content);
	return sample;
}

/* What was reported, terse, as one text; the caller frees it. */
static char *reported(const Sample *sample)
{
	DiagStyle style = { .terse = TRUE };
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	diags_print(sample->diags, out, &style);
	fclose(out);
	return text;
}

static void assert_reported(const Sample *sample, const char *part)
{
	char *text = reported(sample);

	ck_assert_msg(strstr(text, part) != NULL, "\"%s\" is not in:\n%s", part, text);
	free(text);
}

static void assert_silent(const Sample *sample)
{
	char *text = reported(sample);

	ck_assert_str_eq(text, "");
	free(text);
}

static double points(const FoNode *node, FoProperty property)
{
	return unit_to_pt(fo_unit(node, property, 0));
}

#define assert_points(node, property, expected) \
	ck_assert_double_eq_tol(points(node, property), expected, 0.001)

/* The part of a length that is a percentage, 1 for 100 %. */
static double share(const FoNode *node, FoProperty property)
{
	return (double) fo_get(node, property).as.length.percent;
}

#define assert_share(node, property, expected) \
	ck_assert_double_eq_tol(share(node, property), expected, 1e-6)

static void assert_colour(const FoNode *node, FoProperty property, guint32 rgba)
{
	FoColour c = fo_colour(node, property);

	ck_assert_uint_eq((guint32) c.red << 24 | (guint32) c.green << 16 | (guint32) c.blue << 8 | c.alpha,
		rgba);
}

/* ---- initial values and inheritance ---- */

START_TEST(initial_values)
{
	Sample s = open_block("");

	assert_points(s.first, PR_FONT_SIZE, 12);
	assert_points(s.first, PR_LINE_HEIGHT, 14.4);
	ck_assert_int_eq(fo_integer(s.first, PR_FONT_WEIGHT), 400);
	ck_assert_str_eq(fo_string(s.first, PR_FONT_FAMILY), "sans-serif");
	ck_assert_int_eq(fo_integer(s.first, PR_WIDOWS), 2);
	ck_assert_int_eq(fo_keyword(s.first, PR_TEXT_ALIGN), KW_START);
	ck_assert_ptr_null(fo_string(s.first, PR_SRC));
	assert_points(s.first, PR_BORDER_BEFORE_WIDTH, 0);
	assert_share(s.first, PR_LEADER_LENGTH_MAXIMUM, 1);
	ck_assert(!fo_is_set(s.first, PR_FONT_SIZE));
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(inheritance)
{
	Sample s = open_sample("font-size='10pt' color='red' start-indent='2em'",
		"<fo:block margin-left='3pt' text-align='end'>x<fo:inline font-size='2em' "
		"margin-left='inherit'/></fo:block>");
	FoNode *text = s.first->first, *inner = s.first->last;

	assert_points(s.first, PR_START_INDENT, 20);
	assert_points(inner, PR_FONT_SIZE, 20);
	assert_points(inner, PR_START_INDENT, 20);
	assert_points(inner, PR_MARGIN_LEFT, 3);
	ck_assert_int_eq(text->type, FO_TEXT);
	ck_assert_int_eq(fo_keyword(text, PR_TEXT_ALIGN), KW_END);
	assert_points(text, PR_MARGIN_LEFT, 0);
	assert_colour(text, PR_COLOR, 0xff0000ff);
	ck_assert(fo_is_set(s.root, PR_START_INDENT));
	ck_assert(!fo_is_set(s.first, PR_START_INDENT));
	ck_assert(fo_is_set(inner, PR_MARGIN_LEFT));
	close_sample(&s);
}
END_TEST

START_TEST(line_height_factor)
{
	Sample s = open_sample("", "<fo:block line-height='1.5'><fo:block font-size='20pt'>"
		"<fo:block line-height='150%'><fo:block font-size='8pt'/></fo:block></fo:block></fo:block>");
	FoNode *second = s.first->first, *third = second->first, *fourth = third->first;

	assert_points(s.first, PR_LINE_HEIGHT, 18);
	assert_points(second, PR_LINE_HEIGHT, 30);
	assert_points(third, PR_LINE_HEIGHT, 30);
	assert_points(fourth, PR_LINE_HEIGHT, 30);
	close_sample(&s);
}
END_TEST

START_TEST(languages)
{
	Sample s = open_sample("xml:lang='en-gb'",
		"<fo:block/><fo:block language='DE' country='ch'/><fo:block xml:lang='zh-Hant-TW'/>");

	ck_assert_str_eq(fo_string(s.first, PR_LANGUAGE), "en");
	ck_assert_str_eq(fo_string(s.first, PR_COUNTRY), "GB");
	ck_assert_str_eq(fo_string(s.first, PR_XML_LANG), "en-gb");
	ck_assert_str_eq(fo_string(s.first->next, PR_XML_LANG), "de-CH");
	ck_assert_str_eq(fo_string(s.flow->last, PR_COUNTRY), "TW");
	close_sample(&s);
}
END_TEST

START_TEST(text_decoration_adds_up)
{
	Sample s = open_sample("", "<fo:block text-decoration='underline'>"
		"<fo:inline text-decoration='overline'>"
		"<fo:inline text-decoration='no-underline line-through'>x</fo:inline></fo:inline>"
		"<fo:inline text-decoration='none'/></fo:block>");

	ck_assert_int_eq(fo_integer(s.first->first, PR_TEXT_DECORATION), 3);
	ck_assert_int_eq(fo_integer(s.first->first->first->first, PR_TEXT_DECORATION), 6);
	ck_assert_int_eq(fo_integer(s.first->last, PR_TEXT_DECORATION), 0);
	close_sample(&s);
}
END_TEST

/* ---- compounds, corresponding properties, shorthands ---- */

START_TEST(compounds)
{
	Sample s = open_block("space-before='12pt' space-before.maximum='20pt' keep-together='always' "
		"keep-with-next.within-page='3' leader-length='5cm' space-after.precedence='force'");

	assert_points(s.first, PR_SPACE_BEFORE_MINIMUM, 12);
	assert_points(s.first, PR_SPACE_BEFORE_MAXIMUM, 20);
	ck_assert_int_eq(fo_keyword(s.first, PR_KEEP_TOGETHER_WITHIN_LINE), KW_ALWAYS);
	ck_assert_int_eq(fo_keyword(s.first, PR_KEEP_TOGETHER_WITHIN_PAGE), KW_ALWAYS);
	ck_assert_int_eq(fo_integer(s.first, PR_KEEP_WITH_NEXT_WITHIN_PAGE), 3);
	ck_assert_int_eq(fo_keyword(s.first, PR_KEEP_WITH_NEXT_WITHIN_COLUMN), KW_AUTO);
	ck_assert_int_eq(fo_keyword(s.first, PR_SPACE_AFTER_PRECEDENCE), KW_FORCE);
	assert_points(s.first, PR_LEADER_LENGTH_MINIMUM, 141.732);
	assert_points(s.first, PR_LEADER_LENGTH_MAXIMUM, 141.732);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(corresponding_properties)
{
	Sample s = open_sample("",
		"<fo:block padding-left='4pt' padding-start='9pt' width='50%' max-height='none' "
		"min-height='3pt' "
		"border-top='thick dashed' border-before-width='5pt'/>"
		"<fo:block margin='7pt' space-before='1pt'/><fo:block margin-top='7pt' space-before='1pt'/>"
		"<fo:block margin='auto'/>");
	FoNode *second = s.first->next, *third = second->next, *fourth = third->next;

	assert_points(s.first, PR_PADDING_START, 4);
	assert_share(s.first, PR_INLINE_PROGRESSION_DIMENSION_OPTIMUM, 0.5);
	ck_assert_int_eq(fo_keyword(s.first, PR_BLOCK_PROGRESSION_DIMENSION_MAXIMUM), KW_AUTO);
	assert_points(s.first, PR_BLOCK_PROGRESSION_DIMENSION_MINIMUM, 3);
	assert_points(s.first, PR_BORDER_BEFORE_WIDTH, 5);
	ck_assert_int_eq(fo_keyword(s.first, PR_BORDER_BEFORE_STYLE), KW_DASHED);
	assert_points(second, PR_SPACE_BEFORE_OPTIMUM, 1);
	assert_points(second, PR_SPACE_AFTER_OPTIMUM, 7);
	assert_points(third, PR_SPACE_BEFORE_OPTIMUM, 7);
	ck_assert_int_eq(fo_keyword(fourth, PR_MARGIN_LEFT), KW_AUTO);
	ck_assert(!fo_is_set(fourth, PR_SPACE_BEFORE_OPTIMUM));
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(border_shorthands)
{
	/* the narrower shorthand wins, wherever it stands */
	Sample s = open_sample("color='lime'",
		"<fo:block border-width='1pt 2pt 3pt' border='4pt solid' border-left-style='none' "
		"border-after-color='#00f8'/>"
		"<fo:block border-width='3pt'/><fo:block border-style='solid'/>");
	FoNode *second = s.first->next, *third = second->next;

	assert_points(s.first, PR_BORDER_BEFORE_WIDTH, 1);
	assert_points(s.first, PR_BORDER_END_WIDTH, 2);
	assert_points(s.first, PR_BORDER_AFTER_WIDTH, 3);
	assert_points(s.first, PR_BORDER_START_WIDTH, 0);
	assert_colour(s.first, PR_BORDER_BEFORE_COLOR, 0x00ff00ff);
	assert_colour(s.first, PR_BORDER_AFTER_COLOR, 0x0000ff88);
	assert_points(second, PR_BORDER_BEFORE_WIDTH, 0);
	assert_points(third, PR_BORDER_BEFORE_WIDTH, 1);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(font_shorthand)
{
	Sample s = open_sample("font-weight='bold'",
		"<fo:block font=\"italic small-caps 300 14pt/1.5 'Two Words', serif\"/>"
		"<fo:block font='10pt / 20pt serif' font-style='oblique'/><fo:block font='bold serif'/>");
	FoNode *second = s.first->next;

	ck_assert_int_eq(fo_keyword(s.first, PR_FONT_STYLE), KW_ITALIC);
	ck_assert_int_eq(fo_keyword(s.first, PR_FONT_VARIANT), KW_SMALL_CAPS);
	ck_assert_int_eq(fo_integer(s.first, PR_FONT_WEIGHT), 300);
	assert_points(s.first, PR_FONT_SIZE, 14);
	assert_points(s.first, PR_LINE_HEIGHT, 21);
	ck_assert_str_eq(fo_string(s.first, PR_FONT_FAMILY), "'Two Words', serif");
	ck_assert_int_eq(fo_integer(second, PR_FONT_WEIGHT), 400);
	ck_assert_int_eq(fo_keyword(second, PR_FONT_STYLE), KW_OBLIQUE);
	assert_points(second, PR_LINE_HEIGHT, 20);
	assert_reported(&s, "a font needs a size and a family");
	close_sample(&s);
}
END_TEST

START_TEST(other_shorthands)
{
	Sample s = open_block("background=\"url('a b.png') no-repeat bottom right #fff\" white-space='pre' "
		"page-break-before='right' page-break-inside='avoid' vertical-align='-2pt' "
		"position='relative' "
		"border-spacing='1pt 2pt'");

	ck_assert_str_eq(fo_string(s.first, PR_BACKGROUND_IMAGE), "a b.png");
	ck_assert_int_eq(fo_keyword(s.first, PR_BACKGROUND_REPEAT), KW_NO_REPEAT);
	assert_share(s.first, PR_BACKGROUND_POSITION_HORIZONTAL, 1);
	assert_colour(s.first, PR_BACKGROUND_COLOR, 0xffffffff);
	ck_assert_int_eq(fo_keyword(s.first, PR_LINEFEED_TREATMENT), KW_PRESERVE);
	ck_assert_int_eq(fo_keyword(s.first, PR_WRAP_OPTION), KW_NO_WRAP);
	ck_assert_int_eq(fo_keyword(s.first, PR_BREAK_BEFORE), KW_ODD_PAGE);
	ck_assert_int_eq(fo_keyword(s.first, PR_KEEP_TOGETHER_WITHIN_COLUMN), KW_ALWAYS);
	assert_points(s.first, PR_ALIGNMENT_ADJUST, -2);
	ck_assert_int_eq(fo_keyword(s.first, PR_RELATIVE_POSITION), KW_RELATIVE);
	assert_points(s.first, PR_BORDER_SEPARATION_BLOCK, 2);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

/* ---- values ---- */

static const struct { const char *value; guint32 rgba; } colours[] = {
	{ "red", 0xff0000ff }, { "DarkSlateGrey", 0x2f4f4fff }, { "#abc", 0xaabbccff },
	{ "#01020304", 0x01020304 },
	{ "transparent", 0 }, { "rgb(255, 50%, 0)", 0xff8000ff }, { "rgb(300,-4,0)", 0xff0000ff },
	{ "rgb-icc(10, 20, 30, #Separation, 'Spot')", 0x0a141eff }, { "cmyk(0,1,1,0)", 0xff0000ff },
	{ "system-color(WindowText)", 0x000000ff },
};

START_TEST(colour_values)
{
	char *attribute = g_strdup_printf("background-color=\"%s\"", colours[_i].value);
	Sample s = open_block(attribute);

	assert_colour(s.first, PR_BACKGROUND_COLOR, colours[_i].rgba);
	assert_silent(&s);
	close_sample(&s);
	g_free(attribute);
}
END_TEST

static const struct { const char *text; double points, percent; } lengths[] = {
	{ "1in", 72, 0 }, { "2.54cm", 72, 0 }, { "25.4mm", 72, 0 }, { "6pc", 72, 0 }, { "72px", 72, 0 },
	{ "2em", 24, 0 },
	{ "-.5em", -6, 0 }, { "1pt + 2 * 3pt", 7, 0 }, { "(1pt + 2pt) * 3", 9, 0 },
	{ "10pt - 2pt - 3pt", 5, 0 },
	{ "7pt mod 4pt", 3, 0 }, { "12pt div 5", 2.4, 0 }, { "(12pt div 4pt) * 1pt", 3, 0 },
	{ "- -3pt", 3, 0 },
	{ "max(1pt, min(9pt, 4pt))", 4, 0 }, { "abs(-4pt)", 4, 0 }, { "round(-2.5) * 1pt", -2, 0 },
	{ "floor(2.7) * 1pt + ceiling(2.1) * 1pt", 5, 0 }, { "50% - 3pt", -3, 0.5 },
	{ "2*(10% + 1pt) + 5%", 2, 0.25 },
	{ "inherited-property-value(font-size) * 0.5", 6, 0 }, { "from-parent(font-size)", 12, 0 },
	{ "0", 0, 0 },
	{ "from-nearest-specified-value(text-indent) + 1pt", 1, 0 }, { "  3pt  ", 3, 0 },
	{ "12pt-2pt", 10, 0 },
};

START_TEST(length_expressions)
{
	char *attribute = g_strdup_printf("text-indent=\"%s\"", lengths[_i].text);
	Sample s = open_block(attribute);
	FoLength length = fo_get(s.first, PR_TEXT_INDENT).as.length;

	assert_silent(&s);
	ck_assert_double_eq_tol(unit_to_pt(length.absolute), lengths[_i].points, 0.001);
	ck_assert_double_eq_tol((double) length.percent, lengths[_i].percent, 1e-6);
	close_sample(&s);
	g_free(attribute);
}
END_TEST

static const struct { const char *attribute, *message; } bad_values[] = {
	{ "text-indent='50% * 50%'", "a length times a length is not a length; the property was left out" },
	{ "text-indent='1pt div 0'", "it divides by zero" },
	{ "text-indent='3furlong'", "the unit is not one of" },
	{ "text-indent='1pt + 1'", "numbers and lengths cannot be added" },
	{ "text-indent='(1pt'", "not closed" },
	{ "text-indent='max(50%, 1pt)'", "known before layout" },
	{ "text-indent='1pt 2pt'", "it goes on after its end" },
	{ "text-indent='frobnicate(1)'", "the function is not known" },
	{ "text-indent='1,5pt'", "it goes on" },
	{ "text-indent=''", "it is empty" }, { "text-indent='min(1pt)'", "wrong number of arguments" },
	{ "text-indent='99999999999999999999999999999999999999999999999999pt'", "too many digits" },
	{ "color='#12345'", "hexadecimal digits" }, { "color='blu'", "it is not a colour" },
	{ "padding='-1pt'", "it is negative" }, { "orphans='2pt'", "it is not a value of this property" },
	{ "text-align='middle'", "it is not one of its keywords" },
	{ "border='1pt solid wavy'", "fits none of its" },
	{ "padding='1pt 1pt 1pt 1pt 1pt'", "it takes one to four values" },
	{ "color='rgb(1,2)'", "three numbers" },
	{ "hyphenate='yes'", "it is not one of its keywords" },
	{ "text-indent='7'", "has no unit; points were taken" },
	{ "writing-mode='tb-rl'", "lr-tb was taken" }, { "frob='1'", "there is no property" },
	{ "float='left'", "is outside the profile" }, { "font-size='-1pt'", "it is negative" },
	{ "reference-orientation='45'", "it is not a multiple of 90 degrees" },
	{ "text-decoration='wavy'", "it is not a set of" },
	{ "color='rgb(1,2,3'", "a parenthesis is not closed" },
};

START_TEST(bad_value)
{
	Sample s = open_block(bad_values[_i].attribute);

	assert_reported(&s, bad_values[_i].message);
	close_sample(&s);
}
END_TEST

START_TEST(deep_nesting_is_refused)
{
	char *open = g_strnfill(5000, '('), *attribute = g_strdup_printf("text-indent='%s1pt'", open);
	Sample s = open_block(attribute);

	assert_reported(&s, "it is nested too deeply");
	close_sample(&s);
	g_free(attribute);
	g_free(open);
}
END_TEST

START_TEST(keywords_of_fonts)
{
	Sample s = open_sample("font-size='20pt' font-weight='bold'",
		"<fo:block font-size='x-large' font-weight='lighter'/><fo:block font-size='smaller' "
		"font-weight='bolder'/>"
		"<fo:block font-size='150%' baseline-shift='50%' letter-spacing='normal'/>");
	FoNode *second = s.first->next, *third = second->next;

	assert_points(s.first, PR_FONT_SIZE, 17.28);
	ck_assert_int_eq(fo_integer(s.first, PR_FONT_WEIGHT), 400);
	ck_assert_double_eq_tol(points(second, PR_FONT_SIZE), 16.667, 0.01);
	ck_assert_int_eq(fo_integer(second, PR_FONT_WEIGHT), 900);
	assert_points(third, PR_FONT_SIZE, 30);
	assert_points(third, PR_BASELINE_SHIFT, 12);
	ck_assert_int_eq(fo_keyword(third, PR_LETTER_SPACING_OPTIMUM), KW_NORMAL);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(special_lengths)
{
	Sample s = open_sample("", "<fo:list-block><fo:list-item><fo:list-item-label end-indent='label-end()'/>"
		"<fo:list-item-body start-indent='body-start() + 2pt'><fo:block/></fo:list-item-body>"
		"</fo:list-item>"
		"</fo:list-block><fo:table><fo:table-column column-width='2pt + proportional-column-width(1.5) * 2'/>"
		"</fo:table>");
	FoNode *item = s.first->first;
	FoLength indent = fo_get(item->last->first, PR_START_INDENT).as.length;
	FoLength width = fo_get(s.flow->last->first, PR_COLUMN_WIDTH).as.length;

	ck_assert_int_eq(fo_get(item->first, PR_END_INDENT).as.length.special, SPECIAL_LABEL_END);
	ck_assert_int_eq(indent.special, SPECIAL_BODY_START);
	ck_assert_int_eq(indent.absolute, 2 * UNIT_PER_PT);
	ck_assert_int_eq(width.special, SPECIAL_PROPORTIONAL);
	ck_assert_double_eq_tol((double) width.coefficient, 3, 1e-6);
	ck_assert_int_eq(width.absolute, 2 * UNIT_PER_PT);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(from_table_column)
{
	Sample s = open_sample("", "<fo:table><fo:table-column text-align='end'/>"
		"<fo:table-column number-columns-repeated='2' text-align='center'/>"
		"<fo:table-column text-align='justify'/>"
		"<fo:table-body><fo:table-row><fo:table-cell number-rows-spanned='2'/>"
		"<fo:table-cell text-align='from-table-column()'/>"
		"<fo:table-cell column-number='4' text-align='from-table-column()'/></fo:table-row>"
		"<fo:table-row><fo:table-cell><fo:block text-align='from-table-column(text-align)'/>"
		"</fo:table-cell>"
		"</fo:table-row></fo:table-body></fo:table>");
	FoNode *row = s.first->last->first;

	ck_assert_int_eq(fo_keyword(row->first->next, PR_TEXT_ALIGN), KW_CENTER);
	ck_assert_int_eq(fo_keyword(row->last, PR_TEXT_ALIGN), KW_JUSTIFY);
	ck_assert_int_eq(fo_keyword(row->next->first->first, PR_TEXT_ALIGN), KW_CENTER);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

/* ---- the tree ---- */

START_TEST(text_nodes)
{
	Sample s = open_sample("", " \n <fo:block>a<!-- c -->b<![CDATA[<c]]><?p i?> <fo:inline/>\n"
		"</fo:block>\n");

	ck_assert_ptr_eq(s.first, s.flow->last);
	ck_assert_str_eq(s.first->first->as.text.text, "ab<c ");
	ck_assert_int_eq(s.first->first->as.text.length, 5);
	ck_assert_int_eq(s.first->first->next->type, FO_INLINE);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(content_model)
{
	Sample s = open_sample("", "stray<fo:table-row/><fo:inline>x</fo:inline><fo:block id='a'>"
		"<fo:list-item/></fo:block>"
		"<fo:blok><fo:block id='a'/></fo:blok><fo:table>text<fo:table-body/></fo:table><fo:float>"
		"<fo:block/></fo:float>"
		"<fo:list-block><fo:list-item/></fo:list-block><fo:block>a<fo:marker/></fo:block>"
		"<svg xmlns='http://www.w3.org/2000/svg'/>");

	ck_assert_int_eq(s.first->type, FO_BLOCK);
	ck_assert_str_eq(s.first->first->as.text.text, "stray");
	ck_assert_int_eq(s.first->next->first->type, FO_INLINE);
	assert_reported(&s, "text may not stand in fo:flow; it was put into a block of its own");
	assert_reported(&s, "fo:table-row may not stand in fo:flow; it was left out");
	assert_reported(&s, "fo:list-item may not stand in fo:block; it was left out");
	assert_reported(&s, "there is no formatting object fo:blok");
	assert_reported(&s, "id \"a\" is used twice");
	assert_reported(&s, "text may not stand in fo:table; it was left out");
	assert_reported(&s, "fo:float is outside the profile; its content was set as a block");
	assert_reported(&s, "fo:list-item has no fo:list-item-body; an empty one was put in");
	assert_reported(&s, "fo:marker stands after other content of its fo:block");
	assert_reported(&s, "<svg> is no formatting object");
	close_sample(&s);
}
END_TEST

START_TEST(wrappers_are_transparent)
{
	Sample s = open_sample("", "<fo:wrapper color='red'><fo:block/><fo:wrapper>\n<fo:block/>"
		"</fo:wrapper></fo:wrapper>"
		"<fo:block><fo:wrapper>text<fo:change-bar-begin change-bar-class='c'/></fo:wrapper>"
		"</fo:block>"
		"<fo:list-block><fo:wrapper><fo:list-item><fo:list-item-label/><fo:list-item-body/>"
		"</fo:list-item>"
		"</fo:wrapper></fo:list-block>");

	ck_assert_int_eq(s.first->first->next->first->type, FO_BLOCK);
	assert_colour(s.first->first->next->first, PR_COLOR, 0xff0000ff);
	ck_assert_int_eq(s.flow->last->first->first->type, FO_LIST_ITEM);
	assert_silent(&s);
	close_sample(&s);
}
END_TEST

START_TEST(marker_content_inherits_where_it_is_retrieved)
{
	Sample s = open_sample("", "<fo:block font-size='30pt'><fo:marker marker-class-name='m'>"
		"<fo:inline id='i' font-weight='bold'>x</fo:inline></fo:marker></fo:block>"
		"<fo:block color='red'><fo:retrieve-marker retrieve-class-name='m'/></fo:block>");
	FoNode *retrieve = s.flow->last->first;
	FoNode *content = fo_marker_content(s.first->first, retrieve, s.arena, s.diags);

	assert_points(s.first->first->first, PR_FONT_SIZE, 30);
	ck_assert_int_eq(content->type, FO_WRAPPER);
	ck_assert_ptr_eq(content->parent, s.flow->last);
	assert_points(content->first, PR_FONT_SIZE, 12);
	assert_colour(content->first->first, PR_COLOR, 0xff0000ff);
	ck_assert_int_eq(fo_integer(content->first, PR_FONT_WEIGHT), 700);
	ck_assert_ptr_null(content->first->id);
	close_sample(&s);
}
END_TEST

START_TEST(markers_come_first)
{
	Sample s = open_sample("", "<fo:block>\n<fo:marker marker-class-name='a'/> "
		"<fo:marker marker-class-name='b'/>x"
		"<fo:inline/></fo:block><fo:block>x<fo:marker marker-class-name='c'/></fo:block>");
	FoNode *last = s.flow->last;

	ck_assert_str_eq(fo_string(s.first->first, PR_MARKER_CLASS_NAME), "a");
	ck_assert_str_eq(fo_string(s.first->first->next, PR_MARKER_CLASS_NAME), "b");
	ck_assert_ptr_eq(s.first->first->next->previous, s.first->first);
	ck_assert_int_eq(s.first->last->type, FO_INLINE);
	ck_assert_int_eq(last->first->type, FO_MARKER);
	ck_assert_ptr_eq(last->first->next, last->last);
	ck_assert_ptr_null(last->last->next);
	close_sample(&s);
}
END_TEST

START_TEST(places)
{
	Sample s = open_sample("", "<fo:block bp:at='papers/a.xml:12:5'><fo:block frob='1'/></fo:block>\n\n"
		"<fo:block/>");

	ck_assert_str_eq(s.first->place.file, "papers/a.xml");
	ck_assert_int_eq(s.first->first->place.line, 12);
	ck_assert_int_eq(s.first->first->place.column, 5);
	ck_assert_str_eq(s.flow->last->place.file, "sample.fo");
	ck_assert_int_eq(s.flow->last->place.line, 3);
	assert_reported(&s, "papers/a.xml:12:5: warning: there is no property \"frob\"");
	close_sample(&s);
}
END_TEST

START_TEST(extension_attributes)
{
	Sample s = open_sample("", "<fo:block role='P' fox:alt-text='a'/><fo:block bpf:alt-text='b' "
		"bpf:actual-text='c' "
		"bpf:headers='h1 h2' bpf:scope='col' other='' fox:layer='x'/><fo:block fox:header='true' "
		"fox:alt-text=''/>");

	ck_assert_str_eq(fo_string(s.first, PR_ROLE), "P");
	ck_assert_str_eq(fo_string(s.first, PR_ALT_TEXT), "a");
	ck_assert_str_eq(fo_string(s.first->next, PR_ACTUAL_TEXT), "c");
	ck_assert_str_eq(fo_string(s.first->next, PR_HEADERS), "h1 h2");
	ck_assert_str_eq(fo_string(s.flow->last, PR_SCOPE), "Row");
	ck_assert(fo_is_set(s.flow->last, PR_ALT_TEXT));
	ck_assert_ptr_null(fo_string(s.flow->last, PR_ALT_TEXT));
	assert_reported(&s, "property \"fox:layer\" is outside the profile");
	close_sample(&s);
}
END_TEST

START_TEST(styles_are_shared)
{
	Sample s = open_sample("", "<fo:block id='a' color='red'>x</fo:block><fo:block id='b' color='red'>y"
		"</fo:block>");

	ck_assert_ptr_eq(s.first->style, s.flow->last->style);
	ck_assert_ptr_eq(s.first->first->style, s.flow->last->first->style);
	ck_assert_str_eq(s.flow->last->id, "b");
	close_sample(&s);
}
END_TEST

/* Blocks in blocks that hand down the same values share their styles; what is fetched is fetched at each place. */
START_TEST(styles_are_shared_between_parents)
{
	GString *content = g_string_new(NULL);
	Sample s;
	FoNode *one, *other;

	for (int i = 1; i <= 2; i++) {
		char *part = g_strdup_printf("<fo:block padding-top='%dpt' space-before='%dpt'><fo:block color='red'/>"
			"<fo:block padding-top='inherit' space-before='from-nearest-specified-value(space-before)'/></fo:block>",
			i, 10 * i);

		g_string_append(content, part);
		g_free(part);
	}
	s = open_sample("", content->str);
	one = s.first;
	other = one->next;
	ck_assert_ptr_ne(one->style, other->style);
	ck_assert_ptr_eq(one->first->style, other->first->style);
	assert_points(one->last, PR_PADDING_BEFORE, 1);
	assert_points(other->last, PR_PADDING_BEFORE, 2);
	assert_points(one->last, PR_SPACE_BEFORE_OPTIMUM, 10);
	assert_points(other->last, PR_SPACE_BEFORE_OPTIMUM, 20);
	assert_silent(&s);
	close_sample(&s);
	g_string_free(content, TRUE);
}
END_TEST

START_TEST(dump_is_stable)
{
	Sample s = open_block("width='50% - 2pt' color='red' id='x'");
	char *text = NULL;
	size_t size = 0;
	FILE *out = open_memstream(&text, &size);

	fo_tree_dump(s.first, out);
	fclose(out);
	ck_assert_str_eq(text, "<block id=\"x\" color=\"#ff0000\" inline-progression-dimension.maximum=\"-2pt + 50%\" "
		"inline-progression-dimension.minimum=\"-2pt + 50%\" inline-progression-dimension.optimum=\"-2pt + 50%\"/>\n");
	free(text);
	close_sample(&s);
}
END_TEST

START_TEST(another_document_is_refused)
{
	xmlDocPtr doc = xmlReadMemory("<a/>", 4, "a.xml", NULL, 0);
	Arena *arena = arena_new();
	Diags *diags = diags_new();

	ck_assert_ptr_null(fo_tree_build(doc, arena, diags));
	ck_assert_uint_eq(diags_count(diags, DIAG_FATAL), 1);
	diags_drop(diags);
	arena_drop(arena);
	xmlFreeDoc(doc);
}
END_TEST

START_TEST(locale_does_not_matter)
{
	static const char *const names[] = { "de_DE.UTF-8", "de_DE.utf8", "fr_FR.UTF-8", "C" };
	gsize i = 0;
	Sample s;

	while (setlocale(LC_ALL, names[i]) == NULL)
		i++;
	s = open_block("text-indent='1.5pt' color='rgb(50.5%, 0, 0)'");
	assert_points(s.first, PR_TEXT_INDENT, 1.5);
	assert_silent(&s);
	close_sample(&s);
	setlocale(LC_ALL, "C");
}
END_TEST

/* ---- */

int main(void)
{
	Suite *suite = suite_create("fo");
	TCase *values = tcase_create("values"), *tree = tcase_create("tree");
	SRunner *runner;
	int failed;

	tcase_add_test(values, initial_values);
	tcase_add_test(values, inheritance);
	tcase_add_test(values, line_height_factor);
	tcase_add_test(values, languages);
	tcase_add_test(values, text_decoration_adds_up);
	tcase_add_test(values, compounds);
	tcase_add_test(values, corresponding_properties);
	tcase_add_test(values, border_shorthands);
	tcase_add_test(values, font_shorthand);
	tcase_add_test(values, other_shorthands);
	tcase_add_loop_test(values, colour_values, 0, G_N_ELEMENTS(colours));
	tcase_add_loop_test(values, length_expressions, 0, G_N_ELEMENTS(lengths));
	tcase_add_loop_test(values, bad_value, 0, G_N_ELEMENTS(bad_values));
	tcase_add_test(values, deep_nesting_is_refused);
	tcase_add_test(values, keywords_of_fonts);
	tcase_add_test(values, special_lengths);
	tcase_add_test(values, from_table_column);
	tcase_add_test(values, locale_does_not_matter);
	tcase_add_test(tree, text_nodes);
	tcase_add_test(tree, content_model);
	tcase_add_test(tree, wrappers_are_transparent);
	tcase_add_test(tree, marker_content_inherits_where_it_is_retrieved);
	tcase_add_test(tree, markers_come_first);
	tcase_add_test(tree, places);
	tcase_add_test(tree, extension_attributes);
	tcase_add_test(tree, styles_are_shared);
	tcase_add_test(tree, styles_are_shared_between_parents);
	tcase_add_test(tree, dump_is_stable);
	tcase_add_test(tree, another_document_is_refused);
	suite_add_tcase(suite, values);
	suite_add_tcase(suite, tree);
	runner = srunner_create(suite);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
