package org.archigram.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.language.Format;
import org.archigram.language.Language;
import org.archigram.language.Read;
import org.archigram.language.parse.Parser;
import org.archigram.model.Architecture;
import org.archigram.model.Size;
import org.archigram.model.cost.Cost;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final int ROUNDS = 5;

  @TestFactory
  Stream<DynamicTest> damagedBundledTextsGiveAResultOrProblems() {
    return Zoo.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      for (int seed = 0; seed < ROUNDS; seed++) {
                        String damaged =
                            new Mutations(seed * 1000L + entry.name().hashCode())
                                .of(entry.source().text());
                        survives("seed " + seed, damaged);
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> tokensInNoOrderGiveProblems() {
    return Stream.iterate(0, seed -> seed + 1)
        .limit(25)
        .map(
            seed ->
                DynamicTest.dynamicTest(
                    "seed " + seed, () -> survives("soup", new Mutations(seed).soup(200))));
  }

  @TestFactory
  Stream<DynamicTest> everyCaseThatWasEverFoundStaysMended() throws IOException {
    List<Path> found;
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/fuzz"))) {
      found = files.sorted().toList();
    }
    return found.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () ->
                        survives(file.toString(), Files.readString(file, StandardCharsets.UTF_8))));
  }

  @Test
  void tenThousandNestedBracketsAreAProblem() {
    survives("brackets", cell("h = " + "(".repeat(10_000) + "x" + ")".repeat(10_000)));
    survives("repeats", cell("repeat 2 { ".repeat(10_000) + "}".repeat(10_000)));
    survives("calls", cell("h = " + "tanh(".repeat(10_000) + "x" + ")".repeat(10_000)));
    survives("minus", cell("h = " + "-".repeat(10_000) + "x"));
    survives("powers", cell("h = x" + " ^ x".repeat(10_000)));
  }

  @Test
  void aNameOfAMegabyteIsAName() {
    String name = "a".repeat(1_000_000);
    survives("name", cell("h = " + name));
    survives("title", "network " + name + " {\n  input x : [3]\n  output y : [3]\n  y = x\n}\n");
  }

  @Test
  void oneHundredThousandEquationsAreReadInBoundedTime() {
    StringBuilder text = new StringBuilder("network Long {\n  input x : [3]\n  output y : [3]\n");
    text.append("  v0 = tanh(x)\n");
    for (int i = 1; i < 100_000; i++) {
      text.append("  v").append(i).append(" = tanh(v").append(i - 1).append(")\n");
    }
    String source = text.append("  y = v99999\n}\n").toString();
    Read read =
        Assertions.assertTimeoutPreemptively(
            LONGEST.multipliedBy(2), () -> Language.read(new Source("long.arch", source)));
    assertThat(read.architecture()).isPresent();
  }

  /** Forty blocks of two calls each unfold to 2^39, but are forty. */
  @Test
  void blocksThatDoubleAreCountedOnce() {
    StringBuilder text =
        new StringBuilder(
            "block B0 {\n  input x : [3]\n  output y : [3]\n  weights W : [3]\n  y = W * x\n}\n");
    for (int i = 1; i < 40; i++) {
      text.append("block B%s {\n  input x : [3]\n  output y : [3]\n".formatted(i));
      text.append("  y = B%s(x) + B%s(relu(x))\n}\n".formatted(i - 1, i - 1));
    }
    Source source = new Source("doubling.arch", text.toString());
    Read read =
        Assertions.assertTimeoutPreemptively(LONGEST, () -> Language.read(source), "doubling");
    Architecture architecture = read.architecture().orElseThrow();
    Cost cost =
        Assertions.assertTimeoutPreemptively(
            LONGEST, () -> Costs.of(architecture, read.types().orElseThrow()), "doubling");
    assertThat(cost.trained()).isEqualTo(Size.of(3L << 39));
    assertThat(Recurrence.of(architecture).allOverDepth()).isEmpty();
  }

  /** Each place at which somebody may stop to type, and save. */
  @TestFactory
  Stream<DynamicTest> everyTextThatIsCutGivesAResultOrProblems() {
    boolean thorough = Boolean.getBoolean("archigram.thorough");
    return Zoo.entries().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.name(),
                    () -> {
                      String text = entry.source().text();
                      int step = thorough ? 1 : 97;
                      for (int end = entry.name().length(); end < text.length(); end += step) {
                        cut("cut at " + end, text.substring(0, end));
                      }
                    }));
  }

  private static void cut(String what, String text) {
    Source source = new Source("cut.arch", text);
    Read read = Assertions.assertTimeoutPreemptively(LONGEST, () -> Language.read(source), what);
    assertThat(read.architecture().isPresent() || read.problems().hasErrors()).as(what).isTrue();
    if (!Parser.parse(source).problems().hasErrors()) {
      assertThat(Format.text(source)).as(what).isNotNull();
    }
  }

  private static String cell(String equation) {
    return "block C(n = 3) {\n  input x : [n]\n  output h : [n]\n  " + equation + "\n}\n";
  }

  /** Reads, and draws what can be read; problems must have places inside the text. */
  private static void survives(String what, String text) {
    Source source = new Source("fuzz.arch", text);
    Read read = Assertions.assertTimeoutPreemptively(LONGEST, () -> Language.read(source), what);
    assertThat(read.architecture().isPresent() || read.problems().hasErrors()).as(what).isTrue();
    for (Problem problem : read.problems().all()) {
      assertThat(problem.headline()).as(what).isNotBlank().doesNotContain("Exception");
    }
    if (read.architecture().isPresent() && !read.problems().hasErrors()) {
      Assertions.assertTimeoutPreemptively(LONGEST, () -> draw(read.architecture().get()), what);
    }
  }

  private static void draw(Architecture architecture) {
    assertThat(Svg.write(Picture.of(architecture, Wish.of(Kind.FLOW, Theme.LIGHT)).scene()))
        .startsWith("<svg");
  }
}
