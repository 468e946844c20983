package org.archigram.cli.proof.visible;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archigram.cli.proof.visible.Seen.Area;
import org.archigram.cli.proof.visible.Seen.Line;
import org.archigram.cli.proof.visible.Seen.Stroke;
import org.archigram.cli.proof.visible.SeenBox.Form;
import org.archigram.cli.proof.visible.Visible.Ink;
import org.archigram.cli.proof.visible.Visible.Letters;
import org.archigram.cli.proof.visible.Visible.Spot;
import org.archigram.diagram.theme.Theme;

/** Follows lines from outlines to arrow heads, as a reader does; knows the light theme. */
final class Eye {
  private static final double TOUCHES = 0.8;
  private static final double NEARLY = 3.5;
  private static final double SHAFT = 2.5;
  private static final int OCTAGON = 9;

  private final Visible picture;
  private final List<Ink> outlines;
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Ink> touched = new ArrayList<>();

  /** A line with its head; either end may be in the air. */
  private record Arrow(Ink shaft, Spot start, Spot tip) {}

  Eye(Visible picture) {
    this.picture = picture;
    this.outlines =
        picture.inks().stream().filter(i -> !i.stroke().isEmpty() && i.outline().closed()).toList();
  }

  Seen seen() {
    List<Ink> heads = picture.inks().stream().filter(Eye::isHead).toList();
    picture.inks().stream()
        .filter(i -> i.fill().isEmpty() && !i.stroke().isEmpty() && !i.outline().closed())
        .forEach(shaft -> arrow(shaft, heads));
    for (Arrow arrow : arrows) {
      outline(arrow.tip()).ifPresent(touched::add);
      outline(arrow.start()).ifPresent(touched::add);
    }
    List<SeenBox> boxes = touched.stream().distinct().map(this::box).toList();
    List<Line> lines = new ArrayList<>();
    for (Arrow arrow : arrows) {
      Optional<SeenBox> from = source(arrow, 0).flatMap(ink -> at(boxes, ink));
      Optional<SeenBox> to = outline(arrow.tip()).flatMap(ink -> at(boxes, ink));
      if (from.isPresent() && to.isPresent()) {
        lines.add(new Line(from.get(), to.get(), arrow.shaft(), arrow.tip()));
      }
    }
    List<Labels> labels = Labels.of(boxes, lines, picture.letters());
    return new Seen(boxes, lines, areas(boxes), picture.letters(), labels);
  }

  private static Optional<SeenBox> at(List<SeenBox> boxes, Ink ink) {
    Bounds bounds = ink.outline().bounds();
    return boxes.stream().filter(box -> box.bounds().equals(bounds)).findFirst();
  }

  /** A small filled piece with four corners. */
  private static boolean isHead(Ink ink) {
    return ink.stroke().isEmpty()
        && ink.outline().closed()
        && ink.outline().strokes().size() == 5
        && ink.outline().strokes().stream().noneMatch(s -> s.sign() == 'C')
        && ink.outline().bounds().area() < 60;
  }

  private void arrow(Ink shaft, List<Ink> heads) {
    List<Spot> way = shaft.outline().corners();
    Spot end = way.get(way.size() - 1);
    heads.stream()
        .filter(head -> head.fill().equals(shaft.stroke()))
        .filter(head -> head.outline().spots().get(2).distance(end) < SHAFT)
        .min(Comparator.comparingDouble(head -> head.outline().spots().get(2).distance(end)))
        .ifPresent(head -> arrows.add(new Arrow(shaft, way.get(0), head.outline().spots().get(0))));
  }

  /** The smallest outline that a place lies on; else the nearest, as sides may be slanted. */
  private Optional<Ink> outline(Spot spot) {
    List<Ink> solid =
        outlines.stream().filter(i -> !i.fill().isEmpty() || !i.hatch().isEmpty()).toList();
    return solid.stream()
        .filter(ink -> ink.outline().passes(spot, TOUCHES))
        .min(Comparator.comparingDouble(ink -> ink.outline().bounds().area()))
        .or(
            () ->
                solid.stream()
                    .filter(ink -> ink.outline().passes(spot, NEARLY))
                    .min(Comparator.comparingDouble(ink -> ink.outline().distance(spot))));
  }

  /** Where a line comes from; one that begins on another line carries the same. */
  private Optional<Ink> source(Arrow arrow, int steps) {
    Optional<Ink> own = outline(arrow.start());
    if (own.isPresent() || steps > arrows.size()) {
      return own;
    }
    return arrows.stream()
        .filter(other -> other != arrow && other.shaft().outline().passes(arrow.start(), TOUCHES))
        .findFirst()
        .flatMap(trunk -> source(trunk, steps + 1));
  }

  static Stroke stroke(Ink shaft) {
    boolean red = shaft.stroke().equals(Theme.LIGHT.loop().hex());
    boolean violet = shaft.stroke().equals(Theme.LIGHT.backward().hex());
    if (red) {
      return shaft.dash().isEmpty() ? Stroke.OTHER_STEP : Stroke.NEXT_COPY;
    }
    return violet ? Stroke.GRADIENT : Stroke.DATA;
  }

  private SeenBox box(Ink outline) {
    Bounds bounds = outline.outline().bounds();
    List<Ink> inside =
        picture.inks().stream()
            .filter(i -> i != outline && bounds.holds(i.outline().bounds()))
            .toList();
    List<Ink> chips = inside.stream().filter(Eye::isChip).toList();
    Form form = form(outline, inside);
    return new SeenBox(
        bounds,
        form,
        outline,
        inside.stream().anyMatch(i -> !i.hatch().isEmpty()),
        lines(bounds, chips),
        chips.stream().map(this::chip).toList());
  }

