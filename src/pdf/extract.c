/* extract.c: some pages of a finished file as a file of their own.
 *
 * The pages outside the range are taken out together with everything that
 * leads to them: nothing of them, not even an orphaned object, may stay in
 * the new file. */
#include "pdf/extract.h"

#include <stdio.h>
#include <string.h>


/* The page number of a destination array; 0: it is none. */
static int page_of_destination(qpdf_data q, qpdf_oh destination)
{
	qpdf_oh page = libqpdf.oh_is_array(q, destination) ? libqpdf.oh_get_array_item(q, destination, 0) : 0;

	return page != 0 ? libqpdf.oh_get_object_id(q, page) : 0;
}

gboolean extract_leads_somewhere(Extract *extract, qpdf_oh dict)
{
	qpdf_data q = extract->q;
	qpdf_oh destination = libqpdf.oh_get_key_if_dict(q, dict, "/Dest");

	if (libqpdf.oh_is_null(q, destination))
		return libqpdf.oh_has_key(q, dict, "/A");
	return g_hash_table_contains(extract->kept, GINT_TO_POINTER(page_of_destination(q, destination)));
}

/* ---- pages ---- */

static gboolean take_pages(Extract *extract, int first, int last, const char *path, GError **error)
{
	qpdf_data q = extract->q;
	int count = libqpdf.get_num_pages(q);

	if (first < 0 || last < first || last >= count) {
		g_set_error(error, FINISH_ERROR, 0, "%s has %d pages, not pages %d to %d", path, count, first + 1,
		            last + 1);
		return FALSE;
	}
	extract->first = first;
	extract->page_count = last - first + 1;
	extract->pages = g_new(qpdf_oh, extract->page_count);
	for (int i = 0; i < extract->page_count; i++) {
		extract->pages[i] = libqpdf.get_page_n(q, (size_t) (first + i));
		g_hash_table_add(extract->kept, GINT_TO_POINTER(libqpdf.oh_get_object_id(q, extract->pages[i])));
	}
	for (int i = count - 1; i >= 0; i--)
		if (i < first || i > last)
			libqpdf.remove_page(q, libqpdf.get_page_n(q, (size_t) i));
	return TRUE;
}

/* Links to pages that are gone go too. */
static void filter_annotations(Extract *extract, qpdf_oh page)
{
	qpdf_data q = extract->q;
	qpdf_oh old = libqpdf.oh_get_key(q, page, "/Annots"), list = libqpdf.oh_new_array(q);

	if (!libqpdf.oh_is_array(q, old))
		return;
	for (int i = 0; i < libqpdf.oh_get_array_n_items(q, old); i++) {
		qpdf_oh annotation = libqpdf.oh_get_array_item(q, old, i);

		if (extract_leads_somewhere(extract, annotation))
			libqpdf.oh_append_item(q, list, annotation);
	}
	if (libqpdf.oh_get_array_n_items(q, list) > 0)
		libqpdf.oh_replace_key(q, page, "/Annots", list);
	else
		libqpdf.oh_remove_key(q, page, "/Annots");
}

/* The labels from the first page on; the first range begins where the old one had come to. */
static void cut_labels(Extract *extract)
{
	qpdf_data q = extract->q;
	qpdf_oh old = libqpdf.oh_get_key_if_dict(q, libqpdf.oh_get_key(q, extract->root, "/PageLabels"), "/Nums");
	qpdf_oh tree = libqpdf.oh_new_dictionary(q), numbers = libqpdf.oh_new_array(q);
	int length = libqpdf.oh_is_array(q, old) ? libqpdf.oh_get_array_n_items(q, old) : 0;

	for (int i = 0; i + 1 < length; i += 2) {
		int from = libqpdf.oh_get_int_value_as_int(q, libqpdf.oh_get_array_item(q, old, i)), to = G_MAXINT, skipped;
		qpdf_oh range = libqpdf.oh_get_array_item(q, old, i + 1), start;

		if (i + 3 < length)
			to = libqpdf.oh_get_int_value_as_int(q, libqpdf.oh_get_array_item(q, old, i + 2));
		if (to <= extract->first || from >= extract->first + extract->page_count)
			continue;
		skipped = MAX(0, extract->first - from);
		start = libqpdf.oh_get_key(q, range, "/St");
		if (libqpdf.oh_is_integer(q, start))
			skipped += libqpdf.oh_get_int_value_as_int(q, start) - 1;
		if (skipped > 0 && libqpdf.oh_has_key(q, range, "/S"))
			put_int(q, range, "/St", skipped + 1);
		append(q, numbers, libqpdf.oh_new_integer(q, MAX(0, from - extract->first)));
		append(q, numbers, range);
	}
	put(q, tree, "/Nums", numbers);
	put(q, extract->root, "/PageLabels", tree);
}

