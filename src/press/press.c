/* press.c: opens and closes the surroundings of a run. */
#include "press/press.h"

#include <stdio.h>

#include "press/data.h"
#include "press/stock.h"

Press *press_open(const PressOptions *options, GError **error)
{
	g_autofree char *data = data_folder_find(error);
	if (data == NULL)
		return NULL;
	g_autofree char *conf = g_build_filename(data, "fonts", "fonts.conf", NULL);
	xml_setup();
	Press *press = g_new0(Press, 1);
	press->options = *options;
	press->data = g_steal_pointer(&data);
	/* The stylesheet takes longest of all that is read: it is begun first, while the fonts are looked for. */
	if (options->printing)
		stock_begin(press);
	press->fonts = font_library_open(conf, error);
	if (press->fonts == NULL)
		g_clear_pointer(&press, press_drop);
	return press;
}

void press_leave(gpointer data)
{
	static GSList *left;
	left = g_slist_prepend(left, data);
}

void press_drop(Press *press)
{
	if (press == NULL)
		return;
	if (press->options.leaving) {
		press_leave(press);
		return;
	}
	stock_drop(press->stock);
	font_library_drop(press->fonts);
	g_free(press->data);
	g_free(press);
}

XmlLimits press_limits(const Press *press)
{
	return (XmlLimits) {
		.max_bytes = (gsize) press->options.max_bytes, .max_seconds = press->options.max_seconds,
	};
}

int press_threads(const Press *press)
{
	return press->options.threads > 0 ? press->options.threads : (int) g_get_num_processors();
}

PressStatus press_report(const PressOptions *options, const Diags *diags)
{
	diags_print(diags, stderr, &options->style);
	return diags_count(diags, DIAG_ERROR) > 0 ? PRESS_FAULTS : PRESS_DONE;
}

PressStatus press_complain(GError *error)
{
	g_printerr("boardpack: %s\n", error->message);
	g_error_free(error);
	return PRESS_SURROUNDINGS;
}
