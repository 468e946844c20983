package org.archigram.diagram.layout.sketch;

/** How large something is, in points. */
public record Size(double width, double height) {
  /** Nothing. */
  public static final Size NONE = new Size(0, 0);

  /** Whether there is nothing. */
  public boolean none() {
    return width <= 0;
  }
}
