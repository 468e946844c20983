package org.archigram.diagram.layout.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.sketch.Wire;

/**
 * The graph of a sketch. Boxes are numbered in the order of their ids, so that the order of
 * equations cannot be seen.
 *
 * @param items the boxes
 * @param zones areas, the outer ones first, without the whole
 * @param home for each box the number of the innermost area around it; −1 for none
 * @param next for each box those that read it, forwards
 * @param before for each box those that it reads, forwards
 * @param twins the areas that are equal to others
 */
public record Graph(
    List<Item> items,
    List<Link> links,
    List<Zone> zones,
    int[] home,
    List<List<Integer>> next,
    List<List<Integer>> before,
    List<Twins> twins) {

  /** The graph of {@code sketch}. */
  public static Graph of(Sketch sketch) {
    List<Item> items = new ArrayList<>(sketch.root().allItems());
    items.sort(Comparator.comparing(Item::id));
    Map<String, Integer> number = new HashMap<>();
    items.forEach(item -> number.put(item.id(), number.size()));
    List<Zone> zones = new ArrayList<>();
    int[] home = new int[items.size()];
    java.util.Arrays.fill(home, -1);
    for (Area area : sorted(sketch.root().areas())) {
      enter(area, 0, number, zones, home);
    }
    List<Link> links = new ArrayList<>();
    List<Wire> wires = new ArrayList<>(sketch.wires());
    wires.sort(Comparator.comparing(Wire::id));
    Map<String, Integer> sources = sources(wires);
    for (Wire wire : wires) {
      int from = number(number, wire.from());
      int to = number(number, wire.to());
      links.add(new Link(wire, from, to, number(sources, source(wire)), false));
    }
    List<Link> directed = Directions.of(items.size(), links);
    return new Graph(
        List.copyOf(items),
        directed,
        zones,
        home,
        neighbours(items.size(), directed, true),
        neighbours(items.size(), directed, false),
        Twins.of(number, zones, directed));
  }

  /** The ports that wires leave at, those of one box in their order. */
  private static Map<String, Integer> sources(List<Wire> wires) {
    Map<String, Integer> sources = new HashMap<>();
    wires.stream()
        .sorted(Comparator.comparing(Wire::from).thenComparing(wire -> wire.port().number()))
        .forEach(wire -> sources.putIfAbsent(source(wire), sources.size()));
    return sources;
  }

  private static String source(Wire wire) {
    return wire.from() + " #" + wire.port().number();
  }

  private static int number(Map<String, Integer> number, String id) {
    return Objects.requireNonNull(number.get(id), () -> "no box " + id);
  }

  private static List<Area> sorted(List<Area> areas) {
    return areas.stream().sorted(Comparator.comparing(Area::id)).toList();
  }

  private static void enter(
      Area area, int level, Map<String, Integer> number, List<Zone> zones, int[] home) {
    int[] members =
        area.allItems().stream().mapToInt(item -> number(number, item.id())).sorted().toArray();
    if (members.length == 0) {
      return;
    }
    for (Item item : area.items()) {
      home[number(number, item.id())] = zones.size();
    }
    zones.add(new Zone(area, level, members));
    for (Area inner : sorted(area.areas())) {
      enter(inner, level + 1, number, zones, home);
    }
  }

  private static List<List<Integer>> neighbours(int size, List<Link> links, boolean forwards) {
    List<List<Integer>> lists = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      lists.add(new ArrayList<>());
    }
    for (Link link : links) {
      int here = forwards ? link.from() : link.to();
      int there = forwards ? link.to() : link.from();
      if (!link.back() && !lists.get(here).contains(there)) {
        lists.get(here).add(there);
      }
    }
    lists.forEach(list -> list.sort(Comparator.naturalOrder()));
    return lists;
  }

  /** The number of boxes. */
  public int size() {
    return items.size();
  }

  /** The boxes in an order in which each stands behind all that it reads. */
  public int[] order() {
    return Directions.order(next, before);
  }
}
