package org.archigram.diagram.check.drawn;

import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.scene.Color;

/**
 * A text as it is drawn.
 *
 * @param owner the id of the group around it, empty if it stands alone
 * @param reading the text as plain words
 * @param letters the letters that stand there, as they are
 * @param size of its letters, without scripts
 * @param box around its letters
 * @param color of its letters
 * @param behind the colour under it
 */
public record DrawnText(
    String owner,
    String reading,
    String letters,
    double size,
    Box box,
    Color color,
    Color behind) {}
