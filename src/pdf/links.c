/* links.c: destinations and link annotations (ISO 32000-1 §12.3.2, §12.5.6.5). */
#include <string.h>

#include "pdf/links.h"
#include "pdf/pdf.h"

/* ---- destinations ---- */

static const Anchor *find_anchor(Finish *f, int paper, const char *id, int *found)
{
	const Anchor *anchor = g_hash_table_lookup(f->papers[paper]->anchors, id);

	*found = paper;
	for (int i = 0; anchor == NULL && i < f->paper_count; i++) {
		anchor = g_hash_table_lookup(f->papers[i]->anchors, id);
		*found = i;
	}
	return anchor;
}

static int first_page_of(Finish *f, int paper)
{
	int page = 0;

	for (int i = 0; i < paper; i++)
		page += (int) f->papers[i]->pages->len;
	return page;
}

qpdf_oh destination_new(Finish *f, int paper, const char *id)
{
	int found, page;
	const Anchor *anchor = find_anchor(f, paper, id, &found);
	qpdf_oh destination;

	if (anchor == NULL || anchor->first_page < 0 || anchor->first_page >= (int) f->papers[found]->pages->len)
		return 0;
	page = first_page_of(f, found) + anchor->first_page;
	if (page >= f->page_count)
		return 0;
	destination = qpdf_oh_new_array(f->q);
	qpdf_oh_append_item(f->q, destination, f->pages[page]);
	append(f, destination, qpdf_oh_new_name(f->q, "/XYZ"));
	append_number(f, destination, unit_to_pt(anchor->x));
	append_number(f, destination, unit_to_pt(f->areas[page]->height - anchor->y));
	append(f, destination, qpdf_oh_new_null(f->q));
	return destination;
}

qpdf_oh uri_action_new(Finish *f, const char *uri)
{
	qpdf_oh action = qpdf_oh_new_dictionary(f->q);
	char *ascii = link_uri(uri);

	put_name(f, action, "/S", "/URI");
	put_bytes(f, action, "/URI", ascii);
	g_free(ascii);
	return action;
}

char *link_uri(const char *uri)
{
	GString *ascii = g_string_new(NULL);
	gsize length;

	while (g_ascii_isspace(*uri))
		uri++;
	if (g_str_has_prefix(uri, "url(")) {
		uri += 4;
		length = strcspn(uri, ")");
		if (length >= 2 && (*uri == '\'' || *uri == '"')) {
			uri++;
			length -= 2;
		}
	} else {
		length = strlen(uri);
	}
	for (gsize i = 0; i < length; i++) {
		unsigned char c = (unsigned char) uri[i];

		if (c > 0x20 && c < 0x7F)
			g_string_append_c(ascii, (char) c);
		else
			g_string_append_printf(ascii, "%%%02X", c);
	}
	return g_string_free(ascii, FALSE);
}

/* ---- annotations ---- */

void link_add_text(const FoNode *fo, GString *text)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		if (n->type == FO_TEXT)
			g_string_append_len(text, n->as.text.text, n->as.text.length);
		else if (fo_string(n, PR_ACTUAL_TEXT) != NULL && *fo_string(n, PR_ACTUAL_TEXT) != '\0')
			g_string_append(text, fo_string(n, PR_ACTUAL_TEXT));
		else if (fo_string(n, PR_ALT_TEXT) != NULL)
			g_string_append(text, fo_string(n, PR_ALT_TEXT));
		else
			link_add_text(n, text);
	}
}

char *link_collapse(const char *text)
{
	GString *collapsed = g_string_new(NULL);

	for (const char *p = text; *p != '\0'; p++) {
		if (!g_ascii_isspace(*p))
			g_string_append_c(collapsed, *p);
		else if (collapsed->len > 0 && collapsed->str[collapsed->len - 1] != ' ')
			g_string_append_c(collapsed, ' ');
	}
	return g_strchomp(g_string_free(collapsed, FALSE));
}

