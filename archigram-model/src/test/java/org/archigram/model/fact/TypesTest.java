package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Type;
import org.junit.jupiter.api.Test;

class TypesTest {
  private static final Block GRU =
      Draft.block(
          "GRU",
          """
          axis t
          input x[t] : [m]
          output h[t] : [n]
          weights W_z, W_r, W_c : [n, m]
          weights U_z, U_r, U_c : [n, n]
          z = sigmoid(add(matmul(W_z, x), matmul(U_z, h[t-1])))
          r = sigmoid(add(matmul(W_r, x), matmul(U_r, h[t-1])))
          c = tanh(add(matmul(W_c, x), matmul(U_c, mul(r, h[t-1]))))
          h = add(mul(sub(1, z), h[t-1]), mul(z, c))
          """);

  private static String show(Type type) {
    return (type.axes().isEmpty() ? "" : type.axes() + " ")
        + (type.element() instanceof Type.Element.Category ? type.element() + " " : "")
        + type.shape();
  }

  private static String type(Architecture architecture, String value) {
    Types types = Types.of(architecture);
    assertThat(types.problems()).isEmpty();
    return show(types.root().type(value));
  }

  @Test
  void aGruKeepsItsOpenSizesByName() {
    Types types = Types.of(new Architecture("GRU", GRU));
    assertThat(types.problems()).isEmpty();
    assertThat(show(types.root().type("z"))).isEqualTo("[t] [n]");
    assertThat(show(types.root().type("W_z"))).isEqualTo("[n, m]");
    assertThat(show(types.root().type("h"))).isEqualTo("[t] [n]");
  }

  @Test
  void aCallGivesSizesToTheBlockInside() {
    Architecture two =
        Draft.network(
            """
            axis s
            input x[s] : [3]
            let f = GRU
            let g = GRU
            weights V : [5, 4]
            y = matmul(V, g(f(x)))
            output y
            """,
            GRU);
    Types types = Types.of(two);
    assertThat(show(types.root().type("y"))).isEqualTo("[s] [5]");
    assertThat(show(types.root().inside("g#1").type("U_z"))).isEqualTo("[4, 4]");
    assertThat(show(types.root().inside("f#0").type("W_z"))).isEqualTo("[n, 3]");
    assertThat(types.root().axes("f#0")).containsExactly(java.util.Map.entry("t", "s"));
  }

  @Test
  void equationsWithOneUnknownAreSolved() {
    Architecture half =
        Draft.network(
            """
            input x : [512]
            weights w : [2*n + 2]
            weights V : [n, 3]
            y = add(x, w)
            z = matmul(V, b)
            weights b : [3]
            """);
    assertThat(type(half, "z")).isEqualTo("[255]");
  }

  @Test
  void anLstmCanBeUsedForBothDirections() {
    Block lstm =
        Draft.block(
            "LSTM",
            """
            axis t
            input x[t] : [m]
            output h[t] : [n]
            output c
            weights W_i, W_f : [n, m]
            weights U_i, U_f : [n, n]
            i = sigmoid(add(matmul(W_i, x), matmul(U_i, h[t+1])))
            f = sigmoid(add(matmul(W_f, x), matmul(U_f, h[t+1])))
            c = add(mul(f, c[t+1]), i)
            h = mul(i, tanh(c))
            h[t=T+1] = 0
            """);
    Architecture both =
        Draft.network(
            """
            axis s
            input x[s] : [3]
            let forth = GRU
            let back = LSTM
            a = forth(x)
            b, c = back(x)
            y = concat(a, b)
            weights V : [7, 10]
            z = matmul(V, y)
            weights U : [4, 6]
            k = matmul(U, b)
            output z
            output k
            """,
            GRU,
            lstm);
    assertThat(type(both, "y")).isEqualTo("[s] [10]");
    assertThat(type(both, "a")).isEqualTo("[s] [4]");
    assertThat(type(both, "c")).isEqualTo("[s] [6]");
    assertThat(show(Types.of(both).root().inside("forth#0").type("U_z"))).isEqualTo("[4, 4]");
    assertThat(show(Types.of(both).root().inside("back#1").type("U_i"))).isEqualTo("[6, 6]");
  }

