/* diagram-data.c: reads a c:diagram element into boxes and links. */
#include "graphic/diagram-data.h"

#include <string.h>

#include "xml/xml.h"

#define MM_TO_PT (72 / 25.4)

/* What is being read. */
typedef struct Reader {
	Diagram *diagram;
	Diags *diags;
	gboolean full;                /* too many boxes: said */
} Reader;

/* The text of an attribute with its white space made single; FALLBACK where it is not there or blank. */
static char *attribute(xmlNodePtr node, const char *name, const char *fallback)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *) name);
	g_auto(GStrv) words = g_strsplit_set(value ? (const char *) value : "", " \t\r\n", -1);
	g_autoptr(GString) text = g_string_new(NULL);
	for (char **word = words; *word; word++)
		if (**word)
			g_string_append_printf(text, "%s%s", text->len ? " " : "", *word);
	xmlFree(value);
	return g_strdup(text->len ? text->str : fallback);
}

static gboolean is_element(xmlNodePtr node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *) node->name, name) == 0;
}

/* A length in points from "166mm" or "470pt"; USUAL, in millimetres, where it is none of use. */
static double read_length(xmlNodePtr node, const char *name, double usual)
{
	g_autofree char *text = attribute(node, name, "");
	char *end;
	double number = g_ascii_strtod(text, &end);
	double length = strcmp(end, "mm") == 0 ? number * MM_TO_PT : strcmp(end, "pt") == 0 ? number : 0;
	return length >= 30 * MM_TO_PT && length <= 1000 * MM_TO_PT ? length : usual * MM_TO_PT;
}

/* Adds an empty box at NODE's place and returns its index; -1: there are too many, which is said once. */
static int add_box(Reader *reader, xmlNodePtr node, BoxKind kind)
{
	Diagram *diagram = reader->diagram;
	if (diagram->box_count == DIAGRAM_MAX_BOXES) {
		if (!reader->full)
			diag(reader->diags, xml_place(node), D_DIAGRAM_TOO_MANY, DIAGRAM_MAX_BOXES);
		reader->full = TRUE;
		return -1;
	}
	DiagramBox *box = &diagram->boxes[diagram->box_count];
	box->kind = kind;
	box->place = xml_place(node);
	box->id = attribute(node, "id", "");
	box->text = attribute(node, kind == BOX_POST ? "title" : "text", "");
	box->name = attribute(node, "name", "");
	box->note = attribute(node, "note", "");
	return diagram->box_count++;
}

static void add_link(Diagram *diagram, int from, int to, char *label)
{
	DiagramLink link = { from, to, label };
	if (diagram->link_count < DIAGRAM_MAX_LINKS)
		diagram->links[diagram->link_count++] = link;
	else
		g_free(label);
}

/* ---- posts ---- */

static void read_posts(Reader *reader, xmlNodePtr parent, int above)
{
	Diagram *diagram = reader->diagram;
	for (xmlNodePtr node = parent->children; node && !reader->full; node = node->next) {
		int index = is_element(node, "post") ? add_box(reader, node, BOX_POST) : -1;
		if (index < 0)
			continue;
		g_autofree char *vacant = attribute(node, "vacant", "no");
		diagram->boxes[index].vacant = strcmp(vacant, "yes") == 0;
		diagram->boxes[index].depth = above < 0 ? 0 : diagram->boxes[above].depth + 1;
		if (above >= 0)
			add_link(diagram, above, index, g_strdup(""));
		read_posts(reader, node, index);
	}
}

/* ---- flow charts ---- */

static BoxKind read_box_kind(xmlNodePtr node)
{
	g_autofree char *kind = attribute(node, "kind", "step");
	return strcmp(kind, "question") == 0 ? BOX_QUESTION : strcmp(kind, "outcome") == 0 ? BOX_OUTCOME : BOX_STEP;
}

static int box_of_id(const Diagram *diagram, const char *id)
{
	for (int i = 0; i < diagram->box_count; i++)
		if (*id && strcmp(diagram->boxes[i].id, id) == 0)
			return i;
	return -1;
}

static void read_boxes(Reader *reader, xmlNodePtr element)
{
	for (xmlNodePtr node = element->children; node && !reader->full; node = node->next) {
		if (!is_element(node, "box"))
			continue;
		g_autofree char *id = attribute(node, "id", "");
		if (box_of_id(reader->diagram, id) >= 0)
			diag(reader->diags, xml_place(node), D_DIAGRAM_ID, id);
		add_box(reader, node, read_box_kind(node));
	}
}

