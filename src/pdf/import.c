/* import.c: copies objects with what they refer to. */
#include "pdf/import.h"

struct Import {
	ImportSource *source;
	Objects *objects;
	GHashTable *numbers;          /* number in the source -> number in the file */
	GQueue waiting;               /* numbers in the source, in the order they were met */
};

Import *import_new(ImportSource *source, Objects *objects)
{
	Import *import = g_new0(Import, 1);

	import->source = source;
	import->objects = objects;
	import->numbers = g_hash_table_new(NULL, NULL);
	g_queue_init(&import->waiting);
	return import;
}

void import_drop(Import *import)
{
	g_hash_table_unref(import->numbers);
	g_queue_clear(&import->waiting);
	g_free(import);
}

void import_known(Import *import, int number, int into)
{
	g_hash_table_insert(import->numbers, GINT_TO_POINTER(number), GINT_TO_POINTER(into));
}

int import_object(Import *import, int number)
{
	int into = GPOINTER_TO_INT(g_hash_table_lookup(import->numbers, GINT_TO_POINTER(number)));

	if (into != 0)
		return into;
	into = objects_reserve(import->objects);
	import_known(import, number, into);
	g_queue_push_tail(&import->waiting, GINT_TO_POINTER(number));
	return into;
}

void import_value(Import *import, GString *out, PdfText value)
{
	const char *copied = value.at;

	while (!pdf_is_empty(value)) {
		PdfText rest = value, found;
		PdfToken token = pdf_next(&value);

		if (token.kind != PDF_NUMBER)
			continue;
		found = pdf_next_value(&rest);
		if (pdf_reference(found) == 0)
			continue;
		g_string_append_len(out, copied, found.at - copied);
		pdf_put_reference(out, import_object(import, pdf_reference(found)));
		copied = value.at = found.end;
	}
	g_string_append_len(out, copied, value.end - copied);
}

static void bring_in(Import *import, int number)
{
	const void *data = NULL;
	gsize length = 0;
	PdfText text = import->source->read(import->source, number, &data, &length);
	int into = import_object(import, number);
	GString *out = g_string_new(NULL);

	if (pdf_is_dict(text)) {
		import_mended(import, out, text, data != NULL);
	} else if (!pdf_is_empty(text)) {
		import_value(import, out, text);
	} else {
		g_string_append(out, "null");
	}
	if (data != NULL)
		g_string_append_len(objects_begin_stream(import->objects, into, data, length), out->str, (gssize) out->len);
	else
		g_string_append_printf(objects_begin(import->objects, into), pdf_is_dict(text) ? "<<%s>>" : "%s", out->str);
	objects_end(import->objects);
	g_string_free(out, TRUE);
}

void import_run(Import *import)
{
	while (!g_queue_is_empty(&import->waiting))
		bring_in(import, GPOINTER_TO_INT(g_queue_pop_head(&import->waiting)));
}
