package org.archigram.diagram.form;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;

/** The form of a node: all that its size, its outline and its sign in the legend must agree on. */
public interface Form {

  /** The size of the box around a content, in points. */
  Size around(Content content);

  /** The part of the box that the texts are centred in. */
  default Box inside(Box box) {
    return box;
  }

  /** The outline, with the signs in it. */
  List<Mark> outline(Box box);

  /** The same as small as a legend needs it. */
  List<Mark> sign(Box box);

  /** The colour of a title that stands alone. */
  Color ink();

  /** What keeps letters readable over a pattern; empty if there is none. */
  default Optional<Mark> ground(Box text) {
    return Optional.empty();
  }

  /**
   * Where a line meets the outline.
   *
   * @param end where it meets the border of the box
   * @param next where it comes from
   */
  default Point end(Box box, Point end, Point next) {
    return end;
  }

  /** How lines meet the outline, as a layout must know it. */
  default Item.Form meeting() {
    return Item.Form.PLAIN;
  }

  /** Where in the flow the box likes to stand. */
  default Item.Place place() {
    return Item.Place.FREE;
  }
}
