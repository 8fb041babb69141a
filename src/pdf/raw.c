/* raw.c: the painter's file before libqpdf reads it. */
#include "pdf/raw.h"

#include <stdlib.h>
#include <string.h>

enum {
	ENTRY = 20,                   /* bytes of an entry of the cross-reference table (ISO 32000-1 §7.5.4) */
	TAIL = 40,                    /* bytes that "startxref", the offset and the end mark fit in */
};

/* The first entry of the one table that cairo writes, and how many there are; NULL when it is not so. */
static char *find_entries(char *data, gsize length, gsize *count)
{
	gsize tail = MIN(length, TAIL);
	const char *start = g_strstr_len(data + length - tail, (gssize) tail, "startxref");
	gsize at = start != NULL ? strtoul(start + strlen("startxref"), NULL, 10) : length;
	char *end;

	if (at >= length || strncmp(data + at, "xref\n0 ", 7) != 0)
		return NULL;
	*count = strtoul(data + at + 7, &end, 10);
	return *end == '\n' && *count <= (gsize) (data + length - end) / ENTRY ? end + 1 : NULL;
}

/* Whether the object at P, "3 0 obj\n<< /Type /StructElem ...", is an element of the tree or its root. */
static gboolean is_structure(const char *p)
{
	static const char element[] = "<< /Type /StructElem", root[] = "<< /Type /StructTreeRoot";
	const char *body = strchr(p, '\n');

	return body != NULL && (strncmp(body + 1, element, sizeof element - 1) == 0
	                        || strncmp(body + 1, root, sizeof root - 1) == 0);
}

void raw_forget_structure(char *data, gsize length)
{
	static const char gone[] = "0000000000 65535 f \n";
	gsize count = 0;
	char *entry = find_entries(data, length, &count);

	for (; entry != NULL && count > 0; count--, entry += ENTRY) {
		gsize offset = strtoul(entry, NULL, 10);

		if (entry[17] == 'n' && offset < length && is_structure(data + offset))
			memcpy(entry, gone, ENTRY);
	}
}
