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

/** A curve is learned from noisy points. */
final class Sinc implements Task {
  private static final int POINTS = 5000;
  private static final double WIDTH = 10;
  private static final double NOISE = 0.2;
  private static final Role X = Role.real(Use.INPUT, "x");
  private static final Role Y = Role.real(Use.TARGET, "y");
  private static final Bar BAR =
      Bar.atMost(0.012, "ours; the noise of the points has a deviation of 0.115");

  @Override
  public About about() {
    return new About(
        "sinc",
        "learn the curve sin(x) / x from 5000 noisy points",
        "G. Huang, Q. Zhu, C. Siew, 2006, section 4.1",
        Metric.ROOT_MEAN_SQUARED_ERROR,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, Y, Role.real(Use.ANSWER, "answer"));
  }

  @Override
  public List<Show> shows() {
    return List.of(Show.CURVE);
  }

  @Override
  public List<Trial> trials() {
    return List.of(new Trial("elm", Map.of("n", "20"), Trial.Recipe.SOLVED, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Map<String, Floats> training = make(Draws.of(seed, Draws.TRAINING, 0), NOISE);
    Asked asked = Asked.of(this, X.name(), Y.name(), make(Draws.heldOut(), 0));
    return Finite.of(seed, Finite.Set.of(training), asked, () -> asked.mean(training));
  }

  private static Map<String, Floats> make(Draws draws, double noise) {
    float[] xs = new float[POINTS];
    float[] ys = new float[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double x = draws.between(-WIDTH, WIDTH);
      double y = x == 0 ? 1 : Math.sin(x) / x;
      xs[i] = (float) x;
      ys[i] = (float) (y + draws.between(-noise, noise));
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(POINTS), xs));
    values.put(Y.name(), new Floats(Y.batch(POINTS), ys));
    return values;
  }
}
