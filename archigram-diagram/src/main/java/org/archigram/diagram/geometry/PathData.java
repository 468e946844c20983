package org.archigram.diagram.geometry;

/** Writes a path as SVG has it in the attribute {@code d}. */
public final class PathData implements Pen {
  private final StringBuilder data = new StringBuilder();

  private PathData() {}

  /** The path in letters and numbers: {@code M0 0L10 5Z}. */
  public static String of(Path path) {
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
