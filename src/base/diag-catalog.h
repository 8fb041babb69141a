/* diag-catalog.h: every diagnostic: level, id, text.
 *
 * One macro a diagnostic, in the order of the stages.  A text states the fact,
 * and after its last semicolon what was done about it. */
#ifndef BASE_DIAG_CATALOG_H
#define BASE_DIAG_CATALOG_H

/* ---- text ---- */
#define D_FONT_MISSING DIAG_WARNING, "font-missing", \
	"font \"%s\" is not in the press's font folders; %s was used"
#define D_GLYPH_MISSING DIAG_WARNING, "glyph-missing", \
	"no font of the press has all characters of \"%s\"; a replacement mark was printed"

/* ---- formatting objects ---- */
#define D_FO_NOT_ROOT DIAG_FATAL, "fo-not-root", \
	"document starts with <%s>, not fo:root; nothing was formatted"
#define D_FO_UNKNOWN DIAG_UNSUPPORTED, "fo-unknown", \
	"there is no formatting object fo:%s; its content was taken as if it stood alone"
#define D_FO_OUTSIDE DIAG_UNSUPPORTED, "fo-outside", \
	"fo:%s is outside the profile; it was left out"
#define D_FO_OUTSIDE_CHILDREN DIAG_UNSUPPORTED, "fo-outside", \
	"fo:%s is outside the profile; its content was taken as if it stood alone"
#define D_FO_OUTSIDE_BLOCK DIAG_UNSUPPORTED, "fo-outside", \
	"fo:%s is outside the profile; its content was set as a block"
#define D_FO_OUTSIDE_INLINE DIAG_UNSUPPORTED, "fo-outside", \
	"fo:%s is outside the profile; its content was set as an inline"
#define D_FO_FOREIGN DIAG_UNSUPPORTED, "fo-foreign", \
	"<%s> is no formatting object and stands in fo:%s; it was left out"
#define D_FO_NOT_ALLOWED_HERE DIAG_UNSUPPORTED, "fo-not-allowed-here", \
	"fo:%s may not stand in fo:%s; it was left out"
#define D_FO_INLINE_IN_BLOCK DIAG_WARNING, "fo-not-allowed-here", \
	"fo:%s may not stand in fo:%s; it was put into a block of its own"
#define D_FO_TEXT_NOT_ALLOWED DIAG_UNSUPPORTED, "fo-text-not-allowed", \
	"text may not stand in fo:%s; it was left out"
#define D_FO_TEXT_IN_BLOCK DIAG_WARNING, "fo-text-not-allowed", \
	"text may not stand in fo:%s; it was put into a block of its own"
#define D_FO_INCOMPLETE DIAG_WARNING, "fo-incomplete", \
	"fo:%s has no fo:%s; an empty one was put in"
#define D_FO_MARKER_LATE DIAG_WARNING, "fo-marker-late", \
	"fo:marker stands after other content of its fo:%s; it was taken as if it stood first"
#define D_FO_ID_TWICE DIAG_ERROR, "fo-id-twice", \
	"id \"%s\" is used twice; references go to the first"
#define D_FO_TOO_DEEP DIAG_ERROR, "fo-too-deep", \
	"objects are nested more than %d deep; the inner ones were left out"
#define D_PROPERTY_UNKNOWN DIAG_WARNING, "property-unknown", \
	"there is no property \"%s\"; it was left out wherever it is used"
#define D_PROPERTY_OUTSIDE DIAG_UNSUPPORTED, "property-outside", \
	"property \"%s\" is outside the profile; it was left out wherever it is used"
#define D_PROPERTY_BAD_VALUE DIAG_WARNING, "property-bad-value", \
	"%s=\"%s\": %s; the property was left out"
#define D_LENGTH_WITHOUT_UNIT DIAG_WARNING, "length-without-unit", \
	"%s=\"%s\" has no unit; points were taken"
#define D_WRITING_MODE DIAG_UNSUPPORTED, "writing-mode", \
	"writing-mode \"%s\" is outside the profile; lr-tb was taken"

/* ---- layout ---- */
#define D_AREA_OVERFLOW DIAG_WARNING, "area-overflow", \
	"content of %s is %.1f pt too long for its area; it runs over the edge"
#define D_AREA_CLIPPED DIAG_WARNING, "area-clipped", \
	"content of %s is %.1f pt too long for its area; it is cut off at the edge"
#define D_LINE_OVERFLOW DIAG_WARNING, "line-overflow", \
	"line is %.1f pt too wide for its area; it runs over the edge"
#define D_KEEP_BROKEN DIAG_WARNING, "keep-broken", \
	"content kept together is longer than a page; it was broken at the least bad place"
