package org.archigram.diagram.check.drawn;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;

/**
 * A plate, an opened block or a stack as it is drawn.
 *
 * @param id what it stands for
 * @param kind one word, as in the view
 * @param axis for a plate: the name of its axis
 * @param badges one word each, with its text after a colon
 * @param box its outline
 */
public record DrawnRegion(
    String id, String kind, Optional<String> axis, List<String> badges, Box box) {
  public DrawnRegion {
    badges = List.copyOf(badges);
  }
}
