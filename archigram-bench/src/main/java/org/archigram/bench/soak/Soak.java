package org.archigram.bench.soak;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.archigram.cli.io.Console;

/** Kills, stops and starves trainings, and compares what they end with. */
public final class Soak {
  private static final int STEPS = 60;
  private static final List<String> SIGNALS = List.of("INT", "TERM");
  private static final Duration PROMPT = Duration.ofSeconds(30);

  private final Path parent;
  private final PrintStream out;
  private final SplittableRandom random;
  private final Map<String, byte[]> wanted = new TreeMap<>();
  private long millis;
  private int faults;

  private Soak(Path parent, PrintStream out, long seed) {
    this.parent = parent;
    this.out = out;
    this.random = new SplittableRandom(seed);
  }

  /**
   * {@code --kills N} (100), {@code --signals N} (20), {@code --full N} sizes of a full disk (20),
   * {@code --minutes N} of a long training (60), {@code --seed N} (1); 0 leaves a part out.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, Long> numbers =
        new TreeMap<>(
            Map.of(
                "--kills", 100L, "--signals", 20L, "--full", 20L, "--minutes", 60L, "--seed", 1L));
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      numbers.put(arguments[i], Long.valueOf(arguments[i + 1]));
    }
    Path parent = Files.createTempDirectory("archigram-soak");
    Soak soak = new Soak(parent, Console.ofProcess().out(), number(numbers, "--seed"));
    soak.undisturbed();
    soak.kills(number(numbers, "--kills"));
    soak.signals(number(numbers, "--signals"));
    soak.full(number(numbers, "--full"));
    soak.memory(number(numbers, "--minutes"));
    if (soak.faults > 0) {
      throw new IllegalStateException(soak.faults + " faults");
    }
  }

  private static long number(Map<String, Long> numbers, String name) {
    return numbers.getOrDefault(name, 0L);
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }

  private void fault(String what, Training training) throws IOException {
    faults++;
    say("FAULT " + what + "; it said: " + training.said().strip());
  }

  private void undisturbed() throws IOException, InterruptedException {
    Training whole = new Training(parent.resolve("whole"), STEPS);
    long begin = System.nanoTime();
    int code = whole.finish();
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    if (code != 0) {
      throw new IllegalStateException("the training itself fails: " + whole.said());
    }
    wanted.putAll(whole.result());
    say("undisturbed: " + STEPS + " steps in " + millis + " ms, files " + wanted.keySet());
  }

  /** Kills at moments spread over the whole time that a process needs, until all are made. */
  private void kills(long count) throws IOException, InterruptedException {
    Training training = new Training(parent.resolve("killed"), STEPS);
    int whole = 0;
    for (long kills = 0; kills < count; ) {
      training.remove();
      boolean killed = true;
      while (killed) {
        Process process = training.start();
        killed = kills < count && !process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
        if (killed) {
          process.destroyForcibly().waitFor();
          kills++;
        } else if (Training.ended(process) != 0) {
          fault("a training that was killed does not go on", training);
        }
      }
      same("killed", training);
      whole++;
    }
    say("killed " + count + " times, " + whole + " runs compared byte for byte");
  }

  private void same(String what, Training training) throws IOException {
    Map<String, byte[]> is = training.result();
    if (!is.keySet().equals(wanted.keySet())) {
      fault(what + ": files " + is.keySet(), training);
    }
    for (Map.Entry<String, byte[]> file : wanted.entrySet()) {
      if (!Arrays.equals(file.getValue(), is.get(file.getKey()))) {
        fault(what + ": " + file.getKey() + " has other bytes", training);
      }
    }
    if (!training.litter().isEmpty()) {
      fault(what + ": left " + training.litter(), training);
    }
  }

  private void signals(long count) throws IOException, InterruptedException {
    Training training = new Training(parent.resolve("stopped"), STEPS);
    long longest = 0;
    for (long i = 0; i < count; i++) {
      training.remove();
      Process process = training.start();
      process.waitFor(random.nextLong(millis), TimeUnit.MILLISECONDS);
      String signal = SIGNALS.get((int) (i % SIGNALS.size()));
      new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
      long begin = System.nanoTime();
      if (!process.waitFor(PROMPT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
        fault(signal + " does not end it", training);
      }
      longest = Math.max(longest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
      if (!List.of(0, 130, 143).contains(process.exitValue())) {
        fault(signal + " ends it with " + process.exitValue(), training);
      }
      if (training.finish() != 0) {
        fault("a training that was stopped does not go on", training);
      }
      same(signal, training);
    }
    say("stopped " + count + " times by " + SIGNALS + ", within " + longest + " ms");
  }

  /** Files that cannot grow beyond a size, from none to what the longest needs. */
  private void full(long count) throws IOException, InterruptedException {
    Training training = new Training(parent.resolve("full"), STEPS);
    long most = 600;
    for (long i = 0; i < count; i++) {
      training.remove();
      long blocks = i * most / Math.max(1, count);
      int code = Training.ended(training.withRoomFor(blocks).start());
      if (code != 1 && code != 0) {
        fault("no room beyond " + blocks + " blocks ends with " + code, training);
      }
      if (!training.litter().isEmpty()) {
        fault("no room beyond " + blocks + " blocks left " + training.litter(), training);
      }
      if (training.finish() != 0) {
        fault("a training that had no room does not go on", training);
      }
      same("room for " + blocks + " blocks", training);
    }
    say("no room at " + count + " sizes");
  }

  private void memory(long minutes) throws IOException, InterruptedException {
    if (minutes == 0) {
      return;
    }
    Training training = new Training(parent.resolve("long"), 100_000_000);
    Process process = training.start();
    long early = 0;
    long late = 0;
    long samples = minutes * 12;
    for (long i = 0; i < samples && !process.waitFor(5, TimeUnit.SECONDS); i++) {
      long resident = resident(process.pid());
      early = i * 3 < samples * 2 && i * 3 >= samples ? Math.max(early, resident) : early;
      late = i * 3 >= samples * 2 ? Math.max(late, resident) : late;
    }
    process.destroy();
    process.waitFor();
    say(
        "trained "
            + minutes
            + " minutes; resident at most "
            + early
            + " kB in the second third, "
            + late
            + " kB in the last");
    if (late > early * 1.05) {
      fault("memory grows", training);
    }
  }

  private static long resident(long pid) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }
}
