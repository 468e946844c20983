package org.archigram.language;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.archigram.language.elaborate.Reading;

/**
 * What to read of a text, and how.
 *
 * @param item the block or network to read; the main one if empty
 * @param settings values for its parameters as written, such as {@code 256} or {@code tanh}
 * @param files finds the files that the text uses
 */
public record Options(Optional<String> item, Map<String, String> settings, Files files) {

  /** The main item, with the parameters it has by default, and no other files. */
  public static final Options NONE =
      new Options(Optional.empty(), Map.of(), (path, from) -> Optional.empty());

  /** Finds the files that a text uses. */
  @FunctionalInterface
  public interface Files extends Reading.Finder {}

  public Options {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** These options with another item. */
  public Options withItem(String name) {
    return new Options(Optional.of(name), settings, files);
  }

  /** These options with one more setting. */
  public Options withSetting(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(settings);
    more.put(name, value);
    return new Options(item, more, files);
  }

  /** These options with other files. */
  public Options withFiles(Files others) {
    return new Options(item, settings, others);
  }
}
