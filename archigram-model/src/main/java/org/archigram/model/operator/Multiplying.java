package org.archigram.model.operator;

import java.util.ArrayList;
import java.util.List;
import org.archigram.model.Application;
import org.archigram.model.tensor.Tensor;

/** What products compute. */
final class Multiplying {

  private Multiplying() {}

  /** Vectors become matrices with one row on the left and with one column on the right. */
  static Tensor matrices(Application application) {
    Tensor left = application.argument(0);
    Tensor right = application.argument(1);
    Tensor rows = left.rank() == 2 ? left.shaped(List.of(left.size(0), 1, left.size(1))) : left;
    Tensor columns =
        right.rank() == 2 ? right.shaped(List.of(right.size(0), right.size(1), 1)) : right;
    int rank = Math.max(rows.rank(), columns.rank());
    Tensor product = leading(rows, rank).times(leading(columns, rank));
    return shaped(product, application);
  }

  /** With dimensions of one behind the batch, up to the rank. */
  private static Tensor leading(Tensor tensor, int rank) {
    List<Integer> shape = new ArrayList<>(List.of(tensor.size(0)));
    shape.addAll(Tensor.ones(rank - tensor.rank()));
    shape.addAll(tensor.shape().subList(1, tensor.rank()));
    return tensor.shaped(shape);
  }

  static Tensor shaped(Tensor result, Application application) {
    List<Integer> shape = new ArrayList<>(List.of(result.size(0)));
    shape.addAll(application.shape());
    return result.shaped(shape);
  }

  static Tensor outer(Application application) {
    Tensor left = application.argument(0);
    Tensor right = application.argument(1);
    return left.shaped(List.of(left.size(0), left.size(1), 1))
        .times(right.shaped(List.of(right.size(0), 1, right.size(1))));
  }

  static Tensor dot(Application application) {
    return Aligned.total(Aligned.times(application.argument(0), application.argument(1)));
  }

  static Tensor transposed(Application application) {
    Tensor x = application.argument(0);
    int rank = x.rank();
    List<Integer> shape = new ArrayList<>(x.shape());
    shape.set(rank - 1, x.size(-2));
    shape.set(rank - 2, x.size(-1));
    return x.arranged(
        shape,
        index -> {
          int[] from = index.clone();
          from[rank - 1] = index[rank - 2];
          from[rank - 2] = index[rank - 1];
          return x.place(from);
        });
  }
}
