package org.archigram.runtime.script.operator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Products, convolutions, pooling, normalisation and arrangements. */
final class Structured {

  private Structured() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.put("matmul", Products::matrices);
    all.put("outer", c -> "(" + c.full(0) + ".unsqueeze(-1) * " + c.full(1) + ".unsqueeze(-2))");
    all.put("dot", c -> total("(" + c.full(0) + " * " + c.full(1) + ")", c.argument(0).rank()));
    all.put("transpose", c -> c.full(0) + ".transpose(-1, -2)");
    all.put("conv", c -> Windowed.convolved(c, false));
    all.put("conv_transpose", c -> Windowed.convolved(c, true));
    all.put("circular_convolution", c -> "self.turned(" + c.full(0) + ", " + c.full(1) + ")");
    all.put("max_pool", c -> Windowed.pooled(c, "max"));
    all.put("avg_pool", c -> Windowed.pooled(c, "avg"));
    all.put("sum_pool", c -> Windowed.pooled(c, "sum"));
    all.put("global_avg_pool", c -> overPositions(c, "torch.mean(%s, dim=%s)"));
    all.put(
        "global_max_pool",
        c -> "torch.max(" + c.full(0) + ".flatten(" + (1 - c.argument(0).rank()) + "), -1)[0]");
    all.put("upsample", Structured::enlarged);
    all.put("standardize", Structured::standard);
    all.put("standardize_groups", Structured::groups);
    all.put("rms_norm", Structured::meanSquare);
    all.put("standardize_batch", Structured::batch);
    arrangements(all);
    lookups(all);
    return all;
  }

  private static void arrangements(Map<String, Function<Call, String>> all) {
    all.put("concat", Structured::joined);
    all.put("flatten", c -> reshaped(c));
    all.put("reshape", c -> reshaped(c));
    all.put(
        "slice",
        c -> {
          int dim = c.dimension("dim", 0);
          return c.full(0)
              + ".narrow("
              + dim
              + ", "
              + (int) c.attributes().real("from", 0)
              + ", "
              + c.shape().get(c.rank() + dim)
              + ")";
        });
    all.put("pad", Structured::padded);
    all.put(
        "permute",
        c -> {
          List<Integer> order = c.sizes("order").orElse(new ArrayList<>());
          return "self.permuted("
              + c.full(0)
              + ", "
              + order.stream().map(i -> i - order.size()).toList()
              + ")";
        });
    all.put("reverse", c -> "torch.flip(" + c.full(0) + ", [" + c.dimension("dim", 0) + "])");
    all.put("spread", Structured::spread);
    all.put(
        "one_hot",
        c ->
            "torch.one_hot(" + c.full(0) + ".long(), " + c.shape().get(c.rank() - 1) + ").float()");
  }

  private static void lookups(Map<String, Function<Call, String>> all) {
    all.put("embed", Structured::embedded);
    all.put("pick", c -> "self.picked(" + c.full(0) + ", " + c.full(1) + ")");
    all.put(
        "glimpse",
        c ->
            "self.glimpse("
                + c.full(0)
                + ", "
                + c.full(1)
                + ", "
                + c.shape().get(1)
                + ", "
                + c.shape().get(2)
                + ", "
                + c.shape().get(0) / c.argument(0).shape().get(0)
                + ")");
  }

  /** The sum of the last dimensions. */
  static String total(String text, int rank) {
    return rank == 0 ? text : "torch.sum(" + text + ", dim=" + last(rank) + ")";
  }

  /** The last dimensions, counted from the last. */
  static List<Integer> last(int rank) {
    return IntStream.rangeClosed(-rank, -1).boxed().toList();
  }

  private static String overPositions(Call c, String form) {
    int positions = c.argument(0).rank() - 1;
    return positions == 0 ? c.full(0) : form.formatted(c.full(0), last(positions));
  }

  private static String enlarged(Call c) {
    StringBuilder text = new StringBuilder(c.full(0));
    List<Integer> before = c.argument(0).shape();
    if (before.size() != c.rank()) {
      throw new UnsupportedOperationException(c.cell().name() + " changes its dimensions");
    }
    for (int i = 1; i < c.rank(); i++) {
      if (before.get(i) == 0 || c.shape().get(i) % before.get(i) != 0) {
        throw new UnsupportedOperationException(
            c.cell().name() + " is not enlarged by a whole number");
      }
      int factor = c.shape().get(i) / before.get(i);
      if (factor > 1) {
        text.append(".repeat_interleave(").append(factor).append(", ");
        text.append(i - c.rank()).append(')');
      }
    }
    return text.toString();
  }

  private static String standard(Call c) {
    if (c.rank() == 0) {
      return "(" + c.full(0) + " - " + c.full(0) + ")";
    }
    return "torch.layer_norm("
        + c.full(0)
        + ", "
        + c.shape()
        + ", None, None, "
        + c.real("epsilon", 1e-5)
        + ", False)";
  }

  private static String groups(Call c) {
    int groups = (int) c.attributes().real("groups", 32);
    return "self.groups("
        + c.full(0)
        + ", "
        + c.rank()
        + ", "
        + groups
        + ", "
        + c.real("epsilon", 1e-5)
        + ")";
  }

  private static String meanSquare(Call c) {
    String x = c.full(0);
    String mean =
        c.rank() == 0
            ? x + " * " + x
            : "torch.mean(" + x + " * " + x + ", dim=" + last(c.rank()) + ", keepdim=True)";
    return "(" + x + " / torch.sqrt(" + mean + " + " + c.real("epsilon", 1e-6) + "))";
  }

  private static String batch(Call c) {
    int leading = c.leading().size();
    return "self.normalised("
        + c.full(0)
        + ", "
        + c.names().apply("mean")
        + ", "
        + c.names().apply("variance")
        + ", "
        + (c.leading().contains(Term.BATCH) ? leading - 1 : leading)
        + ", "
        + c.rank()
        + ", "
        + c.real("epsilon", 1e-5)
        + ", "
        + c.real("momentum", 0.1)
        + (c.training() ? ", True)" : ", False)");
  }

  private static String joined(Call c) {
    int dim = c.dimension("dim", 0);
    List<String> parts = new ArrayList<>();
    boolean alike = true;
    for (Term part : c.arguments()) {
      parts.add(part.full(c.leading(), c.rank()));
      alike &= part.leading().equals(c.leading());
    }
    String list = String.join(", ", parts);
    return alike
        ? "torch.cat([" + list + "], " + dim + ")"
        : "self.joined([" + list + "], " + dim + ")";
  }

  private static String reshaped(Call c) {
    return "self.reshaped("
        + c.full(0)
        + ", "
        + c.argument(0).rank()
        + ", "
        + ints(c.shape())
        + ")";
  }

  /** A list of whole numbers whose type is known even when it is empty. */
  static String ints(List<Integer> numbers) {
    return numbers.isEmpty() ? "[0][:0]" : numbers.toString();
  }

  private static String padded(Call c) {
    int rank = c.rank();
    List<Integer> before = c.sizes("before").orElse(new ArrayList<>(List.of(0)));
    List<Integer> after = c.sizes("after").orElse(new ArrayList<>(List.of(0)));
    int[] amounts = new int[2 * rank];
    if (rank == 0 || before.size() > rank || after.size() > rank) {
      throw new UnsupportedOperationException(
          c.cell().name() + " pads dimensions that it does not have");
    }
    if (before.size() <= 1 && after.size() <= 1) {
      int dim = rank + c.dimension("dim", 0);
      amounts[2 * (rank - 1 - dim)] = before.get(0);
      amounts[2 * (rank - 1 - dim) + 1] = after.get(0);
    } else {
      for (int i = 0; i < rank; i++) {
        amounts[2 * (rank - 1 - i)] = before.get(before.size() == 1 ? 0 : i);
        amounts[2 * (rank - 1 - i) + 1] = after.get(after.size() == 1 ? 0 : i);
      }
    }
    String list =
        IntStream.of(amounts).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    return "torch.constant_pad_nd(" + c.full(0) + ", [" + list + "], 0.0)";
  }

  private static String spread(Call c) {
    int rank = c.argument(0).rank();
    int more = c.rank() - rank;
    String text = c.full(0);
    for (int i = 0; i < more; i++) {
      text += ".unsqueeze(" + (-rank - 1) + ")";
    }
    List<Integer> sizes = new ArrayList<>(Collections.nCopies(c.leading().size(), -1));
    sizes.addAll(c.shape());
    return text + ".expand(" + ints(sizes) + ")";
  }

  private static String embedded(Call c) {
    Term table = c.argument(0);
    if (!table.leading().isEmpty()) {
      throw new UnsupportedOperationException(
          "the table of " + c.cell().name() + " must be the same for all examples and steps");
    }
    return "torch.embedding(" + table.text() + ", " + c.argument(1).tensor() + ".long())";
  }
}
