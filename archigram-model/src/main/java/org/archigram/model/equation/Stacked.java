package org.archigram.model.equation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Ref;
import org.archigram.model.Size;
import org.archigram.model.Value;
import org.archigram.model.equation.Equation.Kind;
import org.archigram.model.fact.Typed;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/**
 * Writes the copies of a stack as papers do.
 *
 * <p>{@code m^(k) = EncoderLayer^(k)(m^(k−1)), k = 1, …, 6}; a layer with the number of a copy
 * above is another one in each copy.
 */
public final class Stacked {
  private static final List<String> LETTERS = List.of("k", "l", "j", "n", "p", "q");

  private final Typed outer;
  private final Call call;
  private final Writing around;
  private final Typed inner;
  private final String letter;
  private final Size copies;
  private final boolean collects;
  private final int depth;

  private Stacked(Typed outer, Call call, Instance instance, Writing around, int depth) {
    this.outer = outer;
    this.call = call;
    this.around = around;
    this.inner = outer.inside(call.id());
    this.copies = instance.copies().orElseThrow();
    this.collects = instance.axis().isPresent();
    this.letter = instance.axis().orElseGet(() -> letter(outer, depth));
    this.depth = depth;
  }

  /** The stack that a call uses, if it is one. */
  static Optional<Stacked> of(Typed outer, String call, Writing around, int depth) {
    return around.call(call).flatMap(used -> of(outer, used, around, depth));
  }

  private static Optional<Stacked> of(Typed outer, Call used, Writing around, int depth) {
    return outer
        .instance(used.instance())
        .filter(instance -> used.level() == 0 && outer.find(used.id()).isPresent())
        .filter(instance -> instance.copies().isPresent())
        .map(instance -> new Stacked(outer, used, instance, around, depth));
  }

  /** The letter that counts the copies of a stack in {@code outer}. */
  public static String letter(Typed outer, int depth) {
    Set<String> taken = new LinkedHashSet<>();
    outer.block().axes().forEach(axis -> taken.add(axis.name()));
    outer.block().values().forEach(value -> taken.add(value.id()));
    List<String> free = LETTERS.stream().filter(letter -> !taken.contains(letter)).toList();
    return free.isEmpty() ? "k" : free.get(Math.min(depth, free.size() - 1));
  }

  /** What stands above the names of a copy. */
  public static Formula mark(Formula number) {
    return new Formula.Fenced("(", number, ")");
  }

  /** Calls what enters a stack of this block its copy 0, where it has the stack's own name. */
  static void names(Typed typed, Writing writing) {
    for (Call used : typed.block().calls()) {
      of(typed, used, writing, 0).ifPresent(Stacked::nameStart);
    }
  }

  private void nameStart() {
    for (Block.Output output : inner.block().outputs()) {
      Optional<String> result = result(output);
      Optional<Ref> start = start(output);
      if (result.isPresent() && start.isPresent() && isEarlier(start.get(), result.get())) {
        Formula zero = mark(Names.number(0));
        around.name(start.get().value(), result.get(), Optional.of(zero));
      }
    }
  }

  /** Whether a value is an earlier one of the same name: {@code h'} before {@code h}. */
  private boolean isEarlier(Ref start, String result) {
    boolean stacked =
        outer
            .block()
            .value(start.value())
            .filter(
                value ->
                    value.definition() instanceof Definition.Result made
                        && of(outer, made.call(), around, depth).isPresent())
            .isPresent();
    return start.isCurrent() && !stacked && start.value().equals(result + "'");
  }

  private Optional<String> result(Block.Output output) {
    return outer.block().values().stream()
        .filter(
            value ->
                value.definition() instanceof Definition.Result made
                    && made.call().equals(call.id())
                    && made.output().equals(output.name()))
        .filter(Value::named)
        .map(Value::id)
        .findFirst();
  }

