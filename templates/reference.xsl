<?xml version="1.0" encoding="UTF-8"?>
<!-- reference.xsl: the vocabulary as a page, from the documentation in the schemas.

       xsltproc templates/reference.xsl templates/schema/common.xsd > templates/REFERENCE.md -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xsl:output method="text" encoding="UTF-8"/>

  <xsl:template match="/">
    <xsl:text># The vocabulary&#10;&#10;Every element of the papers, made from templates/schema by templates/reference.xsl. `?` may be left out, `*` may come several times or not at all, `+` comes at least once.&#10;</xsl:text>
    <xsl:apply-templates select="document('pack.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('minutes.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('report.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('scorecard.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('tracker.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('rag-history.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('profile.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('quarterly.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('summary.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('matrix.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('monitoring.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('letter.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('recommendation-tracker.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('work-programme.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('forward-plan.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('notice.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('decision.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('action-log.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('attendance.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('diagram.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('people.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('measures.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('actions.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('text.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('tables.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('diagrams.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('keys.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('rows.xsd', /)/xs:schema"/>
    <xsl:apply-templates select="document('values.xsd', /)/xs:schema"/>
  </xsl:template>

  <xsl:template match="xs:schema">
    <xsl:text>&#10;## </xsl:text>
    <xsl:value-of select="normalize-space(xs:annotation/xs:documentation)"/>
    <xsl:text>&#10;&#10;</xsl:text>
    <xsl:apply-templates select="xs:simpleType[@name]"/>
    <xsl:apply-templates select="xs:complexType[@name]"/>
    <xsl:apply-templates select="xs:attributeGroup[@name]"/>
    <xsl:apply-templates select="xs:group[@name]"/>
    <xsl:apply-templates select="xs:element"/>
  </xsl:template>

  <xsl:template match="xs:schema/xs:element | xs:schema/xs:complexType | xs:schema/xs:attributeGroup | xs:schema/xs:group">
    <xsl:text>- </xsl:text>
    <xsl:choose>
      <xsl:when test="self::xs:element">**<xsl:value-of select="@name"/>**</xsl:when>
      <xsl:otherwise>_<xsl:value-of select="@name"/>_</xsl:otherwise>
    </xsl:choose>
    <xsl:if test="xs:annotation"><xsl:value-of select="concat(': ', normalize-space(xs:annotation/xs:documentation))"/></xsl:if>
    <xsl:variable name="base" select="@type | .//xs:extension/@base"/>
    <xsl:if test="$base"><xsl:text>&#10;  Like </xsl:text><xsl:for-each select="$base"><xsl:if test="position() > 1">, </xsl:if>_<xsl:value-of select="."/>_</xsl:for-each>.</xsl:if>
    <xsl:if test=".//xs:element | .//xs:group[@ref]">
      <xsl:text>&#10;  Holds </xsl:text>
      <xsl:for-each select=".//xs:element | .//xs:group[@ref]">
        <xsl:if test="position() > 1">, </xsl:if>
        <xsl:choose>
          <xsl:when test="self::xs:group">_<xsl:value-of select="@ref"/>_</xsl:when>
          <xsl:otherwise>`<xsl:value-of select="@ref | @name"/>`</xsl:otherwise>
        </xsl:choose>
        <xsl:call-template name="often"/>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
    </xsl:if>
    <xsl:if test=".//xs:attribute | .//xs:attributeGroup[@ref]">
      <xsl:text>&#10;  Attributes: </xsl:text>
      <xsl:for-each select=".//xs:attribute | .//xs:attributeGroup[@ref]">
        <xsl:if test="position() > 1">, </xsl:if>
        <xsl:choose>
          <xsl:when test="self::xs:attributeGroup">_<xsl:value-of select="@ref"/>_</xsl:when>
          <xsl:otherwise>
            <xsl:value-of select="concat('`', @name, @ref, '`')"/>
            <xsl:if test="@use = 'required'"> (always)</xsl:if>
            <xsl:if test="@type and not(starts-with(@type, 'xs:'))"> _<xsl:value-of select="@type"/>_</xsl:if>
            <xsl:if test=".//xs:enumeration"> (<xsl:for-each select=".//xs:enumeration"><xsl:if test="position() > 1"><xsl:text> </xsl:text></xsl:if><xsl:value-of select="@value"/></xsl:for-each>)</xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each>
      <xsl:text>.</xsl:text>
    </xsl:if>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>

  <!-- ?, * or +, by the element's own occurrence or that of the choice it stands in. -->
  <xsl:template name="often">
    <xsl:variable name="around" select="parent::xs:choice | parent::xs:sequence"/>
    <xsl:choose>
      <xsl:when test="@minOccurs = 0 and @maxOccurs or $around/@maxOccurs = 'unbounded' and ($around/@minOccurs = 0 or $around/self::xs:choice)">*</xsl:when>
      <xsl:when test="@maxOccurs or $around/@maxOccurs">+</xsl:when>
      <xsl:when test="@minOccurs = 0 or $around/@minOccurs = 0 or $around/self::xs:choice">?</xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="xs:simpleType">
    <xsl:value-of select="concat('- _', @name, '_: ', normalize-space(xs:annotation/xs:documentation))"/>
    <xsl:text>&#10;</xsl:text>
  </xsl:template>
</xsl:stylesheet>
