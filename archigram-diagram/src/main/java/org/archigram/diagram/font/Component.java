package org.archigram.diagram.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.geometry.Point;

/** One part of a glyph that is put together from others, such as a letter and its accent. */
record Component(int at, int flags, int glyph, List<Double> transform) {
  static final int HAS_INSTRUCTIONS = 0x100;
  private static final int WORDS = 1;
  private static final int OFFSETS = 2;
  private static final int SCALE = 8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  /** The parts of a glyph; none if it is drawn directly. */
  static List<Component> of(FontReader font, int glyph) {
    int start = font.glyphStart(glyph);
    var parts = new ArrayList<Component>();
    if (font.glyphEnd(glyph) == start || font.data().getShort(start) >= 0) {
      return parts;
    }
    ByteBuffer data = font.data().duplicate().position(start + 10);
    boolean more = true;
    while (more) {
      Component part = read(data);
      parts.add(part);
      more = (part.flags & MORE) != 0;
    }
    return parts;
  }

  private static Component read(ByteBuffer data) {
    int at = data.position();
    int flags = data.getShort();
    int glyph = Short.toUnsignedInt(data.getShort());
    boolean words = (flags & WORDS) != 0;
    double dx = words ? data.getShort() : data.get();
    double dy = words ? data.getShort() : data.get();
    boolean offsets = (flags & OFFSETS) != 0;
    List<Double> matrix = matrix(data, flags);
    var transform = new ArrayList<>(matrix);
    transform.add(offsets ? dx : 0);
    transform.add(offsets ? dy : 0);
    return new Component(at, flags, glyph, transform);
  }

  private static List<Double> matrix(ByteBuffer data, int flags) {
    if ((flags & SCALE) != 0) {
      double scale = fraction(data);
      return List.of(scale, 0.0, 0.0, scale);
    }
    if ((flags & TWO_SCALES) != 0) {
      return List.of(fraction(data), 0.0, 0.0, fraction(data));
    }
    if ((flags & MATRIX) != 0) {
      return List.of(fraction(data), fraction(data), fraction(data), fraction(data));
    }
    return List.of(1.0, 0.0, 0.0, 1.0);
  }

  private static double fraction(ByteBuffer data) {
    return data.getShort() / 16384.0;
  }

  Point place(Point point) {
    double x = point.x() * transform.get(0) + point.y() * transform.get(2) + transform.get(4);
    double y = point.x() * transform.get(1) + point.y() * transform.get(3) + transform.get(5);
    return new Point(x, y);
  }
}
