package org.archigram.cli.proof.mutant;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.archigram.cli.proof.mutant.Mutant.Kind;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Index;
import org.archigram.language.syntax.Item;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.language.syntax.Statement;
import org.archigram.language.syntax.SyntaxFile;
import org.archigram.language.syntax.Type;
import org.archigram.model.problem.Source;

/** Finds all small changes to the blocks of a text; not all of them can still be read. */
final class Mutants {
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Set<String> outputs = new LinkedHashSet<>(List.of("h", "c"));
  private String block = "";
  private Scope scope = Scope.EMPTY;

  /** The names of a block that may stand for one another. */
  record Scope(List<String> weights, List<String> values, List<String> axes) {
    static final Scope EMPTY = new Scope(List.of(), List.of(), List.of());
  }

  private Mutants(String text) {
    this.text = text;
  }

  /** The mutants of a text, in its order. */
  static List<Mutant> of(Source source) {
    Mutants mutants = new Mutants(source.text());
    SyntaxFile file = Parser.parse(source).file();
    List<Item.Definition> items =
        file.items().stream()
            .filter(Item.Definition.class::isInstance)
            .map(Item.Definition.class::cast)
            .toList();
    items.forEach(item -> mutants.outputs.addAll(declared(item.body(), Statement.Role.OUTPUT)));
    items.forEach(mutants::item);
    return mutants.mutants;
  }

  String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  Scope scope() {
    return scope;
  }

  Set<String> outputs() {
    return outputs;
  }

  /** Adds the text with something else at a place. */
  void change(Kind kind, Span span, String to) {
    String from = text(span);
    if (from.equals(to)) {
      return;
    }
    long line = text.substring(0, span.start()).lines().count();
    String change = "line " + line + ": " + from + " → " + (to.isEmpty() ? "nothing" : to);
    String changed = text.substring(0, span.start()) + to + text.substring(span.end());
    mutants.add(new Mutant(kind, block, change, changed));
  }

  private void item(Item.Definition item) {
    block = item.name().text();
    scope =
        new Scope(
            weights(item.body()),
            Stream.concat(
                    declared(item.body(), Statement.Role.INPUT).stream(),
                    defined(item.body()).stream())
                .distinct()
                .toList(),
            axes(item.body()));
    item.parameters().forEach(p -> p.value().ifPresent(value -> number(Kind.PARAMETER, value)));
    statements(item.body());
  }

  private void number(Kind kind, Expression value) {
    if (value instanceof Expression.Number number) {
      change(kind, number.span(), ExpressionMutants.another(number));
    }
  }

  private static List<String> declared(List<Statement> body, Statement.Role role) {
    return body.stream()
        .filter(s -> s instanceof Statement.Values values && values.role() == role)
        .flatMap(s -> names(((Statement.Values) s).declared()))
        .toList();
  }

  private static List<String> weights(List<Statement> body) {
    return body.stream()
        .filter(Statement.Weights.class::isInstance)
        .flatMap(s -> names(((Statement.Weights) s).declared()))
        .toList();
  }

  private static Stream<String> names(List<Declared> declared) {
    return declared.stream().flatMap(d -> d.names().stream()).map(Name::text);
  }

  private static List<String> defined(List<Statement> body) {
    return body.stream()
        .filter(Statement.Equation.class::isInstance)
        .flatMap(s -> ((Statement.Equation) s).targets().stream())
        .map(target -> target.name().text())
        .toList();
  }

  private static List<String> axes(List<Statement> body) {
    Set<String> axes = new LinkedHashSet<>();
    for (Statement statement : body) {
      if (statement instanceof Statement.Axes declared) {
        declared.axes().forEach(axis -> axes.add(axis.name().text()));
      } else if (statement instanceof Statement.Values values) {
        values.declared().stream()
            .flatMap(d -> d.axes().stream())
            .forEach(axis -> axes.add(axis.text()));
      }
    }
    return List.copyOf(axes);
  }

