package org.archigram.diagram.view;

import java.util.List;
import org.archigram.model.Architecture;
import org.archigram.model.Size;
import org.archigram.model.fact.Types;

/**
 * What a picture shows: nodes in nested regions, and the links between them.
 *
 * @param title what the picture is called
 * @param description what it shows, in words
 * @param root the whole area
 * @param links in the order of the architecture
 */
public record View(String title, String description, Region root, List<Link> links) {

  public View {
    links = List.copyOf(links);
  }

  /** This view with another content. */
  public View with(Region otherRoot, List<Link> otherLinks) {
    return new View(title, description, otherRoot, otherLinks);
  }

  /** This view with another title. */
  public View titled(String other) {
    return new View(other, description, root, links);
  }

  /** This view with the number of all weights behind its title. */
  public View counted(Size weights) {
    return titled(title + " · " + Extras.counted(weights, "weights"));
  }

  /** This view, or the same with runs of boxes folded where they are too many to be read. */
  public View folded() {
    return Folding.of(this);
  }

  /** The picture of an architecture, as far as {@code options} open it. */
  public static View of(Architecture architecture, Types types, ViewOptions options) {
    return new ViewBuilder(architecture, types, options, false).view();
  }

  /** The same, and beside it blocks that it keeps closed, each opened once. */
  public static View withInsets(Architecture architecture, Types types, ViewOptions options) {
    return new ViewBuilder(architecture, types, options, true).view();
  }
}
