package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.engine.Gradients;
import org.archigram.runtime.engine.Script;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.engine.Settings;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.interpret.Interpreter;
import org.archigram.runtime.interpret.Run;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.Scripts;

/** What the interpreter and an engine compute of the same numbers. */
final class Agreement {
  private static final double OUTPUTS = 1e-5;
  private static final double GRADIENTS = 1e-4;

  private final Flat flat;
  private final Run training;
  private final Scripts scripts;
  private final Session session;

  private Agreement(Flat flat, Run training, Scripts scripts, Session session) {
    this.flat = flat;
    this.training = training;
    this.scripts = scripts;
    this.session = session;
  }

  /** Compares; says whether the compiler itself has written a way back through a loop. */
  static boolean check(Engine engine, Flat flat, Run training) {
    Map<String, Floats> weights = new LinkedHashMap<>();
    training.weights().forEach((name, tensor) -> weights.put(name, floats(tensor, 1)));
    Scripts scripts = Scripts.of(flat, weights, Scripts.Chance.GIVEN, inside(flat));
    try (Session session = engine.open(scripts.script(), Settings.DEFAULT)) {
      Agreement agreement = new Agreement(flat, training, scripts, session);
      agreement.outputs();
      if (!flat.losses().isEmpty()) {
        agreement.losses();
      }
      return agreement.descends();
    }
  }

  /** What is computed on the way to the outputs, and can be watched. */
  private static List<String> inside(Flat flat) {
    return Program.of(flat, Program.Mode.USE).cells().stream()
        .filter(cell -> cell.origin() instanceof Cell.Apply)
        .map(Cell::name)
        .filter(flat.cells()::containsKey) // the program makes some of its own
        .toList();
  }

  private void outputs() {
    Run use = new Run(training.inputs(), training.weights(), false, training.noise());
    Interpreter interpreter = new Interpreter(flat, use);
    List<Floats> given = given(scripts.data());
    Map<String, Integer> lengths = use.lengths(flat);
    for (String axis : scripts.counts()) {
      given.add(new Floats(List.of(), new float[] {lengths.getOrDefault(axis, 0)}));
    }
    given.addAll(Noises.of(Program.of(flat, Program.Mode.USE), use));
    List<Floats> found = session.call("forward", given);
    int index = 0;
    for (Map.Entry<String, Cell.Read> output : flat.outputs().entrySet()) {
      Tensor expected = interpreter.value(output.getValue());
      double scale = Math.max(1e-2, largest(expected.values()));
      close(expected.values(), found.get(index++).values(), OUTPUTS * scale, output.getKey());
    }
    firstAlone("forward", given);
    firstAlone("watched", given);
  }

  /** The first example gets the same answers alone, which are computed in another form. */
  private void firstAlone(String method, List<Floats> given) {
    boolean onlyData = given.size() == scripts.data().size() && !given.isEmpty();
    if (!onlyData || !scripts.script().source().contains("def " + method + "_one")) {
      return;
    }
    List<Floats> found = session.call(method, given);
    List<Floats> first = given.stream().map(each -> each.examples(0, 1)).toList();
    List<Floats> alone = session.call(method, first);
    for (int i = 0; i < found.size(); i++) {
      float[] expected = found.get(i).examples(0, 1).values();
      double[] wanted = new double[expected.length];
      Arrays.setAll(wanted, k -> expected[k]);
      double bar = OUTPUTS * Math.max(1e-2, largest(wanted));
      close(wanted, alone.get(i).values(), bar, method + " " + i + " of one example");
    }
  }

  private void losses() {
    Map<String, Tensor> expected = new Interpreter(flat, training).losses();
    List<Floats> given = given(scripts.inputs());
    given.addAll(Noises.of(Program.of(flat, Program.Mode.TRAINING), training));
    List<String> names = List.copyOf(trained().values());
    List<Gradients> found =
        session.gradients("losses", given, Collections.nCopies(expected.size(), names));
    int index = 0;
    for (Map.Entry<String, Tensor> loss : expected.entrySet()) {
      compare(loss.getKey(), List.of(loss.getValue()), found.get(index++));
    }
    if (descends()) {
      List<Tensor> minimised =
          flat.objectives().isEmpty()
              ? List.copyOf(expected.values())
              : flat.objectives().get(0).losses().stream().map(expected::get).toList();
      compare("goal", minimised, session.gradients("goals", given, List.of(names)).get(0));
    }
  }

  /** Whether the compiler itself has written a way back through a loop. */
  private boolean descends() {
    return scripts.script().source().contains("def goals" + Script.DESCENT);
  }

  /** The names in the script of all weights that are trained, by the names of their cells. */
  private Map<String, String> trained() {
    Map<String, String> names = new LinkedHashMap<>();
    for (Cell cell : flat.weights()) {
      if (((Cell.Weight) cell.origin()).trained()) {
        names.put(cell.name(), scripts.names().getOrDefault(cell.name(), ""));
      }
    }
    return names;
  }

  private void compare(String goal, List<Tensor> parts, Gradients found) {
    double value = parts.stream().mapToDouble(part -> part.values()[0]).sum();
    assertThat((double) found.loss())
        .as(goal)
        .isCloseTo(value, org.assertj.core.data.Offset.offset(OUTPUTS * (1 + Math.abs(value))));
    Map<String, double[]> exact = new LinkedHashMap<>();
    double scale = 1e-2;
    for (Map.Entry<String, Tensor> weight : training.weights().entrySet()) {
      double[] sum = new double[weight.getValue().values().length];
      for (Tensor part : parts) {
        double[] slopes = part.gradients().of(weight.getValue());
        Arrays.setAll(sum, i -> sum[i] + slopes[i]);
      }
      exact.put(weight.getKey(), sum);
      scale = Math.max(scale, largest(sum));
    }
    for (Map.Entry<String, String> weight : trained().entrySet()) {
      float[] values = Objects.requireNonNull(found.values().get(weight.getValue())).values();
      String what = "gradient of " + goal + " by " + weight.getKey();
      close(exact.getOrDefault(weight.getKey(), new double[0]), values, GRADIENTS * scale, what);
    }
  }

  private List<Floats> given(List<String> names) {
    List<Floats> given = new ArrayList<>();
    for (String name : names) {
      given.add(floats(training.inputs().getOrDefault(name, Tensor.of(List.of(0))), 0));
    }
    return given;
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  /** What is the same for all examples is handed out for each of them. */
  private static void close(double[] expected, float[] found, double bar, String what) {
    assertThat(found.length % expected.length).as(what).isZero();
    for (int i = 0; i < found.length; i++) {
      double wanted = expected[i % expected.length];
      assertThat(Math.abs(wanted - found[i]))
          .as("%s[%d]: %s and %s", what, i, wanted, found[i])
          .isLessThan(bar);
    }
  }

  static Floats floats(Tensor tensor, int dropped) {
    float[] values = new float[tensor.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) tensor.values()[i];
    }
    return new Floats(tensor.shape().subList(dropped, tensor.rank()), values);
  }
}
