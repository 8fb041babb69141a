/* pictures.c: pictures as external objects (ISO 32000-1 §8.10, §8.9.5). */
#include "pdf/pdf.h"

#include "pdf/raw.h"

int pictures_object(Finish *f, const InkPicture *picture)
{
	int object = GPOINTER_TO_INT(g_hash_table_lookup(f->pictures, picture->key));

	if (object == 0) {
		object = objects_reserve(f->objects);
		g_hash_table_insert(f->pictures, picture->key, GINT_TO_POINTER(object));
	}
	return object;
}

static void make_image(Finish *f, const InkPicture *picture, int object)
{
	int mask = picture->mask != NULL ? objects_reserve(f->objects) : 0;
	gsize length;
	const void *data = g_bytes_get_data(picture->data, &length);
	GString *out = objects_begin_stream(f->objects, object, data, length);

	g_string_append(out, "/Type/XObject/Subtype/Image");
	g_string_append(out, picture->entries);
	if (mask != 0) {
		g_string_append(out, "/SMask ");
		pdf_put_reference(out, mask);
	}
	objects_end(f->objects);
	if (mask != 0)
		make_image(f, picture->mask, mask);
}

static void put_imported(Import *import, GString *out, const char *key, PdfText value)
{
	if (pdf_is_empty(value))
		return;
	g_string_append(out, key);
	g_string_append_c(out, ' ');
	import_value(import, out, value);
}

/* The one page of a file of cairo's as a form. */
static gboolean make_form(Finish *f, const InkPicture *picture, int object, GError **error)
{
	gsize size, length = 0;
	const char *file = g_bytes_get_data(picture->data, &size);
	const void *data = NULL;
	Import *import;
	GString *out;
	Raw raw;

	if (!raw_open(&raw, file, size, error))
		return FALSE;
	raw.source.read(&raw.source, pdf_reference(pdf_get(raw.page, "/Contents")), &data, &length);
	if (data == NULL) {
		g_set_error(error, FINISH_ERROR, 0, "a drawing cannot be read: it has no content");
		return FALSE;
	}
	import = import_new(&raw.source, f->objects);
	out = objects_begin_stream(f->objects, object, data, length);
	g_string_append(out, "/Type/XObject/Subtype/Form/Filter/FlateDecode/BBox");
	pdf_put_box(out, 0, 0, picture->width, picture->height);
	put_imported(import, out, "/Resources", pdf_get(raw.page, "/Resources"));
	put_imported(import, out, "/Group", pdf_get(raw.page, "/Group"));
	objects_end(f->objects);
	import_run(import);
	import_drop(import);
	return TRUE;
}

/* In the order of the pages. */
gboolean pictures_make(Finish *f, GError **error)
{
	GHashTable *made = g_hash_table_new(NULL, NULL);
	gboolean good = TRUE;

	for (int i = 0; good && i < f->page_count; i++) {
		const GPtrArray *pictures = ((const PageContent *) f->painted->pages->pdata[i])->pictures;

		for (guint k = 0; good && k < pictures->len; k++) {
			const InkPicture *picture = pictures->pdata[k];
			int object = pictures_object(f, picture);

			if (!g_hash_table_add(made, GINT_TO_POINTER(object)))
				continue;
			if (picture->entries != NULL)
				make_image(f, picture, object);
			else
				good = make_form(f, picture, object, error);
		}
	}
	g_hash_table_unref(made);
	return good;
}
