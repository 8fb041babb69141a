<?xml version="1.0" encoding="UTF-8"?>
<!-- work-programme.xsl: a committee's work programme, a band for each meeting; its working groups. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p h fn">

  <xsl:template match="/p:work-programme">
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

  <xsl:template match="p:work-programme" mode="flow">
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'work-programme'])[1]/h:column"/>
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
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
    <xsl:if test="p:sitting or p:unscheduled">
      <fo:table width="{$landscape-width}" space-before="{$space-1}"><xsl:copy-of select="$table-look"/>
        <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="*/p:work"/>
        <xsl:with-param name="width" select="$landscape-measure"/>
      </xsl:call-template>
        <fo:table-header start-indent="0pt">
          <!-- Whose business goes on from the page before; a line above the head that is blank elsewhere. -->
          <fo:table-row role="artifact" height="{$table-leading}pt">
            <fo:table-cell number-columns-spanned="{count($columns)}" padding="0pt {$em-4}">
              <fo:block font-weight="bold" color="{$house-colour}"><fo:retrieve-table-marker retrieve-class-name="sitting"
                  retrieve-position-within-table="first-including-carryover" retrieve-boundary-within-table="table-fragment"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
          <fo:table-row>
            <xsl:for-each select="$columns">
              <xsl:call-template name="measure-head-cell">
                <xsl:with-param name="text">
                  <xsl:choose>
                    <xsl:when test="@of = 'title'"><xsl:value-of select="fn:word('work-item')"/></xsl:when>
                    <xsl:when test="@of = 'type'"><xsl:value-of select="fn:word('item-type')"/></xsl:when>
                    <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
                <xsl:with-param name="align"><xsl:choose><xsl:when
                    test="@of = 'type'">center</xsl:when><xsl:otherwise>start</xsl:otherwise></xsl:choose></xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <!-- A body for each meeting. -->
        <xsl:apply-templates select="p:sitting | p:unscheduled"><xsl:with-param name="columns" select="$columns"/></xsl:apply-templates>
      </fo:table>
    </xsl:if>
    <xsl:apply-templates select="p:key | p:working-groups | p:notes"/>
  </xsl:template>

  <xsl:template match="p:sitting | p:unscheduled">
    <xsl:param name="columns"/>
    <xsl:variable name="name">
      <xsl:choose>
        <xsl:when test="p:date"><xsl:value-of select="fn:date(p:date)"/></xsl:when>
        <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('unscheduled')"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:table-body start-indent="0pt">
      <fo:table-row keep-with-next.within-column="always">
        <xsl:call-template name="common"/>
        <fo:table-cell number-columns-spanned="{count($columns)}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
          <fo:marker marker-class-name="sitting"/>
          <fo:block>
            <xsl:copy-of select="$name"/>
            <xsl:if test="p:date and p:place"><fo:inline font-weight="normal"><xsl:value-of select="concat(', ', p:place)"/></fo:inline></xsl:if>
          </fo:block>
        </fo:table-cell>
      </fo:table-row>
      <xsl:for-each select="p:work">
        <xsl:call-template name="work-row">
          <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="sitting" select="string($name)"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="not(p:work)">
        <fo:table-row>
          <fo:table-cell number-columns-spanned="{count($columns)}"><xsl:copy-of select="$cell-look"/>
            <fo:block color="{$grey}"><xsl:value-of select="fn:word('nothing-planned')"/></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </xsl:if>
    </fo:table-body>
  </xsl:template>

  <xsl:template name="work-row">
    <xsl:param name="columns"/>
    <xsl:param name="sitting"/>
    <xsl:variable name="work" select="."/>
    <fo:table-row>
      <xsl:call-template name="row-keeps"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="of" select="@of"/>
        <xsl:for-each select="$work">
          <fo:table-cell><xsl:copy-of select="$cell-look"/>
            <xsl:choose>
              <xsl:when test="$of = 'title'">
                <xsl:attribute name="role">TH</xsl:attribute>
                <xsl:attribute name="bpf:scope">Row</xsl:attribute>
                <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued(p:title)"/></xsl:attribute>
                <fo:marker marker-class-name="sitting"><xsl:value-of select="fn:continued($sitting)"/></fo:marker>
                <fo:block font-weight="bold"><xsl:apply-templates select="p:title/node()"/></fo:block>
              </xsl:when>
              <xsl:when test="$of = 'type'"><fo:block text-align="center"><xsl:value-of select="@type"/></fo:block></xsl:when>
              <xsl:otherwise><fo:block><xsl:apply-templates select="*[local-name() = $of]/node()"/></fo:block></xsl:otherwise>
            </xsl:choose>
          </fo:table-cell>
        </xsl:for-each>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- None stands alone on the last page. -->
  <xsl:template name="row-keeps">
    <xsl:variable name="name" select="local-name()"/>
    <xsl:call-template name="common"/>
    <xsl:attribute name="keep-together.within-column">50</xsl:attribute>
    <xsl:if test="following-sibling::*[1][local-name() = $name] and not(following-sibling::*[2][local-name() = $name])">
      <xsl:attribute name="keep-with-next.within-column">20</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <!-- == working groups == -->

  <xsl:template match="p:working-groups" mode="bookmark"><xsl:call-template name="bookmark"/></xsl:template>

  <xsl:template match="p:working-groups">
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'working-groups'])[1]/h:column"/>
    <xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template>
    <fo:table width="{$landscape-width}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
      <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="p:working-group"/>
        <xsl:with-param name="width" select="$landscape-measure"/>
      </xsl:call-template>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$columns">
            <xsl:call-template name="measure-head-cell">
              <xsl:with-param name="text">
                <xsl:choose>
                  <xsl:when test="@of = 'name'"><xsl:value-of select="fn:word('working-group')"/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:working-group">
          <xsl:variable name="group" select="."/>
          <fo:table-row>
            <xsl:call-template name="row-keeps"/>
            <xsl:for-each select="$columns">
              <fo:table-cell><xsl:copy-of select="$cell-look"/>
                <xsl:if test="@of = 'name'">
                  <xsl:attribute name="role">TH</xsl:attribute>
                  <xsl:attribute name="bpf:scope">Row</xsl:attribute>
                  <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued($group/p:name)"/></xsl:attribute>
                  <xsl:attribute name="font-weight">bold</xsl:attribute>
                </xsl:if>
                <fo:block><xsl:apply-templates select="$group/*[local-name() = current()/@of]/node()"/></fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
