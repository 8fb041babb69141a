/* diag.c: the collecting of diagnostics; diag-print.c prints them. */
#include "base/diag-internal.h"

#include <string.h>

/* One key for id, place and message: what makes two diagnostics the same. */
static char *diag_key(const Diagnostic *d)
{
	return g_strdup_printf("%s\x1f%s\x1f%d\x1f%d\x1f%s", d->id, d->place.file == NULL ? "" : d->place.file,
		d->place.line, d->place.column, d->message);
}

static void diagnostic_drop(gpointer data)
{
	Diagnostic *d = data;

	g_free(d->message);
	g_ptr_array_unref(d->notes);
	g_free(d);
}

static void note_drop(gpointer data)
{
	DiagNote *note = data;

	g_free(note->message);
	g_free(note);
}

/* Text as it may stand on one line of a terminal: valid UTF-8, no line breaks, no control characters. */
static char *one_line(const char *format, va_list args)
{
	char *raw = g_strdup_vprintf(format, args);
	char *valid = g_utf8_make_valid(raw, -1);
	GString *line = g_string_sized_new(strlen(valid));

	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);

		if (c == '\n' || c == '\t' || c == '\r')
			g_string_append_c(line, ' ');
		else
			g_string_append_unichar(line, g_unichar_iscntrl(c) ? 0xFFFD : c);
	}
	g_free(raw);
	g_free(valid);
	return g_strchomp(g_string_free(line, FALSE));
}

Diags *diags_new(void)
{
	Diags *diags = g_new0(Diags, 1);

	diags->all = g_ptr_array_new_with_free_func(diagnostic_drop);
	diags->keys = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return diags;
}

void diags_drop(Diags *diags)
{
	if (diags == NULL)
		return;
	g_ptr_array_unref(diags->all);
	g_hash_table_unref(diags->keys);
	g_free(diags);
}

/* Takes D over; a duplicate is freed, and notes that follow it go nowhere. */
static void add(Diags *diags, Diagnostic *d)
{
	if (g_hash_table_add(diags->keys, diag_key(d))) {
		g_ptr_array_add(diags->all, d);
		diags->last = d;
	} else {
		diagnostic_drop(d);
		diags->last = NULL;
	}
}

void diag(Diags *diags, Place place, DiagLevel level, const char *id, const char *text, ...)
{
	Diagnostic *d = g_new0(Diagnostic, 1);
	va_list args;

	d->place = place;
	d->level = level;
	d->id = id;
	d->notes = g_ptr_array_new_with_free_func(note_drop);
	va_start(args, text);
	d->message = one_line(text, args);
	va_end(args);
	add(diags, d);
}

static void add_note(Diagnostic *d, Place place, const char *text, va_list args)
{
	DiagNote *note = g_new0(DiagNote, 1);

	note->place = place;
	note->message = one_line(text, args);
	g_ptr_array_add(d->notes, note);
}

void diag_note(Diags *diags, Place place, const char *text, ...)
{
	va_list args;

	va_start(args, text);
	if (diags->last != NULL)
		add_note(diags->last, place, text, args);
	va_end(args);
}

void diags_note(Diags *diags, DiagLevel level, Place place, const char *text, ...)
{
	Diagnostic *first = NULL;
	va_list args;

	for (guint i = 0; i < diags->all->len && first == NULL; i++) {
		Diagnostic *d = g_ptr_array_index(diags->all, i);

		if (d->level >= level)
			first = d;
	}
	va_start(args, text);
	if (first != NULL)
		add_note(first, place, text, args);
	va_end(args);
}

void diags_merge(Diags *to, Diags *from)
{
	gsize count;
	gpointer *moved = g_ptr_array_steal(from->all, &count);

	for (gsize i = 0; i < count; i++)
		add(to, moved[i]);
	to->last = NULL;
	from->last = NULL;
	g_free(moved);
	g_hash_table_remove_all(from->keys);
}

guint diags_count(const Diags *diags, DiagLevel level)
{
	guint count = 0;

	for (guint i = 0; i < diags->all->len; i++) {
		const Diagnostic *d = g_ptr_array_index(diags->all, i);

		count += d->level >= level;
	}
	return count;
}
