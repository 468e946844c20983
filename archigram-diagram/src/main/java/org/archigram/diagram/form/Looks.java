package org.archigram.diagram.form;

import java.util.Optional;
import org.archigram.diagram.theme.Fill;
import org.archigram.diagram.view.Node;

/**
 * What decides about the form of a node.
 *
 * @param part what the operation is in a cell: a gate or a candidate, if it is one
 */
public record Looks(Node.Kind kind, Node.Weights weights, Fill fill, Optional<Node.Mark> part) {

  /** The looks of a node. */
  public static Looks of(Node node) {
    Optional<Node.Mark> part =
        node.badges().stream().map(Node.Badge::mark).filter(Looks::isPart).findFirst();
    return new Looks(node.kind(), node.weights(), Fill.of(node.family()), part);
  }

  /** A kind without weights. */
  public static Looks of(Node.Kind kind) {
    return of(kind, Node.Weights.NONE);
  }

  /** A kind with weights of no special use. */
  public static Looks of(Node.Kind kind, Node.Weights weights) {
    return new Looks(kind, weights, Fill.WEIGHTS, Optional.empty());
  }

  /** An operation that is a gate or a candidate. */
  public static Looks of(Node.Mark part) {
    return new Looks(Node.Kind.OPERATION, Node.Weights.NONE, Fill.WEIGHTS, Optional.of(part));
  }

  /** Whether a mark is shown by colour and not by a sign. */
  public static boolean isPart(Node.Mark mark) {
    return mark == Node.Mark.GATE || mark == Node.Mark.CANDIDATE;
  }

  /** Whether the fill tells of weights. */
  public boolean isFilled() {
    boolean box = kind == Node.Kind.LAYER || kind == Node.Kind.BLOCK;
    return box && weights != Node.Weights.NONE;
  }
}
