/* functions-room.c: functions of stylesheets that estimate what room text takes, from its letters. */
#include "pack/functions-room.h"

#include <math.h>
#include <string.h>

#include "pack/figure.h"
#include "pack/node.h"

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

#define WORD_ENDS " \t\r\n-/"

glong room_word_of(const char *text)
{
	return longest_word(text, WORD_ENDS, 0);
}

static glong word_in(xmlNodePtr node, const char *breaks, glong most)
{
	xmlChar *text = xmlNodeGetContent(node);

	most = longest_word((const char *) text, breaks, most);
	xmlFree(text);
	return most;
}

glong room_word(xmlNodePtr node)
{
	return word_in(node, WORD_ENDS, 0);
}

void functions_longest(XmlCall *call)
{
	static const char *const breaks[] = { WORD_ENDS, "" };
	xmlNodePtr *nodes;
	glong most = 0;

	for (int i = 0; i < 2; i++) {
		int count = xml_call_nodes(call, i, &nodes);

		for (int j = 0; j < count; j++)
			most = word_in(nodes[j], breaks[i], most);
	}
	xml_call_give_number(call, most > 0 ? (double) most : NAN);
}

#define HEAD_WORD 12

glong room_head_word(const char *text)
{
	glong most = 0;

	while (*text != '\0') {
		gsize length = strcspn(text, " \t\r\n-");

		most = MAX(most, g_utf8_strlen(text, (gssize) length));
		text += length + (text[length] != '\0');
	}
	return MIN(most, HEAD_WORD);
}

void functions_longest_word(XmlCall *call)
{
	xml_call_give_number(call, (double) room_head_word(xml_call_text(call, 0)));
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

glong room_text(xmlNodePtr node)
{
	xmlChar *raw = xmlNodeGetContent(node);
	char *text = figure_normal((const char *) raw);
	glong length = g_utf8_strlen(text, -1);

	g_free(text);
	xmlFree(raw);
	return length;
}

void functions_extent(XmlCall *call)
{
	xmlNodePtr *nodes;
	int count = xml_call_nodes(call, 0, &nodes);
	glong most = 0;

	for (int i = 0; i < count; i++)
		most = MAX(most, room_text(nodes[i]));
	xml_call_give_number(call, (double) most);
}

double room_points(const char *length)
{
	static const struct { const char *unit; double points; } units[] = {
		{ "mm", 72 / 25.4 }, { "cm", 72 / 2.54 }, { "pt", 1 },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
		const char *unit = strstr(length, units[i].unit);

		if (unit != NULL) {
			char *number = g_strndup(length, (gsize) (unit - length));
			double points = xml_number(number) * units[i].points;

			g_free(number);
			return points;
		}
	}
	return xml_number(length);
}

void functions_pt(XmlCall *call)
{
	xml_call_give_number(call, room_points(xml_call_text(call, 0)));
}
