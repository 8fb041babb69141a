<?xml version="1.0" encoding="UTF-8"?>
<!-- lookup.xsl: what the schemas of the bundle call by name.

     Functions (all take nodes of the bundle):
       r:declaration(REF)   the element a xs:element ref= means: that of its own schema, else a shared one; a local element is itself
       r:type(NAME, AT)     the type NAME as AT's schema sees it
       r:url(DECL, AT)      the address of an element's entry, as a page of AT's part links to it
       r:owners(DECL)       the elements that may hold it directly, through their types too
       r:documentation(DECL) what is said of an element, by itself or by its type
       r:title(PART)        the title of a page: what its schema says of itself, up to the first colon or full stop
       r:example-name(E)    the name of an example's paper and picture: page, element, and its number where there are several
       r:tidy(TEXT)         documentation in one line, safe in a table
       r:paragraph(TEXT)    the same, for a paragraph; r:first-sentence(TEXT) its beginning -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:func="http://exslt.org/functions" xmlns:r="urn:boardpack:reference" extension-element-prefixes="func">
  <xsl:key name="shared" match="/bundle/part[@kind = 'no']/xs:schema//xs:element[@name]" use="@name"/>
  <xsl:key name="shared-type" match="/bundle/part[@kind = 'no']/xs:schema/*[self::xs:simpleType or self::xs:complexType or self::xs:attributeGroup or self::xs:attribute]" use="@name"/>
  <xsl:key name="ref" match="xs:element[@ref]" use="@ref"/>
  <xsl:key name="typed" match="xs:element[@type]" use="@type"/>
  <xsl:key name="extending" match="xs:extension[@base]" use="@base"/>

  <!-- The house is a vocabulary of its own: nothing outside it means its elements and types. -->
  <func:function name="r:near">
    <xsl:param name="found"/>
    <xsl:param name="at"/>
    <xsl:variable name="house" select="$at/ancestor::part/@name = 'house'"/>
    <func:result select="$found[(ancestor::part/@name = 'house') = $house]"/>
  </func:function>

  <func:function name="r:declaration">
    <xsl:param name="ref"/>
    <xsl:variable name="own" select="$ref/ancestor::xs:schema/xs:element[@name = $ref/@ref]"/>
    <xsl:choose>
      <xsl:when test="$ref/@name"><func:result select="$ref"/></xsl:when>
      <xsl:when test="$own"><func:result select="$own"/></xsl:when>
      <xsl:otherwise><func:result select="r:near(key('shared', $ref/@ref), $ref)[1]"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <func:function name="r:type">
    <xsl:param name="name"/>
    <xsl:param name="at"/>
    <xsl:variable name="own" select="$at/ancestor::xs:schema/*[@name = $name][self::xs:simpleType or self::xs:complexType or self::xs:attributeGroup]"/>
    <xsl:choose>
      <xsl:when test="$own"><func:result select="$own"/></xsl:when>
      <xsl:otherwise><xsl:for-each select="$at"><func:result select="r:near(key('shared-type', $name), $at)[1]"/></xsl:for-each></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <func:function name="r:url">
    <xsl:param name="declaration"/>
    <xsl:param name="at"/>
    <xsl:variable name="part" select="$declaration/ancestor::part/@name"/>
    <xsl:choose>
      <xsl:when test="$part = $at/ancestor-or-self::part/@name"><func:result select="concat('#', $declaration/@name)"/></xsl:when>
      <xsl:otherwise><func:result select="concat($part, '.md#', $declaration/@name)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The elements whose content a place in a schema is: the element around it, or those of the type around it. -->
  <func:function name="r:holders">
    <xsl:param name="places"/>
    <xsl:variable name="types" select="$places[not(ancestor::xs:element)]/ancestor::xs:complexType[@name]"/>
    <xsl:variable name="around" select="$places/ancestor::xs:element[@name][1]"/>
    <xsl:choose>
      <xsl:when test="$types">
        <xsl:variable name="uses" select="r:uses($types)"/>
        <func:result select="$around | $uses[self::xs:element] | r:holders($uses[self::xs:extension])"/>
      </xsl:when>
      <xsl:otherwise><func:result select="$around"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
  <func:function name="r:uses">
    <xsl:param name="types"/>
    <func:result select="key('typed', $types/@name)[$types/ancestor::part/@kind = 'no' or ancestor::part/@name = $types/ancestor::part/@name]
                       | key('extending', $types/@name)[$types/ancestor::part/@kind = 'no' or ancestor::part/@name = $types/ancestor::part/@name]"/>
  </func:function>
  <func:function name="r:owners">
    <xsl:param name="declaration"/>
    <xsl:variable name="name" select="$declaration/@name"/>
    <xsl:variable name="part" select="$declaration/ancestor::part"/>
    <xsl:variable name="refs" select="r:near(key('ref', $name), $declaration)[
        $part/@kind = 'yes' and ancestor::part/@name = $part/@name
        or $part/@kind = 'no' and not(ancestor::xs:schema/xs:element[@name = $name][ancestor::part/@kind = 'yes'])]"/>
    <func:result select="r:holders($refs[not(ancestor::xs:group)]) | $declaration/ancestor::xs:element[@name][1]"/>
  </func:function>

  <func:function name="r:tidy">
    <xsl:param name="text"/>
    <func:result select="translate(normalize-space($text), '|', '/')"/>
  </func:function>
  <func:function name="r:paragraph">
    <xsl:param name="text"/>
    <func:result select="normalize-space($text)"/>
  </func:function>
  <func:function name="r:first-sentence">
    <xsl:param name="text"/>
    <func:result select="concat(substring-before(concat(normalize-space($text), ' '), '. '), substring('.', 1, contains(concat(normalize-space($text), ' '), '. ')))"/>
  </func:function>
  <func:function name="r:documentation">
    <xsl:param name="declaration"/>
    <xsl:choose>
      <xsl:when test="$declaration/xs:annotation"><func:result select="$declaration/xs:annotation/xs:documentation"/></xsl:when>
      <xsl:otherwise><func:result select="(r:type($declaration/@type, $declaration) | $declaration/xs:complexType)/xs:annotation/xs:documentation"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
  <func:function name="r:title">
    <xsl:param name="part"/>
    <func:result select="substring-before(translate(normalize-space($part/xs:schema/xs:annotation/xs:documentation), ':', '.'), '.')"/>
  </func:function>
  <func:function name="r:example-name">
    <xsl:param name="example"/>
    <xsl:variable name="before" select="count($example/preceding-sibling::*[local-name() = 'example'] | $example/parent::*/preceding-sibling::xs:appinfo/*)"/>
    <func:result select="concat($example/ancestor::part/@name, '-', $example/ancestor::xs:element[1]/@name, substring(concat('-', $before + 1), 1, 9 * ($before > 0)))"/>
  </func:function>
</xsl:stylesheet>
