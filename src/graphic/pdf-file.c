/* pdf-file.c: a PDF that others have made, through libqpdf. */
#include "graphic/pdf-file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/libqpdf.h"
#include "graphic/pdf-clean.h"

#define LARGEST_PT 100000.0

typedef struct Box {
	double x0, y0, x1, y1;
} Box;

/* ---- what is in it ---- */

static gboolean read_box(qpdf_data q, qpdf_oh page, const char *key, Box *box)
{
	qpdf_oh array = libqpdf.oh_get_key(q, page, key);
	double side[4];

	if (!libqpdf.oh_is_array(q, array) || libqpdf.oh_get_array_n_items(q, array) != 4)
		return FALSE;
	for (int i = 0; i < 4; i++) {
		qpdf_oh item = libqpdf.oh_get_array_item(q, array, i);

		if (!libqpdf.oh_is_number(q, item))
			return FALSE;
		side[i] = libqpdf.oh_get_numeric_value(q, item);
	}
	*box = (Box) { fmin(side[0], side[2]), fmin(side[1], side[3]), fmax(side[0], side[2]), fmax(side[1], side[3]) };
	return TRUE;
}

/* What is seen of PAGE (§14.11.2): its crop box as far as it lies in the media box. */
static gboolean page_box(qpdf_data q, qpdf_oh page, Box *box)
{
	Box crop;

	if (!read_box(q, page, "/MediaBox", box))
		return FALSE;
	if (read_box(q, page, "/CropBox", &crop)) {
		Box both = { fmax(crop.x0, box->x0), fmax(crop.y0, box->y0), fmin(crop.x1, box->x1), fmin(crop.y1, box->y1) };

		if (both.x1 > both.x0 && both.y1 > both.y0)
			*box = both;
	}
	return box->x1 - box->x0 >= 1 && box->y1 - box->y0 >= 1 && box->x1 - box->x0 <= LARGEST_PT
		&& box->y1 - box->y0 <= LARGEST_PT && fabs(box->x0) <= LARGEST_PT && fabs(box->y0) <= LARGEST_PT;
}

/* Quarter turns clockwise; ISO 32000-1 allows multiples of 90 alone. */
static int page_turns(qpdf_data q, qpdf_oh page)
{
	qpdf_oh rotate = libqpdf.oh_get_key(q, page, "/Rotate");
	int degrees = libqpdf.oh_is_integer(q, rotate) ? libqpdf.oh_get_int_value_as_int(q, rotate) : 0;

	return ((degrees / 90) % 4 + 4) % 4;
}

/* Points a unit of PAGE is. */
static double page_unit(qpdf_data q, qpdf_oh page)
{
	qpdf_oh unit = libqpdf.oh_get_key(q, page, "/UserUnit");
	double points = libqpdf.oh_is_number(q, unit) ? libqpdf.oh_get_numeric_value(q, unit) : 1;

	return points > 0 && points <= 1000 ? points : 1;
}

static gboolean read_page(PdfFile *file, int index)
{
	qpdf_data q = file->qpdf;
	qpdf_oh page = libqpdf.get_page_n(q, (size_t) index), notes = libqpdf.oh_get_key(q, page, "/Annots");
	double unit = page_unit(q, page);
	Box box;

	if (!page_box(q, page, &box))
		return FALSE;
	file->noted += libqpdf.oh_is_array(q, notes) && libqpdf.oh_get_array_n_items(q, notes) > 0;
	file->pages[index] = (PdfPage) { unit * (box.x1 - box.x0), unit * (box.y1 - box.y0) };
	if (page_turns(q, page) % 2 == 1)
		file->pages[index] = (PdfPage) { file->pages[index].height, file->pages[index].width };
	return TRUE;
}

/* Layers that are not shown (§8.11.4.3): a form would show them. */
static gboolean has_hidden_layers(qpdf_data q)
{
	qpdf_oh usual = libqpdf.oh_get_key_if_dict(q, libqpdf.oh_get_key(q, libqpdf.get_root(q), "/OCProperties"), "/D");
	qpdf_oh off = libqpdf.oh_get_key_if_dict(q, usual, "/OFF"), base = libqpdf.oh_get_key_if_dict(q, usual, "/BaseState");

	return (libqpdf.oh_is_array(q, off) && libqpdf.oh_get_array_n_items(q, off) > 0)
		|| libqpdf.oh_is_name_and_equals(q, base, "/OFF");
}

