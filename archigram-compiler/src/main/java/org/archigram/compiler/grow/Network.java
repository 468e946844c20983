package org.archigram.compiler.grow;

import java.util.Collection;
import java.util.List;
import org.archigram.compiler.port.Fault;
import org.archigram.compiler.port.Ports;
import org.jspecify.annotations.Nullable;

/** The neurons that have grown so far, and what happens to them next. */
final class Network {
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

  Network(Schedule schedule, Ports ports, long most) {
    this.schedule = schedule;
    this.firing = new Firing(ports);
    this.most = most;
  }

  /** A new neuron with no links yet; {@link #complete} ends its making. */
  Neuron neuron(Kind kind, long bias) {
    if (neurons >= most) {
      throw new TooLargeException(most);
    }
    return new Neuron(neurons++, kind, bias);
  }

  void link(Neuron from, Neuron to, long weight) {
    to.link(from, weight);
    links++;
  }

  /** From now on it fires as soon as it can. */
  Neuron complete(Neuron made) {
    made.complete();
    if (made.isReady()) {
      schedule.add(() -> fire(made));
    }
    return made;
  }

  /** Links another source to a JOIN. */
  void join(Neuron from, Neuron join) {
    boolean ready = join.isReady() || join.hasFired();
    link(from, join, 1);
    if (join.hasFired() && from.hasFired() && from.fault() == null) {
      throw new IllegalStateException("two values arrive at join " + join.id);
    }
    if (!ready && join.isReady()) {
      schedule.add(() -> fire(join));
    }
  }

  private void fire(Neuron neuron) {
    if (neuron.hasFired()) {
      return;
    }
    Firing.Result result = firing.fire(neuron);
    if (result == Firing.SILENT) {
      return;
    }
    fired++;
    depth = Math.max(depth, result.depth());
    end(neuron, result);
    for (Neuron reached : neuron.fire(result.value(), result.fault(), result.depth())) {
      arrive(reached, result.fault());
    }
    for (Neuron.Wait wait : neuron.takeWaits()) {
      if (wait.release()) {
        schedule.add(wait.step());
      }
    }
  }

  private void end(Neuron neuron, Firing.Result result) {
    if (neuron.kind.isOrdered() && result.fault() != null) {
      fault = result.fault();
      ended = true;
    } else if (neuron.kind == Kind.END) {
      ended = true;
    }
  }

  private void arrive(Neuron reached, @Nullable Fault broken) {
    reached.arrive();
    if (reached.kind == Kind.JOIN && reached.arrived() > 1 && broken == null) {
      throw new IllegalStateException("two values arrive at join " + reached.id);
    }
    if (reached.isReady() && (reached.kind != Kind.JOIN || reached.arrived() == 1)) {
      schedule.add(() -> fire(reached));
    }
  }

  /** Does a step of growth as soon as all of some neurons have fired. */
  void when(Collection<Neuron> neurons, Runnable step) {
    List<Neuron> missing =
        neurons.stream().filter(neuron -> !neuron.hasFired()).distinct().toList();
    if (missing.isEmpty()) {
      schedule.add(step);
      return;
    }
    Neuron.Wait wait = new Neuron.Wait(missing.size(), step);
    missing.forEach(neuron -> neuron.await(wait));
  }

  /** Lets everything happen until nothing can, or a fault ends it. */
  void run() {
    while (!schedule.isEmpty() && fault == null) {
      schedule.next().run();
    }
  }

  void countGrowth() {
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
