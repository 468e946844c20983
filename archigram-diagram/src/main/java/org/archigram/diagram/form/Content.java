package org.archigram.diagram.form;

/**
 * The measures of what stands in a node, in points.
 *
 * @param alone whether there is a title and nothing else
 */
public record Content(double width, double height, boolean alone) {}
