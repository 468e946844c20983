package org.archigram.diagram.theme;

/** How different two colours look: CIEDE2000. */
final class Difference {
  private Difference() {}

  static double of(double[] one, double[] other) {
    double middle = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
    double stretch = 1.5 - 0.5 * saturation(middle);
    double c1 = Math.hypot(one[1] * stretch, one[2]);
    double c2 = Math.hypot(other[1] * stretch, other[2]);
    double h1 = hue(one[1] * stretch, one[2]);
    double h2 = hue(other[1] * stretch, other[2]);
    double turn = c1 * c2 == 0 ? 0 : Math.IEEEremainder(h2 - h1, 360);
    double h = h1 + turn / 2;
    double l = (one[0] + other[0]) / 2;
    double c = (c1 + c2) / 2;
    double dl = (other[0] - one[0]) / (1 + 0.015 * sq(l - 50) / Math.sqrt(20 + sq(l - 50)));
    double dc = (c2 - c1) / (1 + 0.045 * c);
    double dh = 2 * Math.sqrt(c1 * c2) * sin(turn / 2) / (1 + 0.015 * c * weight(h));
    double angle = 30 * Math.exp(-sq((positive(h) - 275) / 25));
    double turned = -sin(2 * angle) * 2 * saturation(c) * dc * dh;
    return Math.sqrt(sq(dl) + sq(dc) + sq(dh) + turned);
  }

  private static double saturation(double c) {
    return Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7)));
  }

  private static double weight(double h) {
    return 1
        - 0.17 * cos(h - 30)
        + 0.24 * cos(2 * h)
        + 0.32 * cos(3 * h + 6)
        - 0.20 * cos(4 * h - 63);
  }

  private static double hue(double a, double b) {
    return positive(Math.toDegrees(Math.atan2(b, a)));
  }

  private static double positive(double degrees) {
    return (degrees % 360 + 360) % 360;
  }

  private static double sq(double x) {
    return x * x;
  }

  private static double sin(double degrees) {
    return Math.sin(Math.toRadians(degrees));
  }

  private static double cos(double degrees) {
    return Math.cos(Math.toRadians(degrees));
  }
}
