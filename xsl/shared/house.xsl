<?xml version="1.0" encoding="UTF-8"?>
<!-- house.xsl: the values of the house style, once, under names the other parts use.
     The first house that has a value gives it (a house may be based on another).
     press:globals: the global variables of this file do not depend on the paper, and are worked out once for all of a pack.
     The functions fn:pt, length, size, em, space, gap, colour, word, date, time, heading, title-of, anchor, continued,
     is-figure, shorten, within, level, longest, lines, extent, fit, houses and nearest are the press's own: src/pack/functions.h. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:h="urn:boardpack:house" xmlns:press="urn:boardpack:press" press:globals="shared" exclude-result-prefixes="h fn press">

  <xsl:variable name="houses" select="fn:houses()"/>

  <!-- The sheet. -->
  <xsl:variable name="page" select="$houses/h:page"/>
  <xsl:variable name="page-width" select="fn:pt(string(($page/@width)[1]))"/>
  <xsl:variable name="page-height" select="fn:pt(string(($page/@height)[1]))"/>
  <xsl:variable name="margin-top" select="fn:pt(string(($page/@top)[1]))"/>
  <xsl:variable name="margin-bottom" select="fn:pt(string(($page/@bottom)[1]))"/>
  <xsl:variable name="margin-inside" select="fn:pt(string(($page/@inside)[1]))"/>
  <xsl:variable name="margin-outside" select="fn:pt(string(($page/@outside)[1]))"/>
  <xsl:variable name="head-edge" select="fn:pt(string(($page/@head)[1]))"/>
  <xsl:variable name="foot-edge" select="fn:pt(string(($page/@foot)[1]))"/>
  <xsl:variable name="odd-starts" select="not(($page/@odd-starts)[1] = 'no')"/>
  <xsl:variable name="measure" select="$page-width - $margin-inside - $margin-outside"/>
  <xsl:variable name="landscape-measure" select="$page-height - $margin-inside - $margin-outside"/>
  <xsl:variable name="portrait-width" select="fn:length($measure)"/>
  <xsl:variable name="landscape-width" select="fn:length($landscape-measure)"/>

  <!-- Type: all sizes follow the size of the body. -->
  <xsl:variable name="type" select="$houses/h:type"/>
  <xsl:variable name="text-font" select="string(($type/@text)[1])"/>
  <xsl:variable name="heading-font" select="string(($type/@heading)[1])"/>
  <xsl:variable name="body-size" select="number(($type/@body)[1])"/>
  <xsl:variable name="leading" select="number(($type/@leading)[1])"/>
  <xsl:variable name="table-size" select="number(($type/@table)[1])"/>
  <xsl:variable name="table-leading" select="round($table-size * 8 div 3) div 2"/>
  <xsl:variable name="align" select="string(($type/@align)[1])"/>
  <xsl:variable name="hang" select="fn:pt(string(($type/@hang)[1]))"/>
  <xsl:variable name="hang-width" select="fn:length($hang)"/>
  <xsl:variable name="scale" select="$body-size div 11"/>
  <xsl:variable name="quarter" select="$leading div 4"/>

  <!-- Colours, ratings, directions, lists. -->
  <xsl:variable name="colours" select="$houses/h:colour"/>
  <xsl:variable name="rags" select="fn:nearest($houses/h:rag)"/>
  <xsl:variable name="directions" select="fn:nearest($houses/h:direction)"/>
  <xsl:variable name="lists" select="$houses/h:list"/>
  <xsl:variable name="symbol-sets" select="$houses/h:symbols"/>
  <xsl:variable name="ink" select="fn:colour('text')"/>
  <xsl:variable name="house-colour" select="fn:colour('house')"/>
  <xsl:variable name="grey" select="fn:colour('grey')"/>
  <xsl:variable name="rule" select="fn:colour('rule')"/>
  <xsl:variable name="link" select="fn:colour('link')"/>
  <xsl:variable name="tint" select="fn:colour('tint')"/>
  <xsl:variable name="band" select="fn:colour('band')"/>
  <xsl:variable name="shade" select="fn:colour('shade')"/>
</xsl:stylesheet>
