<?xml version="1.0" encoding="UTF-8"?>
<!-- measure-columns.xsl: the style of a table of measures, the columns that makes, and how wide they are. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:h="urn:boardpack:house"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings" extension-element-prefixes="func str" exclude-result-prefixes="p f h fn">

  <!-- == which style, which columns == -->

  <!-- The style of BLOCK: its own, its paper's, the house's for this kind of paper, that of the kind. -->
  <func:function name="fn:style">
    <xsl:param name="block"/>
    <xsl:variable name="kind" select="local-name($block/ancestor::*[last()])"/>
    <xsl:variable name="asked" select="($block/@style | $block/ancestor::*[last()]/@style)[last()]"/>
    <xsl:variable name="house" select="($houses/h:measures[not(@of) or @of = $kind])[1]/@style"/>
    <xsl:choose>
      <xsl:when test="$asked"><func:result select="string($asked)"/></xsl:when>
      <xsl:when test="$house"><func:result select="string($house)"/></xsl:when>
      <xsl:when test="$kind = 'scorecard' or $kind = 'profile' or $kind = 'quarterly'"><func:result select="$kind"/></xsl:when>
      <xsl:otherwise><func:result select="'tracker'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The columns of the current block in STYLE, as column elements: of, quarter, share, align, and the words of the head. -->
  <xsl:template name="measure-columns">
    <xsl:param name="style"/>
    <xsl:param name="measures"/>
    <xsl:variable name="block" select="."/>
    <xsl:variable name="set">
      <xsl:choose>
        <xsl:when test="$style = 'scorecard' and self::p:plans">plans</xsl:when>
        <xsl:when test="$style = 'tracker'">indicators</xsl:when>
        <xsl:otherwise><xsl:value-of select="$style"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="house" select="($houses/h:columns[@of = $set])[1]/h:column"/>
    <!-- In a style that is not the kind's own a column must be of use to stand. -->
    <xsl:variable name="foreign" select="(self::p:priorities or self::p:plans) and $style != 'scorecard'
        or not(self::p:priorities or self::p:plans) and $style != local-name(ancestor::*[last()])"/>
    <!-- Has the set a column for the actual result, whatever its quarter? -->
    <xsl:variable name="actual" select="boolean($house[@of = 'result' and not(@quarter)])"/>
    <xsl:choose>
      <xsl:when test="$style = 'tracker' and p:columns">
        <xsl:for-each select="p:columns/p:column">
          <column of="{@of}" quarter="{@quarter}" own="yes">
            <xsl:attribute name="share">
              <xsl:call-template name="column-share"><xsl:with-param name="house" select="$house"/></xsl:call-template>
            </xsl:attribute>
            <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
          </column>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$house">
          <xsl:variable name="of" select="@of"/>
          <xsl:variable name="quarter" select="@quarter"/>
          <xsl:variable name="wanted">
            <xsl:choose>
              <xsl:when test="$house/@of = 'measure' and (@of = 'name' or @of = 'progress')">
                <xsl:if test="$block/self::p:priorities or $block/self::p:plans">x</xsl:if>
              </xsl:when>
              <xsl:when test="@quarter and (@when = 'used' or $foreign)">
                <xsl:if test="$measures/p:result[@quarter = $quarter][not($actual and @f:actual)]">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'rag' and @when = 'used'">
                <xsl:if test="$measures[@f:rag != 'none'][not(@f:score) or @f:score = 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'direction' and @when = 'used'">
                <xsl:if test="$foreign and $measures/@f:direction[. != 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'score' and $foreign">
                <xsl:if test="$measures/@f:score[. != 'none' and (not(../@f:rag) or ../@score or $set = 'quarterly')]">x</xsl:if>
              </xsl:when>
              <xsl:when test="not(@when = 'used' or $foreign and not(@of = 'name' or @of = 'measure' or @of = 'rag'
                  or @of = 'result' or @of = 'direction'))">x</xsl:when>
              <xsl:when test="@of = 'single'"><xsl:if test="$measures/p:result[not(@quarter)]">x</xsl:if></xsl:when>
              <xsl:when test="@of = 'reference'"><xsl:if test="$measures/@reference">x</xsl:if></xsl:when>
              <xsl:otherwise><xsl:if test="$measures/*[local-name() = $of][normalize-space() != '']">x</xsl:if></xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:if test="$wanted != ''">
            <column of="{@of}" quarter="{@quarter}" share="{@share}" symbols="{@symbols}" actual="{$actual}">
              <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
            </column>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How the current column's cells stand, and what heads it: the paper's words, the house's for it, those of its name. -->
  <xsl:template name="column-head">
    <xsl:param name="block"/>
    <xsl:variable name="grouped" select="../*/@of = 'measure'"/>
    <xsl:attribute name="align">
      <xsl:choose>
        <xsl:when test="@of = 'rag' or @of = 'direction' or @of = 'score'">center</xsl:when>
        <xsl:when test="@of = 'baseline' or @of = 'last' or @of = 'target' or @of = 'result' or @of = 'single'
            or @of = 'predicted'"
          >end</xsl:when>
        <xsl:otherwise>start</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:choose>
      <xsl:when test="self::p:column and node()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@word"><xsl:value-of select="fn:word(@word)"/></xsl:when>
      <xsl:when test="@of = 'name' and $grouped"><xsl:value-of select="fn:word('priority')"/></xsl:when>
      <xsl:when test="@of = 'name'"><xsl:value-of select="fn:word('title')"/></xsl:when>
      <xsl:when test="@of = 'progress'"><xsl:value-of select="fn:word('progress-summary')"/></xsl:when>
      <xsl:when test="@of = 'rag' and $grouped"><xsl:value-of select="fn:word('overall-progress')"/></xsl:when>
      <xsl:when test="@of = 'measure' and not($block/self::p:priorities)"><xsl:value-of
          select="fn:word('headline-indicator')"/></xsl:when>
      <xsl:when test="@of = 'measure'"><xsl:value-of select="fn:word('supporting-measures')"/></xsl:when>
      <xsl:when test="@quarter and @quarter != ''"><xsl:value-of select="fn:word('quarter', @quarter)"/></xsl:when>
      <xsl:when test="@of = 'single'"><xsl:value-of select="fn:word('result')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The share of a column the paper chose: as it says, else as the house gives a column of its name. -->
  <xsl:template name="column-share">
    <xsl:param name="house"/>
    <xsl:choose>
      <xsl:when test="contains(@width, '*')"><xsl:value-of select="10 * substring-before(@width, '*')"/></xsl:when>
      <xsl:when test="$house[@of = current()/@of]"><xsl:value-of select="$house[@of = current()/@of][1]/@share"/></xsl:when>
      <xsl:when test="@of = 'direction' or @of = 'score'">27</xsl:when>
      <xsl:otherwise>20</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The columns as wide as they must be and as the house wishes (fn:fit-measures).  What has no room is told below the name
       of its measure (below="yes"); plain="yes": its cells hold what a measure has of its name, nothing else. -->
  <xsl:template name="fit-columns">
    <xsl:param name="columns"/>
    <xsl:param name="measures"/>
    <xsl:param name="groups"/>
    <xsl:param name="width"/>
    <xsl:variable name="widths" select="str:tokenize(fn:fit-measures($columns, $measures, $groups, $width), ' ')"/>
    <xsl:variable name="special" select="concat(' name measure reference result single rag direction score portfolio ',
        substring('progress ', 1, 9 * boolean($columns/@of = 'measure')))"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="place" select="position()"/>
      <xsl:variable name="share" select="string($widths[$place])"/>
      <column><xsl:copy-of select="@*"/>
        <xsl:attribute name="share"><xsl:value-of select="translate($share, 'n', '')"/></xsl:attribute>
        <xsl:if test="not(contains($special, concat(' ', @of, ' ')))">
          <xsl:attribute name="plain">yes</xsl:attribute>
        </xsl:if>
        <xsl:if test="contains($share, 'n')"><xsl:attribute name="narrow">yes</xsl:attribute></xsl:if>
        <xsl:if test="starts-with($share, '0.0')"><xsl:attribute name="below">yes</xsl:attribute></xsl:if>
        <xsl:copy-of select="node()"/>
      </column>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
