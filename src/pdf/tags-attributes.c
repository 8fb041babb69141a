/* tags-attributes.c: what elements say of themselves besides their text: ListNumbering, BBox. */
#include "pdf/tags.h"

/* ---- lists ---- */

static gboolean starts_with_any(const char *text, const char *const *bullets)
{
	for (; *bullets != NULL; bullets++)
		if (g_str_has_prefix(text, *bullets))
			return TRUE;
	return FALSE;
}

/* The first characters that FO shows, white space skipped. */
static const char *first_text(const FoNode *fo)
{
	for (const FoNode *n = fo->first; n != NULL; n = n->next) {
		const char *text = n->type == FO_TEXT ? n->as.text.text : n->type == FO_CHARACTER ? NULL : first_text(n);

		while (text != NULL && g_ascii_isspace(*text))
			text++;
		if (text != NULL && *text != '\0')
			return text;
	}
	return NULL;
}

/* ListNumbering by the label of the first item (ISO 32000-1 Table 347). */
static const char *numbering_of(const Tag *list)
{
	static const char *const discs[] = { "•", "●", "·", "\xef\x82\xb7", NULL };
	static const char *const circles[] = { "○", "◦", "o ", NULL };
	static const char *const squares[] = { "▪", "■", "□", "▫", NULL };
	const Tag *item = list->first, *label = item != NULL ? item->first : NULL;
	const char *text = tag_is(label, "Lbl") && label->fo != NULL ? first_text(label->fo) : NULL;

	if (text == NULL)
		return NULL;
	if (starts_with_any(text, discs))
		return "Disc";
	if (starts_with_any(text, circles))
		return "Circle";
	if (starts_with_any(text, squares))
		return "Square";
	while (*text == '(' || *text == '[')
		text++;
	if (g_ascii_isdigit(*text))
		return "Decimal";
	if (!g_ascii_isalpha(*text))
		return NULL;
	if (*text == 'i')
		return "LowerRoman";
	if (*text == 'I')
		return "UpperRoman";
	if (g_ascii_isalpha(text[1]))
		return NULL;
	return g_ascii_islower(*text) ? "LowerAlpha" : "UpperAlpha";
}

void tags_note_numbering(Tag *tag)
{
	if (tag_is(tag, "L"))
		tag->numbering = numbering_of(tag);
	for (Tag *child = tag->first; child != NULL; child = child->next)
		tags_note_numbering(child);
}

/* ---- pictures ---- */

/* ISO 32000-1 Table 344: the BBox of a picture is that on its own page. */
void tags_note_boxes(const Painted *painted, GHashTable *made, Arena *arena)
{
	for (guint i = 0; i < painted->figures->len; i++) {
		const FigureBox *figure = &g_array_index(painted->figures, FigureBox, i);
		Tag *tag = g_hash_table_lookup(made, figure->fo);
		const TagMark *mark = tag != NULL ? tag_first_mark(tag) : NULL;
		const TagBox *before = tag != NULL ? tag->box : NULL;
		TagBox *box;

		if (mark == NULL || mark->page != figure->page)
			continue;
		box = arena_new0(arena, TagBox);
		*box = (TagBox) { figure->x0, figure->y0, figure->x1, figure->y1 };
		if (before != NULL)
			*box = (TagBox) {
				MIN(box->x0, before->x0), MIN(box->y0, before->y0), MAX(box->x1, before->x1), MAX(box->y1, before->y1),
			};
		tag->box = box;
	}
}