  /** What a badge says: its sign, a colon, its text. */
  private String chip(Ink chip) {
    String text = Rows.joined(letters(chip.outline().bounds())).replace(" ", "");
    if (chip.stroke().equals(Theme.LIGHT.loop().hex())) {
      return "loop:" + text;
    }
    if (chip.stroke().equals(Theme.LIGHT.backward().hex())) {
      return "gradient:" + text;
    }
    List<Ink> signs =
        picture.inks().stream()
            .filter(i -> i != chip && chip.outline().bounds().holds(i.outline().bounds()))
            .toList();
    if (!signs.isEmpty()) {
      return (signs.stream().allMatch(i -> i.fill().isEmpty()) ? "spikes:" : "random:") + text;
    }
    return (text.matches("[A-Za-z]{1,2}") ? "shared:" : "words:") + text;
  }

  private static Form form(Ink outline, List<Ink> inside) {
    List<Outline.Stroke> strokes = outline.outline().strokes();
    boolean curved = strokes.stream().anyMatch(s -> s.sign() == 'C');
    Bounds bounds = outline.outline().bounds();
    if (!outline.dash().isEmpty()) {
      return Form.GRADIENT;
    }
    if (outline.stroke().equals(Theme.LIGHT.loop().hex())) {
      return curved ? Form.MEMORY : Form.ANOTHER_STEP;
    }
    if (!curved) {
      boolean slanted = strokes.get(0).spots().get(0).x() > bounds.left() + 0.5;
      boolean octagon = outline.outline().corners().size() >= OCTAGON;
      return octagon ? Form.OBJECTIVE : slanted ? Form.SLANTED : Form.STEPS;
    }
    double radius = strokes.get(0).spots().get(0).x() - bounds.left();
    if (radius >= bounds.height() / 2 - 0.1) {
      return Form.ROUND_END;
    }
    boolean twice = inside.stream().anyMatch(i -> isInner(i, outline));
    return twice ? Form.DRAW : Form.BOX;
  }

  private static boolean isInner(Ink ink, Ink outline) {
    return ink.fill().isEmpty()
        && ink.hatch().isEmpty()
        && ink.stroke().equals(outline.stroke())
        && ink.outline().bounds().area() > outline.outline().bounds().area() / 2;
  }

  /** A small round outline on the colour of the page. */
  private static boolean isChip(Ink ink) {
    Bounds bounds = ink.outline().bounds();
    return ink.outline().closed()
        && ink.fill().equals(Theme.LIGHT.page().hex())
        && !ink.stroke().isEmpty()
        && bounds.height() < 12
        && ink.outline().spots().get(0).x() - bounds.left() > bounds.height() / 2 - 0.2;
  }

  private List<Letters> letters(Bounds bounds) {
    return picture.letters().stream().filter(l -> bounds.holds(l.at())).toList();
  }

  private List<String> lines(Bounds bounds, List<Ink> chips) {
    List<Letters> own =
        Stream.concat(letters(bounds).stream(), bars(bounds))
            .filter(l -> chips.stream().noneMatch(c -> c.outline().bounds().holds(l.at())))
            .filter(l -> !l.colour().equals(Theme.LIGHT.faint().hex()))
            .toList();
    return Rows.of(own);
  }

  /** Upright strokes are the bars of an amount; they stand on the line of the letters beside. */
  private Stream<Letters> bars(Bounds bounds) {
    return picture.inks().stream()
        .filter(i -> i.fill().equals(Theme.LIGHT.ink().hex()) && i.stroke().isEmpty())
        .map(i -> i.outline().bounds())
        .filter(bar -> bounds.holds(bar) && bar.right() - bar.left() < 1 && bar.height() > 5)
        .flatMap(
            bar ->
                letters(bounds).stream()
                    .filter(l -> l.at().y() > bar.top() && l.at().y() < bar.bottom())
                    .max(Comparator.comparingDouble(Letters::size))
                    .map(l -> bar(bar, l))
                    .stream());
  }

  private static Letters bar(Bounds bar, Letters beside) {
    Spot at = new Spot(bar.left(), beside.at().y());
    return new Letters("∣", at, false, beside.size(), beside.face(), beside.colour(), 0);
  }

  private List<Area> areas(List<SeenBox> boxes) {
    List<Ink> around =
        outlines.stream()
            .filter(
                ink -> {
                  Bounds bounds = ink.outline().bounds();
                  return boxes.stream()
                      .anyMatch(b -> !b.bounds().same(bounds) && bounds.holds(b.bounds()));
                })
            .toList();
    List<Area> areas = new ArrayList<>();
    for (Ink ink : around) {
      Bounds bounds = ink.outline().bounds();
      List<Letters> own =
          letters(bounds).stream()
              .filter(l -> boxes.stream().noneMatch(b -> b.bounds().holds(l.at())))
              .filter(l -> around.stream().noneMatch(a -> isCloser(a, ink, l.at())))
              .toList();
      List<String> chips =
          picture.inks().stream()
              .filter(Eye::isChip)
              .filter(c -> bounds.holds(c.outline().bounds()))
              .filter(c -> boxes.stream().noneMatch(b -> b.bounds().holds(c.outline().bounds())))
              .filter(
                  c -> around.stream().noneMatch(a -> isCloser(a, ink, c.outline().spots().get(0))))
              .map(this::chip)
              .toList();
      areas.add(new Area(bounds, !ink.fill().isEmpty(), Rows.of(own), chips));
    }
    return areas;
  }

  private static boolean isCloser(Ink one, Ink other, Spot spot) {
    Bounds bounds = one.outline().bounds();
    return bounds.holds(spot) && bounds.area() < other.outline().bounds().area();
  }
}
