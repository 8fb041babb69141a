<?xml version="1.0" encoding="UTF-8"?>
<!-- attendance.xsl: an attendance sheet: a register of marks with totals, or a form to sign at the door. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:str="http://exslt.org/strings"
    xmlns:press="urn:boardpack:press" press:globals="attendance"
    extension-element-prefixes="str" exclude-result-prefixes="p f fn bp press">

  <xsl:variable name="attendance-title">
    <xsl:choose>
      <xsl:when test="/p:attendance/p:title"><xsl:value-of select="normalize-space(/p:attendance/p:title)"/></xsl:when>
      <xsl:when test="/p:attendance/p:meetings"><xsl:value-of select="fn:word('attendance-register')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word('attendance-form')"/></xsl:otherwise>
    </xsl:choose>
  </xsl:variable>

  <!-- A register of many meetings, or in large print, lies across. -->
  <xsl:variable name="register-across" select="(24 * count(/p:attendance/p:meetings/p:held) + 77) * $scale > 0.65 * $measure"/>
  <xsl:variable name="register-measure" select="$register-across * $landscape-measure + not($register-across) * $measure"/>

  <xsl:template match="/p:attendance">
    <xsl:call-template name="record">
      <xsl:with-param name="title" select="string($attendance-title)"/>
      <xsl:with-param name="orientation">
        <xsl:choose>
          <xsl:when test="$register-across">landscape</xsl:when>
          <xsl:otherwise>portrait</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/p:attendance" mode="flow">
    <xsl:call-template name="opening"><xsl:with-param name="width" select="$register-measure"/></xsl:call-template>
    <fo:block font-size="{$size-13}" line-height="{$em-17}" font-weight="bold" space-before="{$space-4}" text-align="start">
      <xsl:value-of select="(p:committee | $meeting/p:committee[not(current()/p:committee)])[1]"/>
    </fo:block>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:value-of select="$attendance-title"/></xsl:with-param></xsl:call-template>
    <xsl:choose>
      <xsl:when test="p:meetings">
        <fo:block color="{$grey}">
          <xsl:if test="@f:percent"><xsl:value-of select="fn:word('attendance-total', @f:present, @f:possible, @f:percent)"/></xsl:if>
        </fo:block>
        <xsl:apply-templates select="p:introduction/*"/>
        <xsl:call-template name="mark-key"/>
        <xsl:call-template name="register"/>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="sign-in-day"/>
        <xsl:apply-templates select="p:introduction/*"/>
        <xsl:call-template name="sign-in"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:apply-templates select="p:notes"/>
  </xsl:template>

  <!-- == the register == -->

  <xsl:template name="register">
    <xsl:variable name="held" select="p:meetings/p:held"/>
    <!-- The width of a meeting's column, in points: less where there are many, so that names keep room. -->
    <xsl:variable name="mark-room" select="($register-measure - 240 * $scale) div (count($held) + not($held)) div $scale"/>
    <xsl:variable name="mark-width" select="fn:em(24 * ($mark-room >= 24) + $mark-room * (24 > $mark-room))"/>
    <fo:table width="{fn:length($register-measure)}" space-before="{$space-2}"><xsl:copy-of select="$table-look"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <xsl:for-each select="$held"><fo:table-column column-width="{$mark-width}"/></xsl:for-each>
      <fo:table-column column-width="{fn:em(50)}"/>
      <fo:table-column column-width="{fn:em(29)}"/>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word('member')"/></xsl:call-template>
          <xsl:for-each select="$held">
            <fo:table-cell role="TH" bpf:scope="Column"><xsl:copy-of select="$head-cell-look"/><xsl:call-template name="mark-padding"/>
              <!-- The month stands below the day. -->
              <fo:block text-align="center" hyphenate="false">
                <xsl:value-of select="concat(substring-before(@f:brief, ' '), ' ')"/>
                <fo:block role="Span"><xsl:value-of select="substring-after(@f:brief, ' ')"/></fo:block>
              </fo:block>
            </fo:table-cell>
          </xsl:for-each>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text" select="fn:word('attended')"/><xsl:with-param name="align" select="'end'"/>
          </xsl:call-template>
          <xsl:call-template name="measure-head-cell">
            <xsl:with-param name="text">%</xsl:with-param><xsl:with-param name="align" select="'end'"/>
          </xsl:call-template>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="p:people">
          <xsl:call-template name="people-band"><xsl:with-param name="count" select="count($held) + 3"/></xsl:call-template>
          <xsl:for-each select="p:person">
            <xsl:variable name="marks" select="str:tokenize(@marks, ' ')"/>
            <fo:table-row keep-together.within-column="50">
              <xsl:call-template name="common"/>
              <xsl:call-template name="person-cell"/>
              <xsl:for-each select="$held">
                <xsl:variable name="place" select="position()"/>
                <xsl:call-template name="mark-cell"><xsl:with-param name="mark" select="string($marks[$place])"/></xsl:call-template>
              </xsl:for-each>
              <xsl:call-template name="figure-cell">
                <xsl:with-param name="text" select="fn:word('of', @f:attended, @f:possible)"/>
              </xsl:call-template>
              <xsl:call-template name="figure-cell"><xsl:with-param name="text" select="string(@f:percent)"/></xsl:call-template>
            </fo:table-row>
          </xsl:for-each>
        </xsl:for-each>
        <fo:table-row keep-with-previous.within-column="always">
          <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/><xsl:copy-of select="$total-look"/>
            <fo:block><xsl:value-of select="fn:word('present')"/></fo:block>
          </fo:table-cell>
          <xsl:for-each select="$held">
            <fo:table-cell><xsl:copy-of select="$cell-look"/><xsl:copy-of select="$total-look"/><xsl:call-template name="mark-padding"/>
              <fo:block text-align="center"><xsl:value-of select="@f:present"/></fo:block>
            </fo:table-cell>
          </xsl:for-each>
          <fo:table-cell><xsl:copy-of select="$cell-look"/><xsl:copy-of select="$total-look"/>
            <fo:block text-align="end"><xsl:value-of select="fn:word('of', @f:present, @f:possible)"/></fo:block>
          </fo:table-cell>
          <fo:table-cell><xsl:copy-of select="$cell-look"/><xsl:copy-of select="$total-look"/>
            <fo:block text-align="end"><xsl:value-of select="@f:percent"/></fo:block>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="people-band">
    <xsl:param name="count"/>
    <fo:table-row keep-with-next.within-column="always">
      <xsl:call-template name="common"/>
      <fo:table-cell number-columns-spanned="{$count}" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
        <fo:block>
          <xsl:choose>
            <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
            <xsl:otherwise><xsl:value-of select="fn:word(@kind)"/></xsl:otherwise>
          </xsl:choose>
        </fo:block>
      </fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- Name and role; ward or body in grey below. -->
  <xsl:template name="person-cell">
    <fo:table-cell role="TH" bpf:scope="Row"><xsl:copy-of select="$cell-look"/>
      <fo:block>
        <xsl:apply-templates select="p:name/node()"/>
        <xsl:if test="p:role"><xsl:text> </xsl:text><fo:inline font-weight="bold">(<xsl:value-of select="p:role"/>)</fo:inline></xsl:if>
        <xsl:if test="p:ward or p:body">
          <xsl:text>, </xsl:text><fo:inline color="{$grey}"><xsl:value-of select="p:ward | p:body"/></fo:inline>
        </xsl:if>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="mark-padding">
    <xsl:attribute name="padding-left">1pt</xsl:attribute>
    <xsl:attribute name="padding-right">1pt</xsl:attribute>
  </xsl:template>

  <!-- A mark is a letter; readers are told its word. -->
  <xsl:template name="mark-cell">
    <xsl:param name="mark"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/><xsl:call-template name="mark-padding"/>
      <fo:block text-align="center">
        <xsl:choose>
          <xsl:when test="$mark = '' or $mark = '-'">–</xsl:when>
          <xsl:otherwise>
            <fo:inline role="Span" bpf:actual-text="{fn:word(concat('mark-', $mark))}">
              <xsl:if test="$mark != 'P'"><xsl:attribute name="font-weight">bold</xsl:attribute></xsl:if>
              <xsl:value-of select="fn:word(concat('letter-', $mark))"/>
            </fo:inline>
          </xsl:otherwise>
        </xsl:choose>
      </fo:block>
    </fo:table-cell>
  </xsl:template>

  <xsl:template name="figure-cell">
    <xsl:param name="text"/>
    <fo:table-cell><xsl:copy-of select="$cell-look"/>
      <fo:block text-align="end"><xsl:value-of select="$text"/></fo:block>
    </fo:table-cell>
  </xsl:template>

  <!-- The key has the marks that stand in the register, and no other. -->
  <xsl:template name="mark-key">
    <xsl:variable name="all"><xsl:for-each select="p:people/p:person"><xsl:value-of select="concat(@marks, ' ')"/></xsl:for-each></xsl:variable>
    <xsl:if test="normalize-space($all) != ''">
      <fo:block font-size="{$size-9}" line-height="{$em-14}" text-align="start" space-before="{$space-3}">
        <fo:inline font-weight="bold"><xsl:value-of select="fn:word('key')"/></fo:inline>
        <xsl:for-each select="str:tokenize('P A S N', ' ')[contains($all, .)]">
          <xsl:text>&#160;&#160;&#160; </xsl:text>
          <fo:inline font-weight="bold"><xsl:value-of select="fn:word(concat('letter-', .))"/></fo:inline>
          <xsl:value-of select="concat('&#160;', translate(fn:word(concat('mark-', .)), ' ', '&#160;'))"/>
        </xsl:for-each>
        <xsl:if test="contains($all, '-')">
          <xsl:text>&#160;&#160;&#160; –</xsl:text>
          <xsl:value-of select="concat('&#160;', translate(fn:word('mark-none'), ' ', '&#160;'))"/>
        </xsl:if>
      </fo:block>
    </xsl:if>
  </xsl:template>

  <!-- == the form == -->

  <xsl:template name="sign-in-day">
    <fo:block color="{$grey}">
      <xsl:value-of select="fn:date((p:date | $meeting/p:date[not(current()/p:date)])[1])"/>
      <xsl:for-each select="(p:time | $meeting/p:time[not(current()/p:time)])[1]"><xsl:value-of select="concat(', ', fn:time(.))"/></xsl:for-each>
      <xsl:for-each select="(p:place | $meeting/p:place[not(current()/p:place)])[1]"><xsl:value-of select="concat(', ', .)"/></xsl:for-each>
    </fo:block>
  </xsl:template>

  <xsl:template name="sign-in">
    <xsl:variable name="groups" select="p:people | $meeting/p:members/p:group[not(current()/p:people)]"/>
    <xsl:variable name="guests" select="number(concat(@guests, substring('6', 1, not(@guests))))"/>
    <fo:table width="{$portrait-width}" space-before="{$space-4}"><xsl:copy-of select="$table-look"/>
      <fo:table-column column-width="proportional-column-width(62)"/>
      <fo:table-column column-width="proportional-column-width(56)"/>
      <fo:table-column column-width="proportional-column-width(21)"/>
      <fo:table-column column-width="proportional-column-width(21)"/>
      <fo:table-header start-indent="0pt">
        <fo:table-row>
          <xsl:for-each select="str:tokenize('member signature arrived left', ' ')">
            <xsl:call-template name="measure-head-cell"><xsl:with-param name="text" select="fn:word(string(.))"/></xsl:call-template>
          </xsl:for-each>
        </fo:table-row>
      </fo:table-header>
      <fo:table-body start-indent="0pt">
        <xsl:for-each select="$groups">
          <xsl:call-template name="people-band"><xsl:with-param name="count" select="4"/></xsl:call-template>
          <xsl:for-each select="p:person | p:member">
            <fo:table-row height="{fn:em(17.5)}" keep-together.within-column="always">
              <xsl:copy-of select="@bp:at"/>
              <xsl:call-template name="person-cell"/>
              <xsl:call-template name="blank-cell"/><xsl:call-template name="blank-cell"/><xsl:call-template name="blank-cell"/>
            </fo:table-row>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:if test="$guests > 0">
          <fo:table-row keep-with-next.within-column="always">
            <fo:table-cell number-columns-spanned="4" role="TH" bpf:scope="Row"><xsl:copy-of select="$band-cell-look"/>
              <fo:block><xsl:value-of select="fn:word('also-present')"/></fo:block>
            </fo:table-cell>
          </fo:table-row>
          <xsl:call-template name="guest-rows"><xsl:with-param name="count" select="$guests"/></xsl:call-template>
        </xsl:if>
        <xsl:if test="not($groups) and not($guests > 0)">
          <fo:table-row><xsl:call-template name="blank-cell"><xsl:with-param name="span" select="4"/></xsl:call-template></fo:table-row>
        </xsl:if>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template name="guest-rows">
    <xsl:param name="count"/>
    <xsl:if test="$count > 0">
      <fo:table-row height="{fn:em(17.5)}" keep-together.within-column="always">
        <xsl:call-template name="blank-cell"/><xsl:call-template name="blank-cell"/><xsl:call-template name="blank-cell"/><xsl:call-template
            name="blank-cell"/>
      </fo:table-row>
      <xsl:call-template name="guest-rows"><xsl:with-param name="count" select="$count - 1"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
