package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.train.Ahead;
import org.archigram.runtime.train.Batches;
import org.archigram.runtime.train.Call;
import org.archigram.runtime.train.Checkpoint;
import org.archigram.runtime.train.Checkpoints;
import org.archigram.runtime.train.Event;
import org.archigram.runtime.train.Measure;
import org.archigram.runtime.train.Plan;
import org.archigram.runtime.train.Rate;
import org.archigram.runtime.train.Training;

/** The learning of a lesson: what a rule solves at once, and what gradients take steps for. */
public final class Learning {

  /**
   * How long to learn, and how often to look.
   *
   * @param steps the number of steps
   * @param seed where random numbers begin
   * @param measure the number of steps between two measurements on held-out data
   * @param patience how many measurements without a better one end it; 0 for any number
   */
  public record Length(long steps, long seed, long measure, int patience) {}

  private static final int REPORTS = 200;

  private final Lesson lesson;
  private final Length length;
  private final Optional<Checkpoints> checkpoints;
  private final Consumer<Event> listener;
  private BooleanSupplier stop = () -> false;

  /** Prepares the learning of {@code lesson}; checkpoints go to their folder. */
  public Learning(Lesson lesson, Length length, Checkpoints checkpoints, Consumer<Event> listener) {
    this(lesson, length, Optional.of(checkpoints), listener);
  }

  Learning(
      Lesson lesson, Length length, Optional<Checkpoints> checkpoints, Consumer<Event> listener) {
    this.lesson = lesson;
    this.length = length;
    this.checkpoints = checkpoints;
    this.listener = listener;
  }

  /** The inner values that a network must watch so that it can learn by its rules. */
  public static List<String> watched(Flat flat) {
    return Solving.seen(flat);
  }

  /**
   * Learns.
   *
   * @param resume whether to go on from the newest checkpoint
   * @param stop is asked before each step, and before each part of a measurement
   * @return the outcome of the steps; empty when all was solved at once
   * @throws Training.Stopped when it was stopped before the first step
   */
  public Optional<Training.Outcome> run(boolean resume, BooleanSupplier stop) {
    this.stop = stop;
    Flat flat = lesson.network().flat();
    List<String> trained = lesson.trained();
    follow(flat.rules());
    if (trained.isEmpty() || flat.losses().isEmpty()) {
      Session session = lesson.network().session();
      Session.Memory nothing = new Session.Memory(List.of(), Map.of());
      Checkpoint solved =
          new Checkpoint(0, length.seed(), Checkpoint.Standing.NONE, session.parameters(), nothing);
      checkpoints.ifPresent(folder -> folder.save(solved));
      return Optional.empty();
    }
    try (Ahead batches = new Ahead(batches(), length.steps())) {
      Training training =
          new Training(lesson.network().session(), plan(), batches, checkpoints, listener);
      training.explainedBy(number -> Turned.first(lesson, number));
      if (resume) {
        training.resume();
      }
      Training.Outcome outcome = training.run(stop);
      listener.accept(new Event.Waited(outcome.steps(), batches.waited()));
      return Optional.of(outcome);
    }
  }

  private void follow(List<Flat.Rule> rules) {
    for (Flat.Rule rule : rules) {
      boolean perceptron = rule.rule().rule().name().equals(PerceptronRule.NAME);
      if (!perceptron && !Solving.solves(rule)) {
        throw new UnsupportedOperationException(
            "the rule "
                + rule.rule().rule()
                + " cannot be run yet; ridge, least_squares and perceptron can");
      }
      if (perceptron) {
        new PerceptronRule(lesson, rule).run(length.steps(), stop);
      }
    }
    new Solving(lesson, stop).solve();
  }

  private static Rate rate(Trial.Recipe recipe, long steps) {
    double begin = recipe.rate();
    return switch (recipe.schedule()) {
      case CONSTANT -> new Rate.Constant(begin);
      case COSINE -> new Rate.Cosine(begin, steps, 0);
      case STEPS -> new Rate.Steps(begin, (steps + 2) / 3, 0.1);
      case WARMUP -> {
        long rising = (steps + 9) / 10;
        yield new Rate.WarmUp(rising, new Rate.Cosine(begin, Math.max(1, steps - rising), 0));
      }
    };
  }

  private Batches batches() {
    return new Batches() {
      @Override
      public Map<String, Floats> batch(long number) {
        return parts(number).get(0).values();
      }

      @Override
      public List<Part> parts(long number) {
        return lesson.parts(number);
      }
    };
  }

  private Plan plan() {
    Call call = new Call("goals", lesson.network().scripts().inputs());
    List<Plan.Objective> objectives = new ArrayList<>();
    Rate rate = rate(lesson.recipe(), Math.max(1, length.steps()));
    for (Goal goal : goals()) {
      objectives.add(new Plan.Objective(goal, rate));
    }
    long report = Math.max(1, length.steps() / REPORTS);
    return new Plan(
        call,
        objectives,
        length.steps(),
        length.seed(),
        new Plan.Every(report, Math.max(1, length.measure())),
        new Plan.Check(List.of(new OnHeldOut()), Math.max(1, length.measure()), length.patience()));
  }

  /** The losses together train all weights, unless objectives say which trains which. */
  private List<Goal> goals() {
    Flat flat = lesson.network().flat();
    if (flat.objectives().isEmpty()) {
      return List.of(
          new Goal("loss", lesson.trained(), lesson.optimiser(), lesson.recipe().clip()));
    }
    List<Goal> goals = new ArrayList<>();
    for (Flat.Objective objective : flat.objectives()) {
      List<String> weights =
          objective.weights().stream()
              .map(name -> lesson.network().scripts().names().getOrDefault(name, name))
              .filter(lesson.trained()::contains)
              .toList();
      String name = String.join(" + ", objective.losses());
      goals.add(new Goal(name, weights, lesson.optimiser(), lesson.recipe().clip()));
    }
    return goals;
  }

  /** What the metric of the task says. */
  private final class OnHeldOut implements Measure {
    @Override
    public String name() {
      return lesson.task().about().metric().title();
    }

    @Override
    public boolean higherIsBetter() {
      return !lesson.task().about().metric().smallerIsBetter();
    }

    @Override
    public double of(Session session) {
      return lesson.validate(stop);
    }
  }
}
