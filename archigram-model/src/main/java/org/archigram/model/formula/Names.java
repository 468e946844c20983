package org.archigram.model.formula;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.model.formula.Formula.Accent;
import org.archigram.model.formula.Formula.Kind;
import org.archigram.model.formula.Formula.Mark;
import org.archigram.model.formula.Formula.Row;
import org.archigram.model.formula.Formula.Sign;

/** How identifiers, numbers and sizes are typeset: {@code W_z}, {@code h_hat}, {@code 1e-5}. */
public final class Names {

  private static final Map<String, Mark> ACCENTS =
      Map.of("hat", Mark.HAT, "tilde", Mark.TILDE, "bar", Mark.BAR);

  private static final Map<String, Mark> ARROWS =
      Map.of("fwd", Mark.ARROW_RIGHT, "bwd", Mark.ARROW_LEFT);

  private static final Map<Integer, Mark> COMBINING =
      Map.of(
          0x302,
          Mark.HAT,
          0x303,
          Mark.TILDE,
          0x304,
          Mark.BAR,
          0x305,
          Mark.BAR,
          0x20D6,
          Mark.ARROW_LEFT,
          0x20D7,
          Mark.ARROW_RIGHT);

  /** No number is written with more digits than a reader wants. */
  private static final int DIGITS = 5;

  private Names() {}

  /** The formula for an identifier. */
  public static Formula of(String identifier) {
    return indexed(identifier, List.of());
  }

  /**
   * The formula for an identifier with indices, such as {@code h_{t−1}}.
   *
   * <p>Indices stand below, behind the subscripts that the name itself has. A name that ends in
   * {@code _prime} has a prime, and so has one that ends in the sign.
   */
  public static Formula indexed(String identifier, List<Formula> indices) {
    String signed = identifier.replaceFirst("_prime$", "'");
    String plain = signed.replaceAll("'+$", "");
    int primes = signed.length() - plain.length();
    if (primes == 0 || plain.isEmpty()) {
      return unprimed(identifier, indices);
    }
    Formula above = Formula.upright("′".repeat(primes));
    Formula below = unprimed(plain, indices);
    return below instanceof Formula.Scripts scripts && scripts.above().isEmpty()
        ? new Formula.Scripts(scripts.base(), scripts.below(), Optional.of(above))
        : below.sup(above);
  }

