package org.archigram.diagram.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.drawn.Finding;
import org.archigram.diagram.check.drawn.Rule;
import org.archigram.diagram.check.layout.LayoutRules;
import org.archigram.diagram.check.meaning.MeaningRules;
import org.archigram.diagram.check.page.PageRules;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.view.View;
import org.archigram.model.fact.Types;

/**
 * Checks how clear a picture is.
 *
 * <p>The rules look at the marks that were drawn, not at how they were laid out, so that a fault of
 * the drawing is found too. Each rule has a page in {@code docs/rules}.
 */
public final class Clarity {
  private static final List<Rule> RULES = all();

  private Clarity() {}

  /** All rules, in the order of their ids. */
  public static List<Rule> rules() {
    return RULES;
  }

  /** What is unclear about {@code scene}, which shows {@code view}; errors come first. */
  public static List<Finding> check(View view, Scene scene) {
    return check(view, scene, Double.POSITIVE_INFINITY);
  }

  /**
   * What is unclear about {@code scene} as a raster.
   *
   * @param pixels how many make one point
   */
  public static List<Finding> check(View view, Scene scene, double pixels) {
    return check(Drawing.of(view, Optional.empty(), scene, pixels));
  }

  /** What is unclear about a picture, of which some rules must know the types. */
  public static List<Finding> check(Types meant, View view, Scene scene, double pixels) {
    return check(Drawing.of(view, Optional.of(meant.root()), scene, pixels));
  }

  private static List<Finding> check(Drawing drawing) {
    return RULES.stream()
        .flatMap(rule -> rule.check(drawing).stream())
        .sorted(Comparator.comparing(Finding::level).thenComparing(Finding::id))
        .toList();
  }

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(LayoutRules.all());
    rules.addAll(MeaningRules.all());
    rules.addAll(PageRules.all());
    rules.sort(Comparator.comparing(Rule::id));
    return List.copyOf(rules);
  }
}
