package org.archigram.model.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
  private static final List<String> NAMES =
      List.of("sigmoid", "softmax", "tanh", "W_z", "W_r", "h");

  @Test
  void aSlipOfTheFingersIsRecognised() {
    assertThat(Suggestions.nearest("sigmiod", NAMES)).contains("sigmoid");
    assertThat(Suggestions.nearest("sofmx", NAMES)).contains("softmax");
    assertThat(Suggestions.nearest("Tanh", NAMES)).contains("tanh");
    assertThat(Suggestions.nearest("H", NAMES)).contains("h");
  }

  @Test
  void theFirstOfEquallyNearNamesWins() {
    assertThat(Suggestions.nearest("W_x", NAMES)).contains("W_z");
  }

  @Test
  void whatIsFarOrTheSameIsNotSuggested() {
    assertThat(Suggestions.nearest("relu", NAMES)).isEmpty();
    assertThat(Suggestions.nearest("x", NAMES)).isEmpty();
    assertThat(Suggestions.nearest("tanh", NAMES)).isEmpty();
    assertThat(Suggestions.nearest("x".repeat(1 << 20), NAMES)).isEmpty();
  }
}
