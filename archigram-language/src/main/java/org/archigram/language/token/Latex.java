package org.archigram.language.token;

import java.util.Map;
import java.util.Optional;

/** What the commands of LaTeX are called here. */
final class Latex {
  private static final Map<String, Kind> SIGNS =
      Map.of(
          "odot", Kind.TIMES,
          "circ", Kind.TIMES,
          "cdot", Kind.TIMES,
          "times", Kind.TIMES,
          "sim", Kind.SAMPLE,
          "leq", Kind.AT_MOST,
          "geq", Kind.AT_LEAST,
          "neq", Kind.UNEQUAL,
          "gets", Kind.IS);

  private static final Map<String, String> GREEK =
      Map.ofEntries(
          Map.entry("alpha", "α"),
          Map.entry("beta", "β"),
          Map.entry("gamma", "γ"),
          Map.entry("Gamma", "Γ"),
          Map.entry("delta", "δ"),
          Map.entry("Delta", "Δ"),
          Map.entry("epsilon", "ε"),
          Map.entry("eta", "η"),
          Map.entry("theta", "θ"),
          Map.entry("Theta", "Θ"),
          Map.entry("kappa", "κ"),
          Map.entry("lambda", "λ"),
          Map.entry("Lambda", "Λ"),
          Map.entry("mu", "μ"),
          Map.entry("nu", "ν"),
          Map.entry("pi", "π"),
          Map.entry("rho", "ρ"),
          Map.entry("sigma", "sigmoid"),
          Map.entry("Sigma", "Σ"),
          Map.entry("tau", "τ"),
          Map.entry("phi", "φ"),
          Map.entry("Phi", "Φ"),
          Map.entry("psi", "ψ"),
          Map.entry("Psi", "Ψ"),
          Map.entry("omega", "ω"),
          Map.entry("Omega", "Ω"));

  private Latex() {}

  /** The sign a command stands for, if it is a sign. */
  static Optional<Kind> sign(String command) {
    return Optional.ofNullable(SIGNS.get(command));
  }

  /** What to write for a command: a sign, a Greek letter, or the word itself. */
  static String plain(String command) {
    return sign(command).map(Kind::sign).orElse(GREEK.getOrDefault(command, command));
  }
}
