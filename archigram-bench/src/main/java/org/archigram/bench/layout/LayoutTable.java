package org.archigram.bench.layout;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.archigram.cli.io.Console;
import org.archigram.diagram.check.drawn.Drawing;
import org.archigram.diagram.check.layout.Measures;
import org.archigram.diagram.figure.Direction;
import org.archigram.diagram.figure.Figure;
import org.archigram.diagram.picture.Kind;
import org.archigram.diagram.picture.Length;
import org.archigram.diagram.picture.Picture;
import org.archigram.diagram.picture.PictureException;
import org.archigram.diagram.picture.Wish;
import org.archigram.diagram.scene.Fitted;
import org.archigram.diagram.scene.Scene;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.View;
import org.archigram.diagram.view.ViewOptions;
import org.archigram.language.Language;
import org.archigram.model.Architecture;
import org.archigram.model.fact.Types;
import org.archigram.zoo.Zoo;

/** Measures the pictures of the gallery, and writes the table of {@code docs/layout.md}. */
public final class LayoutTable {
  private static final String HEADING = "## Figures";
  private static final Length COLUMN = Length.of("85mm").orElseThrow();
  private static final int WARM = 2;

  private final List<String> lines = new ArrayList<>();
  private Measures all = Measures.NONE;
  private Measures opened = Measures.NONE;
  private Measures dots = Measures.NONE;
  private double millis;

  private LayoutTable() {}

  /** Run with the folder of the checkout; names choose some architectures, which are printed. */
  public static void main(String[] arguments) throws IOException {
    List<String> names = List.of(arguments).subList(1, arguments.length);
    LayoutTable table = new LayoutTable();
    table.lines.add("");
    table.lines.add(
        "Written by `archigram-bench/layout`; lengths in points, times warm, on one core.");
    table.lines.add("");
    table.lines.add(
        "| picture | lines | bends | crossings | detours | length | onwards | size | at 85 mm"
            + " | depth 1: bends, crossings, detours | dot: bends, crossings, detours | ms |");
    table.lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
    (names.isEmpty() ? Zoo.names() : names).forEach(table::row);
    table.sum();
    if (names.isEmpty()) {
      table.write(Path.of(arguments[0]).resolve("docs/layout.md"));
    }
    PrintStream out = Console.ofProcess().out();
    table.lines.forEach(out::println);
    out.flush();
  }

  private void row(String name) {
    Architecture architecture =
        Language.read(Zoo.entry(name).orElseThrow().source()).architecture().orElseThrow();
    View view = View.withInsets(architecture, Types.of(architecture), ViewOptions.flow());
    double took = 0;
    for (int time = 0; time <= WARM; time++) {
      long begin = System.nanoTime();
      Figure.of(view, Theme.LIGHT, Direction.AUTO);
      took = (System.nanoTime() - begin) / 1e6;
    }
    millis += took;
    Drawing drawing = drawing(view);
    Measures own = drawing.parts().stream().map(Measures::of).reduce(Measures.NONE, Measures::plus);
    ViewOptions deeper = new ViewOptions(ViewOptions.Kind.FLOW, 1, Set.of());
    Measures inside = Measures.of(drawing(View.of(architecture, Types.of(architecture), deeper)));
    Optional<Measures> dot = Dot.figures(drawing);
    all = all.plus(own);
    opened = opened.plus(inside);
    dots = dots.plus(dot.orElse(Measures.NONE));
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %s | %.0f | %.0f %% | %.0f × %.0f | %s | %s | %s | %.0f |",
            name,
            own.lines(),
            counts(own).replace(", ", " | "),
            own.each(own.length()),
            100 * own.onwards(),
            drawing.scene().width(),
            drawing.scene().height(),
            column(architecture),
            counts(inside),
            dot.map(LayoutTable::counts).orElse("not installed"),
            took));
  }

  private static String counts(Measures figures) {
    return figures.bends() + ", " + figures.crossings() + ", " + figures.detours();
  }

  private void sum() {
    int pictures = lines.size() - 5;
    lines.add(
        String.format(
            Locale.ROOT,
            "| each line | %d | %.2f | %.3f | %d | %.0f | %.0f %% | | | %s | %s | %.0f |",
            all.lines(),
            all.each(all.bends()),
            all.each(all.crossings()),
            all.detours(),
            all.each(all.length()),
            100 * all.onwards(),
            shares(opened),
            shares(dots),
            millis / pictures));
  }

  private static String shares(Measures figures) {
    return String.format(
        Locale.ROOT,
        "%.2f, %.3f, %d",
        figures.each(figures.bends()),
        figures.each(figures.crossings()),
        figures.detours());
  }

  /** The size in a column in millimetres, or from which width on a picture fits. */
  private static String column(Architecture architecture) {
    try {
      Wish wish = Wish.of(Kind.FLOW, Theme.LIGHT).within(COLUMN);
      Scene scene = Picture.of(architecture, wish).scene();
      double letters = Fitted.smallestText(scene);
      return String.format(
          Locale.ROOT, "%.0f mm high, letters %.1f", scene.height() / 72 * 25.4, letters);
    } catch (PictureException e) {
      return e.help();
    }
  }

  private static Drawing drawing(View view) {
    Scene scene = Figure.of(view, Theme.LIGHT, Direction.AUTO);
    return Drawing.of(view, Optional.empty(), scene, Double.POSITIVE_INFINITY);
  }

  private void write(Path page) throws IOException {
    String text = Files.readString(page);
    int heading = text.indexOf(HEADING);
    if (heading < 0) {
      throw new IOException(page + " has no place for the table: " + HEADING);
    }
    int begin = heading + HEADING.length() + 1;
    int end = text.indexOf("\n## ", begin);
    String behind = end < 0 ? "" : text.substring(end);
    String table = String.join("\n", lines) + "\n";
    Files.writeString(page, text.substring(0, begin) + table + behind);
  }
}
