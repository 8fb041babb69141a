<?xml version="1.0" encoding="UTF-8"?>
<!-- houses.xsl: each example of a house style as a house of its own, based on the standard one: out/PAGE-ELEMENT.xml.
     Prints a line for each: its name, the kind of paper (of=) whose blank shows it, and the page its picture is of; no and 0 without a picture. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:exsl="http://exslt.org/common" xmlns:r="urn:boardpack:reference" xmlns:h="urn:boardpack:house"
                exclude-result-prefixes="xs r h" extension-element-prefixes="exsl">
  <xsl:import href="lookup.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="out"/>

  <xsl:template match="/bundle">
    <xsl:for-each select="part[@name = 'house']//xs:appinfo/*[local-name() = 'example']">
      <exsl:document href="{$out}/{r:example-name(.)}.xml" method="xml" encoding="UTF-8">
        <xsl:element name="house" namespace="urn:boardpack:house">
          <xsl:attribute name="name"><xsl:value-of select="r:example-name(.)"/></xsl:attribute>
          <xsl:attribute name="based-on">standard</xsl:attribute>
          <xsl:copy-of select="*[not(self::h:house)] | h:house/*"/>
        </xsl:element>
      </exsl:document>
      <xsl:choose>
        <xsl:when test="@of"><xsl:value-of select="concat(r:example-name(.), ' ', @of, ' ', @page, substring('1', 1, not(@page)))"/></xsl:when>
        <xsl:otherwise><xsl:value-of select="concat(r:example-name(.), ' no 0')"/></xsl:otherwise>
      </xsl:choose>
      <xsl:text>&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
