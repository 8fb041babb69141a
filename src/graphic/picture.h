/* picture.h: the kinds of pictures, as graphic.c sees them; only for this room.
 *
 *     locate.c      from a name in the FO to the bytes of a file that may be read
 *     jpeg.c        JPEG: header, turning, decoding
 *     png.c         PNG
 *     png-wrap.c    PNG on its way into a PDF, compressed as it is
 *     image.c       pictures of pixels, painted
 *     svg.c         SVG
 *     svg-plain.h   charts and signs: SVG drawn without librsvg
 *     graphic.c     which of them it is; the pictures of a paper */
#ifndef GRAPHIC_PICTURE_H
#define GRAPHIC_PICTURE_H

#include "graphic/graphic.h"

enum {
	PICTURE_MAX_MEGAPIXELS = 100,
	PICTURE_MAX_SIDE = 32767,     /* of a cairo image surface */
	PICTURE_MAX_BYTES = 256 * 1024 * 1024,
};

/* ---- locate.c ---- */

/* Where a picture comes from. */
typedef struct Source {
	const char *name;             /* as the author wrote it, shortened, for diagnostics */
	char *key;                    /* equal for the same picture: its real path, or a digest of its data URI */
	GBytes *bytes;                /* of a data URI; NULL for a file until source_read */
	gboolean is_file;
} Source;

/* Finds what URI names, below ROOT; says at PLACE why not.  ARENA gets the name; the caller clears SOURCE. */
gboolean source_locate(Source *source, const char *uri, const char *folder, const char *root, Arena *arena,
                       Place place, Diags *diags);
/* Reads the bytes. */
gboolean source_read(Source *source, Place place, Diags *diags);
void source_clear(Source *source);

/* ---- pictures of pixels ---- */

/* Owns all it points to. */
typedef struct Image {
	int width, height;            /* pixels, as stored */
	double dpi_x, dpi_y;
	int orientation;              /* 1..8, as in EXIF: how the stored rows are to be turned */
	GBytes *compressed;           /* goes into a PDF as it is, a JPEG or a wrapped PNG; NULL: PIXELS do */
	GBytes *file;                 /* a PNG's whose pixels are not needed yet; NULL */
	cairo_surface_t *pixels;      /* when there is COMPRESSED: NULL until they are needed */
	cairo_surface_t *embedded;    /* carries COMPRESSED into a PDF; NULL until it is needed */
	char *id;                     /* digest of the file: cairo embeds equal ones once */
} Image;

/* Fill the measures, resolution and orientation of IMAGE from the header.  AS_IT_IS: a PDF may hold the file
 * unchanged.  FALSE: *FAULT says what is wrong. */
gboolean image_png_header(Image *image, const guint8 *data, gsize size, const char **fault);
gboolean image_jpeg_header(Image *image, const guint8 *data, gsize size, gboolean *as_it_is,
                           const char **fault);

/* All pixels as a new surface; NULL when the data are broken. */
cairo_surface_t *image_png_decode(const guint8 *data, gsize size);
cairo_surface_t *image_jpeg_decode(const guint8 *data, gsize size);

/* The PNG, no larger than PICTURE_MAX_SIDE, wrapped for cairo (png-wrap.c); NULL when a PDF cannot hold its pixels as
 * they are compressed, or they are not all there. */
GBytes *image_png_wrap(const guint8 *data, gsize size);

/* Makes GRAPHIC a picture of KIND from BYTES. */
gboolean image_load(Graphic *graphic, GraphicKind kind, GBytes *bytes, const char *name, Place place,
                    Diags *diags);
void image_paint(Image *image, cairo_t *cr, double width, double height);
void image_drop(Image *image);

/* ---- svg.c ---- */

typedef struct Svg Svg;

/* Makes GRAPHIC an SVG from BYTES; its description goes to ARENA. */
gboolean svg_load(Graphic *graphic, GBytes *bytes, const char *name, Arena *arena, Place place, Diags *diags);
void svg_paint(Svg *svg, cairo_t *cr, double width, double height);
gboolean svg_stays_inside(const Svg *svg);
void svg_drop(Svg *svg);

#endif
