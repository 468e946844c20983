package org.archigram.formats.onnx.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.formats.onnx.file.Elements;
import org.archigram.formats.onnx.file.OnnxFile;
import org.archigram.model.Size;

/** Shapes of convolutions, pooling, and products. */
final class WindowRules {
  private WindowRules() {}

  static void add(Map<String, Rules.Rule> rules) {
    rules.put("Conv", node -> convolved(node, 1));
    rules.put("ConvInteger", node -> convolved(node, 1));
    rules.put("QLinearConv", node -> convolved(node, 3));
    rules.put("ConvTranspose", WindowRules::spread);
    rules.put("MaxPool", WindowRules::pooled);
    rules.put("AveragePool", WindowRules::pooled);
    rules.put("LpPool", WindowRules::pooled);
    rules.put("GlobalAveragePool", WindowRules::global);
    rules.put("GlobalMaxPool", WindowRules::global);
    rules.put("MatMul", node -> product(node, 0, 1, node.in(0).element()));
    rules.put("MatMulInteger", node -> product(node, 0, 1, Elements.INT32));
    rules.put("QLinearMatMul", node -> product(node, 0, 3, node.in(0).element()));
    rules.put("Gemm", WindowRules::gemm);
  }

  private static List<Fact> convolved(Applied node, int kernel) {
    Optional<List<Size>> x = node.shape(0);
    Optional<List<Size>> w = node.shape(kernel);
    if (x.isEmpty() || w.isEmpty() || x.get().size() < 3 || x.get().size() != w.get().size()) {
      return List.of();
    }
    List<Size> shape = new ArrayList<>(List.of(x.get().get(0), w.get().get(0)));
    shape.addAll(places(node, x.get(), w.get().subList(2, w.get().size())));
    return List.of(Fact.of(node.in(0).element(), Optional.of(shape)));
  }

  private static List<Fact> pooled(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    Optional<List<Long>> window = node.integers("kernel_shape");
    if (x.isEmpty() || window.isEmpty() || x.get().size() != window.get().size() + 2) {
      return List.of();
    }
    List<Size> shape = new ArrayList<>(x.get().subList(0, 2));
    shape.addAll(places(node, x.get(), window.get().stream().map(Size::of).toList()));
    Fact result = Fact.of(node.in(0).element(), Optional.of(shape));
    return List.of(result, Fact.of(Elements.INT64, Optional.of(shape)));
  }

  private static List<Size> places(Applied node, List<Size> x, List<Size> window) {
    List<Size> places = new ArrayList<>();
    for (int i = 0; i < window.size(); i++) {
      places.add(place(new Window(node, i, window.size()), x.get(i + 2), window.get(i)));
    }
    return places;
  }

  /** How a window moves along one dimension. */
  private record Window(Applied node, int index, int rank) {
    long each(String name, long otherwise) {
      List<Long> all = node.integers(name).orElse(Collections.nCopies(rank, otherwise));
      return index < all.size() ? all.get(index) : otherwise;
    }

    long padding() {
      List<Long> all = node.integers("pads").orElse(Collections.nCopies(2 * rank, 0L));
      return all.size() == 2 * rank ? all.get(index) + all.get(rank + index) : 0;
    }
  }

  private static Size place(Window window, Size size, Size kernel) {
    long stride = Math.max(1, window.each("strides", 1));
    if (Sizing.isOpen(size) || kernel.known().isEmpty()) {
      return OnnxFile.OPEN;
    }
    if (window.node().word("auto_pad", "NOTSET").startsWith("SAME")) {
      return Sizing.quotient(size.plus(stride - 1), Size.of(stride));
    }
    long reach = window.each("dilations", 1) * (kernel.known().getAsLong() - 1) + 1;
    long rounding = window.node().integer("ceil_mode", 0) == 1 ? stride - 1 : 0;
    long free = window.padding() - reach + rounding;
    return Sizing.compute(size, Size.of(stride), (a, b) -> a.plus(free).over(b).plus(1));
  }

  private static List<Fact> spread(Applied node) {
    Optional<List<Size>> x = node.shape(0);
    Optional<List<Size>> w = node.shape(1);
    if (x.isEmpty() || w.isEmpty() || x.get().size() < 3 || x.get().size() != w.get().size()) {
      return List.of();
    }
    Size channels = Sizing.compute(w.get().get(1), Size.of(node.integer("group", 1)), Size::times);
    List<Size> shape = new ArrayList<>(List.of(x.get().get(0), channels));
    int rank = x.get().size() - 2;
    for (int i = 0; i < rank; i++) {
      shape.add(spread(new Window(node, i, rank), x.get().get(i + 2), w.get().get(i + 2)));
    }
    return List.of(Fact.of(node.in(0).element(), Optional.of(shape)));
  }

  private static Size spread(Window window, Size size, Size kernel) {
    boolean plain =
        window.node().word("auto_pad", "NOTSET").equals("NOTSET")
            && window.node().integers("output_shape").isEmpty();
    if (Sizing.isOpen(size) || kernel.known().isEmpty() || !plain) {
      return OnnxFile.OPEN;
    }
    long reach = window.each("dilations", 1) * (kernel.known().getAsLong() - 1) + 1;
    long extra = window.each("output_padding", 0) - window.padding() + reach;
    return Sizing.compute(
        size.plus(-1), Size.of(window.each("strides", 1)), (a, b) -> a.times(b).plus(extra));
  }

  private static List<Fact> global(Applied node) {
    return node.shape(0)
        .filter(x -> x.size() > 2)
        .map(
            x -> {
              List<Size> shape = new ArrayList<>(Collections.nCopies(x.size(), Size.ONE));
              shape.set(0, x.get(0));
              shape.set(1, x.get(1));
              return List.of(node.in(0).withFixed(false).withShape(shape));
            })
        .orElse(List.of());
  }

  private static List<Fact> product(Applied node, int first, int second, int element) {
    Optional<List<Size>> left = node.shape(first);
    Optional<List<Size>> right = node.shape(second);
    if (left.isEmpty() || right.isEmpty() || left.get().isEmpty() || right.get().isEmpty()) {
      return List.of();
    }
    List<Size> a = left.get();
    List<Size> b = right.get();
    List<Size> outer =
        Sizing.broadcast(
                a.subList(0, Math.max(0, a.size() - 2)), b.subList(0, Math.max(0, b.size() - 2)))
            .orElse(List.of());
    List<Size> shape = new ArrayList<>(outer);
    if (a.size() > 1) {
      shape.add(a.get(a.size() - 2));
    }
    if (b.size() > 1) {
      shape.add(b.get(b.size() - 1));
    }
    return List.of(Fact.of(element, Optional.of(shape)));
  }

  private static List<Fact> gemm(Applied node) {
    Optional<List<Size>> a = node.shape(0).filter(s -> s.size() == 2);
    Optional<List<Size>> b = node.shape(1).filter(s -> s.size() == 2);
    if (a.isEmpty() || b.isEmpty()) {
      return List.of();
    }
    Size rows = a.get().get(node.integer("transA", 0) == 0 ? 0 : 1);
    Size columns = b.get().get(node.integer("transB", 0) == 0 ? 1 : 0);
    return List.of(Fact.of(node.in(0).element(), Optional.of(List.of(rows, columns))));
  }
}
