package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.List;
import org.archigram.diagram.layout.graph.Link;

/** Pieces of lines of one port that lie on each other, and so are drawn as one. */
public final class Strand {
  /** An end, and the way that the line turns there: 1 to higher numbers, −1 to lower. */
  record End(double at, int turn) {}

  final boolean flat;

  /** The line of the mesh. */
  final int line;

  final int source;

  /** The box that it comes from. */
  final int box;

  double low;
  double high;
  final List<End> ends = new ArrayList<>();
  final List<Stretch> parts = new ArrayList<>();
  private double off;
  private double room;

  Strand(Stretch part, int line, Link link, List<End> ends) {
    this.flat = part.flat();
    this.line = line;
    this.source = link.source();
    this.box = link.from();
    this.low = ends.get(0).at();
    this.high = ends.get(1).at();
    this.ends.addAll(ends);
    this.parts.add(part);
  }

  void join(Strand other) {
    high = Math.max(high, other.high);
    ends.addAll(other.ends);
    parts.addAll(other.parts);
  }

  boolean apart(Strand other) {
    return high <= other.low || other.high <= low;
  }

  void shift(double offset, double needed) {
    off = offset;
    room = needed;
  }

  /** Whether it runs to the left or right. */
  public boolean flat() {
    return flat;
  }

  /** The line of the mesh that it follows. */
  public int line() {
    return line;
  }

  /** How far it lies beside the middle of its line. */
  public double off() {
    return off;
  }

  /** The room that all strands beside each other need here. */
  public double room() {
    return room;
  }

  /** The pieces of lines. */
  public List<Stretch> parts() {
    return parts;
  }
}
