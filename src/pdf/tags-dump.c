/* tags-dump.c: the structure elements as indented XML: the golden of tagging. */
#include <string.h>

#include "pdf/links.h"
#include "pdf/tags.h"

static void put_attribute(FILE *out, const char *name, const char *value)
{
	char *escaped;

	if (value == NULL)
		return;
	escaped = g_markup_escape_text(value, -1);
	fprintf(out, " %s=\"%s\"", name, escaped);
	g_free(escaped);
}

/* Ends the line of a TAG without children: by its first words, when it has a text. */
static void put_first_words(FILE *out, const Tag *tag)
{
	const glong longest = 40;
	GString *text = g_string_new(NULL);
	const char *more = "";
	char *words, *escaped;

	if (tag->fo != NULL)
		link_add_text(tag->fo, text);
	words = link_collapse(text->str);
	g_string_free(text, TRUE);
	if (g_utf8_strlen(words, -1) > longest) {
		more = "…";
		*g_utf8_offset_to_pointer(words, longest) = '\0';
	}
	escaped = g_markup_escape_text(words, -1);
	if (*escaped == '\0')
		fputs("/>\n", out);
	else
		fprintf(out, ">%s%s</%s>\n", escaped, more, tag->type);
	g_free(escaped);
	g_free(words);
}

static void dump(const Tag *tag, int depth, FILE *out)
{
	fprintf(out, "%*s<%s", 2 * depth, "", tag->type);
	put_attribute(out, "id", tag->id);
	put_attribute(out, "lang", tag->language);
	put_attribute(out, "alt", tag->alt);
	put_attribute(out, "actual-text", tag->actual_text);
	put_attribute(out, "scope", tag->scope);
	put_attribute(out, "headers", tag->headers);
	if (tag->row_span != 1)
		fprintf(out, " rows=\"%d\"", tag->row_span);
	if (tag->column_span != 1)
		fprintf(out, " columns=\"%d\"", tag->column_span);
	if (tag->mark_count > 0) {
		fputs(" pages=\"", out);
		for (int i = 0; i < tag->mark_count; i++)
			if (i == 0 || tag->marks[i].page != tag->marks[i - 1].page)
				fprintf(out, i == 0 ? "%d" : " %d", tag->marks[i].page + 1);
		fputc('"', out);
	}
	if (tag->first == NULL) {
		put_first_words(out, tag);
		return;
	}
	fputs(">\n", out);
	for (const Tag *child = tag->first; child != NULL; child = child->next)
		dump(child, depth + 1, out);
	fprintf(out, "%*s</%s>\n", 2 * depth, "", tag->type);
}

void tags_dump(const Tag *document, FILE *out)
{
	dump(document, 0, out);
}
