package org.archigram.runtime.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A value of a task: what it is for, and its type.
 *
 * @param name unique in its task
 * @param use what it is for
 * @param steps the number of steps along each of its axes; 0 where it varies
 * @param shape the shape of one step
 * @param classes the number of classes; 0 for real numbers
 */
public record Role(String name, Use use, List<Integer> steps, List<Integer> shape, int classes) {

  /** What a value is for. */
  public enum Use {
    /** What a network computes from. */
    INPUT,
    /** What it should answer. */
    TARGET,
    /** What it should answer, which it may also see step by step while it learns. */
    TAUGHT,
    /** What it answers; classes as one score for each. */
    ANSWER
  }

  public Role {
    steps = List.copyOf(steps);
    shape = List.copyOf(shape);
  }

  /** Real numbers without axes. */
  public static Role real(Use use, String name, Integer... shape) {
    return new Role(name, use, List.of(), List.of(shape), 0);
  }

  /** One of {@code classes}, without axes. */
  public static Role category(Use use, String name, int classes) {
    return new Role(name, use, List.of(), List.of(), classes);
  }

  /** The same along axes of so many steps, 0 for any number. */
  public Role along(Integer... lengths) {
    return new Role(name, use, Arrays.asList(lengths), shape, classes);
  }

  /** The same with another shape. */
  public Role withShape(Integer... sizes) {
    return new Role(name, use, steps, Arrays.asList(sizes), classes);
  }

  /** The shape of a batch of {@code examples}; steps that vary are taken from {@code lengths}. */
  public List<Integer> batch(int examples, Integer... lengths) {
    List<Integer> all = new ArrayList<>();
    all.add(examples);
    for (int i = 0; i < steps.size(); i++) {
      all.add(steps.get(i) == 0 ? lengths[i] : steps.get(i));
    }
    all.addAll(shape);
    return all;
  }

  /** As a declaration is written, with the number of steps: {@code x[50] : [2]}. */
  @Override
  public String toString() {
    String axes =
        steps.isEmpty()
            ? ""
            : steps.stream().map(s -> s == 0 ? "_" : s.toString()).toList().toString();
    String type = classes == 0 ? shape.toString() : "class(" + classes + ")";
    return name + axes + " : " + type;
  }
}
