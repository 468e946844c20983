package org.archigram.diagram.equation;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.Read;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** How the equations of small networks are written. */
class EquationSheetTest {

  private static EquationSheet sheet(String text) {
    Architecture architecture = Read.text(text);
    return EquationSheet.of(architecture, Types.of(architecture));
  }

  private static String plain(String text) {
    return EquationText.plain(sheet(text));
  }

  @Test
  void settingsOfOperatorsStay() {
    assertThat(
            plain(
                """
                network Settings {
                  input x : [2, 9, 9]
                  output y : [10]
                  weights W : [4, 1, 3, 3]
                  c = conv(x, W, stride: 2, pad: 1, groups: 2)
                  p = max_pool(c, 2, stride: 1)
                  q = pad(p, before: 1, after: 2, dim: 1)
                  s = slice(q, from: 1, size: 2, dim: 1)
                  y = dense(10)(flatten(s))
                }
                """))
        .contains("c = W ∗_{stride 2,pad 1,groups 2} x")
        .contains("p = maxpool(c; size 2)")
        .contains("q = pad(p; before 1, after 2, dim 1)")
        .contains("s = q_{[1:3],dim 1}")
        .contains("y = dense(flatten(s); n = 10)");
  }

  @Test
  void stacksAreWrittenAsInPapers() {
    assertThat(
            plain(
                """
                network Stack {
                  input x : [8]
                  output y : [8]
                  let same = dense(8)
                  h = same(x)
                  repeat 6 {
                    h = tanh(dense(8)(h)) + same(h)
                  }
                  y = h
                }
                """))
        .contains("same = dense(n = 8)")
        .contains("h^{(0)} = same(x)")
        .contains("h^{(k)} = tanh(dense^{(k)}(h^{(k−1)}; n = 8)) + same(h^{(k−1)}), k = 1, …, 6")
        .contains("h = h^{(6)}")
        .doesNotContain("repeat");
  }

  @Test
  void weightsOfACopyAndCollectedValuesHaveItsNumber() {
    assertThat(
            plain(
                """
                network Skips {
                  input x : [8]
                  output y : [8]
                  h = x
                  repeat 4 as l {
                    weights W : [8, 8]
                    h = tanh(W @ h)
                    p[l] = relu(h)
                  }
                  y = mean[l](p)
                }
                """))
        .contains("h^{(l)} = tanh(W^{(l)} h^{(l−1)})")
        .contains("W^{(l)} ∈ ℝ^{8×8}")
        .contains("p_l = p^{(l)}");
  }

  @Test
  void parametersKeepTheirNamesAndHaveTheirNumbersBelow() {
    String text =
        plain(
            """
            network Low(dt = 0.5, tau = 3) {
              input x[t] : [n]
              output y[t] : [n]
              y = y[t-1] * exp(-dt / tau) + x
            }
            """);
    assertThat(text).contains("dt = 0.5").contains("τ = 3").doesNotContain("0.16667");
  }

  @Test
  void blocksThatDifferInNumbersAreWrittenOnce() {
    String text =
        plain(
            """
            block Leak(rate) {
              input x[t] : [n]
              output y[t] : [n]
              y = rate * y[t-1] + (1 - rate) * x
            }
            network Two {
              input x[t] : [3]
              output y[t] : [3]
              y = Leak(0.25)(x) + Leak(0.5)(x)
            }
            """);
    assertThat(text)
        .containsOnlyOnce("Leak(rate)")
        .contains("y_t = Leak(x_t; rate = 0.25) + Leak(x_t; rate = 0.5)")
        .contains("y_t = rate · y_{t−1} + (1 − rate) · x_t")
        .doesNotContain("c_1");
  }

  @Test
  void indicesHaveTheirRangesAndWordsNoLowLines() {
    String text =
        plain(
            """
            network Ranges {
              input x[t] : [3]
              output y[t] : [3]
              axis u = t
              axis d = 1..5
              fixed W_in[d] : [3, 3] ~ uniform(-1, 1) |> spectral_radius(0.95)
              y = sum[u, d](W_in @ x[u]) + x
            }
            """);
    assertThat(text)
        .contains("t = 1, …, T; ")
        .contains("u = 1, …, T")
        .contains("d = 1, …, 5")
        .contains("fixed ∼ 𝒰(−1, 1), then spectral radius(0.95)")
        .doesNotContain("|>");
  }

  @Test
  void longChainsAreCutIntoSteps() {
    assertThat(
            plain(
                """
                network Long {
                  input x : [3]
                  output y : [3]
                  let f_3 = dense(7)
                  y = x |> dense(4) |> tanh |> dense(5) |> tanh |> f_3 |> relu |> dense(3)
                }
                """))
        .contains("f_3 = dense(n = 7)")
        .contains("a_1 = tanh(dense_1(x; n = 4))")
        .contains("a_2 = tanh(dense_2(a_1; n = 5))")
        .contains("a_3 = ReLU(f_3 (a_2))")
        .contains("y = dense_3(a_3; n = 3)");
  }

  @Test
  void tallSheetsHaveColumns() {
    StringBuilder text = new StringBuilder("network Tall {\n  input x : [3]\n  output y : [3]\n");
    StringBuilder blocks = new StringBuilder();
    String before = "x";
    for (int i = 0; i < 12; i++) {
      blocks.append("block B" + i + " {\n  input x : [3]\n  output y : [3]\n");
      blocks.append("  a = tanh(x)\n  b = a * " + i + "\n  y = exp(b)\n}\n");
      text.append("  h_" + i + " = B" + i + "(" + before + ")\n");
      before = "h_" + i;
    }
    text.append("  y = " + before + "\n}\n");
    Scene scene = EquationFigure.of(sheet(blocks.toString() + text), Theme.LIGHT);
    assertThat(scene.height()).isLessThan(2 * scene.width());
  }
}
