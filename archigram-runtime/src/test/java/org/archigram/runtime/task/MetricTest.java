package org.archigram.runtime.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.archigram.runtime.data.Floats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {
  private static Floats row(float... values) {
    return new Floats(List.of(values.length), values);
  }

  private static Floats of(List<Integer> shape, float... values) {
    return new Floats(shape, values);
  }

  @Test
  void errorsOfNumbersAreThoseOfTheTextbook() {
    Floats answers = row(1, 2, 3, 4);
    Floats targets = row(1, 2, 3, 8);
    assertThat(Metric.MEAN_SQUARED_ERROR.of(answers, targets)).isEqualTo(4);
    assertThat(Metric.ROOT_MEAN_SQUARED_ERROR.of(answers, targets)).isEqualTo(2);
    // The variance of 1, 2, 3, 8 is (6.25 + 2.25 + 0.25 + 20.25) / 4.
    assertThat(Metric.NORMALISED_ERROR.of(answers, targets))
        .isCloseTo(Math.sqrt(4 / 7.25), within(1e-12));
    assertThat(Metric.NORMALISED_ERROR.of(row(3.5f, 3.5f, 3.5f, 3.5f), targets))
        .isCloseTo(1, within(1e-12));
  }

  @Test
  void theHighestScoreIsTheClass() {
    Floats scores = of(List.of(3, 3), 0, 1, 0.5f, -1, -2, -3, 0, 0, 9);
    assertThat(Metric.ACCURACY.of(scores, row(1, 0, 0))).isCloseTo(2 / 3.0, within(1e-12));
    assertThat(Metric.ERROR_RATE.of(scores, row(1, 0, 2))).isZero();
  }

  @Test
  void oneNumberDecidesBetweenTwoClasses() {
    assertThat(Metric.ACCURACY.of(row(0.4f, 0.6f, -3, 7), row(0, 1, 0, 1))).isEqualTo(1);
    assertThat(Metric.ACCURACY.of(row(0.4f, 0.6f, -3, 7), row(1, 0, 1, 0))).isZero();
  }

  @Test
  void classesMayAlsoBeAnsweredByTheirNumbers() {
    assertThat(Metric.ACCURACY.of(row(0, 2, 1), row(0, 2, 2))).isCloseTo(2 / 3.0, within(1e-12));
  }

  @Test
  void sequencesAreExactWhenAllTheirClassesAre() {
    Floats targets = of(List.of(2, 2), 0, 1, 1, 1);
    Floats scores = of(List.of(2, 2, 2), 1, 0, 0, 1, 1, 0, 0, 1);
    assertThat(Metric.EXACT.of(scores, targets)).isEqualTo(0.5);
    assertThat(Metric.ACCURACY.of(scores, targets)).isEqualTo(0.75);
  }

  @Test
  void wrongBitsAreCountedForEachSequence() {
    Floats targets = of(List.of(2, 3), 0, 1, 1, 0, 0, 0);
    Floats answers = of(List.of(2, 3), 0.1f, 0.9f, 0.2f, 0.8f, 0.7f, 0.4f);
    assertThat(Metric.WRONG_BITS.of(answers, targets)).isEqualTo(1.5);
  }

  @Test
  void capacityIsTheSumOfSquaredCorrelations() {
    Floats targets = of(List.of(1, 4, 3), 1, 1, 1, 2, -1, 2, 3, 1, 3, 4, -1, 4);
    // The first column is right but for a scale, the second is constant, the third runs backwards.
    Floats answers = of(List.of(1, 4, 3), 2, 7, -1, 4, 7, -2, 6, 7, -3, 8, 7, -4);
    assertThat(Metric.MEMORY_CAPACITY.of(answers, targets)).isCloseTo(2, within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(value = Metric.class, mode = EnumSource.Mode.EXCLUDE, names = "LOSS")
  void whatIsNotANumberIsNeverGood(Metric metric) {
    Floats targets = of(List.of(2, 2), 0, 1, 1, 0);
    double value =
        metric.of(of(List.of(2, 2), Float.NaN, Float.NaN, Float.NaN, Float.NaN), targets);
    double perfect = metric.of(targets, targets);
    assertThat(metric.isBetter(perfect, value)).isTrue();
    assertThat(metric.isBetter(value, perfect)).isFalse();
    assertThat(Bar.atMost(1, "").passes(Double.NaN)).isFalse();
    assertThat(Bar.atLeast(0, "").passes(Double.NaN)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(value = Metric.class, mode = EnumSource.Mode.EXCLUDE, names = "LOSS")
  void answersOfAnotherShapeAreRefused(Metric metric) {
    Floats answers = of(List.of(3), 1, 2, 3);
    assertThatThrownBy(() -> metric.of(answers, of(List.of(2, 1), 0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3]");
  }

  @Test
  void valuesAreWrittenForPeople() {
    assertThat(Metric.ERROR_RATE.text(0.0123)).isEqualTo("1.23 %");
    assertThat(Metric.MEAN_SQUARED_ERROR.text(0.00456789)).isEqualTo("0.004568");
    assertThat(Metric.NORMALISED_ERROR.text(Double.NaN)).isEqualTo("NaN");
    Bar bar = Bar.atMost(0.005, "");
    assertThat(new Task.About("a", "b", "c", Metric.MEAN_SQUARED_ERROR, bar).passing())
        .isEqualTo("mean squared error ≤ 0.005");
  }
}
