package org.archigram.bench.pascal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.archigram.compiler.Compilation;
import org.archigram.compiler.grow.Run;
import org.archigram.compiler.grow.Schedule;
import org.archigram.compiler.interpret.Interpreter;
import org.archigram.compiler.port.Ports;
import org.archigram.model.problem.Source;

/** Measures how many neurons of programs fire in a second of one processor. */
public final class Firings {
  private static final int WARM_UPS = 8;
  private static final int RUNS = 9;
  private static final long MOST = 100_000_000;

  private static final String LOOPS =
      """
      program loops;
      var n, d, count: longint; prime: boolean;
      begin
        count := 0;
        for n := 2 to 20000 do
        begin
          prime := true; d := 2;
          while prime and (d * d <= n) do
          begin
            if n mod d = 0 then prime := false;
            d := d + 1
          end;
          if prime then count := count + 1
        end;
        writeln(count)
      end.
      """;
  private static final String RECURSION =
      """
      program recursion;
      function fib(n: longint): longint;
      begin
        if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2)
      end;
      begin
        writeln(fib(20))
      end.
      """;
  private static final String ARRAYS =
      """
      program arrays;
      var a: array[1..200] of longint; i, j, t: longint;
      begin
        for i := 1 to 200 do a[i] := (i * 7919) mod 1009;
        for i := 1 to 199 do
          for j := 1 to 200 - i do
            if a[j] > a[j + 1] then
            begin
              t := a[j]; a[j] := a[j + 1]; a[j + 1] := t
            end;
        writeln(a[1], ' ', a[200])
      end.
      """;

  private Firings() {}

  /** Something to be measured. */
  private interface Work {
    void run() throws IOException;
  }

  /** Run with the file to write a table to as the only argument. */
  public static void main(String[] arguments) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| program | fired | firings a second | bytes a neuron | interpreter | native code |");
    lines.add("|---|---|---|---|---|---|");
    lines.add(row("loops", LOOPS));
    lines.add(row("recursion", RECURSION));
    lines.add(row("arrays", ARRAYS));
    Files.write(Path.of(arguments[0]), lines);
  }

  private static Ports ports() {
    return new Ports(new ByteArrayInputStream(new byte[0]), OutputStream.nullOutputStream());
  }

  private static String row(String name, String text) throws IOException {
    Compilation compiled = Compilation.of(new Source(name + ".pas", text));
    var genome = compiled.genome().orElseThrow();
    var tree = compiled.tree().orElseThrow();
    Run[] last = new Run[1];
    double fires = seconds(() -> last[0] = Run.of(genome, ports(), Schedule.inOrder(), MOST));
    double interprets = seconds(() -> Interpreter.run(tree, ports(), MOST));
    long before = allocated();
    Run.of(genome, ports(), Schedule.inOrder(), MOST);
    long bytes = allocated() - before;
    Run.Size size = last[0].size();
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.2f million | %d | %.0f times as fast | %s |",
        name,
        size.fired(),
        size.fired() / fires / 1e6,
        bytes / size.neurons(),
        fires / interprets,
        nativeCode(text)
            .map(seconds -> String.format(Locale.ROOT, "%.0f times", fires / seconds))
            .orElse("not installed"));
  }

  /** The least time of this thread's processor over some runs. */
  private static double seconds(Work work) throws IOException {
    var threads = ManagementFactory.getThreadMXBean();
    for (int i = 0; i < WARM_UPS; i++) {
      work.run();
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long begin = threads.getCurrentThreadCpuTime();
      work.run();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - begin);
    }
    return least / 1e9;
  }

  /** How many bytes this thread has asked for, those of cells and links included. */
  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }

  /** The least time of the same program, compiled by Free Pascal, as a process. */
  private static Optional<Double> nativeCode(String text) throws IOException {
    Path folder = Files.createTempDirectory("archigram-bench");
    Path source = Files.writeString(folder.resolve("a.pas"), text);
    try {
      process("fpc", "-Mobjfpc", "-Co", "-Cr", "-O2", source.toString());
    } catch (IOException e) {
      return Optional.empty();
    }
    double least = Double.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      least = Math.min(least, process(folder.resolve("a").toString()));
    }
    return Optional.of(least);
  }

  private static double process(String... words) throws IOException {
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("failed: " + String.join(" ", words));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return (System.nanoTime() - begin) / 1e9;
  }
}
