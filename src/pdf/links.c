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

/* Appends the page and place of ID as an explicit destination, as seen from paper PAPER; FALSE: there is no such id. */
static gboolean put_destination(Finish *f, GString *out, int paper, const char *id)
{
	int found, page;
	const Anchor *anchor = find_anchor(f, paper, id, &found);

	if (anchor == NULL || anchor->first_page < 0 || anchor->first_page >= (int) f->papers[found]->pages->len)
		return FALSE;
	page = first_page_of(f, found) + anchor->first_page;
	if (page >= f->page_count)
		return FALSE;
	g_string_append(out, "/Dest[");
	pdf_put_reference(out, f->pages[page].object);
	g_string_append(out, "/XYZ ");
	pdf_put_number(out, unit_to_pt(anchor->x));
	g_string_append_c(out, ' ');
	pdf_put_number(out, unit_to_pt(f->pages[page].area->height - anchor->y));
	g_string_append(out, " null]");
	return TRUE;
}

static void put_action(GString *out, const char *uri)
{
	char *ascii = link_uri(uri);

	g_string_append(out, "/A<</S/URI/URI");
	pdf_put_bytes(out, ascii, strlen(ascii));
	g_string_append(out, ">>");
	g_free(ascii);
}

gboolean link_target(Finish *f, GString *out, const FoNode *fo, int paper)
{
	const char *inside = fo_string(fo, PR_INTERNAL_DESTINATION);
	const char *outside = fo_string(fo, PR_EXTERNAL_DESTINATION);

	if (inside != NULL && *inside != '\0') {
		if (put_destination(f, out, paper, inside))
			return TRUE;
		diag(f->diags, fo->place, D_LINK_UNKNOWN, inside);
	}
	if (outside == NULL || *outside == '\0')
		return FALSE;
	put_action(out, outside);
	return TRUE;
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
		if (n->type == FO_MARKER)
			continue;
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

/* Puts the annotation, whose index is to be INDEX, behind the others of its page. */
static void chain_on_page(Finish *f, FilePage *page, int index)
{
	if (page->last_annotation >= 0)
		g_array_index(f->annotations, Annotation, page->last_annotation).next_on_page = index;
	else
		page->first_annotation = index;
	page->last_annotation = index;
}

static void make_link(Finish *f, const LinkRect *rect, const char *target)
{
	FilePage *page = &f->pages[rect->page];
	double height = unit_to_pt(page->area->height);
	Annotation annotation = {
		rect->link, rect->page, objects_reserve(f->objects), f->next_parent_key++, -1, -1,
	};
	GString *out = objects_begin(f->objects, annotation.object);
	char *contents = contents_of(rect->link);

	g_string_append(out, "<</Type/Annot/Subtype/Link/Rect");
	pdf_put_box(out, rect->x0, height - rect->y1, rect->x1, height - rect->y0);
	g_string_append(out, "/Border[0 0 0]/F 4/P ");
	pdf_put_reference(out, page->object);
	g_string_append(out, "/Contents");
	pdf_put_text(out, contents);
	g_string_append_printf(out, "/StructParent %d%s>>", annotation.parent_key, target);
	objects_end(f->objects);
	g_free(contents);
	chain_on_page(f, page, (int) f->annotations->len);
	g_array_append_val(f->annotations, annotation);
}

/* A link over two lines has two annotations, and its element holds both. */
static void chain_links(Finish *f, GHashTable *live)
{
	for (int i = (int) f->annotations->len - 1; i >= 0; i--) {
		Annotation *annotation = &g_array_index(f->annotations, Annotation, i);

		annotation->next_of_link = GPOINTER_TO_INT(g_hash_table_lookup(live, annotation->link)) - 1;
		g_hash_table_insert(live, (gpointer) annotation->link, GINT_TO_POINTER(i + 1));
	}
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
	GString *target = g_string_new(NULL);

	for (guint i = 0; i < f->painted->links->len; i++) {
		const LinkRect *rect = &g_array_index(f->painted->links, LinkRect, i);

		g_string_truncate(target, 0);
		if (link_target(f, target, rect->link, f->pages[rect->page].paper))
			make_link(f, rect, target->str);
	}
	chain_links(f, live);
	drop_dead_links(f->document, live);
	g_hash_table_unref(live);
	g_string_free(target, TRUE);
}
