package org.archigram.diagram.text;

import java.util.Map;

/** The signs of a formula as they are typeset: keyboards lack most of them. */
final class Signs {
  private static final Map<String, String> TYPESET =
      Map.ofEntries(
          Map.entry("-", "−"),
          Map.entry("*", "∗"),
          Map.entry("·", "⋅"),
          Map.entry("~", "∼"),
          Map.entry("<=", "≤"),
          Map.entry(">=", "≥"),
          Map.entry("!=", "≠"),
          Map.entry("->", "→"),
          Map.entry("|", "∣"),
          Map.entry("||", "∥"),
          Map.entry("‖", "∥"),
          Map.entry("<", "<"),
          Map.entry("'", "′"));

  private Signs() {}

  static String typeset(String sign) {
    return TYPESET.getOrDefault(sign, sign);
  }

  /** The same for a bracket, where a smaller-than sign is an angle. */
  static String bracket(String sign) {
    return switch (sign) {
      case "<" -> "⟨";
      case ">" -> "⟩";
      default -> typeset(sign);
    };
  }
}
