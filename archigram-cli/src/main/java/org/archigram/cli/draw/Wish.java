package org.archigram.cli.draw;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.figure.Theme;

/**
 * What a picture should look like.
 *
 * @param depth how many levels of blocks are opened; empty for what suits the architecture
 * @param open names of blocks or instances that are opened besides
 * @param width of the column that it must fit, if any
 */
public record Wish(
    ViewChoice view,
    Optional<Integer> depth,
    Set<String> open,
    FigureOptions look,
    Optional<Length> width) {

  public Wish {
    open = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(open));
  }

  /** The picture of a view as it is by default. */
  public static Wish of(ViewChoice view, Theme theme) {
    FigureOptions look = FigureOptions.of(theme);
    return new Wish(view, Optional.empty(), Set.of(), look, Optional.empty());
  }

  /** The same with so many levels of blocks opened. */
  Wish withDepth(int levels) {
    return new Wish(view, Optional.of(levels), open, look, width);
  }
}
