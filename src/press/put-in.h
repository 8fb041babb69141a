/* put-in.h: a paper that is a PDF, as a document for the stylesheets. */
#ifndef PRESS_PUT_IN_H
#define PRESS_PUT_IN_H

#include <libxml/tree.h>

#include "pack/pack.h"

/* The document of kind "put-in" of PAPER, which is a PDF: an element a page, with its size in points and how a picture names it.  NULL
 * after a fatal diagnostic at the paper's place.  Called from the papers' threads. */
xmlDocPtr put_in_document(const PackPaper *paper, const XmlLimits *limits, Diags *diags);

#endif
