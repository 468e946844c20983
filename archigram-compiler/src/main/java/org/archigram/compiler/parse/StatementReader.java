package org.archigram.compiler.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Statement;
import org.archigram.compiler.tree.Statement.Jump;
import org.archigram.compiler.tree.Statement.Select;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;
import org.archigram.model.problem.Place;

/** Reads statements. */
final class StatementReader {
  private static final Statement NOTHING = new Statement.Sequence(List.of());

  private final Wording wrong;
  private final Cursor cursor;
  private final Names names;
  private final ExpressionReader expressions;
  private final AccessReader accesses;
  private int loops;

  StatementReader(Wording wrong, Cursor cursor, Names names, ExpressionReader expressions) {
    this.wrong = wrong;
    this.cursor = cursor;
    this.names = names;
    this.expressions = expressions;
    this.accesses = expressions.accesses();
  }

  /** From {@code begin} to {@code end}. */
  Statement block() {
    cursor.expect("begin", "before statements");
    Statement read = list("end");
    cursor.expect("end", "after statements");
    return read;
  }

  private Statement list(String end) {
    List<Statement> parts = new ArrayList<>();
    while (!cursor.sees(end) && cursor.peek().kind() != Kind.END) {
      int since = cursor.position();
      int depth = cursor.depth();
      int inLoops = loops;
      try {
        parts.add(statement());
        if (!cursor.sees(end)) {
          cursor.expect(";", "between statements, or `" + end + "` after them");
        }
      } catch (Wording.Failure failure) {
        wrong.keep(failure);
        cursor.backTo(depth);
        loops = inLoops;
        cursor.recover(since);
      }
    }
    return parts.size() == 1 ? parts.get(0) : new Statement.Sequence(parts);
  }

  private Statement statement() {
    cursor.enter();
    Statement read = inner();
    cursor.leave();
    return read;
  }

  private Statement inner() {
    Token first = cursor.peek();
    if (first.kind() == Kind.NAME) {
      return named(cursor.take());
    }
    if (first.kind() != Kind.RESERVED) {
      if (first.is(";")) {
        return NOTHING;
      }
      throw cursor.expected("a statement");
    }
    return switch (first.text()) {
      case "begin" -> block();
      case "if" -> choose();
      case "while" -> whileLoop();
      case "repeat" -> repeatLoop();
      case "for" -> count();
      case "case" -> select();
      case "end", "until", "else" -> NOTHING;
      case "goto" -> throw refused("`goto` is not compiled", "use a loop, `break` or `exit`");
      case "with" -> throw refused("`with` is not compiled", "name the record before each field");
      case "try", "raise" -> throw refused("exceptions are not compiled", "test before the fault");
      case "asm" -> throw refused("machine code is not compiled", "write Pascal");
      default -> throw cursor.expected("a statement");
    };
  }

  private Wording.Failure refused(String headline, String help) {
    return cursor.failure(headline, cursor.here(), help);
  }

  private Statement named(Token name) {
    if (name.text().equals("parallel") && cursor.sees("begin")) {
      throw cursor.failure(
          "`parallel` is not compiled yet",
          cursor.at(name),
          "leave it out: what does not depend on each other runs at once");
    }
    Symbol symbol = accesses.symbol(name);
    Place.InText at = cursor.at(name);
    if (symbol instanceof Symbol.Builtin builtin) {
      return builtin(builtin.name(), at);
    }
    if (symbol instanceof Symbol.Stored stored) {
      return assign(accesses.target(stored.variable(), at));
    }
    if (symbol instanceof Symbol.Called called) {
      return called(called.routine(), at);
    }
    throw cursor.failure(
        "`" + name.text() + "` is " + symbol.what() + ", and no statement begins with it", at, "");
  }

  private Statement called(Routine routine, Place.InText at) {
    if (cursor.sees(":=") || cursor.sees("[") || cursor.sees(".")) {
      Optional<Variable> own = routine.result().filter(this::isOwnResult);
      Variable result =
          own.orElseThrow(
              () ->
                  cursor.failure(
                      "`" + routine.name() + "` cannot be assigned to here",
                      at,
                      "only inside of the function that it is the result of"));
      return assign(accesses.target(result, at));
    }
    return new Statement.Perform(new Expression.Call(routine, accesses.arguments(routine, at), at));
  }

  private boolean isOwnResult(Variable result) {
    return names.find("result").orElse(null) instanceof Symbol.Stored own
        && own.variable().equals(result);
  }

  private Statement assign(Access target) {
    for (String sign : List.of("+=", "-=", "*=", "/=")) {
      if (cursor.sees(sign)) {
        throw refused("`" + sign + "` is not compiled", "write `x := x " + sign.charAt(0) + " …`");
      }
    }
    cursor.expect(":=", "after a variable");
    return new Statement.Assign(target, expressions.fitted(expressions.any(), target.type()));
  }

  private Statement builtin(String name, Place.InText at) {
    return switch (name) {
      case "read", "readln" -> input(name.equals("readln"), at);
      case "write", "writeln" ->
          new OutputReader(cursor, names, expressions).output(name.equals("writeln"));
      case "inc" -> adjust(1);
      case "dec" -> adjust(-1);
      case "break", "continue" -> jump(name, at);
      case "exit" -> exit();
      default ->
          throw cursor.failure(
              "`" + name + "` is a function, and its value is not used",
              at,
              "assign it to a variable");
    };
  }

  private Statement jump(String name, Place.InText at) {
    if (loops == 0) {
      throw cursor.failure("`" + name + "` stands in no loop", at, "use `exit` to leave a routine");
    }
    return name.equals("break") ? Jump.BREAK : Jump.CONTINUE;
  }

