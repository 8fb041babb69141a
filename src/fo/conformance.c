/* conformance.c: the statement of conformance (XSL 1.1 §8), made from the tables themselves. */
#include "fo/conformance.h"

#include "fo/content-model.h"
#include "fo/fo.h"
#include "fo/shorthand.h"

typedef enum Support { SUPPORT_YES, SUPPORT_PARTLY, SUPPORT_NO } Support;

typedef struct Entry {
	const char *name;
	Support support;
	const char *why;
} Entry;

#define YES         SUPPORT_YES, ""
#define PARTLY(why) SUPPORT_PARTLY, why
#define NO(why)     SUPPORT_NO, why

static const Entry objects[] = {
#define FO(id, name, tier, support) { name, support },
#include "fo/object-table.h"
#undef FO
};

static const Entry properties[] = {
#define PROPERTY(id, name, inherited, initial, types, base, keywords, support) { name, support },
#include "fo/property-table.h"
#undef PROPERTY
};

static const struct {
	const char *name;
	NameRule rule;
	int first;                    /* the first of the properties it sets */
} names[] = {
#define FIRST(first, ...) first
#define NAME(name, rule, rank, ...) { name, RULE_##rule, FIRST(__VA_ARGS__, 0) },
#include "fo/name-table.h"
#undef NAME
};

static void write_row(FILE *out, const char *name, Support support, const char *why)
{
	static const char *const words[] = { "yes", "partly", "no" };

	fprintf(out, "| %s | %s | %s |\n", name, words[support], why);
}

static void write_count(FILE *out, const char *what, const Entry *entries, gsize count, int outside)
{
	int by[3] = { 0, 0, outside };

	for (gsize i = 0; i < count; i++)
		by[entries[i].support]++;
	fprintf(out, "\n%s: %d yes, %d partly, %d no.\n\n| name | supported | |\n| --- | --- | --- |\n", what,
		by[SUPPORT_YES], by[SUPPORT_PARTLY], by[SUPPORT_NO]);
}

static void write_objects(FILE *out)
{
	int outside = 0;

	while (content_outside(outside) != NULL)
		outside++;
	write_count(out, "## Objects", objects, G_N_ELEMENTS(objects), outside);
	for (gsize i = 0; i < G_N_ELEMENTS(objects); i++)
		write_row(out, objects[i].name, objects[i].support, objects[i].why);
	for (int i = 0; i < outside; i++)
		write_row(out, content_outside(i), SUPPORT_NO, "told as unsupported");
}

static void write_properties(FILE *out)
{
	int outside = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		outside += names[i].rule == RULE_OUTSIDE;
	write_count(out, "## Properties", properties, G_N_ELEMENTS(properties), outside);
	for (gsize i = 0; i < G_N_ELEMENTS(properties); i++)
		write_row(out, properties[i].name, properties[i].support, properties[i].why);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (names[i].rule == RULE_OUTSIDE)
			write_row(out, names[i].name, SUPPORT_NO, "told as unsupported");
	fputs("\n## Shorthands and other names\n\nThey stand for properties of the table above, and are supported as far as "
	      "these are.\n\n"
	      "| name | sets first |\n| --- | --- |\n", out);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (names[i].rule != RULE_OUTSIDE)
			fprintf(out, "| %s | %s |\n", names[i].name,
			        names[i].first < PR_COUNT ? property_infos[names[i].first].name : "nothing: passed over");
}

void conformance_write(FILE *out)
{
	fputs("# What of XSL 1.1 the formatter knows\n\nWritten by `boardpack format --conformance` from the tables that "
	      "the formatter reads documents by; not to be edited.\nThe writing mode is lr-tb; aural properties are passed over. "
	      "\"As ...\" tells the value that always stands.\n", out);
	write_objects(out);
	write_properties(out);
}
