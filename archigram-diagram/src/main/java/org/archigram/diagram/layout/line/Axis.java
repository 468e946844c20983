package org.archigram.diagram.layout.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.archigram.diagram.layout.graph.Zone;

/**
 * One axis of a mesh: cells, with the borders of areas between them. An odd line runs through the
 * middle of an entry; the even lines are the channels between entries.
 *
 * @param entries from the first to the last
 * @param cell the entry of each cell
 * @param open the entry of each zone's first border
 * @param close the entry of each zone's last border
 */
record Axis(List<Entry> entries, int[] cell, int[] open, int[] close) {

  /** What an entry is. */
  enum Kind {
    CELL,
    OPEN,
    CLOSE
  }

  /** A cell, or the borders of zones of one level. */
  record Entry(Kind kind, int level, List<Integer> zones) {}

  /** The first and last cell of a zone. */
  record Span(int first, int last) {}

  static Axis of(int cells, List<Zone> zones, List<Span> spans) {
    List<Entry> entries = new ArrayList<>();
    int[] cell = new int[cells];
    int[] open = new int[zones.size()];
    int[] close = new int[zones.size()];
    ToIntFunction<Integer> level = k -> zones.get(k).level();
    Comparator<Integer> outerFirst = Comparator.comparingInt(level);
    for (int c = 0; c <= cells; c++) {
      int here = c;
      List<Integer> closing = which(spans, k -> spans.get(k).last() == here - 1);
      closing.sort(outerFirst.reversed());
      closing.forEach(k -> close[k] = border(entries, Kind.CLOSE, level.applyAsInt(k), k));
      List<Integer> opening = which(spans, k -> spans.get(k).first() == here);
      opening.sort(outerFirst);
      opening.forEach(k -> open[k] = border(entries, Kind.OPEN, level.applyAsInt(k), k));
      if (c < cells) {
        cell[c] = entries.size();
        entries.add(new Entry(Kind.CELL, 0, List.of()));
      }
    }
    return new Axis(entries, cell, open, close);
  }

  private static List<Integer> which(List<Span> spans, java.util.function.IntPredicate condition) {
    return new ArrayList<>(IntStream.range(0, spans.size()).filter(condition).boxed().toList());
  }

  /** Borders of one level at one place share an entry. */
  private static int border(List<Entry> entries, Kind kind, int level, int zone) {
    int last = entries.size() - 1;
    if (last >= 0 && entries.get(last).kind() == kind && entries.get(last).level() == level) {
      entries.get(last).zones().add(zone);
      return last;
    }
    entries.add(new Entry(kind, level, new ArrayList<>(List.of(zone))));
    return last + 1;
  }

  /** The number of lines. */
  int lines() {
    return 2 * entries.size() + 1;
  }

  /** The line through the middle of an entry. */
  static int middle(int entry) {
    return 2 * entry + 1;
  }
}
