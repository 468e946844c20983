package org.archigram.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private static final Source SOURCE = new Source("a.arch", "one\ntwo\n".repeat(20));

  private static Problem at(int offset, String code) {
    return Problem.error(code, "wrong", SOURCE.at(offset, offset + 1));
  }

  @Test
  void problemsAreSortedByPlaceAndKeptOnce() {
    Problems problems = Problems.of(List.of(at(9, "E3"), at(4, "E2"), at(0, "E1"), at(4, "E2")));
    assertThat(problems.all()).extracting(Problem::code).containsExactly("E1", "E2", "E3");
  }

  @Test
  void onlyTwentyArePrinted() {
    Problems problems =
        Problems.of(IntStream.range(0, 23).mapToObj(i -> at(4 * i, "E" + i)).toList());
    assertThat(problems.text(false)).contains("error[E19]").doesNotContain("error[E20]");
    assertThat(problems.text(false)).endsWith("… and 3 more\n23 errors\n");
  }

  @Test
  void theLastLineCounts() {
    Problem warning = Problem.warning("W1", "odd", Place.UNKNOWN);
    assertThat(Problems.of(List.of(at(0, "E1"), at(4, "E2"), warning)).summary())
        .isEqualTo("2 errors, 1 warning");
    assertThat(Problems.of(List.of(warning)).summary()).isEqualTo("1 warning");
    assertThat(Problems.of(List.of(warning)).hasErrors()).isFalse();
    assertThat(Problems.none().text(false)).isEmpty();
  }

  @Test
  void bothListsTogetherAreStillSorted() {
    Problems both = Problems.of(List.of(at(4, "E2"))).and(Problems.of(List.of(at(0, "E1"))));
    assertThat(both.all()).extracting(Problem::code).containsExactly("E1", "E2");
  }
}
