/* fonts-unicode.c: what the glyphs of a font stand for (ISO 32000-1 §9.10.3).
 *
 * A glyph stands for its character, a ligature for its letters.  One that no
 * character has alone (a joined form, a variant) has ActualText wherever it is
 * shown; here it gets the first it was used for, for readers that know none. */
#include <string.h>

#include "pdf/fonts.h"
#include "pdf/pdf.h"

enum { SECTION = 100 };               /* as many lines a section may have */

/* The text of GLYPH, in OWN or the table's. */
static const char *text_of(const UsedFace *used, guint glyph, char *own)
{
	const char *text;

	if (face_glyph_text(used->tables, glyph, own) > 0)
		return own;
	text = g_hash_table_lookup(used->texts, GUINT_TO_POINTER(glyph));
	return text != NULL && *text != '\0' ? text : "\uFFFD";
}

static void put_hex(GString *out, guint value, int bytes)
{
	static const char digits[] = "0123456789ABCDEF";

	for (int shift = 8 * bytes - 4; shift >= 0; shift -= 4)
		g_string_append_c(out, digits[value >> shift & 15]);
}

static void put_line(GString *out, guint code, int bytes, const char *text)
{
	glong count = 0;
	gunichar2 *units = g_utf8_to_utf16(text, -1, NULL, &count, NULL);

	g_string_append_c(out, '<');
	put_hex(out, code, bytes);
	g_string_append(out, "><");
	for (glong i = 0; i < count; i++)
		put_hex(out, units[i], 2);
	g_string_append(out, ">\n");
	g_free(units);
}

static void put_lines(GString *out, const UsedFace *used, guint first, guint last, int bytes)
{
	GString *lines = g_string_new(NULL);
	char own[FACE_TEXT];
	int count = 0;

	for (guint glyph = first; glyph <= last; glyph++) {
		if (used_has_glyph(used, glyph)) {
			put_line(lines, bytes == 1 ? glyph & 0xFF : glyph, bytes, text_of(used, glyph, own));
			count++;
		}
		if (count == SECTION || (glyph == last && count > 0)) {
			g_string_append_printf(out, "%d beginbfchar\n%sendbfchar\n", count, lines->str);
			g_string_truncate(lines, 0);
			count = 0;
		}
	}
	g_string_free(lines, TRUE);
}

int font_unicode(Finish *f, const UsedFace *used, guint first, guint last, int bytes)
{
	GString *map = g_string_new("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
	                            "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
	                            "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n");
	int object;

	g_string_append(map, bytes == 1 ? "<00><FF>\n" : "<0000><FFFF>\n");
	g_string_append(map, "endcodespacerange\n");
	put_lines(map, used, first, last, bytes);
	g_string_append(map, "endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
	object = finish_stream(f, "", map->str, map->len);
	g_string_free(map, TRUE);
	return object;
}
