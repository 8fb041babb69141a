<?xml version="1.0" encoding="UTF-8"?>
<!-- closed.xsl: what stands in the public edition in the place of what is withheld. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:fo="http://www.w3.org/1999/XSL/Format" exclude-result-prefixes="p fn">

  <!-- What EXEMPT withholds, under what, and why; then PAGES in all, so that the pages after it keep their numbers. -->
  <xsl:template name="withheld-notice">
    <xsl:param name="exempt"/>
    <xsl:param name="pages" select="1"/>
    <fo:block role="NonStruct" border-top="1pt solid {$house-colour}" background-color="{$tint}" padding="{$em-10}"
        start-indent="{$em-10}" end-indent="{$em-10}" space-before="{$space-4}">
      <fo:block font-weight="bold"><xsl:value-of select="fn:word('withheld')"/></fo:block>
      <fo:block space-before="{$space-2}"><xsl:value-of select="fn:closed-by($exempt)"/></fo:block>
      <xsl:if test="$exempt/p:reason">
        <fo:block space-before="{$space-2}"><xsl:apply-templates select="$exempt/p:reason/node()"/></fo:block>
      </xsl:if>
      <xsl:if test="$exempt/p:public-interest">
        <fo:block space-before="{$space-2}">
          <fo:inline font-weight="bold"><xsl:value-of select="fn:word('public-interest')"/></fo:inline>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="$exempt/p:public-interest/node()"/>
        </fo:block>
      </xsl:if>
    </fo:block>
    <xsl:call-template name="withheld-pages"><xsl:with-param name="count" select="$pages - 1"/></xsl:call-template>
  </xsl:template>

  <xsl:template name="withheld-pages">
    <xsl:param name="count"/>
    <xsl:if test="$count > 0">
      <fo:block break-before="page" color="{$grey}" font-style="italic" text-align="center">
        <xsl:value-of select="fn:word('withheld-page')"/>
      </fo:block>
      <xsl:call-template name="withheld-pages"><xsl:with-param name="count" select="$count - 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
