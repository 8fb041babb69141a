/* xml.h: load, validate, transform; libxml2 and libxslt behind one door.
 *
 * Nothing from outside: no network, no file beyond the folders named, limits
 * on depth, size and entities.  Every element remembers where its '<' stood. */
#ifndef XML_XML_H
#define XML_XML_H

#include <glib.h>
#include <libxml/tree.h>

#include "base/diag.h"

/* Where templates, stylesheets and the pack may be read from. */
typedef struct XmlLimits {
	gsize max_bytes;              /* of one file; 0: 64 MiB */
	int max_depth;                /* 0: 256 */
	int max_seconds;              /* of one transformation; 0: 60 */
} XmlLimits;

/* Loads the file at PATH; messages as diagnostics.  NULL after a fatal one (missing, not
 * well-formed, too large, entity bomb).  The caller frees the document (xmlFreeDoc). */
xmlDocPtr xml_load(const char *path, const XmlLimits *limits, Diags *diags);

/* The place of NODE's start tag (of its element, for text and attributes).  Falls back to a bp:at
 * attribute (namespace urn:boardpack:at) on it or an ancestor. */
Place xml_place(xmlNodePtr node);

/* Gives DOC, made by us and not loaded, the place of what it stands for: all its elements have PLACE. */
void xml_place_doc(xmlDocPtr doc, Place place);

/* Gives NODE, an element or attribute made by us in a loaded document, the place of what it was made from, in
 * another file. */
void xml_place_made(xmlNodePtr node, Place place);

/* Puts bp:at="file:line:column" on every element that was loaded with a place, so that the place survives the transformation. */
void xml_stamp_places(xmlDocPtr doc);

typedef struct XmlSchema XmlSchema;
/* Compiled once a run; XSD_PATH is one of ours, so a failure is a GError. */
XmlSchema *xml_schema_load(const char *xsd_path, GError **error);
void xml_schema_drop(XmlSchema *schema);
/* One diagnostic a fault, in words an officer understands.  TRUE when valid. */
gboolean xml_schema_check(XmlSchema *schema, xmlDocPtr doc, Diags *diags);

typedef struct XmlStylesheet XmlStylesheet;
/* Compiled once a run and shared by threads; may read only below ROOT. */
XmlStylesheet *xml_stylesheet_load(const char *xsl_path, const char *root, GError **error);
void xml_stylesheet_drop(XmlStylesheet *sheet);

/* The values of a stylesheet's shared variables.  The root of each of its files may say, by press:globals (namespace
 * urn:boardpack:press), what its global variables depend on: "shared": on no document; the name of a root element: on
 * documents with this root, and no other asks for them.  They are worked out once, where no document is. */
typedef struct XmlGlobals XmlGlobals;
/* ABOUT: as for xml_transform.  NULL when a variable cannot be worked out: each transformation does, and says why. The
 * stylesheet, and what the functions give, must stay. */
XmlGlobals *xml_globals_new(const XmlStylesheet *sheet, gpointer about);
void xml_globals_drop(XmlGlobals *globals);

/* PARAMS: name, value, name, value, ..., NULL; values are plain strings; NULL: none.  GLOBALS: of this stylesheet, which
 * threads may share; NULL: all are worked out.  ABOUT: for the functions the
 * stylesheet calls (xml_call_about).  NULL after a fatal diagnostic.  xsl:message gives a diagnostic at the place of
 * the current node. */
xmlDocPtr xml_transform(const XmlStylesheet *sheet, xmlDocPtr doc, const char *const *params, const XmlGlobals *globals,
                        gpointer about, const XmlLimits *limits, Diags *diags);

/* Sets libxml2 up for this process (no network, our error handlers); once, before any thread. */
void xml_setup(void);

#endif
