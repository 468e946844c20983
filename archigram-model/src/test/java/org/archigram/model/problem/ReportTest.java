package org.archigram.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Source VIT =
      new Source(
          "vit.arch", "\n".repeat(3) + "  embed 512\n" + "\n".repeat(7) + "  attention 12 heads\n");

  @Test
  void aReportShowsTheLineWithThePlaceUnderlined() {
    Problem problem =
        Problem.error("E0204", "`attention` needs a width divisible by its heads", at(12, 13, 2))
            .withLabel("12 does not divide 512")
            .withNote("width 512 comes from `embed 512`", at(4, 3, 9))
            .withNote("heads are counted from one", Place.UNKNOWN)
            .withHelp("use 8 or 16 heads,\nor a width of 516 or 504");

    assertThat(Report.of(problem, false))
        .isEqualTo(
            """
            error[E0204]: `attention` needs a width divisible by its heads
              --> vit.arch:12:13
               |
            12 |   attention 12 heads
               |             ^^ 12 does not divide 512
               |
               = width 512 comes from `embed 512` (line 4)
               = heads are counted from one
               = help: use 8 or 16 heads,
                       or a width of 516 or 504
            """);
  }

  @Test
  void aPathHasNoLineToShow() {
    Problem problem =
        Problem.warning("W0301", "unused tensor", new Place.AtPath("m.onnx graph.node[17]"));
    assertThat(Report.of(problem, false))
        .isEqualTo("warning[W0301]: unused tensor\n --> m.onnx graph.node[17]\n");
  }

  @Test
  void tabsAreExpandedAboveTheCaret() {
    Source source = new Source("a", "\tx = ?");
    assertThat(Report.of(Problem.error("E1", "h", source.at(5, 6)), false))
        .contains("1 |     x = ?\n  |         ^\n");
  }

  @Test
  void accentsTakeNoColumnAndIdeogramsTakeTwo() {
    Source source = new Source("a", "g\u0302 = 水 ?");
    assertThat(Report.of(Problem.error("E1", "h", source.at(7, 8)), false))
        .contains("  |        ^\n");
  }

  @Test
  void aLongLineIsCutAroundThePlace() {
    Source source = new Source("a", "x".repeat(1000) + "?" + "y".repeat(1000));
    String report = Report.of(Problem.error("E1", "h", source.at(1000, 1001)), false);
    assertThat(report.lines()).allMatch(line -> line.length() < 180);
    assertThat(report).contains("…" + "x".repeat(60) + "?").contains("y…\n");
    assertThat(report).contains("  | " + " ".repeat(61) + "^\n");
  }

  @Test
  void hostileTextCannotMoveTheCursor() {
    Source source = new Source("a\u001b[2J", "x\u001b[31m\u202e\ud800\u0000");
    Problem problem =
        Problem.error("E1", "bad \r\n `\u0007`", source.at(1, 900))
            .withLabel("\b")
            .withHelp("a\u0000\nb");
    String report = Report.of(problem, false);
    assertThat(report.replace("\n", "")).matches("[^\\p{Cntrl}\\p{Cf}\\p{Cs}]*");
    assertThat(report).contains("x␛[31m��␀");
  }

  @Test
  void aPlaceBehindTheTextIsStillShown() {
    Source source = new Source("a", "x = ");
    assertThat(Report.of(Problem.error("E1", "h", source.at(4, 4)), false))
        .contains("1 | x =\n  |     ^\n");
    assertThat(Report.of(Problem.error("E1", "h", new Place.InText(source, 9, 99, 1)), false))
        .contains("9 |\n  | ^\n");
  }

  @Test
  void colourChangesNothingButEscapes() {
    Problem problem = Problem.error("E1", "h", at(12, 13, 2)).withLabel("l").withHelp("x");
    String coloured = Report.of(problem, true);
    assertThat(coloured).contains("\u001b[1;31m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(Report.of(problem, false));
  }

  private static Place at(int line, int column, int length) {
    return new Place.InText(VIT, line, column, length);
  }
}
