package org.archigram.runtime.learn;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.archigram.model.operator.Operators;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.train.Training;

/**
 * The rule of the perceptron: a wrong answer moves the weights by the input.
 *
 * <p>Rosenblatt 1958: {@code w ← w + η (d − y) x} and {@code b ← b + η (d − y)}.
 */
final class PerceptronRule {
  static final String NAME = "perceptron";

  private final Lesson lesson;
  private final Flat.Rule rule;

  PerceptronRule(Lesson lesson, Flat.Rule rule) {
    this.lesson = lesson;
    this.rule = rule;
  }

  /** Makes so many steps, with one batch of examples each. */
  void run(long steps, BooleanSupplier stop) {
    double rate = rule.rule().rule().arguments().real("0", 1);
    for (long step = 0; step < steps; step++) {
      if (stop.getAsBoolean()) {
        throw new Training.Stopped();
      }
      lesson.parts(step).forEach(part -> move(rate, part.values()));
    }
  }

  private void move(double rate, Map<String, Floats> batch) {
    Floats answers = lesson.network().outputs(batch).get(lesson.binding().answer());
    Optional<Floats> targets = target(batch);
    if (answers != null && targets.isPresent()) {
      rule.weights().forEach(weight -> move(weight, rate, answers, targets.get(), batch));
    }
  }

  private Optional<Floats> target(Map<String, Floats> batch) {
    return lesson.network().flat().inputs().stream()
        .filter(cell -> !lesson.network().flat().data().contains(cell))
        .map(Cell::name)
        .filter(batch::containsKey)
        .findFirst()
        .map(batch::get);
  }

  private void move(
      String weight, double rate, Floats answers, Floats targets, Map<String, Floats> batch) {
    String name = lesson.network().scripts().names().getOrDefault(weight, weight);
    Floats before = lesson.network().session().parameter(name);
    Optional<Floats> input = input(weight, batch);
    float[] after = before.values().clone();
    for (int example = 0; example < answers.batch(); example++) {
      float wrong = targets.values()[example] - answers.values()[example];
      for (int i = 0; i < after.length; i++) {
        float x = input.isEmpty() ? 1 : input.get().values()[example * after.length + i];
        after[i] += (float) (rate * wrong * x);
      }
    }
    lesson.network().session().put(name, new Floats(before.shape(), after));
  }

  /** What a weight is multiplied with; nothing for a constant term. */
  private Optional<Floats> input(String weight, Map<String, Floats> batch) {
    for (Cell cell : lesson.network().flat().cells().values()) {
      if (cell.origin() instanceof Cell.Apply apply
          && apply.operator().equals(Operators.named("matmul"))
          && apply.arguments().get(0).cell().equals(weight)) {
        return Optional.ofNullable(batch.get(apply.arguments().get(1).cell()));
      }
    }
    return Optional.empty();
  }
}
