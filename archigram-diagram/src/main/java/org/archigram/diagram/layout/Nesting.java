package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Cuts lines at the borders of areas.
 *
 * <p>Before: lines between boxes anywhere. After: for each area the pieces of lines inside it, from
 * a child or the area's own entrance to a child or its own exit. A line that leaves an area has one
 * exit there for each box it comes from, so that a tensor leaves once.
 */
final class Nesting {

  /** One end of a piece: a child's side, or a gate in the area's own border. */
  record End(String child, String gate) {
    /** The area's own border. */
    static final String BORDER = "";

    boolean border() {
      return child.equals(BORDER);
    }
  }

  /** A part of a line inside one area. */
  record Piece(End from, End to) {}

  /** The pieces inside one area, the ones that go back apart. */
  record Level(Set<Piece> forward, Set<Piece> back) {}

  final Area root;
  final List<Wire> wires;
  private final Map<String, List<String>> paths = new LinkedHashMap<>();
  private final Map<String, Level> levels = new LinkedHashMap<>();

  Nesting(Area root, List<Wire> wires) {
    this.root = root;
    this.wires = List.copyOf(wires);
    index(root, List.of());
    wires.forEach(this::cut);
  }

  private void index(Area area, List<String> outer) {
    List<String> path = new ArrayList<>(outer);
    path.add(area.id());
    levels.put(area.id(), new Level(new LinkedHashSet<>(), new LinkedHashSet<>()));
    area.items()
        .forEach(
            item -> {
              List<String> own = new ArrayList<>(path);
              own.add(item.id());
              paths.put(item.id(), own);
            });
    area.areas().forEach(inner -> index(inner, path));
  }

  Level level(Area area) {
    return levels.getOrDefault(area.id(), new Level(Set.of(), Set.of()));
  }

  private void cut(Wire wire) {
    for (Cut cut : cuts(wire)) {
      Level level = levels.getOrDefault(cut.area(), new Level(Set.of(), Set.of()));
      (cut.back() ? level.back() : level.forward()).add(cut.piece());
    }
  }

  /** One piece of a line, and the area it lies in. */
  record Cut(String area, Piece piece, boolean back) {}

  /** The pieces of a line, from its source to its target. */
  List<Cut> cuts(Wire wire) {
    List<String> from = paths.getOrDefault(wire.from(), List.of());
    List<String> to = paths.getOrDefault(wire.to(), List.of());
    int common = 0;
    while (common < Math.min(from.size(), to.size()) - 1
        && from.get(common).equals(to.get(common))) {
      common++;
    }
    List<Cut> cuts = new ArrayList<>();
    for (int i = from.size() - 2; i >= common; i--) {
      End start = end(from, i + 1, wire.from() + ">");
      cuts.add(new Cut(from.get(i), new Piece(start, gate(wire.from() + ">")), false));
    }
    End start = end(from, common, wire.from() + ">");
    End stop = end(to, common, entrance(wire, to, common));
    cuts.add(new Cut(from.get(common - 1), new Piece(start, stop), wire.back()));
    for (int i = common; i < to.size() - 1; i++) {
      End inner = end(to, i + 1, entrance(wire, to, i + 1));
      cuts.add(new Cut(to.get(i), new Piece(gate(entrance(wire, to, i)), inner), false));
    }
    return cuts;
  }

  /** Lines from one source enter an area once, but a box once for each line. */
  private static String entrance(Wire wire, List<String> to, int index) {
    return index == to.size() - 1 ? wire.id() : wire.from() + (wire.back() ? "<" : ">");
  }

  private static End gate(String name) {
    return new End(End.BORDER, name);
  }

  private static End end(List<String> path, int index, String gate) {
    return new End(path.get(index), gate);
  }
}
