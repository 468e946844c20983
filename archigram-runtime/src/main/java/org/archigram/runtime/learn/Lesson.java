package org.archigram.runtime.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.engine.Optimiser;
import org.archigram.runtime.engine.Session;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.network.Network;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Predictor;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;
import org.archigram.runtime.train.Batches;
import org.archigram.runtime.train.Call;
import org.archigram.runtime.train.Training;

/**
 * A network and the task that it is to learn.
 *
 * @param network what learns
 * @param task what it learns
 * @param binding which value of the task each value of the network is
 * @param examples the data
 * @param recipe how it is trained
 */
public record Lesson(
    Network network, Task task, Binding binding, Examples examples, Trial.Recipe recipe) {

  /** Examples that are answered in one go. */
  private static final int AT_ONCE = 500;

  /** A batch to learn from, by the names of inputs and targets, in parts that are alike. */
  List<Batches.Part> parts(long step) {
    List<Map<String, Floats>> parts = examples.parts(step, recipe.batch());
    double all = parts.stream().mapToInt(Lesson::count).sum();
    return parts.stream().map(part -> new Batches.Part(values(part), count(part) / all)).toList();
  }

  private static int count(Map<String, Floats> values) {
    return values.isEmpty() ? 1 : values.values().iterator().next().batch();
  }

  /** What the network must come to: what is known of its architecture, or what the task asks. */
  public Bar bar() {
    Bar usual = task.about().bar();
    return task.trials().stream()
        .filter(trial -> trial.architecture().equalsIgnoreCase(network.flat().name()))
        .map(Trial::bar)
        .filter(bar -> bar.atMost() == usual.atMost())
        .findFirst()
        .orElse(usual);
  }

  /** The metric of the task, and what passes: {@code error rate ≤ 1.20 %}. */
  public String passing() {
    Task.About about = task.about();
    return new Task.About(about.name(), about.description(), about.source(), about.metric(), bar())
        .passing();
  }

  /** What the metric of the task gives the network as it is now, on held-out data. */
  public double measure() {
    return measure(() -> false);
  }

  /** The same; throws {@link Training.Stopped} as soon as {@code stop} says yes. */
  double measure(BooleanSupplier stop) {
    return examples.measure(new Asked(stop));
  }

  /** The same on what may decide how it is trained. */
  double validate(BooleanSupplier stop) {
    return examples.validate(new Asked(stop));
  }

  /** The network as the task sees it. */
  private final class Asked implements Predictor {
    private final BooleanSupplier stop;

    Asked(BooleanSupplier stop) {
      this.stop = stop;
    }

    @Override
    public Floats answer(Map<String, Floats> inputs) {
      return Lesson.this.answer(inputs, stop);
    }

    @Override
    public double loss(Map<String, Floats> byRole) {
      if (stop.getAsBoolean()) {
        throw new Training.Stopped();
      }
      return Lesson.this.loss(values(byRole));
    }
  }

  /** What the losses come to, added up; statistics that training keeps stay as they are. */
  private double loss(Map<String, Floats> values) {
    Session session = network.session();
    Map<String, Floats> before = new LinkedHashMap<>();
    statistics().forEach(name -> before.put(name, session.parameter(name)));
    Call call = new Call("losses", network.scripts().inputs());
    double sum = 0;
    for (Floats loss : session.call(call.method(), call.arguments(values, 0))) {
      sum += loss.values()[0];
    }
    before.forEach(session::put);
    return sum;
  }

  private List<String> statistics() {
    List<String> weights = network.flat().weights().stream().map(Cell::name).toList();
    return network.scripts().names().entrySet().stream()
        .filter(entry -> !weights.contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What the network was asked with held-out data, and answers as it is now. */
  public Examples.Answered answered() {
    return examples.answered(new Asked(() -> false));
  }

  /** Examples as the network takes them, by the names of its inputs and targets. */
  public Map<String, Floats> values(Map<String, Floats> byRole) {
    return withCounts(binding.values(byRole));
  }

  /** What the network answers to inputs of the task, by the names of roles. */
  public Floats answer(Map<String, Floats> byRole) {
    return answer(byRole, () -> false);
  }

  private Floats answer(Map<String, Floats> byRole, BooleanSupplier stop) {
    Map<String, Floats> values = binding.values(byRole);
    int all = values.values().iterator().next().batch();
    List<Floats> parts = new ArrayList<>();
    for (int start = 0; start < all; start += AT_ONCE) {
      if (stop.getAsBoolean()) {
        throw new Training.Stopped();
      }
      int count = Math.min(AT_ONCE, all - start);
      Map<String, Floats> part = new LinkedHashMap<>();
      for (Map.Entry<String, Floats> value : values.entrySet()) {
        part.put(value.getKey(), value.getValue().examples(start, count));
      }
      Floats answer = network.outputs(withCounts(part)).get(binding.answer());
      if (answer != null) {
        parts.add(answer);
      }
    }
    return together(parts, all);
  }

  private static Floats together(List<Floats> parts, int all) {
    List<Integer> shape = new ArrayList<>(parts.get(0).shape());
    shape.set(0, all);
    float[] values = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
    int at = 0;
    for (Floats part : parts) {
      System.arraycopy(part.values(), 0, values, at, part.values().length);
      at += part.values().length;
    }
    return new Floats(shape, values);
  }

  /** What tells the numbers of steps of axes that only targets have. */
  private Map<String, Floats> withCounts(Map<String, Floats> values) {
    Map<String, Floats> more = new LinkedHashMap<>(values);
    for (String axis : network.scripts().counts()) {
      more.put(axis, new Floats(List.of(), new float[] {steps(axis, values)}));
    }
    return more;
  }

  private int steps(String axis, Map<String, Floats> values) {
    for (Cell input : network.flat().inputs()) {
      int place = input.axes().indexOf(axis);
      Floats given = values.get(input.name());
      if (place >= 0 && given != null) {
        return given.shape().get(place + 1);
      }
    }
    Integer bound = binding.sizes().get(axis);
    return bound == null ? 1 : bound;
  }

  /** The weights that gradients train, as the engine calls them: not those that a rule learns. */
  List<String> trained() {
    Flat flat = network.flat();
    List<String> ruled = flat.rules().stream().flatMap(r -> r.weights().stream()).toList();
    return flat.weights().stream()
        .filter(cell -> ((Cell.Weight) cell.origin()).trained())
        .map(Cell::name)
        .filter(name -> !ruled.contains(name))
        .map(name -> network.scripts().names().getOrDefault(name, name))
        .toList();
  }

  /** The optimiser that the recipe names. */
  Optimiser optimiser() {
    double decay = recipe.decay();
    Optimiser.AdamW usual = Optimiser.AdamW.DEFAULT;
    return switch (recipe.optimizer()) {
      case "sgd" -> new Optimiser.Sgd(0, decay);
      case "momentum" -> new Optimiser.Sgd(0.9, decay);
      case "adamw" ->
          decay == 0
              ? usual
              : new Optimiser.AdamW(usual.beta1(), usual.beta2(), usual.epsilon(), decay);
      case "rmsprop" -> Optimiser.RmsProp.DEFAULT;
      default -> Optimiser.Adam.DEFAULT;
    };
  }

  /** The recipe that is known for an architecture, or a usual one. */
  public static Trial.Recipe recipe(Task task, String architecture) {
    Optional<Trial> known =
        task.trials().stream()
            .filter(t -> t.architecture().equalsIgnoreCase(architecture))
            .findFirst();
    return known.map(Trial::recipe).orElse(Trial.Recipe.adam(1e-3, 32, 1000));
  }
}
