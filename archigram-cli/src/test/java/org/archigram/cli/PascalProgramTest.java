package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PascalProgramTest {
  @TempDir Path folder;

  private String program(String text) throws IOException {
    return Files.writeString(folder.resolve("small.pas"), text).toString();
  }

  @Test
  void aProgramIsRun() throws IOException {
    String file =
        program("var i: integer;\nbegin\n  for i := 1 to 3 do write(i * i, ' ');\n end.\n");
    Ran ran = Ran.archigram("run", file);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo("1 4 9 ");
  }

  @Test
  void aFaultComesAfterWhatWasWrittenBefore() throws IOException {
    String file =
        program("var b: byte;\nbegin\n  writeln('before');\n  dec(b);\n  writeln(b)\nend.\n");
    Ran ran = Ran.archigram("run", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEqualTo("before\n");
    assertThat(ran.err())
        .isEqualTo("Runtime error 201 at " + file + ":4:7: a value outside of its range\n");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() throws IOException {
    Ran ran = Ran.archigram("run", program("begin\n  goto 1\nend.\n"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("error: `goto` is not compiled").contains("small.pas:2:3");
  }

  @Test
  void theCellularCodeIsPrinted() throws IOException {
    Ran ran =
        Ran.archigram("compile", program("begin writeln(6 * 7) end.\n"), "--show", "cellular");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("(WRITE 0 (SUM 42))");
  }

  @Test
  void optionsForTrainedNetworksAreRefused() throws IOException {
    Ran ran = Ran.archigram("run", program("begin end.\n"), "--input", "x.npy");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--input is for networks that were trained");
  }

  @Test
  void aNetworkRunsWithoutItsSource() throws IOException {
    Path source = Path.of(program("var i: integer;\nbegin for i := 1 to 3 do write(i) end.\n"));
    String code = folder.resolve("small.cell").toString();
    Path grown = folder.resolve("grown.net");
    Path compiled = folder.resolve("compiled.net");
    assertThat(Ran.archigram("compile", source.toString(), "--show", "cellular", "-o", code).code())
        .isZero();
    assertThat(Ran.archigram("compile", source.toString(), "-o", compiled.toString()).code())
        .isZero();
    Files.delete(source);
    assertThat(Ran.archigram("grow", code, "-o", grown.toString()).code()).isZero();
    assertThat(grown).hasSameBinaryContentAs(compiled);
    for (String order : new String[] {"in-order", "random:3", "parallel"}) {
      assertThat(Ran.archigram("run", grown.toString(), "--schedule", order).out())
          .isEqualTo("123");
    }
    assertThat(Ran.archigram("summary", grown.toString()).out())
        .isEqualTo(Ran.archigram("summary", code).out())
        .contains("neurons fired");
  }

  @Test
  void aGrowthWithoutEndIsEnded() throws IOException {
    String file = program("begin while true do end.\n");
    Ran ran = Ran.archigram("run", file, "--neurons", "1000");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("grew to 1000 neurons").doesNotContain("\tat ");
  }

  @Test
  void anOrderThatThereIsNotIsRefused() throws IOException {
    Ran ran = Ran.archigram("run", program("begin end.\n"), "--schedule", "backwards");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("no order `backwards`");
  }
}
