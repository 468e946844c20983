package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.view.Link;
import org.archigram.diagram.view.Node;
import org.junit.jupiter.api.Test;

/** What is read of other steps is seen, and on which axis. */
class StepsTest {
  private static final String SELF_ATTENTION =
      """
      block Layer(n) {
        input x[t] : [m]
        output y[t] : [n]
        axis u = t
        weights W : [n, m]
        a = softmax[u](x @ x[u])
        y = W @ sum[u](a * x[u])
      }
      block Alone(n) {
        input x[t] : [m]
        output y[t] : [n]
        weights W : [n, m]
        y = W @ x
      }
      """;

  @Test
  void aBadgeHasTheAxisOfThePlateThroughEveryCall() {
    Seen seen =
        Seen.of(
            """
            network Both {
              input x[q] : [5]
              output y[q] : [16]
              y = bidirectional(8)(x)
            }
            """,
            0);
    assertThat(seen.badges("bidirectional")).containsExactly("LOOP q−1", "LOOP q+1");
  }

  @Test
  void aBlockThatReadsAllStepsSaysSoAndAnotherDoesNot() {
    Seen seen =
        Seen.of(
            SELF_ATTENTION
                + """
                network Att(n = 8) {
                  input x[s] : [5]
                  output y[s] : [n]
                  y = x |> Layer(n) |> Alone(n)
                }
                """,
            0);
    assertThat(seen.badges("Layer")).containsExactly("ACROSS all s");
    assertThat(seen.badges("Alone")).isEmpty();
    assertThat(seen.lines("x_s", "Layer")).containsExactly(Link.Kind.ACROSS);
    assertThat(seen.lines("Layer", "Alone")).containsExactly(Link.Kind.DATA);
    assertThat(seen.legend()).contains("all steps of an axis", "reads other steps of this axis");
  }

  /** The axis inside has the same letter as the one outside, and is another. */
  @Test
  void anAxisOfABlockIsToldApartFromOneOutside() {
    Seen seen =
        Seen.of(
            SELF_ATTENTION
                + """
                network Att(n = 8) {
                  input x[u] : [5]
                  output y[u] : [n]
                  y = Layer(n)(x)
                }
                """,
            1);
    assertThat(seen.titles()).contains("softmax_(u^′)", "∑_(u^′)", "all u");
    assertThat(seen.corners()).contains("u = 1 … U", "u^′ = 1 … U");
  }

  @Test
  void anAxisThatABlockHandsOutHasOnePlate() {
    Seen seen =
        Seen.of(
            """
            block Heads(n) {
              input x : [m]
              output y[k] : [n]
              axis k = 1..n
              weights W[k] : [n, m]
              y = W @ x
            }
            block Join {
              input y[k] : [n]
              output z : [n]
              z = sum[k](y)
            }
            network Q {
              input x : [3]
              output z : [4]
              z = Join(Heads(4)(x))
            }
            """,
            1);
    assertThat(seen.corners()).containsExactly("k = 1 … 4");
    assertThat(seen.node("W_k").result().name().map(Seen::read)).contains("y_k");
  }

  @Test
  void aClosedAttentionThatLooksAtItselfReadsAllStepsOfTheSameLine() {
    Seen seen =
        Seen.of(
            """
            block Attend(n) {
              input x[t] : [n]
              input m[s] : [n]
              output y[t] : [n]
              y = sum[s](softmax[s](x @ m) * m)
            }
            network N {
              input x[p] : [4]
              output y[p] : [4]
              axis u = p
              y = Attend(4)(x, x[u])
            }
            """,
            0);
    assertThat(seen.lines("x_p", "Attend")).containsExactly(Link.Kind.ACROSS);
    assertThat(seen.view().links().get(0).role().map(Seen::read)).contains("x, m");
    assertThat(seen.badges("Attend")).containsExactly("ACROSS all p");
  }

  @Test
  void aCausalConvolutionIsShiftedAndNotRecurrent() {
    Seen seen =
        Seen.of(
            """
            block Causal(n) {
              input x[t] : [m]
              output y[t] : [n]
              weights W_{now,before} : [n, m]
              y = W_now @ x + W_before @ x[t-1]
            }
            network N {
              input x[s] : [4]
              output y[s] : [4]
              y = Causal(4)(x)
            }
            """,
            0);
    assertThat(seen.badges("Causal")).containsExactly("SHIFT s−1");
    assertThat(seen.legend()).contains("another step is read inside, without recurrence");
    assertThat(seen.legend()).doesNotContain("recurrent inside");
  }

  @Test
  void aShiftInsideABlockIsRecurrentWhereTheLoopIsClosedOutside() {
    Seen seen =
        Seen.of(
            """
            block Before {
              input u[t] : [4]
              output v[t] : [4]
              v = tanh(u[t-1])
            }
            network N {
              input x[s] : [4]
              output y[s] : [4]
              y = x + Before(y)
            }
            """,
            0);
    assertThat(seen.badges("Before")).containsExactly("LOOP s−1");
  }

  @Test
  void aValueOfAnotherStepIsADelayOnlyWhereItIsRecurrent() {
    Seen seen =
        Seen.of(
            """
            network N {
              input x[t] : [4]
              output y[t] : [4]
              weights U : [4, 4]
              y = tanh(U @ y[t-1] + x[t-1] + x)
            }
            """,
            0);
    assertThat(seen.node("x_(t−1)").kind()).isEqualTo(Node.Kind.SHIFT);
    assertThat(seen.node("y_(t−1)").kind()).isEqualTo(Node.Kind.DELAY);
    assertThat(seen.lines("x_t", "x_(t−1)")).containsExactly(Link.Kind.DATA);
  }

  @Test
  void anInitialValueSaysForWhichStepItIs() {
    Seen seen =
        Seen.of(
            """
            network N {
              input x[t] : [4]
              input start : [4]
              output y[t] : [4]
              y = tanh(x + y[t-1])
              y[0] = start
            }
            """,
            0);
    assertThat(seen.lines("start", "y_(t−1)")).containsExactly(Link.Kind.INITIAL);
    assertThat(
            seen.view().links().stream()
                .filter(link -> link.kind() == Link.Kind.INITIAL)
                .map(link -> Seen.read(link.role().orElseThrow())))
        .containsExactly("t = 0");
    assertThat(seen.legend()).contains("value beyond the first or last step");
  }
}
