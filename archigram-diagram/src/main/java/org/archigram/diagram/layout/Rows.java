package org.archigram.diagram.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archigram.diagram.layout.Nesting.End;
import org.archigram.diagram.layout.Nesting.Level;
import org.archigram.diagram.layout.Nesting.Piece;

/**
 * Lays out the children of one area, in several rows where one would be too long.
 *
 * <p>Before: a level of children and pieces of lines. After: each row laid out as a strip of its
 * own, and the lines between rows led home by {@link Gutters}, as a text goes on in the next line.
 */
final class Rows {
  /** With more children, columns take too long to find. */
  private static final int MANY = 400;

  /** Lanes beside the rows are not known before; how often less is tried to make up for them. */
  private static final int TRIES = 2;

  private static final double SLACK = 1.04;

  /** What may stand behind the longest child, rather than in a row of its own. */
  private static final double TAIL = 130;

  private final Map<String, Integer> rowOf;
  private final List<List<Child>> rows = new ArrayList<>();
  private final List<Level> levels = new ArrayList<>();
  private final Map<Piece, Gutters.Jump> jumps = new LinkedHashMap<>();

  private Rows(List<Child> children, Level level, Map<String, Integer> rowOf, int count) {
    this.rowOf = rowOf;
    for (int row = 0; row < count; row++) {
      rows.add(new ArrayList<>());
      levels.add(new Level(new LinkedHashSet<>(), new LinkedHashSet<>()));
    }
    children.forEach(child -> rows.get(row(child.id())).add(child));
    level.forward().forEach(piece -> add(piece, false));
    level.back().forEach(piece -> add(piece, true));
  }

  static Laid of(List<Child> children, Level level, Room room) {
    if (room.along() == Double.POSITIVE_INFINITY || children.size() > MANY) {
      return Strip.of(children, level, room.across());
    }
    Laid laid = cut(children, level, room, TAIL);
    for (int i = 0; i < TRIES && laid.along() > room.along() * SLACK; i++) {
      Room less = new Room(room.along() * room.along() / laid.along(), room.across());
      Laid shorter = cut(children, level, less, 0);
      if (shorter.along() >= laid.along()) {
        return laid;
      }
      laid = shorter;
    }
    return laid;
  }

  private static Laid cut(List<Child> children, Level level, Room room, double slack) {
    Map<String, Integer> rowOf = Cuts.of(children, level.forward(), room, slack);
    int count = rowOf.values().stream().max(Integer::compare).orElse(0) + 1;
    return count == 1
        ? Strip.of(children, level, room.across())
        : new Rows(children, level, rowOf, count).laid(room);
  }

  private int row(String child) {
    return rowOf.getOrDefault(child, 0);
  }

  private void add(Piece piece, boolean back) {
    boolean inside = piece.from().border() || piece.to().border();
    int from = row(piece.from().border() ? piece.to().child() : piece.from().child());
    int to = inside ? from : row(piece.to().child());
    if (from == to) {
      pieces(from, back).add(piece);
      return;
    }
    String way = back ? "back " : "on ";
    End gate = new End(End.BORDER, way + piece.from().child() + " " + piece.from().gate());
    Piece out = new Piece(piece.from(), gate);
    Piece in = new Piece(gate, piece.to());
    pieces(from, false).add(out);
    pieces(to, false).add(in);
    jumps.put(piece, new Gutters.Jump(gate.gate(), from, to, out, in));
  }

  private Set<Piece> pieces(int row, boolean back) {
    Level level = levels.get(row);
    return back ? level.back() : level.forward();
  }

  private Laid laid(Room room) {
    List<Laid> strips = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      strips.add(Strip.of(rows.get(row), levels.get(row), room.across()));
    }
    return new Gutters(strips, jumps).laid();
  }
}
