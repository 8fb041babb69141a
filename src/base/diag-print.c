/* diag-print.c: diagnostics in the GNU shape, with an excerpt of the source. */
#include "base/diag-internal.h"

#include <string.h>

#define EXCERPT_CELLS  100            /* of a source line, in terminal cells */
#define EXCERPT_BEFORE 40             /* kept before the column when a line is cut */
#define TAB_CELLS      8
#define SOURCE_BYTES   (64 * 1024 * 1024)

/* ---- the source text ---- */

typedef struct Source {
	char *text;                   /* NULL: cannot be shown */
	GArray *starts;               /* of gsize: where each line starts in text */
	gsize length;
} Source;

static void source_drop(gpointer data)
{
	Source *source = data;

	g_free(source->text);
	g_array_unref(source->starts);
	g_free(source);
}

/* The file as UTF-8.  What is not UTF-8 is shown with replacement characters, text with NULs (UTF-16) not
 * at all. */
static void source_read(Source *source, const char *path)
{
	char *bytes;
	gsize length;
	const char *text;

	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents(path, &bytes, &length, NULL))
		return;
	if (length > SOURCE_BYTES || memchr(bytes, '\0', length) != NULL) {
		g_free(bytes);
		return;
	}
	text = g_str_has_prefix(bytes, "\xEF\xBB\xBF") ? bytes + 3 : bytes;
	source->text = g_utf8_make_valid(text, -1);
	source->length = strlen(source->text);
	g_free(bytes);
}

static Source *source_new(const char *path)
{
	Source *source = g_new0(Source, 1);
	gsize start = 0;

	source->starts = g_array_new(FALSE, FALSE, sizeof(gsize));
	source_read(source, path);
	if (source->text == NULL)
		return source;
	g_array_append_val(source->starts, start);
	for (const char *p = source->text; (p = strchr(p, '\n')) != NULL; p++) {
		start = (gsize) (p + 1 - source->text);
		g_array_append_val(source->starts, start);
	}
	return source;
}

/* Line LINE (from 1) without its end, to be freed; NULL if there is none. */
static char *source_line(const Source *source, int line)
{
	gsize start, end;

	if (source->text == NULL || line < 1 || (guint) line > source->starts->len)
		return NULL;
	start = g_array_index(source->starts, gsize, line - 1);
	end = (guint) line < source->starts->len ? g_array_index(source->starts, gsize, line) - 1 : source->length;
	if (end > start && source->text[end - 1] == '\r')
		end--;
	return g_strndup(source->text + start, end - start);
}

/* ---- the excerpt ---- */

/* A line laid out in terminal cells; tabs are expanded, control characters replaced. */
typedef struct Cells {
	GString *text;
	int before;                   /* cells before the marked token */
	int token;                    /* cells of the token, at least 1 */
} Cells;

static int cells_of(gunichar c)
{
	if (g_unichar_iszerowidth(c))
		return 0;
	return g_unichar_iswide(c) ? 2 : 1;
}

static gboolean in_name(gunichar c)
{
	return g_unichar_isalnum(c) || c == '-' || c == '_' || c == '.' || c == ':';
}

/* Where the token at P ends: a tag to the end of its name, else a name or a number, else one character. */
static const char *token_end(const char *p)
{
	const char *end = p;

	if (*end == '<')
		end += end[1] == '/' || end[1] == '?' || end[1] == '!' ? 2 : 1;
	while (in_name(g_utf8_get_char(end)))
		end = g_utf8_next_char(end);
	return end > p || *p == '\0' ? end : g_utf8_next_char(p);
}

/* The first character shown, so that the column is seen of a long line. */
static const char *window_start(const char *line, int column)
{
	const char *p = line;
	int skip = 0;

	if (g_utf8_strlen(line, -1) > EXCERPT_CELLS && column > EXCERPT_CELLS - 20)
		skip = column - EXCERPT_BEFORE;
	while (skip-- > 0 && *p != '\0')
		p = g_utf8_next_char(p);
	return p;
}

