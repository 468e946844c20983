package org.archigram.model.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.junit.jupiter.api.Test;

class ArchitecturesTest {

  @Test
  void partsOfAnEquationAreNumberedInsideFirst() {
    assertThat(Samples.rnn().values().stream().map(Value::id))
        .containsExactly("x", "W", "U", "b", "h/1", "h/2", "h/3", "h/4", "h");
  }

  @Test
  void aDelayIsAShiftOfTheReference() {
    Value product = Samples.rnn().value("h/2").orElseThrow();
    assertThat(((Definition.Apply) product.definition()).arguments())
        .containsExactly(
            Ref.to("U"), new Ref("h", List.of(new Ref.Shift("t", Ref.From.CURRENT, -1))));
  }

  @Test
  void everyLayerOfAChainHasWeightsOfItsOwn() {
    Block mlp = Samples.mlp().root();
    assertThat(mlp.instances().stream().map(Instance::name)).containsExactly("y/dense", "y/dense2");
    assertThat(mlp.outputs().get(0).ref()).isEqualTo(Ref.to("y"));
  }

  @Test
  void nestedCallsAreNamedFromTheOutermost() {
    Term nested = Layers.dense(3).on(Term.relu(Layers.dense(5).on(Term.of("x"))));
    Block block = Architectures.block("B").input("x", 4).equation("y", nested).build();
    assertThat(block.calls().stream().map(Call::id)).containsExactly("y/dense2", "y/dense");
    assertThat(block.instance("y/dense").orElseThrow().block().parameters())
        .containsEntry("n", "3");
  }

  @Test
  void aUseThatIsAppliedTwiceSharesItsWeights() {
    Use shared = Layers.dense(4).named("f");
    Block block =
        Architectures.block("Twice").input("x", 4).then(shared).then(shared).as("y").build();
    assertThat(block.instances()).hasSize(1);
    assertThat(block.calls().stream().map(Call::instance)).containsExactly("f", "f");
  }

  @Test
  void parametersThatHaveTheirDefaultsAreNotNoted() {
    Block conv = Layers.conv(6).kernel(5).use().block();
    assertThat(conv.parameters()).containsOnlyKeys("filters", "kernel");
  }

  @Test
  void namesInBracesAreDeclaredOneByOne() {
    assertThat(Samples.gru().weights().stream().map(Value::id))
        .containsExactly("W_z", "W_r", "W_h", "U_z", "U_r", "U_h", "b_z", "b_r", "b_h");
  }

  @Test
  void aBoundarySaysWhereTheAxisEnds() {
    Block.Boundary first = Samples.gru().boundaries().get(0);
    assertThat(first.at()).isEqualTo(new Ref.Shift("t", Ref.From.START, 0));
    Block backward =
        Architectures.block("B")
            .input("x[t]", 3)
            .equation("h[t]", Term.of("x").plus(Term.of("h").at("t", 1)))
            .boundary("h[T+1]", Term.of("x").first("t"))
            .build();
    assertThat(backward.boundaries().get(0).at()).isEqualTo(new Ref.Shift("t", Ref.From.END, 1));
  }

  @Test
  void aStackHandsItsStateFromCopyToCopy() {
    Use stack = Stacks.repeat(6, "h", h -> Layers.dense(4).on(h).plus(h));
    Block block = Architectures.block("Deep").input("x", 4).then(stack).as("y").build();
    Instance instance = block.instances().get(0);
    assertThat(instance.copies()).contains(Size.of(6));
    assertThat(instance.block().outputs().get(0).carried()).contains("h'");
  }

  @Test
  void whatIsDefinedTwiceIsRefused() {
    assertThatThrownBy(
            () -> Architectures.block("B").input("x", 3).equation("x", Term.of(1)).build())
        .hasMessage("x is defined twice");
  }
}
