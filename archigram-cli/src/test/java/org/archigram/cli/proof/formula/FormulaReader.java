package org.archigram.cli.proof.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archigram.cli.proof.formula.Term.Applied;
import org.archigram.model.Operator;
import org.archigram.model.operator.Operators;

/**
 * Reads what is written in a box, as a reader of papers does.
 *
 * <p>Signs bind as they do there: scripts, products, sums, comparisons, choices. Letters that stand
 * side by side are a product of matrices, but for numbers.
 */
public final class FormulaReader {
  private static final Pattern PIECE = Pattern.compile("\\d+(\\.\\d+)?|[\\p{L}]+(-[\\p{L}]+)*|\\S");
  private static final Pattern SETTING = Pattern.compile("(\\S+(?: [_^]\\S+)*) = (−? ?[\\d.]+)");
  private static final Pattern NAMES =
      Pattern.compile("\\S+(?: [_^]\\S+)*(?: , \\S+(?: [_^]\\S+)*)*");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("⊙", "mul"),
          Map.entry("⋅", "mul"),
          Map.entry("×", "mul"),
          Map.entry("/", "div"),
          Map.entry("⊗", "outer"),
          Map.entry("⊛", "circular_convolution"),
          Map.entry(">", "greater"),
          Map.entry("<", "less"),
          Map.entry("≥", "at_least"),
          Map.entry("≤", "at_most"),
          Map.entry("=", "equal"));
  private static final Map<String, String> FUNCTIONS = functions();

  private final Function<String, Term> names;
  private final Map<String, Double> parameters = new HashMap<>();
  private final String said;
  private final List<String> pieces = new ArrayList<>();
  private int at;

  private FormulaReader(List<String> rows, Function<String, Term> names) {
    this.names = names;
    this.said = String.join("; ", rows);
  }

  private static Map<String, String> functions() {
    Map<String, String> functions = new HashMap<>();
    for (Operator operator : Operators.all()) {
      functions.putIfAbsent(Symbols.letters(operator.symbol()), operator.name());
    }
    functions.put("avg", "global_avg_pool");
    functions.put("N", "normal");
    functions.put("U", "uniform");
    functions.put("log softmax", "log_softmax");
    functions.put("√", "sqrt");
    functions.put("∑", "sum");
    return functions;
  }

  /**
   * Reads the rows of a box.
   *
   * @param lines the boxes that its lines come from, in the order of its ports
   * @param names what a name in a formula is: what a line brings, or weights
   */
  public static Term read(List<String> rows, List<Term> lines, Function<String, Term> names) {
    FormulaReader reader = new FormulaReader(rows, names);
    List<String> formula = reader.withoutSettings(rows);
    return reader.whole(formula, lines).normal();
  }

  /** The rows of the formula alone; what is set below is noted. */
  private List<String> withoutSettings(List<String> rows) {
    List<String> formula = new ArrayList<>();
    for (String row : rows) {
      Matcher setting = SETTING.matcher(row);
      boolean any = !formula.isEmpty() && setting.lookingAt();
      for (boolean more = any; more; more = setting.find()) {
        parameters.put(plain(setting.group(1)), number(setting.group(2)));
      }
      boolean sizes = !formula.isEmpty() && formula.get(0).startsWith("[") && !row.contains("]");
      boolean words = sizes || !formula.isEmpty() && isSetting(row);
      if (!any && !words) {
        formula.add(row);
      }
    }
    return formula;
  }

  private boolean isSetting(String row) {
    String name = row.split("[ :]")[0].replace(',', ' ').strip();
    return List.of("at", "fixed", "no", "over", "then").contains(name)
        || row.contains("∼")
        || Operators.all().stream().anyMatch(o -> o.signature().settings().contains(name));
  }

  private static double number(String text) {
    return Double.parseDouble(text.replace("−", "-").replace(" ", ""));
  }

  private Term whole(List<String> rows, List<Term> lines) {
    String first = rows.isEmpty() ? "" : rows.get(0);
    String rest = String.join(" ", rows.subList(Math.min(1, rows.size()), rows.size()));
    String function = first.split(" ")[0];
    boolean alone = first.replaceAll(" [_^]\\S+", "").equals(function);
    String operator = operator(function);
    if (FUNCTIONS.containsKey(first) && rows.size() == 1 && first.contains(" ")) {
      return applied(FUNCTIONS.getOrDefault(first, ""), lines);
    }
    if (first.matches("conv \\d.*") && lines.size() == 1 && isWeights(rest)) {
      return convolution(rest, lines.get(0));
    }
    if (operator.equals("embed") && isWeights(rest)) {
      return Term.of(operator, names.apply(rest), lines.get(0));
    }
    if (lines.size() == 1 && isWeights(operator.isEmpty() ? first + rest : rest)) {
      Term sum = affine(operator.isEmpty() ? first : rest, lines.get(0));
      return operator.isEmpty() ? sum : applied(operator, List.of(sum));
    }
    if (first.equals("− λ")) {
      return applied("reverse_gradient", lines);
    }
    if (rows.size() == 1 && alone) {
      return sign(function, operator, lines);
    }
    boolean spoken = alone && !operator.isEmpty() && rows.size() > 1;
    return parse(spoken ? first + " ( " + rest + " )" : first + " " + rest);
  }

  /** What a word or sign is; a capital alone is a letter and no function. */
  private static String operator(String word) {
    String sign = SIGNS.getOrDefault(word, "");
    return word.matches("[A-Z]") ? "" : FUNCTIONS.getOrDefault(word, sign);
  }

  /** A sign alone: its operands are what enters, and may change places. */
  private Term sign(String sign, String operator, List<Term> lines) {
    return switch (sign) {
      case "+" -> Term.of("add", lines);
      case "−" -> Term.of(lines.size() == 1 ? "neg" : "sub", lines);
      default -> operator.isEmpty() ? parse(said) : applied(operator, lines);
    };
  }

  /** {@code conv 3×3} over {@code W, b}: the filter, then what is added to each map. */
  private Term convolution(String row, Term line) {
    List<Term> weights = Arrays.stream(row.split(" , ")).map(names).toList();
    Term maps = applied("conv", List.of(line, weights.get(0)));
    return weights.size() == 1 ? maps : Term.of("add", maps, weights.get(1));
  }

  private boolean isWeights(String row) {
    return NAMES.matcher(row).matches()
        && !row.matches(".*\\^\\d.*")
        && Arrays.stream(row.split(" , ")).map(names).allMatch(Term.Weight.class::isInstance);
  }

  /** {@code W, b} is {@code W x + b}. */
  private Term affine(String row, Term line) {
    List<Term> weights = Arrays.stream(row.split(" , ")).map(names).toList();
    Term product = Term.of("matmul", weights.get(0), line);
    return weights.size() == 1 ? product : Term.of("add", product, weights.get(1));
  }

  private Term applied(String operator, List<Term> arguments) {
    boolean squared =
        operator.equals("normal")
            && arguments.size() == 2
            && arguments.get(1) instanceof Applied a
            && a.operator().equals("pow");
    if (squared) {
      Term deviation = ((Applied) arguments.get(1)).arguments().get(0);
      return applied(operator, List.of(arguments.get(0), deviation));
    }
    return new Applied(operator, Map.of(Settings.SAID, said.replaceAll(" ?[_^]", " ")), arguments);
  }

  private Term parse(String text) {
    for (String token : text.strip().split(" ")) {
      String script = token.startsWith("_") || token.startsWith("^") ? token.substring(0, 1) : "";
      Matcher piece = PIECE.matcher(token.substring(script.length()));
      while (piece.find()) {
        pieces.add(script + piece.group());
      }
    }
    Term term = choice();
    if (at < pieces.size()) {
      throw new IllegalArgumentException("after " + pieces.subList(0, at) + ": " + pieces);
    }
    return term;
  }

  private String next() {
    return at < pieces.size() ? pieces.get(at) : "";
  }

  private boolean took(String piece) {
    boolean found = next().equals(piece);
    at += found ? 1 : 0;
    return found;
  }

  private void take(String piece) {
    if (!took(piece)) {
      throw new IllegalArgumentException(piece + " expected at " + at + " in " + pieces);
    }
  }

  private Term choice() {
    if (took("if")) {
      Term condition = choice();
      take("then");
      Term yes = choice();
      take("else");
      return Term.of("where", condition, yes, choice());
    }
    if (took("train")) {
      take("(");
      Term training = choice();
      take(")");
      take("else");
      return Term.of("train_else", training, choice());
    }
    Term left = sum();
    String sign = SIGNS.getOrDefault(next(), "");
    if (sign.isEmpty()) {
      return left;
    }
    at++;
    return Term.of(sign, left, sum());
  }

  private Term sum() {
    Term sum = took("−") ? Term.of("neg", product()) : product();
    while (next().equals("+") || next().equals("−")) {
      boolean plus = pieces.get(at++).equals("+");
      Term other = took("−") ? Term.of("neg", product()) : product();
      sum = Term.of(plus ? "add" : "sub", sum, other);
    }
    return sum;
  }

  private Term product() {
    Term product = factor();
    while (true) {
      String sign = next();
      if (List.of("⊙", "⋅", "×", "/", "⊗", "⊛").contains(sign)) {
        at++;
        product = Term.of(SIGNS.getOrDefault(sign, sign), product, factor());
      } else if (sign.matches("[(\\[‖√∑·]|[\\p{L}\\p{N}].*") && !sign.matches("then|else")) {
        product = Term.of("matmul", product, factor());
      } else {
        return product;
      }
    }
  }

  private Term factor() {
    if (at == pieces.size()) {
      throw new IllegalArgumentException("something is missing behind " + pieces);
    }
    String piece = pieces.get(at++);
    if (piece.equals("(")) {
      Term inner = choice();
      take(")");
      return scripted(inner, scripts());
    }
    if (piece.equals("[")) {
      List<Term> parts = list(";");
      take("]");
      return bracketed(parts, scripts());
    }
    if (piece.equals("∣")) {
      return amount();
    }
    if (piece.matches("\\d.*")) {
      return scripted(new Term.Number(Double.parseDouble(piece)), scripts());
    }
    String scripts = scripts();
    boolean called = next().equals("(") || !piece.matches("[A-Z]");
    String name = piece + " " + scripts.replaceAll("\\^[\\d⊤]", "");
    boolean known = parameters.containsKey(plain(name));
    boolean brought = names.apply(name) instanceof Term.Line;
    String operator = called && !known && !brought ? FUNCTIONS.getOrDefault(piece, "") : "";
    if (operator.isEmpty()) {
      return scripted(value(name), scripts);
    }
    if (piece.equals("cos") && took("∠")) {
      operator = "cosine";
    }
    if (took("(")) {
      List<Term> arguments = list(",");
      while (took(";") || !next().equals(")") && at < pieces.size()) {
        at++; // What is set is read as words.
      }
      take(")");
      if (piece.matches("[A-Z]") && arguments.size() == 1) {
        return Term.of("matmul", names.apply(name), arguments.get(0));
      }
      return scripted(applied(operator, arguments), scripts());
    }
    return applied(operator, List.of(factor()));
  }

  /** {@code |x|}, or the squared distance {@code ‖a − b‖²}. */
  private Term amount() {
    boolean twice = took("∣");
    Term inner = choice();
    take("∣");
    if (!twice) {
      return Term.of("abs", inner);
    }
    take("∣");
    boolean distance = inner instanceof Applied a && a.operator().equals("sub") && took("^2");
    return distance
        ? Term.of("squared_error", ((Applied) inner).arguments())
        : Term.of("norm", inner);
  }

  /**
   * {@code [a; b]}, or a value whose gradient is another: {@code [a]_{∇→−λ∇}}, {@code [a]_{∇←·}}.
   */
  private Term bracketed(List<Term> parts, String scripts) {
    Matcher turned = Pattern.compile("_∇ _→ _− _(.*) _∇").matcher(scripts);
    if (turned.matches()) {
      return Term.of("reverse_gradient", parts.get(0), value(turned.group(1)));
    }
    return scripts.startsWith("_∇ _←")
        ? Term.of("decouple", parts.get(0), names.apply("∇"))
        : applied("concat", parts);
  }

  private List<Term> list(String between) {
    List<Term> parts = new ArrayList<>(List.of(choice()));
    while (took(between)) {
      parts.add(choice());
    }
    return parts;
  }

  private String scripts() {
    int start = at;
    while (next().startsWith("_") || next().startsWith("^") || next().matches("[ˆ˜¯]")) {
      at++;
    }
    return String.join(" ", pieces.subList(start, at));
  }

  private static Term scripted(Term base, String scripts) {
    Matcher power = Pattern.compile("\\^(−? ?\\^?\\d+)").matcher(scripts);
    return power.find()
        ? Term.of("pow", base, new Term.Number(number(power.group(1).replace("^", ""))))
        : base;
  }

  private Term value(String name) {
    Double number = parameters.get(plain(name));
    return number == null ? names.apply(name.strip()) : new Term.Number(number);
  }

  /** A name without the heights of its letters; primes last. */
  public static String plain(String name) {
    String letters = name.replaceAll("[ _^ˆ˜¯′]", "");
    return letters + "′".repeat(name.length() - name.replace("′", "").length());
  }
}
