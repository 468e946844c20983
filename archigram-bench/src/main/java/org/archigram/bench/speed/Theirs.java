package org.archigram.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PyTorch in a process of its own, which makes steps when asked. */
final class Theirs implements AutoCloseable {
  private final Process process;
  private final Path script;
  private final PrintStream asked;
  private final BufferedReader answers;
  private final String version;

  private Theirs(Process process, Path script) throws IOException {
    this.process = process;
    this.script = script;
    this.asked = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.version = answer();
  }

  /** Starts the first Python that knows PyTorch; none has it. */
  static Optional<Theirs> start(int threads) throws IOException {
    for (String python : List.of("python3", "/usr/bin/python3")) {
      Path script = script();
      ProcessBuilder builder =
          new ProcessBuilder(
              python,
              script.toString(),
              String.valueOf(threads),
              String.valueOf(Boolean.getBoolean("cpu")));
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().put("OPENBLAS_NUM_THREADS", String.valueOf(threads));
      builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
      Theirs theirs = new Theirs(builder.start(), script);
      if (!theirs.version.isEmpty()) {
        return Optional.of(theirs);
      }
      theirs.close();
    }
    return Optional.empty();
  }

  private static Path script() throws IOException {
    Path script = Files.createTempFile("torch_side", ".py");
    try (InputStream text = Theirs.class.getResourceAsStream("torch_side.py")) {
      Files.write(script, java.util.Objects.requireNonNull(text).readAllBytes());
    }
    return script;
  }

  String version() {
    return version;
  }

  private String answer() throws IOException {
    String line = answers.readLine();
    return line == null ? "" : line;
  }

  /** The seconds that each of {@code count} steps takes. */
  List<Double> run(String name, int count) throws IOException {
    asked.println(name + " " + count);
    return Stream.of(answer().split(" ")).map(Double::valueOf).toList();
  }

  @Override
  public void close() throws IOException {
    asked.close();
    process.destroy();
    Files.deleteIfExists(script);
  }
}
