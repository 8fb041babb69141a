/* house.h: what the facts need of a house style: its words, how it writes days, its holidays. */
#ifndef PACK_HOUSE_H
#define PACK_HOUSE_H

#include <libxml/tree.h>

#include "base/diag.h"
#include "pack/calendar.h"
#include "xml/xml.h"

#define HOUSE_NAMESPACE "urn:boardpack:house"

typedef struct House House;

/* Loads FOLDER/NAME.xml and the houses it is based on.  A house that is not there is a diagnostic at PLACE,
 * and the standard house takes its place.  With FOLDER NULL the house is empty.  The caller drops it. */
House *house_load(const char *folder, const char *name, Place place, const XmlLimits *limits, Diags *diags);
/* NULL is allowed. */
void house_drop(House *house);

/* The documents of the house, the nearest first; borrowed, of xmlDocPtr. */
const GPtrArray *house_docs(const House *house);

/* What stylesheets ask of the house, one document for all papers: below its root a house element for each document,
 * the nearest first, without words and dates, which the press gives (functions.h), holidays and standing items, which
 * are facts.  Borrowed; only read, in any thread. */
xmlDocPtr house_look(const House *house);

/* What MAKE made of the house and DATA when it was first asked for, by one thread; DROP drops it with the house, before the
 * documents.  There is one. */
gpointer house_kept(House *house, gpointer (*make)(House *house, gconstpointer data), gconstpointer data, GDestroyNotify drop);

/* How days are written in LANGUAGE ("en-GB" is looked for as such, then as "en", then English). */
const CalendarWords *house_dates(const House *house, const char *language);

/* The standing word NAME in LANGUAGE, borrowed; FALLBACK when there is none. */
const char *house_word(const House *house, const char *name, const char *language, const char *fallback);

/* Tells CALENDAR the days the house adds to the bank holidays, and those it works on all the same. */
void house_holidays(const House *house, Calendar *calendar, Diags *diags);

#endif
