<?xml version="1.0" encoding="UTF-8"?>
<!-- quarterly.xsl: a quarterly report: cover, contents, numbered sections; the table of key activities. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:press="urn:boardpack:press" press:globals="quarterly"
    extension-element-prefixes="func" exclude-result-prefixes="p f h fn bp press">

  <xsl:variable name="quarterly-title" select="normalize-space(/p:quarterly/p:title)"/>
  <xsl:variable name="quarterly-parts" select="/p:quarterly/p:section | /p:quarterly/p:notes"/>

  <xsl:template match="/p:quarterly">
    <xsl:variable name="head"
        select="fn:shorten(concat($quarterly-title, ', ', normalize-space(p:period)), 46 - 12 * boolean($context/@label))"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$quarterly-title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="head" select="$head"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
      <!-- Sections that lie the same way share a page-sequence. -->
      <xsl:for-each select="$quarterly-parts[position() = 1 or fn:sheet(.) != fn:sheet(preceding-sibling::*[1])]">
        <xsl:call-template name="sequence">
          <xsl:with-param name="orientation" select="fn:sheet(.)"/>
          <xsl:with-param name="closing" select="position() = last()"/>
          <xsl:with-param name="head" select="$head"/>
          <xsl:with-param name="label" select="string($context/@label)"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:root>
  </xsl:template>

  <!-- How the sheet of PART, a section, lies: as it says; across where its indicators have the many columns of a scorecard or a
       tracker, and where type is large; notes as what they stand below. -->
  <func:function name="fn:sheet">
    <xsl:param name="part"/>
    <xsl:variable name="section" select="($part/self::p:section | $part/self::p:notes/preceding-sibling::p:section[1])[1]"/>
    <xsl:variable name="wide" select="$section//p:indicators[1]"/>
    <xsl:choose>
      <xsl:when test="$section/@orientation"><func:result select="string($section/@orientation)"/></xsl:when>
      <xsl:when test="$scale > 1.2"><func:result select="'landscape'"/></xsl:when>
      <xsl:when test="$wide and (fn:style($wide) = 'scorecard' or fn:style($wide) = 'tracker')">
        <func:result select="'landscape'"/></xsl:when>
      <xsl:otherwise><func:result select="'portrait'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template match="p:quarterly/p:section | p:quarterly/p:notes" mode="flow">
    <xsl:apply-templates select="." mode="quarterly-run"/>
  </xsl:template>

  <xsl:template match="*" mode="quarterly-run">
    <xsl:apply-templates select="."/>
    <xsl:variable name="next" select="following-sibling::*[1]"/>
    <xsl:if test="$next and fn:sheet($next) = fn:sheet(.)"><xsl:apply-templates select="$next" mode="quarterly-run"/></xsl:if>
  </xsl:template>

  <!-- == cover and contents == -->

  <xsl:template match="p:quarterly" mode="flow">
    <xsl:call-template name="opening"/>
    <xsl:for-each select="(self::*[p:authority] | $meeting)[last()]"><xsl:call-template name="arms"/></xsl:for-each>
    <fo:block role="NonStruct" space-before="{fn:length($page-height * 0.16)}" space-before.conditionality="retain"
        border-bottom="2pt solid {$house-colour}" padding-bottom="{$em-10}">
      <xsl:call-template name="title">
        <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
        <xsl:with-param name="size" select="26"/>
      </xsl:call-template>
      <fo:block font-size="{$size-16}" line-height="{$em-20}" text-align="start">
        <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="p:period"/>
      </fo:block>
    </fo:block>
    <xsl:call-template name="closed-banner"/>
    <xsl:if test="p:date">
      <fo:block space-before="{$space-4}" text-align="start"><xsl:value-of select="fn:date(p:date, 'medium')"/></fo:block>
    </xsl:if>
    <xsl:if test="p:cover">
      <fo:block role="NonStruct" space-before="{$space-4}"><xsl:apply-templates select="p:cover/*"/></fo:block>
    </xsl:if>
    <xsl:if test="not(@contents = 'no')"><xsl:call-template name="contents"/></xsl:if>
  </xsl:template>

  <!-- The sections and those a level below them, each with its page. -->
  <xsl:template name="contents">
    <fo:block role="{fn:heading(1)}" break-before="page">
      <xsl:call-template name="heading-style"><xsl:with-param name="level" select="1"/></xsl:call-template>
      <xsl:value-of select="fn:word('contents')"/>
    </fo:block>
    <fo:list-block role="TOC" provisional-distance-between-starts="{$em-31}" provisional-label-separation="2pt"
        space-before="{$space-2}" text-align="start">
      <xsl:for-each select="p:section | p:section/p:section">
        <xsl:call-template name="contents-line">
          <xsl:with-param name="top" select="boolean(parent::p:quarterly)"/></xsl:call-template>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- The number, the heading, dots and the page of the current section. -->
  <xsl:template name="contents-line">
    <xsl:param name="top"/>
    <fo:list-item role="TOCI" keep-together.within-column="always" space-before="{fn:space(1 + 3 * $top)}">
      <xsl:if test="$top"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if>
      <fo:list-item-label role="NonStruct" end-indent="label-end()">
        <fo:block role="NonStruct"><xsl:value-of select="@f:number"/></fo:block>
      </fo:list-item-label>
      <fo:list-item-body role="NonStruct" start-indent="body-start()">
        <fo:block role="NonStruct" text-align-last="justify" end-indent="{$em-24}" last-line-end-indent="-{$em-24}">
          <fo:basic-link internal-destination="{fn:anchor(.)}" color="{$ink}">
            <xsl:apply-templates select="p:h/node()[not(self::p:noteref)]"/>
            <fo:leader role="artifact" leader-pattern="dots" leader-pattern-width="{$em-4}" leader-length.minimum="{$em-10}"
                leader-length.optimum="{$em-20}" leader-length.maximum="100%" font-weight="normal" color="{$grey}"/>
            <fo:page-number-citation ref-id="{fn:anchor(.)}"/>
          </fo:basic-link>
        </fo:block>
      </fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <!-- == key activities == -->

  <xsl:template match="p:activities">
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'activities'])[1]/h:column[@of != 'reference'
        or current()/p:activity/@reference]"/>
    <xsl:if test="p:h"><xsl:call-template name="section-heading"/></xsl:if>
    <xsl:if test="not(//p:legend[@set = 'action']) and not(preceding::p:activities)">
      <xsl:call-template name="legend"><xsl:with-param name="set" select="'action'"/></xsl:call-template>
    </xsl:if>
    <fo:table width="{fn:length(fn:measure(.))}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
      <xsl:call-template name="fit-rows">
        <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="rows" select="p:activity"/>
        <xsl:with-param name="width" select="fn:measure(.)"/>
      </xsl:call-template>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$columns">
            <xsl:call-template name="measure-head-cell">
              <xsl:with-param name="text" select="fn:word(concat(@word, substring(@of, 1, 100 * not(@word))))"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:activity | p:band">
          <xsl:variable name="activity" select="self::p:activity"/>
          <fo:table-row keep-together.within-column="50">
            <xsl:if test="self::p:band"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
            <xsl:copy-of select="@bp:at"/>
            <xsl:choose>
              <xsl:when test="self::p:band">
                <xsl:call-template name="band-row-cell">
                  <xsl:with-param name="count" select="count($columns)"/></xsl:call-template>
              </xsl:when>
              <xsl:otherwise>
                <xsl:for-each select="$columns">
                  <xsl:call-template name="activity-cell">
                    <xsl:with-param name="activity" select="$activity"/>
                    <xsl:with-param name="naming" select="@of = $columns[1]/@of"/>
                  </xsl:call-template>
                </xsl:for-each>
              </xsl:otherwise>
            </xsl:choose>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The cell of the current column.  NAMING: the first, which names the row. -->
  <xsl:template name="activity-cell">
    <xsl:param name="activity"/>
    <xsl:param name="naming"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="$naming">
        <xsl:attribute name="role">TH</xsl:attribute>
        <xsl:attribute name="bpf:scope">Row</xsl:attribute>
        <xsl:attribute name="bpf:continued">
          <xsl:value-of select="fn:continued($activity/@reference
              | $activity/p:task[not($activity/@reference)])"/></xsl:attribute>
      </xsl:if>
      <fo:block>
        <xsl:choose>
          <xsl:when test="@of = 'reference'"><xsl:attribute name="font-weight">bold</xsl:attribute><xsl:value-of
              select="$activity/@reference"/></xsl:when>
          <xsl:when test="@of = 'action-status'">
            <xsl:if test="$activity/@status and $activity/@status != 'none'">
              <xsl:call-template name="symbol">
                <xsl:with-param name="set" select="'action'"/><xsl:with-param name="name" select="string($activity/@status)"/>
              </xsl:call-template>
            </xsl:if>
          </xsl:when>
          <xsl:otherwise>
            <xsl:variable name="part" select="$activity/*[local-name() = current()/@of]"/>
            <xsl:copy-of select="$part/@bp:at | $part/@xml:lang"/>
            <xsl:apply-templates select="$part/node()"/>
            <xsl:if test="$part/@directorate"><xsl:value-of select="concat(' (', $part/@directorate, ')')"/></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
