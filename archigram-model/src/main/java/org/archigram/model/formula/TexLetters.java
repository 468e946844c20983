package org.archigram.model.formula;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.formula.Formula.Style;
import org.archigram.model.formula.Formula.Symbol;

/** Letters and signs in TeX; whatever has a meaning to TeX is escaped. */
final class TexLetters {

  /** The script capital g, before which there is none. */
  private static final int FIRST_SCRIPT = 0x210B;

  private static final Set<String> FUNCTIONS =
      Set.of("exp", "log", "sin", "cos", "tanh", "max", "min");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("−", "-"),
          Map.entry("×", "\\times"),
          Map.entry("÷", "\\div"),
          Map.entry("·", "\\cdot"),
          Map.entry("⊙", "\\odot"),
          Map.entry("⊗", "\\otimes"),
          Map.entry("∗", "\\ast"),
          Map.entry("⊛", "\\circledast"),
          Map.entry("∑", "\\sum"),
          Map.entry("∏", "\\prod"),
          Map.entry("√", "\\surd"),
          Map.entry("≤", "\\leq"),
          Map.entry("≥", "\\geq"),
          Map.entry("≠", "\\neq"),
          Map.entry("∼", "\\sim"),
          Map.entry("→", "\\to"),
          Map.entry("←", "\\leftarrow"),
          Map.entry("⇒", "\\Rightarrow"),
          Map.entry("∈", "\\in"),
          Map.entry("ℝ", "\\mathbb{R}"),
          Map.entry("∇", "\\nabla"),
          Map.entry("∞", "\\infty"),
          Map.entry("⊤", "\\top"),
          Map.entry("⊣", "\\dashv"),
          Map.entry("∠", "\\angle"),
          Map.entry("…", "\\dots"),
          Map.entry("′", "\\prime"),
          Map.entry("⌊", "\\lfloor"),
          Map.entry("⌋", "\\rfloor"),
          Map.entry("⟨", "\\langle"),
          Map.entry("⟩", "\\rangle"),
          Map.entry("‖", "\\Vert"));

  private static final Map<String, String> FENCES =
      Map.of("‖", "Vert", "|", "vert", "⟨", "langle", "⟩", "rangle", "⌊", "lfloor", "⌋", "rfloor");

  private static final Map<Integer, String> ESCAPES =
      Map.ofEntries(
          Map.entry((int) '\\', "\\backslash "),
          Map.entry((int) '{', "\\{"),
          Map.entry((int) '}', "\\}"),
          Map.entry((int) '$', "\\$"),
          Map.entry((int) '&', "\\&"),
          Map.entry((int) '#', "\\#"),
          Map.entry((int) '%', "\\%"),
          Map.entry((int) '_', "\\_"),
          Map.entry((int) '^', "\\wedge "),
          Map.entry((int) '~', "\\sim "),
          Map.entry((int) ' ', "\\ "),
          Map.entry((int) '-', "\\text{-}"),
          Map.entry((int) '\'', "'"));

  private TexLetters() {}

  /** The TeX of a symbol in its style. */
  static String symbol(Symbol symbol) {
    String text = symbol.text();
    if (SIGNS.containsKey(text)) {
      return sign(text);
    }
    if (symbol.style() == Style.UPRIGHT && FUNCTIONS.contains(text)) {
      return "\\" + text;
    }
    if (text.matches("[0-9.]+")) {
      return text;
    }
    if (text.codePointCount(0, text.length()) == 1) {
      return letter(symbol);
    }
    return command(symbol.style()) + "{" + escaped(text) + "}";
  }

  private static String letter(Symbol symbol) {
    String text = symbol.text();
    Optional<String> script = script(text);
    if (script.isPresent()) {
      return script.get();
    }
    boolean plain =
        symbol.style() == Style.ITALIC || !Character.isLetter(text.codePointAt(0)) || isGreek(text);
    String tex = escaped(text).strip();
    if (symbol.style() == Style.BOLD) {
      return "\\boldsymbol{" + tex + "}";
    }
    return plain ? tex : "\\mathrm{" + tex + "}";
  }

  private static boolean isGreek(String text) {
    return Greek.name(text).isPresent();
  }

  /** Letters such as 𝒩 and ℒ are calligraphic capitals. */
  private static Optional<String> script(String text) {
    if (text.codePointAt(0) < FIRST_SCRIPT) {
      return Optional.empty();
    }
    String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
    boolean calligraphic =
        String.valueOf(Character.getName(text.codePointAt(0))).contains("SCRIPT CAPITAL")
            && plain.length() == 1;
    return calligraphic ? Optional.of("\\mathcal{" + plain + "}") : Optional.empty();
  }

  private static String command(Style style) {
    return switch (style) {
      case ITALIC -> "\\mathit";
      case UPRIGHT -> "\\mathrm";
      case BOLD -> "\\mathbf";
    };
  }

  /** The TeX of an infix or large sign. */
  static String sign(String text) {
    String known = SIGNS.get(text);
    return known == null ? escaped(text) : known;
  }

  /** The TeX of a bracket. */
  static String fence(String text, boolean open) {
    String known = FENCES.get(text);
    if (known == null) {
      return text.equals("{") || text.equals("}") ? "\\" + text : escaped(text);
    }
    boolean bars = known.toLowerCase(Locale.ROOT).equals("vert");
    String name = bars ? (open ? "l" : "r") + known : known;
    return "\\" + name + " ";
  }

  private static String escaped(String text) {
    StringBuilder tex = new StringBuilder();
    text.codePoints().forEach(c -> tex.append(escaped(c)));
    return tex.toString();
  }

  private static String escaped(int c) {
    String text = Character.toString(c);
    String escape = ESCAPES.get(c);
    if (escape != null) {
      return escape;
    }
    String sign = SIGNS.get(text);
    if (sign != null) {
      return sign + " ";
    }
    if (Character.isISOControl(c)) {
      return "";
    }
    Optional<String> greek = Greek.name(text);
    if (greek.isPresent()) {
      return latin(greek.get()).map(l -> "\\mathrm{" + l + "}").orElse("\\" + greek.get() + " ");
    }
    int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(c);
    if (digit >= 0) {
      return "{}^{" + digit + "}";
    }
    return script(text).orElse(c < 0x80 ? text : "\\text{" + text + "}");
  }

  /** TeX has no commands for Greek letters that look like Latin ones. */
  private static Optional<String> latin(String greek) {
    Set<String> distinct =
        Set.of("Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi");
    if (greek.equals("omicron")) {
      return Optional.of("o");
    }
    boolean capital = Character.isUpperCase(greek.charAt(0));
    if (!capital || distinct.contains(greek) || greek.equals("Omega")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (greek) {
          case "Eta" -> "H";
          case "Rho" -> "P";
          case "Chi" -> "X";
          default -> greek.substring(0, 1);
        });
  }
}
