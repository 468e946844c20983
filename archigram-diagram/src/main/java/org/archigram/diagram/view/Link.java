package org.archigram.diagram.view;

import java.util.Optional;
import org.archigram.model.formula.Formula;

/**
 * A tensor that goes from one node to another.
 *
 * @param from the id of the node that makes it
 * @param to the id of the node that reads it
 * @param kind what it is
 * @param role which input of the reader it is, where that matters
 * @param port which output of a block with several it is, from 1 on; 0 for the only one
 */
public record Link(String from, String to, Kind kind, Optional<Caption> role, int port) {

  /** A link from the only output of a node. */
  public Link(String from, String to, Kind kind, Optional<Caption> role) {
    this(from, to, kind, role, 0);
  }

  /** What tells it from all other links of a view. */
  public String key() {
    return from + " → " + to + " " + kind + (port == 0 ? "" : " #" + port);
  }

  /** The same of another kind. */
  public Link as(Kind other) {
    return new Link(from, to, other, role, port);
  }

  /** One line for two uses of the same tensor, which names both inputs. */
  public Link with(Link other) {
    Kind kind = other.kind == Kind.ACROSS ? Kind.ACROSS : this.kind;
    return role.isEmpty() || other.role.isEmpty() || role.equals(other.role)
        ? new Link(from, to, kind, role.or(other::role), port)
        : new Link(from, to, kind, Optional.of(joined(role.get(), other.role.get())), port);
  }

  private static Caption joined(Caption first, Caption second) {
    Formula comma = new Formula.Sign(",", Formula.Kind.PUNCTUATION);
    return first instanceof Caption.Maths a && second instanceof Caption.Maths b
        ? Caption.maths(Formula.row(a.formula(), comma, b.formula()))
        : first;
  }

  /** What a link is. */
  public enum Kind {
    /** The data of the current step. */
    DATA,
    /** The data of all steps of an axis. */
    ACROSS,
    /** The data that a delay keeps for another step; it goes against the flow. */
    FEEDBACK,
    /** What a delay holds before its first step. */
    INITIAL,
    /** The data that one step hands on to another, where steps are drawn side by side. */
    CARRIED,
    /** A gradient that is made by a network, against the flow. */
    GRADIENT,
    /** The gradient of a loss, against the flow of the link between the same nodes. */
    BACKWARD,
    /** The gradient of a density, which goes to the parameters of a draw and not through it. */
    SCORE,
    /** What a learning rule looks at. */
    RULE,
    /** The weights that a learning rule finds, against the flow. */
    FOUND
  }
}
