package org.archigram.diagram.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.archigram.diagram.view.Atom.Wire;
import org.archigram.diagram.view.Node.Kind;
import org.archigram.model.Definition;
import org.archigram.model.Operator.Family;
import org.archigram.model.Shape;
import org.archigram.model.Type;
import org.archigram.model.Value;
import org.archigram.model.formula.Names;

/** Turns a group of atoms into the node that a picture shows. */
final class NodeBuilder {
  private final Badges badges;
  private final Cycles cycles;
  private final Extras extras;

  NodeBuilder(Badges badges, Cycles cycles, Extras extras) {
    this.badges = badges;
    this.cycles = cycles;
    this.extras = extras;
  }

  Node node(Group group) {
    Atom head = group.head;
    Kind plain = kind(group);
    Said said = said(group, plain).with(extras.lines(group));
    boolean tall = plain == Kind.POINT && !said.lines().isEmpty();
    Kind kind = tall ? Kind.OPERATION : plain;
    return new Node(
        head.id,
        kind,
        family(group),
        operationName(group),
        said.title(),
        said.lines(),
        result(group, kind),
        weights(group),
        badges.of(group),
        head.step()
            .filter(step -> head.kind == Atom.Kind.DELAY)
            .map(step -> new Node.Delay(step.axis().name(), step.offset())),
        group.ids(),
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

  private static Said said(Group group, Kind kind) {
    Atom head = group.head;
    return switch (kind) {
      case INPUT, TARGET, OUTPUT, WEIGHT -> Said.of(symbol(head));
      case CONSTANT -> Said.of(Caption.maths(Titles.number(head))).with(Titles.parameters(group));
      case BLOCK -> Blocks.said(group);
      case DELAY, SHIFT -> Said.of(Caption.maths(Symbols.index(head.step().orElseThrow())));
      case ALL -> Said.of(Caption.maths(Symbols.all(head.whole())));
      case MEMORY -> {
        Caption step = Caption.maths(Symbols.index(head.step().orElseThrow()));
        yield new Said(Caption.maths(Names.of(head.name)), List.of(step));
      }
      case PICK -> Said.of(Caption.maths(Symbols.picked(head.step().orElseThrow())));
      case LOSS, RULE, LAYER, OPERATION, POINT, SAMPLE, SPIKE, GRADIENT ->
          head.kind == Atom.Kind.LOSS ? Titles.loss(group) : Titles.operation(group);
    };
  }

  /** A name that a file gave is a word, not a letter with subscripts. */
  private static Caption symbol(Atom head) {
    boolean word = head.frame.imported() && head.name.codePointCount(0, head.name.length()) > 3;
    return word ? Caption.words(head.name) : Caption.maths(Symbols.indexed(head.name, head.axes));
  }

  private Node.Result result(Group group, Kind kind) {
    Atom head = group.last();
    if (kind == Kind.OUTPUT || kind == Kind.LOSS) {
      return Node.Result.NONE;
    }
    Optional<Caption> name = Optional.empty();
    if (head.kind == Atom.Kind.DELAY || head.kind == Atom.Kind.PICK) {
      name = Symbols.stepped(head).map(Caption::maths);
    } else if (head.kind == Atom.Kind.APPLY && head.named() && !badges.isOutput(head)) {
      name = Optional.of(Caption.maths(Symbols.indexed(head.name, head.axes)));
    } else if (head.kind == Atom.Kind.CALL) {
      name = badges.resultName(head).map(Caption::maths);
    }
    List<Caption> ports =
        head.hasPorts() ? Symbols.ports(head).stream().map(Caption::maths).toList() : List.of();
    return new Node.Result(name, shape(group, kind), ports);
  }

  /**
   * The shape is said where data comes in, of what another step made, and where it changes: where
   * none stands, the result is as large as all that enters.
   */
  private Optional<Caption> shape(Group group, Kind kind) {
    Atom head = group.last();
    List<Type> made = List.copyOf(head.types.values());
    if (made.isEmpty() || kind == Kind.PICK && !extras.sizes()) {
      return Optional.empty();
    }
    if (extras.sizes()) {
      return Symbols.shapes(made);
    }
    List<Shape> entering =
        Titles.outside(group).stream()
            .map(NodeBuilder::type)
            .flatMap(Optional::stream)
            .map(Type::shape)
            .toList();
    boolean kept =
        head.kind != Atom.Kind.DELAY
            && !entering.isEmpty()
            && made.stream().allMatch(type -> isKept(type, entering));
    return kept ? Optional.empty() : Symbols.shapes(made);
  }

  /** A number beside tensors changes no shape. */
  private static boolean isKept(Type made, List<Shape> entering) {
    boolean scalars = entering.stream().allMatch(Shape.SCALAR::equals);
    return made.element() == Type.Element.REAL
        && entering.stream()
            .filter(shape -> scalars || !shape.equals(Shape.SCALAR))
            .allMatch(made.shape()::equals);
  }

  private static Optional<Type> type(Wire wire) {
    return Optional.ofNullable(wire.from().types.get(wire.port()));
  }

  private static Node.Weights weights(Group group) {
    Set<Definition.Weight.Kind> kinds = EnumSet.noneOf(Definition.Weight.Kind.class);
    if (group.head.kind == Atom.Kind.CALL) {
      kinds.addAll(group.head.inside().weights);
    }
    for (Atom weight : group.weights) {
      kinds.add(weight.value().map(NodeBuilder::weightKind).orElse(Definition.Weight.Kind.FIXED));
    }
    return Node.Weights.of(
        kinds.stream().map(NodeBuilder::weights).collect(Collectors.toUnmodifiableSet()));
  }

  private static Node.Weights weights(Definition.Weight.Kind kind) {
    return switch (kind) {
      case TRAINED -> Node.Weights.TRAINED;
      case FIXED -> Node.Weights.FIXED;
      case STORED -> Node.Weights.STORED;
    };
  }

  private static Definition.Weight.Kind weightKind(Value value) {
    return value.definition() instanceof Definition.Weight weight
        ? weight.kind()
        : Definition.Weight.Kind.FIXED;
  }
}
