package org.archigram.diagram.svg;

import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Pen;
import org.archigram.diagram.geometry.Point;

/** Writes a path for the attribute {@code d}. */
final class PathData implements Pen {
  private final StringBuilder data = new StringBuilder();

  static String of(Path path) {
    var pen = new PathData();
    path.draw(pen);
    return pen.data.toString();
  }

  @Override
  public void move(Point to) {
    data.append('M');
    add(to);
  }

  @Override
  public void line(Point to) {
    data.append('L');
    add(to);
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    data.append('C');
    add(first);
    data.append(' ');
    add(second);
    data.append(' ');
    add(to);
  }

  @Override
  public void close() {
    data.append('Z');
  }

  private void add(Point point) {
    data.append(Decimals.write(point.x())).append(' ').append(Decimals.write(point.y()));
  }
}
