package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.archigram.runtime.onnx.file.Attribute;

/** Products of matrices and vectors. */
final class Products {

  private Products() {}

  static Map<String, Function<Call, String>> all() {
    return Map.of(
        "matmul", Products::matrices,
        "outer", Products::outer,
        "dot", c -> total(c, c.ops().node("Mul", c.full(0), c.full(1))),
        "transpose", c -> turned(c.ops(), c.full(0), c.leading().size() + c.argument(0).rank()),
        "circular_convolution", Products::circular);
  }

  /** The sum over the shape of the first argument. */
  static String total(Call c, String name) {
    int rank = c.argument(0).rank();
    return rank == 0 ? name : c.ops().reduced("ReduceSum", name, Call.last(rank), false);
  }

  /** The last two dimensions in the other order. */
  static String turned(Ops ops, String name, int rank) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, rank).boxed().toList());
    order.set(rank - 2, rank - 1);
    order.set(rank - 1, rank - 2);
    return ops.transposed(name, order);
  }

  private static String outer(Call c) {
    String rows = c.ops().unsqueezed(c.full(0), List.of(-1));
    return c.ops().node("Mul", rows, c.ops().unsqueezed(c.full(1), List.of(-2)));
  }

  private static String matrices(Call c) {
    Term left = c.argument(0);
    Term right = c.argument(1);
    Ops ops = c.ops();
    boolean vector = right.rank() == 1;
    if (vector && left.leading().isEmpty()) {
      String weights = left.rank() == 2 ? turned(ops, left.name(), 2) : left.name();
      return ops.node("MatMul", right.name(), weights);
    }
    if (vector && left.rank() == 1) {
      return between(c);
    }
    String rows = left.rank() == 1 ? ops.unsqueezed(c.full(0), List.of(-2)) : leading(c, 0);
    String columns = vector ? ops.unsqueezed(c.full(1), List.of(-1)) : leading(c, 1);
    String product = ops.node("MatMul", rows, columns);
    if (vector) {
      return ops.squeezed(product, -1);
    }
    return left.rank() == 1 ? ops.squeezed(product, -2) : product;
  }

  /** Products of all vectors of one kind with all of another. */
  private static String between(Call c) {
    String equation = letters(c, 0) + "z," + letters(c, 1) + "z->" + letters(c.leading(), c);
    List<String> factors = List.of(c.argument(0).name(), c.argument(1).name());
    return c.ops().node("Einsum", factors, Attribute.of("equation", equation));
  }

  private static String letters(Call c, int argument) {
    return letters(c.argument(argument).leading(), c);
  }

  private static String letters(List<String> leading, Call c) {
    StringBuilder letters = new StringBuilder();
    leading.forEach(each -> letters.append((char) ('a' + c.leading().indexOf(each))));
    return letters.toString();
  }

  /** Dimensions before rows and columns that only one factor has stretch over the other. */
  private static String leading(Call c, int index) {
    int own = c.argument(index).rank();
    int rank = Math.max(2, Math.max(c.argument(0).rank(), c.argument(1).rank()));
    int start = c.leading().size();
    List<Integer> added = IntStream.range(start, start + rank - own).boxed().toList();
    return c.ops().unsqueezed(c.full(index), added);
  }

  /** Each place of a ring sees its neighbours, weighted by shifts. */
  private static String circular(Call c) {
    int places = c.argument(0).shape().get(0);
    int count = c.argument(1).shape().get(0);
    List<Integer> from = new ArrayList<>();
    for (int place = 0; place < places; place++) {
      for (int shift = 0; shift < count; shift++) {
        from.add(Math.floorMod(place - (shift - count / 2), places));
      }
    }
    Ops ops = c.ops();
    int last = c.leading().size();
    String index = ops.reshaped(ops.wholes(from), List.of(places, count));
    String seen = ops.node("Gather", List.of(c.full(0), index), Attribute.of("axis", last));
    String weights = ops.unsqueezed(c.full(1), List.of(-1));
    return ops.squeezed(ops.node("MatMul", seen, weights), -1);
  }
}
