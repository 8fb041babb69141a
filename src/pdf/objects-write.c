/* objects-write.c: objects -> the bytes of a file (ISO 32000-1 §7.5).
 *
 * Streams stand on their own; all other objects are packed a few hundred to an
 * object stream, where the keys they share compress to nearly nothing. */
#include <string.h>

#include "base/deflate.h"
#include "pdf/objects-internal.h"

enum {
	PACKED = 200,                 /* objects in an object stream */
	FIELDS = 1 + 4 + 2,           /* bytes of an entry of the cross-reference stream */
};

typedef struct Entry {                /* of the cross-reference stream (Table 18) */
	unsigned char type;           /* 0 free, 1 offset, 2 in an object stream */
	guint32 where;                /* the offset; the stream's number */
	guint16 index;                /* in the stream */
} Entry;

typedef struct Writer {
	const Objects *objects;
	GString *out;
	Entry *entries;               /* by number, the object streams and the cross-references behind */
	int count;                    /* of entries */
} Writer;

/* ---- packing ---- */

void pack_free(gpointer data)
{
	Pack *pack = data;

	g_free(pack->numbers);
	g_free(pack->data);
	g_free(pack);
}

/* Divides the objects that are no streams among packs, by their numbers. */
static void plan_packs(Objects *objects)
{
	Pack *pack = NULL;

	for (int number = 1; number <= objects_count(objects); number++) {
		const Object *object = object_at(objects, number);

		if (object->is_stream || object->length == 0)
			continue;
		if (pack == NULL || pack->count == PACKED) {
			pack = g_new0(Pack, 1);
			pack->numbers = g_new(int, PACKED);
			g_ptr_array_add(objects->packs, pack);
		}
		pack->numbers[pack->count++] = number;
	}
}

/* HEADS and BODIES are scratch. */
static void fill_pack(const Objects *objects, Pack *pack, GString *heads, GString *bodies)
{
	g_string_truncate(heads, 0);
	g_string_truncate(bodies, 0);
	for (int i = 0; i < pack->count; i++) {
		PdfText text = objects_get(objects, pack->numbers[i]);

		pdf_put_integer(heads, pack->numbers[i]);
		g_string_append_c(heads, ' ');
		pdf_put_integer(heads, (int) bodies->len);
		g_string_append_c(heads, ' ');
		g_string_append_len(bodies, text.at, text.end - text.at);
		g_string_append_c(bodies, '\n');
	}
	pack->first = heads->len;
	g_string_append_len(heads, bodies->str, (gssize) bodies->len);
	pack->data = deflate_pack(heads->str, heads->len, &pack->length);
}

/* Fills packs until none is left; in any number of threads. */
static gpointer fill_packs(gpointer data)
{
	Objects *objects = data;
	GString *heads = g_string_new(NULL), *bodies = g_string_new(NULL);
	guint next;

	while ((next = (guint) g_atomic_int_add(&objects->next_pack, 1)) < objects->packs->len)
		fill_pack(objects, objects->packs->pdata[next], heads, bodies);
	g_string_free(heads, TRUE);
	g_string_free(bodies, TRUE);
	return NULL;
}

void objects_pack(Objects *objects)
{
	g_assert(objects->packer == NULL && objects->open == 0);
	plan_packs(objects);
	objects->packer = g_thread_new("objects", fill_packs, objects);
}

/* ---- streams ---- */

/* Writes the stream NUMBER with DICT, the entries of its dictionary, /Length apart. */
static void write_stream(Writer *writer, int number, PdfText dict, const void *data, gsize length)
{
	writer->entries[number] = (Entry) { 1, (guint32) writer->out->len, 0 };
	g_string_append_printf(writer->out, "%d 0 obj\n<<", number);
	g_string_append_len(writer->out, dict.at, dict.end - dict.at);
	g_string_append_printf(writer->out, "/Length %" G_GSIZE_FORMAT ">>\nstream\n", length);
	g_string_append_len(writer->out, data, (gssize) length);
	g_string_append(writer->out, "\nendstream\nendobj\n");
}

