package org.archigram.zoo;

/** What an architecture of the zoo is about, in gallery order. */
public enum Family {
  /** The first networks. */
  CLASSICS("Classics"),
  /** Networks for images. */
  IMAGES("Images"),
  /** Cells and networks for sequences. */
  SEQUENCES("Sequences"),
  /** Networks with a memory outside their units. */
  MEMORY("Memory"),
  /** Networks whose backward pass is not plain back-propagation. */
  LEARNING("Other ways to learn"),
  /** Networks that turn one sequence into another. */
  TRANSLATION("Translation"),
  /** Random networks with a trained readout. */
  RESERVOIRS("Reservoirs");

  private final String title;

  Family(String title) {
    this.title = title;
  }

  /** What a gallery writes above it. */
  public String title() {
    return title;
  }
}
