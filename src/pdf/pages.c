/* pages.c: the pages of the file: cairo's, with content, annotations and place of their own. */
#include "pdf/pdf.h"

#include "pdf/finisher.h"

/* What the page that object NUMBER is the content of shows, from what the finisher has ready or else read now. */
static int make_content(Finish *f, const Raw *raw, Finisher *finisher, int index, int number)
{
	const Content *ready = finisher_content(finisher, index);
	Content late;
	int object;

	if (ready == NULL || ready->number != number || ready->packed == NULL) {
		const void *data = NULL;
		gsize length = 0;

		raw->source.read((ImportSource *) &raw->source, number, &data, &length);
		late = data != NULL ? content_finish(data, length, number) : (Content) { 0 };
		if (late.packed == NULL)
			return 0;
		g_ptr_array_add(f->streams, late.packed);
		ready = &late;
	}
	object = objects_reserve(f->objects);
	f->pages[index].marks = ready->marks;
	g_string_append(objects_begin_stream(f->objects, object, ready->packed, ready->length), "/Filter/FlateDecode");
	objects_end(f->objects);
	return object;
}

static void put_annotations(Finish *f, GString *out, const FilePage *page)
{
	if (page->first_annotation < 0)
		return;
	g_string_append(out, "/Tabs/S/Annots[");
	for (int i = page->first_annotation; i >= 0;) {
		const Annotation *annotation = &g_array_index(f->annotations, Annotation, i);

		pdf_put_reference(out, annotation->object);
		g_string_append_c(out, ' ');
		i = annotation->next_on_page;
	}
	g_string_append_c(out, ']');
}

/* The page INDEX from cairo's dictionary. */
static gboolean make_page(Finish *f, Import *import, const Raw *raw, Finisher *finisher, PdfText dict, int index)
{
	FilePage *page = &f->pages[index];
	PdfText inside = pdf_inside(dict), key, value;
	int content = make_content(f, raw, finisher, index, pdf_reference(pdf_get(dict, "/Contents")));
	GString *out;

	if (content == 0)
		return FALSE;
	out = objects_begin(f->objects, page->object);
	g_string_append(out, "<<");
	while (pdf_next_entry(&inside, &key, &value)) {
		if (pdf_is(key, "/Parent") || pdf_is(key, "/Contents") || pdf_is(key, "/StructParents"))
			continue;
		g_string_append_len(out, key.at, key.end - key.at);
		g_string_append_c(out, ' ');
		import_value(import, out, value);
	}
	g_string_append(out, "/Parent ");
	pdf_put_reference(out, f->page_tree);
	g_string_append(out, "/Contents ");
	pdf_put_reference(out, content);
	g_string_append_printf(out, "/StructParents %d", index);
	put_annotations(f, out, page);
	g_string_append(out, ">>");
	objects_end(f->objects);
	return TRUE;
}

static void make_page_tree(Finish *f)
{
	GString *out = objects_begin(f->objects, f->page_tree);

	g_string_append_printf(out, "<</Type/Pages/Count %d/Kids[", f->page_count);
	for (int i = 0; i < f->page_count; i++) {
		pdf_put_reference(out, f->pages[i].object);
		g_string_append_c(out, ' ');
	}
	g_string_append(out, "]>>");
	objects_end(f->objects);
}

gboolean pages_make(Finish *f, const Raw *raw, Finisher *finisher, GError **error)
{
	Import *import = import_new((ImportSource *) &raw->source, f->objects);
	gboolean good = TRUE;

	for (int i = 0; good && i < f->page_count; i++) {
		int index = g_array_index(f->painted->order, int, i);

		good = make_page(f, import, raw, finisher, raw_page(raw, i), index);
		if (!good)
			g_set_error(error, FINISH_ERROR, 0, "page %d of the painted file cannot be read", index + 1);
	}
	if (good)
		import_run(import);
	import_drop(import);
	make_page_tree(f);
	return good;
}
