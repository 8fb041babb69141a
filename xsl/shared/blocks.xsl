<?xml version="1.0" encoding="UTF-8"?>
<!-- blocks.xsl: paragraphs, sections, lists, quotes, pictures, charts, notes. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    extension-element-prefixes="func" exclude-result-prefixes="p f fn bp">

  <!-- The column paragraph numbers hang in; 0 in kinds and parts without numbers. -->
  <func:function name="fn:hang">
    <xsl:param name="node"/>
    <xsl:choose>
      <xsl:when test="not(fn:within($node, 'minutes report'))"><func:result select="0"/></xsl:when>
      <xsl:when test="$node/ancestor-or-self::p:appendix[not(@numbering) or @numbering = 'none']"><func:result select="0"/></xsl:when>
      <xsl:when test="not($node/ancestor-or-self::p:report[@numbering = 'none'])"><func:result select="$hang"/></xsl:when>
      <xsl:otherwise><func:result select="0"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The width left for text in NODE's place. -->
  <func:function name="fn:measure">
    <xsl:param name="node"/>
    <xsl:variable name="turned"
        select="$node/ancestor-or-self::*[@orientation = 'landscape'] or fn:within($node, 'scorecard actions')
            or fn:within($node, 'tracker') and $node/ancestor-or-self::p:indicators[parent::p:tracker]
            or fn:within($node, 'quarterly') and $node/ancestor-or-self::p:section[parent::p:quarterly][fn:sheet(.) = 'landscape']
            or fn:within($node, 'profile') and $profile-lies = 'landscape'
            or fn:within($node, 'work-programme forward-plan action-log') and not($node/ancestor::p:introduction)"/>
    <xsl:choose>
      <xsl:when test="fn:within($node, 'tracked')"><func:result select="$tracked-room"/></xsl:when>
      <xsl:otherwise>
        <func:result select="$turned * $landscape-measure + not($turned) * $measure - fn:hang($node)"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- Elements with smaller type in them, where fn:gap gives narrower spaces. -->
  <xsl:variable name="small-type" select="concat('td th task milestone tracked work working-group planned-decision',
      substring(' progress', 1, 9 * not(/p:profile)), substring(' reasons', 1, 8 * boolean(/p:profile)))"/>

  <xsl:template name="common">
    <xsl:copy-of select="@bp:at"/>
    <!-- Most elements have no other attribute than their place. -->
    <xsl:if test="@*[2]">
      <xsl:if test="@id"><xsl:attribute name="id"><xsl:value-of select="fn:anchor(.)"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="@xml:lang"/>
    </xsl:if>
  </xsl:template>

  <!-- == paragraphs == -->

  <xsl:template match="p:p">
    <xsl:choose>
      <xsl:when test="@f:number">
        <xsl:call-template name="numbered"/>
      </xsl:when>
      <xsl:otherwise>
        <fo:block>
          <xsl:if test="not(fn:begins(.))">
            <xsl:attribute name="space-before"><xsl:value-of select="fn:gap(.)"/></xsl:attribute>
          </xsl:if>
          <xsl:call-template name="common"/>
          <xsl:call-template name="keep-lead"/>
          <xsl:apply-templates/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- A short paragraph that leads to a list stays with it. -->
  <xsl:template name="keep-lead">
    <xsl:if test="fn:leads(.)"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:if>
  </xsl:template>

  <!-- Its text at the text edge, its number hung before it: one element, a paragraph or, with LEVEL, a heading. -->
  <xsl:template name="numbered">
    <xsl:param name="level" select="0"/>
    <fo:list-block role="NonStruct" provisional-distance-between-starts="{$hang-width}" provisional-label-separation="2pt"
        start-indent="0pt" space-before="{$space-2}">
      <xsl:choose>
        <xsl:when test="$level > 0">
          <xsl:call-template name="heading-style"><xsl:with-param name="level" select="$level"/></xsl:call-template>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="keep-lead"/></xsl:otherwise>
      </xsl:choose>
      <fo:list-item>
        <xsl:choose>
          <xsl:when test="$level > 0">
            <xsl:attribute name="role"><xsl:value-of select="fn:heading($level)"/></xsl:attribute>
            <xsl:attribute name="id"><xsl:value-of select="fn:anchor(.)"/></xsl:attribute>
            <xsl:copy-of select="@xml:lang | @bp:at"/>
          </xsl:when>
          <xsl:otherwise>
            <xsl:attribute name="role">P</xsl:attribute>
            <xsl:call-template name="common"/>
          </xsl:otherwise>
        </xsl:choose>
        <fo:list-item-label role="NonStruct" end-indent="label-end()">
          <fo:block role="NonStruct" text-align="start">
            <xsl:if test="string-length(@f:number) > 7"><xsl:attribute name="font-size"><xsl:value-of
                select="$size-9"/></xsl:attribute></xsl:if>
            <xsl:value-of select="@f:number"/>
          </fo:block>
        </fo:list-item-label>
        <fo:list-item-body role="NonStruct" start-indent="body-start()">
          <fo:block role="NonStruct">
            <xsl:choose>
              <xsl:when test="$level > 0"><xsl:call-template name="heading-text"/></xsl:when>
              <xsl:otherwise><xsl:apply-templates/></xsl:otherwise>
            </xsl:choose>
          </fo:block>
        </fo:list-item-body>
      </fo:list-item>
    </fo:list-block>
  </xsl:template>

  <!-- == sections == -->

  <!-- How a heading of LEVEL looks: bold for rank, the house's colour for the first alone. -->
  <xsl:template name="heading-style">
    <xsl:param name="level"/>
    <xsl:choose>
      <xsl:when test="$level = 1"><xsl:copy-of select="$heading-1-look"/></xsl:when>
      <xsl:when test="$level = 2"><xsl:copy-of select="$heading-2-look"/></xsl:when>
      <xsl:when test="$level = 3"><xsl:copy-of select="$heading-3-look"/></xsl:when>
      <xsl:otherwise><xsl:copy-of select="$heading-4-look"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p:introduction"><xsl:apply-templates/></xsl:template>

  <!-- On a landscape page running text keeps the measure of a portrait one. -->
  <xsl:template match="p:work-programme/p:introduction | p:forward-plan/p:introduction | p:action-log/p:introduction">
    <fo:block role="NonStruct" end-indent="{fn:length($landscape-measure - $measure)}"><xsl:apply-templates/></fo:block>
  </xsl:template>

  <xsl:template match="p:section">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="*[not(self::p:h)]"/>
  </xsl:template>

  <!-- The heading of the current node: its h, else the standing words of its name. -->
  <xsl:template name="section-heading">
    <xsl:param name="level" select="fn:level(.)"/>
    <xsl:choose>
      <xsl:when test="@f:number">
        <xsl:call-template name="numbered"><xsl:with-param name="level" select="$level"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <fo:block id="{fn:anchor(.)}" role="{fn:heading($level)}">
          <xsl:call-template name="heading-style"><xsl:with-param name="level" select="$level"/></xsl:call-template>
          <xsl:copy-of select="@xml:lang | @bp:at"/>
          <xsl:call-template name="heading-text"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="heading-text">
    <xsl:choose>
      <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:title-of(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- == lists == -->

  <xsl:template match="p:ul | p:ol">
    <!-- Roman numbers are wide, bullets narrow. -->
    <xsl:variable name="roman" select="@type = 'i' or @type = 'I'"/>
    <xsl:variable name="distance" select="concat(1.35 * boolean(self::p:ul) + (2 + 0.5 * $roman) * boolean(self::p:ol), 'em')"/>
    <fo:list-block provisional-distance-between-starts="{$distance}" provisional-label-separation="0.4em">
      <xsl:if test="not(fn:begins(.))">
        <xsl:attribute name="space-before"><xsl:value-of select="fn:gap(., 1 + not(ancestor::p:li))"/></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:li"/>
    </fo:list-block>
  </xsl:template>

  <!-- No entry alone on a page. -->
  <xsl:template name="keep-company">
    <xsl:variable name="name" select="local-name()"/>
    <xsl:if test="following-sibling::*[1][local-name() = $name]
        and (not(following-sibling::*[2][local-name() = $name]) or not(preceding-sibling::*[1][local-name() = $name]))">
      <xsl:attribute name="keep-with-next.within-column">20</xsl:attribute>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p:li">
    <fo:list-item>
      <xsl:call-template name="keep-company"/>
      <xsl:if test="preceding-sibling::p:li"><xsl:attribute name="space-before"><xsl:value-of
          select="fn:gap(., 1)"/></xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <fo:list-item-label end-indent="label-end()"><fo:block text-align="start"><xsl:value-of
          select="fn:list-label(.)"/></fo:block></fo:list-item-label>
      <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <xsl:template match="p:dl">
    <!-- The terms' column fits the longest, within reason. -->
    <xsl:variable name="longest">
      <xsl:for-each select="p:dt">
        <xsl:sort select="string-length()" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="string-length()"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="wish" select="($longest * 6.4 + 16) * $scale"/>
    <xsl:variable name="most" select="fn:measure(.) div 3"/>
    <fo:list-block provisional-distance-between-starts="{fn:length(($wish &lt; $most) * $wish + not($wish &lt; $most) * $most)}"
        provisional-label-separation="{$em-8}" space-before="{fn:gap(.)}">
      <xsl:if test="string-length() &lt; 400"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:for-each select="p:dt">
        <fo:list-item>
          <xsl:if test="position() > 1"><xsl:attribute name="space-before"><xsl:value-of select="fn:gap(., 1)"/></xsl:attribute></xsl:if>
          <fo:list-item-label end-indent="label-end()">
            <fo:block font-weight="bold" text-align="start"><xsl:apply-templates/></fo:block>
          </fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:apply-templates select="following-sibling::p:dd[1]/node()"/></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="p:quote">
    <fo:block role="BlockQuote" start-indent="inherited-property-value(start-indent) + {$em-14}" end-indent="{$em-14}"
        space-before="{fn:gap(.)}" space-after="{fn:gap(.)}"
        border-start-style="solid" border-start-width="1.5pt" border-start-color="{$rule}" padding-start="{$em-8}">
      <xsl:call-template name="common"/>
      <xsl:apply-templates/>
      <xsl:if test="@cite">
        <fo:block font-size="{$size-9}" color="{$grey}" space-before="{$space-1}"><xsl:value-of select="@cite"/></fo:block>
      </xsl:if>
    </fo:block>
  </xsl:template>

  <!-- == pictures and charts == -->

  <xsl:template match="p:figure">
    <fo:block space-before="{$space-4}" space-after="{$space-4}" role="NonStruct" keep-together.within-column="always">
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:img"/>
      <xsl:apply-templates select="p:caption"/>
      <xsl:apply-templates select="p:source"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:img">
    <xsl:variable name="width">
      <xsl:choose>
        <xsl:when test="@width and not(contains(@width, '*'))"><xsl:value-of select="@width"/></xsl:when><xsl:otherwise>100%</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:block role="NonStruct" line-height="1">
      <fo:external-graphic src="url('{@src}')" width="{$width}" content-width="scale-down-to-fit" scaling="uniform" fox:alt-text="{@alt}">
        <xsl:copy-of select="@bp:at"/>
      </fo:external-graphic>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:caption">
    <fo:block role="P" font-size="{$size-10}" line-height="{$em-13}" font-weight="bold" text-align="start"
        keep-with-next.within-column="always">
      <xsl:if test="parent::p:table"><xsl:attribute name="role">Caption</xsl:attribute></xsl:if>
      <xsl:if test="parent::p:figure"><xsl:attribute name="space-before"><xsl:value-of select="$space-1"/></xsl:attribute></xsl:if>
      <xsl:if test="not(parent::p:figure)"><xsl:attribute name="space-after"><xsl:value-of select="$space-1"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="../@f:number and not(($type/@caption-numbers)[1] = 'no')">
        <fo:inline color="{$grey}" font-weight="normal"><xsl:value-of select="fn:word(local-name(..), ../@f:number)"/></fo:inline>
        <xsl:text>&#160; </xsl:text>
      </xsl:if>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:source">
    <xsl:variable name="words" select="fn:word('source', '|')"/>
    <fo:block font-size="{$size-9}" line-height="{$em-12}" color="{$grey}" space-before="{$space-1}" text-align="start"
        keep-with-previous.within-column="always">
      <xsl:copy-of select="@bp:at"/>
      <xsl:value-of select="substring-before($words, '|')"/><xsl:apply-templates/><xsl:value-of select="substring-after($words, '|')"/>
    </fo:block>
  </xsl:template>

  <!-- A chart is drawn by the press from c:chart; WIDTH in points. -->
  <xsl:template match="p:chart">
    <xsl:param name="width" select="fn:measure(.)"/>
    <xsl:variable name="height">
      <xsl:choose>
        <xsl:when test="@height"><xsl:value-of select="fn:pt(string(@height))"/></xsl:when>
        <xsl:when test="@kind = 'gauge'"><xsl:value-of select="round((count(p:series[1]/p:point) * 26 + 48) * $scale)"/></xsl:when>
        <xsl:when test="$width &lt; 300"><xsl:value-of select="round($width * 0.62)"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="round($width * 0.45)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <fo:block space-before="{$space-4}" space-after="{$space-4}" role="NonStruct" keep-together.within-column="always">
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:caption"/>
      <fo:block role="NonStruct" line-height="1">
        <fo:instream-foreign-object width="100%" content-width="scale-down-to-fit" scaling="uniform">
          <!-- Without words of the paper's own the press says all figures of the chart. -->
          <xsl:if test="p:alt"><xsl:attribute name="fox:alt-text"><xsl:value-of select="normalize-space(p:alt)"/></xsl:attribute></xsl:if>
          <xsl:copy-of select="@bp:at"/>
          <c:chart xmlns:c="urn:boardpack:chart" kind="{@kind}" width="{$width}pt" height="{$height}pt" font-family="{$text-font}"
              font-size="{$size-9}" ink="{$ink}" grid="{$rule}" grey="{$grey}"
              colour-1="{fn:colour('chart-1')}" colour-2="{fn:colour('chart-2')}" colour-target="{fn:colour('target')}"
                  target-label="{fn:word('target')}" tolerance-label="{fn:word('tolerance')}" nothing="{fn:word('no-figures')}"
              words="{fn:word('chart-words')}">
            <xsl:for-each select="$rags">
              <xsl:attribute name="{@name}"><xsl:value-of select="@fill"/></xsl:attribute>
            </xsl:for-each>
            <xsl:copy-of select="@unit | @target | @tolerance | @show"/>
            <xsl:for-each select="p:series">
              <c:series name="{@name}" role="{@role}">
                <xsl:for-each select="p:point"><c:point><xsl:copy-of select="@label | @value | @target | @tolerance"/></c:point></xsl:for-each>
              </c:series>
            </xsl:for-each>
          </c:chart>
        </fo:instream-foreign-object>
      </fo:block>
      <xsl:if test="@data = 'yes'"><xsl:call-template name="chart-data"/></xsl:if>
      <xsl:apply-templates select="p:source"/>
    </fo:block>
  </xsl:template>

  <!-- The figures of a chart as a table: a row a series, the columns those of the longest. -->
  <xsl:template name="chart-data">
    <xsl:variable name="longest">
      <xsl:for-each select="p:series">
        <xsl:sort select="count(p:point)" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="count(p:point)"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="labels" select="p:series[count(p:point) = $longest][1]/p:point"/>
    <xsl:variable name="letters" select="fn:longest($labels/@label, p:series/p:point/@value)"/>
    <xsl:choose>
      <xsl:when test="(5.1 * $letters + 9) * ($longest + 2) * $table-size div 9 > fn:measure(.)">
        <xsl:call-template name="chart-data-down"><xsl:with-param name="labels" select="$labels"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="chart-data-across"><xsl:with-param name="labels" select="$labels"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- Where the labels have no room side by side: a row a label, a column a series. -->
  <xsl:template name="chart-data-down">
    <xsl:param name="labels"/>
    <xsl:variable name="series" select="p:series"/>
    <fo:table space-before="{$space-2}" width="100%"><xsl:copy-of select="$table-look"/>
      <fo:table-column column-width="proportional-column-width(2)"/>
      <xsl:for-each select="$series"><fo:table-column column-width="proportional-column-width(2)"/></xsl:for-each>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
            <fo:block><xsl:value-of select="@unit"/></fo:block>
          </fo:table-cell>
          <xsl:for-each select="$series">
            <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
              <fo:block text-align="end"><xsl:value-of select="@name"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="$labels">
          <xsl:variable name="label" select="string(@label)"/>
          <fo:table-row keep-together.within-column="always">
            <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/><fo:block><xsl:value-of
                select="$label"/></fo:block></fo:table-cell>
            <xsl:for-each select="$series">
              <fo:table-cell><xsl:copy-of select="$cell-look"/>
                <fo:block text-align="end"><xsl:value-of select="p:point[@label = $label][1]/@value"/></fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="chart-data-across">
    <xsl:param name="labels"/>
    <fo:table space-before="{$space-2}" width="100%"><xsl:copy-of select="$table-look"/>
      <fo:table-column column-width="proportional-column-width(3)"/>
      <xsl:for-each select="$labels"><fo:table-column column-width="proportional-column-width(1)"/></xsl:for-each>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
            <fo:block><xsl:value-of select="@unit"/></fo:block>
          </fo:table-cell>
          <xsl:for-each select="$labels">
            <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
              <fo:block text-align="end"><xsl:value-of select="@label"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:series">
          <fo:table-row>
            <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/><fo:block><xsl:value-of
                select="@name"/></fo:block></fo:table-cell>
            <xsl:variable name="points" select="p:point"/>
            <xsl:for-each select="$labels">
              <xsl:variable name="label" select="string(@label)"/>
              <fo:table-cell><xsl:copy-of select="$cell-look"/>
                <fo:block text-align="end"><xsl:value-of select="$points[@label = $label][1]/@value"/></fo:block>
              </fo:table-cell>
            </xsl:for-each>
          </fo:table-row>
        </xsl:for-each>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- == notes == -->

  <xsl:template match="p:notes">
    <xsl:if test="p:h"><xsl:call-template name="section-heading"/></xsl:if>
    <fo:list-block font-size="{$size-9}" line-height="{$em-12}" space-before="{$space-4}"
        provisional-distance-between-starts="1.8em" provisional-label-separation="0.4em">
      <!-- Notes without a heading, if few, go with what they stand below, not to a page of their own. -->
      <xsl:if test="not(p:h) and string-length() &lt; 400">
        <xsl:attribute name="keep-with-previous.within-column">always</xsl:attribute>
        <xsl:attribute name="keep-together.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:for-each select="p:note">
        <fo:list-item id="{$id}-{@id}" space-before="{$space-1}">
          <xsl:copy-of select="@xml:lang | @bp:at"/>
          <fo:list-item-label end-indent="label-end()"><fo:block><xsl:value-of select="fn:note-marker(.)"/></fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>
</xsl:stylesheet>
