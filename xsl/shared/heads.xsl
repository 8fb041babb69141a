<?xml version="1.0" encoding="UTF-8"?>
<!-- heads.xsl: heads of tables in several rows.  A cell says by bpf:headers, with the ids of
     heads, which of them hold for it: scopes alone do not tell it where heads span columns (ISO 32000-1 §14.8.5.7). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo">

  <!-- A head cell over COLUMNS and ROWS; GROUPS: heads of its columns stand below it; HYPHENATE: its words may be broken. -->
  <xsl:template name="head-cell">
    <xsl:param name="id"/>
    <xsl:param name="text"/>
    <xsl:param name="align" select="'start'"/>
    <xsl:param name="columns" select="1"/>
    <xsl:param name="rows" select="1"/>
    <xsl:param name="groups" select="false()"/>
    <xsl:param name="hyphenate" select="false()"/>
    <fo:table-cell id="{$id}" role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
      <xsl:copy-of select="$dense-look[$hyphenate]"/>
      <xsl:if test="$columns > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="$columns"/></xsl:attribute></xsl:if>
      <xsl:if test="$rows > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="$rows"/></xsl:attribute></xsl:if>
      <xsl:if test="$groups"><xsl:attribute name="border-bottom"><xsl:value-of select="concat('0.5pt solid ', $grey)"/></xsl:attribute></xsl:if>
      <fo:block text-align="{$align}" hyphenate="{$hyphenate}"><xsl:copy-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>
</xsl:stylesheet>
