package org.archigram.diagram.layout.sketch;

/**
 * A box to be placed.
 *
 * @param id unique
 * @param place where in the flow it likes to stand
 * @param form how lines meet its outline
 * @param sign what it is: boxes of one sign should be treated alike
 * @param make what it does, whatever its name is: equal areas hold boxes of equal make
 * @param box its size, without the room that names of its inputs need
 * @param name the text on one side of the line that leaves
 * @param shape the text on the other side
 */
public record Item(
    String id, Place place, Form form, String sign, String make, Size box, Size name, Size shape) {

  /** Where in the flow a box likes to stand. */
  public enum Place {
    /** Where its neighbours are. */
    FREE,
    /** At the beginning. */
    START,
    /** At the end. */
    END
  }

  /** How lines meet the outline of a box. */
  public enum Form {
    /** A box with room inside for the names of its inputs. */
    ROOMY,
    /** A box whose inputs are named outside. */
    PLAIN,
    /** A circle, which has room for one line on each side. */
    ROUND
  }
}
