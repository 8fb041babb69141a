/* pages.c: the pages of the file: what was painted, with annotations and a place of their own. */
#include "ink/number.h"
#include "pdf/pdf.h"

static void put_fonts(Finish *f, GString *out, const PageContent *content)
{
	if (content->fonts->len == 0)
		return;
	g_string_append(out, "/Font<<");
	for (guint i = 0; i < content->fonts->len; i++) {
		g_string_append_printf(out, "/F%u ", i);
		pdf_put_reference(out, fonts_object(f->fonts, &g_array_index(content->fonts, PageFont, i)));
	}
	g_string_append(out, ">>");
}

static void put_pictures(Finish *f, GString *out, const PageContent *content)
{
	if (content->pictures->len == 0)
		return;
	g_string_append(out, "/XObject<<");
	for (guint i = 0; i < content->pictures->len; i++) {
		g_string_append_printf(out, "/X%u ", i);
		pdf_put_reference(out, pictures_object(f, content->pictures->pdata[i]));
	}
	g_string_append(out, ">>");
}

static void put_alphas(GString *out, const PageContent *content)
{
	gboolean any = FALSE;

	for (int i = 0; i < 256; i++) {
		if ((content->alphas[i / 8] >> i % 8 & 1) == 0)
			continue;
		g_string_append_printf(out, "%s/A%d<</ca ", any ? "" : "/ExtGState<<", i);
		ink_put_number(out, i / 255.0, 3);
		g_string_append(out, "/CA ");
		ink_put_number(out, i / 255.0, 3);
		g_string_append(out, ">>");
		any = TRUE;
	}
	if (any)
		g_string_append(out, ">>");
}

static int make_content(Finish *f, const PageContent *content)
{
	int object = objects_reserve(f->objects);

	g_string_append(objects_begin_stream(f->objects, object, content->packed, content->length), "/Filter/FlateDecode");
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

static void make_page(Finish *f, int index)
{
	FilePage *page = &f->pages[index];
	const PageContent *content = page->content;
	int stream = make_content(f, content);
	GString *out = objects_begin(f->objects, page->object);

	page->marks = content->marks;
	page->unmarked = content->unmarked;
	g_string_append(out, "<</Type/Page/Parent ");
	pdf_put_reference(out, f->page_tree);
	g_string_append(out, "/MediaBox");
	pdf_put_box(out, 0, 0, unit_to_pt(page->area->width), unit_to_pt(page->area->height));
	g_string_append(out, "/Contents ");
	pdf_put_reference(out, stream);
	g_string_append(out, "/Resources<<");
	put_fonts(f, out, content);
	put_pictures(f, out, content);
	put_alphas(out, content);
	g_string_append(out, ">>");
	/* What shows through is mixed in the colours of the output intent (ISO 19005-2 §6.2.10). */
	if (content->transparent)
		g_string_append(out, "/Group<</S/Transparency/CS/DeviceRGB>>");
	g_string_append_printf(out, "/StructParents %d", index);
	put_annotations(f, out, page);
	g_string_append(out, ">>");
	objects_end(f->objects);
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

void pages_make(Finish *f)
{
	for (int i = 0; i < f->page_count; i++)
		make_page(f, i);
	make_page_tree(f);
}
