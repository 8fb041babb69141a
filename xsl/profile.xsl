<?xml version="1.0" encoding="UTF-8"?>
<!-- profile.xsl: a performance profile: objectives with their counters and records, the director's comments, revenue. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:h="urn:boardpack:house" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:press="urn:boardpack:press" press:globals="profile"
    exclude-result-prefixes="p f h fn bp press">

  <!-- In large type its tables need the long side of the sheet. -->
  <xsl:variable name="profile-lies">
    <xsl:choose><xsl:when test="$scale > 1.2">landscape</xsl:when><xsl:otherwise>portrait</xsl:otherwise></xsl:choose>
  </xsl:variable>

  <xsl:template match="/p:profile">
    <xsl:variable name="title" select="normalize-space(p:title)"/>
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$title"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="orientation" select="$profile-lies"/>
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten($title, 44 - 10 * boolean($context/@label))"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:profile" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="fn:measure(.)"/></xsl:call-template>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:title/node()"/></xsl:with-param>
    </xsl:call-template>
    <xsl:if test="p:period">
      <fo:block font-size="{$size-13}" line-height="{$em-17}">
        <xsl:copy-of select="p:period/@bp:at"/><xsl:value-of select="fn:word('reporting-period', p:period)"/>
      </fo:block>
    </xsl:if>
    <xsl:call-template name="closed-banner"/>
    <xsl:apply-templates select="p:*[not(self::p:title or self::p:period)]"/>
  </xsl:template>

  <!-- == objectives == -->

  <xsl:template match="p:objectives">
    <xsl:variable name="rows" select="(p:objective | p:band)[not(@f:left-out)]"/>
    <xsl:variable name="columns" select="($houses/h:columns[@of = 'objectives'])[1]/h:column"/>
    <xsl:call-template name="section-heading"/>
    <xsl:call-template name="rows-left-out"/>
    <xsl:if test="$rows">
      <fo:table width="{fn:length(fn:measure(.))}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
        <xsl:call-template name="share-columns"><xsl:with-param name="columns" select="$columns"/></xsl:call-template>
        <fo:table-header start-indent="0pt">
          <fo:table-row>
            <xsl:for-each select="$columns">
              <xsl:call-template name="measure-head-cell">
                <xsl:with-param name="text" select="fn:word(concat(@word, substring(@of, 1, 100 * not(@word))))"/>
                <xsl:with-param name="align">
                  <xsl:choose>
                    <xsl:when test="@of = 'name'">start</xsl:when>
                    <xsl:when test="@of = 'direction' or @of = 'rag'">center</xsl:when>
                    <xsl:otherwise>end</xsl:otherwise>
                  </xsl:choose>
                </xsl:with-param>
              </xsl:call-template>
            </xsl:for-each>
          </fo:table-row>
        </fo:table-header>
        <fo:table-body start-indent="0pt">
          <xsl:for-each select="$rows">
            <fo:table-row keep-together.within-column="50">
              <xsl:if test="self::p:band"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
              <xsl:copy-of select="@bp:at"/>
              <xsl:choose>
                <xsl:when test="self::p:band">
                  <xsl:call-template name="band-row-cell">
                    <xsl:with-param name="count" select="count($columns)"/></xsl:call-template>
                </xsl:when>
                <xsl:otherwise>
                  <xsl:variable name="objective" select="."/>
                  <xsl:for-each select="$columns">
                    <xsl:call-template name="objective-cell">
                      <xsl:with-param name="objective" select="$objective"/></xsl:call-template>
                  </xsl:for-each>
                </xsl:otherwise>
              </xsl:choose>
            </fo:table-row>
          </xsl:for-each>
        </fo:table-body>
      </fo:table>
      <fo:block font-size="{$size-9}" line-height="{$em-12}" color="{$grey}" space-before="{$space-1}" text-align="start">
        <xsl:value-of select="fn:word('counters-note')"/>
      </fo:block>
    </xsl:if>
    <xsl:if test="not(@records = 'no')">
      <xsl:apply-templates select="$rows[p:action or p:measure or p:risk or p:unknown]"/></xsl:if>
  </xsl:template>

  <!-- The cell of the current column: a sign, the name, a counter. -->
  <xsl:template name="objective-cell">
    <xsl:param name="objective"/>
    <xsl:choose>
      <xsl:when test="@of = 'direction' or @of = 'rag'">
        <xsl:call-template name="sign-cell"><xsl:with-param name="of" select="$objective"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="@of = 'name'">
        <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
          <fo:block>
            <xsl:copy-of select="$objective/p:name/@bp:at"/>
            <xsl:if test="$objective/@reference">
              <fo:inline color="{$grey}"><xsl:value-of select="$objective/@reference"/></fo:inline><xsl:text>&#160; </xsl:text>
            </xsl:if>
            <xsl:apply-templates select="$objective/p:name/node()"/>
          </fo:block>
        </fo:table-cell>
      </xsl:when>
      <xsl:otherwise>
        <xsl:variable name="counter" select="$objective/@f:*[local-name() = current()/@of]"/>
        <fo:table-cell><xsl:copy-of select="$cell-look"/>
          <fo:block text-align="end"><xsl:value-of select="$counter"/></fo:block>
        </fo:table-cell>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The records of an objective: how it stands, its indicators as a table, the others as lists. -->
  <xsl:template match="p:objective">
    <fo:block id="{fn:anchor(.)}" role="{fn:heading(2)}">
      <xsl:call-template name="heading-style"><xsl:with-param name="level" select="2"/></xsl:call-template>
      <xsl:if test="@reference"><xsl:value-of select="concat(@reference, '&#160; ')"/></xsl:if>
      <xsl:apply-templates select="p:name/node()"/>
    </fo:block>
    <xsl:if test="p:progress">
      <fo:block space-before="{$space-2}">
        <xsl:copy-of select="p:progress/@bp:at"/><xsl:apply-templates select="p:progress/node()"/>
      </fo:block>
    </xsl:if>
    <xsl:if test="p:measure">
      <xsl:call-template name="measure-table"><xsl:with-param name="width" select="fn:measure(.)"/></xsl:call-template>
    </xsl:if>
    <xsl:call-template name="records">
      <xsl:with-param name="of" select="'actions'"/><xsl:with-param name="list" select="p:action"/>
    </xsl:call-template>
    <xsl:call-template name="records">
      <xsl:with-param name="of" select="'risks'"/><xsl:with-param name="list" select="p:risk"/>
    </xsl:call-template>
    <xsl:call-template name="records">
      <xsl:with-param name="of" select="'unknown'"/><xsl:with-param name="list" select="p:unknown"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="records">
    <xsl:param name="of"/>
    <xsl:param name="list"/>
    <xsl:if test="$list">
      <fo:block font-weight="bold" space-before="{$space-3}" keep-with-next.within-column="always">
        <xsl:value-of select="fn:word(concat('records-', $of))"/>
      </fo:block>
      <fo:list-block provisional-distance-between-starts="1.35em" provisional-label-separation="0.4em" space-before="{$space-1}">
        <xsl:for-each select="$list">
          <fo:list-item space-before="{$space-1}">
            <xsl:call-template name="keep-company"/>
            <xsl:call-template name="common"/>
            <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
            <fo:list-item-body start-indent="body-start()"><fo:block>
              <xsl:call-template name="record-text"/></fo:block></fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:if>
  </xsl:template>

  <!-- A record in a line: what it is; of an action who does it and by when. -->
  <xsl:template name="record-text">
    <xsl:if test="@reference">
      <fo:inline color="{$grey}"><xsl:value-of select="@reference"/></fo:inline><xsl:text>&#160; </xsl:text>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="self::p:action">
        <xsl:apply-templates select="p:task/node()"/>
        <fo:inline color="{$grey}">
          <xsl:for-each select="p:lead-officer | p:timescale">
            <xsl:text> – </xsl:text><xsl:apply-templates/>
          </xsl:for-each>
          <xsl:if test="@complete = 'yes'"><xsl:value-of select="concat(' – ', fn:word('complete'))"/></xsl:if>
          <xsl:if test="@f:overdue = 'yes'"><xsl:value-of select="concat(' – ', fn:word('overdue'))"/></xsl:if>
        </fo:inline>
      </xsl:when>
      <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- == the director's comments == -->

  <xsl:template match="p:comments">
    <xsl:call-template name="section-heading"/>
    <xsl:if test="@by">
      <fo:block color="{$grey}" keep-with-next.within-column="always" space-after="{$space-1}" text-align="start">
        <xsl:value-of select="@by"/></fo:block>
    </xsl:if>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- == revenue == -->

  <xsl:template match="p:finance">
    <xsl:variable name="unit">
      <xsl:choose>
        <xsl:when test="@unit"><xsl:value-of select="@unit"/></xsl:when>
        <xsl:otherwise>£000s</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="anchor" select="fn:anchor(.)"/>
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h or self::p:revenue)]"/>
    <fo:table width="{fn:length(fn:measure(.))}" space-before="{$space-3}"><xsl:copy-of select="$table-look"/>
      <fo:table-column column-width="proportional-column-width(5)"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text" select="fn:word('service')"/></xsl:call-template>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text" select="fn:word('gross-budget', $unit)"/><xsl:with-param name="align" select="'end'"/>
            <xsl:with-param name="id" select="concat($anchor, '-gross')"/>
          </xsl:call-template>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text" select="fn:word('net-budget', $unit)"/><xsl:with-param name="align" select="'end'"/>
            <xsl:with-param name="id" select="concat($anchor, '-net')"/>
          </xsl:call-template>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text" select="fn:word('variance', $unit)"/><xsl:with-param name="align" select="'end'"/>
            <xsl:with-param name="id" select="concat($anchor, '-variance')"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:apply-templates select="p:revenue"><xsl:with-param name="heads" select="$anchor"/></xsl:apply-templates>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- A service: its name with its status, a row a quarter, the reasons.  It stands on one page unless the reasons are long. -->
  <xsl:template match="p:revenue">
    <xsl:param name="heads"/>
    <xsl:variable name="service" select="fn:anchor(.)"/>
    <fo:table-row keep-together.within-column="always" keep-with-next.within-column="always">
      <xsl:copy-of select="@bp:at"/>
      <fo:table-cell number-columns-spanned="2" role="TH" bpf:scope="Row" id="{$service}"><xsl:copy-of select="$band-cell-look"/>
        <fo:block><xsl:copy-of select="p:name/@bp:at"/><xsl:apply-templates select="p:name/node()"/></fo:block>
      </fo:table-cell>
      <fo:table-cell number-columns-spanned="2" bpf:headers="{$service}"><xsl:copy-of select="$band-cell-look"/>
        <fo:block text-align="end" font-weight="normal" color="{$ink}">
          <xsl:if test="@f:rag and @f:rag != 'none'">
            <xsl:call-template name="symbol">
              <xsl:with-param name="set" select="'status'"/><xsl:with-param name="name" select="string(@f:rag)"/>
            </xsl:call-template>
          </xsl:if>
          <xsl:if test="@f:direction and @f:direction != 'none'">
            <xsl:text>&#160;&#160;</xsl:text>
            <xsl:call-template name="arrow"><xsl:with-param name="direction" select="@f:direction"/><xsl:with-param
                name="size" select="8"/></xsl:call-template>
          </xsl:if>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
    <xsl:variable name="total" select="@total = 'yes'"/>
    <xsl:for-each select="p:quarter">
      <xsl:variable name="quarter" select="fn:anchor(.)"/>
      <xsl:variable name="headers" select="concat($service, ' ', $quarter, ' ', $heads)"/>
      <fo:table-row keep-together.within-column="50">
        <xsl:if test="following-sibling::*"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
        <xsl:copy-of select="@bp:at"/>
        <fo:table-cell role="TH" bpf:scope="Row" id="{$quarter}"><xsl:copy-of select="$cell-look"/>
          <xsl:if test="@total = 'yes'"><xsl:copy-of select="$total-look"/></xsl:if>
          <xsl:if test="$total"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if>
          <fo:block>
            <xsl:choose>
              <xsl:when test="@label"><xsl:value-of select="@label"/></xsl:when>
              <xsl:when test="@number"><xsl:value-of select="fn:word('quarter', @number)"/></xsl:when>
              <xsl:when test="@total = 'yes'"><xsl:value-of select="fn:word('total')"/></xsl:when>
            </xsl:choose>
          </fo:block>
        </fo:table-cell>
        <xsl:call-template name="amount-cell">
          <xsl:with-param name="amount" select="p:gross"/><xsl:with-param name="bold" select="$total"/>
          <xsl:with-param name="headers" select="concat($headers, '-gross')"/>
        </xsl:call-template>
        <xsl:call-template name="amount-cell">
          <xsl:with-param name="amount" select="p:net"/><xsl:with-param name="bold" select="$total"/>
          <xsl:with-param name="headers" select="concat($headers, '-net')"/>
        </xsl:call-template>
        <xsl:call-template name="amount-cell">
          <xsl:with-param name="amount" select="p:variance"/><xsl:with-param name="bold" select="$total"/>
          <xsl:with-param name="headers" select="concat($headers, '-variance')"/>
        </xsl:call-template>
      </fo:table-row>
    </xsl:for-each>
    <xsl:for-each select="p:reasons">
      <fo:table-row>
        <xsl:if test="string-length() &lt; 700 div $scale">
          <xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
        <fo:table-cell number-columns-spanned="4" bpf:headers="{$service}"><xsl:copy-of select="$cell-look"/>
          <fo:block><xsl:copy-of select="@bp:at | @xml:lang"/><xsl:apply-templates/></fo:block>
        </fo:table-cell>
      </fo:table-row>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="amount-cell">
    <xsl:param name="amount"/>
    <xsl:param name="bold"/>
    <xsl:param name="headers"/>
    <fo:table-cell bpf:headers="{$headers}"><xsl:copy-of select="$cell-look"/>
      <xsl:if test="@total = 'yes'"><xsl:copy-of select="$total-look"/></xsl:if>
      <xsl:if test="$bold"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if>
      <fo:block text-align="end"><xsl:copy-of select="$amount/@bp:at"/><xsl:apply-templates select="$amount/node()"/></fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
