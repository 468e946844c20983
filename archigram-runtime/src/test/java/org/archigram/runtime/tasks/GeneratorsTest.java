package org.archigram.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Examples;
import org.junit.jupiter.api.Test;

class GeneratorsTest {
  private static final Store NOWHERE =
      new Store(Optional.empty(), Path.of("/nowhere"), Map.of(), Listener.NONE);

  private static Map<String, Floats> batch(String task, int size) {
    return Tasks.find(task).orElseThrow().examples(5, NOWHERE).batch(9, size);
  }

  private static float[] get(Map<String, Floats> values, String role) {
    return Kind.get(values, role).values();
  }

  @Test
  void drawsAreThoseOfSplitMix64() {
    Draws zero = new Draws(0);
    assertThat(zero.bits()).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(zero.bits()).isEqualTo(0x6e789e6aa1b965f4L);
    assertThat(zero.bits()).isEqualTo(0x06c45d188009454fL);
  }

  @Test
  void drawsAreEven() {
    Draws one = Draws.of(1, 2, 3);
    double sum = 0;
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      sum += one.unit();
      counts[one.below(7)]++;
    }
    assertThat(sum / 70_000).isCloseTo(0.5, within(0.01));
    assertThat(Arrays.stream(counts)).allSatisfy(c -> assertThat(c).isBetween(9500, 10_500));
    assertThat(Arrays.stream(one.order(50)).sorted().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, 50).toArray());
  }

  @Test
  void addingHasOneMarkInEachHalfAndTheirSum() {
    Map<String, Floats> values = batch("adding", 200);
    float[] x = get(values, "x");
    for (int i = 0; i < 200; i++) {
      double sum = 0;
      int[] marks = new int[2];
      for (int t = 0; t < 50; t++) {
        float number = x[(i * 50 + t) * 2];
        float mark = x[(i * 50 + t) * 2 + 1];
        assertThat(number).isBetween(0f, 1f);
        sum += number * mark;
        marks[t / 25] += (int) mark;
      }
      assertThat(marks).containsExactly(1, 1);
      assertThat((double) get(values, "sum")[i]).isCloseTo(sum, within(1e-6));
    }
  }

  @Test
  void delayedXorComparesTwoStepsBeforeWithTwoAfter() {
    Map<String, Floats> values = batch("delayed-xor", 50);
    float[] x = get(values, "x");
    for (int i = 0; i < 50; i++) {
      for (int t = 2; t < 18; t++) {
        int expected = (int) x[i * 20 + t - 2] ^ (int) x[i * 20 + t + 2];
        assertThat((int) get(values, "label")[i * 20 + t]).isEqualTo(expected);
      }
    }
  }

  @Test
  void echoRepeatsFiveStepsLater() {
    Map<String, Floats> values = batch("echo", 50);
    for (int i = 0; i < 50 * 25; i++) {
      if (i % 25 >= 5) {
        assertThat(get(values, "label")[i]).isEqualTo(get(values, "x")[i - 5]);
      }
    }
  }

  @Test
  void copyMarksBeginningAndEndAndAsksForTheBits() {
    Map<String, Floats> values = batch("copy", 3);
    int steps = Kind.get(values, "x").shape().get(1);
    int length = steps / 2 - 1;
    float[] x = get(values, "x");
    for (int i = 0; i < 3; i++) {
      for (int t = 0; t < steps; t++) {
        int at = i * steps + t;
        assertThat(x[at * 6 + 4]).isEqualTo(t == 0 ? 1 : 0);
        assertThat(x[at * 6 + 5]).isEqualTo(t == length + 1 ? 1 : 0);
        assertThat(get(values, "due")[at]).isEqualTo(t > length + 1 ? 1 : 0);
        for (int k = 0; k < 4; k++) {
          float expected = t > length + 1 ? x[(at - length - 1) * 6 + k] : 0;
          assertThat(get(values, "z")[at * 4 + k]).isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void copyHasAllLengthsUpToTwenty() {
    Examples copy = Tasks.find("copy").orElseThrow().examples(1, NOWHERE);
    int[] seen = new int[21];
    for (int step = 0; step < 1000; step++) {
      seen[Kind.get(copy.batch(step, 1), "x").shape().get(1) / 2 - 1]++;
    }
    assertThat(seen[0]).isZero();
    assertThat(Arrays.stream(seen).skip(1)).allSatisfy(n -> assertThat(n).isBetween(20, 90));
  }

  @Test
  void mackeyGlassFollowsItsEquation() {
    double[] y = MackeyGlass.solution(1.2, 1000);
    // From the same method with steps fifty times as small.
    assertThat(y[0]).isEqualTo(1.2);
    assertThat(y[100]).isCloseTo(0.6524042925, within(1e-4));
    assertThat(y[200]).isCloseTo(0.5501171075, within(1e-4));
    assertThat(y[500]).isCloseTo(1.0609543694, within(1e-3));
    assertThat(y[1000]).isCloseTo(1.0137240179, within(1e-2));
  }

  @Test
  void mackeyGlassAsksForEightyFourStepsOfItsOwn() {
    Examples examples = Tasks.find("mackey-glass").orElseThrow().examples(1, NOWHERE);
    float[] next = get(examples.heldOut(), "d");
    int[] calls = {0};
    double perfect =
        examples.measure(
            inputs -> {
              int steps = Kind.get(inputs, "u").shape().get(1);
              assertThat(steps).isEqualTo(200 + calls[0]);
              calls[0]++;
              return Kind.steps(Kind.get(examples.heldOut(), "d"), 0, steps);
            });
    assertThat(perfect).isZero();
    assertThat(calls[0]).isEqualTo(84);
    double still = examples.measure(inputs -> Kind.get(inputs, "u"));
    assertThat(still).isCloseTo(examples.baseline().value(), within(1e-9)).isBetween(0.5, 2.0);
    assertThat(next).hasSize(20 * 283);
  }

  @Test
  void narmaFollowsItsEquation() {
    Map<String, Floats> values =
        Tasks.find("narma10").orElseThrow().examples(4, NOWHERE).everything();
    float[] u = get(values, "u");
    float[] d = get(values, "d");
    for (int t = 20; t < 4000; t++) {
      double past = 0;
      for (int i = 1; i <= 10; i++) {
        past += d[t - i];
      }
      double expected = 0.3 * d[t - 1] + 0.05 * d[t - 1] * past + 1.5 * u[t - 9] * u[t] + 0.1;
      assertThat((double) d[t]).isCloseTo(expected, within(1e-6));
    }
  }

  @Test
  void memoryCapacityAsksForEachOfAHundredDelays() {
    Map<String, Floats> values = batch("memory-capacity", 2);
    float[] u = get(values, "u");
    float[] d = get(values, "d");
    for (int t = 100; t < 300; t++) {
      for (int k = 1; k <= 100; k++) {
        assertThat(d[(300 + t) * 100 + k - 1]).isEqualTo(u[300 + t - k]);
      }
    }
  }

  @Test
  void sincIsNoisyToLearnFromAndCleanWhenHeldOut() {
    Examples examples = Tasks.find("sinc").orElseThrow().examples(1, NOWHERE);
    assertThat(deviation(examples.everything())).isCloseTo(0.2 / Math.sqrt(3), within(0.003));
    assertThat(deviation(examples.heldOut())).isLessThan(1e-7);
  }

  private static double deviation(Map<String, Floats> points) {
    double sum = 0;
    for (int i = 0; i < 5000; i++) {
      double x = get(points, "x")[i];
      double difference = get(points, "y")[i] - Math.sin(x) / x;
      sum += difference * difference;
    }
    return Math.sqrt(sum / 5000);
  }

  @Test
  void spiralsNeverTouch() {
    Map<String, Floats> points =
        Tasks.find("spirals").orElseThrow().examples(1, NOWHERE).everything();
    float[] x = get(points, "x");
    double nearest = Double.MAX_VALUE;
    for (int i = 0; i < 1000; i++) {
      for (int j = 0; j < i; j++) {
        if (get(points, "label")[i] != get(points, "label")[j]) {
          nearest = Math.min(nearest, Math.hypot(x[2 * i] - x[2 * j], x[2 * i + 1] - x[2 * j + 1]));
        }
      }
    }
    assertThat(nearest).isGreaterThan(0.5);
  }

  @Test
  void translationsAreReversedWordForWord() {
    Map<Integer, Integer> lexicon = new HashMap<>();
    Examples examples = Tasks.find("reverse-translate").orElseThrow().examples(1, NOWHERE);
    for (int step = 0; step < 20; step++) {
      Map<String, Floats> values = examples.batch(step, 30);
      int length = Kind.get(values, "source").shape().get(1);
      assertThat(length).isBetween(3, 8);
      float[] words = get(values, "word");
      for (int i = 0; i < 30; i++) {
        assertThat(words[i * (length + 1) + length]).isZero();
        for (int s = 0; s < length; s++) {
          int from = (int) get(values, "source")[i * length + s];
          int to = (int) words[i * (length + 1) + length - 1 - s];
          assertThat(from).isBetween(1, 24);
          assertThat(to).isBetween(25, 48);
          assertThat(lexicon.merge(from, to, (old, same) -> old)).isEqualTo(to);
        }
      }
    }
    assertThat(lexicon.values()).hasSize(24).doesNotHaveDuplicates();
  }
}
