package org.archigram.diagram.font;

import java.util.Set;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Path;

/** A font that is shipped inside and read only when first used. */
public enum Font {
  /** Words. */
  REGULAR("SourceSans3-Regular"),
  /** Words that stand out. */
  SEMIBOLD("SourceSans3-Semibold"),
  /** Words that stand back, such as remarks. */
  SLANTED("SourceSans3-It"),
  /** Upright letters, numbers and signs in formulas. */
  MATH("KaTeX_Main-Regular"),
  /** Bold letters in formulas. */
  MATH_BOLD("KaTeX_Main-Bold"),
  /** One-letter variables. */
  MATH_ITALIC("KaTeX_Math-Italic"),
  /** Variables with names of several letters. */
  MATH_WORD("KaTeX_Main-Italic"),
  /** Script capitals, such as those of losses and distributions. */
  MATH_SCRIPT("KaTeX_Caligraphic-Regular"),
  /** Rare signs. */
  SIGNS("KaTeX_AMS-Regular"),
  /** Small large operators and fences of 1.2 em. */
  SIZE1("KaTeX_Size1-Regular"),
  /** Large operators and fences of 1.8 em. */
  SIZE2("KaTeX_Size2-Regular"),
  /** Fences of 2.4 em. */
  SIZE3("KaTeX_Size3-Regular"),
  /** Fences of 3 em. */
  SIZE4("KaTeX_Size4-Regular");

  private final String file;

  Font(String file) {
    this.file = file;
  }

  /** The name of the font, as a file name without its ending. */
  public String family() {
    return file;
  }

  /** Whether this font is for words rather than formulas. */
  public boolean isForWords() {
    return this == REGULAR || this == SEMIBOLD || this == SLANTED;
  }

  /** Whether this font is for large signs, which hardly any other font can stand in for. */
  public boolean isForLargeSigns() {
    return this == SIZE1 || this == SIZE2 || this == SIZE3 || this == SIZE4;
  }

  /** Whether the font has a letter for this code point. */
  public boolean has(int codePoint) {
    return reader().glyph(codePoint) > 0;
  }

  /** The width of a letter in em. */
  public double advance(int codePoint) {
    return reader().advance(reader().glyph(codePoint));
  }

  /** The width of a text in em, without kerning. */
  public double advance(String text) {
    return text.codePoints().mapToDouble(this::advance).sum();
  }

  /** How far the font reaches above the base line, in em. */
  public double ascender() {
    return reader().ascender();
  }

  /** How far the font reaches below the base line, in em. */
  public double descender() {
    return reader().descender();
  }

  /** The box around a letter's ink in em, y downwards from the base line. */
  public Box ink(int codePoint) {
    return reader().ink(reader().glyph(codePoint));
  }

  /** The outline of a letter in em, y downwards from the base line. */
  public Path outline(int codePoint) {
    return new GlyphOutline(reader()).of(reader().glyph(codePoint));
  }

  /** How far a slanted letter leans out of its width, in em. */
  public double italic(int codePoint) {
    return Italics.SHIPPED.italic(this, codePoint);
  }

  /** How far right of the middle an accent belongs, in em. */
  public double skew(int codePoint) {
    return Italics.SHIPPED.skew(this, codePoint);
  }

  /** A small font file with just these letters, under another name. */
  public CutFont subset(Set<Integer> codePoints, String name) {
    return new Subset(reader(), name).of(codePoints);
  }

  private FontReader reader() {
    return FontReader.of(file);
  }
}
