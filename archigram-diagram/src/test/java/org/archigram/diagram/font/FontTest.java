package org.archigram.diagram.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.archigram.diagram.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks our reading and cutting of fonts against FontBox's. */
class FontTest {
  private static final Set<Integer> SOME =
      Set.of((int) 'A', (int) 'g', (int) 'é', (int) 'Ǻ', (int) '(', (int) '√', (int) 'σ', 0x1F512);

  private static TrueTypeFont parse(byte[] file) throws IOException {
    return new TTFParser().parse(new RandomAccessReadBuffer(file));
  }

  private static TrueTypeFont whole(Font font) throws IOException {
    try (var stream = FontTest.class.getResourceAsStream(font.family() + ".ttf")) {
      assertThat(stream).isNotNull();
      return parse(stream.readAllBytes());
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyLetterMeasuresAndLooksAsFontBoxSays(Font font) throws IOException {
    try (TrueTypeFont reference = whole(font)) {
      var letters = reference.getUnicodeCmapLookup();
      int seen = 0;
      for (int letter = 0x20; letter < 0x2600; letter++) {
        int glyph = letters.getGlyphId(letter);
        assertThat(font.has(letter)).isEqualTo(glyph > 0);
        if (glyph > 0) {
          check(font, letter, reference, glyph);
          seen++;
        }
      }
      assertThat(seen).isGreaterThan(15);
    }
  }

  private static void check(Font font, int letter, TrueTypeFont reference, int glyph)
      throws IOException {
    assertThat(font.advance(letter)).isEqualTo(reference.getAdvanceWidth(glyph) / 1000.0);
    var data = reference.getGlyph().getGlyph(glyph);
    Box ours = font.outline(letter).bounds();
    if (data == null) {
      assertThat(font.outline(letter).segments()).isEmpty();
      return;
    }
    Rectangle2D theirs = data.getPath().getBounds2D();
    // FontBox's box may hold control points, ours is of the curve.
    assertThat(ours.width()).isLessThanOrEqualTo(theirs.getWidth() / 1000 + 0.003);
    assertThat(ours.x()).isCloseTo(font.ink(letter).x(), within(0.012));
    assertThat(ours.y()).isCloseTo(font.ink(letter).y(), within(0.012));
    assertThat(ours.right()).isCloseTo(font.ink(letter).right(), within(0.012));
    assertThat(ours.bottom()).isCloseTo(font.ink(letter).bottom(), within(0.012));
  }

  @ParameterizedTest
  @EnumSource
  void aSubsetHasItsLettersAndNoOthers(Font font) throws IOException {
    CutFont cut = font.subset(SOME, "Test");
    try (TrueTypeFont reference = parse(cut.bytes());
        TrueTypeFont whole = whole(font)) {
      var letters = reference.getUnicodeCmapLookup();
      assertThat(letters.getGlyphId('Q')).isZero();
      for (int letter : SOME) {
        int glyph = letters.getGlyphId(letter);
        assertThat(glyph).isEqualTo(cut.glyphs().getOrDefault(letter, 0));
        assertThat(glyph > 0).isEqualTo(font.has(letter));
        if (glyph > 0) {
          int before = whole.getUnicodeCmapLookup().getGlyphId(letter);
          assertThat(reference.getAdvanceWidth(glyph)).isEqualTo(whole.getAdvanceWidth(before));
          assertThat(reference.getGlyph().getGlyph(glyph).getPath().getBounds2D())
              .isEqualTo(whole.getGlyph().getGlyph(before).getPath().getBounds2D());
        }
      }
    }
  }

  @Test
  void aSubsetIsSmall() {
    assertThat(Font.REGULAR.subset(SOME, "Test").bytes().length).isLessThan(3000);
  }
}
