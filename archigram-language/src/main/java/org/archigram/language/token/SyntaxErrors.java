package org.archigram.language.token;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Lines;
import org.archigram.model.problem.Place;
import org.archigram.model.problem.Problem;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;
import org.archigram.model.problem.Suggestions;

/**
 * Collects what is wrong with the syntax of one text; holds all the wording.
 *
 * <p>A line on which a sign had to be dropped gives no further errors: they would only follow from
 * the first.
 */
public final class SyntaxErrors {
  private static final int KEPT = 200;
  private static final int SHOWN = 40;

  private static final List<String> STATEMENTS =
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

  private final Lines lines;
  private final List<Problem> problems = new ArrayList<>();
  private final BitSet torn = new BitSet();

  /** No errors yet, in this text. */
  public SyntaxErrors(Source source) {
    this.lines = Lines.of(source);
  }

  /** The text. */
  public Source source() {
    return lines.source();
  }

  /** The lines of the text. */
  public Lines lines() {
    return lines;
  }

  /** What was found so far. */
  public Problems problems() {
    return Problems.of(problems);
  }

  void unknownSign(Span at, String sign) {
    sign(problem("E0101", "`" + sign + "` is not a sign of the language", at));
    tear(at);
  }

  void mistakenSign(Span at, Signs.Mistake mistake) {
    Habits.Wording wording = Habits.of(mistake);
    sign(problem(wording.code(), wording.headline(), at).withHelp(mistake.help()));
    if (mistake.meant().isEmpty() && !mistake.isComment()) {
      tear(at);
    }
  }

  void latexCommand(Span at, String command, String plain) {
    String help = plain.isEmpty() ? "write the name alone" : "write `" + cut(plain) + "`";
    sign(
        problem("E0103", "`\\" + cut(command) + "` is a LaTeX command, not a name", at)
            .withHelp(help));
    tear(at);
  }

  void invisible(Span at, int c) {
    String name = String.format(Locale.ROOT, "U+%04X", c);
    sign(
        problem("E0112", "there is an invisible character, " + name, at)
            .withHelp("delete it; it may have come with text that was copied"));
    tear(at);
  }

  void leadingDot(Span at, String written) {
    sign(
        problem("E0111", "a number begins with a digit", at)
            .withHelp("write `" + cut(written) + "`"));
  }

  void trailingDot(Span at, String digits) {
    sign(
        problem("E0111", "a number does not end in a dot", at)
            .withHelp("write `" + cut(digits) + "` or `" + cut(digits) + ".0`"));
  }

  void gluedNumber(Span at, String digits, int from) {
    String name = cut(source().text().substring(from, at.end()));
    sign(
        problem("E0111", "a name cannot begin with a digit", at)
            .withHelp("write `" + cut(digits) + " * " + name + "` for a product"));
    tear(at);
  }

  void hugeNumber(Span at) {
    sign(problem("E0111", "this number is too large", at).withLabel("more than 1.8e308"));
  }

  void unclosedSet(Span at) {
    sign(
        problem("E0113", "this `{` is never closed", at)
            .withHelp("write `W_{z,r}` for the two names `W_z` and `W_r`"));
    tear(at);
  }

  void unclosedString(Span at) {
    sign(
        problem("E0109", "this text is never closed", at)
            .withHelp("end it with `\"` on the same line"));
    tear(at);
  }

  void otherQuotes(Span at, String inside) {
    sign(
        problem("E0109", "file names stand between straight double quotes", at)
            .withHelp("write `\"" + cut(inside) + "\"`"));
  }

  /** A bracket that is still open where its statement ends. */
  public void unclosed(Token open, Kind wanted, Span at) {
    add(
        problem("E0113", "`" + open.kind().sign() + "` is never closed", open.span())
            .withLabel("opened here")
            .withNote("a `" + wanted.sign() + "` was expected here", place(at))
            .withHelp("add `" + wanted.sign() + "`"));
  }

