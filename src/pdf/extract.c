/* extract.c: some pages of a finished file as a file of their own.
 *
 * The pages outside the range are taken out together with everything that
 * leads to them: nothing of them, not even an orphaned object, may stay in
 * the new file. */
#include "pdf/extract.h"

#include <stdio.h>
#include <string.h>

#include "pdf/file.h"

/* The page number of a destination array; 0: it is none. */
static int page_of_destination(qpdf_data q, qpdf_oh destination)
{
	qpdf_oh page = qpdf_oh_is_array(q, destination) ? qpdf_oh_get_array_item(q, destination, 0) : 0;

	return page != 0 ? qpdf_oh_get_object_id(q, page) : 0;
}

gboolean extract_leads_somewhere(Extract *extract, qpdf_oh dict)
{
	qpdf_data q = extract->f.q;
	qpdf_oh destination = qpdf_oh_get_key_if_dict(q, dict, "/Dest");

	if (qpdf_oh_is_null(q, destination))
		return qpdf_oh_has_key(q, dict, "/A");
	return g_hash_table_contains(extract->kept, GINT_TO_POINTER(page_of_destination(q, destination)));
}

/* ---- pages ---- */

static gboolean take_pages(Extract *extract, int first, int last, const char *path, GError **error)
{
	Finish *f = &extract->f;
	int count = qpdf_get_num_pages(f->q);

	if (first < 0 || last < first || last >= count) {
		g_set_error(error, FINISH_ERROR, 0, "%s has %d pages, not pages %d to %d", path, count, first + 1,
		            last + 1);
		return FALSE;
	}
	extract->first = first;
	f->page_count = last - first + 1;
	f->pages = arena_array(f->arena, qpdf_oh, f->page_count);
	for (int i = 0; i < f->page_count; i++) {
		f->pages[i] = qpdf_get_page_n(f->q, (size_t) (first + i));
		g_hash_table_add(extract->kept, GINT_TO_POINTER(qpdf_oh_get_object_id(f->q, f->pages[i])));
	}
	for (int i = count - 1; i >= 0; i--)
		if (i < first || i > last)
			qpdf_remove_page(f->q, qpdf_get_page_n(f->q, (size_t) i));
	return TRUE;
}

/* Links to pages that are gone go too. */
static void filter_annotations(Extract *extract, qpdf_oh page)
{
	Finish *f = &extract->f;
	qpdf_oh old = qpdf_oh_get_key(f->q, page, "/Annots"), list = qpdf_oh_new_array(f->q);

	if (!qpdf_oh_is_array(f->q, old))
		return;
	for (int i = 0; i < qpdf_oh_get_array_n_items(f->q, old); i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(f->q, old, i);

		if (extract_leads_somewhere(extract, annotation))
			qpdf_oh_append_item(f->q, list, annotation);
	}
	if (qpdf_oh_get_array_n_items(f->q, list) > 0)
		qpdf_oh_replace_key(f->q, page, "/Annots", list);
	else
		qpdf_oh_remove_key(f->q, page, "/Annots");
}

/* The labels from the first page on; the first range begins where the old one had come to. */
static void cut_labels(Extract *extract)
{
	Finish *f = &extract->f;
	qpdf_data q = f->q;
	qpdf_oh old = qpdf_oh_get_key_if_dict(q, qpdf_oh_get_key(q, f->root, "/PageLabels"), "/Nums");
	qpdf_oh tree = qpdf_oh_new_dictionary(q), numbers = qpdf_oh_new_array(q);
	int length = qpdf_oh_is_array(q, old) ? qpdf_oh_get_array_n_items(q, old) : 0;

	for (int i = 0; i + 1 < length; i += 2) {
		int from = qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_array_item(q, old, i)), to = G_MAXINT, skipped;
		qpdf_oh range = qpdf_oh_get_array_item(q, old, i + 1), start;

		if (i + 3 < length)
			to = qpdf_oh_get_int_value_as_int(q, qpdf_oh_get_array_item(q, old, i + 2));
		if (to <= extract->first || from >= extract->first + f->page_count)
			continue;
		skipped = MAX(0, extract->first - from);
		start = qpdf_oh_get_key(q, range, "/St");
		if (qpdf_oh_is_integer(q, start))
			skipped += qpdf_oh_get_int_value_as_int(q, start) - 1;
		if (skipped > 0 && qpdf_oh_has_key(q, range, "/S"))
			put_int(f, range, "/St", skipped + 1);
		append(f, numbers, qpdf_oh_new_integer(q, MAX(0, from - extract->first)));
		append(f, numbers, range);
	}
	put(f, tree, "/Nums", numbers);
	put(f, f->root, "/PageLabels", tree);
}

/* ---- the outline ---- */

