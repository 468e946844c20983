package org.archigram.bench.speed;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Measures networks from equations against PyTorch, and writes {@code docs/speed.md}. */
public final class Speed {
  private static final int MANY = 10_000;
  private static final long KIB = 1024;
  private static final int STARTS = 10;

  /** What is compared, and how the page calls it. */
  private static final Map<String, String> CASES = cases();

  private final List<String> lines = new ArrayList<>();
  private final PrintStream progress;

  private Speed(PrintStream progress) {
    this.progress = progress;
  }

  private static Map<String, String> cases() {
    Map<String, String> cases = new LinkedHashMap<>();
    for (String cell : List.of("gru", "lstm", "mgu")) {
      cases.put(cell + "-train", cell + ", a step of training, 100 steps of time, batch 32");
    }
    for (String cell : List.of("gru", "lstm", "mgu")) {
      cases.put(cell + "-use", cell + ", use, 100 steps of time, batch 1");
    }
    cases.put("lenet5-train", "lenet5, a step of training, batch 64");
    cases.put("ntm-train", "ntm, a step of training, 50 steps of time, memory 128×20, batch 16");
    cases.put(
        "esn-solve", "esn, 1,000 units over 10,000 steps, then ridge (numpy on the other side)");
    return cases;
  }

  /**
   * Run with the folder of the checkout and the names of cases, or "start"; without names, all are
   * measured and the page is written.
   */
  public static void main(String[] arguments) throws IOException {
    Speed speed =
        new Speed(new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err)));
    Path checkout = Path.of(arguments[0]);
    List<String> names = List.of(arguments).subList(1, arguments.length);
    if (names.equals(List.of("start"))) {
      speed.start(checkout);
      return;
    }
    speed.compare(names.isEmpty() ? List.copyOf(CASES.keySet()) : names);
    if (names.isEmpty()) {
      speed.memory();
      speed.start(checkout);
      Files.write(checkout.resolve("docs/speed.md"), speed.lines);
    }
  }

  private void line(String line) {
    lines.add(line);
    progress.println(line);
  }

  private void compare(List<String> names) throws IOException {
    int threads = 1;
    try (Theirs theirs = Theirs.start(threads).orElse(null)) {
      Optional<Theirs> other = Optional.ofNullable(theirs);
      line("# Speed");
      line("");
      line(
          "Written by `archigram-bench/speed`, never by hand. Both sides take turns in one run, with");
      line("one thread each. Milliseconds: median (least); then the ratio of the medians, ours by");
      line("theirs.");
      line("");
      line(machine(other.map(Theirs::version)));
      line("");
      line("| what | Archigram | PyTorch, op by op | PyTorch's own layer |");
      line("|---|---|---|---|");
      for (String name : names) {
        String row = Comparison.of(name, threads, other).row();
        line("| " + CASES.getOrDefault(name, name) + " | " + row + " |");
      }
      line("");
    }
  }

  private static String machine(Optional<String> torch) {
    return "Machine: %s processors, %s %s, Java %s; PyTorch %s."
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            System.getProperty("java.version"),
            torch.orElse("not installed"));
  }

  /** The memory of the process after many steps, and after ten times as many. */
  private void memory() throws IOException {
    try (Ours mine = Ours.of("lenet5-train", 1)) {
      mine.run(MANY / 10);
      long before = resident();
      mine.run(MANY - MANY / 10);
      line(
          String.format(
              Locale.ROOT,
              "Memory of the process while lenet5 trains: %d MiB after %,d steps, %d MiB after %,d.",
              before / KIB,
              MANY / 10,
              resident() / KIB,
              MANY));
      line("");
    }
  }

  /** In KiB; 0 where the system does not tell. */
  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .map(line -> line.replaceAll("[^0-9]", ""))
        .mapToLong(Long::parseLong)
        .sum();
  }

  /** How long a command takes to its first step, and to its end with all that it writes. */
  private void start(Path checkout) throws IOException {
    List<Start> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      starts.add(Start.of(checkout));
    }
    List<Start> warm = starts.subList(1, STARTS);
    line(
        String.format(
            Locale.ROOT,
            "`./archigram train gru --task adding --steps 1`: %.2f s to the first step of training,"
                + " %.2f s with its report (medians of %d, warm).",
            median(warm, Start::step),
            median(warm, Start::end),
            warm.size()));
  }

  private static double median(List<Start> starts, ToDoubleFunction<Start> what) {
    double[] sorted = starts.stream().mapToDouble(what).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
