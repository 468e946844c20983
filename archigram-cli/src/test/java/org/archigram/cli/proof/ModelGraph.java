package org.archigram.cli.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Attribute;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;

/**
 * What depends on what in a model, value by value, with every block opened.
 *
 * <p>It is made from the model alone, by other means than pictures are, so that it can judge them.
 */
final class ModelGraph {

  /** A step that a reference takes along an axis, and the block that it is written in. */
  record Step(String axis, Ref.From from, int offset, String block) {}

  /** What a reference reads in the end. */
  record Read(String source, List<Step> steps) {}

  /** One value reads another. */
  record Dependency(Read read, String reader, boolean gradient) {}

  /** What a delayed value reads before the first step, or after the last. */
  record Start(Read delayed, String axis, boolean before, Read initial, String block) {}

  /** One use of a block. */
  private record Use(
      String path, Typed typed, Optional<Use> parent, Optional<Call> call, String owner) {
    Block block() {
      return typed.block();
    }

    String member(String id) {
      return path.isEmpty() ? id : path + "." + id;
    }

    String axis(String name) {
      if (parent.isEmpty()) {
        return name;
      }
      String outer = parent.get().typed().axes(call.orElseThrow().id()).get(name);
      return outer == null ? name : parent.get().axis(outer);
    }

    /** What a size that the block leaves open is where it is used: that of what comes in. */
    Size size(String name) {
      return block().inputs().stream()
          .flatMap(input -> sizes(input, name).stream())
          .findFirst()
          .orElse(Size.named(name));
    }

    private Optional<Size> sizes(Value input, String name) {
      List<Size> declared = input.declared().map(type -> type.shape().head()).orElse(List.of());
      List<Size> known = typed.type(input.id()).shape().head();
      int index = declared.indexOf(Size.named(name));
      return index < 0 || index >= known.size() ? Optional.empty() : Optional.of(known.get(index));
    }
  }

  /** Values that are computed or come from outside. */
  final Set<String> values = new LinkedHashSet<>();

  /** Weights, numbers, and parts of expressions that are computed from nothing else. */
  final Set<String> constants = new LinkedHashSet<>();

  /** The axes of each value, by the names they have where they are declared. */
  final Map<String, Set<String>> axes = new LinkedHashMap<>();

  /** For each weight what it is called where it is owned, with {@code fixed} if not trained. */
  final Map<String, String> trained = new LinkedHashMap<>();

  final Map<String, String> fixed = new LinkedHashMap<>();
  final Map<String, Operator> operators = new LinkedHashMap<>();

  /** What is set at each operator: axes as they are called where declared, sizes where used. */
  final Map<String, Map<String, String>> settings = new LinkedHashMap<>();

  final Map<String, Double> numbers = new LinkedHashMap<>();
  final List<Dependency> dependencies = new ArrayList<>();
  final List<Start> starts = new ArrayList<>();

  /** The uses of blocks, stacks with their number of copies. */
  final Map<String, Optional<String>> blocks = new LinkedHashMap<>();

  private final Map<String, Use> uses = new LinkedHashMap<>();

  private ModelGraph() {}

  static ModelGraph of(Architecture architecture) {
    ModelGraph graph = new ModelGraph();
    Typed typed = Types.of(architecture).root();
    Use root = new Use("", typed, Optional.empty(), Optional.empty(), "");
    graph.open(root);
    List.copyOf(graph.uses.values()).forEach(graph::look);
    for (Block.Output output : root.block().outputs()) {
      graph.add("output " + output.name(), graph.read(root, output.ref()), false);
    }
    return graph;
  }

  private void open(Use use) {
    uses.put(use.path(), use);
    for (Call call : use.block().calls()) {
      Use owner = use;
      for (int level = 0; level < call.level(); level++) {
        owner = owner.parent().orElseThrow();
      }
      String path = use.member(call.id());
      blocks.put(
          path,
          owner.block().instance(call.instance()).orElseThrow().copies().map(Object::toString));
      String owned = owner.owner() + "/" + call.instance();
      open(
          new Use(path, use.typed().inside(call.id()), Optional.of(use), Optional.of(call), owned));
    }
  }

