/* fault.c: what is not well-formed, in plain words and at its true place.
 *
 * The first fault is said; what the parser says after it are echoes.  A table names the faults people
 * make; any other keeps libxml2's words. */
#include <string.h>

#include "xml/xml-internal.h"

typedef struct Fault {
	XmlLoad *load;
	const xmlError *error;
	gsize offset;                 /* where the parser stands */
} Fault;

static Place at(const Fault *fault, gsize offset)
{
	return xml_text_place(&fault->load->text, offset);
}

/* The nearest C at or before OFFSET; OFFSET itself when there is none. */
static gsize back_to(const Fault *fault, gsize offset, char c)
{
	gsize i = MIN(offset, fault->load->text.length);

	while (i > 0 && fault->load->text.bytes[i] != c)
		i--;
	return fault->load->text.bytes[i] == c ? i : offset;
}

/* The name that starts at OFFSET, to be freed. */
static char *name_at(const Fault *fault, gsize offset)
{
	const char *p = fault->load->text.bytes + MIN(offset, fault->load->text.length);

	return g_strndup(p, strcspn(p, " \t\r\n/>=<\"'"));
}

/* </b> where <a> is open; the element still open is on the parser's stack. */
static void say_mismatch(const Fault *fault, Diags *diags)
{
	gsize tag = back_to(fault, fault->offset == 0 ? 0 : fault->offset - 1, '<');
	xmlNodePtr open = fault->load->parser->node;
	char *end = name_at(fault, tag + 2);
	const char *start = open == NULL ? "" : (const char *) open->name;

	diag(diags, at(fault, tag), D_XML_MISMATCH, end, start);
	if (open != NULL) {
		xml_place_set_file(fault->load->parser->myDoc, fault->load->text.file);
		diag_note(diags, xml_place(open), "<%s> starts here", start);
	}
	g_free(end);
}

static void say_not_closed(const Fault *fault, Diags *diags)
{
	xmlNodePtr open = fault->load->parser->node;

	if (open == NULL) {
		diag(diags, at(fault, fault->offset), D_XML_ENDS_EARLY);
		return;
	}
	xml_place_set_file(fault->load->parser->myDoc, fault->load->text.file);
	diag(diags, xml_place(open), D_XML_NOT_CLOSED, (const char *) open->name);
}

/* The parser stands at the '<' of the next tag, perhaps lines later; the value began after the '<' before. */
static void say_quote(const Fault *fault, Diags *diags)
{
	const char *text = fault->load->text.bytes;
	gsize tag = back_to(fault, fault->offset == 0 ? 0 : fault->offset - 1, '<');
	gsize name = 0;
	char quote = '\0', *attribute;

	for (gsize i = tag; i < fault->offset && text[i] != '\0'; i++) {
		if (quote == '\0' && (text[i] == '"' || text[i] == '\'')) {
			quote = text[i];
			for (name = i; name > tag && strchr("= \t\r\n\"'", text[name]) != NULL; name--)
				;
			while (name > tag && strchr(" \t\r\n<\"'", text[name - 1]) == NULL)
				name--;
		} else if (text[i] == quote)
			quote = '\0';
	}
	attribute = name_at(fault, name);
	diag(diags, at(fault, name == 0 ? tag : name), D_XML_QUOTE, attribute);
	g_free(attribute);
}

static void say_ampersand(const Fault *fault, Diags *diags)
{
	diag(diags, at(fault, back_to(fault, fault->offset, '&')), D_XML_AMPERSAND);
}

static void say_entity(const Fault *fault, Diags *diags)
{
	const char *name = fault->error->str1 == NULL ? "" : fault->error->str1;

	diag(diags, at(fault, back_to(fault, fault->offset, '&')), D_XML_ENTITY, name);
}

static void say_bomb(const Fault *fault, Diags *diags)
{
	diag(diags, at(fault, fault->offset), D_XML_ENTITY_BOMB);
}

static void say_attributes(const Fault *fault, Diags *diags)
{
	gsize tag = back_to(fault, fault->offset == 0 ? 0 : fault->offset - 1, '<');
	char *name = name_at(fault, tag + 1);

	diag(diags, at(fault, fault->offset), D_XML_ATTRIBUTES, name);
	g_free(name);
}

