/* heap.h: the memory of the process. */
#ifndef BASE_HEAP_H
#define BASE_HEAP_H

/* To be called once, before anything is allocated: lets the heap's first stretch, enough for a hundred pages of a pack, be mapped in
 * large pages as it is touched.  Nothing is reserved but addresses. */
void heap_prepare(void);

#endif