  @Test
  void anEchoStateNetworkNeedsNoTypesForItsEquations() {
    Architecture esn =
        Draft.network(
            """
            axis t
            input u[t] : [k]
            output y[t] : [q]
            weights W_in : [100, k]
            weights W : [100, 100]
            weights W_out : [q, 100]
            h = add(mul(0.7, h[t-1]), mul(0.3, tanh(add(matmul(W_in, u), matmul(W, h[t-1])))))
            y = matmul(W_out, h)
            """);
    assertThat(type(esn, "h")).isEqualTo("[t] [100]");
    assertThat(type(esn, "y")).isEqualTo("[t] [q]");
  }

  @Test
  void attentionRunsAlongTwoAxesAndTakesOneAway() {
    Architecture attention =
        Draft.network(
            """
            axis t
            axis s
            input d[t] : [n]
            input h[s] : [m]
            weights W_a : [a, n]
            weights U_a : [a, m]
            weights v : [a]
            score = matmul(v, tanh(add(matmul(W_a, d), matmul(U_a, h))))
            alpha = softmax[s](score)
            context = sum[s](mul(alpha, h))
            output context
            """);
    assertThat(type(attention, "score")).isEqualTo("[t, s] []");
    assertThat(type(attention, "alpha")).isEqualTo("[t, s] []");
    assertThat(type(attention, "context")).isEqualTo("[t] [m]");
  }

  @Test
  void leNetFollowsFromItsImage() {
    Architecture leNet =
        Draft.network(
            """
            input image : [1, 28, 28]
            target label : class(10)
            weights K1 : [6, 1, 5, 5]
            weights K2 : [16, 6, 5, 5]
            weights F1 : [120, f]
            weights F2 : [10, g]
            a = avg_pool(tanh(conv(image, K1, pad: 2)), size: 2)
            b = avg_pool(tanh(conv(a, K2)), size: 2)
            c = tanh(matmul(F1, flatten(b)))
            digit = matmul(F2, c)
            loss l = cross_entropy(digit, label)
            output digit
            """);
    assertThat(type(leNet, "a")).isEqualTo("[6, 14, 14]");
    assertThat(type(leNet, "b")).isEqualTo("[16, 5, 5]");
    assertThat(type(leNet, "F1")).isEqualTo("[120, 400]");
    assertThat(type(leNet, "F2")).isEqualTo("[10, 120]");
    assertThat(type(leNet, "label")).isEqualTo("class(10) []");
  }

  @Test
  void aMemoryIsAMatrixWithADelay() {
    Architecture memory =
        Draft.network(
            """
            axis t
            input w[t] : [N]
            input e[t] : [M]
            input v[t] : [M]
            Mem = add(mul(Mem[t-1], sub(1, outer(w, e))), outer(w, v))
            r = matmul(w, Mem)
            output r
            """);
    assertThat(type(memory, "Mem")).isEqualTo("[t] [N, M]");
    assertThat(type(memory, "r")).isEqualTo("[t] [M]");
  }

  @Test
  void recursionInDepthSharesOneInstance() {
    Block conv =
        Draft.block(
            "Conv",
            """
            input x : [c, *s]
            weights K : [8, c, 3, 3]
            y = conv(x, K, pad: 1)
            output y
            """);
    Architecture recursive =
        Draft.network(
            """
            axis d = 16
            input image : [8, 32, 32]
            let f = Conv
            weights w[d] : []
            H = relu(f(H[d-1]))
            H[d=0] = image
            output y
            y = sum[d](mul(w, H))
            """,
            conv);
    assertThat(type(recursive, "H")).isEqualTo("[d] [8, 32, 32]");
    assertThat(type(recursive, "y")).isEqualTo("[8, 32, 32]");
    assertThat(Types.of(recursive).root().steps("d").toString()).isEqualTo("16");
  }

