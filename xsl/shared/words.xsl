<?xml version="1.0" encoding="UTF-8"?>
<!-- words.xsl: the house's standing words in the language of the node they are asked for, with their gaps filled. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:boardpack:papers" xmlns:f="urn:boardpack:facts" xmlns:h="urn:boardpack:house"
    xmlns:func="http://exslt.org/functions" xmlns:fn="urn:boardpack:functions" xmlns:str="http://exslt.org/strings"
    extension-element-prefixes="func str" exclude-result-prefixes="p f h fn">

  <xsl:key name="word" match="h:word" use="@name"/>

  <xsl:variable name="paper-language">
    <xsl:choose>
      <xsl:when test="/*/@xml:lang"><xsl:value-of select="/*/@xml:lang"/></xsl:when>
      <xsl:otherwise>en-GB</xsl:otherwise>
    </xsl:choose>
  </xsl:variable>
  <xsl:variable name="words-language" select="substring-before(concat($paper-language, '-'), '-')"/>

  <!-- What the first cell of a row says where the row goes on over a page. -->
  <func:function name="fn:continued">
    <xsl:param name="cell"/>
    <xsl:variable name="name" select="normalize-space($cell)"/>
    <func:result select="concat(substring(concat($name, ' '), 1, 100 * (string-length($name) &lt; 80)), fn:word('continued'))"/>
  </func:function>

  <!-- The words called NAME, with {1}, {2} and {3} filled.  English ones where the language has none. -->
  <func:function name="fn:word">
    <xsl:param name="name"/>
    <xsl:param name="one" select="''"/>
    <xsl:param name="two" select="''"/>
    <xsl:param name="three" select="''"/>
    <!-- key() looks in the document of the current node, which may be a token of str:tokenize. -->
    <xsl:variable name="text">
      <xsl:for-each select="$houses[1]">
        <xsl:variable name="all" select="key('word', $name)"/>
        <xsl:variable name="own" select="$all[../@xml:lang = $words-language]"/>
        <xsl:value-of select="($own | $all[not($own) and ../@xml:lang = 'en'])[1]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="contains($text, '{')">
        <func:result
            select="str:replace(str:replace(str:replace($text, '{1}', string($one)), '{2}', string($two)), '{3}', string($three))"/>
      </xsl:when>
      <xsl:otherwise><func:result select="string($text)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- A date element, a paper's typed day when no fact was written. -->
  <func:function name="fn:date">
    <xsl:param name="date"/>
    <xsl:param name="form" select="'long'"/>
    <xsl:choose>
      <xsl:when test="$form = 'long' and $date/@f:long"><func:result select="string($date/@f:long)"/></xsl:when>
      <xsl:when test="$form = 'medium' and $date/@f:medium"><func:result select="string($date/@f:medium)"/></xsl:when>
      <xsl:when test="$form = 'short' and $date/@f:short"><func:result select="string($date/@f:short)"/></xsl:when>
      <xsl:otherwise><func:result select="string($date)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The time of a time element or of an element with time=. -->
  <func:function name="fn:time">
    <xsl:param name="node"/>
    <xsl:choose>
      <xsl:when test="$node/@f:time"><func:result select="string($node/@f:time)"/></xsl:when>
      <xsl:when test="$node/@time"><func:result select="string($node/@time)"/></xsl:when>
      <xsl:otherwise><func:result select="string($node)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- TEXT cut to what takes the room of SIZE characters of the standard size, at a space, with an ellipsis. -->
  <func:function name="fn:shorten">
    <xsl:param name="text"/>
    <xsl:param name="size"/>
    <xsl:variable name="length" select="floor($size div $scale)"/>
    <xsl:variable name="whole" select="normalize-space($text)"/>
    <xsl:choose>
      <xsl:when test="string-length($whole) &lt;= $length"><func:result select="$whole"/></xsl:when>
      <xsl:otherwise>
        <xsl:variable name="cut" select="substring($whole, 1, $length)"/>
        <!-- The word that was cut through is left out. -->
        <xsl:variable name="last"
            select="str:tokenize($cut, ' ')[last()][substring($whole, $length, 1) != ' ' and substring($whole, $length + 1, 1) != ' ']"/>
        <func:result select="concat(normalize-space(substring($cut, 1, string-length($cut) - string-length($last))), '…')"/>
      </xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- "1", "1 and 3", "1, 2 and 3" from a list with spaces. -->
  <func:function name="fn:series">
    <xsl:param name="list"/>
    <xsl:variable name="all" select="str:tokenize($list, ' ')"/>
    <xsl:variable name="text">
      <xsl:for-each select="$all">
        <xsl:choose>
          <xsl:when test="position() = 1"/>
          <xsl:when test="position() = last()"><xsl:value-of select="concat(' ', fn:word('and'), ' ')"/></xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </xsl:variable>
    <func:result select="string($text)"/>
  </func:function>

  <!-- The paragraphs of Schedule 12A (and the rule) an exempt element or resolution names. -->
  <func:function name="fn:paragraphs">
    <xsl:param name="exempt"/>
    <xsl:variable name="list" select="fn:series(string($exempt/@paragraphs))"/>
    <xsl:variable name="schedule">
      <xsl:choose>
        <xsl:when test="contains(normalize-space($exempt/@paragraphs), ' ')">
          <xsl:value-of select="fn:word('schedule-12a-several', $list)"/>
        </xsl:when>
        <xsl:otherwise><xsl:value-of select="fn:word('schedule-12a', $list)"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$exempt/@rule"><func:result select="fn:word('and-rule', $schedule, $exempt/@rule)"/></xsl:when>
      <xsl:otherwise><func:result select="string($schedule)"/></xsl:otherwise>
    </xsl:choose>
  </func:function>
</xsl:stylesheet>