#define D_CITATION_UNKNOWN DIAG_WARNING, "citation-unknown", \
	"no object has the id \"%s\"; a question mark was printed for its page number"
#define D_MASTER_UNKNOWN DIAG_ERROR, "master-unknown", \
	"no page master is named \"%s\"; the first page master was used"
#define D_MASTER_EXHAUSTED DIAG_WARNING, "master-exhausted", \
	"page-sequence-master \"%s\" has no master for page %d; its last one was used again"
#define D_FLOW_UNMAPPED DIAG_WARNING, "flow-unmapped", \
	"no region of the page master is named \"%s\"; the content was left out"
#define D_TABLE_SHORT_ROW DIAG_STYLE, "table-short-row", \
	"row has %d cells, table has %d columns; the missing cells were left empty"
#define D_TABLE_LONG_ROW DIAG_WARNING, "table-long-row", \
	"cell stands in column %d, table has %d columns; a column was added"
#define D_TABLE_WIDE DIAG_WARNING, "table-wide", \
	"table is %.1f pt wider than its area; it runs over the edge"
#define D_TABLE_CELL_OVERLAP DIAG_ERROR, "table-cell-overlap", \
	"cell overlaps another in column %d; it was left out"
#define D_SETTLE_LIMIT DIAG_WARNING, "settle-limit", \
	"page numbers still change after %d rounds; the last round was used"
#define D_SETTLE_PAGES DIAG_WARNING, "settle-pages", \
	"lines that do not hold their page numbers would change how many pages there are, which are numbered; they run over"
#define D_PAGES_NONE DIAG_FATAL, "pages-none", \
	"there is no page-sequence with a flow and a page master; nothing was formatted"
#define D_EXTERNAL_DOCUMENT DIAG_UNSUPPORTED, "external-document", \
	"\"%s\" is no picture that can be read, and only pictures are put in as pages; a blank page stands for it"
#define D_PAGE_LIMIT DIAG_FATAL, "page-limit", \
	"more than %d pages; the paper was given up (raise it with --max-pages)"

/* ---- pictures ---- */
#define D_PICTURE_MISSING DIAG_ERROR, "picture-missing", \
	"there is no picture \"%s\"; an empty box was printed"
#define D_PICTURE_OUTSIDE DIAG_ERROR, "picture-outside", \
	"picture \"%s\" lies outside the folder of the pack; an empty box was printed"
#define D_PICTURE_URL DIAG_ERROR, "picture-url", \
	"picture \"%s\" is not a file, and nothing is fetched from elsewhere; an empty box was printed"
#define D_PICTURE_KIND DIAG_ERROR, "picture-kind", \
	"\"%s\" is %s, not a PNG, JPEG, SVG or PDF picture; an empty box was printed"
#define D_PICTURE_BROKEN DIAG_ERROR, "picture-broken", \
	"picture \"%s\" cannot be read: %s; an empty box was printed"
#define D_PICTURE_TOO_LARGE DIAG_ERROR, "picture-too-large", \
	"picture \"%s\" has %d x %d pixels, the limit is %d million and %d a side; an empty box was printed"
#define D_PICTURE_ELEMENT DIAG_UNSUPPORTED, "picture-element", \
	"\"%s\" is not a picture that can be drawn; an empty box was printed"
#define D_PDF_PAGE DIAG_ERROR, "pdf-page", \
	"\"%s\" has %d pages, not a page %d; an empty box was printed"
#define D_PDF_FIRST_PAGE DIAG_WARNING, "pdf-first-page", \
	"\"%s\" has %d pages and none of them is asked for (#page=2); the first was printed"
#define D_PDF_MENDED DIAG_WARNING, "pdf-mended", \
	"\"%s\" is a PDF with damage that was mended; look whether all of it is there"
#define D_PDF_DOUBT DIAG_WARNING, "pdf-doubt", \
	"\"%s\" %s; the file makes no claim to PDF/UA-1 and PDF/A-2a"
#define D_PDF_NOTES DIAG_STYLE, "pdf-notes", \
	"\"%s\" has links, notes or fields on %d of its pages; they were left out"

/* ---- charts ---- */
#define D_CHART_KIND DIAG_ERROR, "chart-kind", \
	"no chart is of the kind \"%s\"; it was drawn as a bar chart"
#define D_CHART_LENGTH DIAG_WARNING, "chart-length", \
	"chart's %s \"%s\" is not a length it can have; %.0f mm was taken"
#define D_CHART_FIGURE DIAG_WARNING, "chart-figure", \
	"value \"%s\" of the point \"%s\" is not a figure; the chart has a gap there"
#define D_CHART_NEGATIVE_PART DIAG_WARNING, "chart-negative-part", \
	"value %s of the point \"%s\" is below nought, as no part of a whole can be; it was left out"
