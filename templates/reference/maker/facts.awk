# facts.awk: the rules of templates/FACTS.md as XML, for pages.xsl: a rule for each row of its tables of five columns,
# with the names of the elements it stands on.
function text(s) {
	gsub(/^ +| +$/, "", s)
	gsub(/&/, "\\&amp;", s)
	gsub(/</, "\\&lt;", s)
	return s
}
BEGIN { print "<rules>" }
/^\|/ && !/^\| *---/ && !/^\| fact or rule/ && split($0, cell, "|") == 7 {
	printf "<rule><fact>%s</fact><how>%s</how><said>%s</said>", text(cell[2]), text(cell[3]), text(cell[5])
	rest = cell[4] " " cell[6]
	while (match(rest, /`[a-z-]+`/)) {
		printf "<name>%s</name>", substr(rest, RSTART + 1, RLENGTH - 2)
		rest = substr(rest, RSTART + RLENGTH)
	}
	print "</rule>"
}
END { print "</rules>" }
