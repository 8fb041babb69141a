/* property-table.h: the properties of the profile (XSL 1.1 §7). No include guard: read several times.
 *
 * PROPERTY(enumerator, name, inherited, initial, types, percentage base, keywords, support)
 *
 * initial     as an author would write it; "" is no value.  "currentcolor" stands for the value of color.
 * types       what a value may be besides a keyword (value.h): LEN a length, POS one that may not be
 *             negative, PCT a percentage, NUM a number, INT an integer from 1, COL a colour, STR a string,
 *             URI, LANG a code of a language or country.
 * base        what 100 % is: a property of the font (OF_FONT_SIZE, OF_PARENT_FONT_SIZE, OF_LINE_HEIGHT), or
 *             OF_LAYOUT: known in layout only, left in FoLength.percent.
 * keywords    the words allowed, with a space between.
 * support     whether the formatter does what the Recommendation says: YES, PARTLY(where not) or NO(what it does).
 *
 * Properties are in the order of the clauses of the Recommendation; components follow their compound. */

/* §7.5 accessibility */
PROPERTY(SOURCE_DOCUMENT, "source-document", 0, "", STR, OF_NOTHING, "none", NO("nothing is done with it"))
PROPERTY(ROLE, "role", 0, "", STR, OF_NOTHING, "none", YES)

