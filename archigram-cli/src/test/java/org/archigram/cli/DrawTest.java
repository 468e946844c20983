package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawTest {
  private static final String HOSTILE =
      """
      ## </desc><script>alert(1)</script> \\input{x}
      block Evil {
        input x : [m]
        output y : [m]
        y = x + 1  # </text><script> \\input{x}
      }
      """;

  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private String written(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String drawn(String name) throws IOException {
    return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({"a.svg,<svg", "a.pdf,%PDF-", "a.png,\u0089PNG", "a.tex,%"})
  void endingOfTheFileChoosesTheFormat(String name, String start) throws IOException {
    assertThat(Ran.archigram("draw", "gru", "-o", at(name))).isEqualTo(new Ran(0, "", ""));
    assertThat(drawn(name)).startsWith(start);
  }

  @ParameterizedTest
  @CsvSource({"svg,<svg", "pdf,%PDF-", "tikz,%"})
  void dashPrintsThePictureInTheFormatAskedFor(String format, String start) {
    Ran ran = Ran.archigram("draw", "gru", "--format", format, "-o", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith(start);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void sameCommandGivesTheSameBytes() {
    String[] words = {"draw", "gru", "-o", "-"};
    assertThat(Ran.archigram(words)).isEqualTo(Ran.archigram(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--view cell",
        "--theme dark",
        "--theme print",
        "--direction down",
        "--set n=7",
        "--width 120mm",
        "--width 12cm",
        "--width 5in",
        "--width 350pt"
      })
  void everyOptionChangesThePicture(String option) {
    String[] words = ("draw gru -o - " + option).split(" ");
    Ran ran = Ran.archigram(words);
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .startsWith("<svg")
        .isNotEqualTo(Ran.archigram("draw", "gru", "-o", "-").out());
  }

  @Test
  void depthAndOpenShowWhatIsInside() {
    String closed = Ran.archigram("draw", "gnmt", "-o", "-", "--depth", "0").out();
    String deep = Ran.archigram("draw", "gnmt", "-o", "-", "--depth", "1").out();
    String opened =
        Ran.archigram("draw", "gnmt", "-o", "-", "--depth", "0", "--open", "LSTM").out();
    assertThat(closed).startsWith("<svg").isNotEqualTo(deep).isNotEqualTo(opened);
  }

  @Test
  void scaleGivesMorePixels() throws IOException {
    Ran.archigram("draw", "gru", "-o", at("one.png"), "--scale", "1");
    Ran.archigram("draw", "gru", "-o", at("three.png"), "--scale", "3");
    assertThat(pixels("three.png")).isBetween(3 * pixels("one.png") - 3, 3 * pixels("one.png"));
  }

  private int pixels(String png) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(png));
    return java.nio.ByteBuffer.wrap(bytes).getInt(16);
  }

  @ParameterizedTest
  @CsvSource({"85mm,240.94", "4in,288", "241pt,241"})
  void pictureHasTheWidthOfTheColumn(String width, String points) {
    Ran ran = Ran.archigram("draw", "gru", "-o", "-", "--width", width);
    assertThat(ran.out()).startsWith("<svg").contains("width=\"" + points + "pt\"");
  }

  /** Columns of journals: what is narrow enough in one layout or another is drawn in that. */
  @ParameterizedTest
  @ValueSource(strings = {"lstm", "gru", "esn", "dann", "resnet", "drcn", "crmn"})
  void largePicturesFitAColumn(String name) {
    Ran ran = Ran.archigram("draw", name, "-o", "-", "--width", "85mm");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("width=\"240.94");
  }

  @Test
  void widthThatLeavesNoReadableLettersNamesTheLeastOne() {
    Ran ran = Ran.archigram("draw", "gru", "-o", "-", "--width", "20mm");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("error: at a width of 20mm the smallest letters would be under 5 pt")
        .containsPattern("it fits from --width \\d+mm");
    String least = ran.err().replaceFirst("(?s).*--width (\\d+mm).*", "$1");
    assertThat(Ran.archigram("draw", "gru", "-o", "-", "--width", least).code()).isZero();
  }

  @Test
  void fileIsDrawnWithTheBlockThatIsMeant() throws IOException {
    String file =
        written(
            "two.arch",
            """
            block First { input x : [2]
              output y : [2]
              y = x + 1 }
            block Second { input x : [2]
              output y : [2]
              y = x * 2 }
            """);
    assertThat(Ran.archigram("draw", file + "#First", "-o", "-").out()).contains("First");
    assertThat(Ran.archigram("draw", file, "-o", "-").out()).contains("Second");
    Ran unknown = Ran.archigram("draw", file + "#Frist", "-o", "-");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("E0292").contains("did you mean `First`?");
  }

  @Test
  void fileUsesFilesOfItsFolderAndNoOthers() throws IOException {
    String block = "block Half { input x : [m]\n output y : [m]\n y = x / 2 }\n";
    Files.createDirectories(folder.resolve("inner/parts"));
    written("outside.arch", block);
    written("inner/parts/half.arch", block);
    String network = "use \"%s\"\nnetwork N { input x : [3]\n output y : [3]\n y = x |> Half }\n";
    String inside = written("inner/a.arch", network.formatted("parts/half.arch"));
    String outside = written("inner/b.arch", network.formatted("../outside.arch"));
    assertThat(Ran.archigram("draw", inside, "-o", "-").code()).isZero();
    Ran refused = Ran.archigram("draw", outside, "-o", "-");
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("../outside.arch");
  }

  @Test
  void problemsOfTheTextAreReportedAndNothingIsWritten() throws IOException {
    Files.writeString(folder.resolve("a.svg"), "old");
    String file = written("bad.arch", "block B { input x : [n]\n output y : [n]\n y = z }\n");
    Ran ran = Ran.archigram("draw", file, "-o", at("a.svg"));
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("bad.arch:3:").contains("1 error");
    assertThat(drawn("a.svg")).isEqualTo("old");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "draw gruu|1|did you mean `gru`?",
        "draw no/such.arch|1|there is no file `no/such.arch`",
        "draw gru --open Nothing|1|there is no block `Nothing` to open",
        "draw mlp --view unrolled|1|is not recurrent, so there is nothing to unroll",
        "draw crmn --view unrolled|1|is recurrent over the depth of a stack",
        "draw gru --view training|1|has no loss and no learning rule",
        "draw gru -o /no/such/place/a.svg|1|does not exist",
        "draw gru --set x=1|1|there is no parameter `x`",
        "draw|2|missing required parameter",
        "draw gru -o a.jpeg|2|does not say a format",
        "draw gru --view floww|2|did you mean `--view flow`?",
        "draw gru --theme pink|2|there are light, dark, print",
        "draw gru --format gif|2|there is no format `gif`",
        "draw gru --direction left|2|there is no direction `left`",
        "draw gru --depth -1|2|is not a depth",
        "draw gru --depth many|2|is not a depth",
        "draw gru --width 85|2|write it as 85mm, 3.5in or 241pt",
        "draw gru --width 0mm|2|is not a width",
        "draw gru --scale 0|2|is not a scale",
        "draw gru --set n|2|gives no value",
        "draw gru lstm|2|one word too many"
      })
  void whatIsWrongIsSaidWithHelp(String words, int code, String message) {
    Ran ran = Ran.archigram((words + (words.contains("-o") ? "" : " -o -")).split(" "));
    assertThat(ran.err()).startsWith("error").contains(message);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void textOfAFileIsNeverMarkup() throws IOException {
    String file = written("evil.arch", HOSTILE);
    String svg = Ran.archigram("draw", file, "-o", "-").out();
    assertThat(svg).startsWith("<svg").doesNotContain("<script").contains("&lt;script&gt;");
    String tex = Ran.archigram("draw", file, "-o", "-", "--format", "tikz").out();
    assertThat(tex).startsWith("% ").doesNotContain("\\input{");
    assertThat(Ran.archigram("draw", file, "-o", at("a.pdf")).code()).isZero();
    assertThat(Ran.archigram("draw", file, "-o", at("a.png")).code()).isZero();
  }

  @Test
  void fileThatIsNoTextIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a.arch"), new byte[] {(byte) 0xFF, 1, 2});
    Ran ran = Ran.archigram("draw", file.toString(), "-o", "-");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("is not UTF-8 text");
  }
}
