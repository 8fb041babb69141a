/* chart.h: charts of figures, drawn as SVG.
 *
 * A stylesheet puts the figures in the layout instructions; before layout each
 * chart is replaced by the SVG that shows it, so that the instructions stay what
 * any FO formatter takes and there is one painter of vector pictures.
 *
 *     <fo:instream-foreign-object>
 *       <c:chart xmlns:c="urn:boardpack:chart" kind="line" width="166mm" height="70mm"
 *                title="Attendance in primary schools" unit="%" target="95" source="School census">
 *         <c:series name="2026/27" role="current"> <c:point label="Sep" value="94.1"/> ... </c:series>
 *         <c:series name="2025/26" role="last-year"> ... </c:series>
 *       </c:chart>
 *     </fo:instream-foreign-object>
 *
 * kind: line; bar (grouped, from zero; lying where the labels are long); stacked; rag-history (stacked, each
 * column 100 %); gauge (a row for each point of its one series: figure, target, tolerance to both sides of it).
 * unit: "%" and "£" go with the figure, any other stands above the axis.
 * show: "number" or "percent": whether the columns of a stack are as tall as their totals or all as tall.
 * tolerance: of a gauge; its points may have a target and tolerance of their own.
 * Optional: font-family, font-size (points), and the colours ink, grey (small type), grid, colour-1 (this year),
 * colour-2 (last year), colour-target, red, amber, green.  Words: target-label (before the target's figure),
 * tolerance-label, nothing (for no figures), and words, those the chart is told with to who does not see it
 * ("Line chart|Bar chart|Stacked bar chart|Gauges|no figure|Unit").
 * A series has a role: current, last-year, target, red, amber, green, or none.  A point
 * without a value, or with "-", "n/a" or "TBD", is a gap. */
#ifndef GRAPHIC_CHART_H
#define GRAPHIC_CHART_H

#include <libxml/tree.h>

#include "base/diag.h"
#include "text/text.h"

#define CHART_NAMESPACE "urn:boardpack:chart"

/* Replaces CHART by an svg:svg of the same size and frees it; gives the instream-foreign-object around it a
 * fox:alt-text if it has none.  Data that cannot be drawn is reported at PLACE.  FALSE if CHART is no chart:
 * it is left alone. */
gboolean chart_to_svg(xmlNodePtr chart, TextContext *fonts, Place place, Diags *diags);

/* Replaces ELEMENT, a c:spark (chart-spark.c), by a drawing as high as a line of text. */
gboolean spark_to_svg(xmlNodePtr element, TextContext *fonts, Place place, Diags *diags);

/* Does so with every chart, spark and diagram (diagram.h) of FO; returns their number. */
int charts_to_svg(xmlDocPtr fo, TextContext *fonts, Diags *diags);

/* The figures of CHART as sentences, for those who do not see it.  Free with g_free. */
char *chart_description(xmlNodePtr chart);

#endif
