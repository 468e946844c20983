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

  private String macs(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("macs.arch"), text);
    String json = Ran.archigram("summary", file.toString(), "--json").out();
    return json.replaceAll("(?s).*?\"total\": \"?([^\"\n]*)\"?\n.*", "$1");
  }

  @Test
  void attentionProjectsEachStepOnceAndWeighsEachPair() throws IOException {
    // Four products of 4 × 4 in 10 steps; 4 products for each of 100 pairs, twice.
    String text =
        """
        network N {
          input x[p] : [4]
          output y[p] : [4]

          axis p = 1..10
          axis s = p

          y = multi_head_attention(1, 4)(x, x[s])
        }
        """;
    assertThat(macs(text)).isEqualTo("1440");
  }

  @Test
  void anAxisThatCountsAnotherAgainHasItsStepsWhereItIsUsed() throws IOException {
    String text =
        """
        block Attention {
          input x[t] : [4]
          input m[s] : [4]
          output y[t] : [4]

          a = softmax[s](x @ m)
          y = sum[s](a * m)
        }

        block Layer {
          input x[t] : [4]
          output y[t] : [4]

          axis u = t

          y = Attention(x, x[u])
        }

        network N {
          input source[s] : [4]
          input word[t] : [4]
          output y[s] : [4]
          output z[t] : [4]

          y = Layer(source)
          z = Layer(word)
        }
        """;
    assertThat(macs(text)).isEqualTo("8·S² + 8·T²");
  }

  @Test
  void aSumOfProductsIsCountedAsOne() throws IOException {
    String block = "block A {\n  input q : [8]\n  input k[s], v[s] : [8]\n  output y : [8]\n\n";
    assertThat(macs(block + "  y = sum[s]((q @ k) * v)\n}\n")).isEqualTo("16·S");
    assertThat(macs(block + "  y = sum[s](2 * v + k)\n}\n")).isEqualTo("0");
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
