/* put-in.c: asks a PDF for its pages. */
#include "press/put-in.h"

#include "graphic/pdf-file.h"

enum { USUAL_BYTES = 64 * 1024 * 1024 };

static GBytes *read_file(const char *path, gsize most, const char **fault)
{
	g_autoptr(GMappedFile) map = g_mapped_file_new(path, FALSE, NULL);
	if (map == NULL)
		*fault = "the file may not be read";
	else if (g_mapped_file_get_length(map) > most)
		*fault = "it is larger than --max-bytes allows";
	else
		return g_mapped_file_get_bytes(map);
	return NULL;
}

static void put_points(xmlNodePtr node, const char *name, double points)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];
	xmlNewProp(node, BAD_CAST name, BAD_CAST g_ascii_formatd(text, sizeof text, "%.2f", points));
}

/* The pages are named from the paper's folder, where pictures of a paper are looked for. */
static void add_pages(xmlNodePtr root, const PdfFile *file, const PackPaper *paper)
{
	g_autofree char *name = g_path_get_basename(paper->path);
	g_autofree char *escaped = g_uri_escape_string(name, NULL, FALSE);
	for (int i = 0; i < file->page_count; i++) {
		xmlNodePtr page = xmlNewChild(root, root->ns, BAD_CAST "page", NULL);
		g_autofree char *source = g_strdup_printf("%s#page=%d", escaped, i + 1);
		xmlNewProp(page, BAD_CAST "src", BAD_CAST source);
		put_points(page, "width", file->pages[i].width);
		put_points(page, "height", file->pages[i].height);
		xml_place_made(page, paper->place);
	}
}

static xmlDocPtr document_of(const PdfFile *file, const PackPaper *paper)
{
	xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
	xmlNodePtr root = xmlNewDocNode(doc, NULL, BAD_CAST "put-in", NULL);
	xmlDocSetRootElement(doc, root);
	xmlSetNs(root, xmlNewNs(root, BAD_CAST PACK_NAMESPACE, NULL));
	xmlChar *language = xmlNodeGetLang(paper->node);
	xmlNodeSetLang(root, language != NULL ? language : BAD_CAST "en");
	xmlFree(language);
	add_pages(root, file, paper);
	xml_place_doc(doc, paper->place);
	return doc;
}

xmlDocPtr put_in_document(const PackPaper *paper, const XmlLimits *limits, Diags *diags)
{
	const char *fault = NULL;
	g_autoptr(GBytes) bytes = read_file(paper->path, limits->max_bytes > 0 ? limits->max_bytes : USUAL_BYTES, &fault);
	PdfFile *file = bytes != NULL ? pdf_file_open(bytes, &fault) : NULL;
	if (file == NULL) {
		diag(diags, paper->place, D_PUT_IN_BROKEN, paper->href, fault);
		return NULL;
	}
	xmlDocPtr doc = document_of(file, paper);
	pdf_file_drop(file);
	return doc;
}
