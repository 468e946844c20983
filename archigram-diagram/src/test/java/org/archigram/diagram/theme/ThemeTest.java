package org.archigram.diagram.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archigram.diagram.scene.Color;
import org.junit.jupiter.api.Test;

/** Fills that mean different things are told apart, also without red and green. */
class ThemeTest {
  /** How different two colours must be; 1 is just seen beside each other. */
  private static final double SEEN = 5;

  @Test
  void fillsAreToldApartByEveryEye() {
    for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
      List<Color> fills = fills(theme);
      for (Vision vision : Vision.values()) {
        for (int i = 0; i < fills.size(); i++) {
          for (Color other : fills.subList(i + 1, fills.size())) {
            assertThat(Difference.of(vision.seen(fills.get(i)), vision.seen(other)))
                .as("%s, %s: %s and %s", theme.name(), vision, fills.get(i), other)
                .isGreaterThan(SEEN);
          }
        }
      }
    }
  }

  private static List<Color> fills(Theme theme) {
    Theme.Paints paints = theme.paints();
    return List.of(
        theme.page(),
        paints.product().fill(),
        paints.convolution().fill(),
        paints.lookup().fill(),
        paints.normalisation().fill(),
        paints.spiking().fill(),
        paints.sampling().fill(),
        paints.outside().fill(),
        paints.objective().fill());
  }

  /** The published example values of the difference CIEDE2000. */
  @Test
  void theDifferenceIsTheOneThatIsPublished() {
    assertThat(Difference.of(new double[] {50, 2.6772, -79.7751}, new double[] {50, 0, -82.7485}))
        .isCloseTo(2.0425, org.assertj.core.data.Offset.offset(1e-4));
    assertThat(
            Difference.of(
                new double[] {22.7233, 20.0904, -46.6940},
                new double[] {23.0331, 14.9730, -42.5619}))
        .isCloseTo(2.0373, org.assertj.core.data.Offset.offset(1e-4));
  }
}
