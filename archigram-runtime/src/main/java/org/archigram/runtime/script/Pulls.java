package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.script.operator.Call;
import org.archigram.runtime.script.operator.Reduced;

/** How operators lead slopes back to what they were applied to. */
final class Pulls {

  /** What a rule may speak of: the slope of the result, the result, and the arguments. */
  interface At {
    String slope();

    String result();

    /** An argument that broadcasts with the result, or a number. */
    String argument(int index);

    /** An argument with all leading dimensions of the result, in its own rank. */
    String full(int index);

    /** How the operator was applied. */
    Call call();

    /** Writes a line, and says what its value is called. */
    String line(String text);
  }

  /**
   * A slope on its way to an argument.
   *
   * @param text the slope, or one factor of it
   * @param factor what it is multiplied with; empty for nothing
   * @param own whether it has the shape of the argument, and not that of the result
   */
  record Back(String text, String factor, boolean own) {
    static Back of(String text) {
      return new Back(text, "", false);
    }

    /** The slope as one expression. */
    String whole() {
      return factor.isEmpty() ? text : "(" + text + " * " + factor + ")";
    }

    boolean isNothing() {
      return text.isEmpty();
    }
  }

  /** For each argument its slope; nothing where none goes back. */
  interface Pull {
    List<Back> of(At at);
  }

  private static final Back NOTHING = Back.of("");

  private static final Map<String, Pull> ALL =
      Map.ofEntries(
          Map.entry("add", at -> List.of(Back.of(at.slope()), Back.of(at.slope()))),
          Map.entry("sub", at -> List.of(Back.of(at.slope()), Back.of("(-" + at.slope() + ")"))),
          Map.entry("mul", at -> List.of(times(at, 1), times(at, 0))),
          Map.entry("div", Pulls::quotient),
          Map.entry("neg", at -> List.of(Back.of("(-" + at.slope() + ")"))),
          Map.entry("stop", at -> List.of(NOTHING)),
          Map.entry("sigmoid", at -> alike("torch.sigmoid_backward(%s, %s)", at, at.result())),
          Map.entry("tanh", at -> alike("torch.tanh_backward(%s, %s)", at, at.result())),
          Map.entry("relu", at -> alike("torch.threshold_backward(%s, %s, 0.0)", at, at.result())),
          Map.entry("exp", at -> alike("(%s * %s)", at, at.result())),
          Map.entry("square", at -> alike("(2.0 * (%s * %s))", at, at.argument(0))),
          Map.entry("sqrt", at -> alike("self.root_back(%s, %s)", at, at.result())),
          Map.entry("log", at -> alike("(%s / %s)", at, at.argument(0))),
          Map.entry(
              "softplus", at -> alike("torch.softplus_backward(%s, %s, 1, 20)", at, at.full(0))),
          Map.entry("softmax", Pulls::shares),
          Map.entry("sum", Pulls::total),
          Map.entry("concat", Pulls::parts),
          Map.entry("matmul", Pulls::product),
          Map.entry("outer", at -> List.of(along(at, -2, 1, -1), along(at, -1, 0, -2))),
          Map.entry("circular_convolution", Pulls::turned));

  private Pulls() {}

  static Optional<Pull> of(String operator) {
    return Optional.ofNullable(ALL.get(operator));
  }

  private static Back times(At at, int index) {
    String factor = at.argument(index);
    return at.call().argument(index).number()
        ? Back.of("(" + at.slope() + " * " + factor + ")")
        : new Back(at.slope(), factor, false);
  }

  private static List<Back> alike(String form, At at, String other) {
    return List.of(Back.of(form.formatted(at.slope(), other)));
  }

  private static List<Back> quotient(At at) {
    String first = "(" + at.slope() + " / " + at.argument(1) + ")";
    return List.of(Back.of(first), Back.of("(-" + first + " * " + at.result() + ")"));
  }

  private static List<Back> shares(At at) {
    int dim = Reduced.dims(at.call().attributes(), at.call().rank()).get(0);
    String form = "torch._softmax_backward_data(%s, %s, " + dim + ", 6)";
    return alike(form, at, at.result());
  }

  private static List<Back> total(At at) {
    List<Integer> shape = at.call().argument(0).shape();
    List<Integer> dims = new ArrayList<>(Reduced.dims(at.call().attributes(), shape.size()));
    dims.sort(Comparator.reverseOrder());
    StringBuilder text = new StringBuilder(at.slope());
    dims.forEach(dim -> text.append(".unsqueeze(").append(dim).append(')'));
    return List.of(own(text + ".expand(" + sizes(at, shape) + ")"));
  }

  /** All dimensions of an argument, as a list. */
  private static String sizes(At at, List<Integer> shape) {
    List<Integer> sizes = new ArrayList<>();
    at.call().leading().forEach(leading -> sizes.add(-1));
    sizes.addAll(shape);
    return sizes.toString();
  }

  private static List<Back> parts(At at) {
    Call call = at.call();
    int dim = call.dimension("dim", 0);
    List<Back> parts = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < call.arguments().size(); i++) {
      List<Integer> shape = call.argument(i).shape();
      int size = shape.get(shape.size() + dim);
      parts.add(own(at.slope() + ".narrow(" + dim + ", " + from + ", " + size + ")"));
      from += size;
    }
    return parts;
  }

  private static Back own(String text) {
    return new Back(text, "", true);
  }

  /** The sum of the slope, multiplied with an argument spread along one dimension, over another. */
  private static Back along(At at, int spread, int index, int over) {
    String factor = at.full(index) + ".unsqueeze(" + spread + ")";
    return own("torch.sum(" + at.slope() + " * " + factor + ", dim=[" + over + "])");
  }

  private static List<Back> product(At at) {
    boolean row = at.call().argument(0).rank() == 1;
    boolean column = at.call().argument(1).rank() == 1;
    if (row && column) {
      String slope = at.slope() + ".unsqueeze(-1)";
      return List.of(new Back(slope, at.full(1), true), new Back(slope, at.full(0), true));
    }
    if (column) {
      String slope = at.slope() + ".unsqueeze(-1)";
      String vector = "torch.sum(" + slope + " * " + at.full(0) + ", dim=[-2])";
      return List.of(new Back(slope, at.full(1) + ".unsqueeze(-2)", true), own(vector));
    }
    if (row) {
      String slope = at.slope() + ".unsqueeze(-2)";
      String vector = "torch.sum(" + slope + " * " + at.full(1) + ", dim=[-1])";
      return List.of(own(vector), new Back(at.full(0) + ".unsqueeze(-1)", slope, true));
    }
    String left = "torch.matmul(" + at.slope() + ", " + at.full(1) + ".transpose(-1, -2))";
    String right = "torch.matmul(" + at.full(0) + ".transpose(-1, -2), " + at.slope() + ")";
    return List.of(own(left), own(right));
  }

  private static List<Back> turned(At at) {
    String both =
        at.line("self.turned_back(" + at.slope() + ", " + at.full(0) + ", " + at.full(1) + ")");
    return List.of(own(both + "[0]"), own(both + "[1]"));
  }
}
