/* table-borders.c: collapsed borders (XSL 1.1 §6.7.3, §7.28.1; CSS 2.1 §17.6.2).
 *
 * Where two cells meet there is one border.  All that touch there contend for
 * it: hidden wins, none loses, then the wider, then the style, then the object
 * nearer to the cell.  The border is painted as a rule over the cells, half of it
 * in each, in runs as long as it stays the same: so lines are whole across a row
 * however many cells it has. */
#include "layout/table.h"

typedef enum Side {
	SIDE_BEFORE, SIDE_AFTER, SIDE_START, SIDE_END,
} Side;

static const struct {
	FoProperty style, width, colour, precedence;
} side_properties[] = {
	[SIDE_BEFORE] = { PR_BORDER_BEFORE_STYLE, PR_BORDER_BEFORE_WIDTH, PR_BORDER_BEFORE_COLOR,
		PR_BORDER_BEFORE_PRECEDENCE },
	[SIDE_AFTER] = { PR_BORDER_AFTER_STYLE, PR_BORDER_AFTER_WIDTH, PR_BORDER_AFTER_COLOR,
		PR_BORDER_AFTER_PRECEDENCE },
	[SIDE_START] = { PR_BORDER_START_STYLE, PR_BORDER_START_WIDTH, PR_BORDER_START_COLOR,
		PR_BORDER_START_PRECEDENCE },
	[SIDE_END] = { PR_BORDER_END_STYLE, PR_BORDER_END_WIDTH, PR_BORDER_END_COLOR,
		PR_BORDER_END_PRECEDENCE },
};

/* A border under contention. */
typedef struct Contender {
	const FoNode *fo;             /* NULL: nobody yet */
	FoKeyword style;
	Side side;
	Unit width;
	double precedence;            /* the same for all when the model does not ask for it */
} Contender;

static int style_rank(FoKeyword style)
{
	static const FoKeyword order[] = { KW_INSET, KW_GROOVE, KW_OUTSET, KW_RIDGE, KW_DOTTED, KW_DASHED, KW_SOLID,
		KW_DOUBLE };

	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		if (order[i] == style)
			return (int) i;
	return -1;
}

/* §7.28.1: what border-*-precedence is when it is not given. */
static double initial_precedence(FoType type)
{
	switch (type) {
	case FO_TABLE:        return 6;
	case FO_TABLE_CELL:   return 5;
	case FO_TABLE_COLUMN: return 4;
	case FO_TABLE_ROW:    return 3;
	case FO_TABLE_BODY:   return 2;
	case FO_TABLE_HEADER: return 1;
	default:              return 0;
	}
}

static double precedence_of(const Table *table, const FoNode *fo, Side side)
{
	FoValue value;

	if (fo_keyword(table->fo, PR_BORDER_COLLAPSE) != KW_COLLAPSE_WITH_PRECEDENCE)
		return 0;
	value = fo_get(fo, side_properties[side].precedence);
	if (value.kind == FV_KEYWORD && value.as.keyword == KW_FORCE)
		return G_MAXDOUBLE;
	return value.kind == FV_NUMBER ? value.as.number : initial_precedence(fo->type);
}

static gboolean beats(const Contender *a, const Contender *b)
{
	if (b->fo == NULL)
		return TRUE;
	if (a->precedence != b->precedence)
		return a->precedence > b->precedence;
	if (b->style == KW_HIDDEN || b->style == KW_NONE)
		return b->style == KW_NONE;
	if (a->style == KW_HIDDEN || a->style == KW_NONE)
		return a->style == KW_HIDDEN;
	if (a->width != b->width)
		return a->width > b->width;
	return style_rank(a->style) > style_rank(b->style);
}

/* Those nearer to the cell contend first and keep their place against equals. */
static void contend(const Table *table, Contender *best, const FoNode *fo, Side side)
{
	Contender rival = { .fo = fo, .side = side };

	if (fo == NULL)
		return;
	rival.style = fo_keyword(fo, side_properties[side].style);
	if (rival.style != KW_NONE && rival.style != KW_HIDDEN)
		rival.width = prop_length(fo, side_properties[side].width, 0, NULL);
	rival.precedence = precedence_of(table, fo, side);
	if (beats(&rival, best))
		*best = rival;
}

