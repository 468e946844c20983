package org.archigram.runtime.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Listener;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial.Recipe;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.train.Checkpoints;
import org.archigram.runtime.train.Event;
import org.archigram.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short training of every kind. */
class LearningTest {
  private static final Store NOWHERE =
      new Store(Optional.empty(), Path.of("/nowhere"), Map.of(), Listener.NONE);

  /** Losses that are averaged, as batches differ. */
  private static final int SOME = 20;

  private static final String CONVOLVING =
      """
      network Small {
        input image : [1, 8, 8]
        output y : [2]
        target label : class(2)
        y = image |> conv(2, kernel: 3) |> batch_norm |> relu |> max_pool(2) |> flatten |> dense(2)
        loss class = cross_entropy(y, label)
      }
      """;

  /** Each of two layers has a loss of its own, and no gradient goes from one to the other. */
  private static final String APART =
      """
      network Apart {
        input image : [1, 8, 8]
        output y : [2]
        target label : class(2)
        first = image |> flatten |> dense(2)
        second = dense(2)(stop(first))
        y = second
        loss near = cross_entropy(first, label)
        loss far = cross_entropy(second, label)
        minimize near over first
        minimize far over second
      }
      """;

  @TempDir Path folder;

  private final List<Float> losses = new ArrayList<>();

  private Lesson lesson(String text, Options options, Task task, Recipe recipe) {
    Architecture architecture =
        Language.read(new Source("test.arch", text), options).architecture().orElseThrow();
    Binding binding = Binding.of(architecture, task);
    Flat flat = Flat.of(architecture, binding.sizes());
    Network network =
        Network.of(flat, 1, new TorchEngine(), Settings.DEFAULT, Learning.watched(flat));
    return new Lesson(network, task, binding, task.examples(1, NOWHERE), recipe);
  }

  private void learn(Lesson lesson) {
    Learning.Length length =
        new Learning.Length(lesson.recipe().steps(), 1, lesson.recipe().steps(), 0);
    new Learning(lesson, length, new Checkpoints(folder), this::hear).run(false, () -> false);
  }

  private void hear(Event event) {
    if (event instanceof Event.Progressed at) {
      losses.add(at.last().losses().get(0));
    }
  }

  private double first() {
    return losses.subList(0, SOME).stream().mapToDouble(loss -> loss).average().orElseThrow();
  }

  private double last() {
    List<Float> end = losses.subList(losses.size() - SOME, losses.size());
    return end.stream().mapToDouble(loss -> loss).average().orElseThrow();
  }

  private static String bundled(String name) {
    return Zoo.entry(name).orElseThrow().source().text();
  }

  private static Task task(String name) {
    return Tasks.find(name).orElseThrow();
  }

  @Test
  void aRecurrentCellByGradientsThroughTime() {
    Task echo = task("echo");
    Template around = echo.template().orElseThrow();
    Options options =
        Options.NONE
            .withItem(around.network())
            .withSetting(Template.CELL, "GRU")
            .withSetting("n", "16");
    String text = bundled("gru") + around.text();
    try (Network network = learned(lesson(text, options, echo, Recipe.adam(1e-2, 16, 150)))) {
      assertThat(last()).isLessThan(0.9 * first());
      assertThat(network.flat().losses()).hasSize(1);
    }
  }

  private Network learned(Lesson lesson) {
    learn(lesson);
    return lesson.network();
  }

  @Test
  void aConvolution() {
    Lesson lesson = lesson(CONVOLVING, Options.NONE, new Halves(), Recipe.momentum(0.05, 16, 60));
    try (Network network = learned(lesson)) {
      assertThat(last()).isLessThan(0.5 * first());
      assertThat(lesson.measure()).isGreaterThan(0.95);
      assertThat(network.session().parameters()).isNotEmpty();
    }
  }

  @Test
  void attention() {
    Options options =
        Options.NONE
            .withItem("Transformer")
            .withSetting("N", "1")
            .withSetting("d", "16")
            .withSetting("d_ff", "16")
            .withSetting("heads", "2")
            .withSetting("d_k", "8")
            .withSetting("words", "49");
    Task task = task("reverse-translate");
    Recipe recipe = Recipe.adam(1e-2, 16, 120).whileFalling();
    try (Network network = learned(lesson(bundled("transformer"), options, task, recipe))) {
      assertThat(last()).isLessThan(first());
      assertThat(network.flat().losses()).hasSize(1);
    }
  }

  @Test
  void decayDrawsWeightsToZero() {
    Recipe recipe = Recipe.momentum(1e-2, 16, 40);
    double plain = length(lesson(CONVOLVING, Options.NONE, new Halves(), recipe));
    folder = folder.resolve("other");
    double drawn = length(lesson(CONVOLVING, Options.NONE, new Halves(), recipe.withDecay(1)));
    assertThat(drawn).isLessThan(0.8 * plain);
  }

  private double length(Lesson lesson) {
    double squares = 0;
    try (Network network = learned(lesson)) {
      for (Parameter parameter : network.session().parameters()) {
        for (float value : parameter.trained() ? parameter.values().values() : new float[0]) {
          squares += value * value;
        }
      }
    }
    return Math.sqrt(squares);
  }

  @Test
  void severalLossesEachOverItsOwnWeights() {
    Lesson lesson = lesson(APART, Options.NONE, new Halves(), Recipe.adam(0.05, 16, 80));
    try (Network network = learned(lesson)) {
      assertThat(network.flat().objectives()).hasSize(2);
      assertThat(lesson.measure()).isGreaterThan(0.9);
    }
  }

  /** The noise of the points has a deviation of 0.1155, so that less would be learned by heart. */
  @Test
  void aReadoutByRidgeRegression() {
    Lesson lesson =
        lesson(bundled("elm"), Options.NONE.withSetting("n", "20"), task("sinc"), Recipe.SOLVED);
    Map<String, Floats> all = lesson.binding().values(lesson.examples().everything());
    try (Network network = learned(lesson)) {
      Floats answers = Objects.requireNonNull(network.outputs(all).get(lesson.binding().answer()));
      double error =
          Metric.ROOT_MEAN_SQUARED_ERROR.of(answers, Objects.requireNonNull(all.get("d")));
      assertThat(error).isBetween(0.113, 0.118);
      assertThat(lesson.measure()).isLessThan(0.012);
    }
  }

  @Test
  void aReadoutByLeastSquares() {
    String text = bundled("elm").replace("ridge(1e-6)", "least_squares");
    Lesson lesson = lesson(text, Options.NONE.withSetting("n", "20"), task("sinc"), Recipe.SOLVED);
    try (Network network = learned(lesson)) {
      assertThat(network.flat().rules()).hasSize(1);
      assertThat(lesson.measure()).isLessThan(0.05);
    }
  }

  @Test
  void aPerceptronByItsOwnRule() {
    Lesson lesson = lesson(bundled("perceptron"), Options.NONE, task("or"), Recipe.rule(1, 50));
    try (Network network = learned(lesson)) {
      assertThat(network.flat().rules()).hasSize(1);
      assertThat(lesson.measure()).isEqualTo(1);
    }
  }
}
