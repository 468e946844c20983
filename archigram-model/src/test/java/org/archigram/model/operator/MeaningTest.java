package org.archigram.model.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.archigram.model.Application;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Operator;
import org.archigram.model.Size;
import org.archigram.model.tensor.Gradients;
import org.archigram.model.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeaningTest {
  private static final double STEP = 1e-6;

  /** An operator with shapes for its arguments and its result, without the batch. */
  private record Case(
      String operator, Attributes attributes, List<Integer> result, List<List<Integer>> arguments) {
    @Override
    public String toString() {
      return operator + arguments + attributes.values();
    }
  }

  private static Case of(String operator, List<Integer> result, List<List<Integer>> arguments) {
    return new Case(operator, Attributes.NONE, result, arguments);
  }

  private static Case set(
      String operator,
      Map<String, Attribute> settings,
      List<Integer> result,
      List<List<Integer>> arguments) {
    return new Case(operator, new Attributes(settings), result, arguments);
  }

  private static Attribute sizes(long... numbers) {
    List<Size> sizes = new ArrayList<>();
    for (long number : numbers) {
      sizes.add(Size.of(number));
    }
    return new Attribute.Sizes(sizes);
  }

  static List<Case> smooth() {
    List<Integer> n = List.of(3);
    List<Integer> none = List.of();
    List<Case> cases = new ArrayList<>();
    for (Operator operator : Activations.ALL) {
      cases.add(of(operator.name(), n, List.of(n)));
    }
    for (String name : List.of("add", "sub", "mul", "div", "pow", "minimum", "maximum")) {
      cases.add(of(name, n, List.of(n, n)));
      cases.add(of(name, n, List.of(n, none)));
    }
    cases.add(of("where", n, List.of(n, none, n)));
    cases.add(of("matmul", List.of(2), List.of(List.of(2, 3), n)));
    cases.add(of("matmul", List.of(4), List.of(n, List.of(3, 4))));
    cases.add(of("matmul", List.of(2, 4), List.of(List.of(2, 3), List.of(3, 4))));
    cases.add(of("outer", List.of(3, 2), List.of(n, List.of(2))));
    cases.add(of("dot", none, List.of(n, n)));
    cases.add(of("transpose", List.of(3, 2), List.of(List.of(2, 3))));
    cases.add(
        set(
            "conv",
            Map.of("stride", sizes(2), "pad", sizes(1)),
            List.of(4, 3, 2),
            List.of(List.of(2, 5, 4), List.of(4, 2, 3, 3))));
    cases.add(
        set(
            "conv",
            Map.of("groups", sizes(2)),
            List.of(4, 3),
            List.of(List.of(2, 5), List.of(4, 1, 3))));
    cases.add(
        set(
            "conv_transpose",
            Map.of("stride", sizes(2)),
            List.of(3, 5, 5),
            List.of(List.of(2, 2, 2), List.of(2, 3, 3, 3))));
    cases.add(of("circular_convolution", List.of(5), List.of(List.of(5), n)));
    for (String name : List.of("max_pool", "avg_pool", "sum_pool")) {
      cases.add(
          set(
              name,
              Map.of("size", sizes(3), "stride", sizes(2), "pad", sizes(1)),
              List.of(2, 3, 3),
              List.of(List.of(2, 5, 5))));
    }
    cases.add(of("global_avg_pool", List.of(2), List.of(List.of(2, 3, 2))));
    cases.add(of("global_max_pool", List.of(2), List.of(List.of(2, 3, 2))));
    cases.add(
        set("upsample", Map.of("factor", sizes(2)), List.of(1, 4, 6), List.of(List.of(1, 2, 3))));
    cases.add(of("standardize", List.of(2, 3), List.of(List.of(2, 3))));
    cases.add(of("standardize_batch", List.of(2, 3), List.of(List.of(2, 3))));
    cases.add(
        set(
            "standardize_groups",
            Map.of("groups", sizes(2)),
            List.of(4, 2),
            List.of(List.of(4, 2))));
    cases.add(of("rms_norm", n, List.of(n)));
    for (String name :
        List.of("sum", "mean", "max", "min", "prod", "variance", "norm", "logsumexp")) {
      cases.add(of(name, List.of(2), List.of(List.of(2, 3))));
      cases.add(set(name, Map.of("dim", sizes(0)), n, List.of(List.of(2, 3))));
    }
    for (String name : List.of("softmax", "log_softmax", "cumulative_sum")) {
      cases.add(of(name, List.of(2, 3), List.of(List.of(2, 3))));
      cases.add(set(name, Map.of("dim", sizes(0)), List.of(2, 3), List.of(List.of(2, 3))));
    }
    cases.add(of("concat", List.of(5), List.of(n, List.of(2))));
    cases.add(of("flatten", List.of(6), List.of(List.of(2, 3))));
    cases.add(of("reshape", List.of(3, 2), List.of(List.of(2, 3))));
    cases.add(
        set("slice", Map.of("from", sizes(1), "size", sizes(2)), List.of(2), List.of(List.of(4))));
    cases.add(set("pad", Map.of("before", sizes(1), "after", sizes(2)), List.of(6), List.of(n)));
    cases.add(
        set(
            "permute",
            Map.of("order", sizes(2, 0, 1)),
            List.of(4, 2, 3),
            List.of(List.of(2, 3, 4))));
    cases.add(of("reverse", n, List.of(n)));
    cases.add(set("spread", Map.of("sizes", sizes(2)), List.of(2, 3), List.of(n)));
    cases.add(of("column_scale", List.of(2, 3), List.of(List.of(2, 3), List.of(2))));
    cases.add(of("column_shift", List.of(2, 3), List.of(List.of(2, 3), List.of(2))));
    cases.add(of("cosine", List.of(4), List.of(n, List.of(4, 3))));
    cases.add(of("entropy", none, List.of(n)));
    cases.add(of("cross_entropy", none, List.of(n, n)));
    for (String name :
        List.of(
            "binary_cross_entropy",
            "squared_error",
            "mean_squared_error",
            "huber",
            "absolute_error")) {
      cases.add(of(name, none, List.of(n, n)));
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("smooth")
  void gradientsAreTheSlopes(Case given) {
    SplittableRandom random = new SplittableRandom(given.toString().hashCode());
    List<Tensor> arguments =
        given.arguments().stream().map(shape -> numbers(shape, random)).toList();
    Tensor result = apply(given, arguments);
    Tensor mix = numbers(given.result(), random);
    Gradients gradients = mixed(result, mix).gradients();
    for (int argument = 0; argument < arguments.size(); argument++) {
      double[] found = gradients.of(arguments.get(argument));
      for (int i = 0; i < found.length; i++) {
        double slope =
            (value(given, arguments, argument, i, STEP, mix)
                    - value(given, arguments, argument, i, -STEP, mix))
                / (2 * STEP);
        assertThat(found[i])
            .as("argument %d, number %d", argument, i)
            .isCloseTo(slope, org.assertj.core.data.Offset.offset(1e-6 * (1 + Math.abs(slope))));
      }
    }
  }

  static List<Case> all() {
    List<Integer> n = List.of(3);
    List<Case> cases = new ArrayList<>(smooth());
    cases.removeIf(one -> one.operator().equals("where"));
    for (String name : List.of("less", "at_most", "greater", "at_least", "equal", "differs")) {
      cases.add(of(name, n, List.of(n, n)));
    }
    for (String name : List.of("normal", "uniform")) {
      cases.add(of(name, n, List.of(n, n)));
    }
    for (String name :
        List.of("bernoulli", "one_hot_draw", "poisson", "stop", "reverse_gradient")) {
      cases.add(of(name, n, List.of(n)));
    }
    cases.add(of("reverse_gradient", n, List.of(n, List.of())));
    cases.add(of("train_else", n, List.of(n, n)));
    cases.add(of("straight_through", n, List.of(n, n)));
    cases.add(of("argmax", List.of(), List.of(n)));
    cases.add(of("embed", n, List.of(List.of(4, 3), List.of())));
    cases.add(of("pick", List.of(), List.of(n, List.of())));
    cases.add(of("glimpse", List.of(1, 2, 2), List.of(List.of(1, 6, 6), List.of(2))));
    return cases;
  }

  /** What the operator says of itself decides which gradients a picture shows. */
  @ParameterizedTest
  @MethodSource("all")
  void noGradientGoesBackToFlatArgumentsAndToNoOthers(Case given) {
    SplittableRandom random = new SplittableRandom(given.toString().hashCode());
    List<Tensor> arguments =
        given.arguments().stream().map(shape -> numbers(shape, random)).toList();
    Tensor result = apply(given, arguments);
    Gradients gradients = mixed(result, numbers(given.result(), random)).gradients();
    for (int argument = 0; argument < arguments.size(); argument++) {
      boolean arrives =
          java.util.Arrays.stream(gradients.of(arguments.get(argument))).anyMatch(g -> g != 0);
      assertThat(arrives)
          .as("argument %d", argument)
          .isNotEqualTo(Operators.named(given.operator()).flat().contains(argument));
    }
  }

  @Test
  void choiceHasASlopeForBothValuesButNotForItsCondition() {
    Tensor condition = Tensor.of(List.of(1, 2), 0, 1);
    Tensor yes = Tensor.of(List.of(1, 2), 3, 4);
    Tensor no = Tensor.of(List.of(1, 2), 5, 6);
    List<Tensor> all = List.of(condition, yes, no);
    Gradients gradients = apply(of("where", List.of(2), List.of()), all).gradients();
    assertThat(gradients.of(condition)).containsOnly(0);
    assertThat(gradients.of(yes)).containsExactly(0, 1);
    assertThat(gradients.of(no)).containsExactly(1, 0);
    assertThat(Operators.named("where").flat()).containsExactly(0);
  }

  /** Between 0.2 and 0.8, and no two alike, so that nothing has a kink nearby. */
  private static Tensor numbers(List<Integer> shape, SplittableRandom random) {
    List<Integer> batched = new ArrayList<>(List.of(2));
    batched.addAll(shape);
    double[] values = new double[batched.stream().reduce(1, (a, b) -> a * b)];
    java.util.Arrays.setAll(values, i -> 0.2 + 0.6 * random.nextDouble());
    return Tensor.of(batched, values);
  }

  private static Tensor mixed(Tensor result, Tensor mix) {
    return Aligned.times(result, mix);
  }

  private static double value(
      Case given, List<Tensor> arguments, int argument, int index, double step, Tensor mix) {
    List<Tensor> moved = new ArrayList<>(arguments);
    double[] values = arguments.get(argument).values().clone();
    values[index] += step;
    moved.set(argument, Tensor.of(arguments.get(argument).shape(), values));
    return java.util.Arrays.stream(mixed(apply(given, moved), mix).values()).sum();
  }

  private static Tensor apply(Case given, List<Tensor> arguments) {
    Application application =
        new Application(arguments, given.attributes(), given.result(), false, new Training());
    return Operators.named(given.operator()).meaning().of(application);
  }

  private static final class Training implements Application.Surroundings {
    @Override
    public boolean training() {
      return true;
    }

    @Override
    public int batch() {
      return 2;
    }

    @Override
    public double[] normal(int count) {
      return filled(count, 0.7);
    }

    @Override
    public double[] uniform(int count) {
      return filled(count, 0.4);
    }

    private static double[] filled(int count, double value) {
      double[] noise = new double[count];
      java.util.Arrays.fill(noise, value);
      return noise;
    }

    @Override
    public int step(String axis) {
      return 1;
    }

    @Override
    public Optional<Application.Draw> draw() {
      return Optional.empty();
    }

    @Override
    public Tensor statistic(String name, List<Integer> shape, double initial) {
      return Tensor.full(shape, initial);
    }
  }

  @Test
  void theErrorFunctionIsExact() {
    assertThat(Curves.erf(0.5)).isCloseTo(0.5204998778130465, within());
    assertThat(Curves.erf(2.4)).isCloseTo(0.9993114861033549, within());
    assertThat(Curves.erf(-3)).isCloseTo(-0.9999779095030014, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1e-14);
  }

  @Test
  void aReversedGradientIsTurnedAndScaled() {
    Tensor x = Tensor.of(List.of(1, 2), 1, 2);
    Case given =
        set("reverse_gradient", Map.of("lambda", new Attribute.Real(0.5)), List.of(2), List.of());
    assertThat(apply(given, List.of(x)).gradients().of(x)).containsExactly(-0.5, -0.5);
  }

  @Test
  void whatIsDecoupledLearnsFromWhatArrives() {
    Tensor x = Tensor.of(List.of(1, 2), 1, 2);
    Tensor synthetic = Tensor.of(List.of(1, 2), 3, 5);
    Gradients gradients =
        apply(of("decouple", List.of(2), List.of()), List.of(x, synthetic)).gradients();
    assertThat(gradients.of(x)).containsExactly(3, 5);
    assertThat(gradients.of(synthetic)).containsExactly(2, 4);
  }

  @Test
  void nothingFlowsBackThroughAStop() {
    Tensor x = Tensor.of(List.of(1, 2), 1, 2);
    Tensor stopped = apply(of("stop", List.of(2), List.of()), List.of(x));
    assertThat(stopped.values()).containsExactly(1, 2);
    assertThat(stopped.gradients().of(x)).containsExactly(0, 0);
  }

  @Test
  void aGlimpseInTheMiddleSeesTheMiddle() {
    double[] pixels = new double[25];
    pixels[12] = 1;
    Tensor image = Tensor.of(List.of(1, 1, 5, 5), pixels);
    Tensor middle = Tensor.of(List.of(1, 2), 0, 0);
    Tensor seen = apply(of("glimpse", List.of(1, 3, 3), List.of()), List.of(image, middle));
    assertThat(seen.values()).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0);
  }
}
