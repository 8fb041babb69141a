<?xml version="1.0" encoding="UTF-8"?>
<!-- scorecard.xsl: a scorecard: tables of priorities and plans on landscape pages, the self assessment, the notes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:boardpack:papers" xmlns:f="urn:boardpack:facts" xmlns:h="urn:boardpack:house" xmlns:fn="urn:boardpack:functions"
    xmlns:bp="urn:boardpack:at" xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func str exsl" exclude-result-prefixes="p f h fn bp">

  <xsl:template match="/p:scorecard">
    <xsl:variable name="title" select="normalize-space(p:title)"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="'landscape'"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($title, 60)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:scorecard" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
    </xsl:call-template>
    <fo:block font-size="{$size-13}" line-height="{$em-17}">
      <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="fn:word('reporting-period', p:period)"/>
    </fo:block>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="tally"/>
    <xsl:apply-templates select="p:priorities | p:plans"/>
    <!-- Prose keeps to a measure that can be read. -->
    <fo:block role="NonStruct" end-indent="{fn:length($landscape-measure - 1.1 * $measure)}">
      <xsl:apply-templates select="p:self-assessment | p:notes"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:self-assessment">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- == priorities and plans == -->

  <xsl:template match="p:priorities | p:plans">
    <xsl:variable name="of"
        select="concat(substring('scorecard', 1, 9 * boolean(self::p:priorities)), substring('plans', 1, 5 * boolean(self::p:plans)))"/>
    <xsl:variable name="fitted">
      <xsl:call-template name="fitted-columns">
        <xsl:with-param name="columns" select="($houses/h:columns[@of = $of])[1]/h:column"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="columns" select="exsl:node-set($fitted)/*"/>
    <fo:block role="NonStruct" space-before="{$space-5}" space-after="{$space-5}">
      <fo:block id="{fn:anchor(.)}" role="{fn:heading(1)}">
        <xsl:call-template name="heading-style"><xsl:with-param name="level" select="1"/></xsl:call-template>
        <xsl:attribute name="space-before">0pt</xsl:attribute>
        <xsl:attribute name="space-after"><xsl:value-of select="$space-2"/></xsl:attribute>
        <xsl:copy-of select="@bp:at"/>
        <xsl:apply-templates select="p:h/node()"/>
      </fo:block>
      <fo:table width="{$landscape-width}"><xsl:copy-of select="$table-look"/>
        <xsl:call-template name="share-columns"><xsl:with-param name="columns" select="$columns"/></xsl:call-template>
        <fo:table-header start-indent="0pt">
          <fo:table-row>
            <xsl:variable name="block" select="."/>
            <xsl:for-each select="$columns">
              <xsl:call-template name="measure-head-cell">
                <xsl:with-param name="of" select="@of"/>
                <xsl:with-param name="text">
                  <xsl:choose>
                    <xsl:when test="@of = 'name'"><xsl:value-of select="fn:word('priority')"/></xsl:when>
                    <xsl:when test="@of = 'progress'"><xsl:value-of select="fn:word('progress-summary')"/></xsl:when>
                    <xsl:when test="@of = 'rag'"><xsl:value-of select="fn:word('overall-progress')"/></xsl:when>
                    <xsl:when test="@of = 'measure' and $block/self::p:plans"><xsl:value-of
                        select="fn:word('headline-indicator')"/></xsl:when>
                    <xsl:when test="@of = 'measure'"><xsl:value-of select="fn:word('supporting-measures')"/></xsl:when>
                    <xsl:when test="@of = 'result'"><xsl:value-of select="fn:word('quarter', @quarter)"/></xsl:when>
                    <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
                <xsl:with-param name="align">
                  <xsl:choose>
                    <xsl:when test="@of = 'result' or @of = 'target'">end</xsl:when>
                    <xsl:when test="@of = 'rag'">center</xsl:when>
                    <xsl:otherwise>start</xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body start-indent="0pt">
          <xsl:apply-templates select="p:priority | p:plan | p:measure" mode="rows">
            <xsl:with-param name="columns" select="$columns"/>
          </xsl:apply-templates>
        </fo:table-body>
      </fo:table>
    </fo:block>
  </xsl:template>

  <!-- The house's columns; those of quarters to come are kept, and leave most of their width to the prose. -->
  <xsl:template name="fitted-columns">
    <xsl:param name="columns"/>
    <xsl:variable name="results" select=".//p:result"/>
    <xsl:variable name="idle"
        select="$columns[@of = 'result' and not($results/@quarter = @quarter) and not($results/@span) and @share > 10]"/>
    <xsl:variable name="freed" select="sum($idle/@share) - 10 * count($idle)"/>
    <xsl:variable name="prose" select="0.7 * boolean(.//p:progress)"/>
    <xsl:for-each select="$columns">
      <column of="{@of}" quarter="{@quarter}">
        <xsl:attribute name="share">
          <xsl:choose>
            <xsl:when test="count(. | $idle) = count($idle)">10</xsl:when>
            <xsl:when test="@of = 'progress'"><xsl:value-of select="@share + $prose * $freed"/></xsl:when>
            <xsl:when test="@of = 'measure'"><xsl:value-of select="@share + (1 - $prose) * $freed"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="@share"/></xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
      </column>
    </xsl:for-each>
  </xsl:template>

  <!-- A row a measure; without one, a row all the same. -->
  <xsl:template match="p:priority | p:plan" mode="rows">
    <xsl:param name="columns"/>
    <xsl:variable name="group" select="."/>
    <xsl:for-each select="p:measure | self::*[not(p:measure)]">
      <xsl:call-template name="measure-row">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="group" select="$group"/>
        <xsl:with-param name="measure" select="self::p:measure"/>
        <xsl:with-param name="first" select="position() = 1"/>
        <xsl:with-param name="last" select="position() = last()"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="p:measure" mode="rows">
    <xsl:param name="columns"/>
    <xsl:call-template name="measure-row">
      <xsl:with-param name="columns" select="$columns"/>
      <xsl:with-param name="group" select="/.."/>
      <xsl:with-param name="measure" select="."/>
      <xsl:with-param name="first" select="true()"/>
      <xsl:with-param name="last" select="true()"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A row: the cells of GROUP (priority or plan, or none) in its first row, over all its rows; those of MEASURE. -->
  <xsl:template name="measure-row">
    <xsl:param name="columns"/>
    <xsl:param name="group"/>
    <xsl:param name="measure"/>
    <xsl:param name="first"/>
    <xsl:param name="last"/>
    <xsl:variable name="rows" select="count($group/p:measure) + not($group/p:measure)"/>
    <fo:table-row>
      <xsl:if test="not($group/p:progress[string-length() > 500 div $scale])"><xsl:attribute
          name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:if test="not($last)"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="quarter" select="@quarter"/>
        <xsl:variable name="place" select="position()"/>
        <xsl:variable name="covered">
          <xsl:if test="$measure/*/@span">
            <xsl:for-each select="$columns[position() &lt; $place]">
              <xsl:variable name="column" select="."/>
              <xsl:if test="position() + $measure/*[local-name() = $column/@of
                  and (not(self::p:result) or @quarter = $column/@quarter)]/@span > $place">x</xsl:if>
            </xsl:for-each>
          </xsl:if>
        </xsl:variable>
        <xsl:choose>
          <xsl:when test="@of = 'name'">
            <xsl:if test="$first">
              <xsl:choose>
                <xsl:when test="$group">
                  <xsl:for-each select="$group/p:name">
                    <xsl:call-template name="group-cell">
                      <xsl:with-param name="rows" select="$rows"/><xsl:with-param name="named" select="true()"/>
                    </xsl:call-template>
                  </xsl:for-each>
                </xsl:when>
                <xsl:otherwise><xsl:call-template name="blank-cell"/></xsl:otherwise>
              </xsl:choose>
            </xsl:if>
          </xsl:when>
          <xsl:when test="@of = 'progress'">
            <xsl:if test="$first">
              <xsl:choose>
                <xsl:when test="$group/p:progress">
                  <xsl:for-each select="$group/p:progress">
                    <xsl:call-template name="group-cell"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
                  </xsl:for-each>
                </xsl:when>
                <xsl:otherwise>
                  <fo:table-cell><xsl:copy-of select="$cell-look"/>
                    <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of
                        select="$rows"/></xsl:attribute></xsl:if>
                    <fo:block/>
                  </fo:table-cell>
                </xsl:otherwise>
              </xsl:choose>
            </xsl:if>
          </xsl:when>
          <xsl:when test="@of = 'rag' and $group/self::p:priority">
            <xsl:if test="$first">
              <xsl:call-template name="rag-cell">
                <xsl:with-param name="rag" select="string($group/@f:rag)"/>
                <xsl:with-param name="direction" select="string($group/@f:direction)"/>
                <xsl:with-param name="rows" select="$rows"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:when>
          <xsl:when test="@of = 'rag'">
            <xsl:call-template name="rag-cell">
              <xsl:with-param name="rag" select="string($measure/@f:rag)"/><xsl:with-param name="direction"
                  select="string($measure/@f:direction)"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@of = 'portfolio' and $group/p:portfolio and not($group/p:measure/p:portfolio)">
            <xsl:if test="$first">
              <xsl:for-each select="$group/p:portfolio">
                <xsl:call-template name="group-cell"><xsl:with-param name="rows" select="$rows"/></xsl:call-template>
              </xsl:for-each>
            </xsl:if>
          </xsl:when>
          <xsl:when test="@of = 'portfolio'">
            <xsl:call-template name="measure-value">
              <xsl:with-param name="value" select="($measure/p:portfolio | $group/p:portfolio[not($measure/p:portfolio)])[1]"/>
              <xsl:with-param name="align" select="'start'"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@of = 'measure'">
            <fo:table-cell><xsl:copy-of select="$cell-look"/>
              <xsl:if test="not($group) or $group/self::p:plan">
                <xsl:attribute name="role">TH</xsl:attribute><xsl:attribute name="bpf:scope">Row</xsl:attribute>
              </xsl:if>
              <fo:block>
                <xsl:copy-of select="$measure/@bp:at"/>
                <xsl:if test="$measure/@reference"><fo:inline color="{$grey}"><xsl:value-of
                    select="$measure/@reference"/></fo:inline>&#160; </xsl:if>
                <xsl:apply-templates select="$measure/p:name/node()"/>
              </fo:block>
            </fo:table-cell>
          </xsl:when>
          <xsl:when test="@of = 'result'">
            <!-- Left out where the target or the result of an earlier quarter runs over it. -->
            <xsl:if test="$covered = ''">
              <xsl:call-template name="measure-value">
                <xsl:with-param name="value" select="$measure/p:result[@quarter = $quarter]"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="measure-value">
              <xsl:with-param name="value" select="$measure/*[local-name() = current()/@of]"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="group-cell">
    <xsl:param name="rows"/>
    <xsl:param name="named" select="false()"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$named">
        <xsl:attribute name="role">TH</xsl:attribute>
        <xsl:attribute name="bpf:scope">Row</xsl:attribute>
        <xsl:attribute name="font-weight">bold</xsl:attribute>
        <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued(.)"/></xsl:attribute>
      </xsl:if>
      <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="$rows"/></xsl:attribute></xsl:if>
      <fo:block hyphenate="{self::p:portfolio and fn:breaks-words(.)}">
        <xsl:call-template name="apart"/>
        <xsl:copy-of select="@bp:at | @xml:lang"/>
        <xsl:apply-templates/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="measure-value">
    <xsl:param name="value"/>
    <xsl:param name="align" select="''"/>
    <xsl:choose>
      <xsl:when test="$value">
        <xsl:for-each select="$value[1]">
          <xsl:call-template name="value-cell"><xsl:with-param name="align" select="$align"/></xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="blank-cell"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
