package org.archigram.diagram.layout;

import java.util.Map;
import java.util.Optional;

/**
 * A box on one level: an item, or an area that is already laid out.
 *
 * @param along its extent in flow direction, with the room for the label behind it
 * @param across its extent across the flow, with the room for that label
 * @param gates for an area: where each gate is, from its corner; an item's gates are free
 */
record Child(
    String id,
    double along,
    double across,
    Area.Anchor anchor,
    double spacing,
    Optional<Map<String, Double>> gates) {

  static Child of(Area.Item item, int entrances) {
    double room = Math.max(item.across(), entrances * item.spacing() + 2);
    return new Child(
        item.id(),
        item.along() + item.zone(),
        Math.max(room, 2 * item.zoneAcross()),
        item.anchor(),
        item.spacing(),
        Optional.empty());
  }

  static Child of(Area area, Laid laid) {
    return new Child(
        area.id(),
        laid.along(),
        laid.across(),
        Area.Anchor.FREE,
        Area.SPACING,
        Optional.of(laid.gates()));
  }
}
