/* master.c: choosing page masters and laying out their regions. */
#include "layout/master.h"

#include <string.h>

/* A page of automatic size: as wide as A4 and as high as Letter, so that it prints on both. */
#define AUTO_WIDTH  unit_from_pt(594.72)
#define AUTO_HEIGHT unit_from_pt(792)

/* More columns than this are a mistake; their gaps still add up to a Unit. */
#define COLUMN_LIMIT 100

static const FoNode *find_master(LayoutContext *layout, const char *name, gboolean simple_only)
{
	const FoNode *first = NULL;

	for (const FoNode *set = layout->paper->root->first; set != NULL; set = set->next) {
		if (set->type != FO_LAYOUT_MASTER_SET)
			continue;
		for (const FoNode *m = set->first; m != NULL; m = m->next) {
			if (m->type != FO_SIMPLE_PAGE_MASTER && (simple_only || m->type != FO_PAGE_SEQUENCE_MASTER))
				continue;
			if (name != NULL && g_strcmp0(fo_string(m, PR_MASTER_NAME), name) == 0)
				return m;
			if (first == NULL && m->type == FO_SIMPLE_PAGE_MASTER)
				first = m;
		}
	}
	return name == NULL ? first : NULL;
}

static const FoNode *named_master(LayoutContext *layout, const FoNode *reference, gboolean simple_only)
{
	const char *name = fo_string(reference, PR_MASTER_REFERENCE);
	const FoNode *master = find_master(layout, name != NULL ? name : "", simple_only);

	if (master != NULL)
		return master;
	diag(layout->diags, reference->place, D_MASTER_UNKNOWN, name != NULL ? name : "");
	return find_master(layout, NULL, TRUE);
}

MasterCursor master_cursor(LayoutContext *layout, const FoNode *sequence)
{
	gboolean any = find_master(layout, NULL, TRUE) != NULL;

	return (MasterCursor) { .master = any ? named_master(layout, sequence, FALSE) : NULL };
}

static gboolean is_specifier(const FoNode *node)
{
	return node->type == FO_SINGLE_PAGE_MASTER_REFERENCE || node->type == FO_REPEATABLE_PAGE_MASTER_REFERENCE
		|| node->type == FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES;
}

static const FoNode *next_specifier(const FoNode *node)
{
	while (node != NULL && !is_specifier(node))
		node = node->next;
	return node;
}

static gboolean condition_holds(const FoNode *c, const PageTrait *trait)
{
	FoKeyword position = fo_keyword(c, PR_PAGE_POSITION);
	FoKeyword parity = fo_keyword(c, PR_ODD_OR_EVEN);
	FoKeyword blank = fo_keyword(c, PR_BLANK_OR_NOT_BLANK);

	if ((position == KW_FIRST && !trait->first) || (position == KW_LAST && !trait->last)
	    || (position == KW_REST && (trait->first || trait->last))
	    || (position == KW_ONLY && !(trait->first && trait->last)))
		return FALSE;
	if ((parity == KW_ODD && trait->number % 2 == 0) || (parity == KW_EVEN && trait->number % 2 != 0))
		return FALSE;
	return (blank != KW_BLANK || trait->blank) && (blank != KW_NOT_BLANK || !trait->blank);
}

static const FoNode *alternative(LayoutContext *layout, const FoNode *step, const PageTrait *trait)
{
	PageTrait rest = *trait;

	for (const FoNode *c = step->first; c != NULL; c = c->next)
		if (c->type == FO_CONDITIONAL_PAGE_MASTER_REFERENCE && condition_holds(c, trait))
			return named_master(layout, c, TRUE);
	/* A last page that no alternative is for is one of the rest, as whoever wrote "first" and "rest" meant it. */
	rest.last = FALSE;
	return trait->last ? alternative(layout, step, &rest) : NULL;
}

static int repeats_of(const FoNode *step)
{
	FoValue value = fo_get(step, PR_MAXIMUM_REPEATS);

	if (step->type == FO_SINGLE_PAGE_MASTER_REFERENCE)
		return 1;
	return value.kind == FV_NUMBER ? fo_integer(step, PR_MAXIMUM_REPEATS) : G_MAXINT;
}

