/* globals.c: global variables that are the same for many documents, worked out once.
 *
 * libxslt works out all global variables in every transformation, most of them sizes, colours and looks, the same in all,
 * or of other kinds of document: together they cost as much as a short paper.  So these are taken from a transformation of an
 * empty document, which stays, and lent to the others.  A value that is there is only copied from, so threads share it. */
#include <libxslt/transform.h>
#include <string.h>

#include "xml/xml-internal.h"

#define PRESS_NAMESPACE "urn:boardpack:press"
#define TABLE_SIZE      256           /* of variables; no stylesheet has many more */

typedef struct Shared {
	xsltStackElem variable;       /* its value is the context's */
	xmlChar *kind;                /* the root for which each transformation works it out; NULL: there is none */
} Shared;

struct XmlGlobals {
	XmlRun run;
	xmlDocPtr nothing;            /* what it transformed */
	Diags *unheard;
	GArray *shared;               /* of Shared */
};

static void clear_shared(gpointer shared)
{
	xmlFree(((Shared *) shared)->kind);
}

/* What the file that declares VARIABLE says of its variables; NULL: nothing. */
static xmlChar *said_of(const xsltStackElem *variable)
{
	xmlNodePtr root = variable->comp == NULL ? NULL : xmlDocGetRootElement(variable->comp->inst->doc);

	return root == NULL ? NULL : xmlGetNsProp(root, BAD_CAST "globals", BAD_CAST PRESS_NAMESPACE);
}

static void collect(XmlGlobals *globals)
{
	for (xsltStackElemPtr v = globals->run.sheet->compiled->variables; v != NULL; v = v->next) {
		const xsltStackElem *made = xmlHashLookup2(globals->run.context->globalVars, v->name, v->nameURI);
		Shared shared = { .kind = said_of(v) };

		if (shared.kind == NULL || made == NULL || made->value == NULL) {
			xmlFree(shared.kind);
			continue;
		}
		/* Without the instruction that declares it: libxslt would take it for a second one. */
		shared.variable = *made;
		shared.variable.comp = NULL;
		if (xmlStrEqual(shared.kind, BAD_CAST "shared"))
			g_clear_pointer(&shared.kind, xmlFree);
		g_array_append_val(globals->shared, shared);
	}
}

XmlGlobals *xml_globals_new(const XmlStylesheet *sheet, gpointer about)
{
	XmlGlobals *globals = g_new0(XmlGlobals, 1);

	globals->unheard = diags_new();
	globals->shared = g_array_new(FALSE, FALSE, sizeof(Shared));
	g_array_set_clear_func(globals->shared, clear_shared);
	globals->nothing = xmlNewDoc(BAD_CAST "1.0");
	globals->run = (XmlRun) {
		.sheet = sheet, .about = about, .diags = globals->unheard, .max_seconds = XML_DEFAULT_SECONDS,
	};
	xml_run_open(&globals->run, globals->nothing);
	xmlFreeDoc(xml_run_apply(&globals->run, globals->nothing));
	if (!globals->run.failed)
		collect(globals);
	if (globals->shared->len == 0)
		g_clear_pointer(&globals, xml_globals_drop);
	return globals;
}

void xml_globals_drop(XmlGlobals *globals)
{
	if (globals == NULL)
		return;
	xml_run_close(&globals->run);
	xmlFreeDoc(globals->nothing);
	g_array_unref(globals->shared);
	diags_drop(globals->unheard);
	g_free(globals);
}

/* What SHARED lends to a transformation of a document with a root named ROOT; NULL: nothing. */
static xsltStackElemPtr lent(Shared *shared, const xmlChar *root)
{
	return shared->kind != NULL && xmlStrEqual(shared->kind, root) ? NULL : &shared->variable;
}

void xml_globals_lend(const XmlGlobals *globals, XmlRun *run, xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (globals == NULL || root == NULL)
		return;
	/* A table with the run's dictionary takes names as they are, which are the stylesheet's. */
	xmlHashFree(run->context->globalVars, NULL);
	run->context->globalVars = xmlHashCreateDict(TABLE_SIZE, run->context->dict);
	for (guint i = 0; i < globals->shared->len; i++) {
		xsltStackElemPtr variable = lent(&g_array_index(globals->shared, Shared, i), root->name);

		if (variable != NULL)
			xmlHashAddEntry2(run->context->globalVars, variable->name, variable->nameURI, variable);
	}
}

void xml_globals_take_back(const XmlGlobals *globals, XmlRun *run, xmlDocPtr doc)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	if (globals == NULL || root == NULL)
		return;
	for (guint i = 0; i < globals->shared->len; i++) {
		xsltStackElemPtr variable = lent(&g_array_index(globals->shared, Shared, i), root->name);

		if (variable != NULL)
			xmlHashRemoveEntry2(run->context->globalVars, variable->name, variable->nameURI, NULL);
	}
}
