package org.archigram.diagram.html;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML; texts and attributes are always escaped. */
public final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element with attributes: names and values in turn. */
  public Html open(String name, String... attributes) {
    tag(name, attributes);
    open.push(name);
    return this;
  }

  /** An element that has no end, such as {@code img}. */
  public Html single(String name, String... attributes) {
    return tag(name, attributes);
  }

  private Html tag(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
      out.append('"');
    }
    out.append('>');
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Ends the element opened last. */
  public Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Ends the element opened last, and the line. */
  public Html end() {
    close();
    return line();
  }

  /** Ends the line. */
  public Html line() {
    out.append('\n');
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Adds what is HTML already, such as a style sheet. */
  public Html markup(String html) {
    out.append(html);
    return this;
  }

  /** Adds what another one built. */
  public Html add(Html other) {
    out.append(other.out);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
