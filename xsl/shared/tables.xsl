<?xml version="1.0" encoding="UTF-8"?>
<!-- tables.xsl: tables of papers, and the looks all tables share: no vertical rules, hairlines between rows, a firm rule
     under a tinted head.  Column widths come from colgroup, else from the text of the rows that have a cell in every column. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:p="urn:boardpack:papers" xmlns:f="urn:boardpack:facts" xmlns:h="urn:boardpack:house" xmlns:fn="urn:boardpack:functions"
    xmlns:bp="urn:boardpack:at" xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings" xmlns:math="http://exslt.org/math"
    xmlns:exsl="http://exslt.org/common"
    extension-element-prefixes="func str math exsl" exclude-result-prefixes="p f h fn bp">

  <func:function name="fn:spans">
    <xsl:param name="cells"/>
    <func:result select="sum($cells/@colspan) + count($cells[not(@colspan)])"/>
  </func:function>

  <xsl:template match="p:table">
    <xsl:variable name="count" select="fn:spans((p:thead/p:tr | p:tbody/p:tr | p:tr)[1]/*)"/>
    <!-- The rows with a cell in every column; all rows where cells are told their columns. -->
    <xsl:variable name="rows" select="(p:thead/p:tr | p:tbody/p:tr | p:tr)[*/@f:column or count(*) = $count and not(*/@colspan)]"/>
    <xsl:variable name="space">
      <xsl:choose>
        <xsl:when test="ancestor::p:li or ancestor::p:quote
            or ancestor::*[contains(concat(' ', $small-type, ' '), concat(' ', local-name(), ' '))]">0</xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:measure(.)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="columns-text">
      <xsl:call-template name="column">
        <xsl:with-param name="index" select="1"/>
        <xsl:with-param name="count" select="$count"/>
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:call-template>
    </xsl:variable>
    <!-- Text after a column of figures keeps 10 pt away from it (cell-apart). -->
    <xsl:variable name="columns-apart">
      <xsl:for-each select="exsl:node-set($columns-text)/*">
        <xsl:variable name="apart" select="10 * $scale * (@align = 'l' and preceding-sibling::*[1]/@align = 'r')"/>
        <column least="{@least + $apart}" tight="{@tight}" natural="{@natural + $apart}" align="{@align}" width="{@width}"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="columns" select="exsl:node-set($columns-apart)/*"/>
    <xsl:variable name="aligns"><xsl:for-each select="$columns"><xsl:value-of select="@align"/></xsl:for-each></xsl:variable>
    <xsl:variable name="natural" select="sum($columns/@natural)"/>
    <!-- What the longest words need: a table too wide for the text's measure begins at the edge of the numbers,
         one too wide for that, too, is set in smaller type and may break its words. -->
    <xsl:variable name="least" select="sum($columns/@least) * not(p:colgroup)"/>
    <xsl:variable name="room" select="$space + ($space > 0 and $least > $space) * fn:hang(.)"/>
    <xsl:variable name="dense" select="$room > 0 and $least > $room"/>
    <xsl:variable name="widths">
      <xsl:call-template name="column-widths">
        <xsl:with-param name="columns" select="$columns"/>
        <xsl:with-param name="space" select="$room + ($room = 0) * 200"/>
        <xsl:with-param name="dense" select="$dense"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="row-heads" select="@row-headers = 'yes' or not(p:thead)"/>
    <xsl:variable name="narrow"><xsl:for-each select="exsl:node-set($widths)/*"><xsl:value-of
        select="@narrow"/></xsl:for-each></xsl:variable>
    <fo:block role="NonStruct" space-before="{fn:gap(., 4)}" space-after="{fn:gap(., 4)}">
      <xsl:if test="$room > $space"><xsl:attribute name="start-indent">0pt</xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
      <xsl:apply-templates select="p:caption"/>
      <fo:table width="100%"><xsl:copy-of select="$table-look"/>
        <xsl:if test="$space > 0">
          <xsl:attribute name="width"><xsl:value-of
              select="fn:length(fn:table-width($natural, $room, boolean(p:colgroup)))"/></xsl:attribute>
        </xsl:if>
        <xsl:if test="$dense">
          <xsl:attribute name="font-size"><xsl:value-of select="concat($table-size - 1, 'pt')"/></xsl:attribute>
          <xsl:attribute name="line-height"><xsl:value-of select="concat($table-leading - 1.5, 'pt')"/></xsl:attribute>
        </xsl:if>
        <xsl:copy-of select="@bp:at"/>
        <xsl:for-each select="exsl:node-set($widths)/*"><fo:table-column column-width="{@width}"/></xsl:for-each>
        <xsl:if test="p:thead">
          <fo:table-header start-indent="0pt" end-indent="0pt">
            <xsl:apply-templates select="p:thead/p:tr">
              <xsl:with-param name="aligns" select="string($aligns)"/>
              <xsl:with-param name="dense" select="$dense"/>
              <xsl:with-param name="narrow" select="string($narrow)"/>
            </xsl:apply-templates>
          </fo:table-header>
        </xsl:if>
        <xsl:for-each select="p:tbody | self::*[p:tr]">
          <fo:table-body start-indent="0pt" end-indent="0pt">
            <xsl:apply-templates select="p:tr">
              <xsl:with-param name="row-heads" select="$row-heads"/>
              <xsl:with-param name="aligns" select="string($aligns)"/>
              <xsl:with-param name="dense" select="$dense"/>
              <xsl:with-param name="narrow" select="string($narrow)"/>
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

  <!-- For each column from INDEX on: the width its text would have on one line, the least it can do with
       (its longest word), that with its words broken, in points, and how it stands (l, c, r). -->
  <xsl:template name="column">
    <xsl:param name="index"/>
    <xsl:param name="count"/>
    <xsl:param name="rows"/>
    <xsl:variable name="cells"
        select="$rows[not(*/@f:column)]/*[$index] | $rows[*/@f:column]/*[@f:column = $index and not(@colspan > 1)]"/>
    <xsl:variable name="data" select="$cells[not(ancestor::p:thead)]"/>
    <!-- A heading may stand on two lines. -->
    <xsl:variable name="natural">
      <xsl:for-each select="$cells">
        <xsl:sort select="string-length(normalize-space()) div (1 + boolean(../parent::p:thead))" data-type="number" order="descending"/>
        <xsl:if test="position() = 1">
          <xsl:value-of select="string-length(normalize-space()) div (1 + boolean(../parent::p:thead))"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="text"><xsl:for-each select="$cells"><xsl:value-of select="concat(., ' ')"/></xsl:for-each></xsl:variable>
    <xsl:variable name="word">
      <xsl:for-each select="str:tokenize($text, ' -/&#9;&#10;&#13;')">
        <xsl:sort select="string-length()" data-type="number" order="descending"/>
        <xsl:if test="position() = 1"><xsl:value-of select="string-length()"/></xsl:if>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="told" select="p:colgroup/p:col[$index]"/>
    <xsl:variable name="letter">
      <xsl:choose>
        <xsl:when test="$told/@align = 'center'">c</xsl:when>
        <xsl:when test="$told/@align = 'right' or $told/@align = 'decimal'">r</xsl:when>
        <xsl:when test="$told/@align = 'left'">l</xsl:when>
        <xsl:when test="$data/@rag">c</xsl:when>
        <xsl:when test="fn:is-figure($data[normalize-space() != '' and self::p:td][1])">r</xsl:when>
        <xsl:otherwise>l</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="least"
        select="(concat('0', $word) * 5.6 * ($word > 0) + 9 + 30 * boolean($data/@rag) + 46 * boolean($data//p:status)) * $table-size div 9"/>
    <xsl:variable name="line" select="(concat('0', $natural) * 4.8 + 10) * $table-size div 9"/>
    <xsl:variable name="part" select="$word - ($word > 9) * ($word - 9)"/>
    <xsl:variable name="tight"
        select="(concat('0', $part) * 4.7 * ($word > 0) + 4 + 30 * boolean($data/@rag) + 46 * boolean($data//p:status)) * $table-size div 9"/>
    <column least="{$least}" tight="{$tight}" natural="{($line > $least) * $line + ($line &lt;= $least) * $least}"
        align="{$letter}" width="{$told/@width}"/>
    <xsl:if test="$index &lt; $count">
      <xsl:call-template name="column">
        <xsl:with-param name="index" select="$index + 1"/>
        <xsl:with-param name="count" select="$count"/>
        <xsl:with-param name="rows" select="$rows"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

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

  <xsl:template match="p:tr">
    <xsl:param name="aligns"/>
    <xsl:param name="dense"/>
    <xsl:param name="narrow"/>
    <xsl:param name="row-heads" select="false()"/>
    <fo:table-row>
      <xsl:if test="not(*[string-length() > 700])"><xsl:attribute name="keep-together.within-column">always</xsl:attribute></xsl:if>
      <!-- No row alone below a band or the head, nor alone on the last page. -->
      <xsl:if test="following-sibling::p:tr[1] and (@band = 'yes' or not(parent::p:thead) and (not(preceding-sibling::p:tr[1]) or
          not(following-sibling::p:tr[2])) and string-length() &lt; 700)">
        <xsl:attribute name="keep-with-next.within-column">always</xsl:attribute>
      </xsl:if>
      <xsl:copy-of select="@bp:at"/>
      <xsl:apply-templates select="p:th | p:td">
        <xsl:with-param name="aligns" select="concat(' ', $aligns)"/>
        <xsl:with-param name="narrow" select="concat(' ', substring($narrow, 1, string-length($narrow) * (string-length($aligns) > 4)))"/>
        <xsl:with-param name="spanned" select="boolean(*/@colspan)"/>
        <xsl:with-param name="dense" select="$dense"/>
        <xsl:with-param name="row-heads" select="$row-heads"/>
      </xsl:apply-templates>
    </fo:table-row>
  </xsl:template>

  <!-- Cells.  ALIGNS has a letter for each column, after a space.  Cells are told their columns where some span rows. -->
  <xsl:template match="p:thead/p:tr/*">
    <xsl:param name="aligns"/>
    <xsl:param name="spanned"/>
    <xsl:param name="dense"/>
    <xsl:variable name="before" select="preceding-sibling::*[$spanned]/@colspan"/>
    <xsl:variable name="letters"
        select="substring($aligns, sum(@f:column) + not(@f:column) * (position() + sum($before) - count($before)), 2)"/>
    <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/>
      <xsl:if test="@colspan > 1 and ../following-sibling::p:tr">
        <xsl:attribute name="border-bottom"><xsl:value-of select="concat('0.5pt solid ', $grey)"/></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="cell-spans"/>
      <xsl:copy-of select="$dense-look[$dense] | $apart-look[$letters = 'rl' and not($dense)]"/>
      <fo:block hyphenate="{$dense}">
        <xsl:call-template name="cell-align">
          <xsl:with-param name="letter" select="substring($letters, 2)"/><xsl:with-param name="head" select="true()"/>
        </xsl:call-template>
        <xsl:apply-templates/>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template match="p:tr/p:td | p:tr/p:th" priority="0">
    <xsl:param name="aligns"/>
    <xsl:param name="spanned"/>
    <xsl:param name="dense"/>
    <xsl:param name="row-heads"/>
    <xsl:param name="narrow"/>
    <xsl:variable name="before" select="preceding-sibling::*[$spanned]/@colspan"/>
    <xsl:variable name="place" select="sum(@f:column) + not(@f:column) * (position() + sum($before) - count($before))"/>
    <xsl:variable name="letters" select="substring($aligns, $place, 2)"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <xsl:if test="../@band = 'yes'"><xsl:copy-of select="$band-look"/></xsl:if>
      <xsl:if test="../@total = 'yes'"><xsl:copy-of select="$total-look"/></xsl:if>
      <xsl:if test="self::p:th or $row-heads and position() = 1">
        <xsl:attribute name="role">TH</xsl:attribute>
        <xsl:attribute name="bpf:scope">
          <xsl:choose><xsl:when test="starts-with(@scope, 'col')">Column</xsl:when><xsl:otherwise>Row</xsl:otherwise></xsl:choose>
        </xsl:attribute>
        <xsl:attribute name="bpf:continued"><xsl:value-of select="fn:continued(.)"/></xsl:attribute>
      </xsl:if>
      <xsl:call-template name="cell-spans"/>
      <xsl:copy-of select="$dense-look[$dense] | $apart-look[$letters = 'rl' and not($dense)]"/>
      <xsl:choose>
        <xsl:when test="@rag and @rag != 'none'">
          <xsl:call-template name="chip-block"><xsl:with-param name="rag" select="@rag"/></xsl:call-template>
          <xsl:if test="normalize-space() != '' and normalize-space() != fn:word(@rag)">
            <xsl:call-template name="cell-text">
              <xsl:with-param name="letter" select="substring($letters, 2)"/>
              <xsl:with-param name="narrow" select="substring($narrow, $place + 1, 1) = 'n'"/>
            </xsl:call-template>
          </xsl:if>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="cell-text">
            <xsl:with-param name="letter" select="substring($letters, 2)"/>
              <xsl:with-param name="narrow" select="substring($narrow, $place + 1, 1) = 'n'"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="cell-text">
    <xsl:param name="letter"/>
    <xsl:param name="narrow"/>
    <fo:block>
      <xsl:if test="$narrow"><xsl:attribute name="hyphenate">true</xsl:attribute></xsl:if>
      <xsl:call-template name="cell-align"><xsl:with-param name="letter" select="$letter"/></xsl:call-template>
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template name="cell-spans">
    <xsl:copy-of select="@bp:at"/>
    <xsl:if test="@*[2]">
      <xsl:if test="@shade = 'yes'"><xsl:attribute name="background-color"><xsl:value-of select="$tint"/></xsl:attribute></xsl:if>
      <xsl:if test="@colspan > 1"><xsl:attribute name="number-columns-spanned"><xsl:value-of select="@colspan"/></xsl:attribute></xsl:if>
      <xsl:if test="@rowspan > 1"><xsl:attribute name="number-rows-spanned"><xsl:value-of select="@rowspan"/></xsl:attribute></xsl:if>
      <xsl:call-template name="common"/>
    </xsl:if>
  </xsl:template>

  <!-- As the cell says, else as its column does; a long text in a column of figures stands left, as all do in a table. -->
  <xsl:template name="cell-align">
    <xsl:param name="letter"/>
    <xsl:param name="head" select="false()"/>
    <xsl:choose>
      <xsl:when test="@align = 'left'"/>
      <xsl:when test="@align = 'center' or @rag and not(@align)"><xsl:attribute name="text-align">center</xsl:attribute></xsl:when>
      <xsl:when test="@align = 'right' or @align = 'decimal'"><xsl:attribute name="text-align">end</xsl:attribute></xsl:when>
      <xsl:when test="$head and @colspan > 1"><xsl:attribute name="text-align">center</xsl:attribute></xsl:when>
      <xsl:when test="$letter = 'l' or ../@band = 'yes'"/>
      <xsl:when test="$letter = 'c'"><xsl:attribute name="text-align">center</xsl:attribute></xsl:when>
      <xsl:when test="$letter = 'r' and ($head or string-length(normalize-space()) &lt; 12 or fn:is-figure(normalize-space()))">
        <xsl:attribute name="text-align">end</xsl:attribute>
      </xsl:when>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
