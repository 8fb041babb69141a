/* arena.h: storage that is freed all at once.
 *
 * A paper's FO tree is cut from one, its lines and areas from another, and each
 * is freed when the paper has been painted.  Nothing in an arena is
 * freed on its own, and nothing in it may own memory from elsewhere unless a
 * cleanup is registered for it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <glib.h>

typedef struct Arena Arena;

/* A new, empty arena; the caller owns it and frees it with arena_drop. */
Arena *arena_new(void);

/* Runs the cleanups, last registered first, and frees all storage.  NULL is allowed. */
void arena_drop(Arena *arena);

/* SIZE zeroed bytes, aligned to 16; never NULL (memory exhaustion aborts, as in GLib). */
void *arena_alloc(Arena *arena, gsize size) G_GNUC_MALLOC G_GNUC_ALLOC_SIZE(2);

#define arena_new0(arena, Type)         ((Type *) arena_alloc((arena), sizeof(Type)))
#define arena_array(arena, Type, count) ((Type *) arena_alloc((arena), sizeof(Type) * (gsize) (count)))

/* A copy of TEXT (of LENGTH bytes) in the arena, NUL-terminated. */
char *arena_strdup(Arena *arena, const char *text);
char *arena_strndup(Arena *arena, const char *text, gsize length);
char *arena_printf(Arena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* DROP(DATA) will be called by arena_drop. */
void arena_cleanup(Arena *arena, GDestroyNotify drop, gpointer data);

/* The DATA last registered with DROP, or NULL: what a room keeps in an arena, found again. */
gpointer arena_find(const Arena *arena, GDestroyNotify drop);

/* The table so kept, DROP dropping it; made, as by g_hash_table_new_full, when it is first asked for. */
GHashTable *arena_table(Arena *arena, GDestroyNotify drop, GHashFunc hash, GEqualFunc equal, GDestroyNotify drop_key,
                        GDestroyNotify drop_value);

/* Bytes handed out so far; for --timing. */
gsize arena_used(const Arena *arena);

#endif
