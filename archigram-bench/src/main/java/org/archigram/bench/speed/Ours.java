package org.archigram.bench.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Goal;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.solve.Ridge;
import org.archigram.runtime.torch.TorchEngine;
import org.archigram.zoo.Zoo;

/** Networks from their equations, ready to make steps. */
final class Ours implements AutoCloseable {
  private static final int STEPS = 100;
  private static final int INPUTS = 64;
  private static final int UNITS = 128;
  private static final int RESERVOIR = 1000;
  private static final int LONG = 10_000;
  private static final double PENALTY = 1e-6;
  private static final List<String> CELLS = List.of("gru", "lstm", "mgu");

  private final Network network;
  private final Runnable step;

  private Ours(Network network, Runnable step) {
    this.network = network;
    this.step = step;
  }

  /** A network of the same sizes as PyTorch's of the same name, such as {@code gru-train}. */
  static Ours of(String name, int threads) {
    if (name.equals("esn-solve")) {
      return reservoir(threads);
    }
    String architecture = name.substring(0, name.indexOf('-'));
    boolean training = name.contains("-train");
    Flat flat = flat(architecture);
    Settings settings = new Settings(Settings.Device.CPU, threads);
    Network network = Network.of(flat, 1, new TorchEngine(), settings, List.of());
    Map<String, Integer> axes = Map.of("t", architecture.equals("ntm") ? 50 : STEPS);
    int batch = Map.of("lenet5", 64, "ntm", 16).getOrDefault(architecture, 32);
    return training ? training(network, axes, batch) : use(network, axes);
  }

  private static Flat flat(String name) {
    if (!CELLS.contains(name)) {
      return Flat.of(read(Zoo.entry(name).orElseThrow().source(), Options.NONE), Map.of());
    }
    Source cell = Zoo.entry(name).orElseThrow().source();
    String text =
        """

        network Sequence {
          input x[t] : [%d]
          target y[t] : [%d]
          output h[t] : [%d]
          h = %s(%d)(x)
          loss error = mean[t](squared_error(h, y))
        }
        """
            .formatted(INPUTS, UNITS, UNITS, name.toUpperCase(java.util.Locale.ROOT), UNITS);
    Source both = new Source(name + ".arch", cell.text() + text);
    return Flat.of(read(both, Options.NONE.withItem("Sequence")), Map.of());
  }

  private static Architecture read(Source source, Options options) {
    return Language.read(source, options).architecture().orElseThrow();
  }

  private static Ours training(Network network, Map<String, Integer> axes, int batch) {
    List<String> trained =
        network.flat().weights().stream()
            .map(cell -> network.scripts().names().getOrDefault(cell.name(), cell.name()))
            .toList();
    network.session().aim(List.of(new Goal("loss", trained, Optimiser.Adam.DEFAULT, 1)));
    List<Floats> inputs = new ArrayList<>();
    network.flat().inputs().forEach(cell -> inputs.add(drawn(cell, axes, batch)));
    return new Ours(network, () -> network.session().step("goals", inputs, new double[] {1e-3}));
  }

  private static Ours use(Network network, Map<String, Integer> axes) {
    Map<String, Floats> data = new LinkedHashMap<>();
    network.flat().data().forEach(cell -> data.put(cell.name(), drawn(cell, axes, 1)));
    return new Ours(network, () -> network.outputs(data));
  }

  /** Runs a reservoir over a long series, and solves for the weights of its output. */
  private static Ours reservoir(int threads) {
    Options sizes = Options.NONE.withSetting("n", String.valueOf(RESERVOIR));
    Architecture read = read(Zoo.entry("esn").orElseThrow().source(), sizes);
    Flat flat = Flat.of(read, Map.of("k", 1, "q", 1));
    Settings settings = new Settings(Settings.Device.CPU, threads);
    Network network = Network.of(flat, 1, new TorchEngine(), settings, List.of("h"));
    Random random = new Random(1);
    float[] series = new float[LONG];
    for (int i = 0; i < LONG; i++) {
      series[i] = random.nextFloat() - 0.5f;
    }
    Floats input = new Floats(List.of(1, LONG, 1), series);
    return new Ours(
        network,
        () -> {
          Ridge ridge = new Ridge(RESERVOIR, 1, false);
          Floats states = Objects.requireNonNull(network.watched(Map.of("u", input)).get("h"));
          ridge.add(states, input);
          ridge.solve(PENALTY);
        });
  }

  /** Zeros and ones, which suit as bits, as classes and as numbers. */
  private static Floats drawn(Cell cell, Map<String, Integer> axes, int batch) {
    List<Integer> shape = new ArrayList<>(List.of(batch));
    cell.axes().forEach(axis -> shape.add(axes.getOrDefault(axis, 1)));
    shape.addAll(cell.shape());
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    Random random = new Random(1);
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(2);
    }
    return new Floats(shape, values);
  }

  /** The seconds that each of {@code count} steps takes. */
  List<Double> run(int count) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long begin = System.nanoTime();
      step.run();
      seconds.add((System.nanoTime() - begin) / 1e9);
    }
    return seconds;
  }

  @Override
  public void close() {
    network.close();
  }
}
