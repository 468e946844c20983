package org.archigram.diagram.scene;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;

/**
 * A whole picture: marks on a page, lengths in points, y downwards.
 *
 * @param background of the page; empty if what lies behind the picture shines through
 */
public record Scene(
    double width, double height, Caption caption, Optional<Color> background, List<Mark> marks) {

  public Scene {
    marks = List.copyOf(marks);
  }

  /** A picture on a background of one colour. */
  public Scene(double width, double height, Caption caption, Color background, List<Mark> marks) {
    this(width, height, caption, Optional.of(background), marks);
  }

  /** The page. */
  public Box page() {
    return new Box(0, 0, width, height);
  }
}
