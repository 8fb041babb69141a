/* rules-matrix.c: the rows of an assessment matrix have a cell for each of its columns. */
#include "pack/pack-internal.h"

#define SPAN_MAX 1000                 /* a wider cell is a slip */

/* The columns of an assessment: one for each part of an area, or for the area itself. */
static int count_columns(xmlNodePtr assessment)
{
	int columns = 0;

	for (xmlNodePtr area = assessment->children; area != NULL; area = area->next) {
		int parts = 0;

		for (xmlNodePtr n = node_is(area, "area") ? area->children : NULL; n != NULL; n = n->next)
			parts += node_is(n, "part");
		if (node_is(area, "area"))
			columns += parts > 0 ? parts : 1;
	}
	return columns;
}

static int count_cells(xmlNodePtr year)
{
	int columns = 0;

	for (xmlNodePtr cell = year->children; cell != NULL; cell = cell->next) {
		double span = 1;

		if (node_is(cell, "cell"))
			columns += node_number(cell, "span", &span) ? (int) CLAMP(span, 1, SPAN_MAX) : 1;
	}
	return columns;
}

void rules_matrix(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root->children; n != NULL && node_is(root, "matrix"); n = n->next) {
		int columns = node_is(n, "assessment") ? count_columns(n) : 0;

		for (xmlNodePtr year = n->children; columns > 0 && year != NULL; year = year->next) {
			int cells = node_is(year, "year") ? count_cells(year) : columns;

			if (cells == columns)
				continue;
			diag(diags, xml_place(year), D_ROW_IRREGULAR, cells, columns);
			diag_note(diags, xml_place(node_child(n, "area")), "the columns are headed here");
		}
	}
}
