package org.archigram.diagram.picture;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.figure.FigureOptions;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.ViewOptions;

/**
 * What a picture should look like.
 *
 * @param name what the network is called, if not by its own name
 * @param depth how many levels of blocks are opened; empty for what suits the architecture
 * @param open names of blocks or instances that are opened besides
 * @param extras what is said besides
 * @param width of the column that it must fit, if any
 */
public record Wish(
    Kind kind,
    Optional<String> name,
    Optional<Integer> depth,
    Set<String> open,
    Set<ViewOptions.Extra> extras,
    FigureOptions look,
    Optional<Length> width) {

  public Wish {
    open = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(open));
    extras = Set.copyOf(extras);
  }

  /** The picture of a kind as it is by default. */
  public static Wish of(Kind kind, Theme theme) {
    FigureOptions look = FigureOptions.of(theme);
    return new Wish(
        kind, Optional.empty(), Optional.empty(), Set.of(), Set.of(), look, Optional.empty());
  }

  /** The same, of a network that is called so. */
  public Wish named(String other) {
    return new Wish(kind, Optional.of(other), depth, open, extras, look, width);
  }

  /** The same with so many levels of blocks opened. */
  public Wish withDepth(int levels) {
    return new Wish(kind, name, Optional.of(levels), open, extras, look, width);
  }

  /** The same for a column. */
  public Wish within(Length column) {
    return new Wish(kind, name, depth, open, extras, look, Optional.of(column));
  }
}
