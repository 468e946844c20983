package org.archigram.model.build;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Attributes;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.operator.Operators;
import org.archigram.model.problem.Place;

/** The values, instances and calls that terms come down to, each with its name. */
final class Values {
  private final List<Value> values = new ArrayList<>();
  private final List<Instance> instances = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();
  private final Map<Use, String> uses = new IdentityHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();
  private final Map<String, Integer> made = new LinkedHashMap<>();
  private final Map<String, Integer> inner = new LinkedHashMap<>();

  /** Inputs come first. */
  List<Value> values() {
    List<Value> all =
        new ArrayList<>(
            values.stream().filter(v -> v.definition() instanceof Definition.Input).toList());
    values.stream().filter(v -> !(v.definition() instanceof Definition.Input)).forEach(all::add);
    return all;
  }

  List<Instance> instances() {
    return instances;
  }

  List<Call> calls() {
    return calls;
  }

  void add(String id, Definition definition, Optional<Type> declared) {
    boolean known = values.stream().anyMatch(value -> value.id().equals(id));
    if (known) {
      throw new IllegalArgumentException(id + " is defined twice");
    }
    values.add(new Value(id, definition, declared, "", Place.UNKNOWN));
  }

  /** Defines {@code id} by {@code term}; a bare name becomes the identity of what it names. */
  void define(String id, Term term, Optional<Type> declared) {
    add(id, definition(id, term), declared);
  }

  /** Defines several outputs of one call. */
  void define(List<String> ids, Term.Called called) {
    String call = call(ids.get(0), called);
    for (int i = 0; i < ids.size(); i++) {
      String output = called.use().block().outputs().get(i).name();
      add(ids.get(i), new Definition.Result(call, output), Optional.empty());
    }
  }

  /** What a term is read by; parts get the name of their equation and a number, inside first. */
  Ref read(String equation, Term term) {
    if (term instanceof Term.Name name) {
      return name.ref();
    }
    Definition definition = definition(equation, term);
    String id = equation + "/" + inner.merge(equation, 1, Integer::sum);
    add(id, definition, Optional.empty());
    return Ref.to(id);
  }

  private Definition definition(String equation, Term term) {
    if (term instanceof Term.Number number) {
      return new Definition.Constant(number.value());
    }
    if (term instanceof Term.Applied applied) {
      List<Ref> arguments =
          applied.arguments().stream().map(argument -> read(equation, argument)).toList();
      return new Definition.Apply(applied.operator(), arguments, applied.attributes());
    }
    if (term instanceof Term.Called called) {
      String call = call(equation, called);
      return new Definition.Result(call, called.use().block().outputs().get(0).name());
    }
    return new Definition.Apply(
        Operators.named("identity"), List.of(((Term.Name) term).ref()), Attributes.NONE);
  }

  /** In a chain the instances are made from the first on, in nested calls from the outermost. */
  private String call(String equation, Term.Called called) {
    Optional<List<Ref>> before =
        called.chained() ? Optional.of(arguments(equation, called)) : Optional.empty();
    Use use = called.use();
    String known = uses.get(use);
    String id = numbered(equation, known == null ? use.name().orElse(use.block().name()) : known);
    String instance = known == null ? make(use, use.name().orElse(id)) : known;
    List<Ref> arguments = before.orElseGet(() -> arguments(equation, called));
    calls.add(new Call(id, instance, 0, arguments, use.axes(), Place.UNKNOWN));
    return id;
  }

  private List<Ref> arguments(String equation, Term.Called called) {
    return called.arguments().stream().map(argument -> read(equation, argument)).toList();
  }

  /** The name of the equation and what is called, with a number from the second on. */
  private String numbered(String equation, String name) {
    String own = name.substring(name.lastIndexOf('/') + 1);
    int count = made.merge(equation + "/" + own, 1, Integer::sum);
    return equation + "/" + own + (count == 1 ? "" : count);
  }

  private String make(Use use, String name) {
    if (!taken.add(name)) {
      throw new IllegalArgumentException(name + " is defined twice");
    }
    uses.put(use, name);
    instances.add(
        new Instance(
            name,
            use.name().isPresent(),
            use.block(),
            use.copies(),
            Optional.empty(),
            Place.UNKNOWN));
    return name;
  }
}