/* Whether links lead from box FROM to box TO. */
static gboolean leads_to(const Diagram *diagram, int from, int to)
{
	gboolean reached[DIAGRAM_MAX_BOXES] = { FALSE };
	int waiting[DIAGRAM_MAX_BOXES], count = 0;
	waiting[count++] = from;
	reached[from] = TRUE;
	while (count > 0) {
		int at = waiting[--count];
		for (int i = 0; i < diagram->link_count; i++)
			if (diagram->links[i].from == at && !reached[diagram->links[i].to]) {
				reached[diagram->links[i].to] = TRUE;
				waiting[count++] = diagram->links[i].to;
			}
	}
	return reached[to];
}

static void read_link(Reader *reader, xmlNodePtr node, int from)
{
	Diagram *diagram = reader->diagram;
	g_autofree char *id = attribute(node, "to", "");
	int to = box_of_id(diagram, id);
	if (to < 0)
		diag(reader->diags, diagram->boxes[from].place, D_DIAGRAM_TARGET, id);
	else if (leads_to(diagram, to, from))
		diag(reader->diags, diagram->boxes[from].place, D_DIAGRAM_CYCLE, diagram->boxes[from].text,
			diagram->boxes[to].text);
	else
		add_link(diagram, from, to, attribute(node, "label", ""));
}

static void read_links(Reader *reader, xmlNodePtr element)
{
	int from = 0;
	for (xmlNodePtr node = element->children; node; node = node->next) {
		if (!is_element(node, "box"))
			continue;
		if (from == reader->diagram->box_count)
			break;
		for (xmlNodePtr link = node->children; link; link = link->next)
			if (is_element(link, "link"))
				read_link(reader, link, from);
		from++;
	}
}

/* ---- the whole ---- */

static void read_looks(Diagram *diagram, xmlNodePtr element)
{
	g_autofree char *size = attribute(element, "font-size", "9");
	double points = g_ascii_strtod(size, NULL);
	diagram->font_size = points >= 5 && points <= 40 ? points : 9;
	diagram->width = read_length(element, "width", 166);
	diagram->height_most = read_length(element, "max-height", 220);
	diagram->height_wish = MIN(read_length(element, "height", 220), diagram->height_most);
	diagram->family = attribute(element, "font-family", "Liberation Sans");
	diagram->vacant = attribute(element, "vacant", "Vacant");
	diagram->colours.ink = attribute(element, "ink", "#222222");
	diagram->colours.grey = attribute(element, "grey", "#555555");
	diagram->colours.line = attribute(element, "line", "#555555");
	diagram->colours.accent = attribute(element, "accent", "#1f3f5f");
	diagram->colours.tint = attribute(element, "tint", "#eeeeee");
}

Diagram *diagram_read(xmlNodePtr element, Place place, Diags *diags)
{
	Diagram *diagram = g_new0(Diagram, 1);
	Reader reader = { diagram, diags, FALSE };
	g_autofree char *kind = attribute(element, "kind", "");
	diagram->kind = strcmp(kind, "organisation") == 0 ? DIAGRAM_ORGANISATION : DIAGRAM_FLOW;
	read_looks(diagram, element);
	if (diagram->kind == DIAGRAM_ORGANISATION) {
		read_posts(&reader, element, -1);
	} else {
		read_boxes(&reader, element);
		read_links(&reader, element);
	}
	if (!diagram->box_count)
		diag(diags, place, D_DIAGRAM_EMPTY);
	return diagram;
}

void diagram_drop(Diagram *diagram)
{
	for (int i = 0; i < diagram->box_count; i++) {
		DiagramBox *box = &diagram->boxes[i];
		char *const texts[] = { box->id, box->text, box->name, box->note };
		for (gsize t = 0; t < G_N_ELEMENTS(texts); t++)
			g_free(texts[t]);
	}
	for (int i = 0; i < diagram->link_count; i++)
		g_free(diagram->links[i].label);
	char *const texts[] = {
		diagram->family, diagram->vacant, diagram->colours.ink, diagram->colours.grey, diagram->colours.line,
		diagram->colours.accent, diagram->colours.tint,
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		g_free(texts[i]);
	g_free(diagram);
}
