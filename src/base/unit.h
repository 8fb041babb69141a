/* unit.h: the one length of the house.
 *
 * Every length from the property table to the painter is a Unit: 1/1024 of a
 * point, the unit of Pango.  Line and page breaking add them as 64-bit
 * integers, so the same paper gives the same breaks on every machine. */
#ifndef BASE_UNIT_H
#define BASE_UNIT_H

#include <stdint.h>

typedef int32_t Unit;                 /* 1/1024 pt */

#define UNIT_PER_PT 1024
#define UNIT_MAX    INT32_MAX

/* 16384 pt, more than any sheet: a longer length in the input is a mistake.  A hundred of them add up to a Unit. */
#define UNIT_LIMIT  (UNIT_MAX / 128)

/* Points to units, rounded half away from zero. */
static inline Unit unit_from_pt(double pt)
{
	return (Unit) (pt < 0 ? pt * UNIT_PER_PT - 0.5 : pt * UNIT_PER_PT + 0.5);
}

/* Units of a computed length, rounded half away from zero and kept within the limit. */
static inline Unit unit_round(double units)
{
	if (units < -UNIT_LIMIT || units > UNIT_LIMIT)
		return units < 0 ? -UNIT_LIMIT : UNIT_LIMIT;
	return (Unit) (units < 0 ? units - 0.5 : units + 0.5);
}

static inline double unit_to_pt(Unit u)
{
	return (double) u / UNIT_PER_PT;
}

#endif
