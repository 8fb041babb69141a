<?xml version="1.0" encoding="UTF-8"?>
<!-- measure-columns.xsl: the style of a table of measures, the columns that makes, and how wide they are. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:p="urn:boardpack:papers"
    xmlns:f="urn:boardpack:facts" xmlns:fn="urn:boardpack:functions" xmlns:h="urn:boardpack:house"
    xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:bpf="urn:boardpack:fo"
    xmlns:fox="http://xmlgraphics.apache.org/fop/extensions" xmlns:func="http://exslt.org/functions"
    xmlns:exsl="http://exslt.org/common" xmlns:str="http://exslt.org/strings" extension-element-prefixes="func exsl str" exclude-result-prefixes="p f h fn">

  <!-- == which style, which columns == -->

  <!-- The style of BLOCK: its own, its paper's, the house's for this kind of paper, that of the kind. -->
  <func:function name="fn:style">
    <xsl:param name="block"/>
    <xsl:variable name="kind" select="local-name($block/ancestor::*[last()])"/>
    <xsl:variable name="asked" select="($block/@style | $block/ancestor::*[last()]/@style)[last()]"/>
    <xsl:variable name="house" select="($houses/h:measures[not(@of) or @of = $kind])[1]/@style"/>
    <xsl:choose>
      <xsl:when test="$asked"><func:result select="string($asked)"/></xsl:when>
      <xsl:when test="$house"><func:result select="string($house)"/></xsl:when>
      <xsl:when test="$kind = 'scorecard' or $kind = 'profile' or $kind = 'quarterly'"><func:result select="$kind"/></xsl:when>
      <xsl:otherwise><func:result select="'tracker'"/></xsl:otherwise>
    </xsl:choose>
  </func:function>

  <!-- The columns of the current block in STYLE, as column elements: of, quarter, share, align, and the words of the head. -->
  <xsl:template name="measure-columns">
    <xsl:param name="style"/>
    <xsl:param name="measures"/>
    <xsl:variable name="block" select="."/>
    <xsl:variable name="set">
      <xsl:choose>
        <xsl:when test="$style = 'scorecard' and self::p:plans">plans</xsl:when>
        <xsl:when test="$style = 'tracker'">indicators</xsl:when>
        <xsl:otherwise><xsl:value-of select="$style"/></xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:variable name="house" select="($houses/h:columns[@of = $set])[1]/h:column"/>
    <!-- In a style that is not the kind's own a column must be of use to stand. -->
    <xsl:variable name="foreign" select="(self::p:priorities or self::p:plans) and $style != 'scorecard'
        or not(self::p:priorities or self::p:plans) and $style != local-name(ancestor::*[last()])"/>
    <!-- Has the set a column for the actual result, whatever its quarter? -->
    <xsl:variable name="actual" select="boolean($house[@of = 'result' and not(@quarter)])"/>
    <xsl:choose>
      <xsl:when test="$style = 'tracker' and p:columns">
        <xsl:for-each select="p:columns/p:column">
          <column of="{@of}" quarter="{@quarter}" own="yes">
            <xsl:attribute name="share">
              <xsl:call-template name="column-share"><xsl:with-param name="house" select="$house"/></xsl:call-template>
            </xsl:attribute>
            <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
          </column>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <xsl:for-each select="$house">
          <xsl:variable name="of" select="@of"/>
          <xsl:variable name="quarter" select="@quarter"/>
          <xsl:variable name="wanted">
            <xsl:choose>
              <xsl:when test="$house/@of = 'measure' and (@of = 'name' or @of = 'progress')">
                <xsl:if test="$block/self::p:priorities or $block/self::p:plans">x</xsl:if>
              </xsl:when>
              <xsl:when test="@quarter and (@when = 'used' or $foreign)">
                <xsl:if test="$measures/p:result[@quarter = $quarter][not($actual and @f:actual)]">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'rag' and @when = 'used'">
                <xsl:if test="$measures[@f:rag != 'none'][not(@f:score) or @f:score = 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'direction' and @when = 'used'">
                <xsl:if test="$foreign and $measures/@f:direction[. != 'none']">x</xsl:if>
              </xsl:when>
              <xsl:when test="@of = 'score' and $foreign">
                <xsl:if test="$measures/@f:score[. != 'none' and (not(../@f:rag) or ../@score or $set = 'quarterly')]">x</xsl:if>
              </xsl:when>
              <xsl:when test="not(@when = 'used' or $foreign and not(@of = 'name' or @of = 'measure' or @of = 'rag'
                  or @of = 'result' or @of = 'direction'))">x</xsl:when>
              <xsl:when test="@of = 'single'"><xsl:if test="$measures/p:result[not(@quarter)]">x</xsl:if></xsl:when>
              <xsl:when test="@of = 'reference'"><xsl:if test="$measures/@reference">x</xsl:if></xsl:when>
              <xsl:otherwise><xsl:if test="$measures/*[local-name() = $of][normalize-space() != '']">x</xsl:if></xsl:otherwise>
            </xsl:choose>
          </xsl:variable>
          <xsl:if test="$wanted != ''">
            <column of="{@of}" quarter="{@quarter}" share="{@share}" symbols="{@symbols}" actual="{$actual}">
              <xsl:call-template name="column-head"><xsl:with-param name="block" select="$block"/></xsl:call-template>
            </column>
          </xsl:if>
        </xsl:for-each>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- How the current column's cells stand, and what heads it: the paper's words, the house's for it, those of its name. -->
  <xsl:template name="column-head">
    <xsl:param name="block"/>
    <xsl:variable name="grouped" select="../*/@of = 'measure'"/>
    <xsl:attribute name="align">
      <xsl:choose>
        <xsl:when test="@of = 'rag' or @of = 'direction' or @of = 'score'">center</xsl:when>
        <xsl:when test="@of = 'baseline' or @of = 'last' or @of = 'target' or @of = 'result' or @of = 'single'
            or @of = 'predicted'"
          >end</xsl:when>
        <xsl:otherwise>start</xsl:otherwise>
      </xsl:choose>
    </xsl:attribute>
    <xsl:choose>
      <xsl:when test="self::p:column and node()"><xsl:apply-templates/></xsl:when>
      <xsl:when test="@word"><xsl:value-of select="fn:word(@word)"/></xsl:when>
      <xsl:when test="@of = 'name' and $grouped"><xsl:value-of select="fn:word('priority')"/></xsl:when>
      <xsl:when test="@of = 'name'"><xsl:value-of select="fn:word('title')"/></xsl:when>
      <xsl:when test="@of = 'progress'"><xsl:value-of select="fn:word('progress-summary')"/></xsl:when>
      <xsl:when test="@of = 'rag' and $grouped"><xsl:value-of select="fn:word('overall-progress')"/></xsl:when>
      <xsl:when test="@of = 'measure' and not($block/self::p:priorities)"><xsl:value-of
          select="fn:word('headline-indicator')"/></xsl:when>
      <xsl:when test="@of = 'measure'"><xsl:value-of select="fn:word('supporting-measures')"/></xsl:when>
      <xsl:when test="@quarter and @quarter != ''"><xsl:value-of select="fn:word('quarter', @quarter)"/></xsl:when>
      <xsl:when test="@of = 'single'"><xsl:value-of select="fn:word('result')"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="fn:word(@of)"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The share of a column the paper chose: as it says, else as the house gives a column of its name. -->
  <xsl:template name="column-share">
    <xsl:param name="house"/>
    <xsl:choose>
      <xsl:when test="contains(@width, '*')"><xsl:value-of select="10 * substring-before(@width, '*')"/></xsl:when>
      <xsl:when test="$house[@of = current()/@of]"><xsl:value-of select="$house[@of = current()/@of][1]/@share"/></xsl:when>
      <xsl:when test="@of = 'direction' or @of = 'score'">27</xsl:when>
      <xsl:otherwise>20</xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The columns as wide as they must be and as the house wishes (fn:fit).  No column is narrower than the longest word of its
       head and of its values, nor than the signs in it; a longer word than BREAK letters is broken.  What has no room is told
       below the name of its measure (below="yes"). -->
  <xsl:template name="fit-columns">
    <xsl:param name="columns"/>
    <xsl:param name="measures"/>
    <xsl:param name="groups"/>
    <xsl:param name="directed"/>
    <xsl:param name="width"/>
    <xsl:variable name="grouped" select="boolean($columns/@of = 'measure')"/>
    <xsl:variable name="break" select="13 + 3 * ($scale &lt; 1.2)"/>
    <xsl:variable name="point" select="$table-size div 9"/>
    <xsl:variable name="spare" select="200 - sum($columns/@share)"/>
    <!-- How wide a score is depends on the language. -->
    <xsl:variable name="score-words">
      <xsl:for-each select="fn:symbols('score')"><word><xsl:value-of select="fn:word(concat('score-', @name))"/></word></xsl:for-each>
    </xsl:variable>
    <xsl:variable name="score-letters" select="fn:longest(/.., exsl:node-set($score-words)/*)"/>
    <xsl:variable name="needs">
      <xsl:for-each select="$columns">
        <xsl:variable name="of" select="string(@of)"/>
        <xsl:variable name="quarter" select="string(@quarter)"/>
        <xsl:variable name="results" select="$measures[$of = 'result']/p:result[$quarter = '' or @quarter = $quarter]"/>
        <xsl:variable name="values" select="$results[not(@span > 1)]
            | $measures[$of = 'single']/p:result[not(@quarter)] | $measures[$of = 'measure' or $of = 'name' and not($grouped)]/p:name
            | ($groups[$grouped or $of = 'portfolio'] | $measures[not($grouped and $of = 'name')])/*[local-name() = $of][not(self::p:result
            or @span > 1)] | $measures[$of = 'reference']/@reference"/>
        <xsl:variable name="longest" select="fn:longest(. | $results | $values[not(local-name() = 'reference')], $values[local-name() = 'reference'])"/>
        <xsl:variable name="letters" select="$longest * ($longest &lt;= $break) + $break * ($longest > $break)"/>
        <!-- Names have room in large print, too; the word for a polarity is no value. -->
        <xsl:variable name="room" select="105 * ($scale > 1.2 and $of = 'name' and not($grouped)) + 45 * ($of = 'shape')"/>
        <xsl:variable name="edge" select="11 + 7 * ($of = 'portfolio' or $of = 'quality')"/>
        <xsl:variable name="word" select="((5.1 + 0.5 * ($grouped and $of = 'name')) * $letters + $edge) * $point"/>
        <!-- What runs over other columns where they are blank may stand on three lines where it cannot. -->
        <xsl:variable name="run" select="fn:extent($results[@span > 1]) div 3"/>
        <!-- In large print more may have to stand below a name. -->
        <xsl:variable name="text" select="fn:extent($values) + 60 * ($room > 100)"/>
        <xsl:variable name="line" select="(4.8 * ($text * ($text >= $run) + $run * ($run > $text) + 8 * ($of = 'measure' and boolean($measures/@reference)))
            + $edge) * $point"/>
        <xsl:variable name="sign" select="$scale * (50 * boolean($results/@f:rag)
            + 48 * ($of = 'rag') + 68 * ($of = 'direction') + (16 + 5.2 * $score-letters) * ($of = 'score')
            + 21 * ($of = 'rag' and $directed and not($columns/@of = 'direction')) + 15 * ($of = 'rag' and @symbols != ''))"/>
        <xsl:variable name="firm" select="$room * $point * ($room * $point &lt; $line or $of = 'shape')"/>
        <xsl:variable name="most" select="$word * ($word > $sign) + $sign * ($sign >= $word)"/>
        <xsl:variable name="least" select="$most * ($most > $firm) + $firm * ($firm >= $most)"/>
        <!-- What few columns leave goes to the names. -->
        <need least="{$least}" natural="{$least * ($least >= $line) + $line * ($line > $least)}"
            share="{@share * (1 + 0.6 * ($of = 'progress' and $line > 6000)) + $spare * ($of = 'name' and $spare > 0 and not($grouped))}"
            narrow="{$longest > $break}">
          <xsl:attribute name="rank">
            <xsl:choose>
              <xsl:when test="$of = 'portfolio' and $grouped">0</xsl:when>
              <xsl:when test="$of = 'portfolio'">9</xsl:when>
              <xsl:when test="$of = 'frequency'">8</xsl:when>
              <xsl:when test="$of = 'quality'">7</xsl:when>
              <xsl:when test="$of = 'owner'">6</xsl:when>
              <xsl:when test="$of = 'shape'">5</xsl:when>
              <xsl:when test="$of = 'baseline'">4</xsl:when>
              <xsl:when test="$of = 'predicted'">3</xsl:when>
              <xsl:when test="$of = 'last'">2</xsl:when>
              <xsl:otherwise>0</xsl:otherwise>
            </xsl:choose>
          </xsl:attribute>
        </need>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="need" select="exsl:node-set($needs)/*"/>
    <xsl:variable name="widths" select="str:tokenize(fn:fit($need, $width), ' ')"/>
    <xsl:for-each select="$columns">
      <xsl:variable name="place" select="position()"/>
      <xsl:variable name="share" select="$widths[$place]"/>
      <column><xsl:copy-of select="@*"/>
        <xsl:attribute name="share"><xsl:value-of select="$share"/></xsl:attribute>
        <xsl:if test="$need[$place]/@narrow = 'true'"><xsl:attribute name="narrow">yes</xsl:attribute></xsl:if>
        <xsl:if test="$share = 0"><xsl:attribute name="below">yes</xsl:attribute></xsl:if>
        <xsl:copy-of select="node()"/>
      </column>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
