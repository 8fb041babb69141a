/* locate.c: what a picture's name in the layout instructions may mean.
 *
 * A name is a file below the root, or an image written into the name itself
 * (RFC 2397).  The real path is held against the real root, so neither ".." nor
 * a symbolic link leads out. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "graphic/picture.h"

#define NAME_SHOWN 80                 /* bytes of a name in a diagnostic */

/* URI without url( ), quotes and white space around it (XSL 1.1 §5.11, uri-specification).  The caller frees
 * it. */
static char *bare_uri(const char *uri)
{
	char *bare = g_strstrip(g_strdup(uri));
	gsize length = strlen(bare);

	if (g_ascii_strncasecmp(bare, "url(", 4) == 0 && bare[length - 1] == ')') {
		bare[length - 1] = '\0';
		memmove(bare, bare + 4, length - 4);
		g_strstrip(bare);
		length = strlen(bare);
	}
	if (length >= 2 && (bare[0] == '"' || bare[0] == '\'') && bare[length - 1] == bare[0]) {
		bare[length - 1] = '\0';
		memmove(bare, bare + 1, length - 1);
	}
	return bare;
}

/* At most NAME_SHOWN bytes of URI, cut between characters. */
static const char *shown_name(const char *uri, Arena *arena)
{
	const char *end;

	if (strlen(uri) <= NAME_SHOWN)
		return arena_strdup(arena, uri);
	end = g_utf8_find_prev_char(uri, uri + NAME_SHOWN);
	return arena_printf(arena, "%.*s...", (int) (end - uri), uri);
}

/* ---- pages ---- */

/* The page PATH names behind the file ("letter.pdf#page=2", RFC 8118 §3), and takes it off; 0: none. */
static int take_page(char *path)
{
	char *fragment = strrchr(path, '#'), *end;
	gint64 page;

	if (fragment == NULL || !g_str_has_prefix(fragment, "#page=") || !g_ascii_isdigit(fragment[6]))
		return 0;
	page = g_ascii_strtoll(fragment + 6, &end, 10);
	if (*end != '\0' || page < 1 || page > G_MAXINT)
		return 0;
	*fragment = '\0';
	return (int) page;
}

/* ---- data: URIs ---- */

/* data:[type][;parameter]...[;base64],data */
static gboolean locate_data(Source *source, const char *uri)
{
	const char *comma = strchr(uri, ',');
	guchar *decoded;
	gsize length;

	if (comma == NULL)
		return FALSE;
	if (comma - uri >= 7 && g_ascii_strncasecmp(comma - 7, ";base64", 7) == 0) {
		decoded = g_base64_decode(comma + 1, &length);
		source->bytes = g_bytes_new_take(decoded, length);
	} else {
		source->bytes = g_uri_unescape_bytes(comma + 1, -1, NULL, NULL);
	}
	if (source->bytes == NULL)
		return FALSE;
	source->key = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, source->bytes);
	return TRUE;
}

/* ---- files ---- */

/* The length of the scheme URI starts with; 0: it is a path. */
static gsize scheme_length(const char *uri)
{
	gsize n = 0;

	if (!g_ascii_isalpha(uri[0]))
		return 0;
	while (g_ascii_isalnum(uri[n]) || uri[n] == '+' || uri[n] == '-' || uri[n] == '.')
		n++;
	return uri[n] == ':' ? n : 0;
}

/* The path a URI names, seen from FOLDER: as it stands if there is such a file, else with %xx resolved. */
static char *candidate(const char *uri, const char *folder)
{
	char *path = g_canonicalize_filename(uri, folder), *plain, *unescaped;

	if (strchr(uri, '%') == NULL || g_file_test(path, G_FILE_TEST_EXISTS))
		return path;
	plain = g_uri_unescape_string(uri, NULL);
	if (plain == NULL)
		return path;
	unescaped = g_canonicalize_filename(plain, folder);
	g_free(plain);
	g_free(path);
	return unescaped;
}

static gboolean is_below(const char *path, const char *root)
{
	gsize length = strlen(root);

	if (strcmp(root, "/") == 0)
		return TRUE;
	return strncmp(path, root, length) == 0 && path[length] == '/';
}

static gboolean locate_file(Source *source, const char *uri, const char *folder, const char *root,
                            Place place, Diags *diags)
{
	char *base = realpath(folder != NULL ? folder : ".", NULL);
	char *limit = realpath(root != NULL ? root : folder != NULL ? folder : ".", NULL);
	char *path = candidate(uri, base != NULL ? base : "/"), *real = realpath(path, NULL);
	gboolean found = FALSE;

	/* Outside is said of the name alone when there is no such file: what exists elsewhere is not told. */
	if (limit == NULL || !is_below(real != NULL ? real : path, limit))
		diag(diags, place, D_PICTURE_OUTSIDE, source->name);
	else if (real == NULL)
		diag(diags, place, D_PICTURE_MISSING, source->name);
	else
		found = TRUE;
	if (found) {
		source->key = g_strdup(real);
		source->is_file = TRUE;
	}
	free(real);
	free(limit);
	free(base);
	g_free(path);
	return found;
}

/* Makes the key that of the page; TRUE. */
static gboolean name_page(Source *source)
{
	source->file = g_steal_pointer(&source->key);
	source->key = g_strdup_printf("%s#%d", source->file, source->page);
	return TRUE;
}

gboolean source_locate(Source *source, const char *uri, const char *folder, const char *root, Arena *arena,
                       Place place, Diags *diags)
{
	char *bare = bare_uri(uri), *path = bare;
	gsize scheme = scheme_length(bare);
	gboolean found = FALSE;

	*source = (Source) { .page = take_page(bare) };
	source->name = shown_name(bare, arena);
	if (scheme == 4 && g_ascii_strncasecmp(bare, "data", 4) == 0) {
		found = locate_data(source, bare);
		if (!found)
			diag(diags, place, D_PICTURE_BROKEN, source->name, "its data cannot be decoded");
		g_free(bare);
		return found && name_page(source);
	}
	if (scheme == 4 && g_ascii_strncasecmp(bare, "file", 4) == 0)
		path = bare + 5 + (strncmp(bare + 5, "//", 2) == 0 ? 2 : 0);
	if (scheme > 0 && path == bare)
		diag(diags, place, D_PICTURE_URL, source->name);
	else if (*path == '\0')
		diag(diags, place, D_PICTURE_MISSING, source->name);
	else
		found = locate_file(source, path, folder, root, place, diags);
	g_free(bare);
	return found && name_page(source);
}

gboolean source_read(Source *source, Place place, Diags *diags)
{
	const char *fault = NULL;
	struct stat about;
	char *data;
	gsize length;

	if (!source->is_file)
		return TRUE;
	/* A pipe or device could be read for ever. */
	if (stat(source->file, &about) != 0 || !S_ISREG(about.st_mode))
		fault = "it is not a file";
	else if (about.st_size > PICTURE_MAX_BYTES)
		fault = "it is larger than 256 MB";
	else if (!g_file_get_contents(source->file, &data, &length, NULL))
		fault = "the file may not be read";
	if (fault != NULL) {
		diag(diags, place, D_PICTURE_BROKEN, source->name, fault);
		return FALSE;
	}
	source->bytes = g_bytes_new_take(data, length);
	return TRUE;
}

void source_clear(Source *source)
{
	g_clear_pointer(&source->key, g_free);
	g_clear_pointer(&source->file, g_free);
	g_clear_pointer(&source->bytes, g_bytes_unref);
}
