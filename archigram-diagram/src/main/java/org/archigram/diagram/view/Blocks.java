package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** What stands on the box of a closed block. */
final class Blocks {
  private Blocks() {}

  static Said said(Atom head) {
    Instance instance = head.instance();
    Block block = instance.block();
    Optional<Windows> windows = Windows.of(head);
    boolean own = instance.named() && !instance.name().equals(block.name());
    String kind = kind(block, windows.map(Windows::kernel).orElse(""));
    List<Formula> parts = new ArrayList<>();
    if (own) {
      parts.add(Formula.upright(kind));
    }
    windows.ifPresent(w -> parts.addAll(w.settings()));
    block
        .parameters()
        .forEach(
            (name, value) -> {
              if (!isSize(head, name, value) && windows.isEmpty()) {
                parts.add(parameter(name, value));
              }
            });
    Caption title = own ? name(instance.name()) : Caption.words(kind);
    Inside inside = head.inside();
    return new Said(title, Settings.lines(parts))
        .with(FixedWeights.lines(inside.fixedWeights, inside.trained()));
  }

  /** {@code batch norm}, {@code conv 3×3}. */
  private static String kind(Block block, String kernel) {
    String words = block.name().replace('_', ' ').replaceAll("(?<=\\d)x(?=\\d)", "×");
    return kernel.isEmpty() || words.contains(kernel) ? words : words + " " + kernel;
  }

  /**
   * A convolution that is a block of its own.
   *
   * @param kernel the size of its kernels
   * @param settings stride, padding and the like
   */
  private record Windows(String kernel, List<Formula> settings) {
    private static final Set<String> BIASES = Set.of("add", "column_shift");

    static Optional<Windows> of(Atom head) {
      Typed inside = head.frame.typed().inside(head.call().orElseThrow().id());
      List<Definition.Apply> applied =
          inside.block().values().stream()
              .map(Value::definition)
              .filter(Definition.Apply.class::isInstance)
              .map(Definition.Apply.class::cast)
              .filter(apply -> !BIASES.contains(apply.operator().name()))
              .toList();
      if (applied.size() != 1 || !inside.block().instances().isEmpty()) {
        return Optional.empty();
      }
      Definition.Apply only = applied.get(0);
      boolean convolves = Settings.slides(only) && only.arguments().size() == 2;
      Shape weights =
          convolves ? inside.type(only.arguments().get(1).value()).shape() : Shape.SCALAR;
      return weights.ranked() && weights.rank() > 2
          ? Optional.of(
              new Windows(
                  weights.head().subList(2, weights.rank()).stream()
                      .map(Size::toString)
                      .collect(Collectors.joining("×")),
                  Settings.of(only, List.of())))
          : Optional.empty();
    }
  }

  /** A symbol such as {@code f_3} is set as one, a word as a word. */
  private static Caption name(String name) {
    return Names.isSymbol(name)
        ? Caption.maths(Names.of(name))
        : Caption.words(name.replace('_', ' '));
  }

  /** A parameter that is nothing but the size of the result stands on the line that leaves. */
  private static boolean isSize(Atom head, String name, String value) {
    return name.length() == 1
        && !head.types.isEmpty()
        && head.types.values().stream()
            .map(Type::shape)
            .allMatch(shape -> shape.ranked() && shape.rank() == 1 && text(shape).equals(value));
  }

  private static String text(Shape shape) {
    return shape.head().get(0).toString();
  }

  private static Formula parameter(String name, String value) {
    return Settings.named(name, value(value));
  }

  private static Formula value(String value) {
    boolean number = value.matches("-?[0-9.]+(E-?[0-9]+)?");
    boolean word = !Names.isSymbol(value) && value.matches("[\\p{L}_]+");
    return number
        ? Names.number(Double.parseDouble(value))
        : word ? Names.word(value) : Names.size(value);
  }
}
