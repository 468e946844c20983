package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.archigram.cli.proof.visible.Visible;
import org.archigram.diagram.check.Clarity;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.language.Language;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Zoo;

/** Draws texts as a person would, for tests to look at. */
final class Pictures {
  static final List<ViewOptions.Kind> KINDS = List.of(ViewOptions.Kind.FLOW, ViewOptions.Kind.CELL);

  private Pictures() {}

  static Architecture read(String text) {
    Read read = Language.read(new Source("test.arch", text));
    return read.architecture()
        .orElseThrow(() -> new AssertionError("cannot be read: " + read.problems() + "\n" + text));
  }

  static String text(String bundled) {
    return Zoo.entry(bundled).orElseThrow().source().text();
  }

  static Architecture bundled(String name) {
    return read(text(name));
  }

  static View view(Architecture architecture, ViewOptions.Kind kind, int depth) {
    return View.of(architecture, Types.of(architecture), new ViewOptions(kind, depth, Set.of()));
  }

  static Scene scene(View view) {
    return Figure.of(view, Theme.LIGHT, Direction.RIGHT);
  }

  static String svg(View view) {
    return Svg.write(scene(view));
  }

  static String svg(Architecture architecture, ViewOptions.Kind kind, int depth) {
    return svg(view(architecture, kind, depth));
  }

  /** The flow view of a text, read back. */
  static Readback flow(String text, int depth) {
    return Readback.of(svg(read(text), ViewOptions.Kind.FLOW, depth));
  }

  static Readback cell(String text, int depth) {
    return Readback.of(svg(read(text), ViewOptions.Kind.CELL, depth));
  }

  /**
   * What is untrue in the pictures of an architecture, up to a depth: what their files say of
   * themselves is compared with the model, and the graph that is seen with that.
   */
  static List<String> faults(Architecture architecture, int depth) {
    ModelGraph model = ModelGraph.of(architecture);
    List<String> faults = new ArrayList<>();
    Set<View> drawn = new HashSet<>();
    for (ViewOptions.Kind kind : KINDS) {
      for (int open = 0; open <= depth; open++) {
        View view = view(architecture, kind, open);
        if (drawn.add(view)) {
          String where = architecture.name() + ", " + kind + ", depth " + open;
          faults.addAll(faults(where, model, svg(view)));
        }
      }
    }
    return faults;
  }

  private static List<String> faults(String where, ModelGraph model, String svg) {
    Reading reading = new Reading(where, Visible.of(svg), svg);
    List<String> faults = new ArrayList<>(reading.faults());
    Comparison.faults(model, Readback.of(svg)).forEach(fault -> faults.add(where + ": " + fault));
    return faults;
  }

  /** Draws a text at every depth, and says that each picture is true. */
  static void areTrue(String text) {
    assertThat(faults(read(text), 2)).isEmpty();
  }

  static List<Finding> findings(Architecture architecture, ViewOptions.Kind kind, int depth) {
    View view = view(architecture, kind, depth);
    return Clarity.check(view, Figure.of(view, Theme.LIGHT, Direction.AUTO));
  }
}
