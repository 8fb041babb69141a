/* diagram.h: organisation charts and decision flow charts, drawn as SVG as charts are (chart.h).
 *
 *     <c:diagram kind="organisation" width="166mm" max-height="200mm" vacant="Vacant">
 *       <c:post title="Director of Children's Services" name="Asha Whitfield" note="Statutory post">
 *         <c:post title="Head of Learning" vacant="yes"/> ...
 *       </c:post>
 *     </c:diagram>
 *     <c:diagram kind="flow" ...>
 *       <c:box kind="question" id="q1" text="Is it achieved?"><c:link to="done" label="Yes"/> ...</c:box>
 *       <c:box kind="outcome" id="done" text="Stage 2"/>
 *     </c:diagram>
 *
 * width is that of the drawing; its height comes of what it holds: height at the most, if it can be had
 * with hardly smaller type, else max-height.  vacant: the word of a post nobody holds.  Optional: font-family,
 * font-size (points), and the colours ink, grey (small type), line, accent (outlines), tint (the ground of
 * outcomes and of the first post). */
#ifndef GRAPHIC_DIAGRAM_H
#define GRAPHIC_DIAGRAM_H

#include <libxml/tree.h>

#include "base/diag.h"
#include "text/text.h"

/* Replaces ELEMENT, a c:diagram, by an svg:svg and frees it.  What cannot be drawn is reported where it
 * stands, or at PLACE.  For any thread, with its FONTS. */
gboolean diagram_to_svg(xmlNodePtr element, TextContext *fonts, Place place, Diags *diags);

#endif
