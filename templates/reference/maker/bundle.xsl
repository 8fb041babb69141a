<?xml version="1.0" encoding="UTF-8"?>
<!-- bundle.xsl: all schemas in one document, so that keys reach from one into the others.

     In: <schemas><schema name= href= kind=/></schemas>.  Out: <bundle><part name= kind=><xs:schema .../></part></bundle>.
     A schema without elements or types of its own (it only gathers others) makes no part. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xsl:template match="/schemas">
    <bundle>
      <xsl:for-each select="schema">
        <xsl:variable name="schema" select="document(@href)/xs:schema"/>
        <xsl:if test="$schema/xs:element or $schema/xs:simpleType or $schema/xs:attribute">
          <part name="{@name}" kind="{@kind}"><xsl:copy-of select="$schema"/></part>
        </xsl:if>
      </xsl:for-each>
    </bundle>
  </xsl:template>
</xsl:stylesheet>
