package org.archigram.runtime.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Parameter;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.program.Program;

/**
 * The text of a network: how it is used, and its losses.
 *
 * @param script what an engine runs: {@code forward} for use, {@code losses} and {@code goals} for
 *     training
 * @param names how the text speaks of each weight and statistic, by the name of its cell
 * @param inputs what {@code losses} is given, in order
 * @param data what {@code forward} is given, in order
 * @param counts the axes whose number of steps {@code forward} is given behind that
 * @param noise what {@code losses} is given behind its inputs, when noise is given
 */
public record Scripts(
    Script script,
    Map<String, String> names,
    List<String> inputs,
    List<String> data,
    List<String> counts,
    List<String> noise) {

  /** What decides how a network is written. */
  public enum Chance {
    /** Each run draws its own noise. */
    DRAWN,
    /** The noise of draws is given. */
    GIVEN
  }

  /**
   * Writes a network.
   *
   * @param weights the numbers of each weight at the start: its axes, then its shape
   */
  public static Scripts of(Flat flat, Map<String, Floats> weights, Chance chance) {
    return of(flat, weights, chance, List.of());
  }

  /**
   * Writes a network that also hands out inner values, by a method called {@code watched}.
   *
   * @param watched the names of cells
   */
  public static Scripts of(
      Flat flat, Map<String, Floats> weights, Chance chance, List<String> watched) {
    Names attributes = new Names();
    boolean given = chance == Chance.GIVEN;
    Method use = new Method(Program.answering(flat), attributes, given);
    StringBuilder text = new StringBuilder(use.use("forward"));
    List<String> inputs = List.of();
    List<String> noise = List.of();
    if (!watched.isEmpty()) {
      Program inner = Program.of(flat.handingOut(watched), Program.Mode.USE);
      text.append('\n').append(new Method(inner, attributes, given).use("watched"));
    }
    if (!flat.losses().isEmpty()) {
      Method losses = new Method(Program.of(flat, Program.Mode.TRAINING), attributes, given);
      text.append('\n').append(losses.text("losses"));
      text.append('\n').append(goals(flat, losses));
      descent(flat, attributes, given).ifPresent(method -> text.append('\n').append(method));
      inputs = losses.inputs().stream().map(Cell::name).toList();
      noise = losses.noise().stream().map(Cell::name).toList();
    }
    Map<String, String> names = new LinkedHashMap<>();
    List<Parameter> parameters = new ArrayList<>();
    for (Cell cell : flat.weights()) {
      String name = attributes.of(cell.name());
      boolean trained = ((Cell.Weight) cell.origin()).trained();
      names.put(cell.name(), name);
      parameters.add(new Parameter(name, trained, given(weights, cell.name())));
    }
    for (Statistic statistic : Statistic.of(flat)) {
      String name = attributes.of(statistic.name());
      names.put(statistic.name(), name);
      Floats start = weights.getOrDefault(statistic.name(), statistic.start());
      parameters.add(new Parameter(name, false, start));
    }
    text.append('\n').append(helpers());
    Script script = new Script(className(flat.name()), text.toString(), parameters);
    List<String> data = use.inputs().stream().map(Cell::name).toList();
    return new Scripts(script, names, inputs, data, use.counts(), noise);
  }

  /** A method that adds up the losses of each objective; the losses themselves follow. */
  private static String goals(Flat flat, Method losses) {
    List<String> names = List.copyOf(flat.losses().keySet());
    List<String> sums = new ArrayList<>();
    for (List<String> goal : objectives(flat)) {
      sums.add(
          goal.stream()
              .map(name -> "losses[" + names.indexOf(name) + "]")
              .collect(java.util.stream.Collectors.joining(" + ")));
    }
    return "def goals"
        + losses.signature()
        + ":\n    losses = self.losses("
        + losses.arguments()
        + ")\n    return ["
        + String.join(", ", sums)
        + "] + losses\n";
  }

  /** The same with gradients, where the compiler finds a quicker way to them. */
  private static Optional<String> descent(Flat flat, Names attributes, boolean given) {
    List<List<String>> objectives = objectives(flat);
    if (objectives.size() != 1) {
      return Optional.empty();
    }
    Program program = Program.of(flat, Program.Mode.TRAINING);
    String name = "goals" + Script.DESCENT;
    return new Method(program, attributes, given).descent(name, objectives.get(0));
  }

  /** The losses that are minimised together: all, unless objectives say otherwise. */
  private static List<List<String>> objectives(Flat flat) {
    return flat.objectives().isEmpty()
        ? List.of(List.copyOf(flat.losses().keySet()))
        : flat.objectives().stream().map(Flat.Objective::losses).toList();
  }

  private static String className(String name) {
    return new Names().fresh(name);
  }

  private static Floats given(Map<String, Floats> weights, String name) {
    Floats numbers = weights.get(name);
    if (numbers == null) {
      throw new IllegalArgumentException("no numbers for the weight " + name);
    }
    return numbers;
  }

  private static String helpers() {
    try (InputStream text = Scripts.class.getResourceAsStream("helpers.txt")) {
      if (text == null) {
        throw new IllegalStateException("helpers.txt is missing");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A running mean or variance of batch normalisation. */
  private record Statistic(String name, Floats start) {
    static List<Statistic> of(Flat flat) {
      Map<String, Statistic> all = new LinkedHashMap<>();
      for (Cell cell : flat.cells().values()) {
        if (cell.origin() instanceof Cell.Apply apply
            && apply.operator().name().equals("standardize_batch")) {
          int channels = cell.shape().isEmpty() ? 1 : cell.shape().get(0);
          add(all, apply.owner() + ".mean", channels, 0);
          add(all, apply.owner() + ".variance", channels, 1);
        }
      }
      return List.copyOf(all.values());
    }

    private static void add(Map<String, Statistic> all, String name, int size, float value) {
      float[] values = new float[size];
      java.util.Arrays.fill(values, value);
      all.putIfAbsent(name, new Statistic(name, new Floats(List.of(size), values)));
    }
  }
}