/* NULL, or what is wrong. */
static const char *read_file(PdfFile *file, GBytes *bytes)
{
	qpdf_data q = file->qpdf;
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	int count;

	libqpdf.set_suppress_warnings(q, QPDF_TRUE);
	libqpdf.silence_errors(q);
	if ((libqpdf.read_memory(q, "PDF", data, size, NULL) & QPDF_ERRORS) != 0)
		return libqpdf.get_error_code(q, libqpdf.get_error(q)) == qpdf_e_password ? "it is encrypted" : "it is damaged";
	if (libqpdf.is_encrypted(q))
		return "it is encrypted";
	count = libqpdf.get_num_pages(q);
	if (count < 0)
		return "it is damaged";
	if (count == 0)
		return "it has no pages";
	if (count > PDF_FILE_MAX_PAGES)
		return "it has more than 2,000 pages";
	if (has_hidden_layers(q))
		return "it has layers that are hidden, which would be printed";
	if ((libqpdf.push_inherited_attributes_to_page(q) & QPDF_ERRORS) != 0)
		return "it is damaged";
	file->pages = g_new0(PdfPage, count);
	file->page_count = count;
	for (int i = 0; i < count; i++)
		if (!read_page(file, i))
			return "a page of it has no size";
	file->mended = libqpdf.more_warnings(q);
	return libqpdf.has_error(q) ? "it is damaged" : NULL;
}

PdfFile *pdf_file_open(GBytes *bytes, const char **fault)
{
	PdfFile *file;

	if (!libqpdf_load()) {
		*fault = "libqpdf, which reads PDF, cannot be loaded";
		return NULL;
	}
	file = g_new0(PdfFile, 1);
	file->qpdf = libqpdf.init();
	*fault = read_file(file, bytes);
	if (*fault == NULL)
		return file;
	pdf_file_drop(file);
	return NULL;
}

void pdf_file_drop(PdfFile *file)
{
	if (file == NULL)
		return;
	if (file->qpdf != NULL)
		libqpdf.cleanup(&file->qpdf);
	g_free(file->pages);
	g_free(file);
}

/* ---- its pages as forms ---- */

/* A page begins with these parameters (§8.4.1, §9.3), a form with those of where it is drawn. */
static const char initial_state[] = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d /RelativeColorimetric ri 1 i\n"
                                    "BT 0 Tc 0 Tw 100 Tz 0 TL 0 Tr 0 Ts ET\n";

static void put_numbers(GString *out, const char *key, const double *numbers, int count)
{
	char text[G_ASCII_DTOSTR_BUF_SIZE];

	g_string_append(out, key);
	for (int i = 0; i < count; i++)
		g_string_append_printf(out, "%c%s", i == 0 ? '[' : ' ', g_ascii_formatd(text, sizeof text, "%.5f", numbers[i]));
	g_string_append_c(out, ']');
}

/* From the page's space to that of a reader, who sees it turned, y upwards from the lower left corner of BOX. */
static void put_matrix(GString *out, Box box, int turns, double unit)
{
	const double u = unit;
	const double matrices[4][6] = {
		{ u, 0, 0, u, -u * box.x0, -u * box.y0 }, { 0, -u, u, 0, -u * box.y0, u * box.x1 },
		{ -u, 0, 0, -u, u * box.x1, u * box.y1 }, { 0, u, -u, 0, u * box.y1, -u * box.x0 },
	};

	put_numbers(out, "/Matrix", matrices[turns], 6);
}

/* What the dictionary of PAGE's form says of its shape. */
static qpdf_oh form_shape(qpdf_data q, qpdf_oh page)
{
	GString *entries = g_string_new("<</Type/XObject/Subtype/Form");
	qpdf_oh shape;
	Box box = { 0 };

	page_box(q, page, &box);
	put_numbers(entries, "/BBox", (const double[]) { box.x0, box.y0, box.x1, box.y1 }, 4);
	put_matrix(entries, box, page_turns(q, page), page_unit(q, page));
	g_string_append(entries, ">>");
	shape = libqpdf.oh_parse(q, entries->str);
	g_string_free(entries, TRUE);
	return shape;
}

