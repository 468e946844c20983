package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Finding.Level;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.training.TrainingView;
import org.archigram.diagram.unroll.Unrolled;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No picture of the gallery misleads: no rule finds an error. */
class GalleryClarityTest {
  private static final List<Theme> THEMES = List.of(Theme.LIGHT, Theme.DARK, Theme.PRINT);

  /** Some picture of these is larger than a page, as docs/pictures.md says; still to be mended. */
  private static final Set<String> LARGER_THAN_A_PAGE = Set.of("gnmt", "lsm");

  static List<String> names() {
    return Zoo.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bundledPicturesHaveNoErrors(String name) {
    List<String> errors = new ArrayList<>();
    for (View view : views(Pictures.bundled(name))) {
      for (Theme theme : THEMES) {
        Scene scene = Figure.of(view, theme, Direction.AUTO);
        Clarity.check(view, scene).stream()
            .filter(finding -> finding.level() == Level.ERROR)
            .forEach(finding -> errors.add(view.title() + ", " + theme.name() + ": " + finding));
      }
    }
    boolean large = errors.removeIf(error -> error.contains("id=TXT01"));
    assertThat(errors).isEmpty();
    assertThat(large).isEqualTo(LARGER_THAN_A_PAGE.contains(name));
  }

  /** A step with many operations is one box in the unrolled view, so that three find room. */
  @Test
  void stepsOfLargeArchitecturesAreOneBoxEach() {
    Architecture ntm = Pictures.bundled("ntm");
    ViewOptions opened = new ViewOptions(ViewOptions.Kind.FLOW, 1, Set.of());
    View unrolled = Unrolled.of(ntm, Types.of(ntm), opened).orElseThrow();
    assertThat(unrolled.root().allNodes())
        .filteredOn(node -> node.kind() == Node.Kind.BLOCK)
        .hasSize(3)
        .allMatch(node -> node.badges().stream().anyMatch(b -> b.mark() == Node.Mark.SHARED));
    for (Direction direction : Direction.values()) {
      assertThat(Clarity.check(unrolled, Figure.of(unrolled, Theme.LIGHT, direction)))
          .noneMatch(finding -> finding.level() == Level.ERROR);
    }
  }

  private static List<View> views(Architecture architecture) {
    Types types = Types.of(architecture);
    List<View> views = new ArrayList<>();
    for (ViewOptions.Kind kind : ViewOptions.Kind.values()) {
      ViewOptions options = new ViewOptions(kind, ViewOptions.AUTO, Set.of());
      views.add(
          switch (kind) {
            case FLOW -> View.withInsets(architecture, types, options);
            case CELL -> View.of(architecture, types, options);
            case TRAINING -> TrainingView.of(architecture, types, options);
          });
    }
    Optional<View> unrolled = Unrolled.of(architecture, types, ViewOptions.flow());
    unrolled.ifPresent(views::add);
    return views;
  }
}
