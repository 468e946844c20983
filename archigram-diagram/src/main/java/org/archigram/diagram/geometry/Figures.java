package org.archigram.diagram.geometry;

import java.util.ArrayList;
import java.util.List;

/** The outlines that diagrams are drawn with. */
public final class Figures {
  /** Control points this share along the edge give the best quarter circle from a cubic. */
  private static final double QUARTER = 0.5522847498;

  private Figures() {}

  /** A rectangle. */
  public static Path rectangle(Box box) {
    return new PathBuilder()
        .from(box.x(), box.y())
        .to(box.right(), box.y())
        .to(box.right(), box.bottom())
        .to(box.x(), box.bottom())
        .closed()
        .path();
  }

  /** A rectangle with round corners; the radius is cut to half the shorter side. */
  public static Path rounded(Box box, double radius) {
    double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
    if (r <= 0) {
      return rectangle(box);
    }
    var pen = new PathBuilder();
    pen.from(box.x() + r, box.y()).to(box.right() - r, box.y());
    quarter(pen, new Point(box.right(), box.y()), new Point(box.right(), box.y() + r));
    pen.to(box.right(), box.bottom() - r);
    quarter(pen, new Point(box.right(), box.bottom()), new Point(box.right() - r, box.bottom()));
    pen.to(box.x() + r, box.bottom());
    quarter(pen, new Point(box.x(), box.bottom()), new Point(box.x(), box.bottom() - r));
    pen.to(box.x(), box.y() + r);
    quarter(pen, new Point(box.x(), box.y()), new Point(box.x() + r, box.y()));
    return pen.closed().path();
  }

  /** A circle. */
  public static Path circle(Point centre, double radius) {
    return ellipse(Box.around(centre, 2 * radius, 2 * radius));
  }

  /** The ellipse that fills a box. */
  public static Path ellipse(Box box) {
    Point c = box.centre();
    var pen = new PathBuilder();
    pen.move(new Point(c.x(), box.y()));
    quarter(pen, new Point(box.right(), box.y()), new Point(box.right(), c.y()));
    quarter(pen, new Point(box.right(), box.bottom()), new Point(c.x(), box.bottom()));
    quarter(pen, new Point(box.x(), box.bottom()), new Point(box.x(), c.y()));
    quarter(pen, box.centre().plus(-box.width() / 2, -box.height() / 2), new Point(c.x(), box.y()));
    return pen.closed().path();
  }

  /** An octagon: a box with its corners cut off. */
  public static Path octagon(Box box) {
    double cut = Math.min(box.width(), box.height()) * 0.29;
    return new PathBuilder()
        .from(box.x() + cut, box.y())
        .to(box.right() - cut, box.y())
        .to(box.right(), box.y() + cut)
        .to(box.right(), box.bottom() - cut)
        .to(box.right() - cut, box.bottom())
        .to(box.x() + cut, box.bottom())
        .to(box.x(), box.bottom() - cut)
        .to(box.x(), box.y() + cut)
        .closed()
        .path();
  }

  /** A diamond. */
  public static Path diamond(Box box) {
    Point c = box.centre();
    return new PathBuilder()
        .from(c.x(), box.y())
        .to(box.right(), c.y())
        .to(c.x(), box.bottom())
        .to(box.x(), c.y())
        .closed()
        .path();
  }

  /** A box that leans to the right by {@code slant}. */
  public static Path slanted(Box box, double slant) {
    return new PathBuilder()
        .from(box.x() + slant, box.y())
        .to(box.right(), box.y())
        .to(box.right() - slant, box.bottom())
        .to(box.x(), box.bottom())
        .closed()
        .path();
  }

  /** The body of an upright cylinder; its lid is {@link #cylinderRim}. */
  public static Path cylinder(Box box, double lid) {
    double top = box.y() + lid / 2;
    double bottom = box.bottom() - lid / 2;
    double middle = box.centre().x();
    var pen = new PathBuilder();
    pen.move(new Point(box.x(), top));
    quarter(pen, new Point(box.x(), box.y()), new Point(middle, box.y()));
    quarter(pen, new Point(box.right(), box.y()), new Point(box.right(), top));
    pen.to(box.right(), bottom);
    quarter(pen, new Point(box.right(), box.bottom()), new Point(middle, box.bottom()));
    quarter(pen, new Point(box.x(), box.bottom()), new Point(box.x(), bottom));
    return pen.closed().path();
  }

