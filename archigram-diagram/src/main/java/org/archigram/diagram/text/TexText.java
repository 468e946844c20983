package org.archigram.diagram.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.archigram.diagram.font.Font;

/** Writes words as TeX; nothing in them can be read as a command. */
public final class TexText {
  private TexText() {}

  static String words(String text, Font font) {
    String shape =
        switch (font) {
          case SEMIBOLD -> "\\bfseries ";
          case SLANTED -> "\\itshape ";
          default -> "";
        };
    return "\\sffamily " + shape + escape(text, List.of(font, Font.REGULAR, Font.MATH, Font.SIGNS));
  }

  static String sized(double size, String tex) {
    String leading = String.format(Locale.ROOT, "{%.2fbp}{%.2fbp}", size, size * 1.2);
    return "{\\fontsize" + leading + "\\selectfont " + tex + "}";
  }

  /** These words, with every sign that means something to TeX written as itself. */
  public static String escape(String text) {
    return escape(text, Glyphs.UPRIGHT);
  }

  private static String escape(String text, List<Font> fonts) {
    return text.codePoints()
        .filter(Letters::isVisible)
        .mapToObj(letter -> escape(letter, fonts))
        .collect(Collectors.joining());
  }

  private static String escape(int letter, List<Font> fonts) {
    return switch (letter) {
      case '\\' -> "\\textbackslash{}";
      case '{' -> "\\{";
      case '}' -> "\\}";
      case '$' -> "\\$";
      case '&' -> "\\&";
      case '#' -> "\\#";
      case '%' -> "\\%";
      case '_' -> "\\_";
      case '^' -> "\\textasciicircum{}";
      case '~' -> "\\textasciitilde{}";
      case '<' -> "\\textless{}";
      case '>' -> "\\textgreater{}";
      case '|' -> "\\textbar{}";
      case '"' -> "{\\ttfamily\\char34}";
      case '`' -> "\\textasciigrave{}";
      case '\'' -> "\\textquotesingle{}";
      case '-' -> "{-}";
      case '–' -> "\\textendash{}";
      case '—' -> "\\textemdash{}";
      case '…' -> "\\dots{}";
      case '“' -> "\\textquotedblleft{}";
      case '”' -> "\\textquotedblright{}";
      case '‘' -> "\\textquoteleft{}";
      case '’' -> "\\textquoteright{}";
      default -> letter < 0x7F ? Character.toString(letter) : TexSigns.inText(letter, fonts);
    };
  }
}
