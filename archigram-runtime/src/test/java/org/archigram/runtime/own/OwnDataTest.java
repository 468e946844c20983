package org.archigram.runtime.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.archigram.language.Language;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.learn.Learnt;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnDataTest {
  private static final Wish.Parts ALL = new Wish.Parts(0, List.of(), 0);

  @TempDir Path folder;

  private static Architecture read(String text) {
    return Language.read(new Source("net.arch", text)).architecture().orElseThrow();
  }

  private static Architecture sorter(String input) {
    return read(
        """
        network Sorter {
          input x%s
          output y : [k]
          target kind : class(k)

          y = dense(k)(%s)

          loss fit = cross_entropy(y, kind)
        }
        """
            .formatted(input, input.startsWith("[t]") ? "mean[t](x)" : "flatten(x)"));
  }

  private static Examples examples(OwnData data) {
    return data.task().examples(1, Store.ofUser((what, done, all) -> {}));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Wish all(Wish wish, Wish.Reading reading) {
    return new Wish(wish.files(), wish.columns(), reading, ALL);
  }

  @Test
  void fiveLinesOfJavaLearnFromATable() throws IOException {
    StringBuilder text = new StringBuilder("a,b,kind\n");
    for (int i = 0; i < 60; i++) {
      text.append(i % 2).append(',').append(i % 3).append(i % 2 == 0 ? ",even\n" : ",odd\n");
    }
    Path table = file("t.csv", text.toString());
    Path others = file("o.csv", "b,a\n2,1\n2,0\n");
    Architecture network = sorter(" : [2]");

    Wish wish = Wish.of(table).withTarget("kind").standardised();
    OwnData data = OwnData.of(network, wish, 1);
    try (Learnt learnt = Study.of(network, data.task()).withSteps(1000).learn()) {
      String answers = data.question(others).answers(learnt::outputs).csv();

      assertThat(answers).isEqualTo("kind\nodd\neven\n");
    }
  }

  @Test
  void aRoundSeesEachExampleOnceAndPartsHaveOneLength() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String steps = "[%d.0],".formatted(i).repeat(1 + i % 3);
      lines
          .append("{\"kind\": \"k\", \"x\": [")
          .append(steps, 0, steps.length() - 1)
          .append("]}\n");
    }
    Path file = file("s.jsonl", lines.toString());
    OwnData data = OwnData.of(sorter("[t] : [1]"), Wish.of(file).withTarget("kind"), 1);
    Examples examples = examples(data);
    List<Float> seen = new ArrayList<>();
    for (int step = 0; step < 8; step++) {
      for (Map<String, Floats> part : examples.parts(step, 4)) {
        Floats x = Objects.requireNonNull(part.get("x"));
        int steps = x.shape().get(1);
        for (int i = 0; i < x.batch(); i++) {
          seen.add(x.values()[i * steps]);
          assertThat(1 + (int) x.values()[i * steps] % 3).isEqualTo(steps);
        }
      }
    }
    assertThat(seen).hasSize(32).doesNotHaveDuplicates();
    assertThat(examples.parts(3, 4)).isEqualTo(examples(data).parts(3, 4));
  }

  @Test
  void theGradientsOfPartsAreThoseOfAllExamples() throws IOException {
    String lines = "{\"kind\": \"a\", \"x\": [[1.0]]}\n{\"kind\": \"b\", \"x\": [[2.0], [4.0]]}\n";
    float[] ragged = weights(file("r.jsonl", lines.repeat(4)));
    // The mean over steps makes these the same examples, side by side.
    float[] even = weights(file("e.jsonl", lines.replace("[[1.0]]", "[[1.0], [1.0]]").repeat(4)));
    assertThat(ragged).hasSize(4).containsExactly(even, within(1e-6f));
  }

  private static float[] weights(Path file) {
    Architecture network = sorter("[t] : [1]");
    Wish wish = all(Wish.of(file).withTarget("kind"), Wish.Reading.PLAIN);
    Study study = Study.of(network, OwnData.of(network, wish, 1).task()).withSteps(5);
    try (Learnt learnt = study.withRecipe(Trial.Recipe.adam(0.1, 8, 5)).learn()) {
      float[] all = new float[0];
      for (Floats weight : learnt.lesson().network().weights().values()) {
        int at = all.length;
        all = Arrays.copyOf(all, at + weight.values().length);
        System.arraycopy(weight.values(), 0, all, at, weight.values().length);
      }
      return all;
    }
  }

  @Test
  void picturesOfOtherSizesAreRefusedOrMadeToFit() throws IOException {
    for (String kind : List.of("dark", "light")) {
      Files.createDirectories(folder.resolve("p").resolve(kind));
      for (int i = 0; i < 4; i++) {
        int size = i == 3 ? 8 : 4;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int p = 0; p < size * size; p++) {
          image.setRGB(p % size, p / size, kind.equals("dark") ? 0x101010 : 0xffffff);
        }
        String ending = i == 0 ? "png" : "jpg";
        Path file = folder.resolve("p").resolve(kind).resolve(i + "." + ending);
        ImageIO.write(image, ending, file.toFile());
      }
    }
    Architecture network = sorter(" : [1, 4, 4]");
    Wish wish = Wish.of(folder.resolve("p"));
    assertThatThrownBy(() -> OwnData.of(network, wish, 1))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll("3.jpg", "is 8 × 8 large, others are 4 × 4", "--resize");
    Wish.Reading resized =
        new Wish.Reading(Wish.Missing.REFUSE, false, Wish.Tokens.CHARACTERS, true);
    OwnData data = OwnData.of(network, all(wish, resized), 1);
    assertThat(data.fit())
        .isEqualTo("x : [1, 4, 4] from image\nkind : class(2) from class (dark, light)");
    Map<String, Floats> all = examples(data).everything();
    Floats kind = Objects.requireNonNull(all.get("kind"));
    Floats x = Objects.requireNonNull(all.get("x"));
    for (int i = 0; i < 8; i++) {
      float level = kind.values()[i] == 0 ? 16 / 255f : 1;
      assertThat(x.examples(i, 1).values()[5]).isCloseTo(level, within(0.02f));
    }
  }

  @Test
  void arraysOfANpzFileGoByTheirNames() throws IOException {
    Path x = folder.resolve("x.npy");
    Path kind = folder.resolve("kind.npy");
    TensorFiles.write(x, new Floats(List.of(6, 2), new float[12]));
    TensorFiles.write(kind, new Floats(List.of(6), new float[] {0, 1, 2, 0, 1, 2}));
    Path npz = folder.resolve("all.npz");
    try (OutputStream out = Files.newOutputStream(npz);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Path file : List.of(x, kind)) {
        zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
        zip.write(Files.readAllBytes(file));
      }
    }
    OwnData data = OwnData.of(sorter(" : [m]"), Wish.of(npz), 1);
    assertThat(data.fit()).isEqualTo("x : [2]\nkind : class(3)");
  }

  @Test
  void aLetterThatWasNeverSeenIsToldUnlessThereIsAPlaceForIt() throws IOException {
    String text =
        """
        network Next {
          input x[t] : class(%s)
          output y[t] : [%s]
          target z[t] : class(%s)
          weights E : [%s, 4]

          y = embed(E, x) |> dense(%s)

          loss fit = mean[t](cross_entropy(y, z))
        }
        """;
    Path lines = file("l.txt", "abc\nca\n\nbb\n");
    OwnData data = OwnData.of(read(text.replace("%s", "k")), Wish.of(lines), 1);
    assertThat(data.fit()).contains("x[_] : class(4) from text (4 characters)", "one step later");
    Path strange = file("s.txt", "ab\nad\n");
    assertThatThrownBy(() -> data.question(strange))
        .hasMessageContainingAll("row 2, column `text`", "`d` was never seen in training");
    OwnData roomy = OwnData.of(read(text.replace("%s", "6")), Wish.of(lines), 1);
    assertThat(roomy.question(strange)).isNotNull();
    assertThatThrownBy(() -> OwnData.of(read(text.replace("%s", "3")), Wish.of(lines), 1))
        .hasMessageContainingAll("`x[t] : class(3)` cannot be made of", "4 different characters");
  }
}
