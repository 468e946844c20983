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
  private final Map<String, Integer> inner = new LinkedHashMap<>();

  List<Value> values() {
    return values;
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

  private String call(String equation, Term.Called called) {
    List<Ref> arguments =
        called.arguments().stream().map(argument -> read(equation, argument)).toList();
    String instance = instance(called.use());
    String id = unique(instance, calls.stream().map(Call::id).toList());
    calls.add(new Call(id, instance, 0, arguments, called.use().axes(), Place.UNKNOWN));
    return id;
  }

  /** The name of the instance, which is made at its first use. */
  String instance(Use use) {
    String known = uses.get(use);
    if (known != null) {
      return known;
    }
    String name = use.name().orElseGet(() -> unique(use.block().name(), List.copyOf(taken)));
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

  private static String unique(String base, List<String> taken) {
    String name = base;
    for (int number = 2; taken.contains(name); number++) {
      name = base + "_" + number;
    }
    return name;
  }
}
