package org.archigram.runtime.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;

/** Opens all blocks, from the outermost inwards. */
final class Flattening {
  private static final int MOST = 200_000;

  private final Sized sized;
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final Map<String, Flat.Axis> axes = new LinkedHashMap<>();

  Flattening(Sized sized) {
    this.sized = sized;
  }

  Flat flat() {
    Typed typed = sized.types().root();
    Map<String, String> own = new LinkedHashMap<>();
    typed.block().axes().forEach(axis -> own.put(axis.name(), axis.name()));
    Frame root = new Frame(typed, "", "", null, own);
    typed.block().axes().forEach(axis -> axis(root, axis));
    open(root, List.of());
    List<String> order = AxisOrder.of(root.block(), List.copyOf(axes.keySet()));
    Map<String, Cell> spread = AxisSpread.of(cells, order);
    Map<String, Flat.Axis> sorted = new LinkedHashMap<>();
    for (String axis : order) {
      Flat.Axis known = axes.get(axis);
      if (known != null) {
        sorted.put(axis, known);
      }
    }
    Map<String, Cell.Read> outputs = new LinkedHashMap<>();
    root.block().outputs().forEach(output -> outputs.put(output.name(), root.read(output.ref())));
    Map<String, Cell.Read> losses = new LinkedHashMap<>();
    Training training = root.block().training();
    training.losses().forEach(loss -> losses.put(loss.name(), root.read(loss.value())));
    return new Flat(
        sized.architecture().name(),
        spread,
        sorted,
        outputs,
        losses,
        training.objectives().stream().map(o -> objective(root, o)).toList(),
        training.rules().stream().map(rule -> rule(root, rule)).toList());
  }

  private Flat.Objective objective(Frame root, Training.Objective objective) {
    List<String> weights = new ArrayList<>();
    for (String name : objective.over()) {
      weights.addAll(trained(root, name));
    }
    return new Flat.Objective(objective.losses(), weights.stream().distinct().toList());
  }

  private Flat.Rule rule(Frame root, Training.Rule rule) {
    List<String> weights = new ArrayList<>();
    rule.weights().forEach(name -> weights.addAll(trained(root, name)));
    return new Flat.Rule(weights, rule);
  }

  /** The weights meant by the name of a weight, an instance, or an equation with calls. */
  private List<String> trained(Frame root, String name) {
    Set<String> prefixes = new LinkedHashSet<>(List.of(name + "."));
    for (Value value : root.block().values()) {
      if (value.equation().equals(name) && value.definition() instanceof Definition.Result result) {
        root.block().calls().stream()
            .filter(call -> call.id().equals(result.call()))
            .forEach(call -> prefixes.add(call.instance() + "."));
      }
    }
    return cells.values().stream()
        .filter(cell -> cell.origin() instanceof Cell.Weight)
        .map(Cell::name)
        .filter(cell -> cell.equals(name) || prefixes.stream().anyMatch(cell::startsWith))
        .toList();
  }

  private void axis(Frame frame, Axis axis) {
    String name = frame.axis(axis.name());
    if (axes.containsKey(name)) {
      return;
    }
    Size steps = frame.typed().steps(axis.name());
    Optional<String> like =
        frame.block().axes().stream()
            .filter(other -> !other.name().equals(axis.name()))
            .filter(other -> steps.equals(Size.named(other.lastStep())))
            .map(other -> frame.axis(other.name()))
            .findFirst();
    Optional<Integer> length =
        steps.known().isPresent()
            ? Optional.of(Math.toIntExact(steps.known().getAsLong()))
            : Optional.empty();
    axes.put(name, new Flat.Axis(name, length, like));
  }

