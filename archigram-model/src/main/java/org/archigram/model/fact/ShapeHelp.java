package org.archigram.model.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Value;

/** What to write instead of an application whose shapes do not fit. */
final class ShapeHelp {
  private final Constraint.Applied applied;
  private final Typing typing;

  private ShapeHelp(Constraint.Applied applied, Typing typing) {
    this.applied = applied;
    this.typing = typing;
  }

  static Optional<String> of(Constraint.Applied applied, Typing typing) {
    ShapeHelp help = new ShapeHelp(applied, typing);
    return switch (applied.apply().operator().name()) {
      case "matmul" -> help.product();
      case "mul" -> help.elementByElement().or(help::vector);
      case "add", "sub" -> help.vector();
      default -> Optional.empty();
    };
  }

  /** What to do to a value before a block can take it. */
  static Optional<String> argument(String layer, String value, Shape found, Shape expected) {
    if (!found.ranked() || !expected.ranked() || found.rank() == expected.rank()) {
      return Optional.empty();
    }
    if (expected.rank() == 1 && found.rank() > 1) {
      return Optional.of("put `flatten` before it: `|> flatten |> %s`".formatted(layer));
    }
    List<Size> sizes = new ArrayList<>(found.head());
    sizes.add(0, Size.ONE);
    return expected.rank() == sizes.size()
        ? Optional.of("declare `%s : %s`".formatted(value, Shape.of(sizes)))
        : Optional.empty();
  }

  private Shape shape(int argument) {
    return typing.shown(applied.slots().get(argument + 1).shape);
  }

  private String text(int argument) {
    return Phrases.text(applied.frame().scope, ref(argument));
  }

  private Ref ref(int argument) {
    return applied.apply().arguments().get(argument);
  }

  /** A matrix that stands beside a vector that it can be applied to. */
  private Optional<String> elementByElement() {
    if (isApplicable(shape(0), shape(1))) {
      return Optional.of("write `%s @ %s` for the matrix product".formatted(text(0), text(1)));
    }
    return isApplicable(shape(1), shape(0))
        ? Optional.of("write `%s @ %s` for the matrix product".formatted(text(1), text(0)))
        : Optional.empty();
  }

  /** A vector of weights beside another vector. */
  private Optional<String> vector() {
    for (int argument = 0; argument < 2; argument++) {
      Shape other = shape(1 - argument);
      if (isWeights(argument, 1) && other.ranked() && other.rank() == 1) {
        return Optional.of("write `weights %s : %s`".formatted(text(argument), other));
      }
    }
    return Optional.empty();
  }

  private static boolean isApplicable(Shape matrix, Shape vector) {
    return matrix.ranked()
        && matrix.rank() == 2
        && vector.ranked()
        && vector.rank() == 1
        && matrix.head().get(1).equals(vector.head().get(0));
  }

  /** A matrix of weights can be made to fit what it is applied to. */
  private Optional<String> product() {
    if (isWeights(0, 2) && shape(1).ranked() && shape(1).rank() > 0) {
      List<Size> other = shape(1).head();
      return declared(0, 1, other.get(Math.max(0, other.size() - 2)));
    }
    return isWeights(1, 2) && shape(0).ranked() && shape(0).rank() > 0
        ? declared(1, 0, shape(0).head().get(shape(0).rank() - 1))
        : Optional.empty();
  }

  private boolean isWeights(int argument, int rank) {
    return applied
        .frame()
        .scope
        .value(ref(argument).value())
        .filter(value -> value.definition() instanceof Definition.Weight)
        .flatMap(Value::declared)
        .filter(type -> type.shape().ranked() && type.shape().rank() == rank)
        .isPresent();
  }

  /** The declaration of the weights with another size where it matters, or turned round. */
  private Optional<String> declared(int argument, int dimension, Size size) {
    List<Size> sizes = new ArrayList<>(written(argument));
    Size before = sizes.set(dimension, size);
    boolean turned = sizes.get(1 - dimension).equals(size) && !before.equals(size);
    if (turned) {
      sizes.set(1 - dimension, before);
    }
    String name = ref(argument).value();
    String help = "write `weights %s : %s`".formatted(name, Shape.of(sizes));
    return Optional.of(turned ? help + ", or `%s`".formatted(transposed(argument)) : help);
  }

  private List<Size> written(int argument) {
    return applied
        .frame()
        .scope
        .value(ref(argument).value())
        .flatMap(Value::declared)
        .map(type -> type.shape().head())
        .orElseThrow();
  }

  private String transposed(int argument) {
    String turned = "transpose(%s)".formatted(ref(argument).value());
    return argument == 0
        ? "%s @ %s".formatted(turned, text(1))
        : "%s @ %s".formatted(text(0), turned);
  }
}
