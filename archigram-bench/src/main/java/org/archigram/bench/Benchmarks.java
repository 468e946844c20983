package org.archigram.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.svg.Svg;
import org.archigram.diagram.theme.Theme;
import org.archigram.language.Language;
import org.archigram.model.Architecture;
import org.archigram.model.problem.Source;
import org.archigram.zoo.Zoo;

/** Measures drawing and writes the table in {@code docs/benchmarks.md}. */
public final class Benchmarks {
  private final List<String> lines = new ArrayList<>();
  private final Path checkout;

  private Benchmarks(Path checkout) {
    this.checkout = checkout;
  }

  /** Run with the folder of the checkout as the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path checkout = Path.of(arguments[0]);
    Benchmarks benchmarks = new Benchmarks(checkout);
    benchmarks.machine();
    benchmarks.commands();
    benchmarks.gallery();
    benchmarks.generated();
    Files.write(checkout.resolve("docs/benchmarks.md"), benchmarks.lines);
  }

  private void machine() {
    lines.add("# Benchmarks");
    lines.add("");
    lines.add("Written by `archigram-bench/run`, never by hand. Seconds: median (least – most).");
    lines.add("");
    lines.add(
        "Machine: %s processors, %s %s, Java %s (%s)."
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor")));
    lines.add("");
  }

  private void commands() throws IOException {
    lines.add("## Whole commands, as processes");
    lines.add("");
    lines.add("| command | wall time |");
    lines.add("|---|---|");
    Path picture = Files.createTempFile("archigram-bench", ".svg");
    Path graph = Files.createTempFile("archigram-bench", ".dot");
    Files.writeString(graph, LIKE_GRU);
    String archigram = checkout.resolve("archigram").toAbsolutePath().toString();
    command("./archigram --version", List.of(archigram, "--version"));
    command(
        "./archigram draw gru -o gru.svg",
        List.of(archigram, "draw", "gru", "-o", picture.toString()));
    command(
        "dot -Tsvg of a graph like it",
        List.of("dot", "-Tsvg", graph.toString(), "-o", picture.toString()));
    Files.delete(picture);
    Files.delete(graph);
    lines.add("");
  }

  /** The operations of a GRU and what they read. */
  private static final String LIKE_GRU =
      "digraph { rankdir=LR; node [shape=box]; x->z; x->r; x->c; d->z; d->r; d->rh; r->rh; rh->c;"
          + " z->o; o->a; d->a; z->b; c->b; a->h; b->h; h->d; h->y; }";

  private void command(String name, List<String> words) throws IOException {
    try {
      lines.add("| `" + name + "` | " + Timing.of(2, 10, () -> process(words)) + " |");
    } catch (IOException e) {
      lines.add("| `" + name + "` | not installed |");
    }
  }

  private static void process(List<String> words) throws IOException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + words);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private void gallery() throws IOException {
    lines.add("## The bundled architectures, in one process");
    lines.add("");
    lines.add("| run | all %s drawn as SVG |".formatted(Zoo.entries().size()));
    lines.add("|---|---|");
    Timing.Work all = () -> Zoo.entries().forEach(entry -> draw(read(entry.source())));
    lines.add("| first | " + Timing.of(0, 1, all) + " |");
    lines.add("| later | " + Timing.of(2, 5, all) + " |");
    lines.add("");
  }

  private void generated() throws IOException {
    lines.add("## Generated architectures");
    lines.add("");
    lines.add("A chain of residual layers, written out one by one, or as one `repeat`.");
    lines.add("");
    lines.add("| layers | read | drawn, written out | drawn, repeated |");
    lines.add("|---|---|---|---|");
    for (int layers : new int[] {100, 1_000, 10_000}) {
      int runs = layers > 1_000 ? 1 : 3;
      Source written = new Source("chain.arch", chain(layers));
      Timing read = Timing.of(runs > 1 ? 1 : 0, runs, () -> read(written));
      Architecture chain = read(written);
      Timing drawn = Timing.of(runs > 1 ? 1 : 0, runs, () -> draw(chain));
      Architecture stack = read(new Source("stack.arch", stack(layers)));
      Timing repeated = Timing.of(1, 3, () -> draw(stack));
      lines.add(
          String.format(Locale.ROOT, "| %,d | %s | %s | %s |", layers, read, drawn, repeated));
    }
  }

  private static String chain(int layers) {
    StringBuilder text = new StringBuilder("network Chain {\n  input x : [8]\n  output y : [8]\n");
    text.append("  h0 = tanh(x)\n");
    for (int i = 1; i <= layers; i++) {
      text.append("  h%s = h%s + dense(8)(h%s)\n".formatted(i, i - 1, i - 1));
    }
    return text.append("  y = h%s\n}\n".formatted(layers)).toString();
  }

  private static String stack(int layers) {
    return """
        network Stack {
          input x : [8]
          output y : [8]
          h = tanh(x)
          repeat %d {
            h = h + dense(8)(h)
          }
          y = h
        }
        """
        .formatted(layers);
  }

  private static Architecture read(Source source) {
    return Language.read(source).architecture().orElseThrow();
  }

  private static int draw(Architecture architecture) {
    return Svg.write(Picture.of(architecture, Wish.of(Kind.FLOW, Theme.LIGHT)).scene()).length();
  }
}
