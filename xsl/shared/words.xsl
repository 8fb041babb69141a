<?xml version="1.0" encoding="UTF-8"?>
<!-- words.xsl: lists in words.  The house's standing words themselves are fn:word's (src/pack/functions.h). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func str" exclude-result-prefixes="fn">

  <!-- "1", "1 and 3", "1, 2 and 3" from a list with spaces. -->
  <func:function name="fn:series">
    <xsl:param name="list"/>
    <xsl:variable name="all" select="str:tokenize($list, ' ')"/>
    <xsl:variable name="text">
      <xsl:for-each select="$all">
        <xsl:choose>
          <xsl:when test="position() = 1"/>
          <xsl:when test="position() = last()"><xsl:value-of select="concat(' ', fn:word('and'), ' ')"/></xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="string($text)"/>
  </func:function>

  <!-- The paragraphs of Schedule 12A (and the rule) an exempt element or resolution names. -->
  <func:function name="fn:paragraphs">
    <xsl:param name="exempt"/>
    <xsl:variable name="list" select="fn:series(string($exempt/@paragraphs))"/>
    <xsl:variable name="schedule">
      <xsl:choose>
        <xsl:when test="contains(normalize-space($exempt/@paragraphs), ' ')">
          <xsl:value-of select="fn:word('schedule-12a-several', $list)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('schedule-12a', $list)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$exempt/@rule"><func:result select="fn:word('and-rule', $schedule, $exempt/@rule)"/></xsl:when>
      <xsl:otherwise><func:result select="string($schedule)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