/* What the link says, white space collapsed; where it leads when it says nothing. */
static char *contents_of(const FoNode *link)
{
	const char *alt = fo_string(link, PR_ALT_TEXT), *to = fo_string(link, PR_EXTERNAL_DESTINATION);
	GString *text = g_string_new(NULL);
	char *said;

	if (alt != NULL && *alt != '\0')
		g_string_append(text, alt);
	else
		link_add_text(link, text);
	said = link_collapse(text->str);
	g_string_free(text, TRUE);
	if (*said != '\0')
		return said;
	g_free(said);
	return to != NULL ? link_uri(to) : g_strdup(fo_string(link, PR_INTERNAL_DESTINATION));
}

static void put_rect(Finish *f, qpdf_oh annotation, const LinkRect *rect)
{
	double height = unit_to_pt(f->areas[rect->page]->height);
	qpdf_oh array = qpdf_oh_new_array(f->q);

	append_number(f, array, rect->x0);
	append_number(f, array, height - rect->y1);
	append_number(f, array, rect->x1);
	append_number(f, array, height - rect->y0);
	put(f, annotation, "/Rect", array);
}

/* Where the link leads: a destination or an action; FALSE: nowhere. */
static gboolean put_target(Finish *f, qpdf_oh annotation, const LinkRect *rect)
{
	const char *inside = fo_string(rect->link, PR_INTERNAL_DESTINATION);
	const char *outside = fo_string(rect->link, PR_EXTERNAL_DESTINATION);

	if (inside != NULL && *inside != '\0') {
		qpdf_oh destination = destination_new(f, f->papers_of[rect->page], inside);

		if (destination != 0) {
			put(f, annotation, "/Dest", destination);
			return TRUE;
		}
		diag(f->diags, rect->link->place, D_LINK_UNKNOWN, inside);
	}
	if (outside == NULL || *outside == '\0')
		return FALSE;
	put(f, annotation, "/A", uri_action_new(f, outside));
	return TRUE;
}

static void make_link(Finish *f, const LinkRect *rect)
{
	Annotation annotation = { rect->link, rect->page, new_dict(f), 0 };
	qpdf_oh page = f->pages[rect->page], border, list;
	char *contents;

	if (!put_target(f, annotation.object, rect))
		return;
	put_name(f, annotation.object, "/Type", "/Annot");
	put_name(f, annotation.object, "/Subtype", "/Link");
	put_rect(f, annotation.object, rect);
	border = qpdf_oh_new_array(f->q);
	for (int i = 0; i < 3; i++)
		append(f, border, qpdf_oh_new_integer(f->q, 0));
	put(f, annotation.object, "/Border", border);
	put_int(f, annotation.object, "/F", 4);
	qpdf_oh_replace_key(f->q, annotation.object, "/P", page);
	contents = contents_of(rect->link);
	put_text(f, annotation.object, "/Contents", contents);
	g_free(contents);
	annotation.parent_key = f->next_parent_key++;
	put_int(f, annotation.object, "/StructParent", annotation.parent_key);
	g_array_append_val(f->annotations, annotation);
	list = qpdf_oh_get_key(f->q, page, "/Annots");
	if (!qpdf_oh_is_array(f->q, list)) {
		list = qpdf_oh_new_array(f->q);
		qpdf_oh_replace_key(f->q, page, "/Annots", list);
		put_name(f, page, "/Tabs", "/S");
	}
	qpdf_oh_append_item(f->q, list, annotation.object);
	qpdf_oh_release(f->q, list);
}

/* Turns the Link elements of which no annotation came to be into plain spans. */
static void drop_dead_links(Tag *tag, GHashTable *live)
{
	if (strcmp(tag->type, "Link") == 0 && !g_hash_table_contains(live, tag->fo))
		tag->type = "Span";
	for (Tag *child = tag->first; child != NULL; child = child->next)
		drop_dead_links(child, live);
}

void links_make(Finish *f)
{
	GHashTable *live = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < f->painted->links->len; i++)
		make_link(f, &g_array_index(f->painted->links, LinkRect, i));
	for (guint i = 0; i < f->annotations->len; i++)
		g_hash_table_add(live, (gpointer) g_array_index(f->annotations, Annotation, i).link);
	drop_dead_links(f->document, live);
	g_hash_table_unref(live);
}
