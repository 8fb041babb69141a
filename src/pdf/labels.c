/* labels.c: page labels equal to the printed numbers (ISO 32000-1 §12.4.2). */
#include <stdlib.h>
#include <string.h>

#include "pdf/labels.h"
#include "pdf/pdf.h"

/* ---- numbers as PDF's styles print them ---- */

static char *roman(int number)
{
	static const struct {
		int value;
		const char *letters;
	} steps[] = {
		{ 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" }, { 90, "xc" }, { 50, "l" },
		{ 40, "xl" }, { 10, "x" }, { 9, "ix" }, { 5, "v" }, { 4, "iv" }, { 1, "i" },
	};
	GString *text = g_string_new(NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
		for (; number >= steps[i].value; number -= steps[i].value)
			g_string_append(text, steps[i].letters);
	return g_string_free(text, FALSE);
}

/* a .. z, aa .. zz, aaa ...: PDF's own letters, not those of XSL after z. */
static char *letters(int number)
{
	int times = (number - 1) / 26 + 1;
	char *text = g_strnfill((gsize) times, (char) ('a' + (number - 1) % 26));

	return text;
}

/* NUMBER in STYLE: D, r, R, a or A; the caller frees it. */
static char *print_number(int number, char style)
{
	char *text, *upper;

	if (style == 'D')
		return g_strdup_printf("%d", number);
	text = g_ascii_tolower(style) == 'r' ? roman(number) : letters(number);
	if (g_ascii_islower(style))
		return text;
	upper = g_ascii_strup(text, -1);
	g_free(text);
	return upper;
}

PageLabel page_label_parse(const char *label, int number)
{
	static const char styles[] = "DrRaA";
	PageLabel parsed = { 0, (int) strlen(label), number };
	gsize length = strlen(label), digits = length;

	/* The printed number at the end, before it whatever prefix there is. */
	for (const char *style = styles; number > 0 && number < 5000 && *style != '\0'; style++) {
		char *printed = print_number(number, *style);
		gboolean fits = g_str_has_suffix(label, printed);
		int before = (int) (length - strlen(printed));

		g_free(printed);
		if (fits && (*style == 'D' || before == 0)
		    && (before == 0 || !g_ascii_isdigit(label[before - 1]))) {
			parsed.style = *style;
			parsed.prefix = before;
			return parsed;
		}
	}
	while (digits > 0 && g_ascii_isdigit(label[digits - 1]))
		digits--;
	while (digits < length && label[digits] == '0')
		digits++;
	if (digits < length && length - digits < 9) {
		parsed.style = 'D';
		parsed.prefix = (int) digits;
		parsed.number = atoi(label + digits);
	}
	return parsed;
}

/* ---- the ranges ---- */

static void put_range(GString *out, int page, const char *label, const PageLabel *parsed)
{
	g_string_append_printf(out, "%d<<", page);
	if (parsed->style != 0) {
		g_string_append_printf(out, "/S/%c", parsed->style);
		if (parsed->number != 1)
			g_string_append_printf(out, "/St %d", parsed->number);
	}
	if (parsed->prefix > 0) {
		char *prefix = g_strndup(label, (gsize) parsed->prefix);

		g_string_append(out, "/P");
		pdf_put_text(out, prefix);
		g_free(prefix);
	}
	g_string_append(out, ">>");
}

void labels_make(Finish *f)
{
	PageLabel last = { 0, 0, 0 };
	const char *last_label = NULL;

	g_string_append(f->catalog, "/PageLabels<</Nums[");
	for (int i = 0; i < f->page_count; i++) {
		const Page *page = f->pages[i].area;
		const char *label = page->label != NULL ? page->label : arena_printf(f->arena, "%d", page->number);
		PageLabel parsed = page_label_parse(label, page->number);
		gboolean goes_on = last_label != NULL && parsed.style != 0 && parsed.style == last.style
		                   && parsed.number == last.number + 1 && parsed.prefix == last.prefix
		                   && strncmp(label, last_label, (gsize) parsed.prefix) == 0;

		if (!goes_on)
			put_range(f->catalog, i, label, &parsed);
		last = parsed;
		last_label = label;
	}
	g_string_append(f->catalog, "]>>");
}
