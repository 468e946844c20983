package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.diagram.view.Atom.AxisId;
import org.archigram.diagram.view.Atom.Step;
import org.archigram.model.Block;
import org.archigram.model.Call;
import org.archigram.model.Operator.Family;
import org.archigram.model.Ref;
import org.archigram.model.Training;
import org.archigram.model.equation.Notation;
import org.archigram.model.fact.Recurrence;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Marks for what a picture would else not show: sharing, hidden recurrence, learning rules. */
final class Badges {
  private final Map<String, String> letters = new LinkedHashMap<>();
  private final Map<String, Formula> rules = new LinkedHashMap<>();
  private final Set<Atom> handedOut = new LinkedHashSet<>();
  private final Map<String, Set<String>> kept = new LinkedHashMap<>();
  private final Cycles cycles;

  Badges(List<Group> groups, Set<Frame> frames, Cycles cycles) {
    this.cycles = cycles;
    Map<String, Set<String>> users = new LinkedHashMap<>();
    for (Group group : groups) {
      if (group.head.kind == Atom.Kind.OUTPUT || group.head.kind == Atom.Kind.LOSS) {
        Atom made = group.head.inputs.get(0).from();
        handedOut.addAll(made.resultName("").equals(group.head.name) ? List.of(made) : List.of());
      }
      for (Atom weight : group.weights) {
        use(users, weight.id, group.head.id);
        keep(group.head.frame, weight.frame, weight.id);
      }
      if (group.head.kind == Atom.Kind.CALL) {
        use(users, group.head.frame, group.head.call().orElseThrow(), group.head.id);
      }
    }
    for (Frame frame : frames) {
      frame.call().ifPresent(call -> use(users, frame.parent().orElseThrow(), call, frame.path()));
      rules(frame);
    }
    users.forEach(
        (key, readers) -> {
          if (readers.size() > 1 || kept.values().stream().anyMatch(keys -> keys.contains(key))) {
            letters.put(key, letter(letters.size()));
          }
        });
  }

  /** Whether an output says the name of this value already. */
  boolean isOutput(Atom atom) {
    return handedOut.contains(atom);
  }

  /** Notes the use of an instance, if it has weights to share. */
  private void use(Map<String, Set<String>> users, Frame frame, Call call, String reader) {
    Inside inside = frame.inside(call);
    if (!inside.weights.isEmpty()) {
      use(users, key(frame, call), reader);
      keep(frame, frame.owner(call), key(frame, call));
    }
  }

  /** Notes the stacks whose copies all have weights from around them. */
  private void keep(Frame reader, Frame owner, String key) {
    for (Frame at = reader; !at.equals(owner); at = at.parent().orElseThrow()) {
      if (at.block().kind() == Block.Kind.STACK) {
        kept.computeIfAbsent(at.path(), path -> new LinkedHashSet<>()).add(key);
      }
    }
  }

  private static void use(Map<String, Set<String>> users, String key, String reader) {
    users.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(reader);
  }

  private static String letter(int index) {
    String letter = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? letter : letter + index / 26;
  }

  private void rules(Frame frame) {
    for (Training.Rule rule : frame.block().training().rules()) {
      Formula found = Notation.step(rule.rule());
      rule.weights().forEach(weight -> rules.put(frame.member(weight), found));
    }
  }

  /** The instance of a call, told apart from all others. */
  private static String key(Frame frame, Call call) {
    return frame.owner(call).member(call.instance());
  }

  List<Node.Badge> of(Group group) {
    List<Node.Badge> badges = new ArrayList<>();
    group.weights.stream()
        .flatMap(weight -> weight.axes.stream())
        .distinct()
        .forEach(axis -> badges.add(each(axis)));
    Set<String> shared = new LinkedHashSet<>();
    Set<Formula> learned = new LinkedHashSet<>();
    for (Atom weight : group.weights) {
      Optional.ofNullable(letters.get(weight.id)).ifPresent(shared::add);
      Optional.ofNullable(rules.get(weight.id)).ifPresent(learned::add);
    }
    if (group.head.kind == Atom.Kind.CALL) {
      Call call = group.head.call().orElseThrow();
      Optional.ofNullable(letters.get(key(group.head.frame, call))).ifPresent(shared::add);
      hidden(group, badges, learned);
    }
    shared.forEach(text -> badges.add(new Node.Badge(Node.Mark.SHARED, Caption.words(text))));
    learned.forEach(rule -> badges.add(new Node.Badge(Node.Mark.RULE, Caption.maths(rule))));
    return badges;
  }

  /** The marks of an opened block. */
  List<Node.Badge> of(Frame frame) {
    return frame.block().kind() == Block.Kind.STACK ? stack(frame) : shared(frame);
  }

