package org.archigram.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
    assertThat(recurrence.axes()).containsEntry("t", Set.of(Loop.Direction.FORWARD));
  }

  @Test
  void aCallIsRecurrentInsideAlongTheCallersAxis() {
    Block outer =
        Draft.block("Outer", "axis u\ninput x[u] : [3]\nlet f = Cell\ny = f(x)\noutput y", CELL);
    Architecture nested =
        Draft.network("axis s\ninput x[s] : [3]\nlet f = Outer\ny = f(x)\noutput y", outer);
    Recurrence recurrence = Recurrence.of(nested);
    assertThat(recurrence.loops()).isEmpty();
    assertThat(recurrence.recurrentInside("f#0"))
        .containsEntry("s", Set.of(Loop.Direction.FORWARD));
    assertThat(recurrence.inside("f#0").recurrentInside("f#0")).containsKey("u");
  }

  @Test
  void aDelayWithoutACycleIsNoRecurrence() {
    Architecture window = Draft.network("axis t\ninput x[t] : [3]\ny = add(x, x[t-1])\noutput y");
    assertThat(Recurrence.of(window).loops()).isEmpty();
    assertThat(Recurrence.of(window).delays())
        .containsExactly(new Recurrence.Delay("t", -1, false));
  }

  @Test
  void bothDirectionsOfAnAxisAreNamed() {
    Block outer =
        Draft.block(
            "Both",
            """
            axis t
            input x[t] : [3]
            a = tanh(add(a[t-1], x))
            b = tanh(add(b[t+1], x))
            y = add(a, b)
            output y
            """);
    Architecture nested =
        Draft.network("axis s\ninput x[s] : [3]\nlet f = Both\ny = f(x)\noutput y", outer);
    Set<Loop.Direction> both = Set.of(Loop.Direction.FORWARD, Loop.Direction.BACKWARD);
    assertThat(Recurrence.of(nested).axes()).containsEntry("s", both);
    assertThat(Recurrence.of(nested).recurrentInside("f#0")).containsEntry("s", both);
  }

  /** The loop is closed outside of the block that holds the delay. */
  @Test
  void aShiftInsideABlockIsRecurrenceWhereTheCallerClosesTheLoop() {
    Block before = Draft.block("Before", "axis t\ninput u[t] : [3]\nv = tanh(u[t-1])\noutput v");
    Architecture closed =
        Draft.network(
            "axis t\ninput x[t] : [3]\nlet f = Before\ng = f(y)\ny = add(x, g)\noutput y", before);
    Architecture open =
        Draft.network("axis t\ninput x[t] : [3]\nlet f = Before\ny = f(x)\noutput y", before);
    assertThat(Recurrence.of(closed).delays()).containsExactly(new Recurrence.Delay("t", -1, true));
    assertThat(Recurrence.of(open).delays()).containsExactly(new Recurrence.Delay("t", -1, false));
    assertThat(Recurrence.of(open).axes()).isEmpty();
  }

  @Test
  void aStateHandedThroughSharedWeightsInAStackIsRecurrentOverDepth() {
    Block dense = Draft.block("D", "input x : [3]\nweights W : [3, 3]\ny = matmul(W, x)\noutput y");
    Block body = Draft.stack("Body", "carried h\no = tanh(^f(h))\noutput o -> h");
    String text = "input x : [3]\nlet f = D\nlet s = Body × 3\ny = s(x)\noutput y";
    Recurrence shared = Recurrence.of(Draft.network(text, dense, body));
    assertThat(shared.overDepth()).containsEntry("s#0", List.of("f"));
    assertThat(shared.axes()).isEmpty();
    Block own = Draft.stack("Own", "carried h\nlet g = D\no = tanh(g(h))\noutput o -> h", dense);
    String owned = "input x : [3]\nlet s = Own × 3\ny = s(x)\noutput y";
    assertThat(Recurrence.of(Draft.network(owned, own)).allOverDepth()).isEmpty();
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
