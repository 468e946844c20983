package org.archigram.runtime.torch;

import java.util.ArrayList;
import java.util.List;
import org.archigram.runtime.engine.EngineException;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/** What a method returned as losses. */
final class Losses {
  private Losses() {}

  /** All that was returned, as numbers; the first {@code goals} of them are losses. */
  static List<Float> values(List<Tensor> results, int goals) {
    if (results.size() < goals) {
      throw new EngineException(
          "the method returns %s numbers, but there are %s losses"
              .formatted(results.size(), goals));
    }
    List<Float> values = new ArrayList<>();
    for (Tensor result : results) {
      if (result.numel() != 1) {
        throw new EngineException(
            "result %s must be a single number, but has the shape %s"
                .formatted(values.size() + 1, Tensors.shape(result)));
      }
      values.add(result.item_float());
    }
    return values;
  }

  static boolean finite(List<Float> values) {
    return values.stream().allMatch(Float::isFinite);
  }

  /** The gradients of one loss; zeros for weights that it does not reach. */
  static List<Tensor> gradients(Tensor loss, List<Tensor> weights, boolean last) {
    if (!loss.requires_grad()) {
      throw new EngineException("a loss depends on no weight at all");
    }
    TensorVector found =
        torch.grad(
            new TensorVector(loss),
            new TensorVector(weights.toArray(Tensor[]::new)),
            new TensorVector(),
            new BoolOptional(!last),
            false,
            true);
    List<Tensor> gradients = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      Tensor gradient = found.get(i);
      gradients.add(gradient.defined() ? gradient : torch.zeros_like(weights.get(i)));
    }
    return gradients;
  }
}
