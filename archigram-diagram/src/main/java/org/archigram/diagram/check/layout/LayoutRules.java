package org.archigram.diagram.check.layout;

import java.util.List;
import org.archigram.diagram.check.drawn.Rule;

/** The rules about where things stand and how lines run. */
public final class LayoutRules {
  private LayoutRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new CrossingLines(),
        new SlantedCrossings(),
        new HiddenBoxes(),
        new MergedLines(),
        new DashesOnDashes(),
        new CutOff(),
        new WindingPath(),
        new LongLines(),
        new MeanLength(),
        new Onwards(),
        new EqualBlocks(),
        new PageShape(),
        new TextOnText(),
        new TextOnLine());
  }
}
