package org.archigram.runtime.report;

import java.util.Locale;

/** Colours that stand for numbers; as red, green and blue in one number. */
final class Colours {
  /** From dark blue to yellow, each step as much lighter as the one before. */
  private static final int[] RISING = {
    0x2a1a52, 0x33447f, 0x2c6b8e, 0x22908c, 0x40b57a, 0x93d14f, 0xf2e34c
  };

  /** From blue over white to red. */
  private static final int[] SIGNED = {0x2166ac, 0x7ab3d6, 0xf3f3f3, 0xee9a78, 0xb2182b};

  /** From one class to the other. */
  private static final int[] SIDES = {0x3f7fc4, 0xa9c8e8, 0xf3f3f3, 0xf6cf9a, 0xe0891e};

  private static final int[] COUNTS = {0xf4f7fa, 0x9fc5e3, 0x3f7fc4, 0x1c3f73};

  private static final int[] GREY = {0x000000, 0xffffff};

  /** Distinct colours for classes. */
  private static final int[] CLASSES = {
    0x3f7fc4, 0xe0891e, 0x3c9a5f, 0xb2182b, 0x7a5ab5, 0x8a6a4f, 0xd670a8, 0x7f7f7f, 0xa9a832,
    0x2aa7b5
  };

  private Colours() {}

  /** A way of colouring numbers. */
  enum Scale {
    /** Numbers from a least to a most. */
    RISING(Colours.RISING),
    /** Numbers on both sides of 0. */
    SIGNED(Colours.SIGNED),
    /** One side or another. */
    SIDES(Colours.SIDES),
    /** How many. */
    COUNTS(Colours.COUNTS),
    /** Light. */
    GREY(Colours.GREY);

    private final int[] stops;

    Scale(int[] stops) {
      this.stops = stops;
    }

    /** The colour of a part, from 0 to 1. */
    int at(double part) {
      double place = Math.max(0, Math.min(1, Double.isNaN(part) ? 0 : part)) * (stops.length - 1);
      int below = (int) Math.min(stops.length - 2, Math.floor(place));
      return mixed(stops[below], stops[below + 1], place - below);
    }
  }

  static int mixed(int from, int to, double part) {
    int color = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int first = from >> shift & 0xff;
      int second = to >> shift & 0xff;
      color |= (int) Math.round(first + (second - first) * part) << shift;
    }
    return color;
  }

  static int ofClass(int number) {
    return CLASSES[Math.floorMod(number, CLASSES.length)];
  }

  static String hex(int color) {
    return String.format(Locale.ROOT, "#%06x", color);
  }

  /** What can be read on a colour. */
  static String ink(int color) {
    int light = 3 * (color >> 16 & 0xff) + 6 * (color >> 8 & 0xff) + (color & 0xff);
    return light > 1400 ? "#14181d" : "#ffffff";
  }
}
