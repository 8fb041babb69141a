<?xml version="1.0" encoding="UTF-8"?>
<!-- status.xsl: ratings as chips (shape and word), directions as arrows.  The word is text; the shape is a drawing. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="fn">

  <!-- The shape of a rating, whose LOOK the house gives, 0.7 em high, in its ink. -->
  <xsl:template name="rag-shape">
    <xsl:param name="look"/>
    <xsl:param name="size" select="6.5"/>
    <xsl:variable name="high" select="fn:em($size)"/>
    <fo:instream-foreign-object role="artifact" content-width="{$high}" content-height="{$high}" baseline-shift="-{$em-0.2}">
      <xsl:call-template name="shape">
        <xsl:with-param name="shape" select="$look/@shape"/><xsl:with-param name="fill" select="$look/@ink"/>
        <xsl:with-param name="mark" select="$look/@fill"/>
      </xsl:call-template>
    </fo:instream-foreign-object>
  </xsl:template>

  <!-- In a line. -->
  <xsl:template name="chip">
    <xsl:param name="rag"/>
    <xsl:variable name="look" select="($rags[@name = $rag])[1]"/>
    <xsl:if test="$look">
      <fo:inline background-color="{$look/@fill}" color="{$look/@ink}" font-weight="bold" font-size="{$size-8.5}"
          padding="{$em-2} {$em-5} {$em-1.5} {$em-5}" keep-together.within-line="always">
        <xsl:call-template name="rag-shape"><xsl:with-param name="look" select="$look"/></xsl:call-template>
        <xsl:value-of select="concat('&#160;', fn:word($rag))"/>
      </fo:inline>
    </xsl:if>
  </xsl:template>

  <!-- As wide as the cell it stands in. -->
  <xsl:template name="chip-block">
    <xsl:param name="rag"/>
    <xsl:variable name="look" select="($rags[@name = $rag])[1]"/>
    <xsl:if test="$look">
      <fo:block background-color="{$look/@fill}" color="{$look/@ink}" font-weight="bold" font-size="{$size-8.5}"
          line-height="{$em-11}" padding="{$em-1.5} 0pt {$em-1} 0pt" margin="0pt"
          text-align="center" hyphenate="false">
        <xsl:call-template name="rag-shape"><xsl:with-param name="look" select="$look"/></xsl:call-template>
        <xsl:value-of select="concat('&#160;', fn:word($rag))"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The arrow of a direction of travel; WORD: its word beside it, else as its text for readers. -->
  <xsl:template name="arrow">
    <xsl:param name="direction"/>
    <xsl:param name="word" select="true()"/>
    <xsl:param name="size" select="9"/>
    <xsl:variable name="ink" select="string(($directions[@name = $direction]/@ink)[1])"/>
    <xsl:choose>
      <xsl:when test="$ink = ''"><xsl:value-of select="fn:word('no-direction')"/></xsl:when>
      <xsl:otherwise>
        <fo:instream-foreign-object content-width="{$em-9}" content-height="{$em-9}" baseline-shift="-{$em-1}">
          <xsl:choose>
            <xsl:when test="$word"><xsl:attribute name="role">artifact</xsl:attribute></xsl:when>
            <xsl:otherwise>
              <xsl:attribute name="fox:alt-text"><xsl:value-of select="fn:word($direction)"/></xsl:attribute>
              <xsl:attribute name="bpf:actual-text"><xsl:value-of select="fn:word($direction)"/></xsl:attribute>
            </xsl:otherwise>
          </xsl:choose>
          <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">
            <svg:path fill="{$ink}">
              <xsl:attribute name="d">
                <xsl:choose>
                  <xsl:when test="$direction = 'improving'">M6 0.5 L11.2 6.3 H7.6 V11.500 H4.400 V6.3 H0.8 Z</xsl:when>
                  <xsl:when test="$direction = 'deteriorating'">M6 11.500 L11.2 5.700 H7.6 V0.5 H4.400 V5.700 H0.8 Z</xsl:when>
                  <xsl:otherwise>M11.500 6 L5.700 11.2 V7.6 H0.5 V4.400 H5.700 V0.8 Z</xsl:otherwise>
                </xsl:choose>
              </xsl:attribute>
            </svg:path>
          </svg:svg>
        </fo:instream-foreign-object>
        <xsl:if test="$word">
          <fo:inline font-size="{fn:size($size)}"><xsl:value-of select="concat('&#160;', fn:word($direction))"/></fo:inline>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A box to tick. -->
  <xsl:template name="tick-box">
    <xsl:param name="ticked" select="false()"/>
    <xsl:variable name="words" select="fn:word(substring('not-ticked', 1 + 4 * $ticked))"/>
    <fo:instream-foreign-object content-width="{$em-10}" content-height="{$em-10}" baseline-shift="-{$em-1.5}"
        fox:alt-text="{$words}" bpf:actual-text="{$words}">
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">
        <svg:rect x="0.6" y="0.6" width="10.8" height="10.8" fill="#FFFFFF" stroke="{$grey}" stroke-width="1"/>
        <xsl:if test="$ticked"><svg:path d="M2.600 6.200 L5 8.700 L9.600 3.100" fill="none" stroke="{$ink}" stroke-width="1.7"/></xsl:if>
      </svg:svg>
    </fo:instream-foreign-object>
  </xsl:template>
</xsl:stylesheet>
