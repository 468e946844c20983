package org.archigram.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {
  private static final Source MIXED = new Source("a", "ab\r\ncd\ref\n\ng");

  @Test
  void everyKindOfLineEndCounts() {
    assertThat(MIXED.at(4, 5)).hasToString("a:2:1");
    assertThat(MIXED.at(8, 9)).hasToString("a:3:2");
    assertThat(MIXED.at(10, 11)).hasToString("a:4:1");
    assertThat(MIXED.at(11, 12)).hasToString("a:5:1");
    assertThat(MIXED.line(3)).isEqualTo("ef");
    assertThat(MIXED.line(5)).isEqualTo("g");
  }

  @Test
  void aPlaceIsCutAtTheEndOfItsLine() {
    assertThat(MIXED.at(1, 12).length()).isEqualTo(1);
    assertThat(MIXED.at(7, 12).length()).isEqualTo(2);
  }

  @Test
  void theEndOfTheTextIsAPlace() {
    assertThat(MIXED.at(12, 12)).hasToString("a:5:2");
    assertThat(new Source("e", "").at(0, 0)).hasToString("e:1:1");
  }
}
