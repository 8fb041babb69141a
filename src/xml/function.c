/* function.c: from XPath to a function of ours and back. */
#include "xml/function.h"

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>
#include <libxslt/variables.h>

#include "xml/xml-internal.h"

struct XmlCall {
	xmlXPathParserContextPtr parser;
	xsltTransformContextPtr transform;
	int count;
	xmlXPathObjectPtr arguments[XML_CALL_MOST];
	xmlChar *texts[XML_CALL_MOST];        /* of arguments that are no strings, where asked for */
};

static GHashTable *registered;        /* name -> XmlFunction; only read after registration */

/* ---- calling ---- */

/* XPath has pushed the last argument last. */
static gboolean take_arguments(XmlCall *call, int count, const XmlFunction *function)
{
	if (count < function->least || count > function->most) {
		xmlXPathErr(call->parser, XPATH_INVALID_ARITY);
		return FALSE;
	}
	call->count = count;
	for (int i = count - 1; i >= 0; i--)
		call->arguments[i] = valuePop(call->parser);
	return TRUE;
}

static void run(xmlXPathParserContextPtr parser, int count)
{
	const XmlFunction *function = g_hash_table_lookup(registered, parser->context->function);
	XmlCall call = { .parser = parser, .transform = xsltXPathGetTransformContext(parser) };

	if (!take_arguments(&call, count, function))
		return;
	function->run(&call);
	for (int i = 0; i < count; i++) {
		xmlFree(call.texts[i]);
		xmlXPathFreeObject(call.arguments[i]);
	}
}

void xml_functions_register(const char *space, const XmlFunction *functions, int count)
{
	xml_setup();
	if (registered == NULL)
		registered = g_hash_table_new(g_str_hash, g_str_equal);
	for (int i = 0; i < count; i++) {
		g_assert(functions[i].most <= XML_CALL_MOST);
		g_hash_table_insert(registered, (gpointer) functions[i].name, (gpointer) &functions[i]);
		xsltRegisterExtModuleFunction(BAD_CAST functions[i].name, BAD_CAST space, run);
	}
}

/* ---- arguments ---- */

gboolean xml_call_has(const XmlCall *call, int index)
{
	return index < call->count;
}

const char *xml_call_text(XmlCall *call, int index)
{
	xmlXPathObjectPtr argument = index < call->count ? call->arguments[index] : NULL;

	if (argument == NULL)
		return "";
	if (argument->type == XPATH_STRING)
		return argument->stringval == NULL ? "" : (const char *) argument->stringval;
	if (call->texts[index] == NULL)
		call->texts[index] = xmlXPathCastToString(argument);
	return call->texts[index] == NULL ? "" : (const char *) call->texts[index];
}

double xml_call_number(XmlCall *call, int index)
{
	return index < call->count ? xmlXPathCastToNumber(call->arguments[index]) : xmlXPathNAN;
}

static gboolean holds_nodes(const xmlXPathObject *object)
{
	return object != NULL && (object->type == XPATH_NODESET || object->type == XPATH_XSLT_TREE)
		&& object->nodesetval != NULL;
}

xmlNodePtr xml_call_node(XmlCall *call, int index)
{
	xmlXPathObjectPtr argument = index < call->count ? call->arguments[index] : NULL;

	if (!holds_nodes(argument) || argument->nodesetval->nodeNr == 0)
		return NULL;
	if (argument->nodesetval->nodeNr > 1)
		xmlXPathNodeSetSort(argument->nodesetval);
	return argument->nodesetval->nodeTab[0];
}

int xml_call_nodes(const XmlCall *call, int index, xmlNodePtr **nodes)
{
	xmlXPathObjectPtr argument = index < call->count ? call->arguments[index] : NULL;

	if (!holds_nodes(argument))
		return 0;
	*nodes = argument->nodesetval->nodeTab;
	return argument->nodesetval->nodeNr;
}

/* ---- surroundings ---- */

static xmlXPathObjectPtr global(XmlCall *call, const char *name)
{
	return call->transform == NULL ? NULL : xsltVariableLookup(call->transform, BAD_CAST name, NULL);
}

double xml_call_global_number(XmlCall *call, const char *name)
{
	xmlXPathObjectPtr value = global(call, name);
	double number = value == NULL ? xmlXPathNAN : xmlXPathCastToNumber(value);

	xmlXPathFreeObject(value);
	return number;
}

char *xml_call_global_text(XmlCall *call, const char *name)
{
	xmlXPathObjectPtr value = global(call, name);
	xmlChar *text = value == NULL ? NULL : xmlXPathCastToString(value);
	char *own = g_strdup(text == NULL ? "" : (const char *) text);

	xmlFree(text);
	xmlXPathFreeObject(value);
	return own;
}

GPtrArray *xml_call_global_nodes(XmlCall *call, const char *name)
{
	xmlXPathObjectPtr value = global(call, name);
	GPtrArray *nodes = g_ptr_array_new();

	if (holds_nodes(value)) {
		xmlXPathNodeSetSort(value->nodesetval);
		for (int i = 0; i < value->nodesetval->nodeNr; i++)
			g_ptr_array_add(nodes, value->nodesetval->nodeTab[i]);
	}
	xmlXPathFreeObject(value);
	return nodes;
}

xmlNodePtr xml_call_root(const XmlCall *call)
{
	return xmlDocGetRootElement(call->transform->initialContextDoc);
}

gpointer xml_call_about(const XmlCall *call)
{
	return ((const XmlRun *) call->transform->_private)->about;
}

gpointer xml_call_kept(XmlCall *call, gpointer (*make)(XmlCall *call), GDestroyNotify drop)
{
	XmlRun *of = call->transform->_private;

	if (of->kept == NULL) {
		of->kept = make(call);
		of->drop_kept = drop;
	}
	return of->kept;
}

double xml_number(const char *text)
{
	return xmlXPathStringEvalNumber(BAD_CAST text);
}

void xml_append_number(GString *text, double number)
{
	xmlChar *written = xmlXPathCastNumberToString(number);

	g_string_append(text, (const char *) written);
	xmlFree(written);
}

/* ---- results ---- */

void xml_call_give_text(XmlCall *call, const char *text)
{
	valuePush(call->parser, xmlXPathNewCString(text));
}

void xml_call_give_length(XmlCall *call, double number, const char *unit)
{
	xmlChar *text = xmlXPathCastNumberToString(number);

	valuePush(call->parser, xmlXPathWrapString(xmlStrcat(text, BAD_CAST unit)));
}

void xml_call_give_number(XmlCall *call, double number)
{
	valuePush(call->parser, xmlXPathNewFloat(number));
}

void xml_call_give_boolean(XmlCall *call, gboolean truth)
{
	valuePush(call->parser, xmlXPathNewBoolean(truth));
}

void xml_call_give_nodes(XmlCall *call, const GPtrArray *nodes)
{
	xmlXPathObjectPtr set = xmlXPathNewNodeSet(NULL);

	for (guint i = 0; i < nodes->len; i++)
		xmlXPathNodeSetAddUnique(set->nodesetval, nodes->pdata[i]);
	valuePush(call->parser, set);
}
