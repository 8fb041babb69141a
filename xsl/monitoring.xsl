<?xml version="1.0" encoding="UTF-8"?>
<!-- monitoring.xsl: requirements quoted as headings, a verdict in a line, and what bears it out. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p fn bp">

  <xsl:template match="/p:monitoring">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="p:title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten(p:title, 44)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:monitoring" mode="flow">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="facts">
      <xsl:with-param name="label-width" select="112"/>
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('date')"/><xsl:with-param name="value" select="fn:date(p:date)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('lead-officer')"/><xsl:with-param name="value" select="string(p:lead-officer)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('period')"/><xsl:with-param name="value" select="string(p:period)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="p:introduction | p:theme | p:requirement | p:notes"/>
  </xsl:template>

  <xsl:template match="p:monitoring/p:theme">
    <xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template>
    <xsl:apply-templates select="p:introduction | p:requirement"/>
  </xsl:template>

  <xsl:template match="p:monitoring/p:theme" mode="bookmark">
    <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="fn:title-of(.)"/></fo:bookmark-title>
      <xsl:apply-templates select="p:requirement" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="p:requirement" mode="bookmark">
    <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
      <fo:bookmark-title>
        <xsl:if test="@reference"><xsl:value-of select="concat(@reference, '  ')"/></xsl:if>
        <xsl:value-of select="fn:shorten(p:quoted, 90)"/>
      </fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="p:requirement">
    <fo:block id="{fn:anchor(.)}" role="{fn:heading(1 + boolean(parent::p:theme))}">
      <xsl:copy-of select="$heading-3-look"/>
      <xsl:attribute name="space-before"><xsl:value-of select="$space-5"/></xsl:attribute>
      <xsl:copy-of select="@xml:lang | @bp:at"/>
      <xsl:variable name="marks" select="fn:word('quoted', '|')"/>
      <xsl:value-of select="substring-before($marks, '|')"/>
      <xsl:apply-templates select="p:quoted/node()"/>
      <xsl:value-of select="substring-after($marks, '|')"/>
      <xsl:if test="@reference">
        <fo:inline font-weight="normal" font-style="normal" color="{$grey}"><xsl:value-of
            select="concat(' (', translate(@reference, ' ', '&#160;'), ')')"/></fo:inline>
      </xsl:if>
    </fo:block>
    <xsl:if test="p:verdict">
      <fo:block space-before="{$space-1}" font-weight="bold" text-align="start">
        <xsl:copy-of select="p:verdict/@bp:at"/>
        <xsl:if test="p:verdict/following-sibling::*">
          <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
        </xsl:if>
        <xsl:if test="@rag and @rag != 'none'">
          <xsl:call-template name="chip"><xsl:with-param name="rag" select="@rag"/></xsl:call-template>
          <xsl:text>&#160;&#160; </xsl:text>
        </xsl:if>
        <fo:inline role="Strong"><xsl:apply-templates select="p:verdict/node()"/></fo:inline>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="*[not(self::p:quoted or self::p:verdict)]"/>
  </xsl:template>
</xsl:stylesheet>
