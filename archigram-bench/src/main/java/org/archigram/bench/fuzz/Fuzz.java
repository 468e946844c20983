package org.archigram.bench.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archigram.cli.io.Console;

/** Attacks the command for as long as wanted, and keeps each case that breaks it. */
public final class Fuzz {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int SMALLER = 300;

  private final Trial trial;
  private final Path kept;
  private final PrintStream out;
  private final Map<String, Integer> faults = new TreeMap<>();

  private Fuzz(Trial trial, Path kept, PrintStream out) {
    this.trial = trial;
    this.kept = kept;
    this.out = out;
  }

  /**
   * {@code --minutes N} (1), {@code --seed N} (1), {@code --only NAME} (all attacks by turns),
   * {@code --models DIR} with ONNX files to damage, {@code --keep DIR} for what breaks.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> options = options(arguments);
    Path parent = Files.createTempDirectory("archigram-fuzz");
    Path kept = Path.of(options.getOrDefault("--keep", "target/fuzz"));
    Trial trial = new Trial(parent, PATIENCE);
    Fuzz fuzz = new Fuzz(trial, kept, Console.ofProcess().out());
    List<Attack> attacks = new ArrayList<>(Attacks.all(trial, models(options.get("--models"))));
    attacks.removeIf(
        attack -> !options.getOrDefault("--only", attack.name()).equals(attack.name()));
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    double minutes = Double.parseDouble(options.getOrDefault("--minutes", "1"));
    fuzz.attack(attacks, seed, Duration.ofMillis((long) (minutes * 60_000)));
    if (!fuzz.faults.isEmpty()) {
      throw new IllegalStateException(fuzz.faults.size() + " faults");
    }
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  private static List<byte[]> models(@org.jspecify.annotations.Nullable String folder)
      throws IOException {
    List<byte[]> models = new ArrayList<>();
    if (folder != null) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".onnx")).sorted().toList()) {
          models.add(Files.readAllBytes(file));
        }
      }
    }
    return models;
  }

  private void attack(List<Attack> attacks, long first, Duration time)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    Map<String, Integer> tried = new TreeMap<>();
    for (long seed = first; System.nanoTime() < end; seed++) {
      for (Attack attack : attacks) {
        tried.merge(attack.name(), 1, Integer::sum);
        one(attack, seed);
      }
    }
    out.println("tried " + tried + " from seed " + first + "; faults " + faults);
    out.flush();
  }

  private void one(Attack attack, long seed) throws IOException, InterruptedException {
    Case tried = attack.next(new SplittableRandom(seed));
    Optional<String> fault = Verdict.fault(attack, tried, trial.of(tried));
    if (fault.isEmpty()) {
      return;
    }
    String kind = attack.name() + ": " + fault.get();
    if (faults.merge(kind, 1, Integer::sum) == 1) {
      Case smallest = fault.get().equals("no end") ? tried : smaller(attack, tried, fault.get());
      Path folder = kept.resolve(attack.name() + "-" + seed);
      Kept.write(smallest, folder);
      out.println(kind + "\n  seed " + seed + ": " + tried.words() + "\n  kept in " + folder);
      out.flush();
    }
  }

  private Case smaller(Attack attack, Case failing, String fault) {
    int[] tries = {0};
    return Smaller.of(
        failing,
        smaller -> {
          try {
            return tries[0]++ < SMALLER
                && Verdict.fault(attack, smaller, trial.of(smaller)).equals(Optional.of(fault));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
