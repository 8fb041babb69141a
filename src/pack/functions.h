/* functions.h: what stylesheets ask the press: words and measures of the house, anchors, kinds of text.
 *
 * They stand in the namespace urn:boardpack:functions beside those written in XSLT, and say the same for the same
 * document.  Arguments are as in XPath; what may be left out is in brackets.
 *
 *     pt(length)              "20mm" as points, a number
 *     length(points)          points to a hundredth, "12.5pt"
 *     size(n)                 type of N points at the standard size, to half a point
 *     em(n)                   a length of N points at the standard size, to a tenth
 *     space(n)                N quarter lines
 *     gap(node[, n])          N (2) quarter lines, smaller ones within the elements $small-type names
 *     colour(name)            the house's colour
 *     word(name[, 1, 2, 3])   the house's standing words in the paper's language, else in English; {1} filled
 *     date(node[, form])      a date element, long (else medium, short); as typed where no fact was written
 *     time(node)              the time of a time element or of an element with time=
 *     heading(level)          "H3": the role of a heading LEVEL below the paper's title
 *     title-of(node)          its own heading, else the standing words of its name
 *     anchor(node)            its id in the FO: its own below the paper's, else a counted one
 *     named(id)               the element of the paper with this id=
 *     continued(cell)         what the first cell of a row says where the row goes on over a page
 *     is-figure(text)         whether it is digits and what goes with them, nothing else
 *     shorten(text, n)        cut to the room of N characters of the standard size, at a space, with an ellipsis
 *     within(node, names)     whether it, or what it stands in, has one of NAMES (a list with spaces)
 *     level(node)             how many headings deep it is: itself and what it stands in, as far as that has a heading
 *     longest(nodes[, whole]) the characters of the longest word of NODES, and of WHOLE, which do not break; NaN: none
 *     lines(text, width)      how many lines of WIDTH em TEXT takes, by its letters
 *     extent(nodes)           the characters of the longest text of NODES
 *     longest-word(text)      the characters of the longest word of a heading, 12 of one that is longer and will be broken
 *     fit-table(table, space, hang)    how a table of text stands in SPACE points (0: it is a part's, which gives it its
 *                             width), HANG more to their left where that helps: its width; in or out, whether it takes
 *                             these; the size of its type, 0 for the usual; which columns are narrow, so that their words are
 *                             broken: none, all, or a letter a column, n for narrow, else -; the width of each column.
 *                             Spaces between them
 *     fit-rows(columns, rows, width)   widths of columns of the house by what elements of their names hold in ROWS
 *     fit-measures(columns, measures, groups, width)   the same of a table of measures; after a width n where words of the column
 *                             are broken; 0.0 where it has no room
 *     list-label(entry)       the number or marker of an entry of a list, as the list says or the house for its depth
 *     begins(node)            whether nothing stands before it among its siblings, but a title of the house's standing words
 *     leads(paragraph)        whether it is short and leads to what comes next: a list, or it ends in a colon
 *     houses()                the house and those it is based on, the nearest first (house_look)
 *                             shared by all threads: no generate-id() or key() of its nodes, which libxslt marks
 *     nearest(nodes)          of parts of the house with one name= the first, which is the nearest house's
 *
 * Words are those of the House that xml_transform is told of (pack_house).  The functions read the stylesheet's
 * variables scale, quarter, table-leading, title-level, words-language, id, small-type, houses, table-size,
 * symbol-sets, lists, which must not call them. */
#ifndef PACK_FUNCTIONS_H
#define PACK_FUNCTIONS_H

/* Makes them known; once, before the first stylesheet is used. */
void functions_register(void);

#endif
