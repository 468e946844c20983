package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archigram.compiler.port.Fault;
import org.jspecify.annotations.Nullable;

/** A neuron, which fires at most once. */
final class Neuron {
  private static final Neuron[] NONE = {};
  private static final int UNFIRED = -1;

  final int id;
  final Spec spec;
  long value;
  @Nullable Fault fault;

  private Neuron[] inputs = NONE;
  private int count;
  private int missing;
  private boolean complete;
  private boolean queued;
  private int depth = UNFIRED;

  private Neuron[] outputs = NONE;
  private int reached;
  private @Nullable Wait wait;
  private @Nullable List<Wait> moreWaits;

  Neuron(int id, Spec spec) {
    this.id = id;
    this.spec = spec;
  }

  /** Takes what another sends, at its next link. */
  void link(Neuron from) {
    if (count == inputs.length) {
      inputs = Arrays.copyOf(inputs, Math.max(2, count * 2));
    }
    inputs[count++] = from;
    if (!from.hasFired()) {
      missing++;
      if (from.reached == from.outputs.length) {
        from.outputs = Arrays.copyOf(from.outputs, Math.max(1, from.reached * 2));
      }
      from.outputs[from.reached++] = this;
    }
  }

  /** Something has arrived at one of its links. */
  void arrive() {
    missing--;
  }

  /** No more links are to come before it can fire; a JOIN takes them later, too. */
  void complete() {
    complete = true;
  }

  /** Whether it is to fire and has not been told so before. */
  boolean becomesReady(boolean broken) {
    if (queued || !complete) {
      return false;
    }
    queued = spec.kind == Kind.JOIN ? missing < count : missing == 0 || broken && isDecided();
    return queued;
  }

  /** Whether the first of all that could fail has failed, so that the rest need not come. */
  private boolean isDecided() {
    boolean token = spec.kind.isOrdered();
    if (!token && spec.kind != Kind.GUARD || token && !inputs[0].hasFired()) {
      return false;
    }
    for (int i = token ? 1 + spec.values : 0; i < count; i++) {
      if (!inputs[i].hasFired()) {
        return false;
      }
      if (inputs[i].fault != null) {
        return true;
      }
    }
    return false;
  }

  boolean isQueued() {
    return queued;
  }

  int arrived() {
    return count - missing;
  }

  int links() {
    return count;
  }

  Neuron input(int at) {
    return inputs[at];
  }

  /** One more than the depth of the deepest that it has heard. */
  int nextDepth() {
    int deepest = 0;
    for (int i = 0; i < count; i++) {
      deepest = Math.max(deepest, inputs[i].depth);
    }
    return deepest + 1;
  }

  void fires(int at) {
    if (hasFired()) {
      throw new IllegalStateException("neuron " + id + " fires twice");
    }
    depth = at;
  }

  /** Nobody needs to know any more whom it has heard. */
  void forget() {
    inputs = NONE;
    outputs = NONE;
    count = 0;
    missing = 0;
    reached = 0;
  }

  boolean hasFired() {
    return depth != UNFIRED;
  }

  int depth() {
    return depth;
  }

  int reached() {
    return reached;
  }

  Neuron output(int at) {
    return outputs[at];
  }

  void await(Wait waiting) {
    if (wait == null) {
      wait = waiting;
    } else {
      moreWaits = moreWaits == null ? new ArrayList<>(2) : moreWaits;
      moreWaits.add(waiting);
    }
  }

  /** The growth that waited for it and for nothing else goes on. */
  void release(Schedule schedule) {
    if (wait == null) {
      return;
    }
    wait.release(schedule);
    if (moreWaits != null) {
      moreWaits.forEach(waiting -> waiting.release(schedule));
    }
    wait = null;
    moreWaits = null;
  }

  /** A step of growth that waits for some neurons to fire. */
  static final class Wait {
    private int missing;
    private final Runnable step;

    Wait(int missing, Runnable step) {
      this.missing = missing;
      this.step = step;
    }

    void release(Schedule schedule) {
      missing--;
      if (missing == 0) {
        schedule.add(step);
      }
    }
  }
}
