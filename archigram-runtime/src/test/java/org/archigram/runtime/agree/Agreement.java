package org.archigram.runtime.agree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.model.tensor.Tensor;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Engine;
import org.archigram.runtime.engine.Gradients;
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

  static void check(Engine engine, Flat flat, Run training) {
    Map<String, Floats> weights = new LinkedHashMap<>();
    training.weights().forEach((name, tensor) -> weights.put(name, floats(tensor, 1)));
    Scripts scripts = Scripts.of(flat, weights, Scripts.Chance.GIVEN);
    try (Session session = engine.open(scripts.script(), Settings.DEFAULT)) {
      Agreement agreement = new Agreement(flat, training, scripts, session);
      agreement.outputs();
      if (!flat.losses().isEmpty()) {
        agreement.losses();
      }
    }
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
  }

  private void losses() {
    Map<String, Tensor> expected = new Interpreter(flat, training).losses();
    List<Floats> given = given(scripts.inputs());
    given.addAll(Noises.of(Program.of(flat, Program.Mode.TRAINING), training));
    List<Cell> trained =
        flat.weights().stream().filter(cell -> ((Cell.Weight) cell.origin()).trained()).toList();
    List<String> names =
        trained.stream().map(cell -> scripts.names().getOrDefault(cell.name(), "")).toList();
    List<Gradients> found =
        session.gradients("losses", given, Collections.nCopies(expected.size(), names));
    int index = 0;
    for (Map.Entry<String, Tensor> loss : expected.entrySet()) {
      Gradients gradients = found.get(index++);
      double value = loss.getValue().values()[0];
      assertThat((double) gradients.loss())
          .as(loss.getKey())
          .isCloseTo(value, org.assertj.core.data.Offset.offset(OUTPUTS * (1 + Math.abs(value))));
      org.archigram.model.tensor.Gradients exact = loss.getValue().gradients();
      double scale = 1e-2;
      for (Tensor weight : training.weights().values()) {
        scale = Math.max(scale, largest(exact.of(weight)));
      }
      for (int i = 0; i < trained.size(); i++) {
        Tensor weight =
            training.weights().getOrDefault(trained.get(i).name(), Tensor.of(List.of(0)));
        Floats gradient =
            gradients.values().getOrDefault(names.get(i), new Floats(List.of(0), new float[0]));
        String what = "gradient of " + loss.getKey() + " by " + trained.get(i).name();
        close(exact.of(weight), gradient.values(), GRADIENTS * scale, what);
      }
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
