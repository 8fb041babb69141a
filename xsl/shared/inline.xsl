<?xml version="1.0" encoding="UTF-8"?>
<!-- inline.xsl: what stands in a line. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:str="http://exslt.org/strings" extension-element-prefixes="func str" exclude-result-prefixes="p f fn bp">

  <xsl:template match="p:em">
    <fo:inline font-style="italic" role="Em"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates/></fo:inline>
  </xsl:template>
  <xsl:template match="p:strong">
    <fo:inline font-weight="bold" role="Strong"><xsl:copy-of select="@xml:lang"/><xsl:apply-templates/></fo:inline>
  </xsl:template>
  <xsl:template match="p:span | p:abbr"><fo:inline><xsl:copy-of select="@xml:lang"/><xsl:apply-templates/></fo:inline></xsl:template>
  <xsl:template match="p:sup"><fo:inline font-size="68%" line-height="0pt"
      baseline-shift="super"><xsl:apply-templates/></fo:inline></xsl:template>
  <xsl:template match="p:sub"><fo:inline font-size="68%" line-height="0pt"
      baseline-shift="sub"><xsl:apply-templates/></fo:inline></xsl:template>
  <xsl:template match="p:br"><fo:block/></xsl:template>

  <xsl:template match="p:a">
    <fo:basic-link color="{$link}">
      <xsl:choose>
        <xsl:when test="starts-with(@href, '#')">
          <xsl:attribute name="internal-destination"><xsl:value-of select="fn:anchor(fn:named(substring(@href, 2)))"/></xsl:attribute>
        </xsl:when>
        <xsl:otherwise>
          <xsl:attribute name="external-destination"><xsl:value-of
              select="concat(&quot;url('&quot;, @href, &quot;')&quot;)"/></xsl:attribute>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:attribute name="bpf:alt-text">
        <xsl:choose>
          <xsl:when test="@title"><xsl:value-of select="@title"/></xsl:when><xsl:otherwise><xsl:value-of
              select="normalize-space()"/></xsl:otherwise>
        </xsl:choose>
      </xsl:attribute>
      <xsl:copy-of select="@bp:at"/>
      <xsl:apply-templates/>
    </fo:basic-link>
  </xsl:template>

  <!-- A long address may break after its @ and its strokes. -->
  <xsl:template match="p:a/text()">
    <xsl:choose>
      <xsl:when test="string-length() > 24 and not(contains(normalize-space(), ' ')) and translate(., '@/', '') != .">
        <xsl:value-of select="fn:breakable(string(.))"/>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="."/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <func:function name="fn:breakable">
    <xsl:param name="address"/>
    <func:result select="str:replace(str:replace($address, '@', '@&#8203;'), '/', '/&#8203;')"/>
  </func:function>

  <!-- The marker of a note leads to it. -->
  <xsl:template match="p:noteref">
    <xsl:variable name="marker" select="fn:note-marker(fn:named(@ref))"/>
    <xsl:if test="preceding-sibling::node()[1][self::p:noteref]">
      <fo:inline font-size="68%" line-height="0pt" baseline-shift="super">,&#160;</fo:inline>
    </xsl:if>
    <fo:basic-link internal-destination="{$id}-{@ref}" font-size="68%" line-height="0pt" baseline-shift="super"
        bpf:alt-text="{concat(fn:word('note'), ' ', $marker)}" color="{$link}">
      <xsl:copy-of select="@bp:at"/>
      <xsl:value-of select="$marker"/>
    </fo:basic-link>
  </xsl:template>

  <func:function name="fn:note-marker">
    <xsl:param name="note"/>
    <xsl:choose>
      <xsl:when test="$note/@f:number"><func:result select="string($note/@f:number)"/></xsl:when>
      <xsl:when test="$note/@marker"><func:result select="string($note/@marker)"/></xsl:when>
      <xsl:otherwise><func:result select="string(count($note/preceding-sibling::p:note) + 1)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template match="p:minuteref">
    <xsl:choose>
      <xsl:when test="@f:known = 'yes'">
        <fo:basic-link internal-destination="{$id}-minute-{@number}" bpf:alt-text="{fn:word('minute-no', @number)}" color="{$link}">
          <xsl:call-template name="minuteref-words"/>
        </fo:basic-link>
      </xsl:when>
      <xsl:otherwise><xsl:call-template name="minuteref-words"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="minuteref-words">
    <xsl:variable name="day">
      <xsl:choose>
        <xsl:when test="@f:meeting"><xsl:value-of select="@f:meeting"/></xsl:when><xsl:otherwise><xsl:value-of
            select="@meeting"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="node()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@held-by"><xsl:value-of select="fn:word('minute-no-of-by', @number, $day, @held-by)"/></xsl:when>
      <xsl:when test="@meeting"><xsl:value-of select="fn:word('minute-no-of', @number, $day)"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word('minute-no', @number)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p:status">
    <xsl:if test="@rag and @rag != 'none'"><xsl:call-template name="chip"><xsl:with-param name="rag"
        select="@rag"/></xsl:call-template></xsl:if>
    <xsl:if test="@direction">
      <xsl:if test="@rag">&#160;</xsl:if>
      <xsl:call-template name="arrow"><xsl:with-param name="direction" select="@direction"/></xsl:call-template>
    </xsl:if>
    <xsl:if test="@symbol">
      <xsl:call-template name="symbol">
        <xsl:with-param name="set" select="@set"/><xsl:with-param name="name" select="string(@symbol)"/>
        <xsl:with-param name="word" select="'yes'"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
