package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.diagram.view.Node.Kind;
import org.archigram.model.Attribute;
import org.archigram.model.Definition;
import org.archigram.model.Instance;
import org.archigram.model.Operator.Family;
import org.archigram.model.Type;
import org.archigram.model.formula.Formula;
import org.archigram.model.formula.Names;

/** Turns a group of atoms into the node that a picture shows. */
final class NodeBuilder {
  /** Letters that a line of details may have. */
  private static final int WIDEST = 26;

  private final Badges badges;
  private final Cycles cycles;

  NodeBuilder(Badges badges, Cycles cycles) {
    this.badges = badges;
    this.cycles = cycles;
  }

  Node node(Group group) {
    Atom head = group.head;
    Kind kind = kind(group);
    return new Node(
        head.id,
        kind,
        family(group),
        operationName(group),
        title(group, kind),
        details(group, kind),
        result(group, kind),
        weights(group),
        badges.of(group),
        head.step()
            .filter(step -> head.kind == Atom.Kind.DELAY)
            .map(step -> new Node.Delay(step.axis().name(), step.offset())),
        group.members.stream().map(member -> member.id).sorted().toList(),
        Descriptions.of(group, kind));
  }

  private static String operationName(Group group) {
    Atom head = group.core().orElse(group.head);
    if (head.kind == Atom.Kind.CALL) {
      return head.instance().block().name();
    }
    return head.kind == Atom.Kind.APPLY ? head.operator().name() : "";
  }

  private Kind kind(Group group) {
    Atom head = group.head;
    return switch (head.kind) {
      case INPUT -> Kind.INPUT;
      case TARGET -> Kind.TARGET;
      case OUTPUT -> Kind.OUTPUT;
      case WEIGHT -> Kind.WEIGHT;
      case CONSTANT -> Kind.CONSTANT;
      case CALL -> Kind.BLOCK;
      case DELAY -> !cycles.recurs(head) ? Kind.SHIFT : isMatrix(head) ? Kind.MEMORY : Kind.DELAY;
      case PICK -> Kind.PICK;
      case LOSS -> Kind.LOSS;
      case APPLY -> operation(group);
    };
  }

  private static boolean isMatrix(Atom delay) {
    return Optional.ofNullable(delay.types.get(""))
        .map(Type::shape)
        .filter(shape -> shape.ranked() && shape.rank() == 2)
        .isPresent();
  }

  private static Kind operation(Group group) {
    if (group.isExpression()) {
      return Kind.OPERATION;
    }
    if (group.head.reindexes()) {
      return Kind.ALL;
    }
    Kind plain =
        switch (group.head.operator().family()) {
          case ARITHMETIC -> Kind.POINT;
          case SAMPLING -> draws(group.head) ? Kind.SAMPLE : Kind.OPERATION;
          case SPIKING -> Kind.SPIKE;
          case GRADIENT -> Kind.GRADIENT;
          case LOSS -> Kind.LOSS;
          case ACTIVATION,
              PRODUCT,
              CONVOLUTION,
              POOLING,
              NORMALISATION,
              REDUCTION,
              ARRANGEMENT,
              LOOKUP,
              FOREIGN ->
              Kind.OPERATION;
        };
    boolean becomesLayer = plain == Kind.POINT || plain == Kind.OPERATION;
    return becomesLayer && !group.weights.isEmpty() ? Kind.LAYER : plain;
  }

  /** A density or an entropy belongs to a distribution, but draws nothing. */
  private static boolean draws(Atom head) {
    return !head.operator().name().equals("log_prob") && !head.operator().name().equals("entropy");
  }

  private static Family family(Group group) {
    Atom head = group.head;
    if (head.kind == Atom.Kind.CALL) {
      return head.inside().leading;
    }
    if (head.kind != Atom.Kind.APPLY) {
      return Family.ARRANGEMENT;
    }
    return group.members.stream()
        .filter(atom -> atom.isApply(Family.CONVOLUTION) || atom.isApply(Family.PRODUCT))
        .map(atom -> atom.operator().family())
        .findFirst()
        .orElse(head.operator().family());
  }

  private static Caption title(Group group, Kind kind) {
    Atom head = group.head;
    return switch (kind) {
      case INPUT, TARGET, OUTPUT, WEIGHT -> symbol(head);
      case CONSTANT -> Caption.maths(Titles.number(head));
      case BLOCK -> blockTitle(head);
      case DELAY, SHIFT -> Caption.maths(Symbols.index(head.step().orElseThrow()));
      case ALL -> Caption.maths(Symbols.all(head.whole()));
      case MEMORY -> Caption.maths(Names.of(head.name));
      case PICK -> Caption.maths(Symbols.picked(head.step().orElseThrow()));
      case LOSS -> Titles.loss(group);
      case LAYER, OPERATION, POINT, SAMPLE, SPIKE, GRADIENT -> Titles.operation(group);
    };
  }

  /** A name that a file gave is a word, not a letter with subscripts. */
  private static Caption symbol(Atom head) {
    boolean word = head.frame.imported() && head.name.codePointCount(0, head.name.length()) > 3;
    return word ? Caption.words(head.name) : Caption.maths(Symbols.indexed(head.name, head.axes));
  }

