package org.archigram.diagram.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.Read;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

/** A formula that nobody reads at a glance is drawn in several nodes. */
class LongFormulasTest {
  private static final int STAGES = 2000;

  private static View flow(String formula) {
    Architecture architecture =
        Read.text("network N {\n  input x : [3]\n  output y : [3]\n  y = x" + formula + "\n}\n");
    return View.of(architecture, Types.of(architecture), ViewOptions.flow());
  }

  @Test
  void aShortOneIsOneNode() {
    assertThat(nodes(" |> relu".repeat(10))).isEqualTo(nodes(" |> relu"));
  }

  @Test
  void aLongPipelineIsSeveral() {
    assertThat(nodes(" |> relu".repeat(STAGES)))
        .isBetween(nodes(" |> relu") + 10, (long) STAGES / 10);
  }

  private static long nodes(String formula) {
    return Read.nodes(flow(formula)).size();
  }
}