const FoNode *master_next(LayoutContext *layout, MasterCursor *cursor, const PageTrait *trait)
{
	const FoNode *last = NULL;

	if (cursor->master == NULL || cursor->master->type == FO_SIMPLE_PAGE_MASTER)
		return cursor->master;
	if (cursor->step == NULL)
		cursor->step = next_specifier(cursor->master->first);
	while (cursor->step != NULL) {
		const FoNode *step = cursor->step, *next = next_specifier(step->next);

		last = step;
		if (cursor->used < repeats_of(step)) {
			const FoNode *master = step->type == FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES
				? alternative(layout, step, trait) : named_master(layout, step, TRUE);

			if (master != NULL) {
				cursor->used++;
				return master;
			}
		}
		if (next == NULL)
			break;
		cursor->step = next;
		cursor->used = 0;
	}
	if (last == NULL)
		return find_master(layout, NULL, TRUE);
	if (!cursor->exhausted) {
		diag(layout->diags, cursor->master->place, D_MASTER_EXHAUSTED,
			fo_string(cursor->master, PR_MASTER_NAME), trait->number);
		cursor->exhausted = TRUE;
	}
	if (last->type == FO_REPEATABLE_PAGE_MASTER_ALTERNATIVES) {
		const FoNode *master = alternative(layout, last, trait);

		return master != NULL ? master : find_master(layout, NULL, TRUE);
	}
	return named_master(layout, last, TRUE);
}

/* ---- regions ---- */

const char *region_name(const FoNode *region)
{
	const char *name = fo_string(region, PR_REGION_NAME);

	if (name != NULL && *name != '\0')
		return name;
	switch (region->type) {
	case FO_REGION_BEFORE: return "xsl-region-before";
	case FO_REGION_AFTER:  return "xsl-region-after";
	case FO_REGION_START:  return "xsl-region-start";
	case FO_REGION_END:    return "xsl-region-end";
	default:               return "xsl-region-body";
	}
}

static Unit border_width(const FoNode *node, FoProperty style)
{
	/* Style, width and colour of one side: the width follows the style in the table, after the colour. */
	FoKeyword keyword = fo_keyword(node, style);

	return keyword == KW_NONE || keyword == KW_HIDDEN ? 0 : prop_length(node, style + 1, 0, NULL);
}

static void region_content(Region *region, Unit base)
{
	const FoNode *fo = region->fo;
	Unit width, height;

	region->start = border_width(fo, PR_BORDER_START_STYLE) + prop_length(fo, PR_PADDING_START, base, NULL);
	region->before = border_width(fo, PR_BORDER_BEFORE_STYLE) + prop_length(fo, PR_PADDING_BEFORE, base, NULL);
	width = region->width - region->start - border_width(fo, PR_BORDER_END_STYLE) - prop_length(fo, PR_PADDING_END, base, NULL);
	height = region->height - region->before - border_width(fo, PR_BORDER_AFTER_STYLE)
		- prop_length(fo, PR_PADDING_AFTER, base, NULL);
	region->rotation = orientation_of(fo);
	region->content_width = region->rotation % 180 != 0 ? height : width;
	region->content_height = region->rotation % 180 != 0 ? width : height;
}

/* The page's own width or height: auto and indefinite give the default. */
static Unit sheet_size(const FoNode *master, FoProperty property, Unit fallback)
{
	return fo_get(master, property).kind == FV_LENGTH ? prop_length(master, property, 0, NULL) : fallback;
}

