package org.archigram.runtime.onnx.file;

import java.util.List;

/**
 * One application of an operator.
 *
 * @param type the name of the operator
 * @param inputs the names of what it is given; an empty one stands for nothing
 * @param outputs the names of its results
 * @param attributes its settings
 */
public record Node(
    String type, List<String> inputs, List<String> outputs, List<Attribute> attributes) {

  public Node {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    attributes = List.copyOf(attributes);
  }

  /** The same with other results. */
  public Node giving(List<String> others) {
    return new Node(type, inputs, others, attributes);
  }

  Node pruned() {
    return new Node(type, inputs, outputs, attributes.stream().map(Attribute::pruned).toList());
  }

  Message message() {
    Message message = new Message();
    inputs.forEach(input -> message.text(1, input));
    outputs.forEach(output -> message.text(2, output));
    message.text(3, outputs.get(0)).text(4, type);
    attributes.forEach(attribute -> message.message(5, attribute.message()));
    return message;
  }
}