  private static Formula unprimed(String identifier, List<Formula> indices) {
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(identifier.split("_")).filter(part -> !part.isEmpty()).toList());
    if (parts.isEmpty()) {
      return subscripted(Formula.upright(identifier), indices);
    }
    String first = parts.remove(0);
    String letters = withoutNumber(first);
    Formula base = letter(letters, Formula.Style.ITALIC);
    List<Formula> below = new ArrayList<>();
    if (letters.length() < first.length()) {
      below.add(Formula.upright(first.substring(letters.length())));
    }
    for (String part : parts) {
      Optional<Mark> mark = mark(part, parts, base);
      if (mark.isPresent()) {
        base = new Accent(base, mark.get());
      } else {
        below.add(subscript(part));
      }
    }
    below.addAll(indices);
    return subscripted(base, below);
  }

  /** Whether an identifier is a letter, perhaps with subscripts: {@code d_k}, {@code tau}. */
  public static boolean isSymbol(String identifier) {
    int end = identifier.indexOf('_') < 0 ? identifier.length() : identifier.indexOf('_');
    String first = identifier.substring(0, end);
    return first.codePointCount(0, end) == 1 && Character.isLetter(first.codePointAt(0))
        || Greek.letter(first).isPresent();
  }

  /** A name in upright letters, such as a block's: {@code LSTM}. */
  public static Formula word(String name) {
    return Formula.upright(name.replace('_', ' ').replaceAll("(?<=\\d)x(?=\\d)", "×"));
  }

  /** A step of an axis relative to the current one: {@code t}, {@code t−1}. */
  public static Formula step(String axis, int offset) {
    if (offset == 0) {
      return of(axis);
    }
    String sign = offset < 0 ? "−" : "+";
    Formula distance = Formula.upright(Integer.toString(Math.abs(offset)));
    return Formula.row(of(axis), Formula.binary(sign), distance);
  }

  /** A number as a reader writes it: {@code 0.3}, {@code 10^{−5}}, {@code −1}. */
  public static Formula number(double value) {
    if (Double.isInfinite(value)) {
      return signed(value < 0, Formula.upright("∞"));
    }
    if (Double.isNaN(value)) {
      return Formula.upright("NaN");
    }
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-3 || size >= 1e7)) {
      return signed(value < 0, scientific(size));
    }
    return signed(value < 0, Formula.upright(decimal(size)));
  }

  private static String decimal(double size) {
    if (size == Math.rint(size)) {
      return Long.toString((long) size);
    }
    BigDecimal exact = new BigDecimal(Double.toString(size));
    return exact.precision() <= DIGITS
        ? exact.toPlainString()
        : exact.round(new MathContext(DIGITS)).toPlainString();
  }

  private static Formula scientific(double size) {
    java.math.BigDecimal exact =
        new java.math.BigDecimal(Double.toString(size)).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    String factor = exact.scaleByPowerOfTen(-exponent).toPlainString();
    Formula power = Formula.upright("10").sup(number(exponent));
    return factor.equals("1")
        ? power
        : Formula.row(Formula.upright(factor), Formula.binary("·"), power);
  }

  private static Formula signed(boolean negative, Formula size) {
    return negative ? Formula.row(new Sign("−", Kind.PREFIX), size) : size;
  }

  /** A size written as text, such as {@code 4·n² + n}; its words become names. */
  public static Formula size(String text) {
    List<Formula> parts = new ArrayList<>();
    for (String token : text.split("(?<=[^\\p{L}\\p{N}_])|(?=[^\\p{L}\\p{N}_])")) {
      if (!token.isBlank()) {
        parts.add(sizeToken(token, parts.isEmpty()));
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Row(parts);
  }

  private static Formula sizeToken(String token, boolean first) {
    if (token.equals("+") || token.equals("-") || token.equals("·")) {
      String sign = token.equals("-") ? "−" : token;
      return new Sign(sign, first ? Kind.PREFIX : Kind.BINARY);
    }
    int start = token.codePointAt(0);
    return Character.isLetter(start) ? sizeName(token) : Formula.upright(token);
  }

  private static Formula sizeName(String token) {
    int end = token.length();
    while (end > 0 && "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(token.charAt(end - 1)) >= 0) {
      end--;
    }
    Formula name = of(token.substring(0, end));
    String power = Normalizer.normalize(token.substring(end), Normalizer.Form.NFKC);
    return power.isEmpty() ? name : name.sup(Formula.upright(power));
  }

  private static Optional<Mark> mark(String part, List<String> parts, Formula base) {
    Mark accent = ACCENTS.get(part);
    if (accent != null) {
      return Optional.of(accent);
    }
    boolean alone = parts.stream().allMatch(p -> ACCENTS.containsKey(p) || ARROWS.containsKey(p));
    return alone && isLetter(base) ? Optional.ofNullable(ARROWS.get(part)) : Optional.empty();
  }

  private static boolean isLetter(Formula base) {
    Formula bare = base instanceof Accent accent ? accent.body() : base;
    return bare instanceof Formula.Symbol symbol
        && symbol.text().codePointCount(0, symbol.text().length()) == 1;
  }

  /** The name without the digits behind it, unless it is nothing but digits. */
  private static String withoutNumber(String name) {
    int end = name.length();
    while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
      end--;
    }
    return end == 0 ? name : name.substring(0, end);
  }

  private static Formula subscript(String part) {
    if (Character.isDigit(part.charAt(0))) {
      return Formula.upright(part);
    }
    if (part.equals("xi")) {
      // In W_xi, which goes from x to the gate i, two letters are meant.
      return Formula.upright(part);
    }
    boolean single = part.codePointCount(0, part.length()) == 1 || Greek.letter(part).isPresent();
    return letter(part, single ? Formula.Style.ITALIC : Formula.Style.UPRIGHT);
  }

  /** A letter, a Greek letter by name, or a word; accents become marks. */
  private static Formula letter(String text, Formula.Style style) {
    Optional<String> greek = Greek.letter(text);
    if (greek.isPresent()) {
      return new Formula.Symbol(greek.get(), style);
    }
    String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
    int last = apart.codePointBefore(apart.length());
    Mark mark = COMBINING.get(last);
    int end = apart.length() - Character.charCount(last);
    if (mark != null && end > 0) {
      return new Accent(letter(apart.substring(0, end), style), mark);
    }
    return new Formula.Symbol(Normalizer.normalize(text, Normalizer.Form.NFC), style);
  }

  private static Formula subscripted(Formula base, List<Formula> below) {
    if (below.isEmpty()) {
      return base;
    }
    if (below.size() == 1) {
      return base.sub(below.get(0));
    }
    List<Formula> parts = new ArrayList<>();
    for (Formula part : below) {
      if (!parts.isEmpty()) {
        parts.add(new Sign(",", Kind.PUNCTUATION));
      }
      parts.add(part);
    }
    return base.sub(new Row(parts));
  }
}