/* Percentages of extents and margins are of the sheet (BASE_...), turned as the page is. */
static void place_side_regions(PagePlan *plan, Unit width, Unit height, Unit base_width, Unit base_height)
{
	Region *r = plan->regions;
	Unit before = r[REGION_BEFORE].fo ? prop_length(r[REGION_BEFORE].fo, PR_EXTENT, base_height, NULL) : 0;
	Unit after = r[REGION_AFTER].fo ? prop_length(r[REGION_AFTER].fo, PR_EXTENT, base_height, NULL) : 0;
	Unit start = r[REGION_START].fo ? prop_length(r[REGION_START].fo, PR_EXTENT, base_width, NULL) : 0;
	Unit end = r[REGION_END].fo ? prop_length(r[REGION_END].fo, PR_EXTENT, base_width, NULL) : 0;
	gboolean before_wide = r[REGION_BEFORE].fo && fo_keyword(r[REGION_BEFORE].fo, PR_PRECEDENCE) == KW_TRUE;
	gboolean after_wide = r[REGION_AFTER].fo && fo_keyword(r[REGION_AFTER].fo, PR_PRECEDENCE) == KW_TRUE;
	Unit top = before_wide ? before : 0, bottom = after_wide ? after : 0;

	r[REGION_BEFORE].x = before_wide ? 0 : start;
	r[REGION_BEFORE].width = width - (before_wide ? 0 : start + end);
	r[REGION_BEFORE].height = before;
	r[REGION_AFTER].x = after_wide ? 0 : start;
	r[REGION_AFTER].y = height - after;
	r[REGION_AFTER].width = width - (after_wide ? 0 : start + end);
	r[REGION_AFTER].height = after;
	r[REGION_START].y = r[REGION_END].y = top;
	r[REGION_START].height = r[REGION_END].height = height - top - bottom;
	r[REGION_START].width = start;
	r[REGION_END].x = width - end;
	r[REGION_END].width = end;
}

PagePlan page_plan(const FoNode *master)
{
	PagePlan plan = { .master = master, .columns = 1 };
	Unit width = sheet_size(master, PR_PAGE_WIDTH, AUTO_WIDTH), height = sheet_size(master, PR_PAGE_HEIGHT, AUTO_HEIGHT);
	Unit w, h, base_w, base_h;
	Region *body = &plan.regions[REGION_BODY];

	plan.width = width;
	plan.height = height;
	plan.rotation = orientation_of(master);
	plan.x = prop_length(master, PR_MARGIN_LEFT, width, NULL);
	plan.y = prop_length(master, PR_MARGIN_TOP, height, NULL);
	plan.inner_width = width - plan.x - prop_length(master, PR_MARGIN_RIGHT, width, NULL);
	plan.inner_height = height - plan.y - prop_length(master, PR_MARGIN_BOTTOM, height, NULL);
	w = plan.rotation % 180 != 0 ? plan.inner_height : plan.inner_width;
	h = plan.rotation % 180 != 0 ? plan.inner_width : plan.inner_height;
	for (const FoNode *child = master->first; child != NULL; child = child->next)
		if (child->type >= FO_REGION_BODY && child->type <= FO_REGION_END)
			plan.regions[child->type - FO_REGION_BODY].fo = child;
	base_w = plan.rotation % 180 != 0 ? height : width;
	base_h = plan.rotation % 180 != 0 ? width : height;
	place_side_regions(&plan, w, h, base_w, base_h);
	if (body->fo != NULL) {
		body->x = prop_length(body->fo, PR_MARGIN_LEFT, base_w, NULL);
		body->y = prop_length(body->fo, PR_MARGIN_TOP, base_h, NULL);
		body->width = w - body->x - prop_length(body->fo, PR_MARGIN_RIGHT, base_w, NULL);
		body->height = h - body->y - prop_length(body->fo, PR_MARGIN_BOTTOM, base_h, NULL);
		plan.columns = CLAMP(fo_integer(body->fo, PR_COLUMN_COUNT), 1, COLUMN_LIMIT);
	}
	for (int i = 0; i < REGION_COUNT; i++)
		if (plan.regions[i].fo != NULL)
			region_content(&plan.regions[i], w);
	if (body->fo != NULL) {
		plan.column_gap = prop_length(body->fo, PR_COLUMN_GAP, body->content_width, NULL);
		plan.column_width = (body->content_width - (plan.columns - 1) * plan.column_gap) / plan.columns;
	}
	return plan;
}
