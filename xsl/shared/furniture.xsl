<?xml version="1.0" encoding="UTF-8"?>
<!-- furniture.xsl: the frame of a paper: its page-sequences with head and foot, the corner box, the bookmarks. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo" xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func" exclude-result-prefixes="p f fn bp">

  <!-- A page-sequence.  Its flow is what mode "flow" makes of FLOW; HEAD what stands right in its head, HEAD-LEFT left (the
       meeting when empty); LABEL, an appendix's, after HEAD; HEAD-FIRST what stands right on an opening page, HEAD-OPENING
       whether that has a head at all.  OPENING: the paper's first; CLOSING: its last.  PART-CLOSED: the exempt element of a
       part that is not open.
       Keeps of integers are weighed: as many hundredths of a page as may be left blank for them.  Rows have 50, more
       where they are low and less where they are tall: the press knows their height; neighbours in tables and lists have 20. -->
  <xsl:template name="sequence">
    <xsl:param name="flow" select="."/>
    <xsl:param name="orientation" select="'portrait'"/>
    <xsl:param name="opening" select="false()"/>
    <xsl:param name="closing" select="false()"/>
    <xsl:param name="head" select="''"/>
    <xsl:param name="head-left" select="$meeting-line"/>
    <xsl:param name="head-opening" select="true()"/>
    <xsl:param name="head-first" select="''"/>
    <xsl:param name="label" select="''"/>
    <xsl:param name="draft" select="''"/>
    <xsl:param name="foot" select="''"/>
    <xsl:param name="part-closed" select="/.."/>
    <fo:page-sequence font-family="{$text-font}" font-size="{$body-size}pt" line-height="{$leading}pt" color="{$ink}"
        text-align="{$align}" line-height-shift-adjustment="disregard-shifts"
        hyphenate="false" hyphenation-remain-character-count="3" hyphenation-push-character-count="3"
        widows="2" orphans="2" bpf:keeps="weighed" xml:lang="{$paper-language}"
        master-reference="{$orientation}{substring('-opening', 1, 8 * $opening)}">
      <xsl:attribute name="initial-page-number">
        <xsl:choose>
          <xsl:when test="$opening and $odd-starts and $first-paper">auto-odd</xsl:when>
          <xsl:otherwise>auto</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:attribute name="force-page-count">
        <xsl:choose>
          <xsl:when test="$closing and $odd-starts and $last-paper">end-on-even</xsl:when>
          <xsl:otherwise>no-force</xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:if test="$closing and $last-paper">
        <xsl:attribute name="id"><xsl:value-of select="concat($item-id, '-end')"/></xsl:attribute>
      </xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <fo:static-content flow-name="head" role="artifact">
        <xsl:call-template name="head">
          <xsl:with-param name="left" select="$head-left"/>
          <xsl:with-param name="right">
            <xsl:choose>
              <xsl:when test="$label = ''"><xsl:value-of select="$head"/></xsl:when>
              <!-- A label takes its room from the title before it: both stand on one line. -->
              <xsl:otherwise>
                <xsl:variable name="wide" select="$orientation = 'landscape'"/>
                <xsl:variable name="width" select="$wide * $landscape-measure + not($wide) * $measure"/>
                <xsl:value-of select="fn:shorten($head, $width * 3 div 7 div 4.25 - (string-length($label) + 3) * $scale)"/>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
          <xsl:with-param name="label" select="$label"/>
        </xsl:call-template>
      </fo:static-content>
      <xsl:if test="$head-opening and $head-left != ''">
        <fo:static-content flow-name="head-opening" role="artifact">
          <xsl:call-template name="head">
            <xsl:with-param name="left" select="$head-left"/>
            <xsl:with-param name="right" select="$head-first"/>
            <xsl:with-param name="label" select="$label"/>
          </xsl:call-template>
        </fo:static-content>
      </xsl:if>
      <fo:static-content flow-name="head-blank" role="artifact">
        <fo:block font-size="{$size-9}" font-style="italic" text-align="center" color="{$grey}">
          <xsl:value-of select="fn:word('blank-page')"/>
        </fo:block>
      </fo:static-content>
      <fo:static-content flow-name="foot-odd" role="artifact">
        <xsl:call-template name="foot">
          <xsl:with-param name="side" select="'odd'"/>
          <xsl:with-param name="draft" select="$draft"/>
          <xsl:with-param name="foot" select="$foot"/>
          <xsl:with-param name="part-closed" select="$part-closed"/>
        </xsl:call-template>
      </fo:static-content>
      <fo:static-content flow-name="foot-even" role="artifact">
        <xsl:call-template name="foot">
          <xsl:with-param name="side" select="'even'"/>
          <xsl:with-param name="draft" select="$draft"/>
          <xsl:with-param name="foot" select="$foot"/>
          <xsl:with-param name="part-closed" select="$part-closed"/>
        </xsl:call-template>
      </fo:static-content>
      <fo:flow flow-name="xsl-region-body">
        <xsl:apply-templates select="$flow" mode="flow"/>
      </fo:flow>
    </fo:page-sequence>
  </xsl:template>

  <xsl:template match="*" mode="flow"><xsl:apply-templates select="."/></xsl:template>

  <!-- One line, left and right, over a hairline. -->
  <xsl:template name="head">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <xsl:param name="label"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate" font-size="{$em-8.5}"
        line-height="{$em-11}" color="{$grey}">
      <fo:table-column column-width="proportional-column-width(4)"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell border-bottom="0.5pt solid {$rule}" padding-bottom="2pt">
            <fo:block text-align="start"><xsl:value-of select="$left"/></fo:block>
          </fo:table-cell>
          <fo:table-cell border-bottom="0.5pt solid {$rule}" padding-bottom="2pt">
            <fo:block text-align="end">
              <xsl:value-of select="$right"/>
              <xsl:if test="$label != ''">
                <xsl:if test="$right != ''"><xsl:text>&#160;&#160; </xsl:text></xsl:if>
                <fo:inline font-weight="bold" color="{$ink}"><xsl:value-of select="$label"/></fo:inline>
              </xsl:if>
            </fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The page number at the outer edge, the line of a draft or of what is not open in the middle. -->
  <xsl:template name="foot">
    <xsl:param name="side"/>
    <xsl:param name="draft"/>
    <xsl:param name="foot"/>
    <xsl:param name="part-closed"/>
    <fo:table table-layout="fixed" width="100%" border-collapse="separate" font-size="{$em-8.5}"
        line-height="{$em-11}" color="{$grey}">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <fo:table-row>
          <fo:table-cell display-align="after">
            <fo:block text-align="start"><xsl:if test="$side = 'even'"><xsl:call-template name="page-number"/></xsl:if></fo:block>
          </fo:table-cell>
          <fo:table-cell display-align="after">
            <xsl:if test="$closed or $part-closed">
              <fo:block text-align="center" font-weight="bold" color="{$ink}">
                <xsl:value-of
                    select="fn:closed-short(($part-closed | ($context/f:exempt/p:exempt | $item/p:exempt)[1][not($part-closed)])[1])"/>
              </fo:block>
            </xsl:if>
            <fo:block text-align="center"><xsl:value-of select="concat($draft, $foot)"/></fo:block>
          </fo:table-cell>
          <fo:table-cell display-align="after">
            <fo:block text-align="end"><xsl:if test="$side = 'odd'"><xsl:call-template name="page-number"/></xsl:if></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="page-number">
    <xsl:variable name="words" select="fn:word('page', '|')"/>
    <xsl:value-of select="substring-before($words, '|')"/>
    <fo:inline color="{$ink}"><fo:page-number/></fo:inline>
    <xsl:value-of select="substring-after($words, '|')"/>
  </xsl:template>

  <!-- "Not for publication: ..." for EXEMPT. -->
  <func:function name="fn:closed-by">
    <xsl:param name="exempt"/>
    <xsl:choose>
      <xsl:when test="$exempt/@class = 'confidential'"><func:result select="fn:word('confidential-under')"/></xsl:when>
      <xsl:when test="$exempt/@paragraphs"><func:result select="fn:word('not-for-publication-under', fn:paragraphs($exempt))"/></xsl:when>
      <xsl:otherwise><func:result select="fn:word('not-for-publication')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- In a line, for the foot. -->
  <func:function name="fn:closed-short">
    <xsl:param name="exempt"/>
    <xsl:choose>
      <xsl:when test="$exempt/@class = 'confidential'"><func:result select="fn:word('confidential-short')"/></xsl:when>
      <xsl:when test="contains(normalize-space($exempt/@paragraphs), ' ')">
        <func:result select="fn:word('exempt-short-several', fn:series($exempt/@paragraphs))"/>
      </xsl:when>
      <xsl:when test="$exempt/@paragraphs"><func:result select="fn:word('exempt-short', fn:series($exempt/@paragraphs))"/></xsl:when>
      <xsl:otherwise><func:result select="fn:word('not-for-publication')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Where a paper begins: the anchor of its item and of itself, and the corner box, which leads back to the agenda. -->
  <xsl:template name="opening">
    <xsl:param name="width" select="$measure"/>
    <fo:block id="{$id}" font-size="0pt" line-height="0pt" role="artifact"/>
    <xsl:if test="$item">
      <xsl:variable name="words" select="fn:word('agenda-item', $item/@f:number)"/>
      <xsl:variable name="box" select="round((string-length($words) * 7.6 + 16) * $scale)"/>
      <fo:block border="1pt solid {$ink}" padding="{$em-4} 0pt {$em-3} 0pt" start-indent="{fn:length($width - $box)}"
          end-indent="1pt" text-align="center"
          font-size="{$size-14}" line-height="{$em-18}" font-weight="bold">
        <fo:basic-link internal-destination="agenda-{$item/@f:id}" color="{$ink}" bpf:alt-text="{$words}">
          <xsl:value-of select="$words"/>
        </fo:basic-link>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- A banner across the page of a paper, or of a part of it, that is not open. -->
  <xsl:template name="closed-banner">
    <xsl:param name="exempt" select="($context/f:exempt/p:exempt | $item/p:exempt)[1][$closed]"/>
    <xsl:if test="$exempt">
      <fo:block border="1pt solid {$ink}" padding="{$em-5} {$em-8}" start-indent="{$em-8}" end-indent="{$em-8}"
          space-before="{$space-3}" space-after="{$space-3}" font-weight="bold" text-align="start">
        <xsl:value-of select="fn:closed-by($exempt)"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The title of a paper; a kind's stylesheet says what stands in it. -->
  <xsl:template name="title">
    <xsl:param name="text"/>
    <xsl:param name="size" select="20"/>
    <fo:block role="{fn:heading(0)}" font-family="{$heading-font}" font-size="{fn:size($size)}" line-height="{fn:em($size * 1.2)}"
        font-weight="bold" text-align="start"
        color="{$house-colour}" space-before="{$space-4}" space-after="{$space-2}" keep-with-next.within-column="always">
      <xsl:copy-of select="$text"/>
    </fo:block>
  </xsl:template>

  <!-- The outline of a paper: its title, and below it what mode "bookmark" finds. -->
  <xsl:template name="bookmarks">
    <xsl:param name="title"/>
    <fo:bookmark-tree>
      <fo:bookmark internal-destination="{$id}" starting-state="hide">
        <fo:bookmark-title>
          <xsl:if test="$item/@f:number"><xsl:value-of select="concat($item/@f:number, '  ')"/></xsl:if>
          <xsl:value-of select="normalize-space($title)"/>
        </fo:bookmark-title>
        <xsl:apply-templates select="*" mode="bookmark"/>
      </fo:bookmark>
    </fo:bookmark-tree>
  </xsl:template>

  <xsl:template match="*" mode="bookmark"/>
  <xsl:template name="bookmark"
      match="p:section[p:h] | p:minute | p:recommendations | p:background-papers | p:appendix | p:priorities | p:plans | p:self-assessment |
          p:achievements | p:objectives | p:comments | p:finance"
      mode="bookmark">
    <fo:bookmark internal-destination="{fn:anchor(.)}" starting-state="hide">
      <fo:bookmark-title>
        <xsl:choose>
          <xsl:when test="self::p:appendix"><xsl:value-of select="concat(@f:label, '  ', normalize-space(p:title))"/></xsl:when>
          <xsl:otherwise>
            <xsl:if test="@f:number"><xsl:value-of select="concat(@f:number, '  ')"/></xsl:if>
            <xsl:value-of select="fn:title-of(.)"/>
          </xsl:otherwise>
        </xsl:choose>
      </fo:bookmark-title>
      <xsl:apply-templates select="p:section" mode="bookmark"/>
    </fo:bookmark>
  </xsl:template>

</xsl:stylesheet>
