/* handle.c: objects through libqpdf. */
#include "pdf/handle.h"

#include <stdlib.h>
#include <string.h>

void put(qpdf_data q, qpdf_oh dict, const char *key, qpdf_oh value)
{
	libqpdf.oh_replace_key(q, dict, key, value);
	libqpdf.oh_release(q, value);
}

void put_name(qpdf_data q, qpdf_oh dict, const char *key, const char *name)
{
	put(q, dict, key, libqpdf.oh_new_name(q, name));
}

void put_int(qpdf_data q, qpdf_oh dict, const char *key, long long value)
{
	put(q, dict, key, libqpdf.oh_new_integer(q, value));
}

void append(qpdf_data q, qpdf_oh array, qpdf_oh item)
{
	libqpdf.oh_append_item(q, array, item);
	libqpdf.oh_release(q, item);
}

qpdf_oh new_dict(qpdf_data q)
{
	qpdf_oh direct = libqpdf.oh_new_dictionary(q);
	qpdf_oh indirect = libqpdf.make_indirect_object(q, direct);

	libqpdf.oh_release(q, direct);
	return indirect;
}

/* ---- as a source ---- */

static PdfText keep(HandleSource *source, const char *text)
{
	char *copy = g_strdup(text);

	g_ptr_array_add(source->texts, copy);
	return pdf_text(copy, strlen(copy));
}

PdfText handle_source_text(HandleSource *source, qpdf_oh value)
{
	return keep(source, libqpdf.oh_unparse(source->q, value));
}

static PdfText read_object(ImportSource *base, int number, const void **data, gsize *length)
{
	HandleSource *source = (HandleSource *) base;
	qpdf_data q = source->q;
	qpdf_oh object = libqpdf.get_object_by_id(q, number, 0), dict = object;
	unsigned char *bytes = NULL;
	PdfText text;

	if (libqpdf.oh_is_stream(q, object)) {
		dict = libqpdf.oh_get_dict(q, object);
		libqpdf.oh_get_stream_data(q, object, qpdf_dl_none, NULL, &bytes, length);
		g_ptr_array_add(source->streams, bytes);
		*data = bytes;
	}
	text = keep(source, libqpdf.oh_unparse_resolved(q, dict));
	libqpdf.oh_release(q, object);
	return text;
}

void handle_source_open(HandleSource *source, qpdf_data q)
{
	*source = (HandleSource) {
		{ read_object }, q, g_ptr_array_new_with_free_func(g_free), g_ptr_array_new_with_free_func(free),
	};
}

void handle_source_close(HandleSource *source)
{
	g_ptr_array_unref(source->texts);
	g_ptr_array_unref(source->streams);
}
