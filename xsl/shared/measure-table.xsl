<?xml version="1.0" encoding="UTF-8"?>
<!-- measure-table.xsl: a table of measures (priorities, plans, indicators) in the style of a scorecard, a performance
     profile, a quarterly report or a tracker.  A style is a list of columns of the house; whatever a measure holds stands
     in every style: columns marked when="used" are there where a measure of the block has something for them, priorities
     and plans stand as rows of their own where the style has no column for them, comments below the table. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="exsl" exclude-result-prefixes="p f fn bp">

  <!-- == the table == -->

  <!-- The table of the current block, WIDTH points wide, in STYLE; below it what it leaves out and the comments. -->
  <xsl:template name="measure-table">
    <xsl:param name="width"/>
    <xsl:param name="style" select="fn:style(.)"/>
    <xsl:variable name="rows" select="(p:priority | p:plan | p:measure | p:band)[not(@f:left-out)]"/>
    <xsl:variable name="measures" select="($rows/self::p:measure | $rows/p:measure)[not(@f:left-out)]"/>
    <xsl:variable name="chosen">
      <xsl:call-template name="measure-columns">
        <xsl:with-param name="style" select="$style"/><xsl:with-param name="measures" select="$measures"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="fitted">
      <xsl:call-template name="fit-columns">
        <xsl:with-param name="columns" select="exsl:node-set($chosen)/*"/>
        <xsl:with-param name="measures" select="$measures"/><xsl:with-param name="groups" select="$rows"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="columns" select="exsl:node-set($fitted)/*[not(@below)]"/>
    <xsl:call-template name="rows-left-out"/>
    <xsl:if test="$rows">
      <fo:table width="{fn:length($width)}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
        <xsl:call-template name="share-columns"><xsl:with-param name="columns" select="$columns"/></xsl:call-template>
        <fo:table-header start-indent="0pt">
          <fo:table-row>
            <xsl:for-each select="$columns">
              <xsl:call-template name="measure-head-cell">
                <xsl:with-param name="of" select="@of"/>
                <xsl:with-param name="text" select="node()"/>
                <xsl:with-param name="align" select="@align"/><xsl:with-param name="narrow" select="boolean(@narrow)"/>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body start-indent="0pt">
          <xsl:apply-templates select="$rows" mode="rows"><xsl:with-param name="columns" select="$columns"/></xsl:apply-templates>
        </fo:table-body>
      </fo:table>
    </xsl:if>
    <xsl:call-template name="measure-comments"><xsl:with-param name="measures" select="$measures"/></xsl:call-template>
  </xsl:template>

  <!-- By exception: how many rows are not shown. -->
  <xsl:template name="rows-left-out">
    <xsl:if test="@f:rows-left-out">
      <fo:block text-align="start" space-before="{$space-1}" space-after="{$space-1}" keep-with-next.within-column="always"
          color="{$grey}">
        <xsl:value-of select="fn:word(concat('left-out', substring('-none', 1, 5 * (@f:rows-left-out = 0)),
            substring('-one', 1, 4 * (@f:rows-left-out = 1))), @f:rows-left-out)"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- What is said of the measures, each after its reference. -->
  <xsl:template name="measure-comments">
    <xsl:param name="measures"/>
    <xsl:for-each select="$measures[p:comment]">
      <fo:block role="NonStruct" text-align="start" space-before="{$space-3}">
        <xsl:copy-of select="p:comment/@bp:at"/>
        <fo:block font-weight="bold" keep-with-next.within-column="always">
          <xsl:choose>
            <xsl:when test="@reference"><xsl:value-of select="fn:word('indicator-number', @reference)"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="normalize-space(p:name)"/></xsl:otherwise>
          </xsl:choose>
        </fo:block>
        <fo:block>
          <xsl:if test="p:comment/p:p"><xsl:attribute name="role">NonStruct</xsl:attribute></xsl:if>
          <xsl:apply-templates select="p:comment/node()"/>
        </fo:block>
      </fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- == rows == -->

  <xsl:template match="p:band" mode="rows">
    <xsl:param name="columns"/>
    <fo:table-row keep-together.within-column="always" keep-with-next.within-column="always">
      <xsl:copy-of select="@bp:at"/>
      <xsl:call-template name="band-row-cell"><xsl:with-param name="count" select="count($columns)"/></xsl:call-template>
    </fo:table-row>
  </xsl:template>

  <xsl:template name="band-row-cell">
    <xsl:param name="count"/>
    <fo:table-cell number-columns-spanned="{$count}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
      <fo:block><xsl:apply-templates/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- A priority or plan: beside its measures where the style has columns for it, a row each (and one where it has no
       measure); else in rows of its own above them. -->
  <xsl:template match="p:priority | p:plan" mode="rows">
    <xsl:param name="columns"/>
    <xsl:variable name="group" select="."/>
    <xsl:variable name="measures" select="p:measure[not(@f:left-out)]"/>
    <xsl:choose>
      <xsl:when test="$columns/@of = 'measure'">
        <xsl:for-each select="$measures | self::*[not($measures)]">
          <xsl:call-template name="measure-row">
            <xsl:with-param name="columns" select="$columns"/>
            <xsl:with-param name="group" select="$group"/>
            <xsl:with-param name="measure" select="self::p:measure"/>
            <xsl:with-param name="rows" select="last()"/>
            <xsl:with-param name="place" select="position()"/>
          </xsl:call-template>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="group-rows">
          <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="leads" select="boolean($measures)"/>
        </xsl:call-template>
        <xsl:apply-templates select="$measures" mode="rows">
          <xsl:with-param name="columns" select="$columns"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A measure of no priority does not stand as if it were of the one before. -->
  <xsl:template match="p:measure" mode="rows">
    <xsl:param name="columns"/>
    <xsl:if test="not($columns/@of = 'measure') and parent::p:priorities and preceding-sibling::*[1][self::p:priority]">
      <fo:table-row keep-together.within-column="always" keep-with-next.within-column="always">
        <fo:table-cell number-columns-spanned="{count($columns)}" role="TH" bpf:scope="Row">
          <xsl:copy-of select="$band-cell-look"/>
          <fo:block><xsl:value-of select="fn:word('without-priority')"/></fo:block>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
    <xsl:call-template name="measure-row">
      <xsl:with-param name="columns" select="$columns"/>
      <xsl:with-param name="measure" select="."/>
      <!-- No row alone below the head or a band, nor alone on the last page. -->
      <xsl:with-param name="keep" select="following-sibling::*[1][self::p:measure]
          and (not(preceding-sibling::*[1][self::p:measure])
          or not(following-sibling::*[2][self::p:measure]))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The name of the current priority or plan in a band with its rating; direction and status in their own columns where
       they come first; its progress in a row below. -->
  <xsl:template name="group-rows">
    <xsl:param name="columns"/>
    <xsl:param name="leads"/>
    <xsl:variable name="group" select="."/>
    <xsl:variable name="first" select="$columns[@of != 'direction' and @of != 'rag'][1]"/>
    <xsl:variable name="before" select="$columns[@of = 'direction' or @of = 'rag'][following-sibling::*[@of = $first/@of]]"/>
    <fo:table-row keep-together.within-column="always">
      <xsl:if test="$leads or p:progress"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:for-each select="$before">
        <xsl:call-template name="sign-cell">
          <xsl:with-param name="of" select="$group"/><xsl:with-param name="look" select="$band-cell-look"/>
        </xsl:call-template>
      </xsl:for-each>
      <fo:table-cell number-columns-spanned="{count($columns) - count($before)}" role="TH" bpf:scope="Row"><xsl:copy-of
          select="$band-cell-look"/>
        <fo:block>
          <xsl:copy-of select="p:name/@bp:at"/>
          <xsl:apply-templates select="p:name/node()"/>
          <xsl:if test="not($before) and @f:rag and @f:rag != 'none'">
            <xsl:text>&#160;&#160; </xsl:text>
            <xsl:call-template name="chip"><xsl:with-param name="rag" select="string(@f:rag)"/></xsl:call-template>
          </xsl:if>
          <xsl:if test="not($before) and @f:direction and @f:direction != 'none'">
            <xsl:text>&#160;&#160; </xsl:text>
            <xsl:call-template name="arrow"><xsl:with-param name="direction" select="@f:direction"/></xsl:call-template>
          </xsl:if>
          <xsl:if test="p:portfolio">
            <fo:inline font-weight="normal" color="{$grey}">
              <xsl:text>&#160;&#160; </xsl:text><xsl:apply-templates select="p:portfolio/node()"/>
            </fo:inline>
          </xsl:if>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
    <xsl:if test="p:progress">
      <fo:table-row keep-together.within-column="50">
        <xsl:if test="$leads"><xsl:attribute name="keep-with-next.within-column">20</xsl:attribute></xsl:if>
        <xsl:if test="$before">
          <xsl:call-template name="blank-cell"><xsl:with-param name="span" select="count($before)"/></xsl:call-template>
        </xsl:if>
        <fo:table-cell number-columns-spanned="{count($columns) - count($before)}"><xsl:copy-of select="$cell-look"/>
          <fo:block>
            <xsl:copy-of select="p:progress/@bp:at | p:progress/@xml:lang"/>
            <xsl:apply-templates select="p:progress/node()"/>
          </fo:block>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
  </xsl:template>

  <!-- Where values of MEASURE run over the columns that follow (span=): as far as they ask to and nothing is typed. -->
  <xsl:template name="value-runs">
    <xsl:param name="columns"/>
    <xsl:param name="measure"/>
    <xsl:variable name="typed">
      <xsl:for-each select="$columns">
        <xsl:variable name="column" select="."/>
        <xsl:variable name="value" select="$measure/*[local-name() = $column/@of and (not(self::p:result)
            or not($column/@quarter != '') and @f:actual or @quarter = $column/@quarter)][1]"/>
        <value place="{position()}" span="{$value/@span}" text="{boolean(normalize-space($value) != '')}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:for-each select="exsl:node-set($typed)/*[@span > 1]">
      <xsl:variable name="next" select="following-sibling::*[@text = 'true'][1]"/>
      <xsl:variable name="end" select="($next/@place | ../*[last()][not($next)]/@place) + not($next)"/>
      <xsl:variable name="to" select="(@place + @span) * (@place + @span &lt; $end) + $end * (@place + @span >= $end) - 1"/>
      <run at="{@place}" to="{$to}" count="{$to - @place + 1}"/>
    </xsl:for-each>
  </xsl:template>

  <!-- A row: the cells of GROUP (priority or plan, or none) in the first of its ROWS, over all of them; those of MEASURE. -->
  <xsl:template name="measure-row">
    <xsl:param name="columns"/>
    <xsl:param name="group" select="/.."/>
    <xsl:param name="measure"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="place" select="1"/>
    <xsl:param name="keep" select="false()"/>
    <fo:table-row keep-together.within-column="50">
      <xsl:choose>
        <xsl:when test="$place &lt; $rows"><xsl:attribute name="keep-with-next.within-column">33</xsl:attribute></xsl:when>
        <xsl:when test="$keep"><xsl:attribute name="keep-with-next.within-column">20</xsl:attribute></xsl:when>
      </xsl:choose>
      <xsl:copy-of select="@bp:at"/>
      <xsl:variable name="spans" select="boolean($measure/*/@span)"/>
      <xsl:variable name="found">
        <xsl:if test="$spans">
          <xsl:call-template name="value-runs">
            <xsl:with-param name="columns" select="$columns"/><xsl:with-param name="measure" select="$measure"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:variable>
      <xsl:variable name="runs" select="exsl:node-set($found)/*"/>
      <xsl:variable name="grouped" select="$columns/@of = 'measure'"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="index" select="position()"/>
        <xsl:variable name="span" select="$runs[@at = $index]/@count"/>
        <xsl:choose>
          <!-- Left out where a value before runs over it. -->
          <xsl:when test="$spans and $runs[@at &lt; $index and @to >= $index]"/>
          <!-- Most cells are results, or what a measure has of the column's name. -->
          <xsl:when test="@of = 'result' and @quarter != ''">
            <xsl:call-template name="measure-value"><xsl:with-param name="span" select="$span"/>
              <!-- Where the actual result has a column of its own it is not said twice. -->
              <xsl:with-param name="value"
                  select="$measure/p:result[@quarter = current()/@quarter and not(@f:actual and current()/@actual = 'true')
                      or not(@quarter) and current()/@own]"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@of = 'result'">
            <xsl:call-template name="measure-value"><xsl:with-param name="span" select="$span"/>
              <xsl:with-param name="value" select="$measure/p:result[@f:actual]"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:when test="@plain and not(@of = 'shape' and not($measure/p:shape))">
            <xsl:call-template name="measure-value"><xsl:with-param name="span" select="$span"/>
              <xsl:with-param name="value" select="$measure/*[local-name() = current()/@of]"/>
              <xsl:with-param name="align" select="substring('start', 1, 5 * (@align = 'start'))"/>
            </xsl:call-template>
          </xsl:when>
          <xsl:otherwise>
            <xsl:call-template name="measure-cell">
              <xsl:with-param name="span" select="$span"/>
              <xsl:with-param name="group" select="$group"/>
              <xsl:with-param name="measure" select="$measure"/>
              <xsl:with-param name="rows" select="$rows"/>
              <xsl:with-param name="first" select="$place = 1"/>
              <xsl:with-param name="grouped" select="$grouped"/>
            </xsl:call-template>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