/* ---- the outline ---- */

/* Filters the items below PARENT; returns how many stay open to view. */
static int filter_items(Extract *extract, qpdf_oh parent)
{
	qpdf_data q = extract->q;
	qpdf_oh last = 0, item = libqpdf.oh_get_key(q, parent, "/First");
	int count = 0;

	libqpdf.oh_remove_key(q, parent, "/First");
	libqpdf.oh_remove_key(q, parent, "/Last");
	while (libqpdf.oh_is_dictionary(q, item)) {
		qpdf_oh next = libqpdf.oh_get_key(q, item, "/Next"), old = libqpdf.oh_get_key(q, item, "/Count");
		gboolean closed = libqpdf.oh_is_integer(q, old) && libqpdf.oh_get_int_value_as_int(q, old) < 0;
		int below = filter_items(extract, item);

		libqpdf.oh_remove_key(q, item, "/Next");
		libqpdf.oh_remove_key(q, item, "/Prev");
		if (!extract_leads_somewhere(extract, item))
			libqpdf.oh_remove_key(q, item, "/Dest");
		if (below > 0 || extract_leads_somewhere(extract, item)) {
			if (below > 0)
				put_int(q, item, "/Count", closed ? -below : below);
			else
				libqpdf.oh_remove_key(q, item, "/Count");
			libqpdf.oh_replace_key(q, last != 0 ? last : parent, last != 0 ? "/Next" : "/First", item);
			if (last != 0)
				libqpdf.oh_replace_key(q, item, "/Prev", last);
			last = item;
			count += 1 + (closed ? 0 : below);
		}
		item = next;
	}
	if (last != 0)
		libqpdf.oh_replace_key(q, parent, "/Last", last);
	return count;
}

static void cut_outline(Extract *extract)
{
	qpdf_data q = extract->q;
	qpdf_oh outlines = libqpdf.oh_get_key(q, extract->root, "/Outlines");
	int count;

	if (!libqpdf.oh_is_dictionary(q, outlines))
		return;
	count = filter_items(extract, outlines);
	if (count > 0) {
		put_int(q, outlines, "/Count", count);
		return;
	}
	libqpdf.oh_remove_key(q, extract->root, "/Outlines");
}

/* ---- what the file says of itself ---- */

static const char *info_text(const Extract *extract, Arena *arena, const char *key)
{
	const char *text = libqpdf.get_info_key(extract->q, key);

	return text != NULL ? arena_strdup(arena, text) : NULL;
}

