package org.archigram.diagram.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.Read;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** Scenes that leave out what only the architecture knows. */
class MeantTest {

  /** A picture, and the types of what it shows. */
  private record Shown(Types types, View view, Scene scene) {
    static Shown of(String text, int depth) {
      Types types = Types.of(Read.text(text));
      ViewOptions options = Read.depth(ViewOptions.Kind.FLOW, depth);
      View view = View.of(Read.text(text), types, options);
      return new Shown(types, view, Figure.of(view, Theme.LIGHT, Direction.RIGHT));
    }

    List<Finding> find(String rule) {
      return Clarity.check(types, view, scene, 1).stream()
          .filter(f -> f.id().equals(rule))
          .toList();
    }

    Shown with(Scene other) {
      return new Shown(types, view, other);
    }

    Tampered tampered() {
      return new Tampered(scene);
    }
  }

  @Test
  void aClosedBlockThatLooksAroundWithoutAMarkIsFound() {
    Shown shown =
        Shown.of(
            """
            block Around {
              input x[s] : [4]
              output y[s] : [4]
              y = x - mean[s](x)
            }
            network Looks {
              input x[s] : [4]
              output y[s] : [4]
              y = Around(x)
            }
            """,
            0);
    assertThat(shown.find("AXS02")).isEmpty();
    String node = "node " + closed(shown.view());
    Scene bare = shown.tampered().data(node, "badges", "");
    assertThat(shown.with(bare).find("AXS02")).hasSize(1);
  }

  @Test
  void aChangeOfShapeWithoutItsSizeIsFound() {
    Shown shown =
        Shown.of(
            """
            network Grows {
              input x : [3]
              output y : [7]
              weights W : [7, 3]
              y = tanh(W @ x)
            }
            """,
            0);
    assertThat(shown.find("SHP01")).isEmpty();
    Scene bare = shown.tampered().cut("node y", 1);
    assertThat(shown.with(bare).find("SHP01")).hasSize(1);
  }

  @Test
  void copiesThatDoNotSayWhatTheyHandOnAreFound() {
    Shown shown =
        Shown.of(
            """
            network Copies {
              input x : [4]
              output y : [4]
              h = x
              repeat 3 {
                weights W : [4, 4]
                h = tanh(W @ h)
              }
              y = h
            }
            """,
            1);
    assertThat(shown.find("STK01")).isEmpty();
    String stack = "region " + shown.view().root().regions().get(0).id();
    Scene bare = shown.tampered().data(stack, "badges", "");
    assertThat(shown.with(bare).find("STK01")).hasSize(1);
  }

  private static String closed(View view) {
    return Read.nodes(view).stream()
        .filter(node -> node.kind() == Node.Kind.BLOCK)
        .map(Node::id)
        .findFirst()
        .orElseThrow();
  }
}
