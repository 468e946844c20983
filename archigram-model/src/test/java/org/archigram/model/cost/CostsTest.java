package org.archigram.model.cost;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Initialiser;
import org.archigram.model.Size;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.BlockBuilder;
import org.archigram.model.build.Layers;
import org.archigram.model.build.Samples;
import org.archigram.model.build.Stacks;
import org.archigram.model.build.Term;
import org.archigram.model.build.Use;
import org.junit.jupiter.api.Test;

class CostsTest {

  private static final Size M = Size.named("m");
  private static final Size N = Size.named("n");

  private static Cost cost(Block block) {
    return Costs.of(new Architecture(block.name(), block));
  }

  @Test
  void aGateHasTwoMatricesAndABias() {
    Size gate = N.times(M).plus(N.times(N)).plus(N);
    assertThat(cost(Samples.lstm()).trained()).isEqualTo(gate.times(4));
    assertThat(cost(Samples.gru()).trained()).isEqualTo(gate.times(3));
    assertThat(cost(Samples.rnn()).trained()).isEqualTo(gate);
  }

  @Test
  void aMinimalGatedUnitIsTwoThirdsOfAGatedRecurrentUnit() {
    assertThat(cost(Samples.mgu()).trained().times(3))
        .isEqualTo(cost(Samples.gru()).trained().times(2));
  }

  @Test
  void aRecurrentLayerWorksInEveryStep() {
    Cost rnn = cost(Samples.rnn());
    Size step = N.times(M).plus(N.times(N));
    assertThat(rnn.macsPerStep()).isEqualTo(step);
    assertThat(rnn.macs()).isEqualTo(step.times(Size.named("T")));
  }

  @Test
  void lenetHasTheWeightsThatItsPaperCounts() {
    Cost lenet = Costs.of(Samples.lenet5());
    assertThat(lenet.trained()).isEqualTo(Size.of(61_706));
    assertThat(lenet.children().stream().map(Cost::trained))
        .containsExactly(
            Size.of(156), Size.of(2416), Size.of(48_120), Size.of(10_164), Size.of(850));
    assertThat(lenet.macs())
        .isEqualTo(Size.of(6 * 25 * 784 + 16 * 150 * 100 + 400 * 120 + 120 * 84 + 84 * 10));
  }

  @Test
  void sharedWeightsAreCountedOnceAndWorkTwice() {
    Use shared = Layers.dense(4);
    Cost cost =
        cost(Architectures.block("Twice").input("x", 4).then(shared).then(shared).as("y").build());
    assertThat(cost.trained()).isEqualTo(Size.of(20));
    assertThat(cost.macs()).isEqualTo(Size.of(32));
  }

  @Test
  void everyCopyOfAStackHasItsOwnWeights() {
    Use stack = Stacks.repeat(6, "h", h -> Layers.dense(4).on(h).plus(h));
    Cost cost = cost(Architectures.block("Deep").input("x", 4).then(stack).as("y").build());
    assertThat(cost.trained()).isEqualTo(Size.of(120));
    assertThat(cost.macs()).isEqualTo(Size.of(96));
  }

  @Test
  void weightsWithAnAxisAreOneSetForEachStep() {
    BlockBuilder block =
        Architectures.block("Weighted")
            .axis("d", 16)
            .input("y[d]", "n")
            .weights("w[d]")
            .equation("o", Term.apply("sum", Term.of("w").times(Term.of("y"))).along("d"));
    assertThat(cost(block.build()).trained()).isEqualTo(Size.of(16));
  }

  @Test
  void fixedWeightsAreCountedApart() {
    BlockBuilder block =
        Architectures.block("Reservoir")
            .input("u[t]", 3)
            .fixed("W", new Initialiser(java.util.List.of()), 10, 3)
            .weights("V", 2, 10)
            .equation("y", Term.of("V").matmul(Term.of("W").matmul(Term.of("u"))));
    Cost cost = cost(block.build());
    assertThat(cost.fixed()).isEqualTo(Size.of(30));
    assertThat(cost.trained()).isEqualTo(Size.of(20));
    assertThat(cost.weights()).isEqualTo(Size.of(50));
  }

  @Test
  void anAxisThatABlockDoesNotSeeRepeatsItsWork() {
    Block block =
        Architectures.block("Head").input("x[t]", 5).then(Layers.dense(2)).as("y").build();
    Cost cost = cost(block);
    assertThat(cost.macsPerStep()).isEqualTo(Size.of(10));
    assertThat(cost.macs()).isEqualTo(Size.named("T").times(10));
  }

  @Test
  void anAxisOfACalledBlockHasTheStepsOfTheCallersAxis() {
    Block block =
        Architectures.block("Reader")
            .axis("s", 7)
            .input("words[s]", 5)
            .equation("y", Use.of(Samples.rnn()).on(Term.of("words")))
            .build();
    assertThat(cost(block).macs())
        .isEqualTo(cost(block).macsPerStep().times(7))
        .isNotEqualTo(Size.ZERO);
  }

  @Test
  void weightsOfAnInstanceThatNobodyCallsAreCounted() {
    Block used = Architectures.block("B").input("x", 4).then(Layers.dense(3)).as("y").build();
    Block idle =
        new Block(
            used.name(),
            used.kind(),
            used.parameters(),
            "",
            used.axes(),
            used.inputs(),
            used.instances(),
            java.util.List.of(),
            java.util.List.of(),
            java.util.List.of(),
            used.training(),
            used.place());
    assertThat(cost(idle).trained()).isEqualTo(Size.named("m").times(3).plus(3));
    assertThat(cost(idle).macs()).isEqualTo(Size.ZERO);
  }
}
