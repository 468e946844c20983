package org.archigram.diagram.layout.grid;

/** Numbers that were met before. */
final class Seen {
  private long[] slots = new long[1 << 10];
  private int count;

  /** Notes a number; false if it was met before. */
  boolean add(long number) {
    if (2 * ++count > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      for (long slot : old) {
        if (slot != 0) {
          slots[place(slot)] = slot;
        }
      }
    }
    long key = number == 0 ? 1 : number;
    int place = place(key);
    if (slots[place] == key) {
      count--;
      return false;
    }
    slots[place] = key;
    return true;
  }

  /** Where a number stands, or would. */
  private int place(long key) {
    int mask = slots.length - 1;
    int place = (int) (key ^ key >>> 32) & mask;
    while (slots[place] != 0 && slots[place] != key) {
      place = place + 1 & mask;
    }
    return place;
  }
}
