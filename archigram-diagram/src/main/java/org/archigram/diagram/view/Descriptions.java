package org.archigram.diagram.view;

import java.util.Map;
import java.util.TreeSet;
import org.archigram.model.Type;

/** Sentences for readers who cannot see the picture. */
final class Descriptions {
  private Descriptions() {}

  static String of(Group group, Node.Kind kind) {
    Atom head = group.head;
    StringBuilder text = new StringBuilder(noun(kind)).append(' ').append(subject(head));
    group.end().ifPresent(end -> text.append(", then ").append(subject(end)));
    if (!group.weights.isEmpty()) {
      text.append(" with ");
      text.append(String.join(", ", group.weights.stream().map(weight -> weight.name).toList()));
    }
    for (Map.Entry<String, Type> port : head.types.entrySet()) {
      text.append("; ").append(port.getKey().isEmpty() ? "shape" : port.getKey());
      text.append(' ').append(port.getValue().shape());
    }
    if (!head.axes.isEmpty()) {
      TreeSet<String> names = new TreeSet<>();
      head.axes.forEach(axis -> names.add(axis.name()));
      text.append("; for each ").append(String.join(", ", names));
    }
    return text.toString();
  }

  private static String subject(Atom head) {
    return switch (head.kind) {
      case APPLY -> head.operator().name() + (head.named() ? " giving " + head.name : "");
      case CALL -> head.instance().block().name();
      case INPUT, TARGET, OUTPUT, WEIGHT, CONSTANT, DELAY, PICK, LOSS -> head.name;
    };
  }

  private static String noun(Node.Kind kind) {
    return switch (kind) {
      case INPUT -> "input";
      case TARGET -> "target";
      case OUTPUT -> "output";
      case WEIGHT -> "weights";
      case CONSTANT -> "number";
      case LAYER -> "layer";
      case OPERATION, POINT -> "operation";
      case BLOCK -> "block";
      case DELAY -> "delay of";
      case SHIFT -> "another step of";
      case ALL -> "all steps of";
      case MEMORY -> "memory";
      case PICK -> "one step of";
      case SAMPLE -> "random draw";
      case SPIKE -> "spiking unit";
      case GRADIENT -> "gradient operator";
      case LOSS -> "loss";
      case RULE -> "learning rule";
    };
  }
}
