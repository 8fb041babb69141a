<?xml version="1.0" encoding="UTF-8"?>
<!-- notice.xsl: the notice of a meeting: who meets, where and when, what for, and that all may come. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p f fn bp">

  <xsl:template match="/p:notice">
    <xsl:call-template name="record"><xsl:with-param name="title" select="fn:word('notice-of-meeting')"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="/p:notice" mode="flow">
    <!-- What the notice leaves out is the pack's. -->
    <xsl:variable name="authority" select="(p:authority | $meeting/p:authority[not(current()/p:authority)])[1]"/>
    <xsl:variable name="committee" select="(p:committee | $meeting/p:committee[not(current()/p:committee)])[1]"/>
    <xsl:call-template name="opening"/>
    <fo:block font-weight="bold" color="{$grey}" space-before="{$space-2}" text-align="start"><xsl:value-of select="$authority"/></fo:block>
    <xsl:call-template name="title">
      <xsl:with-param name="text" select="fn:word('notice-of-meeting')"/><xsl:with-param name="size" select="26"/>
    </xsl:call-template>
    <fo:block font-size="{$size-16}" line-height="{$em-20}" font-weight="bold" space-before="{$space-2}" text-align="start">
      <xsl:value-of select="$committee"/>
    </fo:block>
    <xsl:call-template name="notice-facts"/>
    <!-- A notice is put up on a board: one page, if it can be. -->
    <fo:block role="NonStruct" font-size="{$size-10}" line-height="{$em-14}"><xsl:call-template name="notice-text">
      <xsl:with-param name="authority" select="$authority"/><xsl:with-param name="committee" select="$committee"/>
    </xsl:call-template></fo:block>
    <xsl:call-template name="record-foot">
      <xsl:with-param name="signed" select="p:signed"/>
      <xsl:with-param name="officers" select="p:officer | $meeting/p:officers/p:officer[not(current()/p:officer)]"/>
      <xsl:with-param name="day" select="string(@f:issued)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="notice-text">
    <xsl:param name="authority"/>
    <xsl:param name="committee"/>
    <xsl:choose>
      <xsl:when test="p:statement"><xsl:apply-templates select="p:statement/*"/></xsl:when>
      <xsl:when test="$committee and $authority">
        <fo:block><xsl:value-of select="fn:word('notice-statement', $committee, $authority)"/></fo:block>
      </xsl:when>
    </xsl:choose>
    <xsl:call-template name="notice-business"/>
    <xsl:apply-templates select="p:private"/>
    <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word('attending')"/></xsl:call-template>
    <xsl:choose>
      <xsl:when test="p:attending"><xsl:apply-templates select="p:attending/*"/></xsl:when>
      <xsl:otherwise><fo:block><xsl:value-of select="fn:word('right-to-attend')"/></fo:block></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="notice-facts">
    <xsl:call-template name="facts">
      <xsl:with-param name="label-width" select="84"/>
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('date')"/>
          <xsl:with-param name="value">
            <fo:inline font-weight="bold"><xsl:value-of select="fn:date((p:date | $meeting/p:date[not(current()/p:date)])[1])"/></fo:inline>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('time')"/>
          <xsl:with-param name="value">
            <fo:inline font-weight="bold"><xsl:value-of select="fn:time((p:time | $meeting/p:time[not(current()/p:time)])[1])"/></fo:inline>
          </xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('place')"/>
          <xsl:with-param name="value">
            <fo:inline font-weight="bold"><xsl:value-of select="(p:place | $meeting/p:place[not(current()/p:place)])[1]"/></fo:inline>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The business in brief, or where it is to be read. -->
  <xsl:template name="notice-business">
    <xsl:call-template name="record-heading">
      <xsl:with-param name="text">
        <xsl:choose>
          <xsl:when test="p:matters/p:h"><xsl:apply-templates select="p:matters/p:h/node()"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="fn:word('business')"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:choose>
      <xsl:when test="p:matters"><xsl:call-template name="matters"><xsl:with-param name="matters" select="p:matters/p:matter"/></xsl:call-template></xsl:when>
      <xsl:otherwise><fo:block><xsl:value-of select="fn:word('see-agenda')"/></fo:block></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="matters">
    <xsl:param name="matters"/>
    <fo:list-block provisional-distance-between-starts="{fn:em(26)}" provisional-label-separation="{$em-6}" text-align="start">
      <xsl:for-each select="$matters">
        <fo:list-item space-before="{$space-0.5}">
          <xsl:call-template name="common"/>
          <fo:list-item-label end-indent="label-end()">
            <fo:block>
              <xsl:choose>
                <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
                <xsl:otherwise>•</xsl:otherwise>
              </xsl:choose>
            </fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- Business to be taken in private: which, on what ground, why, and what was said against it. -->
  <xsl:template match="p:private">
    <fo:block role="NonStruct">
      <xsl:call-template name="common"/>
      <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word('private-business')"/></xsl:call-template>
      <fo:block><xsl:value-of select="fn:word('private-statement', fn:paragraphs(.))"/></fo:block>
      <xsl:call-template name="matters"><xsl:with-param name="matters" select="p:matter"/></xsl:call-template>
      <fo:block space-before="{$space-2}"><xsl:copy-of select="p:reason/@bp:at"/><xsl:apply-templates select="p:reason/node()"/></fo:block>
      <xsl:if test="p:representations">
        <fo:block role="NonStruct" space-before="{$space-2}"><xsl:apply-templates select="p:representations/*"/></fo:block>
      </xsl:if>
      <xsl:if test="p:agreement">
        <fo:block space-before="{$space-2}"><xsl:copy-of select="p:agreement/@bp:at"/><xsl:apply-templates select="p:agreement/node()"/></fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
