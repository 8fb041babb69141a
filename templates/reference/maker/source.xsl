<?xml version="1.0" encoding="UTF-8"?>
<!-- source.xsl: an example of a schema as it would be typed: mode "source", without the schema's own indentation. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings"
                xmlns:e="urn:boardpack:reference" exclude-result-prefixes="func str e" extension-element-prefixes="func">

  <!-- The lines of an example, flush left. -->
  <xsl:template name="source">
    <xsl:variable name="text"><xsl:apply-templates select="node()" mode="source"/></xsl:variable>
    <xsl:variable name="indent" select="e:indent(text()[1])"/>
    <xsl:variable name="flush" select="str:replace(string($text), concat('&#10;', $indent), '&#10;')"/>
    <xsl:value-of select="e:stripped($flush)"/>
  </xsl:template>

  <func:function name="e:indent">
    <xsl:param name="text"/>
    <func:result select="substring-after(concat(str:tokenize(concat('.', $text), '&#10;')[last()], ''), '')"/>
  </func:function>
  <!-- Without line ends and spaces at either end. -->
  <func:function name="e:stripped">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="starts-with($text, '&#10;') or starts-with($text, ' ')"><func:result select="e:stripped(substring($text, 2))"/></xsl:when>
      <xsl:when test="translate(substring($text, string-length($text)), ' &#10;', '') = '' and $text != ''"><func:result select="e:stripped(substring($text, 1, string-length($text) - 1))"/></xsl:when>
      <xsl:otherwise><func:result select="$text"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <xsl:template match="*" mode="source">
    <xsl:value-of select="concat('&lt;', name())"/>
    <!-- A namespace the example brings in (that of a drawing). -->
    <xsl:if test="name() = local-name() and namespace-uri() != namespace-uri(..) and not(parent::*[local-name() = 'example'])"><xsl:value-of
        select="concat(' xmlns=&quot;', namespace-uri(), '&quot;')"/></xsl:if>
    <xsl:apply-templates select="@*" mode="source"/>
    <xsl:choose>
      <xsl:when test="node()">
        <xsl:text>&gt;</xsl:text><xsl:apply-templates select="node()" mode="source"/><xsl:value-of select="concat('&lt;/', name(), '&gt;')"/>
      </xsl:when>
      <xsl:otherwise>/&gt;</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="@*" mode="source"><xsl:value-of select="concat(' ', name(), '=&quot;', e:escaped(.), '&quot;')"/></xsl:template>
  <xsl:template match="text()" mode="source"><xsl:value-of select="e:escaped(.)"/></xsl:template>
  <func:function name="e:escaped">
    <xsl:param name="text"/>
    <func:result select="str:replace(str:replace(string($text), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;')"/>
  </func:function>
</xsl:stylesheet>
