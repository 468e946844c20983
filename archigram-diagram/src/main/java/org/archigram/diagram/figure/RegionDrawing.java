package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;

/** Draws plates, opened blocks and stacks, the outer ones first. */
final class RegionDrawing {
  private static final double GAP = 4;

  private final Placed placed;
  private final Theme theme;
  private final Letters letters;

  RegionDrawing(Placed placed, Theme theme, Letters letters) {
    this.placed = placed;
    this.theme = theme;
    this.letters = letters;
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    placed.view().root().regions().forEach(region -> draw(region, marks));
    return marks;
  }

  private void draw(Region region, List<Mark> marks) {
    Box box = placed.box("region " + region.id());
    List<Mark> own = new ArrayList<>(outline(region, box));
    title(region, letters)
        .ifPresent(
            title ->
                placed
                    .text("title region " + region.id())
                    .ifPresent(
                        where -> own.add(Mark.Text.centred(title, where.centre(), theme.ink()))));
    placed.text("corner region " + region.id()).ifPresent(where -> own.addAll(foot(region, where)));
    String kind = region.kind().name().toLowerCase(java.util.Locale.ROOT);
    marks.add(
        new Mark.Group(
            "region " + region.id(),
            "region",
            new Caption(reading(region), kind),
            data(region, kind),
            own));
    region.regions().forEach(inner -> draw(inner, marks));
  }

  /** The name of a region, if it is drawn. */
  static Optional<Label> title(Region region, Letters letters) {
    return region.kind() == Region.Kind.PICTURE
        ? Optional.empty()
        : region.title().map(letters::heading);
  }

  /** The room for the range of a region, and its badges. */
  static Size footSize(Region region, Letters letters) {
    Label corner = region.corner().map(letters::result).orElse(Label.EMPTY);
    double width = corner.width();
    double height = corner.height();
    for (Node.Badge badge : region.badges()) {
      width += Chip.of(badge, letters).width() + GAP;
      height = Math.max(height, Chip.HEIGHT);
    }
    return width > 0 ? new Size(width, height) : Size.NONE;
  }

  /** The range of a plate, and its badges. */
  private List<Mark> foot(Region region, Box box) {
    List<Mark> marks = new ArrayList<>();
    double x = box.x();
    double y = box.centre().y();
    for (Node.Badge badge : region.badges()) {
      Chip chip = Chip.of(badge, letters);
      Box room = new Box(x, y - Chip.HEIGHT / 2, chip.width(), Chip.HEIGHT);
      marks.addAll(new ChipDrawing(theme).chip(chip, room));
      x += chip.width() + GAP;
    }
    Label corner = region.corner().map(letters::result).orElse(Label.EMPTY);
    if (corner.width() > 0) {
      marks.add(Mark.Text.after(corner, new Point(x, y), cornerColor(region)));
    }
    return marks;
  }

  private Color cornerColor(Region region) {
    return region.kind() == Region.Kind.STACK ? theme.ink() : theme.faint();
  }

  private Map<String, String> data(Region region, String kind) {
    Map<String, String> data = new LinkedHashMap<>(Map.of("id", region.id(), "kind", kind));
    region.axis().ifPresent(axis -> data.put("axis", axis));
    String badges = Listed.badges(region.badges(), letters);
    if (!badges.isEmpty()) {
      data.put("badges", badges);
    }
    return data;
  }

  private String reading(Region region) {
    return region
        .title()
        .or(region::corner)
        .map(caption -> letters.result(caption).reading())
        .orElse("");
  }

  private List<Mark> outline(Region region, Box box) {
    return switch (region.kind()) {
      case PICTURE -> List.of();
      case PLATE, STEP ->
          List.of(new Mark.Shape(Figures.rounded(box, 8), Style.stroked(theme.plate(), 1.0)));
      case FRAME ->
          List.of(
              new Mark.Shape(
                  Figures.rounded(box, 6),
                  Style.filled(theme.tint()).withStroke(theme.faint(), 0.8)));
      case INSET ->
          List.of(new Mark.Shape(Figures.rectangle(box), Style.stroked(theme.faint(), 0.8)));
      case STACK -> stack(box);
    };
  }

  private List<Mark> stack(Box box) {
    List<Mark> marks = new ArrayList<>();
    for (Path behind : Figures.behind(box, 2, 3)) {
      marks.add(new Mark.Shape(behind, Style.stroked(theme.faint(), 0.8)));
    }
    marks.add(
        new Mark.Shape(
            Figures.rounded(box, 6), Style.filled(theme.tint()).withStroke(theme.faint(), 1.0)));
    return marks;
  }
}