  private Statement exit() {
    if (!cursor.takes("(")) {
      return Jump.EXIT;
    }
    if (!(names.find("result").orElse(null) instanceof Symbol.Stored own)
        || own.variable().role() != Role.RESULT) {
      throw refused("`exit` has a value only in a function", "leave it out");
    }
    Access result = new Access(own.variable(), List.of(), own.variable().type(), cursor.here());
    Expression value = expressions.fitted(expressions.any(), result.type());
    cursor.expect(")", "after the value");
    return new Statement.Sequence(List.of(new Statement.Assign(result, value), Jump.EXIT));
  }

  private Statement adjust(int sign) {
    cursor.expect("(", "before the variable");
    Access target = accesses.target();
    if (target.type().ordinal().isEmpty()) {
      throw cursor.failure("`" + target.type().name() + "` cannot be counted", target.at(), "");
    }
    Expression by =
        cursor.takes(",")
            ? expressions.integer()
            : new Expression.Constant(1, Type.INT64, target.at());
    cursor.expect(")", "after the variable");
    return new Statement.Adjust(target, by, sign);
  }

  private Statement input(boolean wholeLine, Place.InText at) {
    List<Access> targets = new ArrayList<>();
    if (cursor.takes("(")) {
      do {
        Access target = accesses.target();
        Type.Family family =
            target.type().ordinal().map(Type.Ordinal::family).orElse(Type.Family.BOOLEAN);
        if (family == Type.Family.BOOLEAN || family == Type.Family.ENUMERATION) {
          throw cursor.failure(
              "`" + target.type().name() + "` cannot be read",
              target.at(),
              "read a number, and compare it");
        }
        targets.add(target);
      } while (cursor.takes(","));
      cursor.expect(")", "after the variables");
    }
    return new Statement.Input(targets, wholeLine, at);
  }

  private Statement choose() {
    cursor.take();
    Expression condition = expressions.condition();
    cursor.expect("then", "after the condition");
    Statement yes = statement();
    Statement no = cursor.takes("else") ? statement() : NOTHING;
    return new Statement.Choose(condition, yes, no);
  }

  private Statement whileLoop() {
    cursor.take();
    Expression condition = expressions.condition();
    cursor.expect("do", "after the condition");
    return new Statement.Loop(false, condition, true, body());
  }

  private Statement body() {
    loops++;
    Statement read = statement();
    loops--;
    return read;
  }

  private Statement repeatLoop() {
    cursor.take();
    loops++;
    Statement body = list("until");
    loops--;
    cursor.expect("until", "after the statements");
    return new Statement.Loop(true, expressions.condition(), false, body);
  }

  private Statement count() {
    cursor.take();
    Access counter = accesses.target();
    if (!counter.steps().isEmpty()
        || counter.type().ordinal().isEmpty()
        || counter.variable().role() == Role.VAR_PARAMETER) {
      throw cursor.failure(
          "a loop counts with a plain variable of its own",
          counter.at(),
          "declare one: `var i: integer;`");
    }
    cursor.expect(":=", "after the variable that counts");
    Expression from = limit(counter);
    int step = cursor.takes("downto") ? -1 : 1;
    if (step == 1) {
      cursor.expect("to", "or `downto`");
    }
    Expression to = limit(counter);
    cursor.expect("do", "before what is repeated");
    accesses.freeze(counter.variable(), "the loop around this counts with it");
    try {
      return new Statement.Count(counter, from, to, step, body());
    } finally {
      accesses.thaw(counter.variable());
    }
  }

  private Expression limit(Access counter) {
    Expression read = expressions.ordinal();
    Type.Ordinal type = counter.type().ordinal().orElseThrow();
    if (!type.fits(read.type().ordinal().orElseThrow())) {
      throw cursor.failure(
          "`" + read.type().name() + "` does not fit `" + type.name() + "`", read.at(), "");
    }
    return read instanceof Expression.Constant ? expressions.fitted(read, type) : read;
  }

  private Statement select() {
    cursor.take();
    Expression value = expressions.ordinal();
    cursor.expect("of", "after the value");
    List<Select.Arm> arms = new ArrayList<>();
    while (!cursor.sees("end") && !cursor.sees("else")) {
      arms.add(arm(value.type().ordinal().orElseThrow(), arms));
      if (!cursor.takes(";")) {
        break;
      }
    }
    Statement otherwise = NOTHING;
    if (cursor.takes("else")) {
      otherwise = list("end");
    }
    cursor.expect("end", "after the cases");
    return new Select(value, arms, otherwise);
  }

  private Select.Arm arm(Type.Ordinal type, List<Select.Arm> before) {
    List<Select.Range> ranges = new ArrayList<>();
    do {
      Expression.Constant low = expressions.known();
      Expression.Constant high = cursor.takes("..") ? expressions.known() : low;
      if (!type.fits(low.type()) || !type.fits(high.type())) {
        throw cursor.failure("this is no value of `" + type.name() + "`", low.at(), "");
      }
      Select.Range range = new Select.Range(low.value(), high.value());
      before.forEach(arm -> arm.ranges().forEach(other -> requireApart(other, range, low.at())));
      ranges.add(range);
    } while (cursor.takes(","));
    cursor.expect(":", "after the values");
    return new Select.Arm(ranges, statement());
  }

  private void requireApart(Select.Range one, Select.Range other, Place.InText at) {
    if (one.low() <= other.high() && other.low() <= one.high()) {
      throw cursor.failure("this value was named before", at, "name it once");
    }
  }
}
