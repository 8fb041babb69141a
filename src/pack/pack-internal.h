/* pack-internal.h: what the files of this room share. */
#ifndef PACK_PACK_INTERNAL_H
#define PACK_PACK_INTERNAL_H

#include "pack/house.h"
#include "pack/node.h"
#include "pack/pack.h"

/* The state behind a Pack, at its end. */
typedef struct PackState {
	Pack pack;
	House *styles;
	gboolean borrowed;            /* STYLES are another edition's */
	Calendar *calendar;           /* of the law's nation and the house */
	XmlLimits limits;
	int threads;
	GMutex files;                 /* guards pack.files while papers are loaded */
} PackState;

/* The paper that NODE, an element of the pack's document, names, not loaded yet; NULL where it may not be read, which is a
 * diagnostic. */
PackPaper *paper_new(Pack *pack, xmlNodePtr node, Diags *diags);
/* Fills in its document and kind, if they are asked for.  Papers may be loaded at once, each in a thread. */
void paper_load(Pack *pack, PackPaper *paper, const PackOptions *options, Diags *diags);
/* Loads and validates one document, with the rows it takes from other files; NULL after a fatal diagnostic. */
xmlDocPtr paper_load_doc(Pack *pack, const char *path, const PackOptions *options, Diags *diags);

/* What is wrong with the name of a file. */
typedef enum HrefFault {
	HREF_GOOD, HREF_ADDRESS, HREF_ABSOLUTE, HREF_MISSING, HREF_OUTSIDE, HREF_FOLDER,
} HrefFault;

/* The file HREF names from FOLDER, which lies in the pack's folder or below it; PATH gets its real path, or where
 * it was looked for, interned. */
HrefFault href_resolve(const Pack *pack, const char *folder, const char *href, const char **path);
/* Adds a note where a file beside PATH was perhaps meant. */
void href_note_near(const Pack *pack, const char *path, Place place, Diags *diags);

/* Does the document take rows from another file? */
gboolean rows_asked(xmlDocPtr doc);
/* Puts the rows of other files in their places.  FALSE after a fatal diagnostic. */
gboolean rows_put_in(Pack *pack, xmlDocPtr doc, const PackOptions *options, Diags *diags);

/* The exempt element that holds for the paper: its own, else that of its element in the pack, else its
 * item's; NULL: it is open. */
xmlNodePtr exempt_of(const PackPaper *paper, const PackItem *item);

/* Finds out whether the item is exempt, as a whole or in part. */
void item_find_exempt(PackItem *item);

/* Cuts what is exempt out of all documents. */
void edition_cut(Pack *pack);

/* Numbers the items and gives items and papers their ids. */
void items_number(Pack *pack, Diags *diags);
/* The item a paper belongs to; NULL for a paper loaded alone. */
PackItem *item_of(const Pack *pack, const PackPaper *paper);

/* ---- notice.c ---- */

/* Whose rules of notice hold. */
typedef struct Law {
	const char *name;             /* as law= has it */
	Nation nation;
	int clear_days;               /* of notice of a meeting */
	const char *section;          /* that asks for them */
} Law;

/* The law of the pack; England's for a paper alone. */
const Law *law_of(const Pack *pack);
const Calendar *pack_calendar(const Pack *pack);

/* The meeting's day and the day of publication; FALSE when not given. */
gboolean meeting_day(const Pack *pack, GDate *day);
gboolean published_day(const Pack *pack, GDate *day);
/* TRUE when a day (an ISO date; NULL is no day) is after the pack's last day of notice. */
gboolean after_deadline(const Pack *pack, const char *day);

/* The rules, a function a matter; DOC is any document of the pack. */
void rules_notes(xmlDocPtr doc, Diags *diags);
void rules_tables(xmlDocPtr doc, Diags *diags);
void rules_casting(xmlDocPtr doc, Diags *diags);
void rules_dates(xmlDocPtr doc, const Calendar *calendar, Diags *diags);
void rules_days(xmlDocPtr doc, House *styles, Diags *diags);
void rules_sign_offs(xmlDocPtr doc, Diags *diags);
void rules_minutes(const Pack *pack, Diags *diags);
void rules_programme(const Pack *pack, xmlDocPtr doc, Diags *diags);
void rules_notice(Pack *pack, Diags *diags);
void rules_exempt(Pack *pack, Diags *diags);
void rules_matrix(xmlDocPtr doc, Diags *diags);
/* Every code and symbol used is in the key printed, and no other.  Asks for the facts of ratings. */
void rules_keys(xmlDocPtr doc, Diags *diags);

/* Notices, records of decisions, action logs, registers of attendance. */
void rules_records(const Pack *pack, xmlDocPtr doc, Diags *diags);

/* A meeting is not called for a Saturday, a Sunday or a bank holiday; DATE is the element with its day. */
void rule_meeting_day(xmlNodePtr date, const Calendar *calendar, Diags *diags);

/* A key decision that is to be taken. */
typedef struct KeyDecision {
	xmlNodePtr node;              /* may hold a short-notice element */
	const char *title;
	GDate published, taken;       /* first notice of it; the day it is expected */
} KeyDecision;

/* A key decision has 28 clear days of notice, or says by which exception it has not (SI 2012/2089, regulations 9
 * to 11). */
void rule_key_decision(const Pack *pack, const KeyDecision *decision, Diags *diags);

/* The facts, a function a matter. */
void facts_dates(xmlDocPtr doc, House *styles);
void facts_numbers(xmlDocPtr doc, House *styles, Diags *diags);
void facts_minutes(xmlDocPtr doc);
/* Minutes not yet confirmed are to be approved at the pack's MEETING (an ISO date, "" for none). */
void facts_approval(xmlDocPtr doc, const char *meeting, House *styles);
void facts_tables(xmlDocPtr doc);
void facts_columns(xmlDocPtr doc);        /* after facts_tables */
/* In this order: ratings are of the rates, exceptions of the ratings. */
void facts_rates(xmlDocPtr doc, Diags *diags);
void facts_measures(xmlDocPtr doc, House *styles, Diags *diags);
void facts_scores(xmlDocPtr doc, Diags *diags);
void facts_exceptions(xmlDocPtr doc);
void facts_counters(xmlDocPtr doc, Diags *diags);
void facts_actions(xmlDocPtr doc, House *styles, const GDate *today, Diags *diags);
void facts_stages(xmlDocPtr doc, Diags *diags);
void facts_history(xmlDocPtr doc, Diags *diags);
/* After facts_actions. */
void facts_records(const Pack *pack, xmlDocPtr doc, House *styles, Diags *diags);
void facts_attendance(xmlDocPtr doc, House *styles, Diags *diags);
/* The fact FACT of NODE: the day in its attribute NAME, or in TEXT, medium; nothing when it is no day. */
void facts_day(xmlNodePtr node, const char *name, const char *fact, House *styles);
void facts_day_text(xmlNodePtr node, const char *text, const char *fact, House *styles);
/* The day of the meeting a notice is of: its own date, else the pack's. */
gboolean notice_meeting(const Pack *pack, xmlNodePtr notice, GDate *day);
void facts_items(Pack *pack);
void facts_context(PackState *state, PackPaper *paper);

#endif
