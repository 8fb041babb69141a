<?xml version="1.0" encoding="UTF-8"?>
<!-- letter.xsl: a letter: letterhead, addressee, subject, body, signatures. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" exclude-result-prefixes="p fn bp">

  <xsl:template match="/p:letter">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="p:subject"/></xsl:call-template>
      <xsl:call-template name="sequence">
        <xsl:with-param name="opening" select="true()"/>
        <xsl:with-param name="closing" select="true()"/>
        <xsl:with-param name="head" select="fn:shorten(fn:word('letter-from', p:letterhead/p:authority), 44)"/>
        <xsl:with-param name="label" select="string($context/@label)"/>
      </xsl:call-template>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:letter" mode="flow">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="closed-banner"/>
    <xsl:apply-templates select="p:letterhead"/>
    <xsl:call-template name="letter-to"/>
    <xsl:if test="p:salutation">
      <fo:block space-before="{$space-6}"><xsl:apply-templates select="p:salutation/node()"/></fo:block>
    </xsl:if>
    <xsl:call-template name="title">
      <xsl:with-param name="text"><xsl:apply-templates select="p:subject/node()"/></xsl:with-param>
      <xsl:with-param name="size" select="13"/>
    </xsl:call-template>
    <xsl:apply-templates select="p:subject/following-sibling::*[not(self::p:closing or self::p:signature or self::p:enclosures or self::p:copies)]"/>
    <xsl:call-template name="letter-end"/>
  </xsl:template>

  <!-- The emblem left, who writes right, over a rule. -->
  <xsl:template match="p:letterhead">
    <fo:block role="NonStruct" border-bottom="1pt solid {$grey}" padding-bottom="{$em-6}" space-before="{$space-4}">
      <xsl:call-template name="beside">
        <xsl:with-param name="right-share" select="2"/>
        <xsl:with-param name="left">
          <fo:block line-height="1">
            <xsl:for-each select="p:img">
              <xsl:call-template name="letter-picture"><xsl:with-param name="usual" select="'28mm'"/></xsl:call-template>
            </xsl:for-each>
          </fo:block>
        </xsl:with-param>
        <xsl:with-param name="right">
          <fo:block font-size="{$size-9}" line-height="{$em-12}" color="{$grey}" text-align="end">
            <xsl:copy-of select="@bp:at"/>
            <fo:block font-size="{$size-13}" line-height="{$em-17}" font-weight="bold" color="{$ink}"><xsl:value-of select="p:authority"/></fo:block>
            <xsl:if test="p:address"><fo:block><xsl:apply-templates select="p:address/node()"/></fo:block></xsl:if>
            <xsl:if test="p:phone"><fo:block><xsl:value-of select="fn:word('telephone', p:phone)"/></fo:block></xsl:if>
            <xsl:if test="p:email">
              <fo:block>
                <fo:basic-link external-destination="url('mailto:{p:email}')" bpf:alt-text="{p:email}" color="{$link}"><xsl:value-of
                    select="p:email"/></fo:basic-link>
              </fo:block>
            </xsl:if>
            <xsl:if test="p:web"><fo:block><xsl:value-of select="p:web"/></fo:block></xsl:if>
          </fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- To whom, beside references and day. -->
  <xsl:template name="letter-to">
    <fo:block role="NonStruct" space-before="{$space-6}">
      <xsl:call-template name="beside">
        <xsl:with-param name="left"><fo:block text-align="start"><xsl:apply-templates select="p:addressee/node()"/></fo:block></xsl:with-param>
        <xsl:with-param name="right">
          <xsl:for-each select="p:our-ref | p:your-ref">
            <fo:block text-align="end">
              <fo:inline color="{$grey}"><xsl:value-of select="concat(fn:word(local-name()), ' ')"/></fo:inline>
              <xsl:value-of select="."/>
            </fo:block>
          </xsl:for-each>
          <fo:block text-align="end"><xsl:value-of select="fn:date(p:date, 'medium')"/></fo:block>
        </xsl:with-param>
      </xsl:call-template>
    </fo:block>
  </xsl:template>

  <!-- A picture in its own width, or in the USUAL one. -->
  <xsl:template name="letter-picture">
    <xsl:param name="usual"/>
    <fo:external-graphic src="url('{@src}')" width="{$usual}" content-width="scale-down-to-fit" scaling="uniform" fox:alt-text="{@alt}">
      <xsl:if test="@width and not(contains(@width, '*'))"><xsl:attribute name="width"><xsl:value-of select="@width"/></xsl:attribute></xsl:if>
      <xsl:copy-of select="@bp:at"/>
    </fo:external-graphic>
  </xsl:template>

  <xsl:template match="p:box">
    <fo:block role="Div" border="0.75pt solid {$grey}" padding="{$em-6} {$em-10}" start-indent="{$em-11}" end-indent="{$em-11}"
        space-before="{$space-4}" space-after="{$space-4}" text-align="start">
      <xsl:if test="string-length() &lt; 1500"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:if test="p:h">
        <fo:block font-weight="bold" keep-with-next.within-column="always">
          <fo:inline role="Strong"><xsl:apply-templates select="p:h/node()"/></fo:inline>
        </fo:block>
      </xsl:if>
      <xsl:apply-templates select="*[not(self::p:h)]"/>
    </fo:block>
  </xsl:template>

  <!-- == closing, signatures, enclosures == -->

  <xsl:template name="letter-end">
    <fo:block role="NonStruct" space-before="{$space-5}" keep-together.within-column="always">
      <xsl:if test="p:closing"><fo:block><xsl:apply-templates select="p:closing/node()"/></fo:block></xsl:if>
      <xsl:apply-templates select="p:signature"/>
    </fo:block>
    <xsl:if test="p:enclosures">
      <fo:block font-size="{$size-10}" line-height="{$em-14}" space-before="{$space-5}" keep-with-next.within-column="always" color="{$grey}">
        <xsl:value-of select="fn:word('enclosures')"/>
      </fo:block>
      <fo:list-block font-size="{$size-10}" line-height="{$em-14}" keep-together.within-column="always" provisional-distance-between-starts="1.35em"
          provisional-label-separation="0.4em">
        <xsl:for-each select="p:enclosures/p:document">
          <fo:list-item>
            <xsl:copy-of select="@bp:at"/>
            <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
            <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
          </fo:list-item>
        </xsl:for-each>
      </fo:list-block>
    </xsl:if>
    <xsl:if test="p:copies">
      <fo:block font-size="{$size-10}" line-height="{$em-14}" space-before="{$space-3}" text-align="start"
          keep-with-previous.within-column="always">
        <fo:inline color="{$grey}"><xsl:value-of select="concat(fn:word('copies'), ' ')"/></fo:inline>
        <xsl:apply-templates select="p:copies/node()"/>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- The picture, or room to sign, over name and post. -->
  <xsl:template match="p:signature">
    <xsl:choose>
      <xsl:when test="p:img">
        <fo:block space-before="{$space-2}" line-height="1">
          <xsl:for-each select="p:img">
            <xsl:call-template name="letter-picture"><xsl:with-param name="usual" select="'45mm'"/></xsl:call-template>
          </xsl:for-each>
        </fo:block>
      </xsl:when>
      <xsl:otherwise><fo:block role="artifact" space-before="{fn:space(12)}" space-before.conditionality="retain" line-height="0pt"/></xsl:otherwise>
    </xsl:choose>
    <fo:block space-before="{$space-1}" font-weight="bold"><xsl:copy-of select="@bp:at"/><xsl:apply-templates select="p:name/node()"/></fo:block>
    <xsl:if test="p:role"><fo:block><xsl:value-of select="p:role"/></fo:block></xsl:if>
    <xsl:if test="p:body"><fo:block><xsl:value-of select="p:body"/></fo:block></xsl:if>
  </xsl:template>
</xsl:stylesheet>
