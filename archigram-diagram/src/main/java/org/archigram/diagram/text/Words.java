package org.archigram.diagram.text;

import java.text.Normalizer;
import java.util.List;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.geometry.Point;

/** Sets words: one line, one size. */
final class Words {
  private static final double ASCENT = 0.74;
  private static final double DESCENT = 0.23;

  /** Half the height of a capital, so that labels of one row share a base line. */
  private static final double MIDDLE = 0.33;

  private Words() {}

  static Label set(String text, Font font, double size) {
    String line = line(text);
    var letters =
        new Letters(List.of(font, Font.REGULAR, Font.MATH, Font.SIGNS, Font.MATH_ITALIC), size);
    letters.add(line);
    var extent = new Extent(letters.width(), ASCENT * size, DESCENT * size, MIDDLE * size);
    var snippet = new Snippet(TexText.words(line, font), size, new Point(0, 0), letters.width());
    return new Label(extent, letters.runs(), letters.rules(), line, List.of(snippet));
  }

  private static String line(String text) {
    String spaced = text.replaceAll("\\s+", " ");
    return Normalizer.normalize(spaced, Normalizer.Form.NFC)
        .codePoints()
        .filter(Letters::isVisible)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
