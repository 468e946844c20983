package org.archigram.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          h          | h
          W_z        | W_{z}
          U_h_fwd    | U_{h , \\mathrm{fwd}}
          b_in       | b_{\\mathrm{in}}
          h1         | h_{1}
          W_2        | W_{2}
          alpha      | \\alpha
          W_alpha    | W_{\\alpha}
          Gamma      | \\Gamma
          λ          | \\lambda
          h_hat      | \\hat{h}
          c_tilde_2  | {\\tilde{c}}_{2}
          y_bar      | \\bar{y}
          h_fwd      | \\overrightarrow{h}
          h_bwd      | \\overleftarrow{h}
          ĝ          | \\hat{g}
          image      | \\mathit{image}
          image_hat  | \\widehat{\\mathit{image}}
          conv1      | \\mathit{conv}_{1}
          H          | H
          _          | \\_
          """)
  void identifiersAreTypesetAsInPapers(String name, String tex) {
    assertThat(Tex.of(Names.of(name))).isEqualTo(tex);
  }

  @Test
  void primesStandAboveTheIndices() {
    assertThat(Tex.of(Names.indexed("i_prime", List.of(Names.of("t")))))
        .isEqualTo("i_{t}^{\\prime}");
    assertThat(Tex.of(Names.of("u_1'"))).isEqualTo("u_{1}^{\\prime}");
    assertThat(Tex.of(Names.of("h'"))).isEqualTo("h^{\\prime}");
  }

  @Test
  void fromInputToGateIsNotTheLetterXi() {
    assertThat(Tex.of(Names.of("W_xi"))).isEqualTo("W_{\\mathrm{xi}}");
    assertThat(Tex.of(Names.of("xi"))).isEqualTo("\\xi");
  }

  @Test
  void indicesFollowTheSubscriptsOfTheName() {
    assertThat(Tex.of(Names.indexed("h", List.of(Names.step("t", -1))))).isEqualTo("h_{t - 1}");
    assertThat(Tex.of(Names.indexed("W_z", List.of(Names.of("l"))))).isEqualTo("W_{z , l}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1, 1",
    "-0.5, {-} 0.5",
    "1e-5, 10^{{-} 5}",
    "2.5e-4, 2.5 \\cdot 10^{{-} 4}",
    "1e9, 10^{9}",
    "60000, 60000",
    "-1e9, {-} 10^{9}"
  })
  void numbersAreTypesetAsReadersWriteThem(double number, String tex) {
    assertThat(Tex.of(Names.number(number))).isEqualTo(tex);
  }

  @Test
  void sizesKeepTheirPolynomials() {
    assertThat(Tex.of(Names.size("4·n² + m - 2"))).isEqualTo("4 \\cdot n^{2} + m - 2");
  }
}
