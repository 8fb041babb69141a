<?xml version="1.0" encoding="UTF-8"?>
<!-- minutes.xsl: the minutes of a meeting. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:press="urn:boardpack:press" press:globals="minutes"
    exclude-result-prefixes="p f fn bp press">

  <!-- The day is not broken over two lines. -->
  <xsl:variable name="minutes-title" select="fn:word('minutes-of', translate(fn:date(/p:minutes/p:date), ' ', '&#160;'))"/>

  <xsl:template match="/p:minutes">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$minutes-title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:word('minutes-short', fn:date(p:date, 'medium'))"/>
        <xsl:with-param name="draft">
          <xsl:choose>
            <xsl:when test="@confirmed"/>
            <xsl:when test="@f:to-be-approved"><xsl:value-of select="fn:word('draft-minutes', @f:to-be-approved)"/></xsl:when>
            <xsl:when test="@to-be-approved"><xsl:value-of select="fn:word('draft-minutes', @to-be-approved)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="fn:word('draft-minutes-undated')"/></xsl:otherwise>
          </xsl:choose>
        </xsl:with-param>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:minutes" mode="flow">
    <xsl:call-template name="opening"/>
    <fo:block font-size="{$size-13}" line-height="{$em-17}" font-weight="bold" space-before="{$space-4}" text-align="start">
      <xsl:value-of select="p:committee"/>
    </fo:block>
    <xsl:call-template name="title"><xsl:with-param name="text" select="$minutes-title"/></xsl:call-template>
    <xsl:if test="p:time or p:place">
      <fo:block color="{$grey}">
        <xsl:value-of select="p:place"/>
        <xsl:if test="p:time and p:place">, </xsl:if>
        <xsl:value-of select="fn:time(p:time)"/>
      </fo:block>
    </xsl:if>
    <fo:block role="NonStruct" start-indent="{$hang-width}">
      <xsl:apply-templates select="p:present | p:in-attendance | p:preamble | p:minute | p:concluded | p:notes"/>
    </fo:block>
  </xsl:template>

  <!-- Who was present: groups side by side, the councillors' own column first. -->
  <xsl:template match="p:present">
    <fo:block role="{fn:heading(1)}" start-indent="0pt">
      <xsl:call-template name="heading-style"><xsl:with-param name="level" select="1"/></xsl:call-template>
      <xsl:value-of select="fn:word('present')"/>
    </fo:block>
    <fo:block role="NonStruct" space-before="{$space-2}" start-indent="0pt">
      <xsl:call-template name="groups-beside"><xsl:with-param name="groups" select="p:group"/></xsl:call-template>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:preamble">
    <fo:block role="NonStruct" space-before="{$space-4}"><xsl:apply-templates/></fo:block>
  </xsl:template>

  <xsl:template match="p:minute">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- A decision: beside a rule, so that it is found again. -->
  <xsl:template match="p:resolved | p:recommended">
    <xsl:call-template name="decision">
      <xsl:with-param name="content">
        <xsl:for-each select="*">
          <xsl:choose>
            <xsl:when test="position() = 1 and self::p:p">
              <fo:block>
                <xsl:call-template name="common"/>
                <xsl:call-template name="keep-lead"/>
                <fo:inline font-weight="bold" color="{$house-colour}"><xsl:value-of select="fn:word(local-name(..))"/></fo:inline>
                <xsl:apply-templates/>
              </fo:block>
            </xsl:when>
            <xsl:when test="position() = 1">
              <fo:block font-weight="bold" color="{$house-colour}" keep-with-next.within-column="always">
                <xsl:value-of select="fn:word(local-name(..))"/>
              </fo:block>
              <xsl:apply-templates select="."/>
            </xsl:when>
            <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
          </xsl:choose>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="decision">
    <xsl:param name="content"/>
    <fo:block role="NonStruct" space-before="{$space-3}" space-after="{$space-3}" border-start-style="solid"
        border-start-width="2pt" border-start-color="{$house-colour}"
        padding-start="{$em-8}" start-indent="inherited-property-value(start-indent) + {$em-10}">
      <xsl:copy-of select="@bp:at"/>
      <xsl:copy-of select="$content"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:exempt-resolution">
    <xsl:call-template name="decision">
      <xsl:with-param name="content">
        <fo:block>
          <xsl:call-template name="common"/>
          <fo:inline font-weight="bold" color="{$house-colour}"><xsl:value-of select="fn:word('resolved')"/></fo:inline>
          <xsl:value-of select="fn:word('exclusion', normalize-space(p:business), fn:paragraphs(.))"/>
        </fo:block>
        <fo:block space-before="{$space-2}"><xsl:apply-templates select="p:reason/node()"/></fo:block>
        <xsl:if test="p:public-interest">
          <fo:block space-before="{$space-2}">
            <fo:inline font-weight="bold"><xsl:value-of select="fn:word('public-interest')"/></fo:inline>
            <xsl:text> </xsl:text>
            <xsl:apply-templates select="p:public-interest/node()"/>
          </fo:block>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Comings and goings, in brackets. -->
  <xsl:template match="p:arrival | p:departure">
    <fo:block space-before="{$space-2}" font-style="italic">
      <xsl:call-template name="common"/>
      <xsl:value-of select="fn:word(local-name(), normalize-space(), fn:time(.))"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:concluded">
    <fo:block space-before="{$space-6}" font-style="italic" keep-with-previous.within-column="always">
      <xsl:call-template name="common"/>
      <xsl:value-of select="fn:word('concluded', fn:time(.))"/>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