  private List<Node.Badge> shared(Frame frame) {
    return frame
        .call()
        .flatMap(call -> Optional.ofNullable(letters.get(key(frame.parent().orElseThrow(), call))))
        .map(letter -> List.of(new Node.Badge(Node.Mark.SHARED, Caption.words(letter))))
        .orElse(List.of());
  }

  /**
   * What all copies of a stack share, what each hands to the next, and whether that is recurrence.
   */
  private List<Node.Badge> stack(Frame frame) {
    List<Node.Badge> badges = new ArrayList<>();
    kept.getOrDefault(frame.path(), Set.of()).stream()
        .map(key -> letters.getOrDefault(key, ""))
        .forEach(letter -> badges.add(new Node.Badge(Node.Mark.SHARED, Caption.words(letter))));
    List<Formula> handed =
        frame.block().outputs().stream()
            .filter(output -> output.carried().isPresent())
            .map(output -> output.ref().value())
            .map(name -> Symbols.indexed(name, frame.axes(name)))
            .toList();
    if (!handed.isEmpty()) {
      badges.add(new Node.Badge(Node.Mark.HANDED, Caption.maths(Symbols.list(handed))));
    }
    Frame around = frame.parent().orElseThrow();
    if (around.recurrence().overDepth().containsKey(frame.call().orElseThrow().id())) {
      badges.add(new Node.Badge(Node.Mark.LOOP, Caption.words("depth")));
    }
    return badges;
  }

  private void hidden(Group group, List<Node.Badge> badges, Set<Formula> learned) {
    Atom head = group.head;
    Inside inside = head.inside();
    badges.addAll(steps(group, inside));
    inside.indexed.forEach(
        axis -> badges.add(each(head.frame.axis(head.call().orElseThrow(), axis))));
    if (inside.families.contains(Family.SAMPLING)) {
      badges.add(new Node.Badge(Node.Mark.RANDOM, Caption.words("")));
    }
    if (inside.families.contains(Family.SPIKING)) {
      badges.add(new Node.Badge(Node.Mark.SPIKES, Caption.words("")));
    }
    if (inside.families.contains(Family.GRADIENT)) {
      badges.add(new Node.Badge(Node.Mark.GRADIENT, Caption.words("")));
    }
    learned.addAll(inside.rules);
    head.instance()
        .copies()
        .ifPresent(
            copies -> badges.add(new Node.Badge(Node.Mark.COPIES, Caption.words("×" + copies))));
  }

  /** What a closed block reads of other steps: recurrence, shifts, and whole axes. */
  private Set<Node.Badge> steps(Group group, Inside inside) {
    Atom head = group.head;
    Call call = head.call().orElseThrow();
    Set<Node.Badge> loops = new LinkedHashSet<>();
    Set<Node.Badge> shifts = new LinkedHashSet<>();
    for (Recurrence.Delay delay : head.recurrence().delays()) {
      AxisId axis = head.frame.axis(call, delay.axis());
      Caption text = Caption.maths(Symbols.index(new Step(axis, Ref.From.CURRENT, delay.offset())));
      boolean recurs = cycles.recurs(head, delay);
      (recurs ? loops : shifts)
          .add(new Node.Badge(recurs ? Node.Mark.LOOP : Node.Mark.SHIFT, text));
    }
    if (!head.recurrence().allOverDepth().isEmpty()) {
      loops.add(new Node.Badge(Node.Mark.LOOP, Caption.words("depth")));
    }
    Set<Node.Badge> all = new LinkedHashSet<>(loops);
    all.addAll(shifts);
    inside.across.forEach(
        one -> all.add(across(group.original(head.frame.axis(call, one.axis())), one)));
    return all;
  }

  private static Node.Badge each(AxisId axis) {
    Formula text = Formula.row(Formula.upright("each "), Names.of(axis.name()));
    return new Node.Badge(Node.Mark.EACH, Caption.maths(text));
  }

  private static Node.Badge across(AxisId axis, Inside.Across one) {
    Formula text =
        one.step()
            .map(shift -> Symbols.picked(new Step(axis, shift.from(), shift.offset())))
            .orElseGet(() -> Symbols.all(Set.of(axis)));
    return new Node.Badge(Node.Mark.ACROSS, Caption.maths(text));
  }

  /** The name that the equations give to what a closed block with one output hands out. */
  Optional<Formula> resultName(Atom head) {
    return Optional.of(head.resultName(""))
        .filter(name -> !name.isEmpty() && !head.hasPorts() && !isOutput(head))
        .map(name -> Symbols.indexed(name, head.axes));
  }
}
