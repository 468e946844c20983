package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The interpreter and LibTorch compute the same outputs and the same gradients. */
class AgreementTest {
  private static final int RANDOM = 300;
  private static final int EACH = 30;
  private static Engine engine = new TorchEngine();

  @BeforeAll
  static void start() {
    engine = new TorchEngine();
  }

  @ParameterizedTest
  @CsvSource({
    "mlp, n=4",
    "lenet5, ''",
    "resnet, n=2 filters=2",
    "rnn, n=3 m=2",
    "lstm, n=3 m=2",
    "lstm-peephole, n=3 m=2",
    "gru, n=3 m=2",
    "mgu, n=3 m=2",
    "deep-bidirectional-lstm, N=2 n=3 features=4 states=5",
    "crmn, n=2 k=2 M=4",
    "ntm, N=5 m=3 n=4 bits=2",
    "dynamic-ntm, n=4 N=5 d_a=2 d_c=3 words=6",
    "dynamic-ntm#DiscreteDNTM, n=4 N=5 d_a=2 d_c=3 words=6",
    "dann, ''",
    "drcn, F=2 D=3 height=5 width=6",
    "ram, size=4 scales=2",
    "dni-mlp, N=2 n=4",
    "dni-mlp#DNI, N=2 n=4",
    "gnmt, n=4 layers=3 pieces=6",
    "esn, n=5 k=2 q=1",
    "elm, n=5 k=2 q=1",
    "lsm, k=2 q=1",
    "transformer, N=2 d=4 d_ff=6 heads=2 d_k=2 rate=0.1 words=7"
  })
  void bundledArchitecturesAgree(String name, String sizes) {
    Flat flat = Bundled.flat(name, sizes);
    Agreement.check(engine, flat, Example.of(flat, 7));
  }

  /** The compiler itself leads gradients back through these. */
  @ParameterizedTest
  @ValueSource(strings = {"rnn", "lstm", "lstm-peephole", "gru", "mgu"})
  void cellsAgreeInsideOfANetwork(String cell) {
    Source source = Zoo.entry(cell).orElseThrow().source();
    Architecture block = Language.read(source).architecture().orElseThrow();
    String around =
        """
        network Twice {
          input x[t] : [2]
          output y : [3]
          target goal : [3]
          first = CELL(4)(x)
          second = CELL(3)(first)
          y = second[last]
          loss error = squared_error(y, goal)
        }
        """
            .replace("CELL", block.root().name());
    String name = source.name();
    Source whole = new Source(name, source.text() + "\n" + around);
    Options options = Options.NONE.withItem("Twice");
    Flat flat = Flat.of(Language.read(whole, options).architecture().orElseThrow(), Map.of());
    assertThat(Agreement.check(engine, flat, Example.of(flat, 7))).isTrue();
  }

  /** The step of the perceptron has no slope, so that there is nothing to train by gradients. */
  @Test
  void thePerceptronAgreesWhereItIsUsed() {
    Flat flat = Bundled.flat("perceptron", "m=3");
    Flat use =
        new Flat(
            flat.name(),
            flat.cells(),
            flat.axes(),
            flat.outputs(),
            Map.of(),
            flat.objectives(),
            flat.rules());
    Agreement.check(engine, use, Example.of(flat, 7));
  }

  /** A state that is one number has no size at all where there is no batch. */
  @Test
  void aStateThatIsANumberAgrees() {
    String text =
        """
        network Leaky {
          input x[t] : []
          output y[t] : []
          target goal[t] : []
          weights a : [] ~ uniform(0.1, 0.9)
          y = a * y[t-1] + sqrt(x * x)
          loss error = mean[t](squared_error(y, goal))
        }
        """;
    Source source = new Source("leaky.arch", text);
    Flat flat = Flat.of(Language.read(source).architecture().orElseThrow(), Map.of());
    Agreement.check(engine, flat, Example.of(flat, 7));
  }

  /** What is kept and what is taken are numbers, which make one together. */
  @Test
  void aLeakyLayerAgrees() {
    String text =
        """
        network Leaky(leak = 0.3) {
          input x[t] : [2]
          output h[t] : [3]
          target goal[t] : [3]
          weights W : [3, 2]
          weights U : [3, 3]
          h = (1 - leak) * h[t-1] + leak * tanh(W @ x + U @ h[t-1])
          loss error = mean[t](squared_error(h, goal))
        }
        """;
    Source source = new Source("leaky.arch", text);
    Flat flat = Flat.of(Language.read(source).architecture().orElseThrow(), Map.of());
    assertThat(Agreement.check(engine, flat, Example.of(flat, 7))).isTrue();
  }

  /** The inner loop needs all steps that it made one step of the outer loop before. */
  @Test
  void anInnerLoopReadsTheWholeLoopBefore() {
    Source source =
        new Source(
            "nested.arch",
            """
            network Nested {
              input x[t, s] : [2]
              output y[t] : [2]
              target goal[t] : [2]
              weights U : [2, 2]
              c = tanh(x + c[t-1] * h[s-1])
              h = U @ c
              y = h[S]
              loss error = mean[t](squared_error(y, goal))
            }
            """);
    Flat flat = Flat.of(Language.read(source).architecture().orElseThrow(), Map.of());
    Agreement.check(engine, flat, Example.of(flat, 7));
  }

  /** No input runs along these axes: they are there because something is read a step before. */
  @Test
  void axesThatOnlyDelaysBringAgree() {
    String text =
        """
        block Settle(n) {
          input x : [m]
          output y : [n]
          axis k = 1..3
          weights W : [n, n]
          weights U : [n, m]
          s = tanh(U @ x + W @ s[k+1])
          y = s[first]
        }
        network Refined {
          input x : [2]
          output y : [2]
          target goal : [2]
          axis t = 1..4
          weights W : [3, 3]
          h = tanh(Settle(3)(x) + W @ h[t-1])
          g = dense(2)(h) + 0.5 * g[t-2]
          y = mean[t](g) + g[last]
          loss error = squared_error(y, goal)
        }
        """;
    Flat flat =
        Flat.of(Language.read(new Source("r.arch", text)).architecture().orElseThrow(), Map.of());
    Agreement.check(engine, flat, Example.of(flat, 7));
  }

  static IntStream random() {
    return IntStream.range(0, RANDOM / EACH);
  }

  @ParameterizedTest
  @MethodSource("random")
  void randomArchitecturesAgree(int group) {
    int descending = 0;
    for (int seed = group * EACH; seed < (group + 1) * EACH; seed++) {
      Flat flat = Flat.of(RandomArchitectures.of(seed), Map.of());
      descending += Agreement.check(engine, flat, Example.of(flat, seed)) ? 1 : 0;
    }
    assertThat(descending).as("led back through loops by the compiler").isPositive();
  }
}
