package org.archigram.runtime.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.archigram.runtime.data.Floats;
import org.junit.jupiter.api.Test;

class RidgeTest {

  @Test
  void exactRelationIsFound() {
    Ridge ridge = new Ridge(3, 2, true);
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      ridge.add(x, new double[] {2 * x[0] - x[1] + 0.5 * x[2] + 3, x[2] - 7});
    }
    Ridge.Solution found = ridge.solve(0);
    assertThat(found.determined()).isTrue();
    assertThat(found.weights().get(0)).containsExactly(new double[] {2, -1, 0.5}, within(1e-12));
    assertThat(found.weights().get(1)).containsExactly(new double[] {0, 0, 1}, within(1e-12));
    assertThat(found.constants().get(0)).isCloseTo(3, within(1e-12));
    assertThat(found.constants().get(1)).isCloseTo(-7, within(1e-12));
    assertThat(found.errors()).allSatisfy(error -> assertThat(error).isLessThan(1e-24));
  }

  @Test
  void noiseIsAveragedAndItsSizeIsReported() {
    Ridge ridge = new Ridge(1, 1, false);
    Random random = new Random(2);
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextGaussian();
      ridge.add(new double[] {x}, new double[] {4 * x + 0.5 * random.nextGaussian()});
    }
    Ridge.Solution found = ridge.solve(0);
    assertThat(found.weights().get(0)[0]).isCloseTo(4, within(0.02));
    assertThat(found.errors().get(0)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void penaltyShrinksAsTheFormulaSays() {
    double[] xs = {1, 2, 3};
    double[] ys = {1, 3, 5};
    Ridge ridge = new Ridge(1, 1, false);
    for (int i = 0; i < 3; i++) {
      ridge.add(new double[] {xs[i]}, new double[] {ys[i]});
    }
    // The sums of x y and of x x are 22 and 14.
    assertThat(ridge.solve(6).weights().get(0)[0]).isCloseTo(22.0 / 20, within(1e-14));
    assertThat(ridge.solve(0).weights().get(0)[0]).isCloseTo(22.0 / 14, within(1e-14));
    double w = 22.0 / 20;
    double error = Math.pow(1 - w, 2) + Math.pow(3 - 2 * w, 2) + Math.pow(5 - 3 * w, 2);
    assertThat(ridge.solve(6).errors().get(0)).isCloseTo(error / 3, within(1e-14));
  }

  @Test
  void constantTermHasNoPenalty() {
    Ridge ridge = new Ridge(1, 1, true);
    for (int i = 0; i < 10; i++) {
      ridge.add(new double[] {i % 2 == 0 ? 1 : -1}, new double[] {100});
    }
    Ridge.Solution found = ridge.solve(1e9);
    assertThat(found.constants().get(0)).isCloseTo(100, within(1e-6));
  }

  @Test
  void nearlyDependentInputsKeepTheirDigits() {
    Ridge ridge = new Ridge(2, 1, false);
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      double x = random.nextGaussian();
      double y = x + 1e-9 * random.nextGaussian();
      ridge.add(new double[] {x, y}, new double[] {x + 2 * y});
    }
    // Products of columns would differ by 1e-18 of their size, which is lost.
    Ridge.Solution found = ridge.solve(0);
    assertThat(found.determined()).isTrue();
    assertThat(found.weights().get(0)).containsExactly(new double[] {1, 2}, within(1e-5));
  }

  @Test
  void dependentInputsShareTheWeight() {
    Ridge ridge = new Ridge(3, 1, false);
    Random random = new Random(4);
    for (int i = 0; i < 300; i++) {
      double x = random.nextGaussian();
      ridge.add(new double[] {x, x, 0}, new double[] {6 * x});
    }
    Ridge.Solution found = ridge.solve(0);
    assertThat(found.determined()).isFalse();
    assertThat(found.weights().get(0)).containsExactly(new double[] {3, 3, 0}, within(1e-9));
    assertThat(found.errors().get(0)).isLessThan(1e-20);
    assertThat(ridge.solve(1e-6).determined()).isTrue();
  }

  @Test
  void fewerExamplesThanInputsStillHaveASolution() {
    Ridge ridge = new Ridge(5, 1, false);
    Random random = new Random(5);
    for (int i = 0; i < 2; i++) {
      double[] x = random.doubles(5).toArray();
      ridge.add(x, new double[] {1});
    }
    Ridge.Solution found = ridge.solve(0);
    assertThat(found.determined()).isFalse();
    assertThat(found.errors().get(0)).isLessThan(1e-20);
  }

  @Test
  void examplesComeInTensorsOfAnyDepth() {
    Ridge ridge = new Ridge(2, 1, false);
    Random random = new Random(6);
    for (int batch = 0; batch < 3; batch++) {
      float[] x = new float[4 * 5 * 2];
      float[] y = new float[4 * 5];
      for (int i = 0; i < y.length; i++) {
        x[2 * i] = random.nextFloat();
        x[2 * i + 1] = random.nextFloat();
        y[i] = 2 * x[2 * i] - x[2 * i + 1];
      }
      ridge.add(new Floats(List.of(4, 5, 2), x), new Floats(List.of(4, 5), y));
    }
    assertThat(ridge.solve(0).weights().get(0)).containsExactly(new double[] {2, -1}, within(1e-6));
  }

  @Test
  void manyUnknownsAreSolvedLikeFew() {
    int n = 120;
    Ridge ridge = new Ridge(n, 1, false);
    Random random = new Random(8);
    double[] truth = random.doubles(n).toArray();
    for (int i = 0; i < 400; i++) {
      double[] x = new double[n];
      double y = 0;
      for (int j = 0; j < n; j++) {
        x[j] = random.nextGaussian();
        y += truth[j] * x[j];
      }
      ridge.add(x, new double[] {y});
    }
    assertThat(ridge.solve(0).weights().get(0)).containsExactly(truth, within(1e-10));
  }

  /** At the smallest value the slope by each weight is 0, and by the constant term. */
  @Test
  void penaltyBalancesTheErrorsOfManyWeights() {
    int n = 80;
    double[][] x = gaussians(1500, n, 9);
    double[] y = new double[x.length];
    Ridge ridge = new Ridge(n, 1, true);
    for (int i = 0; i < x.length; i++) {
      y[i] = Math.sin(3 * x[i][0]) + x[i][1] + 5;
      ridge.add(x[i], new double[] {y[i]});
    }
    Ridge.Solution found = ridge.solve(70);
    double[] weights = found.weights().get(0);
    double[] slopes = new double[n + 1];
    for (int j = 0; j < n; j++) {
      slopes[j] = 70 * weights[j];
    }
    for (int i = 0; i < x.length; i++) {
      double miss = found.constants().get(0) - y[i];
      for (int j = 0; j < n; j++) {
        miss += weights[j] * x[i][j];
      }
      for (int j = 0; j < n; j++) {
        slopes[j] += miss * x[i][j];
      }
      slopes[n] += miss;
    }
    assertThat(slopes).containsExactly(new double[n + 1], within(1e-9));
  }

  @Test
  void examplesCanFollowASolution() {
    double[][] x = gaussians(2600, 40, 10);
    Ridge often = new Ridge(40, 2, false);
    Ridge once = new Ridge(40, 2, false);
    for (int i = 0; i < x.length; i++) {
      double[] y = {x[i][0] * x[i][1], x[i][2]};
      often.add(x[i], y);
      once.add(x[i], y);
      if (i % 700 == 0) {
        often.solve(0.1);
      }
    }
    Ridge.Solution expected = once.solve(0.1);
    Ridge.Solution found = often.solve(0.1);
    for (int side = 0; side < 2; side++) {
      assertThat(found.weights().get(side))
          .containsExactly(expected.weights().get(side), within(1e-12));
      assertThat(found.errors().get(side)).isCloseTo(expected.errors().get(side), within(1e-12));
    }
  }

  @Test
  void sameExamplesGiveTheSameBits() {
    assertThat(bits()).isEqualTo(bits());
  }

  private static List<Double> bits() {
    Ridge ridge = new Ridge(150, 1, true);
    for (double[] x : gaussians(2300, 150, 11)) {
      ridge.add(x, new double[] {Math.tanh(x[3] + x[7])});
    }
    Ridge.Solution found = ridge.solve(1e-6);
    List<Double> bits = new ArrayList<>(found.errors());
    Arrays.stream(found.weights().get(0)).forEach(bits::add);
    return bits;
  }

  private static double[][] gaussians(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] numbers = new double[rows][columns];
    for (double[] row : numbers) {
      Arrays.setAll(row, j -> random.nextGaussian());
    }
    return numbers;
  }

  @Test
  void wrongNumbersAreRefused() {
    Ridge ridge = new Ridge(2, 1, false);
    assertThatThrownBy(() -> ridge.solve(0)).hasMessageContaining("no examples");
    assertThatThrownBy(() -> ridge.add(new double[1], new double[1]))
        .hasMessage("an example has 2 inputs and 1 outputs, not 1 and 1");
    assertThatThrownBy(() -> ridge.add(new double[] {1, Double.NaN}, new double[1]))
        .hasMessage("example 1 has NaN");
    ridge.add(new double[2], new double[1]);
    assertThatThrownBy(() -> ridge.solve(-1)).hasMessageContaining("λ must be 0 or more");
    assertThat(ridge.solve(0).weights().get(0)).containsExactly(0, 0);
  }
}
