package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.elaborate.Expressions.Part;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Initialiser;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;

/**
 * Elaborates the statements that compute something.
 *
 * @param outputs what the block declares to hand out
 */
record Equations(Scope scope, Map<String, Declared> outputs) {

  /** All statements, in the order written. */
  void of(List<Statement> statements) {
    for (int i = 0; i < statements.size(); i++) {
      try {
        one(statements.get(i), i);
      } catch (Abandoned reported) {
        continue;
      }
    }
    for (Statement statement : statements) {
      if (statement instanceof Statement.Minimize minimize) {
        minimize(minimize);
      }
    }
  }

  private void one(Statement statement, int number) {
    if (statement instanceof Statement.Equation equation) {
      equation(equation, number);
    } else if (statement instanceof Statement.Repeat repeat) {
      new Repeats(scope).elaborate(repeat, number);
    } else if (statement instanceof Statement.Loss loss) {
      loss(loss, number);
    } else if (statement instanceof Statement.Learn learn) {
      learn(learn);
    }
  }

  private void equation(Statement.Equation equation, int number) {
    Statement.Target first = equation.targets().get(0);
    if (equation.targets().size() > 1) {
      outputsOf(equation, number);
    } else if (Assigned.isBoundary(first, scope.axes())) {
      boundary(equation, first, number);
    } else {
      String name = first.name().text();
      String id = scope.names().made(name, number);
      along(first, id);
      Expressions expressions = new Expressions(scope, id, number);
      if (equation.sampled()) {
        Definition drawn = ((Part.Made) expressions.sample(equation.value())).definition();
        scope.draft().define(id, drawn, equation.documentation(), scope.place(first.span()));
      } else {
        expressions.define(id, equation.value(), equation.documentation(), first.span());
      }
    }
  }

  /** A left side with axes says that the value has them. */
  private void along(Statement.Target target, String id) {
    if (!target.indices().isEmpty() && !scope.draft().declared.containsKey(id)) {
      List<String> axes =
          target.indices().stream()
              .flatMap(index -> index.axis().stream())
              .map(Name::text)
              .filter(scope.axes()::has)
              .toList();
      if (!axes.isEmpty()) {
        scope.draft().declared.put(id, Declarations.along(axes));
      }
    }
  }

  private void outputsOf(Statement.Equation equation, int number) {
    Statement.Target first = equation.targets().get(0);
    String id = scope.names().made(first.name().text(), number);
    Expressions expressions = new Expressions(scope, id, number);
    Calls.Called called = expressions.call(equation.value());
    List<Block.Output> outputs = called.block().outputs();
    if (outputs.size() < equation.targets().size()) {
      scope
          .wording()
          .arguments()
          .tooManyNames(
              equation.targets().get(outputs.size()).span(),
              called.block().name(),
              outputs.stream().map(Block.Output::name).toList());
    }
    for (int i = 0; i < Math.min(outputs.size(), equation.targets().size()); i++) {
      Statement.Target target = equation.targets().get(i);
      String made = scope.names().made(target.name().text(), number);
      Definition result = new Definition.Result(called.id(), outputs.get(i).name());
      String documentation = i == 0 ? equation.documentation() : "";
      scope.draft().define(made, result, documentation, scope.place(target.span()));
    }
  }

  private void boundary(Statement.Equation equation, Statement.Target target, int number) {
    String name = target.name().text();
    Optional<String> id = scope.names().read(name, number);
    if (id.isEmpty() || !scope.names().hasValue(name)) {
      scope.wording().boundaryOfNothing(target.name(), scope.names().values());
      return;
    }
    List<Ref.Shift> steps = new ArrayList<>(new Indices(scope).of(name, target.indices()));
    steps.removeIf(step -> step.from() == Ref.From.CURRENT && step.offset() == 0);
    if (steps.size() != 1) {
      return;
    }
    Ref.Shift at = steps.get(0);
    boolean inside =
        at.from() == Ref.From.CURRENT
            || (at.from() == Ref.From.START && at.offset() > 0)
            || (at.from() == Ref.From.END && at.offset() < 1);
    if (inside) {
      scope.wording().notABoundary(target.span(), name, at.axis());
      return;
    }
    if (!scope.axes().isDelayed(name, at.axis())) {
      scope.wording().boundaryWithoutDelay(target.span(), name, at.axis());
    }
    Expressions expressions = new Expressions(scope, text(target), number);
    Ref initial = expressions.ref(equation.value());
    scope
        .draft()
        .boundaries
        .add(new Block.Boundary(id.get(), at, initial, scope.place(target.span())));
  }

  private String text(Statement.Target target) {
    int start = target.indices().get(0).span().start();
    int end = target.indices().get(target.indices().size() - 1).span().end();
    String indices = scope.written().text().parsed().lines().source().text().substring(start, end);
    return target.name().text() + "[" + indices.replaceAll("\\s", "") + "]";
  }

  private void loss(Statement.Loss loss, int number) {
    if (scope.names().around != null) {
      scope.wording().notInRepeat(loss.span(), "LOSS");
      return;
    }
    String id = loss.name().text();
    new Expressions(scope, id, number)
        .define(id, loss.value(), loss.documentation(), loss.name().span());
    scope.draft().losses.add(new Training.Loss(id, Ref.to(id), scope.place(loss.name().span())));
  }

  private void learn(Statement.Learn learn) {
    List<String> weights = new ArrayList<>();
    for (Name name : learn.weights()) {
      boolean known =
          scope.draft().value(name.text()).isPresent()
              || scope.names().layer(name.text()).isPresent();
      Optional<Value> fixed = scope.draft().value(name.text()).filter(Equations::isFixed);
      if (fixed.isPresent()) {
        scope.wording().fixedLearns(name, fixed.get().place());
      } else if (known) {
        weights.add(name.text());
      } else {
        scope.wording().unknownName(name, scope.names().values());
      }
    }
    Initialiser.Step rule = new Initialisers(scope).step(learn.rule());
    scope.draft().rules.add(new Training.Rule(weights, rule, scope.place(learn.span())));
  }

  private static boolean isFixed(Value value) {
    return value.definition() instanceof Definition.Weight weight && !weight.trained();
  }

  private void minimize(Statement.Minimize minimize) {
    List<String> known = scope.draft().losses.stream().map(Training.Loss::name).toList();
    for (Name name : minimize.losses()) {
      if (!known.contains(name.text())) {
        scope.wording().unknownLoss(name, known);
      }
    }
    List<String> over = new ArrayList<>();
    minimize.over().forEach(name -> over.addAll(trained(name)));
    List<String> losses = minimize.losses().stream().map(Name::text).toList();
    scope
        .draft()
        .objectives
        .add(new Training.Objective(losses, over, scope.place(minimize.span())));
  }

  /** A block's name stands for all layers that it makes here. */
  private List<String> trained(Name name) {
    String text = name.text();
    boolean own =
        scope.draft().value(text).isPresent()
            || scope.draft().instances.stream().anyMatch(i -> i.name().equals(text));
    if (own) {
      return List.of(text);
    }
    List<String> made =
        scope.draft().instances.stream()
            .filter(instance -> instance.block().name().equals(text))
            .map(instance -> instance.name())
            .toList();
    if (made.isEmpty()) {
      scope.wording().nothingToTrain(name, scope.names().values());
    }
    return made;
  }
}
