package org.archigram.cli.source;

import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.formats.Naming;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Source;

/**
 * An architecture that can be drawn and counted.
 *
 * @param name what files about it are called, such as {@code gru}
 * @param title what the catalogue calls it, if it is bundled
 * @param text what it was read from, if that is text
 * @param used the texts of the files that it uses, by their names seen from its own
 */
public record Subject(
    String name,
    Optional<String> title,
    Optional<Source> text,
    Map<String, String> used,
    Architecture architecture,
    Types types) {

  /** The same with names for all values that equations define; a text has such names already. */
  public Subject written() {
    if (text.isPresent()) {
      return this;
    }
    Architecture named = Naming.named(architecture);
    return new Subject(name, title, text, used, named, Types.of(named));
  }

  /** A picture of it, under the name that the catalogue has for it. */
  public Picture picture(Wish wish) {
    Subject shown = wish.kind() == Kind.EQUATIONS ? written() : this;
    return Picture.of(shown.architecture, shown.types, title.map(wish::named).orElse(wish));
  }

  /** The same with a title. */
  Subject titled(String other) {
    return new Subject(name, Optional.of(other), text, used, architecture, types);
  }
}
