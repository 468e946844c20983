package org.archigram.diagram.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Item;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;

/** A box with round corners: an operation, a layer or a block, its fill telling of its weights. */
record Slab(Looks looks, Theme theme) implements Form {
  /** The room on both sides for the strip that says that some weights are fixed. */
  private static final double STRIP = 10;

  @Override
  public Size around(Content content) {
    double strip = isMixed() ? STRIP : 0;
    return new Size(
        Math.max(28, content.width() + 14) + strip, Math.max(24, content.height() + 10));
  }

  private boolean isMixed() {
    return looks.weights() == Node.Weights.MIXED;
  }

  @Override
  public List<Mark> outline(Box box) {
    return slab(box, 4);
  }

  @Override
  public List<Mark> sign(Box box) {
    return slab(box, 2.5);
  }

  private List<Mark> slab(Box box, double radius) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Shape(Figures.rounded(box, radius), style()));
    if (looks.isFilled()) {
      marks.addAll(Corner.of(looks.fill(), box, paint()));
    }
    if (isMixed() && looks.kind() != Node.Kind.OPERATION) {
      marks.add(strip(box));
    }
    return marks;
  }

  private Theme.Paint paint() {
    return theme.of(looks.fill());
  }

  private Style style() {
    if (looks.kind() == Node.Kind.OPERATION) {
      return looks.part().map(this::part).orElseGet(this::plain);
    }
    Style painted = Style.filled(paint().fill()).withStroke(paint().outline(), 0.9);
    return switch (looks.weights()) {
      case NONE -> plain();
      case TRAINED, MIXED, STORED -> painted;
      case FIXED -> painted.withHatch(hatch());
    };
  }

  private Style plain() {
    return Style.filled(theme.page()).withStroke(theme.line(), 0.9);
  }

  /** The colours of gates and candidates. */
  private Style part(Node.Mark mark) {
    Color own = mark == Node.Mark.GATE ? theme.across() : theme.backward();
    return Style.filled(own.mix(theme.page(), 0.82)).withStroke(own, 1.1);
  }

  private Color hatch() {
    return paint().outline().mix(paint().fill(), 0.55);
  }

  /** Where only some of its weights are fixed, only a strip of it is hatched. */
  private Mark strip(Box box) {
    Box strip = new Box(box.right() - 6.5, box.y() + 2.5, 4, box.height() - 5);
    Style style = Style.filled(paint().fill()).withStroke(paint().outline(), 0.6);
    return new Mark.Shape(Figures.rectangle(strip), style.withHatch(hatch()));
  }

  @Override
  public Optional<Mark> ground(Box text) {
    return looks.weights() == Node.Weights.FIXED
        ? style().fill().map(fill -> ground(text, fill))
        : Optional.empty();
  }

  /** A patch without a pattern. */
  static Mark ground(Box text, Color fill) {
    return new Mark.Shape(Figures.rounded(text.grow(1.5), 2), Style.filled(fill));
  }

  @Override
  public Color ink() {
    return theme.ink();
  }

  @Override
  public Item.Form meeting() {
    return Item.Form.ROOMY;
  }
}
