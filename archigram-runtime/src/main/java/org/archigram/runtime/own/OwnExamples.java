package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.random.Philox;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Predictor;

/** The examples of a person's data: each is seen once a round. */
final class OwnExamples implements Examples {
  private static final int AT_ONCE = 250;
  private static final int SHOWN = 500;
  private static final int FOR_BASELINE = 10_000;
  private static final int STREAM = 0x4F524452;

  /** The order of one round. */
  private record Round(long number, int[] order) {}

  private final OwnTask task;
  private final long seed;
  private final Encoded learned;
  private final Encoded held;
  private final Split split;
  private Round round = new Round(-1, new int[0]);

  OwnExamples(OwnTask task, long seed, Encoded learned, Encoded held, Split split) {
    this.task = task;
    this.seed = seed;
    this.learned = learned;
    this.held = held;
    this.split = split;
  }

  private int[] heldOutPlaces() {
    return held == learned ? split.heldOut() : held.usable();
  }

  @Override
  public Map<String, Floats> batch(long step, int size) {
    return parts(step, size).get(0);
  }

  /** A batch may begin in one round and end in the next. */
  @Override
  public List<Map<String, Floats>> parts(long step, int size) {
    int[] training = split.training();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      long position = step * size + i;
      int[] order = order(position / training.length, size);
      places.add(training[order[(int) (position % training.length)]]);
    }
    places.sort(Comparator.comparingInt(learned::steps));
    int[] all = places.stream().mapToInt(place -> place).toArray();
    return Chunks.of(learned, all, size).stream().map(learned::of).toList();
  }

  private synchronized int[] order(long number, int size) {
    if (round.number() != number) {
      int[] order = Philox.order(seed, STREAM, (int) number, split.training().length);
      round = new Round(number, learned.even() ? order : bySteps(order, (int) number, size));
    }
    return round.order();
  }

  /** Brings examples of similar length into the same batch; what comes when stays random. */
  private int[] bySteps(int[] order, int number, int size) {
    int[] training = split.training();
    int[] sorted =
        Arrays.stream(order)
            .boxed()
            .sorted(Comparator.comparingInt(place -> learned.steps(training[place])))
            .mapToInt(place -> place)
            .toArray();
    int whole = sorted.length / size;
    int[] batches = Philox.order(seed, STREAM + 1, number, whole);
    int[] mixed = new int[sorted.length];
    for (int i = 0; i < whole; i++) {
      System.arraycopy(sorted, batches[i] * size, mixed, i * size, size);
    }
    System.arraycopy(sorted, whole * size, mixed, whole * size, sorted.length - whole * size);
    return mixed;
  }

  @Override
  public Iterable<Map<String, Floats>> allParts() {
    return () -> Chunks.of(learned, split.training(), AT_ONCE).stream().map(learned::of).iterator();
  }

  @Override
  public Map<String, Floats> everything() {
    return learned.of(Chunks.of(learned, split.training(), Integer.MAX_VALUE).get(0));
  }

  @Override
  public Map<String, Floats> heldOut() {
    int[] places = heldOutPlaces().length == 0 ? split.training() : heldOutPlaces();
    return held.of(Chunks.of(held, places, SHOWN).get(0));
  }

  @Override
  public double measure(Predictor network) {
    return measure(network, held, heldOutPlaces());
  }

  @Override
  public double validate(Predictor network) {
    return split.validation().length == 0
        ? measure(network)
        : measure(network, learned, split.validation());
  }

  private double measure(Predictor network, Encoded from, int[] all) {
    Optional<Decoder> decoder = task.decoder();
    if (all.length == 0) {
      return Double.NaN;
    }
    if (decoder.isEmpty()) {
      return loss(network, from, all);
    }
    Gathered gathered = gathered(network, from, all, decoder.get());
    return task.about().metric().of(gathered.answers(), gathered.targets());
  }

  private double loss(Predictor network, Encoded from, int[] all) {
    double sum = 0;
    for (int[] part : Chunks.of(from, all, AT_ONCE)) {
      sum += part.length * network.loss(from.of(part));
    }
    return sum / all.length;
  }

  private record Gathered(Floats targets, Floats answers) {}

  private Gathered gathered(Predictor network, Encoded from, int[] all, Decoder decoder) {
    List<Floats> answers = new ArrayList<>();
    List<Floats> targets = new ArrayList<>();
    for (int[] part : Chunks.of(from, all, AT_ONCE)) {
      Map<String, Floats> values = from.of(part);
      targets.add(decoder.targets(task.target(values)));
      answers.add(decoder.answers(network.answer(values)));
    }
    return new Gathered(joined(targets), joined(answers));
  }

  private static Floats joined(List<Floats> parts) {
    List<Integer> shape = new ArrayList<>(parts.get(0).shape());
    shape.set(0, parts.stream().mapToInt(Floats::batch).sum());
    float[] values = new float[parts.stream().mapToInt(part -> part.values().length).sum()];
    int at = 0;
    for (Floats part : parts) {
      System.arraycopy(part.values(), 0, values, at, part.values().length);
      at += part.values().length;
    }
    return new Floats(shape, values);
  }

  @Override
  public Answered answered(Predictor network) {
    int[] all = heldOutPlaces();
    Optional<Decoder> decoder = task.decoder();
    if (decoder.isEmpty() || all.length == 0) {
      Floats nothing = new Floats(List.of(0), new float[0]);
      return new Answered(Map.of(), nothing, nothing);
    }
    Gathered gathered = gathered(network, held, all, decoder.get());
    boolean few = all.length <= SHOWN && held.even();
    Map<String, Floats> inputs = few ? new LinkedHashMap<>(held.of(all)) : Map.of();
    return new Answered(inputs, gathered.targets(), gathered.answers());
  }

  @Override
  public Baseline baseline() {
    Optional<Decoder> decoder = task.decoder();
    if (decoder.isEmpty() || heldOutPlaces().length == 0) {
      return new Baseline("", Double.NaN);
    }
    int[] some = Arrays.copyOf(split.training(), Math.min(FOR_BASELINE, split.training().length));
    Floats seen = targets(learned, some, decoder.get());
    Floats asked = targets(held, heldOutPlaces(), decoder.get());
    return task.about().metric() == Metric.ACCURACY
        ? mostFrequent(seen, asked, decoder.get())
        : means(seen, asked);
  }

  private Floats targets(Encoded from, int[] places, Decoder decoder) {
    List<Floats> targets = new ArrayList<>();
    for (int[] part : Chunks.of(from, places, AT_ONCE)) {
      targets.add(decoder.targets(task.target(from.of(part))));
    }
    return joined(targets);
  }

  private static Baseline mostFrequent(Floats seen, Floats asked, Decoder decoder) {
    int[] counts = new int[Math.max(2, decoder.classes())];
    for (float value : seen.values()) {
      counts[(int) value]++;
    }
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    int right = 0;
    for (float value : asked.values()) {
      right += (int) value == most ? 1 : 0;
    }
    String what = "always " + decoder.names().get(most) + ", the most frequent,";
    return new Baseline(what, (double) right / asked.values().length);
  }

  private static Baseline means(Floats seen, Floats asked) {
    int each = seen.shape().size() > 1 ? seen.shape().get(1) : 1;
    double[] means = new double[each];
    for (int i = 0; i < seen.values().length; i++) {
      means[i % each] += (double) seen.values()[i] * each / seen.values().length;
    }
    float[] always = new float[asked.values().length];
    for (int i = 0; i < always.length; i++) {
      always[i] = (float) means[i % each];
    }
    double value = Metric.ROOT_MEAN_SQUARED_ERROR.of(new Floats(asked.shape(), always), asked);
    return new Baseline("always the mean", value);
  }
}
