/* setup.c: libxml2 and libxslt made quiet and deaf: no network, no file not allowed. */
#include <libxml/parserInternals.h>
#include <libxml/xmlschemastypes.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltutils.h>

#include <stdlib.h>
#include <string.h>

#include "base/library.h"
#include "xml/xml-internal.h"

static GPrivate allowed_root = G_PRIVATE_INIT(NULL);
static GPrivate current_load = G_PRIVATE_INIT(NULL);

const char *xml_set_root(const char *root)
{
	const char *before = g_private_get(&allowed_root);

	g_private_set(&allowed_root, (gpointer) root);
	return before;
}

void xml_set_load(XmlLoad *load)
{
	g_private_set(&current_load, load);
}

/* URI as a path, to be freed; NULL when it is not a local file. */
static char *local_path(const char *uri)
{
	if (g_str_has_prefix(uri, "file:"))
		return g_filename_from_uri(uri, NULL, NULL);
	if (strstr(uri, "://") != NULL)
		return NULL;
	return g_uri_unescape_string(uri, NULL);
}

gboolean xml_below_root(const char *uri, const char *root)
{
	char *path = local_path(uri);
	char *real = path == NULL ? NULL : realpath(path, NULL);
	gsize length = root == NULL ? 0 : strlen(root);
	gboolean below = real != NULL && root != NULL && strncmp(real, root, length) == 0
		&& (real[length] == '/' || real[length] == '\0');

	free(real);
	g_free(path);
	return below;
}

/* The only way libxml2 opens a file on its own: imports of our schemas and stylesheets, and whatever a
 * paper tries to draw in by an external entity, which is refused. */
static xmlParserInputPtr load_entity(const char *uri, const char *id, xmlParserCtxtPtr parser)
{
	const char *root = g_private_get(&allowed_root);
	XmlLoad *load = g_private_get(&current_load);
	xmlParserInputPtr input = NULL;
	char *path;

	(void) id;
	if (uri != NULL && xml_below_root(uri, root)) {
		path = local_path(uri);
		input = xmlNewInputFromFile(parser, path);
		g_free(path);
	} else if (load != NULL && !load->failed) {
		diag(load->diags, xml_text_place(&load->text, xml_load_offset(load)), D_XML_OUTSIDE,
			uri == NULL ? "" : uri);
		load->failed = TRUE;
	}
	return input;
}

void xml_stay_quiet(void *data, const char *format, ...)
{
	(void) data;
	(void) format;
}

void xml_collect_error(void *data, xmlErrorPtr error)
{
	g_string_append_printf(data, "%s:%d: %s", error->file == NULL ? "" : error->file, error->line,
		error->message == NULL ? "\n" : error->message);
}

void xml_setup(void)
{
	static gsize done;

	if (!g_once_init_enter(&done))
		return;
	xmlInitParser();
	xmlSetGenericErrorFunc(NULL, xml_stay_quiet);
	xmlThrDefSetGenericErrorFunc(NULL, xml_stay_quiet);
	xmlSetExternalEntityLoader(load_entity);
	xmlSchemaInitTypes();         /* no two threads may be first */
	xsltInit();
	xsltSetGenericErrorFunc(NULL, xml_stay_quiet);
	xsltSetGenericDebugFunc(NULL, xml_stay_quiet);
	g_once_init_leave(&done, 1);
}

/* Neither dates nor crypto: stylesheets only show facts, and nothing may depend on the clock. */
static gpointer register_exslt(gpointer unused G_GNUC_UNUSED)
{
	void (*common)(void), (*math)(void), (*sets)(void), (*functions)(void), (*strings)(void);
	const LibraryFunction registers[] = {
		{ "exsltCommonRegister", (gpointer *) &common }, { "exsltMathRegister", (gpointer *) &math },
		{ "exsltSetsRegister", (gpointer *) &sets }, { "exsltFuncRegister", (gpointer *) &functions },
		{ "exsltStrRegister", (gpointer *) &strings },
	};

	if (!library_load("libexslt.so.0", registers, G_N_ELEMENTS(registers)))
		return NULL;
	common();
	math();
	sets();
	functions();
	strings();
	return GINT_TO_POINTER(TRUE);
}

gboolean xml_setup_exslt(void)
{
	static GOnce once = G_ONCE_INIT;

	return g_once(&once, register_exslt, NULL) != NULL;
}
