package org.archigram.runtime.onnx.file;

import java.util.List;

/**
 * One application of an operator.
 *
 * @param name its own, in which slashes part the blocks that it is in
 * @param type the name of the operator
 * @param inputs the names of what it is given; an empty one stands for nothing
 * @param outputs the names of its results
 * @param attributes its settings
 */
public record Node(
    String name,
    String type,
    List<String> inputs,
    List<String> outputs,
    List<Attribute> attributes) {

  public Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = List.copyOf(attributes);
  }

  /** The same with another name and another result. */
  public Node giving(String other, String result) {
    return new Node(other, type, inputs, List.of(result), attributes);
  }

  Node pruned() {
    return new Node(
        name, type, inputs, outputs, attributes.stream().map(Attribute::pruned).toList());
  }

  Message message() {
    Message message = new Message();
    inputs.forEach(input -> message.text(1, input));
    outputs.forEach(output -> message.text(2, output));
    message.text(3, name).text(4, type);
    attributes.forEach(attribute -> message.message(5, attribute.message()));
    return message;
  }
}
