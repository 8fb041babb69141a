<?xml version="1.0" encoding="UTF-8"?>
<!-- measures.xsl: what tables of measures share: their columns, heads, cells of values, the tally of ratings. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:boardpack:papers" xmlns:f="urn:boardpack:facts" xmlns:h="urn:boardpack:house" xmlns:fn="urn:boardpack:functions"
    xmlns:bp="urn:boardpack:at" xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func str exsl" exclude-result-prefixes="p f h fn bp">

  <!-- The columns of COLUMNS (house or paper), as shares of the width. -->
  <xsl:template name="share-columns">
    <xsl:param name="columns"/>
    <xsl:for-each select="$columns"><fo:table-column column-width="proportional-column-width({@share})"/></xsl:for-each>
  </xsl:template>

  <!-- Columns of words keep away from the figures before them. -->
  <func:function name="fn:apart">
    <xsl:param name="of"/>
    <xsl:choose>
      <xsl:when test="$of = 'portfolio' or $of = 'quality'"><func:result select="fn:em(7)"/></xsl:when>
      <xsl:otherwise><func:result select="'0pt'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- In the wider columns only a word too long for them is broken. -->
  <func:function name="fn:breaks-words">
    <xsl:param name="value"/>
    <func:result select="not($value/self::p:portfolio or $value/self::p:target) or boolean(str:tokenize(normalize-space($value), ' -/')[string-length() > 10])"/>
  </func:function>

  <xsl:template name="measure-head-cell">
    <xsl:param name="text"/>
    <xsl:param name="align" select="'start'"/>
    <xsl:param name="of" select="''"/>
    <fo:table-cell xsl:use-attribute-sets="head-cell" role="TH" bpf:scope="Column">
      <fo:block text-align="{$align}" hyphenate="false" start-indent="{fn:apart($of)}"><xsl:copy-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="blank-cell">
    <xsl:param name="span" select="1"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="$span > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="$span"/></xsl:attribute></xsl:if>
      <fo:block/>
    </fo:table-cell>
  </xsl:template>

  <!-- The cell of a rating (and direction), over ROWS rows. -->
  <xsl:template name="rag-cell">
    <xsl:param name="rag"/>
    <xsl:param name="direction" select="''"/>
    <xsl:param name="rows" select="1"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="$rows"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="$rag != '' and $rag != 'none'">
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="$rag"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><fo:block/></xsl:otherwise>
      </xsl:choose>
      <xsl:if test="$direction != '' and $direction != 'none'">
        <fo:block text-align="center" space-before="{fn:em(3)}">
          <xsl:call-template name="arrow">
            <xsl:with-param name="direction" select="$direction"/><xsl:with-param name="size" select="8"/>
          </xsl:call-template>
        </fo:block>
      </xsl:if>
    </fo:table-cell>
  </xsl:template>

  <!-- The cell of the current node, a value: as typed; a short one stands right, as figures do. -->
  <xsl:template name="value-cell">
    <xsl:param name="align" select="''"/>
    <fo:table-cell xsl:use-attribute-sets="cell">
      <xsl:if test="@span > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="@span"/></xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="@f:rag and @f:rag != 'none' and (normalize-space() = '' or normalize-space() = fn:word(@f:rag))">
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="@f:rag"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise>
          <fo:block>
            <xsl:attribute name="hyphenate"><xsl:value-of select="not(@span > 1) and fn:breaks-words(.)"/></xsl:attribute>
            <xsl:copy-of select="@bp:at | @xml:lang"/>
            <xsl:attribute name="start-indent"><xsl:value-of select="fn:apart(local-name())"/></xsl:attribute>
            <xsl:attribute name="text-align">
              <xsl:choose>
                <xsl:when test="@span > 1">center</xsl:when>
                <xsl:when test="$align != ''"><xsl:value-of select="$align"/></xsl:when>
                <xsl:when test="string-length(normalize-space()) &lt; 9">end</xsl:when>
                <xsl:when test="string-length(normalize-space()) &lt; 28 and translate(substring(normalize-space(), 1, 1), '0123456789£(-−+', '') = ''">end</xsl:when>
                <xsl:otherwise>start</xsl:otherwise>
              </xsl:choose>
            </xsl:attribute>
            <xsl:if test="@span > 1"><xsl:attribute name="font-style">italic</xsl:attribute></xsl:if>
            <xsl:apply-templates/>
          </fo:block>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <!-- The ratings counted: a chip and a number each.  The current node carries the counts. -->
  <xsl:template name="tally">
    <xsl:if test="@f:count-red + @f:count-amber + @f:count-green > 0">
      <fo:block text-align="start" space-before="{fn:space(2)}" space-after="{fn:space(2)}">
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
</xsl:stylesheet>
