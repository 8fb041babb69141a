<?xml version="1.0" encoding="UTF-8"?>
<!-- recommendation-tracker.xsl: recommendations, their history in layers, and the stage each has reached.
     A history may run over pages: its row is broken, the head repeated and its number labelled as continued. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:h="urn:boardpack:house"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:press="urn:boardpack:press" press:globals="recommendation-tracker"
    exclude-result-prefixes="p f h fn press">

  <!-- What the other columns leave for the recommendation and its history. -->
  <xsl:variable name="tracked-columns" select="($houses/h:columns[@of = 'recommendations'])[1]/h:column"/>
  <xsl:variable name="tracked-room" select="floor($measure - (sum($tracked-columns/@share) + 8) * $scale)"/>

  <xsl:template match="/p:recommendation-tracker">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="p:title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten(p:title, 44)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:recommendation-tracker" mode="flow">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="facts">
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('date')"/><xsl:with-param name="value" select="fn:date(p:date)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="p:introduction"/>
    <xsl:call-template name="stages"/>
    <xsl:apply-templates select="p:inquiry | p:notes"/>
  </xsl:template>

  <!-- == the key to the stages, with the recommendations counted == -->

  <xsl:template name="stages">
    <xsl:variable name="counts" select="@f:*[starts-with(local-name(), 'count-')]"/>
    <fo:block role="NonStruct" space-before="{$space-4}" space-after="{$space-4}" keep-together.within-column="always">
      <fo:block role="Caption" font-size="{$size-10}" line-height="{$em-13}" font-weight="bold" space-after="{$space-1}" text-align="start"
          keep-with-next.within-column="always">
        <xsl:value-of select="fn:word('stages')"/>
      </fo:block>
      <fo:table width="{fn:length(0.87 * $measure)}"><xsl:copy-of select="$table-look"/>
        <fo:table-column column-width="{fn:em(56)}"/>
        <fo:table-column column-width="proportional-column-width(1)"/>
        <fo:table-column column-width="{fn:em(100)}"/>
        <fo:table-header start-indent="0pt">
          <fo:table-row>
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('stage')"/></xsl:call-template>
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('meaning')"/></xsl:call-template>
            <xsl:call-template name="measure-head-cell">
              <xsl:with-param name="text" select="fn:word('recommendations')"/><xsl:with-param name="align" select="'end'"/>
            </xsl:call-template>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body start-indent="0pt">
          <xsl:for-each select="$counts[number(substring-after(local-name(), 'count-')) > 0]">
            <xsl:variable name="stage" select="substring-after(local-name(), 'count-')"/>
            <xsl:call-template name="stage-row">
              <xsl:with-param name="stage" select="$stage"/>
              <xsl:with-param name="meaning" select="fn:word(concat('stage-', $stage))"/>
              <xsl:with-param name="count" select="."/>
            </xsl:call-template>
          </xsl:for-each>
          <xsl:for-each select="$counts[. > 0 and (local-name() = 'count-undecided' or local-name() = 'count-none')]">
            <xsl:call-template name="stage-row">
              <xsl:with-param name="meaning" select="fn:word(concat('stage-', substring-after(local-name(), 'count-')))"/>
              <xsl:with-param name="count" select="."/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <xsl:template name="stage-row">
    <xsl:param name="stage" select="'–'"/>
    <xsl:param name="meaning"/>
    <xsl:param name="count"/>
    <fo:table-row>
      <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
        <fo:block font-weight="bold"><xsl:value-of select="$stage"/></fo:block>
      </fo:table-cell>
      <fo:table-cell><xsl:copy-of select="$cell-look"/><fo:block><xsl:value-of select="$meaning"/></fo:block></fo:table-cell>
      <fo:table-cell><xsl:copy-of select="$cell-look"/><fo:block text-align="end"><xsl:value-of select="$count"/></fo:block></fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- == the recommendations == -->

  <xsl:template match="p:inquiry" mode="bookmark"><xsl:if test="p:h"><xsl:call-template name="bookmark"/></xsl:if></xsl:template>

  <xsl:template match="p:inquiry">
    <xsl:if test="p:h"><xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template></xsl:if>
    <xsl:apply-templates select="p:introduction"/>
    <fo:table width="{$portrait-width}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
      <!-- A share is points at the standard size, 0 what is left. -->
      <xsl:for-each select="$tracked-columns">
        <fo:table-column>
          <xsl:attribute name="column-width">
            <xsl:choose>
              <xsl:when test="@share = 0">proportional-column-width(1)</xsl:when>
              <xsl:otherwise><xsl:value-of select="fn:em(@share)"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </fo:table-column>
      </xsl:for-each>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$tracked-columns">
            <xsl:call-template name="measure-head-cell">
              <xsl:with-param name="text" select="fn:word(@of)"/>
              <xsl:with-param name="align"><xsl:choose><xsl:when
                  test="@of = 'complete'">center</xsl:when><xsl:otherwise>start</xsl:otherwise></xsl:choose></xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:apply-templates select="p:tracked"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="p:tracked">
    <xsl:variable name="tracked" select="."/>
    <fo:table-row keep-together.within-column="50">
      <xsl:call-template name="common"/>
      <xsl:for-each select="$tracked-columns">
        <xsl:variable name="of" select="@of"/>
        <xsl:for-each select="$tracked">
          <xsl:choose>
            <xsl:when test="$of = 'number'">
              <fo:table-cell role="TH" bpf:scope="Row" bpf:continued="{fn:continued(@f:number)}"><xsl:copy-of select="$cell-look"/>
                <fo:block><xsl:value-of select="@f:number"/></fo:block>
              </fo:table-cell>
            </xsl:when>
            <xsl:when test="$of = 'recommendation'">
              <fo:table-cell><xsl:copy-of select="$cell-look"/>
                <fo:block font-weight="bold"><xsl:apply-templates select="p:recommendation/node()"/></fo:block>
                <xsl:apply-templates select="p:response | p:update"/>
              </fo:table-cell>
            </xsl:when>
            <xsl:when test="$of = 'stage'"><xsl:call-template name="stage-cell"/></xsl:when>
            <xsl:otherwise>
              <fo:table-cell><xsl:copy-of select="$cell-look"/>
                <fo:block text-align="center">
                  <xsl:call-template name="tick-box"><xsl:with-param name="ticked" select="@complete = 'yes'"/></xsl:call-template>
                </fo:block>
              </fo:table-cell>
            </xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- The stage as typed; below it what it means. -->
  <xsl:template name="stage-cell">
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <fo:block><xsl:value-of select="p:stage"/></fo:block>
      <xsl:if test="@f:stage">
        <xsl:variable name="meaning" select="fn:word(concat(substring('stage-', 1, 6 * (@f:stage != 'undecided')), @f:stage))"/>
        <fo:block color="{$grey}" font-size="{$size-8.5}" line-height="{$em-11}" hyphenate="{fn:longest-word($meaning) > 11}">
          <xsl:value-of select="$meaning"/>
        </fo:block>
      </xsl:if>
    </fo:table-cell>
  </xsl:template>

  <!-- A layer of the history: who says it and when, then what they say. -->
  <xsl:template match="p:tracked/p:response | p:tracked/p:update">
    <fo:block role="NonStruct" space-before="{$em-7}">
      <xsl:call-template name="common"/>
      <xsl:if test="string-length() &lt; 320"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <fo:block keep-with-next.within-column="always" color="{$grey}" space-after="{fn:gap(*[1])}">
        <fo:inline role="Strong" font-weight="bold">
          <xsl:choose>
            <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
            <xsl:when test="@of"><xsl:value-of select="fn:word('response-of', @of)"/></xsl:when>
            <xsl:when test="@f:on"><xsl:value-of select="fn:word('update-of', @f:on)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="fn:word(local-name())"/></xsl:otherwise>
          </xsl:choose>
        </fo:inline>
        <xsl:choose>
          <xsl:when test="@approved-by and @f:approved-on">
            <xsl:value-of select="concat(' ', fn:word('approved-by-on', @approved-by, @f:approved-on))"/>
          </xsl:when>
          <xsl:when test="@approved-by"><xsl:value-of select="concat(' ', fn:word('approved-by-body', @approved-by))"/></xsl:when>
          <xsl:when test="@f:approved-on"><xsl:value-of select="concat(' ', fn:word('approved-on', @f:approved-on))"/></xsl:when>
        </xsl:choose>
      </fo:block>
      <xsl:apply-templates select="*[not(self::p:h)]"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
