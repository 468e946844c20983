package org.archigram.language.elaborate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Elaborator.Abandoned;
import org.archigram.language.syntax.Name;
import org.archigram.language.syntax.Span;
import org.archigram.language.syntax.Statement;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.archigram.model.problem.Place;

/** Makes stacks of repeats. */
record Repeats(Scope scope) {

  /** Makes the axis that counts the copies known. */
  void axis(Statement.Repeat repeat) {
    if (repeat.axis().isEmpty()) {
      return;
    }
    Name name = repeat.axis().get();
    Optional<Size> copies = Optional.of(scope.statics().size(repeat.count()));
    Optional<Axis> before = scope.axes().find(name.text());
    if (before.isPresent() && !before.get().length().equals(copies)) {
      scope.wording().duplicate(name, before.get().place());
      throw new Abandoned();
    }
    scope.axes().add(new Axis(name.text(), copies, scope.place(name.span())));
  }

  /** What the outer block gets of one repeat. */
  private record Handed(List<String> carried, List<String> collected) {}

  void elaborate(Statement.Repeat repeat, int number) {
    Size copies = scope.statics().size(repeat.count());
    if (copies.known().isPresent() && copies.known().getAsLong() < 0) {
      scope.wording().negativeCount(repeat.count().span(), copies);
      return;
    }
    Handed handed = handed(repeat, number);
    if (copies.is(0)) {
      none(repeat, handed, number);
      return;
    }
    Scope inside = inside(repeat, number);
    handed.carried().forEach(inside.names()::carry);
    new Body(inside, repeat.body()).elaborate(Map.of());
    Place place = scope.place(repeat.span());
    List<Ref> arguments = inputs(inside, handed, place);
    for (String name : handed.carried()) {
      Optional<String> carried = Optional.of(inside.names().made(name, -1));
      inside.draft().outputs.add(new Block.Output(name, Ref.to(name), carried));
    }
    for (String name : handed.collected()) {
      inside.draft().outputs.add(new Block.Output(name, Ref.to(name), Optional.empty()));
    }
    if (inside.draft().outputs.isEmpty()) {
      if (Assigned.by(repeat).keySet().stream().noneMatch(scope.names()::isDeclared)) {
        scope.wording().repeatWithoutResult(repeat.count().span());
      }
      return;
    }
    stack(repeat, number, inside, arguments, copies);
  }

  private Handed handed(Statement.Repeat repeat, int number) {
    List<String> carried = new ArrayList<>();
    List<String> collected = new ArrayList<>();
    Assigned.by(repeat)
        .forEach(
            (name, target) -> {
              boolean mine = scope.names().isMade(name, number);
              if (mine && Assigned.isCollected(target, repeat)) {
                collected.add(name);
              } else if (mine) {
                carried.add(name);
              }
            });
    return new Handed(carried, collected);
  }

  private Scope inside(Statement.Repeat repeat, int number) {
    Axes axes = scope.axes().inside();
    repeat.axis().ifPresent(axis -> axes.count(axis.text()));
    return new Scope(
        scope.elaborator(), scope.written(), new Names(scope.names(), number), axes, new Draft());
  }

  /** The inputs of the body, and what the first copy is given for them. */
  private List<Ref> inputs(Scope inside, Handed handed, Place place) {
    List<Ref> arguments = new ArrayList<>();
    for (String name : handed.carried()) {
      String id = inside.names().made(name, -1);
      input(inside, id, Definition.Role.CARRIED, place);
      arguments.add(inside.names().outside(name));
    }
    inside
        .names()
        .captured()
        .forEach(
            (name, outside) -> {
              input(inside, name, Definition.Role.CAPTURED, place);
              arguments.add(Ref.to(outside));
            });
    return arguments;
  }

  private static void input(Scope inside, String id, Definition.Role role, Place place) {
    inside
        .draft()
        .inputs
        .add(new Value(id, new Definition.Input(role), Optional.empty(), "", place));
  }

  private void stack(
      Statement.Repeat repeat, int number, Scope inside, List<Ref> arguments, Size copies) {
    List<Block.Output> outputs = inside.draft().outputs;
    Span span = repeat.count().span();
    String first = scope.names().made(outputs.get(0).name(), number);
    String id = first + "/repeat";
    inside.axes().all().forEach(axis -> inside.draft().axes.put(axis.name(), axis));
    Block body =
        inside
            .draft()
            .build(
                "repeat",
                Block.Kind.STACK,
                Map.of(),
                repeat.documentation(),
                scope.place(repeat.span()));
    Optional<String> axis = repeat.axis().map(Name::text);
    Instance instance =
        new Instance(id, false, body, Optional.of(copies), axis, scope.place(repeat.span()));
    scope.draft().instances.add(instance);
    Map<String, String> same = new LinkedHashMap<>();
    scope.draft().calls.add(new Call(id, id, 0, arguments, same, scope.place(repeat.span())));
    for (Block.Output output : outputs) {
      String made = scope.names().made(output.name(), number);
      Definition result = new Definition.Result(id, output.name());
      scope.draft().define(made, result, repeat.documentation(), scope.place(span));
    }
  }

  /** No copy at all: what would be handed on is what there was before. */
  private void none(Statement.Repeat repeat, Handed handed, int number) {
    for (String name : handed.carried()) {
      Ref before = Ref.to(scope.names().read(name, number).orElse(name));
      String made = scope.names().made(name, number);
      Definition same = Expressions.apply("identity", List.of(before));
      scope.draft().define(made, same, repeat.documentation(), scope.place(repeat.count().span()));
    }
    if (!handed.collected().isEmpty()) {
      scope.wording().negativeCount(repeat.count().span(), Size.ZERO);
    }
  }
}
