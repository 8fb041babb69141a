<?xml version="1.0" encoding="UTF-8"?>
<!-- matrix.xsl: an assessment matrix: a row a year under grouped heads; shaded cells have a mark and words as well. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings"
    xmlns:press="urn:boardpack:press" press:globals="matrix"
    extension-element-prefixes="func str" exclude-result-prefixes="p fn bp press">

  <!-- More columns than a portrait page has room for? -->
  <xsl:variable name="matrix-wide"
      select="boolean(/p:matrix/p:assessment[count(p:area[not(p:part)] | p:area/p:part) > 6])"/>
  <xsl:variable name="matrix-measure" select="$matrix-wide * $landscape-measure + not($matrix-wide) * $measure"/>

  <xsl:template match="/p:matrix">
    <xsl:variable name="title" select="normalize-space(p:title)"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="substring('landscapeportrait', 1 + 9 * not($matrix-wide), 9)"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($title, 46 + 14 * $matrix-wide)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:matrix" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$matrix-measure"/></xsl:call-template>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="p:period">
      <fo:block font-size="{$size-13}" line-height="{$em-17}">
        <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="fn:word('reporting-period', p:period)"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="closed-banner"/>
    <!-- Prose keeps to a measure that can be read. -->
    <xsl:for-each select="p:*[not(self::p:title or self::p:period)]">
      <xsl:choose>
        <xsl:when test="self::p:assessment"><xsl:apply-templates select="."/></xsl:when>
        <xsl:otherwise>
          <fo:block role="NonStruct">
            <xsl:if test="$matrix-wide and not(self::p:key or self::p:table)"><xsl:attribute name="end-indent"><xsl:value-of
                select="fn:length($landscape-measure - 1.1 * $measure)"/></xsl:attribute></xsl:if>
            <xsl:apply-templates select="."/>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="p:assessment" mode="bookmark">
    <xsl:if test="p:h">
      <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
        <fo:bookmark-title><xsl:value-of select="fn:title-of(.)"/></fo:bookmark-title>
      </fo:bookmark>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p:assessment">
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <xsl:variable name="columns" select="p:area[not(p:part)] | p:area/p:part"/>
    <!-- Is a column too narrow for the longest word?  Then type is smaller and words are broken. -->
    <xsl:variable name="words"><xsl:for-each select="$columns | p:area[not(p:part)]/p:h | p:year/p:cell[not(@span)]"><xsl:value-of
        select="concat(., ' ')"/></xsl:for-each></xsl:variable>
    <xsl:variable name="width" select="($matrix-measure - 56 * $scale) div count($columns) - 8 * $scale"/>
    <xsl:variable name="dense" select="boolean(str:tokenize(normalize-space($words), ' -')[string-length() * 0.57 * $table-size > $width])"/>
    <xsl:if test="p:h">
      <xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template>
    </xsl:if>
    <fo:table width="{fn:length($matrix-measure)}" space-before="{$space-4}"><xsl:copy-of select="$table-look"/>
      <xsl:if test="$dense">
        <xsl:attribute name="font-size"><xsl:value-of select="concat(0.9 * $table-size, 'pt')"/></xsl:attribute>
        <xsl:attribute name="hyphenate">true</xsl:attribute>
      </xsl:if>
      <fo:table-column column-width="{fn:em(56)}"/>
      <xsl:variable name="years" select="p:year[not(p:cell/@span)]"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="place" select="position()"/>
        <fo:table-column>
          <xsl:attribute name="column-width">
            <xsl:text>proportional-column-width(</xsl:text>
            <xsl:call-template name="matrix-share">
              <xsl:with-param name="cells" select="self::p:part | self::p:area/p:h | $years/p:cell[$place]"/>
              <xsl:with-param name="dense" select="$dense"/>
            </xsl:call-template>
            <xsl:text>)</xsl:text>
          </xsl:attribute>
        </fo:table-column>
      </xsl:for-each>
      <fo:table-header start-indent="0pt">
        <xsl:call-template name="matrix-heads">
          <xsl:with-param name="anchor" select="$anchor"/><xsl:with-param name="dense" select="$dense"/>
        </xsl:call-template>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:year">
          <xsl:call-template name="matrix-row">
            <xsl:with-param name="anchor" select="$anchor"/>
            <xsl:with-param name="columns" select="$columns"/>
            <xsl:with-param name="dense" select="$dense"/>
            <xsl:with-param name="kept" select="position() != last() and (last() &lt; 13 or position() = 1 or position() = last() - 1)"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <xsl:apply-templates select="p:source"/>
    <xsl:if test="not(//p:key/p:entry/@shade)">
      <xsl:call-template name="made-key"><xsl:with-param name="shades" select="p:year/p:cell/@shade"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- Columns are alike; where they are narrow each has its share by the longest word of CELLS. -->
  <xsl:template name="matrix-share">
    <xsl:param name="cells"/>
    <xsl:param name="dense"/>
    <xsl:variable name="text"><xsl:for-each select="$cells"><xsl:value-of select="concat(., ' ')"/></xsl:for-each></xsl:variable>
    <xsl:value-of select="not($dense) + $dense * (3 + fn:longest-word($text))"/>
  </xsl:template>

  <!-- == heads == -->

  <!-- The id of the head of COLUMN (an area without parts, or a part). -->
  <func:function name="fn:matrix-head">
    <xsl:param name="anchor"/>
    <xsl:param name="column"/>
    <xsl:variable name="area" select="count($column/ancestor-or-self::p:area/preceding-sibling::p:area) + 1"/>
    <func:result select="concat($anchor, '-', $area,
        substring(concat('-', count($column/preceding-sibling::p:part) + 1), 1, 9 * boolean($column/self::p:part)))"/>
  </func:function>

  <!-- The areas, and below them their parts. -->
  <xsl:template name="matrix-heads">
    <xsl:param name="anchor"/>
    <xsl:param name="dense"/>
    <xsl:variable name="rows" select="1 + boolean(p:area/p:part)"/>
    <fo:table-row>
      <xsl:call-template name="head-cell">
        <xsl:with-param name="id" select="concat($anchor, '-year')"/>
        <xsl:with-param name="text" select="fn:word('year')"/>
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:call-template>
      <xsl:for-each select="p:area">
        <xsl:call-template name="head-cell">
          <xsl:with-param name="id" select="concat($anchor, '-', position())"/>
          <xsl:with-param name="text"><xsl:apply-templates select="p:h/node()"/></xsl:with-param>
          <xsl:with-param name="align" select="'center'"/>
          <xsl:with-param name="rows" select="$rows - (p:part and $rows > 1)"/>
          <xsl:with-param name="columns" select="count(p:part) + not(p:part)"/>
          <xsl:with-param name="groups" select="boolean(p:part)"/>
          <xsl:with-param name="hyphenate" select="$dense"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:table-row>
    <xsl:if test="$rows > 1">
      <fo:table-row>
        <xsl:for-each select="p:area/p:part">
          <xsl:call-template name="head-cell">
            <xsl:with-param name="id" select="fn:matrix-head($anchor, .)"/>
            <xsl:with-param name="text"><xsl:apply-templates/></xsl:with-param>
            <xsl:with-param name="align" select="'center'"/>
            <xsl:with-param name="hyphenate" select="$dense"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- == rows == -->

  <xsl:template name="matrix-row">
    <xsl:param name="anchor"/>
    <xsl:param name="columns"/>
    <xsl:param name="dense"/>
    <xsl:param name="kept"/>
    <xsl:variable name="row" select="concat($anchor, '-y', count(preceding-sibling::p:year) + 1)"/>
    <fo:table-row keep-together.within-column="50">
      <xsl:if test="$kept"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <fo:table-cell id="{$row}" role="TH" bpf:scope="Row" display-align="center"><xsl:copy-of select="$cell-look"/>
        <fo:block font-weight="bold"><xsl:value-of select="@label"/></fo:block>
      </fo:table-cell>
      <xsl:for-each select="p:cell">
        <xsl:variable name="before" select="preceding-sibling::p:cell"/>
        <xsl:variable name="first" select="count($before) - count($before/@span) + sum($before/@span) + 1"/>
        <!-- A cell runs over no more columns than there are. -->
        <xsl:variable name="room" select="count($columns) - $first + 1"/>
        <xsl:variable name="typed" select="count(self::*[not(@span)]) + sum(@span)"/>
        <xsl:variable name="span" select="($typed &lt;= $room or $room &lt; 1) * $typed + ($typed > $room and $room >= 1) * $room"/>
        <xsl:variable name="over" select="$columns[position() >= $first and position() &lt; $first + $span]"/>
        <xsl:call-template name="matrix-cell">
          <xsl:with-param name="headers">
            <xsl:value-of select="$row"/>
            <xsl:for-each select="$over">
              <xsl:if test="self::p:part and (position() = 1 or not(preceding-sibling::p:part))">
                <xsl:value-of select="concat(' ', fn:matrix-head($anchor, ..))"/>
              </xsl:if>
              <xsl:value-of select="concat(' ', fn:matrix-head($anchor, .))"/>
            </xsl:for-each>
          </xsl:with-param>
          <xsl:with-param name="span" select="$span"/>
          <xsl:with-param name="dense" select="$dense"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="matrix-cell">
    <xsl:param name="headers"/>
    <xsl:param name="span"/>
    <xsl:param name="dense"/>
    <fo:table-cell bpf:headers="{$headers}" display-align="center"><xsl:copy-of select="$cell-look"/>
      <xsl:copy-of select="$dense-look[$dense]"/>
      <xsl:if test="$span > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="$span"/></xsl:attribute></xsl:if>
      <xsl:if test="@shade = 'yes'">
        <xsl:attribute name="background-color"><xsl:value-of select="$shade"/></xsl:attribute>
        <!-- White between two shaded cells. -->
        <xsl:attribute name="border-right">1.500pt solid #FFFFFF</xsl:attribute>
      </xsl:if>
      <xsl:if test="@rag and @rag != 'none'">
        <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="@rag"/></xsl:call-template>
      </xsl:if>
      <fo:block text-align="center">
        <xsl:copy-of select="@bp:at | @xml:lang"/>
        <xsl:apply-templates/>
        <xsl:if test="@shade = 'yes'">
          <xsl:if test="normalize-space() != ''"><xsl:text> </xsl:text></xsl:if>
          <xsl:call-template name="shade-mark">
            <xsl:with-param name="words">
              <xsl:for-each select="(//p:key/p:entry[@shade = 'yes'])[1]"><xsl:value-of select="normalize-space()"/></xsl:for-each>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
