package org.archigram.diagram.view;

import java.util.Set;

/**
 * How much a picture shows.
 *
 * @param kind for which reader
 * @param depth how many levels of blocks are opened
 * @param open names of blocks or instances that are opened besides
 */
public record ViewOptions(Kind kind, int depth, Set<String> open) {

  /** Whom a picture is for. */
  public enum Kind {
    /** The first figure of a paper: blocks, plates, delays. */
    FLOW,
    /** Every operation of a cell. */
    CELL,
    /** Objectives, and what trains what. */
    TRAINING
  }

  public ViewOptions {
    open = Set.copyOf(open);
  }

  /** The flow view with every block closed. */
  public static ViewOptions flow() {
    return new ViewOptions(Kind.FLOW, 0, Set.of());
  }
}
