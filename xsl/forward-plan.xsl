<?xml version="1.0" encoding="UTF-8"?>
<!-- forward-plan.xsl: the forward plan of key decisions. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="str" exclude-result-prefixes="p f h fn bp">

  <xsl:template match="/p:forward-plan">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="p:title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="'landscape'"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten(p:title, 64)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:forward-plan" mode="flow">
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'forward-plan'])[1]/h:column"/>
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="facts">
      <xsl:with-param name="rows">
        <xsl:if test="p:covers">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('period')"/>
            <xsl:with-param name="value"><xsl:apply-templates select="p:covers"/></xsl:with-param>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('published')"/><xsl:with-param name="value" select="string(@f:published)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="p:introduction"/>
    <fo:table width="{$landscape-width}" space-before="{$space-4}"><xsl:copy-of select="$table-look"/>
      <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="p:planned-decision"/>
        <xsl:with-param name="width" select="$landscape-measure"/>
      </xsl:call-template>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$columns">
            <xsl:call-template name="measure-head-cell">
              <xsl:with-param name="text">
                <xsl:choose>
                  <xsl:when test="@of = 'decision'"><xsl:value-of select="fn:word('key-decision')"/></xsl:when>
                  <xsl:when test="@of = 'officer'"><xsl:value-of select="fn:word('plan-officer')"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:apply-templates select="p:planned-decision | p:band" mode="row"><xsl:with-param name="columns" select="$columns"/></xsl:apply-templates>
      </fo:table-body>
    </fo:table>
    <xsl:apply-templates select="p:notes"/>
  </xsl:template>

  <xsl:template match="p:covers">
    <fo:inline>
      <xsl:choose>
        <xsl:when test="node()"><xsl:apply-templates/></xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('plan-period', @f:from, @f:to)"/></xsl:otherwise>
      </xsl:choose>
    </fo:inline>
  </xsl:template>

  <xsl:template match="p:band" mode="row">
    <xsl:param name="columns"/>
    <fo:table-row keep-with-next.within-column="always">
      <xsl:copy-of select="@bp:at"/>
      <xsl:call-template name="band-row-cell"><xsl:with-param name="count" select="count($columns)"/></xsl:call-template>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="p:planned-decision" mode="row">
    <xsl:param name="columns"/>
    <xsl:variable name="decision" select="."/>
    <fo:table-row>
      <xsl:call-template name="row-keeps"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="of" select="@of"/>
        <xsl:for-each select="$decision">
          <fo:table-cell><xsl:copy-of select="$cell-look"/>
            <xsl:choose>
              <xsl:when test="$of = 'decision'">
                <xsl:attribute name="role">TH</xsl:attribute>
                <xsl:attribute name="bpf:scope">Row</xsl:attribute>
                <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued(p:title)"/></xsl:attribute>
                <fo:block font-weight="bold"><xsl:apply-templates select="p:title/node()"/></fo:block>
                <xsl:if test="p:purpose"><fo:block space-before="{$em-2}"><xsl:apply-templates select="p:purpose/node()"/></fo:block></xsl:if>
              </xsl:when>
              <xsl:when test="$of = 'expected'"><xsl:call-template name="expected"/></xsl:when>
              <xsl:when test="$of = 'officer'">
                <xsl:apply-templates select="p:officer" mode="stacked"/>
                <xsl:if test="not(p:officer)"><fo:block/></xsl:if>
              </xsl:when>
              <xsl:otherwise>
                <!-- The column has room for its longest word, unless that is longer than most. -->
                <fo:block hyphenate="{fn:longest(*[local-name() = $of]) > 16}"><xsl:apply-templates select="*[local-name() = $of]/node()"/></fo:block>
              </xsl:otherwise>
            </xsl:choose>
          </fo:table-cell>
        </xsl:for-each>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- When, and why so soon. -->
  <xsl:template name="expected">
    <fo:block>
      <xsl:choose>
        <xsl:when test="p:expected/node()"><xsl:apply-templates select="p:expected/node()"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:expected/@f:date"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
    <xsl:for-each select="p:short-notice">
      <xsl:variable name="words" select="fn:word(@kind, '|')"/>
      <fo:block space-before="{$em-3}" hyphenate="{fn:longest(.) > 12}">
        <xsl:copy-of select="@bp:at"/>
        <fo:inline role="Strong" font-weight="bold"><xsl:value-of select="substring-before($words, '|')"/></fo:inline>
        <xsl:apply-templates/>
        <xsl:value-of select="substring-after($words, '|')"/>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- An officer in a cell, a line each for name, post, telephone and mail. -->
  <xsl:template match="p:officer" mode="stacked">
    <fo:block role="NonStruct">
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="preceding-sibling::p:officer"><xsl:attribute name="space-before"><xsl:value-of select="$em-5"/></xsl:attribute></xsl:if>
      <fo:block><xsl:apply-templates select="p:name/node()"/></fo:block>
      <xsl:if test="p:role"><fo:block color="{$grey}"><xsl:value-of select="p:role"/></fo:block></xsl:if>
      <xsl:if test="p:phone"><fo:block><xsl:value-of select="translate(fn:word('telephone', p:phone), ' ', '&#160;')"/></fo:block></xsl:if>
      <xsl:if test="p:email">
        <fo:block>
          <fo:basic-link external-destination="url('mailto:{p:email}')" bpf:alt-text="{p:email}" color="{$link}">
            <xsl:value-of select="str:replace(fn:breakable(string(p:email)), '.', '.&#8203;')"/>
          </fo:basic-link>
        </fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>
</xsl:stylesheet>
