package org.archigram.diagram.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a {@code cmap} table: format 4 for the basic plane, format 12 for everything. */
final class CharacterMapWriter {
  private CharacterMapWriter() {}

  static byte[] write(Map<Integer, Integer> glyphs) {
    byte[] basic = basic(glyphs);
    byte[] full = full(glyphs);
    ByteBuffer table = ByteBuffer.allocate(20 + basic.length + full.length);
    table.putShort((short) 0).putShort((short) 2);
    table.putShort((short) 3).putShort((short) 1).putInt(20);
    table.putShort((short) 3).putShort((short) 10).putInt(20 + basic.length);
    return table.put(basic).put(full).array();
  }

  private static byte[] basic(Map<Integer, Integer> glyphs) {
    List<Integer> letters = new ArrayList<>();
    glyphs.keySet().stream().filter(letter -> letter < 0xFFFF).sorted().forEach(letters::add);
    letters.add(0xFFFF);
    int count = letters.size();
    int power = Integer.highestOneBit(count);
    ByteBuffer table = ByteBuffer.allocate(16 + 8 * count);
    table.putShort((short) 4).putShort((short) (16 + 8 * count)).putShort((short) 0);
    table.putShort((short) (2 * count)).putShort((short) (2 * power));
    table.putShort((short) Integer.numberOfTrailingZeros(power));
    table.putShort((short) (2 * (count - power)));
    letters.forEach(letter -> table.putShort(letter.shortValue()));
    table.putShort((short) 0);
    letters.forEach(letter -> table.putShort(letter.shortValue()));
    for (int letter : letters) {
      table.putShort((short) (letter == 0xFFFF ? 1 : glyphs.getOrDefault(letter, 0) - letter));
    }
    return table.array();
  }

  private static byte[] full(Map<Integer, Integer> glyphs) {
    ByteBuffer table = ByteBuffer.allocate(16 + 12 * glyphs.size());
    table.putShort((short) 12).putShort((short) 0).putInt(16 + 12 * glyphs.size());
    table.putInt(0).putInt(glyphs.size());
    glyphs.keySet().stream()
        .sorted()
        .forEach(c -> table.putInt(c).putInt(c).putInt(glyphs.getOrDefault(c, 0)));
    return table.array();
  }
}
