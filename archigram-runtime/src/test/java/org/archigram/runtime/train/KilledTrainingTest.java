package org.archigram.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.torch.Examples;
import org.archigram.runtime.torch.TorchEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed while it trains leaves a run that goes on as if nothing had been. */
class KilledTrainingTest {
  private static final int STEPS = 3000;

  @TempDir Path folder;

  /** Trains until it is killed: what the child process does. */
  public static void main(String[] arguments) {
    train(Path.of(arguments[0]), STEPS);
  }

  private static List<Parameter> train(Path run, long steps) {
    Plan plan =
        Plan.of(
                new Call("losses", List.of("x", "y")),
                List.of(
                    new Plan.Objective(
                        new Goal("fit", List.of("V", "Un"), Optimiser.Adam.DEFAULT, 1),
                        new Rate.Constant(0.001))),
                steps)
            .withEvery(new Plan.Every(1000, 1));
    try (Session session = new TorchEngine().open(Examples.gru(2, 4), Settings.DEFAULT)) {
      Training training =
          new Training(
              session,
              plan,
              KilledTrainingTest::batch,
              Optional.of(new Checkpoints(run)),
              event -> {});
      training.resume();
      training.run(() -> false);
      return session.parameters();
    }
  }

  private static Map<String, Floats> batch(long number) {
    List<Floats> sums = Examples.sums(2, 3, 2, number);
    return Map.of("x", sums.get(0), "y", sums.get(1));
  }

  @Test
  void killedTrainingGoesOnWithTheSameBits() throws Exception {
    Path run = folder.resolve("run");
    Checkpoints all = new Checkpoints(run);
    long reached = -1;
    for (int kill = 0; kill < 2; kill++) {
      Process child = start(run);
      waitForMoreThan(run, reached + 5, child);
      child.destroyForcibly();
      assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
      long now = all.latest().orElseThrow().step();
      assertThat(now).isGreaterThan(reached).isLessThan(STEPS);
      reached = now;
    }
    long end = reached + 20;
    assertThat(train(run, end)).isEqualTo(train(folder.resolve("whole"), end));
  }

  private Process start(Path run) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledTrainingTest.class.getName(),
            run.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }

  private static void waitForMoreThan(Path run, long step, Process child)
      throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (newest(run) <= step) {
      assertThat(child.isAlive()).as("the child trains").isTrue();
      assertThat(System.nanoTime()).as("the child makes steps").isLessThan(end);
      Thread.sleep(20);
    }
  }

  /** By the names alone: the child removes files while we look. */
  private static long newest(Path run) {
    String[] names = run.toFile().list();
    return names == null
        ? -1
        : Arrays.stream(names)
            .filter(name -> name.endsWith(".checkpoint"))
            .mapToLong(name -> Checkpoints.step(Path.of(name)))
            .max()
            .orElse(-1);
  }
}
