package org.archigram.language.token;

import java.util.List;
import java.util.Map;
import org.archigram.model.problem.Suggestions;

/** What to say to habits from other languages. */
final class Habits {
  private static final List<String> WORDS =
      List.of(
          "input",
          "output",
          "target",
          "weights",
          "fixed",
          "axis",
          "let",
          "repeat",
          "loss",
          "minimize",
          "learn");

  private static final Map<String, String> STATEMENTS =
      Map.ofEntries(
          Map.entry("for", "write `repeat 6 { … }` for a stack, `axis t` for steps"),
          Map.entry("while", "write `axis t` and `h[t-1]` for what runs in steps"),
          Map.entry("if", "write `train(a) else b` for what differs in training"),
          Map.entry("return", "write `output y`, then `y = …`"),
          Map.entry("def", "write `block Name(n) { … }` at the top of the file"),
          Map.entry("function", "write `block Name(n) { … }` at the top of the file"),
          Map.entry("layer", "write `y = x |> dense(10)`"),
          Map.entry("import", "write `use \"layers.arch\"` at the top of the file"),
          Map.entry("use", "put `use \"layers.arch\"` at the top of the file"),
          Map.entry("var", "write `let n = 10` or `y = …`"),
          Map.entry("const", "write `let n = 10`"),
          Map.entry("param", "write `weights W : [n, m]`"),
          Map.entry("hidden", "write `h = …`; only inputs, outputs and weights are declared"));

  private Habits() {}

  /** The code and headline of a mistaken sign. */
  record Wording(String code, String headline) {}

  static Wording of(Signs.Mistake mistake) {
    String sign = "`" + mistake.written() + "`";
    return switch (mistake.habit()) {
      case MATHEMATICS -> new Wording("E0102", sign + " is not on keyboards and not used here");
      case POWER -> new Wording("E0105", "a power is written `^`");
      case DOTTED -> new Wording("E0106", sign + " has a dot too many");
      case ARROW -> new Wording("E0107", "there is no " + sign + " in the language");
      case DEFINITION -> new Wording("E0119", "an equation is written with `=`");
      case UPDATE -> new Wording("E0152", "a value cannot be changed once it is defined");
      case COMMENT -> new Wording("E0108", "a comment begins with `#`");
      case LOGIC -> new Wording("E0153", "there is no " + sign + " in the language");
      case RAISED -> new Wording("E0140", "there are no raised signs such as " + sign);
      case LOWERED -> new Wording("E0141", "there are no lowered signs such as " + sign);
      case PRIME -> new Wording("E0154", "a name has no prime");
      case DOTS -> new Wording("E0155", "there are no three dots in the language");
    };
  }

  /** What to write instead of a statement that begins with this word. */
  static String statement(String word) {
    String known = STATEMENTS.getOrDefault(word, "");
    return known.isEmpty()
        ? Suggestions.nearest(word, WORDS)
            .map(near -> "did you mean `" + near + "`?")
            .orElse("write `y = …` for an equation; declarations begin with `input`, `weights`, …")
        : known;
  }
}
