/* svg.c: SVG pictures, drawn by svg-plain.c when they are plain enough, else by librsvg.
 *
 * The data are given to librsvg without a base, so that it opens no other file
 * and no address.  Text in them is set in the press's fonts, which are
 * fontconfig's current ones. */
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

#include "graphic/picture.h"
#include "graphic/rsvg.h"
#include "graphic/svg-plain.h"
#include "ink/cairo-library.h"

#define LARGEST_PT 100000.0

struct Svg {
	const PlainSvg *plain;        /* NULL: it is librsvg's; in the arena of the picture */
	RsvgHandle *handle;           /* NULL: it is plain */
	double width, height;         /* points; a user unit is a point, as in FOP */
	char *id;                     /* digest of the file; NULL: it is plain */
	InkPicture *picture;          /* of a handle, as a PDF holds it; NULL until it is needed */
};

static gboolean is_svg(const xmlNode *element, const char *name)
{
	return element->type == XML_ELEMENT_NODE && strcmp((const char *) element->name, name) == 0
		&& element->ns != NULL && strcmp((const char *) element->ns->href, SVG_NAMESPACE) == 0;
}

/* TEXT with its white space collapsed, in ARENA; NULL when nothing is left. */
static const char *collapse(const char *text, Arena *arena)
{
	char *copy = arena_strdup(arena, text), *to = copy;

	for (const char *p = copy; *p != '\0'; p++)
		if (!g_ascii_isspace(*p))
			*to++ = *p;
		else if (to > copy && to[-1] != ' ')
			*to++ = ' ';
	if (to > copy && to[-1] == ' ')
		to--;
	*to = '\0';
	return to > copy ? copy : NULL;
}

/* The text of the child NAME of ROOT; NULL: none. */
static const char *child_text(const xmlNode *root, const char *name, Arena *arena)
{
	const xmlNode *child = root->children;
	const char *text;
	xmlChar *content;

	while (child != NULL && !is_svg(child, name))
		child = child->next;
	if (child == NULL)
		return NULL;
	content = xmlNodeGetContent(child);
	text = collapse((const char *) content, arena);
	xmlFree(content);
	return text;
}

/* ---- size ---- */

/* LENGTH in points, 12 of them an em; 0 for a percentage, which has nothing to refer to. */
static double points(RsvgLength length)
{
	switch (length.unit) {
	case RSVG_UNIT_PX:
	case RSVG_UNIT_PT:
		return length.length;
	case RSVG_UNIT_EM:
	case RSVG_UNIT_PC:
		return length.length * 12;
	case RSVG_UNIT_EX:
		return length.length * 6;
	case RSVG_UNIT_IN:
		return length.length * 72;
	case RSVG_UNIT_CM:
		return length.length * 72 / 2.54;
	case RSVG_UNIT_MM:
		return length.length * 72 / 25.4;
	default:
		return 0;
	}
}

/* The width and height given; one that is not, in the proportion of the viewBox; without both, the viewBox's
 * own, else what CSS 2.1 §10.3.2 takes for replaced content. */
static void measure(Svg *svg)
{
	gboolean has_width, has_height, has_box;
	RsvgLength width = { 0 }, height = { 0 };
	RsvgRectangle box = { 0 };

	rsvg_library()->handle_get_intrinsic_dimensions(svg->handle, &has_width, &width, &has_height, &height, &has_box,
	                                                &box);
	svg->width = has_width ? points(width) : 0;
	svg->height = has_height ? points(height) : 0;
	if (!has_box || box.width <= 0 || box.height <= 0)
		box = (RsvgRectangle) { 0, 0, 300, 150 };
	if (svg->width <= 0 && svg->height <= 0) {
		svg->width = box.width;
		svg->height = box.height;
	} else if (svg->width <= 0) {
		svg->width = svg->height * box.width / box.height;
	} else if (svg->height <= 0) {
		svg->height = svg->width * box.height / box.width;
	}
	svg->width = fmin(svg->width, LARGEST_PT);
	svg->height = fmin(svg->height, LARGEST_PT);
}

/* ---- loading ---- */

