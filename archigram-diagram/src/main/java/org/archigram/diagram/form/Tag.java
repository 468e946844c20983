package org.archigram.diagram.form;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Figures;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;

/** A small box: weights or a constant that stand as a value. */
record Tag(Looks looks, Theme theme) implements Form {

  @Override
  public Size around(Content content) {
    return new Size(content.width() + 10, content.height() + 6);
  }

  @Override
  public List<Mark> outline(Box box) {
    boolean sharp = looks.kind() == Node.Kind.WEIGHT;
    return List.of(
        new Mark.Shape(sharp ? Figures.rectangle(box) : Figures.rounded(box, 2), style()));
  }

  @Override
  public List<Mark> sign(Box box) {
    return List.of(new Mark.Shape(Figures.rounded(box, 2), style()));
  }

  private Style style() {
    Style style = Style.filled(theme.tint()).withStroke(theme.faint(), 0.6);
    return isFixed() ? style.withHatch(theme.plate()) : style;
  }

  private boolean isFixed() {
    return looks.weights() == Node.Weights.FIXED;
  }

  @Override
  public Optional<Mark> ground(Box text) {
    return isFixed() ? Optional.of(Slab.ground(text, theme.tint())) : Optional.empty();
  }

  @Override
  public Color ink() {
    return theme.ink();
  }
}
