/* load.h: a pack from its files to documents ready for the stylesheets. */
#ifndef PRESS_LOAD_H
#define PRESS_LOAD_H

#include "pack/pack.h"
#include "press/press.h"

/* Loads and validates the pack at PATH, applies the rules and writes the facts.  HOUSE is another house style
 * than the pack's, or NULL.  NULL when PATH
 * itself cannot be loaded (said in DIAGS) or when a schema of ours is broken (ERROR).  The caller drops it. */
Pack *load_pack(Press *press, const char *path, Edition edition, const char *house, Diags *diags,
                GError **error);

/* The members' edition of PACK, which lies at PATH, without the rules, and of the papers those alone whose real paths,
 * interned, are in the set ONLY.  It uses the house of PACK and is dropped before it. */
Pack *load_members(Press *press, const char *path, const Pack *pack, GHashTable *only, Diags *diags, GError **error);

#endif