/* Seconds since the epoch of our own date stamps. */
static gint64 info_date(const Extract *extract)
{
	const char *text = libqpdf.get_info_key(extract->q, "/CreationDate");
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

static FinishMeta read_meta(const Extract *extract, Arena *arena, const char *title)
{
	qpdf_oh language = libqpdf.oh_get_key(extract->q, extract->root, "/Lang");

	return (FinishMeta) {
		.title = title != NULL ? title : info_text(extract, arena, "/Title"),
		.author = info_text(extract, arena, "/Author"), .subject = info_text(extract, arena, "/Subject"),
		.keywords = info_text(extract, arena, "/Keywords"), .date = info_date(extract),
		.language = libqpdf.oh_is_string(extract->q, language)
		            ? arena_strdup(arena, libqpdf.oh_get_utf8_value(extract->q, language)) : NULL,
	};
}

/* ---- the new file ---- */

/* The number in the new file of what KEY of the catalog refers to; 0: there is none. */
static int bring_in(const Extract *extract, Import *import, const char *key)
{
	int number = libqpdf.oh_get_object_id(extract->q, libqpdf.oh_get_key(extract->q, extract->root, key));

	return number != 0 ? import_object(import, number) : 0;
}

static void put_entry(GString *out, const char *key, int object)
{
	if (object == 0)
		return;
	g_string_append(out, key);
	pdf_put_reference(out, object);
}

/* The objects that are left, as those of the new file. */
static void bring_in_all(const Extract *extract, Finish *f, HandleSource *source)
{
	Import *import = import_new(&source->source, f->objects);
	int outlines;

	f->page_tree = bring_in(extract, import, "/Pages");
	f->structure = bring_in(extract, import, "/StructTreeRoot");
	put_entry(f->catalog, "/StructTreeRoot ", f->structure);
	outlines = bring_in(extract, import, "/Outlines");
	put_entry(f->catalog, "/PageMode/UseOutlines/Outlines ", outlines);
	g_string_append(f->catalog, "/PageLabels ");
	import_value(import, f->catalog, handle_source_text(source, libqpdf.oh_get_key(extract->q, extract->root,
	                                                                            "/PageLabels")));
	f->page_count = extract->page_count;
	f->pages = arena_array(f->arena, FilePage, f->page_count);
	for (int i = 0; i < f->page_count; i++)
		f->pages[i] = (FilePage) {
			.object = import_object(import, libqpdf.oh_get_object_id(extract->q, extract->pages[i])),
			.first_annotation = -1, .last_annotation = -1,
		};
	import_run(import);
	import_drop(import);
}

static GString *write_extract(const Extract *extract, const char *title)
{
	Diags *diags = diags_new();
	FinishMeta meta;
	HandleSource source;
	Finish f;
	GString *file;

	finish_begin(&f, NULL, diags);
	meta = read_meta(extract, f.arena, title);
	f.meta = &meta;
	f.language = meta.language != NULL ? meta.language : f.language;
	handle_source_open(&source, extract->q);
	bring_in_all(extract, &f, &source);
	meta_make(&f);
	file = finish_written(&f);
	handle_source_close(&source);
	finish_end(&f);
	diags_drop(diags);
	return file;
}

/* Has libqpdf read FILE, silently. */
static gboolean read_file(qpdf_data q, const GString *file, const char *path, GError **error)
{
	libqpdf.set_suppress_warnings(q, QPDF_TRUE);
	libqpdf.silence_errors(q);
	if ((libqpdf.read_memory(q, path, file->str, file->len, NULL) & QPDF_ERRORS) == 0)
		return TRUE;
	g_set_error(error, FINISH_ERROR, 0, "cannot read %s: %s", path,
	            libqpdf.has_error(q) ? libqpdf.get_error_message_detail(q, libqpdf.get_error(q)) : "unknown fault");
	return FALSE;
}

GString *finish_extract(const GString *file, const char *path, int first, int last, const char *title,
                        GError **error)
{
	Extract extract = { 0 };
	GString *alone = NULL;

	if (!libqpdf_load()) {
		g_set_error(error, FINISH_ERROR, 0, "libqpdf cannot be loaded, and without it no PDF can be read");
		return NULL;
	}
	extract.q = libqpdf.init();
	extract.kept = g_hash_table_new(NULL, NULL);
	extract.elements = g_hash_table_new(NULL, NULL);
	if (read_file(extract.q, file, path, error) && take_pages(&extract, first, last, path, error)) {
		extract.root = libqpdf.get_root(extract.q);
		for (int i = 0; i < extract.page_count; i++)
			filter_annotations(&extract, extract.pages[i]);
		extract_structure(&extract);
		cut_outline(&extract);
		cut_labels(&extract);
		alone = write_extract(&extract, title);
	}
	g_hash_table_unref(extract.kept);
	g_hash_table_unref(extract.elements);
	g_free(extract.pages);
	libqpdf.cleanup(&extract.q);
	return alone;
}
