/* text.c: a source file in memory, as UTF-8, with its lines. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "xml/xml-internal.h"

#define DEFAULT_BYTES ((gsize) 64 * 1024 * 1024)

void xml_text_clear(XmlText *text)
{
	g_free(text->bytes);
	if (text->starts != NULL)
		g_array_unref(text->starts);
}

/* ---- reading ---- */

/* TRUE when FILE is a regular file of a size allowed; a pipe or a device would hang the reader. */
static gboolean readable(const char *file, gsize max_bytes, Diags *diags)
{
	Place place = { file, 0, 0 };
	struct stat info;

	if (stat(file, &info) != 0)
		diag(diags, place, D_XML_UNREADABLE, g_strerror(errno));
	else if (S_ISDIR(info.st_mode))
		diag(diags, place, D_XML_FOLDER);
	else if (!S_ISREG(info.st_mode))
		diag(diags, place, D_XML_UNREADABLE, "it is not a regular file");
	else if (info.st_size == 0)
		diag(diags, place, D_XML_EMPTY);
	else if ((gsize) info.st_size > max_bytes)
		diag(diags, place, D_XML_TOO_LARGE, (double) info.st_size / 1048576, (double) max_bytes / 1048576);
	else
		return TRUE;
	return FALSE;
}

static gboolean read_bytes(XmlText *text, gsize max_bytes, Diags *diags)
{
	GError *error = NULL;

	if (!readable(text->file, max_bytes, diags))
		return FALSE;
	if (g_file_get_contents(text->file, &text->bytes, &text->length, &error))
		return TRUE;
	diag(diags, (Place) { text->file, 0, 0 }, D_XML_UNREADABLE, g_strerror(errno == 0 ? EIO : errno));
	g_error_free(error);
	return FALSE;
}

/* ---- decoding (XML 1.0 appendix F) ---- */

/* The encoding named in the XML declaration, to be freed; NULL when there is none. */
static char *declared_encoding(const XmlText *text)
{
	const char *end, *name, *close;
	char quote;

	if (!g_str_has_prefix(text->bytes, "<?xml"))
		return NULL;
	end = g_strstr_len(text->bytes, (gssize) MIN(text->length, 400), "?>");
	name = end == NULL ? NULL : g_strstr_len(text->bytes, end - text->bytes, "encoding");
	if (name == NULL)
		return NULL;
	name += strlen("encoding");
	name += strspn(name, " \t\r\n=");
	quote = *name;
	if (quote != '"' && quote != '\'')
		return NULL;
	close = strchr(++name, quote);
	return close == NULL || close > end ? NULL : g_strndup(name, (gsize) (close - name));
}

/* The encoding of the bytes, to be freed; drops a UTF-8 byte order mark. */
static char *find_encoding(XmlText *text)
{
	const char *b = text->bytes;
	char *declared;

	if (text->length >= 3 && memcmp(b, "\xEF\xBB\xBF", 3) == 0) {
		text->length -= 3;
		memmove(text->bytes, b + 3, text->length + 1);
		return g_strdup("UTF-8");
	}
	if (text->length >= 2 && (memcmp(b, "\xFF\xFE", 2) == 0 || memcmp(b, "\xFE\xFF", 2) == 0))
		return g_strdup("UTF-16");
	if (text->length >= 4 && memcmp(b, "<\0?\0", 4) == 0)
		return g_strdup("UTF-16LE");
	if (text->length >= 4 && memcmp(b, "\0<\0?", 4) == 0)
		return g_strdup("UTF-16BE");
	declared = declared_encoding(text);
	return declared == NULL ? g_strdup("UTF-8") : declared;
}

static gboolean decode(XmlText *text, const char *encoding, Diags *diags)
{
	Place place = { text->file, 1, 1 };
	gsize length = 0;
	char *utf8;
	GIConv known;

	if (g_ascii_strcasecmp(encoding, "UTF-8") == 0 || g_ascii_strcasecmp(encoding, "US-ASCII") == 0)
		return TRUE;
	known = g_iconv_open("UTF-8", encoding);
	if (known == (GIConv) -1) {
		diag(diags, place, D_XML_ENCODING, encoding);
		return FALSE;
	}
	utf8 = g_convert_with_iconv(text->bytes, (gssize) text->length, known, NULL, &length, NULL);
	g_iconv_close(known);
	if (utf8 == NULL) {
		diag(diags, place, D_XML_ENCODED, encoding);
		return FALSE;
	}
	g_free(text->bytes);
	text->bytes = utf8;
	text->length = length;
	if (g_str_has_prefix(utf8, "\xEF\xBB\xBF"))
		memmove(utf8, utf8 + 3, (text->length -= 3) + 1);
	return TRUE;
}

/* ---- lines ---- */

static void index_lines(XmlText *text)
{
	gsize start = 0;

	text->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	g_array_append_val(text->starts, start);
	for (const char *p = text->bytes, *end = p + text->length; (p = memchr(p, '\n', (gsize) (end - p))) != NULL; ) {
		start = (gsize) (++p - text->bytes);
		g_array_append_val(text->starts, start);
	}
}

Place xml_text_place(XmlText *text, gsize offset)
{
	guint low = 0, high = text->starts->len;
	gsize start, from;
	int column = 1;

	offset = MIN(offset, text->length);
	while (high - low > 1) {
		guint middle = low + (high - low) / 2;

		if (g_array_index(text->starts, gsize, middle) <= offset)
			low = middle;
		else
			high = middle;
	}
	start = g_array_index(text->starts, gsize, low);
	from = start;
	if (text->seen > start && text->seen <= offset) {
		from = text->seen;
		column = text->seen_column;
	}
	for (gsize i = from; i < offset; i++)
		column += (text->bytes[i] & 0xC0) != 0x80;
	text->seen = offset;
	text->seen_column = column;
	return (Place) { text->file, (int) low + 1, column };
}

gboolean xml_text_read(XmlText *text, const char *file, gsize max_bytes, Diags *diags)
{
	const char *end;
	char *encoding;
	gboolean good;

	*text = (XmlText) { .file = g_intern_string(file) };
	if (max_bytes == 0)
		max_bytes = DEFAULT_BYTES;
	if (!read_bytes(text, max_bytes, diags))
		return FALSE;
	encoding = find_encoding(text);
	good = decode(text, encoding, diags);
	g_free(encoding);
	if (!good)
		return FALSE;
	index_lines(text);
	if (!g_utf8_validate_len(text->bytes, text->length, &end)) {
		gsize offset = (gsize) (end - text->bytes);

		diag(diags, xml_text_place(text, offset), D_XML_NOT_UTF8, (guint) (guchar) text->bytes[offset]);
		return FALSE;
	}
	if (strspn(text->bytes, " \t\r\n") == text->length) {
		diag(diags, (Place) { text->file, 0, 0 }, D_XML_EMPTY);
		return FALSE;
	}
	return TRUE;
}