  /** A closing bracket that nothing opened. */
  public void strayCloser(Token closer) {
    String sign = closer.kind().sign();
    add(
        problem("E0114", "`" + sign + "` closes nothing", closer.span())
            .withHelp("delete it, or open it before"));
  }

  /** A body that is still open where the text or the next item begins. */
  public void unclosedBody(Token open, String what, Span at) {
    add(
        problem("E0115", what + " is never closed", open.span())
            .withLabel("opened here")
            .withNote("a `}` was expected before this place", place(at))
            .withHelp("add `}` on a line of its own"));
  }

  /** A {@code &#125;} at the top of the file. */
  public void strayBrace(Token brace) {
    add(
        problem("E0116", "`}` closes nothing", brace.span())
            .withHelp("delete it; every block has one `{` and one `}`"));
  }

  /** Something else where a value should stand. */
  public void expectedValue(Token found) {
    add(
        problem("E0117", "expected a value, found " + described(found), found.span())
            .withHelp("a value is a number, a name, a call `f(x)` or something in brackets"));
  }

  /** Two operands side by side. */
  public void missingOperator(Span left, Token right) {
    add(
        problem("E0118", "two values stand side by side with no sign between", right.span())
            .withNote("the first one is here", place(left))
            .withHelp("write `W @ x` for the matrix product, `a * b` for element by element"));
  }

  /** {@code =} inside an expression. */
  public void secondEquals(Token equals) {
    add(
        problem("E0120", "an equation has one `=`", equals.span())
            .withHelp("write two equations, or `==` to compare"));
  }

  /** {@code key = value} between the brackets of a call. */
  public void keywordEquals(Token name, Token equals) {
    add(
        problem("E0121", "a named argument is written with a colon", equals.span())
            .withHelp("write `" + cut(name.text()) + ": …`"));
  }

  /** A positional argument behind a named one. */
  public void positionalAfterNamed(Span argument) {
    add(
        problem("E0122", "an argument without a name stands behind one with a name", argument)
            .withHelp("put it first, or name it: `name: value`"));
  }

  /** A subscript of LaTeX in an equation. */
  public void latexSubscript(Token token) {
    int brace = token.text().indexOf('{');
    String base = token.text().substring(0, Math.max(1, brace - 1));
    String inside = token.text().substring(brace + 1).replace("}", "").strip();
    boolean shift = inside.contains("-") || inside.contains("+");
    boolean plain = !inside.isEmpty() && inside.chars().allMatch(Letters::continuesName);
    String named = "`" + cut(base) + "_" + cut(inside) + "` for a name of its own";
    String step = "`" + cut(base) + "[" + cut(inside) + "]` for a step of an axis";
    add(
        problem("E0104", "braces stand only where names are declared", token.span())
            .withHelp("write " + (shift || !plain ? step : named + ", " + step)));
  }

  /** Text where a value should stand. */
  public void textAsValue(Token string) {
    add(
        problem("E0110", "text is not a value", string.span())
            .withHelp("write the name alone: `" + cut(string.text()) + "`"));
  }

  /** Several values between round brackets. */
  public void tuple(Token comma) {
    add(
        problem("E0123", "round brackets hold one value", comma.span())
            .withHelp("write `[a; b]` to put values together, `[2, 2]` for a list of sizes"));
  }

  /** Commas and semicolons in one list. */
  public void mixedList(Token separator) {
    add(
        problem("E0124", "a list has commas or semicolons, not both", separator.span())
            .withHelp("write `[a; b]` to put values together, `[2, 2]` for a list of sizes"));
  }

  /** A semicolon between arguments. */
  public void semicolonInCall(Token separator) {
    add(
        problem("E0124", "arguments are separated by commas", separator.span())
            .withHelp("write `f(a, b)`"));
  }

