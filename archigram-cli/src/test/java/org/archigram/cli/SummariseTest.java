package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummariseTest {
  @TempDir Path folder;

  @Test
  void tableCountsEveryBlock() {
    Ran ran = Ran.archigram("summary", "lenet5");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("LeNet5\n\n")
        .contains("inputs           image : [1, 28, 28], label : class(10)\n")
        .contains("recurrent        no\n")
        .contains("trained weights  61,706\n")
        .containsPattern("digit/conv2 +\\[16, 10, 10] +2,416 +0 +240,000 +240,000\n")
        .containsPattern("in all +61,706 +0 +416,520 +416,520\n");
  }

  @Test
  void recurrenceIsSaidWithItsAxisAndDirection() {
    assertThat(Ran.archigram("summary", "gru").out()).contains("recurrent        along t forward");
  }

  @Test
  void jsonHasTheKeysThatProgramsRelyOn() {
    Ran ran = Ran.archigram("summary", "esn", "--set", "n=50", "--json");
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("\"name\": \"ESN\"")
        .contains("\"inputs\": [\n    {\n      \"name\": \"u\"")
        .contains("\"outputs\": [\n    {\n      \"name\": \"y\"")
        .contains("\"axes\": [\n    {\n      \"name\": \"t\",\n      \"steps\": \"T\"")
        .contains("\"recurrent\": true,\n  \"recurrentAxes\": [\n    \"t\"\n  ]")
        .contains("\"parameters\": {\n    \"trained\": \"50·q\",\n    \"fixed\": \"50·k + 2550\"")
        .contains("\"macs\": {\n    \"perStep\":")
        .contains("\"total\":")
        .endsWith("\"blocks\": []\n}\n");
  }

  @Test
  void jsonOfKnownSizesHasNumbers() {
    assertThat(Ran.archigram("summary", "lenet5", "--json").out())
        .contains("\"recurrent\": false")
        .contains("\"trained\": 61706")
        .contains("\"perStep\": 416520")
        .contains("\"block\": \"conv\"");
  }

  @Test
  void sameSummaryGoesToAFile() throws IOException {
    Path file = folder.resolve("gru.json");
    assertThat(Ran.archigram("summary", "gru", "--json", "-o", file.toString()).out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(Ran.archigram("summary", "gru", "--json").out());
  }

  @Test
  void sizesThatAreTooLargeToCountAreAProblemOfTheInput() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("huge.arch"),
            """
            block Huge {
              input x : [4000000000]
              output y : [4000000000, 4000000000]
              weights W : [4000000000, 4000000000]
              y = W * 2 + x
            }
            """);
    Ran ran = Ran.archigram("summary", file.toString());
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.err()).doesNotContain("fault of Archigram");
  }

  @Test
  void unknownNameAndMissingNameAreToldApart() {
    assertThat(Ran.archigram("summary", "lenet").code()).isEqualTo(1);
    assertThat(Ran.archigram("summary", "lenet").err()).contains("did you mean `lenet5`?");
    assertThat(Ran.archigram("summary").code()).isEqualTo(2);
  }
}
