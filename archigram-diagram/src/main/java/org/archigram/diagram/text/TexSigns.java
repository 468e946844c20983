package org.archigram.diagram.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The TeX commands of letters and signs that plain TeX cannot read as they are. */
final class TexSigns {
  /** Every sign and its command in turn; {@code amssymb} has the rarer ones. */
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
      ⌉ rceil ⌊ lfloor ⌋ rfloor ′ prime ° circ † dagger ‡ ddagger □ square ■ blacksquare
      ◇ lozenge △ triangle ▽ triangledown ★ bigstar ✓ checkmark ⊞ boxplus ⊠ boxtimes
      ⊡ boxdot ∖ setminus ≜ triangleq ⩽ leqslant ⩾ geqslant ≲ lesssim ≳ gtrsim ı imath
      ȷ jmath ℝ mathbb{R}
      """;

  private static final Map<String, String> COMMANDS = commands();

  private TexSigns() {}

  private static Map<String, String> commands() {
    List<String> words = List.of(TABLE.strip().split("\\s+", -1));
    var commands = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      commands.put(words.get(i), words.get(i + 1));
    }
    return Map.copyOf(commands);
  }

  /** A text as part of a formula. */
  static String math(String text) {
    return text.codePoints()
        .filter(Letters::isVisible)
        .mapToObj(TexSigns::math)
        .collect(Collectors.joining());
  }

  private static String math(int letter) {
    Optional<String> command = command(letter);
    if (command.isPresent()) {
      return command.get();
    }
    return switch (letter) {
      case ' ' -> "\\ ";
      case '{', '}', '#', '%', '&', '$', '_' -> "\\" + Character.toString(letter);
      case '\\' -> "\\backslash ";
      case '^' -> "{\\hat{\\ }}";
      case '~' -> "\\sim ";
      case '\'' -> "{'}";
      default -> isAscii(letter) ? Character.toString(letter) : boxed(letter);
    };
  }

  private static String boxed(int letter) {
    return isAccentedLatin(letter) ? "\\text{" + Character.toString(letter) + "}" : "\\fbox{?}";
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

  /** A letter beyond ASCII among words. */
  static String inText(int letter) {
    if (letter == 0xA0) {
      return "~";
    }
    return command(letter).map(command -> "$" + command.strip() + "$").orElse("\\fbox{?}");
  }

  /** Whether TeX's T1 fonts have this letter and its UTF-8 reader knows it. */
  static boolean isAccentedLatin(int letter) {
    boolean isLatin1 = letter >= 0xC0 && letter <= 0xFF && letter != 0xD7 && letter != 0xF7;
    return isLatin1
        || "ĂăĄąĆćČčĎďĘęĚěĞğĹĺĽľŁłŃńŇňŐőŒœŔŕŘřŚśŞşŠšŢţŤťŮůŰűŸŹźŻżŽž".indexOf(letter) >= 0;
  }

  private static boolean isAscii(int letter) {
    return letter > ' ' && letter < 0x7F;
  }

  private static Optional<String> command(int letter) {
    return Optional.ofNullable(COMMANDS.get(Character.toString(letter)))
        .map(name -> name.equals("-") ? "-" : "\\" + name + " ");
  }
}
