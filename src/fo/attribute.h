/* attribute.h: what the attributes of an element ask for. */
#ifndef FO_ATTRIBUTE_H
#define FO_ATTRIBUTE_H

#include <libxml/tree.h>

#include "fo/shorthand.h"

typedef struct AttributeReader {
	Diags *diags;
	GHashTable *reported;         /* names of attributes already complained about */
	Wishes wishes;                /* of the element read last */
} AttributeReader;

/* READER starts zeroed. */
void attribute_reader_open(AttributeReader *reader, Arena *arena, Diags *diags);
void attribute_reader_close(AttributeReader *reader);

/* Fills the wishes from the attributes of ELEMENT, which stands at PLACE. */
void attributes_read(AttributeReader *reader, Place place, xmlNodePtr element);

/* The attribute's value, decoded; borrowed from the document where possible, else in ARENA. */
const char *attribute_text(Arena *arena, xmlAttrPtr attribute);

#endif
