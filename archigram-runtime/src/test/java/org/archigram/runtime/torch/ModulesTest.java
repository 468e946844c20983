package org.archigram.runtime.torch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.archigram.runtime.data.Floats;
import org.archigram.zoo.Zoo;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.GRUImpl;
import org.bytedeco.pytorch.GRUOptions;
import org.bytedeco.pytorch.LSTMImpl;
import org.bytedeco.pytorch.LSTMOptions;
import org.bytedeco.pytorch.Module;
import org.bytedeco.pytorch.MultiheadAttentionImpl;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our equations and LibTorch's own modules compute the same from the same weights. */
class ModulesTest {
  private static final double OUTPUTS = 1e-5;
  private static final double GRADIENTS = 1e-4;
  private static final int BATCH = 3;
  private static final int STEPS = 7;
  private static final int IN = 3;
  private static final int UNITS = 4;
  private static final int WIDTH = 6;
  private static final int HEADS = 2;

  private static final String AROUND =
      """

      network Whole {
        input x[t] : [3]
        output y[t] : [4]
        target goal[t] : [4]
        h = CELL(4)(x)
        y = h
        loss product = sum[t](sum(h * goal))
      }
      """;

  /** As LibTorch has it: the reset gate acts behind the product, which has a bias of its own. */
  private static final String RESET_LATE =
      """
      block ResetLate(n) {
        input x[t] : [m]
        output h[t] : [n]
        weights W_{z,r,h} : [n, m]
        weights U_{z,r,h} : [n, n]
        weights b_{z,r,h} : [n]
        weights c_h : [n]
        z = sigmoid(W_z @ x + U_z @ h[t-1] + b_z)
        r = sigmoid(W_r @ x + U_r @ h[t-1] + b_r)
        h_tilde = tanh(W_h @ x + b_h + r * (U_h @ h[t-1] + c_h))
        h = (1 - z) * h_tilde + z * h[t-1]
      }
      """;

  private static final String ATTENDING =
      """

      network Whole {
        input x[t] : [6]
        input m[s] : [6]
        output y[t] : [6]
        target goal[t] : [6]
        h = MultiHeadAttention(2, 3)(x, m)
        y = h
        loss product = sum[t](sum(h * goal))
      }
      """;

  /** What LibTorch hands out lies inside of other objects, which must stay. */
  private final PointerScope scope = new PointerScope();

  private final Floats x = Twin.numbers(new Random(1), List.of(BATCH, STEPS, IN));
  private final Floats goal = Twin.numbers(new Random(2), List.of(BATCH, STEPS, UNITS));

  @BeforeAll
  static void start() {
    Loading.await();
  }

  @AfterEach
  void end() {
    scope.close();
  }

  private Twin cell(String text, String name, Twin.Change change) {
    return Twin.of(text + AROUND.replace("CELL", name), "Whole", change, List.of(x, goal));
  }

  private static String bundled(String name) {
    return Zoo.entry(name).orElseThrow().source().text();
  }

  @Test
  void lstm() {
    Twin ours = cell(bundled("lstm"), "LSTM", (name, drawn) -> drawn);
    LSTMOptions options = new LSTMOptions(IN, UNITS);
    options.batch_first().put(true);
    LSTMImpl theirs = new LSTMImpl(options);
    String[] gates = {"i", "f", "c", "o"};
    put(theirs, "weight_ih_l0", rows(ours.weights(), "W_", gates));
    put(theirs, "weight_hh_l0", rows(ours.weights(), "U_", gates));
    put(theirs, "bias_ih_l0", rows(ours.weights(), "b_", gates));
    put(theirs, "bias_hh_l0", new float[4 * UNITS]);
    Tensor output = theirs.forward(tensor(x)).get0();
    assertOutputs(ours, output);
    descend(output, goal);
    for (Map<String, Floats> found : ours.gradients()) {
      assertGradient(theirs, "weight_ih_l0", rows(found, "W_", gates));
      assertGradient(theirs, "weight_hh_l0", rows(found, "U_", gates));
      assertGradient(theirs, "bias_ih_l0", rows(found, "b_", gates));
      assertGradient(theirs, "bias_hh_l0", rows(found, "b_", gates));
    }
  }