static Border border_won(const Contender *winner)
{
	if (winner->fo == NULL)
		return (Border) { 0, KW_NONE_SET, { 0, 0, 0, 0 } };
	return border_of(winner->fo, side_properties[winner->side].style, side_properties[winner->side].width,
		side_properties[winner->side].colour);
}

static const FoNode *cell_node(const GridCell *cell)
{
	return cell != NULL ? cell->fo : NULL;
}

static int row_count(const TableSection *section)
{
	return (int) section->rows->len;
}

/* A row of a section; SECTION NULL: none, the table ends or is broken there. */
typedef struct RowPlace {
	const TableSection *section;
	int row;
} RowPlace;

static RowPlace place_above(const TableSection *section, int row)
{
	if (row > 0)
		return (RowPlace) { section, row - 1 };
	if (section->above != NULL)
		return (RowPlace) { section->above, row_count(section->above) - 1 };
	return (RowPlace) { NULL, 0 };
}

static RowPlace place_at(const TableSection *section, int row)
{
	return row < row_count(section) ? (RowPlace) { section, row } : (RowPlace) { section->below, 0 };
}

static const FoNode *row_node(RowPlace place)
{
	return place.section != NULL ? grid_row(place.section, place.row)->fo : NULL;
}

/* The border between two rows in COLUMN; the table's own contend where it is not broken, or retained. */
static Border border_between(const Table *table, RowPlace above, RowPlace below, gboolean broken, int column)
{
	const GridCell *upper = above.section != NULL ? grid_at(table, above.section, above.row, column) : NULL;
	const GridCell *lower = below.section != NULL ? grid_at(table, below.section, below.row, column) : NULL;
	Side side = above.section == NULL ? SIDE_BEFORE : SIDE_AFTER;
	FoProperty conditionality = side == SIDE_BEFORE ? PR_BORDER_BEFORE_WIDTH_CONDITIONALITY
		: PR_BORDER_AFTER_WIDTH_CONDITIONALITY;
	Contender best = { .fo = NULL };

	if (upper != NULL && upper == lower)
		return border_won(&best);
	contend(table, &best, cell_node(upper), SIDE_AFTER);
	contend(table, &best, cell_node(lower), SIDE_BEFORE);
	contend(table, &best, row_node(above), SIDE_AFTER);
	contend(table, &best, row_node(below), SIDE_BEFORE);
	if (above.section != below.section) {
		contend(table, &best, above.section != NULL ? above.section->fo : NULL, SIDE_AFTER);
		contend(table, &best, below.section != NULL ? below.section->fo : NULL, SIDE_BEFORE);
	}
	if (above.section != NULL && below.section != NULL)
		return border_won(&best);
	if (!broken)
		contend(table, &best, table->columns[column].fo, side);
	if (!broken || fo_keyword(table->fo, conditionality) == KW_RETAIN)
		contend(table, &best, table->fo, side);
	return border_won(&best);
}

/* The border along the upper edge of ROW in COLUMN; ROW may be one past the section's last. */
static Border border_above(const Table *table, const TableSection *section, int row, int column)
{
	return border_between(table, place_above(section, row), place_at(section, row), FALSE, column);
}

/* The border along the start edge of COLUMN in ROW; COLUMN may be one past the last. */
static Border border_beside(const Table *table, const TableSection *section, int row, int column)
{
	gboolean at_start = column == 0, at_end = column == table->column_count;
	const GridCell *left = at_start ? NULL : grid_at(table, section, row, column - 1);
	const GridCell *right = at_end ? NULL : grid_at(table, section, row, column);
	Contender best = { .fo = NULL };

	if (left != NULL && left == right)
		return border_won(&best);
	contend(table, &best, cell_node(left), SIDE_END);
	contend(table, &best, cell_node(right), SIDE_START);
	if (at_start || at_end) {
		Side side = at_start ? SIDE_START : SIDE_END;

		contend(table, &best, grid_row(section, row)->fo, side);
		contend(table, &best, section->fo, side);
	}
	if (!at_start)
		contend(table, &best, table->columns[column - 1].fo, SIDE_END);
	if (!at_end)
		contend(table, &best, table->columns[column].fo, SIDE_START);
	if (at_start || at_end)
		contend(table, &best, table->fo, at_start ? SIDE_START : SIDE_END);
	return border_won(&best);
}

