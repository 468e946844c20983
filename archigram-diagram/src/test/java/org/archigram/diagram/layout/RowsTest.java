package org.archigram.diagram.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final double WIDE = 40;

  private static Area.Item item(int number) {
    return new Area.Item(name(number), WIDE, 20, 0, 0, Area.SPACING, Area.Anchor.FREE);
  }

  private static String name(int number) {
    return String.format("n%02d", number);
  }

  private static Wire wire(int from, int to, boolean back) {
    return new Wire(from + " " + to + (back ? " back" : ""), name(from), name(to), back);
  }

  /** A chain of ten with a line that skips five, and one that goes back. */
  private static Plan plan(Room room) {
    List<Area.Item> items = new ArrayList<>();
    List<Wire> wires = new ArrayList<>(List.of(wire(1, 6, false), wire(8, 0, true)));
    for (int i = 0; i < 10; i++) {
      items.add(item(i));
      if (i > 0) {
        wires.add(wire(i - 1, i, false));
      }
    }
    Area.Margin margin = new Area.Margin(2, 2, 2, 2);
    return Layout.of(new Area("all", items, List.of(), margin, 0), wires, room);
  }

  private static Box box(Plan plan, int number) {
    return Objects.requireNonNull(plan.boxes().get(name(number)));
  }

  @Test
  void aChainThatFitsStaysInOneRow() {
    Plan plan = plan(Room.FREE);
    for (int i = 1; i < 10; i++) {
      assertThat(box(plan, i).x()).isGreaterThan(box(plan, i - 1).right());
    }
  }

  @Test
  void aChainThatIsTooLongGoesOnInRows() {
    Room room = new Room(300, Double.POSITIVE_INFINITY);
    Plan plan = plan(room);
    assertThat(plan.size().width()).isLessThan(1.1 * room.along());
    assertThat(box(plan, 9).y()).isGreaterThan(box(plan, 0).bottom());
    assertThat(plan.size().height()).isGreaterThan(plan(Room.FREE).size().height());
  }

  @Test
  void linesBetweenRowsEndAtTheirBoxesAndMissAllOthers() {
    Plan plan = plan(new Room(300, Double.POSITIVE_INFINITY));
    assertThat(plan.routes()).hasSize(11);
    plan.routes()
        .forEach(
            (id, route) -> {
              String[] ends = id.split(" ");
              Box from = box(plan, Integer.parseInt(ends[0]));
              Box to = box(plan, Integer.parseInt(ends[1]));
              assertThat(from.grow(0.1).contains(Box.of(route.subList(0, 1)))).as(id).isTrue();
              Point last = route.get(route.size() - 1);
              assertThat(to.grow(0.1).contains(Box.of(List.of(last)))).as(id).isTrue();
              for (int i = 1; i < route.size(); i++) {
                Box stretch = Box.of(route.subList(i - 1, i + 1));
                for (int box = 0; box < 10; box++) {
                  Box inside = box(plan, box).grow(-0.5);
                  assertThat(inside.overlaps(stretch.grow(0.01))).as(id + " " + box).isFalse();
                }
              }
            });
  }

  @Test
  void wideColumnsAreThinnedOut() {
    List<Area.Item> items = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      items.add(item(i));
    }
    Area area = new Area("all", items, List.of(), new Area.Margin(0, 0, 0, 0), 0);
    double free = Layout.of(area, List.of(), Room.FREE).size().height();
    Room room = new Room(Double.POSITIVE_INFINITY, 150);
    assertThat(free).isGreaterThan(room.across());
    assertThat(Layout.of(area, List.of(), room).size().height()).isLessThan(room.across());
  }
}
