package org.archigram.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.Size;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

class OnnxTest {

  @Test
  void layersWithWeightsAreReadAsPapersWriteThem() {
    OnnxWriter file =
        new OnnxWriter()
            .input("data/image", 1, 3, 8, 8)
            .weight("conv.weight", 4, 3, 3, 3)
            .weight("conv.bias", 4)
            .weight("fc.weight", 10, 256)
            .weight("fc.bias", 10)
            .then(
                "Conv",
                "c",
                List.of("conv.weight", "conv.bias"),
                OnnxWriter.integers("kernel_shape", 3, 3),
                OnnxWriter.integers("pads", 1, 1, 1, 1))
            .then("Relu", "r", List.of())
            .then("Flatten", "f", List.of())
            .then("Gemm", "g", List.of("fc.weight", "fc.bias"), OnnxWriter.integer("transB", 1))
            .output("g");

    assertThat(Printed.of(file.read()))
        .isEqualTo(
            """
            image : [1, 3, 8, 8] = input DATA
            W : [4, 3, 3, 3] = weight
            b : [4] = weight
            W_2 : [10, 256] = weight
            b_2 : [10] = weight
            v/1 : [1, 4, 8, 8] = conv(image, W) {kernel=3, pad=1}
            v/2 : [1, 4, 8, 8] = column_shift(v/1, b)
            v/3 : [1, 4, 8, 8] = relu(v/2)
            v/4 : [1, 256] = flatten(v/3)
            v/5 : [256, 10] = transpose(W_2)
            v/6 : [1, 10] = matmul(v/4, v/5)
            v/7 : [1, 10] = add(v/6, b_2)
            → g = v/7
            """);
  }

  @Test
  void whatOnlyComputesShapesIsFoldedAway() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", "batch", "time", 12)
            .list("zero", 0)
            .list("one", 1)
            .list("heads", 3, 4)
            .node("Shape", "shape", List.of("x"))
            .node("Gather", "b", List.of("shape", "zero"))
            .node("Gather", "t", List.of("shape", "one"))
            .node("Concat", "to", List.of("b", "t", "heads"), OnnxWriter.integer("axis", 0))
            .node("Reshape", "split", List.of("x", "to"))
            .node("Identity", "same", List.of("split"))
            .node("Dropout", "dropped", List.of("same"))
            .node("Softmax", "p", List.of("dropped"))
            .output("p");

    Imported imported = file.read();

