<?xml version="1.0" encoding="UTF-8"?>
<!-- scorecard.xsl: a scorecard: tables of priorities and plans on landscape pages, the self assessment, the notes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p fn bp">

  <xsl:template match="/p:scorecard">
    <xsl:variable name="title" select="normalize-space(p:title)"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="'landscape'"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($title, 60)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:scorecard" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
    </xsl:call-template>
    <fo:block font-size="{$size-13}" line-height="{$em-17}">
      <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="fn:word('reporting-period', p:period)"/>
    </fo:block>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="tally"/>
    <xsl:apply-templates select="p:priorities | p:plans"/>
    <!-- Prose keeps to a measure that can be read. -->
    <fo:block role="NonStruct" end-indent="{fn:length($landscape-measure - 1.1 * $measure)}">
      <xsl:apply-templates select="p:self-assessment | p:notes"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:self-assessment">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- == priorities and plans == -->

  <xsl:template match="p:priorities | p:plans">
    <fo:block role="NonStruct" space-before="{$space-5}" space-after="{$space-5}">
      <fo:block id="{fn:anchor(.)}" role="{fn:heading(1)}">
        <xsl:call-template name="heading-style"><xsl:with-param name="level" select="1"/></xsl:call-template>
        <xsl:attribute name="space-before">0pt</xsl:attribute>
        <xsl:attribute name="space-after"><xsl:value-of select="$space-2"/></xsl:attribute>
        <xsl:copy-of select="@bp:at"/>
        <xsl:apply-templates select="p:h/node()"/>
      </fo:block>
      <xsl:call-template name="measure-table"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
