package org.archigram.diagram.unroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.Read;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** What the unrolled view shows of small networks. */
class UnrolledTest {

  private static Optional<View> find(String text) {
    Architecture architecture = Read.text(text);
    return Unrolled.of(architecture, Types.of(architecture), Read.least());
  }

  private static View unrolled(String text) {
    return find(text).orElseThrow();
  }

  private static Node node(View view, String title) {
    return Read.nodes(view).stream()
        .filter(node -> Read.title(node).equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(Read.nodes(view).stream().map(Read::title).toList()));
  }

  @Test
  void closedBlockHandsOnAllOfItsStates() {
    View view =
        unrolled(
            """
            network Closed {
              input x[t] : [3]
              output y[t] : [4]
              y = LSTM(4)(x)
            }
            """);
    assertThat(Read.links(view))
        .contains("y_{0} , c_{0} = 0 → LSTM : carried y_{0} , c_{0}")
        .contains("LSTM → LSTM : carried y_{1} , c_{1}")
        .contains("· · · → LSTM : carried y_{T - 1} , c_{T - 1}");
    assertThat(node(view, "LSTM").badges()).noneMatch(b -> b.mark() == Node.Mark.LOOP);
  }

  @Test
  void onlyWeightsWithoutTheAxisHaveALetter() {
    View view =
        unrolled(
            """
            network Own {
              input x : [4]
              output y : [4]
              axis d = 1..5
              weights W[d], U : [4, 4]
              weights V[d] : [4, 4]
              h[d] = tanh(W @ h[d-1] + U @ x)
              h[0] = x
              g = relu(V @ h)
              y = g[last]
            }
            """);
    Node own = node(view, "\\mathrm{ReLU} g_{1}");
    assertThat(Read.badges(own, Node.Mark.SHARED)).isEmpty();
    assertThat(Read.details(own)).isEqualTo("V_{1}");
    Node both = node(view, "\\tanh h_{2}");
    assertThat(Read.badges(both, Node.Mark.SHARED)).containsExactly("A");
    assertThat(Read.details(both)).contains("W_{2}").endsWith("own at each step: W");
    assertThat(Read.regions(view)).containsKeys("d = 1", "d = 2", "d = 5");
    assertThat(Read.links(view)).contains("\\mathrm{ReLU} g_{5} → y");
  }

  @Test
  void targetsAndLossesStandBesideTheSteps() {
    View view =
        unrolled(
            """
            network Answers {
              input x[t] : [3]
              output y[t] : [2]
              target z[t] : [2]
              target due[t] : []
              h = GRU(4)(x)
              y = sigmoid(dense(2)(h))
              loss wrong = sum[t](due * binary_cross_entropy(y, z))
            }
            """);
    assertThat(Read.regions(view).get("t = 1")).noneMatch(title -> title.contains("z"));
    Node loss = node(view, "\\mathcal{L}_{\\mathrm{wrong}}");
    assertThat(Read.details(loss)).contains("BCE");
    assertThat(Read.links(view))
        .contains(
            "z_{1} , \\dots , z_{T} → \\mathcal{L}_{\\mathrm{wrong}} : across",
            "\\mathit{due}_{1} , \\dots , \\mathit{due}_{T} → \\mathcal{L}_{\\mathrm{wrong}} : across");
  }

  @Test
  void eachStateBeginsWithItsOwnValue() {
    View view =
        unrolled(
            """
            network Two {
              input x[t] : [3]
              output y[t] : [3]
              fixed start : [3] ~ ones()
              a = tanh(x + a[t-1])
              a[0] = start
              b = tanh(a + b[t-2])
              y = b
            }
            """);
    assertThat(Read.links(view))
        .anyMatch(line -> line.startsWith("\\mathit{start} → + : carried"))
        .contains("b_{{-} 1} = 0 → + : carried", "b_{0} = 0 → + : carried")
        .contains("\\tanh b_{2} → · · · : carried", "· · · → + : carried");
  }

  @Test
  void everyPlateOfTheAxisIsUnrolled() {
    View view =
        unrolled(
            """
            network Plates {
              input x[t] : [3]
              output y[t] : [3]
              h = tanh(x + h[t-1])
              m = mean[t](h)
              y = sigmoid(h * m)
            }
            """);
    assertThat(Read.regions(view).keySet()).containsExactly("Plates", "t = 1", "t = 2", "t = T");
    assertThat(Read.links(view)).filteredOn(line -> line.contains("→ \\sigma")).hasSize(3);
  }

  @Test
  void blockThatRunsBothWaysIsOpened() {
    View view =
        unrolled(
            """
            network Bi {
              input x[t] : [4]
              output h[t] : [16]
              h = x |> bidirectional(8)
            }
            """);
    assertThat(Read.links(view))
        .anyMatch(line -> line.contains("carried") && line.contains("_{1}"))
        .anyMatch(line -> line.contains("carried") && line.contains("_{2}"))
        .anyMatch(line -> line.contains("_{T + 1}") && line.contains("= 0"));
  }

  @Test
  void fewStepsAreDrawnWithoutDots() {
    View view =
        unrolled(
            """
            network Short {
              input x : [4]
              output y : [4]
              axis d = 1..2
              h[d] = tanh(h[d-1] + x)
              y = h[last]
            }
            """);
    assertThat(Read.regions(view).keySet()).containsExactly("Short", "d = 1", "d = 2");
    assertThat(Read.nodes(view)).noneMatch(node -> Read.title(node).equals("· · ·"));
  }

  @Test
  void shiftAloneIsNothingToUnroll() {
    assertThat(
            find(
                """
                network Shifted {
                  input x[t] : [4]
                  output y[t] : [4]
                  y = tanh(x + x[t-1])
                }
                """))
        .isEmpty();
  }

  @Test
  void statesOfOneNameAreToldApartWhereAStepIsOneBox() {
    StringBuilder text = new StringBuilder("network Many {\n  input x[t] : [4]\n");
    text.append("  output y[t] : [4]\n  h_0 = LSTM(4)(x)\n");
    for (int i = 1; i < 12; i++) {
      text.append("  h_" + i + " = tanh(dense(4)(h_" + (i - 1) + "))\n");
    }
    text.append("  y = LSTM(4)(h_11)\n}\n");
    List<String> boxes =
        Read.nodes(unrolled(text.toString())).stream()
            .filter(node -> node.kind() == Node.Kind.BLOCK)
            .map(Read::details)
            .toList();
    assertThat(boxes).hasSize(3);
    assertThat(boxes.get(1))
        .contains("h_{0 , 1} , c_{1}^{(h_{0})}")
        .contains("y_{1} , c_{1}^{(y)}");
  }
}