/* Filters the items below PARENT; returns how many stay open to view. */
static int filter_items(Extract *extract, qpdf_oh parent)
{
	Finish *f = &extract->f;
	qpdf_oh last = 0, item = qpdf_oh_get_key(f->q, parent, "/First");
	int count = 0;

	qpdf_oh_remove_key(f->q, parent, "/First");
	qpdf_oh_remove_key(f->q, parent, "/Last");
	while (qpdf_oh_is_dictionary(f->q, item)) {
		qpdf_oh next = qpdf_oh_get_key(f->q, item, "/Next"), old = qpdf_oh_get_key(f->q, item, "/Count");
		gboolean closed = qpdf_oh_is_integer(f->q, old) && qpdf_oh_get_int_value_as_int(f->q, old) < 0;
		int below = filter_items(extract, item);

		qpdf_oh_remove_key(f->q, item, "/Next");
		qpdf_oh_remove_key(f->q, item, "/Prev");
		if (!extract_leads_somewhere(extract, item))
			qpdf_oh_remove_key(f->q, item, "/Dest");
		if (below > 0 || extract_leads_somewhere(extract, item)) {
			if (below > 0)
				put_int(f, item, "/Count", closed ? -below : below);
			else
				qpdf_oh_remove_key(f->q, item, "/Count");
			qpdf_oh_replace_key(f->q, last != 0 ? last : parent, last != 0 ? "/Next" : "/First", item);
			if (last != 0)
				qpdf_oh_replace_key(f->q, item, "/Prev", last);
			last = item;
			count += 1 + (closed ? 0 : below);
		}
		item = next;
	}
	if (last != 0)
		qpdf_oh_replace_key(f->q, parent, "/Last", last);
	return count;
}

static void cut_outline(Extract *extract)
{
	Finish *f = &extract->f;
	qpdf_oh outlines = qpdf_oh_get_key(f->q, f->root, "/Outlines");
	int count;

	if (!qpdf_oh_is_dictionary(f->q, outlines))
		return;
	count = filter_items(extract, outlines);
	if (count > 0) {
		put_int(f, outlines, "/Count", count);
		return;
	}
	qpdf_oh_remove_key(f->q, f->root, "/Outlines");
	qpdf_oh_remove_key(f->q, f->root, "/PageMode");
}

/* ---- what the file says of itself ---- */

static const char *info_text(Finish *f, const char *key)
{
	const char *text = qpdf_get_info_key(f->q, key);

	return text != NULL ? arena_strdup(f->arena, text) : NULL;
}

/* Seconds since the epoch of our own date stamps. */
static gint64 info_date(Finish *f)
{
	const char *text = qpdf_get_info_key(f->q, "/CreationDate");
	int year, month, day, hour, minute, second;
	GDateTime *date;
	gint64 seconds;

	if (text == NULL
	    || sscanf(text, "D:%4d%2d%2d%2d%2d%2d", &year, &month, &day, &hour, &minute, &second) != 6)
		return 0;
	date = g_date_time_new_utc(year, month, day, hour, minute, second);
	seconds = date != NULL ? g_date_time_to_unix(date) : 0;
	if (date != NULL)
		g_date_time_unref(date);
	return seconds;
}

static void retitle(Extract *extract, const char *title)
{
	Finish *f = &extract->f;
	qpdf_oh language = qpdf_oh_get_key(f->q, f->root, "/Lang");
	FinishMeta meta = {
		.title = title != NULL ? title : info_text(f, "/Title"), .author = info_text(f, "/Author"),
		.subject = info_text(f, "/Subject"), .keywords = info_text(f, "/Keywords"), .date = info_date(f),
	};

	if (qpdf_oh_is_string(f->q, language))
		meta.language = arena_strdup(f->arena, qpdf_oh_get_utf8_value(f->q, language));
	f->language = meta.language != NULL ? meta.language : "en-GB";
	f->meta = &meta;
	meta_make(f);
	meta_make_xmp(f, check_conditions(f));
	f->meta = NULL;
}

gboolean finish_extract(const char *pdf, const char *out, int first, int last, const char *title,
                        GError **error)
{
	Extract extract = {
		.f = { .q = qpdf_init(), .arena = arena_new(), .diags = diags_new() },
		.kept = g_hash_table_new(NULL, NULL), .elements = g_hash_table_new(NULL, NULL),
	};
	Finish *f = &extract.f;
	char *data = NULL;
	gboolean done = FALSE;

	if (pdf_file_read(f->q, pdf, NULL, &data, error) && take_pages(&extract, first, last, pdf, error)) {
		f->root = qpdf_get_root(f->q);
		for (int i = 0; i < f->page_count; i++)
			filter_annotations(&extract, f->pages[i]);
		extract_structure(&extract);
		cut_outline(&extract);
		cut_labels(&extract);
		retitle(&extract, title);
		done = pdf_file_write(f->q, out, error);
	}
	g_hash_table_unref(extract.kept);
	g_hash_table_unref(extract.elements);
	diags_drop(f->diags);
	qpdf_cleanup(&f->q);
	g_free(data);
	arena_drop(f->arena);
	return done;
}
