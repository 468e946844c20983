package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    Files.writeString(json, whole.replace("\"adam\"", "\"magic\""));
    refusedToResume("does not say `optimizer` as it should");
    Files.writeString(json, whole.replace("\"steps\": 4", "\"steps\": \"x\""));
    refusedToResume("does not say `steps` as it should");
  }

  @Test
  void aCheckpointMustBeWholeAndOfThisNetwork() throws IOException {
    Path json = run.resolve("run.json");
    String whole = Files.readString(json);
    Files.writeString(json, whole.replace("\"n\": \"8\"", "\"n\": \"9\""));
    refusedToResume("the checkpoint belongs to another network: there W_1 has the shape [8, 2]");
    refused("belongs to another network", "run", run.toString(), "--input", input.toString());
    Files.writeString(json, whole);
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
