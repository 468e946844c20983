package org.archigram.runtime.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.DataException;
import org.archigram.runtime.own.Feed.Part;
import org.archigram.runtime.task.Role;

/** Finds the columns for each value that a network is given. */
final class Assigning {
  private final List<Port> ports;
  private final Loaded loaded;
  private final Wish wish;
  private final Fitting fitting;
  private final Map<String, Feed> feeds = new LinkedHashMap<>();

  private Assigning(List<Port> ports, Loaded loaded, Wish wish) {
    this.ports = ports;
    this.loaded = loaded;
    this.wish = wish;
    this.fitting = new Fitting(loaded.table(), wish.reading().tokens());
  }

  static List<Feed> feeds(List<Port> ports, Loaded loaded, Wish wish) {
    Assigning assigning = new Assigning(ports, loaded, wish);
    assigning.given();
    assigning.targets();
    assigning.inputs();
    assigning.next();
    return ports.stream().map(port -> assigning.feeds.get(port.name())).toList();
  }

  private void given() {
    loaded
        .given()
        .forEach(
            (value, columns) -> {
              Port port =
                  ports.stream()
                      .filter(each -> each.name().equals(value))
                      .findFirst()
                      .orElseThrow(() -> noValue(value));
              feeds.put(value, fitting.feed(port, columns));
            });
  }

  private DataException noValue(String value) {
    List<String> names = ports.stream().map(port -> "`" + port.written() + "`").toList();
    return wrong(
        "is given for `" + value + "`, but the network has no such input or target",
        names.isEmpty() ? "it has none" : "it has " + String.join(", ", names));
  }

  private List<Port> open(boolean target) {
    return ports.stream()
        .filter(port -> port.target() == target && !feeds.containsKey(port.name()))
        .toList();
  }

  private void targets() {
    List<String> wanted = wish.columns().target();
    List<Port> open = open(true);
    if (!wanted.isEmpty() && open.isEmpty()) {
      throw wrong(
          "has the target " + String.join(", ", wanted) + ", but the network has none to fill",
          "leave out --target, or declare one: target t : [1]");
    }
    if (open.size() == 1 && !wanted.isEmpty()) {
      put(open.get(0), wanted);
      return;
    }
    if (open.size() == 1 && wanted.isEmpty() && !loaded.free().contains(open.get(0).name())) {
      loaded.table().answer().ifPresent(column -> put(open.get(0), List.of(column)));
      return;
    }
    for (Port port : open) {
      if (loaded.free().contains(port.name())) {
        put(port, List.of(port.name()));
      } else if (!wanted.isEmpty()) {
        throw wrong(
            "has no column `" + port.name() + "` for the target of that name",
            "the network has several targets, so columns must be called as they are");
      }
    }
  }

  private void put(Port port, List<String> columns) {
    feeds.put(port.name(), fitting.feed(port, columns));
  }

  private List<String> left() {
    List<String> used = new ArrayList<>(wish.columns().target());
    feeds.values().forEach(feed -> feed.fields().forEach(field -> used.add(field.column())));
    List<String> from = wish.columns().inputs().isEmpty() ? loaded.free() : wish.columns().inputs();
    return from.stream().filter(column -> !used.contains(column)).toList();
  }

  private void inputs() {
    List<Port> open = open(false);
    if (open.size() > 1) {
      for (Port port : open) {
        if (left().contains(port.name())) {
          put(port, List.of(port.name()));
        }
      }
    } else if (open.size() == 1 && left().contains(open.get(0).name())) {
      byNameOrAll(open.get(0));
    }
    List<Port> rest = open(false);
    if (rest.size() > 1 || rest.size() == 1 && left().isEmpty()) {
      List<String> written = rest.stream().map(port -> "`" + port.written() + "`").toList();
      throw wrong(
          "has nothing for " + String.join(", ", written),
          "give it a file: --data " + rest.get(0).name() + "=FILE");
    }
    if (rest.size() == 1) {
      put(rest.get(0), left());
    }
  }

  /** A column may have the name of an input by chance, and be only one of those that fill it. */
  private void byNameOrAll(Port port) {
    List<String> all = left();
    try {
      put(port, List.of(port.name()));
    } catch (DataException e) {
      put(port, all);
    }
  }

  /** What is left is the next step of the only sequence that it is like. */
  private void next() {
    for (Port port : open(true)) {
      Feed like =
          feeds.values().stream()
              .filter(feed -> !feed.isTarget() && isNext(feed, port))
              .findFirst()
              .orElseThrow(() -> noTarget(port));
      Role role =
          new Role(
              port.name(),
              Role.Use.TARGET,
              like.role().steps(),
              like.role().shape(),
              like.role().classes());
      feeds.put(port.name(), new Feed(role, like.kind(), like.fields(), like.tokens(), Part.NEXT));
    }
    boolean any = feeds.values().stream().anyMatch(feed -> feed.part() == Part.NEXT);
    if (any) {
      feeds.replaceAll(
          (name, feed) ->
              feed.isTarget() || feed.role().steps().isEmpty() ? feed : feed.withPart(Part.BEFORE));
    }
  }

  private boolean isNext(Feed feed, Port port) {
    Optional<Port> input = ports.stream().filter(p -> p.name().equals(feed.port())).findFirst();
    boolean sameKind = port.isClass() == feed.role().classes() > 0;
    boolean sameCount = port.classes() <= 0 || port.classes() == feed.role().classes();
    List<Integer> shape = feed.role().shape();
    boolean sameShape =
        port.shape().isEmpty()
            ? shape.isEmpty()
            : port.shape().equals(shape) || port.shape().equals(List.of(0)) && shape.size() == 1;
    return input.isPresent()
        && port.axes().size() == 1
        && port.axes().equals(input.get().axes())
        && sameKind
        && sameCount
        && sameShape;
  }

  private DataException noTarget(Port port) {
    return wrong(
        "has no column for the target `" + port.written() + "`",
        "say which: --target COLUMN; there are " + String.join(", ", loaded.table().names()));
  }

  private DataException wrong(String reason, String help) {
    return new DataException(loaded.table().file(), "", reason, help);
  }
}
