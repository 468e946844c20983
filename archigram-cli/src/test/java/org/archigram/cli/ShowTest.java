package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Drawing with more said than usual, and blocks of the library. */
class ShowTest {
  @Test
  void theTitleCountsAllWeightsOnce() {
    Ran ran = Ran.archigram("draw", "transformer", "--show", "counts", "-o", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Transformer · 63,046,144 weights");
  }

  @Test
  void whatCannotBeShownIsNamed() {
    Ran ran = Ran.archigram("draw", "gru", "--show", "sizes,colour", "-o", "-");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("`colour` cannot be shown besides", "sizes, weights, counts");
  }

  @Test
  void aBlockOfTheLibraryIsDrawnByItsName() {
    Ran ran = Ran.archigram("draw", "LSTM", "-o", "-");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(">LSTM</text>");
    assertThat(Ran.archigram("draw", "bidirectional", "--set", "n=64", "-o", "-").out())
        .contains(">64</text>");
    assertThat(Ran.archigram("draw", "LSMT", "-o", "-").code()).isNotZero();
  }
}
