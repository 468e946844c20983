package org.archigram.runtime.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PhiloxTest {

  /** The known answers that come with Random123, the library of the paper's authors. */
  @Test
  void theNumbersAreThoseOfThePaper() {
    assertThat(Philox.block(new int[] {0, 0, 0, 0}, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(Philox.block(new int[] {-1, -1, -1, -1}, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    int[] pi = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344};
    assertThat(Philox.block(pi, 0xa4093822, 0x299f31d0))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  @Test
  void anOrderHasEachNumberOnceAndFollowsFromItsSeed() {
    int[] order = Philox.order(7, 1, 2, 1000);
    assertThat(order).isEqualTo(Philox.order(7, 1, 2, 1000));
    assertThat(order).isNotEqualTo(Philox.order(7, 1, 3, 1000));
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    assertThat(sorted).containsExactly(java.util.stream.IntStream.range(0, 1000).toArray());
  }

  @Test
  void ordersAreEquallyLikely() {
    int[] first = new int[5];
    for (int group = 0; group < 10_000; group++) {
      first[Philox.order(1, 1, group, 5)[0]]++;
    }
    assertThat(Arrays.stream(first)).allMatch(count -> count > 1840 && count < 2160);
  }
}
