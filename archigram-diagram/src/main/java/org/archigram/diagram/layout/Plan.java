package org.archigram.diagram.layout;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/**
 * A finished layout.
 *
 * @param size the whole
 * @param boxes where every box and area is, by id
 * @param routes the corners of every line, from its source to its target, by id
 */
public record Plan(Box size, Map<String, Box> boxes, Map<String, List<Point>> routes) {

  /** The same layout with the flow going down instead of to the right. */
  public Plan turned() {
    Map<String, Box> turnedBoxes = new java.util.LinkedHashMap<>();
    boxes.forEach((id, box) -> turnedBoxes.put(id, turned(box)));
    Map<String, List<Point>> turnedRoutes = new java.util.LinkedHashMap<>();
    routes.forEach(
        (id, points) ->
            turnedRoutes.put(id, points.stream().map(p -> new Point(p.y(), p.x())).toList()));
    return new Plan(turned(size), turnedBoxes, turnedRoutes);
  }

  private static Box turned(Box box) {
    return new Box(box.y(), box.x(), box.height(), box.width());
  }
}
