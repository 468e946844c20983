package org.archigram.diagram.svg;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML; whatever it is given stays text. */
final class Xml {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inTag;

  Xml open(String name) {
    endTag();
    out.append('<').append(name);
    open.push(name);
    inTag = true;
    return this;
  }

  Xml attribute(String name, String value) {
    out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    return this;
  }

  Xml content(String text) {
    return raw(escape(text));
  }

  /** For what we wrote ourselves and needs no escape. */
  Xml raw(String text) {
    endTag();
    out.append(text);
    return this;
  }

  Xml close() {
    String name = open.pop();
    if (inTag) {
      out.append("/>");
      inTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
    // Line ends only where they cannot become a space in a text.
    if (!name.equals("tspan") && !open.contains("text")) {
      out.append('\n');
    }
    return this;
  }

  String text() {
    return out.toString();
  }

  private void endTag() {
    if (inTag) {
      out.append('>');
      inTag = false;
    }
  }

  private static String escape(String text) {
    var escaped = new StringBuilder();
    text.codePoints().filter(Xml::isAllowed).forEach(letter -> escape(letter, escaped));
    return escaped.toString();
  }

  private static void escape(int letter, StringBuilder escaped) {
    switch (letter) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      case '\n' -> escaped.append("&#10;");
      default -> escaped.appendCodePoint(letter);
    }
  }

  /** The characters of XML 1.0, without those that only control. */
  private static boolean isAllowed(int letter) {
    boolean isControl = letter < ' ' && letter != '\n' && letter != '\t';
    boolean isHole = letter >= 0xD800 && letter < 0xE000 || (letter & 0xFFFE) == 0xFFFE;
    return !isControl && !isHole && !(letter >= 0x7F && letter < 0xA0);
  }
}
