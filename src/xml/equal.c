/* equal.c: whether two strings are the same, for libxml2 and libxslt.
 *
 * libxslt asks at every instruction whether its namespace is that of XSLT, and libxml2's own comparison goes
 * letter by letter: a sixth of a transformation.  The symbol here goes before that of the shared library
 * (as an allocator's does) and means the same, with strcmp of the C library, which takes 32 letters at once. */
#include <libxml/xmlstring.h>
#include <string.h>

int xmlStrEqual(const xmlChar *left, const xmlChar *right)
{
	if (left == right)
		return 1;
	if (left == NULL || right == NULL || left[0] != right[0])
		return 0;
	return strcmp((const char *) left, (const char *) right) == 0;
}
