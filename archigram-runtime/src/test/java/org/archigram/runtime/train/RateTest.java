package org.archigram.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RateTest {

  @Test
  void stepsMultiplyAtEachMultiple() {
    Rate rate = new Rate.Steps(8, 10, 0.5);
    assertThat(new double[] {rate.at(0), rate.at(9), rate.at(10), rate.at(25)})
        .containsExactly(8, 8, 4, 2);
  }

  @Test
  void cosineFallsAndStays() {
    Rate rate = new Rate.Cosine(1, 100, 0.2);
    assertThat(rate.at(0)).isEqualTo(1);
    assertThat(rate.at(50)).isCloseTo(0.6, within(1e-12));
    assertThat(rate.at(100)).isCloseTo(0.2, within(1e-12));
    assertThat(rate.at(1000)).isCloseTo(0.2, within(1e-12));
  }

  @Test
  void warmUpRisesToWhatFollows() {
    Rate rate = new Rate.WarmUp(4, new Rate.Cosine(1, 100, 0));
    assertThat(new double[] {rate.at(0), rate.at(1), rate.at(3), rate.at(4)})
        .containsExactly(0.25, 0.5, 1, 1);
    assertThat(rate.at(54)).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void scheduleOfNoLengthIsRefused() {
    assertThatThrownBy(() -> new Rate.Steps(1, 0, 0.5))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
