package org.archigram.diagram.layout;

import java.util.List;

/**
 * What is to be laid out: boxes and smaller areas inside one area.
 *
 * @param id unique
 * @param items the boxes directly inside
 * @param areas the areas directly inside
 * @param margin the room that the area's own border and labels need
 * @param least the least extent in flow direction, so that its title fits
 */
public record Area(String id, List<Item> items, List<Area> areas, Margin margin, double least) {

  /** The usual distance of two lines that enter a box. */
  public static final double SPACING = 8;

  /**
   * A box.
   *
   * @param id unique
   * @param along its extent in the direction of the flow
   * @param across its extent across the flow
   * @param zone room behind the box, in the direction of the flow, for the label of its line
   * @param zoneAcross the room that the label needs on the left-hand side of the line
   * @param spacing the distance of lines that enter
   * @param anchor where it likes to stand
   */
  public record Item(
      String id,
      double along,
      double across,
      double zone,
      double zoneAcross,
      double spacing,
      Anchor anchor) {}

  /** Where in the flow a box likes to stand. */
  public enum Anchor {
    /** As early as what it reads allows. */
    FREE,
    /** At the beginning of its area. */
    FIRST,
    /** Right before what reads it. */
    LATE
  }

  /** Room at the four sides; {@code before} and {@code behind} are in flow direction. */
  public record Margin(double before, double behind, double left, double right) {}

  public Area {
    items = List.copyOf(items);
    areas = List.copyOf(areas);
  }
}
