package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.model.Axis;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Shape;
import org.archigram.model.Size;
import org.archigram.model.Type;
import org.archigram.model.problem.Place;

/**
 * Writes a repetition as a block with an axis of rounds.
 *
 * <p>Before: a body, and where its inputs come from. After: a block in which the body reads, by a
 * delay, what the round before made.
 */
final class Rounds {
  private final Step.Repeat repeat;
  private final Place place;
  private final Draft draft = new Draft(java.util.Map.of());
  private final List<String> values = new ArrayList<>();

  Rounds(Step.Repeat repeat, Place place) {
    this.repeat = repeat;
    this.place = place;
  }

  /** The block; its inputs are the arguments of the step, then what the body captures. */
  Built of(Built body) {
    List<Optional<Ref>> given = new ArrayList<>();
    for (Step.RoundInput input : repeat.inputs()) {
      given.add(input.argument().map(argument -> given(input)));
    }
    List<Ref> control = new ArrayList<>();
    for (int i = 0; i < repeat.control().size(); i++) {
      control.add(Ref.to(draft.input("limit", "control " + i, Definition.Role.DATA, place)));
      values.add("");
    }
    List<Ref> same = new ArrayList<>();
    List<String> captured = body.inputs().subList(repeat.inputs().size(), body.inputs().size());
    for (String value : captured) {
      same.add(Ref.to(draft.input("c", value, Definition.Role.DATA, place)));
      values.add(value);
    }
    List<Ref> parts = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      parts.add(part(repeat.inputs().get(i), given.get(i), control));
    }
    boolean counts = repeat.inputs().stream().anyMatch(i -> i.source() == Step.Source.NUMBER);
    if (!counts && !control.isEmpty()) {
      apply(Steps.NUMBER, control);
    }
    draft.axis(new Axis(Steps.ROUND, repeat.count().map(Size::of), place));
    List<String> made =
        draft.callInRounds(body.block(), ids -> all(parts, ids, same), Optional.of(stepping()));
    boundaries(given, made);
    outputs(made);
    return new Built(draft.block(repeat.name(), Block.Kind.BLOCK, "", place), values, List.of());
  }

  private Ref given(Step.RoundInput input) {
    String name =
        switch (input.source()) {
          case EACH -> "X";
          case BEFORE -> "initial";
          case SAME, NUMBER -> "c";
        };
    String id = draft.input(name, "argument " + values.size(), Definition.Role.DATA, place);
    values.add("");
    return Ref.to(id);
  }

  private static Type stepping() {
    return Type.of(Shape.unknown("_")).withAxes(List.of(Steps.ROUND));
  }

  /** What the body reads; a value of the round before is known when the body is called. */
  private Ref part(Step.RoundInput input, Optional<Ref> given, List<Ref> control) {
    return switch (input.source()) {
      case SAME, BEFORE -> given.orElse(Ref.to(""));
      case EACH -> apply(Steps.EACH, given.stream().toList());
      case NUMBER -> apply(Steps.NUMBER, control);
    };
  }

  private Ref apply(org.archigram.model.Operator operator, List<Ref> arguments) {
    Definition.Apply step =
        new Definition.Apply(operator, arguments, org.archigram.model.Attributes.NONE);
    return Ref.to(draft.apply(step, Optional.of(stepping()), place));
  }

  private List<Ref> all(List<Ref> parts, List<String> ids, List<Ref> same) {
    List<Ref> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Step.RoundInput input = repeat.inputs().get(i);
      boolean before = input.source() == Step.Source.BEFORE;
      all.add(before ? Ref.to(ids.get(input.output())).shifted(Steps.ROUND, -1) : parts.get(i));
    }
    all.addAll(same);
    return all;
  }

  private void boundaries(List<Optional<Ref>> given, List<String> made) {
    for (int i = 0; i < given.size(); i++) {
      Step.RoundInput input = repeat.inputs().get(i);
      if (input.source() == Step.Source.BEFORE && given.get(i).isPresent()) {
        Ref.Shift start = new Ref.Shift(Steps.ROUND, Ref.From.START, 0);
        draft.boundary(
            new Block.Boundary(made.get(input.output()), start, given.get(i).get(), place));
      }
    }
  }

  private void outputs(List<String> made) {
    for (Step.RoundOutput output : repeat.outputs()) {
      Ref value = Ref.to(made.get(output.output()));
      Ref.Shift last = new Ref.Shift(Steps.ROUND, Ref.From.END, 0);
      Definition.Apply all =
          new Definition.Apply(Steps.ALL, List.of(value), Steps.along(Steps.ROUND));
      draft.output(
          draft.outputName("y"),
          output.all()
              ? Ref.to(draft.apply(all, Optional.empty(), place))
              : new Ref(value.value(), List.of(last)),
          Optional.empty());
    }
  }
}
