package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archigram.runtime.program.Program;
import org.archigram.runtime.script.operator.Term;
import org.jspecify.annotations.Nullable;

/** A part of a method that runs once, or once for each step of a loop. */
final class Scope {
  private final @Nullable Scope around;
  private final Program.@Nullable Loop loop;
  private final String index;
  private final Set<String> cells;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Term> made = new HashMap<>();
  private final Map<String, List<String>> histories = new LinkedHashMap<>();
  private final @Nullable Cut cut;

  private Scope(
      @Nullable Scope around, Program.@Nullable Loop loop, String index, @Nullable Cut cut) {
    this.around = around;
    this.loop = loop;
    this.index = index;
    this.cut = cut;
    this.cells = loop == null ? new LinkedHashSet<>() : loop.cells();
  }

  /** The whole method. */
  static Scope outermost() {
    return new Scope(null, null, "", null);
  }

  /** The body of a loop. */
  Scope inside(Program.Loop inner, String innerIndex) {
    return new Scope(this, inner, innerIndex, null);
  }

  /** The body of a loop that no gradient enters by itself. */
  Scope cut(Program.Loop inner, String innerIndex) {
    return new Scope(this, inner, innerIndex, new Cut());
  }

  /** What the loop reads from outside, if gradients are led through it by hand. */
  Optional<Cut> cut() {
    return Optional.ofNullable(cut);
  }

  /** The scope around; of the outermost, itself. */
  Scope around() {
    return around == null ? this : around;
  }

  boolean isLoop() {
    return loop != null;
  }

  String axis() {
    return loop == null ? Term.BATCH : loop.axis();
  }

  boolean computes(String cell) {
    return cells.contains(cell);
  }

  String index() {
    return index;
  }

  void line(String line) {
    lines.add(line);
  }

  List<String> lines() {
    return lines;
  }

  /** What was written for an expression already. */
  Map<String, Term> made() {
    return made;
  }

  /** For each cell that is read at earlier steps, the names of these, the nearest first. */
  Map<String, List<String>> histories() {
    return histories;
  }

  /** The scopes from the outermost to this one. */
  List<Scope> path() {
    List<Scope> path = around == null ? new ArrayList<>() : around.path();
    path.add(this);
    return path;
  }

  /** The axes of the loops that are running. */
  Set<String> open() {
    Set<String> open = new LinkedHashSet<>();
    path().stream().filter(Scope::isLoop).forEach(scope -> open.add(scope.axis()));
    return open;
  }
}
