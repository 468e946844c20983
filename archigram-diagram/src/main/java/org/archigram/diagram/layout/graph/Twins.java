package org.archigram.diagram.layout.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;

/**
 * Areas that are equal inside, and so must look equal.
 *
 * @param boxes for each area the numbers of its boxes; what is equal has the same place in each
 * @param zones for each area the number of its zone, and those of the zones in it, in that order
 * @param steps whether they are the steps of an axis, which stand in one line
 */
public record Twins(List<int[]> boxes, List<int[]> zones, boolean steps) {

  /** The outermost areas that have twins. */
  static List<Twins> of(Map<String, Integer> number, List<Zone> zones, List<Link> links) {
    List<Twins> found = new ArrayList<>();
    boolean[] inside = new boolean[number.size()];
    int levels = zones.stream().mapToInt(zone -> zone.level() + 1).max().orElse(0);
    for (int level = 0; level < levels; level++) {
      Map<String, List<Integer>> bySign = new LinkedHashMap<>();
      for (int k = 0; k < zones.size(); k++) {
        Zone zone = zones.get(k);
        if (zone.level() == level && zone.members().length > 1 && !inside[zone.members()[0]]) {
          bySign.computeIfAbsent(sign(zone.area(), number, links), key -> new ArrayList<>()).add(k);
        }
      }
      for (List<Integer> equal : bySign.values()) {
        if (equal.size() > 1) {
          Twins twins = twins(equal, number, zones);
          twins.boxes().forEach(boxes -> IntStream.of(boxes).forEach(box -> inside[box] = true));
          found.add(twins);
        }
      }
    }
    return List.copyOf(found);
  }

  private static Twins twins(List<Integer> equal, Map<String, Integer> number, List<Zone> zones) {
    Map<String, Integer> zoneNumber = new HashMap<>();
    zones.forEach(zone -> zoneNumber.put(zone.area().id(), zoneNumber.size()));
    List<int[]> boxes = new ArrayList<>();
    List<int[]> areas = new ArrayList<>();
    for (int k : equal) {
      boxes.add(numbers(zones.get(k).area(), number));
      List<String> ids = new ArrayList<>();
      ids(zones.get(k).area(), ids);
      areas.add(ids.stream().mapToInt(id -> Objects.requireNonNull(zoneNumber.get(id))).toArray());
    }
    boolean steps = zones.get(equal.get(0)).area().kind() == Area.Kind.STEP;
    return new Twins(boxes, areas, steps);
  }

  private static int[] numbers(Area area, Map<String, Integer> number) {
    return area.allItems().stream()
        .mapToInt(item -> Objects.requireNonNull(number.get(item.id())))
        .toArray();
  }

  private static void ids(Area area, List<String> ids) {
    if (!area.allItems().isEmpty()) {
      ids.add(area.id());
      area.areas().forEach(inner -> ids(inner, ids));
    }
  }

  /** What is in an area and how it is joined, without names and sizes. */
  private static String sign(Area area, Map<String, Integer> number, List<Link> links) {
    StringBuilder sign = new StringBuilder();
    shape(area, sign);
    int[] boxes = numbers(area, number);
    Map<Integer, Integer> place = new HashMap<>();
    IntStream.range(0, boxes.length).forEach(i -> place.put(boxes[i], i));
    links.stream()
        .filter(link -> place.containsKey(link.from()) && place.containsKey(link.to()))
        .map(link -> key(link, place))
        .sorted()
        .forEach(key -> sign.append(key).append(';'));
    return sign.toString();
  }

  private static void shape(Area area, StringBuilder sign) {
    sign.append(area.kind()).append('(');
    for (Item item : area.items()) {
      sign.append(item.make()).append(',');
    }
    area.areas().forEach(inner -> shape(inner, sign));
    sign.append(')');
  }

  private static String key(Link link, Map<Integer, Integer> place) {
    return place.get(link.from())
        + "#"
        + link.wire().port().number()
        + ">"
        + place.get(link.to())
        + " "
        + link.wire().kind();
  }

  /**
   * For each link inside an area the link inside the first of its twins that is like it; −1 for all
   * others.
   */
  public int[] models(List<Link> links) {
    int[] models = new int[links.size()];
    java.util.Arrays.fill(models, -1);
    Map<String, Integer> first = new HashMap<>();
    for (int twin = 0; twin < boxes.size(); twin++) {
      Map<Integer, Integer> place = new HashMap<>();
      for (int box : boxes.get(twin)) {
        place.put(box, place.size());
      }
      for (int k = 0; k < models.length; k++) {
        Link link = links.get(k);
        if (place.containsKey(link.from()) && place.containsKey(link.to())) {
          Integer model = twin == 0 ? first.put(key(link, place), k) : first.get(key(link, place));
          models[k] = twin > 0 && model != null ? model : -1;
        }
      }
    }
    return models;
  }

  /** Which of the twins a box is in; −1 for none. */
  public int twin(int box) {
    for (int twin = 0; twin < boxes.size(); twin++) {
      for (int member : boxes.get(twin)) {
        if (member == box) {
          return twin;
        }
      }
    }
    return -1;
  }
}