/* LINE in cells, COLUMN from 1. */
static Cells cells_new(const char *line, int column)
{
	Cells cells = { g_string_new(NULL), 0, 0 };
	const char *mark = line, *start = window_start(line, column), *end;
	int at = 0;

	for (int i = 1; i < column && *mark != '\0'; i++)
		mark = g_utf8_next_char(mark);
	end = token_end(mark);
	if (start > line) {
		g_string_append(cells.text, "...");
		at = 3;
	}
	for (const char *p = start; ; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		int width = c == '\t' ? TAB_CELLS - at % TAB_CELLS : cells_of(c);

		if (p == mark)
			cells.before = at;
		if (*p == '\0' || at + width > EXCERPT_CELLS)
			break;
		if (c == '\t')
			g_string_append_printf(cells.text, "%*s", width, "");
		else
			g_string_append_unichar(cells.text, g_unichar_iscntrl(c) ? 0xFFFD : c);
		at += width;
		if (p >= mark && p < end)
			cells.token += width;
	}
	if (at + 3 > EXCERPT_CELLS)
		g_string_append(cells.text, "...");
	cells.token = MAX(cells.token, 1);
	return cells;
}

/* ---- one diagnostic ---- */

typedef struct Printer {
	FILE *out;
	const DiagStyle *style;
	GHashTable *sources;          /* file name -> Source, each read once */
} Printer;

static const char *const level_names[] = { "style", "warning", "unsupported", "error", "fatal" };
static const char *const level_colours[] = {
	"\033[1;36m", "\033[1;35m", "\033[1;35m", "\033[1;31m", "\033[1;31m",
};

/* FILE as it is printed: relative to the base folder when it is below it. */
static const char *shown_file(const char *file, const DiagStyle *style)
{
	gsize length = style->base_folder == NULL ? 0 : strlen(style->base_folder);

	if (length == 0 || strncmp(file, style->base_folder, length) != 0)
		return file;
	if (style->base_folder[length - 1] == '/')
		return file + length;
	return file[length] == '/' ? file + length + 1 : file;
}

static const char *tint(const Printer *printer, const char *colour)
{
	return printer->style->colour ? colour : "";
}

static void print_head(const Printer *printer, Place place, const char *colour, const char *level,
                       const char *message)
{
	FILE *out = printer->out;

	fputs(tint(printer, "\033[1m"), out);
	fputs(place.file == NULL ? "boardpack" : shown_file(place.file, printer->style), out);
	if (place.file != NULL && place.line > 0)
		fprintf(out, ":%d", place.line);
	if (place.file != NULL && place.line > 0 && place.column > 0)
		fprintf(out, ":%d", place.column);
	fprintf(out, ":%s %s%s:%s %s", tint(printer, "\033[0m"), tint(printer, colour), level,
		tint(printer, "\033[0m"), message);
}

static void print_excerpt(const Printer *printer, Place place)
{
	Source *source;
	char *line;
	Cells cells;

	if (printer->style->terse || place.file == NULL || place.line < 1)
		return;
	source = g_hash_table_lookup(printer->sources, place.file);
	if (source == NULL) {
		source = source_new(place.file);
		g_hash_table_insert(printer->sources, (gpointer) place.file, source);
	}
	line = source_line(source, place.line);
	if (line == NULL)
		return;
	cells = cells_new(line, MAX(place.column, 1));
	fprintf(printer->out, "%5d | %s\n", place.line, cells.text->str);
	if (place.column > 0) {
		fprintf(printer->out, "      | %*s%s^", cells.before, "", tint(printer, "\033[1;32m"));
		for (int i = 1; i < cells.token; i++)
			fputc('~', printer->out);
		fprintf(printer->out, "%s\n", tint(printer, "\033[0m"));
	}
	g_string_free(cells.text, TRUE);
	g_free(line);
}

