/* picture.h: the kinds of pictures, as graphic.c sees them; only for this room.
 *
 *     locate.c      from a name in the FO to the bytes of a file that may be read
 *     jpeg.c        JPEG: header, turning, decoding
 *     png.c         PNG
 *     png-keep.c    PNG pixels that a PDF can hold as they are compressed
 *     image.c       pictures of pixels, painted
 *     image-pack.c  pixels made ready for a PDF
 *     svg.c         SVG
 *     svg-plain.h   charts and signs: SVG drawn without librsvg
 *     pdf-file.h    PDF: what is in a file, its pages as forms
 *     pdf-page.c    a page of a PDF as a picture
 *     graphic.c     which of them it is; the pictures of a paper */
#ifndef GRAPHIC_PICTURE_H
#define GRAPHIC_PICTURE_H

#include <libxml/tree.h>

#include "graphic/graphic.h"

enum {
	PICTURE_MAX_MEGAPIXELS = 100,
	PICTURE_MAX_SIDE = 32767,     /* as cairo has it */
	PICTURE_MAX_BYTES = 256 * 1024 * 1024,
};

/* ---- locate.c ---- */

/* Where a picture comes from. */
typedef struct Source {
	const char *name;             /* as the author wrote it, shortened, for diagnostics */
	char *key;                    /* equal for the same picture: its real path, or a digest of its data URI */
	GBytes *bytes;                /* of a data URI; NULL for a file until source_read */
	gboolean is_file;
	char *file;                   /* equal for the pages of a file: KEY without the page */
	int page;                     /* as "#page=2" has it; 0: not given */
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
	GBytes *file;
	GraphicKind kind;             /* GRAPHIC_PNG or GRAPHIC_JPEG */
	InkPicture *picture;          /* as a PDF holds it; NULL: made of the pixels when it is needed */
	InkPixels *pixels;            /* NULL until they are needed, unless they had to be decoded to see that they are there */
	char *id;                     /* digest of the file: a PDF holds equal ones once */
} Image;

/* Fill the measures, resolution and orientation of IMAGE from the header.  COMPONENTS: those of a file that a PDF may
 * hold unchanged, else 0.  FALSE: *FAULT says what is wrong. */
gboolean image_png_header(Image *image, const guint8 *data, gsize size, const char **fault);
gboolean image_jpeg_header(Image *image, const guint8 *data, gsize size, int *components, const char **fault);

/* All pixels, for ink_pixels_drop; NULL when the data are broken. */
InkPixels *image_png_decode(const guint8 *data, gsize size);
InkPixels *image_jpeg_decode(const guint8 *data, gsize size);

/* A PNG's picture with its pixels as they are compressed (png-keep.c); NULL when a PDF cannot hold them so, or they are not
 * all there. */
InkPicture *image_png_keep(const guint8 *data, gsize size, const char *id);
/* The picture of PIXELS, compressed anew (image-pack.c). */
InkPicture *image_pack(const InkPixels *pixels, const char *id);

/* Makes GRAPHIC a picture of KIND from BYTES. */
gboolean image_load(Graphic *graphic, GraphicKind kind, GBytes *bytes, const char *name, Place place,
                    Diags *diags);
void image_paint(Image *image, Ink *ink, double width, double height);
void image_drop(Image *image);

/* ---- svg.c ---- */

typedef struct Svg Svg;

/* Makes GRAPHIC an SVG from BYTES; its description goes to ARENA. */
gboolean svg_load(Graphic *graphic, GBytes *bytes, const char *name, Arena *arena, Place place, Diags *diags);
/* The same from ROOT, an svg:svg, which need not stay; FALSE: it is not plain. */
gboolean svg_from_tree(Graphic *graphic, const xmlNode *root, Arena *arena);
void svg_paint(Svg *svg, Ink *ink, double width, double height);
gboolean svg_stays_inside(const Svg *svg);
void svg_drop(Svg *svg);

/* ---- pdf-page.c ---- */

/* Makes GRAPHIC the page NUMBER, from 1, of the PDF in BYTES, whose key in ARENA is KEY; 0: the first, as no page is asked for. */
gboolean pdf_page_load(Graphic *graphic, GBytes *bytes, int number, const char *key, const char *name, Arena *arena,
                       Place place, Diags *diags);
/* Says at PLACE what is to be said of the file of GRAPHIC, a page of a PDF. */
void pdf_page_report(const Graphic *graphic, Place place, Diags *diags);
void pdf_page_paint(gpointer page, Ink *ink, double width, double height);
void pdf_page_drop(gpointer page);

#endif
