package org.archigram.runtime.report;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.archigram.diagram.html.Html;

/** A chart that needs no script: lines, and the ends of both axes. */
final class Still {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 240;
  private static final int LEFT = 64;
  private static final int BOTTOM = 28;

  private final Chart chart;
  private double leftmost = Double.POSITIVE_INFINITY;
  private double rightmost = Double.NEGATIVE_INFINITY;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  Still(Chart chart) {
    this.chart = chart;
    for (Chart.Line line : chart.lines()) {
      leftmost = least(line, Chart.Point::x, leftmost);
      rightmost = -least(line, point -> -point.x(), -rightmost);
      lowest = least(line, Chart.Point::y, lowest);
      highest = -least(line, point -> -point.y(), -highest);
    }
  }

  private static double least(Chart.Line line, ToDoubleFunction<Chart.Point> of, double otherwise) {
    double least = line.points().stream().mapToDouble(of).filter(Double::isFinite).min().orElse(0);
    return Math.min(least, otherwise);
  }

  Html html() {
    Html svg = new Html().open("svg", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "class", "still");
    int color = 1;
    for (Chart.Line line : chart.lines()) {
      String look = "k" + line.kind().name().toLowerCase(Locale.ROOT) + " c" + color++;
      if (line.kind() == Chart.Kind.POINTS || line.kind() == Chart.Kind.FAINT) {
        svg.open("path", "class", look, "d", dots(line)).close();
      } else {
        svg.open("polyline", "class", look, "points", points(line)).close();
      }
    }
    text(svg, LEFT - 6, 14, "end", Chart.number(highest));
    text(svg, LEFT - 6, HEIGHT - BOTTOM, "end", Chart.number(lowest));
    text(svg, LEFT, HEIGHT - 8, "start", Chart.number(leftmost));
    text(svg, WIDTH - 8, HEIGHT - 8, "end", chart.across() + " " + Chart.number(rightmost));
    return svg.close();
  }

  private static void text(Html svg, int x, int y, String anchor, String text) {
    svg.element(
        "text", text, "x", String.valueOf(x), "y", String.valueOf(y), "text-anchor", anchor);
  }

  private String points(Chart.Line line) {
    StringBuilder points = new StringBuilder();
    line.points().stream()
        .filter(point -> Double.isFinite(point.y()))
        .forEach(point -> points.append(x(point)).append(',').append(y(point)).append(' '));
    return points.toString().strip();
  }

  private String dots(Chart.Line line) {
    StringBuilder dots = new StringBuilder();
    line.points().stream()
        .filter(point -> Double.isFinite(point.y()))
        .forEach(point -> dots.append("M%s,%sh0".formatted(x(point), y(point))));
    return dots.toString();
  }

  private String x(Chart.Point point) {
    double part = part(point.x(), leftmost, rightmost);
    return Chart.number(Math.round(LEFT + part * (WIDTH - LEFT - 8)));
  }

  private String y(Chart.Point point) {
    double part =
        chart.logarithmic()
            ? part(Math.log(point.y()), Math.log(lowest), Math.log(highest))
            : part(point.y(), lowest, highest);
    return Chart.number(Math.round(10 * (HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - 8))) / 10.0);
  }

  private static double part(double value, double from, double to) {
    return to > from ? (value - from) / (to - from) : 0.5;
  }
}
