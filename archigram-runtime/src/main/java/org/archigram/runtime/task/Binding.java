package org.archigram.runtime.task;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Role.Use;

/**
 * How a network is tied to the values of a task.
 *
 * <p>Names need not agree: what counts is that axes, shape and elements fit. Names decide only
 * where several values fit. A number also fits a vector of one, an image a vector of its pixels, a
 * class a vector with a one in its place, and one of two classes a number.
 */
public final class Binding {

  /** A network and a task that do not fit; the message says where. */
  public static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1;

    Misfit(String message) {
      super(message);
    }
  }

  private record Port(String name, String role, UnaryOperator<Floats> change) {}

  private final List<Port> ports;
  private final String answer;
  private final Map<String, Integer> sizes;

  private Binding(List<Port> ports, String answer, Map<String, Integer> sizes) {
    this.ports = List.copyOf(ports);
    this.answer = answer;
    this.sizes = Collections.unmodifiableMap(new LinkedHashMap<>(sizes));
  }

  /**
   * Ties a network to a task.
   *
   * @throws Misfit if one of its inputs, targets or outputs fits no value of the task
   */
  public static Binding of(Architecture network, Task task) {
    return new Search(network, task).binding();
  }

  /**
   * Ties a network to values that are called as its own.
   *
   * @param answer the output that is its answer; the first unless given
   * @throws Misfit if a value has another type than that of its name
   */
  public static Binding named(Architecture network, List<Role> roles, Optional<String> answer) {
    Typed types = Types.of(network).root();
    Sizes sizes = new Sizes(Map.of());
    List<Port> ports = new ArrayList<>();
    for (Role role : roles) {
      Type type = types.type(role.name());
      sizes =
          sizes
              .with(types, type, role)
              .orElseThrow(
                  () ->
                      new Misfit(
                          network.name()
                              + " has `"
                              + Sizes.written(role.name(), type)
                              + "`, but the data gives it `"
                              + role
                              + "`"));
      ports.add(new Port(role.name(), role.name(), value -> value));
    }
    List<String> outputs = network.root().outputs().stream().map(Block.Output::name).toList();
    return new Binding(
        ports, answer.orElse(outputs.isEmpty() ? "" : outputs.get(0)), sizes.known());
  }

  /** The values for the network, by the names of its inputs and targets. */
  public Map<String, Floats> values(Map<String, Floats> byRole) {
    Map<String, Floats> values = new LinkedHashMap<>();
    for (Port port : ports) {
      Floats value = byRole.get(port.role());
      if (value != null) {
        values.put(port.name(), port.change().apply(value));
      }
    }
    return values;
  }

  /** The output of the network that is its answer. */
  public String answer() {
    return answer;
  }

  /** What the open sizes and lengths of the network are, by name. */
  public Map<String, Integer> sizes() {
    return sizes;
  }

  /** Looks for a value for each port, and goes back where a choice leads nowhere. */
  private static final class Search {
    private final String name;
    private final Typed types;
    private final Task task;
    private final List<Value> wanted;
    private final List<Offer> offers;
    private final List<Port> found = new ArrayList<>();
    private int furthest;

    Search(Architecture network, Task task) {
      this.name = network.name();
      this.types = Types.of(network).root();
      this.task = task;
      this.wanted = network.root().inputs();
      this.offers = Offer.all(task);
    }

    Binding binding() {
      return from(0, new Sizes(Map.of())).orElseThrow(this::misfit);
    }

    private Optional<Binding> from(int index, Sizes sizes) {
      furthest = Math.max(furthest, index);
      if (index == wanted.size()) {
        return answered(sizes);
      }
      Value port = wanted.get(index);
      for (Offer offer : fitting(port)) {
        Optional<Sizes> more = sizes.with(types, types.type(port.id()), offer.as());
        if (more.isPresent()) {
          found.add(new Port(port.id(), offer.of(), offer.change()));
          Optional<Binding> binding = from(index + 1, more.get());
          if (binding.isPresent()) {
            return binding;
          }
          found.remove(found.size() - 1);
        }
      }
      return Optional.empty();
    }

    /** What may be tried for a port, those of the same name first. */
    private List<Offer> fitting(Value port) {
      boolean target =
          port.definition() instanceof Definition.Input input
              && input.role() == Definition.Role.TARGET;
      Use use = target ? Use.TARGET : Use.INPUT;
      List<String> taken = found.stream().map(Port::role).toList();
      List<Offer> all = new ArrayList<>();
      for (boolean same : new boolean[] {true, false}) {
        offers.stream()
            .filter(offer -> offer.as().use() == use || offer.as().use() == Use.TAUGHT)
            .filter(offer -> !taken.contains(offer.of()))
            .filter(offer -> offer.of().equals(port.id()) == same)
            .forEach(all::add);
      }
      return all;
    }

    private Optional<Binding> answered(Sizes sizes) {
      List<Role> answers =
          offers.stream().map(Offer::as).filter(role -> role.use() == Use.ANSWER).toList();
      for (Block.Output output : types.block().outputs()) {
        for (Role answer : answers) {
          Optional<Sizes> more = sizes.with(types, types.type(output.ref().value()), answer);
          if (more.isPresent()) {
            return Optional.of(new Binding(found, output.name(), more.get().known()));
          }
        }
      }
      return Optional.empty();
    }

    private Misfit misfit() {
      boolean answer = furthest == wanted.size();
      String what =
          answer
              ? "none of its outputs is an answer"
              : "nothing fits `" + declared(wanted.get(furthest).id()) + "`";
      List<String> there =
          task.roles().stream()
              .filter(role -> (role.use() == Use.ANSWER) == answer)
              .map(role -> "`" + role + "`")
              .toList();
      return new Misfit(
          name
              + " does not fit the task "
              + task.name()
              + ": "
              + what
              + "; the task "
              + (answer ? "wants " : "has ")
              + String.join(", ", there));
    }

    private String declared(String value) {
      return Sizes.written(value, types.type(value));
    }
  }
}
