package org.archigram.cli.learn;

import java.util.List;
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
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.tasks.Tasks;
import org.archigram.runtime.torch.TorchEngine;

/**
 * A network that is ready to learn its task.
 *
 * @param architecture what is learnt, the network around a block included
 * @param lesson the network and the task
 */
public record Pupil(Architecture architecture, Lesson lesson) implements AutoCloseable {

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
  static Architecture architecture(Setup setup) {
    Options options = setup.item().isEmpty() ? Options.NONE : Options.NONE.withItem(setup.item());
    Architecture plain = read(setup.text(), setup, options);
    Optional<Template> template = task(setup.task()).template();
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

  private static Options with(Options options, Map<String, String> settings) {
    Options all = options;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      all = all.withSetting(setting.getKey(), setting.getValue());
    }
    return all;
  }

  private static Architecture read(String text, Setup setup, Options options) {
    Read read = Language.read(new Source(setup.name() + ".arch", text), options);
    return read.architecture().orElseThrow(() -> new ProblemsException(read.problems()));
  }

  /** Opens the network of a run, with weights as its seed draws them. */
  static Pupil of(Setup setup, Store store, Settings settings, List<String> watched) {
    Architecture architecture = architecture(setup);
    Task task = task(setup.task());
    Binding binding = Binding.of(architecture, task);
    Flat flat = flat(setup);
    List<String> inner = new java.util.ArrayList<>(Learning.watched(flat));
    watched.stream().filter(name -> !inner.contains(name)).forEach(inner::add);
    Network network = Network.of(flat, setup.seed(), new TorchEngine(), settings, inner);
    Lesson lesson =
        new Lesson(network, task, binding, task.examples(setup.seed(), store), setup.recipe());
    return new Pupil(architecture, lesson);
  }

  /** The equations of the network of a run. */
  static Flat flat(Setup setup) {
    Architecture architecture = architecture(setup);
    return Flat.of(architecture, Binding.of(architecture, task(setup.task())).sizes());
  }

  @Override
  public void close() {
    lesson.network().close();
  }
}
