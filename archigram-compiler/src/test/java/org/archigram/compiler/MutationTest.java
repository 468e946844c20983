package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.archigram.compiler.cell.Cellular;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.grow.TooLargeException;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.Test;

/** Texts with random changes are refused with a place, or grow within their budget. */
class MutationTest {
  private static final long MOST_NEURONS = 5_000;
  private static final String[] WORDS = {
    "begin",
    "end",
    ";",
    "(",
    ")",
    "[1]",
    ":=",
    "1",
    "-7",
    "9223372036854775807",
    "a",
    "b",
    "i",
    "while true do",
    "if a then",
    "array[1..3] of integer",
    "exit",
    "'x'",
    ":",
    ",",
    ".",
    "{",
    "var",
    "(SEQ)",
    "(SUM 1)",
    "@1:1",
    "\"",
    "gcd.a",
    "(LEAVE 1)",
    "JOIN",
    "99"
  };

  private static String mutated(String text, Random dice) {
    StringBuilder changed = new StringBuilder(text);
    int changes = 1 + dice.nextInt(3);
    for (int i = 0; i < changes; i++) {
      int from = dice.nextInt(changed.length());
      int to = Math.min(changed.length(), from + dice.nextInt(12));
      String cut = changed.substring(from, to);
      String word = WORDS[dice.nextInt(WORDS.length)];
      switch (dice.nextInt(5)) {
        case 0 -> changed.delete(from, to);
        case 1 -> changed.insert(dice.nextInt(changed.length()), cut);
        case 2 -> changed.setCharAt(from, (char) (32 + dice.nextInt(96)));
        case 3 -> changed.replace(from, to, " " + word + " ");
        default -> changed.insert(from, " " + word + " ");
      }
      if (changed.isEmpty()) {
        changed.append(' ');
      }
    }
    return changed.toString();
  }

  private static void grow(Optional<Genome> genome, Problems problems, String text) {
    if (genome.isEmpty()) {
      assertThat(problems.hasErrors()).as(text).isTrue();
      assertThat(problems.all()).as(text).allMatch(one -> one.place() instanceof Place.InText);
      return;
    }
    try {
      Run run = Programs.run(genome.get(), "12 8 3 4 5 6 7 8 9", Schedule.inOrder(), MOST_NEURONS);
      assertThat(run.size().neurons()).isLessThanOrEqualTo((int) MOST_NEURONS);
    } catch (TooLargeException e) {
      assertThat(e.most()).isEqualTo(MOST_NEURONS);
    }
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : Programs.names()) {
      texts.add(Programs.text(name));
    }
    return texts;
  }

  @Test
  void changedProgramsAreRefusedWithTheirPlaceOrGrow() throws IOException {
    List<String> texts = texts();
    int count = Thorough.cases(1_000, 100_000);
    for (int seed = 0; seed < count; seed++) {
      String text = mutated(texts.get(seed % texts.size()), new Random(seed));
      try {
        Compilation compiled = Compilation.of(new Source("mutated.pas", text));
        grow(compiled.genome(), compiled.problems(), text);
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + "\n" + text, e);
      }
    }
  }

  @Test
  void changedCellularCodesAreRefusedWithTheirPlaceOrGrow() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : Programs.names()) {
      texts.add(Programs.genome(Programs.read(name)).text());
    }
    int count = Thorough.cases(500, 10_000);
    for (int seed = 0; seed < count; seed++) {
      String text = mutated(texts.get(seed % texts.size()), new Random(seed));
      try {
        Cellular read = Cellular.of(new Source("mutated.cell", text));
        grow(read.genome(), read.problems(), text);
      } catch (RuntimeException | StackOverflowError e) {
        fail("seed " + seed + "\n" + text, e);
      }
    }
  }
}
