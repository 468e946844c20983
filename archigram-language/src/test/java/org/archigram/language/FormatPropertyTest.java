package org.archigram.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.archigram.language.parse.Parsed;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.RandomSyntax;
import org.archigram.language.syntax.Sexp;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FormatPropertyTest {
  private static final int TREES = 150;

  private static Parsed parse(String text) {
    return Parser.parse(new Source("property.arch", text));
  }

  private static String format(String text) {
    return Format.text(new Source("property.arch", text));
  }

  @RepeatedTest(8)
  void whatIsPrintedIsReadBack(RepetitionInfo repetition) {
    for (int i = 0; i < TREES; i++) {
      SyntaxFile tree = new RandomSyntax(repetition.getCurrentRepetition() * 10_000L + i).file();
      String text = Format.text(tree);
      Parsed parsed = parse(text);
      assertThat(parsed.problems().text(false)).as(text).isEmpty();
      assertThat(Sexp.of(parsed.file())).as(text).isEqualTo(Sexp.of(tree));
      assertThat(format(text)).isEqualTo(text);
    }
  }

  /** Line ends, spaces and comments are put where they may stand. */
  @RepeatedTest(8)
  void spaceAndCommentsChangeNothing(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (int i = 0; i < TREES; i++) {
      SyntaxFile tree = new RandomSyntax(random.nextLong()).file();
      String text = scatter(Format.text(tree), random);
      Parsed parsed = parse(text);
      assertThat(parsed.problems().text(false)).as(text).isEmpty();
      assertThat(Sexp.of(parsed.file())).as(text).isEqualTo(Sexp.of(tree));
      String formatted = format(text);
      assertThat(Sexp.of(parse(formatted).file())).as(formatted).isEqualTo(Sexp.of(tree));
      assertThat(format(formatted)).as(text).isEqualTo(formatted);
      assertThat(marks(formatted)).isEqualTo(marks(text));
    }
  }

  private static String scatter(String text, Random random) {
    StringBuilder out = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      boolean documents = line.contains("#") || line.contains("\"");
      for (char c : line.toCharArray()) {
        out.append(c);
        if (!documents && "(,+*|@^".indexOf(c) >= 0 && !out.toString().endsWith("|")) {
          out.append(random.nextInt(9) == 0 ? between(random, line, out.length()) : "");
        }
      }
      out.append(documents || random.nextInt(5) > 0 ? "\n" : "   \t# mark\n \n\n  # mark\r\n");
    }
    return out.toString();
  }

  private static String between(Random random, String line, int at) {
    boolean set = line.contains("{") && line.contains("_{");
    return set ? "" : random.nextBoolean() ? " # mark\n" : at % 2 == 0 ? "\n\t" : "\n# mark\n";
  }

  private static long marks(String text) {
    return text.lines().filter(line -> line.contains("# mark")).count();
  }

  @Test
  void aTextWithErrorsIsLeftAlone() {
    assertThat(format("block B {\n x = (1\n}")).isEqualTo("block B {\n x = (1\n}");
  }
}
