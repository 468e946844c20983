package org.archigram.diagram.text;

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
    return "\\sffamily " + shape + escape(text);
  }

  static String sized(double size, String tex) {
    String leading = String.format(Locale.ROOT, "{%.2fbp}{%.2fbp}", size, size * 1.2);
    return "{\\fontsize" + leading + "\\selectfont " + tex + "}";
  }

  /** These words, with every sign that means something to TeX written as itself. */
  public static String escape(String text) {
    return text.codePoints().mapToObj(TexText::escape).collect(Collectors.joining());
  }

  private static String escape(int letter) {
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
      case '"' -> "\\textquotedbl{}";
      case '`' -> "\\textasciigrave{}";
      case '\'' -> "\\textquotesingle{}";
      case '-' -> "{-}";
      case '–' -> "\\textendash{}";
      case '—' -> "\\textemdash{}";
      case '…' -> "\\dots{}";
      default -> plain(letter);
    };
  }

  private static String plain(int letter) {
    boolean isLatin = letter >= ' ' && letter < 0x7F || TexSigns.isAccentedLatin(letter);
    return isLatin ? Character.toString(letter) : TexSigns.inText(letter);
  }
}
