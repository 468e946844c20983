package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archigram.model.Attributes;
import org.archigram.model.Size;

/** Reductions over dimensions: of axes where they run along these, else of the shape. */
public final class Reduced {
  private static final Set<String> KEEPING = Set.of("softmax", "log_softmax", "cumulative_sum");

  private Reduced() {}

  public static boolean isReduction(String name) {
    return Set.of(
            "sum",
            "mean",
            "max",
            "min",
            "prod",
            "variance",
            "norm",
            "logsumexp",
            "argmax",
            "softmax",
            "log_softmax",
            "cumulative_sum")
        .contains(name);
  }

  /** The dimensions of a shape that a reduction is over, counted from the last. */
  public static List<Integer> dims(Attributes attributes, int rank) {
    List<Integer> dims = new ArrayList<>();
    for (Size size : attributes.sizes("dim").orElse(List.of())) {
      int dim = (int) size.known().orElse(-1);
      dims.add(dim < 0 ? dim : dim - rank);
    }
    return dims.isEmpty() ? List.of(-1) : List.copyOf(dims);
  }

  /** The text of a reduction of {@code x} over {@code dims}. */
  public static String of(String name, String x, List<Integer> dims) {
    String all = dims.toString();
    return switch (name) {
      case "sum" -> "torch.sum(" + x + ", dim=" + all + ")";
      case "mean" -> "torch.mean(" + x + ", dim=" + all + ")";
      case "variance" -> "torch.var(" + x + ", dim=" + all + ", unbiased=False)";
      case "norm" -> "self.root(torch.sum(" + x + " * " + x + ", dim=" + all + "))";
      case "logsumexp" -> "torch.logsumexp(" + x + ", dim=" + all + ")";
      case "max" -> "torch.max(" + flat(x, dims) + ")[0]";
      case "min" -> "torch.min(" + flat(x, dims) + ")[0]";
      case "prod" -> "torch.prod(" + flat(x, dims) + ")";
      case "argmax" -> "torch.argmax(" + flat(x, dims) + ").float()";
      case "softmax" -> kept("torch.softmax", x, dims);
      case "log_softmax" -> kept("torch.log_softmax", x, dims);
      default -> "torch.cumsum(" + x + ", " + dims.get(0) + ")";
    };
  }

  public static boolean keeps(String name) {
    return KEEPING.contains(name);
  }

  private static String kept(String function, String x, List<Integer> dims) {
    if (function.equals("torch.softmax") && dims.size() == 1 && dims.get(0) >= 0) {
      return "self.shares(" + x + ", " + dims.get(0) + ")";
    }
    if (dims.size() == 1) {
      return function + "(" + x + ", " + dims.get(0) + ")";
    }
    String logarithm = "(" + x + " - torch.logsumexp(" + x + ", dim=" + dims + ", keepdim=True))";
    return function.endsWith("log_softmax") ? logarithm : "torch.exp(" + logarithm + ")";
  }

  /** One dimension made of several, and which one it is. */
  private static String flat(String x, List<Integer> dims) {
    if (dims.size() == 1) {
      return x + ", " + dims.get(0);
    }
    List<Integer> last = new ArrayList<>();
    for (int i = -dims.size(); i < 0; i++) {
      last.add(i);
    }
    return "torch.movedim(" + x + ", " + dims + ", " + last + ").flatten(" + -dims.size() + "), -1";
  }
}
