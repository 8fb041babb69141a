<?xml version="1.0" encoding="UTF-8"?>
<!-- records.xsl: what the papers round a meeting share: headings of the house's words, contacts, lines to sign on. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p fn bp">

  <!-- A kind with one page-sequence, whose flow is its root in mode "flow". -->
  <xsl:template name="record">
    <xsl:param name="title"/>
    <xsl:param name="orientation" select="'portrait'"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="orientation" select="$orientation"/>
        <xsl:with-param name="head" select="fn:shorten(string($title), 44)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <!-- Why a key decision had short notice. -->
  <xsl:template match="p:short-notice" mode="record">
    <xsl:variable name="words" select="fn:word(@kind, '|')"/>
    <fo:block space-before="{$space-2}" space-after="{$space-3}" text-align="start">
      <xsl:copy-of select="@bp:at"/>
      <fo:inline role="Strong" font-weight="bold"><xsl:value-of select="substring-before($words, '|')"/></fo:inline>
      <xsl:apply-templates/>
      <xsl:value-of select="substring-after($words, '|')"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="record-heading">
    <xsl:param name="text"/>
    <fo:block role="{fn:heading(1)}">
      <xsl:call-template name="heading-style"><xsl:with-param name="level" select="1"/></xsl:call-template>
      <!-- The parts are short: their headings stand closer. -->
      <xsl:attribute name="font-size"><xsl:value-of select="fn:size(12)"/></xsl:attribute>
      <xsl:attribute name="line-height"><xsl:value-of select="fn:em(15)"/></xsl:attribute>
      <xsl:attribute name="space-before"><xsl:value-of select="$space-5"/></xsl:attribute>
      <xsl:attribute name="space-after"><xsl:value-of select="$space-1"/></xsl:attribute>
      <xsl:copy-of select="$text"/>
    </fo:block>
  </xsl:template>

  <!-- The current part of a record under its standing words; empty, it says so. -->
  <xsl:template name="record-part">
    <fo:block role="NonStruct">
      <xsl:call-template name="common"/>
      <xsl:call-template name="record-heading"><xsl:with-param name="text" select="fn:word(concat('record-', local-name()))"/></xsl:call-template>
      <xsl:choose>
        <xsl:when test="*"><xsl:apply-templates/></xsl:when>
        <xsl:otherwise><fo:block><xsl:value-of select="fn:word('none')"/></fo:block></xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <!-- The foot of a record, kept together: those who SIGNED, a line to sign on above each, beside OFFICERS to ask (in
       large print above them).  DAY: when, where those who signed do not say. -->
  <xsl:template name="record-foot">
    <xsl:param name="signed"/>
    <xsl:param name="officers"/>
    <xsl:param name="day" select="''"/>
    <fo:block role="NonStruct" keep-together.within-column="always" space-before="{$space-6}" text-align="start">
      <xsl:choose>
        <xsl:when test="$signed and $officers and $scale &lt; 1.2">
          <xsl:call-template name="beside">
            <xsl:with-param name="left">
              <xsl:call-template name="signatures">
                <xsl:with-param name="signed" select="$signed"/><xsl:with-param name="day" select="$day"/>
              </xsl:call-template>
            </xsl:with-param>
            <xsl:with-param name="right"><xsl:call-template name="record-contacts"><xsl:with-param name="officers" select="$officers"/></xsl:call-template></xsl:with-param>
          </xsl:call-template>
        </xsl:when>
        <xsl:when test="$signed">
          <fo:block role="NonStruct" end-indent="{fn:length($measure * 0.4)}">
            <xsl:call-template name="signatures">
              <xsl:with-param name="signed" select="$signed"/><xsl:with-param name="day" select="$day"/>
            </xsl:call-template>
          </fo:block>
          <xsl:if test="$officers">
            <fo:block role="NonStruct" space-before="{$space-4}">
              <xsl:call-template name="record-contacts"><xsl:with-param name="officers" select="$officers"/></xsl:call-template>
            </fo:block>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:if test="$officers"><xsl:call-template name="record-contacts"><xsl:with-param name="officers" select="$officers"/></xsl:call-template></xsl:if>
          <xsl:if test="$day != ''"><fo:block space-before="{$space-2}"><xsl:value-of select="fn:word('dated', $day)"/></fo:block></xsl:if>
        </xsl:otherwise>
      </xsl:choose>
    </fo:block>
  </xsl:template>

  <xsl:template name="record-contacts">
    <xsl:param name="officers"/>
    <fo:block role="NonStruct">
      <fo:block role="{fn:heading(1)}" font-weight="bold" color="{$house-colour}"><xsl:value-of select="fn:word('record-contact')"/></fo:block>
      <xsl:for-each select="$officers">
        <fo:block>
          <xsl:copy-of select="@bp:at"/>
          <xsl:if test="position() > 1"><xsl:attribute name="space-before"><xsl:value-of select="$space-2"/></xsl:attribute></xsl:if>
          <xsl:apply-templates select="p:name/node()"/>
          <xsl:if test="p:role"><xsl:text>, </xsl:text><xsl:value-of select="p:role"/></xsl:if>
          <xsl:if test="p:phone"><fo:block role="NonStruct"><xsl:value-of select="fn:word('telephone', p:phone)"/></fo:block></xsl:if>
          <xsl:if test="p:email">
            <fo:block role="NonStruct">
              <fo:basic-link external-destination="url('mailto:{p:email}')" bpf:alt-text="{p:email}" color="{$link}"><xsl:value-of select="p:email"/></fo:basic-link>
            </fo:block>
          </xsl:if>
        </fo:block>
      </xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template name="signatures">
    <xsl:param name="signed"/>
    <xsl:param name="day" select="''"/>
    <xsl:for-each select="$signed">
      <xsl:variable name="when" select="concat($day, substring(fn:date(p:date, 'medium'), 1, 100 * ($day = '')))"/>
      <fo:block role="NonStruct">
        <xsl:copy-of select="@bp:at"/>
        <xsl:if test="position() > 1"><xsl:attribute name="space-before"><xsl:value-of select="$space-4"/></xsl:attribute></xsl:if>
        <fo:block role="artifact" border-bottom="0.5pt solid {$grey}" line-height="{fn:em(32)}">&#160;</fo:block>
        <fo:block space-before="{$space-1}" font-weight="bold"><xsl:apply-templates select="p:name/node()"/></fo:block>
        <xsl:if test="p:role"><fo:block><xsl:value-of select="p:role"/></fo:block></xsl:if>
        <xsl:if test="$when != ''"><fo:block color="{$grey}"><xsl:value-of select="fn:word('dated', $when)"/></fo:block></xsl:if>
      </fo:block>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