  private static Caption blockTitle(Atom head) {
    Instance instance = head.instance();
    boolean own = instance.named() && !instance.name().equals(instance.block().name());
    return own ? instanceName(instance.name()) : Caption.words(instance.block().name());
  }

  /** A symbol such as {@code f_3} is set as one, a word as a word. */
  static Caption instanceName(String name) {
    int end = name.indexOf('_') < 0 ? name.length() : name.indexOf('_');
    return end == 1 ? Caption.maths(Names.of(name)) : Caption.words(name.replace('_', ' '));
  }

  private static List<Caption> details(Group group, Kind kind) {
    List<Caption> details = new ArrayList<>();
    if (kind == Kind.BLOCK) {
      details.addAll(blockDetails(group.head.instance()));
    } else if (kind == Kind.MEMORY) {
      details.add(Caption.maths(Symbols.index(group.head.step().orElseThrow())));
    } else if (kind == Kind.LOSS) {
      Titles.lossDetail(group).ifPresent(details::add);
    } else if (kind == Kind.LAYER && !Titles.showsWeights(group)) {
      details.add(Caption.maths(Titles.weights(group)));
    }
    if (group.head.kind == Atom.Kind.APPLY) {
      Optional<Atom> core = group.core();
      List<String> said = core.map(Group.Stages::said).orElse(List.of());
      settings(core.orElse(group.head), said).ifPresent(details::add);
    }
    return details;
  }

  private static List<Caption> blockDetails(Instance instance) {
    List<String> parts = new ArrayList<>();
    if (instance.named() && !instance.name().equals(instance.block().name())) {
      parts.add(instance.block().name());
    }
    instance.block().parameters().forEach((name, value) -> parts.add(parameter(name, value)));
    return Lines.of(parts, WIDEST).stream().map(Caption::words).toList();
  }

  private static String parameter(String name, String value) {
    boolean positional = name.length() == 1 || Character.isDigit(name.charAt(0));
    return positional ? value : name + " " + value;
  }

  private static Optional<Caption> settings(Atom head, List<String> said) {
    String text =
        head.attributes().values().entrySet().stream()
            .filter(entry -> !said.contains(entry.getKey()))
            .filter(entry -> !(entry.getValue() instanceof Attribute.Axes))
            .map(NodeBuilder::setting)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? Optional.empty() : Optional.of(Caption.words(text));
  }

  private static String setting(Map.Entry<String, Attribute> entry) {
    return entry.getKey() + " " + value(entry.getValue());
  }

  /** Small and large numbers without an exponent, where that is short. */
  private static String value(Attribute value) {
    if (!(value instanceof Attribute.Real real) || !value.toString().contains("E")) {
      return value.toString();
    }
    String plain = new java.math.BigDecimal(value.toString()).toPlainString();
    return plain.length() <= 9 ? plain : real.toString();
  }

  private Node.Result result(Group group, Kind kind) {
    Atom head = group.head;
    if (kind == Kind.OUTPUT || kind == Kind.LOSS) {
      return Node.Result.NONE;
    }
    Optional<Caption> name = Optional.empty();
    if (head.kind == Atom.Kind.DELAY || head.kind == Atom.Kind.PICK) {
      name = stepped(head).map(Caption::maths);
    } else if (head.kind == Atom.Kind.APPLY && head.named() && !badges.isOutput(head)) {
      name = Optional.of(Caption.maths(Symbols.indexed(head.name, head.axes)));
    } else if (head.kind == Atom.Kind.CALL) {
      name = badges.resultName(head).map(Caption::maths);
    }
    return new Node.Result(name, shape(head, kind));
  }

  private static Optional<Formula> stepped(Atom head) {
    Atom source = head.inputs.get(0).from();
    return head.name.isEmpty() || !source.named() && source.kind == Atom.Kind.APPLY
        ? Optional.empty()
        : Optional.of(Symbols.stepped(head.name, source.axes, head.step().orElseThrow()));
  }

  /** The shape is said where data comes in, and where it changes. */
  private static Optional<Caption> shape(Atom head, Kind kind) {
    Optional<Type> type = head.types.values().stream().findFirst();
    if (type.isEmpty() || head.step().isPresent()) {
      return Optional.empty();
    }
    boolean source = kind == Kind.INPUT || kind == Kind.TARGET;
    boolean same =
        head.inputs.stream()
            .map(NodeBuilder::type)
            .flatMap(Optional::stream)
            .anyMatch(input -> input.shape().equals(type.get().shape()));
    return source || !same ? Symbols.shape(type.get()) : Optional.empty();
  }

  private static Optional<Type> type(Wire wire) {
    return Optional.ofNullable(wire.from().types.get(wire.port()));
  }

  private static Node.Weights weights(Group group) {
    boolean trained = false;
    boolean fixed = false;
    if (group.head.kind == Atom.Kind.CALL) {
      Inside inside = group.head.inside();
      trained = inside.trained;
      fixed = inside.fixed;
    }
    for (Atom weight : group.weights) {
      boolean learns =
          weight
              .value()
              .map(v -> v.definition() instanceof Definition.Weight w && w.trained())
              .orElse(false);
      trained |= learns;
      fixed |= !learns;
    }
    if (trained && fixed) {
      return Node.Weights.MIXED;
    }
    return trained ? Node.Weights.TRAINED : fixed ? Node.Weights.FIXED : Node.Weights.NONE;
  }
}
