/* format.h: boardpack format: the formatter alone, any FO of the profile. */
#ifndef PRESS_FORMAT_H
#define PRESS_FORMAT_H

#include "press/press.h"

/* Formats the FO file at PATH as the options say; a PDF is written unless a fault is fatal. */
PressStatus format_fo(Press *press, const char *path);

#endif
