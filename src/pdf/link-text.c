/* link-text.c: the words of links and bookmarks, and their addresses. */
#include "pdf/links.h"

#include <string.h>

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
