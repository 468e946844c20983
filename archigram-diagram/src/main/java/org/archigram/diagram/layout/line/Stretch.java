package org.archigram.diagram.layout.line;

/**
 * A straight piece of a line.
 *
 * @param link the number of its link
 * @param flat whether it runs to the left or right
 * @param from the point where it begins
 * @param to the point where it ends
 */
public record Stretch(int link, boolean flat, int from, int to) {}