  @Test
  void gruThatResetsBehindTheProduct() {
    Twin ours = cell(RESET_LATE, "ResetLate", (name, drawn) -> drawn);
    String[] gates = {"r", "z", "h"};
    GRUImpl theirs = gru();
    put(theirs, "weight_ih_l0", rows(ours.weights(), "W_", gates));
    put(theirs, "weight_hh_l0", rows(ours.weights(), "U_", gates));
    put(theirs, "bias_ih_l0", rows(ours.weights(), "b_", gates));
    put(theirs, "bias_hh_l0", lastOnly(get(ours.weights(), "c_h")));
    Tensor output = theirs.forward(tensor(x)).get0();
    assertOutputs(ours, output);
    descend(output, goal);
    for (Map<String, Floats> found : ours.gradients()) {
      assertGradient(theirs, "weight_ih_l0", rows(found, "W_", gates));
      assertGradient(theirs, "weight_hh_l0", rows(found, "U_", gates));
      assertGradient(theirs, "bias_ih_l0", rows(found, "b_", gates));
      float[] second = rows(found, "b_", gates);
      System.arraycopy(get(found, "c_h").values(), 0, second, 2 * UNITS, UNITS);
      assertGradient(theirs, "bias_hh_l0", second);
    }
  }

  /**
   * The bundled GRU resets before the product, as its paper does, and blends the other way round.
   *
   * <p>Where U_h is diagonal, resetting before and behind are the same; and 1 - sigmoid(a) is
   * sigmoid(-a), so its z has the opposite weights.
   */
  @Test
  void bundledGruWhereItsCandidateLooksAtItsOwnStateOnly() {
    Twin ours =
        cell(bundled("gru"), "GRU", (name, drawn) -> name.equals("U_h") ? diagonal(drawn) : drawn);
    String[] gates = {"r", "-z", "h"};
    GRUImpl theirs = gru();
    put(theirs, "weight_ih_l0", rows(ours.weights(), "W_", gates));
    put(theirs, "weight_hh_l0", rows(ours.weights(), "U_", gates));
    put(theirs, "bias_ih_l0", rows(ours.weights(), "b_", gates));
    put(theirs, "bias_hh_l0", new float[3 * UNITS]);
    Tensor output = theirs.forward(tensor(x)).get0();
    assertOutputs(ours, output);
    descend(output, goal);
    for (Map<String, Floats> found : ours.gradients()) {
      assertGradient(theirs, "weight_ih_l0", rows(found, "W_", gates));
      assertGradient(theirs, "bias_ih_l0", rows(found, "b_", gates));
      float[] gradients = gradient(theirs, "weight_hh_l0");
      int gatesOnly = 2 * UNITS * UNITS;
      close(
          Arrays.copyOf(gradients, gatesOnly),
          Arrays.copyOf(rows(found, "U_", gates), gatesOnly),
          GRADIENTS);
      float[] candidate = Arrays.copyOfRange(gradients, gatesOnly, gradients.length);
      close(
          diagonal(new Floats(List.of(UNITS, UNITS), candidate)).values(),
          diagonal(get(found, "U_h")).values(),
          GRADIENTS);
    }
  }

  @Test
  void multiHeadAttention() {
    Floats asking = Twin.numbers(new Random(4), List.of(BATCH, STEPS, WIDTH));
    Floats asked = Twin.numbers(new Random(5), List.of(BATCH, 5, WIDTH));
    Floats wanted = Twin.numbers(new Random(6), List.of(BATCH, STEPS, WIDTH));
    Twin ours =
        Twin.of(
            bundled("transformer") + ATTENDING,
            "Whole",
            (name, drawn) -> drawn,
            List.of(asking, asked, wanted));
    MultiheadAttentionImpl theirs = new MultiheadAttentionImpl(WIDTH, HEADS);
    String[] parts = {"Q", "K", "V"};
    put(theirs, "in_proj_weight", rows(ours.weights(), "W_", parts));
    put(theirs, "out_proj.weight", sideBySide(get(ours.weights(), "W_O")));
    put(theirs, "in_proj_bias", new float[3 * WIDTH]);
    put(theirs, "out_proj.bias", new float[WIDTH]);
    Tensor memory = stepsFirst(asked);
    Tensor output = theirs.forward(stepsFirst(asking), memory, memory).get0().transpose(0, 1);
    assertOutputs(ours, output);
    descend(output, wanted);
    for (Map<String, Floats> found : ours.gradients()) {
      assertGradient(theirs, "in_proj_weight", rows(found, "W_", parts));
      assertGradient(theirs, "out_proj.weight", sideBySide(get(found, "W_O")));
    }
  }

