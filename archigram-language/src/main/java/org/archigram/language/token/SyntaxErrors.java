package org.archigram.language.token;

import org.archigram.language.syntax.Span;
import org.archigram.model.problem.Lines;
import org.archigram.model.problem.Problems;
import org.archigram.model.problem.Source;

/** Collects what is wrong with the structure of a text, and words it. */
public final class SyntaxErrors {
  private final Findings found;

  /** No errors yet, in this text. */
  public SyntaxErrors(Source source) {
    this.found = new Findings(Lines.of(source));
  }

  /** The text. */
  public Source source() {
    return found.lines().source();
  }

  /** The lines of the text. */
  public Lines lines() {
    return found.lines();
  }

  /** What was found so far. */
  public Problems problems() {
    return found.problems();
  }

  SignErrors signs() {
    return new SignErrors(found);
  }

  /** A bracket that is still open where its statement ends. */
  public void unclosed(Token open, Kind wanted, Span at) {
    found.add(
        found
            .error("E0113", "`" + open.kind().sign() + "` is never closed", open.span())
            .withLabel("opened here")
            .withNote("a `" + wanted.sign() + "` was expected here", found.place(at))
            .withHelp("add `" + wanted.sign() + "`"));
  }

  /** A closing bracket that nothing opened. */
  public void strayCloser(Token closer) {
    String sign = closer.kind().sign();
    report("E0114", closer.span(), "`" + sign + "` closes nothing", "delete it, or open it before");
  }

  /** A body that is still open where the text or the next item begins. */
  public void unclosedBody(Token open, String what, Span at) {
    found.add(
        found
            .error("E0115", what + " is never closed", open.span())
            .withLabel("opened here")
            .withNote("a `}` was expected before this place", found.place(at))
            .withHelp("add `}` on a line of its own"));
  }

  /** A {@code &#125;} at the top of the file. */
  public void strayBrace(Token brace) {
    report(
        "E0116",
        brace.span(),
        "`}` closes nothing",
        "delete it; every block has one `{` and one `}`");
  }

  /** Something else where a value should stand. */
  public void expectedValue(Token token) {
    report(
        "E0117",
        token.span(),
        "expected a value, found " + Findings.described(token),
        "a value is a number, a name, a call `f(x)` or something in brackets");
  }

  /** Two operands side by side. */
  public void missingOperator(Span left, Token right) {
    found.add(
        found
            .error("E0118", "two values stand side by side with no sign between", right.span())
            .withNote("the first one is here", found.place(left))
            .withHelp("write `W @ x` for the matrix product, `a * b` for element by element"));
  }

  /** {@code =} inside an expression. */
  public void secondEquals(Token equals) {
    report(
        "E0120",
        equals.span(),
        "an equation has one `=`",
        "write two equations, or `==` to compare");
  }

  /** {@code key = value} between the brackets of a call. */
  public void keywordEquals(Token name, Token equals) {
    report(
        "E0121",
        equals.span(),
        "a named argument is written with a colon",
        "write `" + Findings.cut(name.text()) + ": …`");
  }

  /** A positional argument behind a named one. */
  public void positionalAfterNamed(Span argument) {
    report(
        "E0122",
        argument,
        "an argument without a name stands behind one with a name",
        "put it first, or name it: `name: value`");
  }

  /** A subscript of LaTeX in an equation. */
  public void latexSubscript(Token token) {
    int brace = token.text().indexOf('{');
    String base = token.text().substring(0, Math.max(1, brace - 1));
    String inside = token.text().substring(brace + 1).replace("}", "").strip();
    boolean shift = inside.contains("-") || inside.contains("+");
    boolean plain = !inside.isEmpty() && inside.chars().allMatch(Letters::continuesName);
    String named =
        "`" + Findings.cut(base) + "_" + Findings.cut(inside) + "` for a name of its own";
    String step =
        "`" + Findings.cut(base) + "[" + Findings.cut(inside) + "]` for a step of an axis";
    report(
        "E0104",
        token.span(),
        "braces stand only where names are declared",
        "write " + (shift || !plain ? step : named + ", " + step));
  }

  /** Text where a value should stand. */
  public void textAsValue(Token string) {
    report(
        "E0110",
        string.span(),
        "text is not a value",
        "write the name alone: `" + Findings.cut(string.text()) + "`");
  }

  /** Several values between round brackets. */
  public void tuple(Token comma) {
    report(
        "E0123",
        comma.span(),
        "round brackets hold one value",
        "write `[a; b]` to put values together, `[2, 2]` for a list of sizes");
  }

  /** Commas and semicolons in one list. */
  public void mixedList(Token separator) {
    report(
        "E0124",
        separator.span(),
        "a list has commas or semicolons, not both",
        "write `[a; b]` to put values together, `[2, 2]` for a list of sizes");
  }

  /** A semicolon between arguments. */
  public void semicolonInCall(Token separator) {
    report("E0124", separator.span(), "arguments are separated by commas", "write `f(a, b)`");
  }

  /** A slice, a range or nothing between index brackets. */
  public void notAnIndex(Span at) {
    report(
        "E0129",
        at,
        "an index is one step of an axis",
        "write `h[t]`, `h[t-1]`, `h[0]` or `h[last]`; a part of a shape is `slice(…)`");
  }

  /** A step counted from the end. */
  public void negativeStep(Span at) {
    report(
        "E0129",
        at,
        "steps are not counted from the end",
        "write `h[last]` for the last step, `h[t-1]` for the one before");
  }

  /** Comparisons in a row. */
  public void chainedComparison(Token second) {
    report("E0138", second.span(), "comparisons cannot be chained", "write `(a < b) * (b < c)`");
  }

