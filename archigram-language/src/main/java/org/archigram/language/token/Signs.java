package org.archigram.language.token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signs of the language, and those that people write for them. */
final class Signs {
  private static final int LONGEST = 3;
  private static final String QUOTES = "\"'“”„‟‘’‚‛«»";
  private static final Map<String, Kind> RIGHT = right();
  private static final Map<String, Mistake> MISTAKES = mistakes();

  private Signs() {}

  /** Why a sign is written for another. */
  enum Habit {
    /** A sign of mathematics that keyboards do not have. */
    MATHEMATICS,
    /** A power, written as in Python. */
    POWER,
    /** A sign with a dot, as in Matlab. */
    DOTTED,
    /** An arrow. */
    ARROW,
    /** A definition, as in Pascal. */
    DEFINITION,
    /** A value changed in place. */
    UPDATE,
    /** A comment, as in C. */
    COMMENT,
    /** Logic, as in C. */
    LOGIC,
    /** A raised sign. */
    RAISED,
    /** A lowered sign. */
    LOWERED,
    /** A prime. */
    PRIME,
    /** Three dots. */
    DOTS
  }

  /**
   * A sign that is not of the language.
   *
   * @param help what to write for it
   */
  record Mistake(String written, Habit habit, Optional<Kind> meant, String help) {
    boolean isComment() {
      return habit == Habit.COMMENT;
    }
  }

  static boolean isQuote(int c) {
    return QUOTES.indexOf(c) >= 0;
  }

  static boolean isPrime(int c) {
    return c == '\'' || c == '’';
  }

  /** Whether {@code c} ends what {@code open} began. */
  static boolean closes(int open, int c) {
    return open == '"' || open == '\'' ? c == open : c != '\'' && isQuote(c);
  }

  /** The sign that begins here. */
  static Optional<Kind> right(String text, int at) {
    return longest(RIGHT, text, at);
  }

  /** The mistaken sign that begins here, unless the right one is longer. */
  static Optional<Mistake> mistake(String text, int at, Optional<Kind> right) {
    int length = right.map(kind -> kind.sign().length()).orElse(0);
    return longest(MISTAKES, text, at).filter(found -> found.written().length() > length);
  }

