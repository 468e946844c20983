package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** Shapes of operators that only move numbers. */
final class ArrangedRules {
  private static final Size OPEN = OnnxFile.OPEN;

  private ArrangedRules() {}

  static void add(Map<String, Rules.Rule> rules) {
    rules.put("Reshape", node -> shaped(node, reshaped(node)));
    rules.put("Flatten", node -> shaped(node, flattened(node)));
    rules.put("Transpose", node -> shaped(node, transposed(node)));
    rules.put("Concat", node -> shaped(node, joined(node)));
    rules.put("Squeeze", node -> shaped(node, squeezed(node)));
    rules.put("Unsqueeze", node -> shaped(node, unsqueezed(node)));
    rules.put("Slice", node -> shaped(node, SliceRule.shape(node)));
    rules.put("Gather", node -> shaped(node, gathered(node)));
    rules.put("Expand", node -> shaped(node, expanded(node)));
    rules.put("Tile", node -> shaped(node, tiled(node)));
    rules.put("Pad", node -> shaped(node, padded(node)));
    rules.put("Split", SliceRule::split);
    rules.put("Shape", ArrangedRules::shape);
    rules.put("ConstantOfShape", ArrangedRules::filled);
    rules.put("Cast", node -> List.of(Fact.of((int) node.integer("to", 0), node.shape(0))));
    rules.put("Upsample", node -> shaped(node, scaled(node)));
    rules.put("Resize", node -> shaped(node, scaled(node)));
    rules.put("ScatterND", node -> shaped(node, node.shape(0)));
    rules.put("ScatterElements", node -> shaped(node, node.shape(0)));
    rules.put("GatherElements", node -> shaped(node, node.shape(1)));
    rules.put("DepthToSpace", node -> shaped(node, SliceRule.deep(node)));
  }

  private static List<Fact> shaped(Applied node, Optional<List<Size>> shape) {
    return List.of(Fact.of(node.in(0).element(), shape));
  }

  private static Optional<List<Size>> reshaped(Applied node) {
    Optional<List<Size>> written =
        node.has(1)
            ? node.in(1).sizes()
            : node.integers("shape").map(all -> all.stream().map(Size::of).toList());
    if (written.isEmpty()) {
      return rank(node.shape(1)).map(rank -> Collections.nCopies(rank, OPEN));
    }
    List<Size> result = new ArrayList<>();
    for (int i = 0; i < written.get().size(); i++) {
      Size size = written.get().get(i);
      boolean copied = size.is(0) && node.integer("allowzero", 0) == 0;
      int position = i;
      result.add(
          copied
              ? node.shape(0)
                  .filter(x -> position < x.size())
                  .map(x -> x.get(position))
                  .orElse(OPEN)
              : size);
    }
    return Optional.of(completed(result, node.shape(0)));
  }

  /** The size written −1 is what is left of the elements. */
  private static List<Size> completed(List<Size> sizes, Optional<List<Size>> from) {
    int rest = sizes.indexOf(Size.of(-1));
    if (rest < 0) {
      return sizes;
    }
    List<Size> others = new ArrayList<>(sizes);
    others.remove(rest);
    Size left =
        from.map(x -> Sizing.quotient(Sizing.product(x), Sizing.product(others))).orElse(OPEN);
    sizes.set(rest, left);
    return sizes;
  }

  /** The number of numbers in a list of sizes. */
  private static Optional<Integer> rank(Optional<List<Size>> shape) {
    return shape
        .filter(s -> s.size() == 1 && s.get(0).known().isPresent())
        .map(s -> (int) Math.min(64, s.get(0).known().getAsLong()));
  }

  private static Optional<List<Size>> flattened(Applied node) {
    return node.shape(0)
        .map(
            x -> {
              long written = node.integer("axis", 1);
              int axis =
                  (int) Math.max(0, Math.min(x.size(), written < 0 ? written + x.size() : written));
              return List.of(
                  Sizing.product(x.subList(0, axis)), Sizing.product(x.subList(axis, x.size())));
            });
  }

  private static Optional<List<Size>> transposed(Applied node) {
    return node.shape(0)
        .flatMap(
            x -> {
              List<Long> order =
                  node.integers("perm")
                      .orElseGet(
                          () ->
                              IntStream.range(0, x.size())
                                  .mapToObj(i -> (long) x.size() - 1 - i)
                                  .toList());
              boolean fits =
                  order.size() == x.size() && order.stream().allMatch(i -> i >= 0 && i < x.size());
              return fits
                  ? Optional.of(order.stream().map(i -> x.get(i.intValue())).toList())
                  : Optional.empty();
            });
  }

