package org.archigram.model.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.model.formula.Formula.Fenced;
import org.archigram.model.formula.Formula.Fraction;
import org.junit.jupiter.api.Test;

class TexTest {

  @Test
  void aNameFromAFileIsHarmlessText() {
    assertThat(Tex.of(Formula.variable("\\input{x}")))
        .isEqualTo("\\mathit{\\backslash input\\{x\\}}");
    assertThat(Tex.of(Formula.upright("a%b$c&d#e^f~g")))
        .isEqualTo("\\mathrm{a\\%b\\$c\\&d\\#e\\wedge f\\sim g}");
    assertThat(Tex.of(Formula.binary("\\csname"))).isEqualTo("\\backslash csname");
    assertThat(Tex.of(Formula.variable("a\nb"))).isEqualTo("\\mathit{ab}");
  }

  @Test
  void bracketsGrowOnlyAroundWhatIsTall() {
    Formula x = Formula.variable("x");
    assertThat(Tex.of(new Fenced("(", x, ")"))).isEqualTo("(x)");
    assertThat(Tex.of(new Fenced("(", new Fraction(x, x), ")")))
        .isEqualTo("\\left( \\frac{x}{x} \\right)");
    assertThat(Tex.of(new Fenced("‖", x, "‖"))).isEqualTo("\\lVert x\\rVert ");
  }

  @Test
  void calligraphicLettersAreNamed() {
    assertThat(Tex.of(Formula.upright("𝒩"))).isEqualTo("\\mathcal{N}");
    assertThat(Tex.of(Formula.upright("ℒ"))).isEqualTo("\\mathcal{L}");
  }

  @Test
  void greekCapitalsThatLookLatinArePlainLetters() {
    assertThat(Tex.of(Names.of("Alpha"))).isEqualTo("\\mathrm{A}");
    assertThat(Tex.of(Names.of("Sigma"))).isEqualTo("\\Sigma");
  }
}
