/* namespace.h: the namespaces that an FO document may use. */
#ifndef FO_NAMESPACE_H
#define FO_NAMESPACE_H

#define NAMESPACE_FO  "http://www.w3.org/1999/XSL/Format"
#define NAMESPACE_FOX "http://xmlgraphics.apache.org/fop/extensions"
/* Ours: alt-text, actual-text, headers, scope; continued, what a cell says where its row goes on; keeps: whether a keep of an
 * integer (XSL 1.1 §4.8) is "strict", kept wherever it can be, or "weighed": worth as many hundredths of a column left blank. */
#define NAMESPACE_BPF "urn:boardpack:fo"
#define NAMESPACE_AT  "urn:boardpack:at"      /* where an element came from */
#define NAMESPACE_XML "http://www.w3.org/XML/1998/namespace"

#endif