CellEdges collapsed_edges(const Table *table, const TableSection *section, const GridCell *cell)
{
	CellEdges edges = { 0, 0, 0, 0 };

	for (int c = cell->column; c < cell->column + cell->columns; c++) {
		edges.before = MAX(edges.before, border_above(table, section, cell->row, c).width);
		edges.after = MAX(edges.after, border_above(table, section, cell->row + cell->rows, c).width);
	}
	for (int r = cell->row; r < cell->row + cell->rows; r++) {
		edges.start = MAX(edges.start, border_beside(table, section, r, cell->column).width);
		edges.end = MAX(edges.end, border_beside(table, section, r, cell->column + cell->columns).width);
	}
	return (CellEdges) { edges.before / 2, edges.after / 2, edges.start / 2, edges.end / 2 };
}

/* ---- rules ---- */

static gboolean same_border(const Border *a, const Border *b)
{
	return a->width == b->width && a->style == b->style && a->colour.red == b->colour.red
		&& a->colour.green == b->colour.green && a->colour.blue == b->colour.blue
		&& a->colour.alpha == b->colour.alpha;
}

/* The one Decoration of all rules with BORDER: above for rules across, at the start for uprights. */
static const Decoration *rule_decoration(Table *table, Border border, gboolean upright)
{
	Decoration *decoration;

	for (guint i = 0; i < table->rule_decorations->len; i++) {
		decoration = g_ptr_array_index(table->rule_decorations, i);
		if (same_border(upright ? &decoration->start : &decoration->before, &border))
			return decoration;
	}
	decoration = arena_new0(table->layout->arena, Decoration);
	*(upright ? &decoration->start : &decoration->before) = border;
	g_ptr_array_add(table->rule_decorations, decoration);
	return decoration;
}

/* Two rows that meet, or the edge of the table. */
typedef struct RowJoint {
	RowPlace above, below;
	gboolean broken;
} RowJoint;

/* Half the widest upright that the rule between two rows meets at the start edge of COLUMN. */
static Unit half_crossing(const Table *table, RowJoint joint, int column)
{
	Unit width = 0;

	if (joint.below.section != NULL)
		width = border_beside(table, joint.below.section, joint.below.row, column).width;
	if (joint.above.section != NULL)
		width = MAX(width, border_beside(table, joint.above.section, joint.above.row, column).width);
	return width / 2;
}

/* The rules between two rows, as runs of equal borders; returns how many. */
static int rules_across(Table *table, RowJoint joint, RowRule *rules)
{
	Border previous = { 0, KW_NONE_SET, { 0, 0, 0, 0 } }, border;
	int count = 0;

	for (int c = 0; c < table->column_count; c++, previous = border) {
		const TableColumn *column = &table->columns[c];
		Unit overlap;

		border = border_between(table, joint.above, joint.below, joint.broken, c);
		if (border.width > 0 && count > 0 && same_border(&border, &previous)) {
			rules[count - 1].length += column->width;
			continue;
		}
		/* The wider of two rules that meet end to end has the crossing. */
		overlap = half_crossing(table, joint, c);
		if (previous.width > 0 && previous.width > border.width)
			rules[count - 1].length += overlap;
		if (border.width <= 0)
			continue;
		if (previous.width >= border.width)
			overlap = 0;
		rules[count++] = (RowRule) { .x = table->x + column->x - overlap, .length = column->width + overlap,
			.thickness = border.width, .decoration = rule_decoration(table, border, FALSE) };
	}
	if (previous.width > 0)
		rules[count - 1].length += half_crossing(table, joint, table->column_count);
	return count;
}

