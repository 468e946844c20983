package org.archigram.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.torch.Examples;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.train.Training.End;
import org.archigram.runtime.train.Training.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingTest {
  private static final TorchEngine ENGINE = new TorchEngine();

  @TempDir Path folder;

  private final List<Event> events = new ArrayList<>();

  /** A network that keeps a count, draws noise, and has two losses with different optimisers. */
  private static Script noisy() {
    Script gru = Examples.gru(2, 4);
    List<Parameter> parameters = new ArrayList<>(gru.parameters());
    parameters.add(new Parameter("seen", false, new Floats(List.of(), new float[1])));
    String losses =
        """

        def both(self, x: Tensor, y: Tensor, step: Tensor) -> List[Tensor]:
          self.seen.add_(1.0)
          hs = self.forward(x + 0.1 * torch.randn_like(x))
          loss = (torch.matmul(hs, self.V) - y).square().mean()
          return [loss, hs.square().mean() + step * self.bz.sum() * 0.001]

        def fit(self, x: Tensor, y: Tensor) -> Tensor:
          return (torch.matmul(self.forward(x), self.V) - y).square().mean()
        """;
    return new Script("Noisy", gru.source() + losses, parameters);
  }

  private static Plan plan(long steps) {
    return Plan.of(
            new Call("both", List.of("x", "y", "step")),
            List.of(
                new Plan.Objective(
                    new Goal("fit", List.of("V", "Wn", "Un"), Optimiser.Adam.DEFAULT, 1),
                    new Rate.WarmUp(5, new Rate.Cosine(0.02, 15, 0))),
                new Plan.Objective(
                    new Goal("calm", List.of("bz"), new Optimiser.Sgd(0.9, 0), 0),
                    new Rate.Constant(0.1))),
            steps)
        .withSeed(5)
        .withEvery(new Plan.Every(10, 4));
  }

  private static Map<String, Floats> batch(long number) {
    List<Floats> sums = Examples.sums(3, 6, 2, number);
    return Map.of("x", sums.get(0), "y", sums.get(1));
  }

  private Training training(Session session, Plan plan, String run) {
    return new Training(
        session,
        plan,
        TrainingTest::batch,
        Optional.of(new Checkpoints(folder.resolve(run))),
        events::add);
  }

  private static Session open() {
    return ENGINE.open(noisy(), Settings.DEFAULT);
  }

  @Test
  void trainingInTwoPartsGivesTheSameBits() {
    try (Session whole = open();
        Session first = open();
        Session second = open()) {
      training(whole, plan(20), "whole").run(() -> false);
      Training begun = training(first, plan(20), "parts");
      int[] asked = {0};
      Outcome stopped = begun.run(() -> asked[0]++ == 10);
      assertThat(stopped.end()).isEqualTo(End.STOPPED);
      assertThat(stopped.steps()).isEqualTo(10);
      Training again = training(second, plan(20), "parts");
      again.resume();
      assertThat(again.run(() -> false).end()).isEqualTo(End.FINISHED);
      assertThat(second.parameters()).isEqualTo(whole.parameters());
      assertThat(second.memory()).isEqualTo(whole.memory());
      assertThat(whole.parameters()).isNotEqualTo(first.parameters());
      assertThat(whole.parameter("seen").values()).containsExactly(20);
    }
    assertThat(bytes("whole")).isEqualTo(bytes("parts"));
  }

  private byte[] bytes(String run) {
    try {
      return Files.readAllBytes(folder.resolve(run).resolve("step-000000000020.checkpoint"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatHappensIsTold() {
    Measure fit =
        new Measure.Mean(
            "error", false, new Call("fit", List.of("x", "y")), TrainingTest::batch, 2);
    Plan plan =
        plan(20).withEvery(new Plan.Every(10, 20)).withCheck(new Plan.Check(List.of(fit), 10, 0));
    try (Session session = open()) {
      Outcome outcome = training(session, plan, "told").run(() -> false);
      assertThat(outcome.standing().bestStep()).isIn(10L, 20L);
      assertThat(events)
          .extracting(event -> event.getClass().getSimpleName() + " " + event.step())
          .containsExactly(
              "Saved 0",
              "Progressed 10",
              "Measured 10",
              "Progressed 20",
              "Measured 20",
              "Saved 20");
      Event.Progressed progress = (Event.Progressed) events.get(1);
      assertThat(progress.last().losses()).hasSize(2);
      assertThat(progress.rates()).hasSize(2);
      assertThat(progress.perSecond()).isPositive();
      assertThat(progress.left()).isPositive();
      assertThat(new Checkpoints(folder.resolve("told")).best()).isEmpty();
    }
  }

  @Test
  void trainingEndsWhenNothingGetsBetter() {
    Measure worse =
        new Measure() {
          private int asked;

          @Override
          public String name() {
            return "worse";
          }

          @Override
          public boolean higherIsBetter() {
            return true;
          }

          @Override
          public double of(Session session) {
            return -asked++;
          }
        };
    Plan plan = plan(1000).withCheck(new Plan.Check(List.of(worse), 2, 3));
    try (Session session = open()) {
      Outcome outcome = training(session, plan, "early").run(() -> false);
      assertThat(outcome.end()).isEqualTo(End.NO_BETTER);
      assertThat(outcome.steps()).isEqualTo(8);
      assertThat(outcome.standing().bestStep()).isEqualTo(2);
      assertThat(new Checkpoints(folder.resolve("early")).best())
          .hasValueSatisfying(
              best -> {
                assertThat(best.step()).isEqualTo(2);
                assertThat(session.parameters()).isEqualTo(best.parameters());
              });
    }
  }

  @Test
  void lossThatIsNoNumberStopsWithItsNameAndStep() {
    Batches broken =
        number -> {
          List<Floats> sums = Examples.sums(3, 6, 2, number);
          if (number == 6) {
            sums.get(1).values()[0] = Float.NaN;
          }
          return Map.of("x", sums.get(0), "y", sums.get(1));
        };
    Checkpoints all = new Checkpoints(folder);
    try (Session session = open()) {
      Training training = new Training(session, plan(20), broken, Optional.of(all), events::add);
      assertThatThrownBy(() -> training.run(() -> false))
          .isInstanceOf(TrainingException.class)
          .hasMessage("step 7: the loss `fit` is NaN; the checkpoint of step 4 is kept");
      assertThat(all.latest()).hasValueSatisfying(c -> assertThat(c.step()).isEqualTo(4));
      assertThat(session.parameter("V").values()[0]).isFinite();
    }
  }

  @Test
  void checkpointThatCannotBeWrittenLosesNothing() throws IOException {
    Path run = folder.resolve("full");
    try (Session session = open()) {
      Training training = training(session, plan(20), "full");
      int[] asked = {0};
      assertThatThrownBy(
              () ->
                  training.run(
                      () -> {
                        if (asked[0]++ == 6) {
                          // A folder in its place cannot be replaced by a file.
                          block(run.resolve("step-000000000008.checkpoint"));
                        }
                        return false;
                      }))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("the checkpoint of step 8 could not be written");
      assertThat(session.parameter("seen").values()).containsExactly(8);
      assertThat(new String[] {"step-000000000000.checkpoint", "step-000000000004.checkpoint"})
          .isSubsetOf(run.toFile().list());
    }
  }

  private static void block(Path place) {
    try {
      Files.createDirectories(place.resolve("in the way"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void checkpointsOfAnotherTrainingAreNotTouched() {
    try (Session session = open()) {
      training(session, plan(4), "run").run(() -> false);
      assertThatThrownBy(() -> training(session, plan(4), "run").run(() -> false))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("choose another folder");
      assertThatThrownBy(() -> training(session, plan(4).withSeed(6), "run").resume())
          .hasMessage("the training began with the seed 5, not 6");
    }
    try (Session other = ENGINE.open(Examples.gru(2, 4), Settings.DEFAULT)) {
      Plan plan =
          Plan.of(
              new Call("losses", List.of("x", "y")),
              List.of(
                  new Plan.Objective(
                      new Goal("fit", List.of("V"), Optimiser.Adam.DEFAULT, 0),
                      new Rate.Constant(0.1))),
              4);
      assertThatThrownBy(() -> training(other, plan.withSeed(5), "run").resume())
          .hasMessageContaining("the checkpoint belongs to another network");
    }
  }

  @Test
  void missingInputIsNamed() {
    try (Session session = open()) {
      Training training =
          new Training(
              session,
              plan(2),
              number -> Map.of("x", batch(0).get("x")),
              Optional.empty(),
              e -> {});
      assertThatThrownBy(() -> training.run(() -> false))
          .hasMessage("`both` needs `y`, but the data has [x]");
    }
  }
}
