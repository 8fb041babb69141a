<?xml version="1.0" encoding="UTF-8"?>
<!-- paper.xsl: what the press says of the paper: where it stands in the pack, in which language it is. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" exclude-result-prefixes="p f fn">

  <xsl:variable name="context" select="/*/f:context"/>
  <xsl:variable name="meeting" select="/p:pack/p:meeting | $context/f:meeting/p:meeting"/>
  <xsl:variable name="item" select="$context/f:item/p:item"/>
  <xsl:variable name="id" select="concat($context/@id, substring('paper', 1, 5 * not($context/@id)))"/>
  <!-- The committee and the day, for the head: the committee shortened so that both stand on one line. -->
  <xsl:variable name="meeting-day" select="concat(substring(', ', 1, 2 * boolean($meeting)), fn:date($meeting/p:date, 'medium'))"/>
  <xsl:variable name="meeting-line"
      select="concat(fn:shorten($meeting/p:committee, $measure * 4 div 7 div 4.4 - string-length($meeting-day) * $scale), $meeting-day)"/>
  <xsl:variable name="item-id" select="concat($item/@f:id, substring($id, 1, 1000 * not($item/@f:id)))"/>
  <!-- Is this the first, the last paper of its item?  Front sheet and agenda are both. -->
  <xsl:variable name="first-paper" select="$context/@first-paper = 'yes' or /p:pack"/>
  <xsl:variable name="last-paper" select="$context/@last-paper = 'yes' or /p:pack"/>
  <!-- Does it hold what is not open?  The sheet in its place does not. -->
  <xsl:variable name="closed" select="$context/f:exempt and not(/p:withheld)"/>
  <!-- The level of its title as a heading: below the pack's own, or the first when it stands alone. -->
  <xsl:variable name="title-level" select="1 + boolean($item)"/>

  <xsl:variable name="paper-language" select="concat(/*/@xml:lang, substring('en-GB', 1, 5 * not(/*/@xml:lang)))"/>
  <xsl:variable name="words-language" select="substring-before(concat($paper-language, '-'), '-')"/>
</xsl:stylesheet>
