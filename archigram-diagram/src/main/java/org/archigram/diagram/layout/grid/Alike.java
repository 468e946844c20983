package org.archigram.diagram.layout.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.archigram.diagram.layout.graph.Chains;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.graph.Twins;
import org.archigram.diagram.layout.graph.Zone;
import org.archigram.diagram.layout.sketch.Area;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Page;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.layout.sketch.Sketch;
import org.archigram.diagram.layout.sketch.Wire;

/**
 * A placement in which equal areas look equal: each kind is placed once, then each area stands as
 * one box between the others, and at last all boxes find their cells around these bodies.
 */
final class Alike {
  private static final double CELL = 15;

  private final Graph graph;
  private final Chains chains;
  private final Wish wish;

  /** For each box the body that it is in; −1 for none. */
  private final int[] body;

  private final List<int[]> bodies = new ArrayList<>();
  private final List<int[]> layers = new ArrayList<>();
  private final List<int[]> lanes = new ArrayList<>();
  private final List<Area> areas = new ArrayList<>();
  private boolean steps;

  Alike(Graph graph, Chains chains, Wish wish) {
    this.graph = graph;
    this.chains = chains;
    this.wish = wish;
    this.body = new int[graph.size()];
    Arrays.fill(body, -1);
  }

  Optional<Grid> grid() {
    for (Twins twins : graph.twins()) {
      steps |= twins.steps();
      Grid form = form(twins);
      for (int twin = 0; twin < twins.boxes().size(); twin++) {
        for (int box : twins.boxes().get(twin)) {
          body[box] = bodies.size();
        }
        bodies.add(twins.boxes().get(twin));
        layers.add(form.layer());
        lanes.add(form.lane());
        areas.add(graph.zones().get(twins.zones().get(twin)[0]).area());
      }
    }
    Cells start = spread();
    List<int[]> rows = rows(k -> bodies.get(k)[0]);
    Rigid rigid = new Rigid(bodies, offsets(layers), offsets(lanes), rows);
    if (graph.size() > Grid.MANY || !rigid.holds(start)) {
      return Optional.of(Grid.of(start));
    }
    Cost cost = new Cost(graph, chains, wish);
    return Optional.of(Grid.of(new Search(graph, chains, cost, rigid, start).found(!steps)));
  }

  /** For the steps of each axis what stands for them. */
  private List<int[]> rows(IntUnaryOperator of) {
    List<int[]> rows = new ArrayList<>();
    int k = 0;
    for (Twins twins : graph.twins()) {
      int end = k + twins.boxes().size();
      if (twins.steps()) {
        rows.add(IntStream.range(k, end).map(of).toArray());
      }
      k = end;
    }
    return rows;
  }

  private static List<int[]> offsets(List<int[]> places) {
    return places.stream().map(at -> Arrays.stream(at).map(p -> p - at[0]).toArray()).toList();
  }

  /** How the boxes of twins stand, with what they are joined to before and behind them. */
  private Grid form(Twins twins) {
    int[] boxes = twins.boxes().get(0);
    Area area = graph.zones().get(twins.zones().get(0)[0]).area();
    Map<String, Wire> wires = new LinkedHashMap<>();
    Map<String, Item> gates = new LinkedHashMap<>();
    Set<Integer> fed = new TreeSet<>();
    for (Link link : graph.links()) {
      int from = twins.twin(link.from());
      int to = twins.twin(link.to());
      if (from == 0 && to == 0) {
        wires.put(link.wire().id(), link.wire());
      } else if (from >= 0 && from != to) {
        String begin = id(boxes[place(twins, from, link.from())]);
        String gate = "gate behind " + begin;
        gates.put(gate, gate(gate, Item.Place.END));
        wires.put(gate, wire(begin, gate));
      }
      if (from >= 0 && to >= 0 && from != to) {
        fed.add(place(twins, to, link.to()));
        String begin = id(boxes[place(twins, from, link.from())]);
        String gate = "gate of " + begin;
        enter(gate, id(boxes[place(twins, to, link.to())]), gates, wires);
        wires.put(gate, back("gate behind " + begin, gate));
      }
    }
    for (Link link : graph.links()) {
      boolean outer = twins.twin(link.from()) < 0 && twins.twin(link.to()) == 0;
      if (outer && !fed.contains(place(twins, 0, link.to()))) {
        enter("gate of " + id(link.from()), id(link.to()), gates, wires);
      }
    }
    List<Item> items = new ArrayList<>(area.items());
    items.addAll(gates.values());
    Area open = new Area("", area.kind(), "", Size.NONE, Size.NONE, items, area.areas());
    Graph inner = Graph.of(new Sketch(open, List.copyOf(wires.values())));
    Wish own = new Wish(wish.flow(), share(twins), wish.taste(), 1);
    Grid grid = Grid.of(inner, Chains.of(inner), own).orElseThrow();
    return only(inner, grid, Arrays.stream(boxes).mapToObj(this::id).toList());
  }

