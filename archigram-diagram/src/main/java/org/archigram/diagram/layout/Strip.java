package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Engine.Sketch;
import org.archigram.diagram.layout.Nesting.End;
import org.archigram.diagram.layout.Nesting.Piece;

/** Lays out children in columns, one after the other in flow direction, with their loops. */
final class Strip {
  private final Nesting.Level level;
  private final Sketch sketch;
  private final List<Piece> back;

  private Strip(Nesting.Level level, Sketch sketch) {
    this.level = level;
    this.sketch = sketch;
    this.back = List.copyOf(level.back());
  }

  static Laid of(List<Child> children, Nesting.Level level, double widest) {
    return new Strip(level, Engine.sketch(children, level, widest)).laid();
  }

  private Laid laid() {
    Loops.Routes routes =
        Loops.around(
            new Loops.Inside(content(), List.copyOf(sketch.boxes().values())),
            loops(),
            gates(true),
            gates(false));
    Map<Piece, List<Point>> lines = new LinkedHashMap<>(sketch.lines());
    for (int i = 0; i < back.size(); i++) {
      List<Point> whole = new ArrayList<>(lines.getOrDefault(back.get(i), List.of()));
      whole.addAll(routes.lines().get(i));
      lines.put(back.get(i), whole);
    }
    Map<String, Double> gates = new LinkedHashMap<>();
    sketch.gates().entrySet().stream()
        .filter(gate -> gate.getKey().border())
        .forEach(gate -> gates.put(gate.getKey().gate(), gate.getValue().y()));
    Box around = routes.around();
    return new Laid(around.width(), around.height(), sketch.boxes(), lines, gates)
        .moved(-around.x(), -around.y(), around.width(), around.height());
  }

  private List<Loops.Loop> loops() {
    List<Loops.Loop> loops = new ArrayList<>();
    for (Piece piece : back) {
      List<Point> line = sketch.lines().getOrDefault(piece, List.of(new Point(0, 0)));
      Point entry = sketch.gates().getOrDefault(piece.to(), new Point(0, 0));
      loops.add(new Loops.Loop(line.get(line.size() - 1), entry));
    }
    return loops;
  }

  private Box content() {
    List<Point> points = new ArrayList<>();
    for (Box box : sketch.boxes().values()) {
      points.add(new Point(box.x(), box.y()));
      points.add(new Point(box.right(), box.bottom()));
    }
    sketch.lines().values().forEach(points::addAll);
    return points.isEmpty() ? new Box(0, 0, 0, 0) : Box.of(points);
  }

  private List<Double> gates(boolean entrances) {
    return level.forward().stream()
        .map(piece -> entrances ? piece.from() : piece.to())
        .filter(End::border)
        .distinct()
        .map(end -> sketch.gates().getOrDefault(end, new Point(0, 0)).y())
        .toList();
  }
}
