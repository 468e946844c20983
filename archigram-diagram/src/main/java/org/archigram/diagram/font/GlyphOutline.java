package org.archigram.diagram.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.PathBuilder;
import org.archigram.diagram.geometry.Point;

/** Reads glyph outlines from a font's {@code glyf} table. */
final class GlyphOutline {
  private static final int ON_CURVE = 1;
  private static final int X_SHORT = 2;
  private static final int Y_SHORT = 4;
  private static final int REPEAT = 8;
  private static final int X_SAME = 16;
  private static final int Y_SAME = 32;

  private final FontReader font;
  private final ByteBuffer data;

  GlyphOutline(FontReader font) {
    this.font = font;
    this.data = font.data().duplicate();
  }

  private record Knot(Point at, boolean onCurve) {
    Knot halfway(Knot other) {
      return new Knot(at.towards(other.at, 0.5), true);
    }
  }

  Path of(int glyph) {
    double em = font.unitsPerEm();
    return units(glyph).map(point -> new Point(point.x() / em, -point.y() / em));
  }

  private Path units(int glyph) {
    int start = font.glyphStart(glyph);
    if (font.glyphEnd(glyph) == start) {
      return new Path(List.of());
    }
    int contours = data.getShort(start);
    return contours < 0 ? composite(glyph) : simple(start, contours);
  }

  private Path composite(int glyph) {
    Path whole = new Path(List.of());
    for (Component part : Component.of(font, glyph)) {
      UnaryOperator<Point> place = part::place;
      whole = whole.and(units(part.glyph()).map(place));
    }
    return whole;
  }

  private Path simple(int start, int contours) {
    var pen = new PathBuilder();
    List<Knot> knots = knots(start, contours);
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int end = font.unsigned(start + 10 + 2 * contour) + 1;
      draw(knots.subList(first, end), pen);
      first = end;
    }
    return pen.path();
  }

  private List<Knot> knots(int start, int contours) {
    int count = contours == 0 ? 0 : font.unsigned(start + 8 + 2 * contours) + 1;
    int instructions = start + 10 + 2 * contours;
    data.position(instructions + 2 + font.unsigned(instructions));
    int[] flags = flags(count);
    int[] x = coordinates(flags, X_SHORT, X_SAME);
    int[] y = coordinates(flags, Y_SHORT, Y_SAME);
    var knots = new ArrayList<Knot>();
    for (int i = 0; i < count; i++) {
      knots.add(new Knot(new Point(x[i], y[i]), (flags[i] & ON_CURVE) != 0));
    }
    return knots;
  }

  private int[] flags(int count) {
    var flags = new int[count];
    for (int i = 0; i < count; i++) {
      flags[i] = data.get();
      int repeats = (flags[i] & REPEAT) == 0 ? 0 : Byte.toUnsignedInt(data.get());
      for (int end = i + repeats; i < end; i++) {
        flags[i + 1] = flags[i];
      }
    }
    return flags;
  }

  private int[] coordinates(int[] flags, int isShort, int isSame) {
    var values = new int[flags.length];
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      if ((flags[i] & isShort) != 0) {
        int step = Byte.toUnsignedInt(data.get());
        value += (flags[i] & isSame) != 0 ? step : -step;
      } else if ((flags[i] & isSame) == 0) {
        value += data.getShort();
      }
      values[i] = value;
    }
    return values;
  }

  private static void draw(List<Knot> contour, PathBuilder pen) {
    List<Knot> knots = withEnds(contour);
    pen.move(knots.get(0).at());
    for (int i = 1; i < knots.size(); i++) {
      Knot knot = knots.get(i);
      if (knot.onCurve()) {
        pen.line(knot.at());
      } else {
        i++;
        Point to = knots.get(i).at();
        Point control = knot.at();
        pen.curve(pen.at().towards(control, 2.0 / 3), to.towards(control, 2.0 / 3), to);
      }
    }
    pen.close();
  }

  /** Adds the points that TrueType leaves out, and begins and ends on the curve. */
  private static List<Knot> withEnds(List<Knot> contour) {
    Knot first = contour.get(0);
    Knot last = contour.get(contour.size() - 1);
    Knot begin = first.onCurve() ? first : last.onCurve() ? last : first.halfway(last);
    var knots = new ArrayList<Knot>(List.of(begin));
    for (Knot knot : contour.subList(first.onCurve() ? 1 : 0, contour.size())) {
      Knot before = knots.get(knots.size() - 1);
      if (!before.onCurve() && !knot.onCurve()) {
        knots.add(before.halfway(knot));
      }
      knots.add(knot);
    }
    if (!knots.get(knots.size() - 1).onCurve()) {
      knots.add(begin);
    }
    return knots;
  }
}
