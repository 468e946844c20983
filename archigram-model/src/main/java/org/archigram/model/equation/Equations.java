package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.Value;
import org.archigram.model.equation.Equation.Kind;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Operators;

/** Writes the equations of one block, as they would stand in a paper. */
public final class Equations {
  private final Block block;
  private final Writing writing;
  private final List<Equation> equations = new ArrayList<>();
  private final Map<String, List<Value>> results = new HashMap<>();
  private final Set<String> callsWritten = new LinkedHashSet<>();

  private final Typed typed;
  private final int depth;
  private final Chain chain;
  private int made;

  private Equations(Typed typed) {
    this(typed, new Writing(typed), 0);
  }

  /** The equations of a block inside {@code depth} stacks. */
  Equations(Typed typed, Writing writing, int depth) {
    this.typed = typed;
    this.block = typed.block();
    this.writing = writing;
    this.depth = depth;
    this.chain = new Chain(block);
    for (Value value : block.values()) {
      if (value.named() && value.definition() instanceof Definition.Result result) {
        results.computeIfAbsent(result.call(), call -> new ArrayList<>()).add(value);
      }
    }
  }

  /** The equations of a block on its own, in the order written. */
  public static List<Equation> of(Block block) {
    return of(Types.of(new Architecture(block.name(), block)).root());
  }

  /** The equations of a block whose types are known. */
  public static List<Equation> of(Typed typed) {
    return new Equations(typed).written();
  }

  List<Equation> written() {
    block.instances().forEach(this::named);
    Stacked.names(typed, writing);
    for (Value value : block.values()) {
      if (value.named() && !isLoss(value)) {
        defined(value);
      }
    }
    block.training().losses().forEach(this::loss);
    return List.copyOf(equations);
  }

  /** What a layer with a name of its own is. */
  private void named(Instance instance) {
    boolean plain = Alike.isCalled(instance.name(), instance.block());
    if (!plain && instance.copies().isEmpty() && instance.named()) {
      equations.add(
          new Equation(
              Kind.CALL,
              List.of(),
              Writing.instanceName(instance.name()),
              "=",
              Writing.kind(instance.block()),
              instance.place(),
              block));
    }
  }

  private boolean isLoss(Value value) {
    return block.training().losses().stream()
        .anyMatch(
            loss -> loss.name().equals(value.id()) && loss.value().value().equals(value.id()));
  }

  private void defined(Value value) {
    Definition definition = value.definition();
    if (definition instanceof Definition.Result result) {
      called(value, result);
    } else if (definition instanceof Definition.Apply apply) {
      boolean draw = Operators.draws(apply.operator());
      equation(value, draw ? Kind.SAMPLE : Kind.DEFINITION, draw ? "∼" : "=");
    } else if (definition instanceof Definition.Constant) {
      equation(value, Kind.DEFINITION, "=");
    }
    block.boundaries().stream()
        .filter(boundary -> boundary.value().equals(value.id()))
        .forEach(this::boundary);
  }

  /** The steps before a long chain of functions, each with a name of its own. */
  private void steps(Value value) {
    for (Value step : chain.steps(value)) {
      made++;
      List<Formula> axes = typed.type(step.id()).axes().stream().map(Names::of).toList();
      Formula name = Names.indexed(chain.letter() + "_" + made, axes);
      equations.add(
          new Equation(
              Kind.DEFINITION,
              List.of(),
              name,
              "=",
              writing.defined(step, Map.of()),
              value.place(),
              block));
      writing.replace(step.id(), name);
    }
  }

  private void equation(Value value, Kind kind, String sign) {
    steps(value);
    equations.add(
        new Equation(
            kind,
            List.of(value.id()),
            writing.reference(Ref.to(value.id())),
            sign,
            writing.defined(value, Map.of()),
            value.place(),
            block));
  }

  /** All named results of one call are defined together. */
  private void called(Value first, Definition.Result result) {
    if (!callsWritten.add(result.call())) {
      return;
    }
    Optional<Stacked> stack = Stacked.of(typed, result.call(), writing, depth);
    if (stack.isPresent()) {
      equations.addAll(stack.get().equations());
      return;
    }
    List<Value> all = results.getOrDefault(result.call(), List.of());
    steps(first);
    List<Formula> names = all.stream().map(value -> writing.reference(Ref.to(value.id()))).toList();
    Formula right =
        all.size() == 1 ? writing.defined(first, Map.of()) : writing.call(result.call(), Map.of());
    equations.add(
        new Equation(
            Kind.CALL,
            all.stream().map(Value::id).toList(),
            Writing.list(names),
            "=",
            right,
            first.place(),
            block));
  }

  private void boundary(Block.Boundary boundary) {
    Ref at = new Ref(boundary.value(), List.of(boundary.at()));
    equations.add(
        new Equation(
            Kind.BOUNDARY,
            List.of(boundary.value()),
            writing.reference(at),
            "=",
            writing.read(boundary.initial(), Map.of()),
            boundary.place(),
            block));
  }

  private void loss(Training.Loss loss) {
    boolean inline = loss.value().value().equals(loss.name());
    Formula right =
        block
            .value(loss.value().value())
            .filter(value -> inline)
            .map(value -> writing.defined(value, Map.of()))
            .orElseGet(() -> writing.read(loss.value(), Map.of()));
    equations.add(
        new Equation(
            Kind.LOSS,
            List.of(loss.name()),
            Notation.loss(loss.name()),
            "=",
            right,
            loss.place(),
            block));
  }
}
