package org.archigram.diagram.layout.space;

/** Something that takes room along an axis: a box, a text, a strand across it, or a border. */
final class Thing {
  /** What it is. */
  enum Type {
    BOX,
    TEXT,
    WIRE,
    BORDER
  }

  final Type type;

  /** Which box, text, strand or zone. */
  final int number;

  /** For a border: 0 for the first, 1 for the last. */
  final int edge;

  /** Where it is. */
  final double at;

  /** How far it reaches from there. */
  final double before;

  final double behind;

  /** Its extent across the axis. */
  final double from;

  final double to;

  /** Which of all things it is. */
  int index;

  /** The group of things that move together, and where this lies in it. */
  int group;

  double off;

  Thing(Type type, int number, int edge, double[] along, double[] across) {
    this.type = type;
    this.number = number;
    this.edge = edge;
    this.at = along[0];
    this.before = along[1];
    this.behind = along[2];
    this.from = across[0];
    this.to = across[1];
  }

  boolean faces(Thing other) {
    double near = type == Type.TEXT || other.type == Type.TEXT ? 2 : 4;
    return from < other.to + near && other.from < to + near;
  }
}
