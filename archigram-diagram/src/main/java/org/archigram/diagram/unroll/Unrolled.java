package org.archigram.diagram.unroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;
import org.archigram.diagram.view.View;

/** Draws the first steps of a recurrent axis side by side, then the last one. */
public final class Unrolled {
  private Unrolled() {}

  /** The unrolled view; empty where the outermost level has no recurrence to unroll. */
  public static Optional<View> of(View view) {
    return plates(view.root()).stream()
        .filter(Unrolled::recurs)
        .findFirst()
        .map(plate -> unrolled(view, plate));
  }

  private static View unrolled(View view, Region plate) {
    View condensed = Condensed.of(view, plate);
    return plates(condensed.root()).stream()
        .filter(small -> small.id().equals(plate.id()))
        .findFirst()
        .map(small -> new Unrolling(condensed, small).view())
        .orElse(view);
  }

  private static boolean recurs(Region plate) {
    return plate.allNodes().stream()
        .flatMap(node -> node.delay().stream())
        .map(Node.Delay::axis)
        .anyMatch(axis -> plate.axis().filter(axis::equals).isPresent());
  }

  private static List<Region> plates(Region region) {
    List<Region> plates = new ArrayList<>();
    for (Region inner : region.regions()) {
      if (inner.kind() == Region.Kind.PLATE) {
        plates.add(inner);
      }
      plates.addAll(plates(inner));
    }
    return plates;
  }
}