  private static void enter(
      String gate, String end, Map<String, Item> gates, Map<String, Wire> wires) {
    gates.put(gate, gate(gate, Item.Place.START));
    wires.put(gate + " " + end, wire(gate, end));
  }

  private static int place(Twins twins, int twin, int box) {
    int[] boxes = twins.boxes().get(twin);
    int place = 0;
    while (boxes[place] != box) {
      place++;
    }
    return place;
  }

  /** The part of a page that one of several steps beside each other has. */
  private Page share(Twins twins) {
    Page page = wish.page();
    double most = twins.steps() ? Math.min(3, twins.boxes().size()) : 1;
    return wish.flow().upright()
        ? new Page(page.width(), page.height() / most, page.strict())
        : new Page(page.width() / most, page.height(), false);
  }

  private String id(int box) {
    return graph.items().get(box).id();
  }

  private static Item gate(String id, Item.Place place) {
    Size size = new Size(4, 4);
    return new Item(id, place, Item.Form.PLAIN, id, id, size, Size.NONE, Size.NONE);
  }

  /** What one of the twins hands on comes back as what the next one is handed. */
  private static Wire back(String from, String to) {
    return new Wire(from + " " + to, from, to, Wire.Kind.BACK);
  }

  private static Wire wire(String from, String to) {
    return new Wire(from + " " + to, from, to, Wire.Kind.DATA);
  }

  /** The cells of these boxes alone, without empty layers and lanes. */
  private static Grid only(Graph inner, Grid grid, List<String> ids) {
    Map<String, Integer> number = new HashMap<>();
    inner.items().forEach(item -> number.put(item.id(), number.size()));
    int[] boxes = ids.stream().mapToInt(id -> Objects.requireNonNull(number.get(id))).toArray();
    return new Grid(ranks(grid.layer(), boxes), ranks(grid.lane(), boxes));
  }

  private static int[] ranks(int[] places, int[] boxes) {
    List<Integer> used =
        List.copyOf(new TreeSet<>(Arrays.stream(boxes).mapToObj(box -> places[box]).toList()));
    return Arrays.stream(boxes).map(box -> used.indexOf(places[box])).toArray();
  }

  /** A first placement: bodies take as many layers and lanes as they need. */
  private Cells spread() {
    Sketch sketch = new Sketch(outside(), joined());
    Graph few = Graph.of(sketch);
    Page page = steps ? new Page(1e6, 1e6, false) : wish.page();
    Wish own = new Wish(wish.flow(), page, wish.taste(), 1);
    Map<String, Integer> number = new HashMap<>();
    few.items().forEach(item -> number.put(item.id(), number.size()));
    List<int[]> rows = rows(k -> Objects.requireNonNull(number.get(unit(k))));
    Grid grid = Grid.of(few, Chains.of(few), own, rows).orElseThrow();
    int[] thick = thick(grid.layer(), layers, number);
    int[] broad = thick(grid.lane(), lanes, number);
    Cells cells = new Cells(graph.size());
    Arrays.fill(cells.on, true);
    for (int i = 0; i < graph.size(); i++) {
      int k = body[i];
      int unit = Objects.requireNonNull(number.get(k < 0 ? id(i) : unit(k)));
      int layer = grid.layer()[unit];
      int lane = grid.lane()[unit];
      int inLayer = k < 0 ? 0 : layers.get(k)[at(k, i)];
      int inLane = k < 0 ? beside(i) : lanes.get(k)[at(k, i)];
      cells.layer[i] = (thick[layer] + inLayer) * Cells.STEP;
      cells.lane[i] =
          (broad[lane] + Math.min(inLane, broad[lane + 1] - broad[lane] - 1)) * Cells.STEP;
    }
    cells.dense();
    return cells;
  }

