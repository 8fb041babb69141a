<?xml version="1.0" encoding="UTF-8"?>
<!-- rag-history.xsl: how many were red, amber and green in each period, as a table and a chart; the priorities of high
     risk with an arrow for each quarter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:exsl="http://exslt.org/common"
    xmlns:press="urn:boardpack:press" press:globals="rag-history"
    extension-element-prefixes="exsl" exclude-result-prefixes="p f fn bp press">

  <!-- Many periods and large print lie on landscape pages. -->
  <xsl:variable name="history-wide"
      select="boolean($scale > 1.15 or /p:rag-history[p:history[p:snapshot[6]] or p:high-risk/p:quarter[8]])"/>
  <xsl:variable name="history-measure" select="$history-wide * $landscape-measure + not($history-wide) * $measure"/>
  <xsl:variable name="history-width" select="fn:length($history-measure)"/>

  <xsl:template match="/p:rag-history">
    <xsl:variable name="title" select="normalize-space(p:title)"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="substring('landscapeportrait', 1 + 9 * not($history-wide), 9)"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($title, 46 + 14 * $history-wide)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:rag-history" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$history-measure"/></xsl:call-template>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="p:period">
      <fo:block font-size="{$size-13}" line-height="{$em-17}">
        <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="fn:word('reporting-period', p:period)"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="closed-banner"/>
    <!-- Prose keeps to a measure that can be read. -->
    <xsl:for-each select="p:*[not(self::p:title or self::p:period)]">
      <xsl:choose>
        <xsl:when test="$history-wide and not(self::p:history or self::p:high-risk or self::p:table or self::p:key)">
          <fo:block role="NonStruct" end-indent="{fn:length($landscape-measure - 1.1 * $measure)}"><xsl:apply-templates select="."/></fo:block>
        </xsl:when>
        <xsl:otherwise><xsl:apply-templates select="."/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="p:history | p:high-risk" mode="bookmark">
    <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="fn:title-of(.)"/></fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <!-- == the ratings == -->

  <xsl:template match="p:history">
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template>
    <!-- "Number", or in narrow columns "No". -->
    <xsl:variable name="number" select="concat(substring('rated-', 1, 6 * (count(p:snapshot) &lt; 8)), 'number')"/>
    <fo:table width="{$history-width}"><xsl:copy-of select="$table-look"/>
      <xsl:if test="count(p:snapshot) > 8"><xsl:attribute name="font-size"><xsl:value-of
          select="concat($table-size - 1.5, 'pt')"/></xsl:attribute></xsl:if>
      <fo:table-column column-width="proportional-column-width(5)"/>
      <xsl:for-each select="p:snapshot">
        <fo:table-column column-width="proportional-column-width(3)"/>
        <fo:table-column column-width="proportional-column-width(3)"/>
      </xsl:for-each>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="id" select="concat($anchor, '-rag')"/>
            <xsl:with-param name="text" select="fn:word('rag')"/>
            <xsl:with-param name="rows" select="2"/>
          </xsl:call-template>
          <xsl:for-each select="p:snapshot">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-', position())"/>
              <xsl:with-param name="text" select="string(@label)"/>
              <xsl:with-param name="align" select="'center'"/>
              <xsl:with-param name="columns" select="2"/>
              <xsl:with-param name="groups" select="true()"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
        <fo:table-row>
          <xsl:for-each select="p:snapshot">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-', position(), 'n')"/>
              <xsl:with-param name="text" select="fn:word($number)"/>
              <xsl:with-param name="align" select="'end'"/>
            </xsl:call-template>
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-', position(), 'p')"/>
              <xsl:with-param name="text" select="fn:word('rated-percent')"/>
              <xsl:with-param name="align" select="'end'"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:variable name="history" select="."/>
        <!-- The ratings in the house's order: those there are. -->
        <xsl:for-each select="$rags[@name = $history//p:rated/@rag]">
          <xsl:variable name="rag" select="string(@name)"/>
          <xsl:for-each select="$history">
            <xsl:call-template name="rated-row"><xsl:with-param name="rag" select="$rag"/></xsl:call-template>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test=".//p:rated/@rag = 'none'">
          <xsl:call-template name="rated-row"><xsl:with-param name="rag" select="'none'"/></xsl:call-template>
        </xsl:if>
        <xsl:if test="p:snapshot/@f:total"><xsl:call-template name="rated-total"/></xsl:if>
      </fo:table-body>
    </fo:table>
    <xsl:if test="@f:rounded = 'yes'">
      <fo:block font-size="{$size-9}" line-height="{$em-12}" color="{$grey}" space-before="{$space-1}">
        <xsl:value-of select="fn:word('rounded')"/>
      </fo:block>
    </xsl:if>
    <xsl:apply-templates select="p:source"/>
    <xsl:if test="not(@chart = 'no') and p:snapshot/p:rated/@f:value"><xsl:call-template name="rated-chart"/></xsl:if>
  </xsl:template>

  <xsl:template name="rated-row">
    <xsl:param name="rag"/>
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <fo:table-row keep-together.within-column="always" keep-with-next.within-column="always">
      <fo:table-cell id="{$anchor}-{$rag}" role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
        <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="$rag"/></xsl:call-template>
        <xsl:if test="$rag = 'none'"><fo:block><xsl:value-of select="fn:word('means-none')"/></fo:block></xsl:if>
      </fo:table-cell>
      <xsl:for-each select="p:snapshot">
        <xsl:variable name="rated" select="p:rated[@rag = $rag][1]"/>
        <xsl:variable name="group" select="concat($anchor, '-', position())"/>
        <fo:table-cell bpf:headers="{$anchor}-{$rag} {$group} {$group}n"><xsl:copy-of select="$cell-look"/>
          <fo:block text-align="end"><xsl:copy-of select="$rated/@bp:at"/><xsl:apply-templates select="$rated/node()"/></fo:block>
        </fo:table-cell>
        <fo:table-cell bpf:headers="{$anchor}-{$rag} {$group} {$group}p"><xsl:copy-of select="$cell-look"/>
          <fo:block text-align="end"><xsl:value-of select="$rated/@f:percent"/></fo:block>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="rated-total">
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <fo:table-row>
      <fo:table-cell id="{$anchor}-total" role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look | $total-look"/>
        <fo:block><xsl:value-of select="fn:word('total')"/></fo:block>
      </fo:table-cell>
      <xsl:for-each select="p:snapshot">
        <xsl:variable name="group" select="concat($anchor, '-', position())"/>
        <fo:table-cell bpf:headers="{$anchor}-total {$group} {$group}n"><xsl:copy-of select="$cell-look | $total-look"/>
          <fo:block text-align="end"><xsl:value-of select="@f:total"/></fo:block>
        </fo:table-cell>
        <fo:table-cell bpf:headers="{$anchor}-total {$group} {$group}p"><xsl:copy-of select="$cell-look | $total-look"/><fo:block/></fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- The same as a chart: its words are made from its figures, and say them all. -->
  <xsl:template name="rated-chart">
    <xsl:variable name="history" select="."/>
    <xsl:variable name="chart">
      <p:chart kind="rag-history" height="6cm">
        <xsl:copy-of select="@bp:at"/>
        <p:caption><xsl:value-of select="fn:word('history-chart')"/></p:caption>
        <xsl:for-each select="$rags[@name = $history//p:rated/@rag]">
          <xsl:variable name="rag" select="string(@name)"/>
          <p:series name="{fn:word($rag)}" role="{$rag}">
            <xsl:for-each select="$history/p:snapshot">
              <p:point label="{@label}">
                <xsl:for-each select="p:rated[@rag = $rag][1]/@f:value"><xsl:attribute name="value"><xsl:value-of
                    select="."/></xsl:attribute></xsl:for-each>
              </p:point>
            </xsl:for-each>
          </p:series>
        </xsl:for-each>
      </p:chart>
    </xsl:variable>
    <xsl:apply-templates select="exsl:node-set($chart)/p:chart"><xsl:with-param name="width" select="$history-measure"/></xsl:apply-templates>
  </xsl:template>

  <!-- == high risk == -->

  <xsl:template match="p:high-risk">
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <xsl:variable name="quarters" select="p:quarter"/>
    <xsl:variable name="coded" select="boolean(p:risk/@code)"/>
    <xsl:variable name="rated" select="boolean(p:risk[@rag and @rag != 'none'])"/>
    <xsl:call-template name="section-heading"><xsl:with-param name="level" select="1"/></xsl:call-template>
    <fo:table width="{$history-width}"><xsl:copy-of select="$table-look"/>
      <xsl:if test="$coded"><fo:table-column column-width="{fn:em(44)}"/></xsl:if>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <xsl:variable name="columns" select="count($quarters) + (count($quarters) &lt; 4) * (4 - count($quarters))"/>
      <xsl:for-each select="$quarters"><fo:table-column column-width="{fn:em((200 + 60 * $history-wide) div $columns)}"/></xsl:for-each>
      <xsl:if test="$rated"><fo:table-column column-width="{fn:em(60)}"/></xsl:if>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:if test="$coded">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-code')"/>
              <xsl:with-param name="text" select="fn:word('priority-code')"/>
              <xsl:with-param name="rows" select="2"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="id" select="concat($anchor, '-name')"/>
            <xsl:with-param name="text" select="fn:word('priority')"/>
            <xsl:with-param name="rows" select="2"/>
          </xsl:call-template>
          <xsl:call-template name="head-cell">
            <xsl:with-param name="id" select="concat($anchor, '-travel')"/>
            <xsl:with-param name="text" select="fn:word('direction-of-travel')"/>
            <xsl:with-param name="align" select="'center'"/>
            <xsl:with-param name="columns" select="count($quarters)"/>
            <xsl:with-param name="groups" select="true()"/>
          </xsl:call-template>
          <xsl:if test="$rated">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-rag')"/>
              <xsl:with-param name="text" select="fn:word('rag')"/>
              <xsl:with-param name="align" select="'center'"/>
              <xsl:with-param name="rows" select="2"/>
            </xsl:call-template>
          </xsl:if>
        </fo:table-row>
        <fo:table-row>
          <xsl:for-each select="$quarters">
            <xsl:call-template name="head-cell">
              <xsl:with-param name="id" select="concat($anchor, '-', position())"/>
              <xsl:with-param name="text"><xsl:apply-templates/></xsl:with-param>
              <xsl:with-param name="align" select="'center'"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:risk">
          <xsl:call-template name="risk-row">
            <xsl:with-param name="anchor" select="$anchor"/>
            <xsl:with-param name="quarters" select="$quarters"/>
            <xsl:with-param name="coded" select="$coded"/>
            <xsl:with-param name="rated" select="$rated"/>
            <xsl:with-param name="kept" select="position() != last() and (last() &lt; 11 or position() = 1 or position() = last() - 1)"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
    <!-- The arrows are explained where the paper does not do it. -->
    <xsl:if test="not(//p:key/p:entry/@direction)">
      <xsl:call-template name="made-key"><xsl:with-param name="directions" select="p:risk/p:travel[not(node())]/@direction"/></xsl:call-template>
    </xsl:if>
  </xsl:template>

  <!-- KEPT with the next: a short table stands on one page, no row of a long one stands alone. -->
  <xsl:template name="risk-row">
    <xsl:param name="anchor"/>
    <xsl:param name="quarters"/>
    <xsl:param name="coded"/>
    <xsl:param name="rated"/>
    <xsl:param name="kept"/>
    <xsl:variable name="risk" select="."/>
    <xsl:variable name="row" select="concat($anchor, '-r', count(preceding-sibling::p:risk) + 1)"/>
    <fo:table-row keep-together.within-column="50">
      <xsl:if test="$kept"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="$coded">
        <fo:table-cell bpf:headers="{$row} {$anchor}-code"><xsl:copy-of select="$cell-look"/>
          <fo:block color="{$grey}"><xsl:value-of select="@code"/></fo:block>
        </fo:table-cell>
      </xsl:if>
      <fo:table-cell id="{$row}" role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
        <fo:block><xsl:copy-of select="p:name/@bp:at"/><xsl:apply-templates select="p:name/node()"/></fo:block>
      </fo:table-cell>
      <xsl:for-each select="$quarters">
        <xsl:variable name="place" select="position()"/>
        <xsl:call-template name="travel-cell">
          <xsl:with-param name="travel" select="$risk/p:travel[$place]"/>
          <xsl:with-param name="headers" select="concat($row, ' ', $anchor, '-travel ', $anchor, '-', $place)"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:if test="$rated">
        <fo:table-cell bpf:headers="{$row} {$anchor}-rag"><xsl:copy-of select="$cell-look"/>
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="string(@rag)"/></xsl:call-template>
          <xsl:if test="not(@rag) or @rag = 'none'"><fo:block/></xsl:if>
        </fo:table-cell>
      </xsl:if>
    </fo:table-row>
  </xsl:template>

  <!-- The arrow says itself to those who cannot see it; its word stands in the key. -->
  <xsl:template name="travel-cell">
    <xsl:param name="travel"/>
    <xsl:param name="headers"/>
    <fo:table-cell bpf:headers="{$headers}"><xsl:copy-of select="$cell-look"/>
      <fo:block text-align="center">
        <xsl:copy-of select="$travel/@bp:at"/>
        <xsl:choose>
          <xsl:when test="$travel/node()"><xsl:apply-templates select="$travel/node()"/></xsl:when>
          <xsl:when test="$travel/@direction">
            <xsl:call-template name="arrow">
              <xsl:with-param name="direction" select="string($travel/@direction)"/><xsl:with-param name="word" select="false()"/>
            </xsl:call-template>
          </xsl:when>
        </xsl:choose>
      </fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
