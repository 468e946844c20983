package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.layout.graph.Graph;
import org.archigram.diagram.layout.graph.Link;
import org.archigram.diagram.layout.grid.Grid;
import org.archigram.diagram.layout.sketch.Flow;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.layout.sketch.Wire;

/**
 * Lines over a mesh, without coordinates.
 *
 * @param pieces the straight pieces of each link
 * @param strands the same, those of one source together
 * @param numbers the number of each piece's strand
 */
public record Lines(
    Mesh mesh, List<List<Stretch>> pieces, List<Strand> strands, Map<Stretch, Integer> numbers) {
  private static final int ROUNDS = 2;

  /** How much further the name of an output stays away from the next line. */
  private static final double CLEAR = 4;

  /** Lines between more boxes than these are led only once. */
  private static final int MANY = 60;

  /** Leads the lines of {@code graph}. */
  public static Lines of(Graph graph, Grid grid, Flow flow) {
    Mesh mesh = new Mesh(graph, grid, flow);
    List<List<Stretch>> pieces = new ArrayList<>();
    int[][] ways = new Router(mesh).ways(graph.size() > MANY ? 1 : ROUNDS);
    for (int k = 0; k < ways.length; k++) {
      pieces.add(pieces(mesh, k, ways[k]));
    }
    List<Strand> strands = strands(mesh, pieces);
    Map<Stretch, Integer> numbers = new LinkedHashMap<>();
    for (int i = 0; i < strands.size(); i++) {
      for (Stretch part : strands.get(i).parts()) {
        numbers.put(part, i);
      }
    }
    Lines lines = new Lines(mesh, pieces, strands, numbers);
    Tracks.assign(strands, lines.needs());
    return lines;
  }

  private static List<Stretch> pieces(Mesh mesh, int link, int[] way) {
    List<Stretch> pieces = new ArrayList<>();
    for (int i = 1; i < way.length; i++) {
      boolean flat = mesh.row(way[i]) == mesh.row(way[i - 1]);
      int last = pieces.size() - 1;
      if (last >= 0 && pieces.get(last).flat() == flat) {
        pieces.set(last, new Stretch(link, flat, pieces.get(last).from(), way[i]));
      } else {
        pieces.add(new Stretch(link, flat, way[i - 1], way[i]));
      }
    }
    return pieces;
  }

  private static List<Strand> strands(Mesh mesh, List<List<Stretch>> pieces) {
    Map<String, List<Strand>> lines = new LinkedHashMap<>();
    for (List<Stretch> line : pieces) {
      for (int i = 0; i < line.size(); i++) {
        Strand strand = strand(mesh, line, i);
        String key = (strand.flat ? "flat " : "upright ") + strand.line + " " + strand.source;
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(strand);
      }
    }
    List<Strand> strands = new ArrayList<>();
    for (List<Strand> line : lines.values()) {
      Comparator<Strand> first = Comparator.comparingDouble(s -> s.low);
      line.sort(first.thenComparingDouble(s -> s.high));
      Strand last = line.get(0);
      strands.add(last);
      for (Strand next : line.subList(1, line.size())) {
        if (next.low <= last.high) {
          last.join(next);
        } else {
          strands.add(next);
          last = next;
        }
      }
    }
    return strands;
  }

  private static Strand strand(Mesh mesh, List<Stretch> line, int i) {
    Stretch part = line.get(i);
    boolean flat = part.flat();
    double from = flat ? mesh.column(part.from()) : mesh.row(part.from());
    double to = flat ? mesh.column(part.to()) : mesh.row(part.to());
    double way = Math.signum(to - from);
    int before = i == 0 ? 0 : -way(mesh, line.get(i - 1));
    int after = i == line.size() - 1 ? 0 : way(mesh, line.get(i + 1));
    Strand.End begin = new Strand.End(from + way * cut(mesh, part.from()), before);
    Strand.End end = new Strand.End(to - way * cut(mesh, part.to()), after);
    int across = flat ? mesh.row(part.from()) : mesh.column(part.from());
    Link link = mesh.graph.links().get(part.link());
    return new Strand(part, across, link, way > 0 ? List.of(begin, end) : List.of(end, begin));
  }

  private static int way(Mesh mesh, Stretch part) {
    return Integer.signum(
        mesh.column(part.to())
            - mesh.column(part.from())
            + mesh.row(part.to())
            - mesh.row(part.from()));
  }

  /** In a box a piece ends before the middle; elsewhere it needs room to turn. */
  private static double cut(Mesh mesh, int point) {
    return mesh.boxAt(point) >= 0 ? 0.4 : -0.3;
  }

  /** What names at the ends of lines need beside their strands. */
  private Map<Strand, Double> needs() {
    Map<Strand, Double> needs = new LinkedHashMap<>();
    for (List<Stretch> line : pieces) {
      Stretch last = line.get(line.size() - 1);
      Wire wire = mesh.graph.links().get(last.link()).wire();
      need(last, wire.role(), 0, needs);
      need(line.get(0), wire.port().name(), CLEAR, needs);
    }
    return needs;
  }

  private void need(Stretch end, Size text, double clear, Map<Strand, Double> needs) {
    if (!text.none()) {
      double room = end.flat() ? text.height() + 1 : text.width() + 3;
      needs.merge(strand(end), room + clear, Math::max);
    }
  }

  /** The number of the strand that a piece belongs to. */
  public int number(Stretch part) {
    return java.util.Objects.requireNonNull(numbers.get(part));
  }

  /** The strand that a piece belongs to. */
  public Strand strand(Stretch part) {
    return strands.get(number(part));
  }

  /** The side of its box that a link leaves at. */
  public Side leaves(int link) {
    return way(pieces.get(link).get(0));
  }

  /** How far beside the middle of its box's line a link enters. */
  public double enteringOff(int link) {
    List<Stretch> line = pieces.get(link);
    return strand(line.get(line.size() - 1)).off();
  }

  /** The side of its box that a link enters at. */
  public Side enters(int link) {
    List<Stretch> line = pieces.get(link);
    return way(line.get(line.size() - 1)).opposite();
  }

  private Side way(Stretch part) {
    boolean on = way(mesh, part) > 0;
    return part.flat() ? (on ? Side.RIGHT : Side.LEFT) : on ? Side.DOWN : Side.UP;
  }

  /** The box in whose middle a point lies, or −1. */
  public int boxAt(int point) {
    return mesh.boxAt(point);
  }
}
