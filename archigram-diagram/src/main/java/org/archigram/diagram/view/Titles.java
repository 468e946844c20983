package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.model.Definition;
import org.archigram.model.Value;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;
import org.archigram.model.operator.Inline;
import org.archigram.model.operator.Operators;

/** What stands on the box of an operation. */
final class Titles {
  private Titles() {}

  /** Letters that a title may have, and those that a line below it may have. */
  private static final int TITLE = 22;

  private static final int LINE = 30;

  /** Operators whose operands may change places. */
  private static final Set<String> EITHER_WAY =
      Set.of("add", "mul", "minimum", "maximum", "equal", "differs", "dot");

  /** The symbol of an operation where that says all, and else its formula. */
  static Said operation(Group group) {
    return computed(group).with(parameters(group)).with(FixedWeights.lines(group.weights));
  }

  private static Said computed(Group group) {
    Optional<Atom> core = group.core();
    if (core.isPresent()) {
      return Said.of(new Group.Stages(group).title(core.get()))
          .with(weights(group))
          .with(Settings.lines(Settings.of(core.get(), Group.Stages.said(core.get()))));
    }
    Atom head = group.head;
    if (isPlain(group)) {
      return Said.of(Caption.maths(symbol(head)))
          .with(weights(group))
          .with(Settings.lines(Ranges.of(head)));
    }
    Formulas formulas = new Formulas(group);
    Formula whole = Inline.of(formulas.whole());
    Said said = group.isAffine() ? affine(group, whole) : written(group, whole);
    return said.with(Settings.lines(Ranges.parts(head))).with(Settings.lines(formulas.besides()));
  }

  /** With one value, weights in their order say the sum of products. */
  private static Said affine(Group group, Formula whole) {
    Caption weights = Caption.maths(Symbols.list(symbols(group)));
    return call(whole)
        .map(call -> new Said(Caption.maths(call.function()), List.of(weights)))
        .orElseGet(() -> Said.of(weights));
  }

  private static Said written(Group group, Formula formula) {
    Formula whole = unfenced(formula);
    return call(whole)
        .filter(c -> !group.weights.isEmpty() || Broken.length(whole) > TITLE)
        .map(c -> new Said(Caption.maths(c.function()), lines(c.argument())))
        .orElseGet(() -> broken(whole));
  }

  private static Said broken(Formula whole) {
    List<Formula> lines = Broken.lines(whole, TITLE);
    if (lines.size() == 1) {
      return Said.of(Caption.maths(whole));
    }
    List<Formula> small = Broken.lines(whole, LINE);
    return new Said(
        Caption.maths(small.get(0)),
        small.subList(1, small.size()).stream().map(Caption::maths).toList());
  }

  private static List<Caption> lines(Formula formula) {
    return Broken.lines(formula, LINE).stream().map(Caption::maths).toList();
  }

  /** A function and what it is applied to. */
  private record Call(Formula function, Formula argument) {}

  private static Optional<Call> call(Formula whole) {
    return whole instanceof Formula.Row row
            && row.parts().size() == 2
            && row.parts().get(1) instanceof Formula.Fenced argument
            && argument.open().equals("(")
            && isFunction(row.parts().get(0))
            && !isList(argument.body())
        ? Optional.of(new Call(row.parts().get(0), argument.body()))
        : Optional.empty();
  }

  /** Functions are words or signs; weights and values are italic, and numbers are no words. */
  private static boolean isFunction(Formula formula) {
    return formula instanceof Formula.Scripts scripts
        ? isFunction(scripts.base())
        : formula instanceof Formula.Sign
            || formula instanceof Formula.Symbol symbol
                && symbol.style() != Formula.Style.ITALIC
                && !Character.isDigit(symbol.text().codePointAt(0));
  }

  private static boolean isList(Formula formula) {
    return formula instanceof Formula.Row row
        && row.parts().stream()
            .anyMatch(p -> p instanceof Formula.Sign s && s.kind() == Formula.Kind.PUNCTUATION);
  }

  /** The brackets of a truth are left out where nothing else stands on the box. */
  private static Formula unfenced(Formula whole) {
    return whole instanceof Formula.Fenced truth
            && truth.open().equals("[")
            && truth.body() instanceof Formula.Row row
            && row.parts().stream().anyMatch(Titles::isRelation)
        ? truth.body()
        : whole;
  }

  private static boolean isRelation(Formula part) {
    return part instanceof Formula.Sign sign && sign.kind() == Formula.Kind.RELATION;
  }

