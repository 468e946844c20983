package org.archigram.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.sketch.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {
  private static final Page PAGE = new Page(500, 640, false);
  private static final int SKETCHES = 20;

  private static Box box(Plan plan, String id) {
    return Objects.requireNonNull(plan.boxes().get(id), id);
  }

  private static List<Box> pieces(Plan plan, String wire) {
    List<Point> route = Objects.requireNonNull(plan.routes().get(wire), wire);
    List<Box> pieces = new ArrayList<>();
    for (int i = 1; i < route.size(); i++) {
      pieces.add(Box.of(route.subList(i - 1, i + 1)));
    }
    return pieces;
  }

  @ParameterizedTest
  @EnumSource(Flow.class)
  void noLineRunsThroughABoxAndNoBoxLiesOnAnother(Flow flow) {
    for (int seed = 0; seed < SKETCHES; seed++) {
      Sketch sketch = Sketches.random(seed);
      Plan plan = Layout.of(sketch, List.of(flow), PAGE);
      List<String> ids = sketch.root().allItems().stream().map(item -> item.id()).toList();
      for (String id : ids) {
        Box inside = box(plan, id).grow(-0.5);
        for (Wire wire : sketch.wires()) {
          String as = "sketch " + seed + ": " + wire.id() + " through " + id;
          assertThat(pieces(plan, wire.id())).as(as).noneMatch(p -> p.grow(0.01).overlaps(inside));
        }
        for (String other : ids) {
          boolean apart = id.equals(other) || !box(plan, other).overlaps(inside);
          assertThat(apart).as("sketch " + seed + ": " + id + " on " + other).isTrue();
        }
      }
    }
  }

  @Test
  void linesOfTwoSourcesNeverLieOnEachOther() {
    for (int seed = 0; seed < SKETCHES; seed++) {
      Sketch sketch = Sketches.random(seed);
      Plan plan = Layout.of(sketch, List.of(Flow.RIGHT, Flow.DOWN), PAGE);
      for (Wire one : sketch.wires()) {
        for (Wire other : sketch.wires()) {
          if (one.from().compareTo(other.from()) < 0) {
            String as = "sketch " + seed + ": " + one.id() + " on " + other.id();
            assertThat(together(pieces(plan, one.id()), pieces(plan, other.id()))).as(as).isFalse();
          }
        }
      }
    }
  }

  /** Whether two lines have a stretch in common, not only a crossing. */
  private static boolean together(List<Box> one, List<Box> other) {
    for (Box p : one) {
      for (Box q : other) {
        double wide = Math.min(p.right(), q.right()) - Math.max(p.x(), q.x());
        double high = Math.min(p.bottom(), q.bottom()) - Math.max(p.y(), q.y());
        boolean touch = wide > -1.5 && high > -1.5;
        if (touch && (wide > 2 || high > 2)) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void everyLineBeginsAndEndsAtItsBox() {
    for (int seed = 0; seed < SKETCHES; seed++) {
      Sketch sketch = Sketches.random(seed);
      Plan plan = Layout.of(sketch, List.of(Flow.RIGHT), PAGE);
      for (Wire wire : sketch.wires()) {
        List<Point> route = Objects.requireNonNull(plan.routes().get(wire.id()));
        Box from = box(plan, wire.from()).grow(0.1);
        Box to = box(plan, wire.to()).grow(0.1);
        assertThat(from.contains(Box.of(route.subList(0, 1)))).as(wire.id()).isTrue();
        assertThat(to.contains(Box.of(route.subList(route.size() - 1, route.size())))).isTrue();
      }
    }
  }

  @Test
  void textsTouchNoBoxAndNoOtherText() {
    for (int seed = 0; seed < SKETCHES; seed++) {
      Sketch sketch = Sketches.random(seed);
      Plan plan = Layout.of(sketch, List.of(Flow.RIGHT), PAGE);
      List<Box> texts = new ArrayList<>(plan.texts().values());
      for (int i = 0; i < texts.size(); i++) {
        Box text = texts.get(i).grow(-0.5);
        assertThat(texts.subList(0, i)).as("sketch " + seed).noneMatch(text::overlaps);
        assertThat(sketch.root().allItems())
            .as("sketch " + seed)
            .noneMatch(item -> box(plan, item.id()).overlaps(text));
      }
    }
  }

  @Test
  void theSameSketchIsLaidOutTheSameWay() {
    for (int seed = 0; seed < 5; seed++) {
      Plan once = Layout.of(Sketches.random(seed), List.of(Flow.RIGHT, Flow.DOWN), PAGE);
      Plan again = Layout.of(Sketches.random(seed), List.of(Flow.RIGHT, Flow.DOWN), PAGE);
      assertThat(once).isEqualTo(again);
    }
  }

  @Test
  void dataFlowsAsItIsAsked() {
    Sketch chain = Sketches.chain(5);
    String first = Sketches.name(0);
    String last = Sketches.name(4);
    Plan right = Layout.of(chain, List.of(Flow.RIGHT), PAGE);
    Plan down = Layout.of(chain, List.of(Flow.DOWN), PAGE);
    Plan up = Layout.of(chain, List.of(Flow.UP), PAGE);
    assertThat(box(right, last).x()).isGreaterThan(box(right, first).right());
    assertThat(box(down, last).y()).isGreaterThan(box(down, first).bottom());
    assertThat(box(up, last).bottom()).isLessThan(box(up, first).y());
  }

  @Test
  void aLongChainGoesOnInRows() {
    Plan plan = Layout.of(Sketches.chain(20), List.of(Flow.RIGHT), PAGE);
    assertThat(plan.size().width()).isLessThanOrEqualTo(1.1 * PAGE.width());
    assertThat(box(plan, Sketches.name(19)).y()).isGreaterThan(box(plan, Sketches.name(0)).y());
  }

  @ParameterizedTest
  @EnumSource(Flow.class)
  void equalAreasAreCongruent(Flow flow) {
    Plan plan = Layout.of(Sketches.steps(4), List.of(flow), PAGE);
    for (int step = 1; step < 4; step++) {
      Point here = box(plan, "step " + step).centre();
      Point first = box(plan, "step 0").centre();
      for (String name : List.of("x", "gate", "state", "y")) {
        Point in = box(plan, name + step).centre();
        Point before = box(plan, name + 0).centre();
        assertThat(in.x() - here.x()).isCloseTo(before.x() - first.x(), within(1.0));
        assertThat(in.y() - here.y()).isCloseTo(before.y() - first.y(), within(1.0));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Flow.class)
  void stepsStandInOneRowInTheirOrder(Flow flow) {
    Plan plan = Layout.of(Sketches.steps(5), List.of(flow), PAGE);
    for (int step = 1; step < 5; step++) {
      Box before = box(plan, "step " + (step - 1));
      Box behind = box(plan, "step " + step);
      boolean level =
          flow.upright()
              ? Math.abs(before.x() - behind.x()) < 0.5
              : Math.abs(before.y() - behind.y()) < 0.5;
      boolean ordered =
          switch (flow) {
            case RIGHT -> before.right() < behind.x();
            case DOWN -> before.bottom() < behind.y();
            case UP -> before.y() > behind.bottom();
          };
      assertThat(level && ordered).as("step " + step).isTrue();
    }
  }

  @Test
  void statesRunStraightFromStepToStep() {
    Plan plan = Layout.of(Sketches.steps(3), List.of(Flow.RIGHT), PAGE);
    assertThat(plan.routes().get("state0 > state1")).hasSize(2);
    assertThat(plan.routes().get("state1 > state2")).hasSize(2);
  }
}
