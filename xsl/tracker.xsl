<?xml version="1.0" encoding="UTF-8"?>
<!-- tracker.xsl: an action tracker: narrative on portrait pages, actions and indicators on landscape ones. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:press="urn:boardpack:press" press:globals="tracker"
    exclude-result-prefixes="p f h fn bp press">

  <xsl:variable name="tracker-title" select="normalize-space(/p:tracker/p:title)"/>

  <xsl:template match="/p:tracker">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="concat(@code, '  ', $tracker-title)"/></xsl:call-template>
      <xsl:call-template name="tracker-sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="not(p:actions or p:indicators)"/>
      </xsl:call-template>
      <xsl:if test="p:actions or p:indicators">
        <xsl:call-template name="tracker-sequence">
          <xsl:with-param name="orientation" select="'landscape'"/>
          <xsl:with-param name="closing" select="true()"/>
          <xsl:with-param name="flow" select="p:actions | p:indicators | p:notes"/>
        </xsl:call-template>
      </xsl:if>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:tracker" mode="flow">
    <xsl:call-template name="tracker-opening"/>
    <xsl:apply-templates select="p:why | p:trends | p:summary | p:achievements | p:challenges | p:approval"/>
    <xsl:if test="not(p:actions or p:indicators)"><xsl:apply-templates select="p:notes"/></xsl:if>
  </xsl:template>

  <!-- Priority and lead officer stand at the head of every page. -->
  <xsl:template name="tracker-sequence">
    <xsl:param name="flow" select="."/>
    <xsl:param name="orientation" select="'portrait'"/>
    <xsl:param name="opening" select="false()"/>
    <xsl:param name="closing" select="false()"/>
    <xsl:call-template name="sequence">
      <xsl:with-param name="orientation" select="$orientation"/>
      <xsl:with-param name="opening" select="$opening"/>
      <xsl:with-param name="closing" select="$closing"/>
      <xsl:with-param name="head-left"
          select="fn:shorten(fn:word('improvement-priority', @code, $tracker-title), 30 + 32 *
              not($context/@label) + 40 * ($orientation = 'landscape'))"/>
      <xsl:with-param name="head" select="fn:word('lead-officer-is', normalize-space(p:lead-officer))"/>
      <xsl:with-param name="head-first" select="fn:word('lead-officer-is', normalize-space(p:lead-officer))"/>
      <xsl:with-param name="label" select="string($context/@label)"/>
      <xsl:with-param name="flow" select="$flow"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Code and title, and how it stands. -->
  <xsl:template name="tracker-opening">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="title">
      <xsl:with-param name="text">
        <fo:inline color="{$grey}" font-weight="normal"><xsl:value-of select="@code"/></fo:inline>
        <xsl:text>&#160; </xsl:text>
        <xsl:apply-templates select="p:title/node()"/>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="facts">
      <xsl:with-param name="label-width" select="112"/>
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('lead-officer')"/>
          <xsl:with-param name="value"><fo:inline><xsl:apply-templates select="p:lead-officer/node()"/></fo:inline></xsl:with-param>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('period')"/><xsl:with-param name="value" select="string(p:period)"/>
        </xsl:call-template>
        <xsl:if test="@f:rag and @f:rag != 'none' or @f:direction and @f:direction != 'none'">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('overall-progress')"/>
            <xsl:with-param name="value">
              <xsl:call-template name="chip"><xsl:with-param name="rag" select="string(@f:rag)"/></xsl:call-template>
              <xsl:if test="@f:direction and @f:direction != 'none'">
                <xsl:text>&#160;&#160;&#160; </xsl:text>
                <xsl:call-template name="arrow"><xsl:with-param name="direction" select="@f:direction"/></xsl:call-template>
              </xsl:if>
            </xsl:with-param>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p:why | p:summary | p:achievements | p:challenges">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- Charts two by two. -->
  <xsl:template match="p:trends">
    <xsl:call-template name="section-heading"/>
    <xsl:choose>
      <xsl:when test="count(p:chart) = 1"><xsl:apply-templates select="p:chart"/></xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="p:chart[position() mod 2 = 1]">
          <xsl:variable name="pair" select="following-sibling::p:chart[1]"/>
          <fo:block role="NonStruct" keep-together.within-column="always">
            <xsl:call-template name="beside">
              <xsl:with-param name="left">
                <xsl:apply-templates select="."><xsl:with-param name="width"
                    select="floor($measure div 2 - 10 * $scale)"/></xsl:apply-templates>
              </xsl:with-param>
              <xsl:with-param name="right">
                <xsl:choose>
                  <xsl:when test="$pair">
                    <xsl:apply-templates select="$pair">
                      <xsl:with-param name="width" select="floor($measure div 2 - 10 * $scale)"/>
                    </xsl:apply-templates>
                  </xsl:when>
                  <xsl:otherwise><fo:block/></xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
            </xsl:call-template>
          </fo:block>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- == approval == -->

  <xsl:template match="p:approval">
    <fo:block role="NonStruct" keep-together.within-column="always">
      <xsl:call-template name="section-heading"/>
      <xsl:if test="p:groups">
        <fo:block space-before="{$space-2}">
          <xsl:copy-of select="p:groups/@bp:at"/>
          <fo:inline color="{$grey}"><xsl:value-of select="fn:word('groups')"/>:</fo:inline>
          <xsl:text> </xsl:text>
          <xsl:apply-templates select="p:groups/node()"/>
        </fo:block>
      </xsl:if>
      <fo:table width="{$portrait-width}" space-before="{$space-3}"><xsl:copy-of select="$table-look"/>
        <fo:table-column column-width="proportional-column-width(4)"/>
        <fo:table-column column-width="proportional-column-width(6)"/>
        <fo:table-column column-width="proportional-column-width(4)"/>
        <fo:table-header start-indent="0pt">
          <fo:table-row>
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('approved-by')"/></xsl:call-template>
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('name')"/></xsl:call-template>
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('date')"/></xsl:call-template>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body start-indent="0pt">
          <xsl:for-each select="p:sign-off">
            <fo:table-row height="{fn:em(15.5)}">
              <!-- Room to sign where nobody has. -->
              <xsl:if test="normalize-space(p:name) = ''"><xsl:attribute name="height"><xsl:value-of
                  select="fn:em(24.5)"/></xsl:attribute></xsl:if>
              <xsl:copy-of select="@bp:at"/>
              <fo:table-cell display-align="after" role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
                <fo:block><xsl:value-of select="@role"/></fo:block>
              </fo:table-cell>
              <fo:table-cell display-align="after"><xsl:copy-of select="$cell-look"/>
                <fo:block><xsl:apply-templates select="p:name/node()"/></fo:block>
              </fo:table-cell>
              <fo:table-cell display-align="after"><xsl:copy-of select="$cell-look"/>
                <fo:block><xsl:value-of select="fn:date(p:date, 'medium')"/></fo:block>
              </fo:table-cell>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- == key actions == -->

  <xsl:template match="p:actions">
    <xsl:variable name="columns"
        select="($houses/h:columns[@of = 'actions'])[1]/h:column[@of != 'reviewed' or current()/@reviewed = 'yes' or current()/p:action/p:reviewed]"/>
    <xsl:call-template name="section-heading"/>
    <fo:table width="{$landscape-width}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
      <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="p:action"/>
        <xsl:with-param name="width" select="$landscape-measure"/>
      </xsl:call-template>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$columns">
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word(@of)"/></xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:action | p:band">
          <xsl:variable name="action" select="self::p:action"/>
          <fo:table-row keep-together.within-column="50">
            <xsl:if test="self::p:band"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
            <xsl:copy-of select="@bp:at"/>
            <xsl:choose>
              <xsl:when test="self::p:band">
                <xsl:call-template name="band-row-cell"><xsl:with-param name="count" select="count($columns)"/></xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:for-each select="$columns">
                  <xsl:choose>
                    <xsl:when test="@of = 'number'">
                      <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
                        <fo:block font-weight="bold"><xsl:value-of select="$action/@f:number"/></fo:block>
                      </fo:table-cell>
                    </xsl:when>
                    <xsl:otherwise>
                      <fo:table-cell><xsl:copy-of select="$cell-look"/>
                        <fo:block>
                          <xsl:apply-templates select="$action/*[local-name() = current()/@of]/node()"/>
                        </fo:block>
                        <xsl:if test="@of = 'timescale' and $action/@complete = 'yes'">
                          <fo:block font-weight="bold"><xsl:value-of select="fn:word('complete')"/></fo:block>
                        </xsl:if>
                        <xsl:if test="@of = 'timescale' and $action/@f:overdue = 'yes'">
                          <fo:block font-weight="bold" color="{($rags[@name = 'red'])[1]/@fill}">
                            <xsl:value-of select="fn:word('overdue')"/>
                          </fo:block>
                        </xsl:if>
                      </fo:table-cell>
                    </xsl:otherwise>
                  </xsl:choose>
                </xsl:for-each>
              </xsl:otherwise>
            </xsl:choose>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>
</xsl:stylesheet>
