package org.archigram.runtime.torch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.archigram.language.Language;
import org.archigram.language.Options;
import org.archigram.model.problem.Source;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Gradients;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.script.Scripts;

/**
 * A network of ours, run once on random numbers, for a module of LibTorch to be compared with.
 *
 * @param weights by the ends of their names
 * @param outputs all of them, in order
 * @param gradients of the loss by each weight, found in each way that there is
 */
record Twin(
    Map<String, Floats> weights, List<Floats> outputs, List<Map<String, Floats>> gradients) {

  /** Makes random weights into those that a comparison needs. */
  @FunctionalInterface
  interface Change {
    Floats of(String name, Floats drawn);
  }

  static Twin of(String text, String item, Change change, List<Floats> inputs) {
    Options options = Options.NONE.withItem(item);
    Source source = new Source(item + ".arch", text);
    Flat flat = Flat.of(Language.read(source, options).architecture().orElseThrow(), Map.of());
    Random random = new Random(3);
    Map<String, Floats> weights = new LinkedHashMap<>();
    for (Cell cell : flat.weights()) {
      weights.put(cell.name(), change.of(end(cell.name()), numbers(random, shape(flat, cell))));
    }
    Scripts scripts = Scripts.of(flat, weights, Scripts.Chance.DRAWN);
    List<String> names =
        weights.keySet().stream()
            .map(name -> Objects.requireNonNull(scripts.names().get(name)))
            .toList();
    try (Session session = new TorchEngine().open(scripts.script(), Settings.DEFAULT)) {
      List<Floats> outputs = session.call("forward", inputs.subList(0, inputs.size() - 1));
      List<Map<String, Floats>> gradients =
          List.of("losses", "goals").stream()
              .map(method -> session.gradients(method, inputs, List.of(names)).get(0))
              .map(found -> ended(weights, scripts, found))
              .toList();
      Map<String, Floats> ended = new LinkedHashMap<>();
      weights.forEach((name, value) -> ended.put(end(name), value));
      return new Twin(ended, outputs, gradients);
    }
  }

  private static Map<String, Floats> ended(
      Map<String, Floats> weights, Scripts scripts, Gradients found) {
    Map<String, Floats> ended = new LinkedHashMap<>();
    for (String name : weights.keySet()) {
      String own = Objects.requireNonNull(scripts.names().get(name));
      ended.put(end(name), Objects.requireNonNull(found.values().get(own)));
    }
    return ended;
  }

  private static String end(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static List<Integer> shape(Flat flat, Cell cell) {
    List<Integer> shape = new java.util.ArrayList<>();
    cell.axes().forEach(axis -> shape.add(flat.leading(axis).length().orElseThrow()));
    shape.addAll(cell.shape());
    return shape;
  }

  /** Numbers between -½ and ½. */
  static Floats numbers(Random random, List<Integer> shape) {
    float[] values = new float[shape.stream().reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return new Floats(shape, values);
  }
}
