package org.archigram.formats.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.archigram.formats.graph.Argument;
import org.archigram.formats.onnx.fact.Applied;
import org.archigram.formats.onnx.fact.Sizing;
import org.archigram.formats.onnx.fact.SliceRule;
import org.archigram.model.Attributes;
import org.archigram.model.Size;

/** What operators mean that move numbers, or look them up. */
final class ArrangedMeanings {
  private ArrangedMeanings() {}

  static void add(Map<String, Consumer<Writing>> all) {
    all.put("Reshape", w -> shaped(w, "reshape"));
    all.put("Expand", w -> shaped(w, "expand"));
    all.put("Flatten", w -> plain(w, "flatten"));
    all.put("Squeeze", w -> listed(w, "squeeze", "dim", w.node.integers("axes", 1)));
    all.put("Unsqueeze", w -> listed(w, "unsqueeze", "dim", w.node.integers("axes", 1)));
    all.put("Tile", w -> listed(w, "tile", "times", w.node.known(1)));
    all.put("Transpose", ArrangedMeanings::transposed);
    all.put("Concat", ArrangedMeanings::joined);
    all.put("Split", ArrangedMeanings::split);
    all.put("Slice", ArrangedMeanings::sliced);
    all.put("Gather", ArrangedMeanings::gathered);
    all.put("Pad", ArrangedMeanings::padded);
    all.put("Resize", ArrangedMeanings::scaled);
    all.put("Upsample", ArrangedMeanings::scaled);
  }

  private static void plain(Writing writing, String operator) {
    writing.result(0, writing.apply(operator, Attributes.NONE, writing.in(0, "w")));
  }

  /** The shape is that of the result; where it comes from data, that is an argument. */
  private static void shaped(Writing writing, String operator) {
    Settings settings = new Settings();
    Optional<List<Size>> shape = writing.outcome().filter(sizes -> !sizes.isEmpty());
    shape.ifPresent(sizes -> settings.list("shape", sizes));
    writing.result(0, writing.apply(Own.named(operator), settings.done(), withData(writing, 1)));
  }

  /** The first input, and those of the others that depend on data. */
  private static List<Argument> withData(Writing writing, int from) {
    List<Argument> arguments = new ArrayList<>(List.of(writing.in(0, "w")));
    for (int i = from; i < writing.node.node.inputs().size(); i++) {
      if (writing.node.has(i) && !writing.node.in(i).fixed()) {
        arguments.add(writing.in(i, "w"));
      }
    }
    return arguments;
  }

  private static void listed(
      Writing writing, String operator, String setting, Optional<List<Long>> numbers) {
    Settings settings = new Settings();
    numbers.ifPresent(all -> settings.list(setting, all.stream().map(Size::of).toList()));
    writing.result(0, writing.apply(Own.named(operator), settings.done(), withData(writing, 1)));
  }

  private static void transposed(Writing writing) {
    Optional<List<Long>> order = writing.node.integers("perm");
    int rank = order.map(List::size).orElse(writing.node.in(0).rank());
    if (rank == 2) {
      writing.result(0, writing.apply("transpose", Attributes.NONE, writing.in(0, "W")));
    } else {
      listed(writing, "permute", "order", order);
    }
  }

  private static void joined(Writing writing) {
    Attributes settings =
        new Settings().number("dim", writing.node.integer("axis", 0), Double.NaN).done();
    List<Argument> parts = writing.all(0, writing.node.node.inputs().size(), "w");
    writing.result(0, writing.apply(Own.named("concat"), settings, parts));
  }

  private static void split(Writing writing) {
    long axis = writing.node.integer("axis", 0);
    List<Size> parts = SliceRule.parts(writing.node);
    Argument whole = writing.in(0, "w");
    Size from = Size.ZERO;
    for (int i = 0; i < parts.size(); i++) {
      Settings settings = new Settings().list("from", List.of(from));
      settings.list("size", List.of(parts.get(i))).number("dim", axis, Double.NaN);
      writing.result(i, writing.apply("slice", settings.done(), whole));
      from = Sizing.compute(from, parts.get(i), Size::plus);
    }
  }

  private static void sliced(Writing writing) {
    Settings settings = new Settings();
    Optional<List<SliceRule.Range>> ranges = SliceRule.ranges(writing.node);
    List<Size> x = writing.node.shape(0).orElse(List.of());
    if (ranges.isPresent() && ranges.get().stream().allMatch(r -> r.axis() < x.size())) {
      List<SliceRule.Range> all = ranges.get();
      settings.list("from", all.stream().map(SliceRule.Range::from).toList());
      settings.list("size", all.stream().map(range -> range.count(x.get(range.axis()))).toList());
      settings.list("dim", all.stream().map(range -> Size.of(range.axis())).toList());
      List<Long> steps = all.stream().map(SliceRule.Range::step).toList();
      settings.sizes("step", steps, 1);
    }
    writing.result(0, writing.apply(Own.named("slice"), settings.done(), withData(writing, 1)));
  }

  /** A look-up in a table of weights is an embedding; one at a known index takes a part. */
  private static void gathered(Writing writing) {
    Applied node = writing.node;
    long axis = node.integer("axis", 0);
    Optional<Double> index = node.in(1).number();
    if (index.isPresent()) {
      Settings settings = new Settings().number("index", index.get(), Double.NaN);
      settings.number("dim", axis, Double.NaN);
      writing.result(0, writing.apply("gather", settings.done(), writing.in(0, "E")));
      return;
    }
    boolean table = axis == 0 && node.in(0).rank() == 2;
    Settings settings = table ? new Settings() : new Settings().number("dim", axis, Double.NaN);
    writing.result(
        0,
        writing.apply(
            table ? "embed" : "gather", settings.done(), writing.in(0, "E"), writing.in(1, "i")));
  }

  private static void padded(Writing writing) {
    Settings settings = new Settings();
    writing
        .node
        .integers("pads", 1)
        .filter(pads -> pads.size() % 2 == 0 && pads.size() <= 16)
        .ifPresent(pads -> sides(settings, pads));
    String mode = writing.node.word("mode", "constant");
    if (!mode.equals("constant")) {
      settings.word("mode", mode);
    }
    writing.result(0, writing.apply(Own.named("pad"), settings.done(), withData(writing, 1)));
  }

  private static void sides(Settings settings, List<Long> pads) {
    int half = pads.size() / 2;
    settings.list("before", pads.subList(0, half).stream().map(Size::of).toList());
    settings.list("after", pads.subList(half, pads.size()).stream().map(Size::of).toList());
  }

  private static void scaled(Writing writing) {
    Settings settings = new Settings();
    settings.word("mode", writing.node.word("mode", "nearest"));
    writing.result(0, writing.apply(Own.named("upsample"), settings.done(), withData(writing, 1)));
  }
}