  /** The lane of what a box is joined to in a body. */
  private int beside(int box) {
    for (Link link : graph.links()) {
      int other = link.from() == box ? link.to() : link.to() == box ? link.from() : box;
      if (body[other] >= 0) {
        return lanes.get(body[other])[at(body[other], other)];
      }
    }
    return 0;
  }

  private int at(int k, int box) {
    int at = 0;
    while (bodies.get(k)[at] != box) {
      at++;
    }
    return at;
  }

  /** Where each layer, or lane, begins if it has room for all bodies in it. */
  private int[] thick(int[] places, List<int[]> inside, Map<String, Integer> number) {
    int[] begin = new int[Arrays.stream(places).max().orElse(0) + 2];
    Arrays.fill(begin, 1, begin.length, 1);
    for (int k = 0; k < bodies.size(); k++) {
      int place = places[Objects.requireNonNull(number.get(unit(k)))];
      int size = Arrays.stream(inside.get(k)).max().orElse(0) + 1;
      begin[place + 1] = Math.max(begin[place + 1], size);
    }
    for (int p = 1; p < begin.length; p++) {
      begin[p] += begin[p - 1];
    }
    return begin;
  }

  private String unit(int k) {
    return areas.get(k).id();
  }

  /** The sketch with one box for each body. */
  private Area outside() {
    Set<Area> outer = new LinkedHashSet<>();
    for (Zone zone : graph.zones()) {
      if (zone.level() == 0) {
        outer.add(zone.area());
      }
    }
    List<Item> free = new ArrayList<>();
    for (int i = 0; i < graph.size(); i++) {
      if (graph.home()[i] < 0) {
        free.add(graph.items().get(i));
      }
    }
    return closed(
        new Area("", Area.Kind.WHOLE, "", Size.NONE, Size.NONE, free, List.copyOf(outer)));
  }

  private Area closed(Area area) {
    List<Item> items = new ArrayList<>(area.items());
    List<Area> inner = new ArrayList<>();
    for (Area child : area.areas()) {
      int k = areas.indexOf(child);
      if (k >= 0) {
        items.add(box(k));
      } else {
        inner.add(closed(child));
      }
    }
    return new Area(area.id(), area.kind(), area.axis(), area.title(), area.corner(), items, inner);
  }

  private Item box(int k) {
    double width = size(k, wish.flow().upright() ? lanes.get(k) : layers.get(k), true);
    double height = size(k, wish.flow().upright() ? layers.get(k) : lanes.get(k), false);
    String sign = "twin " + Arrays.toString(layers.get(k));
    return new Item(
        unit(k),
        Item.Place.FREE,
        Item.Form.ROOMY,
        sign,
        unit(k),
        new Size(width, height),
        Size.NONE,
        Size.NONE);
  }

  private double size(int k, int[] places, boolean width) {
    Map<Integer, Double> widest = new HashMap<>();
    for (int i = 0; i < places.length; i++) {
      Size size = graph.items().get(bodies.get(k)[i]).box();
      widest.merge(places[i], width ? size.width() : size.height(), Math::max);
    }
    return widest.values().stream().mapToDouble(w -> w + CELL).sum() + CELL;
  }

  private List<Wire> joined() {
    Map<String, Wire> wires = new LinkedHashMap<>();
    for (Link link : graph.links()) {
      String from = body[link.from()] < 0 ? id(link.from()) : unit(body[link.from()]);
      String to = body[link.to()] < 0 ? id(link.to()) : unit(body[link.to()]);
      String id = from + " > " + to;
      if (!from.equals(to)) {
        wires.putIfAbsent(id, new Wire(id, from, to, link.wire().kind()));
      }
    }
    return List.copyOf(wires.values());
  }
}
