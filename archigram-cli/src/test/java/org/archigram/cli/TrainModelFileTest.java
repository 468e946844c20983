package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.archigram.cli.learn.StoredModel;
import org.archigram.formats.script.ModelScript;
import org.archigram.model.Weights;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model file is trained further, and only what was chosen moves. */
class TrainModelFileTest {
  private static final int EXAMPLES = 120;

  @TempDir Path folder;

  private Path model = Path.of("");
  private Path x = Path.of("");

  @BeforeEach
  void export() throws IOException {
    Path text = folder.resolve("net.arch");
    Files.writeString(
        text,
        """
        network Net {
          input x : [4]
          output score : [3]
          weights V : [8, 4]
          weights W : [3, 8]
          score = W @ tanh(V @ x)
        }
        """);
    model = folder.resolve("net.onnx");
    x = folder.resolve("x.npy");
    assertThat(Ran.archigram("export", text.toString(), "-o", model.toString()).code()).isZero();
    TensorFiles.write(x, inputs());
  }

  private static Floats inputs() {
    Random random = new Random(3);
    float[] values = new float[EXAMPLES * 4];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return new Floats(List.of(EXAMPLES, 4), values);
  }

  /** Which of the first three numbers is the largest. */
  private Path classes() {
    float[] values = inputs().values();
    float[] classes = new float[EXAMPLES];
    for (int i = 0; i < EXAMPLES; i++) {
      for (int k = 1; k < 3; k++) {
        int best = 4 * i + (int) classes[i];
        classes[i] = values[4 * i + k] > values[best] ? k : classes[i];
      }
    }
    return written("y.npy", new Floats(List.of(EXAMPLES), classes));
  }

  private Path numbers(int size) {
    float[] numbers = new float[EXAMPLES * size];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = inputs().values()[i / size * 4 + i % size] / 2;
    }
    return written("numbers.npy", new Floats(List.of(EXAMPLES, size), numbers));
  }

  private Path written(String name, Floats values) {
    Path file = folder.resolve(name);
    TensorFiles.write(file, values);
    return file;
  }

  private Ran trained(Path target, String... more) {
    List<String> words = new ArrayList<>(List.of("train", model.toString()));
    words.addAll(List.of("--input", x.toString(), "--target", target.toString()));
    words.addAll(List.of("--steps", "200", "--rate", "0.02"));
    words.addAll(List.of("--out", folder.resolve("run").toString()));
    words.addAll(Arrays.asList(more));
    return Ran.archigram(words.toArray(new String[0]));
  }

  private static Map<String, float[]> weights(Path file) throws IOException {
    Map<String, float[]> numbers = new TreeMap<>();
    ModelScript script = StoredModel.read(file).script();
    for (Map.Entry<String, Weights.Entry> entry : script.weights().entries().entrySet()) {
      numbers.put(script.tensors().get(entry.getKey()), entry.getValue().numbers().read());
    }
    return numbers;
  }

  private static double loss(Ran ran, int step) {
    String line =
        ran.err()
            .lines()
            .filter(text -> text.startsWith("step " + step + ":"))
            .findFirst()
            .orElseThrow();
    return Double.parseDouble(line.split(" ")[2]);
  }

  @Test
  void classesAreLearnedByCrossEntropy() throws IOException {
    Ran ran = trained(classes());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .startsWith("cross entropy of `score`, as the target holds classes; 2 of 2");
    assertThat(loss(ran, 200)).isLessThan(loss(ran, 0) / 2);
    assertThat(weights(folder.resolve("run/model.onnx")).keySet())
        .isEqualTo(weights(model).keySet());
  }

  @Test
  void numbersAreLearnedBySquaredError() {
    Ran ran = trained(numbers(3));

    assertThat(ran.err()).startsWith("squared error of `score`, as the target holds numbers");
    assertThat(loss(ran, 200)).isLessThan(loss(ran, 0) / 2);
  }

  @Test
  void onlyWhatIsChosenMovesAndAllOtherBytesStay() throws IOException {
    Ran ran = trained(classes(), "--train", "W*");
    Path after = folder.resolve("run/model.onnx");

    assertThat(ran.err()).contains("1 of 2 tensors move: W");
    assertThat(weights(after).get("V")).isEqualTo(weights(model).get("V"));
    assertThat(weights(after).get("W")).isNotEqualTo(weights(model).get("W"));
    assertThat(Files.size(after)).isEqualTo(Files.size(model));
    byte[] old = Files.readAllBytes(model);
    byte[] now = Files.readAllBytes(after);
    int changed = 0;
    for (int i = 0; i < old.length; i++) {
      changed += old[i] == now[i] ? 0 : 1;
    }
    assertThat(changed).isBetween(1, 4 * 24);
  }

  @Test
  void theSameSeedTrainsTheSameFile() throws IOException {
    trained(classes());
    byte[] first = Files.readAllBytes(folder.resolve("run/model.onnx"));
    trained(classes(), "--force");

    assertThat(folder.resolve("run/model.onnx")).hasBinaryContent(first);
  }

  @Test
  void whatCannotBeLearnedIsSaidBeforeTheFirstStep() {
    assertThat(trained(classes(), "--train", "nothing.*").err())
        .contains("no weights of the file are called `nothing.*`")
        .contains("they are");
    assertThat(trained(numbers(2)).err()).contains("has the shape").contains("one class from 0 on");
    assertThat(trained(classes(), "--task", "adding").err()).contains("--task is not for a model");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsNotReplaced() {
    trained(classes());

    assertThat(trained(classes()).err()).contains("is there already").contains("--force");
  }
}
