package org.archigram.diagram.pdf;

import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Pen;
import org.archigram.diagram.geometry.Point;

/** Writes a path as PDF operators. */
record OperatorPen(StringBuilder out) implements Pen {

  static void write(Path path, StringBuilder out) {
    path.draw(new OperatorPen(out));
  }

  @Override
  public void move(Point to) {
    add(to);
    out.append("m\n");
  }

  @Override
  public void line(Point to) {
    add(to);
    out.append("l\n");
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    add(first);
    add(second);
    add(to);
    out.append("c\n");
  }

  @Override
  public void close() {
    out.append("h\n");
  }

  private void add(Point point) {
    out.append(Decimals.write(point.x())).append(' ');
    out.append(Decimals.write(point.y())).append(' ');
  }
}
