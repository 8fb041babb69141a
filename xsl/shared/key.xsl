<?xml version="1.0" encoding="UTF-8"?>
<!-- key.xsl: keys: what codes, ratings, directions and shades mean.  Codes stand in a list, symbols in a line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="exsl" exclude-result-prefixes="p fn">

  <xsl:template match="p:key">
    <fo:block role="NonStruct" font-size="{$size-9}" line-height="{$em-13}" text-align="start" space-before="{$space-3}"
        keep-together.within-column="always">
      <xsl:call-template name="common"/>
      <xsl:choose>
        <xsl:when test="p:entry/@code">
          <fo:block font-weight="bold" keep-with-next.within-column="always"><xsl:call-template name="key-head"/></fo:block>
          <xsl:call-template name="key-list"/>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="key-line"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <xsl:template name="key-head">
    <xsl:choose>
      <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word('key')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The entries of the current node, its heading before them, one after the other. -->
  <xsl:template name="key-line">
    <fo:block>
      <fo:inline font-weight="bold"><xsl:call-template name="key-head"/></fo:inline>
      <xsl:for-each select="p:entry">
        <xsl:text>&#160;&#160;&#160; </xsl:text>
        <xsl:call-template name="key-sign"/>
        <xsl:text>&#160;&#160;</xsl:text>
        <xsl:call-template name="key-meaning"/>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template name="key-list">
    <fo:list-block provisional-distance-between-starts="{fn:em(14 + 46 * boolean(p:entry[@rag or @direction or @symbol]) + 22 * boolean(p:entry/@code))}"
        provisional-label-separation="{$em-6}">
      <xsl:for-each select="p:entry">
        <fo:list-item>
          <xsl:call-template name="common"/>
          <fo:list-item-label end-indent="label-end()"><fo:block><xsl:call-template name="key-sign"/></fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()"><fo:block><xsl:call-template name="key-meaning"/></fo:block></fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- The sign of the current entry, as it stands in the paper. -->
  <xsl:template name="key-sign">
    <xsl:choose>
      <xsl:when test="@rag and @rag != 'none'"><xsl:call-template name="chip"><xsl:with-param name="rag" select="@rag"/></xsl:call-template></xsl:when>
      <xsl:when test="@direction">
        <xsl:call-template name="arrow">
          <xsl:with-param name="direction" select="@direction"/><xsl:with-param name="word" select="false()"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="@symbol">
        <xsl:call-template name="symbol">
          <xsl:with-param name="set" select="string(@set)"/><xsl:with-param name="name" select="string(@symbol)"/>
          <xsl:with-param name="word" select="'yes'"/>
        </xsl:call-template>
        <xsl:if test="node() or fn:symbol-meaning(string(@set), string(@symbol)) != ''">:</xsl:if>
      </xsl:when>
      <xsl:when test="@shade = 'yes'"><xsl:call-template name="shade-sign"/></xsl:when>
      <xsl:when test="@code"><fo:inline font-weight="bold"><xsl:value-of select="@code"/></fo:inline></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Its meaning; the house's where the entry has no words. -->
  <xsl:template name="key-meaning">
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@rag"><xsl:value-of select="fn:word(concat('means-', @rag))"/></xsl:when>
      <xsl:when test="@direction = 'none'"><xsl:value-of select="fn:word('means-no-direction')"/></xsl:when>
      <xsl:when test="@direction"><xsl:value-of select="fn:word(@direction)"/></xsl:when>
      <xsl:when test="@symbol"><xsl:value-of select="fn:symbol-meaning(string(@set), string(@symbol))"/></xsl:when>
      <xsl:when test="@shade"><xsl:value-of select="fn:word('means-shade')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- A key the stylesheet makes, in the house's words: of those of RAGS, DIRECTIONS and SHADES (attributes)
       that are used. -->
  <xsl:template name="made-key">
    <xsl:param name="rags" select="/.."/>
    <xsl:param name="directions" select="/.."/>
    <xsl:param name="shades" select="/.."/>
    <xsl:variable name="key">
      <p:key>
        <xsl:if test="$rags = 'red'"><p:entry rag="red"/></xsl:if>
        <xsl:if test="$rags = 'amber'"><p:entry rag="amber"/></xsl:if>
        <xsl:if test="$rags = 'green'"><p:entry rag="green"/></xsl:if>
        <xsl:if test="$directions = 'improving'"><p:entry direction="improving"/></xsl:if>
        <xsl:if test="$directions = 'static'"><p:entry direction="static"/></xsl:if>
        <xsl:if test="$directions = 'deteriorating'"><p:entry direction="deteriorating"/></xsl:if>
        <xsl:if test="$directions = 'none'"><p:entry direction="none"/></xsl:if>
        <xsl:if test="$shades = 'yes'"><p:entry shade="yes"/></xsl:if>
      </p:key>
    </xsl:variable>
    <xsl:apply-templates select="exsl:node-set($key)/p:key[p:entry]"/>
  </xsl:template>

  <!-- The mark of a shaded cell, for prints without colours; WORDS say it to those who cannot see it (the house's, when empty). -->
  <xsl:template name="shade-mark">
    <xsl:param name="words"/>
    <xsl:variable name="said" select="concat($words, substring(fn:word('means-shade'), 1, 99 * (string($words) = '')))"/>
    <fo:instream-foreign-object content-width="{$em-7}" content-height="{$em-7}" fox:alt-text="{$said}" bpf:actual-text="{$said}">
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12">
        <svg:path d="M1.500 6.500 L4.800 10 L10.500 2" fill="none" stroke="{$ink}" stroke-width="1.8"/>
      </svg:svg>
    </fo:instream-foreign-object>
  </xsl:template>

  <!-- A patch of a shaded cell with its mark. -->
  <xsl:template name="shade-sign">
    <fo:instream-foreign-object role="artifact" content-width="{$em-18}" content-height="{$em-9}" baseline-shift="-{$em-1}">
      <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="24" height="12" viewBox="0 0 24 12">
        <svg:rect x="0.500" y="0.500" width="23" height="11" fill="{$shade}"/>
        <svg:path d="M8 6.200 L11 9 L16 3" fill="none" stroke="{$ink}" stroke-width="1.500"/>
      </svg:svg>
    </fo:instream-foreign-object>
  </xsl:template>
</xsl:stylesheet>
