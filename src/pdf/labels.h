/* labels.h: a printed page number taken apart; private to pdf/. */
#ifndef PDF_LABELS_H
#define PDF_LABELS_H

typedef struct PageLabel {
	char style;                   /* D, r, R, a, A; 0: the prefix is all */
	int prefix;                   /* bytes before the number */
	int number;
} PageLabel;

/* LABEL of a page with NUMBER: "7", "iv", "A-7". */
PageLabel page_label_parse(const char *label, int number);

#endif
