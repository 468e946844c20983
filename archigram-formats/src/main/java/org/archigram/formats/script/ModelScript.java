package org.archigram.formats.script;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.model.Size;
import org.archigram.model.Weights;

/**
 * A model file as a program.
 *
 * @param name what the file is called, without its ending
 * @param source the methods of a TorchScript class; {@code forward} reads the inputs in order and
 *     returns the outputs in a list
 * @param tensors how the text speaks of each tensor of the file's own graph, and the file's name
 *     for it
 * @param inputs what is given, in order
 * @param outputs what comes out, in order
 * @param weights the numbers of all tensors, by how the text speaks of them
 * @param movable the tensors that training may change: no running statistics, and no scales
 * @param alone whether all numbers are in the file itself
 */
public record ModelScript(
    String name,
    String source,
    Map<String, String> tensors,
    List<Input> inputs,
    List<Output> outputs,
    Weights weights,
    Set<String> movable,
    boolean alone) {

  /**
   * A value that is given.
   *
   * @param whole whether its elements are whole numbers
   * @param shape its dimensions, where the file tells
   */
  public record Input(String name, boolean whole, Optional<List<Size>> shape) {}

  /** A value that comes out, and the operator that makes it. */
  public record Output(String name, String operator) {}
}