static void print_text(const Printer *printer, const Diagnostic *d)
{
	print_head(printer, d->place, level_colours[d->level], level_names[d->level], d->message);
	fprintf(printer->out, " [%s]\n", d->id);
	print_excerpt(printer, d->place);
	for (guint i = 0; i < d->notes->len; i++) {
		const DiagNote *note = g_ptr_array_index(d->notes, i);

		print_head(printer, note->place, "\033[1;34m", "note", note->message);
		fputc('\n', printer->out);
	}
}

static void print_json_string(FILE *out, const char *text)
{
	fputc('"', out);
	for (const unsigned char *p = (const unsigned char *) text; *p != '\0'; p++) {
		if (*p == '"' || *p == '\\')
			fprintf(out, "\\%c", *p);
		else if (*p < 0x20)
			fprintf(out, "\\u%04x", *p);
		else
			fputc(*p, out);
	}
	fputc('"', out);
}

static void print_json_place(const Printer *printer, Place place)
{
	if (place.file == NULL)
		return;
	fputs("\"file\":", printer->out);
	print_json_string(printer->out, shown_file(place.file, printer->style));
	fprintf(printer->out, ",\"line\":%d,\"column\":%d,", place.line, place.column);
}

static void print_json(const Printer *printer, const Diagnostic *d)
{
	FILE *out = printer->out;

	fputc('{', out);
	print_json_place(printer, d->place);
	fprintf(out, "\"level\":\"%s\",\"id\":\"%s\",\"message\":", level_names[d->level], d->id);
	print_json_string(out, d->message);
	fputs(",\"notes\":[", out);
	for (guint i = 0; i < d->notes->len; i++) {
		const DiagNote *note = g_ptr_array_index(d->notes, i);

		fputs(i > 0 ? ",{" : "{", out);
		print_json_place(printer, note->place);
		fputs("\"message\":", out);
		print_json_string(out, note->message);
		fputc('}', out);
	}
	fputs("]}\n", out);
}

/* ---- all of them ---- */

typedef struct Ranked {
	const Diagnostic *diagnostic;
	guint file, index;            /* rank of the file's first report; order of report */
} Ranked;

static int compare_ranked(const void *a, const void *b)
{
	const Ranked *x = a, *y = b;
	const Place *p = &x->diagnostic->place, *q = &y->diagnostic->place;

	if (x->file != y->file)
		return x->file < y->file ? -1 : 1;
	if (p->line != q->line)
		return p->line < q->line ? -1 : 1;
	if (p->column != q->column)
		return p->column < q->column ? -1 : 1;
	return x->index < y->index ? -1 : x->index > y->index;
}

/* All at the threshold or worse, sorted; the caller frees. */
static GArray *ranked_new(const Diags *diags, DiagLevel threshold)
{
	GArray *ranked = g_array_new(FALSE, FALSE, sizeof(Ranked));
	GHashTable *ranks = g_hash_table_new(g_str_hash, g_str_equal);

	for (guint i = 0; i < diags->all->len; i++) {
		const Diagnostic *d = g_ptr_array_index(diags->all, i);
		const char *file = d->place.file == NULL ? "" : d->place.file;
		gpointer rank = g_hash_table_lookup(ranks, file);

		if (rank == NULL) {
			rank = GUINT_TO_POINTER(g_hash_table_size(ranks) + 1);
			g_hash_table_insert(ranks, (gpointer) file, rank);
		}
		if (d->level >= threshold) {
			Ranked r = { d, GPOINTER_TO_UINT(rank), i };

			g_array_append_val(ranked, r);
		}
	}
	g_hash_table_unref(ranks);
	g_array_sort(ranked, compare_ranked);
	return ranked;
}

void diags_print(const Diags *diags, FILE *out, const DiagStyle *style)
{
	Printer printer = { out, style, g_hash_table_new_full(g_str_hash, g_str_equal, NULL, source_drop) };
	GArray *ranked = ranked_new(diags, style->threshold);

	for (guint i = 0; i < ranked->len; i++) {
		const Diagnostic *d = g_array_index(ranked, Ranked, i).diagnostic;

		if (style->json)
			print_json(&printer, d);
		else
			print_text(&printer, d);
	}
	g_array_unref(ranked);
	g_hash_table_unref(printer.sources);
}
