package org.archigram.cli.proof.visible;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archigram.cli.proof.visible.Visible.Ink;
import org.archigram.cli.proof.visible.Visible.Letters;
import org.archigram.cli.proof.visible.Visible.Spot;
import org.archigram.diagram.theme.Theme;

/**
 * The graph that a reader sees: boxes, the lines between them, and areas around them.
 *
 * @param boxes what lines lead from or to
 * @param lines with where they begin and end
 * @param areas plates, stacks and opened blocks
 * @param letters all that is written
 * @param labels names beside lines
 */
public record Seen(
    List<SeenBox> boxes,
    List<Line> lines,
    List<Area> areas,
    List<Letters> letters,
    List<Labels> labels) {
  private static final double NEAR = 16;

  /** What the ink of a line says. */
  public enum Stroke {
    /** Dark and whole: data. */
    DATA,
    /** Red and whole: to another step. */
    OTHER_STEP,
    /** Red and dashed: to the next copy. */
    NEXT_COPY,
    /** Violet: a gradient. */
    GRADIENT
  }

  /** A line from one box to another. */
  public record Line(SeenBox from, SeenBox to, Ink ink, Spot tip) {

    /** What its ink says. */
    public Stroke stroke() {
      return Eye.stroke(ink);
    }

    /** Its colour, its width and its dashes. */
    public String look() {
      return ink.stroke() + " " + ink.width() + " " + ink.dash();
    }
  }

  /**
   * What is drawn around boxes.
   *
   * @param texts what is written in it and in no smaller area
   * @param chips its badges, each with its sign
   */
  public record Area(Bounds bounds, boolean filled, List<String> texts, List<String> chips) {}

  /** The graph of a picture. */
  public static Seen of(Visible picture) {
    return new Eye(picture).seen();
  }

  /** The lines into a box but gradients: by the numbers at their ends, or from the top left on. */
  public List<Line> ports(SeenBox box) {
    List<Line> into =
        lines.stream()
            .filter(line -> line.to().equals(box) && line.stroke() != Stroke.GRADIENT)
            .toList();
    double top = into.stream().mapToDouble(l -> l.tip().y()).min().orElse(0);
    boolean side = into.stream().anyMatch(l -> l.tip().y() > top + 1);
    return into.stream()
        .sorted(
            Comparator.comparing((Line line) -> mark(line))
                .thenComparingDouble(l -> side ? l.tip().y() : l.tip().x())
                .thenComparingDouble(l -> l.tip().x()))
        .toList();
  }

  /** The names that a reader gives to what a box makes. */
  public Set<String> names(SeenBox box) {
    Set<String> found = new LinkedHashSet<>();
    if (box.isValue() || lines.stream().noneMatch(line -> line.to().equals(box))) {
      found.add(box.text());
    }
    lines.stream()
        .filter(line -> line.from().equals(box) && line.to().isValue())
        .forEach(line -> found.add(line.to().text()));
    labels.stream()
        .filter(label -> label.from().equals(box))
        .forEach(label -> found.addAll(label.names()));
    return found;
  }

  /** The number at the end of a line, which belongs to no nearer line; empty if there is none. */
  public String mark(Line line) {
    return letters.stream()
        .filter(l -> l.colour().equals(Theme.LIGHT.faint().hex()))
        .filter(l -> l.text().strip().matches("[1-9]") && isMark(l, line))
        .min(Comparator.comparingDouble(l -> l.at().distance(line.tip())))
        .map(l -> l.text().strip())
        .orElse("");
  }

  private boolean isMark(Letters number, Line line) {
    double away = number.at().distance(line.tip());
    return away < NEAR
        && lines.stream()
            .filter(other -> other.to().equals(line.to()))
            .noneMatch(other -> number.at().distance(other.tip()) < away);
  }

  /** The area at a place. */
  public Optional<Area> around(Bounds bounds) {
    return areas.stream().filter(area -> area.bounds().same(bounds)).findFirst();
  }

  /** The box at a place. */
  public Optional<SeenBox> at(Bounds bounds) {
    return boxes.stream().filter(box -> box.bounds().same(bounds)).findFirst();
  }
}
