package org.archigram.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.archigram.formats.OnnxWriter.Message;
import org.archigram.formats.script.ModelScript;
import org.archigram.model.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file says becomes a program, and nothing but operators that are known gets into it. */
class ModelScriptTest {
  private static final String HOSTILE = "edge'); torch.save(x, 'x.bin') #";

  @TempDir Path folder;

  private ModelScript program(OnnxWriter file) throws IOException {
    return Onnx.program(Files.write(folder.resolve("m.onnx"), file.file())).orElseThrow();
  }

  private static OnnxWriter one(String operator, Message... settings) {
    return new OnnxWriter()
        .input("x", 1, 2, 4, 4)
        .list("sides", 0, 0, 1, 1, 0, 0, 1, 1)
        .node(operator, "y", List.of("x", "sides"), settings)
        .output("y");
  }

  @ParameterizedTest
  @CsvSource({
    "Pad, mode",
    "Resize, mode",
    "Resize, nearest_mode",
    "Resize, coordinate_transformation_mode",
    "MaxPool, auto_pad",
    "Gelu, approximate",
    "DepthToSpace, mode",
    "LSTM, direction",
    "Einsum, equation"
  })
  void aWordThatNoOperatorKnowsIsRefusedAndNeverWritten(String operator, String setting) {
    Message word = OnnxWriter.word(setting, HOSTILE);
    assertThatThrownBy(() -> program(one(operator, word)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("with the " + setting);
  }

  @Test
  void numbersThatAreNoneOrHaveNoEndAreWrittenAsWords() throws IOException {
    Message infinite = new Message().text(1, "value_float").number(20, 1);
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1)
            .node("Constant", "c", List.of(), infinite.real(2, Float.NEGATIVE_INFINITY))
            .node("Add", "y", List.of("x", "c"))
            .output("y");
    assertThat(program(file).source()).contains("float('-inf')").doesNotContain("Infinity");
  }

  @Test
  void constantsOfOneNameInTwoBranchesStayTwo() throws IOException {
    ModelScript script =
        program(
            new OnnxWriter()
                .input("x", 1)
                .node(
                    "If",
                    "y",
                    List.of("x"),
                    OnnxWriter.graph("then_branch", branch(1)),
                    OnnxWriter.graph("else_branch", branch(2)))
                .output("y"));
    List<Float> held = new ArrayList<>();
    for (Weights.Entry entry : script.weights().entries().values()) {
      held.add(entry.numbers().read()[0]);
    }
    assertThat(held).containsExactly(1f, 2f);
    assertThat(script.tensors()).as("tensors of the file's own graph").isEmpty();
  }

  private static OnnxWriter branch(float number) {
    return new OnnxWriter().real("c", number).node("Add", "r", List.of("x", "c")).output("r");
  }

  @Test
  void statisticsThatAGraphInsideReadsDoNotMove() throws IOException {
    OnnxWriter inner =
        new OnnxWriter()
            .node("BatchNormalization", "n", List.of("x", "scale", "shift", "mean", "variance"))
            .output("n");
    ModelScript script =
        program(
            new OnnxWriter()
                .input("x", 1, 3)
                .weight("scale", 3)
                .weight("shift", 3)
                .weight("mean", 3)
                .weight("variance", 3)
                .node(
                    "If",
                    "y",
                    List.of("x"),
                    OnnxWriter.graph("then_branch", inner),
                    OnnxWriter.graph("else_branch", inner))
                .output("y"));
    assertThat(script.movable()).containsExactly("scale", "shift");
  }

  @Test
  void aSumOfThousandsIsWrittenLineByLine() throws IOException {
    OnnxWriter file =
        new OnnxWriter().input("x", 1).node("Sum", "y", Collections.nCopies(3000, "x")).output("y");
    assertThat(program(file).source().lines()).allMatch(line -> line.length() < 200);
  }

  @Test
  void aSizeThatTheFileCannotHoldIsRefusedBeforeMemoryIsTaken() throws IOException {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1)
            .empty("w", 1 << 15, 1 << 15)
            .node("Add", "y", List.of("x", "w"))
            .output("y");
    Weights.Entry entry = program(file).weights().entries().values().iterator().next();
    assertThatThrownBy(() -> entry.numbers().read())
        .isInstanceOf(IOException.class)
        .hasMessage("`w` has fewer numbers than places");
  }
}