/* Makes GRAPHIC the picture SVG, which was read from ROOT. */
static void take(Graphic *graphic, Svg *svg, const xmlNode *root, Arena *arena)
{
	graphic->kind = GRAPHIC_SVG;
	graphic->data = svg;
	graphic->width = MAX(1, unit_from_pt(svg->width));
	graphic->height = MAX(1, unit_from_pt(svg->height));
	graphic->description = child_text(root, "desc", arena);
	if (graphic->description == NULL)
		graphic->description = child_text(root, "title", arena);
}

gboolean svg_from_tree(Graphic *graphic, const xmlNode *root, Arena *arena)
{
	const PlainSvg *plain = plain_svg_read(root, arena);
	Svg *svg;

	if (plain == NULL)
		return FALSE;
	svg = g_new0(Svg, 1);
	svg->plain = plain;
	svg->width = plain->width;
	svg->height = plain->height;
	take(graphic, svg, root, arena);
	return TRUE;
}

/* Has librsvg read BYTES, whose root is ROOT; NULL, or what is wrong. */
static const char *load_rich(Graphic *graphic, const xmlNode *root, GBytes *bytes, Arena *arena)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	RsvgHandle *handle;
	Svg *svg;

	if (rsvg_library() == NULL || cairo_library() == NULL)
		return "it is not plain, and librsvg cannot be loaded";
	handle = rsvg_library()->handle_new_from_data(data, size, NULL);
	if (handle == NULL)
		return "librsvg does not understand it";
	svg = g_new0(Svg, 1);
	svg->handle = handle;
	svg->id = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	rsvg_library()->handle_set_dpi(handle, 72);
	measure(svg);
	take(graphic, svg, root, arena);
	return NULL;
}

gboolean svg_load(Graphic *graphic, GBytes *bytes, const char *name, Arena *arena, Place place, Diags *diags)
{
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size), *fault = "it is not well-formed XML";
	xmlDocPtr doc = xmlReadMemory(data, (int) size, NULL, NULL,
	                              XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	const xmlNode *root = doc != NULL ? xmlDocGetRootElement(doc) : NULL;

	if (root != NULL && !is_svg(root, "svg"))
		diag(diags, place, D_PICTURE_KIND, name, "another XML file");
	else if (root == NULL
	         || (!svg_from_tree(graphic, root, arena) && (fault = load_rich(graphic, root, bytes, arena)) != NULL))
		diag(diags, place, D_PICTURE_BROKEN, name, fault);
	xmlFreeDoc(doc);
	return graphic->data != NULL;
}

void svg_drop(Svg *svg)
{
	g_clear_object(&svg->handle);
	g_clear_pointer(&svg->picture, ink_picture_unref);
	g_free(svg->id);
	g_free(svg);
}

/* ---- painting ---- */

static void render(Svg *svg, cairo_t *cr)
{
	RsvgRectangle box = { 0, 0, svg->width, svg->height };

	rsvg_library()->handle_render_document(svg->handle, cr, &box, NULL);
}

static cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
	g_byte_array_append(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

/* What librsvg draws, as a PDF of one page, which cairo writes. */
static InkPicture *picture(Svg *svg)
{
	GByteArray *file = g_byte_array_new();
	const Cairo *cairo = cairo_library();
	cairo_surface_t *surface = cairo->pdf_surface_create_for_stream(append, file, svg->width, svg->height);
	cairo_t *cr = cairo->create(surface);
	InkPicture *made;

	cairo->pdf_surface_restrict_to_version(surface, CAIRO_PDF_VERSION_1_5);
	render(svg, cr);
	cairo->destroy(cr);
	cairo->surface_finish(surface);
	cairo->surface_destroy(surface);
	made = ink_picture_new(svg->id, NULL, g_byte_array_free_to_bytes(file));
	made->width = svg->width;
	made->height = svg->height;
	return made;
}

/* The picture takes the shape it is asked for, whatever preserveAspectRatio says: layout has scaled. */
void svg_paint(Svg *svg, Ink *ink, double width, double height)
{
	if (svg->plain == NULL && ink_raster(ink) == NULL) {
		if (svg->picture == NULL)
			svg->picture = picture(svg);
		ink_picture(ink, svg->picture, width, height);
		return;
	}
	ink_scale(ink, width / svg->width, height / svg->height);
	if (svg->plain != NULL)
		plain_svg_draw(svg->plain, ink);
	else
		render(svg, ink_raster(ink));
}

gboolean svg_stays_inside(const Svg *svg)
{
	return svg->plain != NULL && svg->plain->inside;
}
