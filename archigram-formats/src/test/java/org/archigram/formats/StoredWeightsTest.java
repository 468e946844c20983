package org.archigram.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.model.Architecture;
import org.archigram.model.Definition;
import org.archigram.model.Value;
import org.archigram.model.cost.Cost;
import org.archigram.model.cost.Costs;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** Weights are what the file holds, however it is arranged, and each is counted once. */
class StoredWeightsTest {

  private static Architecture read(OnnxWriter file) {
    return file.read().architecture().orElseThrow();
  }

  private static Cost cost(Architecture model) {
    return Costs.of(model, Types.of(model));
  }

  private static long stored(OnnxWriter file) {
    Cost cost = cost(read(file));
    assertThat(cost.trained().known()).hasValue(0);
    assertThat(cost.fixed().known()).hasValue(0);
    return cost.stored().known().orElseThrow();
  }

  /** As exporters write it that keep the gates in another order. */
  private static OnnxWriter lstm() {
    return new OnnxWriter()
        .input("x", 5, 1, 3)
        .weight("val_1", 1, 16, 3)
        .weight("val_2", 16, 4)
        .list("zero", 0)
        .list("half", 8)
        .list("all", 16)
        .node("Slice", "first", List.of("val_2", "zero", "half", "zero"))
        .node("Slice", "second", List.of("val_2", "half", "all", "zero"))
        .node("Concat", "turned", List.of("second", "first"), OnnxWriter.integer("axis", 0))
        .node("Unsqueeze", "R", List.of("turned", "zero"))
        .node("LSTM", "h", List.of("x", "val_1", "R"), OnnxWriter.integer("hidden_size", 4))
        .output("h");
  }

  @Test
  void recurrentWeightsThatAreCutAndJoinedMakeACellWithItsEquations() {
    Architecture model = read(lstm());

    assertThat(model.root().instances())
        .singleElement()
        .satisfies(
            instance -> {
              assertThat(instance.block().name()).isEqualTo("LSTM");
              assertThat(instance.block().weights()).extracting(Value::id).contains("R_i", "W_f");
            });
    assertThat(stored(lstm())).isEqualTo(16 * 3 + 16 * 4);
    assertThat(cost(model).macs().known()).hasValue(5 * (16 * 3 + 16 * 4));
    assertThat(lstm().read().notes())
        .anyMatch(note -> note.contains("4 steps that only arrange weights"));
  }

  @Test
  void aNameSaysNothingAboutWeights() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 2, 8)
            .weight("val_12", 2, 8)
            .node("Add", "y", List.of("x", "val_12"))
            .output("y");

    assertThat(stored(file)).isEqualTo(16);
    assertThat(read(file).root().weights())
        .extracting(Value::definition)
        .allMatch(w -> ((Definition.Weight) w).kind() == Definition.Weight.Kind.STORED);
  }

  @Test
  void partsOfOneTensorCountTogetherAsMuchAsIt() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .weight("both", 8, 4)
            .list("zero", 0)
            .list("half", 4)
            .list("all", 8)
            .node("Slice", "a", List.of("both", "zero", "half", "zero"))
            .node("Slice", "b", List.of("both", "half", "all", "zero"))
            .node("MatMul", "p", List.of("x", "a"))
            .node("MatMul", "q", List.of("p", "b"))
            .output("q");

    assertThat(stored(file)).isEqualTo(32);
    assertThat(read(file).root().weights()).hasSize(2);
  }

  @Test
  void partsThatOverlapStayPartsOfOneTensor() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .weight("both", 8, 4)
            .list("zero", 0)
            .list("half", 4)
            .node("Slice", "a", List.of("both", "zero", "half", "zero"))
            .node("MatMul", "p", List.of("x", "a"))
            .node("MatMul", "q", List.of("both", "p"))
            .output("q");

    assertThat(stored(file)).isEqualTo(32);
    assertThat(read(file).root().weights()).hasSize(1);
  }

  @Test
  void packedWeightsCountOnceAndTheirScaleIsNoWeight() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .packed("q", 4, 3)
            .weight("scales", 3)
            .node("DequantizeLinear", "W", List.of("q", "scales"))
            .node("MatMul", "y", List.of("x", "W"))
            .output("y");

    assertThat(stored(file)).isEqualTo(12);
  }

  @Test
  void aBiasOfOneElementIsAWeightAndAFactorIsNone() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .weight("W", 4, 1)
            .weight("b", 1)
            .real("factor", 0.5f)
            .node("MatMul", "p", List.of("x", "W"))
            .node("Add", "s", List.of("p", "b"))
            .node("Mul", "y", List.of("s", "factor"))
            .output("y");

    assertThat(stored(file)).isEqualTo(5);
  }

  @Test
  void aNumberThatAFunctionIsAppliedToIsAWeight() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .real("temperature", 2.5f)
            .node("Exp", "factor", List.of("temperature"))
            .node("Mul", "y", List.of("x", "factor"))
            .output("y");

    assertThat(stored(file)).isEqualTo(1);
  }

  @Test
  void weightsThatBothBranchesReadCountOnce() {
    OnnxWriter then = new OnnxWriter().node("MatMul", "a", List.of("x", "W")).output("a");
    OnnxWriter other =
        new OnnxWriter()
            .weight("B", 4)
            .node("MatMul", "c", List.of("x", "W"))
            .node("Add", "d", List.of("c", "B"))
            .output("d");
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .input("flag")
            .weight("W", 4, 4)
            .node(
                "If",
                "y",
                List.of("flag"),
                OnnxWriter.graph("then_branch", then),
                OnnxWriter.graph("else_branch", other))
            .output("y");

    assertThat(stored(file)).isEqualTo(20);
  }

  @Test
  void whatIsFilledWithANumberIsAWeightWhereALayerHasIts() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 3, 8, 8)
            .list("shape", 4, 3, 3, 3)
            .node("ConstantOfShape", "W", List.of("shape"))
            .node("Conv", "y", List.of("x", "W"))
            .output("y");

    assertThat(stored(file)).isEqualTo(108);
  }
}
