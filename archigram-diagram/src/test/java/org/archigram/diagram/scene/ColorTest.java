package org.archigram.diagram.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColorTest {
  @Test
  void blackOnWhiteHasTheHighestContrast() {
    assertThat(Color.BLACK.contrast(Color.WHITE)).isCloseTo(21, within(1e-9));
    assertThat(Color.hex("#777777").contrast(Color.WHITE)).isCloseTo(4.48, within(0.01));
  }

  @Test
  void aColourIsReadAndWrittenAsInCss() {
    assertThat(Color.hex("#1F77b4").hex()).isEqualTo("#1f77b4");
    assertThatThrownBy(() -> Color.hex("red")).hasMessageContaining("red");
    assertThatThrownBy(() -> new Color(256, 0, 0)).hasMessageContaining("256");
  }

  @Test
  void mixingGoesFromOneToTheOther() {
    assertThat(Color.BLACK.mix(Color.WHITE, 0)).isEqualTo(Color.BLACK);
    assertThat(Color.BLACK.mix(Color.WHITE, 1)).isEqualTo(Color.WHITE);
    assertThat(Color.BLACK.mix(Color.WHITE, 0.5).hex()).isEqualTo("#808080");
  }
}
