package org.archigram.runtime.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How operators lead slopes back to what they were applied to. */
final class Pulls {

  /** What a rule may speak of: the slope of the result, the result, and the arguments. */
  interface At {
    String slope();

    String result();

    String argument(int index);
  }

  /** For each argument its slope; nothing where none goes back. */
  interface Pull {
    List<String> of(At at);
  }

  /** Stands for an argument that gets nothing back. */
  static final String NOTHING = "";

  private static final Map<String, Pull> ALL =
      Map.ofEntries(
          Map.entry("add", at -> List.of(at.slope(), at.slope())),
          Map.entry("sub", at -> List.of(at.slope(), "(-" + at.slope() + ")")),
          Map.entry("mul", at -> List.of(times(at, at.argument(1)), times(at, at.argument(0)))),
          Map.entry("div", Pulls::quotient),
          Map.entry("neg", at -> List.of("(-" + at.slope() + ")")),
          Map.entry("stop", at -> List.of(NOTHING)),
          Map.entry("sigmoid", at -> List.of(call("torch.sigmoid_backward(%s, %s)", at))),
          Map.entry("tanh", at -> List.of(call("torch.tanh_backward(%s, %s)", at))),
          Map.entry("relu", at -> List.of(call("torch.threshold_backward(%s, %s, 0.0)", at))),
          Map.entry("exp", at -> List.of(times(at, at.result()))),
          Map.entry("square", at -> List.of("(2.0 * " + times(at, at.argument(0)) + ")")));

  private Pulls() {}

  static Optional<Pull> of(String operator) {
    return Optional.ofNullable(ALL.get(operator));
  }

  private static String times(At at, String factor) {
    return "(" + at.slope() + " * " + factor + ")";
  }

  private static String call(String form, At at) {
    return form.formatted(at.slope(), at.result());
  }

  private static List<String> quotient(At at) {
    String first = "(" + at.slope() + " / " + at.argument(1) + ")";
    return List.of(first, "(-" + first + " * " + at.result() + ")");
  }
}
