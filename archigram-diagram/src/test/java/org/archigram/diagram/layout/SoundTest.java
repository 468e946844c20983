package org.archigram.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.diagram.Read;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.layout.Measures;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.unroll.Unrolled;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.Test;

/** In no picture does a line or a text touch what is not its own, and lines stay easy to follow. */
class SoundTest {
  /**
   * Boxes on boxes, lines through boxes or on each other, texts on texts and lines, marks cut off.
   */
  private static final Set<String> UNSOUND =
      Set.of("LAY02", "LAY03", "LAY05", "LAY07", "TXT05", "TXT06");

  private static final double COLUMN = 85 * 72 / 25.4;

  private final List<String> faults = new ArrayList<>();
  private Measures closed = Measures.NONE;
  private Measures opened = Measures.NONE;

  @Test
  void networksOfEveryFormAreSound() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/layout"))) {
      for (Path file : files.sorted().toList()) {
        look(Read.text(Files.readString(file)));
      }
    }
    assertThat(faults).isEmpty();
    isEasilyFollowed();
  }

  @Test
  void randomNetworksAreSound() {
    for (int seed = 0; seed < Thorough.cases(10, 300); seed++) {
      look(RandomArchitectures.of(seed));
    }
    assertThat(faults).isEmpty();
    isEasilyFollowed();
  }

  private void isEasilyFollowed() {
    assertThat(closed.each(closed.bends())).as("bends").isLessThan(0.66);
    assertThat(closed.each(closed.crossings())).as("crossings").isLessThan(0.11);
    assertThat(closed.detours()).as("detours").isZero();
    assertThat(closed.onwards()).as("onwards").isGreaterThan(0.81);
    assertThat(opened.each(opened.bends())).as("bends, opened").isLessThan(0.88);
    assertThat(opened.each(opened.crossings())).as("crossings, opened").isLessThan(0.165);
  }

  private void look(Architecture architecture) {
    Types types = Types.of(architecture);
    View flow = View.withInsets(architecture, types, ViewOptions.flow());
    FigureOptions options = FigureOptions.of(Theme.LIGHT);
    closed = closed.plus(look(flow, Figure.of(flow, options)));
    look(flow, Figure.within(flow, Theme.LIGHT, Direction.AUTO, COLUMN));
    View inside = View.of(architecture, types, new ViewOptions(ViewOptions.Kind.FLOW, 1, Set.of()));
    opened = opened.plus(look(inside, Figure.of(inside, options)));
    Optional<View> steps = Unrolled.of(architecture, types, ViewOptions.flow());
    steps.ifPresent(view -> look(view, Figure.of(view, options)));
  }

  private Measures look(View view, Scene scene) {
    Clarity.check(view, scene).stream()
        .filter(finding -> UNSOUND.contains(finding.id()))
        .forEach(finding -> faults.add(view.title() + ": " + finding));
    return Measures.of(Drawing.of(view, Optional.empty(), scene, Double.POSITIVE_INFINITY));
  }
}
