package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.List;
import org.archigram.compiler.port.Fault;
import org.jspecify.annotations.Nullable;

/** A neuron, which fires at most once. */
final class Neuron {
  private static final long[] NO_WEIGHTS = {};

  final int id;
  final Kind kind;
  final long bias;
  private long[] weights = NO_WEIGHTS;
  private List<Neuron> inputs = new ArrayList<>(2);
  private List<Neuron> outputs = List.of();
  private List<Wait> waits = List.of();
  private int arrived;
  private boolean complete;
  private boolean fired;
  private long value;
  private int depth;
  private @Nullable Fault fault;
  private @Nullable Limit limit;
  private String text = "";

  /** Bounds of the value, and where it is a fault to leave them. */
  record Limit(long low, long high, int line, int column) {}

  Neuron(int id, Kind kind, long bias) {
    this.id = id;
    this.kind = kind;
    this.bias = bias;
  }

  void link(Neuron from, long weight) {
    if (weights.length == inputs.size()) {
      weights = java.util.Arrays.copyOf(weights, Math.max(2, weights.length * 2));
    }
    weights[inputs.size()] = weight;
    inputs.add(from);
    if (from.fired) {
      arrived++;
    } else {
      from.outputs = with(from.outputs, this);
    }
  }

  private static <T> List<T> with(List<T> list, T more) {
    List<T> longer = list.isEmpty() ? new ArrayList<>(2) : list;
    longer.add(more);
    return longer;
  }

  void arrive() {
    arrived++;
  }

  /** No more links are to come before it can fire; a JOIN takes them later, too. */
  void complete() {
    complete = true;
  }

  boolean isReady() {
    boolean enough = kind == Kind.JOIN ? arrived > 0 : arrived == inputs.size();
    return complete && !fired && enough;
  }

  int arrived() {
    return arrived;
  }

  List<Neuron> inputs() {
    return inputs;
  }

  long weight(int at) {
    return weights[at];
  }

  /** Fires; whom it reaches. */
  List<Neuron> fire(long fired, @Nullable Fault broken, int at) {
    if (this.fired) {
      throw new IllegalStateException("neuron " + id + " fires twice");
    }
    this.fired = true;
    value = fired;
    fault = broken;
    depth = at;
    List<Neuron> reached = outputs;
    outputs = List.of();
    inputs = new ArrayList<>(0); // whom it has heard may be forgotten
    weights = NO_WEIGHTS;
    return reached;
  }

  boolean hasFired() {
    return fired;
  }

  long value() {
    return value;
  }

  int depth() {
    return depth;
  }

  @Nullable Fault fault() {
    return fault;
  }

  @Nullable Limit limit() {
    return limit;
  }

  void limit(Limit bounds) {
    limit = bounds;
  }

  String text() {
    return text;
  }

  void text(String written) {
    text = written;
  }

  void await(Wait wait) {
    waits = with(waits, wait);
  }

  List<Wait> takeWaits() {
    List<Wait> taken = waits;
    waits = List.of();
    return taken;
  }

  /** A step of growth that waits for some neurons to fire. */
  static final class Wait {
    private int missing;
    private final Runnable step;

    Wait(int missing, Runnable step) {
      this.missing = missing;
      this.step = step;
    }

    /** One more has fired; whether it was the last. */
    boolean release() {
      return --missing == 0;
    }

    Runnable step() {
      return step;
    }
  }
}
