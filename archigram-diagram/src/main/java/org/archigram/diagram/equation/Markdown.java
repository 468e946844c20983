package org.archigram.diagram.equation;

/** Keeps text of an architecture from being read as Markdown or HTML. */
final class Markdown {
  private Markdown() {}

  static String escape(String text) {
    String shown = text.replaceAll("([\\\\`*_{}\\[\\]#+|$~!])", "\\\\$1");
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /** TeX that stands in Markdown: what would begin HTML is written as a command. */
  static String formula(String tex) {
    return tex.replace("<", "\\lt ").replace(">", "\\gt ");
  }
}
