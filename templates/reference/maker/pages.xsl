<?xml version="1.0" encoding="UTF-8"?>
<!-- pages.xsl: the reference, a Markdown page for each part of the bundle, and an index.

     Parameters: out, the folder of the pages; facts, the document of rules (facts.awk) that pages of kinds quote. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
                xmlns:exsl="http://exslt.org/common" xmlns:r="urn:boardpack:reference" extension-element-prefixes="exsl">
  <xsl:import href="lookup.xsl"/>
  <xsl:import href="model.xsl"/>
  <xsl:import href="source.xsl"/>
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="out"/>
  <xsl:param name="facts"/>
  <xsl:variable name="rules" select="document($facts)/rules/rule"/>
  <xsl:variable name="nl" select="'&#10;'"/>

  <xsl:template match="/bundle">
    <xsl:for-each select="part[@name != 'xml']">
      <exsl:document href="{$out}/{@name}.md" method="text" encoding="UTF-8"><xsl:apply-templates select="."/></exsl:document>
    </xsl:for-each>
    <exsl:document href="{$out}/README.md" method="text" encoding="UTF-8"><xsl:call-template name="index"/></exsl:document>
  </xsl:template>

  <!-- ==== the index ==== -->

  <xsl:template name="index">
    <xsl:text># The vocabulary

Every kind of paper and every element, what it means, where it stands, and what it looks like when it is printed. These
pages are made from the schemas (templates/schema) by `make reference`; what they show is checked and printed by the
press itself. [FACTS.md](../FACTS.md) says what the press works out and which rules it applies.

## Kinds of paper

`boardpack new KIND FILE` writes a blank one.

