package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.view.Link;
import org.junit.jupiter.api.Test;

/** Which output of a block goes where. */
class OutputsTest {
  private static Seen two(String y, String z) {
    return Seen.of(
        """
        block Two {
          input x : [3]
          output a, b : [3]
          a = tanh(x)
          b = dense(3)(x)
        }
        network N {
          input x : [3]
          output y, z : [3]
          p, q = Two(x)
          y = relu(LEFT)
          z = exp(RIGHT)
        }
        """
            .replace("LEFT", y)
            .replace("RIGHT", z),
        0);
  }

  @Test
  void swappedOutputsAreSeen() {
    assertThat(two("p", "q").titles()).isNotEqualTo(two("q", "p").titles());
    assertThat(two("p", "q").svg()).isNotEqualTo(two("q", "p").svg());
  }

  @Test
  void anInputSaysWhichOutputItReads() {
    Seen seen =
        Seen.of(
            """
            block Step {
              input x : [3]
              input h_prev, c_prev : [3]
              output h, c : [3]
              h = tanh(x + h_prev * c_prev)
              c = exp(c_prev)
            }
            network N {
              input x, s : [3]
              output y : [3]
              h, c = Step(x, s, s)
              y, k = Step(x, c, h)
            }
            """,
            0);
    assertThat(
            seen.view().links().stream()
                .filter(link -> link.kind() == Link.Kind.DATA && link.role().isPresent())
                .map(link -> Seen.read(link.role().orElseThrow())))
        .contains("h_prev = c, c_prev = h");
  }
}
