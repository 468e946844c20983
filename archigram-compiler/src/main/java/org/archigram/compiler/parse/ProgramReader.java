package org.archigram.compiler.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.compiler.parse.Token.Kind;
import org.archigram.compiler.tree.Expression.Constant;
import org.archigram.compiler.tree.Program;
import org.archigram.compiler.tree.Program.Body;
import org.archigram.compiler.tree.Routine;
import org.archigram.compiler.tree.Statement;
import org.archigram.compiler.tree.Type;
import org.archigram.compiler.tree.Variable;
import org.archigram.compiler.tree.Variable.Role;

/** Reads declarations, and the program as a whole. */
final class ProgramReader {
  private final Wording wrong;
  private final Cursor cursor;
  private final Names names = new Names();
  private final ExpressionReader expressions;
  private final TypeReader types;
  private final List<Optional<Body>> bodies = new ArrayList<>();
  private final Map<Integer, Token> promised = new HashMap<>();

  ProgramReader(Wording wrong) {
    this.wrong = wrong;
    this.cursor = new Cursor(wrong);
    this.expressions = new ExpressionReader(wrong, cursor, names);
    this.types = new TypeReader(cursor, names, expressions);
  }

  Program program() {
    String name = "program";
    if (cursor.sees("unit") || cursor.sees("library")) {
      throw cursor.failure(
          "only programs are compiled", cursor.here(), "begin with `program name;`");
    }
    if (cursor.takes("program")) {
      name = cursor.name("the name of the program").text();
      if (cursor.takes("(")) {
        types.nameList("a file");
        cursor.expect(")", "after the files");
      }
      cursor.expect(";", "after the name of the program");
    }
    if (cursor.sees("uses")) {
      throw cursor.failure(
          "units are not compiled",
          cursor.here(),
          "leave it out; what every program knows needs none");
    }
    Routine main = new Routine(0, -1, name, List.of(), Optional.empty());
    bodies.add(Optional.empty());
    names.open(0);
    body(main);
    cursor.expect(".", "at the end of the program");
    promised
        .values()
        .forEach(
            head ->
                wrong.keep(
                    cursor.failure(
                        "`" + head.text() + "` is announced, but never written",
                        cursor.at(head),
                        "write it, or take `forward` away")));
    List<Body> all = bodies.stream().flatMap(Optional::stream).toList();
    return new Program(name, wrong.source(), all);
  }

  /** Declarations and statements of the routine whose names are open. */
  private void body(Routine routine) {
    while (!cursor.sees("begin")) {
      int since = cursor.position();
      int depth = cursor.depth();
      try {
        declarations(routine.id());
      } catch (Wording.Failure failure) {
        if (cursor.peek().kind() == Kind.END) {
          throw failure;
        }
        wrong.keep(failure);
        cursor.backTo(depth);
        cursor.recover(since);
      }
    }
    Statement code = new StatementReader(wrong, cursor, names, expressions).block();
    bodies.set(
        routine.id(), Optional.of(new Body(routine, names.variables(), names.initial(), code)));
  }

  private void declarations(int owner) {
    if (cursor.takes("const")) {
      each(this::constant);
    } else if (cursor.takes("type")) {
      each(this::type);
    } else if (cursor.takes("var")) {
      each(this::variables);
    } else if (cursor.sees("procedure") || cursor.sees("function")) {
      routine(owner);
    } else if (cursor.sees("label")) {
      throw cursor.failure(
          "labels are not compiled", cursor.here(), "use a loop, `break` or `exit`");
    } else if (cursor.peek().kind() == Kind.NAME) { // after an error
      variables();
      cursor.expect(";", "after the declaration");
    } else {
      throw cursor.expected("a declaration or `begin`");
    }
  }

  private void each(Runnable one) {
    do {
      one.run();
      cursor.expect(";", "after the declaration");
    } while (cursor.peek().kind() == Kind.NAME);
  }

  private Token fresh(String what) {
    Token name = cursor.name("the name of " + what);
    requireFresh(name);
    return name;
  }

  private void requireFresh(Token name) {
    if (names.own(name.text()).isPresent()) {
      throw cursor.failure(
          "`" + name.text() + "` is declared twice", cursor.at(name), "rename one");
    }
  }

  private void constant() {
    Token name = fresh("a constant");
    if (cursor.takes(":")) {
      Type type = types.type("");
      cursor.expect("=", "before the value");
      Variable made = names.variable(name.text(), type, Role.PLAIN);
      names.initial(made, values(type));
      expressions.accesses().freeze(made, "it is a constant");
      names.put(name.text(), new Symbol.Stored(made));
      return;
    }
    cursor.expect("=", "before the value");
    Token first = cursor.peek();
    if (first.kind() == Kind.TEXT && first.text().length() != 1) {
      cursor.take();
      names.put(name.text(), new Symbol.KnownText(first.text()));
      return;
    }
    Constant known = expressions.any() instanceof Constant constant ? constant : null;
    if (known == null) {
      throw cursor.failure(
          "this is not known before the program runs", cursor.at(first), "write a constant");
    }
    names.put(name.text(), new Symbol.Known(known.value(), known.type()));
  }

