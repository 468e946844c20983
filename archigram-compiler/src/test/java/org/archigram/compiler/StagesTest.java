package org.archigram.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.archigram.compiler.cell.Cellular;
import org.archigram.compiler.cell.Genome;
import org.archigram.compiler.grow.NetworkText;
import org.archigram.compiler.grow.Schedule;
import org.archigram.model.problem.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage of a program is a text that can be read back, and goes on to the same end. */
class StagesTest {
  static Stream<String> names() throws IOException {
    return Programs.names().stream();
  }

  private static Cellular cellular(String text) {
    return Cellular.of(new Source("test.cell", text));
  }

  private static Cellular network(String text) {
    return NetworkText.read(new Source("test.net", text));
  }

  @ParameterizedTest
  @MethodSource("names")
  void cellularCodeIsReadBackAsItWas(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    assertThat(cellular(genome.text()).genome()).contains(genome);
  }

  @ParameterizedTest
  @MethodSource("names")
  void networksAreReadBackAndFireAsOften(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    Genome read = network(NetworkText.of(genome)).genome().orElseThrow();
    assertThat(NetworkText.of(read)).isEqualTo(NetworkText.of(genome));
    Programs.Case one = Programs.cases(name).get(0);
    assertThat(Programs.fired(read, one.input(), Schedule.inOrder()).numbered())
        .isEqualTo(one.output());
    assertThat(Programs.size(read, one.input(), Schedule.inOrder()))
        .isEqualTo(Programs.size(genome, one.input(), Schedule.inOrder()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void neuronsThatFireOnSeveralProcessorsPrintTheSame(String name) throws IOException {
    Genome genome = Programs.genome(Programs.read(name));
    Programs.Case one = Programs.cases(name).get(0);
    assertThat(Programs.fired(genome, one.input(), Schedule.parallel()).numbered())
        .isEqualTo(one.output());
  }

  @Test
  void manyNeuronsAtATimeComputeTheSame() throws IOException {
    Genome genome = Programs.genome(Programs.read("fibonacci-recursive"));
    assertThat(Programs.fired(genome, "18", Schedule.parallel()).numbered()).isEqualTo("2584");
    assertThat(Programs.size(genome, "18", Schedule.parallel()))
        .isEqualTo(Programs.size(genome, "18", Schedule.inOrder()));
  }

  @Test
  void thousandsOfArmsAreFoundByHalves() {
    StringBuilder text = new StringBuilder("var a: integer; begin read(a); case a of\n");
    for (int i = 0; i < 3000; i++) {
      text.append(2 * i).append(": write(").append(i).append(");\n");
    }
    Genome genome = Programs.genome(Programs.program(text + "else write('none') end end."));
    assertThat(cellular(genome.text()).genome()).contains(genome);
    for (int a : new int[] {0, 7, 2998, 3000, 5998, 6000}) {
      String expected = a % 2 == 0 && a < 6000 ? String.valueOf(a / 2) : "none";
      assertThat(Programs.fired(genome, String.valueOf(a), Schedule.inOrder()).numbered())
          .isEqualTo(expected);
    }
  }

  @Test
  void aChangedNeuronIsFound() throws IOException {
    String text = NetworkText.of(Programs.genome(Programs.read("gcd")));
    Cellular read = network(text.replaceFirst("READ 1", "READ 0"));
    assertThat(read.genome()).isEmpty();
    assertThat(read.problems().text(false)).contains("test.net:3:").contains("this neuron is none");
  }

  @Test
  void theTreeIsWrittenInMacroSymbols() throws IOException {
    assertThat(Programs.read("gcd").text())
        .isEqualTo(
            """
            ROUTINE gcd
              PLAIN a: integer
              PLAIN b: integer
              PLAIN rest: integer
              READ a b
              WHILE (b <> 0)
                ASSIGN rest (integer (a mod b))
                ASSIGN a b
                ASSIGN b rest
              WRITELN a
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(SUM 1) | SEQ has other parts",
        "(LINK g.x) | there is no slot",
        "(SET g.a) | other parts",
        "(SET g.a (SUM 1 2)) | 2 numbers",
        "(SET g.row (SUM 1)) | for slots without elements",
        "(PUT g.a (SUM 1) (SUM 1)) | for slots with elements",
        "(LEAVE 2) | LEAVE 2 stands in 1 scopes",
        "(IF (SUM 1) (LEAVE 1) (SEQ) (JOIN 0)) | LEAVE 1 stands in 0 scopes",
        "(CALL 7 (JOIN 0)) | no routine 7",
        "(SEQ | the text ends",
        "(NOTHING) | is no symbol",
        "(WRITE 9 (SUM 1)) | numbers here",
        "(WRITE @0:1 0 (SUM 1)) | a place is written as",
      })
  void whatIsWrongInCellularCodeIsSaidWithItsPlace(String code, String message) {
    String text =
        "cellular code 1 \"test.pas\"\n\nroutine g 0 0\n  slot a 0\n  slot row 3\n  (SEQ "
            + code
            + ")";
    Cellular read = cellular(text);
    assertThat(read.problems().text(false)).contains(message);
    assertThat(read.problems().text(false)).contains("test.cell:6:");
  }
}
