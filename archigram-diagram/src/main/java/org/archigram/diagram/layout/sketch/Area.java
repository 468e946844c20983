package org.archigram.diagram.layout.sketch;

import java.util.ArrayList;
import java.util.List;

/**
 * An area that holds boxes and smaller areas.
 *
 * @param id unique
 * @param kind what it is
 * @param axis for a plate: the name of its axis; else empty
 * @param title the text at its upper left
 * @param corner the text at its lower right
 */
public record Area(
    String id,
    Kind kind,
    String axis,
    Size title,
    Size corner,
    List<Item> items,
    List<Area> areas) {

  /** What an area is. */
  public enum Kind {
    /** The whole. */
    WHOLE,
    /** Steps of an axis. */
    PLATE,
    /** One of the steps that are drawn beside each other. */
    STEP,
    /** An opened block. */
    FRAME,
    /** Copies behind each other, whose outlines stand out at the upper right. */
    STACK
  }

  public Area {
    items = List.copyOf(items);
    areas = List.copyOf(areas);
  }

  /** All boxes in here, also those in smaller areas. */
  public List<Item> allItems() {
    List<Item> all = new ArrayList<>(items);
    areas.forEach(area -> all.addAll(area.allItems()));
    return all;
  }
}
