package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.language.elaborate.Callees.Callee;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.language.syntax.Statement;
import org.archigram.model.Block;
import org.archigram.model.Instance;
import org.archigram.model.Ref;

/** Elaborates the statements of a block, or of a repeat: first what they declare, then the rest. */
final class Body {
  private final Scope scope;
  private final List<Statement> statements;
  private final boolean outermost;
  private final Declarations declarations;
  private final Map<String, Span> taken = new LinkedHashMap<>();
  private final Map<String, Declared> outputs = new LinkedHashMap<>();

  Body(Scope scope, List<Statement> statements) {
    this.scope = scope;
    this.statements = statements;
    this.outermost = scope.names().around == null;
    this.declarations = new Declarations(scope);
  }

  void elaborate(Map<String, Span> parameters) {
    taken.putAll(parameters);
    each(this::sizes);
    each(this::axes);
    each(this::names);
    scope.names().number();
    each(this::delays);
    each(this::declare);
    new Equations(scope, outputs).of(statements);
    if (outermost) {
      outputs.values().forEach(this::handOut);
    }
  }

  /** One pass over the statements; a statement that cannot be understood is left. */
  private void each(Pass pass) {
    for (int i = 0; i < statements.size(); i++) {
      try {
        pass.visit(statements.get(i), i);
      } catch (Abandoned reported) {
        continue;
      }
    }
  }

  private interface Pass {
    void visit(Statement statement, int number);
  }

  private void sizes(Statement statement, int number) {
    if (statement instanceof Statement.Values values) {
      declarations.sizes(values.type());
    } else if (statement instanceof Statement.Weights weights) {
      declarations.sizes(weights.type());
    }
    if (statement instanceof Statement.Let let && isConstant(let)) {
      take(let.name());
      scope.names().constant(let.name().text(), scope.statics().of(let.value()));
    }
  }

  private boolean isConstant(Statement.Let let) {
    return scope.statics().isStatic(let.value())
        && !(let.value() instanceof Expression.Reference reference && isLayer(reference));
  }

  /** Whether a name alone stands for a layer: a block without parameters. */
  private boolean isLayer(Expression.Reference reference) {
    return scope.names().known(reference.name().text()).isEmpty()
        && scope
            .written()
            .text()
            .find(reference.name().text())
            .filter(written -> written.parameters().isEmpty())
            .isPresent();
  }

  private void axes(Statement statement, int number) {
    if (statement instanceof Statement.Axes axes) {
      axes.axes().forEach(declarations::axis);
    } else if (statement instanceof Statement.Values values) {
      for (Declared declared : values.declared()) {
        declarations.implied(declared);
      }
    } else if (statement instanceof Statement.Repeat repeat) {
      new Repeats(scope).axis(repeat);
    }
  }

  private void names(Statement statement, int number) {
    if (statement instanceof Statement.Values values) {
      values(values);
    } else if (statement instanceof Statement.Weights weights) {
      weights.declared().forEach(declarations::written);
      weights.declared().forEach(declared -> declared.names().forEach(this::declared));
    } else if (statement instanceof Statement.Let let && !isConstant(let)) {
      take(let.name());
    } else if (statement instanceof Statement.Equation equation) {
      equation.targets().forEach(target -> target(target, number));
    } else if (statement instanceof Statement.Loss loss) {
      assign(loss.name(), number);
    } else if (statement instanceof Statement.Repeat repeat) {
      repeat(repeat, number);
    }
  }

  private void values(Statement.Values values) {
    if (!outermost) {
      scope.wording().notInRepeat(values.span(), values.role().name());
      return;
    }
    if (values.role() == Statement.Role.TARGET && !scope.written().isNetwork()) {
      scope.wording().targetInBlock(values.span(), scope.written().name());
    }
    for (Declared declared : values.declared()) {
      for (Name name : declared.names()) {
        if (values.role() != Statement.Role.OUTPUT) {
          declared(name);
        } else if (outputs.put(name.text(), declared) != null) {
          scope.wording().duplicate(name, scope.place(name.span()));
        }
      }
    }
  }

  private void declared(Name name) {
    take(name);
    scope.names().declare(name.text());
  }

