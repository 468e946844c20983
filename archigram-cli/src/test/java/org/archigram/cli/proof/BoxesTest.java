package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.view.ViewOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on a box says what the box computes. */
class BoxesTest {
  private static final String VALUES =
      """
      network N {
        input x, z : [3]
        input p, q : [3, 3]
        input c : []
        output y : [*s]
        weights w, b : [3]
        weights W, U : [3, 3]
        fixed F : [3, 3]
        y = %s
      }
      """;

  private static Readback drawn(String expression) {
    return Pictures.flow(VALUES.formatted(expression), 0);
  }

  /** The texts on the box that makes y, in the order in which they are read. */
  private static String box(String expression) {
    Readback drawn = drawn(expression);
    return String.join(" | ", drawn.holders("y").get(0).texts()).replaceAll("\\s+", " ");
  }

  /** What a person sees: no names of elements, and nothing said for those who cannot see. */
  private static String seen(String text, ViewOptions.Kind kind) {
    return Pictures.svg(Pictures.read(text), kind, 0)
        .replaceAll("(?s)<(title|desc)>.*?</\\1>", "")
        .replaceAll(" (id|class|data-[a-z]+|aria-[a-z]+)=\"[^\"]*\"", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x - z ~ z - x
          x / z ~ z / x
          p @ q ~ q @ p
          where(x > 0, x, z) ~ where(x > 0, z, x)
          where(c, exp(z), tanh(x)) ~ where(c, tanh(x), exp(z))
          exp(x) - exp(z) ~ exp(z) - exp(x)
          [exp(x); exp(z)] ~ [exp(z); exp(x)]
          concat(p, q, dim: 0) ~ concat(p, q, dim: 1)
          0.5 * x * z ~ x * z
          x + 0.9 * (1 - c) * z ~ x + c * z
          x * w ~ x * (1 - w)
          x * w ~ x * exp(w)
          w - x ~ x - w
          w / x ~ x / w
          tanh(W @ x + U @ z) ~ tanh(W @ x - U @ z)
          tanh(W @ x + U @ z) ~ tanh(U @ x + W @ z)
          tanh(W @ x + b) ~ tanh(W @ x - b)
          W @ x ~ tanh(W) @ x
          W @ x ~ softmax(W) @ x
          W @ x ~ x @ W
          maximum(w, x) ~ w * x
          [w; x] ~ w * x
          sigmoid(2 * (W @ x) - 3 * b) ~ sigmoid(2 * (W @ x) + 3 * b)
          sum(p, dim: 0) ~ sum(p, dim: 1)
          tanh(W @ x + F @ z) ~ tanh(F @ x + W @ z)
          x ^ 2 ~ x ^ 3
          outer(x, z) ~ outer(z, x)
          x < z ~ z < x
          x * x ~ x * z
          """)
  void anotherExpressionIsAnotherPicture(String one, String other) {
    for (ViewOptions.Kind kind : Pictures.KINDS) {
      assertThat(seen(VALUES.formatted(one), kind))
          .as("%s and %s, %s", one, other, kind)
          .isNotEqualTo(seen(VALUES.formatted(other), kind));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          x - z ~ x − z
          w - x ~ w − x
          x + z ~ +
          tanh(x) ~ tanh
          tanh(W @ x + b) ~ tanh | W, b
          tanh(W @ x - U @ z) ~ tanh | W x − U z
          exp(x) - exp(z) ~ ·_1 − ·_2
          where(c > 0, x, z) ~ if c > 0 then x else z
          [x; exp(z)] ~ [x; ·]
          """)
  void titleIsTheFormula(String expression, String title) {
    assertThat(box(expression).replace(" ", "")).startsWith(title.replace(" ", ""));
  }

  @Test
  void valuesWithoutANameAreNumberedAtTheirLines() {
    String svg =
        Pictures.svg(Pictures.read(VALUES.formatted("exp(x) - exp(z)")), ViewOptions.Kind.FLOW, 0);
    assertThat(svg).contains(">1<").contains(">2<");
  }

  @Test
  void labelsOfALossAreSaid() {
    String text =
        """
        network B {
          input x : []
          output p : []
          p = sigmoid(x)
          loss l = 0.9 * binary_cross_entropy(p, %s) - 0.1 * square(x)
        }
        """;
    assertThat(seen(text.formatted("1"), ViewOptions.Kind.FLOW))
        .isNotEqualTo(seen(text.formatted("0"), ViewOptions.Kind.FLOW));
  }

  @Test
  void aLossIsOneBoxWithItsEquation() {
    Readback drawn = Readback.of(Pictures.svg(Pictures.bundled("drcn"), ViewOptions.Kind.FLOW, 0));
    List<Readback.Node> losses = drawn.ofKind("loss");
    assertThat(losses).hasSize(2);
    assertThat(losses.stream().flatMap(loss -> loss.texts().stream()))
        .anyMatch(text -> text.matches("α.*mean.*y.*"))
        .anyMatch(text -> text.matches(".*1 − α.*out.*2.*"));
  }

  @Test
  void sizesOfStatesAreSaid() {
    for (String name : List.of("mlp", "rnn", "lstm", "lstm-peephole", "gru", "mgu", "esn", "elm")) {
      String n = name.equals("mlp") ? "256" : name.startsWith("e") ? "100" : "128";
      Readback drawn = Readback.of(Pictures.svg(Pictures.bundled(name), ViewOptions.Kind.FLOW, 0));
      assertThat(drawn.nodes().values().stream().flatMap(node -> node.texts().stream()))
          .as(name)
          .anyMatch(text -> text.contains(n));
    }
  }

  @Test
  void whatIsFixedAndDrawnAtRandomIsSaid() {
    assertThat(box("tanh(W @ x + F @ z)")).contains("fixed at random").contains("F");
    assertThat(box("F @ x")).contains("at random");
  }

  @Test
  void outputsOfABlockAreToldApart() {
    String text =
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
          y = relu(%s)
          z = exp(%s)
        }
        """;
    assertThat(seen(text.formatted("p", "q"), ViewOptions.Kind.FLOW))
        .isNotEqualTo(seen(text.formatted("q", "p"), ViewOptions.Kind.FLOW));
  }

  @Test
  void anotherNameIsNoBox() {
    String text =
        """
        network Shared {
          input x : [4]
          output y : [4]
          let f = dense(4)
          h = x
          repeat 3 {
            h = tanh(f(h))
          }
          y = h
        }
        """;
    assertThat(Pictures.flow(text, 0).nodes().values())
        .noneMatch(node -> node.operation().equals("identity"));
    Pictures.areTrue(text);
  }

  @Test
  void equalCallsWithoutWeightsAreDrawnOnce() {
    Readback drawn =
        Readback.of(Pictures.svg(Pictures.bundled("dynamic-ntm"), ViewOptions.Kind.FLOW, 0));
    assertThat(drawn.nodes().values().stream().filter(n -> n.operation().equals("concat")))
        .hasSize(3);
    assertThat(drawn.nodes().values().stream().filter(n -> n.operation().equals("Awake")))
        .hasSize(2);
  }

  @Test
  void parametersHaveTheirNamesAndValues() {
    String text =
        """
        network Leaky(tau = 3, dt = 0.5) {
          input x[t] : [4]
          output y[t] : [4]
          y = x + y[t-1] * exp(-dt / tau)
        }
        """;
    assertThat(seen(text, ViewOptions.Kind.FLOW))
        .isNotEqualTo(seen(text.replace("0.5", "0.25"), ViewOptions.Kind.FLOW))
        .isNotEqualTo(seen(text.replace("dt / tau", "tau / dt"), ViewOptions.Kind.FLOW));
    assertThat(Pictures.flow(text, 0).nodes().values())
        .anyMatch(node -> node.texts().toString().contains("exp(−dt/τ)"))
        .anyMatch(node -> node.texts().toString().contains("dt = 0.5, τ = 3"));
  }

  @Test
  void inputsAreListedInTheOrderOfTheirUse() {
    String text =
        """
        network Use {
          input a, b, c : [2]
          output y : [6]
          y = [c; a; b]
        }
        """;
    assertThat(
            Pictures.view(Pictures.read(text), ViewOptions.Kind.FLOW, 0).root().nodes().stream()
                .map(node -> node.id())
                .limit(3))
        .containsExactly("c", "a", "b");
  }

  @Test
  void convolutionsSayKernelStrideAndPadding() {
    String text =
        """
        network Kernels {
          input x : [3, 32, 32]
          output y : [8, 28, 28]
          y = x |> conv(8, pad: 1) |> conv(8, kernel: 5)
        }
        """;
    List<Readback.Node> layers = Pictures.flow(text, 0).ofKind("block");
    assertThat(layers.get(0).texts()).contains("conv 3×3", "stride 1, pad 1");
    assertThat(layers.get(1).texts()).contains("conv 5×5", "stride 1, pad 0");
  }
}
