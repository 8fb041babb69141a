<?xml version="1.0" encoding="UTF-8"?>
<!-- pack.xsl: the front sheet and the agenda. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings" xmlns:press="urn:boardpack:press" press:globals="pack"
    extension-element-prefixes="func str" exclude-result-prefixes="p f h fn bp press">

  <xsl:template match="/p:pack">
    <fo:root>
      <xsl:call-template name="masters"/>
      <fo:bookmark-tree>
        <fo:bookmark internal-destination="front"><fo:bookmark-title><xsl:value-of
            select="fn:word('front-sheet')"/></fo:bookmark-title></fo:bookmark>
        <fo:bookmark internal-destination="agenda"><fo:bookmark-title><xsl:value-of
            select="fn:word('agenda')"/></fo:bookmark-title></fo:bookmark>
      </fo:bookmark-tree>
      <xsl:apply-templates select="p:meeting" mode="front"/>
      <xsl:apply-templates select="p:items" mode="agenda"/>
    </fo:root>
  </xsl:template>

  <!-- == the front sheet == -->

  <xsl:template match="p:meeting" mode="front">
    <xsl:call-template name="sequence">
      <xsl:with-param name="opening" select="true()"/>
      <xsl:with-param name="head-opening" select="false()"/>
      <xsl:with-param name="foot" select="string(p:foot-note)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p:meeting" mode="flow">
    <fo:block id="front" role="NonStruct">
      <xsl:call-template name="arms"/>
      <fo:block role="H1" font-family="{$heading-font}" font-size="{$size-26}" line-height="{$em-31}" font-weight="bold"
          color="{$house-colour}" text-align="start"
          space-before="{$space-6}" space-after="{$space-2}"><xsl:call-template name="committee-lines"/></fo:block>
      <fo:block font-size="{$size-13}" line-height="{$em-17}" space-before="{$space-2}">
        <xsl:value-of select="fn:word('meeting-to-be-held')"/>
      </fo:block>
      <xsl:call-template name="facts">
        <xsl:with-param name="label-width" select="84"/>
        <xsl:with-param name="rows">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('date')"/>
            <xsl:with-param name="value"><fo:inline font-weight="bold"><xsl:value-of select="fn:date(p:date)"/></fo:inline></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('time')"/>
            <xsl:with-param name="value"><fo:inline font-weight="bold"><xsl:value-of select="fn:time(p:time)"/></fo:inline></xsl:with-param>
          </xsl:call-template>
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('place')"/>
            <xsl:with-param name="value"><fo:inline font-weight="bold"><xsl:value-of select="p:place"/></fo:inline></xsl:with-param>
          </xsl:call-template>
          <xsl:for-each select="p:pre-meeting">
            <xsl:call-template name="fact">
              <xsl:with-param name="label" select="fn:word('pre-meeting')"/>
              <xsl:with-param name="value">
                <xsl:choose>
                  <xsl:when test="node()"><xsl:apply-templates/></xsl:when>
                  <xsl:otherwise><xsl:value-of select="fn:word('pre-meeting-note', fn:time(.))"/></xsl:otherwise>
                </xsl:choose>
              </xsl:with-param>
            </xsl:call-template>
          </xsl:for-each>
        </xsl:with-param>
      </xsl:call-template>
      <xsl:apply-templates select="p:members | p:officers | p:notice" mode="front"/>
    </fo:block>
  </xsl:template>

  <!-- "Scrutiny Board (Children and Young People)" breaks before its bracket. -->
  <xsl:template name="committee-lines">
    <xsl:variable name="name" select="string(p:committee)"/>
    <xsl:choose>
      <xsl:when test="string-length($name) > 30 and contains($name, ' (')">
        <xsl:value-of select="substring-before($name, ' (')"/>
        <xsl:text> </xsl:text>
        <fo:block role="Span">(<xsl:value-of select="substring-after($name, ' (')"/></fo:block>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The crest, and the authority's name beside it. -->
  <xsl:template name="arms">
    <xsl:variable name="crest" select="($houses/h:crest)[1]"/>
    <xsl:variable name="name">
      <fo:block font-size="{$size-13}" line-height="{$em-17}" font-weight="bold"><xsl:value-of select="p:authority"/></fo:block>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$crest">
        <xsl:variable name="width" select="fn:pt(string($crest/@width))"/>
        <fo:table role="NonStruct" table-layout="fixed" width="{$portrait-width}" border-collapse="separate">
          <fo:table-column column-width="{fn:length($width + 10 * $scale)}"/>
          <fo:table-column column-width="proportional-column-width(1)"/>
          <fo:table-body role="NonStruct">
            <fo:table-row role="NonStruct">
              <fo:table-cell role="NonStruct">
                <fo:block role="NonStruct" line-height="1">
                  <fo:instream-foreign-object content-width="{fn:length($width)}"
                      content-height="{fn:length(fn:pt(string($crest/@height)))}" fox:alt-text="{$crest/@alt}">
                    <xsl:copy-of select="$crest/*"/>
                  </fo:instream-foreign-object>
                </fo:block>
              </fo:table-cell>
              <fo:table-cell role="NonStruct" display-align="center"><xsl:copy-of select="$name"/></fo:table-cell>
            </fo:table-row>
          </fo:table-body>
        </fo:table>
      </xsl:when>
      <xsl:otherwise><xsl:copy-of select="$name"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="front-heading">
    <xsl:param name="text"/>
    <fo:block role="H2" font-size="{$size-13}" line-height="{$em-17}" font-weight="bold" color="{$house-colour}"
        border-top="0.5pt solid {$rule}" padding-top="{$space-2}"
        space-before="{$space-4}" space-after="{$space-2}" keep-with-next.within-column="always"><xsl:copy-of select="$text"/></fo:block>
  </xsl:template>

  <xsl:template match="p:members" mode="front">
    <xsl:call-template name="front-heading"><xsl:with-param name="text" select="fn:word('membership')"/></xsl:call-template>
    <fo:block role="NonStruct" font-size="{$size-10}" line-height="{$em-14}">
      <xsl:call-template name="groups-beside"><xsl:with-param name="groups" select="p:group"/></xsl:call-template>
    </fo:block>
    <xsl:if test="p:members-note">
      <fo:block space-before="{$space-3}" font-size="{$size-10}" line-height="{$em-14}">
        <xsl:apply-templates select="p:members-note/node()"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p:notice" mode="front">
    <xsl:if test="p:h">
      <xsl:call-template name="front-heading">
        <xsl:with-param name="text"><xsl:apply-templates select="p:h/node()"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
    <fo:block role="NonStruct" font-size="{$size-10}" line-height="{$em-14}">
      <xsl:if test="not(p:h)"><xsl:attribute name="space-before"><xsl:value-of select="$space-5"/></xsl:attribute></xsl:if>
      <xsl:apply-templates select="*[not(self::p:h)]"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:officers" mode="front">
    <xsl:call-template name="front-heading"><xsl:with-param name="text" select="fn:word('compiled-by')"/></xsl:call-template>
    <xsl:for-each select="p:officer">
      <fo:block font-size="{$size-10}" line-height="{$em-14}"><xsl:copy-of select="@bp:at"/><xsl:call-template name="contact"/></fo:block>
    </xsl:for-each>
  </xsl:template>

  <!-- == the agenda == -->

  <xsl:template match="p:items" mode="agenda">
    <xsl:call-template name="sequence">
      <xsl:with-param name="closing" select="true()"/>
      <xsl:with-param name="head" select="fn:word('agenda')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p:items" mode="flow">
    <fo:block id="agenda" role="H2" font-family="{$heading-font}" font-size="{$size-20}" line-height="{$em-24}" font-weight="bold"
        color="{$house-colour}" space-after="{$space-3}">
      <xsl:value-of select="fn:word('agenda')"/>
    </fo:block>
    <fo:table width="{$portrait-width}"><xsl:copy-of select="$table-look"/>
      <xsl:for-each select="$agenda-columns">
        <fo:table-column>
          <xsl:attribute name="column-width">
            <xsl:choose>
              <xsl:when test="@share = 0">proportional-column-width(1)</xsl:when>
              <xsl:otherwise><xsl:value-of select="fn:em(@share)"/></xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </fo:table-column>
      </xsl:for-each>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="$agenda-columns">
            <xsl:call-template name="agenda-head">
              <xsl:with-param name="word" select="@of"/>
              <xsl:with-param name="align"
                  select="concat(substring('end', 1, 3 * (@of = 'page-no')), substring('start', 1, 5 * not(@of = 'page-no')))"/>
            </xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt"><xsl:apply-templates select="p:item | p:band" mode="agenda"/></fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- The columns of the agenda: a share is points at the standard size, 0 what is left.  What has no column is said in the entry. -->
  <xsl:variable name="agenda-columns" select="($houses/h:columns[@of = 'agenda'])[1]/h:column"/>

  <xsl:template name="agenda-head">
    <xsl:param name="word"/>
    <xsl:param name="align" select="'start'"/>
    <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
      <fo:block text-align="{$align}"><xsl:value-of select="fn:word($word)"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="p:band" mode="agenda">
    <fo:table-row keep-with-next.within-column="always">
      <fo:table-cell number-columns-spanned="{count($agenda-columns)}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
        <fo:block><xsl:apply-templates/></fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <xsl:template match="p:item" mode="agenda">
    <fo:table-row keep-together.within-column="50">
      <xsl:copy-of select="@bp:at"/>
      <xsl:variable name="entry" select="."/>
      <xsl:for-each select="$agenda-columns">
        <xsl:variable name="of" select="@of"/>
        <fo:table-cell padding="{$em-7} {$em-4} {$em-7} {$em-4}" border-bottom="0.5pt solid {$rule}">
          <xsl:if test="$of = 'item-no'"><xsl:attribute name="role">TH</xsl:attribute><xsl:attribute
              name="bpf:scope">Row</xsl:attribute></xsl:if>
          <xsl:for-each select="$entry">
            <xsl:choose>
              <xsl:when test="$of = 'item-no'">
                <fo:block id="agenda-{@f:id}" font-size="{$size-10}" line-height="{$em-14}" font-weight="bold">
                  <xsl:value-of select="@f:number"/>
                </fo:block>
              </xsl:when>
              <xsl:when test="$of = 'ward-equal'"><fo:block line-height="{$em-14}"><xsl:value-of
                  select="p:wards-affected"/></fo:block></xsl:when>
              <xsl:when test="$of = 'not-open'"><fo:block line-height="{$em-14}"><xsl:call-template name="not-open"/></fo:block></xsl:when>
              <xsl:when test="$of = 'page-no'">
                <fo:block text-align="end" font-size="{$size-10}" line-height="{$em-14}"><xsl:call-template name="page-range"/></fo:block>
              </xsl:when>
              <xsl:otherwise>
                <fo:block role="NonStruct" font-size="{$size-10}" line-height="{$em-14}"><xsl:call-template name="entry"/></fo:block>
              </xsl:otherwise>
            </xsl:choose>
          </xsl:for-each>
        </fo:table-cell>
      </xsl:for-each>
    </fo:table-row>
  </xsl:template>

  <!-- The paragraphs (and rule) for which an item is closed. -->
  <xsl:template name="not-open">
    <xsl:choose>
      <xsl:when test=".//p:exempt[@class = 'confidential']"><xsl:value-of select="fn:word('confidential')"/></xsl:when>
      <xsl:when test="@f:rule != ''"><xsl:value-of select="@f:rule"/></xsl:when>
      <xsl:when test="@f:exempt != ''"><xsl:value-of select="fn:word('paragraphs-short', fn:series(@f:exempt))"/></xsl:when>
      <xsl:when test="@f:open = 'no' or @open = 'no'"><xsl:value-of select="fn:word('closed')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <!-- Title and purpose: typed, or the house's standing words. -->
  <xsl:template name="entry">
    <xsl:variable name="standing" select="fn:standing(.)"/>
    <xsl:variable name="title">
      <xsl:choose>
        <xsl:when test="p:title"><xsl:apply-templates select="p:title/node()"/></xsl:when>
        <xsl:when test="$standing"><xsl:value-of select="$standing/h:title"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="p:paper[1]/@f:title | p:paper[1]/@title[not(../@f:title)]"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:block font-weight="bold" font-size="{$size-11}" keep-with-next.within-column="always">
      <xsl:if test="($type/@agenda-titles)[1] = 'capitals'"><xsl:attribute name="text-transform">uppercase</xsl:attribute></xsl:if>
      <xsl:choose>
        <xsl:when test="@f:paged = 'yes'">
          <fo:basic-link internal-destination="{fn:first-id(.)}" color="{$ink}" bpf:alt-text="{normalize-space($title)}">
            <xsl:copy-of select="$title"/>
          </fo:basic-link>
        </xsl:when>
        <xsl:otherwise><xsl:copy-of select="$title"/></xsl:otherwise>
      </xsl:choose>
    </fo:block>
    <xsl:if test="p:wards-affected and not($agenda-columns[@of = 'ward-equal'])">
      <fo:block color="{$grey}"><xsl:value-of select="p:wards-affected"/></fo:block>
    </xsl:if>
    <xsl:if test="not($agenda-columns[@of = 'not-open'])">
      <xsl:variable name="closed"><xsl:call-template name="not-open"/></xsl:variable>
      <xsl:if test="$closed != ''">
        <fo:block font-weight="bold"><xsl:value-of select="concat(fn:word('not-open'), ': ', $closed)"/></fo:block>
      </xsl:if>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="p:purpose">
        <fo:block role="NonStruct" space-before="{$space-1}"><xsl:apply-templates select="p:purpose/*"/></fo:block>
      </xsl:when>
      <xsl:when test="$standing/p:*">
        <fo:block role="NonStruct" space-before="{$space-1}">
          <xsl:apply-templates select="$standing/p:*"><xsl:with-param name="item" select="."/></xsl:apply-templates>
        </fo:block>
      </xsl:when>
    </xsl:choose>
    <xsl:for-each select="p:late">
      <fo:block space-before="{$space-2}">
        <fo:inline font-weight="bold">
          <xsl:value-of select="fn:word('late-item', concat(@f:added, substring(@added, 1 + 10 * boolean(@f:added))))"/>
        </fo:inline>
        <xsl:if test="node()">
          <xsl:text> </xsl:text><xsl:value-of select="substring-before(fn:word('special-circumstances', '|'), '|')"/><xsl:apply-templates/>
        </xsl:if>
      </fo:block>
    </xsl:for-each>
    <xsl:for-each select="p:item-note">
      <fo:block space-before="{$space-2}" font-style="italic" start-indent="{$em-8}"
          text-indent="-{$em-8}">*&#160;<xsl:apply-templates/></fo:block>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="page-range">
    <xsl:choose>
      <xsl:when test="@f:paged = 'yes'">
        <fo:basic-link internal-destination="{fn:first-id(.)}" color="{$ink}" keep-together.within-line="always"
            bpf:alt-text="{fn:word('agenda-item', @f:number)}">
          <fo:page-number-citation ref-id="{fn:first-id(.)}"/><xsl:text> – </xsl:text><fo:page-number-citation-last
              ref-id="{fn:last-id(.)}"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:when test="@f:to-follow = 'yes'"><xsl:value-of select="fn:word('to-follow')"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <func:function name="fn:first-id">
    <xsl:param name="item"/>
    <xsl:choose>
      <xsl:when test="$item/@f:first-id"><func:result select="string($item/@f:first-id)"/></xsl:when>
      <xsl:otherwise><func:result select="string($item/@f:id)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
  <func:function name="fn:last-id">
    <xsl:param name="item"/>
    <xsl:choose>
      <xsl:when test="$item/@f:last-id"><func:result select="string($item/@f:last-id)"/></xsl:when>
      <xsl:otherwise><func:result select="concat($item/@f:id, '-end')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- == standing words == -->

  <!-- The house's standing item for ITEM: in the paper's language, else in English; for exempt information the words that fit this agenda. -->
  <func:function name="fn:standing">
    <xsl:param name="item"/>
    <xsl:variable name="when"
        select="concat(substring('some', 1, 4 * (/p:pack/@f:exempt-items > 0)), substring('none', 1, 4 * not(/p:pack/@f:exempt-items > 0)))"/>
    <xsl:variable name="all" select="$context/f:house/h:standing[@item = $item/@standing][not(@when) or @when = $when]"/>
    <func:result select="($all[@xml:lang = $words-language] | $all[@xml:lang = 'en'][not($all[@xml:lang = $words-language])])[1]"/>
  </func:function>

  <xsl:template match="h:standing//text()">
    <xsl:variable name="next" select="$meeting/p:next-meeting"/>
    <xsl:variable name="closed">
      <xsl:for-each select="/p:pack/p:items/p:item[@f:exempt != '' or @f:open = 'no']">
        <xsl:choose>
          <xsl:when test="position() = 1"/>
          <xsl:when test="position() = last()"><xsl:value-of select="concat(' ', fn:word('and'), ' ')"/></xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="@f:number"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="several" select="contains(normalize-space($closed), ' ')"/>
    <xsl:variable name="items">
      <xsl:choose>
        <xsl:when test="$several"><xsl:value-of select="fn:word('items-numbered', $closed)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('item-numbered', $closed)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="next-place" select="($next/p:place | $meeting/p:place[not($next/p:place)])[1]"/>
    <xsl:variable name="next-time" select="fn:time(($next/p:time | $meeting/p:time[not($next/p:time)])[1])"/>
    <xsl:variable name="a"
        select="str:replace(str:replace(string(.), '{last-date}', fn:date($meeting/p:last-meeting/p:date, 'medium')), '{items}', string($items))"/>
    <xsl:variable name="b" select="str:replace(str:replace($a, '{next-date}', fn:date($next/p:date)), '{next-time}', $next-time)"/>
    <xsl:value-of select="str:replace(str:replace($b, '{next-place}', string($next-place)), '{place}', string($meeting/p:place))"/>
  </xsl:template>
</xsl:stylesheet>
