package org.archigram.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

  @ParameterizedTest
  @CsvSource({"draw,draw,0", "drwa,draw,1", "dra,draw,1", "drawn,draw,1", "drew,draw,1", "'',a,1"})
  void distanceCountsChangedAddedRemovedAndSwappedLetters(String a, String b, int distance) {
    assertThat(Nearest.distance(a, b)).isEqualTo(distance);
    assertThat(Nearest.distance(b, a)).isEqualTo(distance);
  }

  @Test
  void nearestOfSeveralWins() {
    assertThat(Nearest.to("formt", List.of("form", "format", "forms"))).contains("form");
    assertThat(Nearest.to("fromat", List.of("form", "format"))).contains("format");
  }

  @Test
  void farWordsAreNotOffered() {
    assertThat(Nearest.to("xyz", List.of("draw", "explain"))).isEmpty();
    assertThat(Nearest.to("", List.of("draw"))).isEmpty();
  }
}
