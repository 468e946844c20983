package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.language.syntax.Declared;
import org.archigram.language.syntax.Expression;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Statement;
import org.archigram.language.syntax.Type.Dimension;
import org.archigram.model.Axis;
import org.archigram.model.Definition;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;

/** Reads inputs, outputs, weights and axes. */
final class Declarations {
  private final Scope scope;

  Declarations(Scope scope) {
    this.scope = scope;
  }

  /** Makes the open sizes of a type known. */
  void sizes(Optional<org.archigram.language.syntax.Type> type) {
    type.flatMap(org.archigram.language.syntax.Type::classes).ifPresent(this::sizes);
    type.flatMap(org.archigram.language.syntax.Type::shape)
        .ifPresent(
            shape -> {
              for (Dimension dimension : shape.dimensions()) {
                if (dimension instanceof Dimension.Size size) {
                  sizes(size.value());
                }
              }
            });
  }

  private void sizes(Expression expression) {
    if (expression instanceof Expression.Reference reference
        && scope.names().known(reference.name().text()).isEmpty()) {
      scope.names().size(reference.name().text());
    }
    expression.children().forEach(this::sizes);
  }

  void input(Statement.Values values, Declared declared) {
    Definition.Role role =
        values.role() == Statement.Role.TARGET ? Definition.Role.TARGET : Definition.Role.DATA;
    value(declared, values.type(), new Definition.Input(role), values.documentation())
        .forEach(scope.draft().inputs::add);
  }

  void weights(Statement.Weights weights, Declared declared) {
    Optional<org.archigram.model.Initialiser> initialiser =
        weights.initializer().map(new Initialisers(scope)::of);
    Definition definition =
        new Definition.Weight(
            weights.fixed() ? Definition.Weight.Kind.FIXED : Definition.Weight.Kind.TRAINED,
            initialiser);
    value(declared, weights.type(), definition, weights.documentation())
        .forEach(scope.draft().values::add);
  }

  private List<Value> value(
      Declared declared,
      Optional<org.archigram.language.syntax.Type> type,
      Definition definition,
      String documentation) {
    Optional<Type> read = type(type, declared.axes());
    List<Value> values = new ArrayList<>();
    for (Name name : declared.names()) {
      values.add(
          new Value(name.text(), definition, read, documentation, scope.place(declared.span())));
    }
    return values;
  }

  void output(Statement.Values values, Declared declared) {
    for (Name name : declared.names()) {
      type(values.type(), declared.axes())
          .ifPresent(type -> scope.draft().declared.put(name.text(), type));
    }
  }

  Optional<Type> type(Optional<org.archigram.language.syntax.Type> written, List<Name> axes) {
    List<String> names = axes.stream().map(Name::text).toList();
    if (written.isEmpty()) {
      return names.isEmpty() ? Optional.empty() : Optional.of(along(names));
    }
    Optional<Expression> classes = written.get().classes();
    Type.Element element =
        classes.isPresent()
            ? new Type.Element.Category(scope.statics().size(classes.get()))
            : Type.Element.REAL;
    Shape shape = written.get().shape().map(this::shape).orElse(Shape.SCALAR);
    return Optional.of(new Type(names, shape, element));
  }

  /** A type of which only the axes are known. */
  static Type along(List<String> axes) {
    return new Type(axes, Shape.unknown("_"), Type.Element.REAL);
  }

  private Shape shape(org.archigram.language.syntax.Type.Shape shape) {
    List<Size> head = new ArrayList<>();
    List<Size> tail = new ArrayList<>();
    Optional<String> rest = Optional.empty();
    for (Dimension dimension : shape.dimensions()) {
      if (!(dimension instanceof Dimension.Rest any)) {
        (rest.isPresent() ? tail : head).add(size(dimension));
      } else if (rest.isPresent()) {
        scope.wording().secondRest(any.span());
        return Shape.unknown("_");
      } else {
        rest = Optional.of(any.name().text());
      }
    }
    return new Shape(head, rest, tail);
  }

  private Size size(Dimension dimension) {
    if (!(dimension instanceof Dimension.Size written)) {
      return Size.named("_");
    }
    Size size = scope.statics().size(written.value());
    if (size.known().isPresent() && size.known().getAsLong() < 1) {
      scope.wording().arguments().notPositive(dimension.span(), size);
      return Size.named("_");
    }
    return size;
  }

  /** Makes an axis known, with its steps as far as they are written. */
  void axis(Statement.Axis axis) {
    String name = axis.name().text();
    if (axis.like().isPresent()) {
      alias(axis, axis.like().get());
      return;
    }
    Optional<Size> length = Optional.empty();
    if (axis.range().isPresent()) {
      Statement.Range range = axis.range().get();
      if (!scope.statics().size(range.first()).is(1)) {
        scope.wording().firstStep(range.first().span());
      }
      length = Optional.of(scope.statics().size(range.last()));
    }
    scope.axes().add(new Axis(name, length, scope.place(axis.name().span())));
  }

  private void alias(Statement.Axis axis, Name same) {
    Optional<Axis> original = scope.axes().find(same.text());
    if (original.isEmpty()) {
      scope.wording().noAxis(same, scope.axes().names());
      return;
    }
    String name = axis.name().text();
    Size steps = original.get().steps();
    scope.axes().add(new Axis(name, Optional.of(steps), scope.place(axis.name().span())));
    scope.axes().alias(name, same.text());
  }

  /** Makes the axes of a declared input or output known where no statement does. */
  void implied(Declared declared) {
    for (Name axis : declared.axes()) {
      if (!scope.axes().has(axis.text())) {
        scope.axes().add(new Axis(axis.text(), Optional.empty(), scope.place(axis.span())));
      }
    }
    written(declared);
  }

  /** Notes with which axes names are written, which must be known. */
  void written(Declared declared) {
    for (Name axis : declared.axes()) {
      if (!scope.axes().has(axis.text())) {
        scope.wording().noAxis(axis, scope.axes().names());
      }
      declared.names().forEach(name -> scope.axes().declare(name.text(), axis.text()));
    }
  }
}
