package org.archigram.diagram.check.drawn;

import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;

/**
 * A shape as it is drawn.
 *
 * @param owner the id of the group around it
 * @param kind the kind of that group
 * @param shape the shape
 * @param behind the colour under it
 */
public record DrawnShape(String owner, String kind, Mark.Shape shape, Color behind) {}
