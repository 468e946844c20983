package org.archigram.model;

import java.util.List;
import java.util.Optional;

/**
 * A use of a value of the same block, possibly at another step of an axis.
 *
 * @param value the id of the value
 * @param shifts at most one for each axis; an axis without a shift is read at the current step, and
 *     one with a shift of zero is said to be carried
 */
public record Ref(String value, List<Shift> shifts) {

  /** How the step that is read is found. */
  public enum From {
    /** Counted from the current step: {@code h[t-1]} has offset −1. */
    CURRENT,
    /** Counted from 0, so that the first step is 1: {@code h[first]} has offset 1. */
    START,
    /** Counted from the last step: {@code h[last]} has offset 0. */
    END
  }

  /** The step of one axis that a reference reads. */
  public record Shift(String axis, From from, int offset) {}

  public Ref {
    shifts = List.copyOf(shifts);
  }

  /** The current step of {@code value}. */
  public static Ref to(String value) {
    return new Ref(value, List.of());
  }

  /** The value {@code steps} steps away along {@code axis}; negative is the past. */
  public Ref shifted(String axis, int steps) {
    List<Shift> more = new java.util.ArrayList<>(shifts);
    more.add(new Shift(axis, From.CURRENT, steps));
    return new Ref(value, more);
  }

  /** The shift along {@code axis}, if there is one. */
  public Optional<Shift> along(String axis) {
    return shifts.stream().filter(shift -> shift.axis().equals(axis)).findFirst();
  }

  /** Whether the current step is read of every axis. */
  public boolean isCurrent() {
    return shifts.stream().allMatch(s -> s.from() == From.CURRENT && s.offset() == 0);
  }

  /** The shifts that read another step relative to the current one. */
  public List<Shift> delays() {
    return shifts.stream()
        .filter(shift -> shift.from() == From.CURRENT && shift.offset() != 0)
        .toList();
  }
}
