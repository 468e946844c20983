package org.archigram.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.Console;
import org.archigram.cli.learn.KeptData;
import org.archigram.cli.learn.Pupil;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.Setup;
import org.archigram.cli.source.Sources;
import org.archigram.cli.source.Subject;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.own.OwnData;
import org.archigram.runtime.own.Wish;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import picocli.CommandLine.ParseResult;

/** Makes what is trained of the words of a command. */
final class Pupils {
  private static final int PASSES = 20;
  private static final int MOST_STEPS = 20_000;

  private final ParseResult given;
  private final Subject subject;
  private final String text;

  private Pupils(ParseResult given, Subject subject, String text) {
    this.given = given;
    this.subject = subject;
    this.text = text;
  }

  /** What a command asks to train. */
  static Pupil of(ParseResult given, Console console) throws IOException {
    String source = given.matchedPositionalValue(0, "");
    if (source.isEmpty()) {
      throw Operands.usage("SOURCE is missing", "archigram train gru --task adding");
    }
    boolean own = DataOptions.given(given);
    if (own == given.hasMatchedOption("--task")) {
      throw Operands.usage(
          own
              ? "--task has its own data"
              : "there is nothing to learn: --task or --data is missing",
          own
              ? "leave out --task, or say where published sets are: --datasets DIR"
              : "archigram train " + source + " --task adding, or --data table.csv");
    }
    Subject subject = Sources.read(source, Map.of()).usable(console);
    String text =
        subject
            .text()
            .map(Source::text)
            .orElseThrow(
                () ->
                    Operands.usage(
                        "`" + source + "` cannot be trained: it is no .arch file",
                        "`archigram list` lists what is bundled"));
    Pupils pupils = new Pupils(given, subject, text);
    return own ? pupils.own(console) : pupils.onTask();
  }

  private Pupil onTask() {
    Task task = Pupil.task(given.matchedOptionValue("--task", ""));
    Map<String, String> settings = new LinkedHashMap<>();
    task.trials().stream()
        .filter(trial -> trial.architecture().equals(name()))
        .findFirst()
        .ifPresent(trial -> settings.putAll(trial.settings()));
    settings.putAll(Operands.settings(given));
    Trial.Recipe recipe = TrainOptions.recipe(given, Lesson.recipe(task, name()));
    return Pupil.of(setup(settings, task.name(), Optional.empty(), recipe));
  }

  private Pupil own(Console console) {
    Map<String, String> settings = Operands.settings(given);
    Architecture network = Pupil.network(name() + ".arch", text, subject.used(), item(), settings);
    Wish wish = DataOptions.wish(given, network);
    OwnData data = OwnData.of(network, wish, seed());
    Trial.Recipe recipe = TrainOptions.recipe(given, usual(data.training()));
    Setup setup =
        setup(settings, data.name(), Optional.of(new KeptData(wish, data.feeds())), recipe);
    console.err().println(data.fit() + "\n" + data.told());
    return new Pupil(setup, network, data.task());
  }

  /** So many steps that each example is seen some times, but not for ever. */
  private static Trial.Recipe usual(int examples) {
    Trial.Recipe recipe = Trial.Recipe.adam(1e-3, Math.min(32, examples), 1000);
    long passes = (long) PASSES * examples / recipe.batch();
    return recipe.withSteps((int) Math.min(MOST_STEPS, Math.max(recipe.steps(), passes)));
  }

  private String name() {
    return subject.name().replaceAll(".*[/\\\\]", "");
  }

  private String item() {
    return subject.architecture().root().name();
  }

  private long seed() {
    return TrainOptions.whole(given, "--seed", 0, Long.MAX_VALUE, 1);
  }

  private Setup setup(
      Map<String, String> settings, String task, Optional<KeptData> data, Trial.Recipe recipe) {
    return new Setup(
        name(),
        text,
        RunFolder.usable(subject.used()),
        item(),
        settings,
        task,
        data,
        seed(),
        recipe,
        Study.measure(recipe.steps()),
        (int) TrainOptions.whole(given, "--patience", 0, Integer.MAX_VALUE, 0));
  }
}
