package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.Schedule;
import org.junit.jupiter.api.Test;

/** Calls that write nothing grow beside each other, and none runs away from a fault of another. */
class CallsTest {
  private static final String CHECKED =
      """
      var zero: integer;
      function check(n: integer): integer;
      begin
        if n < 0 then check := 1 div zero else check := 0
      end;
      function down(n: integer): integer;
      begin
        down := check(n) + down(n - 1)
      end;
      begin
        writeln('before'); writeln(down(20)); writeln('after')
      end.
      """;

  @Test
  void twoCallsInAnExpressionDoNotWaitForEachOther() throws IOException {
    Genome genome = Programs.genome(Programs.read("fibonacci-recursive"));
    assertThat(Programs.size(genome, "10", Schedule.inOrder()).depth()).isLessThanOrEqualTo(84);
    assertThat(Programs.size(genome, "16", Schedule.inOrder()).depth()).isLessThanOrEqualTo(140);
  }

  @Test
  void aFaultOfOneCallEndsAnotherThatWouldNeverEnd() {
    Genome genome = Programs.genome(Programs.program(CHECKED));
    for (int seed = 0; seed < 20; seed++) {
      Schedule order = seed == 0 ? Schedule.inOrder() : Schedule.random(seed);
      assertThat(Programs.fired(genome, "", order).numbered()).isEqualTo("before\n! 200");
    }
  }

  @Test
  void theFirstFaultOfTwoCallsIsNamed() {
    String program =
        """
        var zero: integer; small: byte;
        function first: integer;
        begin
          first := 1 div zero
        end;
        procedure second;
        begin
          dec(small)
        end;
        begin
          zero := first(); second; writeln(zero)
        end.
        """;
    Genome genome = Programs.genome(Programs.program(program));
    for (int seed = 0; seed < 20; seed++) {
      assertThat(Programs.fired(genome, "", Schedule.random(seed)).numbered()).isEqualTo("! 200");
    }
  }
}
