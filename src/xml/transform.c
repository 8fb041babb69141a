/* transform.c: XSLT 1.0 with EXSLT, under limits.
 *
 * A compiled stylesheet is only read by a transformation, so threads share it; each transformation has its
 * context, dictionary and error handler of its own.  Time is counted in XPath steps, not by the clock: a
 * paper that is given up on one machine is given up on all. */
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <stdlib.h>
#include <string.h>

#include "xml/xml-internal.h"

#define STEPS_PER_SECOND 5000000UL    /* of XPath and templates, on a slow machine */
#define TEMPLATE_DEPTH   1500         /* about 1 KiB of stack each, and a thread has 8 MiB */

/* ---- compiling ---- */

G_LOCK_DEFINE_STATIC(compiling);      /* libxslt reports compile errors through a global */

static void append_words(void *data, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void append_words(void *data, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	g_string_append_vprintf(data, format, args);
	va_end(args);
}

static xsltStylesheetPtr compile(const char *path, const char *root, GString *words)
{
	const char *outer_root = xml_set_root(root);
	xsltStylesheetPtr compiled = NULL;
	xmlDocPtr doc;

	G_LOCK(compiling);
	xsltSetGenericErrorFunc(words, append_words);
	xmlSetStructuredErrorFunc(words, xml_collect_error);
	doc = xmlReadFile(path, NULL, XSLT_PARSE_OPTIONS | XML_PARSE_NONET);
	if (doc != NULL)
		compiled = xsltParseStylesheetDoc(doc);
	if (doc != NULL && compiled == NULL)
		xmlFreeDoc(doc);
	if (compiled != NULL && compiled->errors > 0) {
		xsltFreeStylesheet(compiled);
		compiled = NULL;
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
	xsltSetGenericErrorFunc(NULL, xml_stay_quiet);
	G_UNLOCK(compiling);
	xml_set_root(outer_root);
	return compiled;
}

static int may_read(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr context, const char *uri);

static xsltSecurityPrefsPtr make_prefs(void)
{
	xsltSecurityPrefsPtr prefs = xsltNewSecurityPrefs();

	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_FILE, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_CREATE_DIRECTORY, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_NETWORK, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_WRITE_NETWORK, xsltSecurityForbid);
	xsltSetSecurityPrefs(prefs, XSLT_SECPREF_READ_FILE, may_read);
	return prefs;
}

XmlStylesheet *xml_stylesheet_load(const char *xsl_path, const char *root, GError **error)
{
	GString *words = g_string_new(NULL);
	char *real = realpath(root, NULL);
	XmlStylesheet *sheet = NULL;
	xsltStylesheetPtr compiled;

	xml_setup();
	if (!xml_setup_exslt())
		g_string_append(words, "libexslt cannot be loaded\n");
	compiled = real == NULL ? NULL : compile(xsl_path, real, words);
	if (compiled != NULL) {
		sheet = g_new0(XmlStylesheet, 1);
		sheet->compiled = compiled;
		sheet->prefs = make_prefs();
		sheet->root = g_strdup(real);
	} else
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "stylesheet %s cannot be used: %s", xsl_path,
			words->len > 0 ? g_strchomp(words->str) : "it cannot be read");
	g_string_free(words, TRUE);
	free(real);
	return sheet;
}

void xml_stylesheet_drop(XmlStylesheet *sheet)
{
	if (sheet == NULL)
		return;
	xsltFreeStylesheet(sheet->compiled);
	xsltFreeSecurityPrefs(sheet->prefs);
	g_free(sheet->root);
	g_free(sheet);
}

/* ---- one transformation ---- */

static int may_read(xsltSecurityPrefsPtr prefs, xsltTransformContextPtr context, const char *uri)
{
	const XmlRun *run = context == NULL ? NULL : context->_private;

	(void) prefs;
	return run != NULL && xml_below_root(uri, run->sheet->root);
}

static gboolean in_message(const XmlRun *run)
{
	xmlNodePtr instruction = run->context->inst;

	return instruction != NULL && instruction->ns != NULL
		&& xmlStrEqual(instruction->ns->href, XSLT_NAMESPACE)
		&& xmlStrEqual(instruction->name, BAD_CAST "message");
}

static gboolean terminates(const XmlRun *run)
{
	xmlChar *value = xmlGetNoNsProp(run->context->inst, BAD_CAST "terminate");
	gboolean yes = xmlStrEqual(value, BAD_CAST "yes");

	xmlFree(value);
	return yes;
}

