package org.archigram.runtime.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a loop keeps of each step for its way back, and what the way back collects. */
final class Tape {
  private final Names names;
  private final List<String> lines = new ArrayList<>();
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Set<String> needed = new LinkedHashSet<>();
  private final Map<String, String> kept = new LinkedHashMap<>();
  private final Map<String, String> gathered = new LinkedHashMap<>();
  private final Map<String, String> stacked = new LinkedHashMap<>();
  private final List<String> stacking = new ArrayList<>();
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  Tape(Names names) {
    this.names = names;
  }

  /** Writes a line of the way back, and says what its value is called. */
  String line(String like, String text) {
    return written.containsValue(text)
        ? text
        : written.computeIfAbsent(
            text,
            t -> {
              String name = names.fresh(like);
              lines.add(name + " = " + t);
              return name;
            });
  }

  /** Writes a line of the way back that gives a new value to a name. */
  void set(String name, String text) {
    lines.add(name + " = " + text);
  }

  /** The lines of one step of the way back. */
  List<String> lines() {
    return lines;
  }

  /** Makes a value of each step known to the way back, under its own name. */
  void need(String name) {
    needed.add(name);
    keep(name);
  }

  /** The names of the values that the way back needs. */
  Set<String> needed() {
    return needed;
  }

  private String keep(String text) {
    return kept.computeIfAbsent(text, t -> names.fresh("kept " + t));
  }

  /** The lists of what is kept, by its expression in a step. */
  Map<String, String> kept() {
    return kept;
  }

  /** The lists that the way back fills, by the expression in a step. */
  Map<String, String> gathered() {
    return gathered;
  }

  /** The lines that put lists together, after the loop. */
  List<String> stacking() {
    return stacking;
  }

  /** The slopes of what the loop reads from outside. */
  Map<String, String> found() {
    Map<String, String> sums = new LinkedHashMap<>();
    found.forEach((name, parts) -> sums.put(name, String.join(" + ", parts)));
    return sums;
  }

  /** The slope of what stands before the first step. */
  void addFirst(String name, String slope) {
    add(name, slope);
  }

  /** The slope of something that each step reads at its place. */
  void addStep(Cut.Root root, String slope) {
    add(root.whole().text(), stack(gather(slope)));
  }

  /** The slope of something that all steps read alike. */
  void addAlways(Cut.Root root, String slope) {
    add(
        root.whole().text(),
        stack(gather(slope)) + ".sum_to_size(" + root.whole().text() + ".size())");
  }

  /** The slope of a matrix that rows were multiplied with. */
  void addProduct(Cut.Root matrix, String slope, String rows) {
    String left = stack(gather(slope)) + ".flatten(0, 1)";
    String right = stack(keep(rows)) + ".flatten(0, 1)";
    add(matrix.whole().text(), "torch.mm(" + left + ".t(), " + right + ")");
  }

  private void add(String name, String text) {
    found.computeIfAbsent(name, r -> new ArrayList<>()).add(text);
  }

  private String gather(String slope) {
    return gathered.computeIfAbsent(slope, text -> names.fresh("steps of slope"));
  }

  private String stack(String list) {
    return stacked.computeIfAbsent(
        list,
        l -> {
          String name = names.fresh("all " + l);
          stacking.add(name + " = torch.stack(" + l + ")");
          return name;
        });
  }
}
