/* import-mend.c: what cairo 1.16 leaves wrong in resources for PDF/A-2 (ISO 19005-2).
 *
 * §6.2.11.3.2: an embedded CIDFontType2 needs a CIDToGIDMap; cairo's glyph
 * ids are the subset's, so Identity.  §6.2.8: Interpolate shall not be true.
 * And the PNG pictures that came through cairo as they are get their own filter. */
#include "graphic/graphic.h"
#include "pdf/import.h"

/* [/Indexed /DeviceRGB HIGHEST PALETTE] (ISO 32000-1 §8.6.6.3). */
static void put_palette(GString *out, const WrappedPng *png)
{
	g_string_append_printf(out, "/ColorSpace[/Indexed/DeviceRGB %d<", png->colours - 1);
	for (int i = 0; i < 3 * png->colours; i++)
		g_string_append_printf(out, "%02X", png->palette[i]);
	g_string_append(out, ">]");
}

static void put_png(GString *out, const WrappedPng *png)
{
	g_string_append_printf(out, "/BitsPerComponent %d/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors %d"
	                       "/BitsPerComponent %d/Columns %d>>", png->bits, png->components, png->bits,
	                       png->columns);
	if (png->palette != NULL)
		put_palette(out, png);
}

/* Whether the entry KEY of a picture stays. */
static gboolean stays(PdfText key, const WrappedPng *png)
{
	if (pdf_is(key, "/Interpolate"))
		return FALSE;
	return png == NULL || !(pdf_is(key, "/BitsPerComponent") || pdf_is(key, "/Filter") || pdf_is(key, "/DecodeParms")
	                        || (pdf_is(key, "/ColorSpace") && png->palette != NULL));
}

void import_mended(Import *import, GString *out, PdfText dict, const void **data, gsize *length)
{
	PdfText inside = pdf_inside(dict), key, value, subtype = pdf_get(dict, "/Subtype");
	gboolean picture = *data != NULL && pdf_is(subtype, "/Image");
	WrappedPng png;
	gboolean wrapped = picture && pdf_is(pdf_get(dict, "/Filter"), "/DCTDecode")
	                   && graphic_unwrap_png(*data, *length, &png);

	while (pdf_next_entry(&inside, &key, &value)) {
		if ((*data != NULL && pdf_is(key, "/Length")) || (picture && !stays(key, wrapped ? &png : NULL)))
			continue;
		g_string_append_len(out, key.at, key.end - key.at);
		g_string_append_c(out, ' ');
		import_value(import, out, value);
		g_string_append_c(out, '\n');
	}
	if (wrapped) {
		put_png(out, &png);
		*data = png.pixels;
		*length = png.length;
	}
	if (pdf_is(subtype, "/CIDFontType2") && pdf_is_empty(pdf_get(dict, "/CIDToGIDMap")))
		g_string_append(out, "/CIDToGIDMap/Identity");
}
