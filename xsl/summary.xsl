<?xml version="1.0" encoding="UTF-8"?>
<!-- summary.xsl: a summary sheet: the themes' priorities in blocks side by side on one landscape page.

     The sheet is composed: all blocks have the same columns, and their tables begin on one line.  Its type is the largest in
     which the tallest row of blocks fits the page, as reckoned from the lengths of the texts; where four stand side by side a
     rating is its shape and first letter, for the key says the word.  In large print, or where no size fits, two blocks stand
     side by side and the sheet goes on over pages. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings" xmlns:exsl="http://exslt.org/common"
    xmlns:press="urn:boardpack:press" press:globals="summary"
    extension-element-prefixes="func str exsl" exclude-result-prefixes="p f fn bp press">

  <xsl:template match="/p:summary">
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

  <xsl:template match="p:theme" mode="bookmark">
    <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
      <fo:bookmark-title><xsl:value-of select="fn:title-of(.)"/></fo:bookmark-title>
    </fo:bookmark>
  </xsl:template>

  <xsl:template match="p:summary" mode="flow">
    <xsl:variable name="large" select="$scale > 1.15"/>
    <xsl:variable name="whole" select="count(p:theme) - (count(p:theme) > 4) * (count(p:theme) - 4)"/>
    <xsl:variable name="fit">
      <xsl:call-template name="summary-fit"><xsl:with-param name="abreast" select="$whole"/></xsl:call-template>
    </xsl:variable>
    <xsl:variable name="abreast" select="($fit != '' and not($large)) * $whole + ($fit = '' or $large) * (1 + ($whole > 1))"/>
    <xsl:variable name="fitted" select="$fit != '' and $abreast = $whole"/>
    <xsl:variable name="size" select="$fitted * number(concat('0', $fit)) + not($fitted) * ($table-size - 0.5)"/>
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$landscape-measure"/></xsl:call-template>
    <!-- The title stands beside the corner box: the page has no line to give. -->
    <fo:block role="NonStruct" end-indent="{fn:em(150 * boolean($item))}">
      <xsl:if test="$item">
        <xsl:attribute name="space-before"><xsl:value-of select="fn:em(-24)"/></xsl:attribute>
        <xsl:attribute name="space-before.precedence">force</xsl:attribute>
      </xsl:if>
      <xsl:call-template name="title">
        <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
        <xsl:with-param name="size" select="16"/>
      </xsl:call-template>
    </fo:block>
    <xsl:call-template name="summary-line"/>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="summary-blocks">
      <xsl:with-param name="abreast" select="$abreast"/>
      <xsl:with-param name="size" select="$size"/>
    </xsl:call-template>
    <xsl:apply-templates select="p:key"/>
    <xsl:if test="not(p:key/p:entry/@rag)">
      <xsl:call-template name="made-key"><xsl:with-param name="rags" select="p:theme/p:priority/@f:rag"/></xsl:call-template>
    </xsl:if>
    <xsl:apply-templates select="p:notes"/>
  </xsl:template>

  <!-- The period and the ratings counted, on one line. -->
  <xsl:template name="summary-line">
    <fo:block line-height="{$em-17}" space-after="{$space-2}">
      <xsl:if test="p:period">
        <xsl:value-of select="concat(fn:word('reporting-period', p:period), '&#160;&#160;&#160;&#160; ')"/>
      </xsl:if>
      <xsl:if test="@f:count-green > 0">
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'green'"/><xsl:with-param name="count" select="@f:count-green"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@f:count-amber > 0">
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'amber'"/><xsl:with-param name="count" select="@f:count-amber"/>
        </xsl:call-template>
      </xsl:if>
      <xsl:if test="@f:count-red > 0">
        <xsl:call-template name="tally-of">
          <xsl:with-param name="rag" select="'red'"/><xsl:with-param name="count" select="@f:count-red"/>
        </xsl:call-template>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- == what fits == -->

  <xsl:variable name="summary-gap" select="10 * $scale"/>

  <!-- The columns of a block in type of SIZE: code, rating (BRIEF: its shape and letter), director; the name has the rest. -->
  <func:function name="fn:summary-code">
    <xsl:param name="size"/>
    <func:result select="($summary-code-wish > 0) * ($summary-code-ems * $size + 4)"/>
  </func:function>
  <func:function name="fn:summary-rag">
    <xsl:param name="size"/>
    <xsl:param name="brief"/>
    <func:result select="$size * (2.4 * $brief + 5 * not($brief)) + 6"/>
  </func:function>
  <func:function name="fn:summary-director">
    <xsl:param name="size"/>
    <func:result select="$directed * ($size * 0.58 * $summary-director-word + 4)"/>
  </func:function>

  <!-- The longest words of the columns of names and directors; other papers than summary sheets do not ask. -->
  <xsl:variable name="summary-word">
    <xsl:for-each select="$root-summary">
      <xsl:variable name="names">
        <xsl:value-of select="fn:word('improvement-priority-head')"/>
        <xsl:for-each select="p:theme/p:priority/p:name"><xsl:value-of select="concat(' ', .)"/></xsl:for-each>
      </xsl:variable>
      <xsl:value-of select="fn:longest-word($names)"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="summary-director-word">
    <xsl:for-each select="$root-summary"><xsl:value-of select="fn:longest-word(fn:word('accountable-director'))"/></xsl:for-each>
  </xsl:variable>

  <xsl:variable name="root-summary" select="/p:summary"/>
  <xsl:variable name="codes" select="$root-summary//@code"/>
  <xsl:variable name="summary-code-wish" select="0.62 * fn:extent($codes)"/>
  <xsl:variable name="summary-code-ems" select="($summary-code-wish > 2.75) * $summary-code-wish + not($summary-code-wish > 2.75) * 2.75"/>
  <xsl:variable name="directed" select="boolean($root-summary//p:director)"/>

  <!-- The largest size in which the themes fit the page, ABREAST in a row; empty when none does. -->
  <xsl:template name="summary-fit">
    <xsl:param name="abreast"/>
    <xsl:param name="size" select="9"/>
    <xsl:variable name="width" select="($landscape-measure - ($abreast - 1) * $summary-gap) div $abreast"/>
    <xsl:variable name="name"
        select="$width - fn:summary-code($size) - fn:summary-rag($size, $abreast > 3) - fn:summary-director($size) - 4"/>
    <xsl:variable name="beside-room" select="(fn:summary-director($size) - 4) div $size"/>
    <xsl:variable name="heights">
      <xsl:for-each select="p:theme">
        <xsl:sort select="count(p:priority)" data-type="number" order="descending"/>
        <theme>
          <xsl:for-each select="p:priority">
            <xsl:variable name="lines" select="fn:lines(p:name, ($name - 4) div $size)"/>
            <xsl:variable name="beside" select="fn:lines(p:director, $beside-room)"/>
            <row><xsl:value-of select="(($lines >= $beside) * $lines + ($lines &lt; $beside) * $beside) * $size * 1.2 + 5.5"/></row>
          </xsl:for-each>
        </theme>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="tallest">
      <xsl:for-each select="exsl:node-set($heights)/*">
        <xsl:sort select="sum(*)" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="sum(*)"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="rows" select="ceiling(count(p:theme) div $abreast)"/>
    <!-- Title, line of the period, key; headings and heads of each row of blocks; corner box, banner, notes. -->
    <xsl:variable name="room" select="$page-width - $margin-top - $margin-bottom - 82 - $rows * 46
        - boolean($item) * 8 - boolean($closed) * 36 - boolean(p:notes) * (20 + 0.06 * string-length(p:notes))"/>
    <xsl:choose>
      <xsl:when test="$name - 4 > 0.57 * $size * $summary-word and $rows * $tallest &lt; $room"><xsl:value-of select="$size"/></xsl:when>
      <xsl:when test="$size > 7">
        <xsl:call-template name="summary-fit">
          <xsl:with-param name="abreast" select="$abreast"/><xsl:with-param name="size" select="$size - 0.5"/>
        </xsl:call-template>
      </xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- == the blocks == -->

  <xsl:template name="summary-blocks">
    <xsl:param name="abreast"/>
    <xsl:param name="size"/>
    <xsl:variable name="width" select="($landscape-measure - ($abreast - 1) * $summary-gap) div $abreast"/>
    <!-- Headings of one row take the lines of its longest, so that the tables begin together. -->
    <xsl:for-each select="p:theme[position() mod $abreast = 1 or $abreast = 1]">
      <xsl:variable name="row" select=". | following-sibling::p:theme[position() &lt; $abreast]"/>
      <xsl:variable name="longest">
        <xsl:for-each select="$row">
          <xsl:sort select="string-length(normalize-space(p:h))" data-type="number" order="descending"/>
          <xsl:if test="position() = 1"><xsl:value-of select="string-length(normalize-space(p:h))"/></xsl:if>
        </xsl:for-each>
      </xsl:variable>
      <xsl:variable name="lines" select="ceiling($longest * 5.9 * $scale div $width)"/>
      <fo:table role="NonStruct" table-layout="fixed" width="{$landscape-width}" border-collapse="separate" text-align="start">
        <xsl:if test="position() > 1"><xsl:attribute name="space-before"><xsl:value-of select="$space-3"/></xsl:attribute></xsl:if>
        <xsl:for-each select="$row">
          <xsl:if test="position() > 1"><fo:table-column column-width="{fn:length($summary-gap)}"/></xsl:if>
          <fo:table-column column-width="{fn:length($width)}"/>
        </xsl:for-each>
        <fo:table-body role="NonStruct">
          <fo:table-row role="NonStruct">
            <xsl:for-each select="$row">
              <xsl:if test="position() > 1"><fo:table-cell role="NonStruct"><fo:block/></fo:table-cell></xsl:if>
              <fo:table-cell role="NonStruct">
                <xsl:call-template name="theme-block">
                  <xsl:with-param name="lines" select="$lines"/>
                  <xsl:with-param name="size" select="$size"/>
                  <xsl:with-param name="brief" select="$abreast > 3"/>
                </xsl:call-template>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-body>
      </fo:table>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="theme-block">
    <xsl:param name="lines"/>
    <xsl:param name="size"/>
    <xsl:param name="brief"/>
    <fo:block-container role="NonStruct" height="{fn:em($lines * 12 + 4)}" display-align="after"
        keep-with-next.within-column="always">
      <fo:block id="{fn:anchor(.)}" role="{fn:heading(1)}" font-family="{$heading-font}" font-weight="bold" font-size="{$size-10}"
          line-height="{$em-12}" color="{$house-colour}" padding-after="{$em-3}">
        <xsl:copy-of select="@xml:lang | @bp:at"/>
        <xsl:apply-templates select="p:h/node()"/>
      </fo:block>
    </fo:block-container>
    <fo:table width="100%" font-size="{$size}pt" line-height="{round($size * 12) div 10}pt"
        table-layout="fixed" border-collapse="separate">
      <xsl:if test="$codes"><fo:table-column column-width="{fn:length(fn:summary-code($size))}"/></xsl:if>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="{fn:length(fn:summary-rag($size, $brief))}"/>
      <xsl:if test="$directed"><fo:table-column column-width="{fn:length(fn:summary-director($size))}"/></xsl:if>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:if test="$codes">
            <xsl:call-template name="summary-head"><xsl:with-param name="text" select="fn:word('priority-code')"/></xsl:call-template>
          </xsl:if>
          <xsl:call-template name="summary-head"><xsl:with-param name="text" select="fn:word('improvement-priority-head')"/></xsl:call-template>
          <xsl:call-template name="summary-head">
            <xsl:with-param name="text" select="fn:word('rag-short')"/><xsl:with-param name="align" select="'center'"/>
          </xsl:call-template>
          <xsl:if test="$directed">
            <xsl:call-template name="summary-head"><xsl:with-param name="text" select="fn:word('accountable-director')"/></xsl:call-template>
          </xsl:if>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:priority">
          <xsl:call-template name="summary-row">
            <xsl:with-param name="size" select="$size"/><xsl:with-param name="brief" select="$brief"/>
          </xsl:call-template>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="summary-head">
    <xsl:param name="text"/>
    <xsl:param name="align" select="'start'"/>
    <fo:table-cell role="TH" bpf:scope="Column" padding="{$em-3} 2pt {$em-2} 2pt" background-color="{$tint}"
        border-bottom="1pt solid {$house-colour}" display-align="after" font-weight="bold">
      <fo:block text-align="{$align}"><xsl:value-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:variable name="summary-looks"><look padding="2.500pt 2pt 2.500pt 2pt" border-bottom="0.5pt solid {$rule}"/></xsl:variable>
  <xsl:variable name="summary-cell" select="exsl:node-set($summary-looks)/*/@*"/>

  <xsl:template name="summary-row">
    <xsl:param name="size"/>
    <xsl:param name="brief"/>
    <fo:table-row keep-together.within-column="50">
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="$codes">
        <fo:table-cell><xsl:copy-of select="$summary-cell"/>
          <fo:block color="{$grey}"><xsl:value-of select="@code"/></fo:block>
        </fo:table-cell>
      </xsl:if>
      <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$summary-cell"/>
        <fo:block hyphenate="{boolean(str:tokenize(normalize-space(p:name), ' -')[string-length() > 12])}">
          <xsl:copy-of select="p:name/@bp:at"/><xsl:apply-templates select="p:name/node()"/>
        </fo:block>
      </fo:table-cell>
      <fo:table-cell><xsl:copy-of select="$summary-cell"/>
        <xsl:call-template name="summary-chip">
          <xsl:with-param name="rag" select="string(@f:rag)"/>
          <xsl:with-param name="size" select="$size"/>
          <xsl:with-param name="brief" select="$brief"/>
        </xsl:call-template>
      </fo:table-cell>
      <xsl:if test="$directed">
        <fo:table-cell><xsl:copy-of select="$summary-cell"/>
          <fo:block><xsl:copy-of select="p:director/@bp:at"/><xsl:apply-templates select="p:director/node()"/></fo:block>
        </fo:table-cell>
      </xsl:if>
    </fo:table-row>
  </xsl:template>

  <!-- The rating in the type of the sheet; BRIEF: its letter stands for the word, which is said to those who hear it. -->
  <xsl:template name="summary-chip">
    <xsl:param name="rag"/>
    <xsl:param name="size"/>
    <xsl:param name="brief"/>
    <xsl:variable name="look" select="($rags[@name = $rag])[1]"/>
    <xsl:choose>
      <xsl:when test="$look">
        <fo:block background-color="{$look/@fill}" color="{$look/@ink}" font-weight="bold" text-align="center">
          <xsl:call-template name="rag-shape">
            <xsl:with-param name="look" select="$look"/><xsl:with-param name="size" select="$size * 0.72 div $scale"/>
          </xsl:call-template>
          <xsl:text>&#160;</xsl:text>
          <xsl:choose>
            <xsl:when test="$brief">
              <fo:inline bpf:actual-text="{fn:word($rag)}"><xsl:value-of select="substring(fn:word($rag), 1, 1)"/></fo:inline>
            </xsl:when>
            <xsl:otherwise><xsl:value-of select="fn:word($rag)"/></xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </xsl:when>
      <xsl:otherwise><fo:block/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
