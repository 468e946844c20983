package org.archigram.diagram.layout;

import java.util.List;

/** Lays out nested areas, each by itself, from the innermost to the whole. */
public final class Layout {
  private Layout() {}

  /** Starts to load what layouts need, while the caller prepares what is to be laid out. */
  public static void warmUp() {
    Thread thread = new Thread(Elk::isLoaded, "layout");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Places everything in {@code root} and routes {@code wires}; the flow goes to the right.
   *
   * @param room what the layout should keep to where it can
   */
  public static Plan of(Area root, List<Wire> wires, Room room) {
    Nesting nesting = new Nesting(root, wires);
    return new Composer(nesting, room).plan();
  }
}
