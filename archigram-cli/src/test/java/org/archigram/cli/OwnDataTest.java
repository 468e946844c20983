package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks learn from people's own files, and answer in the words that stand there. */
class OwnDataTest {
  private static final String SORTER =
      """
      network Sorter {
        input x : [m]
        output y : [k]
        target kind : class(k)

        y = x |> dense(8) |> relu |> dense(k)

        loss fit = cross_entropy(y, kind)
      }
      """;

  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  /** Points around three corners. */
  private static String table(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder text = new StringBuilder("width,height,kind\n");
    for (int i = 0; i < rows; i++) {
      double width = 100 * (i % 3) + 20 * random.nextDouble();
      double height = 1000 * (i % 2) + 20 * random.nextDouble();
      String kind = List.of("\"oak, red\"", "elm", "ash").get(i % 3);
      text.append(String.format(Locale.ROOT, "%.2f,%.2f,%s%n", width, height, kind));
    }
    return text.toString();
  }

  private Ran train(String... words) {
    List<String> all = new ArrayList<>(List.of("train"));
    all.addAll(List.of(words));
    all.addAll(List.of("--out", folder.resolve("run").toString()));
    return Ran.archigram(all.toArray(String[]::new));
  }

  private void refused(String[] parts, String... words) {
    Ran ran = train(words);
    assertThat(ran.err()).contains(parts).doesNotContain("fault of Archigram", "\tat ");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aTableIsLearnedFromAndAnsweredInItsWords() throws IOException {
    String net = file("net.arch", SORTER);
    String data = file("trees.csv", table(90));
    Ran ran = train(net, "--data", data, "--target", "kind", "--standardise", "--rate", "0.01");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("x : [2] from width, height\nkind : class(3) (oak, red, elm, ash)")
        .contains("72 examples to learn from, 18 held out")
        .contains("accuracy 100.00 % on held-out data; always ");
    assertThat(folder.resolve("run/report.html")).content().contains("oak, red", "trees.csv");
    String other = file("other.csv", "height,id,width\n5,7,205\n4,8,3\n7,9,103\n");
    String answers = folder.resolve("answers.csv").toString();
    String run = folder.resolve("run").toString();
    Ran used = Ran.archigram("run", run, "--data", other, "-o", answers);
    assertThat(used.code()).as(used.err()).isZero();
    assertThat(Path.of(answers)).hasContent("kind\nash\n\"oak, red\"\nelm\n");
    String strange = file("strange.csv", "height,breadth\n1,2\n");
    assertThat(Ran.archigram("run", run, "--data", strange).err())
        .contains("has no column `width`; it has height, breadth");
  }

  @Test
  void aRunFromOwnDataThatIsTakenUpEndsLikeOneThatNeverStopped() throws IOException {
    String net = file("net.arch", SORTER);
    String data = file("trees.csv", table(40));
    train(net, "--data", data, "--target", "kind", "--steps", "30", "--holdout", "0.5");
    byte[] whole = Files.readAllBytes(folder.resolve("run/model.pt"));
    String run = folder.resolve("run").toString();
    Ran ran =
        train(
            net,
            "--data",
            data,
            "--target",
            "kind",
            "--steps",
            "11",
            "--holdout",
            "0.5",
            "--force");
    assertThat(ran.code()).as(ran.err()).isZero();
    Ran resumed = Ran.archigram("train", "--resume", run, "--steps", "30");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("run/model.pt"))).isEqualTo(whole);
    assertThat(Ran.archigram("train", "--resume", run, "--standardise").err())
        .contains("`--standardise` cannot change a run");
  }

  @Test
  void numbersAreAnsweredInTheirOwnUnits() throws IOException {
    String net =
        file(
            "line.arch",
            """
            network Line {
              input x : [1]
              output y : [1]
              target d : [1]

              y = x |> dense(1)

              loss fit = mean_squared_error(y, d)
            }
            """);
    StringBuilder text = new StringBuilder("minutes,metres\n");
    for (int i = 0; i < 50; i++) {
      text.append(i).append(',').append(10_000 + 500 * i).append('\n');
    }
    String data = file("way.csv", text.toString());
    Ran ran = train(net, "--data", data, "--target", "metres", "--standardise", "--rate", "0.05");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("root mean squared error ").contains("always the mean gives");
    String asked = file("asked.csv", "minutes\n20\n");
    String run = folder.resolve("run").toString();
    String answer = Ran.archigram("run", run, "--data", asked).out();
    assertThat(answer).startsWith("metres\n");
    assertThat(Double.parseDouble(answer.split("\n")[1])).isBetween(19_990.0, 20_010.0);
  }

  @Test
  void arraysAreLearnedFromByTheNamesOfValues() throws IOException {
    String net = file("net.arch", SORTER);
    float[] x = new float[60];
    float[] k = new float[30];
    for (int i = 0; i < 30; i++) {
      x[2 * i + i % 2] = 1;
      k[i] = i % 2;
    }
    String xs = folder.resolve("x.npy").toString();
    String ks = folder.resolve("k.npy").toString();
    TensorFiles.write(Path.of(xs), new Floats(List.of(30, 2), x));
    TensorFiles.write(Path.of(ks), new Floats(List.of(30), k));
    Ran alone = train(net, "--input", xs, "--target", ks, "--rate", "0.05", "--steps", "100");
    assertThat(alone.err()).contains("accuracy 100.00 %");
    Ran named = train(net, "--data", "x=" + xs, "--data", "kind=" + ks, "--steps", "3", "--force");
    assertThat(named.code()).as(named.err()).isZero();
    Ran both =
        train(net, "--data", "x=" + xs, "--data", "x=" + xs, "--data", "kind=" + ks, "--force");
    assertThat(both.err()).contains("k.npy: has 30 examples, but", "has 60");
  }

  @Test
  void aNetworkWithoutATargetNeedsNone() throws IOException {
    String net =
        file(
            "auto.arch",
            """
            network Auto {
              input x : [2]
              output z : [2]

              z = x |> dense(1) |> dense(2)

              loss fit = mean_squared_error(z, x)
            }
            """);
    String data = file("trees.csv", table(40));
    Ran ran = train(net, "--data", data, "--input-columns", "width,height", "--standardise");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("x : [2] from width, height\n").contains("\nloss ");
  }

  @Test
  void whatDoesNotFitIsToldInTheWordsOfBothSides() throws IOException {
    String net = file("net.arch", SORTER.replace("[m]", "[3]"));
    String data = file("trees.csv", table(9));
    refused(
        new String[] {"`x : [3]` cannot be made of `width, height`, which have 2 numbers"},
        net,
        "--data",
        data,
        "--target",
        "kind");
    refused(
        new String[] {"has no column for the target", "there are width, height"},
        file("two.arch", SORTER),
        "--data",
        file("t.csv", "width,height\n1,2\n3,4\n"));
    refused(
        new String[] {"has no column `sort`; it has width, height, kind"},
        net,
        "--data",
        data,
        "--target",
        "sort",
        "--input-columns",
        "width,height");
    String holes = file("holes.csv", "a,b,c,kind\n1,2,3,x\n4,,5,y\n7,8,9,x\n1,1,1,y\n");
    refused(
        new String[] {"row 3, column `b`: is missing", "--missing drop"},
        net,
        "--data",
        holes,
        "--target",
        "kind");
    Ran dropped =
        train(net, "--data", holes, "--target", "kind", "--missing", "drop", "--steps", "2");
    assertThat(dropped.err()).contains("1 left out, as a value is missing");
    Ran filled =
        train(
            net,
            "--data",
            holes,
            "--target",
            "kind",
            "--missing",
            "mean",
            "--steps",
            "2",
            "--force");
    assertThat(filled.code()).as(filled.err()).isZero();
  }
}
