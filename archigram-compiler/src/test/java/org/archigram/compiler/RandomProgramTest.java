package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.tree.Program;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.Test;

/** Networks of random programs print what the interpreter prints, in any order of firing. */
class RandomProgramTest {
  private static final int PROGRAMS = Thorough.cases(100, 10_000);

  @Test
  void networksPrintWhatTheInterpreterPrints() {
    int faults = 0;
    for (int seed = 0; seed < PROGRAMS; seed++) {
      String text = RandomProgram.text(seed);
      Program program = Programs.program(text);
      Genome genome = Programs.genome(program);
      String input = seed % 17 - 8 + " " + seed % 5 + " " + seed % 101;
      Programs.Printed expected = Programs.interpreted(program, input);
      faults += expected.fault().isPresent() ? 1 : 0;
      Schedule order = seed % 2 == 0 ? Schedule.inOrder() : Schedule.random(seed);
      assertThat(Programs.fired(genome, input, order).placed())
          .as("%s\n%s", seed, text)
          .isEqualTo(expected.placed());
    }
    assertThat(faults).isBetween(PROGRAMS / 20, PROGRAMS * 3 / 4);
  }
}
