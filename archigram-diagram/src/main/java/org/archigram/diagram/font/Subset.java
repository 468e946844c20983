package org.archigram.diagram.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cuts a small TrueType file with a few letters out of a large one, hints left out. */
final class Subset {
  private final FontReader font;
  private final String name;

  Subset(FontReader font, String name) {
    this.font = font;
    this.name = name;
  }

  CutFont of(Set<Integer> codePoints) {
    var characters = new TreeMap<Integer, Integer>();
    var glyphs = new ArrayList<>(List.of(0));
    for (int codePoint : new TreeSet<>(codePoints)) {
      int glyph = font.glyph(codePoint);
      if (glyph > 0) {
        characters.put(codePoint, number(glyphs, glyph));
      }
    }
    for (int i = 0; i < glyphs.size(); i++) {
      Component.of(font, glyphs.get(i)).forEach(part -> number(glyphs, part.glyph()));
    }
    return new CutFont(file(tables(characters, glyphs)), Collections.unmodifiableMap(characters));
  }

  private static int number(List<Integer> glyphs, int glyph) {
    if (!glyphs.contains(glyph)) {
      glyphs.add(glyph);
    }
    return glyphs.indexOf(glyph);
  }

  private Map<String, byte[]> tables(Map<Integer, Integer> characters, List<Integer> glyphs) {
    var tables = new TreeMap<String, byte[]>();
    tables.put("OS/2", font.table("OS/2"));
    tables.put("cmap", CharacterMapWriter.write(characters));
    tables.put("head", patched("head", Map.of(50, 1)));
    tables.put("hhea", patched("hhea", Map.of(34, glyphs.size())));
    tables.put("hmtx", metrics(glyphs));
    // Without hints no program runs, so it needs no zones, storage, stack or instructions.
    tables.put(
        "maxp",
        patched("maxp", Map.of(4, glyphs.size(), 14, 1, 16, 0, 18, 0, 20, 0, 22, 0, 24, 0, 26, 0)));
    tables.put("name", names());
    tables.put("post", post());
    putGlyphs(glyphs, tables);
    return tables;
  }

  private byte[] patched(String tag, Map<Integer, Integer> values) {
    byte[] table = font.table(tag);
    ByteBuffer buffer = ByteBuffer.wrap(table);
    values.forEach((at, value) -> buffer.putShort(at, value.shortValue()));
    if (tag.equals("head")) {
      buffer.putInt(8, 0);
    }
    return table;
  }

  private byte[] metrics(List<Integer> glyphs) {
    ByteBuffer table = ByteBuffer.allocate(4 * glyphs.size());
    for (int glyph : glyphs) {
      table.putShort((short) font.advanceUnits(glyph)).putShort((short) font.leftBearing(glyph));
    }
    return table.array();
  }

  private byte[] post() {
    byte[] table = Arrays.copyOf(font.table("post"), 32);
    ByteBuffer.wrap(table).putInt(0, 0x0003_0000);
    return table;
  }

  private byte[] names() {
    byte[] text = name.getBytes(StandardCharsets.UTF_16BE);
    int[] kinds = {1, 2, 4, 6};
    ByteBuffer table = ByteBuffer.allocate(6 + 12 * kinds.length + text.length);
    table.putShort((short) 0).putShort((short) kinds.length).putShort((short) (6 + 48));
    for (int kind : kinds) {
      table.putShort((short) 3).putShort((short) 1).putShort((short) 0x409);
      table.putShort((short) kind).putShort((short) text.length).putShort((short) 0);
    }
    return table.put(text).array();
  }

  private void putGlyphs(List<Integer> glyphs, Map<String, byte[]> tables) {
    var data = new ByteArrayOutputStream();
    ByteBuffer locations = ByteBuffer.allocate(4 * (glyphs.size() + 1));
    for (int glyph : glyphs) {
      locations.putInt(data.size());
      data.writeBytes(new GlyphCopy(font, glyphs).of(glyph));
    }
    locations.putInt(data.size());
    tables.put("glyf", data.toByteArray());
    tables.put("loca", locations.array());
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int start = 12 + 16 * count;
    int size = start + tables.values().stream().mapToInt(table -> padded(table.length)).sum();
    ByteBuffer file = ByteBuffer.allocate(size);
    file.putInt(0x0001_0000).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    int at = start;
    int head = 0;
    for (var entry : tables.entrySet()) {
      byte[] table = entry.getValue();
      file.put(entry.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(sum(table)).putInt(at).putInt(table.length);
      file.duplicate().position(at).put(table);
      head = entry.getKey().equals("head") ? at : head;
      at += padded(table.length);
    }
    return file.putInt(head + 8, 0xB1B0AFBA - sum(file.array())).array();
  }

  private static int padded(int length) {
    return (length + 3) & ~3;
  }

  private static int sum(byte[] table) {
    ByteBuffer words = ByteBuffer.wrap(Arrays.copyOf(table, padded(table.length)));
    int sum = 0;
    while (words.hasRemaining()) {
      sum += words.getInt();
    }
    return sum;
  }
}
