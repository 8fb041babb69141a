<?xml version="1.0" encoding="UTF-8"?>
<!-- measures.xsl: what tables of measures share: their columns, heads, cells of values, the tally of ratings; indicators. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:str="http://exslt.org/strings" extension-element-prefixes="str" exclude-result-prefixes="p f fn bp">

  <!-- The columns of COLUMNS (house or paper), as shares of the width. -->
  <xsl:template name="share-columns">
    <xsl:param name="columns"/>
    <xsl:for-each select="$columns"><fo:table-column column-width="proportional-column-width({@share})"/></xsl:for-each>
  </xsl:template>

  <!-- The columns of COLUMNS over WIDTH points, by the house's shares and by what ROWS have for them (elements of a column's
       name; a column without any keeps its share). -->
  <xsl:template name="fit-rows">
    <xsl:param name="columns"/>
    <xsl:param name="rows"/>
    <xsl:param name="width"/>
    <xsl:for-each select="str:tokenize(fn:fit-rows($columns, $rows, $width), ' ')">
      <fo:table-column column-width="proportional-column-width({.})"/>
    </xsl:for-each>
  </xsl:template>

  <!-- Columns of words keep away from the figures before them. -->
  <xsl:template name="apart">
    <xsl:param name="of" select="local-name()"/>
    <xsl:if test="$of = 'portfolio' or $of = 'quality'">
      <xsl:attribute name="start-indent"><xsl:value-of select="$em-7"/></xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template name="measure-head-cell">
    <xsl:param name="text"/>
    <xsl:param name="align" select="'start'"/>
    <xsl:param name="of" select="''"/>
    <xsl:param name="id" select="''"/>
    <xsl:param name="narrow" select="false()"/>
    <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
      <xsl:if test="$id != ''"><xsl:attribute name="id"><xsl:value-of select="$id"/></xsl:attribute></xsl:if>
      <fo:block text-align="{$align}" hyphenate="{$narrow}">
        <xsl:call-template name="apart"><xsl:with-param name="of" select="$of"/></xsl:call-template>
        <xsl:copy-of select="$text"/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="blank-cell">
    <xsl:param name="span" select="1"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$span > 1"><xsl:attribute name="number-columns-spanned">
        <xsl:value-of select="$span"/></xsl:attribute></xsl:if>
      <fo:block/>
    </fo:table-cell>
  </xsl:template>

  <!-- The cell of a rating (and direction), over ROWS rows. -->
  <xsl:template name="rag-cell">
    <xsl:param name="rag"/>
    <xsl:param name="direction" select="''"/>
    <xsl:param name="rows" select="1"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="$rows"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="$rag != '' and $rag != 'none'">
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="$rag"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><fo:block/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$direction != '' and $direction != 'none'">
        <fo:block text-align="center" space-before="{$em-3}">
          <xsl:call-template name="arrow">
            <xsl:with-param name="direction" select="$direction"/><xsl:with-param name="size" select="8"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </fo:table-cell>
  </xsl:template>

  <!-- The cell of the current node, a value, over SPAN columns: as typed; a short one stands right, as figures do. -->
  <xsl:template name="value-cell">
    <xsl:param name="align" select="''"/>
    <xsl:param name="span" select="0"/>
    <xsl:param name="narrow" select="false()"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$span > 1"><xsl:attribute name="number-columns-spanned">
        <xsl:value-of select="$span"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="@f:rag and @f:rag != 'none' and (normalize-space() = '' or normalize-space() = fn:word(@f:rag))">
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="@f:rag"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <fo:block>
            <xsl:copy-of select="@bp:at | @xml:lang"/>
            <!-- A rate that is not typed is printed as it is computed. -->
            <xsl:variable name="typed" select="normalize-space()"/>
            <xsl:variable name="text" select="concat($typed, substring(@f:rate, 1, 99 * ($typed = '')))"/>
            <xsl:choose>
              <xsl:when test="$span > 1">
                <xsl:attribute name="text-align">center</xsl:attribute>
                <xsl:attribute name="font-style">italic</xsl:attribute>
              </xsl:when>
              <xsl:otherwise>
                <xsl:if test="$narrow"><xsl:attribute name="hyphenate">true</xsl:attribute></xsl:if>
                <xsl:call-template name="apart"/>
                <xsl:if test="$align = '' and (string-length($text) &lt; 9
                    or string-length($text) &lt; 28 and translate(substring($text, 1, 1), '0123456789£(-−+', '') = '')">
                  <xsl:attribute name="text-align">end</xsl:attribute>
                </xsl:if>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:apply-templates/>
            <xsl:if test="$typed = ''"><xsl:value-of select="@f:rate"/></xsl:if>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <!-- The ratings counted: a chip and a number each.  The current node carries the counts. -->
  <xsl:template name="tally">
    <xsl:if test="@f:count-red + @f:count-amber + @f:count-green > 0">
      <fo:block text-align="start" space-before="{$space-2}" space-after="{$space-2}" keep-with-next.within-column="always">
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'green'"/><xsl:with-param name="count" select="@f:count-green"/>
        </xsl:call-template>
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'amber'"/><xsl:with-param name="count" select="@f:count-amber"/>
        </xsl:call-template>
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'red'"/><xsl:with-param name="count" select="@f:count-red"/>
        </xsl:call-template>
        <xsl:if test="@f:trend"><fo:inline color="{$grey}"><xsl:value-of select="@f:trend"/></fo:inline></xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="tally-of">
    <xsl:param name="rag"/>
    <xsl:param name="count"/>
    <xsl:call-template name="chip"><xsl:with-param name="rag" select="$rag"/></xsl:call-template>
    <xsl:value-of select="concat('&#160; ', $count, '&#160;&#160;&#160;&#160; ')"/>
  </xsl:template>

  <!-- A table of indicators, in whatever paper: its heading, the tally of its ratings or the key to its scores, the table. -->
  <xsl:template match="p:indicators">
    <xsl:variable name="style" select="fn:style(.)"/>
    <xsl:if test="p:h or parent::p:tracker"><xsl:call-template name="section-heading"/></xsl:if>
    <xsl:if test="@period">
      <fo:block text-align="start" color="{$grey}" space-before="{$space-1}" keep-with-next.within-column="always">
        <xsl:value-of select="concat(fn:word('period'), ': ', @period)"/>
      </fo:block>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$style = 'quarterly'">
        <xsl:call-template name="score-key"/>
        <xsl:call-template name="score-tally"/>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="tally"/></xsl:otherwise>
    </xsl:choose>
    <xsl:call-template name="measure-table">
      <xsl:with-param name="width" select="fn:measure(.)"/><xsl:with-param name="style" select="$style"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The key to the scores stands above the first table that has any, unless the paper puts it elsewhere. -->
  <xsl:template name="score-key">
    <xsl:if test="not(//p:legend[@set = 'score']) and @f:count-star and not(preceding::p:indicators/@f:count-star)">
      <xsl:call-template name="legend"><xsl:with-param name="set" select="'score'"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- The scores counted: a symbol and a number for each that there is. -->
  <xsl:template name="score-tally">
    <xsl:variable name="table" select="."/>
    <xsl:if test="@f:count-star">
      <fo:block text-align="start" space-before="{$space-1}" space-after="{$space-2}" keep-with-next.within-column="always">
        <xsl:for-each select="fn:symbols('score')">
          <xsl:variable name="count" select="$table/@f:*[local-name() = concat('count-', current()/@name)]"/>
          <xsl:if test="$count > 0">
            <xsl:call-template name="symbol">
              <xsl:with-param name="set" select="'score'"/><xsl:with-param name="name" select="@name"/>
              <xsl:with-param name="word" select="'yes'"/>
            </xsl:call-template>
            <xsl:value-of select="concat('&#160; ', $count, '&#160;&#160;&#160;&#160; ')"/>
          </xsl:if>
        </xsl:for-each>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p:legend">
    <xsl:call-template name="legend"><xsl:with-param name="set" select="string(@set)"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
