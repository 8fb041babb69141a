/* objects.c: objects by number. */
#include "pdf/objects-internal.h"

Objects *objects_new(void)
{
	Objects *objects = g_new0(Objects, 1);

	objects->text = g_string_sized_new(1 << 16);
	objects->list = g_array_new(FALSE, TRUE, sizeof(Object));
	g_array_set_size(objects->list, 1);
	objects->packs = g_ptr_array_new_with_free_func(pack_free);
	return objects;
}

void objects_drop(Objects *objects)
{
	if (objects == NULL)
		return;
	if (objects->packer != NULL)
		g_thread_join(objects->packer);
	g_string_free(objects->text, TRUE);
	g_array_unref(objects->list);
	g_ptr_array_unref(objects->packs);
	g_free(objects);
}

int objects_reserve(Objects *objects)
{
	g_array_set_size(objects->list, objects->list->len + 1);
	return (int) objects->list->len - 1;
}

int objects_count(const Objects *objects)
{
	return (int) objects->list->len - 1;
}

GString *objects_begin(Objects *objects, int number)
{
	g_assert(objects->packer == NULL && objects->open == 0 && number > 0 && number < (int) objects->list->len);
	objects->open = number;
	object_at(objects, number)->start = objects->text->len;
	return objects->text;
}

GString *objects_begin_stream(Objects *objects, int number, const void *data, gsize length)
{
	GString *text = objects_begin(objects, number);
	Object *object = object_at(objects, number);

	object->is_stream = TRUE;
	object->data = data;
	object->data_length = length;
	g_string_append(text, "<<");
	return text;
}

void objects_end(Objects *objects)
{
	Object *object = object_at(objects, objects->open);

	if (object->is_stream)
		g_string_append(objects->text, ">>");
	object->length = objects->text->len - object->start;
	objects->open = 0;
}

void objects_fill(Objects *objects, int number, const void *data, gsize length)
{
	Object *object = object_at(objects, number);

	object->data = data;
	object->data_length = length;
}

PdfText objects_get(const Objects *objects, int number)
{
	const Object *object;

	if (number <= 0 || number >= (int) objects->list->len)
		return pdf_text("", 0);
	object = object_at(objects, number);
	return pdf_text(objects->text->str + object->start, object->length);
}

gboolean objects_is_stream(const Objects *objects, int number, const void **data, gsize *length)
{
	const Object *object = object_at(objects, number);

	*data = object->data;
	*length = object->data_length;
	return object->is_stream;
}
