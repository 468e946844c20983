package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Dim;

/** Convolutions and pooling, which take one leading dimension. */
final class Windowed {

  private Windowed() {}

  static Map<String, Function<Call, String>> all() {
    Map<String, Function<Call, String>> all = new LinkedHashMap<>();
    all.put("conv", c -> convolved(c, "Conv"));
    all.put("conv_transpose", c -> convolved(c, "ConvTranspose"));
    all.put("max_pool", Windowed::largest);
    all.put("avg_pool", Windowed::averaged);
    all.put("sum_pool", Windowed::summed);
    all.put("global_avg_pool", c -> everywhere(c, "ReduceMean"));
    all.put("global_max_pool", c -> everywhere(c, "ReduceMax"));
    all.put("upsample", Windowed::enlarged);
    return all;
  }

  private static String convolved(Call c, String type) {
    Term kernels = c.argument(1);
    if (!kernels.leading().isEmpty()) {
      throw c.refused("its kernels must be the same for all examples and steps");
    }
    int positions = c.argument(0).rank() - 1;
    List<Integer> kernel = kernels.shape().subList(2, kernels.rank());
    boolean transposed = type.equals("ConvTranspose");
    Padding padding = Padding.of(c, kernel, ones(positions));
    if (transposed && !padding.isEven()) {
      throw c.refused("its padding must be the same on both sides");
    }
    List<Attribute> settings = new ArrayList<>();
    settings.add(Attribute.of("kernel_shape", kernel));
    settings.add(Attribute.of("strides", c.each("stride", ones(positions))));
    settings.add(Attribute.of("dilations", c.each("dilation", ones(positions))));
    settings.add(Attribute.of("pads", padding.all()));
    settings.add(Attribute.of("group", (int) c.real("groups", 1)));
    if (transposed) {
      List<Integer> zeros = Collections.nCopies(positions, 0);
      settings.add(Attribute.of("output_padding", c.each("output_pad", zeros)));
    }
    return inOne(
        c, x -> c.ops().node(type, List.of(x, kernels.name()), settings.toArray(Attribute[]::new)));
  }

  private static String largest(Call c) {
    List<Integer> size = c.each("size", ones(c.rank() - 1));
    return inOne(
        c,
        x ->
            c.ops()
                .node(
                    "MaxPool",
                    List.of(x),
                    Attribute.of("kernel_shape", size),
                    Attribute.of("strides", c.each("stride", size)),
                    Attribute.of("dilations", c.each("dilation", ones(size.size()))),
                    Attribute.of("pads", Padding.of(c, size, size).all())));
  }

  private static String averaged(Call c) {
    List<Integer> size = c.each("size", ones(c.rank() - 1));
    return inOne(
        c,
        x ->
            c.ops()
                .node(
                    "AveragePool",
                    List.of(x),
                    Attribute.of("kernel_shape", size),
                    Attribute.of("strides", c.each("stride", size)),
                    Attribute.of("pads", Padding.of(c, size, size).all()),
                    Attribute.of("count_include_pad", 1)));
  }

  private static String summed(Call c) {
    int count = c.each("size", ones(c.rank() - 1)).stream().reduce(1, Math::multiplyExact);
    return c.ops().node("Mul", averaged(c), c.ops().number(count));
  }

  private static String everywhere(Call c, String type) {
    int positions = c.argument(0).rank() - 1;
    return positions == 0
        ? c.full(0)
        : c.ops().reduced(type, c.full(0), Call.last(positions), false);
  }

  /** Each position several times. */
  private static String enlarged(Call c) {
    String result = c.full(0);
    List<Integer> before = c.argument(0).shape();
    for (int i = 1; i < c.rank(); i++) {
      int factor = c.shape().get(i) / before.get(i);
      List<Integer> from =
          IntStream.range(0, c.shape().get(i)).mapToObj(place -> place / factor).toList();
      Attribute axis = Attribute.of("axis", c.leading().size() + i);
      result =
          factor > 1 ? c.ops().node("Gather", List.of(result, c.ops().wholes(from)), axis) : result;
    }
    return result;
  }

  /** Works on the first argument with exactly one leading dimension. */
  private static String inOne(Call c, UnaryOperator<String> work) {
    Term input = c.argument(0);
    List<String> leading = input.leading();
    if (leading.size() == 1) {
      return work.apply(input.name());
    }
    if (leading.isEmpty()) {
      return c.ops().squeezed(work.apply(c.ops().unsqueezed(input.name(), List.of(0))), 0);
    }
    List<Integer> one = new ArrayList<>(List.of(-1));
    one.addAll(input.shape());
    String result = work.apply(c.ops().reshaped(input.name(), one));
    List<Dim> dims = c.ops().sizes().dims(leading, c.shape());
    return c.ops().node("Reshape", result, c.ops().shape(dims));
  }

  static List<Integer> ones(int count) {
    return Collections.nCopies(count, 1);
  }

  /** What is added around positions: at the beginning of each dimension, and at its end. */
  private record Padding(List<Integer> before, List<Integer> after) {

    static Padding of(Call c, List<Integer> kernel, List<Integer> strideOtherwise) {
      int rank = kernel.size();
      if (c.attributes().word("pad", "").equals("same")) {
        return same(c, kernel, strideOtherwise);
      }
      List<Integer> pad = c.sizes("pad").orElse(List.of(0));
      if (pad.size() == 2 * rank) {
        return new Padding(pad.subList(0, rank), pad.subList(rank, 2 * rank));
      }
      List<Integer> both = pad.size() == rank ? pad : Collections.nCopies(rank, pad.get(0));
      return new Padding(both, both);
    }

    private static Padding same(Call c, List<Integer> kernel, List<Integer> strideOtherwise) {
      List<Integer> before = new ArrayList<>();
      List<Integer> after = new ArrayList<>();
      List<Integer> stride = c.each("stride", strideOtherwise);
      List<Integer> dilation = c.each("dilation", ones(kernel.size()));
      for (int i = 0; i < kernel.size(); i++) {
        int positions = c.argument(0).shape().get(i + 1);
        int places = (positions - 1) / stride.get(i) + 1;
        int reach = (kernel.get(i) - 1) * dilation.get(i) + 1;
        int all = Math.max(0, (places - 1) * stride.get(i) + reach - positions);
        before.add(all / 2);
        after.add(all - all / 2);
      }
      return new Padding(before, after);
    }

    boolean isEven() {
      return before.equals(after);
    }

    List<Integer> all() {
      List<Integer> all = new ArrayList<>(before);
      all.addAll(after);
      return all;
    }
  }
}