static void say_message(XmlRun *run, const char *words)
{
	Place place = xml_place(run->context->node);

	if (terminates(run)) {
		diag(run->diags, place, D_XSLT_STOP, words);
		run->failed = TRUE;
	} else
		diag(run->diags, place, D_XSLT_MESSAGE, words);
}

/* A fault of the stylesheet, with the instruction that met it. */
static void say_where(XmlRun *run, Place place, const char *words)
{
	xmlNodePtr instruction = run->context->inst;
	const xmlChar *url = instruction == NULL || instruction->doc == NULL ? NULL : instruction->doc->URL;
	char *name = url == NULL ? NULL : g_path_get_basename((const char *) url);

	if (name == NULL)
		diag(run->diags, place, D_XSLT_FAULT, words);
	else
		diag(run->diags, place, D_XSLT_FAULT_AT, name, xmlGetLineNo(instruction), words);
	g_free(name);
}

/* The first runtime fault is said; the others follow from it. */
static void say_fault(XmlRun *run, const char *words)
{
	Place place = xml_place(run->context->node);

	if (run->failed)
		return;
	run->failed = TRUE;
	if (strstr(words, "infinite template recursion") != NULL)
		diag(run->diags, place, D_XSLT_RECURSION, TEMPLATE_DEPTH);
	else if (strstr(words, "peration limit exceeded") != NULL)
		diag(run->diags, place, D_XSLT_LIMIT, run->max_seconds);
	else
		say_where(run, place, words);
}

/* libxslt says where it is ("runtime error: file ... line ...") in one call, and what is wrong in the next;
 * a message comes in one call, its line end perhaps in another. */
static void on_words(void *data, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void on_words(void *data, const char *format, ...)
{
	XmlRun *run = data;
	va_list args;
	char *words;

	va_start(args, format);
	words = g_strstrip(g_strdup_vprintf(format, args));
	va_end(args);
	if (words[0] != '\0' && !g_str_has_prefix(words, "runtime error")) {
		if (in_message(run) && !run->failed)
			say_message(run, words);
		else
			say_fault(run, words);
	}
	g_free(words);
}

/* Faults of XPath and of files read. */
static void on_structured(void *data, xmlErrorPtr error)
{
	char *words;

	if (error->level < XML_ERR_ERROR || error->message == NULL)
		return;
	words = g_strstrip(g_strdup(error->message));
	say_fault(data, words);
	g_free(words);
}

void xml_run_open(XmlRun *run, xmlDocPtr doc)
{
	xsltTransformContextPtr context = xsltNewTransformContext(run->sheet->compiled, doc);

	run->context = context;
	context->_private = run;
	context->maxTemplateDepth = TEMPLATE_DEPTH;
	context->opLimit = STEPS_PER_SECOND * (unsigned long) run->max_seconds;
	context->xpathCtxt->opLimit = context->opLimit;
	xsltSetTransformErrorFunc(context, run, on_words);
	xsltSetCtxtSecurityPrefs(run->sheet->prefs, context);
}

xmlDocPtr xml_run_apply(XmlRun *run, xmlDocPtr doc)
{
	const char *outer_root = xml_set_root(run->sheet->root);
	xmlDocPtr result;

	xmlSetStructuredErrorFunc(run, on_structured);
	result = xsltApplyStylesheetUser(run->sheet->compiled, doc, NULL, NULL, NULL, run->context);
	if ((result == NULL || run->context->state != XSLT_STATE_OK) && !run->failed)
		say_fault(run, "it stopped without saying why");
	if (run->failed && result != NULL) {
		xmlFreeDoc(result);
		result = NULL;
	}
	xmlSetStructuredErrorFunc(NULL, NULL);
	xml_set_root(outer_root);
	return result;
}

void xml_run_close(XmlRun *run)
{
	xsltFreeTransformContext(run->context);
	if (run->kept != NULL)
		run->drop_kept(run->kept);
}

xmlDocPtr xml_transform(const XmlStylesheet *sheet, xmlDocPtr doc, const char *const *params, const XmlGlobals *globals,
                        gpointer about, const XmlLimits *limits, Diags *diags)
{
	XmlRun run = { .sheet = sheet, .about = about, .diags = diags, .max_seconds = XML_DEFAULT_SECONDS };
	xmlDocPtr result;

	if (limits != NULL && limits->max_seconds > 0)
		run.max_seconds = limits->max_seconds;
	xml_run_open(&run, doc);
	xml_globals_lend(globals, &run, doc);
	if (params != NULL)
		xsltQuoteUserParams(run.context, (const char **) params);
	result = xml_run_apply(&run, doc);
	xml_globals_take_back(globals, &run, doc);
	xml_run_close(&run);
	return result;
}
