/* check.h: boardpack check: validate and apply the rules, print nothing when all is well. */
#ifndef PRESS_CHECK_H
#define PRESS_CHECK_H

#include "press/press.h"

/* Checks packs and single papers; PATHS ends with NULL. */
PressStatus check_files(Press *press, const char *const *paths);

#endif
