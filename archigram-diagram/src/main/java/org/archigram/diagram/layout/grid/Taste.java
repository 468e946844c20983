package org.archigram.diagram.layout.grid;

/**
 * How much a reader minds what, beside bends, each of which counts one.
 *
 * @param near a line of 60 points
 * @param crossing two lines that cross
 * @param alike a line that runs another way than others of its sign
 * @param page a picture that is larger than its page by its size again
 * @param grid how much of a size is that of the grid; the rest is that of its fullest row
 * @param climb a line that goes up where the flow is to the right
 * @param lane a state that does not stand in line with what updates it
 */
public record Taste(
    double near,
    double crossing,
    double alike,
    double page,
    double grid,
    double climb,
    double lane) {
  /** What suits most pictures. */
  public static final Taste USUAL = new Taste(0.5, 1.2, 1, 14, 0.7, 0.9, 3);

  /** Pictures for a narrow column, where there is no room to go on to the right. */
  public static final Taste NARROW = new Taste(0.5, 1.2, 1, 30, 0.5, 0.45, 2);

  /** The same, with another dislike of long lines. */
  public Taste withNear(double other) {
    return new Taste(other, crossing, alike, page, grid, climb, lane);
  }

  /** The same, with another wish for likeness. */
  public Taste withAlike(double other) {
    return new Taste(near, crossing, other, page, grid, climb, lane);
  }

  /** The same, with another dislike of large pictures. */
  public Taste withPage(double other) {
    return new Taste(near, crossing, alike, other, grid, climb, lane);
  }
}
