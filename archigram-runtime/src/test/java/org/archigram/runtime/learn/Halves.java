package org.archigram.runtime.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Predictor;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;

/** Which half of a small picture is bright: a task that takes no data set and no time. */
final class Halves implements Task {
  private static final int SIZE = 8;
  private static final Role IMAGE = Role.real(Role.Use.INPUT, "image", 1, SIZE, SIZE);
  private static final Role LABEL = Role.category(Role.Use.TARGET, "label", 2);

  @Override
  public About about() {
    return new About("halves", "", "", Metric.ACCURACY, Bar.atLeast(0.9, ""));
  }

  @Override
  public List<Role> roles() {
    return List.of(IMAGE, LABEL, Role.category(Role.Use.ANSWER, "answer", 2));
  }

  @Override
  public List<Trial> trials() {
    return List.of();
  }

  @Override
  public Examples examples(long seed, Store store) {
    return new Examples() {
      @Override
      public Map<String, Floats> batch(long step, int size) {
        return drawn(new SplittableRandom(seed * 1000 + step), size);
      }

      @Override
      public Map<String, Floats> everything() {
        return batch(0, 100);
      }

      @Override
      public Map<String, Floats> heldOut() {
        return drawn(new SplittableRandom(99), 100);
      }

      @Override
      public double measure(Predictor network) {
        Answered answered = answered(network);
        return Metric.ACCURACY.of(answered.answers(), answered.targets());
      }

      @Override
      public Answered answered(Predictor network) {
        Map<String, Floats> asked = heldOut();
        Floats labels = java.util.Objects.requireNonNull(asked.remove(LABEL.name()));
        return new Answered(asked, labels, network.answer(asked));
      }

      @Override
      public Baseline baseline() {
        return new Baseline("chance", 0.5);
      }
    };
  }

  private static Map<String, Floats> drawn(SplittableRandom random, int size) {
    float[] images = new float[size * SIZE * SIZE];
    float[] labels = new float[size];
    for (int i = 0; i < images.length; i++) {
      int example = i / (SIZE * SIZE);
      labels[example] = i % (SIZE * SIZE) == 0 ? random.nextInt(2) : labels[example];
      boolean right = i % SIZE >= SIZE / 2;
      images[i] = (float) random.nextDouble() * 0.5f + (right == labels[example] > 0 ? 0.5f : 0);
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(IMAGE.name(), new Floats(List.of(size, 1, SIZE, SIZE), images));
    values.put(LABEL.name(), new Floats(List.of(size), labels));
    return values;
  }
}
