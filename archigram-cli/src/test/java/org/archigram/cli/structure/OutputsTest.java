package org.archigram.cli.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void eachOutputHasAPortOfItsNameInTheirOrder() {
    assertThat(ports(two("p", "q"))).containsExactly("p = a", "q = b");
    assertThat(ports(two("q", "p"))).containsExactly("p = a", "q = b");
    assertThat(two("p", "q").view().links()).extracting(Link::port).contains(1, 2);
  }

  private static List<String> ports(Seen seen) {
    return seen.view().root().allNodes().stream()
        .flatMap(node -> node.result().ports().stream())
        .map(Seen::read)
        .toList();
  }

  /** Two outputs that enter one box have a line each. */
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
                .filter(link -> link.port() > 0 && link.role().isPresent())
                .map(link -> link.port() + " to " + Seen.read(link.role().orElseThrow())))
        .containsExactlyInAnyOrder("2 to h_prev", "1 to c_prev");
  }
}
