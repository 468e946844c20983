package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import org.archigram.language.Options;
import org.archigram.model.problem.Source;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.onnx.ExportException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX Runtime computes each operator as the interpreter does. */
class OnnxOperatorTest {

  /** The shape of the result, then an expression of a vector of one step, or of an image. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[4] softplus(x) + softsign(x) - silu(x) * gelu(x)",
        "[4] elu(x, alpha: 0.5) + leaky_relu(x, slope: 0.2) + hard_sigmoid(8 * x) + hard_tanh(3 * x)",
        "[4] sqrt(x + 2) + square(x) + abs(x) + sign(x) + floor(4 * x) + erf(x)",
        "[4] clip(x, low: -0.1, high: 0.2) + reciprocal(x + 2) + pow(x + 2, 3) + step(x)",
        "[4] minimum(x, 0.1) + maximum(x, -0.1) + exp(x) + log(x + 2) + sin(x) + cos(x)",
        "[4] where(x > 0.1, x, 2 * x) + where(x, 1, 3) + (x <= x[t-1]) + (x < 0) + (x >= 0.1)",
        "[4] where(x == x[t-1], 1, 2) + where(x != x[t-1], 3, x)",
        "[4] softmax(x) + log_softmax(x) + cumulative_sum(x) + max(x) + min(x) + prod(x)",
        "[4] softmax[t](x) + log_softmax[t](x) + cumulative_sum[t](x) + max[t](x) + prod[t](x)",
        "[4] sum[t](x) + mean[t](x) + variance[t](x) + norm[t](x) + logsumexp[t](x) + argmax[t](x)",
        "[4] x + variance(x) + norm(x) + logsumexp(x)",
        "[4] x[first] + x[last] + x[t-2] + x[t+1]",
        "[4] standardize(x) + rms_norm(x) + reverse(x)",
        "[4] one_hot(argmax(x)) + pick(x, argmax(x[t-1]))",
        "[4] circular_convolution(x, softmax(slice(x, from: 0, size: 3)))",
        "[4, 4] outer(x, x[t-1]) + transpose(outer(x, 2 * x)) + spread(x, sizes: 4)",
        "[4] outer(x, x) @ x + x @ outer(x, x[t-1]) + dot(x, x[t-1]) + x @ x[t-1]",
        "[4, 4] outer(x, x) @ outer(x[t-1], x)",
        "[4] cosine(x, outer(x, x[t-1]))",
        "[6] pad(x, before: 1, after: 1)",
        "[8] concat(x, 2 * x[t-1])",
        "[] cross_entropy(x, argmax(x)) + squared_error(x, x[t-1]) + mean_squared_error(x, 0 * x)",
        "[] binary_cross_entropy(sigmoid(x), 0.5 + x) + huber(4 * x, x) + absolute_error(x, 1 - x)",
        "[] entropy(softmax(x)) + cross_entropy(x, softmax(x[t-1]))",
        "[2, 3, 3] max_pool(image, size: 2)",
        "[2, 5, 7] max_pool(image, size: 3, stride: 1, pad: [0, 1, 1, 2])",
        "[2, 3, 3] avg_pool(image, size: 2) + sum_pool(image, size: 2)",
        "[2, 7, 7] avg_pool(image, size: 2, stride: 1, pad: 1)",
        "[2] global_avg_pool(image) + global_max_pool(image)",
        "[2, 12, 12] upsample(image, factor: 2)",
        "[2, 6, 6] standardize_groups(image, groups: 2) + standardize(image) + rms_norm(image)",
        "[2, 6, 6] standardize_batch(image) + column_scale(image, max(max(image)))",
        "[6, 2, 6] permute(image, order: [2, 0, 1])",
        "[72] flatten(image)",
        "[2, 6] sum(image, dim: 1) + mean(image, dim: -1) + variance(image, dim: 2)",
        "[2, 36] one_hot(argmax(image, dim: [1, 2]))",
        "[2] max(image, dim: [1, 2]) + prod(image, dim: [1, 2])",
        "[2, 6, 6] softmax(image, dim: [1, 2]) + reverse(image, dim: 1)",
        "[3, 5, 7] conv(image, K, pad: [0, 1, 1, 2])",
        "[3, 3, 3] conv(image, K, stride: 2, pad: 1)",
        "[3, 2, 2] conv(image, K, dilation: 2)",
        "[2, 8, 8] conv_transpose(conv(image, K, pad: 1), K)",
        "[2, 11, 11] conv_transpose(conv(image, K, pad: 1), K, stride: 2, pad: 1)"
      })
  void operatorsAgree(String text) throws OrtException {
    int end = text.indexOf(']') + 1;
    String shape = text.substring(0, end);
    String given = text.contains("image") ? "image : [2, 6, 6]" : "x[t] : [4]";
    String axis = text.contains("image") ? "" : "[t]";
    String kernels = text.contains("K") ? "  weights K : [3, 2, 3, 3]\n" : "";
    String block =
        "block Tried {\n  input "
            + given
            + "\n  output y"
            + axis
            + " : "
            + shape
            + "\n"
            + kernels
            + "  y = "
            + text.substring(end)
            + "\n}\n";
    Flat flat = Bundled.flat(new Source("tried", block), Options.NONE, "");
    OnnxRun.agrees(flat, Example.of(flat, 3));
  }

  /** The same with an axis around, so that more dimensions lead. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[3, 6, 6] conv(image, K, pad: 1)",
        "[2, 3, 3] max_pool(image, size: 2)",
        "[2, 6, 6] standardize_batch(image) + standardize_groups(image, groups: 1)",
        "[72] flatten(image[t-1])"
      })
  void imagesOfManyStepsAgree(String text) throws OrtException {
    int end = text.indexOf(']') + 1;
    String block =
        "block Tried {\n  input image[t] : [2, 6, 6]\n  output y[t] : "
            + text.substring(0, end)
            + "\n  weights K : [3, 2, 3, 3]\n  y = "
            + text.substring(end)
            + "\n}\n";
    Flat flat = Bundled.flat(new Source("tried", block), Options.NONE, "");
    OnnxRun.agrees(flat, Example.of(flat, 3));
  }

  @Test
  void classesAreWholeNumbers() throws OrtException {
    String block =
        """
        block Next(words = 5) {
          input word[t] : class(words)
          output next[t], same[t] : class(words)
          weights E : [words, words]
          next = argmax(embed(E, word) + one_hot(word[t-1]))
          same = word
        }
        """;
    Flat flat = Bundled.flat(new Source("next", block), Options.NONE, "");
    OnnxRun.agrees(flat, Example.of(flat, 3));
  }

  @Test
  void whatHasNoOperatorsIsRefusedByName() {
    String block =
        """
        block Looking {
          input image : [1, 6, 6]
          input place : [2]
          output seen : [1, 2, 2]
          seen = glimpse(image, place, size: 2, scales: 1)
        }
        """;
    Flat flat = Bundled.flat(new Source("looking", block), Options.NONE, "");
    assertThatThrownBy(() -> OnnxRun.bytes(flat, Example.of(flat, 3)))
        .isInstanceOf(ExportException.class)
        .hasMessageContaining("`seen` is made with `glimpse`");
  }
}