  private void look(Use use) {
    for (Value value : use.block().values()) {
      look(use, value);
    }
    for (Training.Loss loss : use.block().training().losses()) {
      add(use.member("loss " + loss.name()), read(use, loss.value()), false);
    }
    for (Block.Boundary boundary : use.block().boundaries()) {
      starts.add(
          new Start(
              read(use, Ref.to(boundary.value())),
              use.axis(boundary.at().axis()),
              boundary.at().from() == Ref.From.START,
              read(use, boundary.initial()),
              use.path()));
    }
  }

  private void look(Use use, Value value) {
    String path = use.member(value.id());
    Set<String> own = new LinkedHashSet<>();
    use.typed().type(value.id()).axes().forEach(axis -> own.add(use.axis(axis)));
    axes.put(path, own);
    if (value.definition() instanceof Definition.Weight weight) {
      constants.add(path);
      (weight.trained() ? trained : fixed).put(path, use.owner() + "/" + value.id());
    } else if (value.definition() instanceof Definition.Constant constant) {
      constants.add(path);
      numbers.put(path, constant.number());
    } else if (value.definition() instanceof Definition.Input) {
      if (use.parent().isEmpty()) {
        values.add(path);
      }
    } else if (value.definition() instanceof Definition.Apply apply) {
      look(use, value, apply);
    }
  }

  private void look(Use use, Value value, Definition.Apply apply) {
    String path = use.member(value.id());
    operators.put(path, apply.operator());
    settings.put(path, settings(use, apply));
    boolean constant =
        !value.named()
            && !apply.arguments().isEmpty()
            && apply.operator().family() != Operator.Family.SAMPLING;
    for (int i = 0; i < apply.arguments().size(); i++) {
      Read read = read(use, apply.arguments().get(i));
      constant &= constants.contains(read.source());
      boolean gradient = apply.operator().name().equals("decouple") && i == 1;
      dependencies.add(new Dependency(read, path, gradient));
    }
    (constant ? constants : values).add(path);
  }

  private static Map<String, String> settings(Use use, Definition.Apply apply) {
    Map<String, String> settings = new LinkedHashMap<>();
    apply.attributes().values().forEach((name, value) -> settings.put(name, setting(use, value)));
    return settings;
  }

  private static String setting(Use use, Attribute value) {
    if (value instanceof Attribute.Axes axes) {
      return axes.names().stream().map(use::axis).toList().toString();
    }
    return value instanceof Attribute.Sizes sizes
        ? new Attribute.Sizes(sizes.values().stream().map(s -> s.with(use::size)).toList())
            .toString()
        : value.toString();
  }

  private void add(String path, Read read, boolean gradient) {
    values.add(path);
    dependencies.add(new Dependency(read, path, gradient));
  }

  /** Follows a reference into and out of blocks to the value that is computed. */
  private Read read(Use use, Ref ref) {
    Value value = use.block().value(ref.value()).orElseThrow();
    Read found = new Read(use.member(value.id()), List.of());
    if (value.definition() instanceof Definition.Input && use.parent().isPresent()) {
      int index = use.block().inputs().indexOf(value);
      found = read(use.parent().get(), use.call().orElseThrow().arguments().get(index));
    } else if (value.definition() instanceof Definition.Result result) {
      Use inner = uses.get(use.member(result.call()));
      found = read(inner, output(inner.block(), result.output()));
    }
    List<Step> steps = new ArrayList<>(found.steps());
    for (Ref.Shift shift : ref.shifts()) {
      if (shift.from() != Ref.From.CURRENT || shift.offset() != 0) {
        steps.add(new Step(use.axis(shift.axis()), shift.from(), shift.offset(), use.path()));
      }
    }
    return new Read(found.source(), steps);
  }

  private static Ref output(Block block, String name) {
    return block.outputs().stream()
        .filter(output -> output.name().equals(name))
        .map(Block.Output::ref)
        .findFirst()
        .orElseThrow();
  }
}
