package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.tree.Program;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The programs print what Free Pascal prints, in a network as from the tree. */
class ProgramsTest {
  private static final int ORDERS = 20;

  static Stream<String> names() throws IOException {
    return Programs.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void theInterpreterPrintsWhatFreePascalPrints(String name) throws IOException {
    Program program = Programs.read(name);
    for (Programs.Case one : Programs.cases(name)) {
      assertThat(Programs.interpreted(program, one.input()).numbered())
          .as(one.toString())
          .isEqualTo(one.output());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void theNetworkPrintsWhatFreePascalPrints(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    for (Programs.Case one : Programs.cases(name)) {
      assertThat(Programs.fired(genome, one.input(), Schedule.inOrder()).numbered())
          .as(one.toString())
          .isEqualTo(one.output());
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyOrderOfFiringPrintsTheSame(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    List<Programs.Case> cases = Programs.cases(name);
    for (int seed = 0; seed < ORDERS; seed++) {
      Programs.Case one = cases.get(seed % cases.size());
      assertThat(Programs.fired(genome, one.input(), Schedule.random(seed)).numbered())
          .as(one.toString())
          .isEqualTo(one.output());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gcd, 1071 462, 25", "gcd, 100000 75025, 33", "fibonacci, 40, 135", "factorial, 12, 176",
    "fibonacci-recursive, 10, 3371", "primes, 60, 2517", "hanoi, 5, 1588", "ackermann, 2 3, 1418",
    "collatz, 27, 1676", "sieve, 50, 2305"
  })
  void networksDoNotGrowLarger(String name, String input, int most) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    assertThat(Programs.size(genome, input, Schedule.inOrder()).neurons())
        .isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @MethodSource("names")
  void theSizeDoesNotDependOnTheOrderOfFiring(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    for (Programs.Case one : Programs.cases(name).subList(0, 5)) {
      if (!one.output().contains("!")) {
        Run.Size size = Programs.size(genome, one.input(), Schedule.inOrder());
        assertThat(Programs.size(genome, one.input(), Schedule.random(1))).isEqualTo(size);
      }
    }
  }
}
