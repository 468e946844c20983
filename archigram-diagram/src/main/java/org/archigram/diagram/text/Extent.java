package org.archigram.diagram.text;

/**
 * How much room a label takes.
 *
 * @param ascent the height above the base line
 * @param descent the height below the base line
 * @param middle how far the middle, as the eye sees it, lies above the base line
 */
public record Extent(double width, double ascent, double descent, double middle) {

  Extent scale(double factor) {
    return new Extent(width * factor, ascent * factor, descent * factor, middle * factor);
  }
}
