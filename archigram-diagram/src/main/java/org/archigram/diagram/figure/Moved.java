package org.archigram.diagram.figure;

import org.archigram.diagram.scene.Mark;

/** Moves marks. */
record Moved(double dx, double dy) implements Mark.Visitor<Mark> {

  @Override
  public Mark group(Mark.Group group) {
    return new Mark.Group(
        group.id(),
        group.kind(),
        group.caption(),
        group.data(),
        group.marks().stream().map(mark -> mark.accept(this)).toList());
  }

  @Override
  public Mark shape(Mark.Shape shape) {
    return new Mark.Shape(shape.path().shift(dx, dy), shape.style());
  }

  @Override
  public Mark text(Mark.Text text) {
    return text.with(text.label(), text.at().plus(dx, dy));
  }
}
