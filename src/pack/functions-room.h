/* functions-room.h: functions of stylesheets that estimate what room text takes (functions.h says what they do). */
#ifndef PACK_FUNCTIONS_ROOM_H
#define PACK_FUNCTIONS_ROOM_H

#include "xml/function.h"

void functions_longest(XmlCall *call);        /* longest(nodes[, whole]) */
void functions_longest_word(XmlCall *call);   /* longest-word(text) */
void functions_lines(XmlCall *call);          /* lines(text, width) */
void functions_extent(XmlCall *call);         /* extent(nodes) */
void functions_pt(XmlCall *call);             /* pt(length) */

/* The characters of the longest word of TEXT, of NODE; of the text of NODE with single spaces. */
glong room_word_of(const char *text);
glong room_word(xmlNodePtr node);
glong room_text(xmlNodePtr node);

/* The characters of the longest word of the heading TEXT, twelve of one that is longer and will be broken. */
glong room_head_word(const char *text);

/* "20mm" as points. */
double room_points(const char *length);

#endif
