package org.archigram.model;

/**
 * A whole architecture: a tree of blocks with one at its root.
 *
 * @param name what it is known by
 * @param root the block that stands for the whole
 */
public record Architecture(String name, Block root) {}
