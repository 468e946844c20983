package org.archigram.diagram.text;

import static org.archigram.model.formula.Formula.binary;
import static org.archigram.model.formula.Formula.relation;
import static org.archigram.model.formula.Formula.row;
import static org.archigram.model.formula.Formula.upright;
import static org.archigram.model.formula.Formula.variable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.Specimen;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Box;
import org.archigram.model.formula.Formula;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TypesetterTest {
  private static final Offset<Double> HAIR = within(1e-9);
  private final Typesetter type = new Typesetter();

  private Label words(String text) {
    return type.words(text, Font.REGULAR, 10);
  }

  @Test
  void widthsAddUp() {
    assertThat(words("AV").width() + words("To").width()).isCloseTo(words("AVTo").width(), HAIR);
    assertThat(type.words("AVTo", Font.REGULAR, 20).width())
        .isCloseTo(2 * words("AVTo").width(), HAIR);
  }

  @Test
  void wordsOfOneSizeShareHeightsWhateverTheirLetters() {
    assertThat(words("aaa").extent().ascent()).isEqualTo(words("Agj").extent().ascent());
    assertThat(words("aaa").middle()).isEqualTo(words("Agj").middle());
  }

  @Test
  void aLetterOfNoFontBecomesABoxedQuestionMark() {
    Label label = words("a漢b");
    assertThat(label.runs()).extracting(Run::text).containsExactly("a", "?", "b");
    assertThat(label.rules()).hasSize(4);
    assertThat(label.reading()).isEqualTo("a漢b");
  }

  @Test
  void aSignTheWordFontLacksComesFromAnother() {
    assertThat(words("a⊙").runs()).extracting(Run::font).containsExactly(Font.REGULAR, Font.MATH);
  }

  @ParameterizedTest
  @FieldSource("org.archigram.diagram.Hostile#NAMES")
  void anyTextCanBeSet(String text) {
    Label label = words(text);
    Label formula = type.formula(variable(text).sup(upright(text)), 10);
    assertThat(label.width()).isFinite().isNotNegative();
    assertThat(formula.width()).isFinite().isNotNegative();
    assertThat(label.reading()).doesNotContain("\n", "\u0000", "\u202E");
  }

  @Test
  void subscriptsAreSmallerAndLower() {
    Label label = type.formula(variable("h").sub(variable("t")), 10);
    Run base = label.runs().get(0);
    Run script = label.runs().get(1);
    assertThat(script.size()).isEqualTo(7);
    assertThat(script.at().y()).isPositive();
    assertThat(script.at().x()).isGreaterThanOrEqualTo(base.width());
    assertThat(type.formula(variable("h").sub(variable("t").sub(variable("i"))), 10).runs())
        .extracting(Run::size)
        .containsExactly(10.0, 7.0, 5.0);
  }

  @Test
  void aSuperscriptOnASubscriptedBaseStandsOverTheSubscript() {
    var apart =
        new Formula.Scripts(variable("W"), Optional.of(variable("i")), Optional.of(variable("f")));
    Label nested = type.formula(variable("W").sub(variable("i")).sup(variable("f")), 10);
    assertThat(nested.runs()).isEqualTo(type.formula(apart, 10).runs());
  }

  @Test
  void relationsHaveMoreSpaceThanOperatorsAndScriptsHaveNone() {
    double operator = gapBefore(binary("+"), 1);
    double relation = gapBefore(relation("="), 1);
    assertThat(operator).isCloseTo(10 * 4 / 18.0, HAIR);
    assertThat(relation).isCloseTo(10 * 5 / 18.0, HAIR);
  }

  private double gapBefore(Formula sign, int index) {
    Label label = type.formula(row(upright("1"), sign, upright("2")), 10);
    Run before = label.runs().get(index - 1);
    return label.runs().get(index).at().x() - before.at().x() - before.width();
  }

  @Test
  void aMinusAtTheBeginIsAPrefix() {
    Label label = type.formula(row(binary("-"), upright("2")), 10);
    assertThat(label.runs().get(1).at().x()).isCloseTo(label.runs().get(0).width(), HAIR);
  }

  @Test
  void bracketsGrowWithWhatTheyHold() {
    var small = type.equation(new Formula.Fenced("(", variable("x"), ")"), 10);
    Formula high =
        new Formula.Fraction(variable("a"), new Formula.Fraction(variable("b"), variable("c")));
    var large = type.equation(new Formula.Fenced("(", high, ")"), 10);
    assertThat(small.runs().get(0).font()).isEqualTo(Font.MATH);
    assertThat(large.runs().get(0).font().isForLargeSigns()).isTrue();
    assertThat(large.height()).isGreaterThan(2 * small.height());
  }

  @Test
  void aFormulasBoxHoldsItsInk() {
    for (Formula formula : Specimen.specimens()) {
      for (Label label : List.of(type.formula(formula, 10), type.equation(formula, 10))) {
        Box room =
            new Box(-0.5, -label.ascent() - 0.01, label.width() + 1.5, label.height() + 0.02);
        assertThat(label.rules()).allSatisfy(rule -> assertThat(room.contains(rule)).isTrue());
        assertThat(label.runs()).allSatisfy(run -> assertThat(holds(room, run)).isTrue());
      }
    }
  }

  private static boolean holds(Box room, Run run) {
    double x = run.at().x();
    for (int letter : run.text().codePoints().toArray()) {
      Box ink = run.font().ink(letter);
      double size = run.size();
      Box placed =
          new Box(
              x + ink.x() * size,
              run.at().y() + ink.y() * size,
              ink.width() * size,
              ink.height() * size);
      if (!room.contains(placed)) {
        return false;
      }
      x += run.font().advance(letter) * size;
    }
    return true;
  }

  @Test
  void linesStandCentredBelowEachOther() {
    Label lines = type.lines(List.of(words("wide line"), words("x")));
    assertThat(lines.width()).isEqualTo(words("wide line").width());
    Run second = lines.runs().get(1);
    assertThat(second.at().x() + second.width() / 2).isCloseTo(lines.width() / 2, HAIR);
    assertThat(second.at().y()).isGreaterThan(10);
    assertThat(lines.reading()).isEqualTo("wide line\nx");
    assertThat(lines.snippets()).hasSize(2);
  }

  @Test
  void besideKeepsOneBaseLine() {
    Label both = type.beside(List.of(words("a"), type.formula(variable("h"), 10)), 3);
    assertThat(both.runs()).extracting(run -> run.at().y()).containsExactly(0.0, 0.0);
    assertThat(both.runs().get(1).at().x()).isCloseTo(words("a").width() + 3, HAIR);
  }

  @Test
  void everyFormulaHasAReading() {
    assertThat(Specimen.specimens().stream().map(formula -> type.formula(formula, 10).reading()))
        .contains(
            "h_t = (1 − z_t) ⊙ h_(t−1) + z_t ⊙ h\u0303_t",
            "softmax((QK^T)/(√(d_k)))V",
            "score = tanh(x) + logp + 3.14漢éf^2");
  }

  @Test
  void everyFormulaHasItsTex() {
    Formula formula = variable("σ").sub(upright("in")).sup(new Formula.Root(variable("x_{}")));
    assertThat(type.formula(formula, 10).tex())
        .isEqualTo(
            "{\\fontsize{10.00bp}{12.00bp}\\selectfont "
                + "${{\\sigma }}_{\\mathop{\\mathrm{in}}\\nolimits }^{\\sqrt{{x\\_\\{\\}}}}$}");
  }
}
