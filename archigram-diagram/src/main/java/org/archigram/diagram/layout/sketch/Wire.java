package org.archigram.diagram.layout.sketch;

/**
 * A line from one box to another.
 *
 * @param id unique
 * @param from the id of the box it leaves
 * @param to the id of the box it enters
 * @param kind what it carries
 * @param role the name of the input that it is; its size
 * @param part which input it is, where lines of one part should be treated alike
 * @param port where it leaves its box
 */
public record Wire(
    String id, String from, String to, Kind kind, Size role, String part, Port port) {

  /** A wire without names. */
  public Wire(String id, String from, String to, Kind kind) {
    this(id, from, to, kind, Size.NONE, "", Port.ONLY);
  }

  /**
   * Where a wire leaves its box.
   *
   * @param number its place in the order of the ports of the box
   * @param name the text at the beginning of the wire
   */
  public record Port(int number, Size name) {
    /** The only port of a box, without a name. */
    public static final Port ONLY = new Port(0, Size.NONE);
  }

  /** What a line carries. */
  public enum Kind {
    /** Data of the current step. */
    DATA,
    /** What a delay holds at first. */
    INITIAL,
    /** Data for another step, which may go against the flow. */
    BACK
  }
}
