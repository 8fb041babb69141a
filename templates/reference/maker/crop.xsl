<?xml version="1.0" encoding="UTF-8"?>
<!-- crop.xsl: from the areas of a paper (what the press dumps of that stage), the part of a page that has something on it, without head and foot:
     "-x LEFT -y TOP -W WIDTH -H HEIGHT" in dots, for pdftoppm.  It begins below the heading of the section "here", or with the section "this", if there is one.

     Parameters: page, from 1; resolution, in dots per inch. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:output method="text"/>
  <xsl:param name="page" select="1"/>
  <xsl:param name="resolution"/>
  <xsl:variable name="air" select="6"/>     <!-- around what is shown, in points -->

  <xsl:template match="/">
    <xsl:variable name="sheet" select="(//page)[position() = $page]"/>
    <xsl:variable name="flow" select="$sheet/block[@fo = 'flow'][1]"/>
    <xsl:variable name="marks"><xsl:apply-templates select="$flow/*"><xsl:with-param name="y" select="$flow/@y"/></xsl:apply-templates></xsl:variable>
    <xsl:variable name="begin">
      <xsl:choose>
        <xsl:when test="exsl:node-set($marks)/begin"><xsl:value-of select="exsl:node-set($marks)/begin[1]"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="$flow/@y"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="end"><xsl:for-each select="exsl:node-set($marks)/end"><xsl:sort select="." data-type="number" order="descending"/><xsl:if test="position() = 1"><xsl:value-of select="."/></xsl:if></xsl:for-each></xsl:variable>
    <xsl:variable name="dot" select="$resolution div 72"/>
    <xsl:value-of select="concat('-x ', round(($flow/@x - $air) * $dot), ' -y ', round(($begin - $air) * $dot),
        ' -W ', round(($flow/@width + 2 * $air) * $dot), ' -H ', round(($end - $begin + 2 * $air) * $dot), '&#10;')"/>
  </xsl:template>

  <xsl:template match="*">
    <xsl:param name="y"/>
    <xsl:variable name="top" select="$y + @y"/>
    <xsl:if test="@id and substring(@id, string-length(@id) - 4) = '-here'"><begin><xsl:value-of select="$top + @height + $air"/></begin></xsl:if>
    <xsl:if test="@id and substring(@id, string-length(@id) - 4) = '-this'"><begin><xsl:value-of select="$top"/></begin></xsl:if>
    <xsl:choose>
      <xsl:when test="@artifact = 'true'"/>
      <xsl:when test="self::line or self::graphic or @fo = 'table-cell' or @fo = 'external-graphic'"><end><xsl:value-of select="$top + @height"/></end></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="*"><xsl:with-param name="y" select="$top"/></xsl:apply-templates></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
