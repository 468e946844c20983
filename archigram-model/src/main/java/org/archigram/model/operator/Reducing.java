package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** What reductions compute, over the last dimension of an argument that is brought in form. */
final class Reducing {

  /** A reduction of the rows of a matrix for each example. */
  interface Rows {
    /** From {@code [batch, kept, reduced]} to one, or to as many, in the last dimension. */
    Tensor of(Tensor rows);
  }

  private Reducing() {}

  /** The result has one number for each row. */
  static Tensor gone(Application application, Rows rows) {
    Tensor reduced = rows.of(inRows(application));
    return Multiplying.shaped(reduced, application);
  }

  /** The result has a number for each that was there. */
  static Tensor kept(Application application, Rows rows) {
    Tensor x = application.argument(0);
    List<Integer> order = order(application);
    Tensor result = rows.of(inRows(application));
    List<Integer> moved = order.stream().map(x::size).toList();
    Tensor back = result.shaped(moved);
    return back.arranged(
        x.shape(),
        index -> {
          int[] from = new int[index.length];
          for (int i = 0; i < from.length; i++) {
            from[i] = index[order.get(i)];
          }
          return back.place(from);
        });
  }

  /** The dimensions that are kept, then those that are reduced. */
  private static List<Integer> order(Application application) {
    int rank = application.argument(0).rank();
    Set<Integer> reduced = dimensions(application, rank);
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rank; i++) {
      if (!reduced.contains(i)) {
        order.add(i);
      }
    }
    order.addAll(reduced);
    return order;
  }

  static Set<Integer> dimensions(Application application, int rank) {
    Set<Integer> reduced = new TreeSet<>();
    if (application.along()) {
      reduced.add(1);
    } else {
      for (int dim : application.sizes("dim").orElse(List.of(-1))) {
        reduced.add(dim < 0 ? dim + rank : dim + 1);
      }
    }
    return reduced;
  }

  private static Tensor inRows(Application application) {
    Tensor x = application.argument(0);
    List<Integer> order = order(application);
    List<Integer> moved = order.stream().map(x::size).toList();
    int reduced = dimensions(application, x.rank()).size();
    int width =
        moved.subList(moved.size() - reduced, moved.size()).stream().reduce(1, (a, b) -> a * b);
    Tensor arranged =
        x.arranged(
            moved,
            index -> {
              int[] from = new int[index.length];
              for (int i = 0; i < from.length; i++) {
                from[order.get(i)] = index[i];
              }
              return x.place(from);
            });
    int kept = x.values().length / Math.max(1, x.size(0) * width);
    return arranged.shaped(List.of(x.size(0), kept, width));
  }

  static Tensor mean(Tensor rows) {
    return Aligned.scaled(rows.sum(2), 1.0 / rows.size(2));
  }

  static Tensor variance(Tensor rows) {
    return mean(Aligned.squared(Aligned.minus(rows, mean(rows))));
  }

  /** The first of the largest. */
  static Tensor max(Tensor rows) {
    int[] best = largest(rows);
    int kept = rows.size(1);
    return rows.arranged(
        List.of(rows.size(0), kept, 1),
        index -> rows.place(index[0], index[1], best[index[0] * kept + index[1]]));
  }

  static Tensor min(Tensor rows) {
    return Aligned.scaled(max(Aligned.scaled(rows, -1)), -1);
  }

  static Tensor argmax(Tensor rows) {
    int[] best = largest(rows);
    double[] classes = new double[best.length];
    java.util.Arrays.setAll(classes, i -> best[i]);
    return Tensor.of(List.of(rows.size(0), rows.size(1), 1), classes);
  }

  private static int[] largest(Tensor rows) {
    int width = rows.size(2);
    int[] best = new int[rows.size(0) * rows.size(1)];
    for (int row = 0; row < best.length; row++) {
      for (int i = 1; i < width; i++) {
        if (rows.values()[row * width + i] > rows.values()[row * width + best[row]]) {
          best[row] = i;
        }
      }
    }
    return best;
  }

  static Tensor product(Tensor rows) {
    Tensor result = column(rows, 0);
    for (int i = 1; i < rows.size(2); i++) {
      result = Aligned.times(result, column(rows, i));
    }
    return result;
  }

  private static Tensor column(Tensor rows, int column) {
    return rows.arranged(
        List.of(rows.size(0), rows.size(1), 1), index -> rows.place(index[0], index[1], column));
  }

  static Tensor norm(Tensor rows) {
    return Aligned.root(Aligned.squared(rows).sum(2));
  }

  static Tensor logSumExp(Tensor rows) {
    Tensor highest = max(rows).detached();
    return Aligned.plus(Aligned.log(Aligned.exp(Aligned.minus(rows, highest)).sum(2)), highest);
  }

  static Tensor softmax(Tensor rows) {
    return Aligned.exp(logSoftmax(rows));
  }

  static Tensor logSoftmax(Tensor rows) {
    return Aligned.minus(rows, logSumExp(rows));
  }

  static Tensor cumulative(Tensor rows) {
    Tensor result = Tensor.full(rows.shape(), 0);
    for (int i = 0; i < rows.size(2); i++) {
      int by = i;
      result =
          Aligned.plus(
              result,
              rows.arranged(
                  rows.shape(),
                  index -> index[2] < by ? -1 : rows.place(index[0], index[1], index[2] - by)));
    }
    return result;
  }
}
