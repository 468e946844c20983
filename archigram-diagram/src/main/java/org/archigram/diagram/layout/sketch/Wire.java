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
 */
public record Wire(String id, String from, String to, Kind kind, Size role, String part) {

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
