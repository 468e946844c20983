package org.archigram.diagram.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/** Copies a glyph into a subset: without hints, with its parts renumbered. */
record GlyphCopy(FontReader font, List<Integer> glyphs) {

  byte[] of(int glyph) {
    int start = font.glyphStart(glyph);
    int end = font.glyphEnd(glyph);
    if (end == start) {
      return new byte[0];
    }
    byte[] bytes = new byte[end - start];
    font.data().duplicate().position(start).get(bytes);
    int contours = font.data().getShort(start);
    return aligned(contours < 0 ? composite(glyph, bytes) : simple(contours, bytes));
  }

  private byte[] composite(int glyph, byte[] bytes) {
    ByteBuffer copy = ByteBuffer.wrap(bytes);
    int start = font.glyphStart(glyph);
    for (Component part : Component.of(font, glyph)) {
      int at = part.at() - start;
      copy.putShort(at, (short) (part.flags() & ~Component.HAS_INSTRUCTIONS));
      copy.putShort(at + 2, (short) glyphs.indexOf(part.glyph()));
    }
    return bytes;
  }

  private static byte[] simple(int contours, byte[] bytes) {
    int at = 10 + 2 * contours;
    int hints = Short.toUnsignedInt(ByteBuffer.wrap(bytes).getShort(at));
    ByteBuffer copy = ByteBuffer.allocate(bytes.length - hints);
    copy.put(bytes, 0, at).putShort((short) 0);
    return copy.put(bytes, at + 2 + hints, bytes.length - at - 2 - hints).array();
  }

  private static byte[] aligned(byte[] bytes) {
    return Arrays.copyOf(bytes, (bytes.length + 3) & ~3);
  }
}
