package org.archigram.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.own.Answering;
import org.archigram.runtime.own.Answers;
import org.archigram.runtime.own.Question;
import org.archigram.runtime.own.Wish;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.runtime.train.Checkpoint;
import org.archigram.runtime.train.Checkpoints;

/**
 * The network of a run, with the weights that it has learnt.
 *
 * @param network what runs
 * @param watched inner values that it hands out
 */
public record Trained(Network network, List<String> watched) implements AutoCloseable {

  /** Opens the network of a folder; {@code typed} are the names of inner values to watch. */
  public static Trained of(RunFolder folder, List<String> typed, Settings settings)
      throws IOException {
    Setup setup = folder.setup();
    Flat flat = Pupil.flat(setup);
    List<String> watched = typed.stream().map(name -> cell(flat, name)).toList();
    Network network = Network.of(flat, setup.seed(), new TorchEngine(), settings, watched);
    weights(folder, setup).into(network.session());
    return new Trained(network, watched);
  }

  /** Those of the best network where the run looks for it, else the last; never others. */
  private static Checkpoint weights(RunFolder folder, Setup setup) throws IOException {
    Checkpoints all = folder.checkpoints();
    all.requireWhole();
    Checkpoint last =
        all.latest()
            .orElseThrow(() -> missing(folder, "`" + folder.path() + "` has no checkpoint"));
    Optional<Long> step = folder.lastStep();
    if (step.isPresent() && !Files.exists(all.file(step.get()))) {
      throw missing(folder, "`" + all.file(step.get()) + "` is missing");
    }
    if (setup.patience() == 0 || last.standing().bestStep() < 0) {
      return last;
    }
    return all.best().orElseThrow(() -> missing(folder, "`" + all.bestFile() + "` is missing"));
  }

  private static CommandException missing(RunFolder folder, String headline) {
    return new CommandException(
        ExitCode.PROBLEMS,
        headline,
        "train it first, or go on with it: archigram train --resume " + folder.path());
  }

  /** The cell with this name, or the only one whose name ends with it. */
  private static String cell(Flat flat, String name) {
    if (flat.cells().containsKey(name)) {
      return name;
    }
    List<String> ending =
        flat.cells().keySet().stream().filter(cell -> cell.endsWith("." + name)).toList();
    if (ending.size() == 1) {
      return ending.get(0);
    }
    String help =
        ending.isEmpty()
            ? "archigram program shows the names of all values"
            : "it may be " + String.join(", ", ending.subList(0, Math.min(5, ending.size())));
    throw new CommandException(
        ExitCode.PROBLEMS, "there is no one value `" + name + "` in " + flat.name(), help);
  }

  /** What the network answers to files. */
  public Map<String, Floats> outputs(List<String> typed) throws IOException {
    return network.outputs(Inputs.read(network.flat(), typed));
  }

  /** What the network answers to examples like those that it learned from, in their words. */
  public Answers answers(RunFolder folder, List<Wish.Given> files) throws IOException {
    KeptData data =
        folder
            .setup()
            .data()
            .orElseThrow(
                () ->
                    new CommandException(
                        ExitCode.PROBLEMS,
                        "`" + folder.path() + "` learned a task, not from data of your own",
                        "give the input itself: --input FILE"));
    Question question = Question.of(data.wish(), data.feeds(), Answering.in(network.flat()), files);
    return question.answers(network::outputs);
  }

  /** The inner values that are watched. */
  public Map<String, Floats> inner(List<String> typed) throws IOException {
    return network.watched(Inputs.read(network.flat(), typed));
  }

  @Override
  public void close() {
    network.close();
  }
}