  /** A slice, a range or nothing between index brackets. */
  public void notAnIndex(Span at) {
    add(
        problem("E0129", "an index is one step of an axis", at)
            .withHelp(
                "write `h[t]`, `h[t-1]`, `h[0]` or `h[last]`; a part of a shape is `slice(…)`"));
  }

  /** A step counted from the end. */
  public void negativeStep(Span at) {
    add(
        problem("E0129", "steps are not counted from the end", at)
            .withHelp("write `h[last]` for the last step, `h[t-1]` for the one before"));
  }

  /** Comparisons in a row. */
  public void chainedComparison(Token second) {
    add(
        problem("E0138", "comparisons cannot be chained", second.span())
            .withHelp("write `(a < b) * (b < c)`"));
  }

  /** A stage that is no function. */
  public void notAStage(Span stage) {
    add(
        problem("E0139", "a stage of a pipeline must be a function", stage)
            .withHelp("write `y + (x |> f)` to go on with the result of a pipeline"));
  }

  /** {@code else} behind something that is not {@code train(…)}. */
  public void elseWithoutTrain(Token word) {
    add(
        problem("E0136", "`else` follows `train(…)` only", word.span())
            .withHelp("write `train(a) else b`, in brackets if it is part of more"));
  }

  /** {@code train(…)} alone. */
  public void trainWithoutElse(Span call) {
    add(
        problem("E0136", "`train(…)` needs an `else`", call)
            .withHelp("write `train(a) else b`: `a` in training, `b` in use"));
  }

  /** A condition as in Python. */
  public void condition(Token word) {
    add(
        problem("E0137", "there is no `" + cut(word.text()) + "` in an equation", word.span())
            .withHelp("write `c * a + (1 - c) * b` to choose, `train(a) else b` for training"));
  }

  /** A range that gives no axis its steps. */
  public void rangeOutsideAxis(Token range) {
    add(
        problem("E0131", "`..` stands only behind `axis`", range.span())
            .withHelp("write `axis d = 1..16`"));
  }

  /** The letter of a paper for a function that has a name. */
  public void sigma(Token name) {
    add(problem("E0142", "`σ` is not a function here", name.span()).withHelp("write `sigmoid(…)`"));
  }

  /** Something nested too deep to be meant. */
  public void tooDeep(Span at) {
    add(
        problem("E0132", "this is nested too deeply", at)
            .withHelp("give the inner parts names of their own"));
  }

  /** {@code ==} where an equation is meant. */
  public void doubleEquals(Token equals) {
    add(
        problem("E0119", "an equation is written with one `=`", equals.span())
            .withHelp("write `=`; `==` compares"));
  }

  /** A value that gets no name. */
  public void valueWithoutName(Span at) {
    add(problem("E0125", "this value is computed but has no name", at).withHelp("write `y = …`"));
  }

  /** A word that begins no statement. */
  public void unknownStatement(Token word) {
    String help =
        Suggestions.nearest(word.text(), STATEMENTS)
            .map(near -> "did you mean `" + near + "`?")
            .orElseGet(() -> Habits.statement(word.text()));
    add(
        problem("E0126", "no statement begins with `" + cut(word.text()) + "`", word.span())
            .withHelp(help));
  }

  /** Something else where a name should stand. */
  public void expectedName(String of, Token found) {
    add(problem("E0127", "expected " + of + ", found " + described(found), found.span()));
  }

  /** Something else where a certain word or sign should stand. */
  public void expected(String what, Token found, String help) {
    add(
        problem("E0144", "expected " + what + ", found " + described(found), found.span())
            .withHelp(help));
  }

  /** A left side that is no name. */
  public void leftSide(Span at, String help) {
    add(problem("E0145", "the left side of an equation is a name", at).withHelp(help));
  }

  /** A type behind a value that is not declared. */
  public void typeInEquation(Token colon) {
    add(
        problem("E0146", "a type stands only in a declaration", colon.span())
            .withHelp("write `input x : [n]`, `output y : [n]` or `weights W : [n]`"));
  }