  @Test
  void aStackHandsOnWhatItWasGivenAndCollectsAlongItsAxis() {
    Block body =
        Draft.stack(
            "Layer",
            """
            carried h
            captured g
            weights W : [n, n]
            o = tanh(add(matmul(W, h), g))
            p = mul(o, o)
            output o -> h
            output p
            """);
    Architecture stack =
        Draft.network(
            """
            axis l = N
            axis t
            input x[t] : [5]
            input g : [n]
            let s = Layer × N as l
            h, p = s(x, g)
            q = sum[l](p)
            output h
            output q
            """,
            body);
    assertThat(type(stack, "h")).isEqualTo("[t] [5]");
    assertThat(type(stack, "p")).isEqualTo("[l, t] [5]");
    assertThat(type(stack, "q")).isEqualTo("[t] [5]");
    assertThat(type(stack, "g")).isEqualTo("[5]");
    assertThat(show(Types.of(stack).root().inside("s#0").type("W"))).isEqualTo("[5, 5]");
    assertThat(show(Types.of(stack).root().inside("s#0").type("h"))).isEqualTo("[t] [5]");
  }

  @Test
  void sizesWithOneNameInTwoBlocksAreToldApart() {
    Block guess =
        Draft.block(
            "Guess",
            """
            weights W : [n, n]
            output W
            """);
    Architecture two =
        Draft.network(
            """
            input x : [n]
            let f = Guess
            y = f()
            output x
            output y
            """,
            guess);
    assertThat(type(two, "x")).isEqualTo("[n]");
    assertThat(type(two, "y")).isEqualTo("[n₂, n₂]");
  }

  @Test
  void anAxisThatABlockDoesNotKnowPassesThrough() {
    Block dense =
        Draft.block(
            "Dense",
            """
            input x : [m]
            weights W : [4, m]
            y = matmul(W, x)
            output y : [4]
            """);
    Architecture through =
        Draft.network(
            """
            axis t
            axis s
            input x[t, s] : [3]
            let f = Dense
            y = f(x)
            z = f(y0)
            y0 = mul(x, 1)
            w = identity(y[t=last])
            output w
            output z
            """,
            dense);
    assertThat(type(through, "z")).isEqualTo("[t, s] [4]");
  }

  @Test
  void tenThousandEqualBlocksCostLittle() {
    Block dense =
        Draft.block(
            "Dense",
            """
            input x : [m]
            weights W : [m, m]
            y = tanh(matmul(W, x))
            output y
            """);
    StringBuilder text = new StringBuilder("input x0 : [64]\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("let f%d = Dense\nx%d = f%d(x%d)\n".formatted(i, i, i, i - 1));
    }
    Architecture deep = Draft.network(text + "output x10000", dense);
    Types types = Types.of(deep);
    assertThat(show(types.root().type("x10000"))).isEqualTo("[64]");
    assertThat(types.root().inside("f9#8")).isSameAs(types.root().inside("f5000#4999"));
  }

  @Test
  void thirtyThousandValuesInAnyOrderNeedNoDeepStack() {
    StringBuilder text = new StringBuilder("output x0\n");
    for (int i = 0; i < 30_000; i++) {
      text.append("x%d = tanh(x%d)\n".formatted(i, i + 1));
    }
    Architecture deep = Draft.network(text + "input x30000 : [7]");
    assertThat(show(Types.of(deep).root().type("x0"))).isEqualTo("[7]");
    assertThat(Checks.of(deep).all()).isEmpty();
  }

  @Test
  void theOrderOfEquationsDoesNotMatter() {
    for (long seed = 0; seed < 60; seed++) {
      java.util.Random random = new java.util.Random(seed);
      List<String> lines = new ArrayList<>(RandomLines.of(random));
      Architecture one = Draft.network(String.join("\n", lines));
      Collections.shuffle(lines, random);
      Architecture other = Draft.network(String.join("\n", lines));
      Types first = Types.of(one);
      Types second = Types.of(other);
      assertThat(first.problems()).as("seed %d", seed).isEmpty();
      for (var value : one.root().values()) {
        assertThat(show(second.root().type(value.id())))
            .as("seed %d, %s", seed, value.id())
            .isEqualTo(show(first.root().type(value.id())));
      }
    }
  }
}
