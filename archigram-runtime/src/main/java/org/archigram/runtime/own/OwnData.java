package org.archigram.runtime.own;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.flat.Flat;
import org.archigram.runtime.task.Binding;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Task;

/**
 * A person's data, and how a network is given it.
 *
 * <pre>{@code
 * Wish wish = Wish.of(Path.of("iris.csv")).withTarget("species");
 * Task task = OwnData.of(network, wish, 1).task();
 * }</pre>
 */
public final class OwnData {
  private final Wish wish;
  private final List<Feed> feeds;
  private final Optional<Answering> answering;
  private final Encoded learned;
  private final Encoded held;
  private final Split split;

  private OwnData(
      Wish wish, List<Feed> feeds, Optional<Answering> answering, List<Encoded> data, Split split) {
    this.wish = wish;
    this.feeds = List.copyOf(feeds);
    this.answering = answering;
    this.learned = data.get(0);
    this.held = data.get(1);
    this.split = split;
  }

  /**
   * Reads data, and finds out how a network is given it.
   *
   * @param seed decides what is held out
   * @throws DataException if the data is damaged, or does not fit the network
   */
  public static OwnData of(Architecture network, Wish wish, long seed) {
    Loaded loaded = Loaded.of(wish.files(), wish);
    List<Port> ports = Port.of(network, Types.of(network).root());
    List<Feed> plain = Assigning.feeds(ports, loaded, wish);
    List<Feed> filled = Scaled.filled(plain, loaded.table(), wish.reading());
    Encoded all = new Encoded(loaded.table(), filled, wish.reading().missing());
    Split split = Split.of(all.usable(), wish.parts(), seed, loaded.table().file());
    List<Feed> scaled = Scaled.of(filled, loaded.table(), split.training(), wish.reading());
    return with(network, wish, scaled, loaded, split);
  }

  /** Reads data again that was fitted before. */
  public static OwnData again(Architecture network, Wish wish, List<Feed> feeds, long seed) {
    Loaded loaded = Loaded.of(wish.files(), wish);
    Encoded all = new Encoded(loaded.table(), feeds, wish.reading().missing());
    Split split = Split.of(all.usable(), wish.parts(), seed, loaded.table().file());
    return with(network, wish, feeds, loaded, split);
  }

  private static OwnData with(
      Architecture network, Wish wish, List<Feed> feeds, Loaded loaded, Split split) {
    Encoded learned = new Encoded(loaded.table(), feeds, wish.reading().missing());
    List<Wish.Given> others = wish.parts().heldOutFiles();
    Encoded held =
        others.isEmpty()
            ? learned
            : new Encoded(
                Loaded.of(others, wish, List.of()).table(), feeds, wish.reading().missing());
    return new OwnData(
        wish, feeds, Answering.in(flat(network, feeds)), List.of(learned, held), split);
  }

  /** The equations of a network, with the sizes that data gives it. */
  public static Flat flat(Architecture network, List<Feed> feeds) {
    List<Role> roles = feeds.stream().map(Feed::role).toList();
    return Flat.of(network, Binding.named(network, roles, Optional.empty()).sizes());
  }

  /** The task to answer as the data does. */
  public Task task() {
    return new OwnTask(this);
  }

  /** What was asked for. */
  public Wish wish() {
    return wish;
  }

  /** How the network is given the data. */
  public List<Feed> feeds() {
    return feeds;
  }

  /** What the data is called: the name of its first file. */
  public String name() {
    return String.valueOf(wish.files().get(0).file().getFileName());
  }

  /** The number of examples that are learned from. */
  public int training() {
    return split.training().length;
  }

  /** The output that is an answer, and its target. */
  public Optional<Answering> answering() {
    return answering;
  }

  /** Reads answers, where the network has an output for a target. */
  public Optional<Decoder> decoder() {
    return answering.flatMap(
        pair ->
            feeds.stream()
                .filter(feed -> feed.port().equals(pair.target()))
                .findFirst()
                .map(Decoder::new));
  }

  /** Other examples for the network that learned from these. */
  public Question question(Path... files) {
    List<Wish.Given> given = Arrays.stream(files).map(file -> new Wish.Given("", file)).toList();
    return Question.of(wish, feeds, answering, given);
  }

  OwnExamples examples(OwnTask task, long seed) {
    return new OwnExamples(task, seed, learned, held, split);
  }

  /** How many examples are for what. */
  public String told() {
    int heldOut = held == learned ? split.heldOut().length : held.usable().length;
    List<String> parts = new ArrayList<>();
    parts.add(split.training().length + " examples to learn from");
    if (split.validation().length > 0) {
      parts.add(split.validation().length + " to measure while learning");
    }
    parts.add(heldOut + " held out");
    int dropped = learned.table().count() - learned.usable().length;
    if (dropped > 0) {
      parts.add(dropped + " left out, as a value is missing");
    }
    return String.join(", ", parts);
  }

  /** What each value of the network is given, a line for each. */
  public String fit() {
    return feeds.stream().map(Feed::toString).collect(Collectors.joining("\n"));
  }
}
