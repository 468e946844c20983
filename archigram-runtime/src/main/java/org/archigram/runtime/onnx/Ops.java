package org.archigram.runtime.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.archigram.runtime.onnx.file.Attribute;
import org.archigram.runtime.onnx.file.Dim;
import org.archigram.runtime.onnx.file.Tensor;
import org.archigram.runtime.onnx.file.Value;

/** Writes nodes into a scope; all take and give names of tensors. */
record Ops(Scope scope, Sizes sizes) {

  String node(String type, List<String> inputs, Attribute... attributes) {
    return scope.node(type, List.copyOf(inputs), Arrays.asList(attributes));
  }

  String node(String type, String... inputs) {
    return node(type, Arrays.asList(inputs));
  }

  String number(double value) {
    float[] one = {(float) value};
    return scope.tensor(
        (float) value, Float.toString(one[0]), name -> Tensor.of(name, List.of(), one));
  }

  String wholes(List<Integer> values) {
    return scope.tensor(values, values.toString(), name -> Tensor.of(name, values));
  }

  String whole(long value) {
    return scope.tensor(value, Long.toString(value), name -> Tensor.of(name, value));
  }

  /** The same number everywhere. */
  String filled(List<Integer> shape, double value) {
    float[] values = new float[shape.stream().reduce(1, Math::multiplyExact)];
    Arrays.fill(values, (float) value);
    String like = (float) value + " " + shape;
    return scope.tensor(like, like, name -> Tensor.of(name, shape, values));
  }

  /** Numbers of single precision again. */
  String real(String source) {
    String result = cast(source, Value.Element.REAL);
    scope.cast(result, source);
    return result;
  }

  /** Whole numbers, of classes. */
  String classes(String name) {
    String source = scope.uncast(name);
    return source.equals(name) ? cast(name, Value.Element.WHOLE) : source;
  }

  /** Whether each number is not 0. */
  String truth(String name) {
    String source = scope.uncast(name);
    return source.equals(name) ? cast(name, Value.Element.TRUTH) : source;
  }

  private String cast(String name, Value.Element element) {
    return node("Cast", List.of(name), Attribute.of("to", element.code()));
  }

  String unsqueezed(String name, List<Integer> dims) {
    return dims.isEmpty() ? name : node("Unsqueeze", name, wholes(dims));
  }

  String squeezed(String name, int dim) {
    return node("Squeeze", name, wholes(List.of(dim)));
  }

  String transposed(String name, List<Integer> order) {
    List<Integer> same = IntStream.range(0, order.size()).boxed().toList();
    return order.equals(same)
        ? name
        : node("Transpose", List.of(name), Attribute.of("perm", order));
  }

  /** Another shape; 0 stands for the dimension at the same place. */
  String reshaped(String name, List<Integer> shape) {
    return node("Reshape", name, wholes(shape));
  }

  /** Another shape behind {@code leading} dimensions that stay. */
  String reshaped(String name, int leading, List<Integer> shape) {
    List<Integer> whole = new ArrayList<>(Collections.nCopies(leading, 0));
    whole.addAll(shape);
    return reshaped(name, whole);
  }

  String expanded(String name, List<Dim> dims) {
    return dims.stream().allMatch(dim -> dim.size() == 1)
        ? name
        : node("Expand", name, shape(dims));
  }

  /** A shape as a tensor. */
  String shape(List<Dim> dims) {
    List<String> parts = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    for (Dim dim : dims) {
      if (dim.known()) {
        known.add((int) dim.size());
        continue;
      }
      if (!known.isEmpty()) {
        parts.add(wholes(List.copyOf(known)));
        known.clear();
      }
      parts.add(sizes.size(dim));
    }
    if (!known.isEmpty() || parts.isEmpty()) {
      parts.add(wholes(List.copyOf(known)));
    }
    return joined(parts, 0);
  }

  String joined(List<String> parts, int dim) {
    return parts.size() == 1 ? parts.get(0) : node("Concat", parts, Attribute.of("axis", dim));
  }

  /** From {@code start} to before {@code end} of one dimension. */
  String sliced(String name, int dim, int start, int end) {
    return node("Slice", name, wholes(List.of(start)), wholes(List.of(end)), wholes(List.of(dim)));
  }

  /** One place of a dimension, which goes. */
  String selected(String name, int dim, int place) {
    return node("Gather", List.of(name, whole(place)), Attribute.of("axis", dim));
  }

  /** A reduction over dimensions, which go unless they are kept with size 1. */
  String reduced(String type, String name, List<Integer> dims, boolean kept) {
    Attribute keep = Attribute.of("keepdims", kept ? 1 : 0);
    return type.equals("ReduceSum")
        ? node(type, List.of(name, wholes(dims)), keep)
        : node(type, List.of(name), Attribute.of("axes", dims), keep);
  }

  /** 1, 2, ... along an axis, or else 0, 1, ... */
  String counted(String axis, boolean fromOne) {
    Dim dim = sizes.dim(axis);
    String count = dim.known() ? whole(dim.size()) : reshaped(sizes.size(dim), List.of());
    String numbers = node("Range", whole(0), count, whole(1));
    return real(fromOne ? node("Add", numbers, whole(1)) : numbers);
  }

  /** A tensor with dimensions of one so that it broadcasts to these. */
  String aligned(Term term, List<String> leading, int rank) {
    return spread(term, leading, rank, false);
  }

  /** A tensor with all of these leading dimensions, of one where it has none. */
  String full(Term term, List<String> leading, int rank) {
    return spread(term, leading, rank, true);
  }

  private String spread(Term term, List<String> leading, int rank, boolean all) {
    List<String> own = term.leading();
    List<Integer> added = new ArrayList<>();
    boolean started = all;
    int position = 0;
    for (String each : leading) {
      boolean present = own.contains(each);
      started |= present;
      if (started && !present) {
        added.add(position);
      }
      position += started ? 1 : 0;
    }
    if (term.shape().isEmpty() && started) {
      for (int i = 0; i < rank; i++) {
        added.add(position + i);
      }
    }
    return unsqueezed(term.name(), added);
  }

  /** A tensor with exactly these dimensions. */
  String conformed(Term term, List<String> leading, List<Integer> shape) {
    if (term.leading().equals(leading) && term.shape().equals(shape)) {
      return term.name();
    }
    List<Dim> dims = new ArrayList<>();
    List<String> own = term.leading();
    leading.forEach(each -> dims.add(own.contains(each) ? Dim.of(1) : sizes.dim(each)));
    boolean scalar = term.shape().isEmpty();
    for (int i = 0; i < shape.size(); i++) {
      boolean same = !scalar && term.shape().get(i).equals(shape.get(i));
      dims.add(Dim.of(same ? 1 : shape.get(i)));
    }
    return expanded(full(term, leading, shape.size()), dims);
  }
}
