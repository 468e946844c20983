package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.learn.StoredModel;
import org.archigram.formats.script.ModelScript;
import org.archigram.model.Size;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.data.TensorFiles;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.torch.TorchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A model file runs with its weights, and answers what the network answers that wrote it. */
class StoredModelTest {
  private static final int OPEN = 3;

  @TempDir Path folder;

  private Path exported(String network, String ending) {
    Path file = folder.resolve("net" + ending);
    List<String> words = new ArrayList<>(List.of("export"));
    words.addAll(Arrays.asList(network.split(" ")));
    words.addAll(List.of("--seed", "5", "-o", file.toString()));
    Ran ran = Ran.archigram(words.toArray(new String[0]));
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(file).exists();
    return file;
  }

  private static Floats given(ModelScript.Input input, Random random) {
    List<Integer> shape =
        input.shape().orElseThrow().stream().map(size -> (int) size.known().orElse(OPEN)).toList();
    int count = shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = input.whole() ? random.nextInt(2) : (float) random.nextGaussian();
    }
    return new Floats(shape, values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mgu --set m=2 --set n=3",
        "gru --set m=2 --set n=3",
        "lstm --set m=2 --set n=3",
        "deep-bidirectional-lstm",
        "lenet5",
        "ntm"
      })
  void aModelFileAnswersWhatItsNetworkAnswers(String network) throws IOException {
    StoredModel model = StoredModel.read(exported(network, ".onnx"));
    Random random = new Random(7);
    List<Floats> inputs =
        model.script().inputs().stream().map(input -> given(input, random)).toList();
    try (Session own = new TorchEngine().load(exported(network, ".pt"), Settings.DEFAULT);
        Session stored =
            new TorchEngine().open(model.script("", name -> false), Settings.DEFAULT)) {
      List<Floats> wanted = own.call("forward", inputs);
      List<Floats> found = stored.call("forward", inputs);
      assertThat(found).hasSameSizeAs(wanted);
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(found.get(i).shape()).isEqualTo(wanted.get(i).shape());
        for (int k = 0; k < wanted.get(i).values().length; k++) {
          assertThat(found.get(i).values()[k]).isCloseTo(wanted.get(i).values()[k], within(1e-5f));
        }
      }
    }
  }

  @Test
  void weightsAreReadOnlyWhenTheyAreAskedFor() throws IOException {
    Path file = exported("lenet5", ".onnx");
    StoredModel model = StoredModel.read(file);
    Files.delete(file);

    assertThat(model.script().weights().entries()).isNotEmpty();
    assertThatThrownBy(() -> model.script("", name -> false)).isInstanceOf(IOException.class);
  }

  @Test
  void theCommandReadsOneExampleAndWritesItsAnswer() throws IOException {
    Path file = exported("lenet5", ".onnx");
    Path x = folder.resolve("x.npy");
    ModelScript.Input input = StoredModel.read(file).script().inputs().get(0);
    Floats one = given(input, new Random(1)).examples(0, 1);
    List<Integer> shape = one.shape().subList(1, one.shape().size());
    TensorFiles.write(x, new Floats(shape, one.values()));
    Path y = folder.resolve("y.npy");

    Ran ran = Ran.archigram("run", file.toString(), "--input", x.toString(), "-o", y.toString());

    assertThat(ran).isEqualTo(new Ran(0, "", ""));

    assertThat(TensorFiles.read(y).shape()).containsExactly(1, 10);
  }

  @Test
  void anInputOfAnotherShapeIsRefusedInWordsOfBothSides() throws IOException {
    Path file = exported("lenet5", ".onnx");
    Path x = folder.resolve("x.npy");
    TensorFiles.write(x, new Floats(List.of(2, 2), new float[4]));

    assertThatThrownBy(() -> StoredModel.read(file).inputs(List.of(x.toString())))
        .isInstanceOf(CommandException.class)
        .hasMessageContaining("has the shape [2, 2]");
  }

  @Test
  void aSizeThatTheFileLeavesOpenMayBeAny() throws IOException {
    StoredModel model = StoredModel.read(exported("gru --set m=2 --set n=3", ".onnx"));
    Optional<List<Size>> shape = model.script().inputs().get(0).shape();

    assertThat(shape.orElseThrow().get(0).known()).isEmpty();
  }
}
