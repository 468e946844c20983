package org.archigram.diagram.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;

/**
 * All values of an architecture with every block opened, and what reads what.
 *
 * <p>Before: a tree of blocks with calls. After: cells and edges between them, through the inputs
 * and outputs of blocks. A stack of three copies or fewer has all of them; a longer one its first,
 * its last, and one for all between.
 */
final class Wiring {
  /** A stack of no more copies is followed copy by copy. */
  private static final int FEW = 3;

  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, List<Edge>> entering = new LinkedHashMap<>();
  private final List<Frame> frames = new ArrayList<>();

  Wiring(Typed root) {
    Frame whole = new Frame(root, Optional.empty(), Optional.empty(), Optional.empty(), "", "");
    open(whole);
    frames.forEach(this::connect);
    root.block()
        .training()
        .losses()
        .forEach(loss -> connect(whole, loss.value(), "loss " + loss.name(), 0));
  }

  /**
   * A value in one place.
   *
   * @param path the calls around it and its id; copies of a stack are told apart by {@code #}
   * @param weight for weights: the name that all uses of them share
   */
  record Cell(String path, Value value, Optional<String> weight) {
    Optional<Operator> operator() {
      return value.definition() instanceof Definition.Apply apply
          ? Optional.of(apply.operator())
          : Optional.empty();
    }

    boolean isTrained() {
      return value.definition() instanceof Definition.Weight given && given.trained();
    }
  }

  /** A cell reads another one, at this position among its arguments. */
  record Edge(String from, String to, int argument, boolean shifted) {}

  private record Found(String path, boolean shifted) {}

  /**
   * An opened block, or a copy of a stack.
   *
   * @param copy which copy this is: {@code 1}, {@code k} for those between, {@code N}
   * @param owner the name of its instance, which ends the names of its weights
   */
  private record Frame(
      Typed typed,
      Optional<Frame> parent,
      Optional<Call> call,
      Optional<String> copy,
      String path,
      String owner) {
    Block block() {
      return typed.block();
    }

    Frame up(int levels) {
      return levels == 0 ? this : parent.orElseThrow().up(levels - 1);
    }

    Optional<Instance> instance(Call used) {
      return up(used.level()).block().instance(used.instance());
    }

    List<String> copies(Call used) {
      return instance(used).flatMap(Instance::copies).map(Wiring::copies).orElse(List.of());
    }

    String inside(Call used, Optional<String> which) {
      return path + used.id() + which.map(k -> "#" + k).orElse("") + ".";
    }
  }

  private static List<String> copies(org.archigram.model.Size size) {
    return size.known().isPresent() && size.known().getAsLong() <= FEW
        ? IntStream.rangeClosed(1, (int) size.known().getAsLong())
            .mapToObj(Integer::toString)
            .toList()
        : List.of("1", "k", size.toString());
  }

  private void open(Frame frame) {
    frames.add(frame);
    for (Value value : frame.block().values()) {
      Optional<String> weight =
          value.definition() instanceof Definition.Weight
              ? Optional.of(frame.owner() + value.id())
              : Optional.empty();
      String path = frame.path() + value.id();
      cells.put(path, new Cell(path, value, weight));
    }
    for (Call call : frame.block().calls()) {
      frame.typed().find(call.id()).ifPresent(inner -> open(frame, call, inner));
    }
  }

  private void open(Frame frame, Call call, Typed inner) {
    List<String> copies = frame.copies(call);
    String owner = frame.up(call.level()).owner() + call.instance();
    List<Optional<String>> all =
        copies.isEmpty() ? List.of(Optional.empty()) : copies.stream().map(Optional::of).toList();
    for (Optional<String> copy : all) {
      String mark = copy.map(k -> "#" + k).orElse("");
      open(
          new Frame(
              inner,
              Optional.of(frame),
              Optional.of(call),
              copy,
              frame.inside(call, copy),
              owner + mark + "."));
    }
  }

