package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.ViewOptions;
import org.junit.jupiter.api.Test;

/** What copies and steps have in common, and what each has of its own. */
class StacksTest {
  private static Seen stack(String before, String step) {
    return Seen.of(
        """
        network Stack {
          input x : [4]
          output h : [4]
          weights W : [4, 4]
          let same = dense(4)
          h = same(x) + W @ x
          repeat 3 {
            STEP
          }
        }
        """
            .replace("same(x) + W @ x", before)
            .replace("STEP", step),
        0);
  }

  private static Region region(Seen seen) {
    return seen.regions(Region.Kind.STACK).get(0);
  }

  @Test
  void copiesWithWeightsOfTheirOwnSaySo() {
    Seen seen = stack("same(x) + W @ x", "h = tanh(dense(4)(h))");
    assertThat(Seen.badges(region(seen).badges())).containsExactly("HANDED h");
    assertThat(seen.legend())
        .contains("copies in a row, own weights each", "handed from copy to copy")
        .doesNotContain("recurrent inside", "same letter, same weights");
  }

  @Test
  void aLayerThatAllCopiesShareHasALetterAndIsRecurrentOverDepth() {
    Seen seen = stack("x + W @ x", "h = tanh(same(h))");
    assertThat(seen.badges("same → tanh")).containsExactly("SHARED A");
    assertThat(Seen.badges(region(seen).badges()))
        .containsExactly("SHARED A", "HANDED h", "LOOP depth");
    assertThat(seen.legend()).contains("copies in a row, same weights: those of the letters");
  }

  @Test
  void aSharedLayerAmongOwnOnesIsToldApart() {
    Seen seen = stack("same(x) + W @ x", "h = h + (h |> dense(4) |> relu |> same)");
    assertThat(Seen.badges(region(seen).badges()))
        .containsExactly("SHARED A", "HANDED h", "LOOP depth");
    assertThat(seen.legend()).contains("copies in a row, own weights but for the letters there");
  }

  @Test
  void aWeightFromOutsideIsTheSameInAllCopies() {
    Seen seen = stack("same(x)", "h = tanh(W @ h)");
    assertThat(Seen.badges(region(seen).badges()))
        .containsExactly("SHARED A", "HANDED h", "LOOP depth");
  }

  @Test
  void copiesWithoutWeightsSayNothingOfWeights() {
    Seen seen = stack("same(x) + W @ x", "h = tanh(h)");
    assertThat(seen.legend()).contains("copies in a row");
  }

  @Test
  void aPlateSaysThatAllStepsHaveTheSameWeights() {
    String text =
        """
        network Own(D = 5, n = 4) {
          input x : [n]
          output y : [n]
          axis d = 1..D
          weights W[d] : [n, n]
          weights V : [n, n]
          h[d] = tanh(W @ h[d-1])
          h[0] = x
          g = V @ h
          y = sum[d](g)
        }
        """;
    Seen both = Seen.of(text, 0);
    assertThat(both.badges("tanh")).contains("EACH each d");
    assertThat(both.legend())
        .contains("for each step, same weights", "own weights at each step of this axis");
    Seen own = Seen.of(text.replace("  weights V : [n, n]\n", "").replace("V @ h", "exp(h)"), 0);
    assertThat(own.legend())
        .contains("for each step")
        .doesNotContain("for each step, same weights");
  }

  @Test
  void aClosedBlockSaysThatItHasWeightsForEachStep() {
    Seen seen =
        Seen.of(
            """
            block Places(n) {
              input x[t] : [n]
              output y[t] : [n]
              weights P[t] : [n]
              y = x + P
            }
            network N {
              input x[s] : [4]
              output y[s] : [4]
              axis s = 1..7
              y = Places(4)(x)
            }
            """,
            0);
    assertThat(seen.badges("Places")).containsExactly("EACH each s");
  }

  @Test
  void anOverviewOpensOneBlockOfEachKind() {
    Seen resnet = Seen.bundled("resnet", ViewOptions.AUTO);
    assertThat(resnet.regions(Region.Kind.FRAME))
        .extracting(region -> Seen.read(region.title().orElseThrow()))
        .containsExactlyInAnyOrder("ResidualBlock", "DownBlock");
    assertThat(resnet.titles()).contains("ResidualBlock", "DownBlock", "+");
  }

  @Test
  void anOverviewShowsBothDirections() {
    assertThat(Seen.bundled("gnmt", ViewOptions.AUTO).regions(Region.Kind.FRAME))
        .extracting(region -> Seen.read(region.title().orElseThrow()))
        .containsExactly("BidirectionalLSTM");
  }

  @Test
  void everyFillHasItsEntryInTheLegend() {
    Seen seen =
        Seen.of(
            """
            network C {
              input image : [3, 8, 8]
              input word : class(9)
              output y : [4]
              y = global_avg_pool(image |> conv(4) |> batch_norm) + embedding(4)(word)
            }
            """,
            0);
    assertThat(seen.legend())
        .contains("convolution, trained", "normalisation, trained", "table, trained")
        .doesNotContain("trained weights");
  }
}
