package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Attribute;
import org.archigram.model.Attributes;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Along;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.problem.Place;

/** One computation of the opened architecture, with what it reads. Built once, then only read. */
final class Atom {

  /** What an atom is. */
  enum Kind {
    INPUT,
    TARGET,
    OUTPUT,
    WEIGHT,
    CONSTANT,
    APPLY,
    CALL,
    DELAY,
    PICK,
    LOSS
  }

  /** An axis, told apart from axes of the same letter elsewhere. */
  record AxisId(String owner, String name) {}

  /** The step of an axis that a wire reads. */
  record Step(AxisId axis, Ref.From from, int offset) {
    boolean delays() {
      return from == Ref.From.CURRENT && offset != 0;
    }
  }

  /** One input of an atom. */
  record Wire(Atom from, String port, List<Step> steps) {
    Wire {
      steps = List.copyOf(steps);
    }

    static Wire to(Atom from) {
      return new Wire(from, "", List.of());
    }
  }

  final String id;
  final Frame frame;
  final Kind kind;
  final String name;
  final List<Wire> inputs = new ArrayList<>();
  final Set<AxisId> axes = new LinkedHashSet<>();

  /** For a delay: the steps that its further inputs stand for, such as 0. */
  final List<Step> starts = new ArrayList<>();

  /** The type of each port; an atom that is not a call has the one port "". */
  final Map<String, Type> types = new LinkedHashMap<>();

  /** The ids of other names of this value, and of computations that it makes needless. */
  final Set<String> also = new LinkedHashSet<>();

  private Optional<Value> value = Optional.empty();
  private Optional<Call> call = Optional.empty();
  private Optional<Step> step = Optional.empty();
  private Optional<Training.Loss> loss = Optional.empty();
  private Optional<Boolean> number = Optional.empty();

  Atom(String id, Frame frame, Kind kind, String name) {
    this.id = id;
    this.frame = frame;
    this.kind = kind;
    this.name = name;
  }

  static Atom of(Frame frame, Value value) {
    Atom atom = new Atom(frame.member(value.id()), frame, kindOf(value), value.id());
    atom.value = Optional.of(value);
    atom.types.put("", frame.typed().type(value.id()));
    return atom;
  }

  static Atom of(Frame frame, Call call) {
    Atom atom = new Atom(frame.member(call.id()), frame, Kind.CALL, call.id());
    atom.call = Optional.of(call);
    return atom;
  }

  static Atom of(Frame frame, Training.Loss loss) {
    Atom atom = new Atom(frame.member("loss " + loss.name()), frame, Kind.LOSS, loss.name());
    atom.loss = Optional.of(loss);
    return atom;
  }

  /** A delay, or a pick of one step, of what {@code source} makes. */
  static Atom of(Frame frame, Wire source, Step step) {
    Kind kind = step.delays() ? Kind.DELAY : Kind.PICK;
    Atom from = source.from();
    String id = from.id + source.port() + " " + step.from() + step.axis().name() + step.offset();
    Atom atom = new Atom(id, frame, kind, from.resultName(source.port()));
    atom.step = Optional.of(step);
    atom.axes.addAll(from.axes);
    if (kind == Kind.PICK) {
      atom.axes.remove(step.axis());
    }
    Optional.ofNullable(from.types.get(source.port())).ifPresent(t -> atom.types.put("", t));
    return atom;
  }

