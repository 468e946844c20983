package org.archigram.runtime.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.runtime.data.Floats;
import org.archigram.runtime.dataset.Store;
import org.archigram.runtime.task.Bar;
import org.archigram.runtime.task.Examples;
import org.archigram.runtime.task.Metric;
import org.archigram.runtime.task.Predictor;
import org.archigram.runtime.task.Role;
import org.archigram.runtime.task.Role.Use;
import org.archigram.runtime.task.Task;
import org.archigram.runtime.task.Trial;

/** Sentences of a made-up language are translated word by word, from their end. */
final class ReverseTranslate implements Task {
  private static final int WORDS = 24;

  /** One class for the mark that begins and ends a sentence, then both languages. */
  private static final int CLASSES = 1 + 2 * WORDS;

  private static final int SHORTEST = 3;
  private static final int LONGEST = 8;
  private static final int HELD_OUT = 200;
  private static final long LEXICON = 3;
  private static final Role SOURCE = Role.category(Use.INPUT, "source", CLASSES).along(0);
  private static final Role WORD = Role.category(Use.TAUGHT, "word", CLASSES).along(0);
  private static final Bar BAR =
      Bar.atLeast(0.95, "ours: sentences of eight words, all words right");

  @Override
  public About about() {
    return new About(
        "reverse-translate",
        "translate sentences of 3 to 8 words, backwards; measured at 8",
        "ours, for Y. Wu and others, 2016: each of 24 words has one translation; an answer is"
            + " made word by word",
        Metric.EXACT,
        BAR);
  }

  @Override
  public List<Role> roles() {
    return List.of(SOURCE, WORD, Role.category(Use.ANSWER, "scores", CLASSES).along(0));
  }

  @Override
  public List<Trial> trials() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("N", "2");
    settings.put("d", "64");
    settings.put("d_ff", "128");
    settings.put("heads", "4");
    settings.put("d_k", "16");
    settings.put("rate", "0");
    settings.put("words", Integer.toString(CLASSES));
    return List.of(
        new Trial("transformer", settings, Trial.Recipe.adam(1e-3, 64, 2500).whileFalling(), BAR));
  }

  @Override
  public Examples examples(long seed, Store store) {
    int[] lexicon = Draws.of(Draws.HELD_OUT_SEED, LEXICON, 0).order(WORDS);
    Map<String, Floats> heldOut = make(Draws.heldOut(), lexicon, HELD_OUT, LONGEST);
    Asked asked = Asked.of(this, SOURCE.name(), WORD.name(), heldOut);
    return new Endless(
        seed,
        (draws, count) -> make(draws, lexicon, count, draws.from(SHORTEST, LONGEST)),
        asked.answeredBy(ReverseTranslate::greedy),
        training -> {
          Floats forwards = forwards(Kind.get(heldOut, SOURCE.name()), lexicon);
          double value = Metric.EXACT.of(forwards, Kind.get(heldOut, WORD.name()));
          return new Examples.Baseline("all words translated, but in their order", value);
        });
  }

  /** Sentences of one length; their translations end with the mark. */
  private static Map<String, Floats> make(Draws draws, int[] lexicon, int count, int length) {
    float[] source = new float[count * length];
    float[] word = new float[count * (length + 1)];
    for (int i = 0; i < count; i++) {
      for (int s = 0; s < length; s++) {
        int chosen = draws.below(WORDS);
        source[i * length + s] = 1 + chosen;
        word[i * (length + 1) + length - 1 - s] = 1 + WORDS + lexicon[chosen];
      }
    }
    Map<String, Floats> values = new LinkedHashMap<>();
    values.put(SOURCE.name(), new Floats(SOURCE.batch(count, length), source));
    values.put(WORD.name(), new Floats(WORD.batch(count, length + 1), word));
    return values;
  }

  /** Each word is the likeliest one behind those that were said before. */
  private static Floats greedy(Predictor network, Floats source) {
    int count = source.batch();
    int steps = source.shape().get(1) + 1;
    float[] said = new float[count * steps];
    for (int t = 0; t < steps; t++) {
      Map<String, Floats> inputs = new LinkedHashMap<>();
      inputs.put(SOURCE.name(), source);
      inputs.put(WORD.name(), new Floats(WORD.batch(count, steps), said.clone()));
      float[] scores = network.answer(inputs).values();
      for (int i = 0; i < count; i++) {
        said[i * steps + t] = likeliest(scores, (i * steps + t) * CLASSES);
      }
    }
    return new Floats(WORD.batch(count, steps), said);
  }

  private static int likeliest(float[] scores, int from) {
    int best = 0;
    for (int i = 1; i < CLASSES; i++) {
      best = scores[from + i] > scores[from + best] ? i : best;
    }
    return best;
  }

  private static Floats forwards(Floats source, int[] lexicon) {
    int length = source.shape().get(1);
    float[] words = new float[source.batch() * (length + 1)];
    for (int i = 0; i < source.values().length; i++) {
      int translated = 1 + WORDS + lexicon[(int) source.values()[i] - 1];
      words[i / length * (length + 1) + i % length] = translated;
    }
    return new Floats(WORD.batch(source.batch(), length + 1), words);
  }
}
