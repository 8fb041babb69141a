<?xml version="1.0" encoding="UTF-8"?>
<!-- people.xsl: lists of facts, members and officers. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:fn="urn:boardpack:functions" xmlns:bp="urn:boardpack:at" xmlns:fo="http://www.w3.org/1999/XSL/Format"
    xmlns:bpf="urn:boardpack:fo" xmlns:fox="http://xmlgraphics.apache.org/fop/extensions"
    xmlns:exsl="http://exslt.org/common" extension-element-prefixes="exsl" exclude-result-prefixes="p fn bp">

  <!-- A list of facts: labels left, values on one edge. -->
  <xsl:template name="facts">
    <xsl:param name="rows"/>
    <xsl:param name="label-width" select="96"/>
    <xsl:if test="exsl:node-set($rows)/*">
      <fo:list-block provisional-distance-between-starts="{fn:em($label-width)}" provisional-label-separation="{$em-6}"
          space-before="{$space-3}" space-after="{$space-3}" start-indent="0pt" text-align="start">
        <xsl:copy-of select="$rows"/>
      </fo:list-block>
    </xsl:if>
  </xsl:template>

  <xsl:template name="fact">
    <xsl:param name="label"/>
    <xsl:param name="value"/>
    <xsl:if test="string($value) != ''">
      <fo:list-item space-before="{$space-1}">
        <fo:list-item-label end-indent="label-end()"><fo:block color="{$grey}"><xsl:value-of
            select="$label"/></fo:block></fo:list-item-label>
        <fo:list-item-body start-indent="body-start()"><fo:block><xsl:copy-of select="$value"/></fo:block></fo:list-item-body>
      </fo:list-item>
    </xsl:if>
  </xsl:template>

  <!-- A group of members: its heading and a line each. -->
  <xsl:template match="p:group">
    <xsl:param name="level" select="2"/>
    <fo:block role="NonStruct">
      <fo:block role="{fn:heading($level)}" font-weight="bold" keep-with-next.within-column="always">
        <xsl:choose>
          <xsl:when test="p:h"><xsl:apply-templates select="p:h/node()"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="fn:word(@kind)"/></xsl:otherwise>
        </xsl:choose>
      </fo:block>
      <fo:block role="L" space-before="{$space-0.5}">
        <xsl:apply-templates select="p:member"/>
      </fo:block>
    </fo:block>
  </xsl:template>

  <xsl:template match="p:member">
    <fo:block role="LI" start-indent="inherited-property-value(start-indent) + {$em-10}" text-indent="-{$em-10}" text-align="start">
      <xsl:copy-of select="@bp:at"/>
      <fo:inline role="LBody">
        <xsl:apply-templates select="p:name/node()"/>
        <xsl:variable name="roles">
          <xsl:value-of select="p:role"/>
          <xsl:if test="@in-the-chair = 'yes'"><xsl:if test="p:role">, </xsl:if><xsl:value-of select="fn:word('in-the-chair')"/></xsl:if>
          <xsl:if test="@substitute-for">
            <xsl:if test="p:role or @in-the-chair = 'yes'">, </xsl:if><xsl:value-of select="fn:word('substitute', @substitute-for)"/>
          </xsl:if>
        </xsl:variable>
        <xsl:if test="$roles != ''"><xsl:text> </xsl:text><fo:inline font-weight="bold">(<xsl:value-of
            select="$roles"/>)</fo:inline></xsl:if>
        <xsl:if test="p:ward or p:body">
          <fo:inline color="{$grey}"><xsl:text> – </xsl:text><xsl:value-of select="p:ward | p:body"/></fo:inline>
        </xsl:if>
      </fo:inline>
    </fo:block>
  </xsl:template>

  <!-- The first of GROUPS, the councillors as a rule, beside the others. -->
  <xsl:template name="groups-beside">
    <xsl:param name="groups"/>
    <xsl:param name="level" select="2"/>
    <xsl:call-template name="beside">
      <xsl:with-param name="right-share" select="1.1"/>
      <xsl:with-param name="left">
        <xsl:apply-templates select="$groups[1]"><xsl:with-param name="level" select="$level"/></xsl:apply-templates>
      </xsl:with-param>
      <xsl:with-param name="right">
        <xsl:for-each select="$groups[position() > 1]">
          <fo:block role="NonStruct">
            <xsl:if test="position() > 1"><xsl:attribute name="space-before"><xsl:value-of select="$space-3"/></xsl:attribute></xsl:if>
            <xsl:apply-templates select="."><xsl:with-param name="level" select="$level"/></xsl:apply-templates>
          </fo:block>
        </xsl:for-each>
        <xsl:if test="count($groups) &lt; 2"><fo:block/></xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Two cells side by side, for layout alone. -->
  <xsl:template name="beside">
    <xsl:param name="left"/>
    <xsl:param name="right"/>
    <xsl:param name="width" select="$measure"/>
    <xsl:param name="left-share" select="1"/>
    <xsl:param name="right-share" select="1"/>
    <fo:table role="NonStruct" table-layout="fixed" width="{fn:length($width)}" border-collapse="separate" start-indent="0pt">
      <fo:table-column column-width="proportional-column-width({$left-share})"/>
      <fo:table-column column-width="proportional-column-width({$right-share})"/>
      <fo:table-body role="NonStruct" start-indent="0pt">
        <fo:table-row role="NonStruct">
          <fo:table-cell role="NonStruct" padding-right="{$em-10}"><xsl:copy-of select="$left"/></fo:table-cell>
          <fo:table-cell role="NonStruct" padding-left="{$em-2}"><xsl:copy-of select="$right"/></fo:table-cell>
        </fo:table-row>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <!-- Who attended: a name and post a line. -->
  <xsl:template match="p:in-attendance">
    <!-- No words of our own after words that lead to the list. -->
    <xsl:variable name="before" select="normalize-space(preceding-sibling::*[1][self::p:p])"/>
    <xsl:if test="substring($before, string-length($before)) != ':'">
      <fo:block space-before="{$space-2}" keep-with-next.within-column="always"><xsl:value-of
          select="fn:word('in-attendance')"/>:</fo:block>
    </xsl:if>
    <fo:list-block provisional-distance-between-starts="1.35em" provisional-label-separation="0.4em" space-before="{$space-1}">
      <!-- A list of what was said is another list. -->
      <xsl:if test="following-sibling::*[1][self::p:ul or self::p:ol]"><xsl:attribute name="space-after"><xsl:value-of
          select="$space-4"/></xsl:attribute></xsl:if>
      <xsl:for-each select="p:officer">
        <fo:list-item>
          <xsl:copy-of select="@bp:at"/>
          <fo:list-item-label end-indent="label-end()"><fo:block>•</fo:block></fo:list-item-label>
          <fo:list-item-body start-indent="body-start()">
            <fo:block><xsl:apply-templates select="p:name/node()"/><xsl:if test="p:role">, <xsl:value-of
                select="p:role"/></xsl:if></fo:block>
          </fo:list-item-body>
        </fo:list-item>
      </xsl:for-each>
    </fo:list-block>
  </xsl:template>

  <!-- An originator or compiler in a line: name, post, telephone, mail. -->
  <xsl:template name="contact">
    <xsl:apply-templates select="p:name/node()"/>
    <xsl:if test="p:role"><xsl:text>, </xsl:text><xsl:value-of select="p:role"/></xsl:if>
    <xsl:if test="p:phone">
      <fo:inline color="{$grey}">
        <xsl:text>&#160;&#160; </xsl:text><xsl:value-of select="translate(fn:word('telephone', p:phone), ' ', '&#160;')"/>
      </fo:inline>
    </xsl:if>
    <xsl:if test="p:email">
      <xsl:text>&#160;&#160; </xsl:text>
      <fo:basic-link external-destination="url('mailto:{p:email}')" bpf:alt-text="{p:email}" color="{$link}">
        <xsl:value-of select="p:email"/>
      </fo:basic-link>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