  /** Makes the cells of a block; {@code arguments} are what its inputs are. */
  private void open(Frame frame, List<Cell.Read> arguments) {
    Map<String, Size> sizes = frame.sizes();
    int input = 0;
    for (Value value : frame.block().values()) {
      if (value.definition() instanceof Definition.Input in) {
        Cell.Origin origin =
            input < arguments.size()
                ? new Cell.Copy(arguments.get(input))
                : new Cell.Input(in.role());
        add(frame, value, origin);
        input++;
      } else if (value.definition() instanceof Definition.Weight weight) {
        add(frame, value, new Cell.Weight(weight.trained(), weight.initialiser()));
      } else if (value.definition() instanceof Definition.Constant constant) {
        add(frame, value, new Cell.Number(constant.number()));
      } else if (value.definition() instanceof Definition.Apply apply) {
        List<Cell.Read> reads = apply.arguments().stream().map(frame::read).toList();
        Attributes attributes = attributes(frame, apply.attributes(), sizes);
        String owner = frame.weights() + value.id();
        add(frame, value, new Cell.Apply(apply.operator(), reads, attributes, owner));
      }
    }
    Map<String, Map<String, Cell.Origin>> results = new LinkedHashMap<>();
    frame.block().calls().forEach(call -> results.put(call.id(), call(frame, call)));
    for (Value value : frame.block().values()) {
      if (value.definition() instanceof Definition.Result result) {
        Map<String, Cell.Origin> made = results.getOrDefault(result.call(), Map.of());
        Cell.Origin origin = made.get(result.output());
        if (origin == null) {
          throw new IllegalStateException("no result " + result);
        }
        add(frame, value, origin);
      }
    }
  }

  private void requireRoom(long more) {
    if (cells.size() + more > MOST) {
      throw new OpenSizeException(
          String.format(
              Locale.ROOT,
              "it unfolds to more than %,d values, which is more than can be run;"
                  + " give smaller numbers of copies",
              MOST));
    }
  }

  private void add(Frame frame, Value value, Cell.Origin origin) {
    requireRoom(1);
    // A delay alone may bring an axis, which the types know of.
    Set<String> axes = new LinkedHashSet<>();
    value.declared().map(Type::axes).ifPresent(axes::addAll);
    axes.addAll(frame.typed().type(value.id()).axes());
    List<Cell.Boundary> boundaries =
        frame.block().boundaries().stream()
            .filter(boundary -> boundary.value().equals(value.id()))
            .map(b -> new Cell.Boundary(frame.shift(b.at()), frame.read(b.initial())))
            .toList();
    Type.Element element = frame.typed().type(value.id()).element();
    cells.putIfAbsent(
        frame.cell(value),
        new Cell(
            frame.cell(value),
            origin,
            axes.stream().map(frame::axis).toList(),
            frame.shape(value),
            element,
            boundaries));
  }

  private static Attributes attributes(Frame frame, Attributes given, Map<String, Size> sizes) {
    Map<String, Attribute> known = new LinkedHashMap<>();
    given
        .values()
        .forEach(
            (name, value) -> {
              if (value instanceof Attribute.Axes axes) {
                known.put(
                    name, new Attribute.Axes(axes.names().stream().map(frame::axis).toList()));
              } else if (value instanceof Attribute.Sizes all) {
                known.put(
                    name,
                    new Attribute.Sizes(
                        all.values().stream()
                            .map(s -> s.with(n -> sizes.getOrDefault(n, Size.named(n))))
                            .toList()));
              } else {
                known.put(name, value);
              }
            });
    return new Attributes(known);
  }

  /** Opens what is called, and tells what each of its outputs is. */
  private Map<String, Cell.Origin> call(Frame caller, Call call) {
    Instance instance = caller.instance(call);
    Optional<Typed> typed = caller.typed().find(call.id());
    if (typed.isEmpty()) {
      return Map.of();
    }
    List<Cell.Read> arguments = call.arguments().stream().map(caller::read).toList();
    return instance.copies().isPresent()
        ? new Copies(caller, call, typed.get()).open(arguments)
        : one(caller, call, typed.get(), arguments);
  }

  private Map<String, Cell.Origin> one(
      Frame caller, Call call, Typed typed, List<Cell.Read> arguments) {
    Frame owner = caller.owner(call);
    String path = caller.values() + call.id() + ".";
    String weights = owner.weights() + call.instance() + ".";
    Frame callee =
        new Frame(typed, path, weights, owner, callAxes(caller, call, typed, path, weights));
    typed.block().axes().forEach(axis -> axis(callee, axis));
    open(callee, arguments);
    Map<String, Cell.Origin> results = new LinkedHashMap<>();
    for (Block.Output output : typed.block().outputs()) {
      results.put(output.name(), new Cell.Copy(callee.read(output.ref())));
    }
    return results;
  }

