<?xml version="1.0" encoding="UTF-8"?>
<!-- action-log.xsl: the actions meetings have asked for, a band for each meeting, on landscape pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:h="urn:boardpack:house"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p f h fn">

  <xsl:template match="/p:action-log">
    <xsl:call-template name="record">
      <xsl:with-param name="title" select="normalize-space(p:title)"/><xsl:with-param name="orientation" select="'landscape'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/p:action-log" mode="flow">
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'action-log'])[1]/h:column"/>
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param></xsl:call-template>
    <fo:block color="{$grey}">
      <xsl:if test="p:date"><xsl:value-of select="concat(fn:word('position-at', fn:date(p:date, 'medium')), ' ')"/></xsl:if>
      <xsl:value-of select="fn:word('actions-counted', @f:actions, @f:complete, @f:overdue)"/>
    </fo:block>
    <xsl:if test="p:introduction">
      <fo:block role="NonStruct" space-before="{$space-2}"><xsl:apply-templates select="p:introduction"/></fo:block>
    </xsl:if>
    <fo:table width="{$landscape-width}" space-before="{$space-4}"><xsl:copy-of select="$table-look"/>
      <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="*/p:action"/>
        <xsl:with-param name="width" select="$landscape-measure"/>
      </xsl:call-template>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$columns">
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word(concat('log-', @of))"/></xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:agreed-at">
          <fo:table-row keep-with-next.within-column="always">
            <xsl:call-template name="common"/>
            <fo:table-cell number-columns-spanned="{count($columns)}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
              <fo:block>
                <xsl:choose>
                  <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="fn:word('agreed-at', @f:date)"/></xsl:otherwise>
                </xsl:choose>
              </fo:block>
            </fo:table-cell>
          </fo:table-row>
          <xsl:for-each select="p:action">
            <xsl:variable name="action" select="."/>
            <fo:table-row keep-together.within-column="50">
              <xsl:call-template name="common"/>
              <xsl:for-each select="$columns">
                <xsl:call-template name="log-cell"><xsl:with-param name="action" select="$action"/></xsl:call-template>
              </xsl:for-each>
            </fo:table-row>
          </xsl:for-each>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <xsl:apply-templates select="p:notes"/>
  </xsl:template>

  <!-- What of ACTION stands in the current column. -->
  <xsl:template name="log-cell">
    <xsl:param name="action"/>
    <xsl:choose>
      <xsl:when test="@of = 'number'">
        <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
          <fo:block font-weight="bold"><xsl:value-of select="$action/@f:number"/></fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:when test="@of = 'minute'">
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <fo:block>
            <xsl:choose>
              <xsl:when test="$action/p:minuteref/node()"><xsl:apply-templates select="$action/p:minuteref/node()"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="$action/p:minuteref/@number"/></xsl:otherwise>
            </xsl:choose>
          </fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:when test="@of = 'status'">
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <xsl:call-template name="log-status"><xsl:with-param name="action" select="$action"/></xsl:call-template>
          <xsl:if test="$action/p:progress">
            <fo:block space-before="{$em-2}"><xsl:apply-templates select="$action/p:progress/node()"/></fo:block>
          </xsl:if>
        </fo:table-cell>
      </xsl:when>
      <xsl:otherwise>
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <fo:block><xsl:apply-templates select="$action/*[local-name() = current()/@of]/node()"/></fo:block>
        </fo:table-cell>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Complete, overdue or open: the word always, its colour besides. -->
  <xsl:template name="log-status">
    <xsl:param name="action"/>
    <fo:block font-weight="bold">
      <xsl:choose>
        <xsl:when test="$action/@complete = 'yes'">
          <xsl:attribute name="color"><xsl:value-of select="($rags[@name = 'green'])[1]/@fill"/></xsl:attribute>
          <xsl:value-of select="fn:word('complete')"/>
        </xsl:when>
        <xsl:when test="$action/@f:overdue = 'yes'">
          <xsl:attribute name="color"><xsl:value-of select="($rags[@name = 'red'])[1]/@fill"/></xsl:attribute>
          <xsl:value-of select="fn:word('overdue')"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('open')"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
