package org.archigram.formats.script;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.model.Size;

/** Convolutions, pooling and resizing. */
final class WindowOperators {
  private static final Set<String> WAYS =
      Set.of("half_pixel", "asymmetric", "align_corners", "pytorch_half_pixel");

  private static final Set<String> MODES = Set.of("nearest", "linear", "bilinear");

  private static final Set<String> ROUNDINGS =
      Set.of("round_prefer_floor", "round_prefer_ceil", "floor", "ceil");

  private static final Set<String> PADDINGS = Set.of("NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER");

  private WindowOperators() {}

  static void add(Map<String, Operators.Writer> all) {
    all.put("Conv", WindowOperators::convolved);
    all.put("ConvTranspose", WindowOperators::spread);
    all.put("MaxPool", WindowOperators::largest);
    all.put("AveragePool", WindowOperators::average);
    all.put("GlobalAveragePool", c -> "self.m_global_mean(" + c.in(0) + ")");
    all.put("GlobalMaxPool", c -> "self.m_global_max(" + c.in(0) + ")");
    all.put("Resize", WindowOperators::resized);
    all.put("Upsample", WindowOperators::resized);
  }

  /** How a window moves. */
  private record Window(
      List<Long> kernel, List<Long> strides, List<Long> dilations, String automatic) {
    static Window of(Call call, List<Long> kernel) throws UnknownOperator {
      List<Long> ones = Collections.nCopies(kernel.size(), 1L);
      return new Window(
          kernel,
          call.node.integers("strides").orElse(ones),
          call.node.integers("dilations").orElse(ones),
          call.word("auto_pad", "NOTSET", PADDINGS));
    }

    private String padding(Call call, String x, double value) {
      if (automatic.startsWith("SAME")) {
        String text = "self.m_same(%s, %s, %s, %s, %s, %s)";
        return text.formatted(
            x,
            Call.list(kernel),
            Call.list(strides),
            Call.list(dilations),
            Call.truth(automatic.equals("SAME_UPPER")),
            Call.real(value));
      }
      List<Long> pads = pads(call);
      boolean none = pads.stream().allMatch(pad -> pad == 0);
      return none
          ? x
          : "torch.constant_pad_nd(%s, %s, %s)"
              .formatted(x, ShapeOperators.fromLast(pads), Call.real(value));
    }

    List<Long> pads(Call call) {
      List<Long> none = Collections.nCopies(2 * kernel.size(), 0L);
      return automatic.equals("NOTSET") ? call.node.integers("pads").orElse(none) : none;
    }

    /** Whether both sides of each dimension are padded alike, as the operators below can. */
    boolean even(Call call) {
      List<Long> pads = pads(call);
      int half = pads.size() / 2;
      return pads.subList(0, half).equals(pads.subList(half, pads.size()))
          && !automatic.startsWith("SAME");
    }

    String half(Call call) {
      List<Long> pads = pads(call);
      return Call.list(pads.subList(0, pads.size() / 2));
    }

    String none() {
      return Call.list(Collections.nCopies(kernel.size(), 0L));
    }
  }

  private static List<Long> kernel(Call call) throws UnknownOperator {
    List<Size> weight = call.node.shape(1).orElse(List.of());
    List<Long> told = call.node.integers("kernel_shape").orElse(List.of());
    if (!told.isEmpty()) {
      return told;
    }
    if (weight.size() < 3 || weight.stream().anyMatch(size -> size.known().isEmpty())) {
      throw call.refusal("with a kernel of open size");
    }
    return weight.stream().skip(2).map(size -> size.known().orElse(0)).toList();
  }

  private static String convolved(Call call) throws UnknownOperator {
    Window window = Window.of(call, kernel(call));
    boolean even = window.even(call);
    return "torch.convolution(%s, %s, %s, %s, %s, %s, False, %s, %s)"
        .formatted(
            even ? call.in(0) : window.padding(call, call.in(0), 0),
            call.in(1),
            call.in(2, "None"),
            Call.list(window.strides()),
            even ? window.half(call) : window.none(),
            Call.list(window.dilations()),
            window.none(),
            call.node.integer("group", 1));
  }

