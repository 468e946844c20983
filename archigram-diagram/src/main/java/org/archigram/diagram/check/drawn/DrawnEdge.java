package org.archigram.diagram.check.drawn;

import java.util.List;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Style;

/**
 * A line from one node to another as it is drawn.
 *
 * @param id unique in the picture
 * @param from the id of the node that it leaves
 * @param to the id of the node that it enters
 * @param kind one word, as in the view
 * @param caption what it says to a reader who cannot see it
 * @param style how the line is stroked
 * @param line its places in order, the last being the tip of the arrow
 */
public record DrawnEdge(
    String id,
    String from,
    String to,
    String kind,
    Caption caption,
    Style style,
    List<Point> line) {

  public DrawnEdge {
    line = List.copyOf(line);
  }

  /** Whether it carries a gradient and no data. */
  public boolean backward() {
    return switch (kind) {
      case "gradient", "backward", "score" -> true;
      default -> false;
    };
  }

  /** Whether it may go against the flow. */
  public boolean againstFlow() {
    return switch (kind) {
      case "feedback", "carried", "found" -> true;
      default -> backward();
    };
  }
}
