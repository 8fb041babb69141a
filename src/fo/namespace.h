/* namespace.h: the namespaces that an FO document may use. */
#ifndef FO_NAMESPACE_H
#define FO_NAMESPACE_H

#define NAMESPACE_FO  "http://www.w3.org/1999/XSL/Format"
#define NAMESPACE_FOX "http://xmlgraphics.apache.org/fop/extensions"
#define NAMESPACE_BPF "urn:boardpack:fo"      /* ours: alt-text, actual-text, headers, scope, continued, keeps */
#define NAMESPACE_AT  "urn:boardpack:at"      /* where an element came from */
#define NAMESPACE_XML "http://www.w3.org/XML/1998/namespace"

#endif