/* §7.6 absolute position */
PROPERTY(ABSOLUTE_POSITION, "absolute-position", 0, "auto", 0, OF_NOTHING, "auto absolute fixed", YES)
PROPERTY(TOP, "top", 0, "auto", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(RIGHT, "right", 0, "auto", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(BOTTOM, "bottom", 0, "auto", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(LEFT, "left", 0, "auto", LEN | PCT, OF_LAYOUT, "auto", YES)

/* §7.8 background, border, padding */
PROPERTY(BACKGROUND_ATTACHMENT, "background-attachment", 0, "scroll", 0, OF_NOTHING, "scroll fixed",
	NO("as scroll"))
PROPERTY(BACKGROUND_COLOR, "background-color", 0, "transparent", COL, OF_NOTHING, "", YES)
PROPERTY(BACKGROUND_IMAGE, "background-image", 0, "none", URI, OF_NOTHING, "none", YES)
PROPERTY(BACKGROUND_REPEAT, "background-repeat", 0, "repeat", 0, OF_NOTHING,
	"repeat repeat-x repeat-y no-repeat", YES)
PROPERTY(BACKGROUND_POSITION_HORIZONTAL, "background-position-horizontal", 0, "0%", LEN | PCT, OF_LAYOUT,
	"left center right", YES)
PROPERTY(BACKGROUND_POSITION_VERTICAL, "background-position-vertical", 0, "0%", LEN | PCT, OF_LAYOUT,
	"top center bottom", YES)
PROPERTY(BORDER_BEFORE_COLOR, "border-before-color", 0, "currentcolor", COL, OF_NOTHING, "currentcolor",
	YES)
PROPERTY(BORDER_BEFORE_STYLE, "border-before-style", 0, "none", 0, OF_NOTHING, BORDER_STYLES, YES)
PROPERTY(BORDER_BEFORE_WIDTH, "border-before-width", 0, "medium", POS, OF_NOTHING, BORDER_WIDTHS, YES)
PROPERTY(BORDER_BEFORE_WIDTH_CONDITIONALITY, "border-before-width.conditionality", 0, "discard", 0,
	OF_NOTHING,
	"discard retain", YES)
PROPERTY(BORDER_AFTER_COLOR, "border-after-color", 0, "currentcolor", COL, OF_NOTHING, "currentcolor", YES)
PROPERTY(BORDER_AFTER_STYLE, "border-after-style", 0, "none", 0, OF_NOTHING, BORDER_STYLES, YES)
PROPERTY(BORDER_AFTER_WIDTH, "border-after-width", 0, "medium", POS, OF_NOTHING, BORDER_WIDTHS, YES)
PROPERTY(BORDER_AFTER_WIDTH_CONDITIONALITY, "border-after-width.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", YES)
PROPERTY(BORDER_START_COLOR, "border-start-color", 0, "currentcolor", COL, OF_NOTHING, "currentcolor", YES)
PROPERTY(BORDER_START_STYLE, "border-start-style", 0, "none", 0, OF_NOTHING, BORDER_STYLES, YES)
PROPERTY(BORDER_START_WIDTH, "border-start-width", 0, "medium", POS, OF_NOTHING, BORDER_WIDTHS, YES)
PROPERTY(BORDER_START_WIDTH_CONDITIONALITY, "border-start-width.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))
PROPERTY(BORDER_END_COLOR, "border-end-color", 0, "currentcolor", COL, OF_NOTHING, "currentcolor", YES)
PROPERTY(BORDER_END_STYLE, "border-end-style", 0, "none", 0, OF_NOTHING, BORDER_STYLES, YES)
PROPERTY(BORDER_END_WIDTH, "border-end-width", 0, "medium", POS, OF_NOTHING, BORDER_WIDTHS, YES)
PROPERTY(BORDER_END_WIDTH_CONDITIONALITY, "border-end-width.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))
PROPERTY(PADDING_BEFORE, "padding-before", 0, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(PADDING_BEFORE_CONDITIONALITY, "padding-before.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", YES)
PROPERTY(PADDING_AFTER, "padding-after", 0, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(PADDING_AFTER_CONDITIONALITY, "padding-after.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", YES)
PROPERTY(PADDING_START, "padding-start", 0, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(PADDING_START_CONDITIONALITY, "padding-start.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))
PROPERTY(PADDING_END, "padding-end", 0, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(PADDING_END_CONDITIONALITY, "padding-end.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))

/* §7.9 font */
PROPERTY(FONT_FAMILY, "font-family", 1, "sans-serif", STR, OF_NOTHING, "", YES)
PROPERTY(FONT_SELECTION_STRATEGY, "font-selection-strategy", 1, "auto", 0, OF_NOTHING,
	"auto character-by-character", NO("fonts are chosen character by character"))
PROPERTY(FONT_SIZE, "font-size", 1, "12pt", POS | PCT, OF_PARENT_FONT_SIZE,
	"xx-small x-small small medium large x-large xx-large larger smaller", YES)
PROPERTY(FONT_STRETCH, "font-stretch", 1, "normal", 0, OF_NOTHING,
	"normal wider narrower ultra-condensed extra-condensed condensed semi-condensed semi-expanded "
	"expanded extra-expanded ultra-expanded", YES)
PROPERTY(FONT_SIZE_ADJUST, "font-size-adjust", 1, "none", NUM, OF_NOTHING, "none", NO("as none"))
PROPERTY(FONT_STYLE, "font-style", 1, "normal", 0, OF_NOTHING, "normal italic oblique backslant", YES)
PROPERTY(FONT_VARIANT, "font-variant", 1, "normal", 0, OF_NOTHING, "normal small-caps",
	PARTLY("in capitals of 80 %"))
PROPERTY(FONT_WEIGHT, "font-weight", 1, "400", NUM, OF_NOTHING, "normal bold bolder lighter", YES)

/* §7.10 hyphenation */
PROPERTY(COUNTRY, "country", 1, "none", LANG, OF_NOTHING, "none", YES)
PROPERTY(LANGUAGE, "language", 1, "none", LANG, OF_NOTHING, "none", YES)
PROPERTY(SCRIPT, "script", 1, "auto", LANG, OF_NOTHING, "auto none",
	NO("the script is found from the text"))
PROPERTY(HYPHENATE, "hyphenate", 1, "false", 0, OF_NOTHING, "true false", YES)
PROPERTY(HYPHENATION_CHARACTER, "hyphenation-character", 1, "-", STR, OF_NOTHING, "", YES)
PROPERTY(HYPHENATION_PUSH_CHARACTER_COUNT, "hyphenation-push-character-count", 1, "2", INT, OF_NOTHING, "",
	YES)
PROPERTY(HYPHENATION_REMAIN_CHARACTER_COUNT, "hyphenation-remain-character-count", 1, "2", INT,
	OF_NOTHING, "", YES)

/* §7.11 margins, spaces, indents of blocks */
PROPERTY(MARGIN_TOP, "margin-top", 0, "0pt", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(MARGIN_BOTTOM, "margin-bottom", 0, "0pt", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(MARGIN_LEFT, "margin-left", 0, "0pt", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(MARGIN_RIGHT, "margin-right", 0, "0pt", LEN | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(SPACE_BEFORE_MINIMUM, "space-before.minimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_BEFORE_OPTIMUM, "space-before.optimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_BEFORE_MAXIMUM, "space-before.maximum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_BEFORE_CONDITIONALITY, "space-before.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", YES)
PROPERTY(SPACE_BEFORE_PRECEDENCE, "space-before.precedence", 0, "0", NUM, OF_NOTHING, "force", YES)
PROPERTY(SPACE_AFTER_MINIMUM, "space-after.minimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_AFTER_OPTIMUM, "space-after.optimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_AFTER_MAXIMUM, "space-after.maximum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_AFTER_CONDITIONALITY, "space-after.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", YES)
PROPERTY(SPACE_AFTER_PRECEDENCE, "space-after.precedence", 0, "0", NUM, OF_NOTHING, "force", YES)
PROPERTY(START_INDENT, "start-indent", 1, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(END_INDENT, "end-indent", 1, "0pt", LEN | PCT, OF_LAYOUT, "", YES)

/* §7.12 spaces of inlines */
PROPERTY(SPACE_START_MINIMUM, "space-start.minimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "",
	NO("the optimum stands"))
PROPERTY(SPACE_START_OPTIMUM, "space-start.optimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_START_MAXIMUM, "space-start.maximum", 0, "0pt", LEN | PCT, OF_LAYOUT, "",
	NO("the optimum stands"))
PROPERTY(SPACE_START_CONDITIONALITY, "space-start.conditionality", 0, "discard", 0, OF_NOTHING,
	"discard retain", NO("as retain"))
PROPERTY(SPACE_START_PRECEDENCE, "space-start.precedence", 0, "0", NUM, OF_NOTHING, "force",
	NO("spaces beside inlines add up"))
PROPERTY(SPACE_END_MINIMUM, "space-end.minimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "",
	NO("the optimum stands"))
PROPERTY(SPACE_END_OPTIMUM, "space-end.optimum", 0, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(SPACE_END_MAXIMUM, "space-end.maximum", 0, "0pt", LEN | PCT, OF_LAYOUT, "",
	NO("the optimum stands"))
PROPERTY(SPACE_END_CONDITIONALITY, "space-end.conditionality", 0, "discard", 0, OF_NOTHING, "discard retain",
	NO("as retain"))
PROPERTY(SPACE_END_PRECEDENCE, "space-end.precedence", 0, "0", NUM, OF_NOTHING, "force",
	NO("spaces beside inlines add up"))

/* §7.13 relative position */
PROPERTY(RELATIVE_POSITION, "relative-position", 0, "static", 0, OF_NOTHING, "static relative",
	NO("as static"))

/* §7.14 alignment of areas */
PROPERTY(ALIGNMENT_ADJUST, "alignment-adjust", 0, "auto", LEN | PCT, OF_LINE_HEIGHT,
	"auto baseline before-edge text-before-edge middle central after-edge text-after-edge ideographic "
	"alphabetic hanging mathematical", PARTLY("auto, and the names of baselines"))
PROPERTY(ALIGNMENT_BASELINE, "alignment-baseline", 0, "auto", 0, OF_NOTHING,
	"auto baseline before-edge text-before-edge middle central after-edge text-after-edge ideographic "
	"alphabetic hanging mathematical top bottom text-top text-bottom",
	PARTLY("hanging and mathematical are reckoned from the ascender"))
PROPERTY(BASELINE_SHIFT, "baseline-shift", 0, "baseline", LEN | PCT, OF_LINE_HEIGHT, "baseline sub super",
	YES)
PROPERTY(DISPLAY_ALIGN, "display-align", 1, "auto", 0, OF_NOTHING, "auto before center after", YES)
PROPERTY(DOMINANT_BASELINE, "dominant-baseline", 0, "auto", 0, OF_NOTHING,
	"auto use-script no-change reset-size ideographic alphabetic hanging mathematical central middle "
	"text-after-edge text-before-edge", NO("as auto"))
PROPERTY(RELATIVE_ALIGN, "relative-align", 1, "before", 0, OF_NOTHING, "before baseline", NO("as before"))

/* §7.15 dimensions of areas */
PROPERTY(ALLOWED_HEIGHT_SCALE, "allowed-height-scale", 1, "any", PCT, OF_LAYOUT, "any", NO("as any"))
PROPERTY(ALLOWED_WIDTH_SCALE, "allowed-width-scale", 1, "any", PCT, OF_LAYOUT, "any", NO("as any"))
PROPERTY(BLOCK_PROGRESSION_DIMENSION_MINIMUM, "block-progression-dimension.minimum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", YES)
PROPERTY(BLOCK_PROGRESSION_DIMENSION_OPTIMUM, "block-progression-dimension.optimum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", YES)
PROPERTY(BLOCK_PROGRESSION_DIMENSION_MAXIMUM, "block-progression-dimension.maximum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", PARTLY("of graphics"))
PROPERTY(INLINE_PROGRESSION_DIMENSION_MINIMUM, "inline-progression-dimension.minimum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", YES)
PROPERTY(INLINE_PROGRESSION_DIMENSION_OPTIMUM, "inline-progression-dimension.optimum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", YES)
PROPERTY(INLINE_PROGRESSION_DIMENSION_MAXIMUM, "inline-progression-dimension.maximum", 0, "auto",
	POS | PCT, OF_LAYOUT,
	"auto", PARTLY("of graphics"))
PROPERTY(CONTENT_HEIGHT, "content-height", 0, "auto", POS | PCT, OF_LAYOUT,
	"auto scale-to-fit scale-down-to-fit scale-up-to-fit", YES)
PROPERTY(CONTENT_WIDTH, "content-width", 0, "auto", POS | PCT, OF_LAYOUT,
	"auto scale-to-fit scale-down-to-fit scale-up-to-fit", YES)
PROPERTY(SCALING, "scaling", 1, "uniform", 0, OF_NOTHING, "uniform non-uniform", YES)
PROPERTY(SCALING_METHOD, "scaling-method", 0, "auto", 0, OF_NOTHING,
	"auto integer-pixels resample-any-method", NO("as auto"))

/* §7.16 blocks and lines */
PROPERTY(HYPHENATION_KEEP, "hyphenation-keep", 1, "auto", 0, OF_NOTHING, "auto column page", NO("as auto"))
PROPERTY(HYPHENATION_LADDER_COUNT, "hyphenation-ladder-count", 1, "no-limit", INT, OF_NOTHING, "no-limit",
	YES)
PROPERTY(LAST_LINE_END_INDENT, "last-line-end-indent", 1, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(LINE_HEIGHT, "line-height", 1, "normal", POS | PCT | NUM, OF_FONT_SIZE, "normal", YES)
PROPERTY(LINE_HEIGHT_SHIFT_ADJUSTMENT, "line-height-shift-adjustment", 1, "consider-shifts", 0, OF_NOTHING,
	"consider-shifts disregard-shifts", YES)
PROPERTY(LINE_STACKING_STRATEGY, "line-stacking-strategy", 1, "max-height", 0, OF_NOTHING,
	"line-height font-height max-height", PARTLY("line-height is as max-height"))
PROPERTY(LINEFEED_TREATMENT, "linefeed-treatment", 1, "treat-as-space", 0, OF_NOTHING,
	"ignore preserve treat-as-space treat-as-zero-width-space", YES)
PROPERTY(WHITE_SPACE_TREATMENT, "white-space-treatment", 1, "ignore-if-surrounding-linefeed", 0, OF_NOTHING,
	"ignore preserve ignore-if-before-linefeed ignore-if-after-linefeed ignore-if-surrounding-linefeed",
	YES)
PROPERTY(TEXT_ALIGN, "text-align", 1, "start", 0, OF_NOTHING,
	"start center end justify inside outside left right", PARTLY("not on a string"))
PROPERTY(TEXT_ALIGN_LAST, "text-align-last", 1, "relative", 0, OF_NOTHING,
	"relative start center end justify inside outside left right", YES)
PROPERTY(TEXT_INDENT, "text-indent", 1, "0pt", LEN | PCT, OF_LAYOUT, "", YES)
PROPERTY(WHITE_SPACE_COLLAPSE, "white-space-collapse", 1, "true", 0, OF_NOTHING, "true false", YES)
PROPERTY(WRAP_OPTION, "wrap-option", 1, "wrap", 0, OF_NOTHING, "wrap no-wrap", YES)

/* §7.17 characters; text-decoration is a bit set (1 underline, 2 overline, 4 line-through, 8 blink) that is
 * handed down to all descendants */
PROPERTY(CHARACTER, "character", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(LETTER_SPACING_MINIMUM, "letter-spacing.minimum", 1, "normal", LEN, OF_NOTHING, "normal",
	NO("lines stretch between words only"))
PROPERTY(LETTER_SPACING_OPTIMUM, "letter-spacing.optimum", 1, "normal", LEN, OF_NOTHING, "normal", YES)
PROPERTY(LETTER_SPACING_MAXIMUM, "letter-spacing.maximum", 1, "normal", LEN, OF_NOTHING, "normal",
	NO("lines stretch between words only"))
PROPERTY(LETTER_SPACING_CONDITIONALITY, "letter-spacing.conditionality", 1, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))
PROPERTY(LETTER_SPACING_PRECEDENCE, "letter-spacing.precedence", 1, "force", NUM, OF_NOTHING, "force",
	NO("as 0"))
PROPERTY(SUPPRESS_AT_LINE_BREAK, "suppress-at-line-break", 0, "auto", 0, OF_NOTHING, "auto suppress retain",
	NO("as auto"))
PROPERTY(TEXT_DECORATION, "text-decoration", 1, "none", 0, OF_NOTHING, "none", PARTLY("no blink"))
PROPERTY(TEXT_SHADOW, "text-shadow", 0, "none", STR, OF_NOTHING, "none", NO("as none"))
PROPERTY(TEXT_TRANSFORM, "text-transform", 1, "none", 0, OF_NOTHING, "none capitalize uppercase lowercase",
	YES)
PROPERTY(TREAT_AS_WORD_SPACE, "treat-as-word-space", 0, "auto", 0, OF_NOTHING, "auto true false",
	NO("as auto"))
PROPERTY(WORD_SPACING_MINIMUM, "word-spacing.minimum", 1, "normal", LEN, OF_NOTHING, "normal", YES)
PROPERTY(WORD_SPACING_OPTIMUM, "word-spacing.optimum", 1, "normal", LEN, OF_NOTHING, "normal", YES)
PROPERTY(WORD_SPACING_MAXIMUM, "word-spacing.maximum", 1, "normal", LEN, OF_NOTHING, "normal", YES)
PROPERTY(WORD_SPACING_CONDITIONALITY, "word-spacing.conditionality", 1, "discard", 0, OF_NOTHING,
	"discard retain", NO("as discard"))
PROPERTY(WORD_SPACING_PRECEDENCE, "word-spacing.precedence", 1, "force", NUM, OF_NOTHING, "force",
	NO("as 0"))

/* §7.18 colour */
PROPERTY(COLOR, "color", 1, "black", COL, OF_NOTHING, "", YES)
PROPERTY(COLOR_PROFILE_NAME, "color-profile-name", 0, "", STR, OF_NOTHING, "", NO("colours are sRGB"))
PROPERTY(RENDERING_INTENT, "rendering-intent", 0, "auto", 0, OF_NOTHING,
	"auto perceptual relative-colorimetric saturation absolute-colorimetric", NO("colours are sRGB"))

/* §7.19 floats: only what side neighbours without them may carry */
PROPERTY(CLEAR, "clear", 0, "none", 0, OF_NOTHING, "start end left right inside outside both none",
	NO("there are no floats"))
PROPERTY(INTRUSION_DISPLACE, "intrusion-displace", 1, "auto", 0, OF_NOTHING, "auto none line indent block",
	NO("there are no floats"))

/* §7.20 keeps and breaks */
PROPERTY(BREAK_AFTER, "break-after", 0, "auto", 0, OF_NOTHING, "auto column page even-page odd-page", YES)
PROPERTY(BREAK_BEFORE, "break-before", 0, "auto", 0, OF_NOTHING, "auto column page even-page odd-page", YES)
PROPERTY(KEEP_TOGETHER_WITHIN_LINE, "keep-together.within-line", 1, "auto", NUM, OF_NOTHING, "auto always",
	YES)
PROPERTY(KEEP_TOGETHER_WITHIN_COLUMN, "keep-together.within-column", 1, "auto", NUM, OF_NOTHING,
	"auto always", YES)
PROPERTY(KEEP_TOGETHER_WITHIN_PAGE, "keep-together.within-page", 1, "auto", NUM, OF_NOTHING, "auto always",
	YES)
PROPERTY(KEEP_WITH_NEXT_WITHIN_LINE, "keep-with-next.within-line", 0, "auto", NUM, OF_NOTHING, "auto always",
	PARTLY("not beside inlines"))
PROPERTY(KEEP_WITH_NEXT_WITHIN_COLUMN, "keep-with-next.within-column", 0, "auto", NUM, OF_NOTHING,
	"auto always", YES)
PROPERTY(KEEP_WITH_NEXT_WITHIN_PAGE, "keep-with-next.within-page", 0, "auto", NUM, OF_NOTHING, "auto always",
	YES)
PROPERTY(KEEP_WITH_PREVIOUS_WITHIN_LINE, "keep-with-previous.within-line", 0, "auto", NUM, OF_NOTHING,
	"auto always", PARTLY("not beside inlines"))
PROPERTY(KEEP_WITH_PREVIOUS_WITHIN_COLUMN, "keep-with-previous.within-column", 0, "auto", NUM, OF_NOTHING,
	"auto always", YES)
PROPERTY(KEEP_WITH_PREVIOUS_WITHIN_PAGE, "keep-with-previous.within-page", 0, "auto", NUM, OF_NOTHING,
	"auto always", YES)
PROPERTY(ORPHANS, "orphans", 1, "2", INT, OF_NOTHING, "", YES)
PROPERTY(WIDOWS, "widows", 1, "2", INT, OF_NOTHING, "", YES)

/* §7.21 layout */
PROPERTY(CLIP, "clip", 0, "auto", STR, OF_NOTHING, "auto", NO("as auto"))
PROPERTY(OVERFLOW, "overflow", 0, "auto", 0, OF_NOTHING,
	"visible hidden scroll error-if-overflow repeat auto", YES)
PROPERTY(REFERENCE_ORIENTATION, "reference-orientation", 1, "0", NUM, OF_NOTHING, "", YES)
PROPERTY(SPAN, "span", 0, "none", 0, OF_NOTHING, "none all", YES)

/* §7.22 leaders and rules */
PROPERTY(LEADER_ALIGNMENT, "leader-alignment", 1, "none", 0, OF_NOTHING, "none reference-area page",
	PARTLY("page is as reference-area"))
PROPERTY(LEADER_PATTERN, "leader-pattern", 1, "space", 0, OF_NOTHING, "space rule dots use-content", YES)
PROPERTY(LEADER_PATTERN_WIDTH, "leader-pattern-width", 1, "use-font-metrics", POS | PCT, OF_LAYOUT,
	"use-font-metrics", YES)
PROPERTY(LEADER_LENGTH_MINIMUM, "leader-length.minimum", 1, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(LEADER_LENGTH_OPTIMUM, "leader-length.optimum", 1, "12pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(LEADER_LENGTH_MAXIMUM, "leader-length.maximum", 1, "100%", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(RULE_STYLE, "rule-style", 1, "solid", 0, OF_NOTHING, "none dotted dashed solid double groove ridge",
	YES)
PROPERTY(RULE_THICKNESS, "rule-thickness", 1, "1pt", POS, OF_NOTHING, "", YES)

/* §7.23 dynamic effects: links and bookmarks */
PROPERTY(DESTINATION_PLACEMENT_OFFSET, "destination-placement-offset", 0, "0pt", LEN, OF_NOTHING, "",
	NO("as 0pt"))
PROPERTY(EXTERNAL_DESTINATION, "external-destination", 0, "", URI, OF_NOTHING, "", YES)
PROPERTY(INDICATE_DESTINATION, "indicate-destination", 0, "false", 0, OF_NOTHING, "true false",
	NO("as false"))
PROPERTY(INTERNAL_DESTINATION, "internal-destination", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(SHOW_DESTINATION, "show-destination", 0, "replace", 0, OF_NOTHING, "replace new", NO("as replace"))
PROPERTY(STARTING_STATE, "starting-state", 0, "show", 0, OF_NOTHING, "show hide", YES)
PROPERTY(TARGET_PRESENTATION_CONTEXT, "target-presentation-context", 0, "", URI, OF_NOTHING,
	"use-target-processing-context", NO("the whole document is shown"))
PROPERTY(TARGET_PROCESSING_CONTEXT, "target-processing-context", 0, "", URI, OF_NOTHING, "document-root",
	NO("the whole document is shown"))
PROPERTY(TARGET_STYLESHEET, "target-stylesheet", 0, "", URI, OF_NOTHING, "use-normal-stylesheet",
	NO("a PDF has none"))

/* §7.25 markers */
PROPERTY(MARKER_CLASS_NAME, "marker-class-name", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(RETRIEVE_BOUNDARY_WITHIN_TABLE, "retrieve-boundary-within-table", 0, "table", 0, OF_NOTHING,
	"table table-fragment page", YES)
PROPERTY(RETRIEVE_CLASS_NAME, "retrieve-class-name", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(RETRIEVE_BOUNDARY, "retrieve-boundary", 0, "page-sequence", 0, OF_NOTHING,
	"page page-sequence document", YES)
PROPERTY(RETRIEVE_POSITION, "retrieve-position", 0, "first-starting-within-page", 0, OF_NOTHING,
	"first-starting-within-page first-including-carryover last-starting-within-page "
	"last-ending-within-page", YES)
PROPERTY(RETRIEVE_POSITION_WITHIN_TABLE, "retrieve-position-within-table", 0, "first-starting", 0, OF_NOTHING,
	"first-starting first-including-carryover last-starting last-ending", YES)

/* §7.26 numbers as words */
PROPERTY(FORMAT, "format", 0, "1", STR, OF_NOTHING, "", YES)
PROPERTY(GROUPING_SEPARATOR, "grouping-separator", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(GROUPING_SIZE, "grouping-size", 0, "", INT, OF_NOTHING, "", YES)
PROPERTY(LETTER_VALUE, "letter-value", 0, "auto", 0, OF_NOTHING, "auto alphabetic traditional",
	NO("as alphabetic"))

/* §7.27 pagination */
PROPERTY(BLANK_OR_NOT_BLANK, "blank-or-not-blank", 0, "any", 0, OF_NOTHING, "blank not-blank any", YES)
PROPERTY(COLUMN_COUNT, "column-count", 0, "1", INT, OF_NOTHING, "", YES)
PROPERTY(COLUMN_GAP, "column-gap", 0, "12pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(EXTENT, "extent", 0, "0pt", POS | PCT, OF_LAYOUT, "", YES)
PROPERTY(FLOW_NAME, "flow-name", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(FORCE_PAGE_COUNT, "force-page-count", 0, "auto", 0, OF_NOTHING,
	"auto even odd end-on-even end-on-odd no-force", YES)
PROPERTY(INITIAL_PAGE_NUMBER, "initial-page-number", 0, "auto", INT, OF_NOTHING, "auto auto-odd auto-even",
	YES)
PROPERTY(MASTER_NAME, "master-name", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(MASTER_REFERENCE, "master-reference", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(MAXIMUM_REPEATS, "maximum-repeats", 0, "no-limit", NUM, OF_NOTHING, "no-limit", YES)
PROPERTY(MEDIA_USAGE, "media-usage", 0, "auto", 0, OF_NOTHING,
	"auto paginate bounded-in-one-dimension unbounded", NO("as paginate"))
PROPERTY(ODD_OR_EVEN, "odd-or-even", 0, "any", 0, OF_NOTHING, "odd even any", YES)
PROPERTY(PAGE_HEIGHT, "page-height", 0, "auto", POS, OF_NOTHING, "auto indefinite", YES)
PROPERTY(PAGE_POSITION, "page-position", 0, "any", 0, OF_NOTHING, "only first last rest any", YES)
PROPERTY(PAGE_WIDTH, "page-width", 0, "auto", POS, OF_NOTHING, "auto indefinite", YES)
PROPERTY(PRECEDENCE, "precedence", 0, "false", 0, OF_NOTHING, "true false", YES)
PROPERTY(REGION_NAME, "region-name", 0, "", STR, OF_NOTHING, "", YES)

/* §7.28 tables */
PROPERTY(BORDER_AFTER_PRECEDENCE, "border-after-precedence", 0, "", NUM, OF_NOTHING, "force", YES)
PROPERTY(BORDER_BEFORE_PRECEDENCE, "border-before-precedence", 0, "", NUM, OF_NOTHING, "force", YES)
PROPERTY(BORDER_COLLAPSE, "border-collapse", 1, "collapse", 0, OF_NOTHING,
	"collapse collapse-with-precedence separate", YES)
PROPERTY(BORDER_END_PRECEDENCE, "border-end-precedence", 0, "", NUM, OF_NOTHING, "force", YES)
PROPERTY(BORDER_SEPARATION_BLOCK, "border-separation.block-progression-direction", 1, "0pt", POS,
	OF_NOTHING, "", YES)
PROPERTY(BORDER_SEPARATION_INLINE, "border-separation.inline-progression-direction", 1, "0pt", POS,
	OF_NOTHING, "", YES)
PROPERTY(BORDER_START_PRECEDENCE, "border-start-precedence", 0, "", NUM, OF_NOTHING, "force", YES)
PROPERTY(CAPTION_SIDE, "caption-side", 1, "before", 0, OF_NOTHING,
	"before after start end top bottom left right", YES)
PROPERTY(COLUMN_NUMBER, "column-number", 0, "", INT, OF_NOTHING, "", YES)
PROPERTY(COLUMN_WIDTH, "column-width", 0, "", POS | PCT, OF_LAYOUT, "auto", YES)
PROPERTY(EMPTY_CELLS, "empty-cells", 1, "show", 0, OF_NOTHING, "show hide", YES)
PROPERTY(ENDS_ROW, "ends-row", 0, "false", 0, OF_NOTHING, "true false", YES)
PROPERTY(NUMBER_COLUMNS_REPEATED, "number-columns-repeated", 0, "1", INT, OF_NOTHING, "", YES)
PROPERTY(NUMBER_COLUMNS_SPANNED, "number-columns-spanned", 0, "1", INT, OF_NOTHING, "", YES)
PROPERTY(NUMBER_ROWS_SPANNED, "number-rows-spanned", 0, "1", INT, OF_NOTHING, "", YES)
PROPERTY(STARTS_ROW, "starts-row", 0, "false", 0, OF_NOTHING, "true false", YES)
PROPERTY(TABLE_LAYOUT, "table-layout", 0, "auto", 0, OF_NOTHING, "auto fixed",
	PARTLY("auto is fixed where a column has a width"))
PROPERTY(TABLE_OMIT_FOOTER_AT_BREAK, "table-omit-footer-at-break", 0, "false", 0, OF_NOTHING, "true false",
	YES)
PROPERTY(TABLE_OMIT_HEADER_AT_BREAK, "table-omit-header-at-break", 0, "false", 0, OF_NOTHING, "true false",
	YES)

/* §7.29 writing mode */
PROPERTY(TEXT_ALTITUDE, "text-altitude", 0, "use-font-metrics", POS | PCT, OF_FONT_SIZE, "use-font-metrics",
	NO("as use-font-metrics"))
PROPERTY(TEXT_DEPTH, "text-depth", 0, "use-font-metrics", POS | PCT, OF_FONT_SIZE, "use-font-metrics",
	NO("as use-font-metrics"))
PROPERTY(WRITING_MODE, "writing-mode", 1, "lr-tb", 0, OF_NOTHING,
	"lr-tb lr rl-tb rl tb-rl tb lr-alternating-rl-bt", PARTLY("lr-tb only"))
PROPERTY(DIRECTION, "direction", 1, "ltr", 0, OF_NOTHING, "ltr rtl", NO("found from the text"))
PROPERTY(UNICODE_BIDI, "unicode-bidi", 0, "normal", 0, OF_NOTHING, "normal embed bidi-override",
	NO("found from the text"))

/* §7.24, §7.30: change bars */
PROPERTY(CHANGE_BAR_CLASS, "change-bar-class", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(CHANGE_BAR_COLOR, "change-bar-color", 1, "currentcolor", COL, OF_NOTHING, "currentcolor", YES)
PROPERTY(CHANGE_BAR_OFFSET, "change-bar-offset", 1, "6pt", LEN, OF_NOTHING, "", YES)
PROPERTY(CHANGE_BAR_PLACEMENT, "change-bar-placement", 1, "start", 0, OF_NOTHING,
	"start end left right inside outside alternate", YES)
PROPERTY(CHANGE_BAR_STYLE, "change-bar-style", 1, "none", 0, OF_NOTHING, BORDER_STYLES, YES)
PROPERTY(CHANGE_BAR_WIDTH, "change-bar-width", 1, "medium", POS, OF_NOTHING, BORDER_WIDTHS, YES)

/* §7.31 miscellaneous; id is FoNode.id */
PROPERTY(CONTENT_TYPE, "content-type", 0, "auto", STR, OF_NOTHING, "auto", NO("found from the data"))
PROPERTY(PAGE_CITATION_STRATEGY, "page-citation-strategy", 0, "all", 0, OF_NOTHING, "all normal non-blank",
	NO("as all"))
PROPERTY(PAGE_NUMBER_TREATMENT, "page-number-treatment", 1, "no-link", 0, OF_NOTHING, "link no-link",
	NO("as link"))
PROPERTY(PROVISIONAL_LABEL_SEPARATION, "provisional-label-separation", 1, "6pt", LEN | PCT, OF_LAYOUT, "",
	YES)
PROPERTY(PROVISIONAL_DISTANCE_BETWEEN_STARTS, "provisional-distance-between-starts", 1, "24pt",
	LEN | PCT, OF_LAYOUT,
	"", YES)
PROPERTY(REF_ID, "ref-id", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(SCALE_OPTION, "scale-option", 1, "width", 0, OF_NOTHING, "width height",
	NO("there is no scaling-value-citation"))
PROPERTY(SCORE_SPACES, "score-spaces", 1, "true", 0, OF_NOTHING, "true false", NO("as true"))
PROPERTY(SRC, "src", 0, "", URI, OF_NOTHING, "", YES)
PROPERTY(VISIBILITY, "visibility", 1, "visible", 0, OF_NOTHING, "visible hidden collapse",
	PARTLY("collapse is as hidden; the borders of collapsing tables are drawn"))
PROPERTY(Z_INDEX, "z-index", 0, "auto", NUM, OF_NOTHING, "auto",
	NO("areas are painted in the order of the document"))

/* beyond the Recommendation: the fox: and bpf: attributes, and xml:lang as a whole (a BCP 47 tag) */
PROPERTY(ALT_TEXT, "alt-text", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(ACTUAL_TEXT, "actual-text", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(CONTINUED, "continued", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(KEEPS, "keeps", 1, "strict", 0, OF_NOTHING, "strict weighed", YES)
PROPERTY(HEADERS, "headers", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(SCOPE, "scope", 0, "", STR, OF_NOTHING, "", YES)
PROPERTY(XML_LANG, "xml:lang", 1, "", STR, OF_NOTHING, "", YES)
