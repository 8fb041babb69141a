/* object.c: PDF objects through libqpdf, without a heap of handles. */
#include "pdf/pdf.h"

void put(Finish *f, qpdf_oh dict, const char *key, qpdf_oh value)
{
	qpdf_oh_replace_key(f->q, dict, key, value);
	qpdf_oh_release(f->q, value);
}

void put_name(Finish *f, qpdf_oh dict, const char *key, const char *name)
{
	put(f, dict, key, qpdf_oh_new_name(f->q, name));
}

void put_int(Finish *f, qpdf_oh dict, const char *key, long long value)
{
	put(f, dict, key, qpdf_oh_new_integer(f->q, value));
}

void put_true(Finish *f, qpdf_oh dict, const char *key)
{
	put(f, dict, key, qpdf_oh_new_bool(f->q, QPDF_TRUE));
}

void put_text(Finish *f, qpdf_oh dict, const char *key, const char *utf8)
{
	put(f, dict, key, qpdf_oh_new_unicode_string(f->q, utf8));
}

void put_bytes(Finish *f, qpdf_oh dict, const char *key, const char *bytes)
{
	put(f, dict, key, qpdf_oh_new_string(f->q, bytes));
}

void append(Finish *f, qpdf_oh array, qpdf_oh item)
{
	qpdf_oh_append_item(f->q, array, item);
	qpdf_oh_release(f->q, item);
}

void append_number(Finish *f, qpdf_oh array, double value)
{
	append(f, array, qpdf_oh_new_real_from_double(f->q, value, 2));
}

qpdf_oh new_dict(Finish *f)
{
	qpdf_oh direct = qpdf_oh_new_dictionary(f->q);
	qpdf_oh indirect = qpdf_make_indirect_object(f->q, direct);

	qpdf_oh_release(f->q, direct);
	return indirect;
}

qpdf_oh new_stream(Finish *f, const char *data, gsize length)
{
	qpdf_oh stream = qpdf_oh_new_stream(f->q), none = qpdf_oh_new_null(f->q);

	qpdf_oh_replace_stream_data(f->q, stream, (const unsigned char *) data, length, none, none);
	qpdf_oh_release(f->q, none);
	return stream;
}
