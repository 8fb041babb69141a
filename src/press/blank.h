/* blank.h: boardpack new: blank papers, valid as they stand. */
#ifndef PRESS_BLANK_H
#define PRESS_BLANK_H

#include "press/press.h"

/* Prints the kinds of paper there is a blank of, one a line, with what each is for. */
PressStatus blank_list(Press *press);

/* Writes the blank of KIND to PATH, never over a file that is there; NULL: to the standard output. */
PressStatus blank_write(Press *press, const char *kind, const char *path);

#endif
