package org.archigram.diagram.layout.sketch;

import java.util.List;

/**
 * What is to be laid out.
 *
 * @param root the whole
 * @param wires the lines between boxes anywhere in it
 */
public record Sketch(Area root, List<Wire> wires) {
  public Sketch {
    wires = List.copyOf(wires);
  }
}
