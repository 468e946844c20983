package org.archigram.compiler.grow;

import java.util.Arrays;
import org.archigram.compiler.cell.Slot;
import org.jspecify.annotations.Nullable;

/**
 * Where one call of a routine keeps its registers: behind those of the frame around it, so that
 * both find what they share at the same place.
 */
final class Frame {
  private final int routine;
  private final @Nullable Frame outer;
  private final int first;
  private final int[] places;
  private final @Nullable Neuron[] elements;
  private final int[] sizes;

  /**
   * The frame of a call.
   *
   * @param sizes how many elements each of its registers has; 0 for a single link
   */
  Frame(int routine, @Nullable Frame outer, int... sizes) {
    this.routine = routine;
    this.outer = outer;
    this.first = outer == null ? Environment.ORDER + 1 : outer.size();
    this.places = new int[sizes.length];
    this.elements = new Neuron[sizes.length];
    int[] before = outer == null ? new int[first] : outer.sizes;
    this.sizes = Arrays.copyOf(before, first + sizes.length);
    for (int i = 0; i < sizes.length; i++) {
      places[i] = first + i;
      this.sizes[first + i] = sizes[i];
    }
  }

  /** How many places there are, with those around. */
  int size() {
    return sizes.length;
  }

  /** Where its own places begin. */
  int first() {
    return first;
  }

  /** A register stands for another, or for an element of that. */
  void alias(int slot, int place, @Nullable Neuron element) {
    places[slot] = place;
    elements[slot] = element;
  }

  /** A register of its own is as large as one that it stands for. */
  void resize(int slot, int size) {
    sizes[first + slot] = size;
  }

  int place(Slot slot) {
    return around(slot.routine()).places[slot.index()];
  }

  /** Which element a register stands for, if it stands for one. */
  @Nullable Neuron element(Slot slot) {
    return around(slot.routine()).elements[slot.index()];
  }

  /** How many elements there are at a place; 0 for a single link. */
  int sizeAt(int place) {
    return sizes[place];
  }

  /** The frame of a routine that is this one or lies around it. */
  Frame around(int id) {
    Frame frame = this;
    while (frame.routine != id) {
      if (frame.outer == null) {
        throw new IllegalStateException("routine " + id + " is not around routine " + routine);
      }
      frame = frame.outer;
    }
    return frame;
  }
}
