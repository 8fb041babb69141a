/* heap.h: where the memory of the process comes from. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

#include <stdint.h>

/* Stands before the C library's sbrk for tcmalloc, which asks it for memory before it maps any itself: gives out, INCREMENT bytes at a
 * time, one stretch that is mapped in large pages as it is touched, enough for a hundred pages of a pack.  Nothing is reserved but
 * addresses.  The first call also has the caller's data segment mapped at once.  (void *) -1 and ENOMEM when the stretch is used up
 * or cannot be had; then tcmalloc maps memory as usual.  Called by tcmalloc alone, which lets one thread in at a time, before main as
 * well. */
void *sbrk(intptr_t increment);

#endif
