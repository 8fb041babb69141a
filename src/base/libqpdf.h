/* libqpdf.h: libqpdf, loaded when a file that exists already is to be read. */
#ifndef BASE_LIBQPDF_H
#define BASE_LIBQPDF_H

#include <glib.h>
#include <qpdf/qpdf-c.h>

/* The functions that are called here: libqpdf.init() is qpdf_init(). */
#define LIBQPDF_FUNCTIONS(EACH) \
	EACH(init) EACH(cleanup) EACH(read_memory) EACH(set_suppress_warnings) EACH(silence_errors) \
	EACH(has_error) EACH(get_error) EACH(get_error_message_detail) EACH(get_info_key) EACH(get_root) \
	EACH(get_num_pages) EACH(get_page_n) EACH(remove_page) EACH(get_object_by_id) EACH(make_indirect_object) \
	EACH(oh_release) EACH(oh_new_object) EACH(oh_new_array) EACH(oh_new_dictionary) EACH(oh_new_integer) \
	EACH(oh_new_name) EACH(oh_is_null) EACH(oh_is_array) EACH(oh_is_dictionary) EACH(oh_is_integer) \
	EACH(oh_is_name) EACH(oh_is_name_and_equals) EACH(oh_is_stream) EACH(oh_is_string) EACH(oh_get_name) \
	EACH(oh_get_int_value_as_int) EACH(oh_get_utf8_value) EACH(oh_get_object_id) EACH(oh_get_stream_data) \
	EACH(oh_get_dict) EACH(oh_get_key) EACH(oh_get_key_if_dict) EACH(oh_has_key) EACH(oh_remove_key) \
	EACH(oh_replace_key) EACH(oh_get_array_item) EACH(oh_get_array_n_items) EACH(oh_append_item) \
	EACH(oh_unparse) EACH(oh_unparse_resolved) \
	EACH(is_encrypted) EACH(get_error_code) EACH(more_warnings) EACH(get_trailer) EACH(push_inherited_attributes_to_page) \
	EACH(oh_get_page_content_data) EACH(oh_new_stream) EACH(oh_replace_stream_data) EACH(oh_parse) EACH(oh_new_null) \
	EACH(oh_is_number) EACH(oh_get_numeric_value) EACH(oh_begin_dict_key_iter) EACH(oh_dict_more_keys) \
	EACH(oh_dict_next_key) EACH(init_write_memory) EACH(set_object_stream_mode) EACH(set_decode_level) \
	EACH(set_static_ID) EACH(write) EACH(get_buffer) EACH(get_buffer_length)

typedef struct Libqpdf {
#define LIBQPDF_MEMBER(name) __typeof__(qpdf_##name) *name;
	LIBQPDF_FUNCTIONS(LIBQPDF_MEMBER)
#undef LIBQPDF_MEMBER
} Libqpdf;

extern Libqpdf libqpdf;

/* To be called before any of them; any thread.  FALSE when it cannot be loaded. */
gboolean libqpdf_load(void);

#endif
