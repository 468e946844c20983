package org.archigram.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Size;
import org.archigram.model.cost.Costs;
import org.archigram.model.equation.Equations;
import org.archigram.model.fact.Loop;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

class RepetitionTest {

  private static OnnxWriter layer(String kind, int gates, int directions, String direction) {
    OnnxWriter.Message way =
        new OnnxWriter.Message().text(1, "direction").text(4, direction).number(20, 3);
    return new OnnxWriter()
        .input("x", 7, 1, 4)
        .weight("W", directions, gates * 5, 4)
        .weight("R", directions, gates * 5, 5)
        .weight("B", directions, gates * 10)
        .node(kind, "y", List.of("x", "W", "R", "B"), OnnxWriter.integer("hidden_size", 5), way)
        .output("y");
  }

  private static Architecture read(OnnxWriter file) {
    return file.read().architecture().orElseThrow();
  }

  @Test
  void anLstmReadsTheStepBeforeInTheEquationsThatDefineIt() {
    Architecture lstm = read(layer("LSTM", 4, 1, "forward"));

    assertThat(Recurrence.of(lstm).axes()).containsEntry("t", Set.of(Loop.Direction.FORWARD));
    assertThat(Equations.of(lstm.root().instances().get(0).block()))
        .flatExtracting(equation -> equation.values())
        .contains("x", "i", "f", "g", "c", "o", "h", "Y");
    assertThat(Types.of(lstm).problems()).isEmpty();
  }

  @Test
  void theWeightsOfARecurrentLayerAreAllCounted() {
    assertThat(Costs.of(read(layer("LSTM", 4, 1, "forward"))).stored())
        .isEqualTo(Size.of(4 * (5 * 4 + 5 * 5 + 2 * 5)));
    assertThat(Costs.of(read(layer("GRU", 3, 2, "bidirectional"))).stored())
        .isEqualTo(Size.of(2 * 3 * (5 * 4 + 5 * 5 + 2 * 5)));
    assertThat(Costs.of(read(layer("RNN", 1, 1, "reverse"))).stored())
        .isEqualTo(Size.of(5 * 4 + 5 * 5 + 2 * 5));
  }

  @Test
  void aLayerThatReadsBackwardsIsRecurrentTheOtherWay() {
    assertThat(Recurrence.of(read(layer("RNN", 1, 1, "reverse"))).axes())
        .containsEntry("t", Set.of(Loop.Direction.BACKWARD));
    assertThat(Recurrence.of(read(layer("GRU", 3, 2, "bidirectional"))).axes()).containsKey("t");
  }

  @Test
  void aLoopReadsWhatTheRoundBeforeMade() {
    OnnxWriter body =
        new OnnxWriter()
            .input("round")
            .input("go")
            .input("state", 3)
            .node("Tanh", "next", List.of("state"))
            .output("go")
            .output("next");
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 3)
            .list("ten", 10)
            .node("Loop", "y", List.of("ten", "", "x"), OnnxWriter.graph("body", body))
            .output("y");

    Architecture loop = read(file);

    assertThat(Recurrence.of(loop).axes()).containsOnlyKeys("k");
    assertThat(loop.root().instances().get(0).block().boundaries()).hasSize(1);
  }

  @Test
  void namesMakeEquationsOfTheValuesOfAFile() {
    OnnxWriter file =
        new OnnxWriter()
            .input("x", 1, 4)
            .weight("a.weight", 4, 4)
            .weight("b.weight", 4, 4)
            .node("MatMul", "h", List.of("x", "a.weight"))
            .node("Relu", "r", List.of("h"))
            .node("MatMul", "y", List.of("r", "b.weight"))
            .output("y");

    Architecture named = Naming.named(read(file));

    assertThat(Equations.of(named.root()))
        .extracting(equation -> equation.values().get(0))
        .containsExactly("h_1", "y");
  }
}
