package org.archigram.runtime.task;

import org.archigram.runtime.data.Floats;

/** Metrics of classes and bits. */
final class Decisions {
  private Decisions() {}

  /** The class that each answer comes to, one for each target. */
  static int[] classes(Floats answers, Floats targets) {
    int count = targets.values().length;
    int scores = count == 0 ? 1 : answers.values().length / count;
    if (scores * count != answers.values().length || scores == 0) {
      throw new IllegalArgumentException(
          "the answers have the shape " + answers.shape() + ", the targets " + targets.shape());
    }
    boolean two = hasTwo(targets.values());
    int[] classes = new int[count];
    for (int i = 0; i < count; i++) {
      classes[i] =
          scores == 1
              ? nearest(answers.values()[i], two)
              : highest(answers.values(), i * scores, scores);
    }
    return classes;
  }

  private static boolean hasTwo(float[] targets) {
    for (float target : targets) {
      if (target > 1) {
        return false;
      }
    }
    return true;
  }

  /** One number stands for the class that is nearest to it; NaN for none. */
  private static int nearest(float value, boolean two) {
    if (Float.isNaN(value)) {
      return -1;
    }
    return two ? (value > 0.5f ? 1 : 0) : Math.round(value);
  }

  private static int highest(float[] scores, int from, int count) {
    int best = -1;
    float most = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < count; i++) {
      if (scores[from + i] > most) {
        most = scores[from + i];
        best = i;
      }
    }
    return best;
  }

  static double accuracy(Floats answers, Floats targets) {
    int[] classes = classes(answers, targets);
    int right = 0;
    for (int i = 0; i < classes.length; i++) {
      right += classes[i] == (int) targets.values()[i] ? 1 : 0;
    }
    return (double) right / classes.length;
  }

  static double errorRate(Floats answers, Floats targets) {
    return 1 - accuracy(answers, targets);
  }

  static double exact(Floats answers, Floats targets) {
    int[] classes = classes(answers, targets);
    int each = classes.length / targets.batch();
    int exact = 0;
    for (int example = 0; example < targets.batch(); example++) {
      boolean right = true;
      for (int i = example * each; i < (example + 1) * each; i++) {
        right &= classes[i] == (int) targets.values()[i];
      }
      exact += right ? 1 : 0;
    }
    return (double) exact / targets.batch();
  }

  static double wrongBits(Floats answers, Floats targets) {
    Numbers.requireSameCount(answers, targets);
    int wrong = 0;
    for (int i = 0; i < targets.values().length; i++) {
      boolean set = answers.values()[i] > 0.5f;
      boolean unknown = Float.isNaN(answers.values()[i]);
      wrong += unknown || set != targets.values()[i] > 0.5f ? 1 : 0;
    }
    return (double) wrong / targets.batch();
  }
}
