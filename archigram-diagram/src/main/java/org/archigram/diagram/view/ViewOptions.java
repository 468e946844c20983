package org.archigram.diagram.view;

import java.util.Locale;
import java.util.Set;

/**
 * How much a picture shows.
 *
 * @param kind for which reader
 * @param depth how many levels of blocks are opened, or {@link #AUTO}, or {@link #LEAST}
 * @param open names of blocks or instances that are opened besides
 * @param extras what is said besides
 */
public record ViewOptions(Kind kind, int depth, Set<String> open, Set<Extra> extras) {

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

  /** What a picture says only where it is asked for. */
  public enum Extra {
    /** The size of the value on every line, also where it does not change. */
    SIZES,
    /** The shapes of the weights in a box. */
    WEIGHTS,
    /** How many weights a box has, and the whole. */
    COUNTS;

    /** What is typed for it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** No more than what is said always. */
  public ViewOptions(Kind kind, int depth, Set<String> open) {
    this(kind, depth, open, Set.of());
  }

  public ViewOptions {
    open = Set.copyOf(open);
    extras = Set.copyOf(extras);
  }

  /** The flow view as an overview. */
  public static ViewOptions flow() {
    return new ViewOptions(Kind.FLOW, AUTO, Set.of());
  }
}
