package org.archigram.diagram.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.diagram.font.Font;

/** The TeX commands of letters and signs that plain TeX cannot read as they are. */
final class TexSigns {
  /** Every sign and its command in turn; all are LaTeX's own, so no package is needed. */
  private static final String TABLE =
      """
      α alpha β beta γ gamma δ delta ε varepsilon ϵ epsilon ζ zeta η eta θ theta ι iota
      κ kappa λ lambda μ mu µ mu ν nu ξ xi π pi ρ rho σ sigma ς varsigma τ tau υ upsilon
      φ varphi ϕ phi χ chi ψ psi ω omega ϑ vartheta Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi
      Π Pi Σ Sigma Υ Upsilon Φ Phi Ψ Psi Ω Omega ⊙ odot ⊗ otimes ⊕ oplus ⊖ ominus ∑ sum
      ∏ prod ∫ int √ surd · cdot ⋅ cdot − - × times ÷ div ∗ ast ∘ circ ∙ bullet • bullet
      ± pm ∓ mp ∼ sim ≈ approx ≃ simeq ≅ cong ≡ equiv ≠ neq ≤ leq ≥ geq ≪ ll ≫ gg ∝ propto
      ⊣ dashv ⊢ vdash ⊤ top ⊥ bot ← leftarrow → rightarrow ↔ leftrightarrow ↑ uparrow
      ↓ downarrow ⇐ Leftarrow ⇒ Rightarrow ⇔ Leftrightarrow ↦ mapsto ⟵ longleftarrow
      ⟶ longrightarrow ∞ infty ∂ partial ∇ nabla ∈ in ∉ notin ∋ ni ⊂ subset ⊆ subseteq
      ∪ cup ∩ cap ∅ emptyset ∀ forall ∃ exists ∧ wedge ∨ vee ¬ neg ⋆ star ⋯ cdots … ldots
      ⋮ vdots ⋱ ddots ℓ ell ℜ Re ℑ Im ℏ hbar ∣ mid ∥ parallel ⟨ langle ⟩ rangle ⌈ lceil
      ⌉ rceil ⌊ lfloor ⌋ rfloor ′ prime † dagger ‡ ddagger △ triangle ∖ setminus
      ı imath ȷ jmath
      """;

  private static final Map<String, String> COMMANDS = commands();

  /** Accents as Unicode combines them, and the commands that set them in every encoding of TeX. */
  private static final String COMBINING =
      "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030A\u030B\u030C\u0327\u0323";

  private static final String ACCENTS = "`'^~=u.\"rHvcd";

  private TexSigns() {}

  private static Map<String, String> commands() {
    List<String> words = List.of(TABLE.strip().split("\\s+", -1));
    var commands = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      commands.put(words.get(i), words.get(i + 1));
    }
    return Map.copyOf(commands);
  }

  /** A text as part of a formula, in the first of these fonts where TeX has no command. */
  static String math(String text, List<Font> fonts) {
    return text.codePoints()
        .filter(Letters::isVisible)
        .mapToObj(letter -> math(letter, fonts))
        .collect(Collectors.joining());
  }

  private static String math(int letter, List<Font> fonts) {
    return switch (letter) {
      case ' ' -> "\\ ";
      case '{', '}', '#', '%', '&', '$', '_' -> "\\" + Character.toString(letter);
      case '\\' -> "\\backslash ";
      case '^' -> "{\\hat{\\ }}";
      case '~' -> "\\sim ";
      case '\'' -> "{'}";
      default ->
          isAscii(letter)
              ? Character.toString(letter)
              : command(letter).orElseGet(() -> TexSign.of(letter, fonts));
    };
  }

  /** A bracket for {@code \left} and {@code \right}; the empty one is a dot. */
  static String bracket(String sign) {
    return switch (sign) {
      case "(", ")", "[", "]", "|", "/" -> sign;
      case "{", "}" -> "\\" + sign;
      case "<", "⟨" -> "\\langle ";
      case ">", "⟩" -> "\\rangle ";
      case "||", "‖", "∥" -> "\\Vert ";
      case "∣" -> "\\vert ";
      case "⌈" -> "\\lceil ";
      case "⌉" -> "\\rceil ";
      case "⌊" -> "\\lfloor ";
      case "⌋" -> "\\rfloor ";
      default -> ".";
    };
  }

  /** A letter beyond ASCII among words, in the first of these fonts where TeX has no command. */
  static String inText(int letter, List<Font> fonts) {
    if (letter == 0xA0) {
      return "~";
    }
    return accented(letter)
        .or(() -> command(letter).map(command -> "$" + command.strip() + "$"))
        .orElseGet(() -> TexSign.of(letter, fonts));
  }

  /** A Latin letter with one accent, written so that the encoding of a document is no matter. */
  private static Optional<String> accented(int letter) {
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    int accent = parts.length() == 2 ? COMBINING.indexOf(parts.charAt(1)) : -1;
    if (accent < 0 || !Character.toString(parts.charAt(0)).matches("[A-Za-z]")) {
      return Optional.empty();
    }
    String base =
        "ij".indexOf(parts.charAt(0)) < 0 ? parts.substring(0, 1) : "\\" + parts.charAt(0);
    return Optional.of("\\" + ACCENTS.charAt(accent) + "{" + base + "}");
  }

  private static boolean isAscii(int letter) {
    return letter > ' ' && letter < 0x7F;
  }

  private static Optional<String> command(int letter) {
    return Letters.script(letter)
        .map(capital -> "\\mathcal{" + capital + "}")
        .or(
            () ->
                Optional.ofNullable(COMMANDS.get(Character.toString(letter)))
                    .map(name -> name.equals("-") ? "-" : "\\" + name + " "));
  }
}
