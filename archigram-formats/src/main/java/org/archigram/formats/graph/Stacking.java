package org.archigram.formats.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Value;

/** Writes a run of equal blocks as one stack. */
final class Stacking {
  private final Draft draft;

  Stacking(Draft draft) {
    this.draft = draft;
  }

  /** Writes {@code run}; {@code siblings} are the names of all blocks beside it. */
  void stack(Run run, List<String> siblings) {
    Built first = run.copies().get(0);
    Built last = run.last();
    Block one = first.block();
    Block copy = renamed(one, name(run, siblings));
    Draft body = new Draft(java.util.Map.of());
    List<Ref> arguments = new ArrayList<>();
    List<Value> inputs = one.inputs();
    for (int i = 0; i < inputs.size(); i++) {
      boolean carried = run.carried().get(i).isPresent();
      Definition.Role role = carried ? Definition.Role.CARRIED : Definition.Role.CAPTURED;
      arguments.add(Ref.to(body.input(inputs.get(i).id(), "in " + i, role, inputs.get(i).place())));
    }
    List<String> made = body.call(copy, Optional.empty(), arguments, List.of());
    List<Integer> order = outputs(run, body, inputs, made);
    Block stack = body.block("repeat", Block.Kind.STACK, "", one.place());
    List<Ref> outer = first.inputs().stream().map(draft::ref).toList();
    List<String> results = order.stream().map(last.outputs()::get).toList();
    List<String> ids = draft.call(stack, Optional.of(Size.of(run.copies().size())), outer, results);
    for (int i = 0; i < ids.size(); i++) {
      draft.stands(ids.get(i), results.get(i));
    }
  }

  /** Hands each carried input to the next copy; gives which output each comes from. */
  private static List<Integer> outputs(Run run, Draft body, List<Value> inputs, List<String> made) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      OptionalInt output = run.carried().get(i);
      if (output.isPresent()) {
        String input = inputs.get(i).id();
        body.output(
            body.outputName(input + "′"), Ref.to(made.get(output.getAsInt())), Optional.of(input));
        order.add(output.getAsInt());
      }
    }
    return order;
  }

  /** {@code layer} where the copies are all layers; {@code layer.2–5} where they are some. */
  private static String name(Run run, List<String> siblings) {
    String first = run.copies().get(0).block().name();
    String last = run.last().block().name();
    String base = base(first);
    long alike = siblings.stream().filter(sibling -> base(sibling).equals(base)).count();
    boolean numbered = last.startsWith(base) && base(last).equals(base) && !base.equals(last);
    return alike == run.copies().size() || !numbered
        ? base
        : first + "–" + last.replaceFirst("^.*?(\\d+)$", "$1");
  }

  /** The name of a module without its number: {@code layer} for {@code layer.0}. */
  private static String base(String name) {
    String base = name.replaceFirst("[\\s._-]*\\d+$", "");
    return base.isEmpty() ? "block" : base;
  }

  private static Block renamed(Block block, String name) {
    return new Block(
        name,
        block.kind(),
        block.parameters(),
        block.documentation(),
        block.axes(),
        block.values(),
        block.instances(),
        block.calls(),
        block.outputs(),
        block.boundaries(),
        block.training(),
        block.place());
  }
}