#define D_CHART_TARGET DIAG_WARNING, "chart-target", \
	"chart's target \"%s\" is not a figure; no target line was drawn"
#define D_CHART_BOUND DIAG_WARNING, "chart-bound", \
	"%s \"%s\" of the gauge is not a figure; it was drawn without"
#define D_CHART_SERIES_EMPTY DIAG_WARNING, "chart-series-empty", \
	"series \"%s\" of the chart has no figures; it was left out"
#define D_CHART_EMPTY DIAG_WARNING, "chart-empty", \
	"chart has no figures; an empty frame was drawn that says so"
#define D_CHART_TOO_MANY DIAG_WARNING, "chart-too-many", \
	"chart has more than %d %s; those beyond were left out"

/* ---- diagrams ---- */
#define D_DIAGRAM_EMPTY DIAG_WARNING, "diagram-empty", \
	"diagram has no boxes; an empty space was left for it"
#define D_DIAGRAM_TOO_MANY DIAG_WARNING, "diagram-too-many", \
	"diagram has more than %d boxes; this one and those after it were left out"
#define D_DIAGRAM_ID DIAG_ERROR, "diagram-id", \
	"two boxes of the diagram have the id \"%s\"; the ways to it lead to the first"
#define D_DIAGRAM_TARGET DIAG_ERROR, "diagram-target", \
	"no box of the diagram has the id \"%s\"; the way to it was left out"
#define D_DIAGRAM_CYCLE DIAG_ERROR, "diagram-cycle", \
	"the way from \"%s\" to \"%s\" leads back to where it came from; it was left out"
#define D_DIAGRAM_TEXT DIAG_WARNING, "diagram-text", \
	"text \"%s\" takes more than the %d lines a box has for it; it was cut"
#define D_DIAGRAM_SMALL DIAG_WARNING, "diagram-small", \
	"diagram is too large for its page; it was made smaller, its type %.1f pt (divide it, or turn its page by orientation)"
#define D_DIAGRAM_ENGINE DIAG_ERROR, "diagram-engine", \
	"Graphviz could not place the boxes of the diagram; they were set below each other without lines"

/* ---- xml: loading, validating, transforming ---- */
#define D_XML_UNREADABLE DIAG_FATAL, "xml-unreadable", \
	"file cannot be read: %s; nothing was printed of it"
#define D_XML_FOLDER DIAG_FATAL, "xml-folder", \
	"this is a folder, not a paper; nothing was printed of it"
#define D_XML_EMPTY DIAG_FATAL, "xml-empty", \
	"file is empty; nothing was printed of it"
#define D_XML_TOO_LARGE DIAG_FATAL, "xml-too-large", \
	"file has %.1f MiB, the limit is %.0f MiB; it was not read (raise it with --max-bytes)"
#define D_XML_ENCODING DIAG_FATAL, "xml-encoding", \
	"encoding \"%s\" is not known; the paper was not read (save it as UTF-8)"
#define D_XML_ENCODED DIAG_FATAL, "xml-encoded", \
	"text is not in the encoding it declares, \"%s\"; the paper was not read (save it as UTF-8)"
#define D_XML_NOT_UTF8 DIAG_FATAL, "xml-not-utf8", \
	"byte 0x%02X is not UTF-8, and no other encoding is declared; the paper was not read (save it as UTF-8)"
#define D_XML_NOT_XML DIAG_FATAL, "xml-not-xml", \
	"file does not start with a tag, so it is not XML; the paper was not read"
#define D_XML_NOT_WELL_FORMED DIAG_FATAL, "xml-not-well-formed", \
	"not well-formed: %s; the paper was not read"
#define D_XML_MISMATCH DIAG_FATAL, "xml-mismatch", \
	"end tag </%s> stands where <%s> is still open; the paper was not read"
#define D_XML_NOT_CLOSED DIAG_FATAL, "xml-not-closed", \
	"<%s> is never closed; the paper was not read"
#define D_XML_ENDS_EARLY DIAG_FATAL, "xml-ends-early", \
	"file ends before the paper is complete; it was not read"
#define D_XML_QUOTE DIAG_FATAL, "xml-quote", \
	"value of %s has no closing quote before the next tag (a '<' in a value is written &lt;); the paper was not read"
#define D_XML_AMPERSAND DIAG_FATAL, "xml-ampersand", \
	"'&' in text must be written &amp;; the paper was not read"
#define D_XML_ENTITY DIAG_FATAL, "xml-entity", \
	"&%s; is not known in XML, write the character itself; the paper was not read"
#define D_XML_ENTITY_BOMB DIAG_FATAL, "xml-entity-bomb", \
	"entities refer to each other until they fill the memory; the paper was not read"
