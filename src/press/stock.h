/* stock.h: the schema and the stylesheet a press keeps in stock, both of all kinds of paper.
 *
 * Each is read when a paper first asks for it, or before batch forks.  The schema may be asked for by several
 * threads at a time; the stylesheet by one: papers are given theirs before they are set in parallel. */
#ifndef PRESS_STOCK_H
#define PRESS_STOCK_H

#include "press/press.h"

typedef struct Stock Stock;

/* Reads schema and stylesheet now; FALSE when one of them is broken. */
gboolean stock_fill(Press *press, GError **error);
void stock_drop(Stock *stock);

/* Begins to compile the stylesheet in a thread, where the press has several; who asks for one waits for it. */
void stock_begin(Press *press);

/* The schema of templates/schema/KIND.xsd, which is compiled with those of the other kinds (papers.xsd); NULL: there
 * is none, or (ERROR set) one of them is broken. */
XmlSchema *stock_schema(Press *press, const char *kind, GError **error);

/* The stylesheet of xsl/KIND.xsl, which is compiled with those of the other kinds (xsl/shared/all.xsl); NULL: there
 * is none, or (ERROR set) one of them is broken. */
XmlStylesheet *stock_stylesheet(Press *press, const char *kind, GError **error);

#endif
