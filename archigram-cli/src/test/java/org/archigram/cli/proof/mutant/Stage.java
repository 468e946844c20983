package org.archigram.cli.proof.mutant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.archigram.cli.proof.visible.Visible;
import org.archigram.diagram.equation.EquationFigure;
import org.archigram.diagram.equation.EquationSheet;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.training.TrainingView;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.language.parse.Parser;
import org.archigram.language.syntax.Item;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.fact.Types;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Zoo;

/**
 * A text beside its mutants: what each of them looks like where the changed block is drawn.
 *
 * @param options what is read of the text
 */
record Stage(Source source, Options options, Architecture original, Map<String, Visible> seen) {
  private static final List<String> LIBRARY =
      List.of("attention.arch", "layers.arch", "normalisation.arch", "recurrent.arch");

  /** What no bundled network has: losses that train parts of it. */
  static final String GAME =
      """
      network Game {
        input noise : [8]
        input real : [32]
        output fake : [32]
        let generator = dense(32)
        let critic = dense(1)
        fake = generator(noise)
        loss wrong = sum(critic(fake)) - sum(critic(real))
        loss caught = -sum(critic(fake))
        minimize wrong over critic
        minimize caught over generator
      }
      """;

  /** All bundled files, all blocks of the library, and a game. */
  static List<Stage> all() {
    Stream<Stage> bundled = Zoo.entries().stream().map(e -> of(e.source(), Options.NONE));
    Stream<Stage> library =
        LIBRARY.stream()
            .map(Stage::library)
            .flatMap(source -> items(source).map(item -> of(source, options(item))));
    return Stream.of(bundled, library, Stream.of(of(GAME))).flatMap(s -> s).toList();
  }

  private static Source library(String file) {
    try (var in = Language.class.getResourceAsStream("/org/archigram/library/" + file)) {
      return new Source(
          file, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (java.io.IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  private static Stream<Item.Definition> items(Source source) {
    return Parser.parse(source).file().items().stream().map(Item.Definition.class::cast);
  }

  /** A block on its own; sizes that nobody gives are 8. */
  private static Options options(Item.Definition item) {
    Options options = Options.NONE.withItem(item.name().text());
    for (Item.Parameter parameter : item.parameters()) {
      options =
          parameter.value().isPresent()
              ? options
              : options.withSetting(parameter.name().text(), "8");
    }
    return options;
  }

  /** A text that is neither. */
  static Stage of(String text) {
    return of(new Source("test.arch", text), Options.NONE);
  }

  private static Stage of(Source source, Options options) {
    Read read = Language.read(source, options);
    Architecture original =
        read.architecture().orElseThrow(() -> new AssertionError(read.problems().text(false)));
    return new Stage(source, options, original, new HashMap<>());
  }

  /** What it is called in reports. */
  String name() {
    return source.name() + options.item().map(i -> "#" + i).orElse("");
  }

  /** The changes to the blocks that are drawn. */
  List<Mutant> mutants() {
    return Mutants.of(source).stream()
        .filter(mutant -> options.item().orElse(mutant.block()).equals(mutant.block()))
        .filter(mutant -> !uses(original.root(), mutant.block()).isEmpty())
        .toList();
  }

  /** The blocks called {@code name}, with the sizes that they have where they are used. */
  private static List<Block> uses(Block root, String name) {
    return root.name().equals(name)
        ? List.of(root)
        : root.instances().stream()
            .flatMap(instance -> uses(instance.block(), name).stream())
            .toList();
  }

  /** The mutant as a model, if it can be read and means something else. */
  Optional<Architecture> different(Mutant mutant) {
    return Language.read(new Source(source.name(), mutant.text()), options)
        .architecture()
        .filter(other -> !Meaning.differs(original, other).isEmpty());
  }

  /**
   * The views in which the changed block looks like the original.
   *
   * @param sight how well the reader sees
   */
  List<String> hidden(Mutant mutant, Architecture other, UnaryOperator<Visible> sight) {
    Map<String, Function<Block, Scene>> views = new LinkedHashMap<>();
    views.put("training", Stage::training);
    views.put("flow", block -> figure(block, ViewOptions.Kind.FLOW));
    views.put("cell", block -> figure(block, ViewOptions.Kind.CELL));
    views.put("equations", Stage::equations);
    List<Block> before = uses(original.root(), mutant.block());
    List<Block> after = uses(other.root(), mutant.block());
    int use = changed(before, after);
    List<String> hidden = new ArrayList<>();
    views.keySet().retainAll(Meaning.differs(original, other));
    views.forEach(
        (view, drawn) -> {
          Visible was = sight.apply(seen(view + " " + use, before.get(use), drawn));
          if (use < after.size() && was.equals(sight.apply(visible(drawn.apply(after.get(use)))))) {
            hidden.add(view);
          }
        });
    return hidden;
  }

  /** The first use that is another; a change may do nothing for the numbers of some uses. */
  private static int changed(List<Block> before, List<Block> after) {
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!Meaning.differs(alone(before.get(i)), alone(after.get(i))).isEmpty()) {
        return i;
      }
    }
    return 0;
  }

  private static Architecture alone(Block block) {
    return new Architecture(block.name(), block);
  }

  private Visible seen(String view, Block block, Function<Block, Scene> drawn) {
    return seen.computeIfAbsent(view + " " + block.name(), key -> visible(drawn.apply(block)));
  }

  private static Visible visible(Scene scene) {
    return Visible.of(Svg.write(scene));
  }

  private static Scene equations(Block block) {
    Architecture alone = alone(block);
    return EquationFigure.of(EquationSheet.of(alone, Types.of(alone)), Theme.LIGHT);
  }

  private static Scene training(Block block) {
    Architecture alone = alone(block);
    ViewOptions options = new ViewOptions(ViewOptions.Kind.TRAINING, 0, Set.of());
    View view = TrainingView.of(alone, Types.of(alone), options);
    return Figure.of(view, Theme.LIGHT, Direction.RIGHT);
  }

  private static Scene figure(Block block, ViewOptions.Kind kind) {
    Architecture alone = alone(block);
    View view = View.of(alone, Types.of(alone), new ViewOptions(kind, 0, Set.of()));
    return Figure.of(view, Theme.LIGHT, Direction.RIGHT);
  }
}
