/* stock.h: the schemas and stylesheets a press keeps in stock, one of each a kind of paper.
 *
 * Each is read when a paper first asks for it, or all of them at once before
 * batch forks.  Not for two threads at a time: papers are given their stylesheets before
 * they are set in parallel. */
#ifndef PRESS_STOCK_H
#define PRESS_STOCK_H

#include "press/press.h"

typedef struct Stock Stock;

/* Reads every schema and stylesheet now; FALSE when one of them is broken. */
gboolean stock_fill(Press *press, GError **error);
void stock_drop(Stock *stock);

/* templates/schema/KIND.xsd; NULL: there is no such kind, or (ERROR set) its schema is broken. */
XmlSchema *stock_schema(Press *press, const char *kind, GError **error);

/* The stylesheet of xsl/KIND.xsl, which is compiled with those of the other kinds (xsl/shared/all.xsl); NULL: there
 * is none, or (ERROR set) one of them is broken. */
XmlStylesheet *stock_stylesheet(Press *press, const char *kind, GError **error);

#endif
