package org.archigram.diagram.png;

import java.util.Arrays;
import java.util.List;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;

/**
 * How much of each pixel lies inside outlines, from 0 to 1, by the non-zero winding rule.
 *
 * <p>Each row of pixels is cut into thin lines; along a line the covered part is exact.
 */
final class Coverage {
  private static final int LINES = 16;

  private final int left;
  private final int top;
  private final int width;
  private final int height;
  private final float[] shares;

  private Coverage(int left, int top, int width, int height) {
    this.left = left;
    this.top = top;
    this.width = width;
    this.height = height;
    this.shares = new float[width * height];
  }

  static Coverage of(List<List<Point>> outlines, int pageWidth, int pageHeight) {
    Box box = Box.of(outlines.stream().flatMap(List::stream).toList());
    int left = (int) Math.max(0, Math.floor(box.x()));
    int top = (int) Math.max(0, Math.floor(box.y()));
    int right = (int) Math.min(pageWidth, Math.ceil(box.right()));
    int bottom = (int) Math.min(pageHeight, Math.ceil(box.bottom()));
    var coverage = new Coverage(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    coverage.fill(outlines);
    return coverage;
  }

  int left() {
    return left;
  }

  int top() {
    return top;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  /** The share of a pixel of the page; 0 outside. */
  float at(int x, int y) {
    boolean isInside = x >= left && x < left + width && y >= top && y < top + height;
    return isInside ? shares[(y - top) * width + x - left] : 0;
  }

  /** What of this lies inside the other too. */
  Coverage within(Coverage other) {
    var both = new Coverage(left, top, width, height);
    for (int i = 0; i < shares.length; i++) {
      both.shares[i] = shares[i] * other.at(left + i % width, top + i / width);
    }
    return both;
  }

  private void fill(List<List<Point>> outlines) {
    var crossings = new Crossings(height * LINES);
    for (List<Point> outline : outlines) {
      for (int i = 0; i < outline.size(); i++) {
        edge(outline.get(i), outline.get((i + 1) % outline.size()), crossings);
      }
    }
    for (int line = 0; line < height * LINES; line++) {
      spans(crossings.at(line), line / LINES * width);
    }
  }

  private void edge(Point from, Point to, Crossings crossings) {
    boolean isDown = from.y() < to.y();
    Point upper = isDown ? from : to;
    Point lower = isDown ? to : from;
    int first = (int) Math.max(0, Math.ceil((upper.y() - top) * LINES - 0.5));
    int end = (int) Math.min(height * LINES, Math.ceil((lower.y() - top) * LINES - 0.5));
    for (int line = first; line < end; line++) {
      double y = top + (line + 0.5) / LINES;
      double x = upper.x() + (y - upper.y()) * (lower.x() - upper.x()) / (lower.y() - upper.y());
      crossings.add(line, x - left, isDown ? 1 : -1);
    }
  }

  private void spans(Crossings.Crossing[] crossings, int row) {
    Arrays.sort(crossings);
    int winding = 0;
    for (int i = 0; i + 1 < crossings.length; i++) {
      winding += crossings[i].turn();
      if (winding != 0) {
        span(crossings[i].x(), crossings[i + 1].x(), row);
      }
    }
  }

  private void span(double from, double to, int row) {
    double start = Math.max(0, from);
    double end = Math.min(width, to);
    for (int x = (int) start; x < end; x++) {
      double covered = Math.min(end, x + 1) - Math.max(start, x);
      shares[row + x] += (float) (covered / LINES);
    }
  }
}