static void say_twice(const Fault *fault, Diags *diags)
{
	gsize tag = back_to(fault, fault->offset == 0 ? 0 : fault->offset - 1, '<');

	diag(diags, at(fault, tag), D_XML_TWICE, fault->error->str1 == NULL ? "" : fault->error->str1);
}

static void say_after_end(const Fault *fault, Diags *diags)
{
	diag(diags, at(fault, fault->offset), D_XML_AFTER_END);
}

static void say_not_xml(const Fault *fault, Diags *diags)
{
	diag(diags, at(fault, fault->offset), D_XML_NOT_XML);
}

static void say_prefix(const Fault *fault, Diags *diags)
{
	gsize tag = back_to(fault, fault->offset == 0 ? 0 : fault->offset - 1, '<');
	const char *prefix = fault->error->code == XML_NS_ERR_UNDEFINED_NAMESPACE ? fault->error->str1 : NULL;

	diag(diags, at(fault, tag), D_XML_PREFIX, prefix == NULL ? "" : prefix);
}

static void say_other(const Fault *fault, Diags *diags)
{
	char *words;

	if (fault->error->message != NULL && strstr(fault->error->message, "Excessive depth") != NULL) {
		diag(diags, at(fault, back_to(fault, fault->offset, '<')), D_XML_TOO_DEEP, fault->load->max_depth);
		return;
	}
	words = g_strstrip(g_strdup(fault->error->message == NULL ? "" : fault->error->message));
	diag(diags, at(fault, fault->offset), D_XML_NOT_WELL_FORMED, words);
	g_free(words);
}

static const struct {
	int code;
	void (*say)(const Fault *fault, Diags *diags);
} faults[] = {
	{ XML_ERR_TAG_NAME_MISMATCH, say_mismatch },
	{ XML_ERR_TAG_NOT_FINISHED, say_not_closed },
	{ XML_ERR_LT_IN_ATTRIBUTE, say_quote },
	{ XML_ERR_ATTRIBUTE_NOT_FINISHED, say_quote },
	{ XML_ERR_NAME_REQUIRED, say_ampersand },
	{ XML_ERR_ENTITYREF_NO_NAME, say_ampersand },
	{ XML_ERR_ENTITYREF_SEMICOL_MISSING, say_ampersand },
	{ XML_ERR_UNDECLARED_ENTITY, say_entity },
	{ XML_WAR_UNDECLARED_ENTITY, say_entity },
	{ XML_ERR_ENTITY_LOOP, say_bomb },
	{ XML_ERR_ATTRIBUTE_WITHOUT_VALUE, say_attributes },
	{ XML_ERR_ATTRIBUTE_NOT_STARTED, say_attributes },
	{ XML_ERR_SPACE_REQUIRED, say_attributes },
	{ XML_ERR_GT_REQUIRED, say_attributes },
	{ XML_ERR_ATTRIBUTE_REDEFINED, say_twice },
	{ XML_ERR_DOCUMENT_END, say_after_end },
	{ XML_ERR_DOCUMENT_EMPTY, say_not_xml },
	{ XML_NS_ERR_UNDEFINED_NAMESPACE, say_prefix },
};

/* Bare '&' and nameless tags share a code; only an '&' just before is one. */
static gboolean is_ampersand(const Fault *fault)
{
	gsize offset = fault->offset;
	const char *text = fault->load->text.bytes;

	return (offset > 0 && text[offset - 1] == '&') || text[MIN(offset, fault->load->text.length)] == '&'
		|| fault->error->code != XML_ERR_NAME_REQUIRED;
}

void xml_say_fault(void *parser, xmlErrorPtr error)
{
	XmlLoad *load = ((xmlParserCtxtPtr) parser)->_private;
	Fault fault = { load, error, xml_load_offset(load) };

	if (load->failed || (error->level < XML_ERR_ERROR && error->code != XML_WAR_UNDECLARED_ENTITY))
		return;
	if (error->code == XML_ERR_ENTITY_PROCESSING || error->code == XML_IO_LOAD_ERROR)
		return;               /* an external entity: already refused by name */
	load->failed = TRUE;
	for (guint i = 0; i < G_N_ELEMENTS(faults); i++)
		if (faults[i].code == error->code && (faults[i].say != say_ampersand || is_ampersand(&fault))) {
			faults[i].say(&fault, load->diags);
			return;
		}
	say_other(&fault, load->diags);
}
