package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** Where numbers move to. */
final class Arranging {

  private Arranging() {}

  static Tensor concatenated(Application application) {
    int rank = 1 + application.shape().size();
    int dim = dimension(application, "dim", 0);
    List<Tensor> parts =
        application.arguments().stream().map(part -> Aligned.ranked(part, rank)).toList();
    return joined(parts, dim);
  }

  /** Parts behind one another along a dimension; the batch stretches. */
  static Tensor joined(List<Tensor> parts, int dim) {
    int batch = parts.stream().mapToInt(part -> part.size(0)).max().orElse(1);
    int length = parts.stream().mapToInt(part -> part.size(dim)).sum();
    List<Integer> shape = new ArrayList<>(parts.get(0).with(dim, length));
    shape.set(0, batch);
    Tensor result = Tensor.full(shape, 0);
    int start = 0;
    for (Tensor part : parts) {
      int first = start;
      int end = start + part.size(dim);
      Tensor placed =
          part.arranged(
              shape,
              index -> {
                if (index[dim] < first || index[dim] >= end) {
                  return -1;
                }
                int[] from = index.clone();
                from[dim] -= first;
                return part.place(from);
              });
      result = Aligned.plus(result, placed);
      start = end;
    }
    return result;
  }

  /** A few entries of one dimension. */
  static Tensor part(Tensor x, int dim, int first, int count) {
    return x.arranged(
        x.with(dim, count),
        index -> {
          int[] from = index.clone();
          from[dim] += first;
          return x.place(from);
        });
  }

  private static int dimension(Application application, String setting, int otherwise) {
    int dim = (int) application.real(setting, otherwise);
    return dim < 0 ? dim + 1 + application.shape().size() : dim + 1;
  }

  static Tensor sliced(Application application) {
    Tensor x = application.argument(0);
    int dim = dimension(application, "dim", 0);
    int from = (int) application.real("from", 0);
    return part(x, dim, from, application.shape().get(dim - 1));
  }

  static Tensor padded(Application application) {
    Tensor x = application.argument(0);
    List<Integer> before = application.sizes("before").orElse(List.of(0));
    List<Integer> after = application.sizes("after").orElse(List.of(0));
    int[] shift = new int[x.rank()];
    if (before.size() <= 1 && after.size() <= 1) {
      shift[dimension(application, "dim", 0)] = before.get(0);
    } else {
      for (int i = 1; i < shift.length; i++) {
        shift[i] = before.get(before.size() == 1 ? 0 : i - 1);
      }
    }
    List<Integer> shape = new ArrayList<>(List.of(x.size(0)));
    shape.addAll(application.shape());
    return x.arranged(
        shape,
        index -> {
          int[] from = new int[index.length];
          for (int i = 0; i < from.length; i++) {
            from[i] = index[i] - shift[i];
            if (from[i] < 0 || from[i] >= x.size(i)) {
              return -1;
            }
          }
          return x.place(from);
        });
  }

  static Tensor permuted(Application application) {
    Tensor x = application.argument(0);
    List<Integer> order = application.sizes("order").orElse(List.of());
    List<Integer> shape = new ArrayList<>(List.of(x.size(0)));
    order.forEach(i -> shape.add(x.size(i + 1)));
    return x.arranged(
        shape,
        index -> {
          int[] from = index.clone();
          for (int i = 0; i < order.size(); i++) {
            from[order.get(i) + 1] = index[i + 1];
          }
          return x.place(from);
        });
  }

  static Tensor reversed(Application application) {
    Tensor x = application.argument(0);
    int dim = dimension(application, "dim", 0);
    return x.arranged(
        x.shape(),
        index -> {
          int[] from = index.clone();
          from[dim] = x.size(dim) - 1 - index[dim];
          return x.place(from);
        });
  }

  static Tensor spread(Application application) {
    Tensor x = application.argument(0);
    int more = application.shape().size() - (x.rank() - 1);
    List<Integer> shape = new ArrayList<>(List.of(x.size(0)));
    shape.addAll(application.shape());
    return x.arranged(
        shape,
        index -> {
          int[] from = new int[x.rank()];
          from[0] = index[0];
          System.arraycopy(index, 1 + more, from, 1, x.rank() - 1);
          return x.place(from);
        });
  }

  static Tensor oneHot(Application application) {
    Tensor classes = application.argument(0);
    List<Integer> shape = new ArrayList<>(classes.shape());
    int count = application.shape().get(application.shape().size() - 1);
    shape.add(count);
    double[] marks = new double[classes.values().length * count];
    for (int i = 0; i < classes.values().length; i++) {
      marks[i * count + (int) classes.values()[i]] = 1;
    }
    return Tensor.of(shape, marks);
  }

  static Tensor position(Application application, String axis) {
    return Tensor.of(List.of(1), application.surroundings().step(axis));
  }
}
