package org.archigram.bench.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What measured: programs and the machine, without its name.
 *
 * @param archigram version and commit
 * @param libraries LibTorch and Java
 * @param machine processors and system
 * @param threads how many threads an operation used
 */
record Place(String archigram, String libraries, String machine, int threads) {
  private static final String TORCH = "/META-INF/maven/org.bytedeco/pytorch/pom.properties";
  private static final String VERSION = "/org/archigram/cli/version.txt";

  /** This process, on a checkout. */
  static Place here(Path checkout) {
    Runtime runtime = Runtime.getRuntime();
    return new Place(
        resource(VERSION).strip() + " at " + commit(checkout),
        "LibTorch %s, Java %s".formatted(torch(), System.getProperty("java.version")),
        "%s cores, %s, %s %s"
            .formatted(
                runtime.availableProcessors(),
                processor(),
                System.getProperty("os.name"),
                System.getProperty("os.arch")),
        0);
  }

  /** The same with so many threads. */
  Place withThreads(int number) {
    return new Place(archigram, libraries, machine, number);
  }

  private static String torch() {
    Properties properties = new Properties();
    try {
      properties.load(new java.io.StringReader(resource(TORCH)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version", "unknown");
  }

  private static String resource(String name) {
    try (InputStream in = Place.class.getResourceAsStream(name)) {
      return in == null ? "unknown" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of processor, where the system says it. */
  private static String processor() {
    Path file = Path.of("/proc/cpuinfo");
    try (var lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("unknown processor");
    } catch (IOException | UncheckedIOException e) {
      return "unknown processor";
    }
  }

  private static String commit(Path checkout) {
    String commit = git(checkout, "rev-parse", "--short=10", "HEAD");
    String changed = git(checkout, "status", "--porcelain", "--", ".", ":!docs/results.*");
    return commit.isEmpty() ? "no commit" : commit + (changed.isEmpty() ? "" : ", changed");
  }

  private static String git(Path checkout, String... words) {
    java.util.List<String> command = new java.util.ArrayList<>(java.util.List.of("git"));
    command.addAll(java.util.List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(checkout.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
