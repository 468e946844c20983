package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Pupil;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.Setup;
import org.archigram.cli.source.Sources;
import org.archigram.cli.source.Subject;
import org.archigram.model.problem.Source;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.torch.TorchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Trains a network on a task. */
final class Train implements Command {
  private static final List<String> OPTIMIZERS =
      List.of("adam", "adamw", "sgd", "momentum", "rmsprop");
  private static final List<String> SETTLED =
      List.of(
          "--task",
          "--set",
          "--seed",
          "--out",
          "--force",
          "--optimizer",
          "--rate",
          "--schedule",
          "--clip",
          "--patience",
          "--batch");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandSpec.create()
            .addPositional(
                Operands.source("0..1").toBuilder()
                    .description("A bundled name such as gru, or a file, either with #Block.")
                    .build());
    spec.addOption(Operands.value("--task", "TASK", "What to learn, such as adding or digits."))
        .addOption(Operands.set())
        .addOption(Operands.value("--steps", "N", "How many steps to make."))
        .addOption(Operands.value("--seed", "N", "Where random numbers begin; 1 unless given."))
        .addOption(
            Operands.value("--out", "DIR", "The folder of the run; runs/NAME-TASK unless given."))
        .addOption(Operands.value("--resume", "DIR", "Go on with the run in this folder."))
        .addOption(
            picocli.CommandLine.Model.OptionSpec.builder("--force")
                .description("Replace the run that the folder holds.")
                .build())
        .addOption(Operands.choice("--optimizer", OPTIMIZERS, "How weights change:"))
        .addOption(Operands.value("--rate", "X", "The learning rate."))
        .addOption(
            Operands.choice(
                "--schedule", Trial.Schedule.words(), "How the rate goes along the steps:"))
        .addOption(
            Operands.value("--clip", "X", "The longest that a gradient may be; 0 for any length."))
        .addOption(
            Operands.value(
                "--patience", "N", "End after N measurements that are no better than the best."))
        .addOption(Operands.value("--batch", "N", "How many examples make a step."))
        .addOption(
            Operands.value("--data", "DIR", "A folder with the data set; nothing is fetched then."))
        .addOption(Operands.choice("--device", List.of("cpu", "cuda"), "What computes:"))
        .addOption(
            Operands.value(
                "--threads", "N", "How many threads an operation may use; 1 unless given."));
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram train gru --task adding",
            "  archigram train lenet5 --task digits --steps 5000 --out runs/lenet",
            "  archigram train --resume runs/lenet");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    return Run.guarded(() -> trained(given, console));
  }

  private static ExitCode trained(ParseResult given, Console console) throws IOException {
    TorchEngine.prepare();
    Study.Place place = new Study.Place(settings(given), store(given, console));
    if (given.hasMatchedOption("--resume")) {
      RunFolder folder = new RunFolder(Path.of(given.matchedOptionValue("--resume", "")));
      requireNothingElse(given);
      Setup setup = folder.setup();
      Setup longer =
          given.hasMatchedOption("--steps")
              ? setup.withSteps((int) count(given, "--steps", 1))
              : setup;
      return new Run(longer, folder, place).resume(console);
    }
    Setup setup = setup(given, console);
    String usual = "runs/" + setup.name() + "-" + setup.task();
    RunFolder folder = new RunFolder(Path.of(given.matchedOptionValue("--out", usual)));
    return new Run(setup, folder, place).begin(given.hasMatchedOption("--force"), console);
  }

  /** What a run does is settled when it begins. */
  private static void requireNothingElse(ParseResult given) {
    for (String option : SETTLED) {
      if (given.hasMatchedOption(option)) {
        throw new CommandException(
            ExitCode.PROBLEMS,
            "`" + option + "` cannot change a run that is taken up again",
            "only --steps, --device, --threads and --data can; or begin anew without --resume");
      }
    }
  }

  private static Setup setup(ParseResult given, Console console) throws IOException {
    String source = given.matchedPositionalValue(0, "");
    if (source.isEmpty()) {
      throw Operands.usage("SOURCE is missing", "archigram train gru --task adding");
    }
    if (!given.hasMatchedOption("--task")) {
      throw Operands.usage("--task is missing", "archigram train " + source + " --task adding");
    }
    Task task = Pupil.task(given.matchedOptionValue("--task", ""));
    Subject subject = Sources.read(source, Map.of()).usable(console);
    String name = subject.name().replaceAll(".*[/\\\\]", "");
    Trial.Recipe recipe = recipe(given, Lesson.recipe(task, name));
    Map<String, String> settings = new LinkedHashMap<>();
    task.trials().stream()
        .filter(trial -> trial.architecture().equals(name))
        .findFirst()
        .ifPresent(trial -> settings.putAll(trial.settings()));
    settings.putAll(Operands.settings(given));
    String text =
        subject
            .text()
            .map(Source::text)
            .orElseThrow(
                () ->
                    Operands.usage(
                        "`" + source + "` cannot be trained: it is no .arch file",
                        "`archigram list` lists what is bundled"));
    return new Setup(
        name,
        text,
        subject.architecture().root().name(),
        settings,
        task.name(),
        whole(given, "--seed", 0, Long.MAX_VALUE, 1),
        recipe,
        Study.measure(recipe.steps()),
        (int) whole(given, "--patience", 0, Integer.MAX_VALUE, 0));
  }

  private static Trial.Recipe recipe(ParseResult given, Trial.Recipe usual) {
    return new Trial.Recipe(
        Operands.chosen(given, "--optimizer", allWith(usual.optimizer()), usual.optimizer()),
        given.hasMatchedOption("--rate") ? number(given, "--rate") : usual.rate(),
        (int) count(given, "--batch", usual.batch()),
        (int) count(given, "--steps", usual.steps()),
        given.hasMatchedOption("--clip") ? number(given, "--clip") : usual.clip(),
        Trial.Schedule.of(
            Operands.chosen(given, "--schedule", Trial.Schedule.words(), usual.schedule().word())),
        usual.decay());
  }

  private static List<String> allWith(String usual) {
    return java.util.stream.Stream.concat(OPTIMIZERS.stream(), java.util.stream.Stream.of(usual))
        .distinct()
        .toList();
  }

  static Settings settings(ParseResult given) {
    String device = Operands.chosen(given, "--device", List.of("cpu", "cuda"), "cpu");
    return new Settings(
        device.equals("cuda") ? Settings.Device.CUDA : Settings.Device.CPU,
        (int) whole(given, "--threads", 1, Settings.MOST_THREADS, 1));
  }

  private static Store store(ParseResult given, Console console) {
    Store store =
        Store.ofUser(
            (what, done, all) -> {
              if (done == 0) {
                console.err().println(what + "…");
              }
            });
    Optional<String> own = Optional.ofNullable(given.matchedOptionValue("--data", null));
    return own.map(folder -> store.withOwn(Path.of(folder))).orElse(store);
  }

  private static long count(ParseResult given, String option, long otherwise) {
    return whole(given, option, 1, Integer.MAX_VALUE, otherwise);
  }

  private static double number(ParseResult given, String option) {
    String typed = given.matchedOptionValue(option, "");
    try {
      double number = Double.parseDouble(typed);
      if (number >= 0 && number <= Integer.MAX_VALUE) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, typed, "is no number", "give a number from 0 on");
    }
    throw wrong(option, typed, "is out of range", "give a number from 0 on");
  }

  private static long whole(
      ParseResult given, String option, long least, long most, long otherwise) {
    String typed = given.matchedOptionValue(option, "");
    if (typed.isEmpty()) {
      return otherwise;
    }
    String help = "give a whole number from " + least + " to " + most;
    try {
      long number = Long.parseLong(typed);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(option, typed, "is no whole number", help);
    }
    throw wrong(option, typed, "is out of range", help);
  }

  private static CommandException wrong(String option, String typed, String what, String help) {
    return new CommandException(ExitCode.PROBLEMS, "`" + option + " " + typed + "` " + what, help);
  }
}
