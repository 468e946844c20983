package org.archigram.cli.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.model.Architecture;
import org.archigram.testkit.RandomArchitectures;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every picture is true: read back, it is the quotient of its model. */
class ProofTest {
  private static final int DEPTH = 2;
  private static final long SEED = 20_000;

  static List<String> names() {
    return Zoo.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void bundledArchitecturesAreDrawnTruly(String name) {
    assertThat(Pictures.faults(Pictures.bundled(name), DEPTH)).isEmpty();
  }

  @Test
  void randomArchitecturesAreDrawnTruly() {
    List<String> faults =
        LongStream.range(SEED, SEED + 120)
            .boxed()
            .flatMap(seed -> faults(RandomArchitectures.of(seed), (int) (seed % 2)).stream())
            .toList();
    assertThat(faults).isEmpty();
  }

  /** The proof itself must notice what is wrong. */
  @Test
  void aFaultInAPictureIsNoticed() {
    Architecture gru = Pictures.bundled("gru");
    String svg = Pictures.svg(gru, ViewOptions.Kind.FLOW, 0);
    assertThat(faults(gru, svg)).isEmpty();
    assertThat(faults(gru, svg.replaceFirst("data-from=\"x\"", "data-from=\"z\""))).isNotEmpty();
    assertThat(faults(gru, svg.replaceFirst("class=\"edge\"", "class=\"none\""))).isNotEmpty();
    assertThat(faults(gru, svg.replace("data-delay=\"t -1\"", "data-delay=\"t -2\""))).isNotEmpty();
    assertThat(faults(gru, svg.replace("data-kind=\"feedback\"", "data-kind=\"data\"")))
        .isNotEmpty();
    assertThat(faults(gru, svg.replaceFirst("data-weights=\"trained\"", "data-weights=\"fixed\"")))
        .isNotEmpty();
    assertThat(faults(gru, svg.replaceFirst("data-members=\"", "data-members=\"ghost ")))
        .isNotEmpty();
    assertThat(faults(gru, svg.replaceFirst("class=\"node\"", "class=\"none\""))).isNotEmpty();
  }

  @Test
  void aWrongPlateIsNoticed() {
    Architecture gru = Pictures.bundled("gru");
    String svg = Pictures.svg(gru, ViewOptions.Kind.FLOW, 0);
    assertThat(faults(gru, svg.replace("data-axis=\"t\"", "data-axis=\"s\"")))
        .anyMatch(fault -> fault.contains("but no plate of it"))
        .anyMatch(fault -> fault.contains("without need"));
  }

  @Test
  void aMissingLetterOrBadgeIsNoticed() {
    Architecture shared = Pictures.read(TruthTrapsTest.SHARED);
    String letters = Pictures.svg(shared, ViewOptions.Kind.FLOW, 0);
    assertThat(faults(shared, letters)).isEmpty();
    assertThat(faults(shared, letters.replaceFirst("shared:A", "shared:B"))).isNotEmpty();
    Architecture stack = Pictures.bundled("deep-bidirectional-lstm");
    String loops = Pictures.svg(stack, ViewOptions.Kind.FLOW, 0);
    assertThat(faults(stack, loops)).isEmpty();
    assertThat(faults(stack, loops.replaceAll("data-badges=\"[^\"]*\"", ""))).isNotEmpty();
  }

  private static List<String> faults(Architecture architecture, int depth) {
    ViewOptions.Kind kind = Pictures.KINDS.get(architecture.name().hashCode() / 2 & 1);
    return faults(architecture, Pictures.svg(architecture, kind, depth)).stream()
        .map(fault -> architecture.name() + ": " + fault)
        .toList();
  }

  private static List<String> faults(Architecture architecture, String svg) {
    return Comparison.faults(ModelGraph.of(architecture), Readback.of(svg));
  }
}
