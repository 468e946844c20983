package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
  private static final Block CELL =
      Draft.block(
          "Cell",
          """
          axis t
          input x[t] : [m]
          weights W : [m, m]
          a = matmul(W, h[t-1])
          h = tanh(add(a, x))
          y = relu(h)
          output y
          """);

  @Test
  void aLoopHoldsTheValuesThatNeedEachOther() {
    Recurrence recurrence = Recurrence.of(new Architecture("Cell", CELL));
    assertThat(recurrence.loops()).hasSize(1);
    assertThat(recurrence.loops().get(0).values()).containsExactly("a", "h/1", "h");
    assertThat(recurrence.loop("h")).isPresent();
    assertThat(recurrence.loop("y")).isEmpty();
    assertThat(recurrence.axes()).containsEntry("t", Loop.Direction.FORWARD);
  }

  @Test
  void aCallIsRecurrentInsideAlongTheCallersAxis() {
    Block outer =
        Draft.block("Outer", "axis u\ninput x[u] : [3]\nlet f = Cell\ny = f(x)\noutput y", CELL);
    Architecture nested =
        Draft.network("axis s\ninput x[s] : [3]\nlet f = Outer\ny = f(x)\noutput y", outer);
    Recurrence recurrence = Recurrence.of(nested);
    assertThat(recurrence.loops()).isEmpty();
    assertThat(recurrence.recurrentInside("f#0")).containsEntry("s", Loop.Direction.FORWARD);
    assertThat(recurrence.inside("f#0").recurrentInside("f#0")).containsKey("u");
  }

  @Test
  void aDelayWithoutACycleIsNoRecurrence() {
    Architecture window = Draft.network("axis t\ninput x[t] : [3]\ny = add(x, x[t-1])\noutput y");
    assertThat(Recurrence.of(window).loops()).isEmpty();
  }

  @Test
  void sharingSeesCallsFromInnerStacksAndWeightsInTwoPlaces() {
    Block body = Draft.stack("Body", "carried h\no = ^f(h)\noutput o -> h");
    Architecture shared =
        Draft.network(
            """
            axis t
            input x[t] : [3]
            weights w : [3]
            let f = Cell
            let s = Body × 3
            a = f(mul(x, w))
            y = mul(s(a), w)
            output y
            """,
            CELL,
            body);
    Sharing sharing = Sharing.of(shared);
    assertThat(sharing.instances()).containsExactly("f");
    assertThat(sharing.calls("f")).containsExactly("f#0", "s/f#0");
    assertThat(sharing.weights()).containsExactly("w");
    assertThat(Sharing.of(body).captured()).hasSize(1);
    assertThat(Types.of(shared).problems()).isEmpty();
    assertThat(Types.of(shared).root().type("y").shape().toString()).isEqualTo("[3]");
  }
}
