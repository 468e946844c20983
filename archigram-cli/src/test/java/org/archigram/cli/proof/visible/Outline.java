package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.cli.proof.visible.Visible.Spot;
import org.jspecify.annotations.Nullable;

/** The way that a pen takes. */
public final class Outline {
  private static final int PIECES = 8;
  private static final Pattern TOKEN = Pattern.compile("[MLCZHV]|-?\\d*\\.?\\d+(?:e-?\\d+)?");

  /**
   * One movement of the pen.
   *
   * @param sign {@code M} moves, {@code L} is a line, {@code C} a curve, {@code Z} closes
   */
  public record Stroke(char sign, List<Spot> spots) {}

  private final List<Stroke> strokes;
  private final List<Spot> corners;
  private final Bounds bounds;

  Outline(List<Stroke> strokes) {
    this.strokes = List.copyOf(strokes);
    this.corners = corners(strokes);
    this.bounds = Bounds.of(corners);
  }

  /** The movements of the pen, in order. */
  public List<Stroke> strokes() {
    return strokes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Outline outline && strokes.equals(outline.strokes);
  }

  @Override
  public int hashCode() {
    return strokes.hashCode();
  }

  @Override
  public String toString() {
    return strokes.toString();
  }

  /** Reads the attribute {@code d} of a path. */
  public static Outline read(String data) {
    List<Stroke> strokes = new ArrayList<>();
    List<Double> numbers = new ArrayList<>();
    Matcher tokens = TOKEN.matcher(data);
    char sign = 'Z';
    boolean first = true;
    while (tokens.find()) {
      String token = tokens.group();
      if (Character.isLetter(token.charAt(0))) {
        if (!first) {
          add(strokes, sign, numbers);
        }
        first = false;
        sign = token.charAt(0);
      } else {
        numbers.add(Double.parseDouble(token));
      }
    }
    add(strokes, sign, numbers);
    return new Outline(strokes);
  }

  private static void add(List<Stroke> strokes, char sign, List<Double> numbers) {
    List<Spot> spots = new ArrayList<>();
    if (sign == 'V' || sign == 'H') {
      Stroke last = strokes.get(strokes.size() - 1);
      Spot from = last.spots().get(last.spots().size() - 1);
      double to = numbers.get(0);
      spots.add(sign == 'V' ? new Spot(from.x(), to) : new Spot(to, from.y()));
    } else {
      for (int i = 0; i + 1 < numbers.size(); i += 2) {
        spots.add(new Spot(numbers.get(i), numbers.get(i + 1)));
      }
    }
    numbers.clear();
    strokes.add(new Stroke(sign == 'V' || sign == 'H' ? 'L' : sign, List.copyOf(spots)));
  }

  /** The outline of a rectangle. */
  static Outline rectangle(double x, double y, double width, double height) {
    return new Outline(
        List.of(
            new Stroke('M', List.of(new Spot(x, y))),
            new Stroke('L', List.of(new Spot(x + width, y))),
            new Stroke('L', List.of(new Spot(x + width, y + height))),
            new Stroke('L', List.of(new Spot(x, y + height))),
            new Stroke('Z', List.of())));
  }

  /** Every place that the pen comes to or is drawn towards. */
  public List<Spot> spots() {
    return strokes.stream().flatMap(stroke -> stroke.spots().stream()).toList();
  }

  /** Whether the pen ends where it began. */
  public boolean closed() {
    return strokes.stream().anyMatch(stroke -> stroke.sign() == 'Z');
  }

  /** The box around every place that the pen comes to. */
  public Bounds bounds() {
    return bounds;
  }

  /** The way as short straight pieces. */
  public List<Spot> corners() {
    return corners;
  }

  private static List<Spot> corners(List<Stroke> strokes) {
    List<Spot> corners = new ArrayList<>();
    Spot first = new Spot(0, 0);
    for (Stroke stroke : strokes) {
      switch (stroke.sign()) {
        case 'M' -> {
          first = stroke.spots().get(0);
          corners.add(first);
        }
        case 'C' -> curve(corners, stroke.spots());
        case 'Z' -> corners.add(first);
        default -> corners.addAll(stroke.spots());
      }
    }
    return corners;
  }

  private static void curve(List<Spot> corners, List<Spot> spots) {
    Spot from = corners.get(corners.size() - 1);
    for (int i = 1; i <= PIECES; i++) {
      double t = (double) i / PIECES;
      corners.add(
          new Spot(
              bezier(t, from.x(), spots.get(0).x(), spots.get(1).x(), spots.get(2).x()),
              bezier(t, from.y(), spots.get(0).y(), spots.get(1).y(), spots.get(2).y())));
    }
  }

  private static double bezier(double t, double a, double b, double c, double d) {
    double u = 1 - t;
    return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
  }

  /** Whether the pen comes nearer to a place than this. */
  boolean passes(Spot spot, double within) {
    return bounds.distance(spot) < within && distance(spot) < within;
  }

  /** How far a place is from the way of the pen. */
  public double distance(Spot spot) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 1; i < corners.size(); i++) {
      least = Math.min(least, distance(spot, corners.get(i - 1), corners.get(i)));
    }
    return least;
  }

  private static double distance(Spot spot, Spot a, Spot b) {
    double length = a.distance(b);
    double along =
        length == 0
            ? 0
            : ((spot.x() - a.x()) * (b.x() - a.x()) + (spot.y() - a.y()) * (b.y() - a.y()))
                / (length * length);
    double held = Math.max(0, Math.min(1, along));
    return spot.distance(new Spot(a.x() + held * (b.x() - a.x()), a.y() + held * (b.y() - a.y())));
  }
}
