package org.archigram.cli.learn;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archigram.cli.io.CommandException;
import org.archigram.cli.io.ExitCode;
import org.archigram.cli.io.ProblemsException;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.problem.Source;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.learn.Study;
import org.archigram.runtime.own.OwnData;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.tasks.Tasks;

/**
 * What a run trains, and on what.
 *
 * @param setup what decides all of it
 * @param architecture the network
 * @param task what it is to learn
 */
public record Pupil(Setup setup, Architecture architecture, Task task) {

  /** What a setup says; data of the user's own is read. */
  public static Pupil of(Setup setup) {
    Architecture network = architecture(setup);
    Task task =
        setup
            .data()
            .map(data -> OwnData.again(network, data.wish(), data.feeds(), setup.seed()).task())
            .orElseGet(() -> task(setup.task()));
    return new Pupil(setup, network, task);
  }

  /** The task called {@code name}. */
  public static Task task(String name) {
    return Tasks.find(name)
        .orElseThrow(
            () ->
                new CommandException(
                    ExitCode.PROBLEMS,
                    "there is no task `" + name + "`",
                    "there are " + String.join(", ", Tasks.names())));
  }

  /** The architecture that a run trains: a block gets the network of the task around it. */
  public static Architecture architecture(Setup setup) {
    Options options = setup.item().isEmpty() ? Options.NONE : Options.NONE.withItem(setup.item());
    Architecture plain = read(setup.text(), setup, options);
    Optional<Template> template =
        setup.data().isPresent() ? Optional.empty() : task(setup.task()).template();
    boolean bare =
        plain.root().kind() == Block.Kind.BLOCK
            || plain.root().training().losses().isEmpty()
                && plain.root().training().rules().isEmpty();
    if (!bare || template.isEmpty()) {
      return read(setup.text(), setup, with(options, setup.settings()));
    }
    Options around =
        with(Options.NONE.withItem(template.get().network()), setup.settings())
            .withSetting(Template.CELL, plain.root().name());
    return read(setup.text() + "\n" + template.get().text(), setup, around);
  }

  /** A network as its text says, with settings. */
  public static Architecture network(
      String file,
      String text,
      Map<String, String> used,
      String item,
      Map<String, String> settings) {
    Options options = item.isEmpty() ? Options.NONE : Options.NONE.withItem(item);
    Read read =
        Language.read(new Source(file, text), with(options, settings).withFiles(files(used)));
    return read.architecture().orElseThrow(() -> new ProblemsException(read.problems()));
  }

  private static Options with(Options options, Map<String, String> settings) {
    Options all = options;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      all = all.withSetting(setting.getKey(), setting.getValue());
    }
    return all;
  }

  private static Architecture read(String text, Setup setup, Options options) {
    Source source = new Source(setup.name() + ".arch", text);
    Read read = Language.read(source, options.withFiles(files(setup.used())));
    return read.architecture().orElseThrow(() -> new ProblemsException(read.problems()));
  }

  /** The files that the text uses, as they were when the run was begun. */
  private static Options.Files files(Map<String, String> used) {
    return (path, from) -> {
      Path file = Path.of(from.name()).resolveSibling(path).normalize();
      String name = file.toString().replace('\\', '/');
      return Optional.ofNullable(used.get(name)).map(text -> new Source(name, text));
    };
  }

  /** The study that a run is. */
  Study study(Study.Place place) {
    Learning.Length length =
        new Learning.Length(
            setup.recipe().steps(), setup.seed(), setup.measure(), setup.patience());
    return new Study(architecture, task, setup.recipe(), length, place);
  }

  /** The equations of the network of a run. */
  static Flat flat(Setup setup) {
    Architecture network = architecture(setup);
    return setup
        .data()
        .map(data -> OwnData.flat(network, data.feeds()))
        .orElseGet(() -> Flat.of(network, task(setup.task()).binding(network).sizes()));
  }
}
