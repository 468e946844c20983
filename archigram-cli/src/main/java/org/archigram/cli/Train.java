package org.archigram.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.Console;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.learn.Pupil;
import org.archigram.cli.learn.Run;
import org.archigram.cli.learn.RunFolder;
import org.archigram.cli.learn.Setup;
import org.archigram.cli.learn.StoredModel;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.torch.TorchEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Trains a network on a task, or on data of the user's own. */
final class Train implements Command {
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
        .addOption(Operands.choice("--optimizer", TrainOptions.OPTIMIZERS, "How weights change:"))
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
            Operands.value(
                "--datasets", "DIR", "A folder with the published sets; nothing is fetched then."))
        .addOption(Operands.choice("--device", List.of("cpu", "cuda"), "What computes:"))
        .addOption(
            Operands.value(
                "--threads", "N", "How many threads an operation may use; 1 unless given."));
    DataOptions.addTo(spec);
    spec.usageMessage()
        .footer(
            "",
            "Examples:",
            "  archigram train gru --task adding",
            "  archigram train net.arch --data table.csv --target species",
            "  archigram train net.arch --input x.npy --target y.npy",
            "  archigram train model.onnx --input x.npy --target y.npy --train 'fc.*'",
            "  archigram train --resume runs/lenet");
    return spec;
  }

  @Override
  public ExitCode run(ParseResult given, Console console) throws IOException {
    return Run.guarded(() -> trained(given, console));
  }

  private static ExitCode trained(ParseResult given, Console console) throws IOException {
    TorchEngine.prepare();
    if (StoredModel.isOne(given.matchedPositionalValue(0, ""))) {
      return TrainModelFile.run(given, console);
    }
    if (given.hasMatchedOption("--train")) {
      throw Operands.usage(
          "--train is for a model file", "in an .arch file, write `fixed` for what stays");
    }
    Study.Place place = new Study.Place(settings(given), store(given, console));
    if (given.hasMatchedOption("--resume")) {
      RunFolder folder = new RunFolder(Path.of(given.matchedOptionValue("--resume", "")));
      requireNothingElse(given);
      Setup setup = folder.setup();
      Setup longer =
          given.hasMatchedOption("--steps")
              ? setup.withSteps((int) TrainOptions.count(given, "--steps", 1))
              : setup;
      return new Run(Pupil.of(longer), folder, place).resume(console);
    }
    Pupil pupil = Pupils.of(given, console);
    Setup setup = pupil.setup();
    String usual = "runs/" + setup.name() + "-" + setup.task().replaceAll("[.][^.]*$", "");
    RunFolder folder = new RunFolder(Path.of(given.matchedOptionValue("--out", usual)));
    return new Run(pupil, folder, place).begin(given.hasMatchedOption("--force"), console);
  }

  /** What a run does is settled when it begins. */
  private static void requireNothingElse(ParseResult given) {
    List<String> settled = new ArrayList<>(SETTLED);
    settled.addAll(DataOptions.ALL);
    for (String option : settled) {
      if (given.hasMatchedOption(option)) {
        throw new CommandException(
            ExitCode.PROBLEMS,
            "`" + option + "` cannot change a run that is taken up again",
            "only --steps, --device, --threads and --datasets can; or begin anew without --resume");
      }
    }
  }

  static Settings settings(ParseResult given) {
    String device = Operands.chosen(given, "--device", List.of("cpu", "cuda"), "cpu");
    return new Settings(
        device.equals("cuda") ? Settings.Device.CUDA : Settings.Device.CPU,
        (int) TrainOptions.whole(given, "--threads", 1, Settings.MOST_THREADS, 1));
  }

  private static Store store(ParseResult given, Console console) {
    Store store =
        Store.ofUser(
            (what, done, all) -> {
              if (done == 0) {
                console.err().println(what + "…");
              }
            });
    Optional<String> own = Optional.ofNullable(given.matchedOptionValue("--datasets", null));
    return own.map(folder -> store.withOwn(Path.of(folder))).orElse(store);
  }
}
