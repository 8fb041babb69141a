<?xml version="1.0" encoding="UTF-8"?>
<!-- symbols.xsl: the status symbols of the house, drawn, each with its word; and the legends that explain them.
     A set (h:symbols) gives each of its names a shape and colours; the words of symbol NAME in set SET are the house's
     SET-NAME (or NAME alone), and SET-NAME-meaning what a legend says of it.  The sets "rag" and "direction" are the
     house's ratings as chips and its arrows. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func str exsl" exclude-result-prefixes="h fn">

  <!-- The symbols of SET, in the house's order. -->
  <func:function name="fn:symbols">
    <xsl:param name="set"/>
    <xsl:choose>
      <xsl:when test="$set = 'rag'"><func:result select="$rags"/></xsl:when>
      <xsl:when test="$set = 'direction'"><func:result select="$directions"/></xsl:when>
      <xsl:otherwise><func:result select="($symbol-sets[@name = $set])[1]/h:symbol"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The word of symbol NAME in SET. -->
  <func:function name="fn:symbol-word">
    <xsl:param name="set"/>
    <xsl:param name="name"/>
    <xsl:variable name="own" select="fn:word(concat($set, '-', $name))"/>
    <xsl:variable name="plain" select="concat(substring(fn:word($name), 1, 1000 * ($own = '')), $own)"/>
    <func:result select="concat($plain, substring($name, 1, 1000 * ($plain = '')))"/>
  </func:function>

  <!-- The symbol of NAME in SET, as high as the type it stands in, or as type of SIZE points at the standard size.
       WORD: yes, beside it; no, only as its text for readers; by default as the set's show= says.
       A name the set does not have is printed as its word. -->
  <xsl:template name="symbol">
    <xsl:param name="set"/>
    <xsl:param name="name"/>
    <xsl:param name="size" select="0"/>
    <xsl:param name="word" select="concat(($symbol-sets[@name = $set])[1]/@show, '')"/>
    <xsl:choose>
      <xsl:when test="$set = 'rag'"><xsl:call-template name="chip"><xsl:with-param name="rag" select="$name"/></xsl:call-template></xsl:when>
      <xsl:when test="$set = 'direction'">
        <xsl:call-template name="arrow">
          <xsl:with-param name="direction" select="$name"/><xsl:with-param name="word" select="$word != 'no'"/>
          <xsl:with-param name="size" select="$size + 9 * not($size)"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="words" select="fn:symbol-word($set, $name)"/>
        <xsl:variable name="look" select="fn:symbols($set)[@name = $name]"/>
        <fo:inline keep-together.within-line="always">
          <xsl:if test="$size"><xsl:attribute name="font-size"><xsl:value-of select="fn:size($size)"/></xsl:attribute></xsl:if>
          <xsl:if test="$look">
            <fo:instream-foreign-object content-width="0.95em" content-height="0.95em" baseline-shift="-0.17em">
              <xsl:choose>
                <xsl:when test="$word = 'no' or $word = 'symbol'">
                  <xsl:attribute name="fox:alt-text"><xsl:value-of select="$words"/></xsl:attribute>
                  <xsl:attribute name="bpf:actual-text"><xsl:value-of select="$words"/></xsl:attribute>
                </xsl:when>
                <xsl:otherwise><xsl:attribute name="role">artifact</xsl:attribute></xsl:otherwise>
              </xsl:choose>
              <xsl:call-template name="shape">
                <xsl:with-param name="shape" select="$look/@shape"/><xsl:with-param name="fill" select="$look/@fill"/>
                <xsl:with-param name="mark" select="$look/@mark"/><xsl:with-param name="line" select="$look/@line"/>
              </xsl:call-template>
            </fo:instream-foreign-object>
          </xsl:if>
          <xsl:if test="not($look) or not($word = 'no' or $word = 'symbol')">
            <xsl:value-of select="concat(substring('&#160;', 1, boolean($look)), $words)"/>
          </xsl:if>
        </fo:inline>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A line that explains the symbols of SET: all of them, or those in NAMES (a list with spaces, or nodes whose
       values are names).  TITLE stands before them. -->
  <xsl:template name="legend">
    <xsl:param name="set"/>
    <xsl:param name="names" select="/.."/>
    <xsl:param name="title" select="fn:word('key')"/>
    <xsl:variable name="all" select="fn:symbols($set)"/>
    <xsl:choose>
      <xsl:when test="exsl:object-type($names) = 'string'">
        <xsl:call-template name="legend-of">
          <xsl:with-param name="set" select="$set"/><xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="symbols" select="$all[@name = str:tokenize($names, ' ')]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="legend-of">
          <xsl:with-param name="set" select="$set"/><xsl:with-param name="title" select="$title"/>
          <xsl:with-param name="symbols" select="$all[not($names) or @name = $names]"/>
        </xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="legend-of">
    <xsl:param name="set"/>
    <xsl:param name="symbols"/>
    <xsl:param name="title"/>
    <xsl:if test="$symbols">
      <fo:block font-size="{$size-9}" line-height="{$em-14}" text-align="start" space-before="{$space-2}" space-after="{$space-2}">
        <xsl:if test="$title != ''">
          <fo:inline font-weight="bold"><xsl:value-of select="$title"/></fo:inline>
          <xsl:text>&#160;&#160; </xsl:text>
        </xsl:if>
        <xsl:for-each select="$symbols">
          <xsl:if test="position() > 1">&#160;&#160;&#160; </xsl:if>
          <fo:inline keep-together.within-line="always">
            <xsl:call-template name="legend-entry"><xsl:with-param name="set" select="$set"/></xsl:call-template>
          </fo:inline>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- What a legend says of symbol NAME in SET besides its word; nothing where that says it all. -->
  <func:function name="fn:symbol-meaning">
    <xsl:param name="set"/>
    <xsl:param name="name"/>
    <xsl:choose>
      <xsl:when test="$set = 'rag'"><func:result select="fn:word(concat('means-', $name))"/></xsl:when>
      <xsl:otherwise><func:result select="fn:word(concat($set, '-', $name, '-meaning'))"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The current node's symbol, and what it means where that says more than its word. -->
  <xsl:template name="legend-entry">
    <xsl:param name="set"/>
    <xsl:variable name="meaning" select="fn:symbol-meaning($set, string(@name))"/>
    <xsl:call-template name="symbol">
      <xsl:with-param name="set" select="$set"/><xsl:with-param name="name" select="@name"/><xsl:with-param name="word" select="'yes'"/>
    </xsl:call-template>
    <xsl:if test="$meaning != ''"><xsl:value-of select="concat(substring(':', 1, $set != 'rag'), ' ', $meaning)"/></xsl:if>
  </xsl:template>

  <!-- A shape in a square of 10: FILL its colour, MARK that of the sign on it, LINE its outline where it has one. -->
  <xsl:template name="shape">
    <xsl:param name="shape"/>
    <xsl:param name="fill"/>
    <xsl:param name="mark" select="'#FFFFFF'"/>
    <xsl:param name="line" select="''"/>
    <xsl:variable name="body">
      <xsl:choose>
        <xsl:when test="$shape = 'triangle' or $shape = 'warning'">M5 0.4 L10 9.6 H0 Z</xsl:when>
        <xsl:when test="$shape = 'diamond'">M5 0 L10 5 L5 10 L0 5 Z</xsl:when>
        <xsl:when test="$shape = 'star'">M5 0.1 L6.35 3.43 L9.95 3.69 L7.19 6 L8.06 9.5 L5 7.6 L1.94 9.5 L2.81 6 L0.05 3.69 L3.65 3.43 Z</xsl:when>
        <xsl:when test="$shape = 'tick'">M0.3 5.6 L2 3.9 L4 5.9 L8.3 1.1 L9.9 2.6 L4.1 9.2 Z</xsl:when>
        <xsl:when test="$shape = 'cross'">M2 0.5 L5 3.5 L8 0.5 L9.5 2 L6.5 5 L9.5 8 L8 9.5 L5 6.5 L2 9.5 L0.5 8 L3.5 5 L0.5 2 Z</xsl:when>
        <xsl:when test="$shape = 'stop'">M3 0.2 H7 L9.8 3 V7 L7 9.8 H3 L0.2 7 V3 Z</xsl:when>
        <xsl:when test="$shape = 'up'">M5 0.3 L9.4 5.2 H6.4 V9.7 H3.6 V5.2 H0.6 Z</xsl:when>
        <xsl:when test="$shape = 'down'">M5 9.7 L9.4 4.8 H6.4 V0.3 H3.6 V4.8 H0.6 Z</xsl:when>
        <xsl:when test="$shape = 'level'">M9.7 5 L4.8 9.4 V6.4 H0.3 V3.6 H4.8 V0.6 Z</xsl:when>
      </xsl:choose>
    </xsl:variable>
    <svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="10" height="10" viewBox="0 0 10 10">
      <xsl:choose>
        <xsl:when test="$shape = 'circle'"><svg:circle cx="5" cy="5" r="4.6" fill="{$fill}"/></xsl:when>
        <xsl:when test="$shape = 'upper-half' or $shape = 'lower-half'">
          <svg:circle cx="5" cy="5" r="4.3" fill="none" stroke="{$fill}" stroke-width="0.9"/>
          <svg:path fill="{$fill}">
            <xsl:attribute name="d">
              <xsl:choose>
                <xsl:when test="$shape = 'upper-half'">M0.7 5 A4.3 4.3 0 0 1 9.3 5 Z</xsl:when>
                <xsl:otherwise>M0.7 5 A4.3 4.3 0 0 0 9.3 5 Z</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
          </svg:path>
        </xsl:when>
        <xsl:when test="$body = ''"><svg:rect x="0.8" y="0.8" width="8.4" height="8.4" fill="{$fill}"/></xsl:when>
        <xsl:otherwise>
          <svg:path d="{$body}" fill="{$fill}">
            <xsl:if test="$line != ''"><xsl:attribute name="stroke"><xsl:value-of select="$line"/></xsl:attribute>
              <xsl:attribute name="stroke-width">0.6</xsl:attribute></xsl:if>
          </svg:path>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:choose>
        <xsl:when test="$shape = 'warning'"><svg:path d="M4.4 3.4 H5.6 L5.4 6.6 H4.6 Z M4.4 7.4 H5.6 V8.6 H4.4 Z" fill="{$mark}"/></xsl:when>
        <xsl:when test="$shape = 'stop'"><svg:rect x="2.2" y="4.1" width="5.6" height="1.8" fill="{$mark}"/></xsl:when>
      </xsl:choose>
    </svg:svg>
  </xsl:template>
</xsl:stylesheet>
