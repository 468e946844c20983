package org.archigram.diagram.svg;

import java.util.Base64;
import java.util.SortedSet;
import org.archigram.diagram.font.Font;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.scene.UsedLetters;

/** The style sheet that brings the fonts, cut down to the letters that are used. */
record FontUse(UsedLetters letters) {

  static FontUse of(Scene scene) {
    return new FontUse(UsedLetters.of(scene));
  }

  /** The font's name in this picture. */
  String name(Font font) {
    return "ag-" + letters.name(font);
  }

  String css() {
    var css = new StringBuilder();
    letters.byFont().forEach((font, used) -> append(css, font, used));
    return css.toString();
  }

  private void append(StringBuilder css, Font font, SortedSet<Integer> used) {
    if (font.isForLargeSigns()) {
      return;
    }
    String name = name(font);
    String base64 = Base64.getEncoder().encodeToString(font.subset(used, name).bytes());
    css.append("\n@font-face{font-family:").append(name).append(look(font));
    css.append(";src:url(data:font/ttf;base64,").append(base64).append(")}\n");
    css.append('.').append(name).append("{font-family:").append(name);
    css.append(fallback(font)).append(look(font)).append('}');
  }

  /** Weight and slant, said of the font and of the text, so that a stand-in has them too. */
  private static String look(Font font) {
    return switch (font) {
      case SEMIBOLD -> ";font-weight:600";
      case MATH_BOLD -> ";font-weight:700";
      case SLANTED, MATH_ITALIC, MATH_WORD -> ";font-style:italic";
      default -> "";
    };
  }

  /** For programs that cannot read fonts in a picture. */
  private static String fallback(Font font) {
    return font.isForWords()
        ? ",\"Source Sans 3\",Arial,\"Liberation Sans\",sans-serif"
        : ",\"Latin Modern Roman\",\"CMU Serif\",\"STIX Two Text\",serif";
  }
}
