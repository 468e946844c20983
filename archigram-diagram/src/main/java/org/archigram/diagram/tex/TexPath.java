package org.archigram.diagram.tex;

import org.archigram.diagram.geometry.Decimals;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Pen;
import org.archigram.diagram.geometry.Point;

/** Writes a path in the language of TikZ. */
public final class TexPath implements Pen {
  private final StringBuilder out = new StringBuilder();

  private TexPath() {}

  /** The path, a space before it. */
  public static String of(Path path) {
    var pen = new TexPath();
    path.draw(pen);
    return pen.out.toString();
  }

  /** A place between brackets. */
  public static String point(Point point) {
    return "(" + Decimals.write(point.x()) + "," + Decimals.write(point.y()) + ")";
  }

  @Override
  public void move(Point to) {
    out.append(' ').append(point(to));
  }

  @Override
  public void line(Point to) {
    out.append(" -- ").append(point(to));
  }

  @Override
  public void curve(Point first, Point second, Point to) {
    out.append(" .. controls ").append(point(first)).append(" and ").append(point(second));
    out.append(" .. ").append(point(to));
  }

  @Override
  public void close() {
    out.append(" -- cycle");
  }
}
