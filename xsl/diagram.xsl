<?xml version="1.0" encoding="UTF-8"?>
<!-- diagram.xsl: a paper of diagrams. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:func="http://exslt.org/functions"
    xmlns:press="urn:boardpack:press" press:globals="diagram"
    extension-element-prefixes="func" exclude-result-prefixes="p fn press">

  <xsl:variable name="diagram-title" select="normalize-space(/p:diagram/p:title)"/>
  <xsl:variable name="diagram-parts" select="/p:diagram/p:*[not(self::p:title)]"/>

  <xsl:template match="/p:diagram">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$diagram-title"/></xsl:call-template>
      <!-- Parts that lie the same way share a page-sequence. -->
      <xsl:for-each select="$diagram-parts[position() = 1 or fn:diagram-lies(.) != fn:diagram-lies(preceding-sibling::*[1])]">
        <xsl:call-template name="sequence">
          <xsl:with-param name="orientation" select="fn:diagram-lies(.)"/>
          <xsl:with-param name="opening" select="position() = 1"/>
          <xsl:with-param name="closing" select="position() = last()"/>
          <xsl:with-param name="head" select="fn:shorten($diagram-title, 46)"/>
          <xsl:with-param name="label" select="string($context/@label)"/>
        </xsl:call-template>
      </xsl:for-each>
    </fo:root>
  </xsl:template>

  <func:function name="fn:diagram-lies">
    <xsl:param name="part"/>
    <xsl:choose>
      <xsl:when test="$part/self::p:section/@orientation"><func:result select="string($part/@orientation)"/></xsl:when>
      <xsl:when test="/p:diagram/@orientation"><func:result select="string(/p:diagram/@orientation)"/></xsl:when>
      <xsl:otherwise><func:result select="'portrait'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template match="/p:diagram/p:*" mode="flow">
    <xsl:if test="count(. | $diagram-parts[1]) = 1">
      <xsl:call-template name="opening"/>
      <xsl:if test="/p:diagram/@draft = 'yes'"><xsl:call-template name="draft-banner"/></xsl:if>
      <xsl:call-template name="title">
        <xsl:with-param name="text"><xsl:apply-templates select="/p:diagram/p:title/node()"/></xsl:with-param>
      </xsl:call-template>
      <xsl:call-template name="closed-banner"/>
    </xsl:if>
    <xsl:apply-templates select="." mode="diagram-run"/>
  </xsl:template>

  <!-- This part and those after it that lie the same way. -->
  <xsl:template match="p:*" mode="diagram-run">
    <xsl:apply-templates select="."/>
    <xsl:variable name="next" select="following-sibling::p:*[1]"/>
    <xsl:if test="$next and fn:diagram-lies($next) = fn:diagram-lies(.)"><xsl:apply-templates select="$next" mode="diagram-run"/></xsl:if>
  </xsl:template>
</xsl:stylesheet>