  private static <T> Optional<T> longest(Map<String, T> signs, String text, int at) {
    int most = 1;
    while (most < LONGEST && at + most < text.length() && isSign(text.charAt(at + most))) {
      most++;
    }
    for (int n = most; n > 0; n--) {
      T found = signs.get(text.substring(at, at + n));
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static boolean isSign(char c) {
    return c > ' ' && !Letters.isDigit(c) && !Letters.isAsciiLetter(c);
  }

  private static Map<String, Kind> right() {
    Map<String, Kind> signs = new HashMap<>();
    for (Kind kind : Kind.values()) {
      if (!kind.sign().isEmpty()) {
        signs.put(kind.sign(), kind);
      }
    }
    return Map.copyOf(signs);
  }

  private static Map<String, Mistake> mistakes() {
    List<Mistake> all = new ArrayList<>();
    mathematics(all);
    habits(all);
    scripts(all);
    Map<String, Mistake> byText = new HashMap<>();
    all.forEach(mistake -> byText.put(mistake.written(), mistake));
    return Map.copyOf(byText);
  }

  private static void mathematics(List<Mistake> all) {
    String element = "write `*` for the product element by element";
    String product = "write `*` for the product element by element, `@` for the matrix product";
    each(all, "⊙ ∘ ⊗ ∗", Habit.MATHEMATICS, Kind.TIMES, element);
    each(all, "× · ⋅ ∙ • ✕", Habit.MATHEMATICS, Kind.TIMES, product);
    each(all, "− – — ‐ ‑ －", Habit.MATHEMATICS, Kind.MINUS, "write `-`");
    each(all, "÷ ∕ ⁄", Habit.MATHEMATICS, Kind.DIVIDED, "write `/`");
    each(all, "⊕ ＋", Habit.MATHEMATICS, Kind.PLUS, "write `+`");
    each(all, "≤ ⩽", Habit.MATHEMATICS, Kind.AT_MOST, "write `<=`");
    each(all, "≥ ⩾", Habit.MATHEMATICS, Kind.AT_LEAST, "write `>=`");
    each(all, "≠", Habit.MATHEMATICS, Kind.UNEQUAL, "write `!=`");
    each(all, "∼ ～", Habit.MATHEMATICS, Kind.SAMPLE, "write `~`");
    each(all, "≔ ≡ ＝", Habit.MATHEMATICS, Kind.IS, "write `=`");
    each(all, "∈", Habit.MATHEMATICS, Kind.COLON, "write `x : [n]` for the type of a value");
    none(all, "√", Habit.MATHEMATICS, "write `sqrt(x)`");
    none(all, "∑", Habit.MATHEMATICS, "write `sum[t](x)`, with the axis between brackets");
    none(all, "∏", Habit.MATHEMATICS, "write `product[t](x)`, with the axis between brackets");
  }

  private static void habits(List<Mistake> all) {
    each(all, "**", Habit.POWER, Kind.POWER, "write `x ^ 2`");
    each(all, ".* .×", Habit.DOTTED, Kind.TIMES, "write `*`, which is element by element");
    each(all, "./", Habit.DOTTED, Kind.DIVIDED, "write `/`, which is element by element");
    each(all, ".^", Habit.DOTTED, Kind.POWER, "write `^`, which is element by element");
    String arrow = "write `x |> f` to send a value on, or `y = f(x)` to name the result";
    each(all, "-> --> => → ⟶ ⇒ ↦ >>", Habit.ARROW, Kind.PIPE, arrow);
    each(all, "|", Habit.ARROW, Kind.PIPE, "write `x |> f` to send a value on");
    each(all, "← ⟵", Habit.ARROW, Kind.IS, "write `y = x`");
    each(all, ":=", Habit.DEFINITION, Kind.IS, "write `=`");
    each(
        all,
        "+= -= *= /= @=",
        Habit.UPDATE,
        Kind.IS,
        "write `h_1 = h + x`; inside `repeat`, `h = h + x`");
    none(all, "//", Habit.COMMENT, "write `# …`");
    none(all, "/*", Habit.COMMENT, "write `# …` at the beginning of each line");
    none(all, "&& || & ! %", Habit.LOGIC, "values are numbers: `*` of two conditions is their and");
    none(all, "... …", Habit.DOTS, "write `1..6` for steps, `*s` for any dimensions");
  }

  private static void scripts(List<Mistake> all) {
    for (String raised : "⁰ ¹ ² ³ ⁴ ⁵ ⁶ ⁷ ⁸ ⁹".split(" ")) {
      int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(raised);
      none(all, raised, Habit.RAISED, "write `x ^ " + digit + "`");
    }
    none(all, "ᵀ ⊤", Habit.RAISED, "write `transpose(W)`");
    String lowered = "write `h[t]` for a step, `h_1` for a name of its own";
    none(all, "₀ ₁ ₂ ₃ ₄ ₅ ₆ ₇ ₈ ₉ ₜ ₙ ᵢ ⱼ ₖ ₗ ₘ ₛ ₋ ₊", Habit.LOWERED, lowered);
    String prime = "write `h_next` for a name of its own, `transpose(W)` for a transpose";
    none(all, "' ′ ″ ’", Habit.PRIME, prime);
  }

  private static void each(
      List<Mistake> all, String written, Habit habit, Kind meant, String help) {
    for (String one : written.split(" ")) {
      all.add(new Mistake(one, habit, Optional.of(meant), help));
    }
  }

  private static void none(List<Mistake> all, String written, Habit habit, String help) {
    for (String one : written.split(" ")) {
      all.add(new Mistake(one, habit, Optional.empty(), help));
    }
  }
}
