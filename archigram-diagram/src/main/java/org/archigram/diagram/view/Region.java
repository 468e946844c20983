package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An area of a picture that holds nodes and smaller areas.
 *
 * @param id unique and stable
 * @param kind what it stands for
 * @param title its name, at the upper left
 * @param corner its range, at the lower right: {@code t = 1 … T}, {@code ×6}
 * @param axis for a plate: the name of its axis
 * @param badges marks that hold for all of it
 * @param nodes in the order of the architecture
 * @param regions in the order of the architecture
 */
public record Region(
    String id,
    Kind kind,
    Optional<Caption> title,
    Optional<Caption> corner,
    Optional<String> axis,
    List<Node.Badge> badges,
    List<Node> nodes,
    List<Region> regions) {

  /** What a region stands for. */
  public enum Kind {
    /** The whole picture. */
    PICTURE,
    /** A block that is opened. */
    FRAME,
    /** A block that stands elsewhere in the picture, closed: opened beside it. */
    INSET,
    /** An axis: what is inside is there for each of its steps. */
    PLATE,
    /** One step of an axis that is unrolled; its neighbours follow it, in their order. */
    STEP,
    /** Copies that follow each other, each with weights of its own. */
    STACK
  }

  public Region {
    badges = List.copyOf(badges);
    nodes = List.copyOf(nodes);
    regions = List.copyOf(regions);
  }

  /** This region with another content. */
  public Region with(List<Node> otherNodes, List<Region> otherRegions) {
    return new Region(id, kind, title, corner, axis, badges, otherNodes, otherRegions);
  }

  /** All nodes in here, also those in smaller regions. */
  public List<Node> allNodes() {
    List<Node> all = new ArrayList<>(nodes);
    regions.forEach(region -> all.addAll(region.allNodes()));
    return all;
  }
}
