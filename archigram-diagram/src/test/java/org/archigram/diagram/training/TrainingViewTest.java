package org.archigram.diagram.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.Read;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** What the training view shows of small networks. */
class TrainingViewTest {

  private static View training(String text) {
    Architecture architecture = Read.text(text);
    ViewOptions options = Read.depth(ViewOptions.Kind.TRAINING, ViewOptions.LEAST);
    return TrainingView.of(architecture, Types.of(architecture), options);
  }

  private static List<String> backward(View view) {
    return Read.links(view).stream()
        .filter(line -> line.endsWith(": backward") || line.endsWith(": score"))
        .toList();
  }

  private static List<String> trainers(View view, String title) {
    return Read.nodes(view).stream()
        .filter(node -> Read.title(node).equals(title))
        .flatMap(node -> Read.badges(node, Node.Mark.TRAINED_BY).stream())
        .distinct()
        .toList();
  }

  private static String loss(View view) {
    return Read.nodes(view).stream()
        .filter(node -> node.id().startsWith("loss "))
        .map(Read::details)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void oneLossAndPlainBackpropagationIsOneSentence() {
    View view =
        training(
            """
            network Plain {
              input x : [3]
              output y : [2]
              target d : [2]
              y = x |> dense(4) |> tanh |> dense(2)
              loss fit = squared_error(y, d)
            }
            """);
    assertThat(backward(view)).isEmpty();
    assertThat(loss(view)).endsWith("trains all weights / by plain backpropagation");
    assertThat(Read.nodes(view))
        .allMatch(node -> Read.badges(node, Node.Mark.TRAINED_BY).isEmpty());
  }

  @Test
  void minimizeSaysWhichLossTrainsWhichLayers() {
    View view =
        training(
            """
            network Game {
              input noise : [8]
              input real : [32]
              output fake : [32]
              let generator = dense(32)
              let critic = dense(1)
              fake = generator(noise)
              loss wrong = sum(critic(fake)) - sum(critic(real))
              loss caught = -sum(critic(fake))
              minimize wrong over critic
              minimize caught over generator
            }
            """);
    assertThat(trainers(view, "generator")).containsExactly("\\mathcal{L}_{\\mathrm{caught}}");
    assertThat(trainers(view, "critic")).containsExactly("\\mathcal{L}_{\\mathrm{wrong}}");
    assertThat(backward(view)).filteredOn(line -> line.contains("→ generator")).hasSize(1);
  }

  @Test
  void ruleShowsWhatItReads() {
    View view =
        training(
            """
            network Readout {
              input u : [3]
              output y : [2]
              target d : [2]
              fixed W : [5, 3] ~ uniform(-1, 1)
              weights V : [2, 5]
              h = tanh(W @ u)
              y = V @ h
              loss fit = squared_error(y, d)
              learn V by ridge(1e-6)
            }
            """);
    assertThat(Read.links(view))
        .contains("\\tanh h → ridge : rule", "d → ridge : rule", "ridge → V : found");
    assertThat(backward(view)).isEmpty();
  }

  @Test
  void gradientOfADensityJumpsPastTheDraw() {
    View view =
        training(
            """
            network Reinforce {
              input x : [3]
              output z : [2]
              target reward : []
              mu = dense(2)(x)
              z ~ normal(mu, 0.1)
              loss policy = -reward * log_prob(z)
            }
            """);
    assertThat(backward(view))
        .contains("\\mathcal{L}_{\\mathrm{policy}} → dense \\mu : score")
        .noneMatch(line -> line.contains("\\mathcal{N}"));
  }

  @Test
  void noGradientIsDrawnThatTrainingDoesNotCompute() {
    View drawn =
        training(
            """
            network Sampled {
              input x : [3]
              output z : [2]
              target d : [2]
              weights W : [2, 3]
              z ~ bernoulli(sigmoid(W @ x))
              loss fit = squared_error(z, d)
            }
            """);
    assertThat(backward(drawn)).isEmpty();
    assertThat(loss(drawn)).endsWith("reaches no trained weights");
    View moved =
        training(
            """
            network Moved {
              input x : [3]
              output z : [2]
              target d : [2]
              weights W : [2, 3]
              fixed zero : [2] ~ zeros()
              e ~ normal(W @ x, 1)
              z = zero + 0.1 * e
              loss fit = squared_error(z, d)
            }
            """);
    assertThat(loss(moved)).contains("trains all weights");
    View compared =
        training(
            """
            network Chosen {
              input x : [3]
              output y : [2]
              target d : [2]
              a = dense(2)(x)
              b = dense(2)(x)
              y = where(a > 0, b, 0)
              loss fit = squared_error(y, d)
            }
            """);
    assertThat(trainers(compared, "dense a")).isEmpty();
    assertThat(backward(compared)).noneMatch(line -> line.contains("dense a"));
  }

  @Test
  void stopAndReversalAreSeenAlsoInsideClosedBlocks() {
    View view =
        training(
            """
            block Still {
              input x : [4]
              output y : [4]
              y = dense(4)(stop(x))
            }
            network Two {
              input x : [3]
              output y : [4]
              target d : [4]
              h = dense(4)(x)
              y = Still(h)
              loss fit = squared_error(y, d)
            }
            """);
    assertThat(Read.links(view)).noneMatch(line -> line.endsWith("→ dense h : backward"));
    assertThat(trainers(view, "dense h")).isEmpty();
    assertThat(loss(view)).endsWith("trains all weights");
  }

  @Test
  void copiesThatLearnFromEachOtherAreDrawnOneByOne() {
    View view =
        training(
            """
            block Guess {
              input h : [n]
              output delta : [n]
              weights W : [n, n] ~ zeros()
              delta = W @ h
            }
            network Stack {
              input x : [4]
              output y : [4]
              target d : [4]
              h = x
              repeat 2 {
                g = tanh(dense(4)(h))
                delta = Guess(stop(g))
                h = decouple(g, gradient: delta)
              }
              y = dense(4)(h)
              loss fit = squared_error(y, d)
            }
            """);
    assertThat(Read.regions(view)).containsKeys("copy 1 of 2", "copy 2 of 2");
    assertThat(trainers(view, "Guess \\delta^{(1)}")).containsExactly("\\delta^{(2)}");
    assertThat(trainers(view, "Guess \\delta^{(2)}"))
        .containsExactly("\\mathcal{L}_{\\mathrm{fit}}");
  }
}
