/* arena.c: chunks of doubling size, handed out from the front. */
#include "base/arena.h"

#include <string.h>

#define FIRST_CHUNK (16 * 1024)
#define LAST_CHUNK  (64 * 1024)       /* a pack has some sixty arenas, and each leaves half of its last one unused */
#define ALIGNMENT   16

typedef struct Chunk Chunk;
struct Chunk {
	Chunk *next;
	gsize size, used;             /* bytes, this header included */
};

typedef struct Cleanup Cleanup;
struct Cleanup {
	Cleanup *next;
	GDestroyNotify drop;
	gpointer data;
};

struct Arena {
	Chunk *chunks;
	Cleanup *cleanups;
	gsize next_size, total;
};

static gsize align_up(gsize n)
{
	return (n + ALIGNMENT - 1) & ~(gsize) (ALIGNMENT - 1);
}

static Chunk *chunk_new(Arena *arena, gsize room)
{
	gsize header = align_up(sizeof(Chunk));
	gsize size = MAX(arena->next_size, room + header);
	Chunk *chunk = g_malloc(size);

	chunk->size = size;
	chunk->used = header;
	chunk->next = arena->chunks;
	arena->chunks = chunk;
	arena->next_size = MIN(arena->next_size * 2, LAST_CHUNK);
	return chunk;
}

Arena *arena_new(void)
{
	Arena *arena = g_new0(Arena, 1);

	arena->next_size = FIRST_CHUNK;
	return arena;
}

void arena_drop(Arena *arena)
{
	if (arena == NULL)
		return;
	for (Cleanup *c = arena->cleanups; c != NULL; c = c->next)
		c->drop(c->data);
	for (Chunk *chunk = arena->chunks, *next; chunk != NULL; chunk = next) {
		next = chunk->next;
		g_free(chunk);
	}
	g_free(arena);
}

void *arena_alloc(Arena *arena, gsize size)
{
	gsize room = align_up(size);
	Chunk *chunk = arena->chunks;
	void *p;

	if (chunk == NULL || chunk->size - chunk->used < room)
		chunk = chunk_new(arena, room);
	p = (char *) chunk + chunk->used;
	chunk->used += room;
	arena->total += room;
	return memset(p, 0, size);
}

char *arena_strndup(Arena *arena, const char *text, gsize length)
{
	char *copy = arena_alloc(arena, length + 1);

	memcpy(copy, text, length);
	return copy;
}

char *arena_strdup(Arena *arena, const char *text)
{
	return text == NULL ? NULL : arena_strndup(arena, text, strlen(text));
}

char *arena_printf(Arena *arena, const char *format, ...)
{
	va_list args;
	char *text, *copy;

	va_start(args, format);
	text = g_strdup_vprintf(format, args);
	va_end(args);
	copy = arena_strdup(arena, text);
	g_free(text);
	return copy;
}

void arena_cleanup(Arena *arena, GDestroyNotify drop, gpointer data)
{
	Cleanup *c = arena_new0(arena, Cleanup);

	c->drop = drop;
	c->data = data;
	c->next = arena->cleanups;
	arena->cleanups = c;
}

gpointer arena_find(const Arena *arena, GDestroyNotify drop)
{
	for (const Cleanup *c = arena->cleanups; c != NULL; c = c->next)
		if (c->drop == drop)
			return c->data;
	return NULL;
}

GHashTable *arena_table(Arena *arena, GDestroyNotify drop, GHashFunc hash, GEqualFunc equal, GDestroyNotify drop_key,
                        GDestroyNotify drop_value)
{
	GHashTable *table = arena_find(arena, drop);

	if (table == NULL) {
		table = g_hash_table_new_full(hash, equal, drop_key, drop_value);
		arena_cleanup(arena, drop, table);
	}
	return table;
}

gsize arena_used(const Arena *arena)
{
	return arena->total;
}
