<?xml version="1.0" encoding="UTF-8"?>
<!-- diagrams.xsl: diagrams among other blocks; drawn by the press from c:diagram, told in words beside or below. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:c="urn:boardpack:chart"
    exclude-result-prefixes="p fn bp c">

  <xsl:template match="p:diagram">
    <xsl:param name="width" select="fn:measure(.)"/>
    <!-- What a page has left besides headings, a caption and the paragraphs that lead to it: about as many lines.  A page of
         its own has the caption, the heading that keeps to it, and at the beginning of a paper of diagrams its title. -->
    <xsl:variable name="turned" select="$width > $measure"/>
    <xsl:variable name="lead"><xsl:for-each select="preceding-sibling::p:p"><xsl:value-of select="."/></xsl:for-each></xsl:variable>
    <xsl:variable name="lines" select="5 + 2 * boolean(@draft = 'yes') + 1.2 * boolean(p:source) + 3 * not(ancestor::p:section[preceding-sibling::p:section])
        + ceiling(string-length($lead) * 5.4 * $scale div $width) * not(preceding-sibling::*[not(self::p:p or self::p:h)])"/>
    <xsl:variable name="page-room" select="$turned * $page-width + not($turned) * $page-height - $margin-top - $margin-bottom"/>
    <xsl:variable name="first" select="(parent::p:section | self::*)[1][parent::p:diagram][not(preceding-sibling::p:*[not(self::p:title)])]
        and not(preceding-sibling::p:*[not(self::p:h or self::p:title)])"/>
    <xsl:variable name="own-lines" select="3 + 5 * $first + 3 * not(preceding-sibling::*[not(self::p:h)]) + 2 * boolean(@draft = 'yes') + 1.2 * boolean(p:source)"/>
    <fo:block space-before="{$space-4}" space-after="{$space-4}" role="NonStruct">
      <!-- A list may be long, a drawing goes with its caption. -->
      <xsl:if test="not(@list = 'yes')"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:if test="@draft = 'yes'"><xsl:call-template name="draft-banner"/></xsl:if>
      <xsl:apply-templates select="p:caption"/>
      <fo:block role="NonStruct" line-height="1" space-before="{$space-2}">
        <fo:instream-foreign-object width="100%" content-width="scale-down-to-fit" scaling="uniform">
          <xsl:attribute name="fox:alt-text"><xsl:call-template name="diagram-alt"/></xsl:attribute>
          <xsl:copy-of select="@bp:at"/>
          <c:diagram kind="{local-name(p:organisation | p:flow)}" width="{$width}pt" height="{$page-room - $lines * $leading}pt"
              max-height="{$page-room - $own-lines * $leading}pt" font-family="{$text-font}"
              font-size="{$size-9}" ink="{$ink}" grey="{$grey}" line="{$grey}" accent="{$house-colour}" tint="{$tint}"
              vacant="{fn:word('vacant')}">
            <xsl:apply-templates select="p:organisation/p:post | p:flow/*" mode="diagram"/>
          </c:diagram>
        </fo:instream-foreign-object>
      </fo:block>
      <xsl:if test="@list = 'yes'">
        <fo:block space-before="{$space-2}" font-size="{$size-9}" line-height="{$em-12}" text-align="start">
          <xsl:apply-templates select="p:organisation | p:flow" mode="told"/>
        </fo:block>
      </xsl:if>
      <xsl:apply-templates select="p:source"/>
    </fo:block>
  </xsl:template>

  <xsl:template name="draft-banner">
    <fo:block text-align="start" space-after="{$space-2}" keep-with-next.within-column="always">
      <fo:inline border="1pt solid {$ink}" padding="{$em-2} {$em-8}" font-weight="bold" font-size="{$size-13}"><xsl:value-of select="fn:word('draft-banner')"/></fo:inline>
    </fo:block>
  </xsl:template>

  <!-- == for the press == -->

  <xsl:template match="p:post" mode="diagram">
    <c:post title="{@title}" name="{@name}" note="{@note}" vacant="{@vacant}">
      <xsl:copy-of select="@bp:at"/>
      <xsl:apply-templates select="p:post" mode="diagram"/>
    </c:post>
  </xsl:template>

  <xsl:template match="p:question | p:step | p:outcome" mode="diagram">
    <c:box kind="{local-name()}" id="{@id}">
      <xsl:attribute name="text"><xsl:call-template name="box-text"/></xsl:attribute>
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="@yes"><c:link to="{@yes}" label="{fn:word('yes')}"/></xsl:if>
      <xsl:if test="@no"><c:link to="{@no}" label="{fn:word('no')}"/></xsl:if>
      <xsl:for-each select="p:answer"><c:link to="{@to}" label="{normalize-space()}"/></xsl:for-each>
      <xsl:if test="@to"><c:link to="{@to}" label=""/></xsl:if>
    </c:box>
  </xsl:template>

  <!-- The words of the current box, without its answers. -->
  <xsl:template name="box-text">
    <xsl:variable name="text"><xsl:for-each select="text()"><xsl:value-of select="."/></xsl:for-each></xsl:variable>
    <xsl:value-of select="normalize-space($text)"/>
  </xsl:template>

  <!-- == in words == -->

  <xsl:template name="diagram-alt">
    <xsl:choose>
      <xsl:when test="p:alt"><xsl:value-of select="normalize-space(p:alt)"/></xsl:when>
      <xsl:otherwise>
        <xsl:value-of select="fn:word(concat(local-name(p:organisation | p:flow), '-chart'))"/>
        <xsl:if test="p:caption"><xsl:value-of select="concat(' ', normalize-space(p:caption), '.')"/></xsl:if>
        <xsl:text> </xsl:text>
        <xsl:choose>
          <xsl:when test="@list = 'yes'"><xsl:value-of select="fn:word('told-below')"/></xsl:when>
          <xsl:otherwise><xsl:apply-templates select="p:organisation/p:post | p:flow/*" mode="said"/></xsl:otherwise>
        </xsl:choose>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The title of the current post and who holds it. -->
  <xsl:template name="post-words">
    <xsl:value-of select="@title"/>
    <xsl:if test="@name"><xsl:value-of select="concat(', ', @name)"/></xsl:if>
    <xsl:if test="@vacant = 'yes'"><xsl:value-of select="concat(' (', fn:word('vacant'), ')')"/></xsl:if>
    <xsl:if test="@note"><xsl:value-of select="concat(' – ', @note)"/></xsl:if>
  </xsl:template>

  <!-- A post and those below it, one sentence; then those of them that have others below. -->
  <xsl:template match="p:post" mode="said">
    <xsl:variable name="self"><xsl:call-template name="post-words"/></xsl:variable>
    <xsl:variable name="below">
      <xsl:for-each select="p:post"><xsl:if test="position() > 1">; </xsl:if><xsl:call-template name="post-words"/></xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="p:post"><xsl:value-of select="concat(fn:word('reports-to', string($self), string($below)), ' ')"/></xsl:when>
      <xsl:when test="parent::p:organisation"><xsl:value-of select="concat($self, '. ')"/></xsl:when>
    </xsl:choose>
    <xsl:apply-templates select="p:post" mode="said"/>
  </xsl:template>

  <xsl:template match="p:question | p:step | p:outcome" mode="said">
    <xsl:call-template name="box-text"/>
    <xsl:variable name="text"><xsl:call-template name="box-text"/></xsl:variable>
    <xsl:if test="translate(substring($text, string-length($text)), '.?!', '') != ''">.</xsl:if>
    <xsl:text> </xsl:text>
    <xsl:call-template name="ways-said"><xsl:with-param name="numbers" select="false()"/></xsl:call-template>
  </xsl:template>

  <!-- The ways to an outcome have said it. -->
  <xsl:template match="p:outcome[preceding-sibling::*]" mode="said"/>

  <!-- Where the answers of the current box lead: "Yes: Stage 2. No: go to 3." -->
  <xsl:template name="ways-said">
    <xsl:param name="numbers" select="true()"/>
    <xsl:for-each select="@yes | @no | p:answer/@to | @to">
      <!-- Ids are those of the same chart. -->
      <xsl:variable name="goal" select="ancestor::p:flow/*[@id = current()][1]"/>
      <xsl:variable name="goal-text"><xsl:for-each select="$goal"><xsl:call-template name="box-text"/></xsl:for-each></xsl:variable>
      <xsl:if test="$goal">
        <xsl:choose>
          <xsl:when test="local-name() = 'to'"><xsl:value-of select="normalize-space(parent::p:answer)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="fn:word(local-name())"/></xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="parent::p:step"><xsl:value-of select="concat(fn:word('then'), ' ')"/></xsl:when>
          <xsl:otherwise>: </xsl:otherwise>
        </xsl:choose>
        <xsl:choose>
          <xsl:when test="$numbers and not($goal/self::p:outcome)"><xsl:value-of
              select="fn:word('goes-to', string(count($goal/preceding-sibling::*[not(self::p:outcome)]) + 1))"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$goal-text"/></xsl:otherwise>
        </xsl:choose>
        <xsl:text>. </xsl:text>
      </xsl:if>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="p:organisation | p:post" mode="told">
    <xsl:if test="p:post">
      <fo:list-block provisional-distance-between-starts="1.35em" provisional-label-separation="0.4em" space-before="{$space-0.5}">
        <xsl:for-each select="p:post">
          <fo:list-item space-before="{$space-0.5}">
            <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
            <fo:list-item-body start-indent="body-start()">
              <fo:block>
                <xsl:call-template name="post-words"/>
                <xsl:apply-templates select="." mode="told"/>
              </fo:block>
            </fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p:flow" mode="told">
    <fo:list-block provisional-distance-between-starts="1.8em" provisional-label-separation="0.4em">
      <xsl:for-each select="*[not(self::p:outcome)]">
        <fo:list-item space-before="{$space-0.5}">
          <xsl:copy-of select="@bp:at"/>
          <fo:list-item-label end-indent="label-end()"><fo:block><xsl:value-of select="position()"/>.</fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block>
              <xsl:call-template name="box-text"/>
              <xsl:value-of select="concat(substring(';', 1, boolean(self::p:step[@to])), ' ')"/>
              <xsl:call-template name="ways-said"/>
            </fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>
</xsl:stylesheet>
