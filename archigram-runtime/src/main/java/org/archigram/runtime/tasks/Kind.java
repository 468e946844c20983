package org.archigram.runtime.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.task.Predictor;

/** What tasks do alike with maps of values. */
final class Kind {
  private static final int AT_ONCE = 250;

  private Kind() {}

  static Floats get(Map<String, Floats> values, String role) {
    return Objects.requireNonNull(values.get(role), role);
  }

  /** The answers to all examples of one input, asked for in parts that fit into memory. */
  static Floats answers(Predictor network, String input, Floats values) {
    List<Floats> parts = new ArrayList<>();
    for (int from = 0; from < values.batch(); from += AT_ONCE) {
      int count = Math.min(AT_ONCE, values.batch() - from);
      parts.add(network.answer(Map.of(input, values.examples(from, count))));
    }
    return joined(parts);
  }

  /** Examples one behind the other. */
  static Floats joined(List<Floats> parts) {
    int examples = parts.stream().mapToInt(Floats::batch).sum();
    int elements = parts.stream().mapToInt(part -> part.values().length).sum();
    float[] values = new float[elements];
    int at = 0;
    for (Floats part : parts) {
      System.arraycopy(part.values(), 0, values, at, part.values().length);
      at += part.values().length;
    }
    List<Integer> shape = new ArrayList<>(parts.get(0).shape());
    shape.set(0, examples);
    return new Floats(shape, values);
  }

  /** Of each example, the steps from {@code from} to before {@code to}. */
  static Floats steps(Floats values, int from, int to) {
    int steps = values.shape().get(1);
    int each = values.values().length / Math.max(1, values.batch() * steps);
    float[] some = new float[values.batch() * (to - from) * each];
    for (int i = 0; i < values.batch(); i++) {
      int start = (i * steps + from) * each;
      System.arraycopy(values.values(), start, some, i * (to - from) * each, (to - from) * each);
    }
    List<Integer> shape = new ArrayList<>(values.shape());
    shape.set(1, to - from);
    return new Floats(shape, some);
  }

  /** The same value for all of {@code like}. */
  static Floats constant(Floats like, double value) {
    float[] values = new float[like.values().length];
    java.util.Arrays.fill(values, (float) value);
    return new Floats(like.shape(), values);
  }

  static double mean(Floats values) {
    double sum = 0;
    for (float value : values.values()) {
      sum += value;
    }
    return sum / values.values().length;
  }

  /** The class that occurs most often; the smaller one of two that do. */
  static int mostFrequent(Floats classes, int count) {
    int[] counts = new int[count];
    for (float value : classes.values()) {
      counts[(int) value]++;
    }
    int best = 0;
    for (int i = 1; i < count; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return best;
  }
}
