package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Show;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;

/** Two spirals that wind around each other are told apart. */
final class Spirals implements Task {
  private static final int POINTS = 1000;
  private static final double TURNS = 1.5;
  private static final double RADIUS = 6;
  private static final double INNERMOST = 0.1;
  private static final Role X = Role.real(Use.INPUT, "x", 2);
  private static final Role LABEL = Role.category(Use.TARGET, "label", 2);
  private static final Bar BAR = Bar.atLeast(0.98, "ours");

  @Override
  public About about() {
    return new About(
        "spirals",
        "tell two spirals apart that wind around each other",
        "after K. Lang, M. Witbrock, 1988; 1.5 turns, 1000 random points",
        Metric.ACCURACY,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, LABEL, Role.category(Use.ANSWER, "answer", 2));
  }

  @Override
  public List<Show> shows() {
    return List.of(Show.PLANE, Show.CLASSES);
  }

  @Override
  public List<Trial> trials() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("inputs", "2");
    settings.put("classes", "2");
    settings.put("n", "64");
    Trial.Recipe recipe = Trial.Recipe.adam(1e-2, 64, 2000).whileFalling();
    return List.of(
        new Trial("elm", Map.of("n", "200"), Trial.Recipe.SOLVED, BAR),
        new Trial("mlp", settings, recipe, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Map<String, Floats> training = make(Draws.of(seed, Draws.TRAINING, 0));
    Asked asked = Asked.of(this, X.name(), LABEL.name(), make(Draws.heldOut()));
    return Finite.of(seed, Finite.Set.of(training), asked, () -> asked.mostFrequent(training, 2));
  }

  private static Map<String, Floats> make(Draws draws) {
    float[] xs = new float[2 * POINTS];
    float[] labels = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      int label = draws.bit();
      double along = draws.unit();
      double angle = (2 * TURNS * along + label) * Math.PI;
      double radius = RADIUS * (INNERMOST + (1 - INNERMOST) * along);
      xs[2 * i] = (float) (radius * Math.cos(angle));
      xs[2 * i + 1] = (float) (radius * Math.sin(angle));
      labels[i] = label;
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(POINTS), xs));
    values.put(LABEL.name(), new Floats(LABEL.batch(POINTS), labels));
    return values;
  }
}