  private void target(Statement.Target target, int number) {
    if (Assigned.isBoundary(target, scope.axes())) {
      return;
    }
    target
        .indices()
        .forEach(
            index ->
                index
                    .axis()
                    .ifPresent(axis -> scope.axes().declare(target.name().text(), axis.text())));
    assign(target.name(), number);
  }

  private void assign(Name name, int number) {
    take(name);
    scope.names().assign(name.text(), number);
  }

  private void repeat(Statement.Repeat repeat, int number) {
    Set<String> carried = new LinkedHashSet<>();
    Assigned.by(repeat)
        .forEach(
            (name, target) -> {
              if (Assigned.isCollected(target, repeat)) {
                repeat.axis().ifPresent(axis -> scope.axes().declare(name, axis.text()));
                assign(target.name(), number);
              } else if (scope.names().isDeclared(name)) {
                scope.wording().inputCarried(target.name());
              } else if (scope.names().existsBefore(name, number)) {
                carried.add(name);
                scope.names().assign(name, number);
              }
            });
  }

  private void take(Name name) {
    Span before = taken.putIfAbsent(name.text(), name.span());
    if (before != null) {
      scope.wording().duplicate(name, scope.place(before));
      throw new Abandoned();
    }
  }

  private void delays(Statement statement, int number) {
    Assigned.expressions(statement).forEach(value -> Assigned.delays(value, scope.axes()));
  }

  private void declare(Statement statement, int number) {
    if (statement instanceof Statement.Values values && outermost) {
      for (Declared declared : values.declared()) {
        if (values.role() == Statement.Role.OUTPUT) {
          declarations.output(values, declared);
        } else {
          declarations.input(values, declared);
        }
      }
    } else if (statement instanceof Statement.Weights weights) {
      weights.declared().forEach(declared -> declarations.weights(weights, declared));
    } else if (statement instanceof Statement.Let let && !isConstant(let)) {
      new Lets(scope, number).layer(let);
    }
  }

  private Optional<String> withStep(String name) {
    return scope.axes().names().stream()
        .map(axis -> name + "_" + axis)
        .filter(scope.names()::hasValue)
        .findFirst();
  }

  private void handOut(Declared declared) {
    for (Name name : declared.names()) {
      List<String> already = new ArrayList<>();
      scope.draft().outputs.forEach(output -> already.add(output.name()));
      if (already.contains(name.text())) {
        continue;
      }
      if (scope.names().hasValue(name.text())) {
        scope
            .draft()
            .outputs
            .add(
                new org.archigram.model.Block.Output(
                    name.text(), Ref.to(name.text()), java.util.Optional.empty()));
      } else {
        scope.wording().outputNotDefined(name, withStep(name.text()));
      }
    }
  }

  /** Makes the layers that have a name. */
  private record Lets(Scope scope, int statement) {

    /** {@code let f = dense(10)}. */
    void layer(Statement.Let let) {
      Callee callee = callee(let);
      if (!(callee instanceof Callee.Fresh fresh)) {
        scope.wording().letNeedsLayer(let.value().span());
        throw new Abandoned();
      }
      Block block =
          scope
              .elaborator()
              .block(fresh.written(), fresh.given(), let.value().span(), scope.wording());
      String name = let.name().text();
      scope.draft().instances.add(Instance.of(name, true, block, scope.place(let.span())));
      scope.names().layer(name, new Names.Layer(statement, block));
    }

    private Callee callee(Statement.Let let) {
      Callees callees = new Callees(scope, statement);
      Expression value = let.value();
      boolean callable = value instanceof Expression.Reference || value instanceof Expression.Call;
      if (!callable) {
        scope.wording().letNeedsLayer(value.span());
        throw new Abandoned();
      }
      if (value instanceof Expression.Call call
          && callees.of(call.callee(), call.arguments()) instanceof Callee.Fresh fresh
          && call.arguments().isEmpty()) {
        return fresh;
      }
      return value instanceof Expression.Call call
              && !(callees.of(call.callee(), call.arguments()) instanceof Callee.Open)
          ? new Callee.Applied(
              org.archigram.model.operator.Operators.named("identity"), java.util.List.of())
          : callees.of(value, java.util.List.of());
    }
  }
}
