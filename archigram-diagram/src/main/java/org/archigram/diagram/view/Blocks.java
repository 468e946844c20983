package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.LibraryBlocks;
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

  static Said said(Group group) {
    Atom head = group.head;
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
    group.end().ifPresent(end -> parts.addAll(Settings.of(end, List.of())));
    Caption plain = own ? name(instance.name()) : Caption.words(kind);
    Caption title = group.end().map(end -> ended(plain, end)).orElse(plain);
    Inside inside = head.inside();
    return new Said(title, Settings.lines(parts))
        .with(BothWays.lines(head))
        .with(FixedWeights.lines(inside.fixedWeights, inside.trained()));
  }

  /** The name of a block; a name of the library is the library's alone. */
  static String kind(Block block) {
    String words = block.name().replace('_', ' ').replaceAll("(?<=\\d)x(?=\\d)", "×");
    return LibraryBlocks.isHidden(block) ? "own " + words : words;
  }

  /** Whether its box says all that a closed block does: it is one convolution. */
  static boolean isSaid(Atom head) {
    return Windows.of(head).isPresent();
  }

  /** What stands on the frame of an opened block. */
  static Caption frame(Instance instance) {
    String kind = kind(instance.block());
    if (!instance.named() || instance.name().equals(instance.block().name())) {
      return Caption.words(kind);
    }
    return name(instance.name()) instanceof Caption.Maths symbol
        ? Caption.maths(Formula.row(symbol.formula(), Formula.upright(" : " + kind)))
        : Caption.words(instance.name().replace('_', ' ') + " : " + kind);
  }

  /** {@code batch norm}, {@code conv 3×3}. */
  private static String kind(Block block, String kernel) {
    String words = kind(block);
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
      List<Definition.Apply> all =
          inside.block().values().stream()
              .map(Value::definition)
              .filter(Definition.Apply.class::isInstance)
              .map(Definition.Apply.class::cast)
              .toList();
      List<Definition.Apply> applied =
          all.stream().filter(apply -> !BIASES.contains(apply.operator().name())).toList();
      if (applied.size() != 1 || !inside.block().instances().isEmpty()) {
        return Optional.empty();
      }
      Definition.Apply only = applied.get(0);
      boolean convolves = Settings.slides(only.operator()) && only.arguments().size() == 2;
      Shape weights =
          convolves ? inside.type(only.arguments().get(1).value()).shape() : Shape.SCALAR;
      return weights.ranked() && weights.rank() > 2
          ? Optional.of(
              new Windows(
                  weights.head().subList(2, weights.rank()).stream()
                      .map(Size::toString)
                      .collect(Collectors.joining("×")),
                  settings(only, applied.size() < all.size())))
          : Optional.empty();
    }

    /** Those of the operator, and that nothing is added where that is so. */
    private static List<Formula> settings(Definition.Apply conv, boolean biased) {
      List<Formula> settings =
          new ArrayList<>(Settings.of(conv.operator(), conv.attributes(), List.of()));
      if (!biased) {
        settings.add(Formula.upright("no bias"));
      }
      return settings;
    }
  }

  /** {@code dense → ReLU}. */
  private static Caption ended(Caption title, Atom end) {
    Formula function = Titles.symbol(end);
    if (title instanceof Caption.Words words && function instanceof Formula.Symbol symbol) {
      return Caption.words(words.text() + " → " + symbol.text());
    }
    Formula block =
        title instanceof Caption.Maths maths
            ? maths.formula()
            : Formula.upright(((Caption.Words) title).text());
    return Caption.maths(Formula.row(block, Formula.relation("→"), function));
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
