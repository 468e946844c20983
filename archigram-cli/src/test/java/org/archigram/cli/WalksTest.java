package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walks of the page on data of one's own do what it says, on small real data. */
class WalksTest {
  private static final Path DATA = Path.of("src/test/resources/own");
  private static final Pattern FENCED =
      Pattern.compile("```arch\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  /** Runs the commands of a section, training for so many steps; gives what they said. */
  private List<Ran> walk(String section, int steps) throws IOException {
    String page = Files.readString(Path.of("../docs/own-data.md"));
    Matcher found = FENCED.matcher(page.substring(page.indexOf("## " + section)));
    assertThat(found.find()).isTrue();
    List<Ran> all = new ArrayList<>();
    for (String line : found.group(2).strip().split("\n")) {
      List<String> words = new ArrayList<>(List.of(line.split(" ")));
      words.remove(0);
      words.replaceAll(this::here);
      if (words.get(0).equals("train")) {
        Files.writeString(Path.of(words.get(1)), found.group(1));
        String data = words.get(words.indexOf("--data") + 1).replaceAll(".*/(\\w+)[.\\w/]*$", "$1");
        String net = words.get(1).replaceAll(".*/(\\w+)[.]arch", "$1");
        words.addAll(List.of("--out", here("runs/" + net + "-" + data), "--steps", steps + ""));
      }
      Ran ran = Ran.archigram(words.toArray(String[]::new));
      assertThat(ran.code()).as("%s: %s", line, ran.err()).isZero();
      all.add(ran);
    }
    return all;
  }

  private String here(String word) {
    boolean file = word.matches("runs/.*|.*/|.*[.](arch|csv|txt)");
    return file ? folder.resolve(word).toString() : word;
  }

  private void copy(String name) throws IOException {
    Files.copy(DATA.resolve(name), folder.resolve(name));
  }

  private static double percent(Ran ran) {
    Matcher found = Pattern.compile("accuracy ([0-9.]+) %").matcher(ran.err());
    double last = 0;
    while (found.find()) {
      last = Double.parseDouble(found.group(1));
    }
    return last;
  }

  @Test
  void aTableOfPenguins() throws IOException {
    copy("penguins.csv");
    List<Ran> said = walk("A table", 200);
    assertThat(said.get(0).err())
        .contains("species : class(3) from Species (Adelie, Chinstrap, Gentoo)")
        .contains("left out, as a value is missing");
    assertThat(percent(said.get(0))).isGreaterThan(90);
    List<String> answers = Files.readAllLines(folder.resolve("species.csv"));
    assertThat(answers).hasSize(345).startsWith("Species", "Adelie");
    assertThat(answers.get(4)).as("a value is missing").isEmpty();
    assertThat(answers.get(344)).isEqualTo("Gentoo");
  }

  @Test
  void imagesInFolders() throws IOException {
    Floats digits = TensorFiles.read(DATA.resolve("digits.npy"));
    List<String> names = List.of("nought", "one", "seven");
    Files.createDirectories(folder.resolve("new-photos"));
    for (int i = 0; i < digits.batch(); i++) {
      Path place = folder.resolve("photos").resolve(names.get(i / 30));
      Files.createDirectories(place);
      boolean held = i % 30 == 29;
      Path file =
          held ? folder.resolve("new-photos").resolve(i + ".png") : place.resolve(i + ".png");
      ImageIO.write(picture(digits.examples(i, 1).values()), "png", file.toFile());
    }
    List<Ran> said = walk("Images", 100);
    assertThat(said.get(0).err()).contains("digit : class(3) from class (nought, one, seven)");
    assertThat(percent(said.get(0))).isGreaterThan(80);
    assertThat(folder.resolve("answers.csv"))
        .hasContent("file,class\n29.png,nought\n59.png,one\n89.png,seven\n");
  }

  private static BufferedImage picture(float[] levels) {
    BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < levels.length; i++) {
      image.getRaster().setSample(i % 28, i / 28, 0, (int) levels[i]);
    }
    return image;
  }

  @Test
  void seriesOfDifferentLengths() throws IOException {
    copy("weather.csv");
    List<Ran> said = walk("Series", 60);
    assertThat(said.get(0).err())
        .contains("season : class(4) (winter, spring, summer, autumn)")
        .contains("38 examples to learn from, 10 held out");
    assertThat(percent(said.get(0))).isGreaterThan(50);
    assertThat(Files.readAllLines(folder.resolve("seasons.csv"))).hasSize(49).startsWith("season");
  }

  @Test
  void textLetterByLetter() throws IOException {
    copy("dogs.txt");
    List<Ran> said = walk("Text", 60);
    assertThat(said.get(0).err()).contains("next[_] : class(", "from text, one step later");
    assertThat(percent(said.get(0))).isGreaterThan(20);
    assertThat(Files.readAllLines(folder.resolve("next.csv"))).startsWith("example,step,text");
  }
}
