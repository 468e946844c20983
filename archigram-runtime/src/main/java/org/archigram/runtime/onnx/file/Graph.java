package org.archigram.runtime.onnx.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Nodes in the order in which they run.
 *
 * @param name what it is called
 * @param nodes each after those whose results it reads
 * @param inputs what it is given
 * @param outputs what it hands out
 * @param tensors numbers that its nodes read
 * @param between what some of its nodes make
 */
public record Graph(
    String name,
    List<Node> nodes,
    List<Value> inputs,
    List<Value> outputs,
    List<Tensor> tensors,
    List<Value> between) {

  static final Graph EMPTY = new Graph("", List.of(), List.of(), List.of(), List.of(), List.of());

  public Graph {
    nodes = List.copyOf(nodes);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    tensors = List.copyOf(tensors);
    between = List.copyOf(between);
  }

  /** The same without nodes and tensors that nobody reads. */
  public Graph pruned() {
    Set<String> read = new LinkedHashSet<>();
    outputs.forEach(output -> read.add(output.name()));
    List<Node> kept = new ArrayList<>();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (!Collections.disjoint(nodes.get(i).outputs(), read)) {
        Node node = nodes.get(i).pruned();
        kept.add(node);
        reads(node, read);
      }
    }
    Collections.reverse(kept);
    List<Tensor> used = tensors.stream().filter(each -> read.contains(each.name())).toList();
    outputs.forEach(output -> read.remove(output.name()));
    List<Value> told = between.stream().filter(each -> read.contains(each.name())).toList();
    return new Graph(name, kept, inputs, outputs, used, told);
  }

  /** Graphs inside read what is around them, too. */
  private static void reads(Node node, Set<String> read) {
    read.addAll(node.inputs());
    for (Attribute attribute : node.attributes()) {
      attribute.graph().nodes().forEach(inner -> reads(inner, read));
      attribute.graph().outputs().forEach(output -> read.add(output.name()));
    }
  }

  Message message() {
    Message message = new Message();
    nodes.forEach(node -> message.message(1, node.message()));
    message.text(2, name);
    tensors.forEach(tensor -> message.message(5, tensor.message()));
    inputs.forEach(input -> message.message(11, input.message()));
    outputs.forEach(output -> message.message(12, output.message()));
    between.forEach(value -> message.message(13, value.message()));
    return message;
  }
}
