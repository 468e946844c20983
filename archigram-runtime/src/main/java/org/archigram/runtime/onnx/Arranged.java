package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Dim;

/** Numbers that move, and numbers that are found by class. */
final class Arranged {

  private Arranged() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.put("concat", Arranged::joined);
    all.put("flatten", Arranged::reshaped);
    all.put("reshape", Arranged::reshaped);
    all.put("slice", Arranged::sliced);
    all.put("pad", Arranged::padded);
    all.put("permute", Arranged::permuted);
    all.put("reverse", Arranged::reversed);
    all.put("spread", Arranged::spread);
    all.put("one_hot", Arranged::marked);
    all.put("embed", Arranged::embedded);
    all.put("pick", c -> picked(c, c.argument(0).name()));
    return all;
  }

  private static String joined(Call c) {
    int dim = c.dimension("dim", 0);
    List<String> parts = new ArrayList<>();
    for (Term part : c.arguments()) {
      List<Integer> shape = new ArrayList<>(c.shape());
      int along = dim - c.leading().size();
      shape.set(along, part.shape().isEmpty() ? 1 : part.shape().get(along));
      parts.add(c.ops().conformed(part, c.leading(), shape));
    }
    return c.ops().joined(parts, dim);
  }

  private static String reshaped(Call c) {
    return c.ops().reshaped(c.full(0), c.leading().size(), c.shape());
  }

  private static String sliced(Call c) {
    int dim = c.dimension("dim", 0);
    int from = (int) c.real("from", 0);
    return c.ops().sliced(c.full(0), dim, from, from + c.shape().get(dim - c.leading().size()));
  }

  private static String padded(Call c) {
    int start = c.leading().size();
    int whole = start + c.rank();
    List<Integer> before = c.sizes("before").orElse(List.of(0));
    List<Integer> after = c.sizes("after").orElse(List.of(0));
    Integer[] amounts = new Integer[2 * whole];
    java.util.Arrays.fill(amounts, 0);
    if (before.size() <= 1 && after.size() <= 1) {
      int dim = c.dimension("dim", 0);
      amounts[dim] = before.get(0);
      amounts[whole + dim] = after.get(0);
    } else {
      for (int i = 0; i < c.rank(); i++) {
        amounts[start + i] = before.get(before.size() == 1 ? 0 : i);
        amounts[whole + start + i] = after.get(after.size() == 1 ? 0 : i);
      }
    }
    return c.ops().node("Pad", c.full(0), c.ops().wholes(List.of(amounts)), c.ops().number(0));
  }

  private static String permuted(Call c) {
    int start = c.leading().size();
    List<Integer> order = new ArrayList<>(IntStream.range(0, start).boxed().toList());
    c.sizes("order").orElse(List.of()).forEach(i -> order.add(start + i));
    return c.ops().transposed(c.full(0), order);
  }

  private static String reversed(Call c) {
    Ops ops = c.ops();
    return ops.node(
        "Slice",
        c.full(0),
        ops.wholes(List.of(-1)),
        ops.wholes(List.of(Integer.MIN_VALUE)),
        ops.wholes(List.of(c.dimension("dim", 0))),
        ops.wholes(List.of(-1)));
  }

  private static String spread(Call c) {
    int start = c.leading().size();
    int more = c.rank() - c.argument(0).rank();
    String wider =
        c.ops().unsqueezed(c.full(0), IntStream.range(start, start + more).boxed().toList());
    List<Dim> dims = new ArrayList<>();
    c.leading().forEach(each -> dims.add(Dim.of(1)));
    c.shape().forEach(size -> dims.add(Dim.of(size)));
    return c.ops().expanded(wider, dims);
  }

  private static String marked(Call c) {
    Ops ops = c.ops();
    Term classes = c.argument(0);
    String whole = ops.full(classes.with(ops.classes(classes.name())), c.leading(), classes.rank());
    String marks = ops.joined(List.of(ops.filled(List.of(1), 0), ops.filled(List.of(1), 1)), 0);
    String depth = ops.whole(c.shape().get(c.rank() - 1));
    return ops.node("OneHot", List.of(whole, depth, marks), Attribute.of("axis", -1));
  }

  private static String embedded(Call c) {
    Term table = c.argument(0);
    if (!table.leading().isEmpty()) {
      throw c.refused("its table must be the same for all examples and steps");
    }
    String words = c.ops().classes(c.argument(1).name());
    return c.ops().node("Gather", List.of(table.name(), words), Attribute.of("axis", 0));
  }

  /** The number of {@code name}, of the shape of the first argument, that has a class. */
  static String picked(Call c, String name) {
    Ops ops = c.ops();
    Term numbers = c.argument(0);
    Term classes = c.argument(1);
    List<Integer> each = numbers.shape().subList(0, numbers.rank() - 1);
    String all =
        ops.conformed(
            Term.of(name, numbers.leading(), numbers.shape()), c.leading(), numbers.shape());
    Term whole = classes.with(ops.classes(classes.name()));
    String index = ops.unsqueezed(ops.conformed(whole, c.leading(), each), List.of(-1));
    String found = ops.node("GatherElements", List.of(all, index), Attribute.of("axis", -1));
    return ops.squeezed(found, -1);
  }
}
