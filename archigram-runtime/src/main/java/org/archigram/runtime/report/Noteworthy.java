package org.archigram.runtime.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.archigram.model.Ref;
import org.archigram.runtime.flat.Cell;
import org.archigram.runtime.flat.Flat;

/**
 * Inner values that are worth a look, found by what they are and not by their names.
 *
 * @param gates sigmoids along an axis, in networks that look back
 * @param states what is read at an earlier or a later step
 * @param attention what adds up to one: softmax
 */
record Noteworthy(List<String> gates, List<String> states, List<String> attention) {
  private static final int MOST_GATES = 6;
  private static final int MOST_STATES = 4;
  private static final int MOST_ATTENTION = 8;

  static Noteworthy in(Flat flat) {
    Set<String> needed = flat.needed(false);
    Set<String> states = states(flat, needed);
    List<String> gates = new ArrayList<>();
    List<String> attention = new ArrayList<>();
    for (String name : needed) {
      Cell cell = flat.cell(name);
      if (is(cell, "sigmoid") && isActivity(cell) && !states.isEmpty() && !isOutput(flat, name)) {
        gates.add(name);
      } else if (is(cell, "softmax") && isMatrix(cell) && !isOutput(flat, name)) {
        attention.add(name);
      }
    }
    states.removeAll(gates);
    states.removeAll(attention);
    return new Noteworthy(
        few(flat, gates, MOST_GATES),
        few(flat, new ArrayList<>(states), MOST_STATES),
        few(flat, attention, MOST_ATTENTION));
  }

  private static Set<String> states(Flat flat, Set<String> needed) {
    Set<String> states = new LinkedHashSet<>();
    for (String name : needed) {
      for (Cell.Read read : flat.cell(name).reads()) {
        Cell cell = flat.cell(read.cell());
        boolean looksBack = read.shifts().stream().anyMatch(Noteworthy::isElsewhere);
        if (looksBack && isActivity(cell) && !(cell.origin() instanceof Cell.Input)) {
          states.add(read.cell());
        }
      }
    }
    return states;
  }

  private static boolean isElsewhere(Ref.Shift shift) {
    return shift.from() == Ref.From.CURRENT && shift.offset() != 0;
  }

  private static boolean is(Cell cell, String operator) {
    return cell.origin() instanceof Cell.Apply apply && apply.operator().name().equals(operator);
  }

  private static boolean isOutput(Flat flat, String name) {
    return flat.outputs().values().stream().anyMatch(read -> read.cell().equals(name));
  }

  /** A vector, or a number, at each step of one axis. */
  private static boolean isActivity(Cell cell) {
    return cell.axes().size() == 1 && cell.shape().size() <= 1;
  }

  /** Two axes or more, or a vector along one. */
  private static boolean isMatrix(Cell cell) {
    return cell.axes().size() >= 2 && cell.axes().size() <= 3 && cell.shape().isEmpty()
        || cell.axes().size() == 1 && cell.shape().size() == 1;
  }

  /** In the order in which they are written. */
  private static List<String> few(Flat flat, List<String> names, int most) {
    List<String> order = new ArrayList<>(flat.cells().keySet());
    return names.stream()
        .sorted(java.util.Comparator.comparingInt(order::indexOf))
        .limit(most)
        .toList();
  }

  List<String> all() {
    List<String> all = new ArrayList<>(gates);
    all.addAll(states);
    all.addAll(attention);
    return all;
  }

  /** The blocks that a value is in, and its own name: {@code GRU › z}. */
  static String readable(String name) {
    StringBuilder text = new StringBuilder();
    for (String part : name.split("\\.(?![^\\[]*\\])")) {
      String block = part.substring(part.lastIndexOf('/') + 1);
      text.append(text.isEmpty() ? "" : " › ").append(block);
    }
    return text.toString();
  }
}
