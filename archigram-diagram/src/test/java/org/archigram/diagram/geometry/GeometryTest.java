package org.archigram.diagram.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryTest {
  private static final Box BOX = new Box(10, 20, 60, 30);

  @Test
  void everyFigureFillsItsBox() {
    for (Path figure :
        List.of(
            Figures.rectangle(BOX),
            Figures.rounded(BOX, 8),
            Figures.rounded(BOX, 800),
            Figures.ellipse(BOX),
            Figures.octagon(BOX),
            Figures.diamond(BOX),
            Figures.cylinder(BOX, 6))) {
      Box bounds = figure.bounds();
      assertThat(bounds.x()).isCloseTo(10, within(1e-9));
      assertThat(bounds.y()).isCloseTo(20, within(1e-9));
      assertThat(bounds.width()).isCloseTo(60, within(1e-9));
      assertThat(bounds.height()).isCloseTo(30, within(1e-9));
    }
  }

  @Test
  void anArrowHeadEndsAtItsTip() {
    Box bounds = Figures.arrowHead(new Point(0, 0), new Point(10, 0), 4).bounds();
    assertThat(bounds.right()).isEqualTo(10);
    assertThat(bounds.x()).isCloseTo(6, within(1e-9));
    assertThat(Figures.arrowHead(new Point(5, 5), new Point(5, 5), 4).bounds().x()).isFinite();
  }

  @Test
  void aRoundCornerStaysInsideTheLine() {
    var bend = List.of(new Point(0, 0), new Point(10, 0), new Point(10, 10));
    Path line = Figures.polyline(bend, 50);
    assertThat(line.bounds()).isEqualTo(new Box(0, 0, 10, 10));
    assertThat(line.outlines().get(0)).doesNotContain(new Point(10, 0));
    assertThat(Figures.polyline(bend, 0).outlines().get(0)).isEqualTo(bend);
  }

  @Test
  void boxesThatOnlyTouchDoNotOverlap() {
    assertThat(BOX.overlaps(BOX.shift(60, 0))).isFalse();
    assertThat(BOX.overlaps(BOX.shift(59, 0))).isTrue();
    assertThat(BOX.contains(BOX.grow(-1))).isTrue();
    assertThat(BOX.union(BOX.shift(5, 5))).isEqualTo(new Box(10, 20, 65, 35));
  }

  @Test
  void numbersAreWrittenShort() {
    assertThat(List.of(0.0, 12.0, 0.5, -3.256, 1.004, -0.001, 7.05).stream().map(Decimals::write))
        .containsExactly("0", "12", "0.5", "-3.26", "1", "0", "7.05");
    assertThatThrownBy(() -> Decimals.write(Double.NaN)).hasMessageContaining("NaN");
  }
}
