package org.archigram.diagram.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;
import org.archigram.model.fact.Loop.Direction;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Inline;

/**
 * Says of a closed block that reads an axis in both directions what does so, and how they are
 * joined: {@code [→ LSTM; ← LSTM]}.
 */
final class BothWays {
  private final Frame frame;
  private final Call call;
  private final Index index;
  private final Recurrence recurrence;
  private final List<String> instances = new ArrayList<>();

  private BothWays(Atom head) {
    this.frame = head.frame;
    this.call = head.call().orElseThrow();
    this.index = new Index(block());
    this.recurrence = head.recurrence();
  }

  private Block block() {
    return frame.typed().inside(call.id()).block();
  }

  /** The lines to say it; none where nothing runs both ways, or where it is said inside. */
  static List<Caption> lines(Atom head) {
    return new BothWays(head).lines();
  }

  private List<Caption> lines() {
    for (Block.Output output : block().outputs()) {
      instances.clear();
      Optional<Formula> joined =
          runsBothWays(output.ref().value()) ? joined(output.ref()) : Optional.empty();
      if (joined.isPresent()) {
        List<Caption> lines = new ArrayList<>();
        lines.add(Caption.maths(Inline.of(joined.get())));
        if (instances.size() > 1) {
          boolean own = new LinkedHashSet<>(instances).size() == instances.size();
          lines.add(Caption.words(own ? "own weights each" : "same weights"));
        }
        return lines;
      }
    }
    return List.of();
  }

  private boolean runsBothWays(String value) {
    return ways(value).values().stream().anyMatch(directions -> directions.size() > 1);
  }

  /** How a value is made of what runs one way each. */
  private Optional<Formula> joined(Ref ref) {
    Value value = index.value(ref.value());
    Map<String, Set<Direction>> ways = ways(value.id());
    if (ways.isEmpty()) {
      return value.named() ? Optional.of(Names.of(value.id())) : Optional.empty();
    }
    if (!runsBothWays(value.id())) {
      boolean back = ways.values().iterator().next().contains(Direction.BACKWARD);
      return Optional.of(runner(value, back ? "← " : "→ "));
    }
    if (!(value.definition() instanceof Definition.Apply apply)
        || recurrence.loop(value.id()).isPresent()) {
      return Optional.empty();
    }
    List<Formula> parts = new ArrayList<>();
    for (Ref argument : apply.arguments()) {
      Optional<Formula> part = joined(argument);
      if (part.isEmpty()) {
        return part;
      }
      parts.add(part.get());
    }
    return Optional.of(apply.operator().notation().of(parts, apply.attributes()));
  }

  /** The name of what is recurrent on the way to a value, behind an arrow. */
  private Formula runner(Value value, String arrow) {
    if (value.definition() instanceof Definition.Result result) {
      Call inner = index.call(result.call());
      if (inner.level() == 0 && !recurrence.recurrentInside(inner.id()).isEmpty()) {
        instances.add(inner.instance());
        return Formula.upright(arrow + Blocks.kind(index.instance(inner.instance()).block()));
      }
    }
    Optional<String> next =
        recurrence.loop(value.id()).isPresent()
            ? Optional.empty()
            : read(value).stream().filter(id -> !ways(id).isEmpty()).findFirst();
    return next.map(id -> runner(index.value(id), arrow))
        .orElseGet(() -> Formula.row(Formula.upright(arrow), Names.of(value.id())));
  }

  /** The directions of all recurrences that a value depends on, by axis. */
  private Map<String, Set<Direction>> ways(String value) {
    Map<String, Set<Direction>> ways = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>(List.of(value));
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      String id = open.remove();
      recurrence.loop(id).ifPresent(loop -> add(ways, loop.axes()));
      if (index.value(id).definition() instanceof Definition.Result result) {
        add(ways, recurrence.recurrentInside(result.call()));
      }
      read(index.value(id)).stream().filter(seen::add).forEach(open::add);
    }
    return ways;
  }

  private static void add(Map<String, Set<Direction>> ways, Map<String, Set<Direction>> more) {
    more.forEach(
        (axis, directions) ->
            ways.computeIfAbsent(axis, a -> EnumSet.noneOf(Direction.class)).addAll(directions));
  }

  private List<String> read(Value value) {
    List<Ref> refs =
        value.definition() instanceof Definition.Apply apply
            ? apply.arguments()
            : value.definition() instanceof Definition.Result result
                ? index.call(result.call()).arguments()
                : List.of();
    return refs.stream().map(Ref::value).toList();
  }
}