    assertThat(Printed.of(imported))
        .isEqualTo(
            """
            x : [batch, time, 12] = input DATA
            v/1 : [batch, time, 3, 4] = reshape(x) {shape=[batch, time, 3, 4]}
            v/2 : [batch, time, 3, 4] = softmax(v/1)
            → p = v/2
            """);
    assertThat(imported.notes())
        .anyMatch(note -> note.contains("2 identities") && note.contains("4 computations"))
        .anyMatch(note -> note.startsWith("inferred"));
  }

  /** Layers as a transformer exporter names them, with a mask that all of them read. */
  private static OnnxWriter transformer(int layers, int widthOfLast) {
    OnnxWriter file = new OnnxWriter().input("x", 1, 6, 4).input("mask", 1, 6, 4);
    String before = "x";
    for (int i = 0; i < layers; i++) {
      int width = i == layers - 1 ? widthOfLast : 8;
      String scope = "/encoder/layer." + i + "/";
      file.weight("l" + i + ".up.weight", 4, width).weight("l" + i + ".down.weight", width, 4);
      file.node("Add", scope + "attention/Add", List.of(before, "mask"))
          .node("Softmax", scope + "attention/Softmax", List.of(scope + "attention/Add"))
          .node(
              "MatMul",
              scope + "mlp/up",
              List.of(scope + "attention/Softmax", "l" + i + ".up.weight"))
          .then("Relu", scope + "mlp/Relu", List.of())
          .then("MatMul", scope + "mlp/down", List.of("l" + i + ".down.weight"))
          .then("Add", scope + "Add", List.of(before));
      before = scope + "Add";
    }
    return file.output(before);
  }

  @Test
  void equalLayersAreOneStackThatKeepsSkipsAndMasks() {
    assertThat(Printed.of(transformer(3, 8).read()))
        .isEqualTo(
            """
            x : [1, 6, 4] = input DATA
            mask : [1, 6, 4] = input DATA
            v/1 : [1, 6, 4] = repeat.x_1′
            repeat(x, mask) ×3 {repeat
              x_1 = input CARRIED
              x_2 = input CAPTURED
              v/1 = layer.y
              layer(x_1, x_2) {layer
                x_1 : [1, 6, 4] = input DATA
                x_2 : [1, 6, 4] = input DATA
                v/1 : [1, 6, 4] = attention.y
                v/2 : [1, 6, 4] = mlp.y
                v/3 : [1, 6, 4] = add(v/2, x_1)
                attention(x_1, x_2) {attention
                  x_1 : [1, 6, 4] = input DATA
                  x_2 : [1, 6, 4] = input DATA
                  v/1 : [1, 6, 4] = add(x_1, x_2)
                  v/2 : [1, 6, 4] = softmax(v/1)
                  → y = v/2
                }
                mlp(v/1) {mlp
                  W : [4, 8] = weight
                  W_2 : [8, 4] = weight
                  x : [1, 6, 4] = input DATA
                  v/1 : [1, 6, 8] = matmul(x, W)
                  v/2 : [1, 6, 8] = relu(v/1)
                  v/3 : [1, 6, 4] = matmul(v/2, W_2)
                  → y = v/3
                }
                → y = v/3
              }
              → x_1′ = v/1, next x_1
            }
            → Add = v/1
            """);
  }

  @Test
  void aLayerOfAnotherWidthIsNoCopy() {
    Block root = transformer(4, 16).read().architecture().orElseThrow().root();

    assertThat(root.instances())
        .extracting(instance -> instance.block().name(), Instance::copies)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("repeat", java.util.Optional.of(Size.of(3))),
            org.assertj.core.groups.Tuple.tuple("layer.3", java.util.Optional.empty()));
  }

  @Test
  void aValueTakenFromTheMiddleOfARowEndsTheStack() {
    OnnxWriter file = transformer(4, 8).output("/encoder/layer.1/Add");

    Block root = file.read().architecture().orElseThrow().root();

    assertThat(root.instances())
        .extracting(Instance::copies)
        .containsExactly(java.util.Optional.of(Size.of(2)), java.util.Optional.of(Size.of(2)));
  }

  @Test
  void aWeightThatSeveralBlocksReadStaysOneWeight() {
    OnnxWriter file = new OnnxWriter().input("x", 1, 4).weight("tied.weight", 4, 4);
    for (int i = 0; i < 3; i++) {
      file.then("MatMul", "/layer." + i + "/MatMul", List.of("tied.weight"));
      file.then("Tanh", "/layer." + i + "/Tanh", List.of());
    }
    Imported imported = file.output(file.last()).read();

    assertThat(Printed.of(imported))
        .isEqualTo(
            """
            x : [1, 4] = input DATA
            W : [4, 4] = weight
            v/1 : [1, 4] = repeat.x′
            repeat(x, W) ×3 {repeat
              x = input CARRIED
              W = input CAPTURED
              v/1 = layer.y
              layer(x, W) {layer
                x : [1, 4] = input DATA
                W : [4, 4] = input DATA
                v/1 : [1, 4] = matmul(x, W)
                v/2 : [1, 4] = tanh(v/1)
                → y = v/2
              }
              → x′ = v/1, next x
            }
            → Tanh = v/1
            """);
    assertThat(Costs.of(imported.architecture().orElseThrow()).stored()).isEqualTo(Size.of(16));
  }

  @Test
  void aTableThatIsTurnedForTheOutputIsSharedAndCountedOnce() {
    Imported imported =
        new OnnxWriter()
            .indices("word", 1, 6)
            .weight("table.weight", 100, 4)
            .weight("positions.weight", 50, 4)
            .list("first", 0, 1, 2, 3, 4, 5)
            .node("Gather", "/emb/words", List.of("table.weight", "word"))
            .node("Gather", "/emb/places", List.of("positions.weight", "first"))
            .node("Add", "/emb/Add", List.of("/emb/words", "/emb/places"))
            .node("Transpose", "/head/T", List.of("table.weight"))
            .node("MatMul", "/head/MatMul", List.of("/emb/Add", "/head/T"))
            .output("/head/MatMul")
            .read();

    assertThat(Costs.of(imported.architecture().orElseThrow()).stored()).isEqualTo(Size.of(600));
    assertThat(Printed.of(imported))
        .contains("W : [100, 4] = weight")
        .contains("embed(W, word)")
        .contains("transpose(W)")
        .contains("v/2 = constant()", "embed(E, v/2)");
  }

  @Test
  void branchesThatMeetAgainAreBlocksWhereNamesTellNothing() {
    OnnxWriter file = new OnnxWriter().input("x", 1, 4, 8, 8);
    String before = "x";
    for (int i = 0; i < 12; i++) {
      file.weight("w" + i, 4, 4, 3, 3).weight("v" + i, 4, 4, 3, 3);
      file.node("Conv", "a" + i, List.of(before, "w" + i), OnnxWriter.integers("pads", 1, 1, 1, 1))
          .then("Relu", "b" + i, List.of())
          .then("Conv", "c" + i, List.of("v" + i), OnnxWriter.integers("pads", 1, 1, 1, 1))
          .then("Add", "d" + i, List.of(before))
          .then("Relu", "e" + i, List.of());
      before = "e" + i;
    }
    Block root = file.output(before).read().architecture().orElseThrow().root();

    assertThat(root.instances()).hasSize(1);
    assertThat(root.instances().get(0).copies()).contains(Size.of(12));
  }

  @Test
  void bothBranchesOfAChoiceAreThere() {
    OnnxWriter yes = new OnnxWriter().node("Relu", "up", List.of("x")).output("up");
    OnnxWriter no = new OnnxWriter().node("Neg", "down", List.of("x")).output("down");
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 2)
            .input("c")
            .node(
                "If",
                "choice",
                List.of("c"),
                OnnxWriter.graph("then_branch", yes),
                OnnxWriter.graph("else_branch", no))
            .output("choice");

    assertThat(Printed.of(file.read()))
        .isEqualTo(
            """
            x : [2] = input DATA
            c : [] = input DATA
            v/1 = then.up
            v/2 = else.down
            v/3 = where(c, v/1, v/2)
            then(x) {then
              c : [2] = input DATA
              v/1 : [2] = relu(c)
              → up = v/1
            }
            else(x) {else
              c : [2] = input DATA
              v/1 : [2] = neg(c)
              → down = v/1
            }
            → choice = v/3
            """);
  }

  @Test
  void aModuleThatIsLeftAndEnteredAgainBecomesTwoBlocks() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 4)
            .node("Tanh", "/a/1", List.of("x"))
            .node("Exp", "/a/2", List.of("/a/1"))
            .node("Sin", "/b/1", List.of("/a/2"))
            .node("Cos", "/b/2", List.of("/b/1"))
            .node("Neg", "/a/3", List.of("/b/2"))
            .node("Abs", "/a/4", List.of("/a/3"))
            .output("/a/4");

    Imported imported = file.read();

    assertThat(imported.architecture().orElseThrow().root().instances())
        .extracting(instance -> instance.block().name())
        .containsExactly("a", "b", "a (2)");
    assertThat(Types.of(imported.architecture().orElseThrow()).problems()).isEmpty();
  }

  @Test
  void unknownOperatorsKeepTheirNameTheirSettingsAndAllTheyRead() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 4)
            .input("y", 4)
            .node("Frobnicate", "f", List.of("x", "", "y"), OnnxWriter.integer("depth", 3))
            .output("f");

    assertThat(Printed.of(file.read())).contains("v/1 = Frobnicate(x, y) {depth=3}");
  }

  @Test
  void inputsOfAFileWithoutWeightsAreWeightsWhereTheyAreUsedAsSuch() {
    Imported imported =
        new OnnxWriter()
            .input("x", 1, 4)
            .input("fc.weight", 4, 2)
            .input("onnx::Add_7", 2)
            .node("MatMul", "m", List.of("x", "fc.weight"))
            .node("Add", "a", List.of("m", "onnx::Add_7"))
            .output("a")
            .read();

    assertThat(Costs.of(imported.architecture().orElseThrow()).stored()).isEqualTo(Size.of(10));
    assertThat(imported.notes()).anyMatch(note -> note.contains("2 inputs are taken for weights"));
  }

  @Test
  void whatIsStoredOnceButNamedApartIsCountedApart() {
    List<String> read = new ArrayList<>();
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 4)
            .weight("a.bias", 4)
            .node("Identity", "b.bias", List.of("a.bias"))
            .node("Add", "p", List.of("x", "a.bias"))
            .node("Add", "q", List.of("p", "b.bias"))
            .output("q");
    Imported imported = file.read();
    read.addAll(imported.notes());

    assertThat(Costs.of(imported.architecture().orElseThrow()).stored()).isEqualTo(Size.of(8));
    assertThat(read).anyMatch(note -> note.contains("stored once"));
  }
}