static void write_packed_stream(Writer *writer, int number, const char *dict, const void *data, gsize length)
{
	gsize packed_length;
	unsigned char *packed = deflate_pack(data, length, &packed_length);

	write_stream(writer, number, pdf_text(dict, strlen(dict)), packed, packed_length);
	g_free(packed);
}

static void write_packs(Writer *writer)
{
	for (guint i = 0; i < writer->objects->packs->len; i++) {
		const Pack *pack = writer->objects->packs->pdata[i];
		char dict[96];
		int number = writer->count++;

		for (int k = 0; k < pack->count; k++)
			writer->entries[pack->numbers[k]] = (Entry) { 2, (guint32) number, (guint16) k };
		g_snprintf(dict, sizeof dict, "/Type/ObjStm/N %d/First %" G_GSIZE_FORMAT "/Filter/FlateDecode",
		           pack->count, pack->first);
		write_stream(writer, number, pdf_text(dict, strlen(dict)), pack->data, pack->length);
	}
}

/* ---- cross-references ---- */

static void put_entry(unsigned char *row, const Entry *entry)
{
	row[0] = entry->type;
	for (int i = 0; i < 4; i++)
		row[1 + i] = (unsigned char) (entry->where >> (24 - 8 * i));
	row[5] = (unsigned char) (entry->index >> 8);
	row[6] = (unsigned char) entry->index;
}

/* The entries as rows that say what changes from the one above (PNG's Up, §7.4.4.4): neighbours are alike. */
static void write_references(Writer *writer, const char *trailer)
{
	int number = writer->count++;
	gsize size = (gsize) writer->count * (FIELDS + 1);
	unsigned char *rows = g_malloc(size), above[FIELDS] = { 0 }, row[FIELDS];
	guint32 start = (guint32) writer->out->len;
	char *id, *dict;

	writer->entries[number] = (Entry) { 1, start, 0 };
	for (int i = 0; i < writer->count; i++) {
		unsigned char *out = rows + i * (FIELDS + 1);

		put_entry(row, &writer->entries[i]);
		*out = 2;
		for (int k = 0; k < FIELDS; k++)
			out[k + 1] = (unsigned char) (row[k] - above[k]);
		memcpy(above, row, FIELDS);
	}
	id = g_compute_checksum_for_data(G_CHECKSUM_MD5, (const guchar *) writer->out->str, writer->out->len);
	dict = g_strdup_printf("/Type/XRef/Size %d/W[1 4 2]%s/ID[<%s><%s>]/Filter/FlateDecode"
	                       "/DecodeParms<</Predictor 12/Columns %d>>", writer->count, trailer, id, id, FIELDS);
	write_packed_stream(writer, number, dict, rows, size);
	g_string_append_printf(writer->out, "startxref\n%u\n%%%%EOF\n", start);
	g_free(dict);
	g_free(id);
	g_free(rows);
}

GString *objects_write(Objects *objects, const char *trailer)
{
	int own = objects_count(objects);
	Writer writer = { objects, NULL, g_new0(Entry, own + own / PACKED + 3), own + 1 };
	gsize size = objects->text->len / 4 + 4096;

	for (int i = 1; i <= own; i++)
		size += object_at(objects, i)->data_length + 128;
	writer.out = g_string_sized_new(size);
	/* Four bytes above 127 tell transport programs that the file is not text (§7.5.2). */
	g_string_append(writer.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
	writer.entries[0].index = G_MAXUINT16;
	for (int i = 1; i <= own; i++) {
		const Object *object = object_at(objects, i);
		PdfText dict = objects_get(objects, i);

		if (object->is_stream)
			write_stream(&writer, i, pdf_inside(dict), object->data, object->data_length);
	}
	fill_packs(objects);
	g_thread_join(g_steal_pointer(&objects->packer));
	write_packs(&writer);
	write_references(&writer, trailer);
	g_free(writer.entries);
	return writer.out;
}
