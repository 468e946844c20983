package org.archigram.language.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.language.syntax.Statement.Role;
import org.archigram.language.syntax.Type;
import org.archigram.language.token.Kind;
import org.archigram.language.token.SyntaxErrors;
import org.archigram.language.token.Token;

/** Reads one statement that begins with a word of the language, or leaves it to the equations. */
final class StatementParser {
  private static final Set<Kind> BEHIND_WORDS =
      Set.of(
          Kind.NAME,
          Kind.SET_NAME,
          Kind.NUMBER,
          Kind.STRING,
          Kind.COLON,
          Kind.BEGIN,
          Kind.END,
          Kind.EOF,
          Kind.FINISH);

  private final Cursor cursor;
  private final SyntaxErrors errors;
  private final ExpressionParser expressions;
  private final DeclarationParser declarations;
  private final EquationParser equations;
  private final BodyParser bodies;

  StatementParser(Cursor cursor, ExpressionParser expressions, BodyParser bodies) {
    this.cursor = cursor;
    this.errors = cursor.errors();
    this.expressions = expressions;
    this.declarations = new DeclarationParser(cursor, expressions);
    this.equations = new EquationParser(cursor, expressions);
    this.bodies = bodies;
  }

  /** The statement here; empty if its head had an error but its body could be read. */
  Optional<Statement> statement(String documentation) {
    Token word = cursor.peek();
    if (word.is("repeat") && (isWord() || cursor.peek(1).kind() == Kind.LEFT)) {
      return repeat(documentation);
    }
    return Optional.of(isWord() ? worded(documentation) : equations.equation(documentation));
  }

  /** Words are names too: {@code output = …} is an equation. */
  private boolean isWord() {
    return cursor.at(Kind.NAME) && BEHIND_WORDS.contains(cursor.peek(1).kind());
  }

  private Statement worded(String documentation) {
    return switch (cursor.peek().text()) {
      case "input" -> values(Role.INPUT, documentation);
      case "output" -> values(Role.OUTPUT, documentation);
      case "target" -> values(Role.TARGET, documentation);
      case "weights" -> weights(false, documentation);
      case "fixed" -> weights(true, documentation);
      case "axis" -> axes(documentation);
      case "let" -> let(documentation);
      case "loss" -> loss(documentation);
      case "minimize" -> minimize(documentation);
      case "learn" -> learn(documentation);
      default -> equations.equation(documentation);
    };
  }

  private Statement values(Role role, String documentation) {
    Token word = cursor.next();
    List<Declared> declared = declarations.declared("the name of a value");
    Optional<Type> type = declarations.type();
    if (cursor.at(Kind.IS) || cursor.at(Kind.SAMPLE)) {
      errors.definedDeclaration(cursor.peek(), word.text(), declared.get(0).name().text());
      throw new Resync();
    }
    return new Statement.Values(role, declared, type, documentation, cursor.since(word.start()));
  }

  private Statement weights(boolean fixed, String documentation) {
    Token word = cursor.next();
    List<Declared> declared = declarations.declared("the name of weights");
    Optional<Type> type = declarations.type();
    if (cursor.at(Kind.IS)) {
      errors.weightsEqual(cursor.peek());
      throw new Resync();
    }
    Optional<Expression> start =
        cursor.accept(Kind.SAMPLE) ? Optional.of(expressions.value()) : Optional.empty();
    return new Statement.Weights(
        fixed, declared, type, start, documentation, cursor.since(word.start()));
  }

  private Statement axes(String documentation) {
    Token word = cursor.next();
    List<Statement.Axis> axes = new ArrayList<>();
    do {
      axes.add(axis());
    } while (cursor.accept(Kind.COMMA));
    return new Statement.Axes(axes, documentation, cursor.since(word.start()));
  }

  private Statement.Axis axis() {
    int start = cursor.start();
    Name name = cursor.name("the name of an axis");
    if (!cursor.accept(Kind.IS)) {
      return new Statement.Axis(name, Optional.empty(), Optional.empty(), cursor.since(start));
    }
    int from = cursor.start();
    Expression first = expressions.size();
    if (first instanceof Expression.Reference other && !cursor.at(Kind.RANGE)) {
      Optional<Name> like = Optional.of(other.name());
      return new Statement.Axis(name, Optional.empty(), like, cursor.since(start));
    }
    expect(Kind.RANGE, "write `axis d = 1..16`, or `axis s = t` for the steps of `t`");
    Expression last = expressions.size();
    Statement.Range range = new Statement.Range(first, last, cursor.since(from));
    return new Statement.Axis(name, Optional.of(range), Optional.empty(), cursor.since(start));
  }

  private Statement let(String documentation) {
    Token word = cursor.next();
    Name name = cursor.name("the name of an instance or a size");
    expect(Kind.IS, "write `let f = dense(10)`; what has arguments is a `block`");
    Expression value = expressions.value();
    return new Statement.Let(name, value, documentation, cursor.since(word.start()));
  }

  private Statement loss(String documentation) {
    Token word = cursor.next();
    Name name = cursor.name("the name of a loss");
    expect(Kind.IS, "write `loss class = cross_entropy(y, label)`");
    Expression value = expressions.value();
    return new Statement.Loss(name, value, documentation, cursor.since(word.start()));
  }

  private Statement minimize(String documentation) {
    Token word = cursor.next();
    List<Name> losses = names("the name of a loss");
    List<Name> over = cursor.acceptWord("over") ? names("the name of a block") : List.of();
    return new Statement.Minimize(losses, over, documentation, cursor.since(word.start()));
  }

  private Statement learn(String documentation) {
    Token word = cursor.next();
    List<Name> weights = names("the name of weights");
    if (!cursor.acceptWord("by")) {
      errors.expected("`by`", cursor.peek(), "write `learn W by ridge(1e-6)`");
      throw new Resync();
    }
    Expression rule = expressions.value();
    return new Statement.Learn(weights, rule, documentation, cursor.since(word.start()));
  }

  private List<Name> names(String of) {
    List<Name> names = new ArrayList<>();
    do {
      names.add(cursor.name(of));
    } while (cursor.accept(Kind.COMMA));
    return names;
  }

  private void expect(Kind kind, String help) {
    if (!cursor.accept(kind)) {
      errors.expected("`" + kind.sign() + "`", cursor.peek(), help);
      throw new Resync();
    }
  }

  /** How often to repeat, and under which name. */
  private record Head(Expression count, Optional<Name> axis) {}

  private Optional<Statement> repeat(String documentation) {
    Token word = cursor.next();
    Optional<Head> head = bodies.head(this::head);
    Optional<List<Statement>> body = bodies.body(word, "`repeat`");
    return head.flatMap(
        h ->
            body.map(
                b ->
                    new Statement.Repeat(
                        h.count(), h.axis(), b, documentation, cursor.since(word.start()))));
  }

  private Head head() {
    Expression count = expressions.size();
    Optional<Name> axis =
        cursor.acceptWord("as") ? Optional.of(cursor.name("an axis")) : Optional.empty();
    if (!cursor.at(Kind.BEGIN) && !cursor.at(Kind.COLON) && !cursor.atEnd()) {
      errors.expected("`{`", cursor.peek(), "write `repeat 6 { … }` or `repeat 6 as l { … }`");
      throw new Resync();
    }
    return new Head(count, axis);
  }
}