static int rules_upright(Table *table, const TableSection *section, int row, RowRule *rules)
{
	int count = 0;

	for (int c = 0; c <= table->column_count; c++) {
		Border border = border_beside(table, section, row, c);
		Unit x = c < table->column_count ? table->columns[c].x : table->width;

		if (border.width > 0)
			rules[count++] = (RowRule) { .x = table->x + x, .thickness = border.width,
				.decoration = rule_decoration(table, border, TRUE) };
	}
	return count;
}

Unit widest_rule(const Table *table, const RuleRun *rules, const GridCell *cell)
{
	Unit widest = 0;

	for (int c = cell->column; c < cell->column + cell->columns; c++) {
		Unit middle = table->x + table->columns[c].x + table->columns[c].width / 2;

		for (int i = 0; i < rules->count; i++)
			if (middle >= rules->rules[i].x && middle < rules->rules[i].x + rules->rules[i].length)
				widest = MAX(widest, rules->rules[i].thickness);
	}
	return widest;
}

static gboolean same_run(const RuleRun *a, const RuleRun *b)
{
	if (a->count != b->count)
		return FALSE;
	for (int i = 0; i < a->count; i++)
		if (a->rules[i].x != b->rules[i].x || a->rules[i].length != b->rules[i].length
		    || a->rules[i].decoration != b->rules[i].decoration)
			return FALSE;
	return TRUE;
}

static gboolean same_rules(const RowRules *a, const RowRules *b)
{
	return same_run(&a->before, &b->before) && same_run(&a->after, &b->after)
		&& same_run(&a->before_again, &b->before_again) && same_run(&a->after_broken, &b->after_broken)
		&& same_run(&a->head, &b->head) && same_run(&a->foot, &b->foot)
		&& same_run(&a->uprights, &b->uprights);
}

static RuleRun keep_run(Table *table, RuleRun run)
{
	RuleRun copy = { arena_array(table->layout->arena, RowRule, MAX(run.count, 1)), run.count };

	for (int i = 0; i < run.count; i++)
		copy.rules[i] = run.rules[i];
	return copy;
}

/* The section that is repeated at breaks; none when it is left out there. */
static const TableSection *repeated(const Table *table, const TableSection *section, FoProperty omit)
{
	return section == NULL || fo_keyword(table->fo, omit) == KW_TRUE ? NULL : section;
}

const RowRules *collapsed_rules(Table *table, const TableSection *section, int row)
{
	int stride = table->column_count + 1;
	RowRule *scratch = g_new0(RowRule, 7 * stride);
	RowRules now, *kept;
	const TableSection *header = repeated(table, table->header, PR_TABLE_OMIT_HEADER_AT_BREAK);
	const TableSection *footer = repeated(table, table->footer, PR_TABLE_OMIT_FOOTER_AT_BREAK);
	RowPlace here = { section, row }, last_of_header = { header, header != NULL ? row_count(header) - 1 : 0 };
	RowPlace nowhere = { NULL, 0 };
	RuleRun *runs[] = { &now.before, &now.after, &now.before_again, &now.after_broken, &now.head, &now.foot };
	RowJoint joints[] = {
		{ place_above(section, row), here, FALSE }, { here, place_at(section, row + 1), FALSE },
		{ last_of_header, here, TRUE }, { here, { footer, 0 }, TRUE },
		{ last_of_header, nowhere, TRUE }, { nowhere, { footer, 0 }, TRUE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(runs); i++) {
		runs[i]->rules = scratch + (int) i * stride;
		runs[i]->count = rules_across(table, joints[i], runs[i]->rules);
	}
	now.uprights.rules = scratch + 6 * stride;
	now.uprights.count = rules_upright(table, section, row, now.uprights.rules);
	if (table->last_rules == NULL || !same_rules(table->last_rules, &now)) {
		kept = arena_new0(table->layout->arena, RowRules);
		for (guint i = 0; i < G_N_ELEMENTS(runs); i++)
			*runs[i] = keep_run(table, *runs[i]);
		now.uprights = keep_run(table, now.uprights);
		*kept = now;
		table->last_rules = kept;
	}
	g_free(scratch);
	return table->last_rules;
}
