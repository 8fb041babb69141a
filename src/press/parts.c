/* parts.c: where an FO document may be divided. */
#include "press/parts.h"

/* Whether something in NODE or below reaches over page-sequences: a marker retrieved from the whole document
 * (XSL 1.1 §7.25.5), a change bar (§6.13.2). */
static gboolean reaches_over(const FoNode *node)
{
	if (node->type == FO_CHANGE_BAR_BEGIN)
		return TRUE;
	if (node->type == FO_RETRIEVE_MARKER && fo_keyword(node, PR_RETRIEVE_BOUNDARY) == KW_DOCUMENT)
		return TRUE;
	for (const FoNode *child = node->first; child != NULL; child = child->next)
		if (child->type != FO_TEXT && reaches_over(child))
			return TRUE;
	return FALSE;
}

static gboolean begins_part(const FoNode *node)
{
	FoValue number;
	if (node->type != FO_PAGE_SEQUENCE)
		return FALSE;
	number = fo_get(node, PR_INITIAL_PAGE_NUMBER);
	return number.kind == FV_NUMBER || number.as.keyword == KW_AUTO_ODD || number.as.keyword == KW_AUTO_EVEN;
}

void parts_divide(GPtrArray *formes)
{
	Forme *part = formes->pdata[0];
	const FoNode *tree = part->tree;
	gboolean any = FALSE;
	/* The id of the root stands on all pages. */
	if (tree->id != NULL || reaches_over(tree))
		return;
	for (const FoNode *node = tree->first; node != NULL; node = node->next) {
		if (any && begins_part(node)) {
			Forme *next = forme_new(part->folder, part->root);
			next->tree = tree;
			next->shares_tree = part->shares_tree = TRUE;
			part->until = next->from = node;
			g_ptr_array_add(formes, next);
			part = next;
		}
		any = any || node->type == FO_PAGE_SEQUENCE || node->type == FO_EXTERNAL_DOCUMENT;
	}
}
