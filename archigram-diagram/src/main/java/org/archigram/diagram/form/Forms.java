package org.archigram.diagram.form;

import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;

/** The form of each kind of node, in the colours of a theme. */
public record Forms(Theme theme) {

  /** The form of a node. */
  public Form of(Node node) {
    return of(Looks.of(node));
  }

  /** The form of what looks so. */
  public Form of(Looks looks) {
    return switch (looks.kind()) {
      case INPUT, TARGET, OUTPUT -> new Pill(looks.kind(), theme);
      case LAYER, BLOCK, OPERATION -> new Slab(looks, theme);
      case POINT -> new Disc(theme);
      case DELAY -> new Square(theme);
      case SHIFT -> new Slant(theme);
      case MEMORY -> new Drum(theme);
      case PICK, ALL -> new Pages(theme);
      case WEIGHT, CONSTANT -> new Tag(looks, theme);
      case GRADIENT -> new Dashes(theme);
      case RULE -> new DoubleBox(theme);
      case LOSS -> new Octagon(theme);
      case SAMPLE -> new Dice(theme);
      case SPIKE -> new Pulse(theme);
    };
  }
}
