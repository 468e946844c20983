package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.runtime.file.FolderLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is told in one message, with exit code 1, and nothing is left half-written. */
class TrainErrorsTest {

  @TempDir Path folder;
  private Path run = Path.of("");
  private Path input = Path.of("");

  @BeforeEach
  void train() throws IOException {
    run = folder.resolve("run");
    Ran ran = Ran.archigram("train", "mlp", "--task", "xor", "--steps", "4", "--out", run + "");
    assertThat(ran.code()).as(ran.err()).isZero();
    input = Files.writeString(folder.resolve("x.json"), "[[0, 1]]");
  }

  private static void refused(String message, String... words) {
    Ran ran = Ran.archigram(words);
    assertThat(ran.err()).contains(message).doesNotContain("fault of Archigram", "\tat ");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
  }

  private void refusedToResume(String message) {
    refused(message, "train", "--resume", run.toString(), "--steps", "8");
  }

  @Test
  void optionsMustBeWhatTheyShould() throws IOException {
    String other = folder.resolve("other").toString();
    List<String> train = List.of("train", "gru", "--task", "adding", "--out", other);
    refused("is no whole number", with(train, "--seed", "abc"));
    refused("is out of range", with(train, "--steps", "0"));
    refused("is no number", with(train, "--clip", "x"));
    refused("a size is at least 1", with(train, "--set", "n=0"));
    refused("3.000e+18 weights need 12.0 EB", with(train, "--set", "n=1000000000"));
    refused("values of 1,000,000,000 examples need", with(train, "--batch", "1000000000"));
    refused("is out of range", with(train, "--threads", "100000"));
    assertThat(Path.of(other)).doesNotExist();
    refused("is a file, not a folder", with(train, "--out", input.toString()));
    refused("cannot change a run", "train", "--resume", run.toString(), "--rate", "1");
  }

  private static String[] with(List<String> words, String... more) {
    List<String> kept = more[0].equals("--out") ? words.subList(0, 4) : words;
    return Stream.concat(kept.stream(), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void aDamagedRunIsTold() throws IOException {
    Path json = run.resolve("run.json");
    String whole = Files.readString(json);
    Files.writeString(json, whole.substring(0, 100));
    refusedToResume("is no whole JSON");
    refused("is no whole JSON", "run", run.toString(), "--input", input.toString());
    Files.writeString(json, whole.replace("\"adam\"", "\"sgd\""));
    refusedToResume("run.json` is damaged, or was changed");
    refused("run.json` is damaged", "run", run.toString(), "--input", input.toString());
    Files.write(json, new byte[] {'{', (byte) 0xff, '}'});
    refusedToResume("run.json` is not UTF-8 text");
  }

  /** A file of a run that is cut, flipped or gone is named, and nothing is computed with it. */
  @Test
  void everyDamagedFileOfARunIsNamed() throws IOException {
    Path used = Files.writeString(folder.resolve("part.arch"), PART);
    Path main = Files.writeString(folder.resolve("main.arch"), MAIN);
    Path other = folder.resolve("other");
    Ran trained =
        Ran.archigram(
            "train",
            main + "",
            "--task",
            "spirals",
            "--steps",
            "20",
            "--patience",
            "9",
            "--out",
            other + "");
    assertThat(trained.code()).as(trained.err()).isZero();
    Files.delete(used);
    Files.delete(main);
    List<Path> files;
    try (Stream<Path> all = Files.walk(other)) {
      files =
          all.filter(Files::isRegularFile)
              .filter(file -> !file.endsWith(".lock"))
              .sorted()
              .toList();
    }
    assertThat(files).hasSize(8);
    Files.writeString(input, "[[0.1, 0.2]]");
    String[] words = {"run", other.toString(), "--input", input.toString()};
    Ran before = Ran.archigram(words);
    assertThat(before.code()).as(before.err()).isZero();
    for (Path file : files) {
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[whole.length / 2] ^= 4;
      Files.write(file, flipped);
      refused(file.getFileName() + "`", words);
      Files.write(file, Arrays.copyOf(whole, whole.length - 5));
      refused(file.getFileName() + "`", words);
      Files.write(file, whole);
    }
    assertThat(Ran.archigram(words).out()).isEqualTo(before.out());
  }

  private static final String PART =
      """
      block Part(n) {
        input x : [m]
        output y : [n]
        y = x |> dense(n) |> tanh
      }
      """;

  private static final String MAIN =
      """
      use "part.arch"
      network U {
        input x : [2]
        output y : [1]
        target z : [1]
        y = x |> Part(8) |> dense(1) |> sigmoid
        loss l = binary_cross_entropy(y, z)
      }
      """;

  @Test
  void aRunThatLostItsBestNetworkFindsAnother() throws IOException {
    Path other = folder.resolve("other");
    String[] train = {"train", "mlp", "--task", "xor", "--steps", "20", "--patience", "99"};
    assertThat(
            Ran.archigram(
                    Stream.concat(Stream.of(train), Stream.of("--out", other.toString()))
                        .toArray(String[]::new))
                .code())
        .isZero();
    Files.delete(other.resolve("checkpoints/best.checkpoint"));
    refused("best.checkpoint` is missing", "export", other + "", "-o", folder + "/m.pt");
    Ran resumed = Ran.archigram("train", "--resume", other.toString(), "--steps", "40");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("best.checkpoint is damaged or missing");
  }

  @Test
  void aFolderIsTrainedInOnce() throws IOException {
    try (FolderLock held = FolderLock.of(run)) {
      assertThat(held).isNotNull();
      refusedToResume("is being trained in by process");
      refused(
          "is being trained in by process",
          "train",
          "mlp",
          "--task",
          "xor",
          "--force",
          "--out",
          run.toString());
    }
    Ran resumed = Ran.archigram("train", "--resume", run.toString(), "--steps", "8");
    assertThat(resumed.code()).as(resumed.err()).isZero();
  }

  @Test
  void aCheckpointMustBeWhole() throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
      for (Path file : files.toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    refusedToResume("are damaged");
  }

  @Test
  void aRunNeedsAFolderAndOutputsAPlace() {
    refused("is not the folder of a run", "train", "--resume", folder.toString());
    refused("is not the folder of a run", "export", folder + "", "-o", folder + "/m.pt");
    refused(
        "its folder does not exist",
        "run",
        run.toString(),
        "--input",
        input.toString(),
        "-o",
        folder.resolve("no/y.npy").toString());
    assertThat(folder.resolve("m.pt")).doesNotExist();
  }
}
