package org.archigram.runtime.report;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.html.Html;
import org.archigram.model.Type;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/** Vectors that change over time. */
final class Activity {
  private static final int MOST_STEPS = 150;
  private static final int MOST_UNITS = 64;
  private static final double WIDEST = 780;
  private static final double TALLEST = 150;

  private final Flat flat;
  private final Map<String, Floats> inputs;
  private final Map<String, Floats> values;

  Activity(Flat flat, Map<String, Floats> inputs, Map<String, Floats> values) {
    this.flat = flat;
    this.inputs = inputs;
    this.values = values;
  }

  Html html(Noteworthy found) {
    Html html = new Html();
    if (found.gates().isEmpty() && found.states().isEmpty()) {
      return html;
    }
    html.open("figure", "class", "activity").line();
    for (Cell input : flat.data()) {
      if (input.axes().size() == 1 && input.element() instanceof Type.Element.Real) {
        html.add(strip("input " + input.name(), HeatMap.of(last(inputs, input.name()))));
      }
    }
    for (String gate : found.gates()) {
      html.add(strip(Noteworthy.readable(gate), HeatMap.parts(last(values, gate))));
    }
    for (String state : found.states()) {
      html.add(strip(Noteworthy.readable(state), HeatMap.of(last(values, state))));
    }
    return html.element(
            "figcaption",
            "One held-out example: time goes to the right, and each row is a unit. "
                + (found.gates().isEmpty() ? "" : "First the gates, which open and close; then ")
                + (found.gates().isEmpty() ? "What" : "what")
                + " is remembered from step to step.")
        .line()
        .end();
  }

  private static Html strip(String label, HeatMap map) {
    double wide = Math.min(14, WIDEST / map.columns());
    double high = Math.min(14, Math.max(2, TALLEST / map.rows()));
    return new Html()
        .open("div", "class", "strip")
        .open("span", "class", "name")
        .text(label)
        .add(map.key())
        .end()
        .add(map.image(label, wide, high))
        .end();
  }

  private static Floats last(Map<String, Floats> from, String name) {
    return turned(NumberPictures.get(from, name));
  }

  /** The first example with units down and the last steps across. */
  static Floats turned(Floats values) {
    int steps = values.shape().get(1);
    int units = values.values().length / Math.max(1, values.batch() * steps);
    int shown = Math.min(units, MOST_UNITS);
    int from = Math.max(0, steps - MOST_STEPS);
    float[] turned = new float[shown * (steps - from)];
    for (int unit = 0; unit < shown; unit++) {
      for (int step = from; step < steps; step++) {
        turned[unit * (steps - from) + step - from] = values.values()[step * units + unit];
      }
    }
    return new Floats(List.of(shown, steps - from), turned);
  }
}
