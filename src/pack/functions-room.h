/* functions-room.h: functions of stylesheets that estimate what room text takes (functions.h says what they do). */
#ifndef PACK_FUNCTIONS_ROOM_H
#define PACK_FUNCTIONS_ROOM_H

#include "xml/function.h"

void functions_longest(XmlCall *call);        /* longest(nodes[, whole]) */
void functions_lines(XmlCall *call);          /* lines(text, width) */
void functions_extent(XmlCall *call);         /* extent(nodes) */
void functions_fit(XmlCall *call);            /* fit(needs, width) */

#endif
