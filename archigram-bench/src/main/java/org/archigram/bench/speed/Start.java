package org.archigram.bench.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A command that trains one step, as a user starts it.
 *
 * @param step seconds until it says that the step is done
 * @param end seconds until it has ended
 */
record Start(double step, double end) {
  private static final double NANOS = 1e9;

  static Start of(Path checkout) throws IOException {
    Path folder = Files.createTempDirectory("archigram-speed");
    ProcessBuilder command =
        new ProcessBuilder(
                checkout.resolve("archigram").toAbsolutePath().toString(),
                "train",
                "gru",
                "--task",
                "adding",
                "--steps",
                "1",
                "--force",
                "--out",
                folder.toString())
            .redirectErrorStream(true);
    long begin = System.nanoTime();
    Process process = command.start();
    double step = Double.NaN;
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("step 1 of 1 ")) {
          step = since(begin);
        }
      }
    }
    process.onExit().join();
    return new Start(step, since(begin));
  }

  private static double since(long begin) {
    return (System.nanoTime() - begin) / NANOS;
  }
}