  /** What the first copy reads in the place of what a copy hands on. */
  private Optional<Ref> start(Block.Output output) {
    List<Value> inputs = inner.block().inputs();
    for (int i = 0; i < Math.min(inputs.size(), call.arguments().size()); i++) {
      if (output.carried().filter(inputs.get(i).id()::equals).isPresent()) {
        return Optional.of(call.arguments().get(i));
      }
    }
    return Optional.empty();
  }

  List<Equation> equations() {
    Formula here = Names.of(letter);
    Formula before = Formula.row(here, Formula.binary("−"), Names.number(1));
    Writing writing = new Writing(inner, Optional.of(mark(here)));
    List<Equation> equations = new ArrayList<>();
    captured(writing);
    List<Equation> ends = new ArrayList<>();
    List<Equation> body = new ArrayList<>();
    for (Block.Output output : inner.block().outputs()) {
      String name = result(output).orElse(output.name());
      output.carried().ifPresent(c -> writing.name(c, name, Optional.of(mark(before))));
      boolean own =
          output.ref().isCurrent()
              && inner.block().value(output.ref().value()).filter(Value::named).isPresent()
              && !isInput(output.ref().value());
      if (own) {
        writing.name(output.ref().value(), name, Optional.of(mark(here)));
      } else {
        Formula left = Writing.above(Names.of(name), mark(here));
        body.add(equation(output.name(), left, writing.read(output.ref(), Map.of())));
      }
      begin(output, name).ifPresent(equations::add);
      end(output).ifPresent(ends::add);
    }
    List<Equation> inside = new ArrayList<>(new Equations(inner, writing, depth + 1).written());
    inside.addAll(body);
    if (!inside.isEmpty()) {
      int last = inside.size() - 1;
      inside.set(last, inside.get(last).remarked(range()));
    }
    equations.addAll(inside);
    equations.addAll(ends);
    return equations;
  }

  private boolean isInput(String id) {
    return inner
        .block()
        .value(id)
        .filter(value -> value.definition() instanceof Definition.Input)
        .isPresent();
  }

  /** {@code k = 1, …, 6}. */
  private Formula range() {
    Formula comma = new Formula.Sign(",", Formula.Kind.PUNCTUATION);
    return Formula.row(
        Names.of(letter),
        Formula.relation("="),
        Names.number(1),
        comma,
        Formula.upright("…"),
        comma,
        Names.size(copies.toString()));
  }

  /** Values from outside that every copy reads are called as they are outside. */
  private void captured(Writing writing) {
    List<Value> inputs = inner.block().inputs();
    for (int i = 0; i < Math.min(inputs.size(), call.arguments().size()); i++) {
      if (inputs.get(i).definition() instanceof Definition.Input input
          && input.role() != Definition.Role.CARRIED) {
        Ref read = call.arguments().get(i);
        writing.name(inputs.get(i).id(), read.value(), Optional.empty());
        writing.replace(inputs.get(i).id(), around.read(read, Map.of()));
      }
    }
  }

  /** What the first copy begins with, where that has another name. */
  private Optional<Equation> begin(Block.Output output, String name) {
    Optional<Ref> start = start(output);
    if (start.isEmpty() || isEarlier(start.get(), name)) {
      return Optional.empty();
    }
    Formula left = Writing.above(outside(output, name), mark(Names.number(0)));
    return Optional.of(equation(name, left, around.read(start.get(), Map.of())));
  }

  /** What the last copy hands out, or what is collected of each. */
  private Optional<Equation> end(Block.Output output) {
    return result(output)
        .map(
            name -> {
              boolean each = output.carried().isEmpty() && collects;
              Formula number = each ? Names.of(letter) : Names.size(copies.toString());
              Formula left = around.reference(Ref.to(name));
              Formula plain = each ? Names.of(name) : left;
              return equation(name, left, Writing.above(plain, mark(number)));
            });
  }

  private Formula outside(Block.Output output, String name) {
    return result(output).map(id -> around.reference(Ref.to(id))).orElseGet(() -> Names.of(name));
  }

  private Equation equation(String value, Formula left, Formula right) {
    return new Equation(Kind.CALL, List.of(value), left, "=", right, call.place(), outer.block());
  }
}
