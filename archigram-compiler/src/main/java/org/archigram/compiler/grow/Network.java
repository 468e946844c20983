package org.archigram.compiler.grow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.Ports;
import org.jspecify.annotations.Nullable;

/** The neurons that have grown so far, and what happens to them next. */
final class Network {
  private static final int WORTH_THREADS = 256;

  private final Schedule schedule;
  private final Firing firing;
  private final long most;
  private int neurons;
  private long links;
  private int fired;
  private int depth;
  private int growths;
  private boolean ended;
  private @Nullable Fault fault;
  private @Nullable List<Neuron> seen;

  Network(Schedule schedule, Ports ports, long most) {
    this.schedule = schedule;
    this.firing = new Firing(ports);
    this.most = most;
  }

  /** Keeps all neurons that grow from now on. */
  List<Neuron> watched() {
    List<Neuron> all = new ArrayList<>();
    seen = all;
    return all;
  }

  /** A new neuron with no links yet; {@link #complete} ends its making. */
  Neuron neuron(Spec spec) {
    if (neurons >= most) {
      throw new TooLargeException(most);
    }
    Neuron made = new Neuron(neurons++, spec);
    if (seen != null) {
      seen.add(made);
    }
    return made;
  }

  void link(Neuron from, Neuron to) {
    to.link(from);
    links++;
  }

  /** From now on it fires as soon as it can. */
  Neuron complete(Neuron made) {
    made.complete();
    if (made.becomesReady(true)) {
      schedule.add(made);
    }
    return made;
  }

  /** A neuron with one link. */
  Neuron neuron(Spec spec, Neuron from) {
    Neuron made = neuron(spec);
    link(from, made);
    return complete(made);
  }

  /** A neuron with two links. */
  Neuron neuron(Spec spec, Neuron first, Neuron second) {
    Neuron made = neuron(spec);
    link(first, made);
    link(second, made);
    return complete(made);
  }

  /** A neuron that fires when the first of what is to be linked to it does. */
  Neuron joint(Spec spec) {
    return complete(neuron(spec));
  }

  /** Links another source to a JOIN. */
  void join(Neuron from, Neuron join) {
    links++;
    if (join.hasFired()) {
      if (from.hasFired() && from.fault == null) {
        throw new IllegalStateException("two values arrive at join " + join.id);
      }
      return;
    }
    join.link(from);
    if (join.becomesReady(false)) {
      schedule.add(join);
    }
  }

  private void fire(Neuron neuron) {
    if (firing.fires(neuron)) {
      send(neuron);
    } else {
      neuron.forget();
    }
  }

  /** Neurons compute at once what can be computed at once; then each sends what it has. */
  private void fireAll(Neuron... wave) {
    Stream<Neuron> all = Arrays.stream(wave);
    (wave.length < WORTH_THREADS ? all : all.parallel())
        .filter(neuron -> neuron.spec.kind.isAlone())
        .forEach(firing::fires);
    for (Neuron neuron : wave) {
      if (fault != null) {
        return;
      }
      if (!neuron.spec.kind.isAlone()) {
        fire(neuron);
      } else if (neuron.hasFired()) {
        send(neuron);
      } else {
        neuron.forget();
      }
    }
  }

  private void send(Neuron neuron) {
    fired++;
    depth = Math.max(depth, neuron.depth());
    end(neuron);
    boolean broken = neuron.fault != null;
    for (int i = 0; i < neuron.reached(); i++) {
      arrive(neuron.output(i), broken);
    }
    neuron.forget();
    neuron.release(schedule);
  }

  private void end(Neuron neuron) {
    if (neuron.spec.kind.isOrdered() && neuron.fault != null) {
      fault = neuron.fault;
      ended = true;
    } else if (neuron.spec.kind == Kind.END) {
      ended = true;
    }
  }

  private void arrive(Neuron reached, boolean broken) {
    if (reached.hasFired()) {
      if (reached.spec.kind == Kind.JOIN && !broken) {
        throw new IllegalStateException("two values arrive at join " + reached.id);
      }
      return;
    }
    reached.arrive();
    if (reached.becomesReady(broken)) {
      schedule.add(reached);
    } else if (reached.isQueued() && reached.spec.kind == Kind.JOIN && !broken) {
      throw new IllegalStateException("two values arrive at join " + reached.id);
    }
  }

  /** Does a step of growth as soon as a neuron has fired. */
  void when(Neuron neuron, Runnable step) {
    if (neuron.hasFired()) {
      schedule.add(step);
    } else {
      neuron.await(new Neuron.Wait(1, step));
    }
  }

  /** Does a step of growth as soon as all of some neurons have fired. */
  void when(List<Neuron> neurons, Runnable step) {
    int missing = 0;
    for (Neuron neuron : neurons) {
      missing += neuron.hasFired() ? 0 : 1;
    }
    if (missing == 0) {
      schedule.add(step);
      return;
    }
    Neuron.Wait wait = new Neuron.Wait(missing, step);
    for (Neuron neuron : neurons) {
      if (!neuron.hasFired()) {
        neuron.await(wait);
      }
    }
  }

  /** Does a step of growth when its turn comes. */
  void later(Runnable step) {
    schedule.add(step);
  }

  /** Lets everything happen until nothing can, or a fault ends it. */
  void run() {
    while (!schedule.isEmpty() && fault == null) {
      if (schedule.isParallel() && schedule.firesNext()) {
        fireAll(schedule.allNeurons());
      } else if (schedule.firesNext()) {
        fire(schedule.nextNeuron());
      } else {
        schedule.nextStep().run();
      }
    }
  }

  /** A waiting cell goes on; one that does so for ever without new neurons is too large, too. */
  void countGrowth() {
    if (growths >= most) {
      throw new TooLargeException(most);
    }
    growths++;
  }

  boolean hasEnded() {
    return ended;
  }

  @Nullable Fault fault() {
    return fault;
  }

  Run.Size size() {
    return new Run.Size(neurons, links, fired, depth, growths);
  }
}
