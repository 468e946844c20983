package org.archigram.bench.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.language.Read;
import org.archigram.model.Architecture;
import org.archigram.model.Block;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.learn.Learning;
import org.archigram.runtime.learn.Lesson;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.zoo.Zoo;

/** A bundled network with weights as they are drawn, and its task. */
record Student(Network network, Lesson lesson, int threads) implements AutoCloseable {

  /** What a run of an experiment needs besides its seed. */
  record Means(Store store, int threads) {
    /** As many threads as serve the network best. */
    static final int BEST = 0;
  }

  static Student of(Task task, Trial trial, long seed, Means means) {
    Architecture architecture = architecture(task, trial);
    Binding binding = Binding.of(architecture, task);
    Flat flat = Flat.of(architecture, binding.sizes());
    int threads = means.threads() == Means.BEST ? best(flat) : means.threads();
    Network network =
        Network.of(
            flat,
            seed,
            new TorchEngine(),
            new Settings(Settings.Device.CPU, threads),
            Learning.watched(flat));
    Lesson lesson =
        new Lesson(network, task, binding, task.examples(seed, means.store()), trial.recipe());
    return new Student(network, lesson, threads);
  }

  /** A block gets the network of the task around it. */
  private static Architecture architecture(Task task, Trial trial) {
    Source source = Zoo.entry(trial.architecture()).orElseThrow().source();
    Block main = read(source, Options.NONE).root();
    if (main.kind() == Block.Kind.NETWORK) {
      return read(source, with(Options.NONE.withItem(main.name()), trial.settings()));
    }
    Template template = task.template().orElseThrow();
    Source both = new Source(source.name(), source.text() + "\n" + template.text());
    Options around = with(Options.NONE.withItem(template.network()), trial.settings());
    return read(both, around.withSetting(Template.CELL, main.name()));
  }

  private static Architecture read(Source source, Options options) {
    Read read = Language.read(source, options);
    return read.architecture()
        .orElseThrow(() -> new IllegalStateException(read.problems().text(false)));
  }

  private static Options with(Options options, Map<String, String> settings) {
    Options all = options;
    for (Map.Entry<String, String> setting : settings.entrySet()) {
      all = all.withSetting(setting.getKey(), setting.getValue());
    }
    return all;
  }

  /** Two for convolutions, whose products are large; one for all others. */
  private static int best(Flat flat) {
    boolean convolves =
        flat.cells().values().stream()
            .anyMatch(
                cell ->
                    cell.origin() instanceof Cell.Apply apply
                        && apply.operator().name().startsWith("conv"));
    return convolves ? 2 : 1;
  }

  /** How many numbers its weights have: those that learn, or those that never change. */
  long weights(boolean trained) {
    return cells(trained).stream().mapToLong(this::numbers).sum();
  }

  private long numbers(Cell cell) {
    long numbers = 1;
    for (String axis : cell.axes()) {
      numbers *= network.flat().leading(axis).length().orElse(1);
    }
    for (int size : cell.shape()) {
      numbers *= size;
    }
    return numbers;
  }

  /** The weights that never change, as they are now. */
  Map<String, Floats> fixed() {
    Map<String, Floats> fixed = new LinkedHashMap<>();
    for (Cell cell : cells(false)) {
      String name = network.scripts().names().getOrDefault(cell.name(), cell.name());
      fixed.put(name, network.session().parameter(name));
    }
    return fixed;
  }

  private List<Cell> cells(boolean trained) {
    return network.flat().weights().stream()
        .filter(cell -> ((Cell.Weight) cell.origin()).trained() == trained)
        .toList();
  }

  @Override
  public void close() {
    network.close();
  }
}