  /**
   * An axis that no input has belongs to the callee alone, unless its output shows it.
   *
   * <p>Where its number of steps is known, all calls of a shared block have the same, as weights
   * along it are; else each call has its own.
   */
  private static Map<String, String> callAxes(
      Frame caller, Call call, Typed typed, String path, String weights) {
    Set<String> given = new LinkedHashSet<>(call.axes().keySet());
    for (Value input : typed.block().inputs()) {
      input.declared().map(Type::axes).ifPresent(given::addAll);
    }
    for (Block.Output output : typed.block().outputs()) {
      given.addAll(typed.type(output.ref().value()).axes());
    }
    Map<String, String> bound = caller.typed().axes(call.id());
    Map<String, String> names = new LinkedHashMap<>();
    for (Axis axis : typed.block().axes()) {
      String name = axis.name();
      boolean known = given.contains(name) && bound.containsKey(name);
      String own = typed.steps(name).known().isPresent() ? weights : path;
      names.put(name, known ? caller.axis(bound.getOrDefault(name, name)) : own + name);
    }
    return names;
  }

  /** The copies of a stack, one behind the other. */
  private final class Copies {
    private final Frame caller;
    private final Call call;
    private final Typed body;
    private final Instance instance;
    private final Map<String, List<Cell.Read>> collected = new LinkedHashMap<>();

    Copies(Frame caller, Call call, Typed body) {
      this.caller = caller;
      this.call = call;
      this.body = body;
      this.instance = caller.instance(call);
    }

    Map<String, Cell.Origin> open(List<Cell.Read> arguments) {
      Size copies = instance.copies().orElseThrow();
      long count =
          copies
              .known()
              .orElseThrow(
                  () -> new OpenSizeException("the number of copies `" + copies + "` is open"));
      requireRoom(Math.min(count, MOST) * body.block().values().size());
      Map<String, Cell.Read> carried = new LinkedHashMap<>();
      List<Cell.Read> given = arguments;
      for (int copy = 1; copy <= count; copy++) {
        carried = copy(copy, given);
        given = next(arguments, carried);
      }
      Map<String, Cell.Origin> results = new LinkedHashMap<>();
      carried.forEach((output, read) -> results.put(output, new Cell.Copy(read)));
      String axis = instance.axis().map(caller::axis).orElse("");
      collected.forEach((output, reads) -> results.put(output, new Cell.Collected(axis, reads)));
      return results;
    }

    /** Opens one copy and tells the outputs that the next one reads. */
    private Map<String, Cell.Read> copy(int number, List<Cell.Read> arguments) {
      Frame owner = caller.owner(call);
      String path = "[" + number + "].";
      Map<String, String> names = new LinkedHashMap<>(caller.axes());
      Frame frame =
          new Frame(
              body,
              caller.values() + call.id() + path,
              owner.weights() + call.instance() + path,
              owner,
              names);
      body.block()
          .axes()
          .forEach(axis -> names.putIfAbsent(axis.name(), frame.values() + axis.name()));
      body.block().axes().forEach(axis -> axis(frame, axis));
      Flattening.this.open(frame, atCopy(arguments, number));
      Map<String, Cell.Read> carried = new LinkedHashMap<>();
      for (Block.Output output : body.block().outputs()) {
        Cell.Read read = frame.read(output.ref());
        if (output.carried().isPresent()) {
          carried.put(output.name(), read);
        } else {
          collected.computeIfAbsent(output.name(), name -> new ArrayList<>()).add(read);
        }
      }
      return carried;
    }

    /** What runs along the copies is read at this copy's step. */
    private List<Cell.Read> atCopy(List<Cell.Read> arguments, int number) {
      if (instance.axis().isEmpty()) {
        return arguments;
      }
      Ref.Shift here = new Ref.Shift(caller.axis(instance.axis().get()), Ref.From.START, number);
      return arguments.stream()
          .map(
              read -> {
                List<Ref.Shift> shifts = new ArrayList<>(read.shifts());
                shifts.add(here);
                return new Cell.Read(read.cell(), shifts);
              })
          .toList();
    }

    private List<Cell.Read> next(List<Cell.Read> arguments, Map<String, Cell.Read> carried) {
      List<Cell.Read> next = new ArrayList<>(arguments);
      List<Value> inputs = body.block().inputs();
      for (Block.Output output : body.block().outputs()) {
        for (int i = 0; i < inputs.size(); i++) {
          if (output.carried().equals(Optional.of(inputs.get(i).id()))) {
            Cell.Read read = carried.get(output.name());
            next.set(i, read == null ? next.get(i) : read);
          }
        }
      }
      return next;
    }
  }
}
