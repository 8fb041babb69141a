/* diag-catalog.h: every diagnostic: level, id, text.
 *
 * One macro a diagnostic, in the order of the stages.  A text states the fact,
 * and after its last semicolon what was done about it.  Printed by
 * `boardpack check --catalog`. */
#ifndef BASE_DIAG_CATALOG_H
#define BASE_DIAG_CATALOG_H

/* ---- text ---- */
#define D_FONT_MISSING DIAG_WARNING, "font-missing", \
	"font \"%s\" is not in the press's font folders; %s was used"
#define D_GLYPH_MISSING DIAG_WARNING, "glyph-missing", \
	"no font of the press has all characters of \"%s\"; a replacement mark was printed"

/* ---- layout ---- */
#define D_AREA_OVERFLOW DIAG_WARNING, "area-overflow", \
	"content of %s is %.1f pt too long for its area; it runs over the edge"
#define D_LINE_OVERFLOW DIAG_WARNING, "line-overflow", \
	"line is %.1f pt too wide for its area; it runs over the edge"
#define D_KEEP_BROKEN DIAG_WARNING, "keep-broken", \
	"content kept together is longer than a page; it was broken at the least bad place"
#define D_CITATION_UNKNOWN DIAG_ERROR, "citation-unknown", \
	"no object has the id \"%s\"; a question mark was printed for its page number"
#define D_MASTER_UNKNOWN DIAG_ERROR, "master-unknown", \
	"no page master is named \"%s\"; the first page master was used"
#define D_MASTER_EXHAUSTED DIAG_WARNING, "master-exhausted", \
	"page-sequence-master \"%s\" has no master for page %d; its last one was used again"
#define D_FLOW_UNMAPPED DIAG_WARNING, "flow-unmapped", \
	"no region of the page master is named \"%s\"; the content was left out"
#define D_TABLE_SHORT_ROW DIAG_STYLE, "table-short-row", \
	"row has %d cells, table has %d columns; the missing cells were left empty"
#define D_TABLE_LONG_ROW DIAG_WARNING, "table-long-row", \
	"cell stands in column %d, table has %d columns; a column was added"
#define D_TABLE_CELL_OVERLAP DIAG_ERROR, "table-cell-overlap", \
	"cell overlaps another in column %d; it was left out"
#define D_SETTLE_LIMIT DIAG_WARNING, "settle-limit", \
	"page numbers still change after %d rounds; the last round was used"
#define D_PAGE_LIMIT DIAG_FATAL, "page-limit", \
	"more than %d pages; the paper was given up (raise it with --max-pages)"

/* ---- charts ---- */
#define D_CHART_KIND DIAG_ERROR, "chart-kind", \
	"no chart is of the kind \"%s\"; it was drawn as a bar chart"
#define D_CHART_LENGTH DIAG_WARNING, "chart-length", \
	"chart's %s \"%s\" is not a length it can have; %.0f mm was taken"
#define D_CHART_FIGURE DIAG_WARNING, "chart-figure", \
	"value \"%s\" of the point \"%s\" is not a figure; the chart has a gap there"
#define D_CHART_NEGATIVE_PART DIAG_WARNING, "chart-negative-part", \
	"value %s of the point \"%s\" is below nought, as no part of a whole can be; it was left out"
#define D_CHART_TARGET DIAG_WARNING, "chart-target", \
	"chart's target \"%s\" is not a figure; no target line was drawn"
#define D_CHART_SERIES_EMPTY DIAG_WARNING, "chart-series-empty", \
	"series \"%s\" of the chart has no figures; it was left out"
#define D_CHART_EMPTY DIAG_WARNING, "chart-empty", \
	"chart has no figures; an empty frame was drawn that says so"
#define D_CHART_TOO_MANY DIAG_WARNING, "chart-too-many", \
	"chart has more than %d %s; those beyond were left out"

#endif
