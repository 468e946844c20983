package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Template;
import org.archigram.runtime.task.Trial;

/** A sequence of bits is shown once, and then asked for. */
final class Copy implements Task {
  private static final int BITS = 4;
  private static final int LONGEST = 20;
  private static final int HELD_OUT = 100;
  private static final Role X = Role.real(Use.INPUT, "x", BITS + 2).along(0);
  private static final Role BITS_DUE = Role.real(Use.TARGET, "z", BITS).along(0);
  private static final Role DUE = Role.real(Use.TARGET, "due").along(0);
  private static final Bar BAR = Bar.atMost(0.1, "ours; 40 bits are wrong by chance");

  @Override
  public About about() {
    return new About(
        "copy",
        "repeat a sequence of 1 to 20 vectors of 4 bits; measured at 20",
        "A. Graves, G. Wayne, I. Danihelka, 2014, section 4.1; with 4 bits in place of 8",
        Metric.WRONG_BITS,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(X, BITS_DUE, DUE, Role.real(Use.ANSWER, "y", BITS).along(0));
  }

  @Override
  public Optional<Template> template() {
    return Optional.of(
        new Template(
            "Copy",
            """
            ## A cell keeps a sequence of bits, and repeats it when asked to.
            network Copy(cell = LSTM, n = 128) {
              ## Four bits, a mark for the beginning, and one for the end.
              input x[t] : [6]
              output y[t] : [4]
              target z[t] : [4]
              ## 1 where an answer is due, 0 elsewhere.
              target due[t] : []

              y = x |> cell(n) |> dense(4) |> sigmoid

              loss bits_wrong = sum[t](due * binary_cross_entropy(y, z))
            }
            """));
  }

  @Override
  public List<Trial> trials() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("bits", "4");
    settings.put("N", "40");
    settings.put("m", "12");
    settings.put("n", "64");
    settings.put("cell", "Feedforward");
    Trial.Recipe recipe = Trial.Recipe.adam(2e-3, 8, 2000).withClip(10);
    return List.of(new Trial("ntm", settings, recipe, BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    Map<String, Floats> heldOut = make(Draws.heldOut(), HELD_OUT, LONGEST);
    Asked asked =
        Asked.of(this, X.name(), BITS_DUE.name(), heldOut).counting(LONGEST + 2, 2 * LONGEST + 2);
    return new Endless(
        seed,
        (draws, count) -> make(draws, count, draws.from(1, LONGEST)),
        asked,
        training -> asked.constant("always 0", 0));
  }

  /** One length for all examples: a mark, the bits, a mark, and as many steps to answer in. */
  private static Map<String, Floats> make(Draws draws, int count, int length) {
    int steps = 2 * length + 2;
    float[] x = new float[count * steps * (BITS + 2)];
    float[] bits = new float[count * steps * BITS];
    float[] due = new float[count * steps];
    for (int i = 0; i < count; i++) {
      int first = i * steps;
      x[first * (BITS + 2) + BITS] = 1;
      x[(first + length + 1) * (BITS + 2) + BITS + 1] = 1;
      for (int t = 1; t <= length; t++) {
        due[first + length + 1 + t] = 1;
        for (int k = 0; k < BITS; k++) {
          int bit = draws.bit();
          x[(first + t) * (BITS + 2) + k] = bit;
          bits[(first + length + 1 + t) * BITS + k] = bit;
        }
      }
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(X.name(), new Floats(X.batch(count, steps), x));
    values.put(BITS_DUE.name(), new Floats(BITS_DUE.batch(count, steps), bits));
    values.put(DUE.name(), new Floats(DUE.batch(count, steps), due));
    return values;
  }
}
