package org.archigram.diagram.check.page;

import java.util.List;
import org.archigram.diagram.check.drawn.Rule;

/** The rules about text, colour and the size of the page. */
public final class PageRules {
  private PageRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new SmallText(),
        new PageSize(),
        new Contrast(),
        new WithoutColour(),
        new ColourVision(),
        new FillsExplained(),
        new RawIdentifiers(),
        new Crowd(),
        new CoarseRaster(),
        new SpokenText());
  }
}
