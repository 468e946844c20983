package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.view.Link;
import org.junit.jupiter.api.Test;

/** What a closed block says of two directions inside, and whose block it is. */
class BothWaysTest {
  private static List<String> box(String block, String body) {
    Seen seen =
        Seen.of(
            """
            block Both(n) {
              input x[t] : [m]
              output h[t] : [_]
              BODY
            }
            network N {
              input x[t] : [4]
              output y[t] : [3]
              y = BLOCK(x) |> dense(3)
            }
            """
                .replace("BLOCK", block)
                .replace("BODY", body),
            0);
    return Seen.texts(seen.node(block.replaceAll("\\(.*", "")));
  }

  @Test
  void aConcatenationOfTwoDirectionsSaysSo() {
    assertThat(box("bidirectional(5)", "h = GRU(n)(x)"))
        .contains("[→ LSTM; ← LSTM]", "own weights each");
  }

  @Test
  void aSumOfTwoDirectionsSaysSo() {
    assertThat(box("Both(5)", "h = GRU(n)(x) + GRU(n, step: -1)(x)"))
        .contains("→ GRU + ← GRU", "own weights each");
  }

  @Test
  void theOrderAndAFunctionOfTheDirectionsStandThere() {
    assertThat(box("Both(5)", "h = tanh(GRU(n, step: -1)(x) - GRU(n)(x))"))
        .contains("tanh(← GRU − → GRU)");
  }

  @Test
  void recurrencesOfTheBlockItselfAreNamed() {
    String body =
        """
        weights W_{f,g} : [n, m]
        f = tanh(W_f @ x + f[t-1])
        g = tanh(W_g @ x + g[t+1])
        h = [f; g]
        """;
    assertThat(box("Both(5)", body)).contains("[→ f; ← g]").doesNotContain("own weights each");
  }

  @Test
  void oneDirectionSaysNothing() {
    assertThat(box("Both(5)", "h = GRU(n)(x) + GRU(n)(x)"))
        .noneMatch(text -> text.contains("→") || text.contains("←"));
  }

  @Test
  void aBlockOfOnesOwnIsNoBlockOfTheLibrary() {
    String text =
        """
        block GRU(n) {
          input x[t] : [m]
          output h[t] : [n]
          weights W : [n, m]
          h = tanh(W @ x + h[t-1])
        }
        network N {
          input x[t] : [4]
          output y[t] : [3]
          y = x |> GRU(5) |> LSTM(3)
        }
        """;
    assertThat(Seen.of(text, 0).titles()).contains("own GRU", "LSTM").doesNotContain("GRU");
  }

  @Test
  void aLineIntoALossBringsAllStepsWhereTheLossAddsThemUp() {
    String text =
        """
        network N {
          input x[t] : [4]
          output y[t] : [3]
          target z[t] : [3]
          target w : [3]
          y = dense(3)(x)
          loss far = sum[t](squared_error(y, z)) + squared_error(y[T], w)
        }
        """;
    Seen seen = Seen.of(text, 0);
    String loss =
        seen.titles().stream().filter(title -> title.contains("far")).findFirst().orElseThrow();
    assertThat(seen.lines("z_t", loss)).containsExactly(Link.Kind.ACROSS);
    assertThat(seen.lines("w", loss)).containsExactly(Link.Kind.DATA);
  }

  @Test
  void aJoinedVectorSaysHowLongItsPartsAre() {
    String text =
        """
        network N {
          input x : [4]
          input a : [7]
          output y : [3]
          y = dense(3)([x; a])
        }
        """;
    assertThat(Seen.texts(Seen.of(text, 0).node("[x; a]"))).contains("4 + 7", "11");
  }

  @Test
  void aFunctionBehindALayerIsPartOfItsBox() {
    String text =
        """
        network N {
          input x : [4]
          output y : [3]
          weights W : [5, 4]
          weights b : [5]
          h = relu(W @ x + b)
          g = h |> dense(6) |> leaky_relu(slope: 0.2)
          f = dense(6)(g)
          y = dense(3)(tanh(f) + g)
        }
        """;
    Seen seen = Seen.of(text, 0);
    assertThat(seen.titles()).contains("ReLU", "tanh").filteredOn("dense"::equals).hasSize(2);
    assertThat(seen.titles()).filteredOn(title -> title.startsWith("dense →")).hasSize(1);
    assertThat(Seen.texts(seen.node("g"))).contains("slope 0.2", "g", "6");
  }

  @Test
  void anotherNameOfWeightsIsALine() {
    String text =
        """
        block Step(n) {
          input x, s : [n]
          output y : [n]
          weights W : [n, n]
          y = tanh(W @ x + s)
        }
        network N {
          input x : [4]
          output y : [4]
          fixed start : [4] ~ zeros()
          h = start
          y = Step(4)(x, h)
        }
        """;
    assertThat(Seen.of(text, 0).titles()).containsExactlyInAnyOrder("x", "start", "Step", "y");
  }
}
