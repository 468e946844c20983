package org.archigram.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.Definition;
import org.archigram.model.Ref;
import org.archigram.model.Value;
import org.archigram.model.fact.Typed;
import org.archigram.model.fact.Types;
import org.junit.jupiter.api.Test;

class RandomArchitecturesTest {

  private static final int SEEDS = 400;

  @Test
  void theSameSeedMakesTheSameArchitecture() {
    assertThat(RandomArchitectures.of(7)).isEqualTo(RandomArchitectures.of(7));
    assertThat(RandomArchitectures.of(7).root()).isNotEqualTo(RandomArchitectures.of(8).root());
  }

  @Test
  void everyArchitectureIsWellTyped() {
    for (long seed = 0; seed < SEEDS; seed++) {
      assertWellTyped(RandomArchitectures.of(seed));
    }
  }

  private static void assertWellTyped(Architecture architecture) {
    Types types = Types.of(architecture);
    assertThat(types.problems()).as(architecture.name()).isEmpty();
    assertKnown(types.root());
  }

  private static void assertKnown(Typed typed) {
    for (Value value : typed.block().values()) {
      assertThat(typed.type(value.id()).shape().ranked()).as(value.toString()).isTrue();
      assertThat(typed.type(value.id()).shape().elements().known())
          .as(value + " : " + typed.type(value.id()) + " in " + typed.block().name())
          .isPresent();
    }
    typed.block().calls().forEach(call -> assertKnown(typed.inside(call.id())));
  }

  @Test
  void togetherTheyHaveEveryFeature() {
    Set<String> features = new TreeSet<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      features(RandomArchitectures.of(seed).root(), features);
    }
    assertThat(features)
        .contains(
            "past",
            "future",
            "far",
            "boundary",
            "shared",
            "stack",
            "cell",
            "two axes",
            "normal",
            "stop",
            "reverse_gradient",
            "decouple",
            "straight_through",
            "concat",
            "softmax",
            "loss",
            "first",
            "last");
  }

  private static void features(Block block, Set<String> features) {
    if (!block.boundaries().isEmpty()) {
      features.add("boundary");
    }
    if (block.axes().size() > 1) {
      features.add("two axes");
    }
    if (!block.training().losses().isEmpty()) {
      features.add("loss");
    }
    block
        .instances()
        .forEach(
            instance -> {
              features.add(
                  instance.copies().isPresent()
                      ? "stack"
                      : instance.block().name().toLowerCase(java.util.Locale.ROOT));
              long calls =
                  block.calls().stream().filter(c -> c.instance().equals(instance.name())).count();
              if (calls > 1) {
                features.add("shared");
              }
            });
    for (Value value : block.values()) {
      if (value.definition() instanceof Definition.Apply apply) {
        features.add(apply.operator().name());
        apply.arguments().forEach(ref -> ref.shifts().forEach(shift -> features.add(kind(shift))));
      }
    }
  }

  private static String kind(Ref.Shift shift) {
    return switch (shift.from()) {
      case START -> "first";
      case END -> "last";
      case CURRENT -> shift.offset() < -1 ? "far" : shift.offset() < 0 ? "past" : "future";
    };
  }

  @Test
  void shrinkingKeepsTheFailureAndDropsTheRest() {
    for (long seed = 0; seed < 40; seed++) {
      Architecture failing = RandomArchitectures.of(seed);
      if (!draws(failing)) {
        continue;
      }
      Architecture small = RandomArchitectures.shrunk(failing, RandomArchitecturesTest::draws);
      assertThat(draws(small)).isTrue();
      assertThat(small.root().outputs()).isEmpty();
      assertThat(small.root().values().size()).isLessThan(failing.root().values().size());
      assertWellTyped(small);
    }
  }

  private static boolean draws(Architecture architecture) {
    return architecture.root().values().stream()
        .anyMatch(
            v ->
                v.definition() instanceof Definition.Apply apply
                    && apply.operator().name().equals("normal"));
  }
}