  private void statements(List<Statement> body) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Equation equation) {
        equation(equation);
      } else if (statement instanceof Statement.Loss loss) {
        expression(loss.value(), Kind.LABEL);
      } else if (statement instanceof Statement.Let let) {
        expression(let.value(), Kind.CONSTANT);
        owned(let, body);
      } else if (statement instanceof Statement.Weights weights) {
        weights(weights);
      } else if (statement instanceof Statement.Learn learn) {
        inside(Kind.RULE, learn.rule());
      } else if (statement instanceof Statement.Minimize minimize) {
        renamed(minimize.losses(), losses(body));
        renamed(minimize.over(), trained(body));
      } else if (statement instanceof Statement.Axes axes) {
        axes.axes().forEach(a -> a.range().ifPresent(r -> number(Kind.SIZE, r.last())));
      } else if (statement instanceof Statement.Repeat repeat) {
        number(Kind.SIZE, repeat.count());
        statements(repeat.body());
      }
    }
  }

  private static List<String> losses(List<Statement> body) {
    return body.stream()
        .filter(Statement.Loss.class::isInstance)
        .map(s -> ((Statement.Loss) s).name().text())
        .toList();
  }

  /** What may be trained by a loss of its own: layers and weights. */
  private static List<String> trained(List<Statement> body) {
    Stream<String> layers =
        body.stream()
            .filter(Statement.Let.class::isInstance)
            .map(s -> ((Statement.Let) s).name().text());
    return Stream.concat(layers, weights(body).stream()).toList();
  }

  private void renamed(List<Name> names, List<String> others) {
    for (Name name : names) {
      others.forEach(other -> change(Kind.OBJECTIVE, name.span(), other));
    }
  }

  /** All changes to an expression count as changes of one kind. */
  private void inside(Kind kind, Expression expression) {
    int before = mutants.size();
    expression(expression, kind);
    mutants.subList(before, mutants.size()).replaceAll(mutant -> mutant.of(kind));
  }

  private void expression(Expression expression, Kind numbers) {
    new ExpressionMutants(this, numbers).of(expression);
  }

  private void equation(Statement.Equation equation) {
    expression(equation.value(), Kind.CONSTANT);
    List<Statement.Target> targets = equation.targets();
    if (targets.size() > 1) {
      Statement.Target one = targets.get(0);
      Statement.Target other = targets.get(1);
      Span both = one.span().to(other.span());
      change(Kind.OUTPUT, both, text(other.span()) + ", " + text(one.span()));
    }
    boolean boundary =
        targets.get(0).indices().stream().anyMatch(index -> !(index instanceof Index.Plain));
    if (boundary) {
      change(Kind.BOUNDARY, equation.span(), "");
    }
  }

  private void weights(Statement.Weights weights) {
    String word = weights.fixed() ? "fixed" : "weights";
    Span keyword = new Span(weights.span().start(), weights.span().start() + word.length());
    change(Kind.TRAINED, keyword, weights.fixed() ? "weights" : "fixed");
    weights.type().flatMap(Type::shape).ifPresent(this::sizes);
    weights.initializer().ifPresent(how -> inside(Kind.INITIALISER, how));
  }

  private void sizes(Type.Shape shape) {
    for (Type.Dimension dimension : shape.dimensions()) {
      if (dimension instanceof Type.Dimension.Size size) {
        number(Kind.SIZE, size.value());
      }
    }
  }

  /** Where a layer is used twice, the last use gets a layer of its own. */
  private void owned(Statement.Let let, List<Statement> body) {
    List<Span> uses = new ArrayList<>();
    Uses.of(let.name().text(), body).forEach(use -> uses.add(use.span()));
    if (uses.size() > 1) {
      change(Kind.SHARED, uses.get(uses.size() - 1), "(" + text(let.value().span()) + ")");
    }
  }
}
