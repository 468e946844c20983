package org.archigram.diagram.view;

import java.util.Set;

/**
 * How much a picture shows.
 *
 * @param kind for which reader
 * @param depth how many levels of blocks are opened; {@link #AUTO} opens those that would hide what
 *     the architecture does to its gradients
 * @param open names of blocks or instances that are opened besides
 */
public record ViewOptions(Kind kind, int depth, Set<String> open) {

  /** Opens no block but those that act on gradients themselves. */
  public static final int AUTO = -1;

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

  /** The flow view with as little opened as is honest. */
  public static ViewOptions flow() {
    return new ViewOptions(Kind.FLOW, AUTO, Set.of());
  }
}