  /** The first values of a variable, in the order of its elements. */
  private List<Long> values(Type type) {
    if (type instanceof Type.Ordinal ordinal) {
      return List.of(((Constant) expressions.fitted(expressions.known(), ordinal)).value());
    }
    if (!(type instanceof Type.Array array)) {
      throw cursor.failure(
          "records do not begin with values yet", cursor.here(), "assign its fields at the start");
    }
    List<Long> all = new ArrayList<>();
    cursor.expect("(", "before the elements");
    for (long i = 0; i < array.index().count(); i++) {
      if (i > 0) {
        cursor.expect(",", "between the elements; there are " + array.index().count());
      }
      all.addAll(values(array.of()));
    }
    cursor.expect(")", "after the elements; there are " + array.index().count());
    return all;
  }

  private void type() {
    Token name = fresh("a type");
    cursor.expect("=", "after the name of a type");
    Type made = types.type(expressions.written(name));
    names.put(name.text(), new Symbol.Named(made));
  }

  private void variables() {
    List<Token> list = types.nameList("a variable");
    cursor.expect(":", "before the type");
    Type type = types.type("");
    for (Token name : list) {
      requireFresh(name);
      names.put(name.text(), new Symbol.Stored(names.variable(name.text(), type, Role.PLAIN)));
    }
    if (cursor.takes("=")) {
      Symbol.Stored made = (Symbol.Stored) names.own(list.get(0).text()).orElseThrow();
      names.initial(made.variable(), values(type));
    }
  }

  private void routine(int outer) {
    cursor.enter();
    boolean function = cursor.take().is("function");
    Token name = cursor.name("the name of the routine");
    Optional<Routine> announced = announced(name);
    int id = announced.map(Routine::id).orElse(bodies.size());
    if (announced.isEmpty()) {
      requireFresh(name);
      bodies.add(Optional.empty());
    }
    names.open(id);
    Routine routine =
        announced.isPresent() && !cursor.sees("(") && !cursor.sees(":")
            ? announced.get()
            : head(name, id, outer, function);
    cursor.expect(";", "after the head of a routine");
    routine = announced.orElse(routine);
    names.close();
    names.put(name.text(), new Symbol.Called(routine));
    if (cursor.seesName("forward")) {
      cursor.take();
      cursor.expect(";", "after `forward`");
      promised.put(id, name);
    } else {
      promised.remove(id);
      names.open(id);
      routine.parameters().forEach(made -> names.put(made.name(), new Symbol.Stored(made)));
      routine.result().ifPresent(made -> names.put("result", new Symbol.Stored(made)));
      body(routine);
      cursor.expect(";", "after the routine");
      names.close();
    }
    cursor.leave();
  }

  private Optional<Routine> announced(Token name) {
    return names
        .own(name.text())
        .filter(
            found ->
                found instanceof Symbol.Called called
                    && promised.containsKey(called.routine().id()))
        .map(found -> ((Symbol.Called) found).routine());
  }

  private Routine head(Token name, int id, int outer, boolean function) {
    List<Variable> parameters = new ArrayList<>();
    if (cursor.takes("(") && !cursor.takes(")")) {
      do {
        parameters(parameters);
      } while (cursor.takes(";"));
      cursor.expect(")", "after the parameters");
    }
    Optional<Variable> result = Optional.empty();
    if (function) {
      cursor.expect(":", "before the type of the result");
      result = Optional.of(names.variable("result", types.type(""), Role.RESULT));
    }
    return new Routine(id, outer, name.text(), parameters, result);
  }

  private void parameters(List<Variable> into) {
    Role role =
        cursor.takes("var")
            ? Role.VAR_PARAMETER
            : cursor.takes("const") ? Role.CONST_PARAMETER : Role.VALUE_PARAMETER;
    if (cursor.seesName("out")) {
      throw cursor.failure("`out` parameters are not compiled", cursor.here(), "write `var`");
    }
    List<Token> list = types.nameList("a parameter");
    cursor.expect(":", "before the type of the parameter");
    Type type = types.type("");
    for (Token name : list) {
      requireFresh(name);
      Variable made = names.variable(name.text(), type, role);
      names.put(name.text(), new Symbol.Stored(made));
      into.add(made);
    }
  }
}