#define D_XML_OUTSIDE DIAG_FATAL, "xml-outside", \
	"entity asks for \"%s\" from outside the paper; the paper was not read"
#define D_XML_ATTRIBUTES DIAG_FATAL, "xml-attributes", \
	"tag <%s> goes wrong here, attributes are written name=\"value\" with a space between; the paper was not read"
#define D_XML_TWICE DIAG_FATAL, "xml-twice", \
	"attribute %s is given twice; the paper was not read"
#define D_XML_AFTER_END DIAG_FATAL, "xml-after-end", \
	"text after the end of the paper; the paper was not read"
#define D_XML_PREFIX DIAG_FATAL, "xml-prefix", \
	"prefix \"%s\" is not declared with xmlns; the paper was not read"
#define D_XML_TOO_DEEP DIAG_FATAL, "xml-too-deep", \
	"elements are nested more than %d deep; the paper was not read"
#define D_SCHEMA_UNEXPECTED DIAG_FATAL, "schema-unexpected", \
	"<%s> is not allowed here%s; the paper is not printed"
#define D_SCHEMA_MISSING DIAG_FATAL, "schema-missing", \
	"<%s> is not complete%s; the paper is not printed"
#define D_SCHEMA_TEXT DIAG_FATAL, "schema-text", \
	"text is not allowed directly in <%s>, only elements; the paper is not printed"
#define D_SCHEMA_ATTRIBUTE DIAG_FATAL, "schema-attribute", \
	"<%s> has no attribute \"%s\"; the paper is not printed"
#define D_SCHEMA_NEEDS DIAG_FATAL, "schema-needs", \
	"<%s> needs the attribute \"%s\"; the paper is not printed"
#define D_SCHEMA_VALUE DIAG_FATAL, "schema-value", \
	"%s: \"%s\" is not %s; the paper is not printed"
#define D_SCHEMA_ID DIAG_FATAL, "schema-id", \
	"id \"%s\" is used twice in this paper, or does not begin with a letter; the paper is not printed"
#define D_SCHEMA_ROOT DIAG_FATAL, "schema-root", \
	"<%s> is not a kind of paper known here; the paper is not printed"
#define D_SCHEMA_MORE DIAG_FATAL, "schema-more", \
	"%u more faults of this kind; they are not listed"
#define D_SCHEMA_FAULT DIAG_FATAL, "schema-fault", \
	"<%s>: %s; the paper is not printed"

/* ---- xml: comma separated values ---- */
#define D_CSV_QUOTE DIAG_FATAL, "csv-quote", \
	"a quotation mark stands within a field (the whole field is quoted, and the marks in it doubled); the file was not read"
#define D_CSV_NOT_CLOSED DIAG_FATAL, "csv-not-closed", \
	"the quotation mark that opens this field is never closed; the file was not read"
#define D_CSV_CHARACTER DIAG_FATAL, "csv-character", \
	"character U+%04X cannot stand in a paper; the file was not read"
#define D_CSV_ROWS DIAG_FATAL, "csv-rows", \
	"file has more than %d rows; it was not read (raise it with most=)"

#define D_XSLT_MESSAGE DIAG_WARNING, "xslt-message", \
	"%s; printing went on"
#define D_XSLT_STOP DIAG_FATAL, "xslt-stop", \
	"%s; the paper is not printed"
#define D_XSLT_FAULT DIAG_FATAL, "xslt-fault", \
	"stylesheet: %s; the paper is not printed"
#define D_XSLT_FAULT_AT DIAG_FATAL, "xslt-fault", \
	"stylesheet %s, line %ld: %s; the paper is not printed"
#define D_XSLT_LIMIT DIAG_FATAL, "xslt-limit", \
	"transformation takes more than %d s worth of steps; the paper was given up (raise it with --max-seconds)"
#define D_XSLT_RECURSION DIAG_FATAL, "xslt-recursion", \
	"templates call each other more than %d deep; the paper was given up"

/* ---- press ---- */
#define D_SHEET_UNKNOWN DIAG_FATAL, "sheet-unknown", \
	"there is no stylesheet for a <%s>; the paper is not printed"

/* ---- the finished file ---- */
#define D_ROLE_UNKNOWN DIAG_STYLE, "role-unknown", \
	"\"%s\" is no structure type of PDF; tagged as %s"
#define D_FIGURE_NO_ALT DIAG_WARNING, "figure-no-alt", \
	"picture has no alternative text; the file makes no claim to PDF/UA"
#define D_HEADING_SKIP DIAG_WARNING, "heading-skip", \
	"heading of level %d follows one of level %d; tagged as level %d"
#define D_HEADERS_UNKNOWN DIAG_WARNING, "headers-unknown", \
	"no header cell of the table has the id \"%s\"; it was left out of the cell's headers"
