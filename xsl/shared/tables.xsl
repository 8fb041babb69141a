<?xml version="1.0" encoding="UTF-8"?>
<!-- tables.xsl: tables of papers, and the looks all tables share: no vertical rules, hairlines between rows, a firm rule
     under a tinted head.  Column widths come from colgroup, else from the text of the rows that have a cell in every column. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:math="http://exslt.org/math" xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func math exsl" exclude-result-prefixes="p f fn bp">

  <!-- The facts say of each column how long its longest text and word are, in characters, and how it stands: from them the
       width its text would have on one line (natural), the least it can do with (its longest word), and that with its words
       broken (tight), in points.  Text after a column of figures keeps 10 pt away from it (the look "apart"). -->
  <xsl:template match="f:column" mode="need">
    <xsl:param name="told"/>
    <xsl:variable name="more" select="30 * boolean(@rag) + 46 * boolean(@status)"/>
    <xsl:variable name="apart" select="10 * $scale * (@align = 'l' and preceding-sibling::f:column[1]/@align = 'r')"/>
    <xsl:variable name="line" select="(@natural * 4.8 + 10) * $table-size div 9"/>
    <xsl:variable name="least" select="(@word * 5.6 + 9 + $more) * $table-size div 9"/>
    <column least="{$least + $apart}" natural="{($line > $least) * $line + ($line &lt;= $least) * $least + $apart}" width="{@width[$told]}"
        tight="{(@word - (@word > 9) * (@word - 9)) * 4.7 * $table-size div 9 + (4 + $more) * $table-size div 9}"/>
  </xsl:template>

  <xsl:template match="p:table">
    <xsl:variable name="space">
      <xsl:choose>
        <xsl:when test="fn:within(., 'li quote td th')">0</xsl:when>
        <xsl:when test="fn:within(., 'tracked')"><xsl:value-of select="fn:measure(.)"/></xsl:when>
        <xsl:when test="fn:within(., $small-type)">0</xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:measure(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <!-- Widths told are for type of the standard size. -->
    <xsl:variable name="told" select="boolean(p:colgroup) and $scale &lt; 1.2"/>
    <xsl:variable name="needs"><xsl:apply-templates select="f:column" mode="need"><xsl:with-param name="told" select="$told"/></xsl:apply-templates></xsl:variable>
    <xsl:variable name="columns" select="exsl:node-set($needs)/*"/>
    <xsl:variable name="natural" select="sum($columns/@natural)"/>
    <!-- What the longest words need: a table too wide for the text's measure begins at the edge of the numbers,
         one too wide for that, too, is set in smaller type and may break its words. -->
    <xsl:variable name="least" select="sum($columns/@least) * not($told)"/>
    <xsl:variable name="room" select="$space + ($space > 0 and $least > $space) * fn:hang(.)"/>
    <xsl:variable name="dense" select="$room > 0 and $least > $room"/>
    <!-- Where broken words have no room either, the type gives way, but stays readable: to 6.8 pt, in large print to 9.75. -->
    <xsl:variable name="share" select="$room div sum($columns/@tight)"/>
    <xsl:variable name="give" select="1 - (1 - 0.9 * $share) * ($dense and $share &lt; 1)"/>
    <xsl:variable name="most" select="0.85 - 0.1 * ($scale > 1.2)"/>
    <xsl:variable name="dense-size" select="($table-size - 1) * ($give * ($give > $most) + $most * ($give &lt;= $most))"/>
    <xsl:variable name="widths">
      <xsl:call-template name="column-widths">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="space" select="$room + ($room = 0) * 200"/>
        <xsl:with-param name="dense" select="$dense"/>
      </xsl:call-template>
    </xsl:variable>
    <!-- Words are broken in the narrow columns of tables of many; where all are narrow, the whole body says so. -->
    <xsl:variable name="narrow-columns"><xsl:if test="count($columns) > 4"><xsl:for-each select="exsl:node-set($widths)/*"><xsl:value-of
        select="@narrow"/></xsl:for-each></xsl:if></xsl:variable>
    <xsl:variable name="narrow" select="substring($narrow-columns, 1, 1000 * contains($narrow-columns, '-'))"/>
    <fo:block role="NonStruct" space-before="{fn:gap(., 4)}" space-after="{fn:gap(., 4)}">
      <xsl:if test="$room > $space"><xsl:attribute name="start-indent">0pt</xsl:attribute></xsl:if>
      <!-- A small table is not divided. -->
      <xsl:if test="string-length() &lt; 500 and not(*/p:tr[8] or p:tr[8])"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:caption"/>
      <fo:table width="100%"><xsl:copy-of select="$table-look"/>
        <xsl:if test="$space > 0">
          <xsl:attribute name="width"><xsl:value-of
              select="fn:length(fn:table-width($natural, $room, $told))"/></xsl:attribute>
        </xsl:if>
        <xsl:if test="$dense">
          <xsl:attribute name="font-size"><xsl:value-of select="fn:length($dense-size)"/></xsl:attribute>
          <xsl:attribute name="line-height"><xsl:value-of select="fn:length(($table-leading - 1.5) * $dense-size div ($table-size - 1))"/></xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="@bp:at"/>
        <xsl:for-each select="exsl:node-set($widths)/*"><fo:table-column column-width="{@width}"/></xsl:for-each>
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
            <xsl:if test="$narrow-columns != $narrow"><xsl:attribute name="hyphenate">true</xsl:attribute></xsl:if>
            <xsl:apply-templates select="p:tr">
              <xsl:with-param name="look" select="$cell-look | $dense-look[$dense]"/>
              <xsl:with-param name="dense" select="$dense"/>
              <xsl:with-param name="narrow" select="$narrow"/>
            </xsl:apply-templates>
          </fo:table-body>
        </xsl:for-each>
      </fo:table>
      <xsl:apply-templates select="p:source"/>
    </fo:block>
  </xsl:template>

  <!-- A table whose text needs far less than the measure is not stretched over it. -->
  <func:function name="fn:table-width">
    <xsl:param name="natural"/>
    <xsl:param name="space"/>
    <xsl:param name="told"/>
    <xsl:choose>
      <xsl:when test="$told or $natural > 0.6 * $space"><func:result select="$space"/></xsl:when>
      <xsl:when test="$natural > 0.4 * $space"><func:result select="0.75 * $space"/></xsl:when>
      <xsl:otherwise><func:result select="0.5 * $space"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The width of each column, as told or in points: each has its least, and what is left goes by the text beyond it,
       damped so that prose does not starve figures.  narrow: under 40 mm, where words may be broken. -->
  <xsl:template name="column-widths">
    <xsl:param name="columns"/>
    <xsl:param name="space"/>
    <xsl:param name="dense"/>
    <xsl:variable name="need" select="$columns/@least[not($dense)] | $columns/@tight[$dense]"/>
    <xsl:variable name="rest" select="$space - sum($need)"/>
    <xsl:variable name="wishes">
      <xsl:for-each select="$need"><w><xsl:value-of select="math:power(1 + ../@natural - ., 0.72)"/></w></xsl:for-each>
    </xsl:variable>
    <xsl:variable name="wish" select="sum(exsl:node-set($wishes)/*)"/>
    <xsl:variable name="fits" select="sum($columns/@natural) &lt;= $space"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="own" select="@least * not($dense) + @tight * $dense"/>
      <xsl:variable name="share">
        <xsl:choose>
          <xsl:when test="$fits"><xsl:value-of select="@natural"/></xsl:when>
          <xsl:when test="$rest > 0"><xsl:value-of select="$own + $rest * math:power(1 + @natural - $own, 0.72) div $wish"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$own"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:choose>
        <xsl:when test="contains(@width, '*')">
          <column width="proportional-column-width({substring-before(@width, '*')})" narrow="-"/>
        </xsl:when>
        <xsl:when test="@width != ''">
          <column width="{@width}" narrow="{substring('n-', 1 + not(fn:pt(string(@width)) &lt; 113 * $scale), 1)}"/>
        </xsl:when>
        <xsl:otherwise>
          <column width="proportional-column-width({round($share * 10) div 10})"
              narrow="{substring('n-', 1 + not($share &lt; 113 * $scale), 1)}"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
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
