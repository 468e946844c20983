package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.archigram.model.Architecture;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.network.Room;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.train.Checkpoints;
import org.archigram.runtime.train.Event;
import org.archigram.runtime.train.Training;

/**
 * An architecture that is to learn a task, and how.
 *
 * <pre>{@code
 * try (Learnt mlp = Study.of(architecture, Tasks.named("xor")).withSteps(500).learn()) {
 *   Floats y = mlp.outputs(Map.of("x", x)).get("y");
 * }
 * }</pre>
 *
 * @param architecture what learns: a network with a loss or a rule
 * @param task what it learns
 * @param recipe how it is trained
 * @param length how long, and with which random numbers
 * @param place where it computes, and where published data is found
 */
public record Study(
    Architecture architecture,
    Task task,
    Trial.Recipe recipe,
    Learning.Length length,
    Place place) {
  private static final int MEASUREMENTS = 20;

  /**
   * Where a study takes place.
   *
   * @param settings what computes
   * @param store where published data is found
   */
  public record Place(Settings settings, Store store) {}

  /**
   * What surrounds a training that can be stopped and taken up again.
   *
   * @param checkpoints where to keep what is needed to go on
   * @param before what was recorded of the part before; nothing for a new training
   * @param resume whether to go on from the newest checkpoint
   * @param listener is told what happens, and how it went until then
   * @param stop is asked before each step
   */
  public record Keeping(
      Optional<Checkpoints> checkpoints,
      Course before,
      boolean resume,
      Listener listener,
      BooleanSupplier stop) {
    /** Keeps nothing, and goes on to the end. */
    public static final Keeping NOTHING =
        new Keeping(Optional.empty(), Course.NONE, false, (event, course) -> {}, () -> false);
  }

  /** Follows a training. */
  @FunctionalInterface
  public interface Listener {
    void happened(Event event, Course course);
  }

  /** A study with the recipe that is known for the architecture, or a usual one. */
  public static Study of(Architecture architecture, Task task) {
    Trial.Recipe recipe = Lesson.recipe(task, architecture.name());
    Learning.Length length = new Learning.Length(recipe.steps(), 1, measure(recipe.steps()), 0);
    Place here = new Place(Settings.DEFAULT, Store.ofUser((what, done, all) -> {}));
    return new Study(architecture, task, recipe, length, here);
  }

  /** The usual number of steps between two measurements. */
  public static long measure(long steps) {
    return Math.max(1, steps / MEASUREMENTS);
  }

  /** The same with another number of steps. */
  public Study withSteps(long steps) {
    return withLength(new Learning.Length(steps, length.seed(), measure(steps), length.patience()));
  }

  /** The same with other random numbers. */
  public Study withSeed(long seed) {
    return withLength(
        new Learning.Length(length.steps(), seed, length.measure(), length.patience()));
  }

  /** The same with another length. */
  public Study withLength(Learning.Length other) {
    return new Study(architecture, task, recipe, other, place);
  }

  /** The same, trained in another way. */
  public Study withRecipe(Trial.Recipe other) {
    return new Study(architecture, task, other, length, place);
  }

  /** The same in another place. */
  public Study in(Place other) {
    return new Study(architecture, task, recipe, length, other);
  }

  /** Learns to the end, and keeps nothing on the way. */
  public Learnt learn() {
    return learn(Keeping.NOTHING);
  }

  /**
   * Learns.
   *
   * @throws Binding.Misfit when the architecture does not fit the task
   * @throws UnsupportedOperationException when something in the architecture cannot run
   */
  public Learnt learn(Keeping keeping) {
    return learn(lesson(List.of()), keeping);
  }

  /** Learns a lesson that {@link #lesson} has opened, and closes it where that fails. */
  public Learnt learn(Lesson lesson, Keeping keeping) {
    try {
      List<Course.Recorder> recorders = new ArrayList<>();
      Consumer<Event> told = event -> keeping.listener().happened(event, recorders.get(0).course());
      Course.Recorder recorder = new Course.Recorder(keeping.before(), told);
      recorders.add(recorder);
      Learning learning = new Learning(lesson, length, keeping.checkpoints(), recorder);
      return learnt(lesson, learning, recorder, keeping);
    } catch (RuntimeException | Error e) {
      lesson.network().close();
      throw e;
    }
  }

  private Learnt learnt(
      Lesson lesson, Learning learning, Course.Recorder recorder, Keeping keeping) {
    Optional<Training.Outcome> outcome = Optional.empty();
    try {
      outcome = learning.run(keeping.resume(), keeping.stop());
      if (outcome.filter(Training.Outcome::isStopped).isEmpty()) {
        double value = lesson.measure(keeping.stop());
        return new Learnt(architecture, lesson, recorder.course(), outcome, value);
      }
    } catch (Training.Stopped e) {
      outcome = Optional.of(outcome.map(Training.Outcome::stopped).orElse(Training.Outcome.NONE));
    }
    return new Learnt(architecture, lesson, recorder.course(), outcome, Double.NaN);
  }

  /** The equations of what learns, with the sizes that the task gives. */
  public Flat flat() {
    return Flat.of(architecture, task.binding(architecture).sizes());
  }

  /** Opens the network with its first weights; {@code watched} are inner values to hand out. */
  public Lesson lesson(List<String> watched) {
    Binding binding = task.binding(architecture);
    Flat flat = Flat.of(architecture, binding.sizes());
    Room.requireTraining(flat, recipe.batch());
    List<String> inner = new ArrayList<>(Learning.watched(flat));
    watched.stream().filter(name -> !inner.contains(name)).forEach(inner::add);
    Network network = Network.of(flat, length.seed(), new TorchEngine(), place.settings(), inner);
    return new Lesson(network, task, binding, task.examples(length.seed(), place.store()), recipe);
  }
}
