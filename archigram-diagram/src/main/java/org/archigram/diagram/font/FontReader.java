package org.archigram.diagram.font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.archigram.diagram.geometry.Box;

/** Reads what we need of a TrueType file in place; parses nothing it is not asked for. */
final class FontReader {
  /** The files are constants of the program, so each is read at most once. */
  private static final Map<String, FontReader> SHIPPED = new ConcurrentHashMap<>();

  private final byte[] bytes;
  private final ByteBuffer data;
  private final Map<String, Integer> offsets = new HashMap<>();
  private final Map<String, Integer> lengths = new HashMap<>();
  private final CharacterMap characters;
  private final int unitsPerEm;
  private final int metricCount;
  private final boolean longOffsets;

  private FontReader(byte[] bytes) {
    this.bytes = bytes;
    this.data = ByteBuffer.wrap(bytes);
    int tables = unsigned(4);
    for (int i = 0; i < tables; i++) {
      int entry = 12 + 16 * i;
      String tag = new String(bytes, entry, 4, StandardCharsets.US_ASCII);
      offsets.put(tag, data.getInt(entry + 8));
      lengths.put(tag, data.getInt(entry + 12));
    }
    this.unitsPerEm = unsigned(offset("head") + 18);
    this.longOffsets = unsigned(offset("head") + 50) == 1;
    this.metricCount = unsigned(offset("hhea") + 34);
    this.characters = CharacterMap.read(data, offset("cmap"));
  }

  static FontReader of(String name) {
    return SHIPPED.computeIfAbsent(name, FontReader::load);
  }

  private static FontReader load(String name) {
    try (var stream = FontReader.class.getResourceAsStream(name + ".ttf")) {
      return new FontReader(Objects.requireNonNull(stream, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double ascender() {
    return (double) data.getShort(offset("hhea") + 4) / unitsPerEm;
  }

  double descender() {
    return -(double) data.getShort(offset("hhea") + 6) / unitsPerEm;
  }

  ByteBuffer data() {
    return data;
  }

  int unitsPerEm() {
    return unitsPerEm;
  }

  /** The glyph's number, 0 if the font lacks it. */
  int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  double advance(int glyph) {
    return (double) advanceUnits(glyph) / unitsPerEm;
  }

  int advanceUnits(int glyph) {
    return unsigned(offset("hmtx") + 4 * Math.min(glyph, metricCount - 1));
  }

  int leftBearing(int glyph) {
    int table = offset("hmtx");
    return glyph < metricCount
        ? data.getShort(table + 4 * glyph + 2)
        : data.getShort(table + 4 * metricCount + 2 * (glyph - metricCount));
  }

  Box ink(int glyph) {
    int start = glyphStart(glyph);
    if (glyphEnd(glyph) == start) {
      return new Box(0, 0, 0, 0);
    }
    double em = unitsPerEm;
    double left = data.getShort(start + 2) / em;
    double bottom = data.getShort(start + 4) / em;
    double right = data.getShort(start + 6) / em;
    double top = data.getShort(start + 8) / em;
    return new Box(left, -top, right - left, top - bottom);
  }

  int glyphStart(int glyph) {
    return offset("glyf") + location(glyph);
  }

  int glyphEnd(int glyph) {
    return offset("glyf") + location(glyph + 1);
  }

  private int location(int glyph) {
    int table = offset("loca");
    return longOffsets ? data.getInt(table + 4 * glyph) : 2 * unsigned(table + 2 * glyph);
  }

  byte[] table(String tag) {
    int start = offset(tag);
    return Arrays.copyOfRange(bytes, start, start + Objects.requireNonNull(lengths.get(tag)));
  }

  int unsigned(int at) {
    return Short.toUnsignedInt(data.getShort(at));
  }

  private int offset(String tag) {
    return Objects.requireNonNull(offsets.get(tag), tag);
  }
}
