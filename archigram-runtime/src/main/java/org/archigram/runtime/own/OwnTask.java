package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archigram.model.Architecture;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Show;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;

/** The task to answer as a person's data does. */
final class OwnTask implements Task {
  private final OwnData data;

  OwnTask(OwnData data) {
    this.data = data;
  }

  @Override
  public About about() {
    return new About(data.name(), description(), data.told(), metric(), Bar.NONE);
  }

  private String description() {
    List<String> targets = new ArrayList<>();
    data.feeds().stream()
        .filter(Feed::isTarget)
        .forEach(feed -> feed.fields().forEach(field -> targets.add(field.column())));
    return targets.isEmpty() ? "make its losses small" : "say " + String.join(", ", targets);
  }

  private Metric metric() {
    return decoder()
        .map(decoder -> decoder.isClass() ? Metric.ACCURACY : Metric.ROOT_MEAN_SQUARED_ERROR)
        .orElse(Metric.LOSS);
  }

  /** Reads answers, where the network has an output for a target. */
  Optional<Decoder> decoder() {
    return data.decoder();
  }

  Floats target(Map<String, Floats> values) {
    String name = data.answering().orElseThrow().target();
    return Objects.requireNonNull(values.get(name), name);
  }

  @Override
  public List<Role> roles() {
    List<Role> roles = new ArrayList<>(data.feeds().stream().map(Feed::role).toList());
    decoder()
        .filter(Decoder::isClass)
        .ifPresent(
            decoder ->
                roles.add(
                    Role.category(
                        Role.Use.ANSWER,
                        data.answering().orElseThrow().output(),
                        decoder.classes())));
    return roles;
  }

  @Override
  public Binding binding(Architecture network) {
    return Binding.named(
        network,
        data.feeds().stream().map(Feed::role).toList(),
        data.answering().map(Answering::output));
  }

  @Override
  public List<Show> shows() {
    return metric() == Metric.LOSS ? List.of() : Task.super.shows();
  }

  @Override
  public List<String> classNames() {
    return decoder().filter(Decoder::isClass).map(Decoder::names).orElse(List.of());
  }

  @Override
  public List<Trial> trials() {
    return List.of();
  }

  @Override
  public Examples examples(long seed, Store store) {
    return data.examples(this, seed);
  }
}