  /** The front edge of a cylinder's lid, to be stroked. */
  public static Path cylinderRim(Box box, double lid) {
    double top = box.y() + lid / 2;
    var pen = new PathBuilder();
    pen.move(new Point(box.x(), top));
    quarter(pen, new Point(box.x(), top + lid / 2), new Point(box.centre().x(), top + lid / 2));
    quarter(pen, new Point(box.right(), top + lid / 2), new Point(box.right(), top));
    return pen.path();
  }

  /** Straight lines through points, with round corners. */
  public static Path polyline(List<Point> points, double radius) {
    var pen = new PathBuilder();
    pen.move(points.get(0));
    for (int i = 1; i < points.size() - 1; i++) {
      corner(pen, points.subList(i - 1, i + 2), radius);
    }
    pen.line(points.get(points.size() - 1));
    return pen.path();
  }

  private static void corner(PathBuilder pen, List<Point> around, double radius) {
    Point at = around.get(1);
    double before = at.distance(around.get(0));
    double after = at.distance(around.get(2));
    double r = Math.min(radius, Math.min(before, after) / 2);
    if (r <= 0) {
      pen.line(at);
      return;
    }
    pen.line(at.towards(around.get(0), r / before));
    quarter(pen, at, at.towards(around.get(2), r / after));
  }

  /** A filled arrow head with its point at the tip, seen from where the line comes. */
  public static Path arrowHead(Point from, Point tip, double length) {
    double distance = Math.max(from.distance(tip), 1e-9);
    double dx = (tip.x() - from.x()) / distance * length;
    double dy = (tip.y() - from.y()) / distance * length;
    double half = 0.42;
    return new PathBuilder()
        .from(tip.x(), tip.y())
        .to(tip.x() - dx - dy * half, tip.y() - dy + dx * half)
        .to(tip.x() - dx * 0.75, tip.y() - dy * 0.75)
        .to(tip.x() - dx + dy * half, tip.y() - dy - dx * half)
        .closed()
        .path();
  }

  /** The five pips of a die, to be filled. */
  public static Path dicePips(Box face) {
    double r = Math.min(face.width(), face.height()) * 0.09;
    Point c = face.centre();
    double dx = face.width() * 0.26;
    double dy = face.height() * 0.26;
    return circle(c, r)
        .and(circle(c.plus(-dx, -dy), r))
        .and(circle(c.plus(dx, -dy), r))
        .and(circle(c.plus(-dx, dy), r))
        .and(circle(c.plus(dx, dy), r));
  }

  /** The spike of a pulse over its rest line, to be stroked. */
  public static Path pulse(Box box) {
    double x = box.x();
    double w = box.width();
    double rest = box.y() + box.height() * 0.8;
    return new PathBuilder()
        .from(x, rest)
        .to(x + w * 0.36, rest)
        .to(x + w * 0.46, box.y())
        .to(x + w * 0.56, box.bottom())
        .to(x + w * 0.64, rest)
        .to(x + w, rest)
        .path();
  }

  /** The edges of boxes behind a box, nearest first, each this far up and right. */
  public static List<Path> behind(Box box, int copies, double offset) {
    var edges = new ArrayList<Path>();
    for (int copy = 1; copy <= copies; copy++) {
      Box back = box.shift(copy * offset, -copy * offset);
      edges.add(
          new PathBuilder()
              .from(back.x(), back.y() + offset)
              .to(back.x(), back.y())
              .to(back.right(), back.y())
              .to(back.right(), back.bottom())
              .to(back.right() - offset, back.bottom())
              .path());
    }
    return List.copyOf(edges);
  }

  /** Bends from where the pen is around a corner; the corner attracts, but is not reached. */
  private static void quarter(PathBuilder pen, Point corner, Point to) {
    pen.curve(pen.at().towards(corner, QUARTER), to.towards(corner, QUARTER), to);
  }
}
