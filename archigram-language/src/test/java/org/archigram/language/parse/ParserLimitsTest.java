package org.archigram.language.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Statement;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ParserLimitsTest {
  private static final int MANY = 10_000;
  private static final int VERY_MANY = 100_000;

  private static Parsed parse(String text) {
    return Parser.parse(new Source("limits.arch", text));
  }

  private static Parsed parseBody(String body) {
    return parse("block B {\n" + body + "\n}\n");
  }

  private static List<Statement> bodyOf(Parsed parsed) {
    return ((Item.Definition) parsed.file().items().get(0)).body();
  }

  static Stream<String> tooDeep() {
    return Stream.of(
        "y = " + "(".repeat(MANY) + "x" + ")".repeat(MANY),
        "y = " + "[".repeat(MANY) + "x" + "]".repeat(MANY),
        "y = " + "f(".repeat(MANY) + "x" + ")".repeat(MANY),
        "y = x" + "[x".repeat(MANY) + "]".repeat(MANY),
        "y = " + "-".repeat(MANY) + "x",
        "y = x" + " ^ x".repeat(MANY),
        "y = x" + " ^ -x".repeat(MANY),
        "y = x" + " + x".repeat(VERY_MANY),
        "y = x" + " * x".repeat(VERY_MANY),
        "y = f" + "(x)".repeat(VERY_MANY),
        "y = f" + ".x".repeat(VERY_MANY),
        "input x : [n" + " + n".repeat(VERY_MANY) + "]",
        "repeat 2 {".repeat(MANY) + "}".repeat(MANY));
  }

  @ParameterizedTest
  @MethodSource("tooDeep")
  void whatIsTooDeepIsOneErrorAndNotACrash(String statement) {
    Problems problems = parseBody(statement + "\nz = 1").problems();
    assertThat(problems.all()).extracting(Problem::code).containsExactly("E0132");
  }

  @Test
  void expressionsUpToTheLimitAreRead() {
    assertThat(parseBody("y = x" + " + x".repeat(Expression.HIGHEST - 1)).problems().all())
        .isEmpty();
    assertThat(parseBody("y = " + "(".repeat(150) + "x" + ")".repeat(150)).problems().all())
        .isEmpty();
  }

  @Test
  void aLongPipelineIsFlat() {
    Parsed parsed = parseBody("y = x" + " |> f(1)".repeat(VERY_MANY));
    assertThat(parsed.problems().all()).isEmpty();
    Statement.Equation equation = (Statement.Equation) bodyOf(parsed).get(0);
    assertThat(((Expression.Pipeline) equation.value()).stages()).hasSize(VERY_MANY);
  }

  @Test
  void manyEquationsAreRead() {
    Parsed parsed = parseBody("y = f(x) + h[t-1]\n".repeat(VERY_MANY));
    assertThat(parsed.problems().all()).isEmpty();
    assertThat(bodyOf(parsed)).hasSize(VERY_MANY);
  }

  @Test
  void aNameMayBeLong() {
    String name = "n".repeat(1 << 20);
    assertThat(parseBody(name + " = 1").problems().all()).isEmpty();
    String report = parseBody(name + " " + name).problems().text(false);
    assertThat(report.length()).isLessThan(2000);
  }

  @Test
  void theNumberOfProblemsIsLimited() {
    assertThat(parseBody("y = = 1\n".repeat(VERY_MANY)).problems().all()).hasSize(200);
    assertThat(parseBody("$ ?\n".repeat(VERY_MANY)).problems().all()).hasSize(200);
  }

  static Stream<String> hostile() {
    return Stream.of(
        "(]".repeat(VERY_MANY),
        "{".repeat(VERY_MANY),
        "}".repeat(VERY_MANY),
        "\"".repeat(VERY_MANY),
        "/*".repeat(VERY_MANY),
        "#".repeat(VERY_MANY),
        "## d\n".repeat(VERY_MANY),
        "W_{".repeat(VERY_MANY),
        "block B {\n".repeat(VERY_MANY),
        "f(\na\n".repeat(VERY_MANY),
        "f(\na[\n".repeat(VERY_MANY),
        "h[a\n".repeat(VERY_MANY),
        "x[t] = (\n".repeat(VERY_MANY),
        "a, ".repeat(VERY_MANY) + "= 1",
        "9".repeat(VERY_MANY),
        "1e".repeat(VERY_MANY),
        "\\".repeat(VERY_MANY),
        "\\a".repeat(VERY_MANY),
        "\ud800".repeat(VERY_MANY),
        "\u0000".repeat(VERY_MANY),
        "g\u0302".repeat(VERY_MANY),
        ";".repeat(VERY_MANY),
        ",\n".repeat(VERY_MANY),
        "\r".repeat(VERY_MANY));
  }

  /** Measured in time of this thread alone, so that a busy machine does not matter. */
  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextTakesLinearTime(String text) {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    parse(text).problems().text(true);
    parseBody(text).problems().text(true);
    Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
    assertThat(taken).isLessThan(Duration.ofSeconds(3));
  }

  @Test
  void anyTextIsReadWithoutACrash() {
    Random random = new Random(7);
    String letters = "xyWt_ \n\n(){}[];,:=~|>.+-*/@^<!#\"'1290e\\σĝ⊙×−“”\r\t";
    List<String> words =
        List.of(
            "input ",
            "output ",
            "weights ",
            "repeat ",
            "block ",
            "let ",
            "axis ",
            "else ",
            "train(",
            "W_{z,r}",
            "h[t-1]",
            " |> ",
            "1..6",
            "class(3)",
            "by",
            "use \"a\"");
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "block B {\n" : "");
      IntStream.range(0, random.nextInt(40))
          .forEach(
              k ->
                  text.append(
                      random.nextInt(3) == 0
                          ? words.get(random.nextInt(words.size()))
                          : letters.charAt(random.nextInt(letters.length()))));
      assertThatCode(() -> parse(text.toString()).problems().text(false))
          .as(text.toString())
          .doesNotThrowAnyException();
    }
  }
}