#define D_LINK_UNKNOWN DIAG_WARNING, "link-unknown", \
	"no object has the id \"%s\"; the link leads nowhere and was left out"
#define D_CONDITION_FAILED DIAG_WARNING, "condition-failed", \
	"the finished file fails a condition of PDF/UA-1 and PDF/A-2a (%s); it makes no claim to either"

/* ---- pack: the meeting, its papers, the rules of committee practice ---- */
#define D_HOUSE_UNKNOWN DIAG_ERROR, "house-unknown", \
	"there is no house style \"%s\"; the standard one was used"
#define D_HOUSE_HOLIDAY DIAG_WARNING, "house-holiday", \
	"house style gives \"%s\" as a holiday, which is no day; it was left out"
#define D_PAPER_NAMESPACE DIAG_FATAL, "paper-namespace", \
	"<%s> is not in the namespace urn:boardpack:papers; the paper was not read"
#define D_PAPER_NO_HREF DIAG_FATAL, "paper-no-href", \
	"paper names no file and is not to follow; it was left out"
#define D_PAPER_TWICE DIAG_WARNING, "paper-twice", \
	"\"%s\" is already a paper of this pack; it is printed again"
#define D_PAPER_NOT_PDF DIAG_FATAL, "paper-not-pdf", \
	"\"%s\" is no PDF file; it was left out"
#define D_PUT_IN_BROKEN DIAG_FATAL, "put-in-broken", \
	"\"%s\" cannot be put in: %s; it was left out"
#define D_PUT_IN_UNTAGGED DIAG_WARNING, "put-in-untagged", \
	"\"%s\" is put in as pictures of its pages, which a screen reader cannot read; each was given its title as the text for it"
#define D_HREF_ADDRESS DIAG_FATAL, "href-address", \
	"\"%s\" is an address, papers are files in the pack's folder; it was left out"
#define D_HREF_ABSOLUTE DIAG_FATAL, "href-absolute", \
	"\"%s\" does not start from the pack's folder; it was left out"
#define D_HREF_OUTSIDE DIAG_FATAL, "href-outside", \
	"\"%s\" leads out of the pack's folder; it was left out"
#define D_HREF_MISSING DIAG_FATAL, "href-missing", \
	"there is no file \"%s\" in the pack's folder; the paper was left out"
#define D_HREF_FOLDER DIAG_FATAL, "href-folder", \
	"\"%s\" is a folder, not a paper; it was left out"
#define D_PACK_CYCLE DIAG_FATAL, "pack-cycle", \
	"\"%s\" is this pack itself; it was left out"
#define D_PACK_NESTED DIAG_FATAL, "pack-nested", \
	"\"%s\" is a pack, and a pack cannot be a paper of another; it was left out"
#define D_ITEM_NUMBER_TWICE DIAG_WARNING, "item-number-twice", \
	"item number %s is used twice; it was printed as typed"
#define D_ITEM_EMPTY DIAG_WARNING, "item-empty", \
	"item %s has neither title nor paper; its number stands alone"
#define D_SECTION_NUMBER DIAG_WARNING, "section-number", \
	"number is typed as %s, the count gives %s; the typed number was printed"
#define D_SECTION_NUMBER_TWICE DIAG_WARNING, "section-number-twice", \
	"number %s is used twice; it was printed as typed"
#define D_NOTE_MISSING DIAG_ERROR, "note-missing", \
	"marker points to \"%s\", which is no note; it was printed without a number"
#define D_NOTE_UNMARKED DIAG_WARNING, "note-unmarked", \
	"note has no marker in the text; it was printed all the same"
#define D_LINK_MISSING DIAG_WARNING, "link-missing", \
	"nothing has the id \"%s\"; the link was printed as text"
#define D_MINUTE_NUMBER DIAG_WARNING, "minute-number", \
	"minute is numbered %s, the count gives %s; the typed number was printed"
#define D_MINUTE_TWICE DIAG_WARNING, "minute-twice", \
	"minute number %s is used twice; it was printed as typed"
#define D_MINUTE_UNKNOWN DIAG_WARNING, "minute-unknown", \
	"Minute No. %s is not in this paper, and no other meeting is named (minuteref meeting=); it was printed as typed"
#define D_MINUTE_UNKNOWN_PACK DIAG_WARNING, "minute-unknown", \
	"Minute No. %s is not in the minutes of this pack, and no other meeting is named (minuteref meeting=); it was printed as typed"
#define D_MINUTE_NOT_OF DIAG_WARNING, "minute-not-of", \
	"Minute No. %s is not in the minutes of %s, which are in this pack; it was printed as typed"
#define D_MINUTES_RUN_ON DIAG_WARNING, "minutes-run-on", \
	"minutes begin with number %s, those of %s in this pack would go on with %s; they were printed as typed"
