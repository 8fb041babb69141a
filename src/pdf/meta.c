/* meta.c: what the file says about itself, and its colours. */
#include <lcms2.h>
#include <string.h>

#include "pdf/pdf.h"

/* An sRGB profile, the same bytes each time: lcms2 puts the time of day into the header (ICC.1, 7.2.8). */
static unsigned char *srgb_profile(cmsUInt32Number *size)
{
	static const unsigned char date[12] = { 0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0 };
	cmsHPROFILE profile = cmsCreate_sRGBProfile();
	unsigned char *bytes;

	cmsSetProfileVersion(profile, 2.4);
	cmsSaveProfileToMem(profile, NULL, size);
	bytes = g_malloc0(*size);
	cmsSaveProfileToMem(profile, bytes, size);
	cmsCloseProfile(profile);
	if (*size >= 128) {
		memcpy(bytes + 24, date, sizeof date);
		memset(bytes + 84, 0, 16);
	}
	return bytes;
}

static void put_output_intent(Finish *f)
{
	cmsUInt32Number size = 0;
	unsigned char *profile = srgb_profile(&size);
	int stream = finish_stream(f, "/N 3", profile, size);

	g_string_append(f->catalog, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1"
	                "/OutputConditionIdentifier(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)"
	                "/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
	pdf_put_reference(f->catalog, stream);
	g_string_append(f->catalog, ">>]");
	g_free(profile);
}

/* The information dictionary, word for word what the XMP packet says. */
static void make_info(Finish *f)
{
	GDateTime *date = g_date_time_new_from_unix_utc(f->meta->date);
	char *stamp = g_date_time_format(date, "D:%Y%m%d%H%M%SZ");
	const struct {
		const char *key, *value;
	} texts[] = {
		{ "/Title", f->meta->title }, { "/Author", f->meta->author }, { "/Subject", f->meta->subject },
		{ "/Keywords", f->meta->keywords }, { "/Creator", FINISH_CREATOR }, { "/Producer", FINISH_PRODUCER },
	};
	GString *out;

	f->info = objects_reserve(f->objects);
	out = objects_begin(f->objects, f->info);
	g_string_append(out, "<<");
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		if (texts[i].value == NULL || *texts[i].value == '\0')
			continue;
		g_string_append(out, texts[i].key);
		pdf_put_text(out, texts[i].value);
	}
	g_string_append_printf(out, "/CreationDate(%s)/ModDate(%s)>>", stamp, stamp);
	objects_end(f->objects);
	g_free(stamp);
	g_date_time_unref(date);
}

/* A stream whose packet is still to come; uncompressed, for programs that look for it without reading PDF. */
static void make_metadata(Finish *f)
{
	f->metadata = objects_reserve(f->objects);
	g_string_append(objects_begin_stream(f->objects, f->metadata, NULL, 0), "/Type/Metadata/Subtype/XML");
	objects_end(f->objects);
}

void meta_make(Finish *f)
{
	GString *out;

	make_info(f);
	put_output_intent(f);
	make_metadata(f);
	f->root = objects_reserve(f->objects);
	out = objects_begin(f->objects, f->root);
	g_string_append(out, "<</Type/Catalog/Pages ");
	pdf_put_reference(out, f->page_tree);
	g_string_append(out, "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang");
	pdf_put_text(out, f->language);
	g_string_append(out, "/Metadata ");
	pdf_put_reference(out, f->metadata);
	g_string_append_len(out, f->catalog->str, (gssize) f->catalog->len);
	g_string_append(out, ">>");
	objects_end(f->objects);
}

void meta_make_xmp(Finish *f, gboolean conforms)
{
	char *packet = xmp_packet(f->meta, f->language, conforms);

	objects_fill(f->objects, f->metadata, packet, strlen(packet));
	g_ptr_array_add(f->streams, packet);
}
