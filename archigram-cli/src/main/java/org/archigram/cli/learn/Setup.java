package org.archigram.cli.learn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.runtime.task.Trial;

/**
 * Everything that decides what a run does.
 *
 * @param name what the network is called, such as {@code gru}
 * @param text the {@code .arch} text that it is read from
 * @param used the texts of the files that it uses, by their names seen from its own
 * @param item the block or network in the text
 * @param settings the parameters that were given
 * @param task the name of the task, or of data of the user's own
 * @param data this data
 * @param seed where random numbers begin
 * @param recipe how it is trained
 * @param measure the number of steps between two measurements
 * @param patience how many measurements without a better one end it; 0 for any number
 */
public record Setup(
    String name,
    String text,
    Map<String, String> used,
    String item,
    Map<String, String> settings,
    String task,
    Optional<KeptData> data,
    long seed,
    Trial.Recipe recipe,
    long measure,
    int patience) {

  /** The names of what can make steps; {@code rule} stands for what the network says itself. */
  public static final List<String> OPTIMIZERS =
      List.of("adam", "adamw", "sgd", "momentum", "rmsprop", "rule");

  public Setup {
    used = Collections.unmodifiableMap(new LinkedHashMap<>(used));
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The same with another number of steps. */
  public Setup withSteps(int steps) {
    Trial.Recipe longer = recipe.withSteps(steps);
    return new Setup(name, text, used, item, settings, task, data, seed, longer, measure, patience);
  }

  /** As it stands in {@code run.json}; the texts are files of their own. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", name);
    json.put("item", item);
    json.put("settings", settings);
    json.put("uses", used.keySet());
    json.put("task", task);
    data.ifPresent(own -> json.put("data", own.json()));
    json.put("seed", seed);
    json.put("optimizer", recipe.optimizer());
    json.put("rate", recipe.rate());
    json.put("batch", recipe.batch());
    json.put("steps", recipe.steps());
    json.put("clip", recipe.clip());
    json.put("schedule", recipe.schedule().word());
    json.put("decay", recipe.decay());
    json.put("measure", measure);
    json.put("patience", patience);
    return json;
  }

  /** Reads back what {@link #json} wrote. */
  static Setup of(Map<String, Object> json, String text, Map<String, String> used) {
    Fields fields = new Fields(json);
    Trial.Recipe recipe =
        new Trial.Recipe(
            fields.word("optimizer", OPTIMIZERS),
            fields.number("rate"),
            (int) fields.whole("batch", 0, Integer.MAX_VALUE),
            (int) fields.whole("steps", 0, Integer.MAX_VALUE),
            fields.number("clip"),
            Trial.Schedule.of(fields.word("schedule", Trial.Schedule.words())),
            fields.number("decay"));
    return new Setup(
        fields.text("name"),
        text,
        used,
        fields.text("item"),
        fields.texts("settings"),
        fields.text("task"),
        fields.object("data").map(KeptData::of),
        fields.whole("seed", 0, Long.MAX_VALUE),
        recipe,
        fields.whole("measure", 1, Long.MAX_VALUE),
        (int) fields.whole("patience", 0, Integer.MAX_VALUE));
  }
}
