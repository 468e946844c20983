package org.archigram.diagram.check.meaning;

import java.util.List;
import org.archigram.diagram.check.drawn.Rule;

/** The rules about what a picture says of its architecture. */
public final class MeaningRules {
  private MeaningRules() {}

  /** All of them. */
  public static List<Rule> all() {
    return List.of(
        new CycleWithoutDelay(),
        new HiddenRecurrence(),
        new AgainstTheFlow(),
        new HiddenSharing(),
        new HiddenTraining(),
        new HiddenGradient(),
        new HiddenChance(),
        new EndsWithoutName(),
        new ReductionWithoutAxis(),
        new LegendOfMarks(),
        new OperandOrder(),
        new AxesAround(),
        new AcrossUnmarked(),
        new ShapeUnsaid(),
        new SameLetter(),
        new StackCarry(),
        new StatesHandedOn(),
        new InitialUnmarked());
  }
}
