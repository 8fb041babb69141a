/* cairo-library.h: cairo, loaded when the first picture is drawn.
 *
 * A PDF is written without it.  It brings the window system's libraries, which would cost every run 4 ms. */
#ifndef INK_CAIRO_LIBRARY_H
#define INK_CAIRO_LIBRARY_H

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <glib.h>

/* The functions of cairo that are called. */
#define CAIRO_FUNCTIONS(F) \
	F(clip) F(close_path) F(create) F(curve_to) F(destroy) F(fill) F(fill_preserve) F(font_face_destroy) \
	F(font_options_create) F(font_options_destroy) F(font_options_set_antialias) F(font_options_set_hint_metrics) \
	F(font_options_set_hint_style) F(ft_font_face_create_for_pattern) F(get_source) F(image_surface_create) \
	F(image_surface_create_for_data) F(line_to) F(move_to) F(paint) F(pattern_set_extend) \
	F(pdf_surface_create_for_stream) F(pdf_surface_restrict_to_version) F(rectangle) F(restore) F(save) F(scale) \
	F(scaled_font_create) F(scaled_font_destroy) F(set_dash) F(set_line_cap) F(set_line_join) F(set_line_width) \
	F(set_miter_limit) F(set_scaled_font) F(set_source_rgba) F(set_source_surface) F(show_glyphs) F(status) \
	F(status_to_string) F(stroke) F(surface_destroy) F(surface_finish) F(surface_write_to_png) F(transform)

/* Each under its own name and with its own type, without "cairo_". */
typedef struct Cairo {
#define CAIRO_FUNCTION(name) __typeof__(&cairo_##name) name;
	CAIRO_FUNCTIONS(CAIRO_FUNCTION)
#undef CAIRO_FUNCTION
} Cairo;

/* NULL when it cannot be loaded.  Any thread. */
const Cairo *cairo_library(void);

#endif