  /** A stage that is no function. */
  public void notAStage(Span stage) {
    report(
        "E0139",
        stage,
        "a stage of a pipeline must be a function",
        "write `y + (x |> f)` to go on with the result of a pipeline");
  }

  /** {@code else} behind something that is not {@code train(…)}. */
  public void elseWithoutTrain(Token word) {
    report(
        "E0136",
        word.span(),
        "`else` follows `train(…)` only",
        "write `train(a) else b`, in brackets if it is part of more");
  }

  /** {@code train(…)} alone. */
  public void trainWithoutElse(Span call) {
    report(
        "E0136",
        call,
        "`train(…)` needs an `else`",
        "write `train(a) else b`: `a` in training, `b` in use");
  }

  /** A condition as in Python. */
  public void condition(Token word) {
    report(
        "E0137",
        word.span(),
        "there is no `" + Findings.cut(word.text()) + "` in an equation",
        "write `c * a + (1 - c) * b` to choose, `train(a) else b` for training");
  }

  /** A range that gives no axis its steps. */
  public void rangeOutsideAxis(Token range) {
    report("E0131", range.span(), "`..` stands only behind `axis`", "write `axis d = 1..16`");
  }

  /** The letter of a paper for a function that has a name. */
  public void sigma(Token name) {
    report("E0142", name.span(), "`σ` is not a function here", "write `sigmoid(…)`");
  }

  /** Something nested too deep to be meant. */
  public void tooDeep(Span at) {
    report("E0132", at, "this is nested too deeply", "give the inner parts names of their own");
  }

  /** {@code ==} where an equation is meant. */
  public void doubleEquals(Token equals) {
    report(
        "E0119", equals.span(), "an equation is written with one `=`", "write `=`; `==` compares");
  }

  /** A value that gets no name. */
  public void valueWithoutName(Span at) {
    report("E0125", at, "this value is computed but has no name", "write `y = …`");
  }

  /** A word that begins no statement. */
  public void unknownStatement(Token word) {
    String help = Habits.statement(word.text());
    report(
        "E0126", word.span(), "no statement begins with `" + Findings.cut(word.text()) + "`", help);
  }

  /** Something else where a name should stand. */
  public void expectedName(String of, Token token) {
    String headline = "expected " + of + ", found " + Findings.described(token);
    report("E0127", token.span(), headline, "a name begins with a letter");
  }

  /** Something else where a certain word or sign should stand. */
  public void expected(String what, Token token, String help) {
    report(
        "E0144", token.span(), "expected " + what + ", found " + Findings.described(token), help);
  }

  /** A left side that is no name. */
  public void leftSide(Span at, String help) {
    report("E0145", at, "the left side of an equation is a name", help);
  }

  /** A type behind a value that is not declared. */
  public void typeInEquation(Token colon) {
    report(
        "E0146",
        colon.span(),
        "a type stands only in a declaration",
        "write `input x : [n]`, `output y : [n]` or `weights W : [n]`");
  }

  /** A declaration that also says what the value is. */
  public void definedDeclaration(Token sign, String word, String name) {
    report(
        "E0147",
        sign.span(),
        "`" + word + "` declares a value; an equation defines it",
        "write `" + word + " " + Findings.cut(name) + "`, then `" + Findings.cut(name) + " = …`");
  }

  /** Weights with {@code =} for {@code ~}. */
  public void weightsEqual(Token sign) {
    report(
        "E0148",
        sign.span(),
        "what weights begin as is written behind `~`",
        "write `weights W : [n, m] ~ glorot()`");
  }

  /** A shape without its brackets. */
  public void bareType(Token token, String help) {
    report("E0149", token.span(), "a shape stands between square brackets", "write " + help);
  }

  /** Something that is no dimension. */
  public void dimension(Token token, String help) {
    report("E0150", token.span(), Findings.described(token) + " is not a dimension", help);
  }

  /** An index set that does not list names. */
  public void indexSet(Token token) {
    report(
        "E0128",
        token.span(),
        "braces in a declaration list the ends of names",
        "write `W_{z,r}` for the two names `W_z` and `W_r`");
  }

  /** Something that is no axis, between the brackets of a declared name. */
  public void declaredAxis(Token token) {
    report(
        "E0151",
        token.span(),
        "a declared name has axes between its brackets",
        "write `x[t] : [n]`: the axis `t`, then the shape");
  }

  /** No body where one must begin. */
  public void missingBrace(Token token, String of) {
    report(
        "E0130",
        token.span(),
        "expected `{` to begin the body of " + of,
        "put `{` at the end of the line");
  }

  /** A statement outside of any block. */
  public void outside(Token token) {
    report(
        "E0133",
        token.span(),
        Findings.described(token) + " stands outside of any block",
        "put it into `network Name { … }` or `block Name { … }`");
  }

  /** A word that begins no item, before a name and a body. */
  public void unknownItem(Token word) {
    report(
        "E0133",
        word.span(),
        "no item begins with `" + Findings.cut(word.text()) + "`",
        "write `block Name { … }`, or `network Name { … }` for a complete one");
  }

  /** A block inside a block. */
  public void nested(Token word) {
    report(
        "E0134",
        word.span(),
        "a " + word.text() + " cannot stand inside another",
        "put it at the top of the file and call it by its name");
  }

  /** {@code use} without a file. */
  public void useNeedsFile(Token token) {
    report(
        "E0135", token.span(), "`use` names a file between quotes", "write `use \"layers.arch\"`");
  }

  /** A parameter that is written wrongly. */
  public void parameter(Token token) {
    report(
        "E0143",
        token.span(),
        "a parameter is a name with, perhaps, a value",
        "write `(n, leak = 0.3)`");
  }

  private void report(String code, Span at, String headline, String help) {
    found.add(found.error(code, headline, at).withHelp(help));
  }
}
