package org.archigram.diagram.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Finding.Level;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.View;
import org.junit.jupiter.api.Test;

class ClarityTest {
  private static final View VIEW = Sample.view();
  private static final Scene SCENE = Sample.scene(VIEW);
  private static final Tampered TAMPERED = new Tampered(SCENE);

  private static List<Finding> find(String rule, Scene scene) {
    return Clarity.check(VIEW, scene).stream().filter(f -> f.id().equals(rule)).toList();
  }

  private static void isError(String rule, Scene scene) {
    assertThat(find(rule, SCENE)).as("the sample itself").isEmpty();
    assertThat(find(rule, scene)).isNotEmpty().allMatch(f -> f.level() == Level.ERROR);
  }

  private static Box box(String group) {
    return TAMPERED.group(group).marks().get(0).bounds();
  }

  @Test
  void aClearPictureHasNoErrors() {
    assertThat(Clarity.check(VIEW, SCENE)).noneMatch(f -> f.level() == Level.ERROR);
  }

  @Test
  void everyRuleHasAPageThatTheProgramCarries() throws IOException {
    List<String> ids = Clarity.rules().stream().map(Rule::id).toList();
    assertThat(ids).doesNotHaveDuplicates().isSorted();
    try (Stream<Path> pages = Files.list(Path.of("../docs/rules"))) {
      assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
          .containsExactlyInAnyOrderElementsOf(ids);
    }
    for (String id : ids) {
      assertThat(Clarity.class.getResource("/org/archigram/rules/" + id + ".md")).isNotNull();
      assertThat(Path.of("../docs/rules", id + ".md"))
          .content()
          .startsWith("# " + id + ": ")
          .contains("## Why", "## Bad", "## Good");
    }
  }

  @Test
  void findingsAreSortedByLevelAndName() {
    Scene bad = new Tampered(TAMPERED.without("legend TRAINED")).moved("node x", 30, 0);
    assertThat(Clarity.check(VIEW, bad))
        .isSortedAccordingTo(
            java.util.Comparator.comparing(Finding::level).thenComparing(Finding::id));
  }

  @Test
  void crossingsAreCounted() {
    Box f = box("node f");
    Point above = new Point(f.right() + 8, f.y() - 30);
    Point below = new Point(f.right() + 8, f.bottom() + 30);
    Scene crossed = TAMPERED.with(Tampered.edge("g", "mean", "data", above, below));
    assertThat(find("LAY01", SCENE)).isEmpty();
    assertThat(find("LAY01", crossed)).hasSize(1);
  }

  @Test
  void slantedCrossingsAreErrors() {
    Box f = box("node f");
    Point from = new Point(f.right() + 1, f.centre().y() - 3);
    Point to = new Point(f.right() + 16, f.centre().y() + 3);
    isError("LAY02", TAMPERED.with(Tampered.edge("x", "mean", "data", from, to)));
  }

  @Test
  void boxesThatOverlapAreErrors() {
    Box f = box("node f");
    Box e = box("node e");
    isError("LAY03", TAMPERED.moved("node f", e.x() - f.x() - 5, 0));
  }

  @Test
  void linesThroughBoxesAreErrors() {
    Box f = box("node f");
    Point left = new Point(f.x() - 5, f.centre().y());
    Point right = new Point(f.right() + 5, f.centre().y());
    isError("LAY03", TAMPERED.with(Tampered.edge("x", "e", "data", left, right)));
  }

  @Test
  void boxesAcrossABorderAreErrors() {
    isError("LAY03", TAMPERED.moved("node x", box("region 0t").x() - box("node x").x() - 9, 0));
  }

  @Test
  void linesOnTopOfEachOtherAreErrors() {
    Box line = box("edge f → e DATA");
    Point left = new Point(line.x() + 2, line.centre().y());
    Point right = new Point(line.right() - 2, line.centre().y());
    isError("LAY05", TAMPERED.with(Tampered.edge("x", "e", "data", left, right)));
  }

  @Test
  void marksOutsideThePageAreErrors() {
    isError("LAY07", TAMPERED.sized(SCENE.width() - 40, SCENE.height()));
    isError("LAY07", TAMPERED.moved("title", -30, 0));
  }

  @Test
  void textOnTextIsAnError() {
    isError("TXT05", TAMPERED.with(TAMPERED.textOn("node mean", "mean")));
  }

  @Test
  void textOnALineIsAnError() {
    isError("TXT06", TAMPERED.with(TAMPERED.textOn("edge x → f DATA", "xyz")));
  }

  @Test
  void textOnABorderIsAnError() {
    Box mean = box("node mean");
    Mark title = TAMPERED.textOn("title", "Sample");
    Box at = title.bounds();
    Scene scene =
        new Tampered(TAMPERED.without("title"))
            .with(move(title, mean.x() - at.centre().x(), mean.bottom() - at.centre().y()));
    isError("TXT06", scene);
  }