#define D_MINUTES_APPROVAL DIAG_WARNING, "minutes-approval", \
	"minutes are to be approved on %s, the meeting of this pack is on %s; the typed day was printed"
#define D_MINUTES_DAY DIAG_WARNING, "minutes-day", \
	"minutes are of %s, the pack names %s as the last meeting; both were printed as typed"
#define D_DAY_IMPOSSIBLE DIAG_WARNING, "day-impossible", \
	"there is no %s; it was printed as typed"
#define D_WEEKDAY DIAG_WARNING, "weekday", \
	"%s is a %s, not a %s; the right day is printed"
#define D_DAYS_ORDER DIAG_WARNING, "days-order", \
	"%s; the days were printed as typed"
#define D_WEEKDAY_TEXT DIAG_WARNING, "weekday-text", \
	"text says %s, which is a %s; it was printed as typed"
#define D_MEETING_ENDS DIAG_WARNING, "meeting-ends", \
	"meeting ends at %s, before it begins at %s; the times were printed as typed"
#define D_EVENT_BEFORE DIAG_WARNING, "event-outside", \
	"%s at %s is before the meeting began at %s; the times were printed as typed"
#define D_EVENT_AFTER DIAG_WARNING, "event-outside", \
	"%s at %s is after the meeting ended at %s; the times were printed as typed"
#define D_EVENT_ORDER DIAG_WARNING, "event-order", \
	"%s at %s is before the event told before it, at %s; the times were printed as typed"
#define D_PRE_MEETING DIAG_WARNING, "pre-meeting-time", \
	"pre-meeting at %s does not begin before the meeting at %s; the times were printed as typed"
#define D_MEETING_HOLIDAY DIAG_WARNING, "meeting-holiday", \
	"meeting is on a day that is no working day (%s); the day was printed as typed"
#define D_SIGN_OFF_UNDATED DIAG_WARNING, "sign-off-undated", \
	"%s (%s) has approved it without a date; the date was left blank"
#define D_SIGN_OFF_UNNAMED DIAG_WARNING, "sign-off-unnamed", \
	"approval of the %s has a date and no name; the name was left blank"
#define D_SIGN_OFF_TWICE DIAG_WARNING, "sign-off-twice", \
	"%s approves it twice; both are printed"
#define D_SIGN_OFF_BLANK DIAG_STYLE, "sign-off-blank", \
	"%d of %d approvals have neither name nor date; room to sign was printed"
#define D_DUE_DIFFERS DIAG_WARNING, "due-differs", \
	"timescale reads \"%s\", due=\"%s\" is another time; the words were printed, and due= says what is overdue"
#define D_DUE_ONGOING DIAG_WARNING, "due-ongoing", \
	"timescale reads \"%s\" and has due=\"%s\", but what is ongoing is never overdue; due= was passed over"
#define D_ROW_IRREGULAR DIAG_WARNING, "row-irregular", \
	"row takes %d columns, the table has %d; it was printed as it is"
#define D_ROWSPAN_OVER DIAG_WARNING, "rowspan-over", \
	"a cell spans more rows than follow; it ends with this row"
#define D_CASTING DIAG_WARNING, "casting", \
	"total is typed as %s, its parts make %.*f; the typed total was printed"
#define D_CASTING_ROUNDED DIAG_STYLE, "casting-rounded", \
	"total is typed as %s, its parts make %.*f, perhaps by rounding; the typed total was printed"
#define D_CLEAR_DAYS DIAG_WARNING, "clear-days", \
	"agenda is published with %d clear days of notice, %d are needed (%s); it was printed"
#define D_PUBLISHED_AFTER DIAG_WARNING, "published-after", \
	"agenda is published on or after the day of the meeting; it was printed"
#define D_LATE_UNSTATED DIAG_WARNING, "late-unstated", \
	"item %s has a paper that came after the last day of notice and states no special circumstances (late); it is shown as late"
#define D_LATE_EMPTY DIAG_WARNING, "late-empty", \
	"late item %s states no special circumstances; it was printed without them"
#define D_LATE_EARLY DIAG_WARNING, "late-early", \
	"item %s was added on %s, in time for the notice, and is called late; it is shown as late"
#define D_PAPER_AFTER DIAG_WARNING, "paper-after", \
	"a paper of item %s is %s %s, after the meeting it is for; it was printed"
#define D_TO_FOLLOW DIAG_STYLE, "to-follow", \
	"a paper of item %s is to follow; the agenda says so"
#define D_EXEMPT_PARAGRAPH DIAG_ERROR, "exempt-paragraph", \
	"exempt matter names no paragraph of Schedule 12A; it is withheld without one"
#define D_EXEMPT_LACKS DIAG_WARNING, "exempt-lacks", \
	"exempt matter has no <%s>; it is withheld without one"
