package org.archigram.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Size;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.formula.Tex;
import org.junit.jupiter.api.Test;

class NotationTest {

  private static final Path TABLE = Path.of("src/test/resources/golden/operators.tex.txt");

  private static final Formula X = Names.of("x");
  private static final Formula Y = Names.of("y");
  private static final Formula Z = Names.of("z");

  @Test
  void everyOperatorIsTypesetAsInTheTable() throws IOException {
    StringBuilder table = new StringBuilder();
    for (Operator operator : Operators.all()) {
      table.append(line(operator)).append('\n');
    }
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(TABLE, table);
    }
    assertThat(table.toString()).isEqualTo(Files.readString(TABLE));
  }

  /** Name, symbol, an application to letters, and one to sums. */
  private static String line(Operator operator) {
    int count = Math.max(operator.signature().least(), Math.min(2, operator.signature().most()));
    List<Formula> letters = List.of(X, Y, Z).subList(0, count);
    List<Formula> sums =
        List.of(apply("add", X, Y), apply("sub", Y, Z), apply("sub", Z, X)).subList(0, count);
    return String.join(
        "  |  ",
        operator.name(),
        Tex.of(operator.symbol()),
        Tex.of(operator.notation().of(letters, settings(operator))),
        Tex.of(operator.notation().of(sums, settings(operator))));
  }

  private static Attributes settings(Operator operator) {
    Attributes settings = Attributes.NONE;
    for (String name : operator.signature().settings()) {
      settings = settings.with(name, setting(name));
    }
    return operator.signature().axes()
        ? settings.with("axes", new Attribute.Axes(List.of("t")))
        : settings;
  }

  private static Attribute setting(String name) {
    return switch (name) {
      case "from" -> new Attribute.Axes(List.of("t"));
      case "to" -> new Attribute.Axes(List.of("s"));
      case "shape", "sizes", "order" -> new Attribute.Sizes(List.of(Size.named("n"), Size.of(3)));
      case "size" -> new Attribute.Sizes(List.of(Size.of(2), Size.of(2)));
      default -> new Attribute.Real(0.5);
    };
  }

  private static Formula apply(String operator, Formula... arguments) {
    return Operators.named(operator).notation().of(List.of(arguments), Attributes.NONE);
  }

  private static String tex(String operator, Formula... arguments) {
    return Tex.of(apply(operator, arguments));
  }

  @Test
  void aGateReadsAsInThePaper() {
    Formula keep = apply("mul", apply("sub", Formula.upright("1"), Names.of("z_t")), Names.of("h"));
    assertThat(tex("add", keep, apply("mul", Names.of("z_t"), Names.of("c_t"))))
        .isEqualTo("(1 - z_{t}) \\odot h + z_{t} \\odot c_{t}");
  }

  @Test
  void aFactorThatIsAnElementWiseProductHasBrackets() {
    assertThat(tex("matmul", Names.of("U_c"), apply("mul", X, Y))).isEqualTo("U_{c} (x \\odot y)");
    assertThat(tex("mul", apply("matmul", Names.of("U_c"), X), Y)).isEqualTo("U_{c} x \\odot y");
  }

  @Test
  void aDifferenceOnTheRightHasBrackets() {
    assertThat(tex("sub", X, apply("sub", Y, Z))).isEqualTo("x - (y - z)");
    assertThat(tex("sub", apply("sub", X, Y), Z)).isEqualTo("x - y - z");
    assertThat(tex("sub", X, apply("neg", Y))).isEqualTo("x - ({-} y)");
  }

  @Test
  void numbersStandBeforeWhatTheyScale() {
    assertThat(tex("mul", X, Formula.upright("2"))).isEqualTo("2 x");
    assertThat(tex("mul", Formula.upright("0.3"), apply("add", X, Y))).isEqualTo("0.3 (x + y)");
    assertThat(tex("mul", Formula.upright("2"), Formula.upright("3"))).isEqualTo("2 \\cdot 3");
  }

  @Test
  void aNegativeNumberGivesItsSignToTheProduct() {
    Formula product = apply("mul", Names.number(-10), X);
    assertThat(Tex.of(product)).isEqualTo("{-} 10 x");
    assertThat(tex("sub", Y, product)).isEqualTo("y - ({-} 10 x)");
  }

  @Test
  void aComparisonIsANumberAndHasBrackets() {
    assertThat(tex("sub", Y, apply("less", X, Z))).isEqualTo("y - [x < z]");
    assertThat(tex("where", apply("less", X, Z), X, Y))
        .isEqualTo("\\mathrm{if} \\; x < z \\; \\mathrm{then} \\; x \\; \\mathrm{else} \\; y");
  }

  @Test
  void aPowerOfAnIndexedNameKeepsOneStack() {
    assertThat(tex("square", Names.of("h_t"))).isEqualTo("h_{t}^{2}");
    assertThat(tex("pow", apply("square", X), Y)).isEqualTo("(x^{2})^{y}");
    assertThat(tex("square", apply("tanh", X))).isEqualTo("{\\tanh (x)}^{2}");
  }

  @Test
  void aForeignOperatorIsWrittenAsACall() {
    assertThat(Tex.of(Operators.foreign("Gemm_2").notation().of(List.of(X, Y), Attributes.NONE)))
        .isEqualTo("\\mathrm{Gemm\\ 2} (x , y)");
  }

  @Test
  void aDrawIsFoundByTheNameBehindTheTilde() {
    Operator draw = Operators.distribution("one_hot").orElseThrow();
    assertThat(draw).isNotEqualTo(Operators.named("one_hot"));
    assertThat(Operators.distributionName(draw)).isEqualTo("one_hot");
    assertThat(Operators.distribution("tanh")).isEmpty();
  }
}
