package org.archigram.zoo;

import java.util.List;
import java.util.Optional;
import org.archigram.model.problem.Suggestions;

/**
 * The bundled architectures.
 *
 * <p>{@code Zoo.entry("gru")} gives the Gated Recurrent Unit; its {@code source()} is the text to
 * read and draw.
 */
public final class Zoo {
  private static final List<Entry> ENTRIES = Catalogue.entries();

  private Zoo() {}

  /** All architectures, in gallery order. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** Their names, in gallery order. */
  public static List<String> names() {
    return ENTRIES.stream().map(Entry::name).toList();
  }

  /** The architecture with this name. */
  public static Optional<Entry> entry(String name) {
    return ENTRIES.stream().filter(e -> e.name().equals(name)).findFirst();
  }

  /** The name that was probably meant by one that is not there. */
  public static Optional<String> nearest(String name) {
    return Suggestions.nearest(name, names());
  }
}
