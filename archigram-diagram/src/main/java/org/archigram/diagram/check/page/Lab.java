package org.archigram.diagram.check.page;

/** A colour in the CIE Lab space, for the white of sRGB. */
record Lab(double light, double a, double b) {
  private static final double SEVENTH = 6103515625.0; // 25 to the power of 7

  /** The colour of linear light. */
  static Lab of(double red, double green, double blue) {
    double x = root((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047);
    double y = root(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
    double z = root((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double root(double share) {
    return share > 216.0 / 24389 ? Math.cbrt(share) : (24389.0 / 27 * share + 16) / 116;
  }

  /** The distance CIEDE2000. */
  static double difference(Lab one, Lab other) {
    double mean = (chroma(one.a, one.b) + chroma(other.a, other.b)) / 2;
    double seventh = StrictMath.pow(mean, 7);
    double stretch = 1.5 - 0.5 * Math.sqrt(seventh / (seventh + SEVENTH));
    double c1 = chroma(one.a * stretch, one.b);
    double c2 = chroma(other.a * stretch, other.b);
    double h1 = hue(one.a * stretch, one.b);
    double h2 = hue(other.a * stretch, other.b);
    double turn = c1 * c2 == 0 ? 0 : turn(h2 - h1);
    double hue = c1 * c2 == 0 ? h1 + h2 : middle(h1, h2);
    double light = (one.light + other.light) / 2;
    double chroma = (c1 + c2) / 2;
    double dl = (other.light - one.light) / lightWeight(light);
    double dc = (c2 - c1) / (1 + 0.045 * chroma);
    double dh = 2 * Math.sqrt(c1 * c2) * sine(turn / 2) / (1 + 0.015 * chroma * hueWeight(hue));
    return Math.sqrt(dl * dl + dc * dc + dh * dh + rotation(chroma, hue) * dc * dh);
  }

  private static double chroma(double a, double b) {
    return Math.sqrt(a * a + b * b);
  }

  /** The angle of a colour, from 0 to 360 degrees. */
  private static double hue(double a, double b) {
    double degrees = a == 0 && b == 0 ? 0 : Math.toDegrees(StrictMath.atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
  }

  /** The shorter way round. */
  private static double turn(double degrees) {
    return degrees > 180 ? degrees - 360 : degrees < -180 ? degrees + 360 : degrees;
  }

  private static double middle(double one, double other) {
    double sum = one + other;
    return Math.abs(one - other) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
  }

  private static double lightWeight(double light) {
    double off = (light - 50) * (light - 50);
    return 1 + 0.015 * off / Math.sqrt(20 + off);
  }

  private static double hueWeight(double hue) {
    return 1
        - 0.17 * sine(90 + hue - 30)
        + 0.24 * sine(90 + 2 * hue)
        + 0.32 * sine(90 + 3 * hue + 6)
        - 0.2 * sine(90 + 4 * hue - 63);
  }

  private static double rotation(double chroma, double hue) {
    double seventh = StrictMath.pow(chroma, 7);
    double off = (hue - 275) / 25;
    return -2 * Math.sqrt(seventh / (seventh + SEVENTH)) * sine(60 * StrictMath.exp(-off * off));
  }

  private static double sine(double degrees) {
    return StrictMath.sin(Math.toRadians(degrees));
  }
}
