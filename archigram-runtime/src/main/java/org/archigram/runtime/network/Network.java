package org.archigram.runtime.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.engine.EngineException;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.script.Scripts;
import org.archigram.runtime.weights.Weights;

/**
 * An architecture that runs.
 *
 * <pre>{@code
 * Flat flat = Flat.of(architecture, Map.of("m", 2));
 * try (Network network = Network.of(flat, 1, new TorchEngine(), Settings.DEFAULT, List.of())) {
 *   Floats h = network.outputs(Map.of("x", x)).get("h");
 * }
 * }</pre>
 */
public final class Network implements AutoCloseable {
  private final Flat flat;
  private final Scripts scripts;
  private final Session session;
  private final List<String> watched;

  private Network(Flat flat, Scripts scripts, Session session, List<String> watched) {
    this.flat = flat;
    this.scripts = scripts;
    this.session = session;
    this.watched = watched;
  }

  /**
   * A network with weights as they are drawn.
   *
   * @param seed what weights are drawn with
   * @param watched the names of inner values that {@link #watched} hands out
   * @throws UnsupportedOperationException when something in the architecture cannot run
   */
  public static Network of(
      Flat flat, long seed, Engine engine, Settings settings, List<String> watched) {
    Room.require(flat);
    Map<String, Floats> weights = Weights.of(flat, seed);
    Scripts scripts = Scripts.of(flat, weights, Scripts.Chance.DRAWN, watched);
    Session session = engine.open(scripts.script(), settings);
    return new Network(flat, scripts, session, List.copyOf(watched));
  }

  /** The architecture. */
  public Flat flat() {
    return flat;
  }

  /** How it is written for the engine. */
  public Scripts scripts() {
    return scripts;
  }

  /** The weights and statistics as they are now, by the names of their cells. */
  public Map<String, Floats> weights() {
    Map<String, Floats> weights = new LinkedHashMap<>();
    scripts.names().forEach((cell, name) -> weights.put(cell, session.parameter(name)));
    return weights;
  }

  /** The running program. */
  public Session session() {
    return session;
  }

  /**
   * What the network answers.
   *
   * @param data its inputs by name; the number of steps of an axis that no input tells, by the name
   *     of the axis
   */
  public Map<String, Floats> outputs(Map<String, Floats> data) {
    return named(List.copyOf(flat.outputs().keySet()), session.call("forward", arguments(data)));
  }

  /** The inner values that are watched, each with its batch first, then its axes. */
  public Map<String, Floats> watched(Map<String, Floats> data) {
    return named(watched, session.call("watched", arguments(data)));
  }

  private List<Floats> arguments(Map<String, Floats> data) {
    List<Floats> arguments = new ArrayList<>();
    scripts.data().forEach(name -> arguments.add(given(data, name)));
    scripts.counts().forEach(axis -> arguments.add(given(data, axis)));
    return arguments;
  }

  private Floats given(Map<String, Floats> data, String name) {
    Floats values = data.get(name);
    if (values == null) {
      throw new EngineException(flat.name() + " needs `" + name + "`, which is not given");
    }
    return values;
  }

  private static Map<String, Floats> named(List<String> names, List<Floats> values) {
    Map<String, Floats> named = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      named.put(names.get(i), values.get(i));
    }
    return named;
  }

  /** Writes the network and its weights as a {@code .pt} file that PyTorch reads too. */
  public void save(Path file) {
    session.save(file);
  }

  @Override
  public void close() {
    session.close();
  }
}
