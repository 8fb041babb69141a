<?xml version="1.0" encoding="UTF-8"?>
<!-- sparks.xsl: charts as high as the line they stand in, drawn by the press from c:spark. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:c="urn:boardpack:chart"
    xmlns:str="http://exslt.org/strings" extension-element-prefixes="str" exclude-result-prefixes="p fn c">

  <!-- A chart as high as the line: VALUES with spaces between, a dash for a gap; ALT its words, else the figures. -->
  <xsl:template name="spark">
    <xsl:param name="values"/>
    <xsl:param name="kind" select="'line'"/>
    <xsl:param name="target" select="''"/>
    <xsl:param name="tolerance" select="''"/>
    <xsl:param name="unit" select="''"/>
    <xsl:param name="alt" select="''"/>
    <xsl:variable name="words">
      <xsl:choose>
        <xsl:when test="$alt != ''"><xsl:value-of select="$alt"/></xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="str:tokenize($values, ' ')">
            <xsl:if test="position() > 1">, </xsl:if>
            <xsl:choose>
              <xsl:when test=". = '-'"><xsl:value-of select="fn:word('no-figure')"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="concat(substring($unit, 1, $unit = '£'), ., substring($unit, 1, $unit = '%'))"/></xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
          <xsl:if test="$target != ''"><xsl:value-of select="concat('; ', fn:word('target'), ' ', $target)"/></xsl:if>
          <xsl:if test="$tolerance != ''"><xsl:value-of select="concat('; ', fn:word('tolerance'), ' ', $tolerance)"/></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:instream-foreign-object content-width="6em" content-height="1em" baseline-shift="-0.17em" fox:alt-text="{$words}">
      <c:spark kind="{$kind}" values="{$values}" target="{$target}" tolerance="{$tolerance}" width="60" height="10"
          colour-1="{fn:colour('chart-1')}" colour-2="{fn:colour('chart-2')}" grey="{$grey}"/>
    </fo:instream-foreign-object>
  </xsl:template>

  <xsl:template match="p:spark">
    <xsl:call-template name="spark">
      <xsl:with-param name="values" select="string(@values)"/>
      <xsl:with-param name="kind" select="concat(@kind, substring('line', 1, 4 * not(@kind)))"/>
      <xsl:with-param name="target" select="string(@target)"/><xsl:with-param name="tolerance" select="string(@tolerance)"/>
      <xsl:with-param name="unit" select="string(@unit)"/><xsl:with-param name="alt" select="string(@alt)"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
