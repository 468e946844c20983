package org.archigram.diagram.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.geometry.Path;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.scene.Caption;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.text.Label;
import org.archigram.diagram.view.Region;

/** Draws plates, opened blocks and stacks, the outer ones first. */
final class RegionDrawing {
  private final Placed placed;
  private final Theme theme;
  private final Letters letters;
  private final Slots slots;

  RegionDrawing(Placed placed, Theme theme, Letters letters) {
    this.placed = placed;
    this.theme = theme;
    this.letters = letters;
    this.slots = new Slots(placed.plan().routes().values());
  }

  List<Mark> marks() {
    List<Mark> marks = new ArrayList<>();
    placed.view().root().regions().forEach(region -> draw(region, marks));
    return marks;
  }

  private void draw(Region region, List<Mark> marks) {
    Box box = placed.plan().boxes().get("region " + region.id());
    if (box == null) {
      throw new IllegalStateException("not placed: " + region.id());
    }
    List<Mark> own = new ArrayList<>(outline(region, box));
    region.title().map(letters::heading).ifPresent(title -> own.add(title(title, box)));
    own.addAll(foot(region, box));
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

  /** The range of a plate, and its badges, where no line passes. */
  private List<Mark> foot(Region region, Box box) {
    List<Chip> chips = region.badges().stream().map(b -> Chip.of(b, letters)).toList();
    Label corner = region.corner().map(letters::result).orElse(Label.EMPTY);
    double width = corner.width();
    for (Chip chip : chips) {
      width += chip.width() + 4;
    }
    List<Mark> marks = new ArrayList<>();
    if (width == 0) {
      return marks;
    }
    Box band = new Box(box.x() + 7, box.bottom() - 15, box.width() - 14, 12);
    if (chips.isEmpty() && !slots.has(band, width)) {
      Point middle = new Point(box.right() - 8.5, box.bottom() - 8 - width / 2);
      marks.add(Mark.Text.upwards(corner, middle, cornerColor(region)));
      return marks;
    }
    double x = slots.left(band, width, true);
    double y = band.centre().y();
    for (Chip chip : chips) {
      Box room = new Box(x, y - Chip.HEIGHT / 2, chip.width(), Chip.HEIGHT);
      marks.addAll(new ChipDrawing(theme).chip(chip, room));
      x += chip.width() + 4;
    }
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

  private Mark title(Label title, Box box) {
    Box band = new Box(box.x() + 8, box.y() + 4, box.width() - 16, title.height() + 2);
    if (!slots.has(band, title.width()) && title.width() < box.height() - 16) {
      Point middle = new Point(box.x() + 9, box.y() + 10 + title.width() / 2);
      return Mark.Text.upwards(title, middle, theme.ink());
    }
    double x = slots.left(band, title.width(), false);
    return Mark.Text.at(title, new Point(x, box.y() + 5 + title.ascent()), theme.ink());
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
