package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

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
}
