<?xml version="1.0" encoding="UTF-8"?>
<!-- measure-cells.xsl: the cells of tables of measures, whatever their style. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p f fn bp">

  <!-- The cell of the current column, which holds neither results nor plain values, for MEASURE of GROUP (either may be none).
       GROUPED: the style has columns for priorities and plans, whose cells stand in the FIRST of their ROWS.  SPAN: how many
       columns the value runs over. -->
  <xsl:template name="measure-cell">
    <xsl:param name="group"/>
    <xsl:param name="measure"/>
    <xsl:param name="rows"/>
    <xsl:param name="first"/>
    <xsl:param name="grouped"/>
    <xsl:param name="span" select="0"/>
    <xsl:variable name="of" select="string(@of)"/>
    <xsl:choose>
      <xsl:when test="$grouped and ($of = 'name' or $of = 'progress')">
        <xsl:if test="$first">
          <xsl:call-template name="group-cell">
            <xsl:with-param name="part" select="$group/*[local-name() = $of]"/>
            <xsl:with-param name="rows" select="$rows"/><xsl:with-param name="named" select="$of = 'name'"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$of = 'rag' and $grouped and $group/self::p:priority">
        <xsl:if test="$first">
          <xsl:call-template name="rag-cell">
            <xsl:with-param name="rag" select="string($group/@f:rag)"/>
            <xsl:with-param name="direction" select="string($group/@f:direction)"/>
            <xsl:with-param name="rows" select="$rows"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$of = 'rag' and @symbols = '' or $of = 'rag' and not(@symbols)">
        <xsl:call-template name="rag-cell">
          <xsl:with-param name="rag" select="string($measure/@f:rag)"/>
          <xsl:with-param name="direction" select="substring($measure/@f:direction, 1, 20 * not(../*/@of = 'direction'))"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'rag' or $of = 'direction' or $of = 'score'">
        <xsl:call-template name="sign-cell"><xsl:with-param name="of" select="$measure"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'portfolio' and $grouped and $group/p:portfolio and not($group/p:measure/p:portfolio)">
        <xsl:if test="$first">
          <xsl:call-template name="group-cell">
            <xsl:with-param name="part" select="$group/p:portfolio"/><xsl:with-param name="rows" select="$rows"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:when>
      <xsl:when test="$of = 'portfolio'">
        <xsl:call-template name="measure-value"><xsl:with-param name="span" select="$span"/>
          <xsl:with-param name="value"
              select="($measure/p:portfolio | $group/p:portfolio[$grouped and not($measure/p:portfolio)])[1]"/>
          <xsl:with-param name="align" select="'start'"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'measure' or $of = 'name'">
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <xsl:if test="$of = 'name' or not($group) or $group/self::p:plan">
            <xsl:attribute name="role">TH</xsl:attribute><xsl:attribute name="bpf:scope">Row</xsl:attribute>
          </xsl:if>
          <fo:block>
            <xsl:copy-of select="$measure/p:name/@bp:at"/>
            <xsl:if test="$of = 'measure' and $measure/@reference"><fo:inline color="{$grey}"><xsl:value-of
                select="$measure/@reference"/></fo:inline>&#160; </xsl:if>
            <xsl:apply-templates select="$measure/p:name/node()"/>
          </fo:block>
          <xsl:if test="../*/@below"><xsl:call-template name="told-below"><xsl:with-param name="measure" select="$measure"/></xsl:call-template></xsl:if>
        </fo:table-cell>
      </xsl:when>
      <xsl:when test="$of = 'reference'">
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <xsl:if test="not(../*/@of = 'name')"><xsl:attribute name="role">TH</xsl:attribute><xsl:attribute
              name="bpf:scope">Row</xsl:attribute></xsl:if>
          <fo:block><xsl:value-of select="$measure/@reference"/></fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:when test="$of = 'single'">
        <xsl:call-template name="measure-value"><xsl:with-param name="span" select="$span"/>
          <xsl:with-param name="value" select="$measure/p:result[not(@quarter)]"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:when test="$of = 'shape'">
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <fo:block><xsl:if test="$measure/@polarity"><xsl:value-of select="fn:word($measure/@polarity)"/></xsl:if></fo:block>
        </fo:table-cell>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- What of MEASURE has no room in a column of its own, each after its words. -->
  <xsl:template name="told-below">
    <xsl:param name="measure"/>
    <xsl:variable name="below" select="../*[@below]"/>
    <xsl:variable name="values" select="$measure/*[local-name() = $below/@of][normalize-space() != '']"/>
    <fo:block color="{$grey}">
      <xsl:for-each select="$values">
        <xsl:if test="position() > 1">; </xsl:if>
        <xsl:value-of select="concat(normalize-space($below[@of = local-name(current())]), ': ')"/>
        <xsl:apply-templates/>
      </xsl:for-each>
      <xsl:if test="$below/@of = 'shape' and $measure/@polarity and not($measure/p:shape)">
        <xsl:if test="$values">; </xsl:if>
        <xsl:value-of select="concat(normalize-space($below[@of = 'shape']), ': ', fn:word($measure/@polarity))"/>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- The cell of the current column, a sign of the element OF: its rating as a symbol, its direction, its score. -->
  <xsl:template name="sign-cell">
    <xsl:param name="of"/>
    <xsl:param name="look" select="$cell-look"/>
    <fo:table-cell><xsl:copy-of select="$look"/>
      <fo:block text-align="center" font-weight="normal">
        <xsl:choose>
          <xsl:when test="@of = 'direction'">
            <xsl:if test="$of/@f:direction or @symbols != ''">
              <xsl:call-template name="arrow">
                <xsl:with-param name="direction" select="string($of/@f:direction)"/><xsl:with-param name="size" select="8"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:when>
          <xsl:when test="@of = 'score'">
            <xsl:if test="$of/@f:score and $of/@f:score != 'none'">
              <xsl:call-template name="symbol">
                <xsl:with-param name="set" select="'score'"/><xsl:with-param name="name" select="string($of/@f:score)"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:when>
          <xsl:when test="$of/@f:rag and $of/@f:rag != 'none'">
            <xsl:call-template name="symbol">
              <xsl:with-param name="set" select="string(@symbols)"/><xsl:with-param name="name" select="string($of/@f:rag)"/>
            </xsl:call-template>
          </xsl:when>
        </xsl:choose>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- The cell of PART of a priority or plan (blank without it), over ROWS rows. -->
  <xsl:template name="group-cell">
    <xsl:param name="part"/>
    <xsl:param name="rows"/>
    <xsl:param name="named" select="false()"/>
    <xsl:variable name="narrow" select="@narrow"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$named and $part">
        <xsl:attribute name="role">TH</xsl:attribute>
        <xsl:attribute name="bpf:scope">Row</xsl:attribute>
        <xsl:attribute name="font-weight">bold</xsl:attribute>
        <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued($part)"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="$rows"/></xsl:attribute></xsl:if>
      <xsl:if test="not($part)"><fo:block/></xsl:if>
      <xsl:for-each select="$part">
        <fo:block hyphenate="{boolean($narrow)}">
          <xsl:call-template name="apart"/>
          <xsl:copy-of select="@bp:at | @xml:lang"/>
          <xsl:apply-templates/>
        </fo:block>
      </xsl:for-each>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="measure-value">
    <xsl:param name="value"/>
    <xsl:param name="align" select="''"/>
    <xsl:param name="span" select="0"/>
    <xsl:variable name="narrow" select="boolean(@narrow)"/>
    <xsl:choose>
      <xsl:when test="$value">
        <xsl:for-each select="$value[1]">
          <xsl:call-template name="value-cell">
            <xsl:with-param name="align" select="$align"/><xsl:with-param name="span" select="$span"/>
            <xsl:with-param name="narrow" select="$narrow"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="blank-cell"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
