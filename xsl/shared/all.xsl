<?xml version="1.0" encoding="UTF-8"?>
<!-- all.xsl: the stylesheets of all kinds of paper, read as one: what they share is compiled once. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:include href="house.xsl"/>
  <xsl:include href="scale.xsl"/>
  <xsl:include href="paper.xsl"/>
  <xsl:include href="words.xsl"/>
  <xsl:include href="masters.xsl"/>
  <xsl:include href="furniture.xsl"/>
  <xsl:include href="inline.xsl"/>
  <xsl:include href="blocks.xsl"/>
  <xsl:include href="tables.xsl"/>
  <xsl:include href="status.xsl"/>
  <xsl:include href="symbols.xsl"/>
  <xsl:include href="diagrams.xsl"/>
  <xsl:include href="sparks.xsl"/>
  <xsl:include href="people.xsl"/>
  <xsl:include href="measures.xsl"/>
  <xsl:include href="measure-columns.xsl"/>
  <xsl:include href="measure-table.xsl"/>
  <xsl:include href="measure-cells.xsl"/>
  <xsl:include href="closed.xsl"/>
  <xsl:include href="records.xsl"/>
  <xsl:include href="key.xsl"/>
  <xsl:include href="heads.xsl"/>

  <xsl:include href="../pack.xsl"/>
  <xsl:include href="../report.xsl"/>
  <xsl:include href="../minutes.xsl"/>
  <xsl:include href="../scorecard.xsl"/>
  <xsl:include href="../tracker.xsl"/>
  <xsl:include href="../profile.xsl"/>
  <xsl:include href="../quarterly.xsl"/>
  <xsl:include href="../recommendation-tracker.xsl"/>
  <xsl:include href="../rag-history.xsl"/>
  <xsl:include href="../summary.xsl"/>
  <xsl:include href="../matrix.xsl"/>
  <xsl:include href="../work-programme.xsl"/>
  <xsl:include href="../forward-plan.xsl"/>
  <xsl:include href="../monitoring.xsl"/>
  <xsl:include href="../letter.xsl"/>
  <xsl:include href="../diagram.xsl"/>
  <xsl:include href="../notice.xsl"/>
  <xsl:include href="../decision.xsl"/>
  <xsl:include href="../action-log.xsl"/>
  <xsl:include href="../attendance.xsl"/>
  <xsl:include href="../put-in.xsl"/>
  <xsl:include href="../withheld.xsl"/>
</xsl:stylesheet>
