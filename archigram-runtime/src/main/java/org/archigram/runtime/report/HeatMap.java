package org.archigram.runtime.report;

import java.util.Base64;
import java.util.List;
import org.archigram.diagram.html.Html;
import org.archigram.diagram.png.Png;
import org.archigram.runtime.data.Floats;

/**
 * A matrix of numbers as coloured cells.
 *
 * @param values rows and columns
 * @param scale how they are coloured
 * @param least the number of the first colour
 * @param most the number of the last
 * @param power makes small numbers easier to see where it is below 1
 */
record HeatMap(Floats values, Colours.Scale scale, double least, double most, double power) {

  HeatMap(Floats values, Colours.Scale scale, double least, double most) {
    this(values, scale, least, most, 1);
  }

  /** Counts, coloured by their roots so that few can be seen beside many. */
  static HeatMap rooted(Floats counts) {
    double most = 1;
    for (float count : counts.values()) {
      most = Math.max(most, count);
    }
    return new HeatMap(counts, Colours.Scale.COUNTS, 0, most, 0.5);
  }

  /** Numbers from 0 to 1. */
  static HeatMap parts(Floats values) {
    return new HeatMap(values, Colours.Scale.RISING, 0, 1);
  }

  /** Numbers on both sides of 0, or light if there are none below it. */
  static HeatMap of(Floats values) {
    double most = 0;
    boolean below = false;
    for (float value : values.values()) {
      most = Math.max(most, Math.abs(value));
      below |= value < 0;
    }
    double far = most == 0 ? 1 : most;
    return below
        ? new HeatMap(values, Colours.Scale.SIGNED, -far, far)
        : new HeatMap(values, Colours.Scale.RISING, 0, far);
  }

  int rows() {
    return values.shape().get(0);
  }

  int columns() {
    return values.shape().get(1);
  }

  double value(int row, int column) {
    return values.values()[row * columns() + column];
  }

  int color(int row, int column) {
    return scale.at(Math.pow((value(row, column) - least) / (most - least), power));
  }

  /** A picture of pixels, each cell so many pixels of the page wide and high. */
  Html image(String what, double wide, double high) {
    byte[] png = Png.of(columns(), rows(), (column, row) -> color(row, column));
    return new Html()
        .single(
            "img",
            "class",
            "cells",
            "width",
            String.valueOf(Math.round(wide * columns())),
            "height",
            String.valueOf(Math.round(high * rows())),
            "alt",
            what,
            "src",
            "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
  }

  /** A table with a name at each row and column; {@code shown} writes numbers into the cells. */
  Html table(List<String> down, List<String> across, boolean shown) {
    Html html = new Html().open("table", "class", "matrix").line().open("tr").element("td", "");
    across.forEach(name -> html.element("th", name, "scope", "col"));
    html.end();
    for (int row = 0; row < rows(); row++) {
      html.open("tr").element("th", down.get(row), "scope", "row");
      for (int column = 0; column < columns(); column++) {
        int color = color(row, column);
        String number = Chart.number(value(row, column));
        html.element(
            "td",
            shown ? number : "",
            "title",
            down.get(row) + ", " + across.get(column) + ": " + number,
            "style",
            "background:" + Colours.hex(color) + ";color:" + Colours.ink(color));
      }
      html.end();
    }
    return html.end();
  }

  /** What the colours mean. */
  Html key() {
    Floats ramp = new Floats(List.of(1, 32), new float[32]);
    for (int i = 0; i < 32; i++) {
      ramp.values()[i] = (float) (least + (most - least) * i / 31);
    }
    Html html = new Html().open("span", "class", "key").text(Chart.number(round(least)));
    html.add(new HeatMap(ramp, scale, least, most).image("", 3, 10));
    return html.text(Chart.number(round(most))).close();
  }

  private static double round(double value) {
    return new java.math.BigDecimal(value).round(new java.math.MathContext(3)).doubleValue();
  }
}
