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
	qpdf_oh intents = qpdf_oh_new_array(f->q), intent = new_dict(f), stream, dict;
	cmsUInt32Number size = 0;
	unsigned char *profile = srgb_profile(&size);

	stream = new_stream(f, (const char *) profile, size);
	dict = qpdf_oh_get_dict(f->q, stream);
	put_int(f, dict, "/N", 3);
	qpdf_oh_release(f->q, dict);
	put_name(f, intent, "/Type", "/OutputIntent");
	put_name(f, intent, "/S", "/GTS_PDFA1");
	put_bytes(f, intent, "/OutputConditionIdentifier", "sRGB IEC61966-2.1");
	put_bytes(f, intent, "/RegistryName", "http://www.color.org");
	put_bytes(f, intent, "/Info", "sRGB IEC61966-2.1");
	put(f, intent, "/DestOutputProfile", stream);
	append(f, intents, intent);
	put(f, f->root, "/OutputIntents", intents);
	g_free(profile);
}

/* The information dictionary, word for word what the XMP packet says. */
static void put_info(Finish *f)
{
	qpdf_oh trailer = qpdf_get_trailer(f->q), info = new_dict(f);
	GDateTime *date = g_date_time_new_from_unix_utc(f->meta->date);
	char *stamp = g_date_time_format(date, "D:%Y%m%d%H%M%SZ");
	const struct {
		const char *key, *value;
	} texts[] = {
		{ "/Title", f->meta->title }, { "/Author", f->meta->author }, { "/Subject", f->meta->subject },
		{ "/Keywords", f->meta->keywords }, { "/Creator", FINISH_CREATOR }, { "/Producer", FINISH_PRODUCER },
	};

	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		if (texts[i].value != NULL && *texts[i].value != '\0')
			put_text(f, info, texts[i].key, texts[i].value);
	put_bytes(f, info, "/CreationDate", stamp);
	put_bytes(f, info, "/ModDate", stamp);
	put(f, trailer, "/Info", info);
	qpdf_oh_release(f->q, trailer);
	g_free(stamp);
	g_date_time_unref(date);
}

void meta_make(Finish *f)
{
	qpdf_oh mark_info = qpdf_oh_new_dictionary(f->q), preferences = qpdf_oh_new_dictionary(f->q);

	put_true(f, mark_info, "/Marked");
	put(f, f->root, "/MarkInfo", mark_info);
	put_true(f, preferences, "/DisplayDocTitle");
	put(f, f->root, "/ViewerPreferences", preferences);
	put_text(f, f->root, "/Lang", f->language);
	put_info(f);
	put_output_intent(f);
}

void meta_make_xmp(Finish *f, gboolean conforms)
{
	char *packet = xmp_packet(f->meta, f->language, conforms);
	qpdf_oh stream = new_stream(f, packet, strlen(packet)), dict = qpdf_oh_get_dict(f->q, stream);

	put_name(f, dict, "/Type", "/Metadata");
	put_name(f, dict, "/Subtype", "/XML");
	qpdf_oh_release(f->q, dict);
	put(f, f->root, "/Metadata", stream);
	g_free(packet);
}
