<?xml version="1.0" encoding="UTF-8"?>
<!-- measure-table.xsl: a table of measures (priorities, plans, indicators) in the style of a scorecard, a performance
     profile, a quarterly report or a tracker.  A style is a list of columns of the house; whatever a measure holds stands
     in every style: columns marked when="used" are there where a measure of the block has something for them, priorities
     and plans stand as rows of their own where the style has no column for them, comments below the table. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:boardpack:papers" xmlns:f="urn:boardpack:facts" xmlns:h="urn:boardpack:house" xmlns:fn="urn:boardpack:functions"
    xmlns:bp="urn:boardpack:at" xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func str exsl" exclude-result-prefixes="p f h fn bp">

  <!-- == which style, which columns == -->

  <!-- The style of BLOCK: its own, its paper's, the house's for this kind of paper, that of the kind. -->
  <func:function name="fn:style">
    <xsl:param name="block"/>
    <xsl:variable name="kind" select="local-name($block/ancestor::*[last()])"/>
    <xsl:variable name="asked" select="($block/@style | $block/ancestor::*[last()]/@style)[last()]"/>
    <xsl:variable name="house" select="($houses/h:measures[not(@of) or @of = $kind])[1]/@style"/>
    <xsl:choose>
      <xsl:when test="$asked"><func:result select="string($asked)"/></xsl:when>
      <xsl:when test="$house"><func:result select="string($house)"/></xsl:when>
      <xsl:when test="$kind = 'scorecard' or $kind = 'profile' or $kind = 'quarterly'"><func:result select="$kind"/></xsl:when>
      <xsl:otherwise><func:result select="'tracker'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The columns of the current block in STYLE, as column elements: of, quarter, share, align, and the words of the head. -->
  <xsl:template name="measure-columns">
    <xsl:param name="style"/>
    <xsl:param name="measures"/>
    <xsl:variable name="block" select="."/>
    <xsl:variable name="set">
      <xsl:choose>
        <xsl:when test="$style = 'scorecard' and self::p:plans">plans</xsl:when>
        <xsl:when test="$style = 'tracker'">indicators</xsl:when>
        <xsl:otherwise><xsl:value-of select="$style"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="house" select="($houses/h:columns[@of = $set])[1]/h:column"/>
    <!-- In a style that is not the kind's own a column must be of use to stand. -->
    <xsl:variable name="foreign" select="(self::p:priorities or self::p:plans) and $style != 'scorecard'
        or not(self::p:priorities or self::p:plans) and $style != local-name(ancestor::*[last()])"/>
    <!-- Has the set a column for the actual result, whatever its quarter? -->
    <xsl:variable name="actual" select="boolean($house[@of = 'result' and not(@quarter)])"/>
    <xsl:choose>
      <xsl:when test="$style = 'tracker' and p:columns">
        <xsl:for-each select="p:columns/p:column">
          <column of="{@of}" quarter="{@quarter}" own="yes">
            <xsl:attribute name="share">
              <xsl:call-template name="column-share"><xsl:with-param name="house" select="$house"/></xsl:call-template>
            </xsl:attribute>
            <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
          </column>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$house">
          <xsl:variable name="of" select="@of"/>
          <xsl:variable name="quarter" select="@quarter"/>
          <xsl:variable name="wanted">
            <xsl:choose>
              <xsl:when test="$house/@of = 'measure' and (@of = 'name' or @of = 'progress')">
                <xsl:if test="$block/self::p:priorities or $block/self::p:plans">x</xsl:if>
              </xsl:when>
              <xsl:when test="@quarter and (@when = 'used' or $foreign)">
                <xsl:if test="$measures/p:result[@quarter = $quarter][not($actual and @f:actual)]">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'rag' and @when = 'used'">
                <xsl:if test="$measures[@f:rag != 'none'][not(@f:score) or @f:score = 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'direction' and @when = 'used'">
                <xsl:if test="$foreign and $measures/@f:direction[. != 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'score' and $foreign">
                <xsl:if test="$measures/@f:score[. != 'none' and (not(../@f:rag) or ../@score or $set = 'quarterly')]">x</xsl:if>
              </xsl:when>
              <xsl:when test="not(@when = 'used' or $foreign and not(@of = 'name' or @of = 'measure' or @of = 'rag' or @of = 'result'
                  or @of = 'direction'))">x</xsl:when>
              <xsl:when test="@of = 'single'"><xsl:if test="$measures/p:result[not(@quarter)]">x</xsl:if></xsl:when>
              <xsl:when test="@of = 'reference'"><xsl:if test="$measures/@reference">x</xsl:if></xsl:when>
              <xsl:otherwise><xsl:if test="$measures/*[local-name() = $of][normalize-space() != '']">x</xsl:if></xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:if test="$wanted != ''">
            <column of="{@of}" quarter="{@quarter}" share="{@share}" symbols="{@symbols}" actual="{$actual}">
              <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
            </column>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How the current column's cells stand, and what heads it: the paper's words, the house's for it, those of its name. -->
  <xsl:template name="column-head">
    <xsl:param name="block"/>
    <xsl:variable name="grouped" select="../*/@of = 'measure'"/>
    <xsl:attribute name="align">
      <xsl:choose>
        <xsl:when test="@of = 'rag' or @of = 'direction' or @of = 'score'">center</xsl:when>
        <xsl:when test="@of = 'baseline' or @of = 'last' or @of = 'target' or @of = 'result' or @of = 'single' or @of = 'predicted'"
          >end</xsl:when>
        <xsl:otherwise>start</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:choose>
      <xsl:when test="self::p:column and node()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@word"><xsl:value-of select="fn:word(@word)"/></xsl:when>
      <xsl:when test="@of = 'name' and $grouped"><xsl:value-of select="fn:word('priority')"/></xsl:when>
      <xsl:when test="@of = 'name'"><xsl:value-of select="fn:word('title')"/></xsl:when>
      <xsl:when test="@of = 'progress'"><xsl:value-of select="fn:word('progress-summary')"/></xsl:when>
      <xsl:when test="@of = 'rag' and $grouped"><xsl:value-of select="fn:word('overall-progress')"/></xsl:when>
      <xsl:when test="@of = 'measure' and not($block/self::p:priorities)"><xsl:value-of
          select="fn:word('headline-indicator')"/></xsl:when>
      <xsl:when test="@of = 'measure'"><xsl:value-of select="fn:word('supporting-measures')"/></xsl:when>
      <xsl:when test="@quarter and @quarter != ''"><xsl:value-of select="fn:word('quarter', @quarter)"/></xsl:when>
      <xsl:when test="@of = 'single'"><xsl:value-of select="fn:word('result')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The share of a column the paper chose: as it says, else as the house gives a column of its name. -->
  <xsl:template name="column-share">
    <xsl:param name="house"/>
    <xsl:choose>
      <xsl:when test="contains(@width, '*')"><xsl:value-of select="10 * substring-before(@width, '*')"/></xsl:when>
      <xsl:when test="$house[@of = current()/@of]"><xsl:value-of select="$house[@of = current()/@of][1]/@share"/></xsl:when>
      <xsl:when test="@of = 'direction' or @of = 'score'">27</xsl:when>
      <xsl:otherwise>20</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Columns of quarters to come are kept, and leave most of their width to the prose. -->
  <xsl:template name="fit-columns">
    <xsl:param name="columns"/>
    <xsl:param name="measures"/>
    <xsl:param name="style"/>
    <xsl:variable name="results" select="$measures/p:result"/>
    <xsl:variable name="values" select="$results[not($style = 'scorecard')] | $measures/p:target[not($style = 'scorecard')]"/>
    <xsl:variable name="idle"
        select="$columns[@of = 'result' and @quarter != '' and not($results/@quarter = @quarter) and not($results/@span) and @share > 10]"/>
    <xsl:variable name="freed" select="sum($idle/@share) - 10 * count($idle)"/>
    <xsl:variable name="spare" select="200 - sum($columns/@share)"/>
    <xsl:variable name="prose" select="0.7 * boolean(.//p:progress)"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="column" select="."/>
      <column><xsl:copy-of select="@*"/>
        <xsl:choose>
          <!-- What few columns leave goes to the names. -->
          <xsl:when test="@of = 'name' and $spare > 0 and not($columns/@of = 'measure')">
            <xsl:attribute name="share"><xsl:value-of select="@share + $spare"/></xsl:attribute>
          </xsl:when>
          <!-- A sentence in a column of figures, and the chip of a rating, need room. -->
          <xsl:when test="@align = 'end' and @share &lt; 40 and $values[local-name() = $column/@of
              and ($column/@quarter = '' or @quarter = $column/@quarter) and not(@span)][string-length(normalize-space()) > 30]">
            <xsl:attribute name="share"><xsl:value-of select="@share + 14"/></xsl:attribute>
          </xsl:when>
          <xsl:when test="@of = 'result' and $style != 'scorecard' and $results/@f:rag and @share &lt; 25"><xsl:attribute name="share">25</xsl:attribute></xsl:when>
          <xsl:when test="count(. | $idle) = count($idle)"><xsl:attribute name="share">10</xsl:attribute></xsl:when>
          <xsl:when test="@of = 'progress'"><xsl:attribute name="share"><xsl:value-of
              select="@share + $prose * $freed"/></xsl:attribute></xsl:when>
          <xsl:when test="@of = 'measure'"><xsl:attribute name="share"><xsl:value-of
              select="@share + (1 - $prose) * $freed"/></xsl:attribute></xsl:when>
        </xsl:choose>
        <xsl:copy-of select="node()"/>
      </column>
    </xsl:for-each>
  </xsl:template>

  <!-- No column is narrower than the longest word of its head, or than the signs in it; the others give way. -->
  <xsl:template name="widen-columns">
    <xsl:param name="columns"/>
    <xsl:param name="directed"/>
    <xsl:param name="width"/>
    <xsl:variable name="unit" select="$width div sum($columns/@share)"/>
    <xsl:variable name="needs">
      <xsl:for-each select="$columns">
        <xsl:variable name="longest">
          <xsl:for-each select="str:tokenize(normalize-space(), ' -/')">
            <xsl:sort select="string-length()" data-type="number" order="descending"/>
            <xsl:if test="position() = 1"><xsl:value-of select="string-length()"/></xsl:if>
          </xsl:for-each>
        </xsl:variable>
        <xsl:variable name="head" select="(5.1 * concat('0', $longest) + 9 + 7 * (@of = 'portfolio' or @of = 'quality')) * $table-size div 9"/>
        <xsl:variable name="sign" select="$scale * (54 * (@of = 'rag') + 68 * (@of = 'direction') + 62 * (@of = 'score')
            + 14 * (@of = 'rag' and $directed and not($columns/@of = 'direction')) + 8 * (@of = 'rag' and @symbols != ''))"/>
        <xsl:variable name="least" select="$head * ($head > $sign) + $sign * ($sign >= $head)"/>
        <need points="{$least}" short="{$least > @share * $unit}" share="{@share}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="need" select="exsl:node-set($needs)/*"/>
    <!-- What is left for the columns that are wide enough; nothing is done where they all are, or cannot be. -->
    <xsl:variable name="left" select="($width - sum($need[@short = 'true']/@points)) div (sum($need[@short != 'true']/@share) + 0.001)"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="place" select="position()"/>
      <xsl:variable name="own" select="$need[$place]"/>
      <column><xsl:copy-of select="@*"/>
        <xsl:if test="$left > 0 and $need/@short = 'true'">
          <xsl:attribute name="share">
            <xsl:choose>
              <xsl:when test="$own/@short = 'true'"><xsl:value-of select="round($own/@points * 10) div 10"/></xsl:when>
              <xsl:otherwise><xsl:value-of select="round(@share * $left * 10) div 10"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="node()"/>
      </column>
    </xsl:for-each>
  </xsl:template>

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
        <xsl:with-param name="measures" select="$measures"/><xsl:with-param name="style" select="$style"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="widened">
      <xsl:call-template name="widen-columns">
        <xsl:with-param name="columns" select="exsl:node-set($fitted)/*"/>
        <xsl:with-param name="directed" select="boolean(($rows | $measures)/@f:direction[. != 'none'])"/>
        <xsl:with-param name="width" select="$width"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="columns" select="exsl:node-set($widened)/*"/>
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
                <xsl:with-param name="align" select="@align"/>
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
        <fo:table-cell number-columns-spanned="{count($columns)}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
          <fo:block><xsl:value-of select="fn:word('without-priority')"/></fo:block>
        </fo:table-cell>
      </fo:table-row>
    </xsl:if>
    <xsl:call-template name="measure-row">
      <xsl:with-param name="columns" select="$columns"/>
      <xsl:with-param name="measure" select="."/>
      <!-- No row alone below the head or a band, nor alone on the last page. -->
      <xsl:with-param name="keep" select="following-sibling::*[1][self::p:measure] and (not(preceding-sibling::*[1][self::p:measure])
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
      <fo:table-row>
        <xsl:if test="string-length(p:progress) &lt; 500 div $scale">
          <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
          <xsl:if test="$leads"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
        </xsl:if>
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

  <!-- A row: the cells of GROUP (priority or plan, or none) in the first of its ROWS, over all of them; those of MEASURE. -->
  <xsl:template name="measure-row">
    <xsl:param name="columns"/>
    <xsl:param name="group" select="/.."/>
    <xsl:param name="measure"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="place" select="1"/>
    <xsl:param name="keep" select="false()"/>
    <fo:table-row>
      <xsl:if test="not($group/p:progress[string-length() > 500 div $scale])"><xsl:attribute
          name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:if test="$keep or $place &lt; $rows"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:variable name="spans" select="boolean($measure/*/@span)"/>
      <xsl:variable name="first" select="$place = 1"/>
      <xsl:variable name="grouped" select="$columns/@of = 'measure'"/>
      <xsl:variable name="named" select="$columns/@of = 'name'"/>
      <xsl:variable name="directed" select="$columns/@of = 'direction'"/>
      <xsl:for-each select="$columns">
        <xsl:variable name="index" select="position()"/>
        <xsl:variable name="covered">
          <xsl:if test="$spans">
            <xsl:for-each select="$columns[position() &lt; $index]">
              <xsl:variable name="column" select="."/>
              <xsl:if test="position() + $measure/*[local-name() = $column/@of and ($column/@quarter = ''
                  and (not(self::p:result) or @f:actual) or @quarter = $column/@quarter)]/@span > $index">x</xsl:if>
            </xsl:for-each>
          </xsl:if>
        </xsl:variable>
        <xsl:if test="not($spans) or $covered = ''">
          <xsl:call-template name="measure-cell">
            <xsl:with-param name="group" select="$group"/>
            <xsl:with-param name="measure" select="$measure"/>
            <xsl:with-param name="rows" select="$rows"/>
            <xsl:with-param name="first" select="$first"/>
            <xsl:with-param name="grouped" select="$grouped"/>
            <xsl:with-param name="named" select="$named"/>
            <xsl:with-param name="directed" select="$directed"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>
</xsl:stylesheet>