| kind | what it is for |
| --- | --- |
</xsl:text>
    <xsl:for-each select="part[@kind = 'yes']">
      <xsl:value-of select="concat('| [`', @name, '`](', @name, '.md) | ', r:tidy(xs:schema/xs:annotation/xs:documentation), ' |', $nl)"/>
    </xsl:for-each>
    <xsl:value-of select="concat($nl, '## What they share', $nl, $nl, '| page | what is on it |', $nl, '| --- | --- |', $nl)"/>
    <xsl:for-each select="part[@kind = 'no'][xs:schema/xs:element or @name = 'values']">
      <xsl:value-of select="concat('| [', r:title(.), '](', @name, '.md) | ')"/>
      <xsl:for-each select="xs:schema/xs:element"><xsl:value-of select="concat('[`', @name, '`](', ancestor::part/@name, '.md#', @name, ') ')"/></xsl:for-each>
      <xsl:if test="not(xs:schema/xs:element)">
        <xsl:for-each select="xs:schema/xs:simpleType"><xsl:value-of select="concat('[', @name, '](', ancestor::part/@name, '.md#', r:lower(@name), ') ')"/></xsl:for-each>
      </xsl:if>
      <xsl:value-of select="concat('|', $nl)"/>
    </xsl:for-each>
    <xsl:value-of select="concat($nl, '## All elements of the papers', $nl, $nl)"/>
    <xsl:for-each select="part[@name != 'house']/xs:schema//xs:element[@name]">
      <xsl:sort select="@name"/>
      <xsl:sort select="ancestor::part/@name"/>
      <xsl:variable name="alike" select="count(/bundle/part[@name != 'house']/xs:schema//xs:element[@name = current()/@name]) > 1"/>
      <xsl:value-of select="concat('[`', @name, '`](', ancestor::part/@name, '.md#', @name, ')')"/>
      <xsl:if test="$alike"><xsl:value-of select="concat(' (', ancestor::part/@name, ')')"/></xsl:if>
      <xsl:value-of select="concat(substring(' ·', 1, 2 * (position() != last())), $nl)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- ==== a page ==== -->

  <xsl:template match="part">
    <xsl:variable name="about" select="r:paragraph(xs:schema/xs:annotation/xs:documentation)"/>
    <xsl:value-of select="concat('# ', r:title(.), $nl, $nl)"/>
    <xsl:choose>
      <xsl:when test="starts-with($about, concat(r:title(.), '. '))"><xsl:value-of select="concat(substring-after($about, '. '), $nl, $nl)"/></xsl:when>
      <xsl:when test="$about != concat(r:title(.), '.')"><xsl:value-of select="concat($about, $nl, $nl)"/></xsl:when>
    </xsl:choose>
    <xsl:choose>
      <xsl:when test="@kind = 'yes'"><xsl:call-template name="kind"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="concat('[All kinds and elements](README.md)', $nl)"/></xsl:otherwise>
    </xsl:choose>
    <xsl:if test="@name = 'house'">
      <xsl:value-of select="concat($nl, '[![A report in large print](pictures/house-large-print.png)](../house/large-print.xml)', $nl, $nl,
          'A blank report in [large print](../house/large-print.xml), a house style of a few lines; `--house=large-print` prints any pack so. [standard](../house/standard.xml) says everything.', $nl)"/>
    </xsl:if>
    <xsl:variable name="groups" select="xs:schema/xs:group"/>
    <xsl:for-each select="$groups">
      <xsl:value-of select="concat($nl, '## ', substring('In a line', 1, 9 * (@name = 'inline')), substring('Blocks', 1, 6 * (@name = 'block')), $nl, $nl)"/>
      <xsl:value-of select="r:paragraph(xs:annotation/xs:documentation)"/>
      <xsl:value-of select="$nl"/>
      <xsl:for-each select=".//xs:element"><xsl:value-of select="concat($nl, '- [`', @ref | @name, '`](', r:url(r:declaration(.), .), '): ', r:first-sentence(r:documentation(r:declaration(.))))"/></xsl:for-each>
      <xsl:value-of select="$nl"/>
    </xsl:for-each>
    <xsl:if test="xs:schema/xs:element"><xsl:value-of select="concat($nl, '## Elements', $nl)"/></xsl:if>
    <xsl:apply-templates select="xs:schema//xs:element[@name]" mode="entry"/>
    <xsl:apply-templates select="xs:schema/xs:complexType[@name = 'Value']" mode="entry"/>
    <xsl:if test="xs:schema/xs:simpleType">
      <xsl:value-of select="concat($nl, '## Values of attributes', $nl)"/>
      <xsl:apply-templates select="xs:schema/xs:simpleType" mode="entry"/>
    </xsl:if>
    <xsl:if test="@name = 'values'">
      <xsl:value-of select="concat($nl, '## Attributes of every element', $nl, $nl, r:paragraph(xs:schema/xs:attributeGroup/xs:annotation/xs:documentation), $nl, $nl)"/>
      <xsl:value-of select="concat('| attribute | what it says | values |', $nl, '| --- | --- | --- |', $nl)"/>
      <xsl:for-each select="xs:schema/xs:attributeGroup/xs:attribute | /bundle/part[@name = 'xml']/xs:schema/xs:attribute">
        <xsl:variable name="known" select="(. | /bundle/part[@name = 'xml']/xs:schema/xs:attribute[concat('xml:', @name) = current()/@ref])[@name]"/>
        <xsl:if test="not(@ref)">
          <xsl:value-of select="concat('| `', substring('xml:', 1, 4 * (@name = 'lang')), @name, '` | ', r:tidy($known/xs:annotation/xs:documentation), ' | ', r:values(@type, .), ' |', $nl)"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:if>
  </xsl:template>

  <!-- The head of a kind's page: its blank paper, and the rules and facts that touch it. -->
  <xsl:template name="kind">
    <xsl:variable name="part" select="."/>
    <xsl:value-of select="concat('[![The first page of a blank ', @name, '](pictures/', @name, '-blank.png)](../blank/', @name, '.xml)', $nl, $nl)"/>
    <xsl:value-of select="concat('The picture is the [blank paper](../blank/', @name, '.xml) as it is printed; `boardpack new ', @name, ' FILE` writes it. [All kinds and elements](README.md)', $nl)"/>
    <xsl:variable name="touched" select="$rules[name = $part/@name or name = $part/xs:schema//xs:element/@name or name = $part/xs:schema//xs:element/@ref[not(. = 'date' or . = 'p' or . = 'title' or . = 'h')]]"/>
    <xsl:if test="$touched">
      <xsl:value-of select="concat($nl, '## What is worked out and checked', $nl, $nl, '| | how | said as |', $nl, '| --- | --- | --- |', $nl)"/>
      <xsl:for-each select="$touched"><xsl:value-of select="concat('| ', fact, ' | ', how, ' | ', said, ' |', $nl)"/></xsl:for-each>
      <xsl:value-of select="concat($nl, 'More of each, and what silences it: [FACTS.md](../FACTS.md).', $nl)"/>
    </xsl:if>
  </xsl:template>

  <!-- ==== an entry ==== -->

  <xsl:template match="xs:element" mode="entry">
    <xsl:value-of select="concat($nl, '### ', @name, $nl, $nl, r:paragraph(r:documentation(.)), $nl, $nl)"/>
    <xsl:variable name="content"><xsl:apply-templates select="." mode="content"/></xsl:variable>
    <xsl:value-of select="concat('**Holds** ', $content, substring(concat('.', $nl), 1 + (substring($content, string-length($content)) = $nl)), $nl)"/>
    <xsl:call-template name="owners"/>
    <xsl:call-template name="attribute-table"/>
    <xsl:variable name="own" select="xs:annotation/xs:appinfo/*[local-name() = 'example']"/>
    <xsl:apply-templates select="$own"/>
    <xsl:choose>
      <xsl:when test="$own"/>
      <xsl:when test="@name = ancestor::part[@kind = 'yes']/@name"><xsl:value-of select="concat($nl, '**Example** the [blank paper](../blank/', @name, '.xml).', $nl)"/></xsl:when>
      <xsl:otherwise><xsl:call-template name="example-elsewhere"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- An element without an example of its own stands in that of another: of its page, else of any. -->
  <xsl:template name="example-elsewhere">
    <xsl:variable name="here" select="."/>
    <xsl:variable name="all" select="/bundle/part//xs:appinfo/*[local-name() = 'example'][.//*[local-name() = $here/@name]]"/>
    <xsl:variable name="near" select="$all[ancestor::part/@name = $here/ancestor::part/@name]"/>
    <xsl:variable name="far" select="$all[$here/ancestor::part/@kind = 'no' and not(ancestor::part/xs:schema//xs:element/@name = $here/@name)]"/>
    <xsl:variable name="entry" select="($near | $far[not($near)])[1]/ancestor::xs:element[1]"/>
    <xsl:if test="$entry"><xsl:value-of select="concat($nl, '**Example** at [`', $entry/@name, '`](', r:url($entry, .), ').', $nl)"/></xsl:if>
  </xsl:template>

  <xsl:template name="owners">
    <xsl:variable name="here" select="."/>
    <xsl:variable name="groups" select="key('ref', @name)/ancestor::xs:group | ancestor::xs:group"/>
    <xsl:variable name="owners" select="r:owners(.)"/>
    <xsl:variable name="shared" select="ancestor::part/@kind = 'no' and ancestor::part/@name != 'house'"/>
    <xsl:if test="$owners or $groups">
      <xsl:text>**Stands in** </xsl:text>
      <xsl:if test="$shared and $groups/@name = 'inline'">[text in a line](text.md#in-a-line)<xsl:if test="$owners">, </xsl:if></xsl:if>
      <xsl:if test="$shared and $groups/@name = 'block'">whatever holds [blocks](text.md#blocks)<xsl:if test="$owners">, </xsl:if></xsl:if>
      <xsl:for-each select="$owners">
        <xsl:if test="position() > 1">, </xsl:if>
        <xsl:value-of select="concat('[`', @name, '`](', r:url(., $here), ')')"/>
        <xsl:if test="ancestor::part/@kind = 'yes' and ancestor::part/@name != $here/ancestor::part/@name and @name != ancestor::part/@name">
          <xsl:value-of select="concat(' (', ancestor::part/@name, ')')"/>
        </xsl:if>
      </xsl:for-each>
      <xsl:value-of select="concat('.', $nl)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template name="attribute-table">
    <xsl:variable name="rows"><xsl:apply-templates select="." mode="attributes"/></xsl:variable>
    <xsl:if test="string($rows) != ''">
      <xsl:value-of select="concat($nl, '| attribute | what it says | values |', $nl, '| --- | --- | --- |', $nl, $rows)"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="xs:simpleType" mode="entry">
    <xsl:variable name="values"><xsl:apply-templates select="." mode="values"/></xsl:variable>
    <xsl:value-of select="concat($nl, '### ', @name, $nl, $nl, r:paragraph(xs:annotation/xs:documentation), $nl)"/>
    <xsl:if test="xs:restriction/xs:enumeration"><xsl:value-of select="concat($nl, $values, $nl)"/></xsl:if>
  </xsl:template>
  <xsl:template match="xs:complexType" mode="entry">
    <xsl:value-of select="concat($nl, '### ', @name, $nl, $nl, r:paragraph(xs:annotation/xs:documentation), $nl)"/>
    <xsl:call-template name="attribute-table"/>
  </xsl:template>

  <xsl:template match="*[local-name() = 'example']">
    <xsl:value-of select="concat($nl, '```xml', $nl)"/>
    <xsl:call-template name="source"/>
    <xsl:value-of select="concat($nl, '```', $nl)"/>
    <xsl:if test="not(@picture = 'no')">
      <xsl:variable name="name" select="r:example-name(.)"/>
      <xsl:value-of select="concat($nl, '![The example as it is printed](pictures/', $name, '.png)', $nl)"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