  private void connect(Frame frame) {
    for (Value value : frame.block().values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        for (int i = 0; i < apply.arguments().size(); i++) {
          connect(frame, apply.arguments().get(i), frame.path() + value.id(), i);
        }
      }
    }
  }

  private void connect(Frame frame, Ref ref, String to, int argument) {
    Search search = new Search();
    search.follow(frame, ref, false);
    for (Found source : search.found) {
      entering
          .computeIfAbsent(to, t -> new ArrayList<>())
          .add(new Edge(source.path(), to, argument, source.shifted()));
    }
  }

  /** Finds what a reference reads, through the borders of blocks and from copy to copy. */
  private final class Search {
    final Set<Found> found = new LinkedHashSet<>();
    private final Set<Found> seen = new LinkedHashSet<>();

    void follow(Frame frame, Ref ref, boolean behind) {
      boolean shifted = behind || !ref.isCurrent();
      String path = frame.path() + ref.value();
      if (!seen.add(new Found(path, shifted))) {
        return;
      }
      if (!ref.isCurrent()) {
        frame.block().boundaries().stream()
            .filter(boundary -> boundary.value().equals(ref.value()))
            .forEach(boundary -> follow(frame, boundary.initial(), true));
      }
      Optional<Value> value = frame.block().value(ref.value());
      Optional<Definition> definition = value.map(Value::definition);
      if (definition.isPresent() && definition.get() instanceof Definition.Result result) {
        made(frame, result, shifted);
      } else if (definition.isPresent()
          && definition.get() instanceof Definition.Input input
          && frame.parent().isPresent()) {
        given(frame, value.get(), input, shifted);
      } else {
        found.add(new Found(path, shifted));
      }
    }

    private void made(Frame frame, Definition.Result result, boolean shifted) {
      for (Frame inner : inside(frame, result.call())) {
        if (isHandedOut(frame, inner, result)) {
          inner.block().outputs().stream()
              .filter(output -> output.name().equals(result.output()))
              .forEach(output -> follow(inner, output.ref(), shifted));
        }
      }
    }

    /** What an input gets: an argument, or in a further copy what the one before hands on. */
    private void given(Frame frame, Value value, Definition.Input input, boolean shifted) {
      Frame around = frame.parent().orElseThrow();
      Call call = frame.call().orElseThrow();
      boolean carried = input.role() == Definition.Role.CARRIED && frame.copy().isPresent();
      if (!carried || frame.copy().get().equals("1")) {
        int index = frame.block().inputs().indexOf(value);
        if (index >= 0 && index < call.arguments().size()) {
          follow(around, call.arguments().get(index), shifted);
        }
        return;
      }
      for (Frame before : before(frame, around, call)) {
        before.block().outputs().stream()
            .filter(output -> output.carried().filter(value.id()::equals).isPresent())
            .forEach(output -> follow(before, output.ref(), shifted));
      }
    }
  }

  private List<Frame> inside(Frame around, String call) {
    return frames.stream()
        .filter(inner -> inner.parent().filter(p -> p.path().equals(around.path())).isPresent())
        .filter(inner -> inner.call().filter(made -> made.id().equals(call)).isPresent())
        .toList();
  }

  /** The last copy of a stack hands out, unless a value of each copy is collected. */
  private static boolean isHandedOut(Frame frame, Frame inner, Definition.Result result) {
    if (inner.copy().isEmpty()) {
      return true;
    }
    List<String> copies = frame.copies(inner.call().orElseThrow());
    boolean carried =
        inner.block().outputs().stream()
            .filter(output -> output.name().equals(result.output()))
            .anyMatch(output -> output.carried().isPresent());
    return !carried || inner.copy().get().equals(copies.get(copies.size() - 1));
  }

  /** The copies that hand on to this one; the one for all between also hands on to itself. */
  private List<Frame> before(Frame frame, Frame around, Call call) {
    List<String> copies = around.copies(call);
    int own = copies.indexOf(frame.copy().orElseThrow());
    Set<String> names = new LinkedHashSet<>(List.of(copies.get(Math.max(0, own - 1))));
    if (copies.get(own).equals("k")) {
      names.add("k");
    }
    return inside(around, call.id()).stream()
        .filter(other -> other.copy().filter(names::contains).isPresent())
        .toList();
  }

  Map<String, Cell> cells() {
    return cells;
  }

  List<Edge> entering(String path) {
    return entering.getOrDefault(path, List.of());
  }

  /** All edges. */
  List<Edge> edges() {
    return entering.values().stream().flatMap(List::stream).toList();
  }

  /** A path without the marks of copies. */
  static String shown(String path) {
    return path.replaceAll("#[^.]*", "");
  }
}
