package org.archigram.compiler.grow;

import java.util.Locale;

/** Neurons as lines of text. */
final class Shown {
  private Shown() {}

  static String line(Neuron neuron) {
    StringBuilder line = new StringBuilder();
    line.append(
        String.format(Locale.ROOT, "n%-5d %s %-8s", neuron.id, neuron.kind.dynamic(), neuron.kind));
    if (neuron.bias != 0) {
      line.append(' ').append(neuron.bias);
    }
    for (int i = 0; i < neuron.inputs().size(); i++) {
      long weight = neuron.weight(i);
      String times = weight == 1 ? "" : weight + "·";
      line.append(' ').append(times).append('n').append(neuron.inputs().get(i).id);
    }
    return line.toString().stripTrailing();
  }
}
