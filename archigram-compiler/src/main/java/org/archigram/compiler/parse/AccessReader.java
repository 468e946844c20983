package org.archigram.compiler.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.archigram.compiler.tree.Access;
import org.archigram.compiler.tree.Expression;
import org.archigram.compiler.tree.Expression.Call;
import org.archigram.compiler.tree.Expression.Constant;
import org.archigram.compiler.tree.Expression.Load;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;
import org.archigram.model.problem.Place;

/** Reads what begins with a name: variables, calls, constants. */
final class AccessReader {
  private final Cursor cursor;
  private final Names names;
  private final ExpressionReader expressions;
  private final BuiltinReader builtins;
  private final Map<Variable, String> frozen = new HashMap<>();

  AccessReader(Cursor cursor, Names names, ExpressionReader expressions) {
    this.cursor = cursor;
    this.names = names;
    this.expressions = expressions;
    this.builtins = new BuiltinReader(cursor, names, expressions);
  }

  /** From now on nothing can be assigned to a variable, for a reason. */
  void freeze(Variable variable, String reason) {
    frozen.put(variable, reason);
  }

  void thaw(Variable variable) {
    frozen.remove(variable);
  }

  Symbol symbol(Token name) {
    Symbol found =
        names
            .find(name.text())
            .orElseThrow(
                () ->
                    cursor.failure(
                        "`" + name.text() + "` is not declared",
                        cursor.at(name),
                        names
                            .nearest(name.text())
                            .map(near -> "did you mean `" + near + "`?")
                            .orElse("declare it: `var " + name.text() + ": integer;`")));
    if (found instanceof Symbol.Refused refused) {
      throw cursor.failure(refused.reason(), cursor.at(name), refused.help());
    }
    return found;
  }

  /** A value that begins with a name. */
  Expression value() {
    Token name = cursor.name("a name");
    Symbol symbol = symbol(name);
    Place.InText at = cursor.at(name);
    if (symbol instanceof Symbol.Known known) {
      return new Constant(known.value(), known.type(), at);
    }
    if (symbol instanceof Symbol.Stored stored) {
      return new Load(steps(stored.variable(), at));
    }
    if (symbol instanceof Symbol.Called called) {
      return call(called.routine(), at);
    }
    if (symbol instanceof Symbol.Builtin builtin) {
      return builtins.function(builtin.name(), at);
    }
    if (symbol instanceof Symbol.Named named && cursor.sees("(")) {
      return builtins.cast(named.type(), at);
    }
    throw cursor.failure("`" + name.text() + "` is " + symbol.what() + ", not a value", at, "");
  }

  private Expression call(Routine routine, Place.InText at) {
    if (routine.result().isEmpty()) {
      throw cursor.failure(
          "`" + routine.name() + "` is a procedure and has no value", at, "make it a function");
    }
    if (names.find("result").orElse(null) instanceof Symbol.Stored own
        && own.variable().equals(routine.result().get())
        && !cursor.sees("(")) {
      throw cursor.failure(
          "it is not clear whether this calls `" + routine.name() + "` or reads its result",
          at,
          "write `Result`, or `" + routine.name() + "()` to call it");
    }
    Call call = new Call(routine, arguments(routine, at), at);
    if (cursor.sees(".") || cursor.sees("[")) {
      throw cursor.failure(
          "a part is taken of a result", cursor.here(), "keep the result in a variable first");
    }
    return call;
  }

  /** The arguments of a call, in brackets if there are some. */
  List<Expression> arguments(Routine routine, Place.InText at) {
    List<Expression> read = new ArrayList<>();
    if (cursor.takes("(")) {
      while (!cursor.takes(")")) {
        if (!read.isEmpty()) {
          cursor.expect(",", "between arguments");
        }
        if (read.size() == routine.parameters().size()) {
          throw cursor.failure(
              "`" + routine.name() + "` takes " + read.size() + " arguments",
              cursor.here(),
              "leave out the rest");
        }
        read.add(argument(routine.parameters().get(read.size())));
      }
    }
    if (read.size() < routine.parameters().size()) {
      throw cursor.failure(
          "`"
              + routine.name()
              + "` takes "
              + routine.parameters().size()
              + " arguments, not "
              + read.size(),
          at,
          "");
    }
    return read;
  }

  private Expression argument(Variable parameter) {
    if (parameter.role() != Role.VAR_PARAMETER) {
      return expressions.fitted(expressions.any(), parameter.type());
    }
    Access access = target();
    if (!Operations.same(access.type(), parameter.type())) {
      throw cursor.failure(
          "`"
              + parameter.name()
              + "` needs a variable of type `"
              + parameter.type().name()
              + "`, not `"
              + access.type().name()
              + "`",
          access.at(),
          "declare it with that type");
    }
    return new Load(access);
  }

  /** A variable that can be assigned to. */
  Access target() {
    Token name = cursor.name("a variable");
    Symbol symbol = symbol(name);
    if (!(symbol instanceof Symbol.Stored stored)) {
      throw cursor.failure(
          "`" + name.text() + "` is " + symbol.what() + ", not a variable", cursor.at(name), "");
    }
    return target(stored.variable(), cursor.at(name));
  }

  /** The rest of a variable whose name was read. */
  Access target(Variable variable, Place.InText at) {
    if (variable.role() == Role.CONST_PARAMETER || frozen.containsKey(variable)) {
      String why = frozen.getOrDefault(variable, "it is a `const` parameter");
      throw cursor.failure(
          "`" + variable.name() + "` cannot be changed: " + why, at, "use another variable");
    }
    return steps(variable, at);
  }

  private Access steps(Variable variable, Place.InText at) {
    Access access = new Access(variable, List.of(), variable.type(), at);
    while (true) {
      if (cursor.takes("[")) {
        do {
          access = index(access);
        } while (cursor.takes(","));
        cursor.expect("]", "after the index");
      } else if (cursor.takes(".")) {
        access = field(access);
      } else if (cursor.sees("^")) {
        throw cursor.failure(
            "pointers are not compiled", cursor.here(), "use an array and indices");
      } else {
        return access;
      }
    }
  }

  private Access index(Access access) {
    if (!(access.type() instanceof Type.Array array)) {
      throw cursor.failure(
          "`" + access.type().name() + "` is no array", cursor.here(), "leave out the index");
    }
    Expression index = expressions.fitted(expressions.ordinal(), array.index());
    return access.then(new Access.Step.Index(index, array), array.of());
  }

  private Access field(Access access) {
    Token name = cursor.name("the name of a field");
    if (access.type() instanceof Type.Fields fields && fields.fields().containsKey(name.text())) {
      Type inner = java.util.Objects.requireNonNull(fields.fields().get(name.text()));
      return access.then(new Access.Step.Field(name.text()), inner);
    }
    throw cursor.failure(
        "`" + access.type().name() + "` has no field `" + name.text() + "`", cursor.at(name), "");
  }

  BuiltinReader builtins() {
    return builtins;
  }
}
