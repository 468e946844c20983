package org.archigram.cli.learn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archigram.runtime.column.Scaling;
import org.archigram.runtime.own.Feed;
import org.archigram.runtime.own.Field;
import org.archigram.runtime.own.Wish;
import org.archigram.runtime.task.Role;

/**
 * Data of a person, as a run keeps it.
 *
 * @param wish what was said of it
 * @param feeds how the network is given it
 */
public record KeptData(Wish wish, List<Feed> feeds) {

  public KeptData {
    feeds = List.copyOf(feeds);
  }

  /** As it stands in {@code run.json}. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", files(wish.files()));
    json.put("target", wish.columns().target());
    json.put("input_columns", wish.columns().inputs());
    json.put("classes", wish.columns().classes());
    json.put("sequence", wish.columns().sequence());
    json.put("missing", word(wish.reading().missing()));
    json.put("standardise", wish.reading().standardise());
    json.put("tokens", wish.reading().tokens().word());
    json.put("resize", wish.reading().resize());
    json.put("holdout", wish.parts().heldOut());
    json.put("holdout_files", files(wish.parts().heldOutFiles()));
    json.put("validation", wish.parts().validation());
    json.put("values", feeds.stream().map(KeptData::json).toList());
    return json;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<Map<String, Object>> files(List<Wish.Given> files) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Wish.Given file : files) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("value", file.value());
      one.put("file", file.file().toString());
      all.add(one);
    }
    return all;
  }

  private static Map<String, Object> json(Feed feed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", feed.role().name());
    json.put("use", word(feed.role().use()));
    json.put("steps", feed.role().steps());
    json.put("shape", feed.role().shape());
    json.put("classes", feed.role().classes());
    json.put("kind", word(feed.kind()));
    json.put("tokens", feed.tokens().word());
    json.put("part", word(feed.part()));
    json.put("columns", feed.fields().stream().map(KeptData::json).toList());
    return json;
  }

  private static Map<String, Object> json(Field field) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", field.column());
    json.put("words", field.words());
    json.put("means", field.scaling().means());
    json.put("deviations", field.scaling().deviations());
    json.put("missing", field.missing());
    return json;
  }

  /** Reads back what {@link #json} wrote. */
  static KeptData of(Fields json) {
    Wish.Columns columns =
        new Wish.Columns(
            json.list("target"),
            json.list("input_columns"),
            json.list("classes"),
            json.text("sequence"));
    Wish.Reading reading =
        new Wish.Reading(
            json.one("missing", Wish.Missing.class),
            json.truth("standardise"),
            json.one("tokens", Wish.Tokens.class),
            json.truth("resize"));
    Wish.Parts parts =
        new Wish.Parts(
            json.number("holdout"),
            given(json.objects("holdout_files")),
            json.number("validation"));
    Wish wish = new Wish(given(json.objects("files")), columns, reading, parts);
    return new KeptData(wish, json.objects("values").stream().map(KeptData::feed).toList());
  }

  private static List<Wish.Given> given(List<Fields> files) {
    return files.stream()
        .map(file -> new Wish.Given(file.text("value"), Path.of(file.text("file"))))
        .toList();
  }

  private static Feed feed(Fields json) {
    Role role =
        new Role(
            json.text("name"),
            json.one("use", Role.Use.class),
            json.wholes("steps"),
            json.wholes("shape"),
            (int) json.whole("classes", 0, Integer.MAX_VALUE));
    return new Feed(
        role,
        json.one("kind", Feed.Kind.class),
        json.objects("columns").stream().map(KeptData::field).toList(),
        json.one("tokens", Wish.Tokens.class),
        json.one("part", Feed.Part.class));
  }

  private static Field field(Fields json) {
    Scaling scaling = new Scaling(json.numbers("means"), json.numbers("deviations"));
    return new Field(json.text("name"), json.list("words"), scaling, json.number("missing"));
  }
}
