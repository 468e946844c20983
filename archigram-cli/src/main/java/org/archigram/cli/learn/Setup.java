package org.archigram.cli.learn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.archigram.runtime.task.Trial;

/**
 * Everything that decides what a run does.
 *
 * @param name what the network is called, such as {@code gru}
 * @param text the {@code .arch} text that it is read from
 * @param item the block or network in the text
 * @param settings the parameters that were given
 * @param task the name of the task
 * @param seed where random numbers begin
 * @param recipe how it is trained
 * @param measure the number of steps between two measurements
 */
public record Setup(
    String name,
    String text,
    String item,
    Map<String, String> settings,
    String task,
    long seed,
    Trial.Recipe recipe,
    long measure) {

  public Setup {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The same with another number of steps. */
  public Setup withSteps(int steps) {
    return new Setup(name, text, item, settings, task, seed, recipe.withSteps(steps), measure);
  }

  /** As it stands in {@code run.json}; the text is a file of its own. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("item", item);
    json.put("settings", settings);
    json.put("task", task);
    json.put("seed", seed);
    json.put("optimizer", recipe.optimizer());
    json.put("rate", recipe.rate());
    json.put("batch", recipe.batch());
    json.put("steps", recipe.steps());
    json.put("clip", recipe.clip());
    json.put("falling", recipe.falling());
    json.put("decay", recipe.decay());
    json.put("measure", measure);
    return json;
  }

  /** Reads back what {@link #json} wrote. */
  static Setup of(Map<String, Object> json, String text) {
    Fields fields = new Fields(json);
    Trial.Recipe recipe =
        new Trial.Recipe(
            fields.text("optimizer"),
            fields.number("rate"),
            (int) fields.number("batch"),
            (int) fields.number("steps"),
            fields.number("clip"),
            fields.truth("falling"),
            fields.number("decay"));
    return new Setup(
        fields.text("name"),
        text,
        fields.text("item"),
        fields.texts("settings"),
        fields.text("task"),
        (long) fields.number("seed"),
        recipe,
        (long) fields.number("measure"));
  }
}
