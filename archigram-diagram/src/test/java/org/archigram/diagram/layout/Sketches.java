package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.sketch.Wire;

/** Sketches for tests. */
final class Sketches {
  private final List<Item> items = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();

  private static Item item(String id, Item.Form form, double width) {
    boolean round = form == Item.Form.ROUND;
    Size box = round ? new Size(17, 17) : new Size(width, 26);
    Size name = round ? Size.NONE : new Size(14, 9);
    return new Item(id, Item.Place.FREE, form, form.name(), form.name(), box, name, Size.NONE);
  }

  private void wire(String from, String to, Wire.Kind kind) {
    wires.add(new Wire(from + " > " + to, from, to, kind));
  }

  private Sketch sketch(List<Area> areas, List<Item> free) {
    Area root = new Area("all", Area.Kind.WHOLE, "", Size.NONE, Size.NONE, free, areas);
    return new Sketch(root, wires);
  }

  /** Boxes in one line, each read by the next. */
  static Sketch chain(int length) {
    Sketches sketches = new Sketches();
    for (int i = 0; i < length; i++) {
      sketches.items.add(item(name(i), Item.Form.ROOMY, 40));
      if (i > 0) {
        sketches.wire(name(i - 1), name(i), Wire.Kind.DATA);
      }
    }
    return sketches.sketch(List.of(), sketches.items);
  }

  static String name(int number) {
    return "n%05d".formatted(number);
  }

  /** Steps that hold the same boxes, the wider ones later; each hands its state to the next. */
  static Sketch steps(int count) {
    Sketches sketches = new Sketches();
    List<Area> areas = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      List<Item> inside = new ArrayList<>();
      for (String name : List.of("x", "gate", "state", "y")) {
        inside.add(item(name + step, Item.Form.ROOMY, 30 + 10 * step));
      }
      sketches.wire("x" + step, "gate" + step, Wire.Kind.DATA);
      sketches.wire("gate" + step, "state" + step, Wire.Kind.DATA);
      sketches.wire("state" + step, "y" + step, Wire.Kind.DATA);
      if (step > 0) {
        sketches.wire("state" + (step - 1), "gate" + step, Wire.Kind.DATA);
        sketches.wire("state" + (step - 1), "state" + step, Wire.Kind.DATA);
      }
      String id = "step " + step;
      areas.add(new Area(id, Area.Kind.STEP, "t", Size.NONE, new Size(20, 10), inside, List.of()));
    }
    return sketches.sketch(areas, List.of());
  }

  /** Boxes that read others at random; some states; half of them on a plate. */
  static Sketch random(int seed) {
    Random random = new Random(seed);
    Sketches sketches = new Sketches();
    int size = 4 + random.nextInt(16);
    for (int i = 0; i < size; i++) {
      Item.Form form = Item.Form.values()[random.nextInt(3)];
      sketches.items.add(item(name(i), form, 28 + random.nextInt(60)));
      for (int reads = 0; i > 0 && reads < 1 + random.nextInt(2); reads++) {
        int from = Math.max(0, i - 1 - random.nextInt(5));
        boolean twice =
            sketches.wires.stream().anyMatch(w -> w.id().equals(name(from) + " > " + w.to()));
        if (!twice || reads == 0) {
          sketches.once(from, i);
        }
      }
    }
    if (size > 8) {
      sketches.wire(name(size - 2), name(1), Wire.Kind.BACK);
    }
    int half = size / 2;
    Area plate =
        new Area(
            "plate",
            Area.Kind.PLATE,
            "t",
            new Size(30, 10),
            new Size(40, 10),
            sketches.items.subList(half, size),
            List.of());
    return sketches.sketch(List.of(plate), sketches.items.subList(0, half));
  }

  private void once(int from, int to) {
    String id = name(from) + " > " + name(to);
    if (wires.stream().noneMatch(wire -> wire.id().equals(id))) {
      wire(name(from), name(to), Wire.Kind.DATA);
    }
  }
}
