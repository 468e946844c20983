package org.archigram.diagram.svg;

/** How an SVG file holds its texts. */
public enum Lettering {
  /** As text that can be selected and searched, in fonts that the file brings. */
  FONTS,
  /** As shapes, the same for every reader, also for those that ignore fonts in a file. */
  OUTLINES
}
