package org.archigram.diagram.font;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/** From Unicode to glyph numbers, out of a font's {@code cmap} table. */
record CharacterMap(Map<Integer, Integer> glyphs) {

  static CharacterMap read(ByteBuffer data, int table) {
    int count = data.getShort(table + 2);
    int basic = 0;
    int full = 0;
    for (int i = 0; i < count; i++) {
      int entry = table + 4 + 8 * i;
      int platformAndEncoding = data.getInt(entry);
      if (platformAndEncoding == 0x0003_0001) {
        basic = table + data.getInt(entry + 4);
      } else if (platformAndEncoding == 0x0003_000A) {
        full = table + data.getInt(entry + 4);
      }
    }
    var glyphs = new TreeMap<Integer, Integer>();
    if (full > 0) {
      readGroups(data, full, glyphs);
    } else {
      readSegments(data, basic, glyphs);
    }
    return new CharacterMap(glyphs);
  }

  int glyph(int codePoint) {
    return glyphs.getOrDefault(codePoint, 0);
  }

  /** Format 12. */
  private static void readGroups(ByteBuffer data, int at, Map<Integer, Integer> glyphs) {
    int groups = data.getInt(at + 12);
    for (int group = 0; group < groups; group++) {
      int entry = at + 16 + 12 * group;
      int first = data.getInt(entry);
      int last = data.getInt(entry + 4);
      for (int c = first; c <= last; c++) {
        glyphs.put(c, data.getInt(entry + 8) + c - first);
      }
    }
  }

  /** Format 4. */
  private static void readSegments(ByteBuffer data, int at, Map<Integer, Integer> glyphs) {
    int twice = data.getShort(at + 6);
    for (int i = 0; i < twice; i += 2) {
      int last = Short.toUnsignedInt(data.getShort(at + 14 + i));
      int first = Short.toUnsignedInt(data.getShort(at + 16 + twice + i));
      int delta = data.getShort(at + 16 + 2 * twice + i);
      int rangeAt = at + 16 + 3 * twice + i;
      int range = Short.toUnsignedInt(data.getShort(rangeAt));
      for (int c = first; c <= last && c != 0xFFFF; c++) {
        int glyph =
            range == 0 ? c : Short.toUnsignedInt(data.getShort(rangeAt + range + 2 * (c - first)));
        glyphs.put(c, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xFFFF);
      }
    }
  }
}
