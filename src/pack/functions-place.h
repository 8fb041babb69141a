/* functions-place.h: functions of stylesheets that say what follows from where an element stands (functions.h says what they
 * do). */
#ifndef PACK_FUNCTIONS_PLACE_H
#define PACK_FUNCTIONS_PLACE_H

#include "xml/function.h"

void functions_list_label(XmlCall *call);     /* list-label(entry) */
void functions_begins(XmlCall *call);         /* begins(node) */
void functions_leads(XmlCall *call);          /* leads(paragraph) */

#endif
