/* white-space.c: character data on its way into a paragraph: white space, line feeds, case. */
#include "layout/inline.h"

#include <string.h>

#define OBJECT_CHARACTER "\xef\xbf\xbc"       /* U+FFFC */

static gboolean linefeed_follows(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	return p < end && *p == '\n';
}

/* How a text's object has its white space treated. */
typedef struct Treatment {
	FoKeyword linefeed, space;
	gboolean collapse;
} Treatment;

/* Whether the space before NEXT makes no area.  Line feeds that were made spaces or left out in refinement are
 * none any more, so only those preserved have white space around them. */
static gboolean space_ignored(const Collector *c, const Treatment *t, const char *next, const char *end)
{
	gboolean before = t->space == KW_IGNORE_IF_BEFORE_LINEFEED || t->space == KW_IGNORE_IF_SURROUNDING_LINEFEED;
	gboolean after = t->space == KW_IGNORE_IF_AFTER_LINEFEED || t->space == KW_IGNORE_IF_SURROUNDING_LINEFEED;

	return t->space == KW_IGNORE || (after && c->after_linefeed)
		|| ((before || t->collapse) && t->linefeed == KW_PRESERVE && linefeed_follows(next, end));
}

static void add_space(Collector *c, const Treatment *t, const char *next, const char *end)
{
	if ((t->collapse && c->after_space) || space_ignored(c, t, next, end))
		return;
	g_string_append_c(c->text, ' ');
	c->after_space = TRUE;
}

static void add_linefeed(Collector *c, const Treatment *t, const char *next, const char *end)
{
	switch (t->linefeed) {
	case KW_IGNORE:
		break;
	case KW_PRESERVE:
		g_string_append_c(c->text, '\n');
		c->after_space = FALSE;
		c->after_linefeed = TRUE;
		break;
	case KW_TREAT_AS_ZERO_WIDTH_SPACE:
		g_string_append(c->text, "\xe2\x80\x8b");
		c->after_space = c->after_linefeed = FALSE;
		break;
	default:
		add_space(c, t, next, end);
		break;
	}
}

static char *transformed(const FoNode *node, const char *text, int length)
{
	GString *out;
	gboolean in_word = FALSE;

	switch (fo_keyword(node, PR_TEXT_TRANSFORM)) {
	case KW_UPPERCASE: return g_utf8_strup(text, length);
	case KW_LOWERCASE: return g_utf8_strdown(text, length);
	case KW_CAPITALIZE: break;
	default: return NULL;
	}
	out = g_string_sized_new((gsize) length);
	for (const char *p = text; p < text + length; p = g_utf8_next_char(p)) {
		gunichar ch = g_utf8_get_char(p);

		g_string_append_unichar(out, in_word ? ch : g_unichar_totitle(ch));
		in_word = g_unichar_isalnum(ch) || (in_word && (ch == '\'' || ch == 0x2019));
	}
	return g_string_free(out, FALSE);
}

void collect_text(Collector *c, const FoNode *node, InlineBox *box, const char *text, int length)
{
	Treatment treatment = {
		.linefeed = fo_keyword(node, PR_LINEFEED_TREATMENT),
		.space = fo_keyword(node, PR_WHITE_SPACE_TREATMENT),
		.collapse = fo_keyword(node, PR_WHITE_SPACE_COLLAPSE) != KW_FALSE,
	};
	Span span = { .node = node, .box = box, .kind = INLINE_WORD, .start = (int) c->text->len };
	char *changed = transformed(node, text, length);
	const char *p = changed != NULL ? changed : text;
	const char *end = p + (changed != NULL ? (int) strlen(changed) : length);

	while (p < end) {
		const char *run = p;

		while (p < end && (guchar) *p > ' ')
			p++;
		if (p > run) {
			g_string_append_len(c->text, run, p - run);
			c->after_space = c->after_linefeed = FALSE;
			c->visible = TRUE;
			continue;
		}
		p++;
		if (*run == '\n')
			add_linefeed(c, &treatment, p, end);
		else
			add_space(c, &treatment, p, end);
	}
	g_free(changed);
	span.end = (int) c->text->len;
	if (memchr(c->text->str + span.start, '\n', (gsize) (span.end - span.start)) != NULL
	    || (treatment.space == KW_PRESERVE && !treatment.collapse && span.end > span.start))
		c->visible = TRUE;
	g_array_append_val(c->spans, span);
}

void collect_object(Collector *c, const FoNode *node, InlineBox *box, InlineKind kind)
{
	Span span = { .node = node, .box = box, .kind = kind, .start = (int) c->text->len };

	/* A number breaks lines as digits do; other objects as UAX #14 has it for class CB. */
	g_string_append(c->text, kind == INLINE_NUMBER ? "0" : OBJECT_CHARACTER);
	c->after_space = c->after_linefeed = FALSE;
	c->visible = TRUE;
	span.end = (int) c->text->len;
	g_array_append_val(c->spans, span);
}