  private static Kind kindOf(Value value) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Input input) {
      return input.role() == Definition.Role.TARGET ? Kind.TARGET : Kind.INPUT;
    }
    if (definition instanceof Definition.Weight) {
      return Kind.WEIGHT;
    }
    return definition instanceof Definition.Constant ? Kind.CONSTANT : Kind.APPLY;
  }

  /** Whether this is a number, or is computed from numbers alone; asked once all is wired. */
  boolean isNumber() {
    if (number.isEmpty()) {
      boolean computed =
          kind == Kind.APPLY
              && !named()
              && !inputs.isEmpty()
              && inputs.stream().allMatch(wire -> wire.from().isNumber());
      number = Optional.of(kind == Kind.CONSTANT || computed);
    }
    return number.get();
  }

  /** The name that the equations give to a result; a call's are named where it is called. */
  String resultName(String port) {
    if (kind != Kind.CALL) {
      return name;
    }
    return frame.index().results(call.map(Call::id).orElse("")).stream()
        .filter(made -> made.named() && isPort(made, port))
        .map(Value::id)
        .findFirst()
        .orElse(isMain(port) ? "" : port);
  }

  /** Whether a port of a call is the first that its block hands out. */
  boolean isMain(String port) {
    return port.isEmpty() || instance().block().outputs().get(0).name().equals(port);
  }

  /** Whether lines leave from several ports. */
  boolean hasPorts() {
    return kind == Kind.CALL && instance().block().outputs().size() > 1;
  }

  /** The name of what leaves a port of a call, which one of several always has. */
  String portName(String port) {
    String name = resultName(port);
    return name.isEmpty() && hasPorts() ? outputs().get(number(port) - 1) : name;
  }

  /** The number of a port in the order of the outputs, from 1 on; 0 if there is only one. */
  int number(String port) {
    List<String> all = hasPorts() ? outputs() : List.of();
    return all.isEmpty() ? 0 : 1 + Math.max(0, all.indexOf(port));
  }

  private List<String> outputs() {
    return instance().block().outputs().stream().map(Block.Output::name).toList();
  }

  private static boolean isPort(Value made, String port) {
    return port.isEmpty()
        || (made.definition() instanceof Definition.Result result && result.output().equals(port));
  }

  Optional<Value> value() {
    return value;
  }

  Optional<Call> call() {
    return call;
  }

  Optional<Step> step() {
    return step;
  }

  Optional<Training.Loss> loss() {
    return loss;
  }

  /** The instance that a call uses. */
  Instance instance() {
    return frame.instance(call.orElseThrow());
  }

  /** What the closed block of a call hides. */
  Inside inside() {
    return frame.inside(call.orElseThrow());
  }

  /** What is recurrent in the closed block of a call. */
  Recurrence recurrence() {
    return frame.recurrence().inside(call.orElseThrow().id());
  }

  /** The operator and its settings, of an application. */
  Optional<Definition.Apply> apply() {
    return value
        .map(Value::definition)
        .filter(Definition.Apply.class::isInstance)
        .map(Definition.Apply.class::cast);
  }

  Operator operator() {
    return apply().orElseThrow().operator();
  }

  /** The settings, in which axes have the names of the plates around, and sizes are known. */
  Attributes attributes() {
    Map<String, Attribute> renamed = new LinkedHashMap<>();
    apply()
        .map(Definition.Apply::attributes)
        .orElse(Attributes.NONE)
        .values()
        .forEach((name, value) -> renamed.put(name, renamed(value)));
    return new Attributes(renamed);
  }

  private Attribute renamed(Attribute value) {
    if (value instanceof Attribute.Sizes sizes) {
      return new Attribute.Sizes(
          sizes.values().stream().map(size -> size.with(frame::size)).toList());
    }
    return value instanceof Attribute.Axes axes
        ? new Attribute.Axes(axes.names().stream().map(a -> frame.axis(a).name()).toList())
        : value;
  }

  /** The axes of which one step of the result needs all steps of what is read. */
  Set<AxisId> whole() {
    Set<AxisId> all = new LinkedHashSet<>();
    apply().map(Along::whole).orElse(List.of()).forEach(name -> all.add(frame.axis(name)));
    return all;
  }

  /** Whether it gives what it reads another axis. */
  boolean reindexes() {
    return apply().filter(Along::reindexes).isPresent();
  }

  /** Whether it comes from the file of another tool, whose weights have no names to know. */
  boolean imported() {
    return value
        .map(Value::place)
        .filter(place -> place instanceof Place.AtPath at && !at.path().isEmpty())
        .isPresent();
  }

  /** Whether a person gave this value a name. */
  boolean named() {
    return value.map(Value::named).orElse(true);
  }

  boolean isApply(Operator.Family family) {
    return kind == Kind.APPLY && operator().family() == family;
  }

  @Override
  public String toString() {
    return id;
  }
}
