package org.archigram.diagram.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.archigram.diagram.scene.Color;
import org.archigram.diagram.scene.Style;
import org.archigram.diagram.view.Link;
import org.junit.jupiter.api.Test;

class EdgeDrawingTest {

  @Test
  void aRecurrenceIsThickerThanDataWhereThereIsNoColour() {
    Style data = EdgeDrawing.style(Link.Kind.DATA, Color.BLACK);
    Style feedback = EdgeDrawing.style(Link.Kind.FEEDBACK, Color.BLACK);
    assertThat(feedback.strokeWidth() - data.strokeWidth()).isGreaterThan(0.25);
  }
}
