package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.archigram.diagram.view.ViewOptions.Extra;
import org.junit.jupiter.api.Test;

/** What a picture says only where it is asked for. */
class ExtrasTest {
  private static final String NETWORK =
      """
      block Two(n) {
        input x : [m]
        output y : [n]
        weights W : [n, m]
        weights b, c : [n]
        y = dense(n)(tanh(W @ x + b * c))
      }
      network N {
        input x : [4]
        output y : [3]
        fixed R : [5, 4] ~ normal(0, 1)
        weights b : [5]
        h = tanh(R @ x + b)
        g = relu(h)
        y = Two(3)(g)
      }
      """;

  private static Seen seen(Extra... extras) {
    Set<Extra> shown = EnumSet.noneOf(Extra.class);
    shown.addAll(List.of(extras));
    return Seen.of(NETWORK, 0, shown);
  }

  @Test
  void nothingMoreIsSaidUnasked() {
    assertThat(Seen.texts(seen().node("Two"))).containsExactly("Two", "3");
    assertThat(Seen.texts(seen().node("ReLU"))).doesNotContain("5");
  }

  @Test
  void sizesStandOnEveryLine() {
    assertThat(Seen.texts(seen(Extra.SIZES).node("ReLU"))).contains("5");
    assertThat(seen(Extra.SIZES).view().root().allNodes())
        .filteredOn(node -> node.title() != null && !Seen.read(node.title()).equals("y"))
        .allMatch(node -> node.result().shape().isPresent());
  }

  @Test
  void shapesOfWeightsStandInTheirBoxes() {
    Seen seen = seen(Extra.WEIGHTS);
    assertThat(Seen.texts(seen.node("tanh"))).contains("R : 5×4", "b : 5");
    assertThat(Seen.texts(seen.node("Two")))
        .contains("W : 3×5", "b, c : 3", "and 2 tensors inside");
  }

  @Test
  void weightsAreCountedInEachBox() {
    Seen seen = seen(Extra.COUNTS);
    assertThat(Seen.texts(seen.node("tanh"))).contains("5 weights", "20 fixed weights");
    assertThat(Seen.texts(seen.node("Two"))).contains("33 weights");
  }
}
