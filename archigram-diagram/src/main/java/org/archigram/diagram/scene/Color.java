package org.archigram.diagram.scene;

import java.util.Locale;

/** A colour in sRGB, each part from 0 to 255. */
public record Color(int red, int green, int blue) {
  public static final Color BLACK = new Color(0, 0, 0);
  public static final Color WHITE = new Color(255, 255, 255);

  public Color {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException("not a colour: " + red + ", " + green + ", " + blue);
    }
  }

  /** The colour written as in CSS: {@code #1f77b4}. */
  public static Color hex(String text) {
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      throw new IllegalArgumentException("not a colour like #1f77b4: " + text);
    }
    int rgb = Integer.parseInt(text.substring(1), 16);
    return new Color(rgb >> 16, rgb >> 8 & 0xFF, rgb & 0xFF);
  }

  /** This colour written as in CSS. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** A share of the other colour mixed into this one. */
  public Color mix(Color other, double share) {
    return new Color(
        part(red, other.red, share),
        part(green, other.green, share),
        part(blue, other.blue, share));
  }

  /** The relative luminance as WCAG 2 defines it, 0 to 1. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** The contrast to another colour as WCAG 2 defines it, 1 to 21. */
  public double contrast(Color other) {
    double mine = luminance() + 0.05;
    double theirs = other.luminance() + 0.05;
    return Math.max(mine, theirs) / Math.min(mine, theirs);
  }

  private static int part(int mine, int theirs, double share) {
    return (int) Math.round(mine + (theirs - mine) * share);
  }

  private static double linear(int part) {
    double value = part / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