#define D_CONFIDENTIAL_PARAGRAPH DIAG_WARNING, "confidential-paragraph", \
	"confidential matter (section 100A(2)) has no paragraph of Schedule 12A; it is withheld as confidential"
#define D_EXEMPT_NO_ITEM DIAG_WARNING, "exempt-no-item", \
	"there is exempt matter and no item standing=\"exempt\" for the resolution; the agenda was printed without it"
#define D_EXEMPT_DIFFERS DIAG_WARNING, "exempt-differs", \
	"pack gives paragraph %s of Schedule 12A, the paper gives %s; those of the paper stand on its pages"
#define D_EXEMPT_DENIED DIAG_WARNING, "exempt-denied", \
	"item says there are no exempt items, and there are; it was printed as typed"
#define D_EXEMPT_EARLY DIAG_WARNING, "exempt-early", \
	"item %s is exempt and comes before item %s, which excludes the public; the order was kept"
#define D_CLOSED_GROUNDS DIAG_WARNING, "closed-grounds", \
	"item %s is not open and gives no ground (exempt); it is marked as closed"
#define D_NOTICE_DIFFERS DIAG_WARNING, "notice-differs", \
	"notice gives the %s as \"%s\", the pack has \"%s\"; that of the notice was printed"
#define D_NOTICE_AFTER DIAG_WARNING, "notice-after", \
	"notice is given on or after the day of the meeting; it was printed"
#define D_NOTICE_DAYS DIAG_WARNING, "notice-days", \
	"notice gives %d clear days, %d are needed (%s); it was printed"
#define D_PRIVATE_NOTICE DIAG_WARNING, "private-notice", \
	"business in private has %d clear days of notice, %d are needed, and nobody is said to have agreed to less (agreement); it was printed"
#define D_DECISION_LACKS DIAG_WARNING, "decision-lacks", \
	"record of the decision has no <%s>, empty where there were none; it was printed without that part"
#define D_KEY_NOTICE_NONE DIAG_WARNING, "key-notice-none", \
	"key decision names no day on which notice of it was published (notice-published), and no exception (short-notice); it was printed"
#define D_CALL_IN_DIFFERS DIAG_WARNING, "call-in-differs", \
	"call-in is typed to end on %s, the working days after publication end on %s; the typed day was printed"
#define D_CALL_IN_WAIVED DIAG_WARNING, "call-in-waived", \
	"decision cannot be called in and does not say why (urgency); it was printed without the reason"
#define D_ACTION_EARLY DIAG_WARNING, "action-early", \
	"action is due before the meeting that asked for it; it was printed as typed"
#define D_ATTENDANCE_MARKS DIAG_WARNING, "attendance-marks", \
	"number of marks is %u, of meetings %u; missing marks were left blank, those beyond were left out"
#define D_ATTENDANCE_TOTAL DIAG_WARNING, "attendance-total", \
	"attendance is typed as %d, the marks make %d; the typed figure was printed"
#define D_QUORUM DIAG_WARNING, "quorum", \
	"meeting of %s lacked its quorum: voting members and substitutes present were %d, the quorum is %d; it was printed"
#define D_MARK_PRESENT DIAG_WARNING, "attendance-minutes", \
	"%s is marked as present on %s, and the minutes in this pack do not say so; the mark was printed"
#define D_MARK_ABSENT DIAG_WARNING, "attendance-minutes", \
	"%s is not marked as present on %s, and the minutes in this pack say so; the mark was printed"
#define D_RAG_DIFFERS DIAG_WARNING, "rag-differs", \
	"rating is typed as %s, the figures give %s; the typed rating was printed (say why with rag-reason)"
#define D_SCORE_DIFFERS DIAG_WARNING, "score-differs", \
	"score is typed as %s, the figures give %s; the typed score was printed (say why with score-reason)"
#define D_RATE_DIFFERS DIAG_WARNING, "rate-differs", \
	"rate is typed as %s, the counts make %.1f%%; the typed rate was printed"
#define D_RATE_COUNTS DIAG_WARNING, "rate-counts", \
	"counts of %s make no rate, count= must be a part of rest= and itself, or of of=; it was printed as typed"
#define D_COMPLEMENT_DIFFERS DIAG_WARNING, "complement-differs", \
	"\"%s\" and its complement \"%s\" make %.*f, not 100; both were printed as typed"
#define D_COUNTER_DIFFERS DIAG_WARNING, "counter-differs", \
	"counter %s is typed as %s, there are %d such records; the typed counter was printed"
#define D_PART_MISSING DIAG_WARNING, "part-missing", \
	"nothing has the id \"%s\" that %s names; the figure was not checked"