  private static Mark move(Mark mark, double dx, double dy) {
    Mark.Text text = (Mark.Text) mark;
    return new Mark.Text(text.label(), text.at().plus(dx, dy), text.color(), 0);
  }

  @Test
  void smallTextIsAWarningThenAnError() {
    assertThat(find("TXT01", SCENE)).isEmpty();
    assertThat(find("TXT01", TAMPERED.sized(1000, 200)))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
    assertThat(find("TXT01", TAMPERED.sized(2000, 200)))
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
  }

  @Test
  void picturesLargerThanAPageAreWarnings() {
    assertThat(find("TXT02", TAMPERED.sized(700, 500))).isEmpty();
    assertThat(find("TXT02", TAMPERED.sized(700, 900)))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void paleTextAndPaleOutlinesAreErrors() {
    Color pale = Color.hex("#bbbbbb");
    isError("COL01", TAMPERED.inked("node mean", pale));
    isError("COL01", TAMPERED.styled("node mean", style -> style.withStroke(pale, 1)));
  }

  @Test
  void differencesInColourOnlyAreErrors() {
    Style plain = Style.filled(Color.WHITE).withStroke(Color.hex("#8e2f8f"), 1);
    isError("COL02", TAMPERED.styled("node stop", style -> plain));
  }

  @Test
  void moreThanFiftyThingsAreTooMany() {
    View crowd = Sample.chain(52);
    View fewer = Sample.chain(20);
    assertThat(Clarity.check(crowd, Sample.scene(crowd)))
        .anyMatch(f -> f.id().equals("SIZ01") && f.level() == Level.WARNING);
    assertThat(Clarity.check(fewer, Sample.scene(fewer))).noneMatch(f -> f.id().equals("SIZ01"));
  }

  @Test
  void moreThanAHundredThingsAreAnError() {
    View crowd = Sample.chain(102);
    assertThat(Clarity.check(crowd, Sample.scene(crowd)))
        .anyMatch(f -> f.id().equals("SIZ01") && f.level() == Level.ERROR);
  }

  @Test
  void rastersNeedPixelsEnough() {
    assertThat(find("RAS01", SCENE)).isEmpty();
    assertThat(raster(300 / 72.0 + 1e-9)).isEmpty();
    assertThat(raster(2)).hasSize(1).allMatch(f -> f.level() == Level.WARNING);
    assertThat(raster(0.5)).hasSize(1).allMatch(f -> f.level() == Level.ERROR);
  }

  private static List<Finding> raster(double pixels) {
    return Clarity.check(VIEW, SCENE, pixels).stream()
        .filter(finding -> finding.id().equals("RAS01"))
        .toList();
  }

  /** A line to the next row is none that goes against the flow. */
  @Test
  void linesMayGoOnInTheNextRow() {
    View chain = Sample.chain(30);
    Scene rows = Figure.of(chain, Theme.LIGHT, Direction.RIGHT);
    assertThat(rows.width()).isLessThan(754);
    assertThat(Clarity.check(chain, rows))
        .noneMatch(f -> f.id().equals("REC04") || f.id().equals("NAV02"));
  }

  @Test
  void picturesWithoutTitleAreErrors() {
    isError("ACC01", TAMPERED.captioned(new Caption("", "One of everything.")));
  }

  @Test
  void aWindingWayIsAWarning() {
    View chain = Sample.chain(2);
    Tampered straight = new Tampered(Sample.scene(chain));
    Point[] stairs = new Point[12];
    for (int i = 0; i < stairs.length; i++) {
      stairs[i] = new Point(10 + 10 * (i / 2), 20 + 10 * ((i + 1) / 2));
    }
    Scene winding =
        new Tampered(straight.without("edge x → n1 DATA"))
            .with(Tampered.edge("x", "n1", "data", stairs));
    assertThat(Clarity.check(chain, straight.scene())).noneMatch(f -> f.id().equals("NAV02"));
    assertThat(Clarity.check(chain, winding)).anyMatch(f -> f.id().equals("NAV02"));
  }

  @Test
  void aDetourIsAWarning() {
    Box mean = box("node mean");
    Point from = new Point(mean.right(), mean.centre().y());
    Point[] around = {from, from.plus(0, 90), from.plus(30, 90), from.plus(30, 0)};
    Scene detour = TAMPERED.with(Tampered.edge("mean", "y", "data", around));
    isWarning("LEN01", detour);
  }

  @Test
  void linesThatAreLongOnAverageAreAWarning() {
    Tampered scene = TAMPERED;
    for (int i = 0; i < 3; i++) {
      Point from = new Point(0, 2 * i);
      scene = new Tampered(scene.with(Tampered.edge("x", "y", "data", from, from.plus(900, 0))));
    }
    isWarning("LEN02", scene.scene());
  }

  @Test
  void moreThanATenthOfTheLinesAgainstTheFlowIsAWarning() {
    Box mean = box("node mean");
    Point from = new Point(mean.centre().x(), mean.y());
    Tampered scene = TAMPERED;
    for (int i = 0; i < 2; i++) {
      scene = new Tampered(scene.with(Tampered.edge("mean", "y", "data", from, from.plus(i, -30))));
    }
    isWarning("FLO01", scene.scene());
  }

  @Test
  void equalBlocksThatStandDifferentlyAreAWarning() {
    View twins = Sample.twins();
    Tampered equal = new Tampered(Sample.scene(twins));
    Scene different = equal.moved("node b2", 0, 5);
    assertThat(Clarity.check(twins, equal.scene())).noneMatch(f -> f.id().equals("CON01"));
    assertThat(Clarity.check(twins, different))
        .filteredOn(f -> f.id().equals("CON01"))
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void stripsAndHighColumnsAreWarnings() {
    isWarning("PAG01", TAMPERED.sized(900, 200));
    isWarning("PAG01", TAMPERED.sized(300, 800));
    isWarning("PAG01", TAMPERED.sized(241, 640));
    assertThat(find("PAG01", TAMPERED.sized(241, 610))).isEmpty();
  }

  private static void isWarning(String rule, Scene scene) {
    assertThat(find(rule, TAMPERED.sized(400, 300))).as("the sample itself").isEmpty();
    assertThat(find(rule, scene)).extracting(Finding::level).containsOnly(Level.WARNING);
  }

  @Test
  void aCircleWithoutDelayIsAnError() {
    isError("REC01", TAMPERED.data("node old", "kind", "operation"));
  }

  @Test
  void aDelayWithoutItsStepIsAnError() {
    isError("REC02", TAMPERED.cut("node old", 1));
    isError("REC02", TAMPERED.without("edge g → old FEEDBACK"));
  }

  @Test
  void aHiddenLoopIsAnError() {
    isError("REC02", TAMPERED.data("node cell", "badges", "random gradient"));
  }

  @Test
  void dataAgainstTheFlowIsAWarning() {
    Point from = new Point(box("node mean").x(), 5);
    Point to = new Point(box("node x").x(), 5);
    Scene back = TAMPERED.with(Tampered.edge("mean", "x", "data", from, to));
    assertThat(find("REC04", SCENE)).isEmpty();
    assertThat(find("REC04", back)).extracting(Finding::level).containsExactly(Level.WARNING);
  }

  @Test
  void sharedWeightsWithoutALetterAreErrors() {
    isError("SHR01", TAMPERED.data("node f", "badges", ""));
    isError("SHR01", TAMPERED.data("node mean", "badges", "shared:B"));
  }

  @Test
  void fixedWeightsThatAreNotHatchedAreErrors() {
    isError("TRN01", TAMPERED.styled("node e", s -> withoutHatch(s)));
    isError("TRN01", TAMPERED.styled("node f", s -> s.withHatch(Color.BLACK)));
    isError("TRN01", TAMPERED.data("node e", "badges", ""));
    isError("TRN01", TAMPERED.data("node e", "weights", "trained"));
  }

  private static Style withoutHatch(Style style) {
    return new Style(
        style.fill(), Optional.empty(), style.stroke(), style.strokeWidth(), style.dash());
  }

  @Test
  void hiddenChangesOfAGradientAreErrors() {
    isError("GRD01", TAMPERED.data("node stop", "kind", "operation"));
    isError("GRD01", TAMPERED.data("node cell", "badges", "loop random"));
    isError("GRD01", TAMPERED.styled("edge x → f DATA", s -> s.withDash(3.0, 2.0)));
  }

  @Test
  void aRandomDrawThatLooksComputedIsAnError() {
    isError("STO01", TAMPERED.data("node s", "kind", "operation"));
    isError("STO01", TAMPERED.data("node cell", "badges", "loop gradient"));
  }

  @Test
  void picturesWithoutInputOrOutputAreErrors() {
    isError("CNT01", TAMPERED.without("node x"));
    isError("CNT01", TAMPERED.without("node y"));
    isError("CNT01", TAMPERED.cut("node x", 1));
  }

  @Test
  void reductionsSayTheirAxis() {
    assertThat(find("CNT02", SCENE)).isEmpty();
    assertThat(find("CNT02", TAMPERED.cut("node mean", 1))).hasSize(1);
  }

  @Test
  void theLegendExplainsWhatIsThereAndNoMore() {
    isError("SYM04", TAMPERED.without("legend FIXED"));
    isError("SYM04", TAMPERED.without("node old"));
  }
}