static void fill_dict(qpdf_data q, qpdf_oh dict, qpdf_oh page)
{
	static const char *const keys[] = { "/Type", "/Subtype", "/BBox", "/Matrix" };
	qpdf_oh shape = form_shape(q, page), resources = libqpdf.oh_get_key(q, page, "/Resources");
	qpdf_oh group = libqpdf.oh_get_key(q, page, "/Group");

	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		libqpdf.oh_replace_key(q, dict, keys[i], libqpdf.oh_get_key(q, shape, keys[i]));
	if (!libqpdf.oh_is_dictionary(q, resources))
		resources = libqpdf.oh_new_dictionary(q);
	libqpdf.oh_replace_key(q, dict, "/Resources", resources);
	if (libqpdf.oh_is_dictionary(q, group))
		libqpdf.oh_replace_key(q, dict, "/Group", group);
}

/* The form of PAGE; FALSE when its content cannot be read. */
static gboolean make_form(qpdf_data q, qpdf_oh page, PdfClean *clean, qpdf_oh forms)
{
	unsigned char *data = NULL;
	size_t length = 0;
	GString *content;
	qpdf_oh form;

	if ((libqpdf.oh_get_page_content_data(q, page, &data, &length) & QPDF_ERRORS) != 0)
		return FALSE;
	content = g_string_new(initial_state);
	g_string_append_len(content, (const char *) data, (gssize) length);
	form = libqpdf.oh_new_stream(q);
	fill_dict(q, libqpdf.oh_get_dict(q, form), page);
	libqpdf.oh_replace_stream_data(q, form, (const unsigned char *) content->str, content->len, libqpdf.oh_new_null(q),
	                               libqpdf.oh_new_null(q));
	pdf_clean(clean, form);
	libqpdf.oh_append_item(q, forms, form);
	g_string_free(content, TRUE);
	free(data);
	return !libqpdf.has_error(q);
}

/* Puts a catalog in the place of the file's that leads to FORMS and nowhere else. */
static void replace_root(qpdf_data q, qpdf_oh forms)
{
	qpdf_oh root = libqpdf.oh_parse(q, "<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>>>");
	qpdf_oh trailer = libqpdf.get_trailer(q);

	libqpdf.oh_replace_key(q, root, "/Forms", forms);
	libqpdf.oh_replace_key(q, trailer, "/Root", libqpdf.make_indirect_object(q, root));
	libqpdf.oh_remove_key(q, trailer, "/Info");
}

/* As one table of objects, each as text: the room that takes them from here reads no more than that. */
static GBytes *write_file(qpdf_data q)
{
	if ((libqpdf.init_write_memory(q) & QPDF_ERRORS) != 0)
		return NULL;
	libqpdf.set_object_stream_mode(q, qpdf_o_disable);
	libqpdf.set_decode_level(q, qpdf_dl_generalized);
	libqpdf.set_static_ID(q, QPDF_TRUE);
	if ((libqpdf.write(q) & QPDF_ERRORS) != 0 || libqpdf.get_buffer(q) == NULL)
		return NULL;
	return g_bytes_new(libqpdf.get_buffer(q), libqpdf.get_buffer_length(q));
}

GBytes *pdf_file_forms(PdfFile *file, const char **fault)
{
	qpdf_data q = file->qpdf;
	qpdf_oh forms = libqpdf.oh_new_array(q);
	PdfClean *clean = pdf_clean_new(q);
	gboolean good = TRUE;
	GBytes *bytes = NULL;

	for (int i = 0; good && i < file->page_count; i++)
		good = make_form(q, libqpdf.get_page_n(q, (size_t) i), clean, forms);
	if (good) {
		replace_root(q, forms);
		bytes = write_file(q);
	}
	file->doubt = pdf_clean_doubt(clean);
	file->mended = file->mended || libqpdf.more_warnings(q);
	pdf_clean_drop(clean);
	libqpdf.cleanup(&file->qpdf);
	file->qpdf = NULL;
	if (bytes == NULL)
		*fault = "the content of a page is damaged";
	return bytes;
}