  private static GRUImpl gru() {
    GRUOptions options = new GRUOptions(IN, UNITS);
    options.batch_first().put(true);
    return new GRUImpl(options);
  }

  private static Tensor tensor(Floats floats) {
    return Tensors.of(floats, new Device("cpu"));
  }

  private static Tensor stepsFirst(Floats floats) {
    return tensor(floats).transpose(0, 1);
  }

  /** Weights one below the other; a minus turns their signs. */
  private static float[] rows(Map<String, Floats> weights, String stem, String... gates) {
    Function<String, float[]> part =
        gate -> {
          float[] values = get(weights, stem + gate.replace("-", "")).values().clone();
          for (int i = 0; gate.startsWith("-") && i < values.length; i++) {
            values[i] = -values[i];
          }
          return values;
        };
    Map<String, float[]> parts = new LinkedHashMap<>();
    Arrays.stream(gates).forEach(gate -> parts.put(gate, part.apply(gate)));
    float[] all = new float[parts.values().stream().mapToInt(each -> each.length).sum()];
    int at = 0;
    for (float[] each : parts.values()) {
      System.arraycopy(each, 0, all, at, each.length);
      at += each.length;
    }
    return all;
  }

  private static Floats get(Map<String, Floats> values, String name) {
    return Objects.requireNonNull(values.get(name));
  }

  private static float[] lastOnly(Floats bias) {
    float[] all = new float[3 * UNITS];
    System.arraycopy(bias.values(), 0, all, 2 * UNITS, UNITS);
    return all;
  }

  private static Floats diagonal(Floats matrix) {
    float[] values = matrix.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = i / UNITS == i % UNITS ? values[i] : 0;
    }
    return new Floats(matrix.shape(), values);
  }

  /** From a matrix for each head to one matrix that takes the heads one behind the other. */
  private static float[] sideBySide(Floats heads) {
    int each = WIDTH / HEADS;
    float[] all = new float[WIDTH * WIDTH];
    for (int i = 0; i < all.length; i++) {
      int column = i % WIDTH;
      int row = column / each * WIDTH + i / WIDTH;
      all[i] = heads.values()[row * each + column % each];
    }
    return all;
  }

  private static Tensor parameter(Module module, String name) {
    return module.named_parameters().get(name);
  }

  private static void put(Module module, String name, float[] values) {
    try (NoGradGuard still = new NoGradGuard()) {
      Tensor parameter = parameter(module, name);
      parameter.copy_(tensor(new Floats(Tensors.shape(parameter), values)));
    }
  }

  /** The loss of ours is a sum for each example, of which the mean counts. */
  private static void descend(Tensor output, Floats goal) {
    output.mul(tensor(goal)).sum().div(new org.bytedeco.pytorch.Scalar(BATCH)).backward();
  }

  private static float[] gradient(Module module, String name) {
    return Tensors.floats(parameter(module, name).grad()).values();
  }

  private static void assertOutputs(Twin ours, Tensor theirs) {
    close(Tensors.floats(theirs).values(), ours.outputs().get(0).values(), OUTPUTS);
  }

  private static void assertGradient(Module module, String name, float[] ours) {
    close(gradient(module, name), ours, GRADIENTS);
  }

  private static void close(float[] expected, float[] found, double bar) {
    assertThat(found).hasSameSizeAs(expected);
    double largest = 0;
    for (int i = 0; i < found.length; i++) {
      assertThat(found[i]).isCloseTo(expected[i], org.assertj.core.data.Offset.offset((float) bar));
      largest = Math.max(largest, Math.abs(found[i]));
    }
    assertThat(largest).as("something was compared").isGreaterThan(10 * bar);
  }
}
