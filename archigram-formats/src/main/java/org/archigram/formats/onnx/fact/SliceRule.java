package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** Shapes of parts of a tensor. */
public final class SliceRule {
  private static final Size OPEN = OnnxFile.OPEN;

  private SliceRule() {}

  /**
   * What a slice takes of one dimension.
   *
   * @param from the first index; negative ones count from the end
   * @param to the index behind the last
   */
  public record Range(int axis, Size from, Size to, long step) {

    /** The number of indices in a dimension of this size. */
    public Size count(Size size) {
      Size start = bounded(from, size);
      Size end = bounded(to, size);
      if (step == 1) {
        return Sizing.compute(end, start, Size::minus);
      }
      boolean known = start.known().isPresent() && end.known().isPresent() && step > 1;
      return known
          ? Size.of(
              Math.floorDiv(end.known().getAsLong() - start.known().getAsLong() + step - 1, step))
          : step == -1 ? size : OPEN;
    }

    /** An index inside the dimension; one far behind its end is its end. */
    private static Size bounded(Size index, Size size) {
      if (index.known().isEmpty()) {
        return index;
      }
      long written = index.known().getAsLong();
      if (size.known().isPresent()) {
        long whole = size.known().getAsLong();
        return Size.of(Math.max(0, Math.min(whole, written < 0 ? written + whole : written)));
      }
      if (written > Integer.MAX_VALUE - 1) {
        return size;
      }
      return written < 0 ? Sizing.compute(size, Size.of(written), Size::plus) : index;
    }
  }

  /** The ranges of a slice, where they are known. */
  public static Optional<List<Range>> ranges(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    Optional<List<Size>> from = sizes(node, "starts", 1);
    Optional<List<Size>> to = sizes(node, "ends", 2);
    Optional<List<Long>> axes = node.integers("axes", 3);
    Optional<List<Long>> steps = node.has(4) ? node.known(4) : Optional.empty();
    boolean unknown =
        x.isEmpty() || from.isEmpty() || to.isEmpty() || (node.has(4) && steps.isEmpty());
    if (unknown || (node.has(3) && axes.isEmpty()) || from.get().size() != to.get().size()) {
      return Optional.empty();
    }
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < from.get().size(); i++) {
      long axis = axes.isPresent() && i < axes.get().size() ? axes.get().get(i) : i;
      long step = steps.isPresent() && i < steps.get().size() ? steps.get().get(i) : 1;
      int dimension = Sizing.dimension(axis, x.get().size());
      if (dimension < 0) {
        return Optional.empty();
      }
      ranges.add(new Range(dimension, from.get().get(i), to.get().get(i), step));
    }
    return Optional.of(ranges);
  }

  private static Optional<List<Size>> sizes(Applied node, String attribute, int position) {
    return node.has(position)
        ? node.in(position).sizes()
        : node.integers(attribute).map(all -> all.stream().map(Size::of).toList());
  }

  static Optional<List<Size>> shape(Applied node) {
    Optional<List<Range>> ranges = ranges(node);
    if (ranges.isEmpty()) {
      return node.shape(0).map(x -> java.util.Collections.nCopies(x.size(), OPEN));
    }
    List<Size> result = new ArrayList<>(node.shape(0).orElseThrow());
    for (Range range : ranges.get()) {
      result.set(range.axis(), range.count(result.get(range.axis())));
    }
    return Optional.of(result);
  }

  /** The sizes of the parts of a split, along its dimension. */
  public static List<Size> parts(Applied node) {
    int count = node.node.outputs().size();
    Optional<List<Long>> written = node.integers("split", 1);
    if (written.isPresent() && written.get().size() == count) {
      return written.get().stream().map(Size::of).toList();
    }
    Optional<List<Size>> x = node.shape(0);
    int axis = x.map(s -> Sizing.dimension(node.integer("axis", 0), s.size())).orElse(-1);
    List<Size> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean even = axis >= 0 && !node.has(1);
      parts.add(even ? part(x.orElseThrow().get(axis), i, count) : OPEN);
    }
    return parts;
  }

  /** Even parts, of which the last is smaller where the size does not divide. */
  private static Size part(Size size, int index, int count) {
    if (size.known().isEmpty()) {
      return Sizing.quotient(size, Size.of(count));
    }
    long whole = size.known().getAsLong();
    long each = Math.floorDiv(whole + count - 1, (long) count);
    return Size.of(index < count - 1 ? each : Math.max(0, whole - each * (count - 1)));
  }

  static List<Fact> split(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    int axis = x.map(s -> Sizing.dimension(node.integer("axis", 0), s.size())).orElse(-1);
    if (x.isEmpty() || axis < 0) {
      return List.of();
    }
    List<Fact> facts = new ArrayList<>();
    for (Size part : parts(node)) {
      List<Size> shape = new ArrayList<>(x.get());
      shape.set(axis, part);
      facts.add(Fact.of(node.in(0).element(), Optional.of(shape)));
    }
    return facts;
  }

  /** Channels that become positions. */
  static Optional<List<Size>> deep(Applied node) {
    Size block = Size.of(node.integer("blocksize", 1));
    return node.shape(0)
        .filter(x -> x.size() == 4)
        .map(
            x ->
                List.of(
                    x.get(0),
                    Sizing.quotient(x.get(1), block.times(block)),
                    Sizing.compute(x.get(2), block, Size::times),
                    Sizing.compute(x.get(3), block, Size::times)));
  }
}