  /** What enters a node, where its formula names it. */
  static Optional<Operands> operands(Group group) {
    boolean written =
        switch (group.head.kind) {
          case APPLY -> group.core().isEmpty() && !isPlain(group) && !group.isAffine();
          case LOSS -> true;
          case INPUT, TARGET, OUTPUT, WEIGHT, CONSTANT, CALL, DELAY, PICK -> false;
        };
    return written ? Optional.of(new Operands(group)) : Optional.empty();
  }

  /**
   * Whether the symbol alone says which value is which: there is one, or they may change places.
   */
  private static boolean isPlain(Group group) {
    Atom head = group.head;
    if (head.operator().name().equals("embed")) {
      return head.inputs.get(0).from().kind == Atom.Kind.WEIGHT;
    }
    if (!group.weights.isEmpty() || head.inputs.isEmpty()) {
      return head.inputs.isEmpty();
    }
    if (outside(group).stream().anyMatch(wire -> wire.from().hasPorts())) {
      return false;
    }
    boolean chain = group.members.stream().allMatch(member -> isSame(member, head));
    List<Wire> outside = outside(group);
    int entering = outside.size();
    boolean different = new HashSet<>(outside).size() == entering;
    return chain && different && (entering == 1 || EITHER_WAY.contains(head.operator().name()));
  }

  private static boolean isSame(Atom member, Atom head) {
    return member == head
        || member.kind == Atom.Kind.APPLY
            && member.operator().equals(head.operator())
            && EITHER_WAY.contains(head.operator().name());
  }

  /** The symbol of an operator, with the axes that it runs along. */
  static Formula symbol(Atom head) {
    Formula symbol = head.operator().symbol();
    List<String> axes = head.attributes().axes(Operators.AXES);
    return axes.isEmpty()
        ? symbol
        : symbol.sub(Symbols.list(axes.stream().map(Names::of).toList()));
  }

  private static List<Caption> weights(Group group) {
    return group.weights.isEmpty()
        ? List.of()
        : List.of(Caption.maths(Symbols.list(symbols(group))));
  }

  /** The weights of a layer: {@code W_z, U_z, b_z}. */
  private static List<Formula> symbols(Group group) {
    return group.weights.stream().map(w -> Symbols.indexed(w.name, w.axes)).toList();
  }

  static Formula number(Atom constant) {
    return named(constant)
        .map(Definition.Named::formula)
        .orElseGet(
            () ->
                written(constant)
                    .map(number -> Names.number(number.number()))
                    .orElseGet(() -> Formula.upright("?")));
  }

  private static Optional<Definition.Constant> written(Atom constant) {
    return constant
        .value()
        .map(Value::definition)
        .filter(Definition.Constant.class::isInstance)
        .map(Definition.Constant.class::cast);
  }

  private static Optional<Definition.Named> named(Atom constant) {
    return written(constant).flatMap(Definition.Constant::named);
  }

  /** The values of the parameters that stand in the formula of a node. */
  static List<Caption> parameters(Group group) {
    Map<String, Double> values = new TreeMap<>();
    group.members.forEach(m -> named(m).ifPresent(named -> values.putAll(named.values())));
    return Settings.lines(
        values.entrySet().stream()
            .map(
                value ->
                    (Formula)
                        Formula.row(
                            Names.of(value.getKey()),
                            Formula.relation("="),
                            Names.number(value.getValue())))
            .toList());
  }

  /** A loss and, where it computes anything itself, its formula. */
  static Said loss(Group group) {
    Atom head = group.head;
    Caption title = Caption.maths(Formula.upright("ℒ").sub(subscript(head.name)));
    Formulas formulas = new Formulas(group);
    return group.members.contains(head.inputs.get(0).from())
        ? new Said(title, lines(Inline.of(formulas.whole())))
            .with(Settings.lines(formulas.besides()))
        : Said.of(title);
  }

  /** A loss that is called {@code l_y} or {@code loss_y} is L with the subscript y. */
  private static Formula subscript(String name) {
    String rest = name.replaceFirst("^(?i)(l|loss)_", "");
    return rest.length() == 1 ? Names.of(rest) : Formula.upright(words(rest));
  }

  /** {@code cross entropy} for {@code cross_entropy}. */
  static String words(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** The wires of a node that come from other nodes. */
  static List<Wire> outside(Group group) {
    List<Wire> wires = new ArrayList<>();
    for (Atom member : group.members) {
      member.inputs.stream()
          .filter(wire -> !group.members.contains(wire.from()))
          .forEach(wires::add);
    }
    return wires;
  }
}
