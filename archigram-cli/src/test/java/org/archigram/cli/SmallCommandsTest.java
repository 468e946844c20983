package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands {@code format}, {@code check} and {@code list}. */
class SmallCommandsTest {
  private static final String LOOSE = "block B(n=3){\n input x:[m]\n output y:[m]\n y=x+1\n}\n";

  @TempDir Path folder;

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void formattedTextIsPrintedAndTheFileLeftAlone() throws IOException {
    String file = written("a.arch", LOOSE);
    Ran ran = Ran.archigram("format", file);
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("block B(n = 3) {\n").contains("  y = x + 1\n");
    assertThat(Files.readString(Path.of(file))).isEqualTo(LOOSE);
  }

  @Test
  void fileIsFormattedInPlaceOnce() throws IOException {
    String file = written("a.arch", LOOSE);
    assertThat(Ran.archigram("format", "--check", file))
        .isEqualTo(new Ran(1, file + ": not formatted\n", ""));
    assertThat(Ran.archigram("format", "-w", file).err()).isEqualTo("Formatted " + file + "\n");
    assertThat(Files.readString(Path.of(file))).startsWith("block B(n = 3) {\n");
    assertThat(Ran.archigram("format", "--check", file)).isEqualTo(new Ran(0, "", ""));
    assertThat(Ran.archigram("format", "-w", file)).isEqualTo(new Ran(0, "", ""));
  }

  @Test
  void fileWithErrorsIsNotFormatted() throws IOException {
    String file = written("a.arch", "block {{{");
    Ran ran = Ran.archigram("format", "-w", file);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("error[E");
    assertThat(Files.readString(Path.of(file))).isEqualTo("block {{{");
  }

  @Test
  void formatNeedsOneWayOfAnswering() throws IOException {
    String file = written("a.arch", LOOSE);
    assertThat(Ran.archigram("format", "-w", "--check", file).code()).isEqualTo(2);
    assertThat(Ran.archigram("format").code()).isEqualTo(2);
    assertThat(Ran.archigram("format", folder.resolve("none.arch").toString()).code()).isEqualTo(1);
    assertThat(Ran.archigram("format", folder.toString()).err()).contains("is a directory");
  }

  @Test
  void checkReportsEverySourceAndFailsForOneError() throws IOException {
    String bad = written("bad.arch", "block B { input x : [n]\n output y : [n]\n y = z }\n");
    Ran ran = Ran.archigram("check", "gru", bad);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith("gru: no problems")
        .endsWith("\n" + bad + ": 1 error\n")
        .hasLineCount(2);
    assertThat(ran.err()).contains("bad.arch:3:");
  }

  @Test
  void circleWithoutADelayIsNeitherFineNorDrawn() throws IOException {
    String circle =
        written(
            "circle.arch", "block B { input x[t] : [3]\n output y\n y = x + z\n z = tanh(y) }\n");
    assertThat(Ran.archigram("check", circle).err()).contains("error[E0501]", "y → z → y");
    assertThat(Ran.archigram("draw", circle, "-o", "-"))
        .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
        .satisfies(ran -> assertThat(ran.out()).isEmpty());
  }

  @Test
  void checkReportsWhatIsThereForNothing() throws IOException {
    String spare =
        written("spare.arch", "block B { input x : [3]\n input u : [3]\n output y\n y = x + 1 }\n");
    Ran ran = Ran.archigram("check", spare);
    assertThat(ran.err()).contains("warning[W0604]");
    assertThat(ran.code()).isZero();
  }

  @Test
  void checkLooksAtThePictureToo() {
    Ran ran = Ran.archigram("check", "lenet5", "--scale", "0.5");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("lenet5: no problems; picture: 1 error");
    assertThat(ran.err()).contains("error[RAS01]: ");
    assertThat(Ran.archigram("explain", "RAS01").out()).startsWith("# RAS01: ");
  }

  @Test
  void checkLooksAtTheVeryFigureThatIsAskedFor() {
    assertThat(Ran.archigram("check", "gru", "--width", "85mm").code()).isZero();
    Ran narrow = Ran.archigram("check", "gru", "--width", "5mm");
    assertThat(narrow.code()).isEqualTo(1);
    assertThat(narrow.err()).contains("under 5 pt");
    assertThat(Ran.archigram("check", "lstm", "--view", "equations").code()).isZero();
    assertThat(Ran.archigram("check", "lstm", "--view", "equations", "--scale", "0.5").err())
        .contains("RAS01");
  }

  @Test
  void strictChecksCountWarningsToo() throws IOException {
    String spare =
        written("spare.arch", "block B { input x : [3]\n input u : [3]\n output y\n y = x + 1 }\n");
    assertThat(Ran.archigram("check", spare).code()).isZero();
    assertThat(Ran.archigram("check", spare, "--strict").code()).isEqualTo(1);
    assertThat(Ran.archigram("check", "perceptron", "--strict").code()).isZero();
  }

  @Test
  void checkPrintsJson() {
    Ran ran = Ran.archigram("check", "lenet5", "--scale", "0.5", "--json");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out())
        .contains("\"source\": \"lenet5\"", "\"id\": \"RAS01\"", "\"level\": \"error\"");
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void bundledArchitecturesHaveNoErrors() {
    Ran ran = Ran.archigram(concat("check", Zoo.names()));
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  private static String[] concat(String first, java.util.List<String> rest) {
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(first), rest.stream())
        .toArray(String[]::new);
  }

  @Test
  void listNamesEveryBundledArchitecture() {
    Ran ran = Ran.archigram("list");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .startsWith("Classics\n  perceptron ")
        .contains("Gated Recurrent Unit, 2014");
    for (String name : Zoo.names()) {
      assertThat(ran.out()).containsPattern("\n  " + name + " +\\S");
    }
  }

  @Test
  void listIsJsonForPrograms() {
    assertThat(Ran.archigram("list", "--json").out())
        .startsWith("[\n  {\n    \"name\": \"perceptron\",")
        .contains("\"family\": \"sequences\"")
        .contains("\"year\": 2014");
  }
}
