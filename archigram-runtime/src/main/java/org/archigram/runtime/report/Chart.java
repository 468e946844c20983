package org.archigram.runtime.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archigram.diagram.html.Html;

/**
 * A chart over numbers.
 *
 * <p>The page holds it as data, which uPlot draws, and as a still picture for who runs no scripts.
 *
 * @param across what x is
 * @param up what y is
 * @param logarithmic whether y grows by factors
 * @param lines what is drawn
 */
record Chart(String across, String up, boolean logarithmic, List<Line> lines) {

  /** How a line looks. */
  enum Kind {
    LINE,
    POINTS,
    FAINT,
    LEVEL
  }

  /** Places with values, in the order of x. */
  record Line(String label, Kind kind, List<Point> points) {
    Line {
      points = points.stream().sorted(java.util.Comparator.comparingDouble(Point::x)).toList();
    }
  }

  /** A place and its value. */
  record Point(double x, double y) {}

  Chart {
    lines = List.copyOf(lines);
  }

  /** The same value everywhere in a range. */
  static Line level(String label, double value, double from, double to) {
    return new Line(label, Kind.LEVEL, List.of(new Point(from, value), new Point(to, value)));
  }

  /** A line over the numbers from 1 on. */
  static Line counted(String label, Kind kind, double[] values) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      points.add(new Point(i + 1, values[i]));
    }
    return new Line(label, kind, points);
  }

  /** Whether factors say more than differences do. */
  static boolean spansFactors(List<Line> lines) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Line line : lines) {
      for (Point point : line.points()) {
        least = Math.min(least, point.y());
        most = Math.max(most, point.y());
      }
    }
    return least > 0 && most > 15 * least;
  }

  Html html(String caption) {
    return new Html()
        .open("figure", "class", "chart")
        .line()
        .open("div", "class", "plot", "data-chart", json())
        .add(new Still(this).html())
        .end()
        .element("figcaption", caption)
        .line()
        .end();
  }

  /** Lines share their places; a line has nothing where it has no point. */
  private String json() {
    TreeSet<Double> places = new TreeSet<>();
    lines.forEach(line -> line.points().forEach(point -> places.add(point.x())));
    String xs = places.stream().map(Chart::number).collect(Collectors.joining(","));
    String all =
        lines.stream()
            .map(line -> json(line, new ArrayList<>(places)))
            .collect(Collectors.joining(","));
    return "{\"across\":\"%s\",\"up\":\"%s\",\"log\":%s,\"x\":[%s],\"lines\":[%s]}"
        .formatted(escape(across), escape(up), logarithmic, xs, all);
  }

  private static String json(Line line, List<Double> places) {
    StringBuilder values = new StringBuilder();
    int next = 0;
    for (double place : places) {
      values.append(values.isEmpty() ? "" : ",");
      boolean here = next < line.points().size() && line.points().get(next).x() == place;
      values.append(here ? number(line.points().get(next).y()) : "null");
      while (next < line.points().size() && line.points().get(next).x() <= place) {
        next++;
      }
    }
    return "{\"label\":\"%s\",\"kind\":\"%s\",\"y\":[%s]}"
        .formatted(escape(line.label()), line.kind(), values);
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** Five digits; nothing for what is no number. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return "null";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(5)).stripTrailingZeros();
    return rounded.scale() > 9 || rounded.scale() < -9
        ? rounded.toString()
        : rounded.toPlainString();
  }
}