  /** A declaration that also says what the value is. */
  public void definedDeclaration(Token sign, String word, String name) {
    add(
        problem("E0147", "`" + word + "` declares a value; an equation defines it", sign.span())
            .withHelp("write `" + word + " " + cut(name) + "`, then `" + cut(name) + " = …`"));
  }

  /** Weights with {@code =} for {@code ~}. */
  public void weightsEqual(Token sign) {
    add(
        problem("E0148", "what weights begin as is written behind `~`", sign.span())
            .withHelp("write `weights W : [n, m] ~ glorot()`"));
  }

  /** A shape without its brackets. */
  public void bareType(Token found, String help) {
    add(
        problem("E0149", "a shape stands between square brackets", found.span())
            .withHelp("write " + help));
  }

  /** Something that is no dimension. */
  public void dimension(Token found, String help) {
    add(problem("E0150", described(found) + " is not a dimension", found.span()).withHelp(help));
  }

  /** An index set that does not list names. */
  public void indexSet(Token token) {
    add(
        problem("E0128", "braces in a declaration list the ends of names", token.span())
            .withHelp("write `W_{z,r}` for the two names `W_z` and `W_r`"));
  }

  /** Something that is no axis, between the brackets of a declared name. */
  public void declaredAxis(Token found) {
    add(
        problem("E0151", "a declared name has axes between its brackets", found.span())
            .withHelp("write `x[t] : [n]`: the axis `t`, then the shape"));
  }

  /** No body where one must begin. */
  public void missingBrace(Token found, String of) {
    add(
        problem("E0130", "expected `{` to begin the body of " + of, found.span())
            .withHelp("put `{` at the end of the line"));
  }

  /** A statement outside of any block. */
  public void outside(Token found) {
    add(
        problem("E0133", described(found) + " stands outside of any block", found.span())
            .withHelp("put it into `network Name { … }` or `block Name { … }`"));
  }

  /** A word that begins no item, before a name and a body. */
  public void unknownItem(Token word) {
    add(
        problem("E0133", "no item begins with `" + cut(word.text()) + "`", word.span())
            .withHelp("write `block Name { … }`, or `network Name { … }` for a complete one"));
  }

  /** A block inside a block. */
  public void nested(Token word) {
    add(
        problem("E0134", "a " + word.text() + " cannot stand inside another", word.span())
            .withHelp("put it at the top of the file and call it by its name"));
  }

  /** {@code use} without a file. */
  public void useNeedsFile(Token found) {
    add(
        problem("E0135", "`use` names a file between quotes", found.span())
            .withHelp("write `use \"layers.arch\"`"));
  }

  /** A parameter that is written wrongly. */
  public void parameter(Token found) {
    add(
        problem("E0143", "a parameter is a name with, perhaps, a value", found.span())
            .withHelp("write `(n, leak = 0.3)`"));
  }

  /** What an error calls a token. */
  private static String described(Token token) {
    return switch (token.kind()) {
      case END, EOF, NEWLINE -> token.text().isEmpty() ? "the end of the line" : "`;`";
      case STRING -> "text";
      default -> "`" + cut(token.text()) + "`";
    };
  }

  private static String cut(String text) {
    int end = Math.min(SHOWN, text.length());
    return end == text.length() ? text : text.substring(0, end) + "…";
  }

  private Place.InText place(Span at) {
    return lines.at(at.start(), at.end());
  }

  private Problem problem(String code, String headline, Span at) {
    return Problem.error(code, headline, place(at));
  }

  private void tear(Span at) {
    torn.set(place(at).line());
  }

  private void add(Problem problem) {
    boolean follows = problem.place() instanceof Place.InText at && torn.get(at.line());
    if (!follows) {
      sign(problem);
    }
  }

  private void sign(Problem problem) {
    if (problems.size() < KEPT) {
      problems.add(problem);
    }
  }
}
