package org.archigram.diagram.layout;

/**
 * A line to be routed from one box to another.
 *
 * @param id unique
 * @param from the id of the box it leaves
 * @param to the id of the box it enters
 * @param back whether it goes round the outside, against the flow
 */
public record Wire(String id, String from, String to, boolean back) {}
