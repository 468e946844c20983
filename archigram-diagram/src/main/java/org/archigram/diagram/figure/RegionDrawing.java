package org.archigram.diagram.figure;

import java.util.ArrayList;
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
import org.archigram.diagram.view.Node;
import org.archigram.diagram.view.Region;

/** Draws plates, opened blocks and stacks, the outer ones first. */
final class RegionDrawing {
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
    Box box = placed.plan().boxes().get("region " + region.id());
    if (box == null) {
      throw new IllegalStateException("not placed: " + region.id());
    }
    List<Mark> own = new ArrayList<>(outline(region, box));
    region.title().map(letters::heading).ifPresent(title -> own.add(title(title, box)));
    double x = box.right() - 6;
    if (region.corner().isPresent()) {
      Label corner = letters.result(region.corner().get());
      Color color = region.kind() == Region.Kind.STACK ? theme.ink() : theme.faint();
      own.add(Mark.Text.before(corner, new Point(x, box.bottom() - 9), color));
      x -= corner.width() + 5;
    }
    for (Node.Badge badge : region.badges()) {
      Chip chip = Chip.of(badge, letters);
      x -= chip.width();
      own.addAll(
          new ChipDrawing(theme)
              .chip(chip, new Box(x, box.bottom() - 14, chip.width(), Chip.HEIGHT)));
      x -= 4;
    }
    String kind = region.kind().name().toLowerCase(java.util.Locale.ROOT);
    marks.add(
        new Mark.Group(
            "region " + region.id(),
            "region",
            new Caption(reading(region), kind),
            Map.of("id", region.id(), "kind", kind),
            own));
    region.regions().forEach(inner -> draw(inner, marks));
  }

  private String reading(Region region) {
    return region
        .title()
        .or(region::corner)
        .map(caption -> letters.result(caption).reading())
        .orElse("");
  }

  private Mark title(Label title, Box box) {
    return Mark.Text.at(title, new Point(box.x() + 8, box.y() + 5 + title.ascent()), theme.ink());
  }

  private List<Mark> outline(Region region, Box box) {
    return switch (region.kind()) {
      case PICTURE -> List.of();
      case PLATE ->
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
