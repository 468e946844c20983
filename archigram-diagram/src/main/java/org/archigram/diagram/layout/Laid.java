package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.Nesting.Piece;

/**
 * What is laid out; all positions count from its corner.
 *
 * @param along its extent in flow direction
 * @param across its extent across the flow
 * @param boxes where each child is
 * @param lines the corners of each piece; one that crosses the border goes up to it
 * @param gates how far from the corner lines cross the border, by gate
 */
record Laid(
    double along,
    double across,
    Map<String, Box> boxes,
    Map<Piece, List<Point>> lines,
    Map<String, Double> gates) {

  /** The same with the border of its area around it. */
  Laid framed(Area area) {
    Area.Margin margin = area.margin();
    double longer = Math.max(along + margin.before() + margin.behind(), area.least());
    double wider = across + margin.left() + margin.right();
    return moved(margin.before(), margin.left(), longer, wider);
  }

  /** The same inside something larger. */
  Laid moved(double dx, double dy, double newAlong, double newAcross) {
    Map<String, Box> newBoxes = new LinkedHashMap<>();
    boxes.forEach((id, box) -> newBoxes.put(id, box.shift(dx, dy)));
    Map<Piece, List<Point>> newLines = new LinkedHashMap<>();
    lines.forEach(
        (piece, line) ->
            newLines.put(piece, toBorder(piece, Polyline.shifted(line, dx, dy), newAlong)));
    Map<String, Double> newGates = new LinkedHashMap<>();
    gates.forEach((gate, y) -> newGates.put(gate, y + dy));
    return new Laid(newAlong, newAcross, newBoxes, newLines, newGates);
  }

  /** Lengthens a line that crosses the border up to that border. */
  private static List<Point> toBorder(Piece piece, List<Point> line, double along) {
    List<Point> longer = new ArrayList<>(line);
    if (piece.from().border()) {
      longer.add(0, new Point(0, line.get(0).y()));
    }
    if (piece.to().border()) {
      longer.add(new Point(along, line.get(line.size() - 1).y()));
    }
    return longer;
  }
}
