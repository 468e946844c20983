package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archigram.cli.json.JsonReader;
import org.archigram.runtime.data.TensorFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTest {

  @TempDir Path folder;

  private Ran train(String... words) {
    String[] all = new String[words.length + 3];
    all[0] = "train";
    System.arraycopy(words, 0, all, 1, words.length);
    all[words.length + 1] = "--out";
    all[words.length + 2] = folder.resolve("run").toString();
    return Ran.archigram(all);
  }

  @Test
  void aSolvedReadoutPassesItsBar() throws IOException {
    Ran ran = train("elm", "--task", "sinc");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains(", passed; always the mean gives");
    assertThat(folder.resolve("run/model.pt")).isNotEmptyFile();
    assertThat(folder.resolve("run/report.html")).content().contains("elm on sinc", "LibTorch");
    String json = Files.readString(folder.resolve("run/run.json"));
    assertThat(JsonReader.object(json, "run.json"))
        .containsEntry("task", "sinc")
        .containsEntry("ended", "solved");
  }

  @Test
  void aNetworkLearnsWhatAPerceptronCannot() {
    Ran mlp = train("mlp", "--task", "xor");
    assertThat(mlp.err()).contains("accuracy 100.00 %").contains(", passed");
    Ran perceptron = train("perceptron", "--task", "xor", "--force");
    assertThat(perceptron.err()).contains("not passed");
    Ran and = train("perceptron", "--task", "and", "--force");
    assertThat(and.err()).contains("accuracy 100.00 %").contains(", passed");
  }

  @Test
  void aRunThatIsTakenUpEndsLikeOneThatNeverStopped() throws IOException {
    train("mlp", "--task", "xor", "--steps", "40");
    byte[] whole = Files.readAllBytes(folder.resolve("run/model.pt"));
    train("mlp", "--task", "xor", "--steps", "15", "--force");
    assertThat(Files.readAllBytes(folder.resolve("run/model.pt"))).isNotEqualTo(whole);
    Ran.archigram("train", "--resume", folder.resolve("run").toString(), "--steps", "40");
    assertThat(Files.readAllBytes(folder.resolve("run/model.pt"))).isEqualTo(whole);
    assertThat(Files.readString(folder.resolve("run/run.json")))
        .as("the figures of the part before")
        .contains("{\n      \"step\": 1,\n      \"loss\"", "\"step\": 15", "\"step\": 40");
  }

  @Test
  void patienceEndsWhatGetsNoBetter() {
    Ran ran = train("mlp", "--task", "xor", "--steps", "400", "--patience", "2", "--rate", "0");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(folder.resolve("run/run.json"))
        .content()
        .contains("\"ended\": \"no_better\"", "\"patience\": 2", "\"libtorch\"");
  }

  @Test
  void aBlockIsTrainedInTheNetworkOfItsTask() {
    Ran ran = train("gru", "--task", "adding", "--steps", "2", "--schedule", "cosine");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(folder.resolve("run/report.html"))
        .content()
        .contains("rate 0.002 falling to 0", "GRU › z", "GRU › h");
  }

  @Test
  void aRunKeepsToItsSchedule() {
    for (String schedule : List.of("steps", "warmup")) {
      String run = folder.resolve(schedule).toString();
      Ran ran =
          Ran.archigram(
              "train",
              "mlp",
              "--task",
              "xor",
              "--steps",
              "9",
              "--schedule",
              schedule,
              "--out",
              run);
      assertThat(ran.code()).as(ran.err()).isZero();
      Ran longer = Ran.archigram("train", "--resume", run, "--steps", "12");
      assertThat(longer.code()).as(longer.err()).isZero();
      assertThat(folder.resolve(schedule + "/run.json"))
          .content()
          .contains("\"schedule\": \"" + schedule + "\"", "\"steps\": 12");
    }
  }

  @Test
  void aRunIsNotReplacedUnlessAskedTo() {
    train("elm", "--task", "sinc");
    Ran again = train("elm", "--task", "sinc");
    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("holds a run already").contains("--resume");
  }

  @Test
  void whatCannotBeTrainedIsSaidInOneLine() {
    assertThat(train("gru", "--task", "nothing").err()).contains("there is no task `nothing`");
    assertThat(train("lenet5", "--task", "adding").err()).contains("does not fit the task adding");
    assertThat(train("gru", "--task", "adding", "--set", "n=1000000000").code()).isEqualTo(1);
    assertThat(train("gru", "--task", "adding", "--set", "n=1000000000").err())
        .contains("too large");
    assertThat(train("gru", "--task", "adding", "--set", "n=0").code()).isEqualTo(1);
    assertThat(train("gru", "--task", "adding", "--steps", "x").code()).isEqualTo(1);
    assertThat(Ran.archigram("train", "gru").err()).contains("--task or --data is missing");
  }

  @Test
  void aProgramLoopsOnlyOverWhatWaitsForItself() {
    Ran ran = Ran.archigram("program", "gru", "--set", "m=2", "--set", "n=3");
    assertThat(ran.out())
        .contains("  z/1[t] : [3] = matmul(W_z, x)\n")
        .contains("  for t {\n    z/2[t] : [3] = matmul(U_z, h[t-1])\n");
    assertThat(Ran.archigram("program", "gru").err()).contains("--set m=8");
  }

  @Test
  void aTrainedNetworkAnswersAndShowsItsInnerValues() throws IOException {
    train("mlp", "--task", "xor");
    String run = folder.resolve("run").toString();
    Path input = Files.writeString(folder.resolve("x.json"), "[[0, 1], [1, 1]]");
    Ran ran = Ran.archigram("run", run, "--input", input.toString(), "--watch", "h_1");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith("{\"y\":[[").contains("{\"h_1\":[[");
    Path output = folder.resolve("y.npy");
    Ran.archigram("run", run, "--input", input.toString(), "-o", output.toString());
    assertThat(TensorFiles.read(output).shape()).containsExactly(2, 2);
    Ran exported = Ran.archigram("export", run, "-o", folder.resolve("xor.pt").toString());
    assertThat(exported.code()).as(exported.err()).isZero();
    assertThat(folder.resolve("xor.pt")).isNotEmptyFile();
    Ran onnx = Ran.archigram("export", run, "-o", folder.resolve("xor.onnx").toString());
    assertThat(onnx.code()).as(onnx.err()).isZero();
    assertThat(Ran.archigram("summary", folder.resolve("xor.onnx").toString()).out())
        .contains("y : [batch, 2]");
  }

  @Test
  void dataThatDoesNotFitIsRefused() throws IOException {
    train("elm", "--task", "sinc");
    String run = folder.resolve("run").toString();
    Path wide = Files.writeString(folder.resolve("wide.json"), "[[1, 2, 3]]");
    Ran shape = Ran.archigram("run", run, "--input", wide.toString());
    assertThat(shape.code()).isEqualTo(1);
    assertThat(shape.err()).contains("has the shape [1, 3]").contains("needed is [examples, 1]");
    Path text = Files.writeString(folder.resolve("text.csv"), "1,2\n3,four\n");
    assertThat(Ran.archigram("run", run, "--input", text.toString()).code()).isEqualTo(1);
    assertThat(Ran.archigram("run", run, "--input", "nothing.npy").code()).isEqualTo(1);
    assertThat(Ran.archigram("run", run, "--input", wide.toString(), "--watch", "q").code())
        .isEqualTo(1);
    assertThat(Ran.archigram("run", "nowhere", "--input", wide.toString()).err())
        .contains("is not the folder of a run");
  }
}
