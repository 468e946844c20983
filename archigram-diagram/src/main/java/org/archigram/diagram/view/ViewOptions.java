package org.archigram.diagram.view;

import java.util.Set;

/**
 * How much a picture shows.
 *
 * @param kind for which reader
 * @param depth how many levels of blocks are opened, or {@link #AUTO}, or {@link #LEAST}
 * @param open names of blocks or instances that are opened besides
 */
public record ViewOptions(Kind kind, int depth, Set<String> open) {

  /** Opens one block of each kind, while the picture stays an overview. */
  public static final int AUTO = -1;

  /** Opens no block but those that act on gradients themselves. */
  public static final int LEAST = -2;

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

  /** The flow view as an overview. */
  public static ViewOptions flow() {
    return new ViewOptions(Kind.FLOW, AUTO, Set.of());
  }
}
