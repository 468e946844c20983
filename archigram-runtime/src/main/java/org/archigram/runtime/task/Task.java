package org.archigram.runtime.task;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.archigram.model.Architecture;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;

/** Something to learn: data, a metric, and a bar to pass. */
public interface Task {

  /**
   * What a task is in short.
   *
   * @param name what users call it, such as {@code adding}
   * @param description one line
   * @param source the paper, or why it is as it is
   * @param metric what is measured on held-out data
   * @param bar what passes
   */
  record About(String name, String description, String source, Metric metric, Bar bar) {
    /** The metric and what passes: {@code error rate ≤ 2.50 %}. */
    public String passing() {
      return metric.title() + (bar.atMost() ? " ≤ " : " ≥ ") + metric.text(bar.threshold());
    }
  }

  /**
   * Values in another form that some networks ask for, such as an image as a sequence of rows.
   *
   * @param of the name of the role whose values these are
   * @param as what they are like in this form
   * @param change makes the other form
   */
  record View(String of, Role as, UnaryOperator<Floats> change) {}

  /** What it is in short. */
  About about();

  /** The values that it has for networks, and the answer that it wants from them. */
  List<Role> roles();

  /** Other forms of these values. */
  default List<View> views() {
    return List.of();
  }

  /** The steps at the beginning of each sequence that are neither learned from nor measured. */
  default int washout() {
    return 0;
  }

  /** The network around a block that has neither a target nor a loss of its own. */
  default Optional<Template> template() {
    return Optional.empty();
  }

  /** What shows how well it was learned, the best first; the metric says what is usual. */
  default List<Show> shows() {
    return List.of(about().metric().usualShow());
  }

  /** What its classes are called; empty where their numbers are all there is to say. */
  default List<String> classNames() {
    return List.of();
  }

  /** Architectures that are known to learn it, and how. */
  List<Trial> trials();

  /**
   * How a network is tied to the values.
   *
   * @throws Binding.Misfit if something of the network fits no value
   */
  default Binding binding(Architecture network) {
    return Binding.of(network, this);
  }

  /**
   * The data.
   *
   * @param seed decides what is drawn for training; held-out data is always the same
   * @param store where published data is found; tasks that are generated do not ask it
   */
  Examples examples(long seed, Store store);

  /** What users call it. */
  default String name() {
    return about().name();
  }
}
