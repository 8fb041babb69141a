<?xml version="1.0" encoding="UTF-8"?>
<!-- model.xsl: what an element may contain, and its attributes, in words.

     mode "content" of an element declaration or a type; mode "particle" of what stands in a content model;
     mode "attributes" a row of the table each. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:r="urn:boardpack:reference" xmlns:func="http://exslt.org/functions" xmlns:str="http://exslt.org/strings" extension-element-prefixes="func">

  <!-- ==== content ==== -->

  <xsl:template match="xs:element" mode="content">
    <xsl:choose>
      <xsl:when test="@type"><xsl:call-template name="content-of-type"><xsl:with-param name="type" select="@type"/></xsl:call-template></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="xs:complexType | xs:simpleType" mode="content"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="content-of-type">
    <xsl:param name="type"/>
    <xsl:variable name="found" select="r:type($type, .)"/>
    <xsl:choose>
      <xsl:when test="$type = 'Inline'">[text in a line](text.md#in-a-line)</xsl:when>
      <xsl:when test="$type = 'Flow'">[text in a line](text.md#in-a-line), [blocks](text.md#blocks), or both</xsl:when>
      <xsl:when test="$type = 'Blocks'">[blocks](text.md#blocks)</xsl:when>
      <xsl:when test="$type = 'Value'">a [value](measures.md#value) as it is to be printed</xsl:when>
      <xsl:when test="$type = 'Line' or $type = 'xs:token' or $type = 'xs:string'">a line of plain text</xsl:when>
      <xsl:when test="starts-with($type, 'xs:') or $found/self::xs:simpleType"><xsl:value-of select="r:values($type, .)"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="content"><xsl:apply-templates select="$found" mode="content"/></xsl:variable>
        <xsl:variable name="part" select="$found/ancestor::part/@name"/>
        <!-- A type of another page links from there. -->
        <xsl:value-of select="str:replace(string($content), '](#', concat('](', substring(concat($part, '.md'), 1, 99 * ($part != ancestor::part/@name)), '#'))"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="xs:complexType" mode="content">
    <xsl:variable name="base" select="(xs:complexContent | xs:simpleContent)/xs:extension"/>
    <xsl:variable name="particle" select="(. | $base)/*[self::xs:sequence or self::xs:choice or self::xs:group]"/>
    <xsl:for-each select="$base">
      <xsl:call-template name="content-of-type"><xsl:with-param name="type" select="@base"/></xsl:call-template>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="$particle">
        <xsl:if test="@mixed = 'true' and not($particle/descendant-or-self::xs:group[@ref = 'inline'])">text, then </xsl:if>
        <xsl:apply-templates select="$particle" mode="particle"/>
      </xsl:when>
      <xsl:when test="not($base)">nothing</xsl:when>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="xs:simpleType" mode="content"><xsl:apply-templates select="." mode="values"/></xsl:template>

  <!-- The parts of a whole paper are a list. -->
  <xsl:template match="xs:schema/xs:element/xs:complexType/xs:sequence[count(*) &gt; 4]" mode="particle">
    <xsl:text>in this order:&#10;&#10;</xsl:text>
    <xsl:for-each select="*">
      <xsl:value-of select="concat(position(), '. ')"/><xsl:apply-templates select="." mode="particle"/><xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
  <xsl:template match="xs:sequence" mode="particle">
    <xsl:for-each select="*">
      <xsl:if test="position() > 1">, then </xsl:if>
      <xsl:apply-templates select="." mode="particle"/>
    </xsl:for-each>
    <xsl:if test="@maxOccurs = 'unbounded'">; and so on</xsl:if>
  </xsl:template>
  <xsl:template match="xs:choice" mode="particle">
    <xsl:for-each select="*">
      <xsl:if test="position() > 1"><xsl:choose><xsl:when test="position() = last()"> or </xsl:when><xsl:otherwise>, </xsl:otherwise></xsl:choose></xsl:if>
      <xsl:apply-templates select="." mode="particle"/>
    </xsl:for-each>
    <xsl:choose>
      <xsl:when test="@maxOccurs = 'unbounded' and @minOccurs = 0"> (any number, in any order)</xsl:when>
      <xsl:when test="@maxOccurs = 'unbounded' and count(*) > 1"> (one or more, in any order)</xsl:when>
      <xsl:otherwise><xsl:value-of select="r:often(.)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="xs:element" mode="particle">
    <xsl:variable name="declaration" select="r:declaration(.)"/>
    <xsl:value-of select="concat('[`', @ref | @name, '`](', r:url($declaration, .), ')', r:often(.))"/>
  </xsl:template>
  <xsl:template match="xs:group" mode="particle">
    <xsl:choose>
      <xsl:when test="@ref = 'inline'">[text in a line](text.md#in-a-line)</xsl:when>
      <xsl:when test="@ref = 'block' and (@minOccurs = 0 or ../@minOccurs = 0)">any [blocks](text.md#blocks)</xsl:when>
      <xsl:otherwise>[blocks](text.md#blocks)</xsl:otherwise>
    </xsl:choose>
  </xsl:template>
  <xsl:template match="xs:any" mode="particle">
    <xsl:choose>
      <xsl:when test="contains(@namespace, 'svg')">an SVG drawing</xsl:when>
      <xsl:otherwise>elements of the papers</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <func:function name="r:often">
    <xsl:param name="particle"/>
    <xsl:choose>
      <xsl:when test="$particle/@minOccurs = 0 and $particle/@maxOccurs > 1"><func:result select="concat(' (up to ', $particle/@maxOccurs, ')')"/></xsl:when>
      <xsl:when test="$particle/@minOccurs = 0 and $particle/@maxOccurs"><func:result select="' (any number)'"/></xsl:when>
      <xsl:when test="$particle/@minOccurs = 0"><func:result select="' (optional)'"/></xsl:when>
      <xsl:when test="$particle/@minOccurs and $particle/@minOccurs = $particle/@maxOccurs"><func:result select="concat(' (', $particle/@maxOccurs, ')')"/></xsl:when>
      <xsl:when test="$particle/@maxOccurs = 'unbounded'"><func:result select="' (one or more)'"/></xsl:when>
      <xsl:when test="$particle/@maxOccurs > 1"><func:result select="concat(' (one to ', $particle/@maxOccurs, ')')"/></xsl:when>
      <xsl:otherwise><func:result select="''"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- ==== attributes ==== -->

  <!-- Rows of the table, those of types and groups too.  Every element's id and xml:lang are told once, on the page of values. -->
  <xsl:template match="xs:element | xs:complexType | xs:attributeGroup[@name]" mode="attributes">
    <xsl:variable name="type" select="r:type(@type, .)"/>
    <xsl:variable name="base" select="r:type(.//xs:extension[generate-id(ancestor::*[self::xs:element or self::xs:complexType[@name]][1]) = generate-id(current())]/@base, .)"/>
    <xsl:if test="self::xs:element and $type/self::xs:complexType"><xsl:apply-templates select="$type" mode="attributes"/></xsl:if>
    <xsl:if test="$base/self::xs:complexType"><xsl:apply-templates select="$base" mode="attributes"/></xsl:if>
    <xsl:variable name="owner" select="generate-id(.)"/>
    <xsl:for-each select=".//*[self::xs:attribute[@name] or self::xs:attributeGroup[@ref]]
        [generate-id(ancestor::*[self::xs:element or self::xs:complexType[@name] or self::xs:attributeGroup[@name]][1]) = $owner]">
      <xsl:choose>
        <xsl:when test="@ref = 'common' or @name = 'id' and @type = 'xs:ID' and not(@use)"/>
        <xsl:when test="@ref"><xsl:apply-templates select="r:type(@ref, .)" mode="attributes"/></xsl:when>
        <xsl:otherwise><xsl:apply-templates select="." mode="row"/></xsl:otherwise>
      </xsl:choose>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="xs:attribute" mode="row">
    <xsl:value-of select="concat('| `', @name, '`')"/>
    <xsl:if test="@use = 'required'"> (always)</xsl:if>
    <xsl:text> | </xsl:text>
    <xsl:value-of select="r:tidy(xs:annotation/xs:documentation)"/>
    <xsl:text> | </xsl:text>
    <xsl:choose>
      <xsl:when test="@type"><xsl:value-of select="r:values(@type, .)"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="xs:simpleType" mode="values"/></xsl:otherwise>
    </xsl:choose>
    <xsl:text> |&#10;</xsl:text>
  </xsl:template>

  <!-- ==== values ==== -->

  <func:function name="r:values">
    <xsl:param name="type"/>
    <xsl:param name="at"/>
    <xsl:variable name="found" select="r:type($type, $at)"/>
    <func:result>
      <xsl:choose>
        <xsl:when test="$type = 'xs:date'">a day, `2026-03-12`</xsl:when>
        <xsl:when test="$type = 'xs:gYear'">a year, `2026`</xsl:when>
        <xsl:when test="$type = 'xs:decimal'">a figure, `97.5`</xsl:when>
        <xsl:when test="$type = 'xs:positiveInteger'">a whole number from 1</xsl:when>
        <xsl:when test="$type = 'xs:nonNegativeInteger'">a whole number</xsl:when>
        <xsl:when test="$type = 'xs:anyURI'">an address or a file</xsl:when>
        <xsl:when test="$type = 'xs:language'">a language, `en-GB` or `cy`</xsl:when>
        <xsl:when test="$type = 'xs:ID' or $type = 'xs:NCName'">a name without spaces</xsl:when>
        <xsl:when test="$type = 'xs:IDREF' or $type = 'xs:NMTOKEN'">the `id` of another element</xsl:when>
        <xsl:when test="$type = 'xs:NMTOKENS'">one or several `id`s, with spaces between</xsl:when>
        <xsl:when test="starts-with($type, 'xs:')">words</xsl:when>
        <xsl:when test="$type = 'Line'">words</xsl:when>
        <xsl:when test="$found/self::xs:simpleType/xs:restriction/xs:enumeration"><xsl:apply-templates select="$found" mode="values"/></xsl:when>
        <xsl:otherwise>
          <xsl:variable name="part" select="$found/ancestor::part/@name"/>
          <xsl:value-of select="concat('[', $type, '](')"/>
          <xsl:if test="$part != $at/ancestor::part/@name"><xsl:value-of select="concat($part, '.md')"/></xsl:if>
          <!-- The heading of an element of the same name comes before it on the page. -->
          <xsl:value-of select="concat('#', r:lower($type), substring('-1', 1, 2 * boolean($found/ancestor::xs:schema/xs:element[@name = r:lower($type)])), ')')"/>
        </xsl:otherwise>
      </xsl:choose>
    </func:result>
  </func:function>

  <xsl:template match="xs:simpleType" mode="values">
    <xsl:variable name="restriction" select="xs:restriction"/>
    <xsl:choose>
      <xsl:when test="$restriction/xs:enumeration">
        <xsl:for-each select="$restriction/xs:enumeration"><xsl:if test="position() > 1">, </xsl:if><xsl:value-of select="concat('`', @value, '`')"/></xsl:for-each>
      </xsl:when>
      <xsl:when test="$restriction/xs:minInclusive"><xsl:value-of select="concat($restriction/xs:minInclusive/@value, ' to ', $restriction/xs:maxInclusive/@value)"/></xsl:when>
      <xsl:when test="contains(xs:union/@memberTypes, 'xs:date')">a day, or nothing</xsl:when>
      <xsl:when test="xs:list">several, with spaces between</xsl:when>
      <xsl:otherwise>words of a fixed form</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <func:function name="r:lower">
    <xsl:param name="text"/>
    <func:result select="translate($text, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ', 'abcdefghijklmnopqrstuvwxyz-')"/>
  </func:function>
</xsl:stylesheet>
