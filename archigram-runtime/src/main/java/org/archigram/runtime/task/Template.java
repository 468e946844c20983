package org.archigram.runtime.task;

/**
 * A network around a block that has no loss of its own.
 *
 * <p>The text is an {@code .arch} file. It stands behind the text of the block, and its parameter
 * {@code cell} is set to the block's name; the block takes its size as its first parameter.
 *
 * @param network the name of the network in the text
 * @param text the network
 */
public record Template(String network, String text) {

  /** The parameter that names the block. */
  public static final String CELL = "cell";
}
