package org.archigram.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Compares what is made of each input file with the file beside it.
 *
 * <p>{@code new Golden(".arch", ".sexp", act).tests(Path.of("src/test/resources/golden/parse"))},
 * returned from a {@code @TestFactory}, is a whole test. A new case is a new input file; {@code
 * -Dgolden=accept} writes the expectations, to be read before they are committed. What differs is
 * also shown side by side in {@code target/golden/}.
 */
public final class Golden {

  /** Makes the output of one case. */
  @FunctionalInterface
  public interface Act {
    /** The output for a file with this name and text. */
    String of(String name, String text);
  }

  private final String from;
  private final String to;
  private final Act act;
  private final boolean accept;
  private final Differences differences;

  /** Inputs end in {@code from}, their expectations in {@code to}. */
  public Golden(String from, String to, Act act) {
    this(from, to, act, accepting(), Path.of("target", "golden"));
  }

  Golden(String from, String to, Act act, boolean accept, Path reports) {
    this.from = from;
    this.to = to;
    this.act = act;
    this.accept = accept;
    this.differences = new Differences(reports);
  }

  private static boolean accepting() {
    boolean accept = "accept".equals(System.getProperty("golden"));
    String ci = System.getenv("CI");
    if (accept && ci != null && !ci.isEmpty()) {
      throw new IllegalStateException("-Dgolden=accept is for a person at a desk, not for CI");
    }
    return accept;
  }

  /** One test for each input file below {@code root}; an empty folder is a failure. */
  public Stream<DynamicTest> tests(Path root) {
    List<Path> cases = cases(root);
    if (cases.isEmpty()) {
      throw new AssertionError("no file ends in " + from + " below " + root);
    }
    return cases.stream()
        .map(
            input ->
                DynamicTest.dynamicTest(root.relativize(input).toString(), () -> check(input)));
  }

  /** The input files below {@code root}, in path order. */
  public List<Path> cases(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.getFileName().toString().endsWith(from)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one case, or writes its expectation when accepting. */
  public void check(Path input) {
    try {
      String actual = act.of(input.getFileName().toString(), Files.readString(input));
      Path expected = expectationOf(input);
      if (accept) {
        Files.writeString(expected, actual);
      } else {
        compare(expected, actual);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path expectationOf(Path input) {
    String name = input.getFileName().toString();
    return input.resolveSibling(name.substring(0, name.length() - from.length()) + to);
  }

  private void compare(Path expected, String actual) throws IOException {
    if (!Files.exists(expected)) {
      differences.add(expected, "", actual);
      throw new AssertionError("no golden yet: " + expected + "\n" + actual);
    }
    String wanted = Files.readString(expected);
    if (!wanted.equals(actual)) {
      differences.add(expected, wanted, actual);
      throw new AssertionError(
          "differs from " + expected + "\n" + Differences.first(wanted, actual) + "\n" + actual);
    }
  }
}
