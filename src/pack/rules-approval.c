/* rules-approval.c: the sign-offs of a paper: who has approved it and when. */
#include "pack/pack-internal.h"

/* Says what a sign-off lacks; TRUE when it is wholly blank, which is no fault: it is there to be signed. */
static gboolean check_sign_off(xmlNodePtr sign_off, GHashTable *names, Diags *diags)
{
	char *name = node_text(node_child(sign_off, "name")), *date = node_text(node_child(sign_off, "date"));
	char *role = node_get(sign_off, "role"), *folded = g_utf8_casefold(name, -1);
	gboolean named = name[0] != '\0', dated = date[0] != '\0';

	if (named && !dated)
		diag(diags, xml_place(sign_off), D_SIGN_OFF_UNDATED, name, role == NULL ? "" : role);
	else if (!named && dated)
		diag(diags, xml_place(sign_off), D_SIGN_OFF_UNNAMED, role == NULL ? "" : role);
	if (named && !g_hash_table_add(names, folded))
		diag(diags, xml_place(sign_off), D_SIGN_OFF_TWICE, name);
	else if (!named)
		g_free(folded);
	g_free(name);
	g_free(date);
	g_free(role);
	return !named && !dated;
}

/* However many are blank, that is said once. */
static void check_approval(xmlNodePtr approval, Diags *diags)
{
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	int blank = 0, all = 0;

	for (xmlNodePtr n = approval->children; n != NULL; n = n->next)
		if (node_is(n, "sign-off")) {
			all++;
			blank += check_sign_off(n, names, diags);
		}
	if (blank > 0)
		diag(diags, xml_place(approval), D_SIGN_OFF_BLANK, blank, all);
	g_hash_table_unref(names);
}

void rules_sign_offs(xmlDocPtr doc, Diags *diags)
{
	xmlNodePtr root = xmlDocGetRootElement(doc);

	for (xmlNodePtr n = root; n != NULL; n = node_next(n, root))
		if (node_is(n, "approval"))
			check_approval(n, diags);
}
