<?xml version="1.0" encoding="UTF-8"?>
<!-- scale.xsl: the spaces, sizes and lengths the stylesheets use, and the looks made of them: a call of a function at each of a
     thousand cells takes longer than the rest of the cell.  Worked out once for all papers of a pack (press:globals). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fn="urn:boardpack:functions"
    xmlns:exsl="http://exslt.org/common" xmlns:press="urn:boardpack:press" press:globals="shared"
    extension-element-prefixes="exsl" exclude-result-prefixes="fn press">

  <!-- space-N: N quarter lines.  size-N: type of N points at the standard size.  em-N: a length of as many. -->
  <xsl:variable name="space-0.5" select="fn:space(0.5)"/>
  <xsl:variable name="space-1" select="fn:space(1)"/>
  <xsl:variable name="space-2" select="fn:space(2)"/>
  <xsl:variable name="space-3" select="fn:space(3)"/>
  <xsl:variable name="space-4" select="fn:space(4)"/>
  <xsl:variable name="space-5" select="fn:space(5)"/>
  <xsl:variable name="space-6" select="fn:space(6)"/>
  <xsl:variable name="size-8.5" select="fn:size(8.5)"/>
  <xsl:variable name="size-9" select="fn:size(9)"/>
  <xsl:variable name="size-10" select="fn:size(10)"/>
  <xsl:variable name="size-11" select="fn:size(11)"/>
  <xsl:variable name="size-13" select="fn:size(13)"/>
  <xsl:variable name="size-14" select="fn:size(14)"/>
  <xsl:variable name="size-16" select="fn:size(16)"/>
  <xsl:variable name="size-20" select="fn:size(20)"/>
  <xsl:variable name="size-26" select="fn:size(26)"/>
  <xsl:variable name="em-0.2" select="fn:em(0.2)"/>
  <xsl:variable name="em-1" select="fn:em(1)"/>
  <xsl:variable name="em-1.5" select="fn:em(1.5)"/>
  <xsl:variable name="em-2" select="fn:em(2)"/>
  <xsl:variable name="em-3" select="fn:em(3)"/>
  <xsl:variable name="em-3.5" select="fn:em(3.5)"/>
  <xsl:variable name="em-4" select="fn:em(4)"/>
  <xsl:variable name="em-5" select="fn:em(5)"/>
  <xsl:variable name="em-6" select="fn:em(6)"/>
  <xsl:variable name="em-7" select="fn:em(7)"/>
  <xsl:variable name="em-8" select="fn:em(8)"/>
  <xsl:variable name="em-8.5" select="fn:em(8.5)"/>
  <xsl:variable name="em-9" select="fn:em(9)"/>
  <xsl:variable name="em-10" select="fn:em(10)"/>
  <xsl:variable name="em-11" select="fn:em(11)"/>
  <xsl:variable name="em-12" select="fn:em(12)"/>
  <xsl:variable name="em-13" select="fn:em(13)"/>
  <xsl:variable name="em-14" select="fn:em(14)"/>
  <xsl:variable name="em-17" select="fn:em(17)"/>
  <xsl:variable name="em-18" select="fn:em(18)"/>
  <xsl:variable name="em-20" select="fn:em(20)"/>
  <xsl:variable name="em-24" select="fn:em(24)"/>
  <xsl:variable name="em-31" select="fn:em(31)"/>

  <!-- The attributes of what tables are made of. -->
  <xsl:variable name="looks">
    <table table-layout="fixed" border-collapse="separate" font-size="{$table-size}pt" line-height="{$table-leading}pt"
        text-align="start"/>
    <cell padding="{$em-3.5} {$em-4} {$em-3} {$em-4}" padding-before.conditionality="retain"
        border-bottom="0.5pt solid {$rule}"/>
    <head-cell padding="{$em-4} {$em-4} {$em-3} {$em-4}" background-color="{$tint}"
        border-bottom="1pt solid {$house-colour}" display-align="after" font-weight="bold"/>
    <band-cell padding="{$em-4} {$em-4} {$em-3} {$em-4}" background-color="{$band}"
        border-bottom="0.5pt solid {$rule}" font-weight="bold" color="{$house-colour}"/>
    <!-- Cells of a band or of totals, over the looks of a cell; and of words after figures, which keep away from them. -->
    <band background-color="{$band}" font-weight="bold" color="{$house-colour}"/>
    <total font-weight="bold" border-top="1pt solid {$grey}"/>
    <apart padding-left="{$em-14}"/>
    <dense padding-left="{$em-2}" padding-right="{$em-2}"/>
    <heading-1 font-family="{$heading-font}" text-align="start" keep-with-next.within-column="always" font-weight="bold"
        font-size="{$size-13}" line-height="{$em-17}" color="{$house-colour}" space-before="{$space-6}" space-after="{$space-2}"/>
    <heading-2 font-family="{$heading-font}" text-align="start" keep-with-next.within-column="always" font-weight="bold"
        space-before="{$space-4}"/>
    <heading-3 font-family="{$heading-font}" text-align="start" keep-with-next.within-column="always" font-weight="bold"
        font-style="italic" space-before="{$space-3}"/>
    <heading-4 font-family="{$heading-font}" text-align="start" keep-with-next.within-column="always" font-weight="normal"
        font-style="italic" space-before="{$space-3}"/>
  </xsl:variable>
  <xsl:variable name="made" select="exsl:node-set($looks)"/>
  <xsl:variable name="table-look" select="$made/table/@*"/>
  <xsl:variable name="cell-look" select="$made/cell/@*"/>
  <xsl:variable name="head-cell-look" select="$made/head-cell/@*"/>
  <xsl:variable name="band-cell-look" select="$made/band-cell/@*"/>
  <xsl:variable name="band-look" select="$made/band/@*"/>
  <xsl:variable name="total-look" select="$made/total/@*"/>
  <xsl:variable name="apart-look" select="$made/apart/@*"/>
  <xsl:variable name="dense-look" select="$made/dense/@*"/>
  <xsl:variable name="heading-1-look" select="$made/heading-1/@*"/>
  <xsl:variable name="heading-2-look" select="$made/heading-2/@*"/>
  <xsl:variable name="heading-3-look" select="$made/heading-3/@*"/>
  <xsl:variable name="heading-4-look" select="$made/heading-4/@*"/>
</xsl:stylesheet>
