/* finish.c: the steps from the painter's raw file to the finished one. */
#include "pdf/finish.h"

#include "pdf/file.h"
#include "pdf/pdf.h"
#include "pdf/raw.h"

static gboolean map_pages(Finish *f, GError **error)
{
	int laid_out = 0;

	f->page_count = qpdf_get_num_pages(f->q);
	for (int i = 0; i < f->paper_count; i++)
		laid_out += (int) f->papers[i]->pages->len;
	if (f->page_count != laid_out) {
		g_set_error(error, FINISH_ERROR, 0, "%d pages were laid out and %d painted", laid_out, f->page_count);
		return FALSE;
	}
	f->pages = arena_array(f->arena, qpdf_oh, f->page_count + 1);
	f->areas = arena_array(f->arena, const Page *, f->page_count + 1);
	f->marks_found = arena_array(f->arena, int, f->page_count + 1);
	f->papers_of = arena_array(f->arena, int, f->page_count + 1);
	for (int i = 0, page = 0; i < f->paper_count; i++)
		for (guint p = 0; p < f->papers[i]->pages->len; p++, page++) {
			f->pages[page] = qpdf_get_page_n(f->q, (size_t) page);
			f->areas[page] = g_ptr_array_index(f->papers[i]->pages, p);
			f->papers_of[page] = i;
		}
	f->next_parent_key = f->page_count;
	return TRUE;
}

/* All steps on the file that F->q has read. */
static gboolean run_steps(Finish *f, GError **error)
{
	ContentWork *content;

	f->root = qpdf_get_root(f->q);
	if (!map_pages(f, error) || (content = content_begin(f, error)) == NULL)
		return FALSE;
	mend_resources(f);
	f->document = tags_build(f->papers, f->paper_count, f->painted, f->arena, f->diags);
	links_make(f);
	structure_make(f);
	outline_make(f);
	labels_make(f);
	meta_make(f);
	content_end(f, content);
	meta_make_xmp(f, check_conditions(f));
	return TRUE;
}

gboolean finish_pdf(const char *raw, const char *out, Paper *const *papers, int count,
                    const Painted *painted, const FinishMeta *meta, Diags *diags, GError **error)
{
	Finish f = {
		.q = qpdf_init(), .papers = papers, .paper_count = count, .painted = painted, .meta = meta,
		.language = meta->language != NULL ? meta->language : "en-GB", .diags = diags, .arena = arena_new(),
		.annotations = g_array_new(FALSE, FALSE, sizeof(Annotation)),
	};
	char *data = NULL;
	gboolean done;

	done = pdf_file_read(f.q, raw, raw_forget_structure, &data, error) && run_steps(&f, error)
	       && pdf_file_write(f.q, out, error);
	g_array_unref(f.annotations);
	qpdf_cleanup(&f.q);
	g_free(data);
	arena_drop(f.arena);
	return done;
}
