/* chart-draw.h: what charts are drawn with: SVG elements, measured text, the frame with its axes. */
#ifndef GRAPHIC_CHART_DRAW_H
#define GRAPHIC_CHART_DRAW_H

#include "graphic/chart-data.h"
#include "text/text.h"

/* Coordinates and lengths are points from the chart's top left corner. */
typedef struct Box {
	double x, y, width, height;
} Box;

/* A value axis: from LOW to HIGH, a line every STEP, figures with DECIMALS places. */
typedef struct Scale {
	double low, high, step;
	int decimals;
} Scale;

typedef struct Drawing {
	const Chart *chart;           /* NULL: a diagram is drawn */
	const char *family;           /* the faces of its text */
	xmlNodePtr svg;               /* what is drawn goes to its end */
	TextContext *fonts;           /* measures text as the painter will set it; borrowed */
	const Font *plain, *bold;     /* of FAMILY; NULL until asked for */
	Box plot;                     /* between the axes */
	Scale scale;
	double slot;                  /* width of one label's column */
	GArray *taken;                /* Box: labels drawn, so that later ones keep off them */
	GArray *strokes;              /* Box: line from x,y to x+width,y+height, for the same end */
} Drawing;

typedef enum Anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } Anchor;

typedef struct Pen {
	const char *colour;
	double width;
	const char *dashes;           /* stroke-dasharray; NULL: solid */
} Pen;

typedef struct Type {
	double size;
	const char *colour;
	gboolean bold;
} Type;

/* ---- chart-sheet.c: the SVG as a whole ---- */

/* Makes DRAWING ready to measure text set in FAMILY with FONTS, both borrowed; drawing_close frees what it holds. */
void drawing_open(Drawing *drawing, const char *family, TextContext *fonts);
/* Makes its svg:svg of WIDTH and HEIGHT, drawn in coordinates as large, times 1 / SCALE. */
void drawing_start(Drawing *drawing, xmlDocPtr doc, double width, double height, double scale);
/* Puts the SVG in the place of ELEMENT, which is freed; the instream-foreign-object around it gets
 * DESCRIPTION as its fox:alt-text if it has none. */
void drawing_replace(Drawing *drawing, xmlNodePtr element, const char *description);
void drawing_close(Drawing *drawing);

/* ---- chart-svg.c: elements ---- */

void draw_rectangle(Drawing *drawing, Box box, const char *fill, const Pen *outline);
void draw_line(Drawing *drawing, double x1, double y1, double x2, double y2, Pen pen);
void draw_path(Drawing *drawing, const char *path, const char *fill, Pen pen);
void draw_circle(Drawing *drawing, double x, double y, double radius, const char *fill, const Pen *outline);
/* One line of text; Y is its baseline. */
void draw_text(Drawing *drawing, const char *text, double x, double y, Anchor anchor, Type type);

/* Appends X and Y to a path, two decimals each, after COMMAND. */
void path_append(GString *path, char command, double x, double y);

double text_width(Drawing *drawing, const char *text, Type type);
/* TEXT in lines no wider than WIDTH, MOST lines at the most, the last one cut with an ellipsis.
 * Free with g_strfreev. */
char **text_lines(Drawing *drawing, const char *text, double width, int most, Type type);
/* The colour of type that can be read on FILL ("#rrggbb"): black or white. */
const char *text_colour_on(const char *fill);

/* ---- chart-frame.c: title, axes, source ---- */

/* The scale for values LOW to HIGH in about LINES steps of 1, 2 or 5; holds nought if FROM_ZERO. */
Scale scale_for(double low, double high, int lines, gboolean from_zero);
/* SCALE, or as much of it in steps no finer than the figures of CHART. */
Scale scale_no_finer(const Chart *chart, Scale scale);
double scale_y(const Drawing *drawing, double value);

/* Draws title, unit, key, source, grid and axes, and sets plot, scale and slot; MARGIN is kept free
 * at the right for the labels of lines.  KEY: series names in a row under the title. */
void frame_draw(Drawing *drawing, Scale scale, double margin, gboolean key);
/* The title, key and unit; returns the top of the plot.  DRAW: else they are measured alone. */
double frame_head(Drawing *drawing, gboolean key, gboolean draw);
/* The source at the foot; returns its height. */
double frame_source(Drawing *drawing, gboolean draw);
/* VALUE as it stands at an axis.  Free with g_free. */
char *axis_figure(const Drawing *drawing, double value);
/* The height the plot will have, before the frame is drawn. */
double frame_plot_height(Drawing *drawing, gboolean key);
double column_centre(const Drawing *drawing, int column);
/* How the bars and the key show the series INDEX. */
const char *series_fill(const Chart *chart, int index);
/* Fills BOX as series INDEX: plain, or hatched where the fill alone would not tell in grey print. */
void draw_filled(Drawing *drawing, Box box, int index);

/* ---- chart-row.c: rows, names at the left, the scale running across ---- */

Type row_name_type(const Chart *chart);
/* Sets the plot between the names, HEAD above, MARGIN at the right and the figures below; slot is the height
 * of a row. */
void rows_set(Drawing *drawing, double head, double margin);
/* The x of VALUE; the y of the middle of ROW. */
double scale_x(const Drawing *drawing, double value);
double row_middle(const Drawing *drawing, int row);
void rows_draw_names(Drawing *drawing);
/* Lines down at the steps of the scale, their figures below. */
void rows_draw_steps(Drawing *drawing);
/* The room that the widest figure needs. */
double rows_figures_width(Drawing *drawing);

/* ---- chart-label.c: labels that keep off each other ---- */

/* How much BOX would cover of what is drawn; 0: nothing. */
int label_cost(const Drawing *drawing, Box box);
void label_take(Drawing *drawing, Box box);
void stroke_take(Drawing *drawing, double x1, double y1, double x2, double y2);

typedef struct EndLabel {
	char **lines;                 /* owned by who made it */
	double y;                     /* wished centre; then the top */
	double height;
	Type type;
} EndLabel;

/* Moves COUNT labels apart, in the order of their wishes, within LOW and HIGH; y becomes their tops. */
void end_labels_spread(EndLabel *labels, int count, double low, double high);

/* ---- the kinds ---- */

void chart_draw_line(Drawing *drawing);
void chart_draw_bar(Drawing *drawing);
void chart_draw_stacks(Drawing *drawing);
void chart_draw_gauge(Drawing *drawing);

/* Whether the bars of the chart lie: the labels are too long to stand below them, and there is room. */
gboolean chart_bars_lie(Drawing *drawing);
void chart_draw_lying_bars(Drawing *drawing);
/* The least and greatest of the figures and targets, nought among them. */
void chart_bar_range(const Chart *chart, double *low, double *high);

#endif
