/* dump.c: the tree as indented text, the golden of this room. */
#include "fo/style.h"

#include <stdlib.h>
#include <string.h>

/* TEXT with the characters that markup needs escaped. */
static void print_escaped(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '<': fputs("&lt;", out); break;
		case '&': fputs("&amp;", out); break;
		case '"': fputs("&quot;", out); break;
		case '\n': fputs("&#10;", out); break;
		default: fputc(*text, out);
		}
	}
}

static void print_number(FILE *out, double number)
{
	char buffer[G_ASCII_DTOSTR_BUF_SIZE];

	fputs(g_ascii_formatd(buffer, sizeof buffer, "%.6g", number), out);
}

/* "12pt", "50%", "2pt + 1 x proportional". */
static void print_length(FILE *out, const FoLength *length)
{
	static const char *const specials[] = { "", "label-end", "body-start", "proportional", "start-indent",
		"end-indent" };
	gboolean any = FALSE;

	if (length->absolute != 0 || (length->percent == 0 && length->special == SPECIAL_NONE)) {
		print_number(out, unit_to_pt(length->absolute));
		fputs("pt", out);
		any = TRUE;
	}
	if (length->percent != 0) {
		fputs(any ? " + " : "", out);
		print_number(out, (double) length->percent * 100);
		fputc('%', out);
		any = TRUE;
	}
	if (length->special != SPECIAL_NONE) {
		fputs(any ? " + " : "", out);
		print_number(out, (double) length->coefficient);
		fprintf(out, " x %s", specials[length->special]);
	}
}

static void print_value(FILE *out, const FoValue *value)
{
	FoColour c;

	switch (value->kind) {
	case FV_NONE:
		break;
	case FV_KEYWORD:
		fputs(keyword_word(value->as.keyword), out);
		break;
	case FV_LENGTH:
		print_length(out, &value->as.length);
		break;
	case FV_NUMBER:
		print_number(out, value->as.number);
		break;
	case FV_COLOUR:
		c = value->as.colour;
		fprintf(out, "#%02x%02x%02x", c.red, c.green, c.blue);
		if (c.alpha != 255)
			fprintf(out, "%02x", c.alpha);
		break;
	case FV_STRING:
		print_escaped(out, value->as.string);
		break;
	}
}

static int compare_names(gconstpointer left, gconstpointer right)
{
	const guint8 *a = left, *b = right;

	return strcmp(property_infos[*a].name, property_infos[*b].name);
}

static void print_properties(FILE *out, const FoNode *node)
{
	guint8 set[PR_COUNT];
	int count = 0;

	for (int p = 0; p < PR_COUNT; p++)
		if (fo_is_set(node, (FoProperty) p))
			set[count++] = (guint8) p;
	qsort(set, (gsize) count, 1, compare_names);
	for (int i = 0; i < count; i++) {
		FoValue value = fo_get(node, (FoProperty) set[i]);

		fprintf(out, " %s=\"", property_infos[set[i]].name);
		print_value(out, &value);
		fputc('"', out);
	}
}

static void dump(const FoNode *node, FILE *out, int depth)
{
	fprintf(out, "%*s", depth * 2, "");
	if (node->type == FO_TEXT) {
		fputc('"', out);
		print_escaped(out, node->as.text.text);
		fputs("\"\n", out);
		return;
	}
	fprintf(out, "<%s", fo_type_name(node->type));
	if (node->id != NULL) {
		fputs(" id=\"", out);
		print_escaped(out, node->id);
		fputc('"', out);
	}
	print_properties(out, node);
	if ((node->type == FO_INSTREAM_FOREIGN_OBJECT || node->type == FO_DECLARATIONS)
	    && node->as.foreign != NULL)
		fprintf(out, "><%s.../", (const char *) node->as.foreign->name);
	fputs(node->first == NULL ? "/>\n" : ">\n", out);
	for (const FoNode *child = node->first; child != NULL; child = child->next)
		dump(child, out, depth + 1);
	if (node->first != NULL)
		fprintf(out, "%*s</%s>\n", depth * 2, "", fo_type_name(node->type));
}

void fo_tree_dump(const FoNode *root, FILE *out)
{
	dump(root, out, 0);
}
