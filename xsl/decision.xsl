<?xml version="1.0" encoding="UTF-8"?>
<!-- decision.xsl: the notice of an executive decision: what was decided, by whom, why, and until when it may be called in. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p f fn bp">

  <xsl:template match="/p:decision">
    <xsl:call-template name="record"><xsl:with-param name="title" select="normalize-space(p:title)"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="/p:decision" mode="flow">
    <xsl:call-template name="opening"/>
    <fo:block font-weight="bold" color="{$grey}" space-before="{$space-4}" text-align="start">
      <xsl:value-of select="fn:word('decision-notice')"/>
    </fo:block>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="decision-facts"/>
    <xsl:for-each select="p:decided">
      <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word('record-decided')"/></xsl:call-template>
      <xsl:call-template name="decision"><xsl:with-param name="content"><xsl:apply-templates/></xsl:with-param></xsl:call-template>
    </xsl:for-each>
    <xsl:for-each select="p:reasons | p:alternatives | p:consultation | p:conflicts | p:dispensations">
      <xsl:call-template name="record-part"/>
    </xsl:for-each>
    <xsl:apply-templates select="p:documents" mode="record"/>
    <xsl:call-template name="call-in"/>
    <xsl:call-template name="record-foot">
      <xsl:with-param name="signed" select="p:signed"/><xsl:with-param name="officers" select="p:officer"/>
    </xsl:call-template>
    <xsl:apply-templates select="p:notes"/>
  </xsl:template>

  <xsl:template name="decision-facts">
    <xsl:call-template name="facts">
      <xsl:with-param name="label-width" select="130"/>
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('reference')"/><xsl:with-param name="value" select="string(@reference)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('decision-maker')"/><xsl:with-param name="value" select="string(p:decision-maker)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('decision-date')"/><xsl:with-param name="value" select="fn:date(p:date)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('wards-affected')"/><xsl:with-param name="value" select="string(p:wards-affected)"/>
        </xsl:call-template>
        <xsl:if test="@key">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('key-decision')"/><xsl:with-param name="value" select="fn:word(@key)"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('notice-first-published')"/>
          <xsl:with-param name="value" select="string(@f:notice-published)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('decision-published')"/><xsl:with-param name="value" select="string(@f:published)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('call-in-ends')"/><xsl:with-param name="value" select="string(@f:call-in-ends)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="p:short-notice" mode="record"/>
  </xsl:template>

  <xsl:template match="p:documents" mode="record">
    <fo:block role="NonStruct">
      <xsl:call-template name="common"/>
      <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word('record-documents')"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="p:document">
          <fo:list-block provisional-distance-between-starts="1.35em" provisional-label-separation="0.4em" text-align="start">
            <xsl:for-each select="p:document">
              <fo:list-item space-before="{$space-1}">
                <xsl:call-template name="common"/>
                <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
                <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
              </fo:list-item>
            </xsl:for-each>
          </fo:list-block>
        </xsl:when>
        <xsl:otherwise><fo:block><xsl:value-of select="fn:word('none')"/></fo:block></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- Until when it may be called in, or why it may not. -->
  <xsl:template name="call-in">
    <xsl:if test="@f:call-in-ends or @call-in = 'no' or p:urgency">
      <fo:block role="NonStruct" keep-together.within-column="always">
        <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word('call-in')"/></xsl:call-template>
        <fo:block>
          <xsl:choose>
            <xsl:when test="@call-in = 'no'"><xsl:value-of select="fn:word('call-in-none')"/></xsl:when>
            <xsl:when test="@f:call-in-ends"><xsl:value-of select="fn:word('call-in-until', @f:call-in-ends)"/></xsl:when>
          </xsl:choose>
        </fo:block>
        <xsl:if test="p:urgency">
          <fo:block space-before="{$space-2}"><xsl:copy-of select="p:urgency/@bp:at"/><xsl:apply-templates select="p:urgency/node()"/></fo:block>
        </xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
