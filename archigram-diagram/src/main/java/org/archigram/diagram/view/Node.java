package org.archigram.diagram.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.archigram.model.Operator;

/**
 * One thing that a picture shows.
 *
 * @param id unique and stable: where it stands in the architecture
 * @param kind what it is, which decides its outline
 * @param family the kind of computation, which decides its colour
 * @param operation the name of the operator or block that it applies; may be empty
 * @param title its symbol or name
 * @param details smaller lines below the title
 * @param result the name and shape of what leaves it
 * @param weights what becomes of the weights inside
 * @param badges marks for what would else stay hidden
 * @param delay for a delay: along which axis, and how far
 * @param members the values of the architecture that it stands for
 * @param description a sentence for readers who cannot see it
 */
public record Node(
    String id,
    Kind kind,
    Operator.Family family,
    String operation,
    Caption title,
    List<Caption> details,
    Result result,
    Weights weights,
    List<Badge> badges,
    Optional<Delay> delay,
    List<String> members,
    String description) {

  /** What a node is. */
  public enum Kind {
    /** Data from outside. */
    INPUT,
    /** Data that a loss compares with. */
    TARGET,
    /** What the architecture hands out. */
    OUTPUT,
    /** Weights that are used as a value. */
    WEIGHT,
    /** A number that is used as a value. */
    CONSTANT,
    /** An operation with weights. */
    LAYER,
    /** An operation without weights. */
    OPERATION,
    /** Element-wise arithmetic, drawn as a small circle. */
    POINT,
    /** A block that is not opened. */
    BLOCK,
    /** A value read from another step, which depends on what is read here. */
    DELAY,
    /** A value read from another step, without recurrence. */
    SHIFT,
    /** A matrix read from another step, and addressed. */
    MEMORY,
    /** One step picked from an axis. */
    PICK,
    /** All steps of an axis, read by another index. */
    ALL,
    /** A draw from a distribution. */
    SAMPLE,
    /** A unit that fires. */
    SPIKE,
    /** A change to the backward pass alone. */
    GRADIENT,
    /** An objective. */
    LOSS,
    /** A learning rule other than gradient descent. */
    RULE
  }

  /** What becomes of the weights of a node. */
  public enum Weights {
    NONE,
    TRAINED,
    FIXED,
    MIXED,
    /** A file holds them, and does not say whether they were trained. */
    STORED;

    /** What becomes of weights of several kinds, of which none is {@link #NONE}. */
    public static Weights of(Set<Weights> kinds) {
      if (kinds.size() < 2) {
        return kinds.stream().findFirst().orElse(NONE);
      }
      return kinds.contains(FIXED) || kinds.contains(MIXED) ? MIXED : STORED;
    }
  }

  /**
   * The name and the shape of what leaves a node; either may be absent.
   *
   * @param ports where a block has several outputs: the name of each, in their order
   */
  public record Result(Optional<Caption> name, Optional<Caption> shape, List<Caption> ports) {
    /** Nothing to say. */
    public static final Result NONE = new Result(Optional.empty(), Optional.empty(), List.of());

    public Result {
      ports = List.copyOf(ports);
    }

    /** The name, or those of the ports. */
    public List<Caption> names() {
      return name.map(List::of).orElse(ports);
    }

    /** The same with other names. */
    public Result named(UnaryOperator<Caption> other) {
      return new Result(name.map(other), shape, ports.stream().map(other).toList());
    }
  }

  /** How far a delay reads, along which axis: −1 is the step before. */
  public record Delay(String axis, int offset) {}

  /** A small mark on a node. */
  public record Badge(Mark mark, Caption text) {}

  /** What a badge says. */
  public enum Mark {
    /** There is a recurrence inside. */
    LOOP,
    /** Another step is read inside, without recurrence. */
    SHIFT,
    /** Other steps of an axis than the current one are read inside. */
    ACROSS,
    /** The weights are shared with every node that carries the same letter. */
    SHARED,
    /** Something inside is drawn at random. */
    RANDOM,
    /** There are spiking units inside. */
    SPIKES,
    /** The backward pass is changed inside. */
    GRADIENT,
    /** The weights are not trained by gradient descent, but by this rule. */
    RULE,
    /** There are weights for each step of this axis. */
    EACH,
    /** What a copy hands to the next one. */
    HANDED,
    /** This many copies follow each other. */
    COPIES,
    /** Which losses train the weights. */
    TRAINED_BY,
    /** It decides how much of another value goes on; said by its colour. */
    GATE,
    /** It may become part of a state, as far as a gate lets it; said by its colour. */
    CANDIDATE
  }

  /** This node with one more badge. */
  public Node withBadge(Badge badge) {
    List<Badge> more = new ArrayList<>(badges);
    more.add(badge);
    return with(title, details, more, members);
  }

  /** This node with another title. */
  public Node titled(Caption other) {
    return with(other, details, badges, members);
  }

  /** This node with other details, which stands for other values. */
  public Node with(List<Caption> otherDetails, List<String> otherMembers) {
    return with(title, otherDetails, badges, otherMembers);
  }

  /** A copy of this node, which stands for other values. */
  public Node copied(String otherId, List<String> otherMembers, Result otherResult) {
    return new Node(
        otherId,
        kind,
        family,
        operation,
        title,
        details,
        otherResult,
        weights,
        badges,
        delay,
        otherMembers,
        description);
  }

  private Node with(
      Caption otherTitle, List<Caption> otherDetails, List<Badge> marks, List<String> standsFor) {
    return new Node(
        id,
        kind,
        family,
        operation,
        otherTitle,
        otherDetails,
        result,
        weights,
        marks,
        delay,
        standsFor,
        description);
  }

  public Node {
    details = List.copyOf(details);
    badges = List.copyOf(badges);
    members = List.copyOf(members);
  }
}
