/* function.h: functions of ours that stylesheets call in XPath.
 *
 * What a stylesheet asks for at every cell is worked out here: a function written in XSLT (EXSLT func:function)
 * costs twenty times as much as one in C. */
#ifndef XML_FUNCTION_H
#define XML_FUNCTION_H

#include <glib.h>
#include <libxml/tree.h>

/* One call with its arguments; lives until the function returns. */
typedef struct XmlCall XmlCall;

typedef struct XmlFunction {
	const char *name;
	int least, most;              /* arguments, XML_CALL_MOST at most */
	void (*run)(XmlCall *call);   /* gives a value by one xml_call_give_ */
} XmlFunction;

#define XML_CALL_MOST 4

/* From now on stylesheets may call the COUNT FUNCTIONS, which must stay, in the namespace SPACE. Once, before any
 * thread. */
void xml_functions_register(const char *space, const XmlFunction *functions, int count);

/* ---- what the function is told ---- */

gboolean xml_call_has(const XmlCall *call, int index);

/* Argument INDEX, from 0, as XPath makes a string or number of it (XPath 1.0 §4.2, §4.4); "" and NaN when it is not
 * there.  The text is borrowed from the call. */
const char *xml_call_text(XmlCall *call, int index);
double xml_call_number(XmlCall *call, int index);

/* The first node of argument INDEX; NULL: it has none, or is no node-set. */
xmlNodePtr xml_call_node(XmlCall *call, int index);

/* The nodes of argument INDEX, borrowed from the call, in no order; their count, 0 where it is no node-set. */
int xml_call_nodes(const XmlCall *call, int index, xmlNodePtr **nodes);

/* Global variables of the stylesheet, which must not themselves call the function that asks.  The text is the
 * caller's (g_free); of nodes, the caller owns the array alone. */
double xml_call_global_number(XmlCall *call, const char *name);
char *xml_call_global_text(XmlCall *call, const char *name);
GPtrArray *xml_call_global_nodes(XmlCall *call, const char *name);

/* The root of the document that is transformed. */
xmlNodePtr xml_call_root(const XmlCall *call);

/* What xml_transform was told of the document. */
gpointer xml_call_about(const XmlCall *call);

/* What MAKE made when it was first asked for in this transformation; DROP drops it in the end.  All functions share
 * one. */
gpointer xml_call_kept(XmlCall *call, gpointer (*make)(XmlCall *call), GDestroyNotify drop);

/* TEXT as XPath reads a number (XPath 1.0 §4.4); NaN when it is none. */
double xml_number(const char *text);
/* Appends NUMBER as XPath writes it (XPath 1.0 §4.2). */
void xml_append_number(GString *text, double number);

/* ---- what it gives ---- */

void xml_call_give_text(XmlCall *call, const char *text);
void xml_call_give_number(XmlCall *call, double number);
/* NUMBER as XPath writes it, then UNIT. */
void xml_call_give_length(XmlCall *call, double number, const char *unit);
void xml_call_give_boolean(XmlCall *call, gboolean truth);
/* A node-set of NODES, of xmlNodePtr, each once; the array stays the caller's. */
void xml_call_give_nodes(XmlCall *call, const GPtrArray *nodes);

#endif
