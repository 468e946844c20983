package org.archigram.runtime.own;

import java.util.Arrays;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.random.Philox;

/**
 * Which examples are learned from, and which not.
 *
 * @param training those that are learned from
 * @param validation those that are measured while a network learns; may be none
 * @param heldOut those that are measured in the end
 */
record Split(int[] training, int[] validation, int[] heldOut) {
  private static final int STREAM = 0x53504C54;

  /** Divides examples by a seed; what is held out from elsewhere needs no share. */
  static Split of(int[] all, Wish.Parts parts, long seed, String file) {
    int[] order = Philox.order(seed, STREAM, 0, all.length);
    int held = parts.heldOutFiles().isEmpty() ? share(parts.heldOut(), all.length) : 0;
    int validation = share(parts.validation(), all.length - held);
    if (all.length - held - validation < 1) {
      throw new DataException(
          file,
          "",
          "has " + all.length + " examples, too few to learn from and to hold some out",
          "give more, or a smaller --holdout");
    }
    int[] places = Arrays.stream(order).map(place -> all[place]).toArray();
    return new Split(
        sorted(places, held + validation, all.length),
        sorted(places, held, held + validation),
        sorted(places, 0, held));
  }

  /** At least one where any are wanted. */
  private static int share(double share, int count) {
    return share == 0 ? 0 : (int) Math.max(1, Math.round(share * count));
  }

  private static int[] sorted(int[] places, int from, int to) {
    int[] part = Arrays.copyOfRange(places, from, to);
    Arrays.sort(part);
    return part;
  }
}
