<?xml version="1.0" encoding="UTF-8"?>
<!-- put-in.xsl: a paper that is a PDF, put in as it is: each of its pages on one of ours, below our head, as large as
     there is room. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:press="urn:boardpack:press" press:globals="put-in"
    exclude-result-prefixes="p f fn bp press">

  <!-- As listed in the pack, else the item's. -->
  <xsl:variable name="put-in-title">
    <xsl:choose>
      <xsl:when test="not(/p:put-in)"/>
      <xsl:when test="$item/p:paper[@f:id = $id]/@title"><xsl:value-of select="normalize-space($item/p:paper[@f:id = $id]/@title)"/></xsl:when>
      <xsl:when test="$item/p:title"><xsl:value-of select="normalize-space($item/p:title)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word('put-in-paper')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/p:put-in">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$put-in-title"/></xsl:call-template>
      <xsl:for-each select="p:page">
        <xsl:call-template name="sequence">
          <xsl:with-param name="orientation" select="substring('portraitlandscape', 1 + 8 * (@width &gt; @height), 8 + (@width &gt; @height))"/>
          <xsl:with-param name="opening" select="position() = 1"/>
          <xsl:with-param name="closing" select="position() = last()"/>
          <xsl:with-param name="head" select="fn:shorten($put-in-title, 44)"/>
          <xsl:with-param name="label" select="string($context/@label)"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:root>
  </xsl:template>

  <!-- The first page has the corner box and the title above it. -->
  <xsl:template match="p:put-in/p:page" mode="flow">
    <xsl:variable name="wide" select="@width &gt; @height"/>
    <xsl:variable name="room" select="$wide * $page-width + not($wide) * $page-height - $margin-top - $margin-bottom - 2"/>
    <xsl:variable name="measure-here" select="$wide * $landscape-measure + not($wide) * $measure"/>
    <xsl:variable name="first" select="not(preceding-sibling::p:page)"/>
    <!-- Corner box, banner and title are lines of known heights; how many, the length of their words tells. -->
    <xsl:variable name="exempt" select="($context/f:exempt/p:exempt | $item/p:exempt)[1][$closed]"/>
    <xsl:variable name="banner-lines" select="boolean($exempt) * ceiling(string-length(fn:closed-by($exempt)) * 7 * $scale div ($measure-here - 30))"/>
    <xsl:variable name="title-lines" select="ceiling(string-length($put-in-title) * 7.5 * $scale div $measure-here)"/>
    <xsl:variable name="above"
        select="boolean($item) * 30 * $scale + boolean($exempt) * (16 * $scale + 2 * $leading) + $banner-lines * $leading + $title-lines * 16 * $scale
            + 2 * $leading"/>
    <xsl:if test="$first">
      <xsl:call-template name="opening"><xsl:with-param name="width" select="$measure-here"/></xsl:call-template>
      <xsl:call-template name="closed-banner"/>
      <xsl:call-template name="title">
        <xsl:with-param name="text" select="string($put-in-title)"/>
        <xsl:with-param name="size" select="13"/>
      </xsl:call-template>
    </xsl:if>
    <fo:block text-align="center" line-height="0pt" font-size="0pt">
      <fo:external-graphic src="url('{@src}')" content-width="scale-down-to-fit" content-height="scale-down-to-fit"
          scaling="uniform" text-align="center" width="{fn:length($measure-here)}"
          height="{fn:length($room - $first * $above)}"
          fox:alt-text="{fn:word('put-in-page', string($put-in-title), count(preceding-sibling::p:page) + 1, count(../p:page))}">
        <xsl:copy-of select="@bp:at"/>
      </fo:external-graphic>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
