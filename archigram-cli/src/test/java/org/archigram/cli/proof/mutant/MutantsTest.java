package org.archigram.cli.proof.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.archigram.cli.proof.visible.Visible;
import org.archigram.model.Architecture;
import org.archigram.testkit.Thorough;
import org.junit.jupiter.api.Test;

/** A network that computes something else looks different, where the change is drawn. */
class MutantsTest {
  private static final long SEED = 11;
  private static final int FEW = 2;

  /** The mutants that look like their originals, by view and kind. */
  private static Map<String, List<String>> survivors(int each, UnaryOperator<Visible> sight) {
    Map<String, List<String>> survivors = new TreeMap<>();
    Random random = new Random(SEED);
    for (Stage stage : Stage.all()) {
      List<Mutant> mutants = new ArrayList<>(stage.mutants());
      Collections.shuffle(mutants, random);
      int tried = 0;
      for (Mutant mutant : mutants) {
        Optional<Architecture> other = tried < each ? stage.different(mutant) : Optional.empty();
        if (other.isPresent()) {
          tried++;
          for (String view : stage.hidden(mutant, other.get(), sight)) {
            survivors
                .computeIfAbsent(view + " " + mutant.kind(), key -> new ArrayList<>())
                .add(stage.name() + ", " + mutant);
          }
        }
      }
    }
    return survivors;
  }

  @Test
  void whatComputesSomethingElseLooksDifferent() {
    Map<String, List<String>> survivors =
        survivors(Thorough.cases(FEW, Integer.MAX_VALUE), UnaryOperator.identity());
    assertThat(survivors).as("these mutants look like their originals").isEmpty();
  }

  /** The proof itself must notice a picture that hides something. */
  @Test
  void aReaderWhoSeesNoMinusTakesAMutantForItsOriginal() {
    Stage stage =
        Stage.of(
            """
            block B {
              input x : [2]
              output y : [2]
              weights W : [2, 2]
              weights b : [2]
              y = tanh(W @ x + b)
            }
            """);
    Mutant sign =
        stage.mutants().stream()
            .filter(m -> m.kind() == Mutant.Kind.SIGN)
            .findFirst()
            .orElseThrow();
    Architecture other = stage.different(sign).orElseThrow();
    assertThat(stage.hidden(sign, other, UnaryOperator.identity())).isEmpty();
    assertThat(stage.hidden(sign, other, MutantsTest::withoutSigns)).contains("cell");
  }

  private static Visible withoutSigns(Visible picture) {
    return new Visible(
        new Visible.Page(0, 0, ""),
        picture.letters().stream().map(MutantsTest::withoutSigns).toList(),
        List.of());
  }

  private static Visible.Letters withoutSigns(Visible.Letters letters) {
    String text = letters.text().replaceAll("[+−]", "");
    return new Visible.Letters(text, new Visible.Spot(0, 0), false, 0, "", letters.colour(), 0);
  }
}
