/* mend.c: what cairo 1.16 leaves wrong in resources for PDF/A-2 (ISO 19005-2).
 *
 * §6.2.11.3.2: an embedded CIDFontType2 needs a CIDToGIDMap; cairo's glyph
 * ids are the subset's, so Identity.  §6.2.8: Interpolate shall not be true.
 * And the PNG pictures that came through cairo as they are get their own filter. */
#include <stdlib.h>

#include "pdf/pdf.h"

typedef struct Mend {
	Finish *f;
	GHashTable *seen;             /* object numbers */
} Mend;

static void mend_set(Mend *mend, qpdf_oh resources);

/* FALSE when the indirect OBJECT has been here before. */
static gboolean is_new(Mend *mend, qpdf_oh object)
{
	int id = qpdf_oh_get_object_id(mend->f->q, object);

	return id == 0 || g_hash_table_add(mend->seen, GINT_TO_POINTER(id));
}

static void mend_font(Mend *mend, qpdf_oh font)
{
	qpdf_data q = mend->f->q;
	qpdf_oh descendants = qpdf_oh_get_key_if_dict(q, font, "/DescendantFonts");

	for (int i = 0; qpdf_oh_is_array(q, descendants) && i < qpdf_oh_get_array_n_items(q, descendants); i++) {
		qpdf_oh descendant = qpdf_oh_get_array_item(q, descendants, i);

		if (qpdf_oh_is_name_and_equals(q, qpdf_oh_get_key(q, descendant, "/Subtype"), "/CIDFontType2")
		    && !qpdf_oh_has_key(q, descendant, "/CIDToGIDMap"))
			put_name(mend->f, descendant, "/CIDToGIDMap", "/Identity");
	}
}

/* ---- pictures ---- */

/* [/Indexed /DeviceRGB HIGHEST PALETTE] (ISO 32000-1 §8.6.6.3). */
static qpdf_oh indexed_space(Finish *f, const WrappedPng *png)
{
	qpdf_oh space = qpdf_oh_new_array(f->q);

	append(f, space, qpdf_oh_new_name(f->q, "/Indexed"));
	append(f, space, qpdf_oh_new_name(f->q, "/DeviceRGB"));
	append(f, space, qpdf_oh_new_integer(f->q, png->colours - 1));
	append(f, space, qpdf_oh_new_binary_string(f->q, (const char *) png->palette, 3 * (size_t) png->colours));
	return space;
}

static void put_png(Finish *f, qpdf_oh image, qpdf_oh dict, const WrappedPng *png)
{
	qpdf_oh parameters = qpdf_oh_new_dictionary(f->q), filter = qpdf_oh_new_name(f->q, "/FlateDecode");

	put_int(f, parameters, "/Predictor", 15);
	put_int(f, parameters, "/Colors", png->components);
	put_int(f, parameters, "/BitsPerComponent", png->bits);
	put_int(f, parameters, "/Columns", png->columns);
	put_int(f, dict, "/BitsPerComponent", png->bits);
	if (png->palette != NULL)
		put(f, dict, "/ColorSpace", indexed_space(f, png));
	qpdf_oh_replace_stream_data(f->q, image, png->pixels, png->length, filter, parameters);
	qpdf_oh_release(f->q, filter);
	qpdf_oh_release(f->q, parameters);
}

/* Unwraps the picture that cairo took for a JPEG (graphic/png-wrap.c). */
static void mend_image(Mend *mend, qpdf_oh image, qpdf_oh dict)
{
	Finish *f = mend->f;
	qpdf_oh filter = qpdf_oh_get_key(f->q, dict, "/Filter");
	unsigned char *data = NULL;
	size_t length = 0;
	WrappedPng png;

	if (qpdf_oh_is_name_and_equals(f->q, filter, "/DCTDecode")
	    && (qpdf_oh_get_stream_data(f->q, image, qpdf_dl_none, NULL, &data, &length)
	        & QPDF_ERRORS) == 0
	    && graphic_unwrap_png(data, length, &png))
		put_png(f, image, dict, &png);
	free(data);
	qpdf_oh_release(f->q, filter);
}

static void mend_xobject(Mend *mend, qpdf_oh xobject)
{
	qpdf_data q = mend->f->q;
	qpdf_oh dict = qpdf_oh_is_stream(q, xobject) ? qpdf_oh_get_dict(q, xobject) : 0, mask;

	if (dict == 0)
		return;
	qpdf_oh_remove_key(q, dict, "/Interpolate");
	mend_image(mend, xobject, dict);
	mask = qpdf_oh_get_key(q, dict, "/SMask");
	if (qpdf_oh_is_stream(q, mask) && is_new(mend, mask))
		mend_xobject(mend, mask);
	mend_set(mend, qpdf_oh_get_key(q, dict, "/Resources"));
}

/* A soft mask of a graphics state is a group with resources of its own. */
static void mend_state(Mend *mend, qpdf_oh state)
{
	qpdf_data q = mend->f->q;
	qpdf_oh mask = qpdf_oh_get_key_if_dict(q, state, "/SMask");
	qpdf_oh group = qpdf_oh_is_dictionary(q, mask) ? qpdf_oh_get_key(q, mask, "/G") : 0;

	if (group != 0 && is_new(mend, group))
		mend_xobject(mend, group);
}

static void mend_each(Mend *mend, qpdf_oh resources, const char *kind, void (*mend_one)(Mend *, qpdf_oh))
{
	qpdf_data q = mend->f->q;
	qpdf_oh dict = qpdf_oh_get_key(q, resources, kind);
	GPtrArray *keys;

	if (!qpdf_oh_is_dictionary(q, dict))
		return;
	/* The iterator is libqpdf's only one, and mend_one may need it. */
	keys = g_ptr_array_new_with_free_func(g_free);
	qpdf_oh_begin_dict_key_iter(q, dict);
	while (qpdf_oh_dict_more_keys(q))
		g_ptr_array_add(keys, g_strdup(qpdf_oh_dict_next_key(q)));
	for (guint i = 0; i < keys->len; i++) {
		qpdf_oh value = qpdf_oh_get_key(q, dict, g_ptr_array_index(keys, i));

		if (is_new(mend, value))
			mend_one(mend, value);
	}
	g_ptr_array_unref(keys);
}

static void mend_set(Mend *mend, qpdf_oh resources)
{
	if (!qpdf_oh_is_dictionary(mend->f->q, resources) || !is_new(mend, resources))
		return;
	mend_each(mend, resources, "/Font", mend_font);
	mend_each(mend, resources, "/XObject", mend_xobject);
	mend_each(mend, resources, "/Pattern", mend_xobject);
	mend_each(mend, resources, "/ExtGState", mend_state);
}

void mend_resources(Finish *f)
{
	Mend mend = { f, g_hash_table_new(NULL, NULL) };

	for (int i = 0; i < f->page_count; i++)
		mend_set(&mend, qpdf_oh_get_key(f->q, f->pages[i], "/Resources"));
	g_hash_table_unref(mend.seen);
}
