<?xml version="1.0" encoding="UTF-8"?>
<!-- papers.xsl: each example of the schemas in a small paper of its own, out/PAGE-ELEMENT.xml.

     The paper is the blank paper of its kind (in=, else the kind whose schema it is, else a report), cut down to what the
     schema demands and the way to the example, which takes the place of the first element of its name (or of for=; of the first p, where neither is given
     in a schema that kinds share).
     Prints a line for each: its name, and the page its picture is of, or no. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:exsl="http://exslt.org/common" xmlns:func="http://exslt.org/functions" xmlns:r="urn:boardpack:reference"
                exclude-result-prefixes="xs r" extension-element-prefixes="exsl func">
  <xsl:import href="lookup.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="out"/>
  <xsl:param name="blanks"/>
  <xsl:variable name="bundle" select="/"/>

  <xsl:template match="/bundle">
    <xsl:for-each select="part[@name != 'house']//xs:appinfo/*[local-name() = 'example']">
      <xsl:variable name="kind">
        <xsl:choose>
          <xsl:when test="@in"><xsl:value-of select="@in"/></xsl:when>
          <xsl:when test="ancestor::part/@kind = 'yes'"><xsl:value-of select="ancestor::part/@name"/></xsl:when>
          <xsl:otherwise>report</xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="blank" select="document(concat($blanks, '/', $kind, '.xml'))/*"/>
      <xsl:variable name="place">
        <xsl:choose><xsl:when test="@for"><xsl:value-of select="@for"/></xsl:when><xsl:when test="not(@in) and ancestor::part/@kind = 'no'">p</xsl:when><xsl:otherwise><xsl:value-of select="local-name(*[1])"/></xsl:otherwise></xsl:choose>
      </xsl:variable>
      <xsl:variable name="spot" select="($blank/descendant-or-self::*[local-name() = $place])[1]"/>
      <xsl:if test="not($spot)">
        <xsl:message terminate="yes">the example of <xsl:value-of select="r:example-name(.)"/> has no place: a blank <xsl:value-of select="$kind"/> has no <xsl:value-of select="$place"/></xsl:message>
      </xsl:if>
      <exsl:document href="{$out}/{r:example-name(.)}.xml" method="xml" encoding="UTF-8">
        <xsl:apply-templates select="$blank" mode="frame">
          <xsl:with-param name="spot" select="$spot"/>
          <xsl:with-param name="example" select="*"/>
          <xsl:with-param name="part" select="$bundle/bundle/part[@name = $kind]"/>
        </xsl:apply-templates>
      </exsl:document>
      <xsl:value-of select="concat(r:example-name(.), ' ')"/>
      <xsl:choose>
        <xsl:when test="@picture = 'no'">no</xsl:when>
        <xsl:when test="@page"><xsl:value-of select="@page"/></xsl:when>
        <xsl:otherwise>1</xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="*" mode="frame">
    <xsl:param name="spot"/>
    <xsl:param name="example"/>
    <xsl:param name="part"/>
    <xsl:variable name="way" select="$spot/ancestor::*"/>
    <xsl:choose>
      <xsl:when test="generate-id() = generate-id($spot)"><xsl:apply-templates select="$example" mode="plain"><xsl:with-param name="this" select="$example[1][(local-name() = 'section' or local-name() = 'minute') and not(@id)]"/></xsl:apply-templates></xsl:when>
      <xsl:otherwise>
        <xsl:element name="{local-name()}" namespace="{namespace-uri()}">
          <xsl:copy-of select="@*"/>
          <!-- The picture begins below the heading of this section. -->
          <xsl:if test="self::*[local-name() = 'section'][*[generate-id() = generate-id($spot)]]"><xsl:attribute name="id">here</xsl:attribute></xsl:if>
          <xsl:variable name="needed" select="r:needed(., $part)"/>
          <xsl:variable name="filler" select="r:filler(., $part, $way | $spot)"/>
          <xsl:for-each select="*">
            <xsl:choose>
              <xsl:when test="count(. | $way | $spot) = count($way | $spot)">
                <xsl:apply-templates select="." mode="frame">
                  <xsl:with-param name="spot" select="$spot"/><xsl:with-param name="example" select="$example"/><xsl:with-param name="part" select="$part"/>
                </xsl:apply-templates>
              </xsl:when>
              <xsl:when test="generate-id() = generate-id($filler)"><xsl:apply-templates select="." mode="plain"/></xsl:when>
              <xsl:when test="$example[local-name() = local-name(current())] or preceding-sibling::*[local-name() = local-name(current())]"/>
              <xsl:when test="contains($needed, concat(' ', local-name(), ' ')) and not(local-name() = local-name(../*[count(. | $way | $spot) = count($way | $spot)]))"><xsl:apply-templates select="." mode="plain"/></xsl:when>
            </xsl:choose>
          </xsl:for-each>
        </xsl:element>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The names of the children an element cannot do without, with spaces around. -->
  <func:function name="r:needed">
    <xsl:param name="element"/>
    <xsl:param name="part"/>
    <xsl:variable name="particles" select="r:particles($element, $part)"/>
    <func:result>
      <xsl:text> </xsl:text>
      <xsl:for-each select="$particles[self::xs:element][not(@minOccurs = 0 or ancestor::xs:choice[count(. | $particles) = count($particles)])]"><xsl:value-of select="concat(@ref, @name, ' ')"/></xsl:for-each>
    </func:result>
  </func:function>

  <!-- The first child of those of which the schema demands one, where none of them stands on the way. -->
  <func:function name="r:filler">
    <xsl:param name="element"/>
    <xsl:param name="part"/>
    <xsl:param name="way"/>
    <xsl:variable name="particles" select="r:particles($element, $part)"/>
    <xsl:variable name="choice" select="$particles[self::xs:choice][not(ancestor-or-self::*/@minOccurs = 0)][1]"/>
    <xsl:variable name="options" select="$choice//xs:element[count(. | $particles) = count($particles)]/@*[name() = 'ref' or name() = 'name'] | $bundle/bundle/part[@name = 'text']/xs:schema/xs:group[@name = $choice//xs:group/@ref]//xs:element/@ref"/>
    <xsl:variable name="able" select="$element/*[local-name() = $options]"/>
    <func:result select="$able[not($way[count(. | $able) = count($able)])][1]"/>
  </func:function>

  <!-- The parts of an element's content model, without those of the elements that are declared in it. -->
  <func:function name="r:particles">
    <xsl:param name="element"/>
    <xsl:param name="part"/>
    <xsl:variable name="name" select="local-name($element)"/>
    <xsl:variable name="own" select="$part/xs:schema//xs:element[@name = $name]"/>
    <xsl:variable name="declaration" select="$own | $bundle/bundle/part[@kind = 'no' and not($own)]/xs:schema/xs:element[@name = $name]"/>
    <xsl:variable name="models" select="$declaration | r:type($declaration/@type, $declaration)"/>
    <func:result select="$models//*[self::xs:element or self::xs:choice or self::xs:group]
        [count(ancestor::*[self::xs:element or self::xs:complexType[@name]][1] | $models) = count($models)]"/>
  </func:function>

  <!-- Of the blank paper, a marker's note may have been cut. -->
  <xsl:template match="*[local-name() = 'noteref'][not(/bundle)]" mode="plain"/>

  <!-- A copy without the prefixes of the schema it stood in.  The picture begins with the section or minute "this". -->
  <xsl:template match="*" mode="plain">
    <xsl:param name="this" select="/.."/>
    <xsl:element name="{local-name()}" namespace="{namespace-uri()}">
      <xsl:copy-of select="@*"/>
      <xsl:if test="generate-id() = generate-id($this)"><xsl:attribute name="id">this</xsl:attribute></xsl:if>
      <xsl:apply-templates select="node()" mode="plain"/>
    </xsl:element>
  </xsl:template>
</xsl:stylesheet>
