/* xml-internal.h: what the files of this room share. */
#ifndef XML_XML_INTERNAL_H
#define XML_XML_INTERNAL_H

#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxslt/security.h>
#include <libxslt/xsltInternals.h>

#include "xml/xml.h"

#define XML_AT_NAMESPACE "urn:boardpack:at"

/* A source file as UTF-8, with its line starts: byte offsets give true lines and columns. */
typedef struct XmlText {
	const char *file;             /* interned */
	char *bytes;                  /* UTF-8 without a byte order mark, NUL after the last byte */
	gsize length;
	GArray *starts;               /* of gsize */
	gsize seen;                   /* the offset last placed and its column: the next is mostly further on the */
	int seen_column;              /* same line, and a file may be one line of megabytes */
} XmlText;

/* Reads FILE, decodes it, indexes its lines.  FALSE after a fatal diagnostic. */
gboolean xml_text_read(XmlText *text, const char *file, gsize max_bytes, Diags *diags);
void xml_text_clear(XmlText *text);
Place xml_text_place(XmlText *text, gsize offset);

/* The state of one load, in the parser context's _private. */
typedef struct XmlLoad {
	XmlText text;
	xmlParserCtxtPtr parser;      /* of the document; entities have contexts of their own */
	int max_depth;
	Diags *diags;
	gboolean failed;              /* a fatal diagnostic has been given: what follows are its echoes */
} XmlLoad;

struct XmlStylesheet {
	xsltStylesheetPtr compiled;
	xsltSecurityPrefsPtr prefs;
	char *root;                   /* real path */
};

#define XML_DEFAULT_SECONDS 60        /* of a transformation */

/* The state of one transformation, in the transform context's _private. */
typedef struct XmlRun {
	const XmlStylesheet *sheet;
	xsltTransformContextPtr context;
	Diags *diags;
	int max_seconds;
	gboolean failed;
	gpointer about;               /* of the caller, for the functions stylesheets call */
	gpointer kept;                /* of the functions stylesheets call; NULL: none asked yet */
	GDestroyNotify drop_kept;
} XmlRun;

/* RUN, with its stylesheet, diagnostics and limit set, gets a context for DOC; makes of DOC what the stylesheet says (NULL
 * after a fatal diagnostic); ends. */
void xml_run_open(XmlRun *run, xmlDocPtr doc);
xmlDocPtr xml_run_apply(XmlRun *run, xmlDocPtr doc);
void xml_run_close(XmlRun *run);

/* Puts the values of GLOBALS (NULL: none) into RUN, of DOC, which has not begun; takes them out before it closes. */
void xml_globals_lend(const XmlGlobals *globals, XmlRun *run, xmlDocPtr doc);
void xml_globals_take_back(const XmlGlobals *globals, XmlRun *run, xmlDocPtr doc);

/* Where the parser stands in the source. */
gsize xml_load_offset(const XmlLoad *load);

/* Says in plain words what is not well-formed; called by the parser. */
void xml_say_fault(void *parser, xmlErrorPtr error);

/* Remembers where ELEMENT's '<' stood. */
void xml_place_set(xmlNodePtr element, Place place);
/* A document's file, for all its places. */
void xml_place_set_file(xmlDocPtr doc, const char *file);

/* Error handlers of the libraries: one says nothing, one appends "file:line: message" to DATA, a GString. */
void xml_stay_quiet(void *data, const char *format, ...) G_GNUC_PRINTF(2, 3);
void xml_collect_error(void *data, xmlErrorPtr error);

/* In this thread external files may be read below ROOT (a real path) until it is set back; NULL: none.
 * Gives the one before. */
const char *xml_set_root(const char *root);
/* The load this thread is at, which is told when a file from outside is refused; NULL: none. */
void xml_set_load(XmlLoad *load);
/* TRUE when URI is a local file below ROOT, links resolved. */
gboolean xml_below_root(const char *uri, const char *root);

/* Registers the functions of EXSLT that stylesheets may use; FALSE when libexslt cannot be loaded.  It brings cryptography, which only
 * what has a stylesheet should pay for. */
gboolean xml_setup_exslt(void);

#endif
