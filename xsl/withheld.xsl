<?xml version="1.0" encoding="UTF-8"?>
<!-- withheld.xsl: the sheet that stands in the public edition for a paper that is not open. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:press="urn:boardpack:press" press:globals="withheld"
    exclude-result-prefixes="p f fn press">

  <xsl:variable name="withheld-title">
    <xsl:choose>
      <xsl:when test="/p:withheld/p:title"><xsl:value-of select="normalize-space(/p:withheld/p:title)"/></xsl:when>
      <xsl:when test="$item/p:title"><xsl:value-of select="normalize-space($item/p:title)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word('withheld-paper')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <xsl:template match="/p:withheld">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$withheld-title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($withheld-title, 44)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:withheld" mode="flow">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="title"><xsl:with-param name="text" select="string($withheld-title)"/></xsl:call-template>
    <xsl:call-template name="withheld-notice">
      <xsl:with-param name="exempt" select="p:exempt"/>
      <xsl:with-param name="pages" select="number(concat('0', @f:pages))"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
