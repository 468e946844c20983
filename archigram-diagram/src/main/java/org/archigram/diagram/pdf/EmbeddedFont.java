package org.archigram.diagram.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archigram.diagram.font.CutFont;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.scene.UsedLetters;

/**
 * A font inside the file, cut down to the letters that are used.
 *
 * @param number the number of its object
 * @param glyphs from code points to the codes that the page shows them by
 */
record EmbeddedFont(int number, Map<Integer, Integer> glyphs) {

  static EmbeddedFont add(PdfFile file, Font font, UsedLetters letters) {
    String name = tag(letters.name(font)) + "+" + font.family();
    var used = letters.byFont().getOrDefault(font, new TreeSet<>());
    CutFont cut = font.subset(used, name);
    int data = file.addStream("/Length1 " + cut.bytes().length, cut.bytes());
    int descriptor = file.add(descriptor(font, name, data));
    int descendant = file.add(descendant(font, name, descriptor, cut));
    int unicode = file.addStream("", unicode(cut.glyphs()));
    int number =
        file.add(
            "<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%s 0 R]/ToUnicode %s 0 R>>"
                .formatted(name, descendant, unicode));
    return new EmbeddedFont(number, cut.glyphs());
  }

  /** The name on the page. */
  String name() {
    return "/F" + number;
  }

  String resource() {
    return name() + " " + number + " 0 R";
  }

  /** The text as glyph codes. */
  String encode(String text) {
    var codes = new StringBuilder("<");
    text.codePoints().forEach(letter -> codes.append(four(glyphs.getOrDefault(letter, 0))));
    return codes.append('>').toString();
  }

  /** PDF wants six capital letters before the name of a font that is not whole. */
  private static String tag(String hash) {
    var tag = new StringBuilder();
    int number = Integer.parseUnsignedInt(hash, 16);
    for (int i = 0; i < 6; i++) {
      tag.append((char) ('A' + Integer.remainderUnsigned(number, 26)));
      number = Integer.divideUnsigned(number, 26);
    }
    return tag.toString();
  }

  private static String descriptor(Font font, String name, int data) {
    long up = Math.round(font.ascender() * 1000);
    long down = Math.round(font.descender() * 1000);
    return "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[-1000 -%s 2000 %s]/ItalicAngle 0/Ascent %s/Descent -%s/CapHeight 680/StemV 80/FontFile2 %s 0 R>>"
        .formatted(name, down, up, up, down, data);
  }

  private static String descendant(Font font, String name, int descriptor, CutFont cut) {
    var widths = new TreeMap<Integer, String>();
    cut.glyphs()
        .forEach(
            (letter, glyph) ->
                widths.put(glyph, glyph + "[" + Math.round(font.advance(letter) * 1000) + "]"));
    return "<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor %s 0 R/CIDToGIDMap/Identity/DW 1000/W[%s]>>"
        .formatted(name, descriptor, String.join(" ", widths.values()));
  }

  /** Tells readers which letter each code is, so that text can be searched and copied. */
  private static byte[] unicode(Map<Integer, Integer> glyphs) {
    var letters = new TreeMap<Integer, Integer>();
    glyphs.forEach((letter, glyph) -> letters.putIfAbsent(glyph, letter));
    var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
    map.append("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
    letters.forEach(
        (glyph, letter) ->
            map.append(
                "1 beginbfchar\n<%s><%s>\nendbfchar\n".formatted(four(glyph), utf16(letter))));
    map.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String utf16(int letter) {
    byte[] bytes = Character.toString(letter).getBytes(StandardCharsets.UTF_16BE);
    return HexFormat.of().formatHex(bytes);
  }

  private static String four(int number) {
    return HexFormat.of().toHexDigits((short) number);
  }
}
