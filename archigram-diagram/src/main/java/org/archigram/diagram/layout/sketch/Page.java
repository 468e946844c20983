package org.archigram.diagram.layout.sketch;

/**
 * The room that a layout should keep to.
 *
 * @param strict whether the width is a column's, which must not be exceeded
 */
public record Page(double width, double height, boolean strict) {}
