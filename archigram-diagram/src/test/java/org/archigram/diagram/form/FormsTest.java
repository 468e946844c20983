package org.archigram.diagram.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.archigram.diagram.geometry.Box;
import org.archigram.diagram.geometry.Point;
import org.archigram.diagram.layout.sketch.Size;
import org.archigram.diagram.scene.Mark;
import org.archigram.diagram.theme.Fill;
import org.archigram.diagram.theme.Theme;
import org.archigram.diagram.view.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the parts of a form must agree on, for every kind of node. */
class FormsTest {
  private static final Forms FORMS = new Forms(Theme.LIGHT);
  private static final List<Content> CONTENTS =
      List.of(new Content(8, 9, true), new Content(60, 14, true), new Content(90, 40, false));

  private static List<Form> forms(Node.Kind kind) {
    return List.of(
        FORMS.of(Looks.of(kind)),
        FORMS.of(Looks.of(kind, Node.Weights.FIXED)),
        FORMS.of(new Looks(kind, Node.Weights.MIXED, Fill.TABLE, Optional.empty())));
  }

  @ParameterizedTest
  @EnumSource(Node.Kind.class)
  void theContentFitsInside(Node.Kind kind) {
    for (Form form : forms(kind)) {
      for (Content content : CONTENTS) {
        Box inside = form.inside(box(form.around(content)));
        assertThat(inside.width()).isGreaterThan(content.width());
        assertThat(inside.height()).isGreaterThan(content.height());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Node.Kind.class)
  void theOutlineFillsItsBoxAndNoMore(Node.Kind kind) {
    for (Form form : forms(kind)) {
      Box box = box(form.around(CONTENTS.get(2)));
      Box drawn = form.outline(box).stream().map(Mark::bounds).reduce(Box::union).orElseThrow();
      assertThat(box.grow(0.6).contains(drawn)).isTrue();
      assertThat(drawn.contains(box.grow(-0.1))).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Node.Kind.class)
  void theSignStaysInItsPlaceOfTheLegend(Node.Kind kind) {
    Box place = new Box(0, 0, 16, 11);
    for (Form form : forms(kind)) {
      assertThat(form.sign(place)).allMatch(mark -> place.grow(0.6).contains(mark.bounds()));
    }
  }

  @ParameterizedTest
  @EnumSource(Node.Kind.class)
  void aLineEndsOnTheOutline(Node.Kind kind) {
    for (Form form : forms(kind)) {
      Box box = box(form.around(CONTENTS.get(1)));
      for (double at = 0.1; at < 1; at += 0.2) {
        Point border = new Point(box.x(), box.y() + at * box.height());
        Point end = form.end(box, border, border.plus(-20, 0));
        assertThat(end.y()).isEqualTo(border.y());
        assertThat(end.x()).isBetween(box.x(), box.x() + box.height() / 2);
      }
    }
  }

  private static Box box(Size size) {
    return new Box(30, 40, size.width(), size.height());
  }
}
