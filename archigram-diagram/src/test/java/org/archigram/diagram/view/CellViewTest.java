package org.archigram.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.Read;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** What the view of cells opens, and what it calls a gate. */
class CellViewTest {

  private static View cell(String text) {
    Architecture architecture = Read.text(text);
    ViewOptions options = Read.depth(ViewOptions.Kind.CELL, ViewOptions.AUTO);
    return View.of(architecture, Types.of(architecture), options);
  }

  private static List<String> marked(View view, Node.Mark mark) {
    return Read.nodes(view).stream()
        .filter(node -> node.badges().stream().anyMatch(badge -> badge.mark() == mark))
        .map(Read::title)
        .sorted()
        .toList();
  }

  @Test
  void cellsAreOpenedWithTheirGates() {
    View view =
        cell(
            """
            network Cells {
              input x[t] : [3]
              output y[t] : [4]
              y = LSTM(4)(x)
            }
            """);
    assertThat(Read.nodes(view)).noneMatch(node -> node.kind() == Node.Kind.BLOCK);
    assertThat(marked(view, Node.Mark.GATE))
        .containsExactly("\\sigma f_{t}", "\\sigma i_{t}", "\\sigma o_{t}");
    assertThat(marked(view, Node.Mark.CANDIDATE)).containsExactly("\\tanh {\\tilde{c}}_{t}");
  }

  @Test
  void sigmoidThatIsNoFactorIsNoGate() {
    View view =
        cell(
            """
            network Plain {
              input x[t] : [3]
              output y[t] : [4]
              weights W : [4, 3]
              weights U : [4, 4]
              h = tanh(W @ x + U @ h[t-1])
              y = sigmoid(h)
            }
            """);
    assertThat(marked(view, Node.Mark.GATE)).isEmpty();
    assertThat(marked(view, Node.Mark.CANDIDATE)).isEmpty();
  }
}
