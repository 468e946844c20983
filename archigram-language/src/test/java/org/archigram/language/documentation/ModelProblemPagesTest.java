package org.archigram.language.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.archigram.language.Format;
import org.archigram.model.Architecture;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.Term;
import org.archigram.model.fact.Checks;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.archigram.testkit.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pages about problems of a finished model: axes, shapes, causality, what leads nowhere. */
class ModelProblemPagesTest {
  private static final Path PAGES = Path.of("../docs/problems");
  private static final Path CASES = Path.of("src/test/resources/golden/checks");
  private static final Pattern CODE = Pattern.compile("\"([EW]0\\d{3})\"");
  private static final Pattern OF_MODEL = Pattern.compile("[EW]0[3-6]\\d\\d\\.md");

  /** A text has none of these problems, as it has another one before. */
  private static final Map<String, Architecture> IN_JAVA =
      Map.of(
          "E0301",
          Architectures.network("Example")
              .input("image", 3)
              .equation("y", Term.tanh(Term.of("imgae")))
              .architecture(),
          "E0302",
          Architectures.network("Example")
              .input("x", 3)
              .equation("y", Term.apply("tanh", Term.of("x"), Term.of("x")))
              .architecture(),
          "E0309",
          Architectures.network("Example")
              .axis("t", 6)
              .axis("s", 8)
              .input("k[t]", 3)
              .equation(
                  "y",
                  Term.apply("reindex", Term.of("k")).withAxes("from", "t").withAxes("to", "s"))
              .architecture(),
          "W0606",
          Architectures.network("Example")
              .input("x[t]", 3)
              .equation("y[t]", Term.tanh(Term.of("x")))
              .boundary("y[0]", Term.of(0))
              .architecture());

  @TestFactory
  Stream<DynamicTest> firstExampleHasTheProblemAndTheSecondHasNone() throws IOException {
    return pages().map(page -> DynamicTest.dynamicTest(code(page), () -> check(page)));
  }

  private static void check(Path page) throws IOException {
    List<Snippet> examples = Snippet.all(page.toString(), Files.readString(page));
    if (examples.isEmpty()) {
      checkInJava(code(page), Files.readString(page));
      return;
    }
    assertThat(examples).hasSize(2);
    assertThat(examples.get(0).problems()).extracting(Problem::code).contains(code(page));
    assertThat(Problems.of(examples.get(1).problems()).text(false)).isEmpty();
    String fixed = examples.get(1).text();
    assertThat(Format.text(new Source(page.toString(), fixed))).isEqualTo(fixed);
  }

  private static void checkInJava(String code, String page) throws IOException {
    if (code.equals("E0311")) {
      assertThat(page).contains("error[E0311]"); // the builder refuses to define a name twice
      return;
    }
    String lines = page.split("```java\n")[1].split("```")[0];
    Path test = Path.of("src/test/java").resolve(packaged("ModelProblemPagesTest.java"));
    assertThat(dense(Files.readString(test))).contains(dense(lines));
    assertThat(Checks.of(IN_JAVA.get(code)).all()).extracting(Problem::code).contains(code);
  }

  private static String packaged(String file) {
    return ModelProblemPagesTest.class.getPackageName().replace('.', '/') + "/" + file;
  }

  private static String dense(String code) {
    return code.replaceAll("\\s+", "");
  }

  @TestFactory
  Stream<DynamicTest> reportsSayWhatIsWrongAndWhatToWrite() {
    return new Golden(".arch", ".err", ModelProblemPagesTest::report).tests(CASES);
  }

  private static String report(String name, String text) {
    return Problems.of(new Snippet(name, "", text).problems()).text(false);
  }

  @Test
  void everyCodeThatExistsHasAPageAndEveryPageACode() throws IOException {
    TreeSet<String> codes = new TreeSet<>();
    for (String module : List.of("archigram-model", "archigram-language")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          Matcher code = CODE.matcher(Files.readString(file));
          while (code.find()) {
            codes.add(code.group(1));
          }
        }
      }
    }
    try (Stream<Path> all = Files.list(PAGES)) {
      List<String> pages =
          all.map(ModelProblemPagesTest::code)
              .filter(code -> code.matches("[EW]0[1-6].*"))
              .toList();
      assertThat(pages).hasSizeGreaterThan(130).containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  private static Stream<Path> pages() throws IOException {
    try (Stream<Path> all = Files.list(PAGES)) {
      return all
          .filter(page -> OF_MODEL.matcher(page.getFileName().toString()).matches())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static String code(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }
}
