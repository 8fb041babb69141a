/* heap.c: fewer page faults.
 *
 * A build touches some 70 MB once, page by page: seventeen thousand faults, a tenth of its time. tcmalloc keeps
 * a stretch that is given back to it and hands it out again, so a stretch marked for large pages becomes the heap. Another
 * malloc gives it back to the system, which does no harm. */
#include "base/heap.h"

#include <glib.h>
#include <stdlib.h>
#include <sys/mman.h>

#define LARGE_PAGE ((gsize) 2 << 20)
#define STRETCH    (48 * LARGE_PAGE)

void heap_prepare(void)
{
	char *stretch = malloc(STRETCH);
	gsize skip = LARGE_PAGE - (gsize) ((guintptr) stretch % LARGE_PAGE);

	/* Where it cannot be had the heap grows as usual. */
	if (stretch != NULL)
		madvise(stretch + skip, STRETCH - LARGE_PAGE, MADV_HUGEPAGE);
	free(stretch);
}