#define D_DIRECTION_DIFFERS DIAG_WARNING, "direction-differs", \
	"direction is typed as %s, the figures give %s; the typed direction was printed"

/* ---- pack: rows from other files ---- */
#define D_ROWS_FILE DIAG_FATAL, "rows-file", \
	"there is no file \"%s\" beside the paper; the paper is not printed"
#define D_ROWS_OUTSIDE DIAG_FATAL, "rows-outside", \
	"\"%s\" is no file beside the paper, in the pack's folder; the paper is not printed"
#define D_ROWS_AS DIAG_FATAL, "rows-as", \
	"rows do not say what they are (as=), and it does not follow from <%s>; the paper is not printed"
#define D_ROWS_HEADING DIAG_FATAL, "rows-heading", \
	"no column of \"%s\" is headed \"%s\"; the paper is not printed"
#define D_ROWS_HEADING_TWICE DIAG_FATAL, "rows-heading-twice", \
	"two columns are headed \"%s\", and one of them is asked for; the paper is not printed"
#define D_ROWS_OF DIAG_FATAL, "rows-of", \
	"%s has no \"%s\"; the paper is not printed"
#define D_ROWS_RAGGED DIAG_FATAL, "rows-ragged", \
	"row has %u fields, the headings are %u; the paper is not printed"
#define D_ROWS_NONE DIAG_FATAL, "rows-none", \
	"file has headings and no rows; the paper is not printed"

/* ---- pack: the history of ratings ---- */
#define D_HISTORY_PERCENT DIAG_WARNING, "history-percent", \
	"percentage is typed as %s, the numbers give %s; the typed one was printed"
#define D_HISTORY_TOTAL DIAG_WARNING, "history-total", \
	"total is typed as %s, the numbers make %d; the typed one was printed, and percentages are of the numbers"
#define D_HISTORY_TWICE DIAG_WARNING, "history-twice", \
	"rating is given twice for this period; only the first was counted and printed"
#define D_HISTORY_TRAVELS DIAG_WARNING, "history-travels", \
	"risk has %d directions, there are %d quarters; %s"

/* ---- pack: keys ---- */
#define D_KEY_MISSING DIAG_WARNING, "key-missing", \
	"%s is used and is not in the key; the key was printed as typed"
#define D_KEY_UNUSED DIAG_WARNING, "key-unused", \
	"%s is in the key and is not used; the key was printed as typed"
#define D_KEY_TWICE DIAG_WARNING, "key-twice", \
	"%s is in the key twice; both were printed"
#define D_KEY_SIGN DIAG_WARNING, "key-sign", \
	"entry of the key names no code or symbol, or several (code, rag, direction, shade); its words were printed"

/* ---- what follows decisions: recommendations, programmes, forward plans ---- */
#define D_TRACKED_TWICE DIAG_WARNING, "tracked-twice", \
	"number %s is that of another recommendation of this inquiry; it was printed all the same"
#define D_STAGE_UNKNOWN DIAG_WARNING, "stage-unknown", \
	"\"%s\" is none of the stages 1 to 6; recommendation %s was counted as having none, the words were printed"
#define D_STAGE_TICK DIAG_WARNING, "stage-tick", \
	"recommendation %s is ticked as complete at stage %s, a tick goes with stage 2 (achieved) alone; both were printed"
#define D_STAGE_TICK_NONE DIAG_WARNING, "stage-tick", \
	"recommendation %s is ticked as complete and has no stage, a tick goes with stage 2 (achieved) alone; the tick was printed"
#define D_STAGE_TALLY DIAG_WARNING, "stage-tally", \
	"tally is typed as %d at stage %d, the recommendations make %d; the typed tally was printed"
#define D_KEY_NONE DIAG_WARNING, "key-none", \
	"types of item are given as codes and no key explains them; they were printed as typed"
#define D_KEY_DECISION_NOTICE DIAG_WARNING, "key-decision-notice", \
	"key decision \"%s\" has %d clear days of notice, %d are needed, and names no exception (short-notice); it was printed"
#define D_GENERAL_EXCEPTION DIAG_WARNING, "general-exception", \
	"key decision \"%s\" has fewer than the %d clear days a general exception needs; it was printed (is it special urgency?)"
#define D_SHORT_NOTICE_EMPTY DIAG_WARNING, "short-notice-empty", \
	"short notice of key decision \"%s\" has no words why it could not wait; it was printed without them"
#define D_SHORT_NOTICE_NEEDLESS DIAG_STYLE, "short-notice-needless", \
	"key decision \"%s\" is called short notice and has %d clear days; it was printed as typed"
#define D_PLAN_PERIOD DIAG_WARNING, "plan-period", \
	"key decision \"%s\" is expected on %s, outside the period of the plan; it was printed"

#endif
