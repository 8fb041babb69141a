<?xml version="1.0" encoding="UTF-8"?>
<!-- report.xsl: an officer's report and its appendices. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:press="urn:boardpack:press" press:globals="report"
    extension-element-prefixes="func" exclude-result-prefixes="p f fn bp press">

  <xsl:variable name="report-title" select="normalize-space(/p:report/p:subject)"/>
  <xsl:variable name="short-report-title" select="fn:shorten($report-title, 44)"/>
  <xsl:variable name="parts"
      select="/p:report/p:section | /p:report/p:recommendations | /p:report/p:background-papers | /p:report/p:notes"/>

  <xsl:template match="/p:report">
    <fo:root>
      <xsl:call-template name="masters"/>
      <xsl:call-template name="bookmarks"><xsl:with-param name="title" select="$report-title"/></xsl:call-template>
      <!-- Sections that lie the same way share a page-sequence. -->
      <xsl:for-each select="$parts[position() = 1 or fn:lies(.) != fn:lies(preceding-sibling::*[1])]">
        <xsl:variable name="first" select="position() = 1"/>
        <xsl:call-template name="sequence">
          <xsl:with-param name="orientation" select="fn:lies(.)"/>
          <xsl:with-param name="opening" select="$first"/>
          <xsl:with-param name="closing" select="position() = last() and not(/p:report/p:appendix)"/>
          <xsl:with-param name="head" select="$short-report-title"/>
          <xsl:with-param name="label" select="string($context/@label)"/>
        </xsl:call-template>
      </xsl:for-each>
      <xsl:apply-templates select="p:appendix"/>
    </fo:root>
  </xsl:template>

  <xsl:template match="p:report/*[not(self::p:appendix)]" mode="flow">
    <xsl:if test="count(. | $parts[1]) = 1"><xsl:apply-templates select="/p:report" mode="opening"/></xsl:if>
    <fo:block role="NonStruct" start-indent="{fn:length(fn:hang(.))}"><xsl:apply-templates select="." mode="run"/></fo:block>
  </xsl:template>

  <func:function name="fn:lies">
    <xsl:param name="part"/>
    <xsl:choose>
      <xsl:when test="$part/self::p:section[@orientation = 'landscape']"><func:result select="'landscape'"/></xsl:when>
      <xsl:otherwise><func:result select="'portrait'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- This part and those after it that lie the same way. -->
  <xsl:template match="*" mode="run">
    <xsl:apply-templates select="."/>
    <xsl:variable name="next" select="following-sibling::*[1][not(self::p:appendix)]"/>
    <xsl:if test="$next and fn:lies($next) = fn:lies(.)"><xsl:apply-templates select="$next" mode="run"/></xsl:if>
  </xsl:template>

  <!-- == the first page == -->

  <xsl:template match="p:report" mode="opening">
    <xsl:call-template name="opening"/>
    <xsl:call-template name="title"><xsl:with-param name="text"><xsl:apply-templates
        select="p:subject/node()"/></xsl:with-param></xsl:call-template>
    <xsl:call-template name="closed-banner"/>
    <xsl:call-template name="facts">
      <xsl:with-param name="rows">
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('report-of-label')"/><xsl:with-param name="value" select="string(p:report-of)"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('report-to')"/>
          <xsl:with-param name="value" select="string((p:report-to | $meeting/p:committee[not(current()/p:report-to)])[1])"/>
        </xsl:call-template>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('date')"/>
          <xsl:with-param name="value" select="fn:date((p:date | $meeting/p:date[not(current()/p:date)])[1])"/>
        </xsl:call-template>
        <xsl:for-each select="p:originator">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('originator')"/>
            <xsl:with-param name="value"><xsl:call-template name="contact"/></xsl:with-param>
          </xsl:call-template>
        </xsl:for-each>
        <xsl:if test="@key-decision">
          <xsl:call-template name="fact">
            <xsl:with-param name="label" select="fn:word('key-decision')"/><xsl:with-param name="value" select="fn:word(@key-decision)"/>
          </xsl:call-template>
        </xsl:if>
        <xsl:call-template name="fact">
          <xsl:with-param name="label" select="fn:word('notice-first-published')"/>
          <xsl:with-param name="value" select="string(@f:notice-published)"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
    <xsl:apply-templates select="p:short-notice" mode="record"/>
    <xsl:if test="p:wards or p:implications"><xsl:call-template name="wards-box"/></xsl:if>
  </xsl:template>

  <!-- Wards affected beside specific implications. -->
  <xsl:template name="wards-box">
    <fo:table role="NonStruct" table-layout="fixed" width="{$portrait-width}" border-collapse="separate" start-indent="0pt"
        space-before="{$space-2}" space-after="{$space-6}"
        font-size="{$size-10}" line-height="{$em-14}" text-align="start">
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body role="NonStruct" start-indent="0pt">
        <fo:table-row role="NonStruct">
          <fo:table-cell role="NonStruct" background-color="{$tint}" border-top="1pt solid {$house-colour}" padding="{$em-8} {$em-10}">
            <fo:block font-weight="bold"><xsl:value-of select="fn:word('wards-affected')"/></fo:block>
            <fo:block space-before="{$space-1}">
              <xsl:choose>
                <xsl:when test="p:wards/@all = 'yes'"><xsl:value-of select="fn:word('all-wards')"/></xsl:when>
                <xsl:when test="p:wards/p:ward">
                  <xsl:for-each select="p:wards/p:ward"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="."/></xsl:for-each>
                </xsl:when>
                <xsl:when test="p:wards/@all = 'no'"><xsl:value-of select="fn:word('none')"/></xsl:when>
              </xsl:choose>
            </fo:block>
            <fo:block space-before="{$space-2}">
              <xsl:call-template name="tick-box"><xsl:with-param name="ticked" select="p:wards/@consulted = 'yes'"/></xsl:call-template>
              <xsl:value-of select="concat('&#160; ', fn:word('ward-members-consulted'))"/>
            </fo:block>
          </fo:table-cell>
          <fo:table-cell role="NonStruct" background-color="{$tint}" border-top="1pt solid {$house-colour}" padding="{$em-8} {$em-10}">
            <xsl:choose>
              <xsl:when test="p:implications">
                <fo:block font-weight="bold"><xsl:value-of select="fn:word('implications-for')"/></fo:block>
                <xsl:for-each select="p:implications/p:implication">
                  <fo:block space-before="{$space-1}">
                    <xsl:copy-of select="@bp:at"/>
                    <xsl:call-template name="tick-box"><xsl:with-param name="ticked" select="@ticked = 'yes'"/></xsl:call-template>
                    <xsl:value-of select="concat('&#160; ', .)"/>
                  </fo:block>
                </xsl:for-each>
              </xsl:when>
              <xsl:otherwise><fo:block/></xsl:otherwise>
            </xsl:choose>
          </fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- == recommendations, background papers == -->

  <xsl:template match="p:recommendations">
    <xsl:call-template name="section-heading"/>
    <xsl:apply-templates select="p:p"/>
    <xsl:choose>
      <xsl:when test="p:recommendation/@f:number and not(p:p)"><xsl:apply-templates select="p:recommendation"/></xsl:when>
      <xsl:otherwise>
        <fo:list-block provisional-distance-between-starts="2em" provisional-label-separation="0.4em" space-before="{$space-2}"
            keep-together.within-column="20">
          <xsl:for-each select="p:recommendation">
            <fo:list-item space-before="{$space-1}">
              <xsl:call-template name="keep-company"/>
              <xsl:call-template name="common"/>
              <fo:list-item-label end-indent="label-end()"><fo:block><xsl:number value="position()"
                  format="(a)"/></fo:block></fo:list-item-label>
              <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
            </fo:list-item>
          </xsl:for-each>
        </fo:list-block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="p:recommendation">
    <xsl:call-template name="numbered"/>
  </xsl:template>

  <xsl:template match="p:background-papers">
    <xsl:call-template name="section-heading"/>
    <xsl:choose>
      <xsl:when test="p:document">
        <fo:list-block provisional-distance-between-starts="1.35em" provisional-label-separation="0.4em" space-before="{$space-2}">
          <xsl:for-each select="p:document">
            <fo:list-item space-before="{$space-1}">
              <xsl:call-template name="keep-company"/>
              <xsl:call-template name="common"/>
              <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
              <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
            </fo:list-item>
          </xsl:for-each>
        </fo:list-block>
      </xsl:when>
      <xsl:otherwise><fo:block space-before="{$space-2}"><xsl:value-of select="fn:word('none')"/></fo:block></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- == appendices == -->

  <func:function name="fn:appendix-label">
    <xsl:param name="appendix"/>
    <xsl:choose>
      <xsl:when test="$appendix/@f:label"><func:result select="string($appendix/@f:label)"/></xsl:when>
      <xsl:when test="$appendix/@label"><func:result select="string($appendix/@label)"/></xsl:when>
      <xsl:otherwise><func:result select="fn:word('appendix')"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template match="p:appendix">
    <xsl:call-template name="sequence">
      <xsl:with-param name="orientation">
        <xsl:choose><xsl:when test="@orientation"><xsl:value-of
            select="@orientation"/></xsl:when><xsl:otherwise>portrait</xsl:otherwise></xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="closing" select="position() = last()"/>
      <xsl:with-param name="head" select="fn:shorten($report-title, 36)"/>
      <xsl:with-param name="label" select="fn:appendix-label(.)"/>
      <xsl:with-param name="part-closed" select="p:exempt[not(../@f:withheld = 'yes')]"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="p:appendix" mode="flow">
    <fo:block id="{fn:anchor(.)}" role="{fn:heading(1)}" font-family="{$heading-font}" font-size="{$size-16}"
        line-height="{$em-20}" font-weight="bold" text-align="start" color="{$house-colour}"
        space-after="{$space-3}" keep-with-next.within-column="always">
      <xsl:copy-of select="@bp:at"/>
      <fo:inline color="{$grey}" font-weight="normal"><xsl:value-of select="fn:appendix-label(.)"/></fo:inline>
      <xsl:text>&#160; </xsl:text>
      <xsl:apply-templates select="p:title/node()"/>
    </fo:block>
    <xsl:choose>
      <xsl:when test="@f:withheld = 'yes'">
        <xsl:call-template name="withheld-notice">
          <xsl:with-param name="exempt" select="p:exempt"/><xsl:with-param name="pages" select="number(concat('0', @f:pages))"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="closed-banner"><xsl:with-param name="exempt" select="p:exempt"/></xsl:call-template>
        <fo:block role="NonStruct" start-indent="{fn:length(fn:hang(.))}">
          <xsl:apply-templates select="*[not(self::p:title or self::p:exempt)]"/>
        </fo:block>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
