package org.archigram.diagram.layout.sketch;

/** Where the data flows. */
public enum Flow {
  RIGHT,
  DOWN,
  UP;

  /** Whether layers are rows. */
  public boolean upright() {
    return this != RIGHT;
  }
}
