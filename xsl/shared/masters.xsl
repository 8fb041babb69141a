<?xml version="1.0" encoding="UTF-8"?>
<!-- masters.xsl: the page masters, the same in every paper, so that a pack's page-sequences stand below one root.
     opening, portrait; landscape-opening, landscape: an opening sequence has no paper title in the head of its first page. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:press="urn:boardpack:press" press:globals="shared"
    exclude-result-prefixes="fn press">

  <xsl:template name="masters"><xsl:copy-of select="$masters"/></xsl:template>

  <xsl:variable name="masters">
    <fo:layout-master-set>
      <xsl:call-template name="orientation-masters">
        <xsl:with-param name="name" select="'portrait'"/>
        <xsl:with-param name="width" select="$page-width"/>
        <xsl:with-param name="height" select="$page-height"/>
      </xsl:call-template>
      <xsl:call-template name="orientation-masters">
        <xsl:with-param name="name" select="'landscape'"/>
        <xsl:with-param name="width" select="$page-height"/>
        <xsl:with-param name="height" select="$page-width"/>
      </xsl:call-template>
      <xsl:call-template name="sequence-master">
        <xsl:with-param name="name" select="'portrait'"/>
        <xsl:with-param name="opening" select="'portrait-opening'"/>
      </xsl:call-template>
      <xsl:call-template name="sequence-master">
        <xsl:with-param name="name" select="'landscape'"/>
        <xsl:with-param name="opening" select="'landscape-opening'"/>
      </xsl:call-template>
    </fo:layout-master-set>
  </xsl:variable>

  <xsl:variable name="inside" select="fn:length($margin-inside)"/>
  <xsl:variable name="outside" select="fn:length($margin-outside)"/>
  <xsl:variable name="head-from-edge" select="fn:length($head-edge)"/>
  <xsl:variable name="foot-from-edge" select="fn:length($foot-edge)"/>
  <xsl:variable name="head-extent" select="fn:length($margin-top - $head-edge)"/>
  <xsl:variable name="foot-extent" select="fn:length($margin-bottom - $foot-edge)"/>

  <xsl:template name="orientation-masters">
    <xsl:param name="name"/>
    <xsl:param name="width"/>
    <xsl:param name="height"/>
    <xsl:variable name="page-wide" select="fn:length($width)"/>
    <xsl:variable name="page-high" select="fn:length($height)"/>
    <fo:simple-page-master master-name="{$name}-first" page-width="{$page-wide}" page-height="{$page-high}"
        margin-top="{$head-from-edge}" margin-bottom="{$foot-from-edge}" margin-left="{$inside}" margin-right="{$outside}">
      <fo:region-body margin-top="{$head-extent}" margin-bottom="{$foot-extent}"/>
      <fo:region-before region-name="head-opening" extent="{$head-extent}"/>
      <fo:region-after region-name="foot-odd" extent="{$foot-extent}" display-align="after"/>
    </fo:simple-page-master>
    <fo:simple-page-master master-name="{$name}-odd" page-width="{$page-wide}" page-height="{$page-high}"
        margin-top="{$head-from-edge}" margin-bottom="{$foot-from-edge}" margin-left="{$inside}" margin-right="{$outside}">
      <fo:region-body margin-top="{$head-extent}" margin-bottom="{$foot-extent}"/>
      <fo:region-before region-name="head" extent="{$head-extent}"/>
      <fo:region-after region-name="foot-odd" extent="{$foot-extent}" display-align="after"/>
    </fo:simple-page-master>
    <fo:simple-page-master master-name="{$name}-even" page-width="{$page-wide}" page-height="{$page-high}"
        margin-top="{$head-from-edge}" margin-bottom="{$foot-from-edge}" margin-left="{$outside}" margin-right="{$inside}">
      <fo:region-body margin-top="{$head-extent}" margin-bottom="{$foot-extent}"/>
      <fo:region-before region-name="head" extent="{$head-extent}"/>
      <fo:region-after region-name="foot-even" extent="{$foot-extent}" display-align="after"/>
    </fo:simple-page-master>
    <fo:simple-page-master master-name="{$name}-blank" page-width="{$page-wide}" page-height="{$page-high}"
        margin-top="{$head-from-edge}" margin-bottom="{$foot-from-edge}" margin-left="{$outside}" margin-right="{$inside}">
      <fo:region-body margin-top="{$head-extent}" margin-bottom="{$foot-extent}"/>
      <fo:region-before region-name="head-blank" extent="{fn:length($height div 3 - $head-edge)}" display-align="after"/>
      <fo:region-after region-name="foot-even" extent="{$foot-extent}" display-align="after"/>
    </fo:simple-page-master>
  </xsl:template>

  <!-- NAME, and OPENING with a first page of its own. -->
  <xsl:template name="sequence-master">
    <xsl:param name="name"/>
    <xsl:param name="opening"/>
    <fo:page-sequence-master master-name="{$name}">
      <fo:repeatable-page-master-alternatives>
        <xsl:call-template name="page-choices"><xsl:with-param name="name" select="$name"/></xsl:call-template>
      </fo:repeatable-page-master-alternatives>
    </fo:page-sequence-master>
    <fo:page-sequence-master master-name="{$opening}">
      <fo:repeatable-page-master-alternatives>
        <fo:conditional-page-master-reference master-reference="{$name}-first" page-position="first"/>
        <xsl:call-template name="page-choices"><xsl:with-param name="name" select="$name"/></xsl:call-template>
      </fo:repeatable-page-master-alternatives>
    </fo:page-sequence-master>
  </xsl:template>

  <xsl:template name="page-choices">
    <xsl:param name="name"/>
    <fo:conditional-page-master-reference master-reference="{$name}-blank" blank-or-not-blank="blank"/>
    <fo:conditional-page-master-reference master-reference="{$name}-odd" odd-or-even="odd"/>
    <fo:conditional-page-master-reference master-reference="{$name}-even" odd-or-even="even"/>
  </xsl:template>
</xsl:stylesheet>
