/* functions-room.c: functions of stylesheets that estimate what room text takes, from its letters. */
#include "pack/functions-room.h"

#include <math.h>
#include <string.h>

#include "pack/figure.h"
#include "pack/node.h"
#include "pack/widths.h"

/* The characters of the longest word of TEXT, which may break after the characters of BREAKS, but not after a sign before a
 * digit ("2026/27"); MOST if that is more. */
static glong longest_word(const char *text, const char *breaks, glong most)
{
	while (*text != '\0') {
		gsize length = strcspn(text, breaks);

		while ((text[length] == '/' || text[length] == '-') && g_ascii_isdigit(text[length + 1]))
			length += 1 + strcspn(text + length + 1, breaks);

		most = MAX(most, g_utf8_strlen(text, (gssize) length));
		text += length + (text[length] != '\0');
	}
	return most;
}

void functions_longest(XmlCall *call)
{
	static const char *const breaks[] = { " \t\r\n-/", "" };
	xmlNodePtr *nodes;
	glong most = 0;

	for (int i = 0; i < 2; i++) {
		int count = xml_call_nodes(call, i, &nodes);

		for (int j = 0; j < count; j++) {
			xmlChar *text = xmlNodeGetContent(nodes[j]);

			most = longest_word((const char *) text, breaks[i], most);
			xmlFree(text);
		}
	}
	xml_call_give_number(call, most > 0 ? (double) most : NAN);
}

#define LETTER 0.48                   /* em, more often less than half */
#define GAP    0.28                   /* em, between words */

void functions_lines(XmlCall *call)
{
	char *text = figure_normal(xml_call_text(call, 0)), **words = g_strsplit(text, " ", -1);
	double width = xml_call_number(call, 1), used = 0;
	int lines = 1;

	for (int i = 0; words[i] != NULL; i++) {
		double word = LETTER * (double) g_utf8_strlen(words[i], -1);

		if (used == 0) {
			used = word;
		} else if (used + GAP + word <= width) {
			used += GAP + word;
		} else {
			used = word;
			lines++;
		}
	}
	xml_call_give_number(call, lines);
	g_strfreev(words);
	g_free(text);
}

void functions_extent(XmlCall *call)
{
	xmlNodePtr *nodes;
	int count = xml_call_nodes(call, 0, &nodes);
	glong most = 0;

	for (int i = 0; i < count; i++) {
		xmlChar *raw = xmlNodeGetContent(nodes[i]);
		char *text = figure_normal((const char *) raw);

		most = MAX(most, g_utf8_strlen(text, -1));
		g_free(text);
		xmlFree(raw);
	}
	xml_call_give_number(call, (double) most);
}

void functions_fit(XmlCall *call)
{
	xmlNodePtr *nodes;
	int count = xml_call_nodes(call, 0, &nodes);
	ColumnNeed *needs = g_new0(ColumnNeed, MAX(count, 1));
	double *widths = g_new0(double, MAX(count, 1));
	GString *text = g_string_new(NULL);

	for (int i = 0; i < count; i++) {
		double rank = 0;

		node_number(nodes[i], "least", &needs[i].least);
		node_number(nodes[i], "natural", &needs[i].natural);
		node_number(nodes[i], "share", &needs[i].share);
		node_number(nodes[i], "rank", &rank);
		needs[i].rank = (int) rank;
	}
	widths_fit(needs, count, xml_call_number(call, 1), widths);
	for (int i = 0; i < count; i++)
		g_string_append_printf(text, "%s%ld.%ld", i > 0 ? " " : "", lround(widths[i] * 10) / 10, lround(widths[i] * 10) % 10);
	xml_call_give_text(call, text->str);
	g_string_free(text, TRUE);
	g_free(widths);
	g_free(needs);
}