  private static String spread(Call call) throws UnknownOperator {
    Window window = Window.of(call, kernel(call));
    if (!window.even(call) || call.node.attribute("output_shape").isPresent()) {
      throw call.refusal("with padding that is not the same on both sides");
    }
    String more = call.node.integers("output_padding").map(Call::list).orElseGet(window::none);
    return "torch.convolution(%s, %s, %s, %s, %s, %s, True, %s, %s)"
        .formatted(
            call.in(0),
            call.in(1),
            call.in(2, "None"),
            Call.list(window.strides()),
            window.half(call),
            Call.list(window.dilations()),
            more,
            call.node.integer("group", 1));
  }

  /** A window that starts in what is padded at the end counts for nothing: not drawn up here. */
  private static void requireWhole(Call call, Window window) throws UnknownOperator {
    boolean padded =
        window.automatic().startsWith("SAME")
            || window.pads(call).stream().anyMatch(pad -> pad != 0);
    if (padded && call.node.integer("ceil_mode", 0) != 0) {
      throw call.refusal("with padding and sizes rounded up");
    }
  }

  private static String largest(Call call) throws UnknownOperator {
    if (!Elements.isReal(call.node.in(0).element())) {
      throw call.refusal("of whole numbers");
    }
    Window window = Window.of(call, call.node.integers("kernel_shape").orElse(List.of()));
    requireWhole(call, window);
    return "torch.max_pool%sd(%s, %s, %s, %s, %s, %s)"
        .formatted(
            window.kernel().size(),
            window.padding(call, call.in(0), Double.NEGATIVE_INFINITY),
            Call.list(window.kernel()),
            Call.list(window.strides()),
            window.none(),
            Call.list(window.dilations()),
            call.bool("ceil_mode", 0));
  }

  /** What is padded counts only where the file says so. */
  private static String average(Call call) throws UnknownOperator {
    Window window = Window.of(call, call.node.integers("kernel_shape").orElse(List.of()));
    requireWhole(call, window);
    if (window.dilations().stream().anyMatch(dilation -> dilation != 1)) {
      throw call.refusal("with gaps");
    }
    String x = call.in(0);
    String mean = mean(call, window, window.padding(call, x, 0));
    boolean plain =
        window.even(call) && window.pads(call).stream().allMatch(pad -> pad == 0)
            || call.node.integer("count_include_pad", 0) != 0;
    return plain
        ? mean
        : "(%s / %s)"
            .formatted(
                mean, mean(call, window, window.padding(call, "torch.ones_like(" + x + ")", 0)));
  }

  private static String mean(Call call, Window window, String x) {
    return "torch.avg_pool%sd(%s, %s, %s, %s, %s)"
        .formatted(
            window.kernel().size(),
            x,
            Call.list(window.kernel()),
            Call.list(window.strides()),
            window.none(),
            call.bool("ceil_mode", 0));
  }

  private static String resized(Call call) throws UnknownOperator {
    boolean old = call.node.node.operator().equals("Upsample") || call.node.opset < 11;
    String mode = call.word("mode", "nearest", MODES);
    String way =
        call.word("coordinate_transformation_mode", old ? "asymmetric" : "half_pixel", WAYS);
    boolean more =
        call.node.integer("antialias", 0) != 0
            || call.node.attribute("axes").isPresent()
            || !call.node.word("keep_aspect_ratio_policy", "stretch").equals("stretch");
    if (more) {
      throw call.refusal("with smoothing, of some dimensions alone or with a kept aspect");
    }
    String rounding = call.word("nearest_mode", old ? "floor" : "round_prefer_floor", ROUNDINGS);
    String factors = factors(call, old);
    return "self.m_resize(%s, %s, %s, '%s', '%s', '%s')"
        .formatted(call.in(0), factors, sizes(call), mode, way, rounding);
  }

  private static String factors(Call call, boolean old) throws UnknownOperator {
    int position = old ? 1 : 2;
    if (call.node.has(position)) {
      return call.in(position);
    }
    return call.node.attribute("scales").isPresent()
        ? "torch.tensor(%s)".formatted(Call.reals(call.node.attribute("scales").get().reals()))
        : "torch.zeros([0])";
  }

  private static String sizes(Call call) throws UnknownOperator {
    return call.node.has(3) ? call.list("sizes", 3) : "self.m_ints(torch.zeros([0]))";
  }
}
