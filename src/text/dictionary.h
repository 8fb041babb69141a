/* dictionary.h: hyphen dictionaries, read once and shared by all threads. */
#ifndef TEXT_DICTIONARY_H
#define TEXT_DICTIONARY_H

#include <glib.h>
#include <hyphen.h>

typedef struct Dictionaries Dictionaries;

/* Lists what is installed; reads none of them yet.  The caller drops it after the last use of a
 * dictionary. */
Dictionaries *dictionaries_new(void);
void dictionaries_drop(Dictionaries *all);

/* The dictionary of LANGUAGE in COUNTRY (NULL: any), by the codes of BCP 47; borrowed.  Without one for that
 * country, another of the language in a fixed order of preference; NULL: none. */
HyphenDict *dictionaries_find(Dictionaries *all, const char *language, const char *country);

#endif
