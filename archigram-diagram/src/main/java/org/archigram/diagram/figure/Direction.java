package org.archigram.diagram.figure;

import java.util.List;
import org.archigram.diagram.layout.sketch.Flow;

/** Where the data flows in a picture. */
public enum Direction {
  RIGHT,
  DOWN,
  UP,
  /** To the right, or down where that makes the better page. */
  AUTO;

  List<Flow> flows() {
    return switch (this) {
      case RIGHT -> List.of(Flow.RIGHT);
      case DOWN -> List.of(Flow.DOWN);
      case UP -> List.of(Flow.UP);
      case AUTO -> List.of(Flow.RIGHT, Flow.DOWN);
    };
  }
}
