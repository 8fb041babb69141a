<?xml version="1.0" encoding="UTF-8"?>
<!-- tables.xsl: tables of papers, and the looks all tables share: no vertical rules, hairlines between rows, a firm rule
     under a tinted head. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="str" exclude-result-prefixes="p f fn bp">

  <!-- fn:fit-table says how wide it is, and its columns: a table too wide for the text's measure begins at the edge of the
       numbers, one too wide for that, too, is set in smaller type (dense) and may break its words. -->
  <xsl:template match="p:table">
    <xsl:variable name="space">
      <xsl:choose>
        <xsl:when test="fn:within(., 'li quote td th')">0</xsl:when>
        <xsl:when test="fn:within(., 'tracked')"><xsl:value-of select="fn:measure(.)"/></xsl:when>
        <xsl:when test="fn:within(., $small-type)">0</xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:measure(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="fit" select="str:tokenize(fn:fit-table(., $space, fn:hang(.)), ' ')"/>
    <xsl:variable name="size" select="number($fit[3])"/>
    <xsl:variable name="dense" select="$size > 0"/>
    <xsl:variable name="narrow" select="string($fit[4])"/>
    <fo:block role="NonStruct" space-before="{fn:gap(., 4)}" space-after="{fn:gap(., 4)}">
      <xsl:if test="$fit[2] = 'out'"><xsl:attribute name="start-indent">0pt</xsl:attribute></xsl:if>
      <!-- A small table is not divided. -->
      <xsl:if test="string-length() &lt; 500 and not(*/p:tr[8] or p:tr[8])"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:caption"/>
      <fo:table width="100%"><xsl:copy-of select="$table-look"/>
        <xsl:if test="$space > 0"><xsl:attribute name="width"><xsl:value-of select="fn:length($fit[1])"/></xsl:attribute></xsl:if>
        <xsl:if test="$dense">
          <xsl:attribute name="font-size"><xsl:value-of select="fn:length($size)"/></xsl:attribute>
          <xsl:attribute name="line-height"><xsl:value-of select="fn:length(($table-leading - 1.5) * $size div ($table-size - 1))"/></xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="@bp:at"/>
        <xsl:for-each select="$fit[position() > 4]"><fo:table-column column-width="{.}"/></xsl:for-each>
        <xsl:if test="p:thead">
          <fo:table-header start-indent="0pt" end-indent="0pt" hyphenate="{$dense}">
            <xsl:apply-templates select="p:thead/p:tr">
              <xsl:with-param name="look" select="$head-cell-look | $dense-look[$dense]"/>
              <xsl:with-param name="dense" select="$dense"/>
            </xsl:apply-templates>
          </fo:table-header>
        </xsl:if>
        <xsl:for-each select="p:tbody | self::*[p:tr]">
          <fo:table-body start-indent="0pt" end-indent="0pt">
            <xsl:if test="$narrow = 'all'"><xsl:attribute name="hyphenate">true</xsl:attribute></xsl:if>
            <xsl:apply-templates select="p:tr">
              <xsl:with-param name="look" select="$cell-look | $dense-look[$dense]"/>
              <xsl:with-param name="dense" select="$dense"/>
              <xsl:with-param name="narrow" select="substring($narrow, 1, 1000 * contains($narrow, '-'))"/>
            </xsl:apply-templates>
          </fo:table-body>
        </xsl:for-each>
      </fo:table>
      <xsl:apply-templates select="p:source"/>
    </fo:block>
  </xsl:template>

  <!-- LOOK: the attributes of its cells. -->
  <xsl:template match="p:tr">
    <xsl:param name="look"/>
    <xsl:param name="dense"/>
    <xsl:param name="narrow"/>
    <fo:table-row keep-together.within-column="50">
      <!-- No row alone below a band or the head, nor alone on the last page. -->
      <xsl:choose>
        <xsl:when test="parent::p:thead or not(following-sibling::p:tr[1])"/>
        <xsl:when test="@band = 'yes'"><xsl:attribute name="keep-with-next.within-column">always</xsl:attribute></xsl:when>
        <xsl:when test="not(preceding-sibling::p:tr[1]) or not(following-sibling::p:tr[2])">
          <xsl:attribute name="keep-with-next.within-column">20</xsl:attribute>
        </xsl:when>
      </xsl:choose>
      <xsl:copy-of select="@bp:at"/>
      <xsl:choose>
        <xsl:when test="not(parent::p:thead) and (@band = 'yes' or @total = 'yes')">
          <xsl:apply-templates select="*">
            <xsl:with-param name="look"
                select="$look | $band-look[current()/@band = 'yes'] | $total-look[current()/@total = 'yes']"/>
            <xsl:with-param name="dense" select="$dense"/>
            <xsl:with-param name="narrow" select="$narrow"/>
          </xsl:apply-templates>
        </xsl:when>
        <xsl:otherwise>
          <xsl:apply-templates select="*">
            <xsl:with-param name="look" select="$look"/>
            <xsl:with-param name="dense" select="$dense"/>
            <xsl:with-param name="narrow" select="$narrow"/>
          </xsl:apply-templates>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-row>
  </xsl:template>

  <!-- Cells.  The facts say how one stands, and whether there is more to it (f:more): a rating, attributes, what it heads. -->
  <xsl:template match="p:thead/p:tr/*">
    <xsl:param name="look"/>
    <xsl:param name="dense"/>
    <fo:table-cell role="TH" bpf:scope="Column">
      <xsl:copy-of select="$look"/>
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="@f:more">
        <xsl:if test="@colspan > 1 and ../following-sibling::p:tr">
          <xsl:attribute name="border-bottom"><xsl:value-of select="concat('0.5pt solid ', $grey)"/></xsl:attribute>
        </xsl:if>
        <xsl:call-template name="cell-attributes"><xsl:with-param name="dense" select="$dense"/></xsl:call-template>
      </xsl:if>
      <xsl:call-template name="cell-text"/>
    </fo:table-cell>
  </xsl:template>

  <!-- NARROW: a letter for each column, n for the narrow; empty where there is nothing to tell apart. -->
  <xsl:template match="p:tr/p:td | p:tr/p:th" priority="0">
    <xsl:param name="look"/>
    <xsl:param name="dense"/>
    <xsl:param name="narrow"/>
    <fo:table-cell>
      <xsl:copy-of select="$look"/>
      <xsl:copy-of select="@bp:at"/>
      <xsl:if test="$narrow != '' and substring($narrow, sum(@f:column) + not(@f:column) * position(), 1) = 'n'">
        <xsl:attribute name="hyphenate">true</xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="@f:more">
          <xsl:if test="@f:scope">
            <xsl:attribute name="role">TH</xsl:attribute>
            <xsl:attribute name="bpf:scope"><xsl:value-of select="@f:scope"/></xsl:attribute>
            <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued(.)"/></xsl:attribute>
          </xsl:if>
          <xsl:if test="@f:more = 'look'">
            <xsl:call-template name="cell-attributes"><xsl:with-param name="dense" select="$dense"/></xsl:call-template>
          </xsl:if>
          <xsl:choose>
            <xsl:when test="@rag and @rag != 'none'">
              <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="@rag"/></xsl:call-template>
              <xsl:if test="normalize-space() != '' and normalize-space() != fn:word(@rag)"><xsl:call-template name="cell-text"/></xsl:if>
            </xsl:when>
            <xsl:otherwise><xsl:call-template name="cell-text"/></xsl:otherwise>
          </xsl:choose>
        </xsl:when>
        <xsl:otherwise><xsl:call-template name="cell-text"/></xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="cell-text">
    <xsl:choose>
      <!-- A rate that is not typed is printed as it is computed. -->
      <xsl:when test="@f:rate and normalize-space() = ''"><fo:block text-align="end"><xsl:value-of select="@f:rate"/></fo:block></xsl:when>
      <xsl:when test="@f:align"><fo:block text-align="{@f:align}"><xsl:apply-templates/></fo:block></xsl:when>
      <xsl:otherwise><fo:block><xsl:apply-templates/></fo:block></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="cell-attributes">
    <xsl:param name="dense"/>
    <xsl:if test="@shade = 'yes'"><xsl:attribute name="background-color"><xsl:value-of select="$shade"/></xsl:attribute></xsl:if>
    <xsl:if test="@colspan > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="@colspan"/></xsl:attribute></xsl:if>
    <xsl:if test="@rowspan > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="@rowspan"/></xsl:attribute></xsl:if>
    <xsl:if test="@f:apart and not($dense)"><xsl:copy-of select="$apart-look"/></xsl:if>
    <xsl:if test="@id"><xsl:attribute name="id"><xsl:value-of select="fn:anchor(.)"/></xsl:attribute></xsl:if>
    <xsl:copy-of select="@xml:lang"/>
  </xsl:template>
</xsl:stylesheet>
