/* import-mend.c: what cairo 1.16 leaves wrong in resources for PDF/A-2 (ISO 19005-2).
 *
 * §6.2.11.3.2: an embedded CIDFontType2 needs a CIDToGIDMap; cairo's glyph
 * ids are the subset's, so Identity.  §6.2.8: Interpolate shall not be true. */
#include "pdf/import.h"

void import_mended(Import *import, GString *out, PdfText dict, gboolean is_stream)
{
	PdfText inside = pdf_inside(dict), key, value, subtype = pdf_get(dict, "/Subtype");
	gboolean picture = is_stream && pdf_is(subtype, "/Image");

	while (pdf_next_entry(&inside, &key, &value)) {
		if ((is_stream && pdf_is(key, "/Length")) || (picture && pdf_is(key, "/Interpolate")))
			continue;
		g_string_append_len(out, key.at, key.end - key.at);
		g_string_append_c(out, ' ');
		import_value(import, out, value);
		g_string_append_c(out, '\n');
	}
	if (pdf_is(subtype, "/CIDFontType2") && pdf_is_empty(pdf_get(dict, "/CIDToGIDMap")))
		g_string_append(out, "/CIDToGIDMap/Identity");
}
