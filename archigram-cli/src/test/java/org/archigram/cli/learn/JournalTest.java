package org.archigram.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JournalTest {
  private static final String BAR = "[" + " ".repeat(24) + "]";
  private static final List<String> PARTS =
      List.of("step 549 of 600", "loss 0.65592", "accuracy 63.10 %", "77.5 steps/s", "1 s left");

  @Test
  void aLineFitsEveryTerminal() {
    for (int room = 0; room < 120; room++) {
      assertThat(Journal.fitted(BAR, PARTS, room)).hasSizeLessThanOrEqualTo(room);
    }
  }

  @Test
  void whatMattersLeastGoesFirst() {
    assertThat(Journal.fitted(BAR, PARTS, 200)).startsWith("[").endsWith("left");
    assertThat(Journal.fitted(BAR, PARTS, 79))
        .isEqualTo("step 549 of 600  loss 0.65592  accuracy 63.10 %  77.5 steps/s  1 s left");
    assertThat(Journal.fitted(BAR, PARTS, 40)).startsWith("step 549 of 600").endsWith("1 s left");
    assertThat(Journal.fitted(BAR, PARTS, 20)).isEqualTo("step 549 of 600");
  }
}
