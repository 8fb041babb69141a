/* finish.c: the steps from what was painted to the finished file. */
#include "pdf/finish.h"

#include "base/deflate.h"
#include "pdf/pdf.h"

void finish_begin(Finish *f, const FinishMeta *meta, Diags *diags)
{
	*f = (Finish) {
		.objects = objects_new(), .meta = meta, .diags = diags, .arena = arena_new(),
		.catalog = g_string_new(NULL), .annotations = g_array_new(FALSE, FALSE, sizeof(Annotation)),
		.streams = g_ptr_array_new_with_free_func(g_free), .pictures = g_hash_table_new(g_str_hash, g_str_equal),
	};
	f->language = meta != NULL && meta->language != NULL ? meta->language : "en-GB";
}

void finish_end(Finish *f)
{
	objects_drop(f->objects);
	arena_drop(f->arena);
	g_string_free(f->catalog, TRUE);
	g_array_unref(f->annotations);
	g_ptr_array_unref(f->streams);
	g_hash_table_unref(f->pictures);
	fonts_drop(f->fonts);
}

int finish_stream(Finish *f, const char *entries, const void *data, gsize length)
{
	int object = objects_reserve(f->objects);
	gsize packed_length;
	unsigned char *packed = deflate_pack(data, length, &packed_length);
	GString *out = objects_begin_stream(f->objects, object, packed, packed_length);

	g_string_append(out, entries);
	g_string_append(out, "/Filter/FlateDecode");
	objects_end(f->objects);
	g_ptr_array_add(f->streams, packed);
	return object;
}

static void map_pages(Finish *f)
{
	int page = 0;

	for (int i = 0; i < f->gathering_count; i++)
		f->page_count += (int) f->gatherings[i]->pages->len;
	f->pages = arena_array(f->arena, FilePage, f->page_count);
	f->page_tree = objects_reserve(f->objects);
	for (int i = 0; i < f->gathering_count; i++)
		for (guint p = 0; p < f->gatherings[i]->pages->len; p++, page++)
			f->pages[page] = (FilePage) {
				.object = objects_reserve(f->objects), .area = f->gatherings[i]->paper->pages->pdata[p],
				.content = f->gatherings[i]->pages->pdata[p], .gathering = i,
				.first_annotation = -1, .last_annotation = -1,
			};
	f->next_parent_key = f->page_count;
}

static gboolean run_steps(Finish *f, GError **error)
{
	map_pages(f);
	f->document = tags_join(f->gatherings, f->gathering_count, f->arena, f->diags);
	links_make(f);
	structure_make(f);
	outline_make(f);
	labels_make(f);
	pages_make(f);
	if (!pictures_make(f, error))
		return FALSE;
	fonts_make(f->fonts, f);
	meta_make(f);
	return TRUE;
}

GString *finish_written(Finish *f)
{
	char *trailer = g_strdup_printf("/Root %d 0 R/Info %d 0 R", f->root, f->info);
	GString *file;

	/* The metadata's packet is all that waits for the check. */
	objects_pack(f->objects);
	meta_make_xmp(f, check_conditions(f));
	file = objects_write(f->objects, trailer);
	g_free(trailer);
	return file;
}

void finish_dump_tags(Gathering *const *gatherings, int count, Diags *diags, FILE *out)
{
	Arena *arena = arena_new();

	tags_dump(tags_join(gatherings, count, arena, diags), out);
	arena_drop(arena);
}

GString *finish_pdf(Gathering *const *gatherings, int count, const Used *used, const FinishMeta *meta, Diags *diags,
                    GError **error)
{
	GString *file = NULL;
	Finish f;

	finish_begin(&f, meta, diags);
	f.gatherings = gatherings;
	f.gathering_count = count;
	f.fonts = fonts_new(f.objects, used);
	if (run_steps(&f, error))
		file = finish_written(&f);
	finish_end(&f);
	return file;
}
