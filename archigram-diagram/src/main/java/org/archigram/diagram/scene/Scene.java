package org.archigram.diagram.scene;

import java.util.List;
import org.archigram.diagram.geometry.Box;

/** A whole picture: marks on a page, lengths in points, y downwards. */
public record Scene(
    double width, double height, Caption caption, Color background, List<Mark> marks) {

  public Scene {
    marks = List.copyOf(marks);
  }

  /** The page. */
  public Box page() {
    return new Box(0, 0, width, height);
  }
}
