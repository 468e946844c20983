package org.archigram.runtime.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TasksTest {
  /** Generated tasks must not even ask for it. */
  private static final Store NOWHERE =
      new Store(Optional.empty(), java.nio.file.Path.of("/nowhere"), Map.of(), Listener.NONE);

  static Stream<String> generated() {
    return Tasks.names().stream().filter(name -> !name.equals("digits") && !name.equals("fashion"));
  }

  private static Task task(String name) {
    return Tasks.find(name).orElseThrow();
  }

  private static Examples examples(String name, long seed) {
    return task(name).examples(seed, NOWHERE);
  }

  @Test
  void allTasksHaveNamesOfTheirOwn() {
    assertThat(Tasks.names())
        .doesNotHaveDuplicates()
        .contains("adding", "delayed-xor", "echo", "copy", "digits", "fashion", "mackey-glass")
        .contains("narma10", "memory-capacity", "sinc", "spirals", "and", "or", "xor")
        .contains("reverse-translate");
    assertThat(Tasks.find("nothing")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("generated")
  void batchesFollowFromSeedAndStepAlone(String name) {
    Examples first = examples(name, 7);
    Map<String, Floats> late = first.batch(1000, 5);
    first.batch(3, 5);
    assertThat(first.batch(1000, 5)).isEqualTo(late);
    assertThat(examples(name, 7).batch(1000, 5)).isEqualTo(late);
    assertThat(first.batch(1001, 5)).isNotEqualTo(late);
    assertThat(examples(name, 8).batch(1000, 5)).isNotEqualTo(late);
  }

  @ParameterizedTest
  @MethodSource("generated")
  void heldOutExamplesAreTheSameForAllSeeds(String name) {
    assertThat(examples(name, 1).heldOut()).isEqualTo(examples(name, 2).heldOut());
  }

  @ParameterizedTest
  @MethodSource("generated")
  void valuesAreWhatTheRolesSay(String name) {
    Examples examples = examples(name, 7);
    for (Map<String, Floats> values :
        List.of(examples.batch(2, 6), examples.everything(), examples.heldOut())) {
      List<Role> given =
          task(name).roles().stream().filter(role -> role.use() != Use.ANSWER).toList();
      assertThat(values.keySet())
          .containsExactlyElementsOf(given.stream().map(Role::name).toList());
      given.forEach(role -> assertRole(role, Kind.get(values, role.name())));
    }
    examples.batch(2, 6).values().forEach(value -> assertThat(value.batch()).isEqualTo(6));
  }

  private static void assertRole(Role role, Floats value) {
    Integer[] lengths = value.shape().stream().skip(1).toArray(Integer[]::new);
    assertThat(value.shape()).isEqualTo(role.batch(value.batch(), lengths));
    for (float number : value.values()) {
      assertThat(Float.isFinite(number)).isTrue();
      if (role.classes() > 0) {
        assertThat(number).isBetween(0f, role.classes() - 1f).isEqualTo((float) (int) number);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("generated")
  void theBaselineDoesNotPass(String name) {
    Examples.Baseline baseline = examples(name, 1).baseline();
    assertThat(task(name).about().bar().passes(baseline.value())).as("%s", baseline).isFalse();
    assertThat(Double.isFinite(baseline.value())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "adding, 0.1667, 0.012",
    "delayed-xor, 0.5, 0.02",
    "echo, 0.5, 0.02",
    "copy, 40, 1.5",
    "and, 0.75, 0",
    "or, 0.75, 0",
    "xor, 0.5, 0",
    "spirals, 0.5, 0.05",
    "sinc, 0.35, 0.05",
    "narma10, 0.378, 0.03",
    "memory-capacity, 0.025, 0.02",
    "reverse-translate, 0, 0"
  })
  void theBaselineIsWhatTheoryOrPapersSay(String name, double value, double tolerance) {
    assertThat(examples(name, 1).baseline().value()).isCloseTo(value, within(tolerance));
  }

  /** Says what is right, for tasks that ask for their held-out examples once, in order. */
  @ParameterizedTest
  @CsvSource({
    "adding, sum",
    "delayed-xor, label",
    "echo, label",
    "copy, z",
    "sinc, y",
    "spirals, label",
    "xor, label",
    "narma10, d",
    "memory-capacity, d",
    "reverse-translate, word"
  })
  void whatIsRightPassesAndWhatIsWrongDoesNot(String name, String target) {
    Examples examples = examples(name, 1);
    Floats right = Kind.get(examples.heldOut(), target);
    int[] at = {0};
    double best =
        examples.measure(
            inputs -> {
              int count = inputs.values().iterator().next().batch();
              Floats part = right.examples(at[0] % right.batch(), count);
              at[0] += count;
              return name.equals("reverse-translate") ? oneHot(part) : part;
            });
    assertThat(task(name).about().bar().passes(best)).as("%s", best).isTrue();
    double worst =
        examples.measure(
            inputs -> {
              Floats part = right.examples(0, inputs.values().iterator().next().batch());
              return Kind.constant(
                  name.equals("reverse-translate") ? oneHot(part) : part, Float.NaN);
            });
    assertThat(task(name).about().bar().passes(worst)).as("%s", worst).isFalse();
  }

  private static Floats oneHot(Floats classes) {
    float[] scores = new float[classes.values().length * 49];
    for (int i = 0; i < classes.values().length; i++) {
      scores[i * 49 + (int) classes.values()[i]] = 1;
    }
    return new Floats(List.of(classes.batch(), classes.shape().get(1), 49), scores);
  }

  @Test
  void finiteSetsShowEveryExampleOnceARound() {
    Map<String, Floats> cases = new LinkedHashMap<>();
    cases.put("a", new Floats(List.of(10), new float[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    Asked asked = Asked.of(task("xor"), "a", "a", cases);
    Finite finite = Finite.of(3, Finite.Set.of(cases), asked, () -> none());
    StringBuilder seen = new StringBuilder();
    for (int step = 0; step < 5; step++) {
      for (float value : Kind.get(finite.batch(step, 4), "a").values()) {
        seen.append((int) value);
      }
    }
    assertThat(seen.substring(0, 10).chars().sorted().toArray())
        .isEqualTo("0123456789".chars().toArray());
    assertThat(seen.substring(10).chars().sorted().toArray())
        .isEqualTo("0123456789".chars().toArray());
    assertThat(seen.substring(0, 10)).isNotEqualTo(seen.substring(10));
  }

  private static Examples.Baseline none() {
    return new Examples.Baseline("", 0);
  }

  @Test
  void trialsHaveBarsAndRecipesThatCanBe() {
    assertThat(Tasks.all())
        .allSatisfy(
            task -> {
              assertThat(task.trials()).isNotEmpty();
              assertThat(task.about().bar().source()).isNotBlank();
              assertThat(task.about().source()).isNotBlank();
              for (Trial trial : task.trials()) {
                assertThat(trial.recipe().steps()).isPositive();
              }
            });
  }
}
