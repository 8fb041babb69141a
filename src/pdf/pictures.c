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

static gboolean fail(GError **error, const char *what)
{
	g_set_error(error, FINISH_ERROR, 0, "a drawing cannot be read: %s", what);
	return FALSE;
}

/* ---- drawings ---- */

/* A file that drawings are in; what they share is brought in once. */
typedef struct Drawings {
	Raw raw;
	Import *import;
} Drawings;

static void drawings_drop(gpointer data)
{
	Drawings *drawings = data;

	import_drop(drawings->import);
	g_free(drawings);
}

/* The drawings in FILE, from OPENED, which has those of other files; NULL with ERROR. */
static Drawings *drawings_in(Finish *f, GHashTable *opened, GBytes *file, GError **error)
{
	Drawings *drawings = g_hash_table_lookup(opened, file);
	gsize size;
	const char *data = g_bytes_get_data(file, &size);

	if (drawings != NULL)
		return drawings;
	drawings = g_new0(Drawings, 1);
	if (!raw_open(&drawings->raw, data, size, error)) {
		g_free(drawings);
		return NULL;
	}
	drawings->import = import_new(&drawings->raw.source, f->objects);
	g_hash_table_insert(opened, file, drawings);
	return drawings;
}

/* The one page of a file of cairo's as a form. */
static gboolean make_page_form(Finish *f, Drawings *drawings, const InkPicture *picture, int object, GError **error)
{
	PdfText page = raw_page(&drawings->raw);
	ImportSource *source = &drawings->raw.source;
	gsize length = 0;
	const void *data = NULL;
	GString *out;

	source->read(source, pdf_reference(pdf_get(page, "/Contents")), &data, &length);
	if (data == NULL)
		return fail(error, "it has no content");
	out = objects_begin_stream(f->objects, object, data, length);
	g_string_append(out, "/Type/XObject/Subtype/Form/Filter/FlateDecode/BBox");
	pdf_put_box(out, 0, 0, picture->width, picture->height);
	put_imported(drawings->import, out, "/Resources", pdf_get(page, "/Resources"));
	put_imported(drawings->import, out, "/Group", pdf_get(page, "/Group"));
	objects_end(f->objects);
	return TRUE;
}

/* A form of a file that libqpdf has written, with our mark where it is doubtful (check.c). */
static gboolean make_whole_form(Finish *f, Drawings *drawings, const InkPicture *picture, int object, GError **error)
{
	int number = pdf_reference(raw_form(&drawings->raw, picture->form));
	ImportSource *source = &drawings->raw.source;
	gsize length = 0;
	const void *data = NULL;
	PdfText dict = source->read(source, number, &data, &length);
	GString *out;

	if (data == NULL)
		return fail(error, "it has no such page");
	import_known(drawings->import, number, object);
	out = objects_begin_stream(f->objects, object, data, length);
	import_mended(drawings->import, out, dict, TRUE);
	if (picture->doubtful)
		g_string_append(out, FINISH_DOUBTFUL " true");
	objects_end(f->objects);
	return TRUE;
}

static gboolean make_drawing(Finish *f, GHashTable *opened, const InkPicture *picture, int object, GError **error)
{
	Drawings *drawings = drawings_in(f, opened, picture->data, error);
	gboolean good = drawings != NULL
		&& (picture->form > 0 ? make_whole_form : make_page_form)(f, drawings, picture, object, error);

	if (good)
		import_run(drawings->import);
	return good;
}

/* In the order of the pages. */
gboolean pictures_make(Finish *f, GError **error)
{
	GHashTable *made = g_hash_table_new(NULL, NULL);
	GHashTable *opened = g_hash_table_new_full(NULL, NULL, NULL, drawings_drop);       /* GBytes * -> Drawings */
	gboolean good = TRUE;

	for (int i = 0; good && i < f->page_count; i++) {
		const GPtrArray *pictures = f->pages[i].content->pictures;

		for (guint k = 0; good && k < pictures->len; k++) {
			const InkPicture *picture = pictures->pdata[k];
			int object = pictures_object(f, picture);

			if (!g_hash_table_add(made, GINT_TO_POINTER(object)))
				continue;
			if (picture->entries != NULL)
				make_image(f, picture, object);
			else
				good = make_drawing(f, opened, picture, object, error);
		}
	}
	g_hash_table_unref(made);
	g_hash_table_unref(opened);
	return good;
}
