package org.archigram.zoo;

import java.util.List;
import java.util.Optional;
import org.archigram.model.problem.Source;

/**
 * One architecture of the zoo.
 *
 * @param name what it is asked for by, such as {@code gru}
 * @param title its full name, such as {@code Gated Recurrent Unit}
 * @param family what it is about
 * @param year when its paper appeared
 * @param tags words to find it by
 */
public record Entry(String name, String title, Family family, int year, List<String> tags) {

  public Entry {
    tags = List.copyOf(tags);
  }

  /** Its file, read anew: one of many is all that most runs need. */
  public Source source() {
    return Catalogue.source(name);
  }

  /** The page about it, as Markdown, if it has one. */
  public Optional<String> page() {
    return Catalogue.page(name);
  }
}
