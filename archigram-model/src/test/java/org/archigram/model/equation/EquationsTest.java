package org.archigram.model.equation;

import static org.archigram.model.build.Term.apply;
import static org.archigram.model.build.Term.of;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.model.Block;
import org.archigram.model.build.Architectures;
import org.archigram.model.build.Layers;
import org.archigram.model.build.Samples;
import org.archigram.model.build.Stacks;
import org.archigram.model.build.Term;
import org.archigram.model.build.Use;
import org.archigram.model.formula.Tex;
import org.junit.jupiter.api.Test;

class EquationsTest {

  private static List<String> tex(Block block) {
    return Equations.of(block).stream().map(e -> Tex.of(e.formula())).toList();
  }

  @Test
  void aGatedUnitReadsAsInThePaper() {
    assertThat(tex(Samples.gru()))
        .containsExactly(
            "z_{t} = \\sigma (W_{z} x_{t} + U_{z} h_{t - 1} + b_{z})",
            "r_{t} = \\sigma (W_{r} x_{t} + U_{r} h_{t - 1} + b_{r})",
            "{\\tilde{h}}_{t} = \\tanh (W_{h} x_{t} + U_{h} (r_{t} \\odot h_{t - 1}) + b_{h})",
            "h_{t} = (1 - z_{t}) \\odot h_{t - 1} + z_{t} \\odot {\\tilde{h}}_{t}",
            "h_{0} = 0");
  }

  @Test
  void aCallIsAFunctionOfItsArguments() {
    Block block =
        Architectures.block("Reader")
            .input("x[s]", 5)
            .equation("h", Use.of(Samples.lstm()).on(of("x")))
            .equation("y", Layers.dense(3).on(of("h").last("s")))
            .build();
    assertThat(tex(block))
        .containsExactly("h_{s} = \\mathrm{LSTM} (x_{s})", "y = \\mathrm{dense} (h_{S} ; n = 3)");
  }

  @Test
  void allResultsOfACallAreDefinedTogether() {
    Block two =
        Architectures.block("Two")
            .input("x", 2)
            .output("a", 2)
            .output("b", 2)
            .equation("a", of("x").plus(of(1)))
            .equation("b", of("x").minus(of(1)))
            .build();
    Block block =
        Architectures.block("B").input("x", 2).results("p, q", Use.of(two).on(of("x"))).build();
    assertThat(tex(block)).containsExactly("p , q = \\mathrm{Two} (x)");
  }

  @Test
  void aDrawHasTheSignOfADistribution() {
    Block block =
        Architectures.block("Draw")
            .input("mu[t]", 2)
            .sample("l", "normal", of("mu"), of(0.11))
            .build();
    assertThat(tex(block)).containsExactly("l_{t} \\sim \\mathcal{N} (\\mu_{t} , 0.11^{2})");
    assertThat(Equations.of(block).get(0).kind()).isEqualTo(Equation.Kind.SAMPLE);
  }

  @Test
  void aLossIsALetterOfItsOwn() {
    Block block =
        Architectures.network("N")
            .input("x", 2)
            .target("y", 2)
            .loss("fit", apply("squared_error", of("x"), of("y")))
            .build();
    assertThat(tex(block))
        .containsExactly("\\mathcal{L}_{\\mathrm{fit}} = \\lVert x - y\\rVert ^{2}");
  }

  @Test
  void attentionSumsOverItsAxis() {
    Block block =
        Architectures.block("Attention")
            .input("d[t]", "n")
            .input("h[s]", "n")
            .weights("v", "n")
            .weights("W_a", "n", "n")
            .equation("score", of("v").matmul(Term.tanh(of("W_a").matmul(of("d")).plus(of("h")))))
            .equation("a", apply("softmax", of("score")).along("s"))
            .equation("c", apply("sum", of("a").times(of("h"))).along("s"))
            .build();
    assertThat(tex(block))
        .containsExactly(
            "\\mathit{score}_{t , s} = v^{\\top} \\tanh (W_{a} d_{t} + h_{s})",
            "a_{t , s} = \\mathrm{softmax}_{s} (\\mathit{score}_{t , s})",
            "c_{t} = \\sum_{s} a_{t , s} \\cdot h_{s}");
  }

  @Test
  void aValueUnderAnotherIndexIsWrittenWithIt() {
    Block block =
        Architectures.block("Keys")
            .input("k[t]", "n")
            .axis("s", "T")
            .equation("q", apply("reindex", of("k")).withAxes("from", "t").withAxes("to", "s"))
            .build();
    assertThat(tex(block)).containsExactly("q_{s} = k_{s}");
  }

  @Test
  void aStackIsWrittenCopyByCopy() {
    Use stack = Stacks.repeat(6, "h", h -> Layers.dense(4).on(h).plus(h));
    Block block = Architectures.block("Deep").input("x", 4).then(stack).as("y").build();
    assertThat(tex(block))
        .containsExactly(
            "y^{(0)} = x",
            "y^{(k)} = \\mathrm{dense}^{(k)} (y^{(k - 1)} ; n = 4) + y^{(k - 1)}"
                + " , \\ k = 1 , \\dots , 6",
            "y = y^{(6)}");
  }

  @Test
  void aChainIsWrittenInsideOut() {
    assertThat(tex(Samples.mlp().root()))
        .containsExactly(
            "y = \\mathrm{dense}_{2} (\\mathrm{ReLU} (\\mathrm{dense}_{1} (x ; n = 100)) ; n = 10)");
  }
}