  private static Optional<List<Size>> joined(Applied node) {
    Optional<List<Size>> first = node.shape(0);
    int axis = first.map(x -> Sizing.dimension(node.integer("axis", 0), x.size())).orElse(-1);
    if (first.isEmpty() || axis < 0) {
      return Optional.empty();
    }
    List<Size> result = new ArrayList<>(first.get());
    for (int i = 1; i < node.node.inputs().size(); i++) {
      Size more = node.shape(i).filter(x -> x.size() > axis).map(x -> x.get(axis)).orElse(OPEN);
      result.set(axis, Sizing.compute(result.get(axis), more, Size::plus));
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> squeezed(Applied node) {
    Optional<List<Long>> axes = node.integers("axes", 1);
    return node.shape(0)
        .map(
            x -> {
              List<Size> left = new ArrayList<>();
              Set<Integer> gone = new TreeSet<>();
              axes.ifPresent(all -> all.forEach(a -> gone.add(Sizing.dimension(a, x.size()))));
              for (int i = 0; i < x.size(); i++) {
                if (axes.isPresent() ? !gone.contains(i) : !x.get(i).is(1)) {
                  left.add(x.get(i));
                }
              }
              return left;
            });
  }

  private static Optional<List<Size>> unsqueezed(Applied node) {
    Optional<List<Long>> axes = node.integers("axes", 1).filter(all -> all.size() <= 64);
    if (axes.isEmpty() || node.shape(0).isEmpty()) {
      return Optional.empty();
    }
    List<Size> x = node.shape(0).get();
    int rank = x.size() + axes.get().size();
    Set<Integer> added = new TreeSet<>();
    axes.get().forEach(axis -> added.add(Sizing.dimension(axis, rank)));
    List<Size> result = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < rank; i++) {
      boolean isNew = added.contains(i) || next >= x.size();
      result.add(isNew ? Size.ONE : x.get(next++));
    }
    return Optional.of(result);
  }

  private static Optional<List<Size>> gathered(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    Optional<List<Size>> index = node.shape(1);
    int axis = x.map(s -> Sizing.dimension(node.integer("axis", 0), s.size())).orElse(-1);
    if (x.isEmpty() || index.isEmpty() || axis < 0) {
      return Optional.empty();
    }
    List<Size> result = new ArrayList<>(x.get().subList(0, axis));
    result.addAll(index.get());
    result.addAll(x.get().subList(axis + 1, x.get().size()));
    return Optional.of(result);
  }

  private static Optional<List<Size>> expanded(Applied node) {
    Optional<List<Size>> to = node.in(1).sizes();
    return node.shape(0).flatMap(x -> to.flatMap(sizes -> Sizing.broadcast(x, sizes)));
  }

  private static Optional<List<Size>> tiled(Applied node) {
    Optional<List<Size>> times = node.in(1).sizes();
    return node.shape(0)
        .filter(x -> times.isPresent() && times.get().size() == x.size())
        .map(
            x ->
                IntStream.range(0, x.size())
                    .mapToObj(
                        i -> Sizing.compute(x.get(i), times.orElseThrow().get(i), Size::times))
                    .toList());
  }

  private static Optional<List<Size>> padded(Applied node) {
    Optional<List<Long>> pads = node.integers("pads", 1);
    return node.shape(0)
        .filter(x -> pads.isPresent() && pads.get().size() == 2 * x.size() && !node.has(3))
        .map(
            x ->
                IntStream.range(0, x.size())
                    .mapToObj(
                        i ->
                            Sizing.compute(
                                x.get(i),
                                Size.of(
                                    pads.orElseThrow().get(i)
                                        + pads.orElseThrow().get(i + x.size())),
                                Size::plus))
                    .toList());
  }

  /** The sizes of the input, as numbers. */
  private static List<Fact> shape(Applied node) {
    return node.shape(0)
        .map(
            x -> {
              long start = node.integer("start", 0);
              long end = node.integer("end", x.size());
              int from =
                  (int) Math.max(0, Math.min(x.size(), start < 0 ? start + x.size() : start));
              int to = (int) Math.max(from, Math.min(x.size(), end < 0 ? end + x.size() : end));
              return List.of(Fact.list(x.subList(from, to)));
            })
        .orElse(List.of(Fact.of(Elements.INT64, Optional.empty()).withFixed(true)));
  }

  private static List<Fact> filled(Applied node) {
    Optional<OnnxFile.Tensor> value = node.attribute("value").flatMap(OnnxFile.Attribute::tensor);
    int element = value.map(OnnxFile.Tensor::element).orElse(Elements.FLOAT);
    return List.of(Fact.of(element, node.in(0).sizes()));
  }

  private static Optional<List<Size>> scaled(Applied node) {
    int last = node.node.inputs().size() - 1;
    if (last >= 3 && node.has(3)) {
      return node.in(3).sizes();
    }
    return node.shape(0).map(x -> Collections.nCopies(x.size(), OPEN));
  }
}
