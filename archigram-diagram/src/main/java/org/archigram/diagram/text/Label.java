package org.archigram.diagram.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archigram.diagram.geometry.Box;

/**
 * Text that is set and measured: letters and bars around a base line at height 0.
 *
 * @param extent the width, and the heights above and below the base line
 * @param runs the letters
 * @param rules bars to be filled: of fractions, roots and accents
 * @param reading the label as plain text
 * @param snippets the label as TeX, part by part
 */
public record Label(
    Extent extent, List<Run> runs, List<Box> rules, String reading, List<Snippet> snippets) {

  /** No text at all. */
  public static final Label EMPTY =
      new Label(new Extent(0, 0, 0, 0), List.of(), List.of(), "", List.of());

  public Label {
    runs = List.copyOf(runs);
    rules = List.copyOf(rules);
    snippets = List.copyOf(snippets);
  }

  /** The width. */
  public double width() {
    return extent.width();
  }

  /** The height above the base line. */
  public double ascent() {
    return extent.ascent();
  }

  /** The height below the base line. */
  public double descent() {
    return extent.descent();
  }

  /** The whole height. */
  public double height() {
    return extent.ascent() + extent.descent();
  }

  /** How far the middle, as the eye sees it, lies above the base line. */
  public double middle() {
    return extent.middle();
  }

  /** The label as one line of TeX text. */
  public String tex() {
    return snippets.stream().map(Snippet::tex).collect(Collectors.joining(" "));
  }

  /** This label in another size. */
  public Label scale(double factor) {
    return new Label(
        extent.scale(factor),
        runs.stream().map(run -> run.scale(factor)).toList(),
        rules.stream().map(rule -> rule.scale(factor)).toList(),
        reading,
        snippets.stream().map(snippet -> snippet.scale(factor)).toList());
  }

  Label shift(double dx, double dy) {
    return new Label(
        extent,
        runs.stream().map(run -> run.shift(dx, dy)).toList(),
        rules.stream().map(rule -> rule.shift(dx, dy)).toList(),
        reading,
        snippets.stream().map(snippet -> snippet.shift(dx, dy)).toList());
  }

  /** Both labels' ink on one page. */
  Label with(Label other, Extent both, String between) {
    return new Label(
        both,
        joined(runs, other.runs),
        joined(rules, other.rules),
        reading.isEmpty() ? other.reading : reading + between + other.reading,
        joined(snippets, other.snippets));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
