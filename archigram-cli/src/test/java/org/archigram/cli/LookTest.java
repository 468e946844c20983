package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.archigram.cli.draw.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure of one's own. */
class LookTest {
  @TempDir Path folder;

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private static String svg(String... options) {
    String[] words = new String[4 + options.length];
    System.arraycopy(new String[] {"draw", "rnn", "-o", "-"}, 0, words, 0, 4);
    System.arraycopy(options, 0, words, 4, options.length);
    Ran ran = Ran.archigram(words);
    assertThat(ran.err()).isEmpty();
    return ran.out();
  }

  private static double size(String svg, String side) {
    Matcher size = Pattern.compile(" " + side + "=\"([0-9.]+)pt\"").matcher(svg);
    assertThat(size.find()).isTrue();
    return Double.parseDouble(size.group(1));
  }

  @Test
  void aTitleIsWhatIsTyped() {
    assertThat(svg("--title", "Elman's <net>"))
        .contains("<title>Elman's &lt;net&gt;</title>")
        .contains(">Elman's &lt;net&gt;</text>");
  }

  @Test
  void whatIsLeftOutTakesNoRoom() {
    String whole = svg();
    String bare = svg("--no-title", "--no-legend");
    assertThat(bare)
        .contains("<title>Simple recurrent network</title>")
        .doesNotContain("class=\"legend\"", "\"title\"");
    assertThat(size(bare, "height")).isLessThan(size(whole, "height") - 30);
    assertThat(size(svg("--no-title"), "height")).isLessThan(size(whole, "height") - 12);
    assertThat(size(svg("--no-legend"), "height")).isLessThan(size(whole, "height") - 12);
  }

  @Test
  void theLegendMayBeAFigureOfItsOwn() throws IOException {
    assertThat(svg("--legend", at("legend.svg"))).doesNotContain("class=\"legend\"");
    assertThat(Files.readString(folder.resolve("legend.svg")))
        .startsWith("<svg")
        .contains("class=\"legend\"")
        .doesNotContain("class=\"node\"", "class=\"title\"");
    assertThat(Ran.archigram("draw", "rnn", "-o", "-", "--legend", at("legend")).code())
        .isEqualTo(2);
    assertThat(Ran.archigram("draw", "rnn", "--view", "equations", "--legend", "a.svg").code())
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "pdf", "tex", "png"})
  void aBackgroundMayBeLeftOutInEveryFormat(String format) throws IOException {
    String file = at("a." + format);
    assertThat(Ran.archigram("draw", "rnn", "-o", file).code()).isZero();
    byte[] usual = Files.readAllBytes(Path.of(file));
    assertThat(Ran.archigram("draw", "rnn", "--background", "none", "-o", file).code()).isZero();
    assertThat(Files.readAllBytes(Path.of(file))).isNotEqualTo(usual);
    if (format.equals("png")) {
      BufferedImage image = Objects.requireNonNull(ImageIO.read(Path.of(file).toFile()));
      assertThat(image.getRGB(0, 0)).isZero();
    }
  }

  @Test
  void theSizeOfLettersIsExactAlsoInAColumn() {
    assertThat(svg("--font-size", "21")).contains("font-size=\"21\"");
    String column = svg("--font-size", "9pt", "--width", "120mm");
    assertThat(column).contains("font-size=\"9\"");
    assertThat(size(column, "width")).isEqualTo(340.16);
    assertThat(
            Ran.archigram("draw", "rnn", "--font-size", "40", "--width", "85mm", "-o", "-").err())
        .contains("no room for letters of this size", "it fits from --width ");
  }

  @Test
  void equationsAreDressedToo() {
    assertThat(Ran.archigram("equations", "rnn", "--title", "Mine").out()).startsWith("Mine\n");
    assertThat(Ran.archigram("equations", "rnn", "--no-title").out()).doesNotContain("RNN");
    assertThat(svg("--view", "equations", "--no-title", "--background", "none"))
        .doesNotContain("class=\"title\"", "<rect");
  }

  @Test
  void textMayBeOutlines() {
    assertThat(svg("--text", "outlines")).doesNotContain("<text", "font-face");
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark", "print"})
  void aPrintedThemeIsTheSameTheme(String name) throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(file, Ran.archigram("themes", name).out());
    assertThat(svg("--theme", file.toString())).isEqualTo(svg("--theme", name));
  }

  @Test
  void themesAreListed() {
    assertThat(Ran.archigram("themes").out().lines())
        .hasSize(ThemeChoice.values().length)
        .allMatch(line -> ThemeChoice.words().contains(line.strip().split(" ")[0]));
  }

  @Test
  void aFileChangesOnlyWhatItSays() throws IOException {
    Path file = folder.resolve("mine.json");
    Files.writeString(file, "{\"base\": \"dark\", \"product\": {\"fill\": \"#123456\"}}");
    String dark = svg("--theme", "dark");
    String mine = svg("--theme", file.toString());
    assertThat(mine).contains("fill=\"#123456\"").contains("#15191f");
    assertThat(dark).doesNotContain("#123456");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "{\"inkk\": \"#000000\"}|1:2: there is no role `inkk`|did you mean `ink`?",
        "{\"ink\": \"red\"}|1:9: `red` is not a colour|write it as \"#1f77b4\"",
        "{\"ink\": 3}|1:9: `3` is not a colour|write it as",
        "{\"product\": \"#ffffff\"}|`product` needs a fill and an outline|\"fill\": ",
        "{\"product\": {\"fil\": \"#ffffff\"}}|no role `product.fil`|did you mean `product.fill`?",
        "{\"base\": \"lihgt\"}|no theme `lihgt` to begin with|there are light, dark, print",
        "{\"ink\": \"#000000\", \"ink\": \"#000000\"}|Duplicate field|themes light",
        "{} {}|something behind the theme|leave it out",
        "[]|1:1: an object of colours is missing|themes light",
        "{|Unexpected end-of-input|themes light"
      })
  void aBadThemeIsRefusedWithItsPlace(String json, String headline, String help)
      throws IOException {
    Path file = folder.resolve("mine.json");
    Files.write(file, json.getBytes(StandardCharsets.UTF_8));
    Ran ran = Ran.archigram("draw", "rnn", "--theme", file.toString(), "-o", "-");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("error: " + file + ":1:").contains(headline, help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--theme drak|did you mean `dark`?",
        "--title a --no-title|choose one of them",
        "--background blue|write a colour",
        "--font-size big|give a number of points",
        "--font-size 0|give a number of points",
        "--text path|there are fonts, outlines"
      })
  void aWrongWishIsWrongUsage(String options, String help) {
    Ran ran = Ran.archigram(("draw rnn -o - " + options).split(" "));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(help);
  }

  @Test
  void aBundledTextIsPrintedToBeginFrom() throws IOException {
    Ran ran = Ran.archigram("show", "gru");
    assertThat(ran.code()).isZero();
    Path file = folder.resolve("gru.arch");
    Files.writeString(file, ran.out());
    assertThat(Ran.archigram("draw", file.toString(), "-o", "-", "--title", "A"))
        .isEqualTo(Ran.archigram("draw", "gru", "-o", "-", "--title", "A"));
    assertThat(Ran.archigram("show", "gur").err()).contains("did you mean `gru`?");
  }
}
