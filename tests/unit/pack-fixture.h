/* pack-fixture.h: packs written into a folder of their own, what is said of them, and the facts they get. */
#ifndef UNIT_PACK_FIXTURE_H
#define UNIT_PACK_FIXTURE_H

#include <check.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>
#include <string.h>

#include "pack/pack.h"
#include "folder.h"

#define NS "xmlns='urn:boardpack:papers'"

/* A pack of the meeting on 9 December 2026, published in time, with ITEMS; HEAD is further attributes. */
static inline void write_pack(const char *head, const char *items)
{
	char *text = g_strdup_printf("<pack " NS " published='2026-12-01' %s>\n<meeting><authority>A</authority>"
		"<committee>Scrutiny Board</committee><place>Room 1</place><date weekday='Wednesday'>2026-12-09</date>"
		"<time>10:00</time></meeting>\n<items>\n%s\n</items></pack>", head, items);

	write_file("pack.xml", text);
	g_free(text);
}

/* Loads NAME, applies rules and facts; SAID gets the diagnostics as terse text. */
static inline Pack *run_with(const char *name, PackOptions options, char **said)
{
	Diags *diags = diags_new();
	char *path = g_build_filename(folder, name, NULL);
	Pack *pack = pack_load(path, &options, diags);
	size_t length;
	FILE *out = open_memstream(said, &length);

	if (pack != NULL) {
		pack_rules(pack, diags);
		pack_facts(pack, diags);
	}
	diags_print(diags, out, &(DiagStyle) { .terse = TRUE, .base_folder = folder });
	fclose(out);
	diags_drop(diags);
	g_free(path);
	return pack;
}

static inline Pack *run(const char *name, Edition edition, char **said)
{
	return run_with(name, (PackOptions) { .edition = edition }, said);
}

static inline void expect_said(const char *name, const char *expected)
{
	char *said;
	Pack *pack = run(name, EDITION_MEMBERS, &said);

	ck_assert_str_eq(said, expected);
	free(said);
	pack_drop(pack);
}

static inline xmlDocPtr paper_doc(const Pack *pack, guint index)
{
	return ((PackPaper *) pack->papers->pdata[index])->doc;
}

/* The string value of an XPath expression (p: papers, f: facts) in DOC is EXPECTED. */
static inline void expect_fact(xmlDocPtr doc, const char *path, const char *expected)
{
	xmlXPathContextPtr context = xmlXPathNewContext(doc);
	char *whole = g_strdup_printf("string(%s)", path);
	xmlXPathObjectPtr value;

	xmlXPathRegisterNs(context, BAD_CAST "p", BAD_CAST PACK_NAMESPACE);
	xmlXPathRegisterNs(context, BAD_CAST "f", BAD_CAST FACTS_NAMESPACE);
	value = xmlXPathEvalExpression(BAD_CAST whole, context);
	ck_assert_ptr_nonnull(value);
	ck_assert_msg(strcmp((char *) value->stringval, expected) == 0, "%s is \"%s\", expected \"%s\"", path,
		(char *) value->stringval, expected);
	xmlXPathFreeObject(value);
	xmlXPathFreeContext(context);
	g_free(whole);
}

#define REPORT(body) "<report " NS "><report-of>Director</report-of><subject>Homes</subject>" body "</report>"

#endif
