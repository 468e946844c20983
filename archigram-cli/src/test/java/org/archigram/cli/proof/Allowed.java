package org.archigram.cli.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archigram.testkit.Thorough;

/**
 * How many faults of each kind the test command still lets pass; with {@code -Pthorough} none.
 *
 * <p>A line of the file is {@code flow SIGN 3}. Numbers get smaller, and the file goes when it is
 * empty.
 */
public record Allowed(Map<String, Integer> counts) {
  private static final Path FOLDER = Path.of("src/test/resources/proof");

  /** Reads a file of the folder {@code proof}; one that is not there allows nothing. */
  public static Allowed read(String file) {
    Map<String, Integer> counts = new TreeMap<>();
    Path path = FOLDER.resolve(file);
    try {
      for (String line :
          Files.exists(path) && !Thorough.asked()
              ? Files.readAllLines(path, StandardCharsets.UTF_8)
              : List.<String>of()) {
        int number = line.lastIndexOf(' ');
        counts.put(line.substring(0, number), Integer.valueOf(line.substring(number + 1)));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Allowed(counts);
  }

  /** The kinds that are found more often than they may be, and all that was found of them. */
  public String tooMany(Map<String, List<String>> found) {
    StringBuilder text = new StringBuilder();
    found.forEach(
        (kind, faults) -> {
          if (faults.size() > counts.getOrDefault(kind, 0)) {
            text.append('\n').append(kind).append(' ').append(faults.size());
            faults.forEach(fault -> text.append("\n  ").append(fault));
          }
        });
    return text.toString();
  }
}
