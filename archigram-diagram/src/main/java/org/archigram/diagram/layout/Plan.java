package org.archigram.diagram.layout;

import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Flow;

/**
 * A finished layout.
 *
 * @param flow where the data flows
 * @param size the whole
 * @param boxes where every box and area is, by id
 * @param insides where the content of every box is, by id
 * @param texts where every text is: {@code name}, {@code shape}, {@code title} or {@code corner} of
 *     an id, or {@code role} of a wire's
 * @param routes the corners of every line, from its source to its target, by id
 */
public record Plan(
    Flow flow,
    Box size,
    Map<String, Box> boxes,
    Map<String, Box> insides,
    Map<String, Box> texts,
    Map<String, List<Point>> routes) {}
